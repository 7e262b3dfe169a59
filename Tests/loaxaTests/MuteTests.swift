import Control
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `Muting zones` {
    private static let moment = Moment(
        Instant.parsing(rfc3339: "2026-11-24T05:30:00+07:00")!.instant, offset: 7 * 3600)

    @Test func `hands over what was asked for, and says what it means and how to end it`() async throws {
        var answers = TestStation.Answers()
        answers.mutes = [
            .init(
                zone: "chu-chau", maintenance: false, by: "van", since: Self.moment, until: Self.moment, why: "đám tang"
            )
        ]
        let station = try await StationOnAir(answers)
        let run = await station.loaxa("mute", "chu-chau", "--for", "2h", "--why", "đám tang", in: "en", columns: nil)
        #expect(run.code == 0, "\(run.errors)")
        #expect(
            run.output
                == "Thôn Chu Châu is muted since 05:30 24/11 until 05:30 24/11 (“van”: đám tang); programmes do not sound, "
                + "alerts do; end it with: loaxa unmute chu-chau\n")
        #expect(station.asked == ["mute chu-chau false 7200000 đám tang"])
    }

    @Test func `for maintenance says that alerts are not heard, in Vietnamese too`() async throws {
        var answers = TestStation.Answers()
        answers.mutes = [.init(zone: "chu-chau", maintenance: true, by: "van", since: Self.moment)]
        let station = try await StationOnAir(answers)
        let run = await station.loaxa("mute", "chu-chau", "--maintenance", in: "vi", columns: nil)
        #expect(
            run.output
                == "Thôn Chu Châu đang tắt tiếng từ 05:30 24/11 (“van”); tắt để bảo trì nên KHÔNG phát gì, kể cả cảnh báo; mở lại "
                + "bằng: loaxa unmute chu-chau\n")
        #expect(station.asked == ["mute chu-chau true 0 "])
    }

    @Test func `for maintenance does not last for days, and needs a zone`() async {
        let long = await loaxa(["mute", "a", "--maintenance", "--for", "25h", "--lang", "en"])
        #expect(long.code == 2 && long.errors.contains("30min, 2h (24h at most)"))
        #expect(await loaxa(["mute"]).code == 2)
        #expect(await loaxa(["mute", "a", "--for", "soon"]).code == 2)
        #expect(await loaxa(["mute", "a", "--why", String(repeating: "x", count: 301)]).code == 2)
    }

    @Test func `is ended in some zones or in all`() async throws {
        var answers = TestStation.Answers()
        answers.stopped = ["chu-chau"]
        let station = try await StationOnAir(answers)
        #expect(await station.loaxa("unmute", "chu-chau", in: "en").output == "Thôn Chu Châu may sound again\n")
        answers.stopped = []
        let quiet = try await StationOnAir(answers)
        #expect(await quiet.loaxa("unmute", in: "en").output == "no zone is muted\n")
        #expect(station.asked == ["unmute chu-chau"] && quiet.asked == ["unmute everywhere"])
    }

    @Test func `whoever raises an alert is told where it does not sound`() async throws {
        var answers = TestStation.Answers()
        answers.outcome.raised[0].silentZones = ["chu-chau"]
        let folder = ScratchFolder()
        let file = folder.write(
            "lu.xml",
            """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>2</identifier><sender>kttv</sender>
            <sent>2026-11-23T07:00:00+07:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
            <info><category>Met</category><event>Lũ</event><urgency>Immediate</urgency><severity>Severe</severity>
            <certainty>Observed</certainty><area><areaDesc>X</areaDesc></area></info></alert>
            """)
        let run = await (try await StationOnAir(answers)).loaxa("alert", file, in: "en")
        #expect(run.code == 0)
        #expect(
            run.errors == "it does NOT sound in Thôn Chu Châu: muted for maintenance; end that with: loaxa unmute\n")
    }
}
