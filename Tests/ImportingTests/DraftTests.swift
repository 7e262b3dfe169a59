import Bulletin
import Testing

@testable import Importing

/// A notice as an office writes it.
private let notice = """
    ỦY BAN NHÂN DÂN
    XÃ MINH CHÂU
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Số: 45/TB-UBND
    Minh Châu, ngày 20 tháng 11 năm 2026
    THÔNG BÁO
    Về việc tiêm vắc-xin cúm cho người cao tuổi
    UBND xã phối hợp với *Trạm Y tế xã* tổ chức tiêm vắc-xin cúm, cụ thể như sau:
    1. Đối tượng: người từ 65 tuổi trở lên.
    - Mang theo CCCD.
    Nơi nhận:
    - Như trên;
    - Lưu: VT.
    TM. ỦY BAN NHÂN DÂN
    CHỦ TỊCH
    (Đã ký)
    """

private func said(_ bulletin: Bulletin) -> [String] {
    bulletin.script.cues.compactMap { if case .speech(let speech) = $0 { speech.text } else { nil } }
}

@Suite struct `A document that becomes a bulletin` {
    @Test func `loses its form and nothing else`() throws {
        let (draft, leftOut) = Draft.whole(PlainReader.read(notice))
        let bulletin = try #require(draft?.bulletin)
        #expect(
            said(bulletin) == [
                "THÔNG BÁO", "Về việc tiêm vắc-xin cúm cho người cao tuổi",
                "UBND xã phối hợp với Trạm Y tế xã tổ chức tiêm vắc-xin cúm, cụ thể như sau:",
                "1. Đối tượng: người từ 65 tuổi trở lên.", "Mang theo CCCD.",
            ])
        #expect(leftOut.count == 12 && leftOut.contains("Số: 45/TB-UBND") && leftOut.last == "(Đã ký)")
    }

    @Test func `proposes what it is, and says why`() throws {
        let draft = try #require(Draft.whole(PlainReader.read(notice)).draft)
        #expect(draft.bulletin.metadata.title == "Thông báo về việc tiêm vắc-xin cúm cho người cao tuổi")
        #expect(draft.bulletin.metadata.audience == ["elderly"])
        #expect(draft.bulletin.metadata.owner == "Ủy ban nhân dân xã")
        #expect(
            draft.guesses == [.title: draft.bulletin.metadata.title, .audience: "người cao tuổi", .owner: "ubnd xã"])
        #expect(draft.markdown.contains("# đoán theo chữ “người cao tuổi”, xin xem lại:\naudience: [elderly]\n"))
    }

    @Test func `reads back as the bulletin that it is`() throws {
        let draft = try #require(Draft.whole(PlainReader.read(notice)).draft)
        let (read, findings) = BulletinReader().read(Array(draft.markdown.utf8), file: "x.md")
        #expect(findings == [])
        #expect(said(try #require(read)) == said(draft.bulletin))
        #expect(read?.metadata == draft.bulletin.metadata)
    }

    @Test(arguments: [
        ("Tạm ngừng cấp điện thôn Chu Châu sáng thứ Sáu.", Category.sudden),
        ("Gương sáng: bà Lan bán nông sản trên mạng.", .example),
        ("Hướng dẫn cách cài VNeID.", .knowledge), ("Chính sách hỗ trợ hộ nghèo năm 2026.", .policy),
        ("Kế hoạch ra quân làm sạch đường làng.", .direction), ("Mời bà con đến họp.", .general),
        // No word for a thing is a part of another.
        ("Bà Luật mời cơm.", .general),
    ])
    func `is of the kind that its first words say`(text: String, category: Category) throws {
        #expect(try #require(Draft.whole(PlainReader.read(text)).draft).bulletin.metadata.category == category)
    }

    @Test func `says a sentence for each row of a table, and counts no rows`() {
        let table = ImportedDocument.Block.table(
            [["STT", "Thôn", "Thời gian"], ["1", "Chu Châu", "7h30"], ["2", "Chu Chàng", ""]], hasHeading: true)
        let cues = Adaptation([table]).cues
        let lines = cues.compactMap { if case .speech(let speech) = $0 { speech.text } else { nil } }
        #expect(lines == ["Chu Châu; thời gian: 7h30.", "Chu Chàng."])
    }

    @Test func `is nothing where there is nothing to say`() {
        #expect(Draft.whole(PlainReader.read("\n \n")).draft == nil)
        #expect(Draft.whole(ImportedDocument()).draft == nil)
    }
}

@Suite struct `A long document` {
    private static let document = PlainReader.read(
        (1...4).map { chapter in
            "\(["", "I", "II", "III", "IV"][chapter]). PHẦN SỐ \(chapter)\n"
                + (1...chapter * 3).map { "Câu thứ \($0) của phần \(chapter) nói một điều vừa đủ dài để nghe." }
                .joined(separator: "\n")
        }.joined(separator: "\n"))

    /// A word takes half a second here.
    private static func seconds(_ script: Script) -> Double {
        script.cues.reduce(0) { sum, cue in
            guard case .speech(let speech) = cue else { return sum }
            return sum + Double(speech.text.split(separator: " ").count) / 2
        }
    }

    @Test(arguments: [10.0, 30, 60, 1000])
    func `is cut without losing or doubling anything`(wanted: Double) {
        let parts = Splitter(wanted: wanted, seconds: Self.seconds).parts(of: Self.document.blocks)
        #expect(parts.flatMap(\.blocks) == Self.document.blocks)
        #expect(parts.allSatisfy { part in Self.seconds(Script(cues: Adaptation(part.blocks).cues)) <= wanted * 1.9 })
    }

    @Test func `becomes lessons of a series, named after what they are mostly about`() {
        let (drafts, _) = Draft.series(Self.document, wanted: 40, seconds: Self.seconds)
        #expect(drafts.count > 2)
        #expect(drafts.compactMap(\.bulletin.metadata.series?.lesson) == Array(1...drafts.count))
        #expect(drafts.last?.bulletin.metadata.title == "Phần số 4 (tiếp theo)")
    }
}
