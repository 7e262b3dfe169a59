import Bulletin
import FoundationEssentials
import Glibc
import Linux
import Reporting
import SQLite
import Schedule
import Testing
import Time

@testable import Ledger

private let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!
private let twoYears = LogAge(years: 2, setting: "2 years")
/// Entries of before November 2024 are too old then.
private let today = at("2026-11-23 08:00:00")

private func at(_ text: String) -> Instant {
    let fields = text.split(separator: " ")
    return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
}

/// What an airing of a booking comes to: planned, begun, ended half a minute later.
private func airing(_ id: String, _ start: Instant, _ booking: Int64?, _ reason: Reason? = nil) -> [AsRunEvent] {
    var plan = plan(id, at: start, booking: booking)
    plan.frames = 48_000 * 60
    if let reason {
        return [
            AsRunEvent(at: start, .planned(plan)), AsRunEvent(at: start, .ended(airing: id, Ending(.skipped, reason))),
        ]
    }
    return [
        AsRunEvent(at: start - .seconds(5), .planned(plan)), AsRunEvent(at: start, .began(airing: id)),
        AsRunEvent(at: start + .milliseconds(30_250), .ended(airing: id, Ending(.aired))),
    ]
}

/// Three months of 2024 and one of 2026, an airing on each tenth day: three entries each.
private let days = [
    "2024-08-01", "2024-08-11", "2024-08-21", "2024-09-10", "2024-09-20", "2024-10-05", "2024-10-31", "2024-11-01",
    "2026-11-10",
]

extension Folder {
    fileprivate func ledger() throws -> Ledger { try Ledger.open(file) }

    /// Two bookings: one that stands, with a limit, and one that is over and removed.
    @discardableResult fileprivate func fill() async throws -> Ledger {
        let ledger = try ledger()
        let bookings = try await ledger.add(
            [
                bulletin("Đứng", text: "# Đứng\n", .slot("sang", from: day("2024-08-01"), through: nil, times: 50)),
                bulletin(
                    "Hết", text: "# Hết\n",
                    .slot("sang", from: day("2024-08-01"), through: day("2024-08-31"), times: nil)),
            ], by: "lan", at: at("2024-07-30 08:00:00"))
        for (number, day) in days.enumerated() {
            let booking = number == 1 ? bookings[1].id : bookings[0].id
            try await ledger.record(airing("\(number)", at("\(day) 05:30:00"), booking))
        }
        return ledger
    }

    fileprivate func age(_ ledger: Ledger, at now: Instant = today) async throws -> [LogSeal] {
        var seals: [LogSeal] = []
        while let seal = try await ledger.age(twoYears, at: now, zone) { seals.append(seal) }
        return seals
    }

    /// The folder goes away with the files that the tests know; this one is under it.
    fileprivate func removeArchive() {
        for first in 1...40 {
            for last in first...60 { unlink("\(path)/archive/log-\(first)-\(last).jsonl") }
        }
        rmdir("\(path)/archive")
    }

    fileprivate func change(_ statements: String) throws {
        let database = try Database.open(file)
        try database.execute(
            """
            PRAGMA foreign_keys = OFF; DROP TRIGGER as_run_is_not_changed; DROP TRIGGER as_run_is_not_shortened;
            DROP TRIGGER seals_are_not_changed; DROP TRIGGER seals_are_not_removed; \(statements)
            """)
    }
}

@Suite struct `Entries that are too old` {
    @Test func `go by whole months, and what is left is whole`() async throws {
        let folder = Folder()
        defer { folder.removeArchive() }
        let ledger = try await folder.fill()
        let head = try await ledger.verifyChain().head
        let seals = try await folder.age(ledger)
        #expect(seals.map(\.first) == [1, 10, 16] && seals.map(\.last) == [9, 15, 21])
        #expect(seals.flatMap(\.months).map(\.month) == ["2024-08", "2024-09", "2024-10"])
        #expect(seals.flatMap(\.months).map(\.heard) == [3, 2, 2])
        #expect(seals.flatMap(\.months).map(\.milliseconds) == [90_750, 60_500, 60_500])
        #expect(
            seals.map(\.sealedAt) == [today, today, today]
                && seals.map(\.setting) == Array(repeating: "2 years", count: 3))
        let report = try await ledger.verifyChain()
        #expect(report.fault == nil && report.removed == 21 && report.entries == 27 + 3)
        // What was the newest entry still is where it was.
        #expect(try await ledger.entries(after: 26, limit: 1).first?.hash == head)
        #expect(try await ledger.entries(after: 0, limit: 1).first?.seq == 22)
        #expect(try await ledger.age(twoYears, at: today, zone) == nil)
        #expect(try await ledger.age(LogAge(years: 100, setting: "100 years"), at: today, zone) == nil)
        // Life goes on, over a restart too.
        try await ledger.record(airing("new", today, nil))
        #expect(try await ledger.verifyChain().entries == 33)
    }

    @Test func `are in a file beside the ledger first, from which the chain can be computed`() async throws {
        let folder = Folder()
        defer { folder.removeArchive() }
        let seals = try await folder.age(try await folder.fill())
        #expect(seals.map(\.file) == ["log-1-9.jsonl", "log-10-15.jsonl", "log-16-21.jsonl"])
        #expect(seals.map(\.texts) == [1, 0, 0])
        struct Line: Decodable {
            var seq: Int64?
            var at: Int64?
            var name: String?
            var airing: String?
            var payload: String?
            var hash: String?
            var text: String?
        }
        var previous = HashChain.beginning
        for seal in seals {
            let bytes = folder.bytes("archive/\(seal.file!)")
            #expect(SHA256.hex(of: bytes) == seal.fileSHA256)
            for text in bytes.split(separator: 10) {
                let line = try JSONDecoder().decode(Line.self, from: Data(text))
                guard let seq = line.seq else {
                    #expect(line.text == "# Hết\n")
                    continue
                }
                previous = HashChain.hash(
                    previous: previous, seq: seq, at: line.at!, name: line.name!, airing: line.airing,
                    payload: line.payload!)
                #expect(line.hash == previous)
            }
            #expect(previous == seal.lastHash)
        }
    }

    @Test func `leave what they count for their bookings, and the words of those that may be heard again`() async throws
    {
        let folder = Folder()
        defer { folder.removeArchive() }
        let ledger = try await folder.fill()
        try await ledger.record(airing("x", at("2024-08-12 05:30:00"), 1, .noRoomAtAll))
        let before = (try await ledger.airedOccurrences(), try await ledger.droppedOccurrences())
        #expect(before.0 == [1: 8, 2: 1] && before.1 == [1: 1])
        // The last entry of all is of 2024 by the clock, but made after those of 2026: it stays, as what follows on it.
        _ = try await folder.age(ledger)
        #expect(try await ledger.airedOccurrences() == before.0)
        #expect(try await ledger.droppedOccurrences() == before.1)
        #expect(try await ledger.airedOccurrences(of: 1) == 8)
        #expect(try await ledger.airedOccurrences(of: 2) == 1)
        #expect(try await ledger.bulletin(1)?.text == "# Đứng\n")
        #expect(try await ledger.bulletin(2)?.text == "")
        #expect(try await ledger.bulletin(2)?.metadata.title == "Hết")
    }

    @Test(arguments: [
        ("an airing over the end of the month", airing("n", at("2024-08-31 23:59:50"), 1), [3, 3]),
        (
            "one that never ended", [AsRunEvent(at: at("2024-08-05 05:30:00"), .planned(plan("n")))],
            [Int64]()
        ),
    ])
    func `go as whole airings only`(name: String, events: [AsRunEvent], lasts: [Int64]) async throws {
        let folder = Folder()
        defer { folder.removeArchive() }
        let ledger = try folder.ledger()
        let booking = try await ledger.add([bulletin("A")], by: "lan", at: at("2024-07-30 08:00:00"))[0].id
        if lasts.isEmpty {
            try await ledger.record(events)
            try await ledger.record(airing("a", at("2024-08-06 05:30:00"), booking))
            try await ledger.record(airing("b", today, booking))
            #expect(try await folder.age(ledger).isEmpty)
        } else {
            try await ledger.record(airing("a", at("2024-08-06 05:30:00"), booking))
            try await ledger.record(events)
            try await ledger.record(airing("b", today, booking))
            let seals = try await folder.age(ledger)
            #expect(seals.map(\.last) == [3, 6])
            #expect(seals.flatMap(\.months).map(\.month) == ["2024-08", "2024-08"])
        }
        #expect(try await ledger.verifyChain().fault == nil)
    }

    @Test(arguments: [
        ("one entry more is taken away", "DELETE FROM as_run WHERE seq = 22", HashChain.Report.Fault.entry(22)),
        ("an entry in the middle is taken away", "DELETE FROM as_run WHERE seq = 24", .entry(24)),
        ("the last is taken away", "DELETE FROM as_run WHERE seq = 30", .cutOff(after: 29)),
        (
            "the note about the seal is taken away",
            "DELETE FROM as_run WHERE seq >= 30; UPDATE sqlite_sequence SET seq = 29", .seal(21)
        ),
        ("an entry that is kept is changed", "UPDATE as_run SET at = at + 1 WHERE seq = 22", .entry(22)),
        ("a seal says more", "UPDATE seals SET payload = replace(payload, '\"heard\":3', '\"heard\":4')", .seal(9)),
        ("the newest seal says more", "UPDATE seals SET payload = replace(payload, '2024-10', '2024-07')", .seal(21)),
        ("a seal says another end", "UPDATE seals SET last_seq = 22 WHERE last_seq = 21", .seal(22)),
        ("all seals are gone", "DELETE FROM seals", .entry(1)),
        ("the newest seal is gone", "DELETE FROM seals WHERE last_seq = 21", .entry(16)),
        ("a seal in the middle is gone", "DELETE FROM seals WHERE last_seq = 15", .seal(21)),
        ("the first seal is gone", "DELETE FROM seals WHERE last_seq = 9", .seal(15)),
        ("a seal has another hash", "UPDATE seals SET hash = previous_hash WHERE last_seq = 15", .seal(15)),
        (
            "an entry comes back",
            "INSERT INTO as_run SELECT 21, at, name, airing, payload, previous_hash, hash FROM as_run WHERE seq = 22",
            .entry(22)
        ),
        ("an airing that is kept is changed", "UPDATE airings SET result = 'cut' WHERE id = '8'", .airing("8")),
    ])
    func `are sealed: it is found where`(name: String, change: String, fault: HashChain.Report.Fault) async throws {
        let folder = Folder()
        defer { folder.removeArchive() }
        do { _ = try await folder.age(try await folder.fill()) }
        try folder.change(change)
        #expect(try await folder.ledger().verifyChain().fault == fault)
    }

    @Test func `are sealed: a forged seal over one airing more, with hashes that fit, is not the one in the log`()
        async throws
    {
        let folder = Folder()
        defer { folder.removeArchive() }
        do { _ = try await folder.age(try await folder.fill()) }
        do {
            let database = try Database.open(folder.file)
            let newest = try #require(
                try database.row("SELECT payload, previous_hash FROM seals WHERE last_seq = 21") {
                    ($0.text(0), $0.text(1))
                })
            let last = try #require(try database.row("SELECT hash FROM as_run WHERE seq = 24") { $0.text(0) })
            var seal = try JSON.value(LogSeal.self, newest.0)
            (seal.last, seal.lastHash) = (24, last)
            let payload = JSON.text(seal)
            try folder.change("SELECT 1")
            try database.run("DELETE FROM seals WHERE last_seq = 21")
            try database.run(
                "INSERT INTO seals VALUES (24, ?, ?, ?)",
                [
                    .text(payload), .text(newest.1),
                    .text(LogSeal.hash(previous: newest.1, last: 24, payload: payload)),
                ])
            try database.execute(
                "PRAGMA foreign_keys = OFF; DELETE FROM airings WHERE id = '7'; DELETE FROM as_run WHERE seq <= 24")
        }
        // The log tells of a seal that nobody has: the entry that does is the third of the newest.
        #expect(try await folder.ledger().verifyChain().fault == .entry(30))
    }

    @Test(arguments: [
        "UPDATE seals SET payload = '' WHERE last_seq = 9", "DELETE FROM seals WHERE last_seq = 21",
        "DELETE FROM as_run WHERE seq = 22",
    ])
    func `are sealed: the file itself refuses to change it`(change: String) async throws {
        let folder = Folder()
        defer { folder.removeArchive() }
        do { _ = try await folder.age(try await folder.fill()) }
        let database = try Database.open(folder.file)
        #expect(throws: SQLiteError.self) { try database.execute(change) }
    }

    @Test(arguments: [
        ("no file can be written", ""),
        ("the seal cannot be", "CREATE TRIGGER t BEFORE INSERT ON seals BEGIN SELECT RAISE(ABORT, 'x'); END"),
        (
            "the entries cannot go",
            "CREATE TRIGGER t BEFORE DELETE ON as_run WHEN OLD.seq = 8 BEGIN SELECT RAISE(ABORT, 'x'); END"
        ),
        (
            "the log cannot be told",
            "CREATE TRIGGER t BEFORE INSERT ON as_run WHEN NEW.payload LIKE '%log-sealed%' BEGIN SELECT RAISE(ABORT, 'x'); END"
        ),
    ])
    func `stay, all of them, where anything of it fails half-way`(name: String, trigger: String) async throws {
        let folder = Folder()
        defer { folder.removeArchive() }
        do { try await folder.fill() }
        if trigger.isEmpty {
            folder.write([], "archive")
        } else {
            try Database.open(folder.file).execute(trigger)
        }
        do {
            let ledger = try folder.ledger()
            await #expect(throws: LedgerError.self) { try await ledger.age(twoYears, at: today, zone) }
            let report = try await ledger.verifyChain()
            #expect(report.fault == nil && report.entries == 27 && report.removed == 0)
            #expect(try await ledger.airedOccurrences() == [1: 8, 2: 1])
            try await ledger.record(airing("new", today, nil))
            #expect(try await ledger.verifyChain().fault == nil)
        }
        if trigger.isEmpty {
            unlink("\(folder.path)/archive")
        } else {
            try Database.open(folder.file).execute("DROP TRIGGER t")
        }
        let ledger = try folder.ledger()
        #expect(try await folder.age(ledger).count == 3)
        #expect(try await ledger.verifyChain().fault == nil)
    }

    /// Years at random: what is kept and what the seals say come, after every removal, to what there was.
    @Test(arguments: [UInt64](1...12)) func `lose nothing in the sums`(seed: UInt64) async throws {
        var state = seed
        func dice(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        let ledger = try Ledger.open(":memory:")
        let bookings = try await ledger.add(
            (0..<5).map { bulletin("\($0)", .slot("sang", from: day("2020-01-01"), through: nil, times: 900)) },
            by: "lan",
            at: at("2020-01-01 00:00:00"))
        var now = at("2020-01-01 00:00:00")
        var expected: [String: Int64] = [:]
        var count = 0
        for step in 0..<400 {
            now += .seconds(Int64(3600 * (1 + dice(24 * 12))))
            // A clock that was set back for a while, an airing that is late to end, one that is never heard.
            let start = dice(20) == 0 ? now - .seconds(86_400 * 40) : now
            let id = "\(step)"
            let booking = dice(3) == 0 ? nil : bookings[dice(5)].id
            switch dice(6) {
            case 0: try await ledger.record(airing(id, start, booking, .noRoomAtAll))
            case 1:
                try await ledger.record(Array(airing(id, start, booking).prefix(2)))
                try await ledger.record([AsRunEvent(at: now, .station(StationNote(code: "x", sentence: stop.sentence)))]
                )
                try await ledger.record([AsRunEvent(at: start + .seconds(45), .ended(airing: id, Ending(.cut, stop)))])
                expected[month(start), default: 0] += 45_000
            default:
                try await ledger.record(airing(id, start, booking))
                expected[month(start), default: 0] += 30_250
            }
            count += 1
            guard dice(9) == 0 else { continue }
            let aired = try await ledger.airedOccurrences()
            let dropped = try await ledger.droppedOccurrences()
            while try await ledger.age(twoYears, at: now, zone) != nil {}
            #expect(try await ledger.airedOccurrences() == aired)
            #expect(try await ledger.droppedOccurrences() == dropped)
            #expect(try await ledger.verifyChain().fault == nil)
        }
        while try await ledger.age(twoYears, at: now, zone) != nil {}
        let seals = try await ledger.sealChain().seals.map(\.seal)
        #expect(seals.count > 20, "\(seals.count)")
        var sums: [String: Int64] = [:]
        var airings = 0
        for month in seals.flatMap(\.months) {
            sums[month.month, default: 0] += month.milliseconds
            airings += month.airings
        }
        let kept = try await ledger.airings(in: .distantPast..<Instant.distantFuture)
        for airing in kept {
            airings += 1
            if let start = airing.start, let end = airing.end {
                sums[month(airing.plan.plannedStart), default: 0] += (end - start).nanoseconds / 1_000_000
            }
        }
        #expect(airings == count)
        #expect(sums.filter { $0.value > 0 } == expected, "seed \(seed)")
        // Nothing that is left is older than it may be, but for what came too late into the log.
        let oldest = try await ledger.entries(after: 0, limit: 1)[0]
        #expect(
            oldest.event.at >= zone.instant(of: CivilDateTime(twoYears.firstKept(at: now, zone), .midnight))
                - .seconds(86_400 * 45))
    }

    private func month(_ instant: Instant) -> String {
        let date = zone.civil(at: instant).date
        return "\(padded(date.year, 4))-\(padded(date.month, 2))"
    }
}
