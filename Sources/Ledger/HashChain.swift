import Linux

/// What ties each entry of the as-run log to all before it.
///
/// The hash of an entry is the SHA-256 of six lines, joined by line feeds and without one at the end: the hash before it (64
/// zeros before the first), the number of the entry, its time in nanoseconds since 1970 (UTC), its name, its airing (an empty
/// line where there is none) and its JSON. No line can hold a line feed of its own.
package enum HashChain {
    package static let beginning = String(repeating: "0", count: 64)

    package static func hash(previous: String, seq: Int64, at: Int64, name: String, airing: String?, payload: String)
        -> String
    {
        SHA256.hex(of: "\(previous)\n\(seq)\n\(at)\n\(name)\n\(airing ?? "")\n\(payload)")
    }

    /// What checking the whole log came to.
    package struct Report: Sendable, Hashable {
        package enum Fault: Sendable, Hashable {
            /// The first entry that is not what was written, or does not follow the one before it.
            case entry(Int64)
            /// Entries after this one have been taken away.
            case cutOff(after: Int64)
            /// The entries are whole, and the table of airings tells something else about this one.
            case airing(String)
            /// The entries tell of an approval of this airing that the decisions of the board do not know.
            case approval(String)
            /// The seal over removed entries up to this one is not what was written, or the log does not know it.
            case seal(Int64)

            /// Stable, for programs.
            package var code: String {
                switch self {
                case .entry: "log-entry-changed"
                case .cutOff: "log-cut-off"
                case .airing: "log-airing-changed"
                case .approval: "log-approval-unknown"
                case .seal: "log-seal-changed"
                }
            }
        }

        /// The number of the newest entry: of those that were ever made.
        package var entries: Int64
        /// Of those, the first ones that have grown too old and were removed under seal.
        package var removed: Int64 = 0
        /// The newest hash: noted elsewhere, it proves later that nothing up to here was changed.
        package var head: String
        package var fault: Fault?
    }
}
