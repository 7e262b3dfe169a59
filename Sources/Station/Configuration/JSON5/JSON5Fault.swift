import Wording

/// Why a text is not JSON5, and where.
struct JSON5Fault: Error, Sendable, Hashable {
    var reason: Reason
    /// Line and column count from 1; columns count characters as a reader sees them.
    var line: Int
    var column: Int

    enum Reason: Sendable, Hashable {
        /// Bytes that are not UTF-8.
        case notUTF8(offset: Int)
        case empty
        /// The text ends inside what began on that line.
        case unclosed(Opening, line: Int)
        /// What stands there instead of a value.
        case noValue(String)
        case noKey(String)
        case noColon(String)
        case noComma(String)
        /// A typographic quotation mark, which opens no string.
        case curlyQuote
        case lineBreakInString
        case badEscape
        case badNumber(String)
        case afterTheEnd(String)
        case tooDeep
    }

    enum Opening: String, Sendable, Hashable { case object = "{", array = "[", string = "\"", comment = "/*" }
}
