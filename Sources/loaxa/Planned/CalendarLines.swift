/// Content lines of iCalendar, as RFC 5545 wants them: 3.1 (CRLF, folded at 75 octets) and 3.3.11 (text escaped).
struct CalendarLines: Sendable {
    private(set) var text = ""

    /// A line whose value stands as it is.
    mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A line whose value is a text of any kind.
    mutating func add(_ name: String, text: String) { fold("\(name):\(CalendarLines.escaped(text))") }

    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            case "\n", "\r": escaped.append(contentsOf: "\\n".unicodeScalars)
            case _ where scalar.properties.generalCategory == .control: escaped.append(" ")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Lines of at most 75 octets; those that follow begin with a space. A character is never cut in two.
    private mutating func fold(_ line: String) {
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > 75 {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += size
        }
        text += "\r\n"
    }
}
