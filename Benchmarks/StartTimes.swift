import Glibc
import Playback
import TestSupport
import Time

/// How far from its scheduled instant a programme begins to sound at PulseAudio null sinks, on two outputs at once; beside it
/// aplay, launched at the same instants as a timer would launch it. Milliseconds, positive is late.
struct StartTimes {
    var ours = Distribution([])
    var aplay = Distribution([])
    /// Between the two outputs.
    var skew = Distribution([])
    var starts = 0
    var isRealTime = false

    static func measure(starts count: Int) async throws -> StartTimes {
        let server = try PulseServer(sinks: ["first", "second", "peer"])
        server.useInThisProcess()
        let clock = SystemClock()
        let outputs = ["first", "second"].map {
            OutputSettings(name: $0, device: "pulse:\($0)", zones: [.init(name: $0, channels: [1])])
        }
        let player = Player(outputs: outputs, clock: clock) { _ in Click() }
        let recorders = try server.sinks.map { try MonitorRecorder($0, of: server) }
        usleep(1_500_000)

        // An odd spacing, so that the starts fall on all phases of a period.
        let spacing = Duration.nanoseconds(387_654_321)
        let first = clock.now + .seconds(1)
        let instants = (0..<count).map { first + spacing * $0 }
        let wallOffset = clock.now.nanoseconds - clock.monotonicNow.nanoseconds
        for (index, start) in instants.enumerated() {
            player.play(
                Programme(
                    id: Int64(index), zones: outputs.map(\.name), start: start,
                    parts: [.init(file: "click", frames: Click.frames)]))
        }
        var peers: [BackgroundProcess] = []
        for start in instants {
            usleep(UInt32(max(0, (start - clock.now).nanoseconds) / 1000))
            peers.append(
                try BackgroundProcess(
                    [
                        "aplay", "-q", "-D", "pulse:peer", "-f", "S16_LE", "-r", "48000", "-c", "2", "-d", "1",
                        "/dev/urandom",
                    ],
                    environment: server.environment))
            if peers.count > 1 { peers.removeFirst().end(with: SIGKILL) }
            usleep(100_000)
            peers.removeLast().end(with: SIGKILL)
        }
        usleep(500_000)

        var result = StartTimes()
        result.starts = count
        result.isRealTime = player.snapshot().allSatisfy { $0.schedulingError == nil }
        if let faulty = player.snapshot().first(where: { $0.restarts > 0 || $0.missingFrames > 0 }) {
            print("note: \(faulty.name) began anew \(faulty.restarts) times and missed \(faulty.missingFrames) frames")
        }
        recorders.forEach { $0.stop() }
        await player.shutdown()
        let late = recorders.map { recorder in
            lateness(of: instants.map { $0.nanoseconds - wallOffset }, in: recorder)
        }
        result.ours = Distribution(late[0].compactMap(\.self) + late[1].compactMap(\.self))
        result.skew = Distribution(zip(late[0], late[1]).compactMap { a, b in a.flatMap { a in b.map { a - $0 } } })
        result.aplay = Distribution(late[2].compactMap(\.self))
        return result
    }

    /// For each instant the distance to the onset nearest to it, nil where none is within 150 ms.
    private static func lateness(of instants: [Int64], in recorder: MonitorRecorder) -> [Double?] {
        let onsets = recorder.onsets().map(recorder.time)
        return instants.map { instant in
            let distances = onsets.map { $0 - instant }.filter { abs($0) < 150_000_000 }
            return distances.min { abs($0) < abs($1) }.map { Double($0) / 1e6 }
        }
    }

    func printTable() {
        let columns = ["", "found", "median", "p99 |error|", "spread"].map { Table.padded($0) }
        print(columns.joined())
        for (name, figures) in [
            ("LoaXa, two outputs", ours), ("skew of the outputs", skew), ("aplay at the instant", aplay),
        ] {
            let cells = [
                name, "\(figures.sorted.count)", Table.milliseconds(figures.median), Table.milliseconds(figures.worst),
                Table.milliseconds(figures.spread),
            ]
            print(cells.map { Table.padded($0) }.joined())
        }
        print("real-time scheduling: \(isRealTime ? "yes" : "no")")
    }
}
