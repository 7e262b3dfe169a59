import Wording

/// What this room says to people.
enum Sentences {
    static func missingTab(_ written: String) -> Sentence {
        Sentence(
            vi: "Dòng “\(written)” chưa có cách đọc. Mỗi dòng gồm: chữ viết, một dấu Tab, rồi cách đọc.",
            en: "“\(written)” has no spoken form. A line is: written form, a tab, spoken form.")
    }

    static let emptyWritten = Sentence(
        vi: "Thiếu chữ viết ở đầu dòng. Mỗi dòng gồm: chữ viết, một dấu Tab, rồi cách đọc.",
        en: "The written form is missing. A line is: written form, a tab, spoken form.")

    static func emptySpoken(_ written: String) -> Sentence {
        Sentence(
            vi: "“\(written)” chưa có cách đọc sau dấu Tab. Hãy viết cách đọc bằng chữ, ví dụ: ủy ban nhân dân.",
            en: "“\(written)” has nothing after the tab. Write how it is said in words.")
    }

    static func duplicate(_ written: String, line: Int) -> Sentence {
        Sentence(
            vi: "“\(written)” đã có ở dòng \(line). Hãy giữ lại một dòng.",
            en: "“\(written)” is in line \(line) already. Keep one of the two.")
    }

    static func guessedSpoken(_ written: String, _ spoken: String) -> Sentence {
        Sentence(
            vi:
                "Cách đọc có chữ “\(written)” không phải tiếng Việt, máy sẽ đọc là “\(spoken)”. Hãy viết bằng âm tiết tiếng Việt.",
            en: "The spoken form has “\(written)”, which is no Vietnamese syllable; it will be said “\(spoken)”.")
    }
}
