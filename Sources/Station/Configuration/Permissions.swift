extension StationConfiguration.Roles {
    /// What a person may be at the station. Who takes care of the box may all that its operators may,
    /// but what is said is the approvers' alone.
    package enum Role: String, Sendable, Hashable, CaseIterable {
        /// Hands bulletins in, takes feedback down and answers it.
        case contributor
        /// Also puts bookings in order and takes them off, assigns, closes and erases feedback.
        case editor
        /// Also stops what is on air, goes live, tries loudspeakers.
        case `operator`
        case approver
        /// Writes remarks on bulletins.
        case annotator
        case technician, alerter
    }

    /// Whether the account of that name, a member of these groups, has the role. Pure; root is the caller's affair.
    ///
    /// Who audits may change nothing, whatever else he is named for: he has to be a member of the station's group to read at all.
    package func may(user: String, groups: some Collection<String>, as role: Role) -> Bool {
        if audits(user: user, groups: groups) { return false }
        let admitted =
            switch role {
            case .contributor: contributors + editors + operators + technicians
            case .editor: editors + operators + technicians
            case .operator: operators + technicians
            case .approver: approvers
            case .annotator: orientation + approvers + editors + operators + technicians
            case .technician: technicians
            case .alerter: alerters + technicians
            }
        return Self.names(admitted, user, groups)
    }

    /// Whether the account is there to audit: it reads all and changes nothing.
    package func audits(user: String, groups: some Collection<String>) -> Bool { Self.names(auditors, user, groups) }

    private static func names(_ entries: [String], _ user: String, _ groups: some Collection<String>) -> Bool {
        entries.contains { entry in
            entry == "*" || entry == user || entry.first == "@" && groups.contains { $0 == entry.dropFirst() }
        }
    }
}
