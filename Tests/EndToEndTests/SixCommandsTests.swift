import Glibc
import Linux
import TestSupport
import Testing
import Time

private let pandoc = "/usr/bin/pandoc"

@Suite(
    .enabled(
        if: StationUnderTest.canBeOthers && access(pandoc, X_OK) == 0,
        "needs pandoc, and root, who can be other accounts"))
struct `Tomorrow's three bulletins` {
    /// What colleagues wrote in Word: a notice with the letterhead of an office, a table, and a story.
    private static let documents = [
        (
            "45 TB-UBND ngừng cấp nước.docx",
            """
            **ỦY BAN NHÂN DÂN XÃ MINH CHÂU**

            **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

            **Độc lập – Tự do – Hạnh phúc**

            Số: 45/TB-UBND

            **THÔNG BÁO**

            **Về việc tạm ngừng cấp nước để sửa đường ống**

            Ủy ban nhân dân xã thông báo: từ 8 giờ đến 16 giờ ngày mai, Thôn A tạm ngừng cấp nước để sửa đường ống.

            Đề nghị bà con trữ nước đủ dùng trong ngày.

            **Nơi nhận:**

            - Như trên;
            - Lưu VT.
            """, "Thông báo về việc tạm ngừng cấp nước để sửa đường ống"
        ),
        (
            "Lịch tiêm chủng.docx",
            """
            # Lịch tiêm chủng cho trẻ nhỏ

            Trạm Y tế xã tổ chức tiêm chủng cho trẻ từ 2 tháng tuổi.

            | Thôn | Giờ |
            |------|-----|
            | Chu Châu | 7h30 |
            | Chu Chàng | 9h30 |

            Phụ huynh nhớ mang theo sổ tiêm chủng của con.
            """, "Lịch tiêm chủng cho trẻ nhỏ"
        ),
        (
            "Gương tốt bà Tư.docx",
            """
            # Gương tốt: bà Tư bán hàng bằng mã QR

            Bà Tư, 62 tuổi, mở cửa hàng tạp hóa đã hai mươi năm. Từ tháng 9, bà dán mã QR ở quầy.
            """, "Gương tốt: bà Tư bán hàng bằng mã QR"
        ),
    ]

    @Test(.timeLimit(.minutes(3)))
    func `go from three Word files to the air in three commands of the operator and two of the approver`()
        async throws
    {
        let station = try StationUnderTest(
            device: "null",
            zones: #"[{name: "a", title: "Thôn A", output: "o", channels: [1]}, "#
                + #"{name: "b", title: "Thôn B", output: "o", channels: [2]}]"#,
            approval: "{}", more: #", roles: {contributors: ["bin"], operators: ["bin"], approvers: ["sys"]}"#)
        try station.write(
            "config/timetable.json5",
            #"{slots: [{name: "sang", title: "Buổi sáng", when: "*-*-* 05:30", rundown: ["bulletins"]}]}"#)
        try await station.start()
        let folder = "\(station.folder)/mai"
        mkdir(folder, 0o777)
        chmod(folder, 0o777)
        var words: [String] = []
        for (name, text, _) in Self.documents {
            let child = ChildProcess(
                executable: pandoc,
                arguments: ["--from", "gfm", "--to", "docx", "--output", "\(station.folder)/\(name)"])
            let ending = try child.run(feeding: Array(text.utf8), timeLimit: .seconds(60)) { _ in }
            #expect(ending.cause == .exited(code: 0))
            words.append("\(station.folder)/\(name)")
        }
        var commands = 0
        func operate(_ words: [String]) async throws -> StationUnderTest.Answer {
            commands += 1
            let answer = try await station.loaxa(as: "bin", words)
            #expect(answer.code == 0, "\(words): \(answer)")
            return answer
        }

        // The operator: bring in, look it over (in an editor, where something is to be changed), check, queue.
        let imported = try await operate(["import"] + words + ["--out", folder])
        for (_, _, title) in Self.documents { #expect(imported.output.contains("“\(title)”"), "\(imported)") }
        // Nothing is guessed in silence, nothing left out in silence, and one hamlet's water is not quietly everybody's.
        for told in [
            "category: sudden (theo chữ “tạm ngừng cấp”)", "category: example (theo chữ “gương tốt”)",
            "audience: young-parent (theo chữ “phụ huynh”)", "owner: Trạm Y tế xã",
            "Có nhắc đến Thôn A, nhưng đang để phát mọi cụm loa; chỉ phát ở đó thì ghi thêm: zones: [a]",
        ] {
            #expect(imported.output.contains(told), "\(imported.output)")
        }
        for line in ["ỦY BAN NHÂN DÂN XÃ MINH CHÂU", "45/TB-UBND", "Nơi nhận"] {
            #expect(imported.errors.contains(line), "\(imported.errors)")
        }
        // The command that it names next can be copied as it stands, spaces in the names and all.
        #expect(
            imported.output.contains("loaxa check '\(folder)/45 TB-UBND ngừng cấp nước.md' '"), "\(imported.output)")
        let files = Self.documents.map { "\(folder)/\($0.0.dropLast(5)).md" }
        #expect(try await operate(["check"] + files).output.contains("3 bản tin, tất cả dùng được"))
        let queued = try await operate(["queue", "add"] + files + ["--slot", "sang", "--on", "mai"])
        #expect(queued.errors.contains("45 TB-UBND ngừng cấp nước.md"), "marks of the import are told: \(queued)")
        #expect(queued.errors.contains("loaxa approve 1 2 3"), "\(queued)")
        #expect(commands <= 6)

        // Until somebody else has approved, tomorrow is silent; and the operator cannot do that himself.
        try await station.untilRendered()
        let tomorrow = ["plan", "--from", "mai", "--json"]
        #expect(try await station.loaxa(as: "bin", tomorrow).output.contains("not-approved"))
        #expect(try await station.loaxa(as: "bin", ["approve", "1", "2", "3"]).code == 1)
        let inbox = try await station.loaxa(as: "sys", ["inbox"])
        #expect(inbox.output.hasPrefix("Chờ duyệt: 3\n"), "\(inbox)")
        let approved = try await station.loaxa(as: "sys", ["approve", "1", "2", "3"])
        #expect(approved.code == 0, "\(approved)")
        let plan = try await station.loaxa(as: "bin", ["plan", "--from", "mai"])
        for (_, _, title) in Self.documents { #expect(plan.output.contains(title), "\(plan)") }
        #expect(plan.output.contains("3 lượt phát") && !plan.output.contains("✗"), "\(plan)")
        station.end()
    }
}
