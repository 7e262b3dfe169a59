import Wording

/// A directive in square brackets: `[pause 2s]`, `[bed nhac-nen.flac]`, `[bed off]`, `[repeat]`.
enum Directive: Hashable {
    case pause(milliseconds: Int)
    case bed(path: String)
    case bedOff
    /// The passage before is said once more.
    case again

    enum Fault: Error, Hashable {
        /// The name is no directive, but all else looks like one.
        case unknown(name: String, nearest: String?)
        /// Not a length of time.
        case badPause(String)
        case pauseOutOfRange(String)
        /// `[bed]` without a file.
        case bedWithoutFile
        /// `[repeat]` with words beside or within it.
        case badRepeat
    }

    /// In milliseconds.
    static let pauseLimits = 50...60_000

    /// What stands in the brackets; nil where it is plain text.
    ///
    /// `standsAlone` tells that nothing else is on the line: then more is taken for a misspelt directive.
    static func read(_ text: String, standsAlone: Bool) throws(Fault) -> Directive? {
        let text = text.cleaned
        let lower = text.lowercased()
        for (spelling, name) in spellings where lower.hasPrefix(spelling) {
            let rest = text.unicodeScalars.dropFirst(spelling.unicodeScalars.count)
            guard rest.isEmpty || rest.first == " " || rest.first == ":" else { continue }
            let argument = String(String.UnicodeScalarView(rest)).drop { $0 == " " || $0 == ":" }
            let isEnglish = spelling.utf8.allSatisfy { $0 != 0x20 && $0 < 0x80 }
            if let directive = try directive(
                name, String(argument), standsAlone: standsAlone, isEnglish: isEnglish)
            {
                return directive
            }
        }
        return try unknown(text, standsAlone: standsAlone)
    }

    private enum Name { case pause, bed, bedOff, again }

    /// Longer spellings come before those that they begin with.
    private static let spellings: [(String, Name)] = [
        ("hết nhạc nền", .bedOff), ("het nhac nen", .bedOff), ("tắt nhạc nền", .bedOff), ("tat nhac nen", .bedOff),
        ("nhạc nền", .bed), ("nhac nen", .bed), ("bed", .bed), ("pause", .pause), ("nghỉ", .pause), ("nghi", .pause),
        ("repeat", .again), ("nhắc lại", .again), ("nhac lai", .again),
    ]

    private static func directive(
        _ name: Name, _ argument: String, standsAlone: Bool, isEnglish: Bool
    ) throws(Fault) -> Directive? {
        switch name {
        case .pause:
            // "[nghỉ Tết]" within a sentence is a remark; nothing but a length has a digit first.
            guard argument.first.map({ "0123456789.,".contains($0) }) ?? true || standsAlone else { return nil }
            return .pause(milliseconds: try milliseconds(argument))
        case .bedOff: return argument.isEmpty ? .bedOff : nil
        case .again:
            if standsAlone, argument.isEmpty { return .again }
            // "[nhắc lại lần 2]" within a sentence is a remark.
            guard standsAlone || isEnglish else { return nil }
            throw .badRepeat
        case .bed:
            if endsBed(argument) { return .bedOff }
            let path = ClipNotation.unquoted(argument)
            guard !path.isEmpty else { throw .bedWithoutFile }
            // "[nhạc nền nhỏ dần]" within a sentence is a remark; a file has an ending.
            guard standsAlone || path.contains(".") else { return nil }
            return .bed(path: path)
        }
    }

    /// Whether the word behind `[bed` is no file but ends the bed.
    static func endsBed(_ argument: String) -> Bool {
        ["off", "tắt", "tat", "hết", "het"].contains(argument.lowercased())
    }

    // MARK: Lengths of time

    /// `2s`, `500ms`, `1,5 giây`, `1 phút`.
    private static func milliseconds(_ text: String) throws(Fault) -> Int {
        var whole = 0
        var fraction = 0
        var scale = 1_000
        var digits = 0
        var isFraction = false
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            if let digit = character.wholeNumberValue, character.isASCII {
                digits += 1
                guard digits <= 9 else { throw .pauseOutOfRange(text) }
                if !isFraction {
                    whole = whole * 10 + digit
                } else if scale > 1 {
                    scale /= 10
                    fraction += digit * scale
                }
            } else if (character == "." || character == ","), !isFraction, digits > 0 {
                isFraction = true
            } else {
                break
            }
            index = text.index(after: index)
        }
        guard digits > 0 else { throw .badPause(text) }
        // `fraction` is in thousandths.
        let thousandths = whole * 1_000 + fraction
        let milliseconds: Int
        switch text[index...].drop(while: { $0 == " " }).lowercased() {
        case "s", "giây", "giay", "sec": milliseconds = thousandths
        case "ms": milliseconds = thousandths / 1_000
        case "phút", "phut", "min": milliseconds = thousandths * 60
        default: throw .badPause(text)
        }
        guard pauseLimits.contains(milliseconds) else { throw .pauseOutOfRange(text) }
        return milliseconds
    }

    // MARK: Misspelt

    private static func unknown(_ text: String, standsAlone: Bool) throws(Fault) -> Directive? {
        var words = text.split(separator: " ", maxSplits: 4)
        // `[clip: a.wav]`, also without the space; but no address.
        if let name = words.first, let colon = name.firstIndex(of: ":"), !name[colon...].hasPrefix("://") {
            let rest = name[name.index(after: colon)...]
            words.replaceSubrange(..<1, with: [name[..<colon]] + (rest.isEmpty ? [] : [rest]))
        }
        guard let first = words.first, words.count <= 4, let letter = first.unicodeScalars.first,
            letter.properties.isLowercase, first.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic })
        else { return nil }
        let name = String(first)
        let argument = words.count == 1 ? nil : String(words[words.count - 1])
        let hasArgument = argument.map { looksLikeLength($0) || looksLikeFile($0) || $0.lowercased() == "off" } ?? false
        // One edit from a directive, such as "puase", or any word with an argument that only a directive has.
        let near = nearest(to: name, in: ["pause", "bed", "nghỉ", "repeat"])
        if hasArgument { throw .unknown(name: name, nearest: near) }
        if standsAlone, words.count <= 2, let near, name.utf8.count >= 3 { throw .unknown(name: name, nearest: near) }
        return nil
    }

    private static func looksLikeLength(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, ("0"..."9").contains(first) else { return false }
        let lower = text.lowercased()
        return lower.hasSuffix("s") && lower.dropLast().last.map { $0.isNumber || $0 == "m" } ?? false
    }

    private static func looksLikeFile(_ text: String) -> Bool {
        let endings = [".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".aiff", ".m4a", ".wma"]
        return endings.contains { text.lowercased().hasSuffix($0) }
    }
}
