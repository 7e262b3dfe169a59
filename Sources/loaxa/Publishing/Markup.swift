/// Markup of HTML or XML: what is put into it with `\(…)` is text, and escaped, unless it is markup itself.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    private(set) var text: String

    var description: String { text }

    init(stringLiteral text: String) { self.text = text }
    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }
        mutating func appendLiteral(_ markup: String) { text += markup }
        mutating func appendInterpolation(_ words: String) { text += SVG.escaped(words) }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        /// Nothing where there is nothing.
        mutating func appendInterpolation(_ markup: Markup?) { text += markup?.text ?? "" }
        /// One after the other.
        mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { text += part.text } }
    }
}
