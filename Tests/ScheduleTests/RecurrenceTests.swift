import Glibc
import Testing
import Time
import Wording

@testable import Schedule

/// `2026-11-23 05:30:00` on a wall of that zone.
private func moment(_ text: String, _ zone: TimeZoneRules) -> Instant {
    let fields = text.split(separator: " ")
    return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, fields.count > 1 ? TimeOfDay(fields[1])! : .midnight))
}

/// The next occurrences, as a wall clock of the zone shows them.
private func next(
    _ count: Int, of recurrence: Recurrence, after start: String, in zone: String = "Asia/Ho_Chi_Minh"
) -> [String] {
    let zone = TimeZoneRules.named(zone)!
    var instant = moment(start, zone)
    var found: [String] = []
    for _ in 0..<count {
        guard let next = recurrence.next(after: instant, in: zone) else { break }
        let civil = zone.civil(at: next)
        found.append("\(civil.date) \(civil.time)")
        instant = next
    }
    return found
}

@Suite struct `A calendar event` {
    struct Spelling: Sendable, CustomTestStringConvertible {
        var written: String
        var normalised: String
        init(_ written: String, _ normalised: String) { (self.written, self.normalised) = (written, normalised) }
        var testDescription: String { written }
    }

    /// The table of `man systemd.time`, and cases beside it.
    @Test(arguments: [
        Spelling("Sat,Thu,Mon..Wed,Sat..Sun", "Mon..Thu,Sat,Sun *-*-* 00:00:00"),
        Spelling("Mon,Sun 12-*-* 2,1:23", "Mon,Sun 2012-*-* 01,02:23:00"),
        Spelling("Wed *-1", "Wed *-*-01 00:00:00"),
        Spelling("Wed..Wed,Wed *-1", "Wed *-*-01 00:00:00"),
        Spelling("Wed, 17:48", "Wed *-*-* 17:48:00"),
        Spelling("Wed..Sat,Tue 12-10-15 1:2:3", "Tue..Sat 2012-10-15 01:02:03"),
        Spelling("*-*-7 0:0:0", "*-*-07 00:00:00"),
        Spelling("10-15", "*-10-15 00:00:00"),
        Spelling("monday *-12-* 17:00", "Mon *-12-* 17:00:00"),
        Spelling("Mon,Fri *-*-3,1,2 *:30:45", "Mon,Fri *-*-01,02,03 *:30:45"),
        Spelling("12,14,13,12:20,10,30", "*-*-* 12,13,14:10,20,30:00"),
        Spelling("12..14:10,20,30", "*-*-* 12..14:10,20,30:00"),
        Spelling("mon,fri *-1/2-1,3 *:30:45", "Mon,Fri *-01/2-01,03 *:30:45"),
        Spelling("03-05 08:05:40", "*-03-05 08:05:40"),
        Spelling("08:05:40", "*-*-* 08:05:40"),
        Spelling("05:40", "*-*-* 05:40:00"),
        Spelling("Sat,Sun 12-05 08:05:40", "Sat,Sun *-12-05 08:05:40"),
        Spelling("2003-03-05 05:40", "2003-03-05 05:40:00"),
        Spelling("05:40:23.4200004/3.1700005", "*-*-* 05:40:23.420000/3.170001"),
        Spelling("2003-02..04-05", "2003-02..04-05 00:00:00"),
        Spelling("2003-03-05 05:40 UTC", "2003-03-05 05:40:00 UTC"),
        Spelling("minutely", "*-*-* *:*:00"), Spelling("hourly", "*-*-* *:00:00"),
        Spelling("daily", "*-*-* 00:00:00"), Spelling("daily UTC", "*-*-* 00:00:00 UTC"),
        Spelling("monthly", "*-*-01 00:00:00"), Spelling("weekly", "Mon *-*-* 00:00:00"),
        Spelling("weekly Pacific/Auckland", "Mon *-*-* 00:00:00 Pacific/Auckland"),
        Spelling("yearly", "*-01-01 00:00:00"), Spelling("annually", "*-01-01 00:00:00"),
        Spelling("quarterly", "*-01,04,07,10-01 00:00:00"), Spelling("Semi-Annually", "*-01,07-01 00:00:00"),
        Spelling("*:2/3", "*-*-* *:02/3:00"),
        Spelling("*-02~03", "*-02~03 00:00:00"), Spelling("Mon *-05~07/1", "Mon *-05~07/1 00:00:00"),
        Spelling("Mon..Sun 5:30", "*-*-* 05:30:00"), Spelling("*:*:*", "*-*-* *:*:*"),
        Spelling("*:*:30,0/1", "*-*-* *:*:*"),
        Spelling("*:*:0..59", "*-*-* *:*:00..59"), Spelling("5:30..30", "*-*-* 05:30:00"),
        Spelling("1..10/4:00", "*-*-* 01..09/4:00:00"), Spelling("@1795000000", "2026-11-18 11:06:40 UTC"),
        Spelling("70-1-1", "1970-01-01 00:00:00"), Spelling("69-1-1", "2069-01-01 00:00:00"),
        Spelling("  Mon..Sat 05:30 ", "Mon..Sat *-*-* 05:30:00"),
    ])
    func `is printed in one spelling`(_ spelling: Spelling) throws {
        let recurrence = try Recurrence(spelling.written)
        #expect(recurrence.description == spelling.normalised)
        #expect(try Recurrence(recurrence.description) == recurrence)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        var written: String
        /// Part of what is said.
        var why: String
        init(_ written: String, _ why: String) { (self.written, self.why) = (written, why) }
        var testDescription: String { written }
    }

    @Test(arguments: [
        Refused("", "empty"), Refused("25:00", "hours outside 0–23"), Refused("5:60", "minutes outside 0–59"),
        Refused("05:30:60", "seconds outside"), Refused("*-13-01", "months outside 1–12"),
        Refused("*-*-32", "days outside 1–31"), Refused("*-*~29", "days outside"),
        Refused("1969-01-01", "years outside 1970–2199"), Refused("2200-01-01", "years outside"),
        Refused("Sat..Mon 05:30", "Sat,Sun,Mon"), Refused("Mon 05", "missing at the end"),
        Refused("Monn 05:30", "from “Monn 05:30” on"), Refused("05:30 Asia/Saigonn", "no time zone “Asia/Saigonn”"),
        Refused("Mon..Fri..Sun", "nothing fits"), Refused("05:30:0..0.5", "nothing fits"),
        Refused("05:30/0", "nothing fits"), Refused("2026-11-23T05:30", "nothing fits"),
        Refused("*-02~03-04", "nothing fits"), Refused("5:30 |", "empty"),
        Refused("lunar 31 05:30", "“31” are no lunar days"), Refused("lunar 12-30 05:30", "the day, then the month"),
        Refused("lunar 05:30", "no lunar days"), Refused("term dong-chj 06:00", "did you mean dong-chi"),
        Refused("5:30 except foo", "“foo” is no day to leave out"),
        Refused("5:30 except 2026-02-20..2026-02-10", "no day to leave out"),
    ])
    func `that cannot be understood says what is allowed`(_ refused: Refused) throws {
        let error = #expect(throws: Recurrence.NotUnderstood.self) { try Recurrence(refused.written) }
        let said = try #require(error).sentence
        #expect(said.en.contains(refused.why), "\(said.en)")
        #expect(said.vi != said.en)
    }

    struct Elapse: Sendable, CustomTestStringConvertible {
        var event: String
        var zone: String
        var after: String
        var expected: [String]
        init(_ event: String, _ zone: String, after: String, _ expected: String...) {
            (self.event, self.zone, self.after, self.expected) = (event, zone, after, expected)
        }
        var testDescription: String { "\(event) in \(zone) after \(after)" }
    }

    /// What `systemd-analyze calendar` says (version 252).
    @Test(arguments: [
        Elapse(
            "Mon..Sat 05:30", "Asia/Ho_Chi_Minh", after: "2026-11-21 05:30",
            "2026-11-23 05:30", "2026-11-24 05:30"),
        Elapse(
            "*-*-01,15 17:00", "Asia/Ho_Chi_Minh", after: "2026-11-15 16:59:59",
            "2026-11-15 17:00", "2026-12-01 17:00"),
        Elapse("*-02~1 05:30", "Asia/Ho_Chi_Minh", after: "2026-11-23", "2027-02-28 05:30", "2028-02-29 05:30"),
        Elapse("Mon *-05~07/1", "Asia/Ho_Chi_Minh", after: "2026-01-01", "2026-05-25 00:00", "2027-05-31 00:00"),
        // The reading does not exist on the day that summer time begins.
        Elapse("02:30", "Europe/Berlin", after: "2026-03-28 12:00", "2026-03-30 02:30"),
        Elapse("*:30", "Europe/Berlin", after: "2026-03-29 01:00", "2026-03-29 01:30", "2026-03-29 03:30"),
        // It exists twice on the day that it ends: once is enough.
        Elapse("02:30", "Europe/Berlin", after: "2026-10-24 12:00", "2026-10-25 02:30", "2026-10-26 02:30"),
        Elapse("*:0/30", "Europe/Berlin", after: "2026-10-25 02:00", "2026-10-25 02:30", "2026-10-25 03:00"),
        Elapse("02:15", "Australia/Lord_Howe", after: "2026-10-03 12:00", "2026-10-05 02:15"),
        Elapse("00:30", "Africa/Cairo", after: "2024-04-25 12:00", "2024-04-27 00:30"),
        Elapse("05:30 UTC", "Asia/Ho_Chi_Minh", after: "2026-11-23", "2026-11-23 12:30"),
        Elapse("05:30 America/New_York", "Asia/Ho_Chi_Minh", after: "2026-11-23", "2026-11-23 17:30"),
        Elapse("*-*-17/7", "Asia/Ho_Chi_Minh", after: "2026-02-25", "2026-03-17 00:00", "2026-03-24 00:00"),
        Elapse("*-02-30", "Asia/Ho_Chi_Minh", after: "2026-11-23"),
        Elapse("2020-*-* 05:30", "Asia/Ho_Chi_Minh", after: "2026-11-23"),
        Elapse("Mon 2199-12-30 23:59:59", "UTC", after: "2026-11-23", "2199-12-30 23:59:59"),
    ])
    func `comes round when systemd says so`(_ elapse: Elapse) throws {
        let found = next(
            max(1, elapse.expected.count), of: try Recurrence(elapse.event), after: elapse.after, in: elapse.zone)
        #expect(found == elapse.expected)
    }

    @Test func `where systemd reports an endless loop the moment is found all the same`() throws {
        // Clocks in Cairo leap from midnight to one o'clock.
        #expect(
            next(2, of: try Recurrence("0/6:00"), after: "2024-04-25 22:00", in: "Africa/Cairo") == [
                "2024-04-26 06:00", "2024-04-26 12:00",
            ])
    }

    @Test func `goes to the microsecond`() throws {
        let recurrence = try Recurrence("*:*:00.5/10.25 UTC")
        var instant = Instant(seconds: 0)
        var found: [Int64] = []
        for _ in 0..<7 {
            instant = try #require(recurrence.next(after: instant, in: .utc))
            found.append(instant.nanoseconds / 1_000_000)
        }
        #expect(found == [500, 10_750, 21_000, 31_250, 41_500, 51_750, 60_500])
        let exact = try #require(recurrence.next(after: Instant(nanoseconds: 499_999_999), in: .utc))
        #expect(exact == Instant(nanoseconds: 500_000_000))
    }
}

@Suite struct `A rule of the lunar calendar` {
    @Test(arguments: [
        ("lunar 1,15 06:00", "lunar 01,15 06:00:00"), ("lunar 12-last 23:30", "lunar 12-last 23:30:00"),
        ("lunar last-12 23:30", "lunar 12-last 23:30:00"), ("lunar 15-8 19:00", "lunar 15-08 19:00:00"),
        ("lunar 15/8 19:00", "lunar 15-08 19:00:00"), ("âm lịch 15-8 19:00", "lunar 15-08 19:00:00"),
        ("lunar last 18:00", "lunar last 18:00:00"), ("lunar 1,last 18:00", "lunar 01,last 18:00:00"),
        ("lunar 1..3-1 5:30,6", "lunar 01..03-01 05:06,30:00"), ("lunar 15-6leap 6:00", "lunar 15-06leap 06:00:00"),
        ("lunar 15-6n 6:00", "lunar 15-06leap 06:00:00"), ("lunar 15-1..6 6:00", "lunar 15-01..06 06:00:00"),
        ("lunar 1-1-2027 00:00", "lunar 01-01-2027 00:00:00"), ("lunar 15", "lunar 15 00:00:00"),
        ("lunar 15 06:00 UTC", "lunar 15 06:00:00 UTC"), ("lunar * 06:00", "lunar * 06:00:00"),
        ("term dong-chi 06:00", "term dong-chi 06:00:00"), ("tiết Đông-chí 06:00", "term dong-chi 06:00:00"),
        ("tiết khí Đông chí, Xuân phân 06:00", "term xuan-phan,dong-chi 06:00:00"),
        ("term winter-solstice 06:00", "term dong-chi 06:00:00"),
    ])
    func `is printed in one spelling`(_ written: String, _ normalised: String) throws {
        let recurrence = try Recurrence(written)
        #expect(recurrence.description == normalised)
        #expect(try Recurrence(recurrence.description) == recurrence)
    }

    struct Elapse: Sendable, CustomTestStringConvertible {
        var rule: String
        var after: String
        var expected: [String]
        init(_ rule: String, after: String, _ expected: String...) {
            (self.rule, self.after, self.expected) = (rule, after, expected)
        }
        var testDescription: String { "\(rule) after \(after)" }
    }

    @Test(arguments: [
        Elapse(
            "lunar 1,15 06:00", after: "2026-11-23 06:00",
            "2026-12-09 06:00", "2026-12-23 06:00", "2027-01-08 06:00"),
        Elapse(
            "lunar 12-last 23:30", after: "2026-01-01",
            "2026-02-16 23:30", "2027-02-05 23:30", "2028-01-25 23:30"),
        Elapse("lunar 30-12 23:30", after: "2024-02-09", "2024-02-09 23:30", "2033-01-30 23:30"),
        Elapse("lunar 15-8 19:00", after: "2026-01-01", "2026-09-25 19:00", "2027-09-15 19:00"),
        Elapse("lunar 10-3 07:00", after: "2026-01-01", "2026-04-26 07:00", "2027-04-16 07:00"),
        // 2025 has two sixth months: the first counts, and without a month both do.
        Elapse("lunar 15-6 06:00", after: "2025-06-01", "2025-07-09 06:00", "2026-07-28 06:00"),
        Elapse("lunar 15-6leap 06:00", after: "2025-01-01", "2025-08-08 06:00", "2036-08-06 06:00"),
        Elapse("lunar 15 06:00", after: "2025-07-01", "2025-07-09 06:00", "2025-08-08 06:00", "2025-09-06 06:00"),
        Elapse("lunar last 18:00", after: "2026-11-23", "2026-12-08 18:00", "2027-01-07 18:00", "2027-02-05 18:00"),
        Elapse(
            "lunar 1-1 00:00,15", after: "2027-02-05 12:00",
            "2027-02-06 00:00", "2027-02-06 00:15", "2028-01-26 00:00"),
        Elapse("lunar 1..3-1 06:00", after: "2027-02-06 06:00", "2027-02-07 06:00", "2027-02-08 06:00"),
        Elapse("lunar 1-1-2027 06:00", after: "2026-01-01", "2027-02-06 06:00"),
        Elapse("term dong-chi 06:00", after: "2026-11-23", "2026-12-22 06:00", "2027-12-22 06:00", "2028-12-21 06:00"),
        Elapse("term lap-xuan,thanh-minh 06:00", after: "2026-02-04 06:00", "2026-04-05 06:00", "2027-02-04 06:00"),
        Elapse("lunar 1-1 06:00", after: "2100-02-10"),
    ])
    func `comes round on its days`(_ elapse: Elapse) throws {
        let count = max(1, elapse.expected.count)
        #expect(next(count, of: try Recurrence(elapse.rule), after: elapse.after) == elapse.expected)
    }

    @Test func `several rules are one recurrence, and a moment that two have comes once`() throws {
        let recurrence = try Recurrence("Mon 06:00 | lunar 1,15 06:00 | 2026-11-24 12:00")
        #expect(recurrence.description == "Mon *-*-* 06:00:00 | lunar 01,15 06:00:00 | 2026-11-24 12:00:00")
        #expect(try Recurrence(recurrence.description) == recurrence)
        #expect(
            next(4, of: recurrence, after: "2026-11-20") == [
                "2026-11-23 06:00", "2026-11-24 12:00", "2026-11-30 06:00", "2026-12-07 06:00",
            ])
    }
}

@Suite struct `Days left out` {
    private let holidays = Holidays.reading(
        "tet\t*\tlunar 12-last..4-1\tTết Nguyên đán\ntet\t2026\t2026-02-14..2026-02-22\nquoc-khanh\t*\t*-09-01..02\tQuốc khánh\n",
        file: "holidays.tsv"
    ).holidays

    @Test func `may stand in the text or beside it`() throws {
        let together = try Recurrence("05:30 except 2026-11-24; *-11-26; tet", holidays: holidays)
        let apart = try Recurrence("05:30", except: ["2026-11-24", "*-11-26", "tet"], holidays: holidays)
        #expect(together == apart)
        #expect(together.description == "*-*-* 05:30:00 except 2026-11-24; *-11-26; tet")
        #expect(try Recurrence(together.description, holidays: holidays) == together)
        #expect(
            next(3, of: together, after: "2026-11-23") == ["2026-11-23 05:30", "2026-11-25 05:30", "2026-11-27 05:30"])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var item: String
        var out: [String]
        var notOut: [String]
        var testDescription: String { item }
    }

    @Test(arguments: [
        Case(item: "2026-02-17", out: ["2026-02-17"], notOut: ["2026-02-16", "2027-02-17"]),
        Case(item: "2026-02-14..2026-02-22", out: ["2026-02-14", "2026-02-22"], notOut: ["2026-02-13", "2026-02-23"]),
        Case(item: "*-09-02", out: ["2026-09-02", "2031-09-02"], notOut: ["2026-09-03"]),
        Case(item: "*-09-01..02", out: ["2026-09-01", "2026-09-02"], notOut: ["2026-08-31"]),
        Case(item: "2026-*-01", out: ["2026-03-01"], notOut: ["2027-03-01"]),
        Case(item: "Sat,Sun", out: ["2026-11-22", "2026-11-28"], notOut: ["2026-11-23"]),
        Case(item: "Sun *-11-*", out: ["2026-11-22"], notOut: ["2026-12-06"]),
        Case(item: "*-02~1", out: ["2026-02-28", "2028-02-29"], notOut: ["2028-02-28"]),
        Case(item: "*-*~03..05", out: ["2026-11-26", "2026-11-28"], notOut: ["2026-11-25", "2026-11-29"]),
        Case(item: "*-*~03/1", out: ["2026-11-28", "2026-11-30"], notOut: ["2026-11-27"]),
        Case(item: "lunar 15-7", out: ["2026-08-27"], notOut: ["2026-08-28"]),
        Case(item: "lunar 1,15", out: ["2026-11-23", "2026-12-09"], notOut: ["2026-11-24"]),
        Case(item: "lunar 12-last", out: ["2026-02-16", "2027-02-05"], notOut: ["2026-02-15"]),
        Case(
            item: "lunar 23-12..3-1", out: ["2027-01-30", "2027-02-05", "2027-02-08"],
            notOut: ["2027-01-29", "2027-02-09"]),
        Case(item: "lunar 10-3..15-3", out: ["2026-04-26", "2026-05-01"], notOut: ["2026-04-25", "2026-05-02"]),
        Case(item: "term thanh-minh", out: ["2026-04-05"], notOut: ["2026-04-06"]),
        Case(
            item: "tet", out: ["2026-02-14", "2026-02-22", "2027-02-05", "2027-02-09"],
            notOut: ["2026-02-13", "2027-02-04", "2027-02-10"]),
        Case(item: "Quốc-khánh", out: ["2026-09-01", "2026-09-02"], notOut: ["2026-09-03"]),
        Case(
            item: "2026-11-24, lunar 1,15-7,*-12-25", out: ["2026-11-24", "2026-08-27", "2026-12-25"],
            notOut: ["2026-11-23"]),
    ])
    func `are dates, ranges, recurring dates, lunar days, terms and holidays`(_ it: Case) throws {
        let exceptions = try Exceptions([it.item], holidays: holidays)
        for date in it.out { #expect(exceptions.contains(CivilDate(date)!), "\(date)") }
        for date in it.notOut { #expect(!exceptions.contains(CivilDate(date)!), "\(date)") }
        #expect(try Exceptions([exceptions.description], holidays: holidays) == exceptions)
    }

    @Test func `a recurrence of which nothing is left never comes`() throws {
        #expect(try Recurrence("Mon 05:30 except Mon").next(after: Instant(seconds: 1_795_000_000), in: .utc) == nil)
    }

    @Test func `are days of the asking zone, whatever zone the rule names`() throws {
        // 23:00 UTC is 06:00 of the next day in Vietnam.
        let recurrence = try Recurrence("23:00 UTC except 2026-11-24")
        #expect(next(2, of: recurrence, after: "2026-11-23") == ["2026-11-23 06:00", "2026-11-25 06:00"])
    }
}

@Suite struct `The table of holidays` {
    @Test func `says what is wrong, and in which line`() {
        let (holidays, findings) = Holidays.reading(
            "# comment\n\ntet\t*\tlunar 1-1\tTết\r\nTet\t*\tlunar 1-1\nle\tbao gio\t*-01-01\nle\t*\tkhong ro\n",
            file: "holidays.tsv")
        #expect(holidays.all.map(\.name) == ["tet"])
        #expect(holidays["Tết"]?.title == "Tết")
        #expect(
            findings.map { $0.line(in: .english).prefix(24) } == [
                "holidays.tsv:4:1: error:", "holidays.tsv:5:1: error:", "holidays.tsv:6:1: error:",
            ])
    }

    @Test func `that ships is whole`() throws {
        let file = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try #require(contents("/\(file)/Config/holidays.tsv"))
        let (holidays, findings) = Holidays.reading(bytes, file: "holidays.tsv")
        #expect(findings == [])
        #expect(holidays.on(CivilDate("2027-02-06")!).map(\.title) == ["Tết Nguyên đán"])
        #expect(holidays.on(CivilDate("2027-09-02")!).map(\.name) == ["quoc-khanh"])
        #expect(holidays.on(CivilDate("2026-02-14")!).map(\.name) == ["tet"])
        #expect(holidays.on(CivilDate("2026-11-23")!) == [])
    }

    private func contents(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(validating: bytes, as: UTF8.self)
    }
}
