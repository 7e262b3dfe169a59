import Bulletin
import Linux
import SQLite
import Schedule
import Testing
import Time

@testable import Ledger

@Test func `a booking comes back as it was made, also after the ledger was closed`() async throws {
    let folder = Folder()
    var metadata = Metadata(title: "Cài VNeID mức 2")
    metadata.category = .knowledge
    metadata.series = Series(name: "Bình dân học vụ số", lesson: 3)
    metadata.audience = ["elderly"]
    metadata.zones = ["chu-chau"]
    metadata.owner = "Đoàn Thanh niên xã"
    metadata.priority = .priority
    metadata.valid = Validity(from: day("2026-11-23"), through: day("2026-12-31"))
    metadata.bed = "nhac-nen.flac"
    metadata.repeats = 2
    let days = try BookedDays("Mon,Thu")
    let clips = [SnapshotClip(path: "nhac-cat.ogg", sha256: String(repeating: "c", count: 64))]
    let placement = Booking.Placement.slot("sang", from: day("2026-11-24"), through: day("2026-11-30"), times: 3)
    let made: [BookingRecord]
    do {
        let ledger = try Ledger.open(folder.file)
        made = try await ledger.add(
            [
                NewBooking(
                    fileName: "vneid.md", text: "# Cài VNeID\n", metadata: metadata, clips: clips, placement: placement,
                    days: days)
            ],
            by: "van", at: noon)
    }
    let ledger = try Ledger.open(folder.file)
    #expect(try await ledger.bookings() == made)
    let record = try #require(made.first)
    #expect(
        record.booking
            == Booking(
                id: 1, bulletin: 1, bulletinSHA256: SHA256.hex(of: "# Cài VNeID\n"), title: "Cài VNeID mức 2",
                priority: .priority, zones: ["chu-chau"],
                validity: metadata.valid, placement: placement, days: days, series: metadata.series, repeats: 2,
                position: 1))
    #expect(record.createdBy == "van" && record.createdAt == noon && !record.isRemoved)
    let snapshot = try #require(try await ledger.bulletin(1))
    #expect(snapshot.metadata == metadata)
    #expect(snapshot.text == "# Cài VNeID\n" && snapshot.fileName == "vneid.md" && snapshot.clips == clips)
    #expect(snapshot.sha256 == SHA256.hex(of: "# Cài VNeID\n") && record.bulletinSHA256 == snapshot.sha256)
}

@Test func `the number of repeats given with a booking counts before that of the bulletin`() async throws {
    let ledger = try Ledger.open(":memory:")
    var request = bulletin("a")
    request.repeats = 3
    let made = try await ledger.add([request, bulletin("b")], by: "van", at: noon)
    #expect(made.map(\.booking.repeats) == [3, 1])
    #expect(try await ledger.bulletin(1)?.metadata.repeats == 1)
}

@Test func `bookings of an older version learn their series from what is kept of the bulletin`() async throws {
    let folder = Folder()
    do {
        let old = try Database.open(folder.file)
        try old.execute("PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 2")
        for step in Schema.steps.prefix(2) { try old.execute(step) }
        for (id, metadata) in [
            (1, #"{"title":"Bài 2","series":{"name":"Số","lesson":2},"valid":{}}"#), (2, #"{"title":"B","valid":{}}"#),
        ] {
            try old.execute(
                """
                INSERT INTO bulletins VALUES (\(id), 'h', 'a.md', '', '\(metadata)', 0, 'van');
                INSERT INTO bookings (bulletin, title, priority, zones, slot, from_date, position, created_at, created_by)
                VALUES (\(id), 'B', 'normal', '[]', 'sang', '2026-11-24', \(id), 0, 'van');
                """)
        }
    }
    let bookings = try await Ledger.open(folder.file).bookings().map(\.booking)
    #expect(bookings.map(\.series) == [Series(name: "Số", lesson: 2), nil])
    #expect(bookings.map(\.repeats) == [1, 1])
    #expect(bookings.map(\.days) == [nil, nil])
}

@Test func `a booking at an instant comes back to the nanosecond`() async throws {
    let ledger = try Ledger.open(":memory:")
    let instant = Instant(nanoseconds: 1_795_496_400_123_456_789)
    let made = try await ledger.add([bulletin("a", .at(instant))], by: "van", at: noon)
    #expect(made.map(\.booking.placement) == [.at(instant)])
}

@Test func `a bulletin that is booked again as it was is kept once, and with other clips twice`() async throws {
    let ledger = try Ledger.open(":memory:")
    let clip = SnapshotClip(path: "a.ogg", sha256: String(repeating: "1", count: 64))
    let other = SnapshotClip(path: "a.ogg", sha256: String(repeating: "2", count: 64))
    let made = try await ledger.add(
        [
            bulletin("a"), bulletin("a"), bulletin("a", text: "# B\n"), bulletin("a", clips: [clip]),
            bulletin("a", clips: [other]), bulletin("a", clips: [clip]),
        ], by: "van", at: noon)
    #expect(made.map(\.booking.bulletin) == [1, 1, 2, 3, 4, 3])
}

@Test func `a removed booking is gone from the list, not from memory, and its number is not used again`() async throws {
    let ledger = try Ledger.open(":memory:")
    _ = try await ledger.add([bulletin("a"), bulletin("b")], by: "van", at: noon)
    let removed = try await ledger.remove(2, by: "hoa", at: noon + .seconds(5))
    #expect(removed.removal == BookingRecord.Removal(at: noon + .seconds(5), by: "hoa"))
    #expect(try await ledger.bookings().map(\.id) == [1])
    #expect(try await ledger.bookings(includingRemoved: true).map(\.id) == [1, 2])
    #expect(try await ledger.booking(2) == removed)
    #expect(try await ledger.add([bulletin("c")], by: "van", at: noon).map(\.id) == [3])
    await #expect(throws: LedgerError.bookingNotFound(2)) { try await ledger.remove(2, by: "hoa", at: noon) }
    await #expect(throws: LedgerError.bookingNotFound(9)) { try await ledger.remove(9, by: "hoa", at: noon) }
}

@Test(arguments: [
    ("to the front", 4, Ledger.Neighbour.before(1), [4, 1, 2, 3]), ("to the end", 1, .after(4), [2, 3, 4, 1]),
    ("into the middle", 4, .after(1), [1, 4, 2, 3]), ("down", 1, .before(4), [2, 3, 1, 4]),
    ("to where it is", 2, .after(1), [1, 2, 3, 4]), ("before itself", 2, .before(2), [1, 2, 3, 4]),
])
func `a booking is moved`(name: String, id: Int64, neighbour: Ledger.Neighbour, order: [Int64]) async throws {
    let ledger = try Ledger.open(":memory:")
    _ = try await ledger.add((1...4).map { bulletin("\($0)") }, by: "van", at: noon)
    let moved = try await ledger.move(id, neighbour)
    #expect(try await ledger.bookings().map(\.id) == order)
    #expect(try await ledger.booking(id) == moved)
}

@Test func `a thousand moves leave the order exact`() async throws {
    let ledger = try Ledger.open(":memory:")
    _ = try await ledger.add((1...3).map { bulletin("\($0)") }, by: "van", at: noon)
    for _ in 0..<334 {
        try await ledger.move(3, .before(2))
        try await ledger.move(2, .before(3))
        try await ledger.move(1, .after(3))
    }
    #expect(try await ledger.bookings().map(\.id) == [2, 3, 1])
}

@Test func `there is no order between slots, nor with what airs at an instant`() async throws {
    let ledger = try Ledger.open(":memory:")
    let evening = Booking.Placement.slot("toi", from: day("2026-11-24"), through: nil, times: nil)
    _ = try await ledger.add([bulletin("a"), bulletin("b", evening), bulletin("c", .at(noon))], by: "van", at: noon)
    await #expect(throws: LedgerError.differentSlots(1, 2)) { try await ledger.move(1, .after(2)) }
    await #expect(throws: LedgerError.differentSlots(1, 3)) { try await ledger.move(1, .before(3)) }
    await #expect(throws: LedgerError.bookingNotFound(8)) { try await ledger.move(1, .before(8)) }
}

@Test func `what is known about a sound comes back, even when it is silent`() async throws {
    struct Sound: Codable, Equatable, Sendable {
        var frames: Int
        var loudness: Double
    }
    let ledger = try Ledger.open(":memory:")
    let silent = Sound(frames: 48_000, loudness: -.infinity)
    try await ledger.setSound("a", silent, at: noon)
    try await ledger.setSound("b", Sound(frames: 1, loudness: -16), at: noon)
    #expect(try await ledger.sound("a", as: Sound.self) == silent)
    #expect(try await ledger.sound("a", as: [String].self) == nil)
    try await ledger.forgetSounds(except: ["b"])
    #expect(try await ledger.sound("a", as: Sound.self) == nil)
    #expect(try await ledger.sound("b", as: Sound.self)?.frames == 1)
}
