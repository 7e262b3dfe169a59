import FoundationEssentials
import Testing

@testable import Station

/// A text and what it says, or where it is damaged.
struct JSON5Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var value: JSON5Value.Content?
    var fault: JSON5Fault?

    init(_ name: String, _ text: String, _ value: JSON5Value.Content) {
        (testDescription, self.text, self.value) = (name, text, value)
    }

    init(_ name: String, _ text: String, _ reason: JSON5Fault.Reason, line: Int, column: Int) {
        (testDescription, self.text) = (name, text)
        fault = JSON5Fault(reason: reason, line: line, column: column)
    }

    static let all: [JSON5Case] = [
        JSON5Case("a text in double quotation marks", #""Hỏi""#, .string("Hỏi")),
        JSON5Case("a text in single quotation marks", "'a \"b\"'", .string("a \"b\"")),
        JSON5Case("escapes", #""\x41\u1EBF\n\/\0""#, .string("Aế\n/\0")),
        JSON5Case("an escape of two halves", #""\uD83D\uDCFB""#, .string("📻")),
        JSON5Case("a text over two lines", "'a\\\nb'", .string("ab")),
        JSON5Case("a text over two lines of a Windows file", "'a\\\r\nb'", .string("ab")),
        JSON5Case("a positive number", "+12", .number(12)),
        JSON5Case("a fraction without a whole", "-.5", .number(-0.5)),
        JSON5Case("a whole without a fraction", "5.", .number(5)),
        JSON5Case("an exponent", "5.e-1", .number(0.5)),
        JSON5Case("a hexadecimal number", "-0x1F", .number(-31)),
        JSON5Case("infinity", "-Infinity", .number(-.infinity)),
        JSON5Case("true", "true", .boolean(true)),
        JSON5Case("null between comments", "/* a\n*/ null // b", .null),
        JSON5Case("an empty object", "{ }", .object([])),
        JSON5Case("a byte-order mark", "\u{FEFF}[]", .array([])),
        JSON5Case(
            "a key of Vietnamese letters, and a comma at the end", "{đài: true,}",
            .object([.init(key: "đài", value: JSON5Value(content: .boolean(true), line: 1))])),

        JSON5Case("nothing", " \n// a\n", .empty, line: 3, column: 1),
        JSON5Case("an open object", "\n{a: 1", .unclosed(.object, line: 2), line: 2, column: 6),
        JSON5Case("an open list", "[1,\n", .unclosed(.array, line: 1), line: 2, column: 1),
        JSON5Case("an open text", "{a: 'x}", .unclosed(.string, line: 1), line: 1, column: 8),
        JSON5Case("an open comment", "{a: 1} /* b", .unclosed(.comment, line: 1), line: 1, column: 12),
        JSON5Case("no comma", "{\n  a: 1\n  b: 2\n}", .noComma("b"), line: 3, column: 3),
        JSON5Case("two commas", "[1,,2]", .noValue(","), line: 1, column: 4),
        JSON5Case("an equals sign", "{a = 1}", .noColon("="), line: 1, column: 4),
        JSON5Case("a key that is a number", "{1: 1}", .noKey("1"), line: 1, column: 2),
        JSON5Case("a word", "{a: maybe}", .noValue("maybe"), line: 1, column: 5),
        JSON5Case("a capital letter", "[True]", .noValue("True"), line: 1, column: 2),
        JSON5Case("curly quotation marks", "{a: “x”}", .curlyQuote, line: 1, column: 5),
        JSON5Case("curly quotation marks around a key", "{“a”: 1}", .curlyQuote, line: 1, column: 2),
        JSON5Case("a text that stops at the line's end", "{a: \"x\n}", .lineBreakInString, line: 1, column: 7),
        JSON5Case("columns are characters", "{ế: 'tế'; b: 1}", .noComma(";"), line: 1, column: 9),
        JSON5Case("a leading zero", "[017]", .badNumber("017"), line: 1, column: 2),
        JSON5Case("a point alone", "[.]", .badNumber("."), line: 1, column: 2),
        JSON5Case("an exponent without digits", "[1e]", .badNumber("1e"), line: 1, column: 2),
        JSON5Case("a duration without quotation marks", "[20ms]", .badNumber("20ms"), line: 1, column: 2),
        JSON5Case("a decimal comma", "{a: 1,5}", .noKey("5"), line: 1, column: 7),
        JSON5Case("an escape that nobody knows", #"["\d"]"#, .badEscape, line: 1, column: 4),
        JSON5Case("half an escape", #""\u12""#, .badEscape, line: 1, column: 6),
        JSON5Case("a second value", "{} {}", .afterTheEnd("{"), line: 1, column: 4),
        JSON5Case("brackets without end", String(repeating: "[", count: 99), .tooDeep, line: 1, column: 33),
    ]
}

@Test(arguments: JSON5Case.all)
func `JSON5 is read, and faults are found where they are`(_ example: JSON5Case) {
    do throws(JSON5Fault) {
        let (value, _) = try JSON5Reader.read(Array(example.text.utf8))
        #expect(value.content == example.value)
    } catch {
        #expect(error == example.fault)
    }
}

@Test func `every value knows its line`() throws {
    let (value, _) = try JSON5Reader.read(Array("{\r\n  a: [ 1,\r  2 ], // x\n  b:\n 'c'}".utf8))
    guard case .object(let members) = value.content, case .array(let elements) = members[0].value.content else {
        Issue.record("\(value)")
        return
    }
    #expect(members.map(\.value.line) == [2, 5])
    #expect(elements.map(\.line) == [2, 3])
}

@Test func `a key that stands twice is told with both lines`() throws {
    let (value, duplicates) = try JSON5Reader.read(Array("{a: [{b: 1,\n c: 2,\n 'b': 3}]}".utf8))
    #expect(duplicates.map(\.path.spelled) == ["a[0].b"])
    #expect(duplicates.map(\.line) == [3])
    #expect(duplicates.map(\.firstLine) == [1])
    // The first of them counts.
    #expect(Plain(value) == .object(["a": .array([.object(["b": .number(1), "c": .number(2)])])]))
}

@Test(arguments: [
    ("a byte that UTF-8 does not know", [0x7B, 0x0A, 0x61, 0xFF, 0x7D] as [UInt8], 2, 2, 3),
    ("UTF-16 as Windows writes it", [0xFF, 0xFE, 0x7B, 0x00], 1, 1, 0),
    ("a letter that is cut in two", Array("{a: 'đ".utf8.dropLast()), 1, 6, 5),
])
func `bytes that are not UTF-8 are found where they are`(
    _ name: String, _ bytes: [UInt8], _ line: Int, _ column: Int, _ offset: Int
) {
    let fault = JSON5Fault(reason: .notUTF8(offset: offset), line: line, column: column)
    #expect(throws: fault) { try JSON5Reader.read(bytes) }
}

// MARK: Against Foundation's decoder

/// A JSON5 value without lines, as Foundation's decoder can give it too.
private enum Plain: Hashable, Decodable {
    case object([String: Plain])
    case array([Plain])
    case string(String)
    case number(Double)
    case boolean(Bool)
    case null

    init(_ value: JSON5Value) {
        switch value.content {
        case .object(let members):
            self = .object(Dictionary(members.map { ($0.key, Plain($0.value)) }) { first, _ in first })
        case .array(let elements): self = .array(elements.map { Plain($0) })
        case .string(let text): self = .string(text)
        case .number(let number): self = .number(number)
        case .boolean(let flag): self = .boolean(flag)
        case .null: self = .null
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .boolean(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let elements = try? container.decode([Plain].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: Plain].self))
        }
    }

    static func fromFoundation(_ text: String) throws -> Plain {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(Plain.self, from: Data(text.utf8))
    }
}

@Test(arguments: ["station.json5", "timetable.json5"])
func `Foundation's decoder reads the files that ship the same way`(_ name: String) throws {
    let text = try shipped(name)
    let (value, duplicates) = try JSON5Reader.read(Array(text.utf8))
    #expect(duplicates == [])
    #expect(Plain(value) == (try Plain.fromFoundation(text)))
}

@Test func `Foundation's decoder agrees about texts with something taken out, put in or doubled`() {
    let sound = Array(
        "{a: 'x\\n', 'đài': [1, -.5, 0x1F, +Infinity], // b\n $c: {d: null, e: true}, /* f */ g: \"“\\u1EBF”\", }")
    let marks = Array("{}[],:'\"/*\\\n-+.0123eExX abc đ“")
    var random = SplitMix(seed: 20_261_124)
    var read = 0
    for _ in 0..<2000 {
        var text = sound
        for _ in 0...random.below(3) {
            let place = random.below(text.count)
            switch random.below(3) {
            case 0: text.remove(at: place)
            case 1: text.insert(marks[random.below(marks.count)], at: place)
            default: text.insert(text[place], at: place)
            }
        }
        let ours = try? JSON5Reader.read(Array(String(text).utf8))
        let theirs = try? Plain.fromFoundation(String(text))
        // Which of two equal keys counts is left open by the standard.
        if ours?.duplicates.isEmpty ?? true {
            #expect(ours.map { Plain($0.value) } == theirs, "\(String(text))")
        }
        if ours != nil { read += 1 }
    }
    #expect((200...1800).contains(read), "the damage should be enough, and not too much")
}

/// The generator of G. Steele, D. Lea and C. Flood (2014), for tests that repeat.
struct SplitMix {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
}
