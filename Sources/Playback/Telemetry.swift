import Synchronization

/// What an output's audio thread shows of itself while it runs. It writes; anyone may read at any time.
final class Telemetry: Sendable {
    enum State: Int { case opening, running, lost, closed }

    let state = Atomic<Int>(State.opening.rawValue)
    /// CLOCK_MONOTONIC of the last turn of the loop.
    let heartbeat = Atomic<Int64>(0)
    /// CLOCK_MONOTONIC since when the device is lost; 0 while it is not.
    let lostSince = Atomic<Int64>(0)
    let restarts = Atomic<Int>(0)
    /// The raw value of the last `Interruption`; 0 before the first.
    let interruption = Atomic<Int>(0)
    /// What the device is given now sounds.
    let isHeard = Atomic<Bool>(false)
    let doubtsDelay = Atomic<Bool>(false)
    let missingFrames = Atomic<Int>(0)
    let timeouts = Atomic<Int>(0)
    /// Nanoseconds between writing a frame and hearing it.
    let latency = Atomic<Int64>(0)
    /// Parts per billion by which the device runs fast.
    let drift = Atomic<Int>(0)
    /// The errno value with which SCHED_FIFO was refused; 0 where granted, −1 before it was tried.
    let schedulingError = Atomic<Int32>(-1)
    /// Written when the device opens or is lost, never in between.
    let device = Mutex<Device>(Device())
    let zones: [Zone]

    struct Device {
        var format: SinkFormat?
        var failure: String?
    }

    final class Zone: Sendable {
        let isAiring = Atomic<Bool>(false)
        let isGated = Atomic<Bool>(false)
        let programme = Atomic<Int64>(0)
        let part = Atomic<Int>(0)
        let frame = Atomic<Int>(0)
        let peak = Atomic<UInt32>(0)
        let gain = Atomic<UInt32>(0)
    }

    init(zones count: Int) { zones = (0..<count).map { _ in Zone() } }
}
