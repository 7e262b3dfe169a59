import Bulletin
import Control
import Playback
import Schedule
import Time

/// A setting that a rule goes by.
enum DecidingSetting: Sendable, Hashable {
    case approval, curfew, sessionsPerDay, daysPerWeek, clock, operators, alerters, outputs, zones
    case slots, when, length, rundown, ifMissed, afterInterruption, ifTooLong, priority, slotZones
    /// What limited a programme first: its slot, the quota or the curfew.
    case room
    case validity, bulletinZones

    /// What a case is about, as far as it is known.
    struct Case: Sendable {
        var configuration: StationConfiguration
        var slot: Slot?
        /// The bulletin's file, and the booking's own limits.
        var file: String?
        var booking: Booking?
        var zones: [String]
        var start: Instant?
    }

    /// The setting as it is now; nil where it is of something that the case does not have.
    func written(_ of: Case) -> Wire.Setting? {
        let configuration = of.configuration
        func station(_ key: String, _ value: String?) -> Wire.Setting {
            Wire.Setting(file: StationConfiguration.stationFile, key: key, value: value)
        }
        func slot(_ key: String, _ value: (Slot) -> String?) -> Wire.Setting? {
            guard let slot = of.slot else { return nil }
            let path = "slots.\(slot.name).\(key)"
            return Wire.Setting(file: StationConfiguration.timetableFile, key: path, value: value(slot))
        }
        func bulletin(_ key: String, _ value: String?) -> Wire.Setting? {
            of.file.map { Wire.Setting(file: $0, key: key, value: value) }
        }
        switch self {
        case .curfew:
            let windows = configuration.curfew.filter { window in
                window.zones.isEmpty || of.zones.contains(where: window.zones.contains)
            }
            return station("curfew", windows.isEmpty ? nil : windows.map(\.written).joined(separator: "; "))
        case .sessionsPerDay:
            return station("quotas.sessionsPerDay", configuration.quotas.sessionsPerDay.map { "\($0)" })
        case .daysPerWeek: return station("quotas.daysPerWeek", configuration.quotas.daysPerWeek.map { "\($0)" })
        case .approval: return station("approval.required", "\(configuration.approval.isRequired)")
        case .clock: return station("clock", configuration.assumesClock ? "assumed" : "checked")
        case .operators: return station("roles.operators", configuration.roles.operators.joined(separator: ", "))
        case .alerters: return station("roles.alerters", configuration.roles.alerters.joined(separator: ", "))
        case .outputs: return station("outputs", configuration.outputs.map(\.name).joined(separator: ", "))
        case .zones: return station("zones", configuration.zones.map(\.name).joined(separator: ", "))
        case .slots:
            let names = configuration.timetable.slots.map(\.name).joined(separator: ", ")
            return Wire.Setting(file: StationConfiguration.timetableFile, key: "slots", value: names)
        case .when: return slot("when") { $0.recurrence.description }
        case .length: return slot("length") { $0.length?.written }
        case .rundown: return slot("rundown") { $0.rundown.contains(.bulletins) ? "bulletins" : nil }
        case .ifMissed: return slot("ifMissed") { $0.ifMissed.written }
        case .afterInterruption: return slot("afterInterruption") { $0.afterInterruption.rawValue }
        case .ifTooLong: return slot("ifTooLong") { $0.ifTooLong.rawValue }
        case .priority: return slot("priority") { $0.priority.rawValue }
        case .slotZones: return slot("zones") { $0.zones.isEmpty ? nil : $0.zones.joined(separator: ", ") }
        case .room: return room(of).written(of)
        case .validity: return bulletin("valid", of.booking?.validity.written)
        case .bulletinZones:
            return bulletin("zones", of.booking.flatMap { $0.zones.isEmpty ? nil : $0.zones.joined(separator: ", ") })
        }
    }

    /// Which limit a programme reaches first; the slot's own where several are equal.
    private func room(_ of: Case) -> RoomLimit {
        let configuration = of.configuration
        var nearest: (limit: RoomLimit, length: Duration) = (.length, of.slot?.length ?? .seconds(86_400))
        if let minutes = configuration.quotas.minutesPerSession, .seconds(minutes * 60) < nearest.length {
            nearest = (.quota, .seconds(minutes * 60))
        }
        if let start = of.start {
            let rules = Curfew(configuration.curfew)
            for zone in of.zones {
                guard let begin = rules.begin(zone, after: start, configuration.timeZone) else { continue }
                if begin - start < nearest.length { nearest = (.curfew, begin - start) }
            }
        }
        return nearest.limit
    }

    private enum RoomLimit {
        case length, quota, curfew

        func written(_ of: Case) -> Wire.Setting? {
            switch self {
            case .length: DecidingSetting.length.written(of)
            case .curfew: DecidingSetting.curfew.written(of)
            case .quota:
                Wire.Setting(
                    file: StationConfiguration.stationFile, key: "quotas.minutesPerSession",
                    value: of.configuration.quotas.minutesPerSession.map { "\($0)" })
            }
        }
    }
}

// As the files write it.

extension CurfewWindow {
    fileprivate var written: String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let days = weekdays.sorted().map { names[$0.rawValue - 1] }.joined(separator: ",")
        let parts = ["\(from)–\(to)", days, zones.joined(separator: ", ")]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension Duration {
    fileprivate var written: String {
        let seconds = Int(components.seconds)
        return seconds % 3600 == 0 ? "\(seconds / 3600)h" : seconds % 60 == 0 ? "\(seconds / 60)min" : "\(seconds)s"
    }
}

extension Slot.IfMissed {
    fileprivate var written: String {
        switch self {
        case .skip: "skip"
        case .join: "join"
        case .play(let limit): "play within \(limit.written)"
        }
    }
}

extension Validity {
    fileprivate var written: String? {
        guard from != nil || through != nil else { return nil }
        return "\(from?.description ?? "")..\(through?.description ?? "")"
    }
}
