import Testing
import Wording

@testable import loaxa

@Suite struct `Help` {
    struct Screen: Sendable, CustomTestStringConvertible {
        var path: [String]
        var language: Language
        var testDescription: String { (["help"] + path + [language.rawValue]).joined(separator: " ") }
    }

    /// The program itself, its groups and its commands, in both languages.
    static let screens = Language.allCases.flatMap { language in
        ([[]] + CommandList.groups.map { [$0.name] } + CommandList.all.map { $0.manual.words })
            .map { Screen(path: $0, language: language) }
    }

    private static func expected(_ screen: Screen) -> String? {
        let name = screen.path.joined(separator: " ")
        return switch screen.language {
        case .vietnamese: VietnameseHelpScreens.all[name]
        case .english: EnglishHelpScreens.all[name]
        }
    }

    @Test(arguments: screens) func `is on each screen what stands here`(_ screen: Screen) async {
        let run = await loaxa(["help"] + screen.path + ["--lang", screen.language.rawValue])
        #expect(run == Run(code: 0, output: Self.expected(screen) ?? "no screen for it here", errors: ""))
    }

    @Test(arguments: screens) func `fits a terminal of 80 columns`(_ screen: Screen) {
        let text = HelpScreen(of: screen.path).text(in: screen.language)
        #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 80 })
    }

    @Test(arguments: screens.filter { !$0.path.isEmpty }) func `comes with --help and with -h too`(
        _ screen: Screen
    ) async {
        let help = await loaxa(["help"] + screen.path)
        #expect(await loaxa(screen.path + ["--help"]) == help)
        #expect(await loaxa(screen.path + ["-h"]) == help)
    }

    static let examples = CommandList.all.flatMap { $0.manual.examples.map(\.command) }

    @Test(arguments: examples) func `has examples that can be run as they stand`(_ example: String) throws {
        let start = try #require(example.firstRange(of: "loaxa "))
        let command = example[start.upperBound...].prefix { $0 != "|" && $0 != ")" }
        guard case .run = try Invocation(Self.shellWords(command)) else {
            Issue.record("no command: \(command)")
            return
        }
    }

    /// Words between spaces; what is between double quotes belongs to the word that it touches, as in a shell.
    private static func shellWords(_ line: Substring) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        for character in line {
            switch character {
            case "\"":
                isQuoted.toggle()
                word = word ?? ""
            case " " where !isQuoted:
                if let whole = word { words.append(whole) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    @Test func `of the shell's completion knows every command and every option`() async {
        let run = await loaxa(["completion", "bash"])
        #expect(run.code == 0)
        for command in CommandList.all {
            #expect(run.output.contains("\"\(command.manual.name)\") words=\""))
            for option in command.manual.options { #expect(run.output.contains("--" + option.name)) }
        }
        #expect(await loaxa(["completion", "fish"]).code == 2)
    }

    @Test func `of the shell's completion asks the station for names, or else the settings, and never complains`()
        async throws
    {
        #expect(
            try await StationOnAir(.init()).loaxa("completion", "zones")
                == Run(code: 0, output: "chu-chau\nchu-chang\n", errors: ""))
        let config = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Config"
        let settings = await loaxa(["completion", "slots", "--config", config, "--socket", "/tmp/loaxa-nowhere/socket"])
        #expect(settings == Run(code: 0, output: "sang\nchieu\ntoi\n", errors: ""))
        let nothing = await loaxa([
            "completion", "slots", "--config", "/nowhere", "--socket", "/tmp/loaxa-nowhere/socket",
        ])
        #expect(nothing == Run(code: 0, output: "", errors: ""))
    }
}
