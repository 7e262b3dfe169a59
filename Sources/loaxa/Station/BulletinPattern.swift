import Bulletin
import Time
import Vietnamese

/// A template of `loaxa new`: what its file says about itself, and the bulletin that it becomes on a day.
///
/// A comment `# Tên khác: power-cut, mất điện` gives it other names and is not part of the bulletin. `{{hieu-luc: 3}}` is filled
/// with the days from today for so long, or through the day of the event; `{{ngay}}` is that day, which only a person knows:
/// as long as nobody has said it, it stays a blank with an example.
struct BulletinPattern: Sendable {
    let name: String
    let file: String
    let otherNames: [String]
    let template: BulletinTemplate

    init(name: String, file: String, _ text: String) {
        self.name = name
        self.file = file
        var names: [String] = []
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let found = Self.namesComment(line) { names += found } else { kept.append(line) }
        }
        otherNames = names
        template = BulletinTemplate(kept.joined(separator: "\n"))
    }

    private static func namesComment(_ line: Substring) -> [String]? {
        guard line.hasPrefix("#"), let colon = line.firstIndex(of: ":"),
            line[..<colon].drop(while: { $0 == "#" || $0 == " " }).lowercased() == "tên khác"
        else { return nil }
        return line[line.index(after: colon)...].split(separator: ",").map { part in
            String(part.drop { $0 == " " }).trimmed
        }.filter { !$0.isEmpty }
    }

    /// What a person may type for it.
    var spellings: [String] { ([name] + otherNames).map(Self.key) }

    /// Without marks, and with hyphens for spaces: `Cắt điện` becomes `cat-dien`.
    static func key(_ name: String) -> String {
        name.foldedVietnamese.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    /// Blanks that a person fills; the validity is proposed.
    var blanks: [BulletinTemplate.Blank] { template.blanks.filter { $0.name != Self.validity } }

    private static let validity = "hieu-luc"
    private static let day = "ngay"
    /// Days until an event, for the example of a date.
    private static let untilEvent = 3

    /// The file of a bulletin begun on `today`; `event` is the day that it is about.
    func begun(today: CivilDate, event: CivilDate?, values: [String: String]) -> String {
        var values = values
        if let event, values[Self.day] == nil { values[Self.day] = Self.written(event) }
        if values[Self.validity] == nil {
            let asked = template.blanks.first { $0.name == Self.validity }?.hint.flatMap { Int($0) } ?? 7
            values[Self.validity] = "\(today)..\(event ?? today.adding(days: max(0, min(asked, 366))))"
        }
        let text = template.begun(
            with: values, hints: [Self.day: "ví dụ \(Self.written(today.adding(days: Self.untilEvent)))"])
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("valid: ") ? "# Máy đề xuất, xin xem lại:\n\(line)" : String(line)
        }.joined(separator: "\n")
    }

    /// `thứ Sáu, ngày 27/11/2026`, as it is said.
    private static func written(_ date: CivilDate) -> String {
        let names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
        return "\(names[date.weekday.rawValue - 1]), ngày \(date.day)/\(date.month)/\(date.year)"
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
