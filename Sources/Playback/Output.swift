import Synchronization
import Time

/// One output: its audio thread, its feeder thread, and the handle that others hold. Any thread may call it.
final class Output: Sendable {
    /// How long a device may take to drain and close before it is left to itself.
    static let patience: Int64 = 2_000_000_000

    let settings: OutputSettings
    private let clock: any StationClock
    private let line: Line
    private let inbox = Feeder.Inbox()
    private let ending = Mutex<Ending>(Ending())

    private struct Ending {
        var isOver = false
        var awaiting: [CheckedContinuation<Void, Never>] = []
    }

    /// Starts both threads.
    init(
        _ settings: OutputSettings, clock: any StationClock, makeSink: @escaping Player.MakeSink,
        open: @escaping Player.OpenSource, listen: @escaping Player.OpenInput,
        emit: @escaping @Sendable (PlaybackEvent) -> Void
    ) {
        self.settings = settings
        self.clock = clock
        let line = Line(zones: settings.zones.count)
        self.line = line
        let inbox = inbox
        PlainThread.start("feed \(settings.name)") { [self] in
            Feeder(output: settings, clock: clock, line: line, inbox: inbox, open: open, listen: listen, emit: emit)
                .run()
            let awaiting = ending.withLock { ending in
                ending.isOver = true
                return ending.awaiting
            }
            for continuation in awaiting { continuation.resume() }
        }
        PlainThread.start("air \(settings.name)") {
            line.telemetry.schedulingError.store(PlainThread.makeRealTime(priority: 20), ordering: .relaxed)
            AudioThread(settings: settings, sink: makeSink(settings), clock: clock, line: line).run()
            line.wakeUp()
        }
    }

    func ask(_ request: Feeder.Request) {
        inbox.put(request)
        line.wakeUp()
    }

    /// Fades out and closes. Does not wait; `closed` does.
    func stop(fade: Duration) {
        line.stopFade.store(fade.nanoseconds, ordering: .relaxed)
        line.isStopping.store(true, ordering: .releasing)
        line.wakeUp()
    }

    /// Suspends until the device is closed after `stop`, or until it has hung for so long that it is left to itself.
    func closed() async {
        await withCheckedContinuation { continuation in
            let isOver = ending.withLock { ending in
                if !ending.isOver { ending.awaiting.append(continuation) }
                return ending.isOver
            }
            if isOver { continuation.resume() }
        }
    }

    var status: OutputStatus {
        let telemetry = line.telemetry
        let device = telemetry.device.withLock { $0 }
        let schedulingError = telemetry.schedulingError.load(ordering: .relaxed)
        let heartbeat = telemetry.heartbeat.load(ordering: .relaxed)
        return OutputStatus(
            name: settings.name, device: settings.device, state: state(failure: device.failure, heartbeat: heartbeat),
            format: device.format?.name, rate: device.format?.rate, channels: settings.channels,
            period: device.format?.period, buffer: device.format?.buffer,
            latency: .nanoseconds(telemetry.latency.load(ordering: .relaxed)),
            drift: Double(telemetry.drift.load(ordering: .relaxed)) / 1000,
            restarts: telemetry.restarts.load(ordering: .relaxed),
            doubtsDelay: telemetry.doubtsDelay.load(ordering: .relaxed),
            missingFrames: telemetry.missingFrames.load(ordering: .relaxed),
            timeouts: telemetry.timeouts.load(ordering: .relaxed),
            schedulingError: schedulingError > 0 ? schedulingError : nil,
            heartbeat: MonotonicInstant(nanoseconds: heartbeat),
            zones: zip(settings.zones, telemetry.zones).map(zone))
    }

    private func state(failure: String?, heartbeat: Int64) -> OutputStatus.State {
        let now = clock.monotonicNow.nanoseconds
        let wallOffset = clock.wallOffset
        let lostSince = line.telemetry.lostSince.load(ordering: .relaxed)
        switch Telemetry.State(rawValue: line.telemetry.state.load(ordering: .relaxed)) ?? .opening {
        case .closed: return .closed
        case _ where lostSince != 0:
            return .lost(since: Instant(nanoseconds: lostSince + wallOffset), reason: failure ?? "")
        case _ where heartbeat != 0 && now - heartbeat > 2_000_000_000:
            return .stalled(since: Instant(nanoseconds: heartbeat + wallOffset))
        case .running: return .running
        case .opening, .lost: return .opening
        }
    }

    private func zone(_ settings: OutputSettings.ZoneSettings, _ shown: Telemetry.Zone) -> ZoneStatus {
        let airing = ZoneStatus.Airing(
            programme: shown.programme.load(ordering: .relaxed), part: shown.part.load(ordering: .relaxed),
            frame: shown.frame.load(ordering: .relaxed))
        return ZoneStatus(
            name: settings.name, gain: Decibels.level(Float(bitPattern: shown.gain.load(ordering: .relaxed))),
            peak: Decibels.level(Float(bitPattern: shown.peak.load(ordering: .relaxed))),
            isGated: shown.isGated.load(ordering: .relaxed),
            airing: shown.isAiring.load(ordering: .relaxed) ? airing : nil)
    }
}
