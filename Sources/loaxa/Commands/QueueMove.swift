import Control
import Wording

/// `loaxa queue move ID --before ID | --after ID`: changes the order inside a slot.
struct QueueMove: Command {
    static let before = Option<Int64>(booking: "before", Sentences.beforeOption)
    static let after = Option<Int64>(booking: "after", Sentences.afterOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "queue move", Sentences.queueMoveSummary, positionals: [Positional(Placeholders.id, .one)],
        options: [before.description, after.description, json.description], details: Sentences.queueMoveDetails,
        examples: [.init("loaxa queue move 9 --before 7", Sentences.queueMoveExample)])

    let id: Int64
    let neighbour: Neighbour
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.bookings()[0]
        wantsJSON = arguments[QueueMove.json]
        switch (try arguments[QueueMove.before], try arguments[QueueMove.after]) {
        case (let other?, nil): neighbour = .before(other)
        case (nil, let other?): neighbour = .after(other)
        case (_?, _?): throw UsageError(Sentences.exclude(["--before", "--after"]))
        case (nil, nil): throw UsageError(Sentences.noNeighbour)
        }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let booking = try await station.ask { try await $0.move(booking: id, neighbour) }
        let bookings = try await station.ask { try await $0.bookings() }
        if let note = note(booking, among: bookings) { context.errors.prose(note.in(context.language)) }
        if wantsJSON {
            context.output.line(JSONDocument.text(QueueList.Document(bookings: [booking])))
            return .success
        }
        // Where it stands now is seen best among its neighbours.
        let info = try await station.ask { try await $0.info() }
        context.show(BookingTable(bookings, Titles(info)))
        return .success
    }

    /// Why the move does not change who airs first; nil where it may.
    private func note(_ moved: Wire.Booking, among bookings: [Wire.Booking]) -> Sentence? {
        let (otherID, wantsFirst) =
            switch neighbour {
            case .before(let other): (other, true)
            case .after(let other): (other, false)
            }
        guard let other = bookings.first(where: { $0.id == otherID }) else { return nil }
        if let series = moved.series, series == other.series, let lesson = moved.lesson, let before = other.lesson,
            lesson != before
        {
            let isFirst = lesson < before
            return isFirst == wantsFirst
                ? nil : isFirst ? Sentences.heldBySeries(id, otherID) : Sentences.heldBySeries(otherID, id)
        }
        guard moved.priority != other.priority, (moved.priority > other.priority) != wantsFirst else { return nil }
        return Sentences.heldByPriority(id, isFirst: !wantsFirst, otherID)
    }
}
