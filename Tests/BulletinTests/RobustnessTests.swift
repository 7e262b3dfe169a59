import Bulletin
import Glibc
import Testing
import Wording

/// The time that a processor spends on `work` in this thread: what else the machine does is not counted.
func processorTime(_ work: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    work()
    return now() - start
}

/// What must hold whatever the bytes are: a bulletin, or an error that says why there is none.
private func isConsistent(_ bytes: [UInt8]) -> Bool {
    let (bulletin, findings) = BulletinReader(zones: ["chu-chau"], voices: ["north-female"]).read(bytes, file: "b.md")
    return (bulletin == nil) == findings.contains { $0.severity == .error }
}

/// A source of numbers that is the same in every run. Source: SplitMix64, G. Steele and others, 2014.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Suite struct `Whatever the bytes` {
    private let bytes = Array(sample.utf8)

    @Test func `a file that ends at any of its bytes is a bulletin or an error`() {
        #expect(bytes.indices.filter { !isConsistent(Array(bytes[..<$0])) } == [])
    }

    @Test func `a file that begins at any of its bytes is a bulletin or an error`() {
        #expect(bytes.indices.filter { !isConsistent(Array(bytes[$0...])) } == [])
    }

    @Test func `without any one of its lines it is a bulletin or an error`() {
        let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            var some = lines
            some.remove(at: index)
            let text = some.joined(separator: "\n")
            #expect(isConsistent(Array(text.utf8)), "without line \(index + 1)")
            let hasBulletin = read(text).bulletin != nil
            // All may be missing but the title and the two lines around the front matter; without the first line the
            // headers are words to be said.
            #expect(hasBulletin == (index != 1 && index != 13), "without line \(index + 1): \(faults(text))")
        }
    }

    @Test func `without any one of its bytes, and with any one changed, it is a bulletin or an error`() {
        var numbers = SeededNumbers(state: 1)
        for index in bytes.indices {
            var other = bytes
            other.remove(at: index)
            #expect(isConsistent(other), "without byte \(index)")
            other = bytes
            other[index] = UInt8.random(in: 0...255, using: &numbers)
            #expect(isConsistent(other), "byte \(index) is \(other[index])")
        }
    }

    @Test func `marks in any order are a bulletin or an error`() {
        let pieces = [
            "[", "]", "(", ")", "!", "{", "|", "}", "\\", "*", "_", "`", "<", ">", "<!--", "-->", "&", ";", "\n",
            "\n\n", " ",
            "#", "-", "1.", "---", "```", "pause 2s", "bed", "a.ogg", "Hỏi:", "title: ", "lời", "\"", "'", "\u{301}",
            "\u{0}", "~~",
        ]
        var numbers = SeededNumbers(state: 2)
        for round in 0..<500 {
            let text = (0..<Int.random(in: 1...30, using: &numbers)).map { _ in pieces.randomElement(using: &numbers)! }
                .joined()
            #expect(isConsistent(Array(text.utf8)), "round \(round): \(text.debugDescription)")
            #expect(isConsistent(Array("---\n\(text)".utf8)), "round \(round): \(text.debugDescription)")
        }
    }

    struct Hostile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let unit: String
        init(_ what: String, _ unit: String) { (testDescription, self.unit) = (what, unit) }
    }

    private static let hostile = [
        Hostile("headings", "# Đầu đề\n"), Hostile("stars", "*"), Hostile("emphasis of every kind", "*_~~`"),
        Hostile("open brackets", "["), Hostile("open links", "[a]("), Hostile("open clips", "![a]("),
        Hostile("open pronunciations", "{a|b"), Hostile("open comments", "<!--"), Hostile("open tags", "<b "),
        Hostile("quotations in quotations", ">"), Hostile("backslashes", "\\"), Hostile("ampersands", "&#"),
        Hostile("misspelt directives", "[puase 2s] "), Hostile("cells", "|a"), Hostile("empty lines", "\n"),
        Hostile("control characters", "\u{7}\n"), Hostile("names", "Hỏii: "), Hostile("marks on marks", "\u{301}"),
        Hostile("clips", "![a](b.ogg)"), Hostile("spaces", " "), Hostile("words of one line", "chuyển đổi số "),
    ]

    /// Twice the input takes about twice the time; the square of it would take four times as long.
    @Test(arguments: hostile)
    func `the time grows with the length, not with its square`(_ hostile: Hostile) {
        let short = Array(String(repeating: hostile.unit, count: 2_000 / hostile.unit.utf8.count).utf8)
        let long = Array(String(repeating: hostile.unit, count: 32_000 / hostile.unit.utf8.count).utf8)
        func time(_ bytes: [UInt8]) -> Duration {
            (0..<2).map { _ in processorTime { #expect(isConsistent(bytes)) } }.min()!
        }
        let (first, second) = (time(short), time(long))
        // 16 times the length; 256 times the time would be the square.
        #expect(second < first * 64 + .milliseconds(50), "\(first) → \(second)")
    }

    @Test func `ten thousand headings are ten thousand headings`() {
        let (bulletin, findings) = read("---\ntitle: T\n---\n" + String(repeating: "## Mục\n", count: 10_000))
        #expect(findings == [])
        #expect(bulletin?.script.cues.count == 10_000)
    }
}
