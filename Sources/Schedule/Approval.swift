/// Whether the editorial board has let a bulletin pass (DESIGN section 7, rule 1).
package enum Approval: Sendable, Hashable, Codable {
    /// On record, or not asked for at this station.
    case given
    /// Nobody has decided yet.
    case awaited
    /// It was given to other words or another sound than would be heard now.
    case void
    /// Sent back to its author.
    case returned(why: String)

    /// Why it is not heard; nil where it may be.
    var reason: Reason? {
        switch self {
        case .given: nil
        case .awaited: .notApproved
        case .void: .approvalVoid
        case .returned(let why): .returned(why)
        }
    }
}
