import ALSA
import Glibc
import Synchronization
import Time

/// The loop of one output: wait for room, render, write, and when the device goes away carry on in silence until it is back.
///
/// Lives on its own thread from `run` to its return. The loop neither allocates nor locks while the device plays.
final class AudioThread {
    /// First and longest wait before a lost device is opened again.
    static let firstRetry: Int64 = 100_000_000
    static let lastRetry: Int64 = 2_000_000_000
    /// A device that has not run for this long is closed and opened again. PulseAudio's null sink takes up to two seconds to start.
    static let stall: Int64 = 4_000_000_000
    /// While a device has been lost for less than this, it is tried again at least every `quickRetry`.
    static let hope: Int64 = 60_000_000_000
    static let quickRetry: Int64 = 250_000_000
    private static let peakFall: Float = 0.98

    private let sink: any Sink
    private let clock: any StationClock
    private let line: Line
    private let device: String
    private let sleep: (Int64) -> Void
    private var renderer: Renderer
    private var retry = AudioThread.firstRetry
    private var needsAlignment = false
    private var stopAt: Int64?
    /// How often the device has stopped since it last ran for a moment.
    private var stops = 0

    /// `sleep` sleeps until an instant of CLOCK_MONOTONIC.
    init(
        settings: OutputSettings, sink: any Sink, clock: any StationClock, line: Line,
        sleep: @escaping (Int64) -> Void = Pace.sleep(until:)
    ) {
        self.sleep = sleep
        self.sink = sink
        self.clock = clock
        self.line = line
        device = settings.device
        renderer = Renderer(
            channels: settings.channels, zones: settings.zones, hasHorns: settings.hasHorns, rate: Player.rate,
            notes: line.notes)
    }

    /// Returns when `line.isStopping` has been set and the fade is over.
    func run() {
        while !isFinished {
            beat()
            do throws(ALSAError) {
                let format = try sink.open()
                line.telemetry.device.withLock { $0.format = format }
                let failure = play(format)
                sink.close(drains: failure == nil)
                if let failure { lose("\(failure)") }
            } catch {
                sink.close(drains: false)
                lose("\(error)")
            }
            if !isFinished { waitInSilence() }
        }
        line.telemetry.state.store(Telemetry.State.closed.rawValue, ordering: .relaxed)
    }

    /// Plays until asked to stop (nil) or until the device is lost.
    private func play(_ format: SinkFormat) -> ALSAError? {
        var frames = FrameClock(rate: format.rate, settlingTime: format.settlingTime)
        var position = 0
        let block = min(format.period, Renderer.capacity)
        var lastRun = now
        needsAlignment = true
        isHeard = false
        while !isFinished {
            beat()
            if frames.isSettled { (lastRun, stops) = (now, 0) }
            if now - lastRun > AudioThread.stall {
                return ALSAError(call: "snd_pcm_wait", device: device, code: ETIMEDOUT)
            }
            switch sink.wait() {
            case .ready: break
            case .timeout:
                frames.reset()
                needsAlignment = true
                line.telemetry.timeouts.add(1, ordering: .relaxed)
                giveWay()
                continue
            case .restarted(let interruption):
                restart(&frames, after: interruption)
                giveWay()
                continue
            case .lost(let code): return ALSAError(call: "snd_pcm_wait", device: device, code: code)
            }
            takeCommands()
            follow(&frames, position)
            renderBlock(block, at: position, frames)
            switch sink.write(renderer.output, frames: block) {
            case .done: position += block
            case .restarted(let interruption):
                restart(&frames, after: interruption)
                giveWay()
            case .lost(let code): return ALSAError(call: "snd_pcm_writei", device: device, code: code)
            }
        }
        return nil
    }

    /// A device that stops again before it ran is left alone for a moment. Where a sound server is behind it, a thread of real-time
    /// priority that began anew at once would take the processor from that server, and so make it stop for ever.
    private func giveWay() {
        stops += 1
        if stops > 1 { sleep(now + min(Int64(stops) * 10_000_000, 50_000_000)) }
    }

    private func restart(_ frames: inout FrameClock, after interruption: Interruption) {
        // Until the timing is known nothing could have been heard, so nothing was interrupted.
        if isHeard {
            line.telemetry.interruption.store(interruption.rawValue, ordering: .relaxed)
            line.telemetry.restarts.add(1, ordering: .releasing)
            isHeard = false
            line.wakeUp()
        }
        frames.reset()
        needsAlignment = true
    }

    /// Learns when the next frame will sound; once that is known, everything on the air is put in step with it.
    private func follow(_ frames: inout FrameClock, _ position: Int) {
        if let time = sink.nextFrameSounds() {
            if frames.observe(frame: position, at: time) { needsAlignment = true }
            line.telemetry.latency.store(time - now, ordering: .relaxed)
            line.telemetry.drift.store(Int(frames.drift * 1000), ordering: .relaxed)
            line.telemetry.doubtsDelay.store(sink.doubtsDelay, ordering: .relaxed)
        }
        guard frames.isSettled, needsAlignment else { return }
        needsAlignment = false
        isHeard = true
        renderer.realign(at: position, map: frames.map)
        recover(frames.map.time(of: position))
    }

    private func renderBlock(_ block: Int, at position: Int, _ frames: borrowing FrameClock) {
        if frames.isSettled {
            renderer.render(frames: block, at: position, map: frames.map, wallOffset: wallOffset)
        } else {
            renderer.fillWithSilence(block)
        }
        report()
    }

    /// Plays to nobody for the length of the next retry, so that the airing keeps its place and its end.
    private func waitInSilence() {
        let start = now
        let map = FrameMap(base: start, rate: renderer.rate)
        var pace = Pace()
        var position = 0
        let block = renderer.rate / 50
        renderer.realign(at: 0, map: map)
        while !isFinished, now - start < retry {
            beat()
            guard pace.wait(now: now, patience: AudioThread.stall, sleep: sleep) == .ready else { break }
            takeCommands()
            renderer.render(frames: block, at: position, map: map, wallOffset: wallOffset)
            report()
            position += block
            pace.advance(block, rate: renderer.rate)
        }
        let lostSince = line.telemetry.lostSince.load(ordering: .relaxed)
        let limit = now - lostSince < AudioThread.hope ? AudioThread.quickRetry : AudioThread.lastRetry
        retry = min(retry * 2, limit)
    }

    private func lose(_ reason: String) {
        line.telemetry.device.withLock { $0.failure = reason }
        guard line.telemetry.lostSince.load(ordering: .relaxed) == 0 else { return }
        line.telemetry.lostSince.store(now, ordering: .relaxed)
        line.telemetry.state.store(Telemetry.State.lost.rawValue, ordering: .relaxed)
        post(Note(kind: .lost, zone: 0, programme: 0, part: 0, frames: 0, at: now))
    }

    private func recover(_ time: Int64) {
        retry = AudioThread.firstRetry
        line.telemetry.state.store(Telemetry.State.running.rawValue, ordering: .relaxed)
        let lostSince = line.telemetry.lostSince.exchange(0, ordering: .relaxed)
        guard lostSince != 0 else { return }
        post(Note(kind: .recovered, zone: 0, programme: lostSince, part: 0, frames: 0, at: time))
    }

    /// What it has been given since it began could be heard, so that a stop is an interruption.
    private var isHeard: Bool {
        get { line.telemetry.isHeard.load(ordering: .relaxed) }
        set { line.telemetry.isHeard.store(newValue, ordering: .releasing) }
    }

    private var now: Int64 { clock.monotonicNow.nanoseconds }
    private var wallOffset: Int64 { clock.wallOffset }

    private func beat() { line.telemetry.heartbeat.store(now, ordering: .relaxed) }

    /// True once the fade after a stop is over.
    private var isFinished: Bool {
        guard line.isStopping.load(ordering: .acquiring) else { return false }
        if let stopAt { return now >= stopAt }
        let fade = line.stopFade.load(ordering: .relaxed)
        for zone in 0..<renderer.zoneCount { renderer.stop(zone, fade: fade) }
        // Two blocks more, so that the fade's last frames are rendered.
        stopAt = now + fade + 50_000_000
        return false
    }

    private func takeCommands() {
        while let command = line.commands.pointee.receive() {
            let zone = command.zone
            switch command.kind {
            case .nothing: break
            case .add: if let voice = command.voice { renderer.add(voice, to: zone) }
            case .stopZone: renderer.stop(zone, fade: command.fade)
            case .withdraw: renderer.withdraw(command.programme, from: zone, fade: command.fade)
            case .setGate:
                let old = renderer.zones[zone].gate
                renderer.zones[zone].gate = command.gate
                if let old {
                    var note = Note()
                    note.kind = .gateRetired
                    note.gate = old
                    post(note)
                }
            case .setGain: renderer.zones[zone].targetGain = command.gain
            case .setBlocked:
                renderer.zones[zone].targetPass = command.isBlocked ? 0 : 1
                renderer.zones[zone].isSilenced = command.isSilenced
            }
        }
    }

    /// Shows what was just rendered and hands back the voices that are over.
    private func report() {
        for index in 0..<renderer.zoneCount {
            let zone = renderer.zones[index]
            let shown = line.telemetry.zones[index]
            shown.isAiring.store(zone.isAiring, ordering: .relaxed)
            shown.isGated.store(zone.isGated, ordering: .relaxed)
            shown.programme.store(zone.programme, ordering: .relaxed)
            shown.part.store(zone.part, ordering: .relaxed)
            shown.frame.store(zone.frame, ordering: .relaxed)
            shown.gain.store(zone.targetGain.bitPattern, ordering: .relaxed)
            let fallen = Float(bitPattern: shown.peak.load(ordering: .relaxed)) * AudioThread.peakFall
            shown.peak.store(max(zone.peak, fallen).bitPattern, ordering: .relaxed)
        }
        line.telemetry.missingFrames.store(renderer.missing, ordering: .relaxed)
        renderer.retire()
        if renderer.hasNews {
            renderer.hasNews = false
            line.wakeUp()
        }
    }

    /// The feeder empties the box at least ten times a second while anything airs; it holds thousands of notes.
    private func post(_ note: Note) {
        _ = line.notes.pointee.post(note)
        line.wakeUp()
    }
}
