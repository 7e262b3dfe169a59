import Control
import FoundationEssentials
import TestSupport
import Testing
import Time
import Wording

@testable import loaxa

private let hasCalendar = Python.has("icalendar")

@Suite struct `A calendar file` {
    private static func text(_ picture: PlanPicture = PlanSamples.picture()) -> String {
        PlanCalendar(picture, language: .vietnamese).text
    }

    @Test func `has lines of at most 75 octets that end in CR LF, and no character is cut in two`() throws {
        let long = PlanSamples.entry(
            "sang/1/b7", "2026-11-24T05:30:00+07:00", 60, String(repeating: "Nghiêng ngửa, đẫm ướt; ", count: 20),
            booking: 7)
        let text = Self.text(PlanSamples.picture([long]))
        for line in text.utf8.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false).dropLast() {
            // What stands before the CR: the LF of the line before, and the line.
            #expect(line.drop { $0 == UInt8(ascii: "\n") }.count <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 13 })
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:Nghiêng ngửa\\, đẫm ướt\\; Nghiêng"))
    }

    @Test(arguments: [
        ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("một\nhai\r\nba", "một\\nhai\\nba"), ("a\u{7}b", "a b"), ("“Đ”: 5", "“Đ”: 5"),
    ])
    func `escapes text`(_ text: String, _ escaped: String) { #expect(CalendarLines.escaped(text) == escaped) }

    @Test func `has an event for each airing, and none for what will not air`() {
        let text = Self.text()
        #expect(text.split(separator: "\r\n").count { $0 == "BEGIN:VEVENT" } == 4)
        #expect(!text.contains("Thanh toán"))
    }

    @Test func `names an event by its airing, whenever and in whichever language it is written`() {
        func names(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
        var later = PlanSamples.picture()
        later.madeAt += .seconds(3600)
        #expect(names(Self.text()) == names(PlanCalendar(later, language: .english).text))
        #expect(Set(names(Self.text())).count == 4)
        var other = PlanSamples.picture()
        other.station = "Đài xã khác"
        #expect(Set(names(Self.text())).isDisjoint(with: names(Self.text(other))))
    }

    /// Prints of each event: UID, summary, location, begin and end in UTC.
    private static let reader = """
        import datetime, icalendar, sys
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
        assert not calendar.errors, calendar.errors
        zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
        for event in calendar.walk("VEVENT"):
            assert not event.errors, event.errors
            assert event["DTSTAMP"].dt.tzinfo is not None
            fields = [str(event["UID"]), str(event["SUMMARY"]), str(event["LOCATION"])]
            for name in ("DTSTART", "DTEND"):
                moment = event[name].dt
                if "TZID" in event[name].params:
                    # By the file's own description of the zone, not by what this machine knows.
                    moment = zones[event[name].params["TZID"]].localize(moment.replace(tzinfo=None)) if hasattr(
                        zones[event[name].params["TZID"]], "localize") else moment.replace(
                        tzinfo=zones[event[name].params["TZID"]])
                fields.append(moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"))
            print("|".join(fields).replace("\\n", " "))
        """

    private static func read(_ picture: PlanPicture) throws -> [String] {
        let folder = ScratchFolder()
        let path = "\(folder.path)/a.ics"
        try Data(text(picture).utf8).write(to: URL(filePath: path))
        return try Python.lines(["-c", reader, path])
    }

    @Test(.enabled(if: hasCalendar, "Python's icalendar package is not installed"))
    func `is read by others as it was meant`() throws {
        let lines = try Self.read(PlanSamples.picture())
        #expect(lines.count == 4)
        let fields = try #require(lines.dropFirst().first).split(separator: "|")
        #expect(fields[0].hasPrefix("sang/1/b7@"))
        #expect(
            fields.dropFirst() == [
                "Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng làm được", "mọi cụm loa", "2026-11-23T22:30:07Z",
                "2026-11-23T22:31:38Z",
            ])
    }

    struct Change: Sendable, CustomTestStringConvertible {
        var zone: String
        /// RFC 3339, in UTC.
        var starts: [String]
        var testDescription: String { "\(zone) \(starts[0])" }
    }

    @Test(
        .enabled(if: hasCalendar, "Python's icalendar package is not installed"),
        arguments: [
            Change(
                zone: "Europe/Berlin",
                starts: [
                    "2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:30:00Z",
                    "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z",
                ]),
            Change(
                zone: "America/New_York",
                starts: ["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2027-03-14T07:30:00Z"]),
            Change(zone: "Australia/Lord_Howe", starts: ["2026-10-03T15:15:00Z", "2026-10-03T15:45:00Z"]),
            Change(zone: "Asia/Kathmandu", starts: ["2026-11-24T00:00:00Z"]),
            Change(zone: "UTC", starts: ["2026-11-24T00:00:00Z"]),
        ])
    func `keeps every moment where the clocks are changed`(_ change: Change) throws {
        let entries = change.starts.enumerated().map { number, start in
            PlanSamples.entry("sang/\(number)/1", start, 60, "A")
        }
        let begins = try Self.read(PlanSamples.picture(entries, zone: change.zone)).map {
            String($0.split(separator: "|")[3])
        }
        #expect(begins == change.starts)
    }
}
