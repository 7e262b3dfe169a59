import Foundation
import TestSupport
import Testing

/// A renderer that misbehaves costs its own bulletin, and nothing else.
@Suite struct `A renderer that` {
    @Test(arguments: ["crash", "memory", "hang"])
    func `misbehaves keeps nothing else from the air`(_ fault: String) async throws {
        let station = try StationUnderTest(
            device: "null",
            environment: ["LOAXA_RENDER_FAULT": "\(fault):hỏng", "LOAXA_RENDER_SECONDS": "3"])
        let bad = try station.bulletin("xau.md", "Bản tin xấu", "Bản tin này hỏng.")
        let good = try station.bulletin("tot.md", "Bản tin tốt", "Kính mời bà con đến họp.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", bad, good, "--slot", "sang").code == 0)
        try await station.untilRendered()
        let status = try await station.loaxa("status")
        #expect(status.output.contains("Bản tin xấu"), "\(status.output)")
        _ = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)
        let airings = try await station.untilOver(2)
        #expect(airings.first { $0.title == "Bản tin tốt" }?.result == "aired", "\(station.journal)")
        let failed = airings.first { $0.title == "Bản tin xấu" }
        #expect(failed?.result == "skipped")
        #expect(["rendering-failed", "not-rendered"].contains(failed?.reason?.code))
    }
}
