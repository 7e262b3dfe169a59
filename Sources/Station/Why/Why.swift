import Control
import Ledger
import Schedule
import Time
import Vietnamese
import Wording

// "Why did it not air?", "when will it air?", "why then?": from the as-run log for what has been, from the plan for what is to come.
extension Station {
    /// So far ahead the plan is worked out for an answer.
    private static let outlook: Duration = .seconds(31 * 86_400)
    /// So far back a slot's last programme is looked for.
    private static let review: Duration = .seconds(31 * 86_400)

    /// `subject` is the name of an airing, the number of a booking, the name or title of a slot, or part of a bulletin's title, with or
    /// without its marks.
    func why(_ subject: String) async throws -> Wire.Answer {
        if subject.contains("/"), let answer = try await why(airing: subject) { return answer }
        if let id = Int64(subject), let record = try await attempt({ try await ledger.booking(id) }) {
            return try await why(record)
        }
        if let slot = configuration.timetable.slots.first(where: { $0.isCalled(subject) }) {
            return try await why(slot)
        }
        let records = matches(subject, in: try await attempt { try await ledger.bookings(includingRemoved: true) })
        guard let first = records.first else { return try await why(unbooked: subject) }
        return records.count == 1 ? try await why(first) : Wire.Answer(bookings: records.map(wire))
    }

    /// Those whose title holds the words. One that is titled just so is meant, and what still stands comes before what is over.
    private func matches(_ words: String, in records: [BookingRecord]) -> [BookingRecord] {
        let wanted = words.foldedVietnamese
        guard !wanted.isEmpty else { return [] }
        let found = records.filter { $0.booking.title.foldedVietnamese.contains(wanted) }
        let exact = found.filter { $0.booking.title.foldedVietnamese == wanted }
        // “ba” is a word of “Ba câu hỏi”, and only letters of “Bán chuối”.
        let words = " \(wanted) "
        let whole = found.filter { " \($0.booking.title.foldedVietnamese.justWords) ".contains(words) }
        let named = [exact, whole, found].first { !$0.isEmpty } ?? []
        let standing = named.filter { !$0.isRemoved && !machine.isFinished($0.booking, at: clock.now) }
        return standing.isEmpty ? named : standing
    }

    /// Of what no booking stands for, such as an alert or somebody who spoke live: the last one that was titled so.
    private func why(unbooked words: String) async throws -> Wire.Answer {
        let now = clock.now
        let wanted = words.foldedVietnamese
        let airings = try await attempt { try await ledger.airings(in: (now - Self.review)..<(now + .seconds(86_400))) }
        let named = airings.filter {
            $0.plan.slot == nil && $0.plan.booking == nil && !wanted.isEmpty
                && $0.plan.title.foldedVietnamese.contains(wanted)
        }
        guard let last = named.max(by: { $0.seq < $1.seq }) else { return Wire.Answer() }
        return Wire.Answer(explanations: [Explainer(configuration: configuration).explanation(of: last, nil)])
    }

    private func why(airing id: String) async throws -> Wire.Answer? {
        let explainer = Explainer(configuration: configuration)
        if let airing = try await attempt({ try await ledger.airing(id) }), airing.result != .planned {
            let origin = try await origin(airing.plan.booking)
            return Wire.Answer(explanations: [explainer.explanation(of: airing, origin)])
        }
        let (outcomes, flags) = try await outlook()
        guard let outcome = outcomes.first(where: { $0.airing.id == id }) else { return nil }
        let origin = try await origin(outcome.airing.booking)
        return Wire.Answer(explanations: [explainer.explanation(of: outcome, flags[id] ?? [], origin)])
    }

    /// What became of its programme last; what keeps the next one from the air; when it airs.
    private func why(_ slot: Slot) async throws -> Wire.Answer {
        let explainer = Explainer(configuration: configuration)
        let now = clock.now
        let past = try await attempt { try await ledger.airings(in: (now - Self.review)..<now) }
            .filter { $0.plan.slot == slot.name && $0.result != .planned }
        let programme = past.filter { $0.plan.occurrence == past.last?.plan.occurrence }
        // What was heard of it first speaks for the programme; where nothing was, what was refused first.
        let told = programme.filter { $0.start != nil }.min { $0.start! < $1.start! } ?? programme.first
        var explanations = [told].compactMap { $0.map { explainer.explanation(of: $0, asProgrammeOf: slot) } }
        let (outcomes, flags) = try await outlook()
        let mine = outcomes.filter { outcome in
            outcome.airing.slot == slot.name && !programme.contains { $0.plan.occurrence == outcome.airing.occurrence }
        }
        let next = mine.first(where: \.airs)
        let refused = mine.first { outcome in
            // Something of a programme may be refused while the rest is heard.
            outcome.start <= next?.start ?? .distantFuture
                && !mine.contains { $0.airs && $0.airing.occurrence == outcome.airing.occurrence }
        }
        for outcome in [refused, next].compactMap(\.self) {
            explanations.append(
                explainer.explanation(of: outcome, flags[outcome.airing.id] ?? [], asProgrammeOf: slot))
        }
        if mine.isEmpty { explanations.append(explainer.explanation(ofQuiet: slot, days: 31)) }
        return Wire.Answer(explanations: explanations)
    }

    /// What became of it last; what keeps it from the air next; when it airs.
    private func why(_ record: BookingRecord) async throws -> Wire.Answer {
        let explainer = Explainer(configuration: configuration)
        let origin = try await origin(record)
        let past = try await attempt { try await ledger.airings(ofBooking: record.id) }.filter { $0.result != .planned }
        var explanations = past.suffix(1).map { explainer.explanation(of: $0, origin) }
        let known = Set(past.map(\.id))
        let (outcomes, flags) = try await outlook()
        let mine = outcomes.filter { $0.airing.booking == record.id && !known.contains($0.airing.id) }
        let next = mine.first(where: \.airs)
        for outcome in [mine.first { !$0.airs && $0.start <= next?.start ?? .distantFuture }, next].compactMap(\.self) {
            explanations.append(explainer.explanation(of: outcome, flags[outcome.airing.id] ?? [], origin))
        }
        if next == nil {
            let turn =
                record.isRemoved
                ? nil : machine.nextOccurrences(of: record.booking, after: clock.now, limit: 1).first
            if record.isRemoved || mine.isEmpty {
                explanations.append(
                    explainer.explanation(
                        of: record, origin, aired: machine.airedOccurrences(of: record.id), next: turn))
            }
        }
        return Wire.Answer(explanations: explanations)
    }

    private func origin(_ booking: Int64?) async throws -> Explainer.Origin? {
        guard let booking, let record = try await attempt({ try await ledger.booking(booking) }) else { return nil }
        return try await origin(record)
    }

    private func origin(_ record: BookingRecord) async throws -> Explainer.Origin {
        let snapshot = try await attempt { try await ledger.bulletin(record.booking.bulletin) }
        return Explainer.Origin(booking: record.booking, file: snapshot?.fileName)
    }

    /// The plan of the days to come, and what is doubtful about it.
    private func outlook() async throws -> ([Simulation.Outcome], [String: [Reason]]) {
        let now = clock.now
        let planned = try await plannedDays(now)
        let window = now..<now + Self.outlook
        return await Task.detached {
            let outcomes = Simulation.plan(planned.machine, from: now, through: window.upperBound)
            return (outcomes, planned.flags(outcomes, window))
        }.value
    }
}

extension Slot {
    fileprivate func isCalled(_ words: String) -> Bool {
        name == words || title.foldedVietnamese == words.foldedVietnamese
    }
}

extension String {
    /// Letters and figures, with one space where there is anything else.
    fileprivate var justWords: String {
        let scalars = unicodeScalars.map { $0.properties.isAlphabetic || $0.properties.numericType != nil ? $0 : " " }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }
}
