import Control
import Wording

/// `loaxa queue list`: the bookings, in the order in which they air.
struct QueueList: Command {
    static let all = Flag("all", Sentences.allOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "queue list", Sentences.queueListSummary, options: [all.description, json.description],
        details: Sentences.queueListDetails,
        examples: [
            .init("loaxa queue list", Sentences.queueListExample),
            .init("loaxa queue list --all", Sentences.queueListAllExample),
        ])

    let includesPast: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        includesPast = arguments[QueueList.all]
        wantsJSON = arguments[QueueList.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable { var bookings: [Wire.Booking] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let bookings = try await station.ask { try await $0.bookings(includingPast: includesPast) }
        if wantsJSON {
            context.output.line(JSONDocument.text(Document(bookings: bookings)))
        } else if bookings.isEmpty {
            context.say(Sentences.emptyQueue)
        } else {
            let info = try await station.ask { try await $0.info() }
            context.show(BookingTable(bookings, Titles(info)))
        }
        return .success
    }
}
