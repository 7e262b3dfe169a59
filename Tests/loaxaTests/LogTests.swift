import Control
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `The as-run log` {
    private static func airing(
        _ seq: Int64, _ title: String, planned: String, start: String? = nil, end: String? = nil, zones: [String] = [],
        _ result: Wire.AiringResult, _ reason: Sentence? = nil
    ) -> Wire.Airing {
        Wire.Airing(
            id: "a\(seq)", seq: seq, plannedStart: TestStation.moment(planned), zones: zones, slot: "sang", item: 1,
            title: title, kind: .bulletin, start: start.map(TestStation.moment), end: end.map(TestStation.moment),
            result: result, reason: reason.map { Wire.Reason(code: "r", sentence: $0) })
    }

    static let airings = [
        airing(
            3, "Nhạc hiệu", planned: "2026-11-23T05:30:00+07:00", start: "2026-11-23T05:30:00.002+07:00",
            end: "2026-11-23T05:30:07.002+07:00", .aired),
        airing(
            6, "Cài VNeID mức 2 ngay tại nhà văn hoá thôn", planned: "2026-11-23T05:30:07+07:00",
            start: "2026-11-23T05:30:07+07:00", end: "2026-11-23T05:31:03+07:00", zones: ["chu-chau"], .cut,
            Sentence(
                vi: "người trực “van” cho dừng ở cụm loa này vì có việc gấp trong thôn",
                en: "stopped by “van” in this zone for an urgent matter of the hamlet")),
        airing(
            7, "Thanh toán không tiền mặt", planned: "2026-11-23T05:31:38+07:00", .missed,
            Sentence(vi: "mất điện", en: "the power was off")),
    ]

    @Test func `in Vietnamese`() async throws {
        let station = try await StationOnAir(.init(airings: Self.airings))
        let run = await station.loaxa("log")
        #expect(
            run.output == """
                LÚC                 DÀI  KẾT QUẢ  TIÊU ĐỀ                          CỤM LOA
                T2 23/11 05:30:00  0:07  đã phát  Nhạc hiệu                        mọi cụm loa
                T2 23/11 05:30:07  0:56  bị cắt   Cài VNeID mức 2 ngay tại nhà v…  Thôn Chu Châu
                                   → người trực “van” cho dừng ở cụm loa này vì có việc gấp
                                     trong thôn
                T2 23/11 05:31:38     —  bị lỡ    Thanh toán không tiền mặt        mọi cụm loa
                                   → mất điện

                """)
        #expect(station.asked == ["log  … "])
    }

    @Test func `in English`() async throws {
        let station = try await StationOnAir(.init(airings: Self.airings))
        let run = await station.loaxa("log", "--from", "1/11", "--to", "22/11", in: "en")
        #expect(
            run.output == """
                AT                  LENGTH  RESULT  TITLE                          ZONES
                Mon 23/11 05:30:00    0:07  aired   Nhạc hiệu                      all zones
                Mon 23/11 05:30:07    0:56  cut     Cài VNeID mức 2 ngay tại nhà…  Thôn Chu Châu
                                    → stopped by “van” in this zone for an urgent matter of the
                                      hamlet
                Mon 23/11 05:31:38       —  missed  Thanh toán không tiền mặt      all zones
                                    → the power was off

                """)
        #expect(station.asked == ["log 2026-11-01T00:00:00+07:00 … 2026-11-23T00:00:00+07:00"])
    }

    @Test func `has a line for each group of zones that heard it at another time, and names where asked`() async throws
    {
        var airing = Self.airings[1]
        airing.zones = ["chu-chau", "chu-chang"]
        airing.hearings = [
            Wire.Hearing(
                zone: "chu-chau", start: TestStation.moment("2026-11-23T05:30:07+07:00"),
                end: TestStation.moment("2026-11-23T05:31:03+07:00")),
            Wire.Hearing(
                zone: "chu-chang", start: TestStation.moment("2026-11-23T05:30:37+07:00"),
                end: TestStation.moment("2026-11-23T05:32:08+07:00")),
        ]
        airing.title = "VNeID"
        let station = try await StationOnAir(.init(airings: [airing]))
        let run = await station.loaxa("log", "--ids", in: "en", columns: 100)
        #expect(
            run.output == """
                AT                  LENGTH  RESULT  TITLE  ZONES
                Mon 23/11 05:30:07    0:56  cut     VNeID  Thôn Chu Châu
                Mon 23/11 05:30:37    1:31  cut     VNeID  Thôn Chu Chàng
                                    → stopped by “van” in this zone for an urgent matter of the hamlet
                                    → a6

                """)
    }

    @Test func `says who had let it pass and how loud it was, where asked`() async throws {
        var airing = Self.airings[1]
        airing.zones = ["chu-chau"]
        airing.bulletinSha256 = "ab"
        airing.approval = Wire.AiringApproval(
            .approved, by: "ha", at: TestStation.moment("2026-11-22T17:00:00+07:00"))
        airing.gains = [
            Wire.Gain(zone: "chu-chau", decibels: -3.5), Wire.Gain(zone: "chu-chang", decibels: 0, muted: true),
            Wire.Gain(zone: "chu-chau", decibels: 1, since: TestStation.moment("2026-11-23T05:30:30+07:00")),
        ]
        airing.title = "VNeID"
        var old = Self.airings[0]
        old.title = "Cũ"
        let station = try await StationOnAir(.init(airings: [airing, old]))
        let run = await station.loaxa("log", "--circumstances", columns: 100)
        #expect(
            run.output == """
                LÚC                 DÀI  KẾT QUẢ  TIÊU ĐỀ  CỤM LOA
                T2 23/11 05:30:07  0:56  bị cắt   VNeID    Thôn Chu Châu
                                   → người trực “van” cho dừng ở cụm loa này vì có việc gấp trong thôn
                                   → duyệt: ban biên tập đã duyệt: ha 17:00 22/11/2026
                                   → âm lượng: Thôn Chu Châu -3,5 dB, Thôn Chu Chàng 0 dB (tắt tiếng), Thôn Chu Châu
                                     +1 dB từ 05:30:30
                                   → mã băm bản tin: ab
                T2 23/11 05:30:00  0:07  đã phát  Cũ       mọi cụm loa

                """)
        let plain = await station.loaxa("log", columns: 100)
        #expect(!plain.output.contains("duyệt"))
    }

    @Test(arguments: [
        (Wire.AiringApproval(.notRequired), "approval: not required"),
        (Wire.AiringApproval(.timetable), "approval: part of the timetable"),
        (Wire.AiringApproval(.stationItem), "approval: the station's own"),
        (Wire.AiringApproval(.alert, by: "van"), "approval: emergency alert: van"),
        (Wire.AiringApproval(.template, by: "van", template: "lu"), "approval: prepared alert “lu”: van"),
        (Wire.AiringApproval(.live, by: "van"), "approval: spoken live: van"),
    ])
    func `says it of each kind`(approval: Wire.AiringApproval, words: String) {
        #expect(Sentences.passed(approval).en == words)
    }

    @Test func `fits every terminal`() {
        let table = LogTable(Self.airings, Titles(TestStation.info))
        for width in 66...100 {
            for language in Language.allCases {
                #expect(table.lines(in: language, width: width).allSatisfy { $0.displayWidth <= width })
            }
        }
    }

    @Test func `that is followed goes on after the entries that were shown`() async throws {
        let next = Self.airing(
            9, "Lời chào", planned: "2026-11-23T17:00:00+07:00", start: "2026-11-23T17:00:00+07:00", .onAir)
        let station = try await StationOnAir(.init(airings: Self.airings, followed: [next]))
        let run = await station.loaxa("log", "--follow", columns: nil)
        #expect(station.asked.last == "follow after 7")
        #expect(run.output.hasSuffix("\nT2 23/11 17:00:00  đang phát  Lời chào · mọi cụm loa\n"))
    }

    @Test func `without entries says so`() async throws {
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("log", in: "en") == Run(code: 0, output: "Nothing in this period.\n", errors: ""))
    }

    @Test func `as JSON has the fields of the interface`() async throws {
        let station = try await StationOnAir(.init(airings: [Self.airings[0]]))
        let run = await station.loaxa("log", "--json")
        #expect(run.output.contains("\"planned_start\" : \"2026-11-23T05:30:00+07:00\""))
    }
}

@Suite struct `Without a station` {
    @Test(arguments: [
        ["queue"], ["queue", "remove", "7"], ["plan"], ["why", "7"], ["status"], ["stop"], ["log"], ["reload"],
    ])
    func `every command that needs it says how to start it`(_ words: [String]) async {
        let run = await loaxa(words + ["--socket", "/tmp/loaxa-nowhere/socket"])
        #expect(
            run
                == Run(
                    code: 1, output: "",
                    errors:
                        "loaxa: đài chưa chạy (không có ai nghe ở /tmp/loaxa-nowhere/socket); bật bằng “sudo systemctl start loaxad”\n"
                ))
    }

    @Test func `is verified: whole or not, and the exit code says so`() async throws {
        let whole = try await StationOnAir(.init()).loaxa("log", "verify", in: "en")
        #expect(whole == Run(code: 0, output: "the log is whole: 7 entries, last hash ab\n", errors: ""))
        let aged = Wire.LogReport(entries: 7, removed: 4, head: "ab")
        #expect(
            Sentences.logIsWhole(aged).en
                == "the log is whole: 7 entries (the first 4 removed because of their age, under seals that are whole), last hash ab"
        )
        var answers = TestStation.Answers()
        answers.ends = true
        let faulty = try await StationOnAir(answers).loaxa("log", "verify", in: "en")
        #expect(faulty == Run(code: 1, output: "removed\n", errors: ""))
    }
}
