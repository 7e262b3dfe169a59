import Bulletin
import Glibc
import Ledger
import SQLite
import Schedule
import Time
import Wording

let noon = Instant(seconds: 1_795_496_400)

/// A folder that goes away with its owner.
final class Folder: Sendable {
    let path: String
    var file: String { "\(path)/ledger.sqlite" }

    init() {
        var template = Array("/tmp/loaxa-ledger-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "mkdtemp: errno \(errno)")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        guard let directory = opendir(path) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            unlink("\(path)/\(name)")
        }
        closedir(directory)
        rmdir(path)
    }

    func bytes(_ name: String) -> [UInt8] {
        guard let file = fopen("\(path)/\(name)", "r") else { return [] }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4 << 20)
        return Array(buffer[..<fread(&buffer, 1, buffer.count, file)])
    }

    func write(_ bytes: [UInt8], _ name: String) {
        guard let file = fopen("\(path)/\(name)", "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }
}

func day(_ text: String) -> CivilDate { CivilDate(text)! }

func bulletin(
    _ title: String, text: String = "# A\n", clips: [SnapshotClip] = [],
    _ placement: Booking.Placement = .slot("sang", from: day("2026-11-24"), through: nil, times: nil)
) -> NewBooking {
    NewBooking(
        fileName: "\(title).md", text: text, metadata: Metadata(title: title), clips: clips, placement: placement)
}

func plan(_ id: String, at start: Instant = noon, slot: String? = "sang", booking: Int64? = nil) -> PlannedAiring {
    PlannedAiring(
        id: id, plannedStart: start, zones: ["chu-chau"], slot: slot, occurrence: slot == nil ? nil : start,
        title: "Cài VNeID", kind: .bulletin, booking: booking, bulletinSHA256: String(repeating: "a", count: 64),
        sound: "k", frames: 48_000)
}

let stop = Reason(
    code: "operator-stop", sentence: Sentence(vi: "người trực cho dừng", en: "the operator stopped it"))

/// Makes the tables what an earlier version had made them.
func downgrade(_ database: borrowing Database, to version: Int) throws {
    if version < 10 {
        try database.execute("ALTER TABLE airings DROP COLUMN gains; ALTER TABLE airings DROP COLUMN approval")
    }
    if version < 11 {
        try database.execute(
            """
            DROP TABLE seals; DROP TABLE aged_bookings; DROP TRIGGER as_run_is_not_shortened;
            CREATE TRIGGER as_run_is_not_shortened BEFORE DELETE ON as_run
            BEGIN SELECT RAISE(ABORT, 'the as-run log is only ever appended to'); END;
            """)
    }
    try database.execute("PRAGMA user_version = \(version)")
}
