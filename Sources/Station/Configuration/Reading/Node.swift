import Time
import Wording

/// One value of a configuration file: it knows its key path, and reads itself as what the schema wants.
///
/// Each reader gives nil, and adds one finding, where the value is of the wrong type or out of range.
struct Node {
    let value: JSON5Value
    let path: [KeyPathStep]
    let complaints: Complaints

    func complain(_ code: String, _ message: Sentence) {
        complaints.add(.error, at: path, line: value.line, code, message)
    }

    func warn(_ code: String, _ message: Sentence) {
        complaints.add(.warning, at: path, line: value.line, code, message)
    }

    func wrongType(wanted: Sentence) {
        complain("type", ConfigurationSentences.found(value.spelled, wanted: wanted))
    }

    private func wrongValue(wanted: Sentence) {
        complain("value", ConfigurationSentences.found(value.spelled, wanted: wanted))
    }

    // MARK: Texts

    /// Any text of that many characters at most, in one line and not blank.
    func text(longest: Int = 200) -> String? {
        guard case .string(let text) = value.content else {
            wrongType(wanted: ConfigurationSentences.aText)
            return nil
        }
        if text.allSatisfy(\.isWhitespace) {
            complain("empty", ConfigurationSentences.emptyText)
            return nil
        }
        if text.count > longest {
            complain("too-long", ConfigurationSentences.textTooLong(text.count, longest: longest))
            return nil
        }
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            complain("control-character", ConfigurationSentences.controlCharacter)
            return nil
        }
        return text
    }

    /// A name that commands and files can hold: small letters, digits and hyphens.
    func slug() -> String? {
        guard let text = text(longest: 64) else { return nil }
        guard text.isSlug else {
            complain("name", ConfigurationSentences.notASlug(text, suggestion: text.asSlug))
            return nil
        }
        return text
    }

    /// A text with a notation of its own.
    func spelled<Value>(_ wanted: Sentence, read: (String) -> Value?) -> Value? {
        guard case .string(let text) = value.content else {
            wrongType(wanted: wanted)
            return nil
        }
        guard let result = read(text) else {
            wrongValue(wanted: wanted)
            return nil
        }
        return result
    }

    func choice<Value>(_ choices: [(String, Value)]) -> Value? {
        let names = choices.map(\.0)
        guard case .string(let text) = value.content else {
            wrongType(wanted: ConfigurationSentences.oneOf(names))
            return nil
        }
        if let choice = choices.first(where: { $0.0 == text }) { return choice.1 }
        complain("value", ConfigurationSentences.unknown(text, nearest: nearest(to: text, in: names), known: names))
        return nil
    }

    // MARK: Numbers

    func integer(in range: ClosedRange<Int>) -> Int? {
        let wanted = ConfigurationSentences.wholeNumber(range)
        guard case .number(let number) = value.content else {
            wrongType(wanted: wanted)
            return nil
        }
        guard let integer = Int(exactly: number), range.contains(integer) else {
            wrongValue(wanted: wanted)
            return nil
        }
        return integer
    }

    func number(in range: ClosedRange<Double>, unit: String) -> Double? {
        let wanted = ConfigurationSentences.number(range, unit: unit)
        guard case .number(let number) = value.content else {
            wrongType(wanted: wanted)
            return nil
        }
        guard range.contains(number) else {
            wrongValue(wanted: wanted)
            return nil
        }
        return number
    }

    func flag() -> Bool? {
        guard case .boolean(let flag) = value.content else {
            wrongType(wanted: ConfigurationSentences.trueOrFalse)
            return nil
        }
        return flag
    }

    func duration(in range: ClosedRange<Duration>) -> Duration? {
        spelled(ConfigurationSentences.duration(range)) { text in
            WrittenDuration(text).map(\.duration).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    // MARK: Lists and objects

    func elements(of what: Sentence) -> [Node]? {
        guard case .array(let elements) = value.content else {
            wrongType(wanted: ConfigurationSentences.list(of: what))
            return nil
        }
        return elements.indices.map {
            Node(value: elements[$0], path: path + [.index($0)], complaints: complaints)
        }
    }

    /// The members of the object, whatever their keys.
    func members(of what: Sentence) -> [(key: String, node: Node)]? {
        guard case .object(let members) = value.content else {
            wrongType(wanted: what)
            return nil
        }
        return members.map { ($0.key, Node(value: $0.value, path: path + [.key($0.key)], complaints: complaints)) }
    }

    /// The value under `key` of an object that has been read before.
    func member(_ key: String) -> Node? {
        guard case .object(let members) = value.content else { return nil }
        return members.first { $0.key == key }.map {
            Node(value: $0.value, path: path + [.key(key)], complaints: complaints)
        }
    }

    /// The object with these keys and no others.
    func fields(_ keys: [String], of what: Sentence) -> Fields? {
        guard let members = members(of: what) else { return nil }
        for (key, node) in members where !keys.contains(key) {
            let near = nearest(to: key, in: keys)
            node.complain("unknown-key", ConfigurationSentences.unknownKey(key, nearest: near, known: keys))
        }
        return Fields(node: self, members: Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.node) }))
    }
}

/// An object whose keys have been checked.
struct Fields {
    let node: Node
    fileprivate let members: [String: Node]

    subscript(key: String) -> Node? { members[key] }

    /// The value under `key`; nil, with a finding, where it is absent.
    func required(_ key: String, _ example: String) -> Node? {
        if let member = members[key] { return member }
        node.complaints.add(
            .error, at: node.path + [.key(key)], line: node.value.line, "missing-key",
            ConfigurationSentences.missingKey(key, example: example))
        return nil
    }
}

extension JSON5Value {
    /// The value as a person would write it, shortened: for findings.
    var spelled: String {
        switch content {
        case .string(let text): "“\(text.count > 60 ? text.prefix(59) + "…" : text[...])”"
        case .number(let number):
            if let integer = Int(exactly: number) { String(integer) } else { String(number) }
        case .boolean(let flag): String(flag)
        case .null: "null"
        case .array(let elements): elements.isEmpty ? "[]" : "[…]"
        case .object(let members): members.isEmpty ? "{}" : "{…}"
        }
    }
}
