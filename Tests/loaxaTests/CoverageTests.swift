import Bulletin
import Ledger
import Schedule
import TestSupport
import Testing
import Time

@testable import loaxa

@Suite struct `Coverage, on the command line` {
    /// Four weeks with lessons, a campaign and a title with marks of HTML.
    private static func state() async throws -> StateFolder {
        let state = StateFolder()
        let ledger = try Ledger.open("\(state.path)/station.sqlite")
        var requests: [NewBooking] = []
        for lesson in 1...3 {
            var metadata = Metadata(title: "Bài \(lesson)")
            metadata.series = Series(name: "Bình dân học vụ số", lesson: lesson)
            metadata.audience = ["elderly", "<b>&nhóm"]
            metadata.campaign = CampaignTag(name: "chuyen-doi-so", topic: "vneid")
            metadata.owner = "Đoàn Thanh niên xã"
            requests.append(
                NewBooking(
                    fileName: "\(lesson).md", text: "\(lesson)", metadata: metadata,
                    placement: .slot("sang", from: CivilDate("2026-11-01")!, through: nil, times: 1)))
        }
        let bookings = try await ledger.add(requests, by: "lan", at: StateFolder.at("2026-11-01 08:00:00"))
        var events: [AsRunEvent] = []
        for (record, day) in zip(bookings, ["2026-11-03", "2026-11-17"]) {
            let start = StateFolder.at("\(day) 05:30:00")
            var plan = PlannedAiring(
                id: "sang/\(record.id)", plannedStart: start, zones: ["chu-chau"], slot: "sang",
                title: record.booking.title,
                kind: .bulletin)
            plan.booking = record.id
            events += [
                AsRunEvent(at: start, .planned(plan)), AsRunEvent(at: start, .began(airing: plan.id)),
                AsRunEvent(at: start + .seconds(150), .ended(airing: plan.id, Ending(.aired))),
            ]
        }
        try await ledger.record(events)
        return state
    }

    @Test func `is a table of weeks with targets, and how far each series is`() async throws {
        let run = try await Self.state().loaxa("coverage")
        #expect(
            run.output == """
                Bản tin đã phát từ ngày 02/11/2026 đến ngày 29/11/2026: 2 lượt, 5,0 phút

                Theo đối tượng người nghe
                                  02/11  09/11  16/11  23/11  PHÚT
                  <b>&nhóm          2,5      ·    2,5      ·   5,0
                  Người cao tuổi    2,5      ·    2,5      ·   5,0

                Chuyển đổi số · Từ năm 2026
                                               02/11  09/11  16/11  23/11  PHÚT  CHỈ TIÊU  THIẾU
                  Dịch vụ công trực tuyến          ·      ·      ·      ·   0,0      10,8   10,8
                  Thanh toán không dùng tiền…      ·      ·      ·      ·   0,0      10,8   10,8
                  Bán nông sản qua mạng            ·      ·      ·      ·   0,0      10,8   10,8
                  Cài đặt và sử dụng VNeID       2,5      ·    2,5      ·   5,0      10,8    5,8
                  Người cao tuổi                 2,5      ·    2,5      ·   5,0      21,7   16,7
                  Nông dân                         ·      ·      ·      ·   0,0      14,5   14,5
                  Hộ kinh doanh                    ·      ·      ·      ·   0,0      14,5   14,5

                Theo cơ quan, đoàn thể
                                      02/11  09/11  16/11  23/11  PHÚT
                  Đoàn Thanh niên xã    2,5      ·    2,5      ·   5,0

                Theo cụm loa
                                  02/11  09/11  16/11  23/11  PHÚT
                  Thôn Chu Châu     2,5      ·    2,5      ·   5,0
                  Thôn Chu Chàng      ·      ·      ·      ·   0,0

                Loạt bài
                  Bình dân học vụ số: đã phát bài 1–2; đang chờ bài 3

                """, "\(run)")
    }

    @Test func `fits a terminal, in both languages, by months and over years`() async throws {
        let state = try await Self.state()
        for language in ["vi", "en"] {
            for words in [
                [], ["--by", "day"], ["--period", "2026", "--by", "week"], ["--period", "2024-01-01..2027-12-31"],
            ] {
                let run = await loaxa(
                    ["coverage", "--state", state.path, "--config", "Config", "--lang", language] + words, columns: 80,
                    now: StateFolder.at("2026-11-23 08:00:00"))
                #expect(run.code == 0, "\(run)")
                #expect(run.output.contains("Bình dân học vụ số: "))
                for line in run.output.split(separator: "\n") { #expect(String(line).displayWidth <= 80, "\(line)") }
            }
        }
        let many = await state.loaxa("coverage", "--period", "2020-01-01..2026-12-31", "--by", "day")
        #expect(many.code == 1 && many.errors.split(separator: "\n").count == 1, "\(many)")
        let none = await loaxa(["coverage", "--state", "/nowhere", "--config", "Config"])
        #expect(none.code == 1 && none.errors.split(separator: "\n").count == 1, "\(none)")
    }

    @Test func `as JSON has every figure`() async throws {
        let run = try await Self.state().loaxa("coverage", "--json", "--period", "2026-11", "--by", "month")
        for part in [
            #""by" : "month""#, #""minutes" : 5,"#, #""campaign" : "chuyen-doi-so""#, #""phase" : "Từ năm 2026""#,
            #""minutes_by_span" : [\n            5\n          ]"#, "\"aired\" : [\n        1,\n        2\n      ]",
            "\"waiting\" : [\n        3\n      ]",
        ] { #expect(run.output.contains(part.replacing("\\n", with: "\n")), "\(part) in \(run.output)") }
    }

    @Test func `as a picture is XML in which no text is markup`() async throws {
        let state = try await Self.state()
        let run = await state.loaxa("coverage", "--svg", "\(state.path)/a.svg")
        #expect(run.code == 0 && run.errors.contains("a.svg"), "\(run)")
        let svg = state.written("a.svg")
        #expect(svg.contains("&lt;b&gt;&amp;nhóm") && !svg.contains("<b>") && svg.contains("thiếu 10,8"))
        let path = state.path
        let lines = try Python.lines([
            "-c",
            "import sys, xml.dom.minidom as d; r = d.parse(sys.argv[1]).documentElement; print(r.tagName, len(r.getElementsByTagName('line')) > 9)",
            "\(path)/a.svg",
        ])
        #expect(lines == ["svg True"])
    }
}
