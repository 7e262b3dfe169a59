import Control
import Ledger
import Schedule
import Time
import Wording

/// Says in words what became of an airing, or will, with the rule and the settings behind it. Pure.
struct Explainer: Sendable {
    let configuration: StationConfiguration

    /// What is known of the booking that an airing is of.
    struct Origin: Sendable {
        var booking: Booking
        /// The bulletin's file.
        var file: String?
    }

    /// Of the past, and of what is on the air.
    func explanation(of airing: Airing, _ origin: Origin?) -> Wire.Explanation {
        let plan = airing.plan
        let place = place(plan, at: airing.start ?? plan.plannedStart)
        var sentence: Sentence =
            switch (airing.result, airing.reason?.sentence) {
            case (.aired, _): WhySentences.aired(place)
            case (.onAir, _), (.planned, _): WhySentences.onAir(place)
            case (.cut, let reason): WhySentences.cut(place, reason ?? WhySentences.unknown)
            case (.failed, let reason), (.skipped, let reason), (.missed, let reason):
                WhySentences.didNotAir(place, reason ?? WhySentences.unknown)
            }
        if airing.start != nil { sentence = WhySentences.adding(airing.approval, to: sentence, written) }
        return explanation(
            plan, at: airing.start ?? plan.plannedStart, Wire.AiringResult(airing.result), airing.reason, sentence,
            origin)
    }

    /// Of what is to come. `doubts` are those of the plan's review.
    func explanation(of outcome: Simulation.Outcome, _ doubts: [Reason], _ origin: Origin?) -> Wire.Explanation {
        let plan = outcome.airing
        let place = place(plan, at: outcome.start)
        guard outcome.airs else {
            let reason = outcome.reason?.sentence ?? WhySentences.unknown
            return explanation(
                plan, at: outcome.start, .skipped, outcome.reason, WhySentences.willNotAir(place, reason), origin)
        }
        // What changes its time or its sound belongs to the answer; the rest is for the plan.
        let telling =
            doubts.first { ["starts-late", "interrupted", "in-curfew"].contains($0.code) } ?? outcome.reason
            ?? outcome.remark
        var sentence = WhySentences.willAir(place, item: place.slot == nil ? nil : plan.item)
        if let telling { sentence = WhySentences.adding(telling.sentence, to: sentence) }
        return explanation(plan, at: outcome.start, .planned, telling, sentence, origin)
    }

    /// Of a whole programme, for which one of its airings speaks.
    func explanation(of airing: Airing, asProgrammeOf slot: Slot) -> Wire.Explanation {
        var airing = airing
        airing.plan = airing.plan.programme(of: slot)
        return explanation(of: airing, nil)
    }

    func explanation(of outcome: Simulation.Outcome, _ doubts: [Reason], asProgrammeOf slot: Slot) -> Wire.Explanation {
        var outcome = outcome
        outcome.airing = outcome.airing.programme(of: slot)
        return explanation(of: outcome, doubts, nil)
    }

    /// Of a slot that does not come round in so many days.
    func explanation(ofQuiet slot: Slot, days: Int) -> Wire.Explanation {
        Wire.Explanation(
            title: slot.title, zones: slot.zones, sentence: WhySentences.quiet(slot.title, days: days),
            rule: Rule.slotTime.sentence,
            settings: settings(.slotTime, slot: slot.name, slot.zones, start: nil, nil))
    }

    /// Of a booking of which nothing is to come.
    func explanation(of record: BookingRecord, _ origin: Origin, aired: Int, next: Instant?) -> Wire.Explanation {
        let booking = record.booking
        let sentence: Sentence
        var rule: Rule?
        if let removal = record.removal {
            sentence = WhySentences.removed(booking.id, booking.title, by: removal.by, at: written(removal.at))
            rule = .behind("removed")
        } else if let next {
            sentence = WhySentences.notSoon(booking.id, booking.title, next: written(next))
        } else if aired > 0 {
            sentence = WhySentences.done(booking.id, booking.title, times: aired)
        } else {
            sentence = WhySentences.never(booking.id, booking.title)
            rule = .placement
        }
        return Wire.Explanation(
            title: booking.title, zones: booking.zones, booking: booking.id,
            code: record.isRemoved ? "removed" : nil, sentence: sentence, rule: rule?.sentence,
            settings: rule.map { settings($0, slot: booking.slot, booking.zones, start: nil, origin) } ?? [])
    }

    private func explanation(
        _ plan: PlannedAiring, at instant: Instant, _ result: Wire.AiringResult, _ reason: Reason?,
        _ sentence: Sentence,
        _ origin: Origin?
    ) -> Wire.Explanation {
        let rule = reason.map { Rule.behind($0.code) } ?? reasonForItsTime(plan)
        return Wire.Explanation(
            airing: plan.id, title: plan.title, zones: plan.zones, booking: plan.booking,
            start: Moment(instant, offset: configuration.timeZone.offset(at: instant)), result: result,
            code: reason?.code,
            sentence: sentence, rule: rule?.sentence,
            settings: rule.map { settings($0, slot: plan.slot, plan.zones, start: plan.occurrence, origin) } ?? [])
    }

    /// Why it aired, or will, just then.
    private func reasonForItsTime(_ plan: PlannedAiring) -> Rule? {
        if plan.slot != nil { return plan.booking == nil ? .slotTime : .bulletinTime }
        return plan.booking == nil ? .alertTime : .ownTime
    }

    private func settings(
        _ rule: Rule, slot: String?, _ zones: [String], start: Instant?, _ origin: Origin?
    ) -> [Wire.Setting] {
        let facts = DecidingSetting.Case(
            configuration: configuration, slot: slot.flatMap { configuration.timetable.slot($0) }, file: origin?.file,
            booking: origin?.booking, zones: zones.isEmpty ? configuration.zones.map(\.name) : zones, start: start)
        return rule.settings.compactMap { $0.written(facts) }
    }

    // MARK: Words

    private func place(_ plan: PlannedAiring, at instant: Instant) -> WhySentences.Place {
        let titles = Dictionary(configuration.zones.map { ($0.name, $0.title) }) { first, _ in first }
        let isEverywhere = Set(plan.zones).isSuperset(of: titles.keys) && titles.count > 1
        let slot = plan.slot.map { configuration.timetable.slot($0)?.title ?? $0 }
        return WhySentences.Place(
            title: plan.title, moment: written(instant),
            zones: isEverywhere ? nil : plan.zones.map { titles[$0] ?? $0 }.joined(separator: ", "),
            slot: slot == plan.title ? nil : slot)
    }

    /// The nearest second: what sounds a moment early sounds in time.
    private func written(_ instant: Instant) -> CivilDateTime {
        configuration.timeZone.civil(at: Instant(seconds: (instant + .milliseconds(500)).seconds))
    }
}

extension PlannedAiring {
    fileprivate func programme(of slot: Slot) -> PlannedAiring {
        var plan = self
        plan.title = slot.title
        plan.booking = nil
        return plan
    }
}

extension Booking {
    var slot: String? { if case .slot(let name, _, _, _) = placement { name } else { nil } }
}
