import Glibc
import TestSupport
import Time

/// The daemon itself while two zones play: how soon it is ready, what it holds and uses, and how soon it is back after a kill.
struct DaemonFigures {
    /// Seconds from the start of the process until it answers.
    var ready = Distribution([])
    /// In MB, the highest while it plays.
    var resident = 0.0
    /// Of one core.
    var processor = 0.0
    /// Seconds from the start of a killed station, in the middle of a programme, until the log says that it sounds.
    var backOnAir = Distribution([])

    static func measure(seconds: Int, kills: Int) async throws -> DaemonFigures {
        let server = try PulseServer(sinks: ["hall"])
        let station = try StationUnderTest(
            device: "pulse:hall",
            zones: """
                [{name: "a", title: "A", output: "o", channels: [1]}, {name: "b", title: "B", output: "o", channels: [2]}]
                """, environment: server.environment)
        let text = Array(repeating: "Kính thưa bà con, xin mời bà con chú ý lắng nghe bản tin sau đây.", count: 40)
        let file = try station.bulletin("dai.md", "Bản tin dài", text.joined(separator: " "))
        _ = try station.setSlot(in: 7200)
        var figures = DaemonFigures()
        var ready: [Double] = []
        for _ in 0..<10 {
            ready.append(try await station.start())
            station.end()
        }
        figures.ready = Distribution(ready)
        try await station.start()
        _ = try await station.loaxa("queue", "add", file, "--slot", "sang")
        try await station.untilRendered()
        _ = try station.setSlot(in: 3)
        _ = try await station.loaxa("reload")
        try await untilOnAir(station, since: SystemClock().monotonicNow)
        let (used, began) = (ProcessTable.processorTime(of: station.process), SystemClock().monotonicNow)
        for _ in 0..<seconds {
            try await Task.sleep(for: .seconds(1))
            figures.resident = max(figures.resident, resident(station.process))
        }
        figures.processor =
            (ProcessTable.processorTime(of: station.process) - used) / (SystemClock().monotonicNow - began).inSeconds
        var back: [Double] = []
        for _ in 0..<kills {
            station.end(with: SIGKILL)
            let begin = SystemClock().monotonicNow
            try await station.start()
            back.append(try await untilOnAir(station, since: begin))
        }
        figures.backOnAir = Distribution(back)
        return figures
    }

    /// Waits until a zone sounds; seconds since `begin`. A look takes a few milliseconds of itself.
    @discardableResult
    private static func untilOnAir(_ station: StationUnderTest, since begin: MonotonicInstant) async throws -> Double {
        while true {
            let status = try await station.loaxa("status", "--json").output
            if status.contains("\"item_elapsed_ms\"") { return (SystemClock().monotonicNow - begin).inSeconds }
            guard (SystemClock().monotonicNow - begin).inSeconds < 30 else {
                throw StationUnderTest.Failure(description: "not on the air: \(station.journal)")
            }
        }
    }

    private static func resident(_ process: pid_t) -> Double {
        guard let statm = ProcessTable.contents("/proc/\(process)/statm"),
            let pages = Int(statm.split(separator: " ")[1])
        else {
            return 0
        }
        return Double(pages * Int(getpagesize())) / 1_000_000
    }

    func printTable() {
        print(
            "daemon: ready after \(Table.milliseconds(ready.median * 1000)) (worst \(Table.milliseconds(ready.sorted.last! * 1000)))"
        )
        print("two zones play: \((resident * 10).rounded() / 10) MB resident, \(Table.percent(processor)) of a core")
        print(
            "killed on the air: sounds again after \(Table.milliseconds(backOnAir.median * 1000)) (worst \(Table.milliseconds(backOnAir.sorted.last! * 1000)))"
        )
    }
}
