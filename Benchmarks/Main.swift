@main
struct Benchmarks {
    static func main() async throws {
        let starts = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 50
        try await PlayingCost.measure(seconds: 5).printTable()
        try await Recovery.measure(times: 4, isPrompt: true).printTable()
        try await Recovery.measure(times: 4, isPrompt: false).printTable()
        try await StartTimes.measure(starts: starts).printTable()
    }
}
