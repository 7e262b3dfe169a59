import Foundation
import Glibc
import Ledger
import Schedule
import TestSupport
import Testing
import Time

/// The real daemon removes what its settings say is too old, whatever befalls it meanwhile.
@Suite struct `A log with entries that are too old` {
    @Test func `is cut back under seal, also by a daemon that is killed again and again`() async throws {
        let station = try StationUnderTest(device: "null", more: #", retention: {log: "2 years"}"#)
        _ = try station.setSlot(in: 7200)
        mkdir("\(station.folder)/state", 0o750)
        let count = 60 * 30
        do {
            let ledger = try Ledger.open("\(station.folder)/state/\(Ledger.fileName)")
            let first = SystemClock().now - .seconds(8 * 366 * 86_400)
            for number in 0..<count {
                // Five years, a little more than a day apart.
                let start = first + .seconds(Int64(number) * 88_000)
                let plan = PlannedAiring(
                    id: "\(number)", plannedStart: start, zones: ["a"], slot: "sang", title: "Nhạc", kind: .clip)
                try await ledger.record([
                    AsRunEvent(at: start, .planned(plan)), AsRunEvent(at: start, .began(airing: plan.id)),
                    AsRunEvent(at: start + .seconds(60), .ended(airing: plan.id, Ending(.aired))),
                ])
            }
        }
        struct Report: Decodable {
            var removed: Int
            var entries: Int
            var fault: String?
        }
        func verified() async throws -> Report {
            let answer = try await station.loaxa("log", "verify", "--json")
            #expect(answer.code == 0, "\(answer)")
            return try JSONDecoder().decode(Report.self, from: Data(answer.output.utf8))
        }
        for _ in 0..<8 {
            try await station.start()
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...40)))
            station.end(with: SIGKILL)
        }
        try await station.start()
        let begin = SystemClock().monotonicNow
        while try await verified().removed < count * 3, (SystemClock().monotonicNow - begin).inSeconds < 60 {
            try await Task.sleep(for: .milliseconds(100))
        }
        let report = try await verified()
        #expect(report.removed == count * 3 && report.entries > count * 3, "\(station.journal)")
        // Every file that the seals name is there, and is what they say.
        station.end()
        let seals = try Evidence.open(state: "\(station.folder)/state").seals()
        #expect(seals.count >= 59 && seals.flatMap(\.months).reduce(0) { $0 + $1.heard } == count)
        for seal in seals {
            let file = try Data(contentsOf: URL(fileURLWithPath: "\(station.folder)/state/archive/\(seal.file ?? "")"))
            #expect(file.split(separator: 10).count == seal.last - seal.first + 1)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(station.folder)/state/archive")
        #expect(left.filter { !$0.hasSuffix(".part") }.count == seals.count)
    }
}
