import Bulletin
import Control
import Ledger
import Schedule
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `The plan` {
    private static func entry(
        _ start: String, _ seconds: Int64, _ title: String, slot: String? = "sang", zones: [String] = [],
        booking: Int64? = nil, reason: Sentence? = nil, flags: [Sentence] = []
    ) -> Wire.PlanEntry {
        let start = TestStation.moment(start)
        return Wire.PlanEntry(
            start: start, end: Moment(start.instant + .seconds(seconds), offset: start.offset), zones: zones,
            slot: slot, slotTitle: nil, title: title, kind: booking == nil ? .clip : .bulletin, booking: booking,
            airs: reason == nil, reason: reason.map { Wire.Reason(code: "r", sentence: $0) },
            flags: flags.map { Wire.Reason(code: "f", sentence: $0) })
    }

    static let entries = [
        entry("2026-11-24T05:30:00+07:00", 7, "Nhạc hiệu"),
        entry(
            "2026-11-24T05:30:07+07:00", 91, "Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng làm được", booking: 7),
        entry(
            "2026-11-24T05:31:38+07:00", 61, "Thanh toán không tiền mặt", booking: 13,
            reason: Sentence(
                vi: "bản tin đã hết hạn ngày 22/11 nên không phát nữa, hãy sửa hạn rồi xếp lại",
                en: "the bulletin was valid until 22 November; correct its validity and book it again")),
        entry(
            "2026-11-24T09:30:00+07:00", 45, "Ngừng cấp điện", slot: nil, zones: ["chu-chau"], booking: 12,
            flags: [Sentence(vi: "chưa tạo xong tiếng", en: "the sound is not ready yet")]),
        entry("2026-11-25T05:30:00+07:00", 7, "Nhạc hiệu"),
    ]

    @Test func `in Vietnamese`() async throws {
        let station = try await StationOnAir(.init(entries: Self.entries))
        let run = await station.loaxa("plan", "--from", "mai", "--days", "2")
        #expect(
            run.output == """
                Thứ Ba 24/11/2026
                05:30  Chương trình buổi sáng · mọi cụm loa
                  05:30:00   0:07  Nhạc hiệu
                  05:30:07   1:31  Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng là… (số 7)
                  05:31:38   1:01  ✗ Thanh toán không tiền mặt (số 13)
                                   không phát: bản tin đã hết hạn ngày 22/11 nên không phát nữa,
                                   hãy sửa hạn rồi xếp lại
                09:30  giờ riêng · Thôn Chu Châu
                  09:30:00   0:45  Ngừng cấp điện (số 12)
                                   ! chưa tạo xong tiếng

                Thứ Tư 25/11/2026
                05:30  Chương trình buổi sáng · mọi cụm loa
                  05:30:00   0:07  Nhạc hiệu

                """)
        #expect(station.asked == ["plan 2026-11-24T00:00:00+07:00 2"])
    }

    @Test func `in English`() async throws {
        let station = try await StationOnAir(.init(entries: Self.entries))
        let run = await station.loaxa("plan", in: "en")
        #expect(
            run.output == """
                Tuesday 24/11/2026
                05:30  Chương trình buổi sáng · all zones
                  05:30:00   0:07  Nhạc hiệu
                  05:30:07   1:31  Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũ… (booking 7)
                  05:31:38   1:01  ✗ Thanh toán không tiền mặt (booking 13)
                                   will not air: the bulletin was valid until 22 November;
                                   correct its validity and book it again
                09:30  at its own time · Thôn Chu Châu
                  09:30:00   0:45  Ngừng cấp điện (booking 12)
                                   ! the sound is not ready yet

                Wednesday 25/11/2026
                05:30  Chương trình buổi sáng · all zones
                  05:30:00   0:07  Nhạc hiệu

                """)
        #expect(station.asked == ["plan now 1"])
    }

    @Test func `fits every terminal`() {
        let report = PlanReport(Self.entries, Titles(TestStation.info))
        for width in 60...100 {
            for language in Language.allCases {
                #expect(report.lines(in: language, width: width).allSatisfy { $0.displayWidth <= width })
            }
        }
    }

    @Test func `without anything says so`() async throws {
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("plan").output == "Không có gì để phát trong 24 giờ tới.\n")
    }

    @Test func `as JSON has the fields of the interface`() async throws {
        let station = try await StationOnAir(.init(entries: [Self.entries[3]]))
        let run = await station.loaxa("plan", "--json")
        #expect(run.output.hasPrefix("{\n  \"entries\" : [\n    {\n      \"airs\" : true,\n      \"booking\" : 12,\n"))
        #expect(run.output.contains("\"start\" : \"2026-11-24T09:30:00+07:00\""))
    }

    @Test func `more days than a year are refused`() async {
        let run = await loaxa(["plan", "--days", "367"], environment: ["LANG": "en"])
        #expect(run.errors == "loaxa: --days cannot be “367”; it can be: 1…366. For help: loaxa help plan\n")
        #expect(run.code == 2)
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
        #expect(run.output.contains("05:30  Chương trình buổi sáng · all zones\n"))
        #expect(run.errors.hasPrefix("Note: the bookings in /nowhere cannot be read"))
    }

    @Test func `knows the bookings of the ledger, and leaves it as it is`() async throws {
        let folder = ScratchFolder()
        let ledger = try Ledger.open("\(folder.path)/station.sqlite")
        let morning = CivilDate("2026-11-24")!
        _ = try await ledger.add(
            [
                NewBooking(
                    fileName: "a.md", text: String(repeating: "Kính thưa bà con. ", count: 50),
                    metadata: Metadata(title: "Cài VNeID"), clips: [],
                    placement: .slot("sang", from: morning, through: morning, times: nil))
            ], by: "van", at: TestStation.moment("2026-11-23T08:00:00+07:00").instant)
        let before = folder.names
        // The ledger is open: the plan reads beside its owner.
        let run = await loaxa(
            [
                "plan", "--offline", "--config", "\(Self.root)/Config", "--state", folder.path, "--from", "24/11",
                "--lang", "en",
            ], columns: 80, now: TestStation.moment("2026-11-23T08:00:00+07:00").instant)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("Tuesday 24/11/2026\n05:30  Chương trình buổi sáng · all zones\n"))
        #expect(run.output.contains("Cài VNeID (booking 1)\n"))
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
