import SQLite
import TestSupport
import Testing

@Suite(.enabled(if: StationUnderTest.canBeOthers, "only root can try what other accounts may do"))
struct `Who may do what` {
    /// Accounts that every Debian has stand for people of the commune.
    private static let roles = """
        , roles: {contributors: ["daemon"], editors: ["bin"], operators: [], approvers: ["sys"], orientation: ["games"],
                  technicians: [], alerters: [], auditors: ["man", "mail"]}
        """

    @Test
    func `each role does its part of a bulletin's way, and nothing else; every refusal is one line and on record`()
        async throws
    {
        let station = try StationUnderTest(device: "null", approval: "{}", more: Self.roles)
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        func refused(_ answer: StationUnderTest.Answer, _ words: String) {
            #expect(answer.code == 1 && answer.errors.contains(words), "\(answer)")
            #expect(answer.errors.split(separator: "\n").count == 1)
        }
        // The contributor hands in; neither orientation nor an auditor may.
        for other in ["games", "man", "nobody"] {
            refused(
                try await station.loaxa(as: other, "queue", "add", file, "--slot", "sang"), "“\(other)” không được phép"
            )
        }
        #expect(try await station.loaxa(as: "daemon", "queue", "add", file, "--slot", "sang").code == 0)
        try await station.untilRendered()
        #expect(try await station.loaxa(as: "daemon", "inbox").output.hasPrefix("Của tôi, đang chờ duyệt: 1\n"))
        #expect(try await station.loaxa(as: "sys", "inbox").output.hasPrefix("Chờ duyệt: 1\n"))
        // Orientation remarks; everybody who may read sees it; nobody else may remark.
        #expect(try await station.loaxa(as: "games", "annotate", "1", "Nên nói rõ giờ.").code == 0)
        #expect(try await station.loaxa(as: "man", "show", "1").output.contains("Nhận xét, games, "))
        refused(try await station.loaxa(as: "daemon", "annotate", "1", "Không."), "mới được ghi nhận xét")
        // The approver approves, and may not take off; the editor takes off, and may neither approve nor stop.
        refused(try await station.loaxa(as: "daemon", "approve", "1"), "chỉ người duyệt")
        refused(try await station.loaxa(as: "bin", "approve", "1"), "chỉ người duyệt")
        #expect(try await station.loaxa(as: "sys", "approve", "1").code == 0)
        refused(try await station.loaxa(as: "sys", "queue", "remove", "1"), "chỉ biên tập viên")
        refused(try await station.loaxa(as: "bin", "stop"), "chỉ người vận hành")
        refused(try await station.loaxa(as: "bin", "reload"), "chỉ kỹ thuật viên")
        refused(try await station.loaxa(as: "bin", "alert", "raise", "Lũ"), "chỉ người được giao")
        // Who said what is for those who take it down.
        let added = try await station.loaxa(
            as: "daemon", "feedback", "add", "Bao giờ có điện?", "--source", "phone", "--contact", "0912345678")
        #expect(added.code == 0, "\(added)")
        #expect(try await station.loaxa(as: "bin", "feedback", "show", "1").output.contains("0912345678"))
        let seen = try await station.loaxa(as: "man", "feedback", "show", "1").output
        #expect(seen.contains("Bao giờ có điện?") && !seen.contains("0912345678"), "\(seen)")
        // The auditor reads all and changes nothing.
        for words in [
            ["queue", "remove", "1"], ["approve", "1"], ["reject", "1", "--why", "x"], ["stop"], ["reload"],
            ["alert", "raise", "Lũ"], ["alert", "clear"], ["test", "a"], ["feedback", "erase", "1"],
            ["annotate", "1", "x"],
        ] {
            let answer = try await station.loaxa(as: "man", words)
            refused(answer, "chỉ được xem")
        }
        for words in [
            ["queue"], ["plan"], ["log"], ["log", "verify"], ["status"], ["why", "1"], ["feedback"], ["whoami"],
        ] {
            #expect(try await station.loaxa(as: "man", words).code == 0, "\(words)")
        }
        #expect(try await station.loaxa(as: "man", "whoami").output.contains("không thay đổi gì"))
        #expect(try await station.loaxa(as: "bin", "queue", "remove", "1").code == 0)
        // Each refusal is on record once, though it was tried again at once.
        refused(try await station.loaxa(as: "man", "stop"), "chỉ được xem")
        station.end()
        let database = try Database.open("\(station.folder)/state/station.sqlite")
        let notes = try database.rows(
            "SELECT payload ->> '$.sentence.vi' FROM as_run WHERE payload ->> '$.code' = 'refused'"
        ) { $0.text(0) }
        // Seven roles were tried fourteen times; a slow machine may take more than the minute after which one is told again.
        #expect((7...9).contains(notes.count { $0.contains("man") && $0.contains("chỉ được xem") }), "\(notes)")
        #expect(notes.contains { $0.contains("nobody") && $0.contains("gửi bản tin") })
    }
}
