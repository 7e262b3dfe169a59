import ALSA
import Glibc
import Time

/// A capture PCM of alsa-lib as an input. ALSA's `null` gives silence at the pace of the monotonic clock.
package final class ALSAInput: InputDevice {
    private static let period = 10_000
    private static let buffer = 200_000

    private let device: String
    private let channels: Int
    private let clock: any StationClock
    private var pcm: CapturePCM?
    private let statusBuffer = PCMStatusBuffer()
    private var status = PCMStatus()
    private var configuration = PCMConfiguration()
    private var bytes = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
    private var pace = Pace()
    private var isPaced = false

    package init(_ settings: InputSettings, clock: any StationClock) {
        device = settings.device
        // Stereo is what every card offers; where it does not, `plug` makes it so.
        channels = max(2, settings.channels.max() ?? 2)
        self.clock = clock
    }

    deinit { bytes.deallocate() }

    package func open() throws(ALSAError) -> InputFormat {
        pcm = nil
        let opened = try CapturePCM.configured(
            device,
            PCMRequest(rate: Player.rate, channels: channels, period: ALSAInput.period, buffer: ALSAInput.buffer))
        let result = opened.start()
        guard result >= 0 else { throw ALSAError(call: "snd_pcm_start", device: device, code: result) }
        configuration = opened.configuration
        isPaced = opened.kind == .null
        pace = Pace()
        pcm = consume opened
        let size = max(16, configuration.period * configuration.channels * configuration.format.bytes)
        bytes.deallocate()
        bytes = .allocate(byteCount: size, alignment: 16)
        bytes.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        return InputFormat(channels: configuration.channels, period: configuration.period)
    }

    package func read(into samples: UnsafeMutablePointer<Float>) -> InputResult {
        if isPaced { return silence(into: samples) }
        let woken = pcm?.wait(milliseconds: 250) ?? -ENODEV
        if woken < 0 { return revive(woken) }
        if woken == 0 { return .timeout }
        let count = pcm?.read(bytes, frames: configuration.period) ?? -Int(ENODEV)
        if count < 0 { return revive(Int32(count)) }
        guard count > 0 else { return .timeout }
        configuration.format.read(bytes, count: count * configuration.channels, into: samples)
        let result = pcm?.read(&status, with: statusBuffer) ?? -ENODEV
        guard result >= 0, status.state == .running else { return .frames(count, waiting: 0, time: 0) }
        // A delay that no buffer could cause is nonsense; how many frames wait is then the better witness.
        let isSane = (status.room...status.room + 2 * configuration.rate).contains(status.delay)
        let time = status.timestamp > 0 && isSane ? status.timestamp : clock.monotonicNow.nanoseconds
        return .frames(count, waiting: isSane ? status.delay : status.room, time: time)
    }

    package func close() { pcm = nil }

    private func silence(into samples: UnsafeMutablePointer<Float>) -> InputResult {
        let now = clock.monotonicNow.nanoseconds
        guard pace.wait(now: now, patience: 1_000_000_000, sleep: Pace.sleep(until:)) == .ready else {
            return .interrupted
        }
        samples.update(repeating: 0, count: configuration.period * configuration.channels)
        let time = pace.due ?? now
        pace.advance(configuration.period, rate: configuration.rate)
        return .frames(configuration.period, waiting: 0, time: time)
    }

    private func revive(_ code: Int32) -> InputResult {
        switch -code {
        case EPIPE, ESTRPIPE:
            let result = pcm?.recover(from: code) ?? -ENODEV
            return result < 0 ? .lost(-result) : .interrupted
        case EINTR, EAGAIN: return .timeout
        default: return .lost(-code)
        }
    }
}
