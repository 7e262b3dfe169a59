import Glibc
import TestSupport
import Testing

/// Every screen that can be had of one station, as wide as a terminal of 80 columns shows it.
@Suite struct `Screens in 80 columns` {
    /// What a station is filled with.
    private struct Material {
        var station: String
        var zones: [String]
        var slot: String
        var titles: [String]
        var body: String
        var question: String
        var owner: String
        var remark: String
    }

    /// Long titles; one that is decomposed, one with pictures and wide characters.
    private static let vietnamese = Material(
        station: "Đài truyền thanh xã Minh Châu",
        zones: ["Thôn Chu Châu", "Nhà văn hóa trung tâm xã và khu chợ Minh Châu", "Xóm Bãi Giữa", "Thôn Liễm"],
        slot: "Chương trình buổi sáng sớm",
        titles: [
            "Lịch tiêm chủng tháng 12 cho trẻ nhỏ ở các thôn Chu Châu, Chu Chàng, Liễm và xóm Bãi Giữa",
            "Thông báo về việc tạm ngừng cấp nước để sửa chữa đường ống chính của nhà máy nước"
                .decomposed, "📢 Giao lưu với đoàn 日本 về trồng chuối tiêu hồng xuất khẩu 🍌 ở bãi giữa sông Hồng",
            "Họp thôn",
        ],
        body: "Kính mời bà con đến dự. Mỗi nhà một người, mang theo sổ và bút. Xin cảm ơn bà con.",
        question: "Bao giờ xã làm xong con đường từ thôn Chu Châu ra bến đò, vì mùa mưa các cháu đi học lầy lội?",
        owner: "Ban chỉ huy quân sự và Ủy ban nhân dân xã Minh Châu",
        remark: "Nên nói rõ giờ có nước lại và số điện thoại người trực của nhà máy để bà con gọi khi cần.")

    /// No letter of it is Vietnamese only: one that shows on an English screen is of the screen.
    private static let english = Material(
        station: "Radio Minh Chau",
        zones: ["Hamlet One", "House of culture and market in the middle of it", "Bank", "End"],
        slot: "Early morning",
        titles: [
            "Vaccination of small children in December in all hamlets, at the station and at home for the ill",
            "No water while the main pipe is mended", "Guests from afar", "Hamlet meeting",
        ],
        body: "Come all. Bring a pen.",
        question: "When will the road to the ferry be finished, as it is mud in the rains?",
        owner: "The office of roads and waters and bridges of the commune", remark: "Say when there is water again.")

    @Test(.timeLimit(.minutes(5))) func `are never wider than these, in either language`() async throws {
        let station = try await Self.filled(Self.vietnamese)
        for language in ["vi", "en"] {
            for words in Self.screens(station) {
                let answer = try await station.loaxa(as: nil, words + ["--lang", language])
                #expect(!(answer.output + answer.errors).isEmpty, "\(words)")
                for line in (answer.output + answer.errors).split(separator: "\n") {
                    let width = Self.columns(line)
                    #expect(
                        width <= 80, "\(width) columns, loaxa \(words.joined(separator: " ")) (\(language)):\n\(line)")
                }
            }
        }
        station.end()
    }

    @Test(.timeLimit(.minutes(5))) func `speak one language`() async throws {
        let english = try await Self.filled(Self.english)
        for words in Self.screens(english) where words != ["alert", "templates"] && words != ["new"] {
            let answer = try await english.loaxa(as: nil, words + ["--lang", "en"])
            for line in (answer.output + answer.errors).split(separator: "\n") {
                // Not of the screen: what will be said, the comments in bulletins, and what the log keeps as it aired.
                if line.contains("│") { continue }
                let said = line.replacing("xin xem lại", with: "").replacing("Hỏi:", with: "")
                    .replacing("Đáp:", with: "").replacing("Bà con hỏi", with: "").replacing("Tết", with: "")
                    .replacing("Tín hiệu báo động", with: "").replacing("Tín hiệu báo…", with: "")
                let letter = said.first { $0.isLetter && !$0.isASCII }
                #expect(
                    letter == nil, "“\(letter.map(String.init) ?? "")”, loaxa \(words.joined(separator: " ")):\n\(line)"
                )
            }
        }
        english.end()

        let vietnamese = try await Self.filled(Self.vietnamese)
        // None of these is a word of Vietnamese, of a command, or of a file's keys.
        let foreign: Set<Substring> = [
            "the", "of", "is", "are", "not", "and", "for", "from", "with", "was", "were", "by", "zones:", "title:",
            "approved", "waiting", "received", "answered", "error:", "warning:", "such", "file", "directory", "ready",
        ]
        for words in Self.screens(vietnamese) {
            let answer = try await vietnamese.loaxa(as: nil, words + ["--lang", "vi"])
            for line in (answer.output + answer.errors).split(separator: "\n") {
                let found = line.split(separator: " ").first(where: foreign.contains)
                #expect(found == nil, "“\(found ?? "")”, loaxa \(words.joined(separator: " ")):\n\(line)")
            }
        }
        vietnamese.end()
    }

    // MARK: A station with something on every screen

    private static func filled(_ material: Material) async throws -> StationUnderTest {
        let station = try StationUnderTest(device: "null", environment: ["COLUMNS": "80"])
        let zones = material.zones.enumerated().map { number, title in
            #"{name: "\#(names[number])", title: "\#(title)", output: "o", channels: [\#(number + 1)]}"#
        }
        try station.write(
            "config/station.json5",
            """
            {name: "\(material.station)", clock: "assumed", outputs: [{name: "o", device: "null", channels: 4}],
             zones: [\(zones.joined(separator: ", "))], voices: [{name: "v", title: "V", espeak: "vi"}], voice: "v",
             approval: {fourEyes: false}, airCheck: {days: 3},
             curfew: [{from: "23:59:58", to: "23:59:59"}]}
            """)
        try station.write(
            "config/timetable.json5",
            #"{slots: [{name: "sang", title: "\#(material.slot)", when: "*-*-* 05:30", rundown: ["bulletins"]}]}"#)
        for (number, title) in material.titles.enumerated() {
            try station.bulletin(
                "\(number + 1).md", "\"\(title)\"", material.body,
                more: number == 2 ? "zones: [mot, hai]\naudience: [elderly]\n" : "owner: \"\(material.owner)\"\n")
        }
        try station.write("bulletins/sai.md", "---\ntitel: x\nzones: [mo]\nvalid: 2026-13-01\n---\n\n[pausee 2s] {x\n")
        try station.write("bulletins/tin.txt", "THONG BAO\nHop\n\nMot hai ba.\n")
        try await station.start()
        let files = (1...4).map { "\(station.folder)/bulletins/\($0).md" }
        for words in [
            ["queue", "add"] + files + ["--slot", "sang", "--on", "mai"],
            ["queue", "add", files[1], "--slot", "sang", "--every", "T2,T5", "--until", "31/12"],
            ["queue", "add", files[2], "--at", "mai 9h30"], ["annotate", "1", material.remark],
            ["feedback", "add", material.question, "--source", "phone", "--contact", "0912345678"],
            ["feedback", "add", material.remark, "--source", "zalo"], ["feedback", "assign", "1", material.owner],
            ["feedback", "answer", "2", material.remark, "--slot", "sang"],
            ["alert", "raise", material.body, "--repeat", "2"],
        ] {
            let answer = try await station.loaxa(as: nil, words)
            #expect(answer.code == 0, "\(words): \(answer)")
        }
        try await station.untilRendered()
        for words in [
            ["approve", "1"], ["reject", "2", "--why", material.remark], ["alert", "clear"],
            ["mute", "bon", "--for", "2h", "--why", material.question],
        ] {
            let answer = try await station.loaxa(as: nil, words)
            #expect(answer.code == 0, "\(words): \(answer)")
        }
        try await station.untilOver(1)
        return station
    }

    private static let names = ["mot", "hai", "ba", "bon"]

    private static func screens(_ station: StationUnderTest) -> [[String]] {
        let folder = station.folder
        let good = (1...4).map { "\(folder)/bulletins/\($0).md" }
        return [
            ["status"], ["queue"], ["queue", "list"], ["inbox"], ["whoami"], ["plan", "--from", "mai"],
            ["plan", "--from", "mai", "--days", "5", "--ids"], ["log"], ["log", "--ids"], ["log", "verify"],
            ["show", "1"], ["show", "2"], ["show", "3"], ["why", "1"], ["why", "2"], ["why", "5"], ["feedback"],
            ["feedback", "show", "1"], ["feedback", "show", "2"], ["coverage"], ["coverage", "--by", "month"],
            ["report", "--period", "2026"], ["doctor"], ["alert", "list"], ["alert", "templates"], ["new"], ["mute"],
            ["mute", "bon", "--for", "3h"], ["stop"], ["reload"], ["queue", "move", "3", "--before", "1"],
            ["check"] + good, ["check", "\(folder)/bulletins/sai.md"], ["check", "\(folder)/none.md"],
            ["preview", good[0], "--text"], ["import", "\(folder)/none.docx"],
            ["import", "\(folder)/bulletins/tin.txt", "--out", "\(folder)/config"],
            ["import", "\(folder)/bulletins/sai.md"], ["queue", "add", good[0]],
            ["queue", "add", good[0], "--slot", "sangg"],
            ["queue", "add", good[0], "--slot", "sang", "--on", "1/1/2020"],
            ["queue", "add", good[0], "--at", "qq"], ["queue", "remove", "99"],
            ["queue", "move", "6", "--before", "1"],
            ["approve", "99"], ["feedback", "close", "99"], ["replay", "none"], ["replay"], ["live"], ["nosuch"],
            ["report", "--period", "2026-13"], ["log", "--from", "xyz"], ["plan", "--nope"],
            ["backup", "\(folder)/none/b.tar"], ["restore", "\(folder)/none.tar"],
            ["publish", "\(folder)/web", "--url", "https://a.example"], ["publish", "\(folder)/web", "--url", "x"],
            ["log", "export", "--period", "2026", "--out", "\(folder)/x.csv"],
            ["report", "--period", "2026", "--out", "\(folder)/x.html"], ["test", "zone", "none"],
        ]
    }

    /// As the C library counts, with `wcwidth`, whose header Swift does not see: an opinion that is not LoaXa's.
    private static func columns(_ line: Substring) -> Int {
        let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
        let former = uselocale(locale)
        defer {
            uselocale(former)
            freelocale(locale)
        }
        let width = unsafeBitCast(dlsym(nil, "wcwidth"), to: (@convention(c) (UInt32) -> CInt).self)
        return line.unicodeScalars.reduce(0) { $0 + Int(width($1.value)) }
    }
}

extension String {
    /// Marks apart from their letters, as a Mac writes names of files.
    fileprivate var decomposed: String {
        let marks: [Character: String] = [
            "ô": "o\u{302}", "á": "a\u{301}", "ề": "e\u{302}\u{300}", "ệ": "e\u{323}\u{302}", "ạ": "a\u{323}",
            "ừ": "u\u{31B}\u{300}", "ấ": "a\u{302}\u{301}", "ể": "e\u{302}\u{309}",
            "ử": "u\u{31B}\u{309}", "ữ": "u\u{31B}\u{303}", "ủ": "u\u{309}", "à": "a\u{300}",
        ]
        return reduce(into: "") { $0 += marks[$1] ?? String($1) }
    }
}
