/// What does not sound on a zone though it was handed over.
package enum ZoneBlock: Sendable, Hashable {
    case none
    /// Everything but emergencies.
    case programmes
    case everything
}
