import Control
import Wording

/// `loaxa queue remove ID…`: takes bookings off.
struct QueueRemove: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "queue remove", Sentences.queueRemoveSummary, positionals: [Positional(Placeholders.id, .oneOrMore)],
        options: [json.description], details: Sentences.queueRemoveDetails,
        examples: [.init("loaxa queue remove 7", Sentences.queueRemoveExample)])

    let ids: [Int64]
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        ids = try arguments.bookings()
        wantsJSON = arguments[QueueRemove.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        var removed: [Wire.Booking] = []
        for id in ids {
            let booking = try await station.ask { try await $0.remove(booking: id) }
            removed.append(booking)
            if !wantsJSON { context.output.prose(Sentences.removed(id, booking.title).in(context.language).printable) }
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(QueueList.Document(bookings: removed)))
            return .success
        }
        let status = try await station.ask { try await $0.status() }
        if status.onAir.contains(where: { item in removed.contains { $0.id == item.booking } }) {
            context.errors.prose(Sentences.stillOnAir.in(context.language))
        }
        return .success
    }
}

extension Arguments {
    /// The positionals as numbers of bookings.
    func bookings() throws(UsageError) -> [Int64] {
        var ids: [Int64] = []
        for word in positionals { ids.append(try Arguments.booking(word)) }
        return ids
    }

    private static func booking(_ word: String) throws(UsageError) -> Int64 {
        guard let id = Int64(word), id > 0 else { throw UsageError(Sentences.badID(word)) }
        return id
    }
}

extension Option where Value == Int64 {
    /// An option whose value is the number of a booking.
    init(booking name: String, _ help: Sentence) {
        self.init(name, Placeholders.id, help) { text throws(ValueError) in
            guard let id = Int64(text), id > 0 else { throw ValueError(allowed: Sentences.bookingNumbers) }
            return id
        }
    }
}
