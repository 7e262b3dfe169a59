import Bulletin
import Testing
import Time
import Wording

struct Fault: Sendable, CustomTestStringConvertible {
    let what: String
    let text: String
    let found: [String]
    init(_ what: String, _ text: String, _ found: String...) {
        (self.what, self.text, self.found) = (what, text, found)
    }
    var testDescription: String { what }
}

private func header(_ lines: String, body: String = "Lời.") -> String { "---\ntitle: T\n\(lines)\n---\n\(body)" }

private let frontMatter = [
    Fault("no front matter", "Lời.", "1:1 warning no-front-matter"),
    Fault("a front matter that nobody closed", "---\ntitle: T\n\nLời.", "1:1 error unclosed-front-matter"),
    Fault("no title", "---\nowner: X\n---\nLời.", "1:1 error missing-title"),
    Fault("an empty title", "---\ntitle:  # hết\n---\nLời.", "2:1 error empty-title"),
    Fault("a title of nothing that is seen", "---\ntitle: \"\u{200B} \"\n---\nLời.", "2:8 error empty-title"),
    Fault(
        "a title that is too long", "---\ntitle: \(String(repeating: "ạ", count: 301))\n---\nLời.",
        "2:8 error value-too-long"),
    Fault("unknown keys", header("titel: A\nxyzzy: B"), "3:1 error unknown-key", "4:1 error unknown-key"),
    Fault("a key twice", header("owner: A\nđơn vị: B"), "4:1 error duplicate-key"),
    Fault("no space behind the colon", header("owner:A"), "3:6 error missing-space"),
    Fault("an indented key", header("  owner: A"), "3:3 error indented-key"),
    Fault(
        "a list over several lines", header("zones:\n  - chu-chau"), "3:1 warning empty-value", "4:3 error block-list"),
    Fault("a value over two lines", header("owner: A\n  và B"), "4:3 error continued-value"),
    Fault("a line that is no header", header("Kính thưa bà con"), "3:1 error not-a-header"),
    Fault(
        "values that YAML would read otherwise", header("owner: {a}\nauthor: @b\nbenefit: *c"),
        "3:8 error needs-quotes", "4:9 error needs-quotes", "5:10 error needs-quotes"),
    Fault(
        "text behind a value", header("owner: \"A\" B\nzones: [chu-chau] x"), "3:12 error text-after-value",
        "4:19 error text-after-value"),
    Fault("an unknown escape", header(#"owner: "a\x""#), "3:10 error bad-escape"),
    Fault(
        "a quote that nobody closed", header("owner: \"A\nauthor: 'B"), "3:8 error unclosed-quote",
        "4:9 error unclosed-quote"),
    Fault("a list that nobody closed", header("zones: [chu-chau"), "3:8 error unclosed-list"),
    Fault(
        "faults of a list", header("audience: [a,, b]\nzones: [chu-chau [x]]"), "3:14 error empty-item",
        "4:18 error nested-list"),
    Fault("a list without brackets", header("zones: chu-chau, minh-chau"), "3:8 error missing-brackets"),
    Fault("a list where one value goes", header("owner: [A, B]"), "3:9 error not-a-list"),
    Fault("an item twice", header("audience: [a, b, a]"), "3:18 warning repeated-item"),
    Fault("a colon in a value", header("owner: Đội: một"), "3:11 warning colon-in-value"),
    Fault("an empty value", header("owner:\nauthor: \"\""), "3:1 warning empty-value", "4:9 warning empty-value"),
    Fault(
        "unknown values",
        header("category: knowlege\npriority: urgent\nvoice: north-femal\nzones: [chu-chau, minh-chou]"),
        "3:11 error unknown-category", "4:11 error unknown-priority", "5:8 error unknown-voice",
        "6:19 error unknown-zone"),
    Fault("series", header("series: Số / ba"), "3:9 error bad-series"),
    Fault("a lesson of number 0", header("series: Số / 0"), "3:9 error bad-series"),
    Fault("repeated too often", header("repeat: 4"), "3:9 error bad-repeat"),
    Fault("repeated by a word", header("repeat: hai"), "3:9 error bad-repeat"),
    Fault("no date", header("valid: mai"), "3:8 error bad-date"),
    Fault("no dates", header("valid: .."), "3:8 error bad-date"),
    Fault("no such day", header("valid: 2026-11-23..2026-11-31"), "3:8 error no-such-day"),
    Fault("a range that ends before it begins", header("valid: 2026-12-31..2026-11-23"), "3:8 error valid-reversed"),
    Fault("past validity", header("valid: ..23/11/2026"), "3:8 error expired"),
    Fault("a bed that cannot be", header("bed: https://a.vn/x.ogg"), "3:6 error remote-clip"),
    Fault(
        "a colon after a letter in two pieces counts as seen", header("owner: Đo\u{323}\u{302}i: mo\u{323}\u{302}t"),
        "3:11 warning colon-in-value"),
]

private let bodies = [
    Fault("an empty body", header("owner: A", body: ""), "5:1 error empty-body"),
    Fault("an empty file", "", "1:1 error empty-body", "1:1 warning no-front-matter"),
    Fault("nothing but white space", header("owner: A", body: " \n\t\n"), "7:1 error empty-body"),
    Fault(
        "nothing but a pause and a bed", header("owner: A", body: "[pause 2s]\n\n[bed a.ogg]"), "7:12 error empty-body"),
    Fault("nothing but a clip is fine", header("owner: A", body: "![a](b.ogg)")),
    Fault("a comment that nobody closed", header("owner: A", body: "Lời <!-- ghi chú"), "5:5 error unclosed-comment"),
    Fault(
        "pauses", header("owner: A", body: "Lời [pause 2] và [pause 61s]\n\n[nghỉ]\n\n[pause 1ms]"),
        "5:5 error bad-pause", "5:18 error pause-out-of-range", "7:1 error bad-pause", "9:1 error pause-out-of-range"),
    Fault(
        "nothing to repeat", header("owner: A", body: "[repeat]\n\n# Đầu đề\n\n[repeat]\n\n![a](b.ogg)\n\n[repeat]"),
        "5:1 error nothing-to-repeat", "9:1 error nothing-to-repeat", "13:1 error nothing-to-repeat"),
    Fault(
        "repeated once too often", header("owner: A", body: "Lời.\n\n[repeat]\n\n[repeat]"),
        "9:1 error nothing-to-repeat"),
    Fault(
        "a repetition with words beside it or in it", header("owner: A", body: "Lời [repeat]\n\n[nhắc lại 2 lần]"),
        "5:5 error bad-repeat", "7:1 error bad-repeat"),
    Fault("a bed without a file", header("owner: A", body: "Lời\n\n[bed]"), "7:1 error bed-without-file"),
    Fault(
        "misspelt directives", header("owner: A", body: "Lời [puase 2s]\n\n[bet off]\n\n[pasue]\n\n[jingle a.ogg]"),
        "5:5 error unknown-directive", "7:1 error unknown-directive", "9:1 error unknown-directive",
        "11:1 error unknown-directive"),
    Fault(
        "directives of other programs, with a colon",
        header(
            "owner: A", body: "[clip: a.wav]\n\n[clip:a.wav]\n\n[đoạn thu: a.mp3]\n\nXem [https://dai.vn/a.mp3] nhé."),
        "5:1 error unknown-directive", "7:1 error unknown-directive", "9:1 error unknown-directive"),
    Fault("a clip that nobody closed", header("owner: A", body: "Lời ![a](b.ogg"), "5:5 error unclosed-clip"),
    Fault(
        "clips that cannot be", header("owner: A", body: "Lời ![a]() ![b](http://c/d.ogg) ![c](anh.PNG)"),
        "5:5 error empty-clip-path", "5:12 error remote-clip", "5:33 warning picture"),
    Fault(
        "pronunciations", header("owner: A", body: "{a|} {|b} {c|d"), "5:1 error empty-pronunciation",
        "5:6 error empty-pronunciation", "5:11 error unclosed-pronunciation"),
    Fault(
        "code and tags", header("owner: A", body: "Lời <b>x</b>\n```\ny"), "5:5 warning html-tag",
        "5:9 warning html-tag", "6:1 warning code-block"),
    Fault(
        "control characters, once a line", header("owner: A", body: "L\u{7}\u{8}ời\n\u{1B}[2J"),
        "5:2 warning control-character", "6:1 warning control-character"),
    Fault("a NUL byte", header("owner: A", body: "Lời\0"), "5:4 error nul-byte"),
    Fault("a lost letter", header("owner: A", body: "L\u{FFFD}i"), "5:2 warning lost-character"),
]

@Suite struct `Faults of a bulletin file` {
    @Test(arguments: frontMatter + bodies)
    func `each is found where it stands`(_ fault: Fault) {
        #expect(faults(fault.text) == fault.found)
    }

    @Test func `all faults of a file are found at once, in the order of the file`() {
        let text = """
            ---
            titel: Lịch cắt điện
            zones: [chu-chou]
            category: notice
            valid: 31/02/2027
            valid: 2027-01-01
            ---
            Lời {a|} [puase 2s]
            """
        #expect(
            faults(text) == [
                "1:1 error missing-title", "2:1 error unknown-key", "3:9 error unknown-zone",
                "4:11 error unknown-category",
                "5:8 error no-such-day", "6:1 error duplicate-key", "8:5 error empty-pronunciation",
                "8:10 error unknown-directive",
            ])
    }

    @Test(arguments: [
        ("titel: A", "khoá “titel”; có phải “title”", "key “titel”; did you mean “title”"),
        ("zone: [chu-chau]", "có phải “zones”", "did you mean “zones”"),
        ("hieu luc: mai", "có phải “hiệu lực”", "did you mean “hiệu lực”"),
        (
            "zones: [minh-chu]", "có phải “minh-chau” không? (dùng được: chu-chau, minh-chau)",
            "did you mean “minh-chau”"
        ),
        ("voice: nort-male", "có phải “north-male”", "did you mean “north-male”"),
        ("category: knowlege", "có phải “knowledge”", "did you mean “knowledge”"),
        ("repaet: 2", "có phải “repeat”", "did you mean “repeat”"),
        ("repeat: 5", "hãy ghi số từ 1 đến 3", "write a number from 1 to 3"),
        ("priority: emergancy", "có phải “emergency”", "did you mean “emergency”"),
        (
            "valid: ..2026-11-23", "hết hiệu lực từ sau ngày 23/11/2026, hôm nay là 24/11/2026",
            "valid through 2026-11-23"
        ),
    ])
    func `a finding says what was found, what is allowed and what is near`(line: String, vi: String, en: String) throws
    {
        let finding = try #require(read(header(line)).findings.first)
        #expect(finding.message.vi.contains(vi))
        #expect(finding.message.en.contains(en))
        #expect(finding.line(in: .vietnamese).hasPrefix("b.md:3:"))
    }

    @Test func `a name that is nearly a speaker's is doubted`() {
        let (_, findings) = read(header("owner: A", body: "Đap: Có.\n\nNội dung: Không."), speakers: ["Hỏi", "Đáp"])
        #expect(findings.map(\.brief) == ["5:1 warning unknown-speaker"])
    }

    @Test func `without a station around it, names are not checked`() {
        let text = header("zones: [ở đâu đó]\nvoice: ai đó\nvalid: ..2020-01-01")
        #expect(read(text, zones: nil, voices: nil, today: nil).findings == [])
    }

    @Test func `a file has at most 1 MiB`() {
        #expect(faults([UInt8](repeating: 0x61, count: 1 << 20)) == ["1:1 warning no-front-matter"])
        #expect(faults([UInt8](repeating: 0x61, count: 1 << 20 + 1)) == ["error file-too-long"])
    }

    @Test func `beyond a thousand findings they are counted`() throws {
        let (bulletin, findings) = read(header("owner: A", body: String(repeating: "[puase 2s] ", count: 1_500)))
        #expect(bulletin == nil)
        #expect(findings.count == 1_001)
        #expect(findings.last?.code == "too-many-findings")
        #expect(findings.last?.message.vi.hasPrefix("còn 500 chỗ nữa") == true)
    }
}

@Suite struct `Values of the front matter` {
    private func metadata(_ lines: String) -> Metadata? {
        let (bulletin, findings) = read(header(lines))
        #expect(findings == [])
        return bulletin?.metadata
    }

    private static let validities: [(String, String?, String?)] = [
        ("2026-11-23..2026-12-31", "2026-11-23", "2026-12-31"), ("..2026-12-31", nil, "2026-12-31"),
        ("2026-11-23..", "2026-11-23", nil), ("2026-11-25", "2026-11-25", "2026-11-25"),
        ("23/11/2026..1/12/2026", "2026-11-23", "2026-12-01"), ("23/11/2026 … 31-12-2026", "2026-11-23", "2026-12-31"),
        ("2026-11-23 .. 2026-12-31", "2026-11-23", "2026-12-31"), ("29/02/2028", "2028-02-29", "2028-02-29"),
    ]

    @Test(arguments: validities)
    func `validity in every spelling`(written: String, from: String?, through: String?) {
        #expect(
            metadata("valid: \(written)")?.valid
                == Validity(from: from.flatMap { CivilDate($0) }, through: through.flatMap { CivilDate($0) }))
    }

    private static let series: [(String, String, Int?)] = [
        ("Bình dân học vụ số / 3", "Bình dân học vụ số", 3), ("Bài/12", "Bài", 12), ("Hỏi/đáp", "Hỏi/đáp", nil),
        ("Một / hai / 4", "Một / hai", 4), ("Một loạt", "Một loạt", nil),
    ]

    private static let campaigns: [(String, String, String?)] = [
        ("Chuyển đổi số", "Chuyển đổi số", nil), ("Chuyển đổi số / VNeID", "Chuyển đổi số", "VNeID"),
        ("a / b / c", "a / b", "c"), ("24/7", "24/7", nil), ("so /", "so /", nil),
    ]

    @Test(arguments: campaigns)
    func `campaigns with and without a topic`(written: String, name: String, topic: String?) {
        #expect(metadata("campaign: \(written)")?.campaign == CampaignTag(name: name, topic: topic))
    }

    @Test(arguments: series)
    func `series with and without a lesson`(written: String, name: String, lesson: Int?) {
        #expect(metadata("series: \(written)")?.series == Series(name: name, lesson: lesson))
    }

    @Test(arguments: [
        ("A # ghi chú", "A"), ("A#1", "A#1"), ("'A # b ''c'''", "A # b 'c'"), (#""A: \"b\" \\""#, #"A: "b" \"#),
        ("“A”", "“A”"), ("  A \t B  ", "A B"), ("8:30", "8:30"), ("-5 độ", "-5 độ"),
    ])
    func `plain and quoted values`(written: String, value: String) {
        #expect(metadata("owner: \(written)")?.owner == value)
    }

    @Test func `lists`() {
        #expect(metadata(#"audience: [a, "b, c", 'd' , ]  # đ"#)?.audience == ["a", "b, c", "d"])
        #expect(metadata("audience: elderly")?.audience == ["elderly"])
        #expect(metadata("zones: all")?.zones == [])
        #expect(metadata("zones: [tất cả]")?.zones == [])
        #expect(metadata("zones: []")?.zones == [])
    }

    @Test func `Vietnamese names and any letter case`() {
        let metadata = metadata(
            "Lĩnh vực: Kiến thức\nMức ưu tiên: Khẩn cấp\nCỤM LOA: [chu-chau]\nTác giả: An\nHIỆU LỰC: 2026-12-01")
        #expect(metadata?.category == .knowledge)
        #expect(metadata?.priority == .emergency)
        #expect(metadata?.zones == ["chu-chau"])
        #expect(metadata?.author == "An")
        #expect(metadata?.valid.from == CivilDate("2026-12-01"))
    }

    @Test func `a text without front matter gets its title from its first words`() {
        #expect(read("# *Lịch* cắt điện\n\nLời.").bulletin?.metadata.title == "Lịch cắt điện")
        #expect(read("\n\nĐỀ ÁN\n\nLời.").bulletin?.metadata.title == "ĐỀ ÁN")
        #expect(read("![a](nhac/cat.ogg)").bulletin?.metadata.title == "b")
        let long = read(String(repeating: "chuyển đổi ", count: 100)).bulletin?.metadata.title
        #expect(long?.hasSuffix("đổi…") == true)
        #expect(long?.unicodeScalars.count ?? 0 <= 101)
    }

    @Test func `the places of headers are told`() {
        let places = BulletinReader.places(of: Array(sample.utf8))
        #expect(places[.bed] == .position(line: 13, column: 6))
        #expect(places[.zones] == .position(line: 6, column: 9))
        #expect(places.count == 12)
    }
}
