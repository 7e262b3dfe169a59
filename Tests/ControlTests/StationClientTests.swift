import FoundationEssentials
import Linux
import Synchronization
import Testing
import Time
import Varlink
import Wording

@testable import Control

@Test func `what the station says arrives as it was said`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    #expect(try await client.info() == ScriptedStation.info)
    #expect(try await client.status() == ScriptedStation.status)
    #expect(try await client.log() == [ScriptedStation.airing])
    #expect(try await client.bookings() == [ScriptedStation.booking(7, .at(ScriptedStation.morning))])
    #expect(try await client.plan(days: 2).entries.map(\.reason?.code) == ["curfew"])
    #expect(try await client.stop(zones: ["chu-chau"]) == ["chu-chau"])
    #expect(try await client.stop() == ["chu-chau", "lieu-chau"])
    await rig.server.stop()
}

@Test func `bulletins are booked with their placement, and findings come back`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    let placement = Wire.Placement.slot("sang", from: CivilDate("2026-11-24"), through: nil, times: 3)
    let added = try await client.add(
        [
            Wire.Bulletin(fileName: "a.md", text: "# A\n", clips: []),
            Wire.Bulletin(fileName: "b.md", text: "", clips: []),
        ],
        at: placement)
    #expect(added.bookings.map(\.id) == [7, 8])
    #expect(added.bookings.map(\.placement) == [placement, placement])
    #expect(added.findings.map(\.finding) == [ScriptedStation.finding])
    try await client.move(booking: 7, .after(8))
    let asked = rig.station.asked.withLock { $0 }
    #expect(asked.count == 2 && asked[0].hasPrefix(#"add ["a.md", "b.md"] by "#) && asked[1] == "move 7 after(8)")
    await rig.server.stop()
}

@Test func `errors arrive with what they need for one line`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    await #expect(throws: StationError.bookingNotFound(9)) { try await client.remove(booking: 9) }
    await #expect(throws: StationError.slotNotFound("sanh", known: ["sang", "chieu"])) {
        try await client.add(
            [Wire.Bulletin(fileName: "a.md", text: "", clips: [])],
            at: .slot("sanh", from: nil, through: nil, times: nil))
    }
    await #expect(throws: StationError.failure("Unforeseen()")) { try await client.reload() }
    await #expect(throws: StationUnreachable.other(name: "org.varlink.service.InvalidParameter")) {
        try await client.plan(days: 1000)
    }
    await rig.server.stop()
}

@Test func `the status is watched as long as somebody reads`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    var count = 0
    for try await status in try await client.monitorStatus(interval: .milliseconds(1)) {
        #expect(status == ScriptedStation.status)
        count += 1
        if count == 3 { break }
    }
    #expect(try await client.info() == ScriptedStation.info, "the other connection is free")
    await rig.server.stop()
}

@Test func `the log is followed from an entry on`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    var entries: [Int64] = []
    for try await airing in try await client.followLog(after: 40) {
        entries.append(airing.seq)
        if entries.count == 200 { break }
    }
    #expect(entries == Array(41...240))
    await rig.server.stop()
}

@Test(arguments: [0, 1, Wire.longestPiece, Wire.longestPiece * 2 + 17])
func `a clip is handed in piece by piece`(size: Int) async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let hash = SHA256.hex(of: bytes)
    var received: [Int] = []
    try await client.upload(
        sha256: hash, read: { Array(bytes[min($0, size)..<min($0 + $1, size)]) }, progress: { received.append($0) })
    #expect(received.last == size)
    await rig.server.stop()
}

@Test func `an upload that broke off goes on where it stopped, and another file is refused`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    let bytes = Array("đoạn thu".utf8)
    let hash = SHA256.hex(of: bytes)
    _ = try await client.upload(Wire.ClipPiece(sha256: hash, offset: 0, data: Data(bytes[..<4]), last: false))
    await #expect(throws: StationError.clipOffset(sha256: hash, expected: 4)) {
        try await client.upload(Wire.ClipPiece(sha256: hash, offset: 0, data: Data(bytes[..<4]), last: false))
    }
    var offsets: [Int] = []
    try await client.upload(sha256: hash) { offset, count in
        offsets.append(offset)
        return Array(bytes[offset...].prefix(count))
    }
    #expect(offsets == [4])
    let other = String(repeating: "0", count: 64)
    await #expect(throws: StationError.clipCorrupt(sha256: other)) {
        try await client.upload(Wire.ClipPiece(sha256: other, offset: 0, data: Data(bytes), last: true))
    }
    await rig.server.stop()
}

@Test func `a hash that could be a path is refused`() async throws {
    let rig = try await Rig()
    let client = try StationClient(socket: rig.path)
    await #expect(throws: StationUnreachable.other(name: "org.varlink.service.InvalidParameter")) {
        try await client.clips(["../../etc/passwd"])
    }
    await rig.server.stop()
}

@Test func `a station that does not run is told apart`() {
    let path = "/tmp/loaxa-no-such-folder/socket"
    #expect(throws: StationUnreachable.notRunning(path: path)) { try StationClient(socket: path) }
}
