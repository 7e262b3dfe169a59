import Glibc
import Schedule
import Testing
import Time

@testable import Ledger

@Suite struct `What listeners say` {
    private let question = NewFeedback(
        kind: .question, source: .phone, text: "Bao giờ có điện?", zone: "chu-chau", person: "Bà Lan",
        contact: "0912345678")

    @Test func `is kept with every step, and survives`() async throws {
        let folder = Folder()
        var ledger: Ledger? = try Ledger.open(folder.file)
        let booking = try await ledger!.add([bulletin("a")], by: "van", at: noon)[0].id
        let record = try await ledger!.add(question, by: "lan", at: noon)
        #expect(record.id == 1 && record.person == "Bà Lan" && record.received == .init(at: noon, by: "lan"))
        _ = try await ledger!.assignFeedback(1, to: "Điện lực")
        let answered = FeedbackRecord.Step(at: noon + .seconds(60), by: "van")
        _ = try await ledger!.answerFeedback(1, "11 giờ.", booking: booking, answered)
        let closed = FeedbackRecord.Step(at: noon + .seconds(120), by: "ha")
        _ = try await ledger!.closeFeedback(1, why: nil, airing: "sang/1/b1", closed)
        ledger = nil
        let found = try await Ledger.open(folder.file).feedback(1)
        #expect(found.assignedTo == "Điện lực" && found.answer == "11 giờ." && found.booking == booking)
        #expect(found.answered == answered && found.closed == closed && found.airing == "sang/1/b1")
    }

    @Test func `is listed in its order, without what is closed`() async throws {
        let ledger = try Ledger.open(":memory:")
        for _ in 0..<3 { _ = try await ledger.add(question, by: "lan", at: noon) }
        _ = try await ledger.closeFeedback(2, why: "trùng", airing: nil, .init(at: noon, by: "lan"))
        #expect(try await ledger.feedback(includingClosed: false).map(\.id) == [1, 3])
        #expect(try await ledger.feedback(includingClosed: true).map(\.closeReason) == [nil, "trùng", nil])
    }

    @Test func `is erased from the very files`() async throws {
        let folder = Folder()
        let ledger = try Ledger.open(folder.file)
        _ = try await ledger.add(question, by: "lan", at: noon)
        _ = try await ledger.add(question, by: "lan", at: noon)
        func holds(_ words: String) -> Bool {
            ["", "-wal", ".personal", ".personal-journal"].contains { suffix in
                folder.bytes("ledger.sqlite\(suffix)").contains(Array(words.utf8))
            }
        }
        #expect(holds("0912345678") && holds("Bà Lan"))
        for ending in ["", "-wal"] {
            #expect(!folder.bytes("ledger.sqlite\(ending)").contains(Array("0912345678".utf8)))
        }
        for id: Int64 in 1...2 {
            let record = try await ledger.eraseFeedback(id, words: id == 2, .init(at: noon, by: "van"))
            #expect(record.person == nil && record.contact == nil && record.erased?.by == "van")
            #expect(record.text == (id == 2 ? "" : question.text))
        }
        // Whoever may read the ledger, an auditor for one, may not read who asked.
        var status = stat()
        #expect(stat("\(folder.file).personal", &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(!holds("0912345678") && !holds("Bà Lan") && holds("Bao giờ"))
    }

    @Test func `that never came is not found`() async throws {
        let ledger = try Ledger.open(":memory:")
        await #expect(throws: LedgerError.feedbackNotFound(9)) { try await ledger.assignFeedback(9, to: "van") }
        await #expect(throws: LedgerError.feedbackNotFound(9)) {
            try await ledger.eraseFeedback(9, words: true, .init(at: noon, by: "van"))
        }
    }
}
