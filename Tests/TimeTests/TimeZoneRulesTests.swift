import Foundation
import Testing
import Time

@Suite struct `The rules of a time zone` {
    struct Reading: Sendable, CustomTestStringConvertible {
        var zone: String
        /// As a clock on the wall shows it.
        var wall: String
        /// In RFC 3339.
        var instant: String
        var testDescription: String { "\(zone) \(wall)" }
    }

    private static func civil(_ text: String) -> CivilDateTime {
        let fields = text.split(separator: " ")
        return CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!)
    }

    @Test(arguments: [
        Reading(zone: "Asia/Ho_Chi_Minh", wall: "2026-11-24 05:30", instant: "2026-11-23T22:30:00Z"),
        Reading(zone: "Asia/Ho_Chi_Minh", wall: "1970-01-01 05:30", instant: "1969-12-31T21:30:00Z"),
        Reading(zone: "Europe/Berlin", wall: "2026-07-01 12:00", instant: "2026-07-01T10:00:00Z"),
        Reading(zone: "Europe/Berlin", wall: "2026-03-29 01:59:59", instant: "2026-03-29T00:59:59Z"),
        Reading(zone: "Europe/Berlin", wall: "2026-03-29 03:00", instant: "2026-03-29T01:00:00Z"),
        Reading(zone: "Europe/Berlin", wall: "2199-07-01 12:00", instant: "2199-07-01T10:00:00Z"),
        Reading(zone: "America/New_York", wall: "2026-11-01 00:59:59", instant: "2026-11-01T04:59:59Z"),
        Reading(zone: "America/New_York", wall: "2026-11-01 02:00", instant: "2026-11-01T07:00:00Z"),
        Reading(zone: "Australia/Lord_Howe", wall: "2026-01-01 12:00", instant: "2026-01-01T01:00:00Z"),
        Reading(zone: "Australia/Lord_Howe", wall: "2026-07-01 12:00", instant: "2026-07-01T01:30:00Z"),
        Reading(zone: "Africa/Casablanca", wall: "2026-03-01 12:00", instant: "2026-03-01T12:00:00Z"),
        Reading(zone: "Africa/Casablanca", wall: "2026-07-01 12:00", instant: "2026-07-01T11:00:00Z"),
        Reading(zone: "UTC", wall: "2026-07-01 12:00", instant: "2026-07-01T12:00:00Z"),
    ])
    func `a clock on the wall shows one thing at one moment`(_ reading: Reading) throws {
        let zone = try #require(TimeZoneRules.named(reading.zone))
        let instant = try #require(Instant.parsing(rfc3339: reading.instant)).instant
        #expect(zone.instant(of: Self.civil(reading.wall)) == instant)
        #expect(zone.civil(at: instant) == Self.civil(reading.wall))
    }

    @Test(arguments: [
        Reading(zone: "Europe/Berlin", wall: "2026-10-25 02:00", instant: "2026-10-25T00:00:00Z"),
        Reading(zone: "Europe/Berlin", wall: "2026-10-25 02:59:59", instant: "2026-10-25T00:59:59Z"),
        Reading(zone: "America/New_York", wall: "2026-11-01 01:30", instant: "2026-11-01T05:30:00Z"),
        // Half an hour only: 01:30 to 02:00 comes twice.
        Reading(zone: "Australia/Lord_Howe", wall: "2026-04-05 01:45", instant: "2026-04-04T14:45:00Z"),
        Reading(zone: "Australia/Lord_Howe", wall: "2026-04-05 01:29", instant: "2026-04-04T14:29:00Z"),
        // Ramadan begins: 03:00 becomes 02:00.
        Reading(zone: "Africa/Casablanca", wall: "2026-02-15 02:30", instant: "2026-02-15T01:30:00Z"),
    ])
    func `of a reading that comes twice, the earlier one is meant`(_ reading: Reading) throws {
        let zone = try #require(TimeZoneRules.named(reading.zone))
        let instant = try #require(Instant.parsing(rfc3339: reading.instant)).instant
        #expect(zone.instant(of: Self.civil(reading.wall)) == instant)
    }

    struct Skipped: Sendable, CustomTestStringConvertible {
        var zone: String
        var wall: String
        var becomes: String
        var testDescription: String { "\(zone) \(wall)" }
    }

    @Test(arguments: [
        Skipped(zone: "Europe/Berlin", wall: "2026-03-29 02:00", becomes: "2026-03-29 03:00"),
        Skipped(zone: "Europe/Berlin", wall: "2026-03-29 02:30", becomes: "2026-03-29 03:30"),
        Skipped(zone: "America/New_York", wall: "2026-03-08 02:59:59", becomes: "2026-03-08 03:59:59"),
        Skipped(zone: "Australia/Lord_Howe", wall: "2026-10-04 02:10", becomes: "2026-10-04 02:40"),
        Skipped(zone: "Africa/Casablanca", wall: "2026-03-22 02:30", becomes: "2026-03-22 03:30"),
        // Samoa left a whole day out.
        Skipped(zone: "Pacific/Apia", wall: "2011-12-30 12:00", becomes: "2011-12-31 12:00"),
    ])
    func `a reading that is skipped means the one that follows by the same step`(_ skipped: Skipped) throws {
        let zone = try #require(TimeZoneRules.named(skipped.zone))
        #expect(zone.civil(at: zone.instant(of: Self.civil(skipped.wall))) == Self.civil(skipped.becomes))
    }

    @Test(arguments: [
        "Mars/Olympus_Mons", "", "/etc/passwd", "../../../etc/passwd", "Europe/../UTC", "Europe", "Europe/", "zone.tab",
        "tzdata.zi", "Europe//Berlin", "Asia/Ho Chi Minh",
    ])
    func `there is no zone of such a name`(_ name: String) {
        #expect(TimeZoneRules.named(name) == nil)
    }

    @Test func `zones are equal by name`() throws {
        let berlin = try #require(TimeZoneRules.named("Europe/Berlin"))
        #expect(berlin == TimeZoneRules.named("Europe/Berlin"))
        #expect(berlin != TimeZoneRules.named("Europe/Paris"))
        #expect(TimeZoneRules.named("UTC") == .utc)
    }

    @Test func `the letters of the zone follow the season`() throws {
        let berlin = try #require(TimeZoneRules.named("Europe/Berlin"))
        #expect(berlin.abbreviation(at: Instant(seconds: 1_782_900_000)) == "CEST")
        #expect(berlin.abbreviation(at: Instant(seconds: 1_795_500_000)) == "CET")
        #expect(try #require(TimeZoneRules.named("Asia/Ho_Chi_Minh")).abbreviation(at: Instant(seconds: 0)) == "+08")
    }

    @Test func `a broken file is no zone, wherever it breaks off and whatever byte is wrong`() throws {
        let path = "/usr/share/zoneinfo/Europe/Berlin"
        let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
        #expect(TimeZoneRules(name: "x", file: whole) != nil)
        for length in 0..<whole.count {
            #expect(TimeZoneRules(name: "x", file: Array(whole[..<length])) == nil)
        }
        // None of these may trap; some are zones still, with another offset.
        for place in whole.indices {
            var bytes = whole
            bytes[place] ^= 0xFF
            if let zone = TimeZoneRules(name: "x", file: bytes) { _ = zone.offset(at: Instant(seconds: 0)) }
        }
    }
}

@Suite struct `Zones agree with the C library` {
    private static let zones = [
        "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC",
        "Europe/Dublin", "America/Nuuk", "Asia/Gaza", "Africa/Cairo", "America/Sao_Paulo", "Antarctica/Troll",
        "Pacific/Apia", "America/Santiago", "Asia/Kathmandu",
    ]

    /// `+0530` as `date` writes it, with seconds where there are any: `+00:19:32`.
    private static func offsets(_ seconds: [Int64], zone: String) throws -> [Int] {
        let date = Process()
        date.executableURL = URL(filePath: "/usr/bin/date")
        date.arguments = ["-f", "-", "+%::z"]
        date.environment = ["TZ": zone, "LC_ALL": "C"]
        let (input, output) = (Pipe(), Pipe())
        (date.standardInput, date.standardOutput) = (input, output)
        try date.run()
        let text = seconds.map { "@\($0)\n" }.joined()
        let writer = Thread {
            input.fileHandleForWriting.write(Data(text.utf8))
            try? input.fileHandleForWriting.close()
        }
        writer.start()
        let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        date.waitUntilExit()
        return answer.split(separator: "\n").map { line in
            let fields = line.dropFirst().split(separator: ":").compactMap { Int($0) }
            return (line.first == "-" ? -1 : 1) * (fields[0] * 3600 + fields[1] * 60 + fields[2])
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/date")), arguments: zones)
    func `at thousands of moments from 1900 to 2250, and around every change`(_ name: String) throws {
        let zone = try #require(TimeZoneRules.named(name))
        var seconds: [Int64] = []
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<4000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            seconds.append(-2_208_988_800 + Int64(state >> 33) % 11_044_944_000)
        }
        var moment = Int64(-2_208_988_800)
        while true {
            let end = zone.period(atSeconds: moment).end
            guard end < 8_000_000_000 else { break }
            seconds += [end - 1, end]
            moment = end
        }
        let expected = try Self.offsets(seconds, zone: name)
        try #require(expected.count == seconds.count)
        for (second, offset) in zip(seconds, expected) {
            #expect(zone.offset(at: Instant(seconds: second)) == offset, "@\(second)")
        }
    }

    @Test(arguments: zones)
    func `a reading leads back to its moment, or to the earlier of two`(_ name: String) throws {
        let zone = try #require(TimeZoneRules.named(name))
        for second in stride(from: Int64(0), to: 4_102_444_800, by: 50_021 * 7) {
            let instant = Instant(seconds: second)
            let back = zone.instant(of: zone.civil(at: instant))
            #expect(back <= instant && zone.civil(at: back) == zone.civil(at: instant))
        }
    }
}
