import Foundation
import Glibc
import TestSupport
import Time

/// How a station holds out while other work keeps every core busy: music on two outputs for a minute, or for as many as
/// LOAXA_BENCH_MINUTES says, with two programs for each core that do nothing but compute.
///
/// The null sinks of PulseAudio stand for two cards, and a card's clock waits for no processor: where the system permits it
/// the threads of the sinks are real-time, below the station's own audio threads, and the line says so where they are not.
struct Endurance {
    private(set) var minutes = 1.0
    private(set) var outputs: [Output] = []
    private(set) var isServerRealTime = false
    private(set) var isRealTime = false

    struct Output: Decodable {
        var name: String
        var state: String
        var underruns: Int
        var missingFrames: Int
    }

    private struct Status: Decodable {
        var outputs: [Output]
        var health: [Reason]
        struct Reason: Decodable { var code: String }
    }

    static func measure() async throws -> Endurance {
        var result = Endurance()
        result.minutes = getenv("LOAXA_BENCH_MINUTES").flatMap { Double(String(cString: $0)) } ?? 1
        let server = try PulseServer(sinks: ["first", "second"])
        result.isServerRealTime = server.isRealTime
        let station = try StationUnderTest(
            device: "pulse:first",
            zones: """
                [{name: "a", title: "A", output: "o", channels: [1]}, {name: "b", title: "B", output: "p", channels: [2]}]
                """, environment: server.environment, outputs: #", {name: "p", device: "pulse:second"}"#)
        try FileManager.default.copyItem(
            atPath: SampleClip.path, toPath: "\(station.folder)/config/clips/\(SampleClip.name)")
        let length = Int(result.minutes * 60)
        _ = try station.setSlot(
            in: 20, rundown: #"["fill"]"#, more: #", length: "\#(length + 120)s", fill: ["\#(SampleClip.name)"]"#)
        try await station.start()
        let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        let work = try (0..<2 * cores).map { _ in
            try BackgroundProcess(["sh", "-c", "while :; do :; done"], environment: server.environment)
        }
        try await Task.sleep(for: .seconds(25))
        let clock = SystemClock()
        let end = clock.monotonicNow + .seconds(length)
        while clock.monotonicNow < end {
            try await Task.sleep(for: .seconds(5))
            guard let answer = try? await station.loaxa("status", "--json"), answer.code == 0 else { continue }
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            let status = try decoder.decode(Status.self, from: Data(answer.output.utf8))
            result.outputs = status.outputs
            result.isRealTime = !status.health.contains { $0.code == "no-real-time" }
            guard answer.output.contains("\"item_elapsed_ms\"") else {
                throw StationUnderTest.Failure(description: "not on the air: \(answer.output)\n\(station.journal)")
            }
        }
        withExtendedLifetime(work) {}
        return result
    }

    func printTable() {
        for output in outputs {
            print(
                "\(minutes) min with every core busy, output \(output.name): \(output.underruns) underruns, "
                    + "\(output.missingFrames) frames missing (bar 0); audio thread "
                    + (isRealTime ? "real-time" : "not real-time") + ", PulseAudio "
                    + (isServerRealTime ? "real-time" : "not real-time"))
        }
    }
}
