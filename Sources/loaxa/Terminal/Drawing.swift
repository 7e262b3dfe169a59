import Wording

/// What may be drawn on this terminal: blocks or plain ASCII, with or without colours.
struct Drawing: Sendable, Hashable {
    var isUnicode: Bool
    var hasColour: Bool

    enum Colour: Int, Sendable, Hashable {
        case red = 31
        case green = 32
        case cyan = 36
        case grey = 90
        case brightRed = 91
    }

    static let plain = Drawing(isUnicode: false, hasColour: false)

    init(isUnicode: Bool, hasColour: Bool) {
        self.isUnicode = isUnicode
        self.hasColour = hasColour
    }

    /// Blocks where the locale is of UTF-8; colours on a terminal that has them, unless `NO_COLOR` is set.
    init(_ context: Context) {
        let environment = context.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        isUnicode = locale.lowercased().replacing("-", with: "").contains("utf8")
        let hasNone = !(environment["NO_COLOR"] ?? "").isEmpty
        let terminal = environment["TERM"] ?? "dumb"
        hasColour = context.output.isTerminal && !hasNone && terminal != "dumb" && !terminal.isEmpty
    }

    func paint(_ text: String, _ colour: Colour?) -> String {
        guard hasColour, let colour, !text.isEmpty else { return text }
        return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }
}
