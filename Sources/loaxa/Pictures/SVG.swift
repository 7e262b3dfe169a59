/// Elements of SVG, written so that no text of a bulletin can be taken for markup.
struct SVG: Sendable {
    private(set) var text = ""

    enum Anchor: String { case start, middle, end }

    mutating func open(_ element: String, _ attributes: [(String, String)] = []) {
        text += "<\(element)\(SVG.written(attributes))>\n"
    }
    mutating func close(_ element: String) { text += "</\(element)>\n" }

    /// Markup that is ours.
    mutating func raw(_ markup: String) { text += markup + "\n" }

    mutating func rect(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String, title: String? = nil
    ) {
        let attributes = [
            ("class", style), ("x", SVG.figure(x)), ("y", SVG.figure(y)), ("width", SVG.figure(width)),
            ("height", SVG.figure(height)),
        ]
        if let title {
            text += "<rect\(SVG.written(attributes))><title>\(SVG.escaped(title))</title></rect>\n"
        } else {
            text += "<rect\(SVG.written(attributes))/>\n"
        }
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
        text +=
            "<line class=\"\(style)\" x1=\"\(SVG.figure(x1))\" y1=\"\(SVG.figure(y1))\" x2=\"\(SVG.figure(x2))\" "
            + "y2=\"\(SVG.figure(y2))\"/>\n"
    }

    /// An element with these attributes and nothing, or words, in it.
    mutating func element(_ name: String, _ attributes: [(String, String)], words: String? = nil) {
        let end = words.map { ">\(SVG.escaped($0))</\(name)>" } ?? "/>"
        text += "<\(name)\(SVG.written(attributes))\(end)\n"
    }

    mutating func words(
        _ x: Double, _ y: Double, _ words: String, _ style: String, _ anchor: Anchor = .start, title: String? = nil
    ) {
        var attributes = [("class", style), ("x", SVG.figure(x)), ("y", SVG.figure(y))]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        let tip = title.map { "<title>\(SVG.escaped($0))</title>" } ?? ""
        text += "<text\(SVG.written(attributes))>\(tip)\(SVG.escaped(words))</text>\n"
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            // XML 1.0 knows no other control characters, and no noncharacters.
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            case _ where scalar.properties.generalCategory == .control: escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Two decimals are enough for any eye.
    static func figure(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func written(_ attributes: [(String, String)]) -> String {
        attributes.reduce("") { $0 + " \($1.0)=\"\(escaped($1.1))\"" }
    }
}
