import TestSupport
import Testing
import Time

@Suite struct `What a listener asks` {
    @Test
    func `is answered on the air once the board agrees, closed with its airing, and handed to a portal without a name`()
        async throws
    {
        let station = try StationUnderTest(device: "null", approval: "{fourEyes: false}")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        let added = try await station.loaxa(
            "feedback", "add", "Bao giờ có điện?", "--source", "phone", "--name", "Bà Lan", "--contact", "0912345678")
        #expect(added.code == 0, "\(added)")
        let unanswered = try await station.loaxa("feedback", "close", "1", "--lang", "en")
        #expect(unanswered.code == 1 && unanswered.errors.contains("is not answered"), "\(unanswered)")
        let first = try await station.loaxa("feedback", "answer", "1", "Mười giờ.", "--slot", "sang")
        #expect(first.code == 0 && first.errors.contains("loaxa approve 1"), "\(first)")
        // The board sends it back, and a better answer takes its place.
        #expect(try await station.loaxa("reject", "1", "--why", "sai giờ").code == 0)
        #expect(try await station.loaxa("feedback", "answer", "1", "Mười một giờ.", "--slot", "sang").code == 0)
        let bookings = try await station.loaxa("queue", "list", "--json").output
        #expect(bookings.contains("\"id\" : 2") && !bookings.contains("\"id\" : 1,"), "\(bookings)")
        try await station.untilRendered()
        let early = try await station.loaxa("feedback", "close", "1", "--lang", "en")
        #expect(early.code == 1 && early.errors.contains("has not aired"), "\(early)")
        #expect(try await station.loaxa("approve", "2").code == 0)
        _ = try station.setSlot(in: 5)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilOver(1)
        let closed = try await station.loaxa("feedback", "close", "1")
        #expect(closed.code == 0 && closed.output.contains("sang/"), "\(closed)")
        let again = try await station.loaxa("feedback", "answer", "1", "Không.", "--private", "--lang", "en")
        #expect(again.code == 1 && again.errors.contains("is closed"), "\(again)")
        let portal = try await station.loaxa("feedback", "export").output
        #expect(portal.contains("Mười một giờ.") && portal.contains("Bao giờ có điện?"), "\(portal)")
        #expect(!portal.contains("Lan") && !portal.contains("0912345678"))
        #expect(try await station.loaxa("feedback", "show", "1").output.contains("0912345678"))
        #expect(try await station.loaxa("feedback", "erase", "1").code == 0)
        #expect(try await station.loaxa("feedback", "show", "1").output.contains("0912345678") == false)
        #expect(try await station.loaxa("log", "verify").code == 0)
        station.end()
    }
}
