import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `loaxa calendar` {
    private func english(_ words: String..., zone: String = "Asia/Ho_Chi_Minh") async -> Run {
        await loaxa(["calendar"] + words, environment: ["LANG": "en_GB.UTF-8", "TZ": zone])
    }

    @Test func `prints the fields of systemd-analyze calendar`() async {
        let run = await english("Mon..Sat 05:30", "--iterations", "2")
        #expect(
            run
                == Run(
                    code: 0,
                    output: """
                          Original form: Mon..Sat 05:30
                        Normalized form: Mon..Sat *-*-* 05:30:00
                            Next elapse: Tue 2026-11-24 05:30:00 +07
                               (in UTC): Mon 2026-11-23 22:30:00 UTC
                               From now: 22h left
                               Iter. #2: Wed 2026-11-25 05:30:00 +07
                               (in UTC): Tue 2026-11-24 22:30:00 UTC
                               From now: 1 day 22h left

                        """, errors: ""))
    }

    @Test func `leaves out the original form where it is the normalised one, and UTC where the zone is that`() async {
        let run = await english("*-*-* 05:30:00", zone: "UTC")
        #expect(
            run.output == """
                Normalized form: *-*-* 05:30:00
                    Next elapse: Mon 2026-11-23 05:30:00 UTC
                       From now: 5h 30min left

                """)
    }

    @Test func `several expressions have an empty line between them, and what never comes says so`() async {
        let run = await english("2020-01-01 00:00:00", "@1795000000", "--base-time", "2026-11-01")
        #expect(
            run.output == """
                Normalized form: 2020-01-01 00:00:00
                    Next elapse: never

                  Original form: @1795000000
                Normalized form: 2026-11-18 11:06:40 UTC
                    Next elapse: Wed 2026-11-18 18:06:40 +07
                       (in UTC): Wed 2026-11-18 11:06:40 UTC
                       From now: 4 days ago

                """)
    }

    @Test func `goes up to a moment, from a moment`() async {
        let run = await english(
            "lunar 1,15 06:00", "--base-time", "2026-12-01", "--until", "2027-01-31", "--lang", "vi")
        #expect(
            run.output == """
                  Original form: lunar 1,15 06:00
                Normalized form: lunar 01,15 06:00:00
                    Next elapse: Wed 2026-12-09 06:00:00 +07
                       (in UTC): Tue 2026-12-08 23:00:00 UTC
                       From now: còn 2 tuần 1 ngày
                       Iter. #2: Wed 2026-12-23 06:00:00 +07
                       (in UTC): Tue 2026-12-22 23:00:00 UTC
                       From now: còn 4 tuần 1 ngày
                       Iter. #3: Fri 2027-01-08 06:00:00 +07
                       (in UTC): Thu 2027-01-07 23:00:00 UTC
                       From now: còn 1 tháng 15 ngày
                       Iter. #4: Fri 2027-01-22 06:00:00 +07
                       (in UTC): Thu 2027-01-21 23:00:00 UTC
                       From now: còn 1 tháng 29 ngày

                """)
    }

    @Test func `as JSON has every elapse in both clocks and in the lunar calendar`() async {
        let run = await english("lunar 1-1 06:00", "--json")
        #expect(
            run.output == """
                {
                  "calendars" : [
                    {
                      "elapses" : [
                        {
                          "local" : "2027-02-06T06:00:00+07:00",
                          "lunar" : "1/1/2027",
                          "utc" : "2027-02-05T23:00:00Z"
                        }
                      ],
                      "normalized" : "lunar 01-01 06:00:00",
                      "original" : "lunar 1-1 06:00",
                      "zone" : "Asia/Ho_Chi_Minh"
                    }
                  ]
                }

                """)
    }

    @Test func `what is no recurrence is said on stderr, the others are printed, and the exit code is 1`() async {
        let run = await english("25:00", "05:30")
        #expect(run.code == 1)
        #expect(run.output.contains("Normalized form: *-*-* 05:30:00"))
        #expect(
            run.errors
                == "loaxa: not a recurrence: “25:00”: hours outside 0–23, or a range or repetition that holds nothing\n"
        )
    }

    @Test(arguments: [
        "2026-11-25 12:00", "Wed 2026-11-25 05:00:00 UTC", "2026-11-25T05:00:00Z", "@1795582800", "25/11 12:00",
        "2026-11-25 00:00 America/New_York",
    ])
    func `a base time may be written in many ways`(_ base: String) async {
        let run = await loaxa(
            ["calendar", "12:00:01", "--base-time", base], environment: ["LANG": "en", "TZ": ":Asia/Ho_Chi_Minh"])
        #expect(run.output.contains("Next elapse: Wed 2026-11-25 12:00:01 +07"), "\(run)")
    }

    @Test func `an option for the zone outdoes the variable`() async {
        let run = await english("05:30", "--zone", "Europe/Berlin")
        #expect(run.output.contains("Next elapse: Mon 2026-11-23 05:30:00 CET"))
    }

    @Test(arguments: [
        (["calendar"], "EXPR is missing. For help: loaxa help calendar"),
        (
            ["calendar", "05:30", "--iterations", "0"],
            "--iterations cannot be “0”; it can be: 1…100000. For help: loaxa help calendar"
        ),
        (
            ["calendar", "05:30", "--zone", "Mars"],
            "--zone cannot be “Mars”; it can be: UTC, Asia/Ho_Chi_Minh, Europe/Berlin …. For help: loaxa help calendar"
        ),
    ])
    func `a wrong command line is refused with what is allowed`(_ words: [String], _ message: String) async {
        let run = await loaxa(words, environment: ["LANG": "en"])
        #expect(run == Run(code: 2, output: "", errors: "loaxa: \(message)\n"))
    }
}

@Suite struct `How far off a moment is` {
    struct Span: Sendable, CustomTestStringConvertible {
        var seconds: Double
        var en: String
        var vi: String
        var testDescription: String { en }
    }

    /// The English is that of systemd.
    @Test(arguments: [
        Span(seconds: 0, en: "now", vi: "ngay bây giờ"),
        Span(seconds: 0.0007, en: "700us left", vi: "còn 700 micrô giây"),
        Span(seconds: 0.645, en: "645ms left", vi: "còn 645 mili giây"),
        Span(seconds: -5, en: "5s ago", vi: "5 giây trước"),
        Span(seconds: 95, en: "1min 35s left", vi: "còn 1 phút 35 giây"),
        Span(seconds: 600, en: "10min left", vi: "còn 10 phút"),
        Span(seconds: 5400, en: "1h 30min left", vi: "còn 1 giờ 30 phút"),
        Span(seconds: -36_000, en: "10h ago", vi: "10 giờ trước"),
        Span(seconds: 100_000, en: "1 day 3h left", vi: "còn 1 ngày 3 giờ"),
        Span(seconds: 3 * 86_400, en: "3 days left", vi: "còn 3 ngày"),
        Span(seconds: 8 * 86_400, en: "1 week 1 day left", vi: "còn 1 tuần 1 ngày"),
        Span(seconds: -30.5 * 86_400, en: "1 month 0 days ago", vi: "1 tháng 0 ngày trước"),
        Span(seconds: 800 * 86_400, en: "2 years 2 months left", vi: "còn 2 năm 2 tháng"),
    ])
    func `is said in two units`(_ span: Span) {
        let time = TimeFromNow(.microseconds(Int64(span.seconds * 1e6)))
        #expect(time.text(in: .english) == span.en)
        #expect(time.text(in: .vietnamese) == span.vi)
    }
}
