import Bulletin
import Time

/// Looks at a plan as a careful operator would: what will air, and yet deserves a second look. Pure.
///
/// What will not air has its reason already; these are doubts.
package struct PlanReview: Sendable {
    /// When each zone has sounded of late.
    package struct History: Sendable, Hashable {
        /// The days that it covers.
        package var days: Int
        /// Zone → hours of the day, by the station's clock, in which it has sounded. Empty: nothing is known.
        package var hours: [String: Set<Int>]

        package init(days: Int, hours: [String: Set<Int>] = [:]) {
            self.days = days
            self.hours = hours
        }

        /// Of what the as-run log tells.
        package init(_ airings: [Airing], days: Int, in rules: TimeZoneRules) {
            self.init(days: days)
            for airing in airings {
                guard let start = airing.start else { continue }
                // What began a moment early belongs to its hour.
                let hour = rules.civil(at: start + StationMachine.tolerance).time.hour
                for zone in airing.plan.zones { hours[zone, default: []].insert(hour) }
            }
        }
    }

    let machine: StationMachine
    let history: History
    /// Until when sounds of the timetable should be rendered by now; nil where nothing is known of sounds.
    let rendered: Instant?

    package init(_ machine: StationMachine, history: History, rendered: Instant?) {
        self.machine = machine
        self.history = history
        self.rendered = rendered
    }

    /// Silence inside a programme that is not meant: more than a pause between two items.
    static let gap: Duration = .seconds(5)
    /// Less of a slot's time is always left over.
    static let unused: Duration = .seconds(60)

    /// Airing → doubts about it. `outcomes` in the order of their beginnings; `window` is what was asked for.
    package func flags(_ outcomes: [Simulation.Outcome], _ window: Range<Instant>) -> [String: [Reason]] {
        var flags: [String: [Reason]] = [:]
        func flag(_ outcome: Simulation.Outcome, _ reason: Reason) {
            flags[outcome.airing.id, default: []].append(reason)
        }
        for outcome in outcomes where outcome.airs {
            if isUnrendered(outcome) { flag(outcome, .notRenderedYet) }
            if let until = curfew(outcome) { flag(outcome, .inCurfew(until: until)) }
            if let pause = interruption(outcome) { flag(outcome, .interrupted(for: pause)) }
        }
        for programme in programmes(outcomes) {
            flagStart(programme, outcomes, flag)
            flagSilence(programme, flag)
            flagHours(programme, flag)
        }
        flagExpiry(outcomes, window, flag)
        return flags
    }

    private typealias Flag = (Simulation.Outcome, Reason) -> Void

    // MARK: One by one

    private func isUnrendered(_ outcome: Simulation.Outcome) -> Bool {
        guard let rendered, outcome.airing.sound?.isEmpty ?? false else { return false }
        return outcome.airing.kind == .bulletin || outcome.start < rendered
    }

    /// When the curfew ends that only an emergency may break.
    private func curfew(_ outcome: Simulation.Outcome) -> TimeOfDay? {
        let settings = machine.settings
        let ends = outcome.airing.zones.compactMap {
            settings.curfew.stretch($0, at: outcome.start, settings.timeZone)?.upperBound
        }
        return ends.max().map { settings.timeZone.civil(at: $0).time }
    }

    /// How long something keeps it waiting in between; nil where nothing does.
    private func interruption(_ outcome: Simulation.Outcome) -> Duration? {
        let sounding = FinishedSound.length(of: outcome.airing.frames ?? 0)
        let longest = outcome.heard.map { $0.end - $0.start }.max() ?? .zero
        return longest - sounding > Self.gap ? longest - sounding : nil
    }

    // MARK: Programmes

    /// What airs, programme by programme.
    private func programmes(_ outcomes: [Simulation.Outcome]) -> [[Simulation.Outcome]] {
        struct Key: Hashable {
            var slot: String?
            var occurrence: Instant?
            var booking: Int64?
        }
        var order: [Key] = []
        var groups: [Key: [Simulation.Outcome]] = [:]
        for outcome in outcomes where outcome.airs {
            let airing = outcome.airing
            let key = Key(
                slot: airing.slot, occurrence: airing.occurrence, booking: airing.slot == nil ? airing.booking : nil)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(outcome)
        }
        return order.map { groups[$0]! }
    }

    /// A programme that has to wait, and what it waits for.
    private func flagStart(_ programme: [Simulation.Outcome], _ all: [Simulation.Outcome], _ flag: Flag) {
        guard let first = programme.first, let occurrence = first.airing.occurrence else { return }
        let late = first.start - occurrence
        guard late > StationMachine.tolerance else { return }
        let zones = Set(first.airing.zones)
        let other = all.last { other in
            other.airs && other.start < first.start && other.end > occurrence && other.end <= first.start
                && other.airing.occurrence != occurrence && !zones.isDisjoint(with: other.airing.zones)
        }
        flag(first, .startsLate(by: late, after: other.map(title)))
        if let other { flag(other, .overruns(title(first))) }
    }

    private func title(_ outcome: Simulation.Outcome) -> String {
        outcome.airing.slot.flatMap { machine.settings.timetable.slot($0)?.title } ?? outcome.airing.title
    }

    private func flagSilence(_ programme: [Simulation.Outcome], _ flag: Flag) {
        var ends: [String: Instant] = [:]
        for outcome in programme {
            for hearing in outcome.heard {
                if let end = ends[hearing.zone], hearing.start - end > Self.gap {
                    flag(outcome, .gap(hearing.start - end))
                    break
                }
            }
            for hearing in outcome.heard { ends[hearing.zone] = max(ends[hearing.zone] ?? hearing.end, hearing.end) }
        }
        guard let last = programme.max(by: { $0.end < $1.end }), let first = programme.first,
            let length = last.airing.slot.flatMap({ machine.settings.timetable.slot($0)?.length })
        else { return }
        let left = first.start + length - last.end
        if left >= Self.unused { flag(last, .timeLeft(left)) }
    }

    /// An hour in which a zone has not sounded of late.
    private func flagHours(_ programme: [Simulation.Outcome], _ flag: Flag) {
        // An alert asks nobody for the hour.
        let isAlert = programme.allSatisfy { $0.airing.slot == nil && $0.airing.booking == nil }
        guard !history.hours.isEmpty, !isAlert else { return }
        var seen: Set<Int> = []
        for outcome in programme {
            let hour = machine.settings.timeZone.civil(at: outcome.start + StationMachine.tolerance).time.hour
            guard seen.insert(hour).inserted else { continue }
            let strange = outcome.airing.zones.filter { !(history.hours[$0]?.contains(hour) ?? false) }
            if !strange.isEmpty { flag(outcome, .unusualHour(hour, days: history.days)) }
        }
    }

    // MARK: Validity

    private func flagExpiry(_ outcomes: [Simulation.Outcome], _ window: Range<Instant>, _ flag: Flag) {
        let rules = machine.settings.timeZone
        var byBooking: [Int64: [Simulation.Outcome]] = [:]
        for outcome in outcomes { if let id = outcome.airing.booking { byBooking[id, default: []].append(outcome) } }
        for booking in machine.bookings {
            guard let last = booking.validity.through, let mine = byBooking[booking.id] else { continue }
            let expiry = rules.instant(of: CivilDateTime(last.adding(days: 1), .midnight))
            guard window.contains(expiry) else { continue }
            if let final = mine.last(where: \.airs) {
                if wouldGoOn(booking, after: last, airing: mine.count(where: \.airs)) { flag(final, .lastAiring(last)) }
            } else if machine.airedOccurrences(of: booking.id) == 0, let refused = mine.last {
                flag(refused, .expiresUnaired(last))
            }
        }
    }

    /// Whether a booking would air after its validity, if that allowed it.
    private func wouldGoOn(_ booking: Booking, after last: CivilDate, airing count: Int) -> Bool {
        guard case .slot(_, _, let through, _) = booking.placement, through.map({ $0 > last }) ?? true else {
            return false
        }
        return machine.left(of: booking) > count
    }
}

extension Simulation.Outcome {
    /// What each zone hears.
    package var heard: [Hearing] { hearings ?? airing.zones.map { Hearing(zone: $0, start: start, end: end) } }
}
