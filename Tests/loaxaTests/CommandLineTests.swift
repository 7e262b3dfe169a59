import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `Reading a command line` {
    private static let out = Option("out", Placeholders.file, Sentence(verbatim: "out"))
    private static let json = Flag("json", Sentence(verbatim: "json"))
    private static let days = Option<Int>("days", Sentence(verbatim: "N"), Sentence(verbatim: "days")) {
        text throws(ValueError) in
        guard let days = Int(text) else { throw ValueError(allowed: Sentence(verbatim: "1, 2, 3")) }
        return days
    }

    private func read(_ words: String...) throws(UsageError) -> Arguments {
        try Arguments(words, known: [Self.out.description, Self.json.description, Self.days.description])
    }

    @Test func `options may stand anywhere and take their value from the next word or after an equals sign`() throws {
        let arguments = try read("a.md", "--out", "x.wav", "b.md", "--days=7", "--json")
        #expect(arguments.positionals == ["a.md", "b.md"])
        #expect(try arguments[Self.out] == "x.wav")
        #expect(try arguments[Self.days] == 7)
        #expect(arguments[Self.json])
    }

    @Test func `two dashes end the options`() throws {
        let arguments = try read("--json", "--", "--out", "-x")
        #expect(arguments.positionals == ["--out", "-x"])
        #expect(try arguments[Self.out] == nil)
    }

    @Test func `a dash alone is a word, for standard input`() throws {
        #expect(try read("-").positionals == ["-"])
    }

    @Test func `a value may contain an equals sign and may be empty`() throws {
        #expect(try read("--out=a=b")[Self.out] == "a=b")
        #expect(try read("--out=")[Self.out] == "")
    }

    @Test func `the last of two values counts`() throws {
        #expect(try read("--out", "a", "--out", "b")[Self.out] == "b")
    }

    @Test func `a repeated option gives all its values, with commas or without`() throws {
        #expect(try read("--out", "a,b", "--out", "c").all(Self.out) == ["a", "b", "c"])
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        var words: [String]
        var message: String
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Wrong(words: [], message: "no command was given. For help: loaxa help"),
        Wrong(
            words: ["spokn"],
            message: "there is no command “spokn”. Did you mean “spoken”? For help: loaxa help"),
        Wrong(words: ["xyzzy"], message: "there is no command “xyzzy”. For help: loaxa help"),
        Wrong(
            words: ["spoken", "--explian"],
            message: "there is no option “--explian”. Did you mean --explain? For help: loaxa help spoken"),
        Wrong(words: ["spoken", "-x"], message: "there is no option “-x”. For help: loaxa help spoken"),
        Wrong(
            words: ["spoken", "--explain=yes"], message: "--explain takes no value. For help: loaxa help spoken"),
        Wrong(words: ["spoken", "--config"], message: "--config needs a value (DIR). For help: loaxa help spoken"),
        Wrong(
            words: ["spoken", "--socket", "--explain"],
            message: "--socket needs a value (PATH). For help: loaxa help spoken"),
        Wrong(
            words: ["spoken", "a", "b"],
            message: "“b” is one word too many. Put quotes around what contains spaces. For help: loaxa help spoken"),
        Wrong(
            words: ["help", "spokne"],
            message: "there is no command “spokne”. Did you mean “spoken”? For help: loaxa help"),
    ])
    func `what cannot be understood is one line on stderr that says where to read on, and exit code 2`(
        _ wrong: Wrong
    ) async {
        let run = await loaxa(wrong.words, environment: ["LANG": "en_GB.UTF-8"])
        #expect(run == Run(code: 2, output: "", errors: "loaxa: \(wrong.message)\n"))
    }

    @Test func `a language that does not exist is refused in the language of the locale`() async {
        let run = await loaxa(["--lang", "fr", "spoken"], environment: ["LANG": "en_US"])
        #expect(run.errors == "loaxa: --lang cannot be “fr”; it can be: vi, en. For help: loaxa help spoken\n")
    }

    @Test func `common options may stand before the command`() async throws {
        guard case .run(_, let common) = try Invocation(["--config", "X", "--lang=en", "spoken", "--state", "Y"]) else {
            Issue.record("not a command to run")
            return
        }
        #expect(common.config == "X")
        #expect(common.state == "Y")
        #expect(common.language == .english)
    }

    @Test func `the version is one line`() async {
        #expect(await loaxa(["--version"]) == Run(code: 0, output: "loaxa 0.1.0\n", errors: ""))
    }
}

@Suite struct `The language of the screens` {
    @Test(arguments: [
        (["LC_ALL": "en_GB", "LANG": "vi_VN"], Language.english),
        (["LC_ALL": "", "LANG": "vi_VN.UTF-8"], .vietnamese),
        (["LC_MESSAGES": "en_US", "LANG": "vi_VN"], .english),
        (["LANG": "en_US.UTF-8"], .english),
        (["LANG": "C.UTF-8"], .vietnamese),
        ([:], .vietnamese),
    ])
    func `follows the locale's variables in the order of POSIX, then the station`(
        _ environment: [String: String], _ language: Language
    ) async {
        let run = await loaxa(["help"], environment: environment)
        #expect(run.output.contains(language == .english ? "Usage:" : "Cách dùng:"))
    }

    @Test func `an option outdoes the locale, in complaints too`() async {
        let run = await loaxa(["nonsense", "--lang", "en"], environment: ["LANG": "vi_VN"])
        #expect(run.errors.hasPrefix("loaxa: there is no command"))
    }
}
