import Foundation
import Glibc
import Ledger
import SQLite
import Schedule
import TestSupport
import Testing
import Time

/// The power fails, again and again.
@Suite struct `A station that is killed` {
    @Test func `loses nothing and airs nothing twice, at twenty moments of a programme`() async throws {
        let station = try StationUnderTest(device: "null")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        var files: [String] = []
        for number in 1...8 {
            files.append(
                try station.bulletin(
                    "tin-\(number).md", "Bản tin số \(number)",
                    "Kính thưa bà con, đây là bản tin số \(number). Bà con chú ý theo dõi để biết giờ họp của thôn."))
        }
        for file in files { #expect(try await station.loaxa("queue", "add", file, "--slot", "sang").code == 0) }
        try await station.untilRendered()
        _ = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)

        var random = SeededRandom(state: 20_261_124)
        var restarts: [Double] = []
        for _ in 0..<20 {
            try await Task.sleep(for: .milliseconds(Int.random(in: 100...1_600, using: &random)))
            station.end(with: SIGKILL)
            restarts.append(try await station.start())
        }
        try await station.untilOver(8, within: 90)
        let bookings = try await station.loaxa("queue", "list", "--all", "--json")
        for number in 1...8 { #expect(bookings.output.contains("Bản tin số \(number)")) }
        station.end()

        let path = "\(station.folder)/state/station.sqlite"
        #expect(try Database.open(path).integrityProblems() == [])
        let ledger = try Ledger.open(path)
        let report = try await ledger.verifyChain()
        #expect(report.fault == nil && report.entries > 20)
        let airings = try await ledger.airings(in: .distantPast..<(.distantFuture))
        // What was heard, be it in part, was heard once; what was not heard says why.
        for number in 1...8 {
            let mine = airings.filter { $0.plan.booking == Int64(number) }
            #expect(mine.count { $0.start != nil } <= 1, "booking \(number): \(mine.map(\.result))")
            #expect(mine.allSatisfy { $0.result == .aired || $0.reason != nil })
        }
        #expect(airings.count { $0.result == .aired } >= 2, "\(airings.map(\.result))")
        #expect(restarts.sorted()[restarts.count / 2] < 2, "\(restarts)")
    }
}

/// The same numbers every time.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
