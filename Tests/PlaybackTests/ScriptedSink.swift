import ALSA
import Glibc
import TestSupport
import Time

@testable import Playback

/// A device in memory whose time is a hand clock: it plays in exact real time, keeps what it played, and fails on demand.
final class ScriptedSink: Sink {
    static let period = 480
    static let buffer = 2880

    /// What the device does at its next call, instead of working.
    enum Fault {
        case refusesToOpen(Int32)
        case goesAway(Int32)
        case underruns
        /// It stops at every call, and no time passes.
        case neverRuns
        /// The device stands still and its frames are lost while this much time passes.
        case freezes(Int64)
        /// It sleeps: `resume` answers with these negative errno values, one at a time, then with 0; `prepare` with that.
        case sleeps(resume: [Int32], prepare: Int32 = 0)
        /// It opens, but offers no format that is wanted.
        case acceptsNoFormat
        /// Delay reports are off by this much.
        case lies(Int64)
    }

    let clock: HandClock
    /// Called before every period with the time since the beginning.
    var beforePeriod: (Duration) -> Void = { _ in }
    var fault: Fault?
    /// What was heard, channel by channel, and when each block's first frame sounded.
    private(set) var heard: [(time: Int64, samples: [Float])] = []
    private(set) var opened = 0
    private(set) var closed = 0
    /// How often it was asked while it never ran.
    private(set) var calls = 0
    private let channels: Int
    private let began: Int64
    private var queued = 0
    private var isRunning = false

    init(_ clock: HandClock, channels: Int) {
        self.clock = clock
        self.channels = channels
        began = clock.monotonicNow.nanoseconds
    }

    private var now: Int64 { clock.monotonicNow.nanoseconds }

    func open() throws(ALSAError) -> SinkFormat {
        switch fault {
        case .refusesToOpen(let code): throw ALSAError(call: "snd_pcm_open", device: "scripted", code: code)
        case .acceptsNoFormat:
            throw ALSAError(call: "snd_pcm_hw_params_set_format", device: "scripted", code: EINVAL)
        default: break
        }
        opened += 1
        queued = 0
        isRunning = false
        return SinkFormat(
            name: "FLOAT", rate: Player.rate, channels: channels, period: ScriptedSink.period,
            buffer: ScriptedSink.buffer,
            settlingTime: 0)
    }

    func wait() -> SinkReadiness {
        beforePeriod(.nanoseconds(now - began))
        switch fault {
        case .goesAway(let code):
            return .lost(code)
        case .underruns:
            fault = nil
            queued = 0
            isRunning = false
            return .restarted(.underrun)
        case .neverRuns:
            calls += 1
            return .restarted(.underrun)
        case .acceptsNoFormat:
            return .lost(EIO)
        case .sleeps(let resume, let prepare):
            calls += 1
            queued = 0
            isRunning = false
            return Revival.revive(
                -ESTRPIPE,
                resume: {
                    guard let answer = resume.first else { return 0 }
                    fault = .sleeps(resume: Array(resume.dropFirst()), prepare: prepare)
                    return answer
                },
                prepare: {
                    fault = prepare < 0 ? .goesAway(-prepare) : nil
                    return prepare
                })
        case .freezes(let time):
            fault = nil
            clock.pass(time)
            queued = 0
            isRunning = false
            return .restarted(.standstill)
        default: break
        }
        if queued + ScriptedSink.period > ScriptedSink.buffer {
            isRunning = true
            clock.pass(FrameMap.nanoseconds(ScriptedSink.period, rate: Player.rate))
            queued -= ScriptedSink.period
        }
        return .ready
    }

    func write(_ samples: UnsafePointer<Float>, frames: Int) -> SinkResult {
        let time = now + FrameMap.nanoseconds(queued, rate: Player.rate)
        heard.append((time, Array(UnsafeBufferPointer(start: samples, count: frames * channels))))
        queued += frames
        return .done
    }

    func nextFrameSounds() -> Int64? {
        guard isRunning else { return nil }
        var time = now + FrameMap.nanoseconds(queued, rate: Player.rate)
        if case .lies(let error) = fault { time += error }
        return time
    }

    func close(drains: Bool) { closed += 1 }

    /// Every frame of `channel` that was not silent, with the time at which it sounded.
    func sounds(channel: Int = 0) -> [(time: Int64, sample: Float)] {
        heard.flatMap { block in
            stride(from: channel, to: block.samples.count, by: channels).compactMap { index in
                block.samples[index] == 0
                    ? nil
                    : (block.time + FrameMap.nanoseconds(index / channels, rate: Player.rate), block.samples[index])
            }
        }
    }
}
