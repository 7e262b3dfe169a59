import Control
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `Why` {
    private static let explanations = [
        Wire.Explanation(
            airing: "sang/1/b7", title: "Thanh toán", zones: ["chu-chau"], booking: 7,
            start: TestStation.moment("2026-11-24T05:30:00+07:00"), result: .skipped, code: "quota-sessions",
            sentence: Sentence(
                vi: "“Thanh toán” sẽ không phát lúc 05:30 ngày 24/11/2026: ngày ấy đã phát đủ 2 buổi.",
                en: "“Thanh toán” will not air at 05:30: the 2 sessions of the day are used up."),
            rule: Sentence(vi: "Mỗi ngày chỉ có bấy nhiêu buổi.", en: "A day has only so many sessions."),
            settings: [Wire.Setting(file: "station.json5", key: "quotas.sessionsPerDay", value: "2")]),
        Wire.Explanation(
            title: "Thanh toán", zones: [], sentence: Sentence(vi: "Không còn lần nào.", en: "It has none left."),
            settings: [Wire.Setting(file: "a.md", key: "valid", value: nil)]),
    ]

    @Test func `says what, the rule and the setting that decides`() async throws {
        let station = try await StationOnAir(.init(answer: Wire.Answer(explanations: Self.explanations)))
        let run = await station.loaxa("why", "thanh", "toan", columns: 60)
        #expect(
            run
                == Run(
                    code: 0,
                    output: """
                        “Thanh toán” sẽ không phát lúc 05:30 ngày 24/11/2026: ngày
                        ấy đã phát đủ 2 buổi.
                          Mỗi ngày chỉ có bấy nhiêu buổi.
                          → station.json5: quotas.sessionsPerDay = 2

                        Không còn lần nào.
                          → a.md: valid (bỏ trống)

                        """, errors: ""))
        #expect(station.asked == ["why thanh toan"])
    }

    @Test func `as JSON has the fields of the interface`() async throws {
        let station = try await StationOnAir(.init(answer: Wire.Answer(explanations: Self.explanations)))
        let run = await station.loaxa("why", "7", "--json")
        #expect(run.output.contains("\"airing\" : \"sang/1/b7\""))
        #expect(run.output.contains("\"key\" : \"quotas.sessionsPerDay\""))
    }

    @Test func `where several fit, lists them`() async throws {
        let station = try await StationOnAir(.init(answer: Wire.Answer(bookings: `Booking bulletins`.bookings)))
        let run = await station.loaxa("why", "a", in: "en")
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("3 bookings fit “a”. Ask again with the ID of the first column:\nID  NEXT"))
    }

    @Test func `where nothing fits, says so and fails`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa("why", "zzz", in: "en")
        #expect(
            run
                == Run(
                    code: 1, output: "",
                    errors: "loaxa: no airing, booking or bulletin fits “zzz”; see “loaxa queue list --all”\n"))
        #expect(await loaxa(["why"], environment: ["LANG": "en"]).code == 2)
    }
}
