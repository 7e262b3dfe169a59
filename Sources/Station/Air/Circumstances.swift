import Bulletin
import Ledger
import Schedule
import Time

// The state machine says what begins and ends; how loud it was then, and who had let it pass, the shell knows.
extension Station {
    /// The events with what is to be on record about them. One that has it already stays as it is.
    func stamped(_ events: [AsRunEvent]) async -> [AsRunEvent] {
        var plans: [String: PlannedAiring] = [:]
        var starts: [String: Instant] = [:]
        var stamped: [AsRunEvent] = []
        for event in events {
            var event = event
            switch event.kind {
            case .planned(let plan): plans[plan.id] = plan
            case .began(let id, Circumstances()):
                starts[id] = event.at
                var plan = plans[id]
                if plan == nil { plan = await known(id)?.plan }
                if let plan { event.kind = .began(airing: id, await circumstances(of: plan, at: event.at)) }
            case .ended(let id, var ending) where gains.hasChanged && ending.gains == nil:
                guard let airing = await known(id) ?? plans[id].map({ Airing(plan: $0, seq: 0, result: .onAir) }),
                    let start = airing.start ?? starts[id]
                else { break }
                let changes = gains.changes(in: airing.plan.zones, after: start, through: event.at).filter { change in
                    let hearing = ending.hearings?.first { $0.zone == change.zone }
                    return hearing.map { change.since! < $0.end } ?? (ending.hearings == nil)
                }
                guard !changes.isEmpty else { break }
                ending.gains = changes
                event.kind = .ended(airing: id, ending)
            case .began, .ended, .station: break
            }
            stamped.append(event)
        }
        return stamped
    }

    /// Nil also where the ledger cannot be read: the entry is worth more than what it tells besides.
    private func known(_ airing: String) async -> Airing? { try? await ledger.airing(airing) }

    private func circumstances(of plan: PlannedAiring, at instant: Instant) async -> Circumstances {
        let priority = if case .alert = plan.source { Priority.emergency } else { Priority.normal }
        let gains = plan.zones.compactMap { zone in
            self.gains.gain(zone, configuration).map { decibels in
                let mute = machine.settings.mute(zone, at: instant)
                let isMuted = mute?.silences(priority) ?? false
                return ZoneGain(zone: zone, decibels: decibels, isMuted: isMuted ? true : nil)
            }
        }
        return Circumstances(gains: gains, approval: await approval(of: plan, at: instant))
    }

    /// Nil where it cannot be learnt.
    private func approval(of plan: PlannedAiring, at instant: Instant) async -> AirApproval? {
        switch plan.source {
        case .alert(let id):
            let alert = machine.alerts.first { $0.alert.id == id }?.alert
            let template = alert?.template
            return AirApproval(
                template == nil ? .alert : .template, by: alert?.raisedBy, at: alert?.raisedAt, template: template)
        case .live(let id): return AirApproval(.live, by: lives[id]?.by)
        case .slot, .booking: break
        }
        guard let booking = plan.booking else { return AirApproval(.timetable) }
        // What is taken off or sent back while it sounds had been let pass all the same.
        guard let bulletin = try? await ledger.booking(booking)?.booking.bulletin else { return nil }
        let verdict = try? await ledger.verdict(onBulletin: bulletin, at: instant)
        switch verdict?.decision {
        case .stationItem: return AirApproval(.stationItem)
        case .approved(_, let sound) where configuration.approval.isRequired || sound == plan.sound:
            return AirApproval(.approved, by: verdict?.by, at: verdict?.at)
        case .approved, .returned, nil: return configuration.approval.isRequired ? nil : AirApproval(.notRequired)
        }
    }
}
