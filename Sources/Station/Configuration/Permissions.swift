extension StationConfiguration.Roles {
    /// What a person may be at the station. Who takes care of the box may all that its operators may,
    /// but what is said is the approvers' alone.
    package enum Role: String, Sendable, Hashable, CaseIterable {
        case contributor, `operator`, approver, technician, alerter
    }

    /// Whether the account of that name, a member of these groups, has the role. Pure; root is the caller's affair.
    package func may(user: String, groups: some Collection<String>, as role: Role) -> Bool {
        let admitted =
            switch role {
            case .contributor: contributors + operators + technicians
            case .operator: operators + technicians
            case .approver: approvers
            case .technician: technicians
            case .alerter: alerters + technicians
            }
        return admitted.contains { entry in
            entry == "*" || entry == user || entry.first == "@" && groups.contains { $0 == entry.dropFirst() }
        }
    }
}
