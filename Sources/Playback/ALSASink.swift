import ALSA
import Glibc
import Time

/// A PCM of alsa-lib as a sink.
///
/// Devices that take everything at once (`null`, `file` on `null`) are paced here, against the monotonic clock.
package final class ALSASink: Sink {
    /// Later than this, a paced device starts anew instead of catching up.
    private static let patience: Int64 = 2_000_000_000

    private let device: String
    private let request: PCMRequest
    private let clock: any StationClock
    private var pcm: PCM?
    private let statusBuffer = PCMStatusBuffer()
    private var status = PCMStatus()
    private var configuration = PCMConfiguration()
    /// One period in the device's format.
    private var bytes = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
    private var pace = Pace()
    private var isPaced = false
    /// Writes in a row that left the running device's buffer empty: no real device does that.
    private var swallowed = 0
    private var witness = DelayWitness()

    package init(_ settings: OutputSettings, clock: any StationClock) {
        device = settings.device
        self.clock = clock
        request = PCMRequest(
            rate: Player.rate, channels: settings.channels, period: settings.period * 1000,
            buffer: settings.buffer * 1000)
    }

    deinit { bytes.deallocate() }

    package func open() throws(ALSAError) -> SinkFormat {
        pcm = nil
        let opened = try ALSASink.configured(device, request)
        configuration = opened.configuration
        isPaced = opened.kind == .null
        pcm = consume opened
        pace = Pace()
        swallowed = 0
        witness = DelayWitness()
        bytes.deallocate()
        bytes = .allocate(
            byteCount: max(16, configuration.period * configuration.channels * configuration.format.bytes),
            alignment: 16)
        return SinkFormat(
            name: configuration.format.rawValue, rate: configuration.rate, channels: configuration.channels,
            period: configuration.period, buffer: configuration.buffer, settlingTime: isPaced ? 0 : 100_000_000)
    }

    /// The device as it is, or where it offers neither the rate nor the channels, through ALSA's converting `plug`.
    private static func configured(_ device: String, _ request: PCMRequest) throws(ALSAError) -> PCM {
        var direct = try PCM.open(device)
        var request = request
        // The WAV header that alsa-lib's `file` writes always says integers.
        if direct.kind == .file { request.formats = [.packedInt24, .int16] }
        do throws(ALSAError) {
            try direct.configure(request)
            if direct.configuration.rate == request.rate { return direct }
        } catch {
            guard error.code == EINVAL else { throw error }
        }
        _ = consume direct
        var converting = try PCM.open("plug:\"\(device)\"")
        try converting.configure(request)
        guard converting.configuration.rate == request.rate else {
            throw ALSAError(call: "snd_pcm_hw_params_set_rate", device: device, code: EINVAL)
        }
        return converting
    }

    package func wait() -> SinkReadiness {
        if isPaced {
            return pace.wait(
                now: clock.monotonicNow.nanoseconds, patience: ALSASink.patience, sleep: Pace.sleep(until:))
        }
        var attempts = 0
        while true {
            let result = readStatus()
            if result < 0 { return revive(result) }
            switch status.state {
            case .underrun: return revive(-EPIPE)
            case .suspended: return revive(-ESTRPIPE)
            case .disconnected: return .lost(ENODEV)
            default: break
            }
            if status.room >= configuration.period { return .ready }
            if attempts == 50 { return .timeout }
            let woken = waitForRoom()
            if woken < 0 { return revive(woken) }
            if woken == 0 { return startOver() }
            // A plugin may wake us for less than a period.
            if attempts > 0 { usleep(1000) }
            attempts += 1
        }
    }

    package func write(_ samples: UnsafePointer<Float>, frames: Int) -> SinkResult {
        configuration.format.convert(samples, count: frames * configuration.channels, to: bytes)
        let frameBytes = configuration.channels * configuration.format.bytes
        var done = 0
        while done < frames {
            let result = pcm?.write(bytes + done * frameBytes, frames: frames - done) ?? -Int(ENODEV)
            if result < 0 {
                switch revive(Int32(result)) {
                case .lost(let code): return .lost(code)
                case .restarted(let interruption): return .restarted(interruption)
                case .ready, .timeout: return .restarted(-result == ESTRPIPE ? .suspension : .standstill)
                }
            }
            if result == 0, waitForRoom() <= 0 {
                if case .lost(let code) = startOver() { return .lost(code) }
                return .restarted(.standstill)
            }
            done += result
        }
        if isPaced {
            pace.advance(frames, rate: configuration.rate)
        } else {
            return startOrNotice()
        }
        return .done
    }

    package func nextFrameSounds() -> Int64? {
        if isPaced { return pace.due }
        guard status.state == .running else { return nil }
        let queued = configuration.buffer - status.room
        let believes = witness.believes(
            delay: status.delay, queued: queued, period: configuration.period, rate: configuration.rate)
        let delay = believes ? status.delay : queued
        let time = status.timestamp > 0 && believes ? status.timestamp : clock.monotonicNow.nanoseconds
        return time + FrameMap.nanoseconds(delay, rate: configuration.rate)
    }

    package var doubtsDelay: Bool { witness.doubts }

    package func close(drains: Bool) {
        if drains, !isPaced { _ = pcm?.drain() }
        pcm = nil
    }

    private func readStatus() -> Int32 { pcm?.read(&status, with: statusBuffer) ?? -ENODEV }

    private func waitForRoom() -> Int32 { pcm?.wait(milliseconds: 250) ?? -ENODEV }

    /// Starts a device whose buffer is full, and notices one that swallows everything.
    private func startOrNotice() -> SinkResult {
        guard readStatus() >= 0 else { return .done }
        switch status.state {
        case .prepared where status.room < configuration.period:
            _ = pcm?.start()
        case .prepared where status.room >= configuration.buffer, .running where status.room >= configuration.buffer:
            swallowed += 1
            if swallowed == 3 {
                isPaced = true
                return .restarted(.standstill)
            }
        default: swallowed = 0
        }
        return .done
    }

    /// Throws away what a device holds that has not moved for a quarter of a second.
    ///
    /// A sound server may keep a new stream waiting for a second, and its delay reports are nonsense from then on.
    private func startOver() -> SinkReadiness {
        guard status.state == .running else { return .timeout }
        _ = pcm?.drop()
        let result = pcm?.prepare() ?? -ENODEV
        return result < 0 ? .lost(-result) : .restarted(.standstill)
    }

    /// Brings a stopped device back to its prepared state, from which it starts anew.
    private func revive(_ code: Int32) -> SinkReadiness {
        Revival.revive(code, resume: { pcm?.resume() ?? -ENODEV }, prepare: { pcm?.prepare() ?? -ENODEV })
    }
}
