import Ledger

/// The table of contents of a backup, the last file in it: what must be there, and what each file's SHA-256 is.
///
/// `config/…` are the settings with the station's clips and alerts, `state/station.sqlite` is the ledger with bookings, bulletins,
/// approvals and the as-run log, `state/clips/…` are the clips that were handed in, `state/archive/…` are entries of the log that
/// were too old to be kept in it, `clips/…` are the station's clips where the settings keep them elsewhere. Finished sounds are not
/// in it: they are made again.
struct BackupManifest: Sendable, Hashable, Codable {
    static let name = "manifest.json"
    static let ledger = "state/\(Ledger.fileName)"
    /// The only one there is.
    static let format = 1

    var format: Int
    /// Of LoaXa, when it was made.
    var version: String
    var station: String
    var madeAt: String
    /// The end of the as-run log.
    var logEntries: Int64
    var logHash: String
    var files: [File]

    struct File: Sendable, Hashable, Codable {
        var path: String
        var size: Int
        var sha256: String
    }

    var size: Int { files.reduce(0) { $0 + $1.size } }
}
