import Bulletin
import Testing

struct Notation: Sendable, CustomTestStringConvertible {
    let what: String
    let written: String
    let heard: [Cue]
    init(_ what: String, _ written: String, _ heard: Cue...) {
        (self.what, self.written, self.heard) = (what, written, heard)
    }
    var testDescription: String { what }
}

private func run(_ runs: Run..., manner: Speech.Manner = .paragraph) -> Cue {
    .speech(Speech(manner, runs: runs))
}

private let blocks = [
    Notation(
        "lines of a paragraph are joined", "Kính thưa\nbà con,  \n  mời họp.", .says("Kính thưa bà con, mời họp.")),
    Notation("a blank line parts paragraphs", "Một.\n\n\nHai.", .says("Một."), .says("Hai.")),
    Notation("line ends of Windows and of old Macs", "Một\r\nlà.\r\rHai.", .says("Một là."), .says("Hai.")),
    Notation(
        "headings of every level", "# Một\n###### Sáu ##\nLời.", .says("Một", .heading), .says("Sáu", .heading),
        .says("Lời.")),
    Notation("a heading interrupts a paragraph", "Lời\n## Đầu đề", .says("Lời"), .says("Đầu đề", .heading)),
    Notation(
        "seven marks or no space are no heading", "####### Bảy\n\n#chuyendoiso", .says("####### Bảy"),
        .says("#chuyendoiso")),
    Notation(
        "underlined headings", "Đầu đề\n===\n\nPhụ đề\n---\nLời.", .says("Đầu đề", .heading), .says("Phụ đề", .heading),
        .says("Lời.")),
    Notation(
        "every mark of a list", "- a\n* b\n+ c\n• d\n– e", .says("a", .listItem), .says("b", .listItem),
        .says("c", .listItem),
        .says("d", .listItem), .says("e", .listItem)),
    Notation(
        "numbers of ordered lists are said", "Cách làm:\n1. Mở máy.\n2) Bấm nút.\na) Đỏ", .says("Cách làm:"),
        .says("1. Mở máy.", .listItem), .says("2) Bấm nút.", .listItem), .says("a) Đỏ", .listItem)),
    Notation(
        "a year at the beginning of a line is no item", "Đến hết năm\n2026. Bà con nhớ.",
        .says("Đến hết năm 2026. Bà con nhớ.")),
    Notation("an item goes on in the next line", "- Mang theo\n  giấy tờ", .says("Mang theo giấy tờ", .listItem)),
    Notation(
        "the box of a task is not said", "- [x] Xong\n- [ ] Chưa", .says("Xong", .listItem), .says("Chưa", .listItem)),
    Notation(
        "a quotation is said", "Bác nói:\n> Học,\n> học nữa.\nHết.", .says("Bác nói:"), .says("Học, học nữa."),
        .says("Hết.")),
    Notation(
        "lines across the page are pauses", "Một\n\n---\n\nHai\n* * *\n", .says("Một"), .pause(milliseconds: 1_000),
        .says("Hai"), .pause(milliseconds: 1_000)),
    Notation("comments are not said", "Một <!-- hai\nba --> bốn\n<!-- năm -->\nsáu", .says("Một bốn"), .says("sáu")),
    Notation("code blocks are not said", "Một\n```\nlet x = 1\n```\nHai", .says("Một"), .says("Hai")),
    Notation(
        "a table is said row by row", "| Thôn | Giờ |\n|:--|--:|\n| Chu Châu | {8h|tám giờ} |\n\nHết",
        .says("Thôn, Giờ", .listItem),
        run(.text("Chu Châu, "), .fixed(written: "8h", spoken: "tám giờ"), manner: .listItem), .says("Hết")),
    Notation(
        "a table without outer bars", "Thôn | Giờ\n--- | ---\nA | 8h", .says("Thôn, Giờ", .listItem),
        .says("A, 8h", .listItem)),
    Notation("a bar alone is text", "Tin tức | Bài viết", .says("Tin tức | Bài viết")),
    Notation(
        "where links lead is not said", "[1]: https://minhchau.hanoi.gov.vn\n\nXem [trang của xã][1].",
        .says("Xem [trang của xã][1].")),
]

private let marks = [
    Notation("emphasis", "*Một* **hai** ***ba*** _bốn_ __năm__ ~~sáu~~ `bảy`", .says("Một hai ba bốn năm sáu bảy")),
    Notation("emphasis over two lines", "**BAN THƯỜNG VỤ\nBÍ THƯ**", .says("BAN THƯỜNG VỤ BÍ THƯ")),
    Notation("stars and underscores that are words", "2 * 3 và 2*3, tep_tin.txt", .says("2 * 3 và 2*3, tep_tin.txt")),
    Notation("blanks of a form are not said", "Tên: ______", .says("Tên:")),
    Notation(
        "a backslash takes the meaning", #"\*sao\* \[pause 2s\] \{a|b\} Hỏi\: C:\dữ liệu \\"#,
        .says(#"*sao* [pause 2s] {a|b} Hỏi: C:\dữ liệu \"#)),
    Notation(
        "a link says its text", "Xem [*Cổng* dịch vụ công](https://dichvucong.gov.vn/p(1)) nhé",
        .says("Xem Cổng dịch vụ công nhé")),
    Notation("an address in angle brackets", "Gửi <https://a.vn> hay <x@a.vn>", .says("Gửi https://a.vn hay x@a.vn")),
    Notation(
        "tags of HTML are not said", "Nước <b>sâu</b><br>2 m, nhiệt độ <38 độ", .says("Nước sâu 2 m, nhiệt độ <38 độ")),
    Notation("entities", "TG&DV, TG&amp;DV, 5&nbsp;kg &lt; 6 &#8211; &vô;", .says("TG&DV, TG&DV, 5 kg < 6 – &vô;")),
    Notation("footnotes are not said", "Theo Nghị quyết[^1] mới", .says("Theo Nghị quyết mới")),
    Notation("a remark in brackets is said", "Bà con [ở thôn Chu Châu] chú ý", .says("Bà con [ở thôn Chu Châu] chú ý")),
    Notation("invisible characters vanish", "Bản\u{00AD} t\u{200B}in\u{00A0}mới", .says("Bản tin mới")),
    Notation(
        "a pronunciation is fixed in place", "Mang {CCCD|căn cước công dân}, {a\\|b|a hoặc b}!",
        run(
            .text("Mang "), .fixed(written: "CCCD", spoken: "căn cước công dân"), .text(", "),
            .fixed(written: "a|b", spoken: "a hoặc b"), .text("!"))),
    Notation("blanks of a greeting stay", "Hôm nay là {date}.", .says("Hôm nay là {date}.")),
]

private let directives = [
    Notation("a clip on its own line", "![Nhạc cắt](nhac-cat.ogg)", .plays("nhac-cat.ogg")),
    Notation(
        "a clip within a paragraph splits it", "Nghe ![x](<nhac (1).ogg>) rồi đọc", .says("Nghe"),
        .plays("nhac (1).ogg"), .says("rồi đọc")),
    Notation(
        "a clip with a title and with brackets", #"![x](a(1).ogg "Tên")![y](b c.ogg)"#, .plays("a(1).ogg"),
        .plays("b c.ogg")),
    Notation(
        "pauses in every spelling",
        "[pause 2s] [nghỉ 2 giây]\n[pause 500ms]\n\n[pause 1,5s]\n\n[Pause 0.05s] [nghi 1 phút] [pause: 250 ms]",
        .pause(milliseconds: 2_000), .pause(milliseconds: 2_000), .pause(milliseconds: 500),
        .pause(milliseconds: 1_500),
        .pause(milliseconds: 50), .pause(milliseconds: 60_000), .pause(milliseconds: 250)),
    Notation(
        "a pause within a sentence", "Một. [pause 1s] Hai.", .says("Một."), .pause(milliseconds: 1_000), .says("Hai.")),
    Notation(
        "beds in both languages",
        "[bed a.flac]\n\n[nhạc nền b c.ogg]\n\n[bed off]\n\n[hết nhạc nền]\n\n[nhạc nền tắt]\n\n[bed \"off\"]",
        .bedStart(ClipReference("a.flac")), .bedStart(ClipReference("b c.ogg")), .bedStop, .bedStop, .bedStop,
        .bedStart(ClipReference("off"))),
    Notation(
        "remarks that begin like a directive", "Lịch [nghỉ Tết] và [nhạc nền nhỏ dần] nhé",
        .says("Lịch [nghỉ Tết] và [nhạc nền nhỏ dần] nhé")),
    Notation("a stage direction is text", "[Vỗ tay]", .says("[Vỗ tay]")),
    Notation(
        "a passage that is said twice", "Cắt điện từ 8h.\n\n[repeat]\n\nHết.", .says("Cắt điện từ 8h."),
        .says("Xin nhắc lại: Cắt điện từ 8h."), .says("Hết.")),
    Notation(
        "said twice without a blank line, in Vietnamese, after a pause",
        "Một.\n[nhắc lại]\n\nHai.\n\n[pause 1s]\n\n[Nhac lai]",
        .says("Một."), .says("Xin nhắc lại: Một."), .says("Hai."), .pause(milliseconds: 1_000),
        .says("Xin nhắc lại: Hai.")),
    Notation(
        "an item and a speaker are said twice", "Đáp: Mang thẻ.\n[repeat]\n\n- Sổ\n\n[repeat]",
        .says("Mang thẻ.", by: "Đáp"), .says("Xin nhắc lại: Mang thẻ.", by: "Đáp"), .says("Sổ", .listItem),
        .says("Xin nhắc lại: Sổ", .listItem)),
    Notation(
        "a fixed pronunciation is said twice", "{NVH|nhà văn hóa} mở cửa.\n[repeat]",
        run(.fixed(written: "NVH", spoken: "nhà văn hóa"), .text(" mở cửa.")),
        run(.text("Xin nhắc lại: "), .fixed(written: "NVH", spoken: "nhà văn hóa"), .text(" mở cửa."))),
    Notation("a remark about repeating is text", "Xin chào [nhắc lại] nhé", .says("Xin chào [nhắc lại] nhé")),
]

private let speakers = [
    Notation(
        "a dialogue", "Hỏi: Ở đâu?\nĐáp: Ở xã.\nTầng 1.\n\nHết.", .says("Ở đâu?", by: "Hỏi"),
        .says("Ở xã. Tầng 1.", by: "Đáp"), .says("Hết.")),
    Notation(
        "in bold, in capitals and of three words", "**Hỏi:** A\n\n*ĐÁP*: B\n\nPhát thanh viên: C",
        .says("A", by: "Hỏi"), .says("B", by: "Đáp"), .says("C", by: "Phát thanh viên")),
    Notation(
        "a list belongs to its speaker", "Đáp: Mang theo:\n- Thẻ\n- Sổ\n\n- Khác", .says("Mang theo:", by: "Đáp"),
        .says("Thẻ", .listItem, by: "Đáp"), .says("Sổ", .listItem, by: "Đáp"), .says("Khác", .listItem)),
    Notation(
        "the speaker goes on after a clip", "Đáp: A ![x](y.ogg) B", .says("A", by: "Đáp"), .plays("y.ogg"),
        .says("B", by: "Đáp")),
    Notation(
        "other labels are said", "Thời gian: 8h\n\nLưu ý: mang thẻ\n\nBà Hỏi: chào", .says("Thời gian: 8h"),
        .says("Lưu ý: mang thẻ"), .says("Bà Hỏi: chào")),
    Notation("a name in a sentence is said", "Ông nói, Hỏi: ai?", .says("Ông nói, Hỏi: ai?")),
    Notation("a heading has no speaker", "# Hỏi: Đáp", .says("Hỏi: Đáp", .heading)),
]

@Suite struct `The notation of bulletins` {
    @Test(arguments: blocks + marks + directives + speakers)
    func `is heard as`(_ notation: Notation) {
        #expect(cues(notation.written) == notation.heard)
    }

    @Test func `only the station's own speakers switch the voice where it has some`() {
        #expect(
            cues("cô lan: Chào.\n\nHỏi: Ai?", speakers: ["Cô Lan"]) == [
                .says("Chào.", by: "Cô Lan"), .says("Hỏi: Ai?"),
            ])
    }

    @Test func `decomposed letters are composed`() {
        // "Hỏi: Tiếng Việt" in pieces, the last with its marks in the other order.
        let pieces = "Ho\u{309}i: Tie\u{302}\u{301}ng Vie\u{323}\u{302}t \u{111}u\u{31B}\u{1A1}\u{300}ng"
        #expect(cues(pieces).description == [Cue.says("Tiếng Việt đường", by: "Hỏi")].description)
        guard case .speech(let speech)? = cues(pieces).first else {
            Issue.record("no speech")
            return
        }
        #expect(Array(speech.written.unicodeScalars) == Array("Tiếng Việt đường".unicodeScalars))
    }

    @Test func `a passage knows its line and its column, in characters as they are seen`() {
        let text = "Bà con:\n\n- Tie\u{302}\u{301}ng ![a](b.ogg) Việt\n\nHỏi: Gì?"
        let cues = BulletinReader().script(of: text, file: "b.md").script.cues
        let places: [String] = cues.map { cue in
            switch cue {
            case .speech(let speech): "\(speech.line):\(speech.column)"
            case .clip(let clip): "\(clip.line):\(clip.column)"
            default: ""
            }
        }
        #expect(places == ["1:1", "3:3", "3:9", "3:21", "5:1"])
    }
}
