import FoundationEssentials
import Linux
import SQLite
import TestSupport
import Testing
import Time

@testable import loaxa

private let stationFile = """
    {
      name: "Đài truyền thanh xã Minh Châu", clock: "assumed",
      outputs: [{name: "chinh", device: "null", channels: 2}],
      zones: [{name: "chu-chau", title: "Thôn Chu Châu", channels: [1]},
              {name: "chu-chang", title: "Thôn Chu Chàng", channels: [2]}],
      curfew: [{from: "22:00", to: "05:00"}],
      roles: {contributors: ["lan"], editors: ["minh"], approvers: ["ha"], operators: ["van"], orientation: ["huong"],
              auditors: ["kiem"], technicians: ["tuan"], alerters: ["van"]},
      clips: "clips",
    }
    """

private let timetableFile = """
    {slots: [
      {name: "sang", title: "Buổi sáng", when: "05:30", length: "15min", afterInterruption: "resume",
       rundown: [{clip: "mo.flac", title: "Nhạc hiệu"}, "bulletins", {clip: "ket.flac", title: "Nhạc kết"}]},
      {name: "chieu", title: "Buổi chiều", when: "Mon..Fri 17:00", zones: ["chu-chang"], length: "10min",
       rundown: [{clip: "mo.flac", title: "Nhạc hiệu"}, "bulletins"]},
    ]}
    """

private let campaignsFile = """
    {campaigns: [
      {name: "chuyen-doi-so", title: "Chuyển đổi số",
       topics: [{name: "vneid", title: "VNeID"}, {name: "nong-san", title: "Bán nông sản qua mạng"}],
       phases: [{title: "Khởi động", from: "2026-01-01", to: "2026-11-15"}, {title: "Tăng tốc", from: "2026-11-16"}]},
    ]}
    """

/// What `loaxa report --json` prints, as far as it is compared.
private struct PrintedReport: Decodable {
    struct Figures: Decodable {
        var airings: Int
        var milliseconds: Int
    }
    struct Entry: Decodable {
        var key: String
        var figures: Figures
    }
    struct Section: Decodable {
        var by: String
        var entries: [Entry]
    }
    struct Trouble: Decodable {
        var result: String
        var code: String
        var count: Int
    }
    struct Alert: Decodable {
        var title: String
        var raisedBy: String
        var airings: Int
    }
    struct Approval: Decodable {
        var by: String
        var approved: Int
        var returned: Int
        var heard: Int
    }
    struct Incident: Decodable {
        var code: String
        var count: Int
    }
    struct Questions: Decodable {
        var received: Int
        var answered: Int
        var open: Int
    }
    var total: Figures
    var bulletins: Figures
    var sections: [Section]
    var results: [Entry]
    var notAired: [Trouble]
    var alerts: [Alert]
    var approvals: [Approval]
    var incidents: [Incident]
    var questions: Questions?

    /// Under the names that `RawLog` uses.
    var figures: [String: Figures] {
        var figures = ["total/total": total, "total/bulletins": bulletins]
        for entry in results { figures["result/\(entry.key)"] = entry.figures }
        for section in sections where section.by != "slot" {
            for entry in section.entries { figures["\(section.by)/\(entry.key)"] = entry.figures }
        }
        return figures.filter { $0.value.airings > 0 }
    }
}

/// What `loaxa queue list --json` prints, as far as it is looked at.
private struct PrintedQueue: Decodable {
    struct Booking: Decodable {
        var id: Int64
        var title: String
        var approval: String
        var aired: Int
    }
    var bookings: [Booking]
}

@Suite struct `A month of a commune` {
    private let commune = CommuneStation(
        ["station.json5": stationFile, "timetable.json5": timetableFile, "campaigns.json5": campaignsFile],
        clips: ["mo.flac", "ket.flac"], start: "2026-11-01 04:00:00")

    @discardableResult
    private func does(
        _ person: Person, _ words: String..., at location: SourceLocation = #_sourceLocation
    ) async -> Run {
        let run = await commune.loaxa(person, words)
        #expect(run.code == 0, "\(person): \(words.joined(separator: " ")): \(run)", sourceLocation: location)
        return run
    }

    /// One line says that he may not.
    private func refused(
        _ person: Person, _ words: String..., at location: SourceLocation = #_sourceLocation
    ) async {
        let run = await commune.loaxa(person, words)
        #expect(
            run.code == 1 && run.errors.contains("“\(person)”") && run.errors.split(separator: "\n").count == 1,
            "\(person): \(words.joined(separator: " ")): \(run)", sourceLocation: location)
    }

    /// A Word file becomes bulletins beside it; returns their paths.
    private func imports(_ person: Person, _ name: String, _ text: String, split: Bool = false) async throws -> [String]
    {
        let folder = commune.folder
        let file = try WordFiles.write(name, text, in: folder)
        let run = await commune.loaxa(
            person, ["import", file, "--out", folder.path, "--json"] + (split ? ["--split", "30s"] : []))
        struct Imported: Decodable {
            struct File: Decodable { var file: String }
            var files: [File]
        }
        try #require(run.code == 0, "\(run)")
        return try JSONDecoder().decode(Imported.self, from: Data(run.output.utf8)).files.map(\.file)
    }

    /// The editor says to which campaign the bulletins belong.
    private func tag(_ files: [String], _ campaign: String) throws {
        for file in files {
            let text = try String(decoding: Files.read(file), as: UTF8.self)
            try #require(text.hasPrefix("---\n"))
            let name = String(file[file.index(after: file.lastIndex(of: "/")!)...])
            _ = commune.folder.write(name, "---\ncampaign: \(campaign)\n" + text.dropFirst(4))
        }
    }

    private func queue(_ person: Person = .kiem) async throws -> [PrintedQueue.Booking] {
        let run = await does(person, "queue", "list", "--all", "--json")
        return try JSONDecoder().decode(PrintedQueue.self, from: Data(run.output.utf8)).bookings
    }

    private func booking(_ title: String) async throws -> PrintedQueue.Booking {
        try #require(try await queue().last { $0.title.contains(title) }, "no booking of “\(title)”")
    }

    @Test(.enabled(if: WordFiles.canBeMade, "pandoc is not installed"), .timeLimit(.minutes(5)))
    func `is played by seven people from Word files to the report, whose figures are those of the raw log`()
        async throws
    {
        let commune = commune
        try await commune.start()

        // Sunday, 1 November: lan and minh bring what their colleagues wrote.
        await commune.run(until: "2026-11-01 08:00:00")
        let power = try await imports(.lan, "cat-dien", WordFiles.power)
        let clinic = try await imports(.lan, "tiem-chung", WordFiles.vaccination)
        let sloppy = try await imports(.lan, "hop", WordFiles.sloppy)
        let lessons = try await imports(.minh, "hoc-vu-so", WordFiles.lessons, split: true)
        let market = try await imports(.minh, "nong-san", WordFiles.market)
        #expect(lessons.count >= 2)
        try tag(lessons, "chuyen-doi-so / vneid")
        try tag(market, "chuyen-doi-so / nong-san")
        await does(.lan, "queue", "add", power[0], "--slot", "sang", "--from", "2/11", "--times", "20")
        await does(.lan, "queue", "add", clinic[0], "--slot", "sang", "--from", "2/11", "--times", "6")
        await does(.lan, "queue", "add", sloppy[0], "--slot", "sang", "--from", "3/11", "--times", "3")
        let course = await commune.loaxa(.minh, ["queue", "add"] + lessons + ["--slot", "chieu", "--from", "2/11"])
        #expect(course.code == 0, "\(course)")
        await does(.minh, "queue", "add", market[0], "--slot", "sang", "--from", "9/11", "--times", "14")

        // Each of the seven tries what is not for him.
        await refused(.lan, "approve", "1")
        await refused(.minh, "stop")
        await refused(.ha, "queue", "remove", "1")
        await refused(.van, "reload")
        await refused(.huong, "queue", "add", power[0], "--slot", "sang")
        await refused(.kiem, "reject", "1", "--why", "x")
        await refused(.tuan, "approve", "1")

        // The board reads. One bulletin goes back, and comes again as it should have been.
        await does(.huong, "annotate", "1", "Nên nói thêm số điện thoại của điện lực.")
        #expect(await does(.ha, "inbox").output.contains("Chờ duyệt: \(lessons.count + 4)"))
        let meeting = try await booking("họp").id
        await does(.ha, "reject", "\(meeting)", "--why", "họp lúc nào, ở đâu?")
        for booking in try await queue() where booking.id != meeting { await does(.ha, "approve", "\(booking.id)") }
        await commune.run(until: "2026-11-02 09:00:00")
        await does(.minh, "queue", "remove", "\(meeting)")
        let better = try await imports(.lan, "hop-lai", WordFiles.better)
        await does(.lan, "queue", "add", better[0], "--slot", "sang", "--from", "3/11", "--times", "3")
        await does(.ha, "approve", "\(try await booking("họp thôn").id)")

        // A listener asks; what nobody has approved is not heard, and what was not heard is not closed.
        await commune.run(until: "2026-11-04 09:00:00")
        await does(
            .lan, "feedback", "add", "Bao giờ làm xong đường thôn?", "--source", "phone", "--name", "Bà Tư",
            "--contact",
            "0912345678")
        await does(.minh, "feedback", "assign", "1", "minh")
        await does(.minh, "feedback", "answer", "1", "Đường làm xong trước ngày 20 tháng 12.", "--slot", "sang")
        #expect(await commune.loaxa(.minh, "feedback", "close", "1").code == 1)
        let answer = try #require(try await queue().map(\.id).max())
        await does(.ha, "approve", "\(answer)")
        await commune.run(until: "2026-11-05 09:00:00")
        #expect(await does(.minh, "feedback", "close", "1").output.contains("sang/"))
        // Another waits for its answer.
        await does(.lan, "feedback", "add", "Loa thôn Chu Chàng nhỏ quá.", "--source", "visit", "--kind", "comment")

        // tuan teaches the station a reading. What was approved would sound otherwise now, and is heard by nobody until the board
        // has agreed again; what does not change stays as it is.
        await commune.run(until: "2026-11-06 15:00:00")
        commune.configure("pronunciation.tsv", "EVN\tđiện lực Việt Nam\n")
        await does(.tuan, "reload")
        let cut = try await booking("ngừng cung cấp điện")
        #expect(cut.approval == "void")
        #expect(try await booking("nông sản").approval == "given")
        await commune.run(until: "2026-11-07 09:00:00")
        #expect(try await booking("ngừng cung cấp điện").aired == cut.aired)
        for booking in try await queue() where booking.approval == "void" {
            await does(.ha, "approve", "\(booking.id)")
        }

        // The river rises in the night: an alert passes the curfew, and van takes it back when the danger is over.
        await commune.run(until: "2026-11-10 02:00:00")
        await does(.van, "alert", "raise", "Nước sông lên nhanh, bà con ngoài bãi vào đê ngay", "--repeat", "50")
        await commune.run(until: "2026-11-10 02:03:00")
        await does(.van, "alert", "clear")
        #expect(await !does(.kiem, "alert", "list").output.contains("Nước sông"))

        // The power fails in the middle of the morning's programme, and is back soon.
        await commune.run(until: "2026-11-12 05:30:20")
        try await commune.losePower()
        await commune.run(until: "2026-11-12 05:40:00")
        try await commune.start()
        // It was announced and is over.
        await does(.van, "queue", "remove", "\(cut.id)")
        // A day on which the station is off.
        await commune.run(until: "2026-11-13 23:00:00")
        await commune.stop()
        await commune.run(until: "2026-11-14 23:00:00")
        try await commune.start()
        // A funeral: one village is silent for a morning. A few days later van cuts a programme short.
        await commune.run(until: "2026-11-18 05:00:00")
        await does(.van, "mute", "chu-chau", "--for", "2h", "--why", "đám tang")
        await commune.run(until: "2026-11-20 05:30:10")
        await does(.van, "stop")
        await commune.run(until: "2026-12-01 00:00:00")
        #expect(await does(.kiem, "log", "verify").code == 0)
        await commune.stop()

        // kiem reports, with the station off, from the folder alone.
        try await compare()
        try await findsWhatWasChanged()
    }

    /// The figures of the report and of the rows that lie below it, which other code adds up.
    private func compare() async throws {
        let path = "\(commune.state)/station.sqlite"
        let words = ["report", "--period", "2026-11", "--state", commune.state, "--config", commune.configuration]
        let run = await loaxaTests.loaxa(words + ["--json"], now: commune.clock.now)
        try #require(run.code == 0, "\(run)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let report = try decoder.decode(PrintedReport.self, from: Data(run.output.utf8))
        let raw = try RawLog(path)
        func seconds(_ text: String) -> Double { Double(CommuneStation.at(text).seconds) }
        let (from, to) = (seconds("2026-11-01 00:00:00"), seconds("2026-12-01 00:00:00"))

        let expected = raw.figures(from: from, to: to) { _, planned in
            "Chuyển đổi số / \(planned < seconds("2026-11-16 00:00:00") ? "Khởi động" : "Tăng tốc")"
        }
        let found = report.figures
        #expect(Set(found.keys) == Set(expected.keys))
        for (name, figure) in expected {
            #expect(found[name]?.airings == figure.count, "\(name)")
            #expect(abs(Double(found[name]?.milliseconds ?? 0) / 1000 - figure.seconds) < 0.005, "\(name)")
        }
        #expect(
            Dictionary(uniqueKeysWithValues: report.notAired.map { ("\($0.result)/\($0.code)", $0.count) })
                == raw.troubles(from: from, to: to))
        #expect(
            Dictionary(uniqueKeysWithValues: report.approvals.map { ($0.by, [$0.approved, $0.returned]) })
                == raw.decisions(from: from, to: to))
        #expect(
            Dictionary(uniqueKeysWithValues: report.approvals.map { ($0.by, $0.heard) }).filter { $0.value > 0 }
                == raw.heard(from: from, to: to))
        let questions = try #require(report.questions)
        #expect([questions.received, questions.answered, questions.open] == raw.questions(from: from, to: to))
        #expect(
            Dictionary(uniqueKeysWithValues: report.alerts.map { ($0.title, $0.airings) })
                == raw.alerts(from: from, to: to))
        let notes = raw.notes(from: from, to: to)
        #expect(report.incidents.allSatisfy { $0.count == notes[$0.code] })

        // What each of them should find in it.
        #expect([questions.received, questions.answered, questions.open] == [2, 1, 1])
        #expect(report.approvals.map(\.by) == ["ha"] && report.approvals[0].returned == 1)
        #expect(report.alerts.map(\.raisedBy) == ["van"] && report.alerts[0].airings > 3)
        for section in ["audience", "owner", "series", "campaign", "phase", "field", "zone"] {
            #expect(found.keys.contains { $0.hasPrefix(section + "/") }, "\(section)")
        }
        let phases = found.keys.filter { $0.hasPrefix("phase/") }.sorted()
        #expect(phases == ["phase/Chuyển đổi số / Khởi động", "phase/Chuyển đổi số / Tăng tốc"])
        let troubles = Set(report.notAired.map { "\($0.result)/\($0.code)" })
        for trouble in ["cut/cut-by-outage", "missed/station-off", "skipped/approval-void", "cut/stopped"] {
            #expect(troubles.contains(trouble), "\(trouble) is not in \(troubles.sorted())")
        }
        #expect(notes["started"] == 3 && notes["stopped"] == 1 && notes["zone-muted"] == 1)

        // Nothing was heard when it must not be, and the loudspeakers were heard for as long as the report says, but for what the
        // power cut took.
        #expect(commune.wrongs.isEmpty)
        for zone in ["chu-chau", "chu-chang"] {
            let reported = Double(found["zone/\(zone)"]?.milliseconds ?? 0) / 1000
            #expect(reported > 600 && abs(reported - (commune.heard[zone] ?? 0)) < 60, "\(commune.heard)")
        }
        #expect(found["zone/chu-chang"]!.milliseconds > found["zone/chu-chau"]!.milliseconds)
        try checkTheRows(path)

        // The same for the people's committee, on paper.
        let paper = "\(commune.folder.path)/bao-cao.docx"
        let printed = await loaxaTests.loaxa(words + ["--out", paper], now: commune.clock.now)
        #expect(printed.code == 0, "\(printed)")
        #expect(try Files.read(paper).starts(with: Array("PK".utf8)))
    }

    private func checkTheRows(_ path: String) throws {
        let database = try Database.open(path, readOnly: true)
        func count(_ sql: String) throws -> Int { Int(try database.row(sql) { $0.integer(0) } ?? -1) }
        let heard = """
            SELECT COUNT(*) FROM as_run AS began JOIN as_run AS plan ON plan.airing = began.airing AND plan.name = 'planned'
            JOIN bookings ON bookings.id = plan.payload ->> '$.booking'
            JOIN bulletins ON bulletins.id = bookings.bulletin WHERE began.name = 'began'
            """
        #expect(try count(heard) > 25)
        // Of all that was heard, what somebody else had not let pass, as the last word about it.
        let unapproved = """
            \(heard) AND NOT EXISTS (SELECT 1 FROM verdicts WHERE verdict LIKE '{"approved"%' AND by <> bulletins.added_by
                AND id = (SELECT MAX(id) FROM verdicts WHERE bulletin = bulletins.id AND at <= began.at))
            """
        #expect(try count(unapproved) == 0)
        // Each refusal is on record, once, by name.
        let refusals = try database.rows(
            "SELECT payload ->> '$.sentence.vi' FROM as_run WHERE payload ->> '$.code' = 'refused'"
        ) { $0.text(0) }
        #expect(refusals.count == Person.allCases.count, "\(refusals)")
        for person in Person.allCases { #expect(refusals.contains { $0.contains("\(person)") }, "\(person)") }
        // Who asked stands nowhere in it.
        #expect(
            try count("SELECT COUNT(*) FROM as_run WHERE payload LIKE '%0912345678%' OR payload LIKE '%Bà Tư%'") == 0)
    }

    /// Somebody makes a programme that was cut one that aired, past the triggers.
    private func findsWhatWasChanged() async throws {
        let entry = try {
            let database = try Database.open("\(commune.state)/station.sqlite")
            let entry = try #require(
                try database.row("SELECT MIN(seq) FROM as_run WHERE name = 'cut'") { $0.integer(0) })
            try database.execute("DROP TRIGGER as_run_is_not_changed")
            try database.run("UPDATE as_run SET name = 'aired' WHERE seq = ?", [.integer(entry)])
            return entry
        }()
        try await commune.start()
        let run = await commune.loaxa(.kiem, "log", "verify")
        #expect(run.code == 1 && run.output.contains("\(entry)"), "\(run)")
        await commune.stop()
    }
}
