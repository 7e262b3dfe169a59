import TestSupport
import Testing
import Time

@Suite struct `A bulletin that nobody approved` {
    @Test func `is not heard, and is heard once it is approved`() async throws {
        let zone =
            #"{name: "a", title: "Thôn A", output: "o", channels: [1], gain: -3, trims: [{from: "00:00", to: "23:59", gain: -6}, {from: "12:00", to: "11:59", gain: -6}]}"#
        let station = try StationUnderTest(
            device: "file:'FOLDER/heard.wav',wav", zones: "[\(zone)]", approval: "{required: true, fourEyes: false}")
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        let added = try await station.loaxa("queue", "add", file, "--slot", "sang", "--times", "1")
        #expect(added.code == 0 && added.errors.contains("loaxa approve 1"), "\(added)")
        try await station.untilRendered()
        #expect(try await station.loaxa("inbox").output.contains("Họp thôn"))
        #expect(try await station.loaxa("plan", "--json").output.contains("not-approved"))
        _ = try station.setSlot(in: 4)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilOver(1)
        #expect(try await station.airings().map(\.reason?.code) == ["not-approved"])
        // Back to where it has a time to come, and is made.
        _ = try station.setSlot(in: 3600)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilRendered()
        let approved = try await station.loaxa("approve", "1")
        #expect(approved.code == 0, "\(approved)")
        #expect(try await station.loaxa("inbox").output.contains("Họp thôn") == false)
        // Later than the first by a second or more: a moment that was skipped stays skipped.
        _ = try station.setSlot(in: 6)
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilOver(2)
        #expect(try await station.airings().map(\.result).sorted() == ["aired", "skipped"], "\(station.journal)")
        // Who let it pass and how loud it was stand in the log, for people and for whoever exports it.
        let heard = try #require(try await station.airings().first { $0.result == "aired" })
        #expect(heard.gains == [.init("a", -9)])
        #expect(heard.approval?.kind == "approved" && heard.approval?.by?.isEmpty == false && heard.approval?.at != nil)
        let log = try await station.loaxa("log", "--circumstances", "--lang", "en").output
        #expect(log.contains("→ approval: approved: ") && log.contains("→ gain: Thôn A -9 dB"), "\(log)")
        let person = heard.approval?.by ?? ""
        #expect(try await station.loaxa("log", "export", "--lang", "en").output.contains(",approved,Thôn A: -9 dB"))
        #expect(try await station.loaxa("why", "1", "--lang", "en").output.contains("“\(person)” approved it"))
        #expect(try await station.loaxa("log", "verify").code == 0)
        // What was approved and has aired may go to the web, with its sound; what the board takes back leaves it.
        let site = "\(station.folder)/web"
        let published = try await station.loaxa("publish", site, "--url", "https://a.example", "--json")
        #expect(published.code == 0 && published.errors.isEmpty, "\(published)")
        #expect(published.output.contains("\"added\" : [\n    \"Họp thôn\"\n  ]"), "\(published)")
        #expect(try await station.loaxa("reject", "1", "--why", "sai ngày").code == 0)
        let withdrawn = try await station.loaxa("publish", site)
        #expect(withdrawn.output.contains("0 bản tin (mới 0, sửa 0, rút 1)"), "\(withdrawn)")
        station.end()
    }

    @Test func `cannot be approved by whoever handed it in, and an approval does not outlive a change of the sound`()
        async throws
    {
        let station = try StationUnderTest(device: "null", approval: "{}")
        let file = try station.bulletin("hop.md", "Họp thôn", "Kính mời bà con ở Đảo Cò đến họp.")
        _ = try station.setSlot(in: 3600)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", file, "--slot", "sang").code == 0)
        try await station.untilRendered()
        let refused = try await station.loaxa("approve", "1", "--lang", "en")
        #expect(refused.code == 1 && refused.errors.contains("second person"), "\(refused)")
        #expect(try await station.loaxa("queue", "list", "--json").output.contains("\"approval\" : \"awaited\""))
        try station.setApproval("{fourEyes: false}")
        #expect(try await station.loaxa("reload").code == 0)
        #expect(try await station.loaxa("approve", "1").code == 0)
        #expect(try await station.loaxa("queue", "list", "--json").output.contains("\"approval\" : \"given\""))
        // The commune decides that the place is said otherwise: the board has not heard that.
        try station.write("config/pronunciation.tsv", "Đảo Cò\tđảo cò trắng\n")
        #expect(try await station.loaxa("reload").code == 0)
        try await station.untilRendered()
        #expect(try await station.loaxa("queue", "list", "--json").output.contains("\"approval\" : \"void\""))
        station.end()
    }
}
