import Glibc

/// `Benchmarks [NAME…]` measures what is named, or everything.
@main
struct Benchmarks {
    /// In this order: the memory of the worker is that of the largest program so far, and pandoc and other stations come after it.
    static let all: [(name: String, measure: @Sendable () async throws -> Void)] = [
        ("start-times", { try await StartTimes.measure(starts: 50).printTable() }),
        ("playing-cost", { try await PlayingCost.measure(seconds: 5).printTable() }),
        ("alerts", { try await AlertTimes.measure(times: 20).printTable() }),
        ("daemon", { try await DaemonFigures.measure(seconds: 10, kills: 5).printTable() }),
        ("endurance", { try await Endurance.measure().printTable() }),
        ("relay", { try await RelayLatency.measure(seconds: 60).printTable() }),
        ("rendering", { try await RenderingCost.measure(times: 5).printTable() }),
        ("planning", { Planning.measure().printTable() }),
        ("import", { try ImportTime.measure(times: 3).printTable() }),
        ("report", { try await ReportingTime.measure().printTable() }),
        ("spoken-form", { try SpokenForm.measure(runs: 5).printTable() }),
        ("recovery", { try await Recovery.measure(times: 4, isPrompt: true).printTable() }),
        ("recovery-idle", { try await Recovery.measure(times: 2, isPrompt: false).printTable() }),
        ("peers", { try await Peers.measure().printTable() }),
    ]

    static func main() async throws {
        let wanted = CommandLine.arguments.dropFirst()
        if let unknown = wanted.first(where: { name in !all.contains { $0.name == name } }) {
            print("Benchmarks: no such figure: \(unknown); known: \(all.map(\.name).joined(separator: " "))")
            exit(2)
        }
        for figure in all where wanted.isEmpty || wanted.contains(figure.name) {
            try await figure.measure()
            fflush(nil)
        }
    }
}
