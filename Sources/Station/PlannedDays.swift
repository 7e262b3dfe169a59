import Control
import Ledger
import Playback
import Rendering
import Schedule
import Time

/// The days to come as clients see them: what will be heard, what will not, and what should be looked at before.
///
/// The daemon makes it from its own state, `loaxa plan --offline` from what it finds on the disk.
struct PlannedDays: Sendable {
    let configuration: StationConfiguration
    let machine: StationMachine
    let history: PlanReview.History
    /// Booking → who has made it.
    let people: [Int64: String]
    /// Bulletin → what the board has decided.
    let verdicts: [Int64: Verdict]
    /// Until when sounds of the timetable should be rendered by now; nil where nothing is known of sounds.
    let rendered: Instant?

    /// So many days of the log say which hours are usual.
    static let days = 60

    /// `window` does not begin before `now`. A year of many slots takes a while.
    func plan(from now: Instant, _ window: Range<Instant>) -> Wire.Plan {
        let outcomes = Simulation.plan(machine, from: now, through: window.upperBound)
        let flags = flags(outcomes, window)
        let entries = outcomes.filter { $0.touches(window) }.map { entry($0, flags[$0.airing.id] ?? []) }
        let mutes = configuration.zones.compactMap { zone in
            machine.settings.mutes.first { $0.zone == zone.name }
        }
        return Wire.Plan(
            entries: entries, closed: closed(window), mutes: mutes.map { Wire.Mute($0, configuration.timeZone) })
    }

    /// Airing → doubts about it.
    func flags(_ outcomes: [Simulation.Outcome], _ window: Range<Instant>) -> [String: [Reason]] {
        PlanReview(machine, history: history, rendered: rendered).flags(outcomes, window)
    }

    /// Why something is heard only in part is a flag; why it is not heard at all is its reason.
    private func entry(_ outcome: Simulation.Outcome, _ flags: [Reason]) -> Wire.PlanEntry {
        let airing = outcome.airing
        var reasons = (outcome.airs ? [outcome.reason, outcome.remark].compactMap { $0 } : []) + flags
        let date = configuration.timeZone.civil(at: airing.occurrence ?? outcome.start).date
        if outcome.airs, airing.kind != .clip, configuration.timetable.mourning(on: date) != nil {
            reasons.append(Reason(code: "mourning", sentence: Sentences.soberly))
        }
        return Wire.PlanEntry(
            id: airing.id, start: moment(outcome.start), end: moment(outcome.end), zones: airing.zones,
            hearings: (outcome.hearings ?? []).map { Wire.Hearing($0, configuration.timeZone) }, slot: airing.slot,
            slotTitle: airing.slot.flatMap { configuration.timetable.slot($0)?.title }, title: airing.title,
            kind: Wire.ItemKind(airing.kind), booking: airing.booking, queuedBy: person(behind: airing),
            approvedBy: approver(of: airing),
            loudness: airing.zones.compactMap { loudness($0, at: outcome.start) }, airs: outcome.airs,
            reason: outcome.airs ? nil : outcome.reason.map { Wire.Reason($0) },
            flags: reasons.map { Wire.Reason($0) })
    }

    private func moment(_ instant: Instant) -> Moment {
        Moment(instant, offset: configuration.timeZone.offset(at: instant))
    }

    private func person(behind airing: PlannedAiring) -> String? {
        if let booking = airing.booking { return people[booking] }
        guard case .alert(let id) = airing.source else { return nil }
        return machine.alerts.first { $0.alert.id == id }?.alert.raisedBy
    }

    private func approver(of airing: PlannedAiring) -> String? {
        guard configuration.approval.isRequired, let id = airing.booking,
            let booking = machine.booking(id), booking.approval == .given,
            case .approved = verdicts[booking.bulletin]?.decision
        else { return nil }
        return verdicts[booking.bulletin]?.by
    }

    /// All that airs has the station's loudness; the zone's gain and what the hour adds to it come on top.
    private func loudness(_ zone: String, at instant: Instant) -> Wire.Loudness? {
        guard let settings = configuration.outputs.flatMap(\.zones).first(where: { $0.name == zone }) else {
            return nil
        }
        return Wire.Loudness(
            zone: zone,
            lufs: configuration.mastering.loudness + settings.gain
                + configuration.trims.gain(zone, at: instant, configuration.timeZone))
    }

    /// The curfew in the window, its stretches of equal bounds in one.
    private func closed(_ window: Range<Instant>) -> [Wire.Closed] {
        let curfew = Curfew(configuration.curfew)
        var zones: [Range<Instant>: [String]] = [:]
        for zone in configuration.zones.map(\.name) {
            for stretch in curfew.closed(zone, in: window, configuration.timeZone) {
                zones[stretch.clamped(to: window), default: []].append(zone)
            }
        }
        return zones.sorted { ($0.key.lowerBound, $0.value[0]) < ($1.key.lowerBound, $1.value[0]) }.map {
            Wire.Closed(zones: $0.value, from: moment($0.key.lowerBound), to: moment($0.key.upperBound))
        }
    }
}

extension Wire.Hearing {
    init(_ hearing: Hearing, _ rules: TimeZoneRules) {
        self.init(
            zone: hearing.zone, start: Moment(hearing.start, offset: rules.offset(at: hearing.start)),
            end: Moment(hearing.end, offset: rules.offset(at: hearing.end)))
    }
}
