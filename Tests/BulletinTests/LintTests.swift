import Bulletin
import Testing
import Time
import Vietnamese
import Wording

private func lint(_ body: String, header: String = "", lint: Lint = Lint(today: CivilDate("2026-11-24"))) throws
    -> [Finding]
{
    let text = "---\ntitle: T\n\(header)---\n\(body)"
    let bulletin = try #require(BulletinReader().read(Array(text.utf8), file: "b.md").bulletin)
    return lint.findings(bulletin, file: "b.md", places: BulletinReader.places(of: Array(text.utf8)))
}

private func codes(_ body: String, header: String = "") throws -> [String] {
    try lint(body, header: header).map { $0.brief }
}

@Suite struct `Plain language` {
    @Test func `a short and clear bulletin raises no doubt`() throws {
        let body = """
            # Cắt điện sáng thứ Tư

            Kính thưa bà con thôn Chu Châu. Sáng mai, từ 7h30 đến 11h30, điện lực cắt điện để sửa đường dây.

            Bà con nhớ trữ nước. Cần hỏi gì, gọi số 0243 123 456. Xin nhắc lại: 0243 123 456.
            """
        #expect(try lint(body) == [])
    }

    @Test func `a lesson and a good example say what they are good for`() throws {
        #expect(try codes("Lời.", header: "category: knowledge\n") == ["3:11 warning no-benefit"])
        #expect(try codes("Lời.", header: "category: example\n") == ["3:11 warning no-benefit"])
        #expect(try codes("Lời.", header: "category: example\nbenefit: Đỡ đi lại\n") == [])
        #expect(try codes("Lời.", header: "category: policy\n") == [])
    }

    @Test func `long sentences are told by their seconds`() throws {
        // 60 syllables are 18 seconds.
        let long = Array(repeating: "bà con", count: 30).joined(separator: " ")
        let findings = try lint("Một câu ngắn ở xã. Kính thưa \(long).\n\n- \(long); \(long)")
        #expect(
            findings.map { $0.brief } == [
                "4:1 warning long-sentence", "6:3 warning long-sentence", "6:3 warning long-sentence",
            ])
        #expect(
            findings[0].message.vi.contains(
                "“Kính thưa bà con bà con bà con …” đọc mất khoảng 19 giây; nên dưới 15 giây"))
        #expect(try codes("Xin \(long.prefix(120)). Xin \(long.prefix(120)). Xin \(long.prefix(120)).") == [])
    }

    @Test func `a pronunciation fixed in place counts as it is said`() throws {
        let spoken = Array(repeating: "một", count: 51).joined(separator: " ")
        #expect(try codes("Xem {số|\(spoken)}.") == ["4:1 warning long-sentence"])
    }

    @Test func `a long bulletin is told once`() throws {
        let body = Array(repeating: "Bà con thôn Chu Châu nhớ trữ nước sạch.", count: 125).joined(separator: " ")
        let findings = try lint(body)
        #expect(findings.map { $0.brief } == ["warning long-bulletin"])
        #expect(findings.first?.message.en.contains("340 seconds; better less than 300") == true)
        let bulletin = try #require(read("---\ntitle: T\n---\n\(body)").bulletin)
        #expect(abs(Lint().seconds(bulletin.script) - 1_125 / 3.3) < 0.01)
    }

    @Test(arguments: [
        ("Mời bà con đến QXZ.", ["QXZ"]), ("Mang GXKW, nhớ GXKW.", ["GXKW"]), ("Quét mã QR.", []),
        ("Mang {CCCD|căn cước công dân}.", []),
        ("Tổ công nghệ số cộng đồng, viết tắt TCNSCĐ, họp.", []), ("Ủy ban nhân dân (UBND) mời.", []),
        ("Theo Kế hoạch số 02-KH/ĐU ngày mai.", []), ("PHÒNG VHXH THÔNG BÁO LỊCH", []), ("Thế kỷ XXI, bài IV.", []),
        ("Ban XQ&WZ và WKHX-ZZ mời.", ["XQ&WZ", "WKHX", "ZZ"]), ("Cài VNeID.", []),
    ])
    func `abbreviations that nobody explains`(text: String, names: [String]) throws {
        // A reader that knows no abbreviation.
        let found = try lint(text).filter { $0.code == "unexplained-abbreviation" }
        let told = names.allSatisfy { name in found.contains { $0.message.vi.hasPrefix("“\(name)”") } }
        #expect(found.count == names.count && told, "\(found.map(\.message.vi))")
    }

    @Test func `the commune's own pronunciations explain an abbreviation`() throws {
        let reader = Reader(pronunciation: Pronunciation(entries: ["QXYZ": "quỹ xây dựng"]))
        guard reader.read("QXYZ").text.contains("quỹ xây dựng") else { return }
        #expect(try lint("Nộp vào QXYZ.", lint: Lint(reader: reader)) == [])
    }

    @Test func `slogans and the language of documents`() throws {
        let findings = try lint(
            "Bà con cần quán triệt, QUYẾT TÂM chính trị cao.\n\nTriển khai, thực hiện trên địa bàn xã.")
        #expect(
            findings.map { $0.brief } == [
                "4:1 warning officialese", "4:1 warning slogan", "6:1 warning officialese", "6:1 warning officialese",
            ])
        #expect(
            findings[0].message
                == Sentence(
                    vi: "“quán triệt” là lời văn giấy tờ; nên nói “hiểu rõ”",
                    en: "“quán triệt” is the language of documents; say “understand”"))
    }

    @Test func `a commune adds phrases of its own`() throws {
        let table =
            "# của xã\nslogan\txã ta một lòng\tnói việc cần làm\tsay what to do\nslogn\ta\nslogan\n\nofficialese\thộ dân\n"
        let (words, findings) = PlainWords.extended(by: table, file: "plain.tsv")
        #expect(findings.map { $0.brief } == ["3:1 error unknown-kind", "4:1 error bad-row"])
        let found = try lint("Xã ta một lòng, hộ dân quán triệt.", lint: Lint(plainWords: words))
        #expect(found.map(\.code) == ["slogan", "officialese", "officialese"])
        #expect(PlainWords.extended(by: "", file: "x").words == .standard)
    }

    @Test(arguments: [
        ("Gọi 0243 123 456.", ["0243 123 456"]), ("Gọi 0912.345.678, nhắc lại 0912 345 678.", []),
        ("Gọi +84 912 345 678 ngay.", ["+84 912 345 678"]),
        ("Gọi 1900 1234 hoặc (024) 3123 4567.", ["1900 1234", "(024) 3123 4567"]),
        ("Năm 2025-2030, số tiền 1.900.000.000 đồng, 12 500 000 đồng.", []), ("Gọi 113.", []),
    ])
    func `telephone numbers that are said once`(text: String, numbers: [String]) throws {
        let found = try lint(text).filter { $0.code == "phone-once" }
        #expect(found.count == numbers.count)
        for (finding, number) in zip(found, numbers) {
            #expect(finding.message.vi.contains("số điện thoại \(number) "))
        }
    }

    @Test(
        arguments: [
            ("Họp ngày 23/11/2026.", "2026-11-23"), ("Họp ngày 23/11, tại xã.", "2026-11-23"),
            ("Hạn 1/2/2026!", "2026-02-01"),
            ("Họp ngày 5 tháng 11 năm 2026.", "2026-11-05"), ("Họp ngày 5 tháng 11.", "2026-11-05"),
            ("Họp ngày 24/11/2026.", nil), ("Họp ngày 5 tháng 1.", nil), ("Một nửa là 1/2.", nil),
            ("Ngày 31/2/2026", nil),
            ("Theo Kế hoạch số 02-KH/ĐU ngày 04/9/2025 của Đảng uỷ.", nil), ("Từ năm 2025.", nil),
        ] as [(String, String?)])
    func `dates that are past`(text: String, date: String?) throws {
        let found = try lint(text).filter { $0.code == "past-date" }
        #expect(found.count == (date == nil ? 0 : 1))
        if let date { #expect(found.first?.message.en.contains("(\(date))") == true) }
    }

    @Test func `a date between today and the first day on the air is past as well`() throws {
        #expect(try codes("Họp ngày 30/11/2026.", header: "valid: 2026-12-01..\n") == ["5:1 warning past-date"])
        #expect(try lint("Họp ngày 1/1/2020.", lint: Lint()) == [])
    }

    @Test(
        arguments: [
            ("Thu 1.234.567 đồng", "1,2 triệu"), ("Có 12345 người", "12 nghìn"), ("Tổng 98.765.432.100 đồng.", "99 tỷ"),
            ("Thu 2.500.000 đồng", nil), ("Năm 2026", nil), ("Diện tích 1234,5 m²", nil), ("Gọi 0243 123 456", nil),
            ("Mã 123456/QĐ", nil), ("Số 1.250 hộ", nil), ("Thu 1.999.999 đồng", "2 triệu"),
        ] as [(String, String?)])
    func `figures that are too long for the ear`(text: String, rounded: String?) throws {
        let found = try lint(text).filter { $0.code == "long-figure" }
        #expect(found.count == (rounded == nil ? 0 : 1))
        if let rounded { #expect(found.first?.message.vi.contains("“khoảng \(rounded)”") == true, "\(found)") }
    }

    @Test func `the time grows with the length, not with its square`() throws {
        let text = "Gọi 0243 123 456, UBNDX họp ngày 5 tháng 11, thu 1.234.567 đồng; triển khai thực hiện. "
        func time(_ count: Int) throws -> Duration {
            let bulletin = try #require(read("---\ntitle: T\n---\n" + String(repeating: text, count: count)).bulletin)
            return (0..<3).map { _ in
                processorTime { _ = Lint(today: CivilDate("2026-11-24")).findings(bulletin, file: "b.md") }
            }.min()!
        }
        let (short, long) = (try time(20), try time(320))
        #expect(long < short * 64 + .milliseconds(50), "\(short) → \(long)")
    }
}
