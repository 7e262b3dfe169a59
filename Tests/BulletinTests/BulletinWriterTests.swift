import Bulletin
import Testing
import Time

/// Bulletins that a reader can have read, made of the nastiest words there are.
private struct Generator {
    var numbers: SeededNumbers

    private static let words = [
        "bà", "con", "Hỏi:", "Đáp", "MC:", "[pause", "2s]", "*", "**sao**", "_", "__", "a_b", "{", "}", "{a|b}", "|",
        "#", "##", "-", "+", "–", "•",
        "1.", "12)", "a)", "===", "---", "```", "~~~", "~~", ">", "<b>", "<!--", "-->", "&amp;", "&", "\\", "\\*", "!",
        "![a](b)", "[x](y)",
        "(z)", "]", ":", "\"", "'", "TG&DV", "8h30", "https://a.vn/b_c", "<x@y>", "[ ]", "[x]", "[^1]", "[1]:", "%",
        "@", ",", "…",
    ]

    mutating func pick<T>(_ items: [T]) -> T { items.randomElement(using: &numbers)! }
    mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &numbers) == 0 }

    mutating func words(_ most: Int) -> String {
        (0..<Int.random(in: 1...most, using: &numbers)).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    mutating func path() -> String {
        pick([
            "nhac.ogg", "nhac (1).ogg", "a/b c.flac", "off", "tắt", "\"x\".wav", "<y>.wav", "[z].mp3", "a\\b.ogg",
            "it's 'x'", ":q", "-r.ogg", "\"s\"", "x \"y\"", "<!--.ogg",
        ])
    }

    mutating func runs() -> [Run] {
        var runs: [Run] = []
        let count = Int.random(in: 1...4, using: &numbers)
        for index in 0..<count {
            if chance(3) {
                runs.append(.fixed(written: words(2), spoken: words(2)))
            } else {
                var text = words(6)
                if case .text? = runs.last { continue }
                if index > 0 { text = (chance(2) ? " " : "") + text }
                if index + 1 < count { text += chance(2) ? " " : "" }
                runs.append(.text(text))
            }
        }
        // Spaces at the end are not part of a passage.
        if case .text(let text)? = runs.last, text.hasSuffix(" ") {
            runs[runs.count - 1] = .text(String(text.dropLast()))
        }
        return runs
    }

    mutating func cue() -> Cue {
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: .speech(Speech(.heading, runs: runs()))
        case 1: .clip(ClipReference(path()))
        case 2: .pause(milliseconds: pick([50, 999, 1_000, 1_500, 60_000]))
        case 3: chance(2) ? .bedStop : .bedStart(ClipReference(path()))
        case 4: .speech(Speech(.listItem, speaker: chance(3) ? "Đáp" : nil, runs: runs()))
        default: .speech(Speech(.paragraph, speaker: chance(3) ? "Hỏi" : nil, runs: runs()))
        }
    }

    mutating func bulletin() -> Bulletin {
        var metadata = Metadata(title: words(5))
        if chance(2) { metadata.category = pick(Category.allCases) }
        if chance(2) { metadata.priority = pick(Priority.allCases) }
        if chance(2) {
            metadata.series = Series(
                name: "Số \(pick(Self.words))", lesson: chance(5) ? nil : Int.random(in: 1...9_999, using: &numbers))
        }
        if chance(2) {
            metadata.campaign = CampaignTag(
                name: pick(["Chuyển đổi số", "Nước: sạch #1", "a/b"]), topic: chance(2) ? nil : pick(["vneid", "c/d"]))
        }
        if chance(2) { metadata.repeats = pick([1, 2, 3]) }
        if chance(2) { metadata.audience = ["elderly", words(2), "a, b"] }
        if chance(2) { metadata.zones = ["chu-chau", "#1"] }
        if chance(2) { metadata.owner = words(4) }
        if chance(2) { metadata.author = words(4) }
        if chance(2) { metadata.benefit = words(4) }
        if chance(2) { metadata.voice = words(2) }
        if chance(2) { metadata.bed = path() }
        let day = CivilDate(daysSinceEpoch: Int.random(in: 20_000...30_000, using: &numbers))
        metadata.valid = pick([
            Validity(), Validity(from: day), Validity(through: day), Validity(from: day, through: day),
            Validity(from: day, through: day.adding(days: 9)),
        ])
        var cues = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in cue() }
        cues.append(.says("Hết."))
        return Bulletin(metadata: metadata, script: Script(cues: cues))
    }
}

@Suite struct `Printing a bulletin` {
    private func reread(_ text: String) -> (bulletin: Bulletin?, findings: [String]) {
        let (bulletin, findings) = BulletinReader().read(Array(text.utf8), file: "b.md")
        return (bulletin, findings.map(\.brief))
    }

    @Test func `what is printed reads back to the same bulletin, without a finding`() {
        var generator = Generator(numbers: SeededNumbers(state: 3))
        for round in 0..<500 {
            let bulletin = generator.bulletin()
            let text = BulletinWriter().markdown(bulletin)
            let (again, findings) = reread(text)
            guard again?.withoutPlaces == bulletin, findings == [] else {
                Issue.record(
                    "round \(round):\n\(text)\n\(findings)\n\(bulletin.script)\n\(again.map { "\($0.withoutPlaces)" } ?? "")"
                )
                return
            }
        }
    }

    @Test func `a passage that is said twice is written once`() {
        let script = Script(cues: [.says("Cắt điện từ 8h."), .says("Xin nhắc lại: Cắt điện từ 8h."), .says("Hết.")])
        #expect(BulletinWriter().body(script) == "\nCắt điện từ 8h.\n\n[repeat]\n\nHết.\n")
    }

    @Test func `what is read from anything prints to a fixed form`() throws {
        var numbers = SeededNumbers(state: 4)
        let pieces = [
            "Hỏi: ", "*a*", "[b](c)", "\n", "\n\n", "# ", "- ", "1. ", "{d|e}", "f", " ", "\\", "![g](h i.ogg)", "|",
            "---\n", "> ", "[pause 1s]", "&lt;", "<i>", "k:",
        ]
        for round in 0..<500 {
            let body = (0..<20).map { _ in pieces.randomElement(using: &numbers)! }.joined()
            guard let first = reread("---\ntitle: T\n---\n\(body)").bulletin else { continue }
            let text = BulletinWriter().markdown(first)
            let second = try #require(reread(text).bulletin, "round \(round): \(body.debugDescription)\n\(text)")
            guard second.withoutPlaces == first.withoutPlaces, BulletinWriter().markdown(second) == text else {
                Issue.record("round \(round): \(body.debugDescription)\n\(text)")
                return
            }
        }
    }

    @Test func `it is printed as a person would write it`() throws {
        let bulletin = try #require(read(sample).bulletin)
        #expect(
            BulletinWriter().markdown(bulletin) == """
                ---
                title: Cài VNeID mức 2 ngay tại nhà văn hoá thôn
                category: knowledge
                series: Bình dân học vụ số / 3
                audience: [elderly, household-business]
                zones: [chu-chau]
                owner: Đoàn Thanh niên xã
                author: Tổ công nghệ số cộng đồng thôn Chu Châu
                benefit: Không phải lên xã vẫn làm được giấy tờ
                valid: 2026-11-23..2026-12-31
                voice: north-female
                bed: nhac-nen.flac
                ---

                # Cài VNeID mức 2

                Kính thưa bà con, từ 8h30 ngày 23/11/2026, tại nhà văn hoá thôn…

                ![nhac-cat.ogg](nhac-cat.ogg)

                [pause 2s]

                Hỏi: Tôi không có điện thoại thông minh thì sao?

                Đáp: Bà con mang {CCCD|căn cước công dân} đến gặp Tổ công nghệ số cộng đồng.

                """)
    }

    @Test func `a name that the station's configuration makes a speaker is escaped where it is said`() {
        let script = Script(cues: [.says("Cô Lan: chào")])
        #expect(BulletinWriter(speakers: ["Cô Lan"]).body(script) == "\nCô Lan\\: chào\n")
        #expect(BulletinWriter().body(script) == "\nCô Lan: chào\n")
    }
}
