import Bulletin
import Time

/// A block of a message as it is said: what happened, where, until when, what to do, and then more of it.
///
/// An alert is heard from a horn, outdoors, by people who are busy: a few short sentences, what to do before the details.
struct Spoken {
    /// Characters; what goes beyond is cut at the end of a sentence. What to do is cut last.
    static let longestDetails = 500
    static let longestInstruction = 900
    static let longestArea = 160

    private let block: AlertBlock
    private let status: CommonAlert.Status
    private let now: Instant
    private let timeZone: TimeZoneRules

    init(_ block: AlertBlock, status: CommonAlert.Status, now: Instant, timeZone: TimeZoneRules) {
        (self.block, self.status, self.now, self.timeZone) = (block, status, now, timeZone)
    }

    /// In the notation of bulletins.
    var text: String {
        let script = Script(cues: passages.map { .speech(Speech(.paragraph, runs: [.text($0)])) })
        return BulletinWriter().body(script)
    }

    private var isVietnamese: Bool { block.speaks("vi") }

    private var passages: [String] {
        var passages: [String] = []
        switch status {
        case .exercise: passages.append("Đây là thông báo diễn tập. Không có nguy hiểm thật.")
        case .test: passages.append("Đây là thông báo diễn tập, để thử loa. Không có nguy hiểm thật.")
        case .actual, .system, .draft: break
        }
        if let sender = block.senderName {
            passages.append(Self.sentence(isVietnamese ? "Tin của \(sender)" : sender))
        }
        passages.append(Self.sentence(block.headline ?? block.event))
        if let areas { passages.append(Self.sentence((isVietnamese ? "Khu vực: " : "Area: ") + areas)) }
        if let onset = block.onset, onset > now {
            passages.append((isVietnamese ? "Dự kiến từ " : "Expected from ") + Self.moment(onset, timeZone) + ".")
        }
        if let instruction = Self.shortened(block.instruction, to: Self.longestInstruction) {
            passages.append(Self.sentence((isVietnamese ? "Bà con cần làm: " : "What to do: ") + instruction))
        }
        if let details = Self.shortened(block.details, to: Self.longestDetails), details != block.headline {
            passages.append(Self.sentence(details))
        }
        if let expires = block.expires {
            passages.append(
                (isVietnamese ? "Có hiệu lực đến " : "In force until ") + Self.moment(expires, timeZone) + ".")
        }
        return passages
    }

    private var areas: String? {
        var names: [String] = []
        var length = 0
        for name in block.areas.map(\.name) where !names.contains(name) && !name.isEmpty {
            guard length + name.count <= Self.longestArea else {
                if names.isEmpty { names.append(String(name.prefix(Self.longestArea))) }
                break
            }
            length += name.count
            names.append(name)
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// `17h30 ngày 24/11/2026`: a form that the reader of written Vietnamese knows.
    static func moment(_ instant: Instant, _ timeZone: TimeZoneRules) -> String {
        let civil = timeZone.civil(at: instant)
        let minute = civil.time.minute
        return "\(civil.time.hour)h\(minute < 10 ? "0" : "")\(minute) ngày \(civil.date.day)/\(civil.date.month)/"
            + "\(civil.date.year)"
    }

    /// Words with a mark at their end.
    private static func sentence(_ text: String) -> String {
        let text = text.collapsed
        guard let last = text.last, !".!?…".contains(last) else { return text }
        return text.trimmedEnd + "."
    }

    /// Lines become sentences; marks of lists go; what is too long ends with a sentence, else with a word.
    static func shortened(_ text: String?, to limit: Int) -> String? {
        guard let text else { return nil }
        var whole = ""
        var hasGap = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line.drop { $0.isWhitespace || "*•-–".contains($0) }).collapsed
            if words.isEmpty {
                hasGap = true
                continue
            }
            let isItem = line.drop(while: \.isWhitespace).first.map { "*•-–".contains($0) } ?? false
            if !whole.isEmpty { whole += (hasGap || isItem) && !".!?…,;:".contains(whole.last!) ? ". " : " " }
            whole += words
            hasGap = false
        }
        guard !whole.isEmpty else { return nil }
        guard whole.count > limit else { return whole }
        let cut = whole.prefix(limit)
        // A point between figures ends nothing.
        if let end = cut.indices.dropLast().last(where: { ".!?".contains(cut[$0]) && cut[cut.index(after: $0)] == " " })
        {
            return String(cut[...end])
        }
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])
    }
}

extension String {
    /// Without marks at the end that promise more.
    fileprivate var trimmedEnd: String {
        var text = self
        while let last = text.last, ",;:-– ".contains(last) { text.removeLast() }
        return text
    }
}
