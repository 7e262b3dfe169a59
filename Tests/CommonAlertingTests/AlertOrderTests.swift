import Bulletin
import Testing
import Time
import Wording

@testable import CommonAlerting

@Suite struct `What a message asks of the station` {
    @Test func `an update airs in Vietnamese in its hamlets, and replaces`() throws {
        guard case .success(.air(let announcements, let replaced)) = Samples.order(Samples.prefixed) else {
            Issue.record("\(Samples.order(Samples.prefixed))")
            return
        }
        #expect(replaced.map(\.identifier) == ["urn:oid:2.49.0.0.704.0.2026.11.23.9"])
        let first = try #require(announcements.first)
        #expect(announcements.count == 1 && !first.isForeign)
        #expect(first.title == "Lũ trên báo động ba")
        #expect(first.zones == ["chu-chau", "chu-chang"])
        #expect(first.priority == .emergency && first.repeats == nil)
        #expect(
            first.text == """

                Tin của Đài Khí tượng Thuỷ văn.

                Lũ trên báo động ba.

                Khu vực: Thôn Chu Châu; thôn Chu Chàng (xã Minh Châu).

                Dự kiến từ 17h05 ngày 24/11/2026.

                Bà con cần làm: Vào trong đê ngay. Không qua sông.

                Mực nước lúc 5h: 12,4 m & còn lên. Đỉnh lũ: tối nay.

                Có hiệu lực đến 5h00 ngày 25/11/2026.

                """)
    }

    @Test func `English is taken where there is no Vietnamese, and a polygon finds its zones`() throws {
        let announcement = try #require(Samples.announcements(Samples.american).first)
        #expect(announcement.isForeign)
        #expect(announcement.zones == ["chu-chau", "chu-chang"])
        #expect(announcement.text.contains("What to do: Turn around, don't drown."))
        #expect(announcement.text.contains("WHAT...Flash flooding. WHERE...The low valley \\[see map\\]."))
    }

    @Test(arguments: ["Exercise", "Test"]) func `what is no emergency begins by saying so`(_ status: String) throws {
        let text = try #require(Samples.announcements(Samples.alert(status: status)).first).text
        #expect(text.hasPrefix("\nĐây là thông báo diễn tập"))
    }

    @Test func `no mark in a message is a directive`() throws {
        let text = Samples.alert(
            Samples.info(
                headline: "![x](clips/a.flac) [pause 60s] {a|b} # MC: lũ &lt;!-- x",
                more: "<description># Tiêu đề\n[bed off]\n\n```\nMC: xin chào\n---</description>"))
        let announcement = try #require(Samples.announcements(text).first)
        let (script, findings) = BulletinReader().script(of: announcement.text, file: "x")
        #expect(findings.isEmpty)
        #expect(script.cues.count == 4)
        let speeches = script.cues.compactMap { cue -> Speech? in
            if case .speech(let speech) = cue { speech } else { nil }
        }
        #expect(speeches.count == 4 && speeches.allSatisfy { $0.speaker == nil && $0.manner == .paragraph })
        #expect(speeches[0].written == "![x](clips/a.flac) [pause 60s] {a|b} # MC: lũ <!-- x.")
    }

    static let refusals: [(name: String, text: String, words: String)] = [
        ("a draft", Samples.alert(status: "Draft"), "Draft"),
        ("between machines", Samples.alert(kind: "Ack"), "Ack"),
        (
            "over", Samples.alert(Samples.info(times: "<expires>2026-11-24T05:39:00+07:00</expires>")),
            "5h39 ngày 24/11/2026"
        ),
        ("to come", Samples.alert(Samples.info(times: "<effective>2026-11-24T06:00:00+07:00</effective>")), "6h00"),
        ("not pressing", Samples.alert(Samples.info(severity: "Minor")), "loaxa queue add"),
        ("elsewhere", Samples.alert(Samples.info(area: Samples.area("Huyện Mường Lát"))), "Huyện Mường Lát"),
        ("nowhere", Samples.alert(Samples.info(area: "")), "--zone"),
    ]

    @Test(arguments: refusals) func `what does not air says why`(_ given: (name: String, text: String, words: String)) {
        guard case .failure(let refusal) = Samples.order(given.text) else {
            Issue.record("\(given.name) airs")
            return
        }
        #expect(refusal.sentence.vi.contains(given.words), "\(given.name): \(refusal.sentence.vi)")
        #expect(refusal.sentence.en.contains(given.words), "\(given.name): \(refusal.sentence.en)")
    }

    @Test func `an update that the danger is less ends what was before`() {
        let text = Samples.alert(
            Samples.info(severity: "Minor"), kind: "Update", references: "a@b,VN-0,2026-11-24T05:00:00+07:00")
        guard case .failure(let refusal) = Samples.order(text) else { return #expect(Bool(false), "airs") }
        #expect(refusal.replacing.map(\.identifier) == ["VN-0"])
    }

    @Test func `a cancel clears what it names, and says nothing`() {
        let text = Samples.alert(
            "", kind: "Cancel", references: "a@b,VN-0,2026-11-24T05:00:00+07:00\n a@b,VN-1,2026-11-24T05:10:00+07:00")
        guard case .success(.clear(let references)) = Samples.order(text) else { return #expect(Bool(false), "airs") }
        #expect(
            references.map(\.description) == [
                "a@b,VN-0,2026-11-24T05:00:00+07:00", "a@b,VN-1,2026-11-24T05:10:00+07:00",
            ])
    }

    @Test func `blocks for several places air each in its own, the most pressing first`() {
        let text = Samples.alert(
            Samples.info(severity: "Moderate", headline: "B", area: Samples.area("Chu Chàng"))
                + Samples.info(headline: "A") + Samples.info(language: "en", headline: "C"))
        let announcements = Samples.announcements(text)
        #expect(announcements.map(\.title) == ["A", "B"])
        #expect(announcements.map(\.zones) == [["chu-chau"], ["chu-chang"]])
        #expect(announcements.map(\.repeats) == [nil, 1])
    }

    @Test func `zones that are named win over the areas`() {
        let text = Samples.alert(Samples.info(area: Samples.area("Huyện Mường Lát")))
        #expect(Samples.announcements(text, zones: ["lieu-chau"]).map(\.zones) == [["lieu-chau"]])
    }

    @Test func `a long text is cut where a sentence ends, what to do last`() {
        let sentence = "Nước lên 1.5 mét ở khắp nơi. "
        let cut = Spoken.shortened(String(repeating: sentence, count: 40), to: 100)
        #expect(cut == "Nước lên 1.5 mét ở khắp nơi. Nước lên 1.5 mét ở khắp nơi. Nước lên 1.5 mét ở khắp nơi.")
        #expect(Spoken.shortened("một hai ba bốn", to: 9) == "một hai")
        #expect(Spoken.shortened(" \n ", to: 9) == nil)
    }

    static let priorities: [(AlertBlock.Severity, AlertBlock.Urgency, AlertBlock.Certainty, Priority)] = [
        (.extreme, .immediate, .observed, .emergency), (.severe, .expected, .likely, .emergency),
        (.severe, .future, .likely, .priority), (.extreme, .immediate, .possible, .priority),
        (.moderate, .immediate, .observed, .priority), (.unknown, .unknown, .unknown, .priority),
        (.minor, .immediate, .observed, .normal), (.extreme, .past, .observed, .normal),
        (.extreme, .immediate, .unlikely, .normal),
    ]

    @Test(arguments: priorities) func `the three scales make one`(
        _ given: (AlertBlock.Severity, AlertBlock.Urgency, AlertBlock.Certainty, Priority)
    ) {
        var block = AlertBlock()
        (block.severity, block.urgency, block.certainty) = (given.0, given.1, given.2)
        #expect(block.priority == given.3)
    }
}

@Suite struct `Matching areas with zones` {
    private static let everywhere = ["chu-chau", "chu-chang", "lieu-chau"]

    static let names: [(name: String, zones: [String])] = [
        ("Thôn Chu Châu", ["chu-chau"]), ("thon chu chau", ["chu-chau"]), ("CHU CHÂU", ["chu-chau"]),
        ("Xóm Liễu Châu, xã Minh Châu", ["lieu-chau"]), ("Chu Châu và Chu Chàng", ["chu-chau", "chu-chang"]),
        ("thôn Chu Chàng/thôn Liễu Châu", ["chu-chang", "lieu-chau"]), ("Xã Minh Châu", everywhere),
        ("Xã Minh Châu, thành phố Hà Nội", everywhere), ("Minh Chau", everywhere),
        ("Thôn Lạ, xã Minh Châu", everywhere),
        ("Thôn Chu Châu, xã Phú Cường", []), ("Xã Phú Cường", []), ("Chu", []), ("Hà Nội", []), ("", []), (", ;", []),
        ("xã Phú Cường; xã Minh Châu", everywhere),
    ]

    @Test(arguments: names) func `by name`(_ given: (name: String, zones: [String])) {
        #expect(Samples.station.zones(in: AlertArea(given.name)) == given.zones, "\(given.name)")
    }

    @Test func `by code, circle and polygon`() throws {
        var area = AlertArea("?")
        area.codes = [AreaCode(list: "DVHCVN", value: "09661-01")]
        #expect(Samples.station.zones(in: area) == ["chu-chau"])
        area.codes = [AreaCode(list: "other", value: "09661-01")]
        #expect(Samples.station.zones(in: area) == [])
        // The hamlets are 5.6 km apart.
        area.circles = [try #require(GeoCircle("21.22,105.40 5"))]
        #expect(Samples.station.zones(in: area) == ["chu-chang"])
        area.circles = [try #require(GeoCircle("21.22,105.40 6"))]
        #expect(Samples.station.zones(in: area) == ["chu-chau", "chu-chang"])
        area.circles = []
        // A bay in the west, in which the second hamlet lies.
        area.polygons = [
            try #require(GeoPolygon("21.1,105.3 21.1,105.5 21.3,105.5 21.3,105.3 21.22,105.42 21.1,105.3"))
        ]
        #expect(Samples.station.zones(in: area) == ["chu-chau"])
    }

    struct Overlap: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var shape: String
        var touches: Bool
    }

    /// Against a hamlet that is a square of 21.20…21.22 and 105.40…105.42.
    @Test(arguments: [
        Overlap(testDescription: "all around it", shape: "21,105 21,106 22,106 22,105 21,105", touches: true),
        Overlap(
            testDescription: "inside it", shape: "21.205,105.405 21.205,105.41 21.21,105.41 21.205,105.405",
            touches: true),
        Overlap(
            testDescription: "across it, without a corner in it",
            shape: "21.208,105.3 21.208,105.5 21.212,105.5 21.212,105.3 21.208,105.3", touches: true),
        Overlap(
            testDescription: "at its corner", shape: "21.22,105.42 21.22,105.5 21.3,105.5 21.22,105.42", touches: true),
        Overlap(testDescription: "beside it", shape: "21.2,105.421 21.2,105.5 21.3,105.5 21.2,105.421", touches: false),
        Overlap(
            testDescription: "around it, but for a bay",
            shape:
                "21.1,105.3 21.1,105.5 21.3,105.5 21.3,105.43 21.19,105.43 21.19,105.39 21.3,105.39 21.3,105.3 21.1,105.3",
            touches: false),
        Overlap(testDescription: "a circle in it", shape: "21.21,105.41 0", touches: true),
        Overlap(testDescription: "a circle that reaches its side", shape: "21.21,105.43 1.1", touches: true),
        Overlap(testDescription: "a circle that does not", shape: "21.21,105.43 1.0", touches: false),
        Overlap(testDescription: "a circle around it", shape: "21.21,105.41 50", touches: true),
    ])
    func `by the reach of loudspeakers`(_ overlap: Overlap) throws {
        let corners = [(21.20, 105.40), (21.20, 105.42), (21.22, 105.42), (21.22, 105.40)]
        let station = AlertedStation(
            name: "X",
            zones: [
                .init(
                    name: "a", title: "Thôn A",
                    reach: GeoPolygon(corners: corners.map { GeoPoint(latitude: $0.0, longitude: $0.1) }))
            ])
        var area = AlertArea("?")
        if let circle = GeoCircle(overlap.shape) {
            area.circles = [circle]
        } else {
            area.polygons = [try #require(GeoPolygon(overlap.shape))]
        }
        #expect(station.zones(in: area) == (overlap.touches ? ["a"] : []))
    }

    @Test func `an area of nobody airs where the settings say, and says so`() throws {
        let alert = try #require(Samples.read(Samples.alert(Samples.info(area: Samples.area("Huyện Mường Lát")))).alert)
        let order = try alert.order(
            at: Samples.now, for: Samples.station, elsewhere: ["chu-chang", "lieu-chau"], timeZone: Samples.zone)
        guard case .air(let announcements, _) = order else { return #expect(Bool(false), "does not air") }
        #expect(announcements.map(\.zones) == [["chu-chang", "lieu-chau"]])
        #expect(announcements.map(\.isElsewhere) == [true])
        let ours = try #require(Samples.read(Samples.alert()).alert)
        let own = try ours.order(
            at: Samples.now, for: Samples.station, elsewhere: ["lieu-chau"], timeZone: Samples.zone)
        guard case .air(let announcements, _) = own else { return #expect(Bool(false), "does not air") }
        #expect(announcements.map(\.zones) == [["chu-chau"]] && !announcements[0].isElsewhere)
    }

    @Test func `where the settings name no places, a shape that matches nothing says that`() throws {
        let area = Samples.area("Vùng hạ lưu", "<circle>21.2,105.45 3.5</circle>")
        let alert = try #require(Samples.read(Samples.alert(Samples.info(area: area))).alert)
        let bare = AlertedStation(name: "Đài", zones: [.init(name: "a", title: "Thôn A")])
        #expect {
            try alert.order(at: Samples.now, for: bare, timeZone: Samples.zone)
        } throws: {
            ($0 as? AlertRefusal)?.sentence.en.contains("station.json5 gives no zone a position") ?? false
        }
    }

    @Test func `what is not in force yet says when to look again`() {
        let text = Samples.alert(Samples.info(times: "<effective>2026-11-24T06:00:00+07:00</effective>"))
        guard case .failure(let refusal) = Samples.order(text) else { return #expect(Bool(false), "airs") }
        #expect(refusal.until == Instant.parsing(rfc3339: "2026-11-24T06:00:00+07:00")?.instant)
    }
}
