import Foundation
import TestSupport
import Testing
import Time

/// What is asked about an airing before it airs, after it has, and of one that never will.
@Suite struct `Plan, log and why` {
    private struct Heard: Decodable {
        struct Item: Decodable {
            struct Hearing: Decodable { var zone: String }
            var id: String
            var booking: Int?
            var hearings: [Hearing]
            var queuedBy: String?
        }
        var entries: [Item]?
        var airings: [Item]?
    }

    private static func read(_ answer: StationUnderTest.Answer) throws -> Heard {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Heard.self, from: Data(answer.output.utf8))
    }

    @Test func `agree about one airing, and about what each zone hears`() async throws {
        let zones = #"""
            [{name: "a", title: "Thôn A", output: "o", channels: [1]}, {name: "b", title: "Thôn B", output: "o", channels: [2]}]
            """#
        let station = try StationUnderTest(device: "null", zones: zones)
        let first = try station.bulletin("a.md", "Họp thôn A", "Kính mời bà con đến họp.", more: "zones: [a]\n")
        let second = try station.bulletin("b.md", "Nước sạch", "Nước sạch về đến thôn rồi.")
        let third = try station.bulletin("c.md", "Bỏ đi", "Câu này không phát.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", first, second, third, "--slot", "sang").code == 0)
        #expect(try await station.loaxa("queue", "remove", "3").code == 0)
        try await station.untilRendered()

        let planned = try Self.read(try await station.loaxa("plan", "--json"))
        let entry = try #require(planned.entries?.first { $0.booking == 2 })
        #expect(entry.hearings.count == 2 && entry.queuedBy?.isEmpty == false)
        let before = try await station.loaxa("why", entry.id, "--lang", "en")
        #expect(before.output.hasPrefix("“Nước sạch” will air at "), "\(before)")
        #expect(before.output.contains("→ timetable.json5: slots.sang.when = "), "\(before)")
        let removed = try await station.loaxa("why", "bo di", "--lang", "en")
        #expect(removed.output.hasPrefix("The booking 3, “Bỏ đi”, airs no more: "), "\(removed)")

        _ = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilOver(2)
        let logged = try Self.read(try await station.loaxa("log", "--json"))
        let airing = try #require(logged.airings?.first { $0.booking == 2 })
        #expect(airing.hearings.map(\.zone).sorted() == ["a", "b"])
        #expect(logged.airings?.first { $0.booking == 1 }?.hearings.isEmpty == true)
        let after = try await station.loaxa("why", "nuoc sach", "--lang", "en")
        #expect(after.output.hasPrefix("“Nước sạch” aired at "), "\(after)")
        #expect(after.output.contains("has aired once, and that was all"), "\(after)")
        let slot = try await station.loaxa("why", "sang", "--lang", "en")
        #expect(slot.output.hasPrefix("“Buổi sáng” aired at "), "\(slot)")
        #expect(try await station.loaxa("log", "verify").code == 0)
        #expect(try await station.loaxa("why", "zzz").code == 1)
        station.end()
    }
}
