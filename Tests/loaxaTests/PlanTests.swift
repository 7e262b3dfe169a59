import Bulletin
import Control
import Ledger
import Schedule
import Testing
import Time
import Wording

@testable import loaxa

/// Plans of the test station.
enum PlanSamples {
    static func entry(
        _ id: String, _ start: String, _ seconds: Int64, _ title: String, slot: String? = "sang",
        zones: [String] = ["chu-chau", "chu-chang"], kind: Wire.ItemKind? = nil, booking: Int64? = nil,
        hearings: [Wire.Hearing] = [], reason: Sentence? = nil, flags: [(code: String, sentence: Sentence)] = []
    ) -> Wire.PlanEntry {
        let start = TestStation.moment(start)
        let lufs = ["chu-chau": -16.0, "chu-chang": -19.5]
        return Wire.PlanEntry(
            id: id, start: start, end: Moment(start.instant + .seconds(seconds), offset: start.offset), zones: zones,
            hearings: hearings, slot: slot, title: title, kind: kind ?? (booking == nil ? .clip : .bulletin),
            booking: booking, queuedBy: booking == nil ? nil : "van",
            loudness: zones.map { Wire.Loudness(zone: $0, lufs: lufs[$0]!) }, airs: reason == nil,
            reason: reason.map { Wire.Reason(code: "r", sentence: $0) },
            flags: flags.map { Wire.Reason(code: $0.code, sentence: $0.sentence) })
    }

    static let entries = [
        entry("sang/1/1", "2026-11-24T05:30:00+07:00", 7, "Nhạc hiệu"),
        entry(
            "sang/1/b7", "2026-11-24T05:30:07+07:00", 91,
            "Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng làm được", booking: 7),
        entry(
            "sang/1/b13", "2026-11-24T05:31:38+07:00", 0, "Thanh toán không tiền mặt", booking: 13,
            reason: Sentence(
                vi: "bản tin đã hết hạn ngày 22/11 nên không phát nữa, hãy sửa hạn rồi xếp lại",
                en: "the bulletin was valid until 22 November; correct its validity and book it again")),
        entry(
            "at/2/b12", "2026-11-24T09:30:00+07:00", 45, "Ngừng cấp điện", slot: nil, zones: ["chu-chau"], booking: 12,
            flags: [("not-rendered", Sentence(vi: "chưa tạo xong tiếng", en: "the sound is not ready yet"))]),
        entry(
            "sang/3/1", "2026-11-25T05:30:00+07:00", 7, "Nhạc hiệu",
            flags: [("time-left", Sentence(vi: "còn trống 29 phút", en: "29 min are left"))]),
    ]

    static let closed = [
        Wire.Closed(
            zones: ["chu-chau", "chu-chang"], from: TestStation.moment("2026-11-23T22:00:00+07:00"),
            to: TestStation.moment("2026-11-24T05:00:00+07:00"))
    ]

    static func picture(
        _ entries: [Wire.PlanEntry] = entries, closed: [Wire.Closed] = closed, zone: String = "Asia/Ho_Chi_Minh"
    ) -> PlanPicture {
        PlanPicture(
            plan: Wire.Plan(entries: entries, closed: closed), station: "Đài xã Minh Châu",
            titles: Titles(TestStation.info),
            rules: TimeZoneRules.named(zone)!,
            madeAt: TestStation.moment("2026-11-23T08:00:00+07:00").instant)
    }
}

@Suite struct `The plan` {
    @Test func `in Vietnamese`() async throws {
        let station = try await StationOnAir(.init(entries: PlanSamples.entries, closed: PlanSamples.closed))
        let run = await station.loaxa("plan", "--from", "mai", "--days", "2")
        #expect(
            run.output == """
                Thứ Ba 24/11/2026
                                  4     5     6     7     8     9     10    11    12
                  Thôn Chu Châu   ::::::.  -  .     .     .     .  -  .     .
                  Thôn Chu Chàng  ::::::.  -  .     .     .     .     .     .
                05:30–05:31  Chương trình buổi sáng · mọi cụm loa
                             Thôn Chu Châu −16 LUFS, Thôn Chu Chàng −19,5 LUFS
                  05:30:00–05:30:07   0:07  Nhạc hiệu
                  05:30:07–05:31:38   1:31  Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng
                                            làm được
                                            số 7, van xếp lịch
                  05:31:38               —  ✗ Thanh toán không tiền mặt
                                            số 13, van xếp lịch
                                            không phát: bản tin đã hết hạn ngày 22/11 nên không
                                            phát nữa, hãy sửa hạn rồi xếp lại
                09:30–09:30  giờ riêng · Thôn Chu Châu · −16 LUFS
                  09:30:00–09:30:45   0:45  Ngừng cấp điện
                                            số 12, van xếp lịch
                                            ! chưa tạo xong tiếng

                Thứ Tư 25/11/2026
                                  4     5     6     7     8     9     10    11    12
                  mọi cụm loa     .     .  -  .     .     .     .     .     .
                05:30–05:30  Chương trình buổi sáng · mọi cụm loa
                             Thôn Chu Châu −16 LUFS, Thôn Chu Chàng −19,5 LUFS
                  05:30:00–05:30:07   0:07  Nhạc hiệu
                                            · còn trống 29 phút

                -…# loa có tiếng (ít…nhiều)   x không phát   : giờ cấm phát
                4 lượt phát, tổng cộng 2:30; 1 mục không phát (✗); 1 chỗ nên xem lại (!).

                """)
        #expect(station.asked == ["plan 2026-11-24T00:00:00+07:00 2"])
    }

    @Test func `in English, on a terminal with blocks`() async throws {
        let station = try await StationOnAir(.init(entries: Array(PlanSamples.entries.prefix(4))))
        let run = await station.loaxa("plan", in: "en_US.UTF-8", columns: 100)
        #expect(
            run.output == """
                Tuesday 24/11/2026
                                  4         5         6         7         8         9         10        11        12
                  Thôn Chu Châu   ·         ·    ▂    ·         ·         ·         ·    ▁    ·         ·
                  Thôn Chu Chàng  ·         ·    ▂    ·         ·         ·         ·         ·         ·
                05:30–05:31  Chương trình buổi sáng · all zones · Thôn Chu Châu −16 LUFS, Thôn Chu Chàng −19.5 LUFS
                  05:30:00–05:30:07   0:07  Nhạc hiệu
                  05:30:07–05:31:38   1:31  Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng làm được
                                            booking 7, queued by van
                  05:31:38               —  ✗ Thanh toán không tiền mặt
                                            booking 13, queued by van
                                            will not air: the bulletin was valid until 22 November; correct its
                                            validity and book it again
                09:30–09:30  at its own time · Thôn Chu Châu · −16 LUFS
                  09:30:00–09:30:45   0:45  Ngừng cấp điện
                                            booking 12, queued by van
                                            ! the sound is not ready yet

                ▁…█ sound (some…all of the time)   × will not air   ░ curfew
                3 airings, 2:23 in all; 1 will not air (✗); 1 to look at (!).

                """)
        #expect(station.asked == ["plan now 1"])
    }

    @Test func `what zones hear at different times is told apart`() {
        let late = TestStation.moment("2026-11-24T05:32:00+07:00")
        let early = TestStation.moment("2026-11-24T05:30:00+07:00")
        func hearing(_ zone: String, _ start: Moment) -> Wire.Hearing {
            Wire.Hearing(zone: zone, start: start, end: Moment(start.instant + .seconds(5), offset: start.offset))
        }
        let entry = PlanSamples.entry(
            "sang/1/3", "2026-11-24T05:30:00+07:00", 125, "Lời kết",
            hearings: [hearing("chu-chau", early), hearing("chu-chang", late)],
            flags: [("gap", Sentence(vi: "im", en: "silent"))])
        let lines = PlanReport(PlanSamples.picture([entry]), .plain).lines(in: .english, width: 80)
        let items = lines.filter { $0.hasPrefix("  05:") || $0.contains("only") || $0.contains("!") }
        #expect(
            items.prefix(5).map { $0.split(separator: " ").joined(separator: " ") } == [
                "05:30:00–05:30:05 0:05 Lời kết", "in Thôn Chu Châu only",
                "05:32:00–05:32:05 0:05 Lời kết", "in Thôn Chu Chàng only", "! silent",
            ])
    }

    @Test func `fits every terminal`() {
        for drawing in [Drawing.plain, Drawing(isUnicode: true, hasColour: false)] {
            let report = PlanReport(PlanSamples.picture(), drawing)
            for width in 60...130 {
                for language in Language.allCases {
                    #expect(report.lines(in: language, width: width).allSatisfy { $0.displayWidth <= width })
                }
            }
        }
    }

    @Test func `has colours on a terminal that has them, and nowhere else`() async throws {
        func output(_ environment: [String: String], columns: Int?) async throws -> String {
            let station = try await StationOnAir(.init(entries: PlanSamples.entries))
            return await station.loaxa(words: ["plan"], columns: columns, environment: environment).output
        }
        #expect(try await output(["TERM": "xterm"], columns: 80).contains("\u{1B}[32m"))
        #expect(try await !output(["TERM": "xterm"], columns: nil).contains("\u{1B}"))
        #expect(try await !output(["TERM": "dumb"], columns: 80).contains("\u{1B}"))
        #expect(try await !output(["TERM": "xterm", "NO_COLOR": "1"], columns: 80).contains("\u{1B}"))
    }

    @Test func `without anything says so`() async throws {
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("plan").output == "Không có gì để phát trong 24 giờ tới.\n")
    }

    @Test func `as JSON has the fields of the interface`() async throws {
        let station = try await StationOnAir(.init(entries: [PlanSamples.entries[3]], closed: PlanSamples.closed))
        let run = await station.loaxa("plan", "--json")
        #expect(run.output.hasPrefix("{\n  \"closed\" : [\n    {\n      \"from\" : \"2026-11-23T22:00:00+07:00\",\n"))
        #expect(run.output.contains("\"id\" : \"at/2/b12\""))
        #expect(run.output.contains("\"queued_by\" : \"van\""))
        #expect(run.output.contains("\"start\" : \"2026-11-24T09:30:00+07:00\""))
    }

    @Test(arguments: [
        (["--days", "367"], "--days cannot be “367”; it can be: 1…366. For help: loaxa help plan"),
        (["--json", "--svg", "a.svg"], "--json"), (["--svg", "-", "--ics", "-"], "--svg -"),
    ])
    func `what cannot be is refused`(_ words: [String], _ complaint: String) async {
        let run = await loaxa(["plan"] + words, environment: ["LANG": "en"])
        #expect(run.errors.hasPrefix("loaxa: ") && run.errors.contains(complaint))
        #expect(run.code == 2)
    }
}

@Suite struct `A plan in files` {
    @Test func `is written whole, in the place of an old one`() async throws {
        let folder = ScratchFolder()
        let (svg, ics) = ("\(folder.path)/tuan.svg", "\(folder.path)/tuan.ics")
        for _ in 0..<2 {
            let station = try await StationOnAir(.init(entries: PlanSamples.entries))
            let run = await station.loaxa("plan", "--svg", svg, "--ics", ics)
            #expect(run == Run(code: 0, output: "", errors: "Đã ghi \(svg)\nĐã ghi \(ics)\n"))
            #expect(folder.names == ["tuan.ics", "tuan.svg"])
        }
        #expect(String(decoding: try Files.read(svg), as: UTF8.self).hasSuffix("</svg>\n"))
        #expect(String(decoding: try Files.read(ics), as: UTF8.self).hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func `goes to standard output where that is asked for`() async throws {
        let station = try await StationOnAir(.init(entries: PlanSamples.entries))
        let run = await station.loaxa("plan", "--ics", "-")
        #expect(run.output.hasPrefix("BEGIN:VCALENDAR\r\n") && run.errors.isEmpty)
    }

    @Test func `that cannot be written leaves nothing behind`() async throws {
        let station = try await StationOnAir(.init(entries: PlanSamples.entries))
        let run = await station.loaxa("plan", "--svg", "/nowhere/a.svg")
        #expect(run.code == 1 && run.errors.contains("/nowhere/a.svg"))
    }
}

@Suite struct `The plan without the station` {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    @Test func `is worked out from the settings alone where there is no ledger`() async {
        let run = await loaxa(
            [
                "plan", "--offline", "--config", "\(Self.root)/Config", "--state", "/nowhere", "--lang", "en", "--days",
                "7",
            ],
            columns: 80)
        #expect(run.code == 0)
        #expect(run.output.contains("05:30  Chương trình buổi sáng · all zones · −16 LUFS\n"))
        #expect(run.errors.hasPrefix("Note: the bookings in /nowhere cannot be read"))
    }

    @Test func `knows the bookings and the log of the ledger, and leaves it as it is`() async throws {
        let folder = ScratchFolder()
        let ledger = try Ledger.open("\(folder.path)/station.sqlite")
        let morning = CivilDate("2026-11-24")!
        let now = TestStation.moment("2026-11-23T08:00:00+07:00").instant
        let records = try await ledger.add(
            [
                NewBooking(
                    fileName: "a.md", text: String(repeating: "Kính thưa bà con. ", count: 50),
                    metadata: Metadata(title: "Cài VNeID"), clips: [],
                    placement: .slot("sang", from: morning, through: morning, times: nil))
            ], by: "van", at: now)
        let approval = Verdict(.approved(spokenSHA256: "", sound: ""), at: now, by: "ha")
        try await ledger.decide(approval, onBulletin: records[0].booking.bulletin)
        // Nothing but an evening is in the log.
        let evening = PlannedAiring(
            id: "toi/1/1", plannedStart: now - .seconds(13 * 3600), zones: ["chu-chau", "chu-chang"], title: "A",
            kind: .clip)
        try await ledger.record([
            AsRunEvent(at: now, .planned(evening)), AsRunEvent(at: evening.plannedStart, .began(airing: "toi/1/1")),
        ])
        let before = folder.names
        // The ledger is open: the plan reads beside its owner.
        let run = await loaxa(
            [
                "plan", "--offline", "--config", "\(Self.root)/Config", "--state", folder.path, "--from", "24/11",
                "--lang", "en",
            ], columns: 80, now: now)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("Tuesday 24/11/2026\n"))
        #expect(run.output.contains("Cài VNeID\n"))
        #expect(run.output.contains("booking 1, queued by van, approved by ha\n"))
        #expect(run.output.contains("! nothing has aired between 05:00 and 05:59 in the\n"))
        #expect(!run.output.contains("! nothing has aired between 19:00"))
        #expect(folder.names == before)
        _ = ledger
    }

    @Test func `shows one lesson an evening, music to the exact end, and a day of mourning`() async throws {
        let folder = ScratchFolder()
        _ = folder.write(
            "station.json5", String(decoding: try Files.read("\(Self.root)/Config/station.json5"), as: UTF8.self))
        _ = folder.write(
            "timetable.json5",
            """
            {
              slots: [{
                name: "toi", title: "Buổi tối", when: "Mon..Fri 19:00", length: "10min", fill: ["nhac-nen.flac"],
                rundown: [{clip: "nhac-hieu.flac", title: "Nhạc hiệu"}, "bulletins", "fill", {say: "Xin chào.", title: "Kết"}],
              }],
              mourning: [{from: "2026-11-25", to: "2026-11-25"}],
            }
            """)
        let ledger = try Ledger.open("\(folder.path)/station.sqlite")
        let now = TestStation.moment("2026-11-23T08:00:00+07:00").instant
        let lessons = (1...3).map { number in
            var metadata = Metadata(title: "Bài \(number)")
            metadata.series = Series(name: "Bình dân học vụ số", lesson: number)
            metadata.repeats = number == 1 ? 2 : 1
            return NewBooking(
                fileName: "\(number).md", text: "Kính thưa bà con.", metadata: metadata,
                placement: .slot("toi", from: CivilDate("2026-11-23")!, through: nil, times: nil))
        }
        _ = try await ledger.add(lessons, by: "van", at: now)
        let run = await loaxa(
            ["plan", "--offline", "--config", folder.path, "--state", folder.path, "--days", "3", "--lang", "en"],
            columns: nil, now: now)
        let lines = run.output.split(separator: "\n").map(String.init)
        let items = lines.filter { $0.hasPrefix("  ") }.map { line in
            line.split(separator: "  ").last.map { String($0.drop { $0 == " " }) } ?? ""
        }
        #expect(
            items == [
                "Nhạc hiệu", "Bài 1 (booking 1)", "Bài 1 (booking 1)", "nhac-nen.flac", "Kết", "Nhạc hiệu",
                "Bài 2 (booking 2)", "nhac-nen.flac", "Kết", "Bài 3 (booking 3)", "! a day of mourning: without music",
                "✗ Nhạc hiệu", "will not air: no music on a day of mourning", "Kết",
                "! a day of mourning: without music",
            ])
        _ = ledger
    }

    @Test func `without settings says what to name`() async {
        let run = await loaxa(["plan", "--offline", "--config", "/nowhere", "--lang", "en"])
        #expect(run.code == 1)
        #expect(run.output == "")
    }
}
