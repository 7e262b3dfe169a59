import Foundation
import Testing
import Time

@testable import Schedule

/// `systemd-analyze calendar`, where the machine has it.
private enum Systemd {
    static let path = "/usr/bin/systemd-analyze"
    static let isThere = FileManager.default.isExecutableFile(atPath: path)
    static let iterations = 4

    /// What was printed about one expression.
    struct Answer {
        var normalised: String?
        /// `Mon 2026-11-23 05:30:00 UTC`.
        var elapses: [String] = []
        /// It reports an endless loop of its own.
        var isLost = false
    }

    static func ask(_ expressions: [String], zone: String, base: Int64) throws -> [Answer] {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["calendar", "--iterations=\(iterations)", "--base-time=@\(base)", "--"] + expressions
        process.environment = ["TZ": zone, "LC_ALL": "C", "COLUMNS": "1000", "SYSTEMD_COLORS": "0"]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var answers: [Answer] = []
        // Every expression but the last is followed by an empty line, even where nothing was printed about it.
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for block in lines.split(separator: "", omittingEmptySubsequences: false) {
            var answer = Answer()
            for line in block {
                guard let colon = line.firstRange(of: ": ") else { continue }
                let field = line[..<colon.lowerBound].drop { $0 == " " }
                let value = String(line[colon.upperBound...])
                if field == "Normalized form" { answer.normalised = value }
                if field == "(in UTC)" { answer.elapses.append(value) }
            }
            answers.append(answer)
        }
        for (place, expression) in expressions.enumerated() where place < answers.count {
            answers[place].isLost = complaints.contains("next elapse for '\(expression)'")
        }
        return answers
    }
}

/// Numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed ^= mixed >> 33
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ mixed >> 33
    }
}

/// Calendar events of every form that the language has, a few of them broken.
private struct Generator {
    var random: Seeded

    init(seed: UInt64) { random = Seeded(state: seed) }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    mutating func pick<T>(_ items: [T]) -> T { items.randomElement(using: &random)! }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func part(_ range: ClosedRange<Int>, width: Int, fractions: Bool) -> String {
        let value = number(range)
        var generator = self
        func text(_ value: Int) -> String {
            var text = generator.chance(0.5) ? "\(value)" : padded(value, width)
            if fractions, generator.chance(0.35) {
                text += "." + (0..<generator.number(1...8)).map { _ in "\(generator.number(0...9))" }.joined()
            }
            return text
        }
        defer { random = generator.random }
        let span = range.upperBound - range.lowerBound
        switch generator.number(0...9) {
        case 0...4: return text(value)
        case 5, 6: return "\(text(value))..\(text(generator.number(value...range.upperBound)))"
        case 7: return "\(text(value))/\(text(generator.number(1...max(1, span / 2))))"
        default:
            let stop = generator.number(value...range.upperBound)
            return "\(text(value))..\(text(stop))/\(text(generator.number(1...max(1, span / 3))))"
        }
    }

    mutating func field(_ range: ClosedRange<Int>, width: Int = 2, any: Double, fractions: Bool = false) -> String {
        if chance(any) { return "*" }
        var parts: [String] = []
        for _ in 0..<pick([1, 1, 1, 2, 3]) { parts.append(part(range, width: width, fractions: fractions)) }
        return parts.joined(separator: ",")
    }

    mutating func weekdays() -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let long = ["monday", "Tuesday", "WEDNESDAY", "Thursday", "friday", "Saturday", "Sunday"]
        var parts: [String] = []
        for _ in 0..<number(1...3) {
            let first = number(0...6)
            var text = pick([names, long])[first]
            if chance(0.4) { text += pick(["..", "-"]) + pick([names, long])[number(first...6)] }
            parts.append(text)
        }
        return parts.joined(separator: ",")
    }

    mutating func date() -> String {
        let countsBack = chance(0.25)
        var day = field(1...(countsBack ? 28 : 31), any: 0.3)
        if countsBack, chance(0.5) { day = "\(padded(number(1...7), 2))" + pick(["", "/1", "/2"]) }
        let monthDay = field(1...12, any: 0.6) + (countsBack ? "~" : "-") + day
        if chance(0.4) { return monthDay }
        return (chance(0.7) ? "*" : field(2020...2045, width: 4, any: 0.2)) + "-" + monthDay
    }

    mutating func time() -> String {
        let hour = chance(0.5) ? field(0...23, any: 0.25) : pick(["0", "1", "01", "2", "02", "3", "01..03", "0..3/1"])
        let text = hour + ":" + field(0...59, any: 0.2)
        return chance(0.45) ? text + ":" + field(0...59, any: 0.3, fractions: true) : text
    }

    mutating func expression(zones: [String]) -> String {
        var text: String
        if chance(0.05) {
            text = pick([
                "minutely", "hourly", "daily", "weekly", "monthly", "yearly", "Annually", "quarterly", "semiannually",
                "bi-annually", "@\(number(1_500_000_000...4_000_000_000))",
            ])
        } else {
            let (hasDays, hasDate) = (chance(0.4), chance(0.6))
            let hasTime = chance(0.75) || !hasDays && !hasDate
            var words: [String] = []
            if hasDays { words.append(weekdays()) }
            if hasDate { words.append(date()) }
            if hasTime { words.append(time()) }
            text = words.joined(separator: " ")
        }
        if chance(0.2) { text += " " + pick(zones + ["UTC", "utc"]) }
        if chance(0.05) {
            let place = text.index(text.startIndex, offsetBy: number(0...text.count - 1))
            let broken =
                text[..<place] + pick(["7", "~", "..", ",", "/", "*", ":", "-", "x"]) + text[place...].dropFirst()
            // An outer space is no part of an expression to LoaXa, and a dash begins an option.
            text = broken.hasSuffix(" ") || broken.hasPrefix(" ") ? "daily" : String(broken)
        }
        return text
    }

    /// A moment of 2010–2040: anywhere, or within two days of a change of the clocks.
    mutating func base(_ zone: TimeZoneRules) -> Int64 {
        let anywhere = Int64(number(1_262_304_000...2_208_988_800))
        let change = zone.period(atSeconds: anywhere).end
        guard chance(0.6), change < 4_000_000_000 else { return anywhere }
        return change + Int64(pick([number(-10_000...10_000), number(-172_800...172_800), -3600, -1800, -1, 0, 1800]))
    }
}

@Suite struct `Recurrences agree with systemd` {
    private static let zones = [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Africa/Cairo",
        "America/Santiago", "Europe/Dublin", "Asia/Ho_Chi_Minh",
    ]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    private static func text(_ instant: Instant) -> String {
        let civil = CivilDateTime(utc: instant)
        let time = civil.time
        return "\(weekdays[civil.date.weekday.rawValue - 1]) \(civil.date) "
            + "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2)) UTC"
    }

    /// Each zone has 400 expressions, in groups of 40 with a base time of their own.
    @Test(.enabled(if: Systemd.isThere, "systemd-analyze is not installed"), arguments: zones, [20_261_124 as UInt64])
    func `in what they accept, in the normalised form and in four elapses`(_ name: String, seed: UInt64) throws {
        let zone = try #require(TimeZoneRules.named(name))
        var generator = Generator(seed: name.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
        var compared = 0
        var backwards = 0
        for _ in 0..<10 {
            let base = generator.base(zone)
            var expressions: [String] = []
            while expressions.count < 40 { expressions.append(generator.expression(zones: Self.zones)) }
            let answers = try Systemd.ask(expressions, zone: name, base: base)
            try #require(answers.count == expressions.count)
            for (expression, answer) in zip(expressions, answers) where !answer.isLost {
                let comment = Comment(rawValue: "TZ=\(name) --base-time=@\(base) '\(expression)' (seed \(seed))")
                let recurrence = try? Recurrence(expression)
                #expect(recurrence?.description == answer.normalised, comment)
                guard let recurrence else { continue }
                #expect(try Recurrence(recurrence.description) == recurrence, comment)
                var elapses: [String] = []
                var instant = Instant(seconds: base)
                for _ in 0..<Systemd.iterations {
                    guard let next = recurrence.next(after: instant, in: zone) else { break }
                    #expect(next > instant, comment)
                    elapses.append(Self.text(next))
                    instant = next
                }
                // In the hour that comes twice systemd may answer with the first where the second is to come: in the past.
                let order = ([Self.text(Instant(seconds: base))] + answer.elapses).map { $0.dropFirst(4) }
                let sound = zip(order, order.dropFirst()).prefix { $0 < $1 }.count
                if sound < answer.elapses.count {
                    backwards += 1
                    #expect(elapses.prefix(sound) == answer.elapses.prefix(sound), comment)
                } else {
                    #expect(elapses == answer.elapses, comment)
                }
                compared += 1
            }
        }
        #expect(compared > 300 && backwards < 10)
    }
}
