import Control
import Wording

/// `loaxa reject ID --why …`: sends a bulletin back to its author.
struct Reject: Command {
    static let why = Option<String>("why", Placeholders.text, Sentences.whyOption) { text throws(ValueError) in
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 4000 else {
            throw ValueError(allowed: Sentences.aReason)
        }
        return text
    }
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "reject", Sentences.rejectSummary, positionals: [Positional(Placeholders.id, .one)],
        options: [why.description, json.description], details: Sentences.rejectDetails,
        examples: [.init("loaxa reject 12 --why \"sai ngày họp: 25/11, không phải 24/11\"", Sentences.rejectExample)])

    let id: Int64
    let why: String
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.bookings()[0]
        guard let why = try arguments[Reject.why] else { throw UsageError(Sentences.noReason) }
        self.why = why
        wantsJSON = arguments[Reject.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let booking = try await station.ask { try await $0.sendBack(booking: id, why: why) }
        if wantsJSON {
            context.output.line(JSONDocument.text(booking))
        } else {
            context.say(Sentences.sentBack(booking))
        }
        return .success
    }
}
