import Control
import Linux
import Wording

/// `loaxa inbox`: what waits for somebody: bulletins to be approved, and those that came back to whoever asks.
struct Inbox: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "inbox", Sentences.inboxSummary, options: [json.description], details: Sentences.inboxDetails,
        examples: [.init("loaxa inbox", Sentences.inboxExample)])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[Inbox.json] }

    /// What `--json` prints.
    struct Document: Sendable, Encodable {
        var toApprove: [Wire.Booking]
        var returned: [Wire.Booking]
        /// Mine, which others have to approve.
        var waiting: [Wire.Booking]
        /// What is still to be approved, for whoever guides what is said and neither writes nor approves it.
        var toRead: [Wire.Booking]
        /// Assigned to me and not answered yet; for whoever looks after feedback also what nobody has.
        var feedback: [Wire.Feedback]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let bookings = try await station.ask { try await $0.bookings() }
        let me = Account.name(of: Account.own)
        let roles = Set(try await station.ask { try await $0.whoAmI() }.roles)
        let open = bookings.filter { $0.approval == .awaited || $0.approval == .void }
        let feedback = try await station.ask { try await $0.feedback() }
        let document = Document(
            toApprove: roles.contains("approver") ? open : [],
            returned: bookings.filter { $0.approval == .returned && $0.createdBy == me },
            waiting: roles.contains("approver") ? [] : open.filter { $0.createdBy == me },
            toRead: roles.isDisjoint(with: ["approver", "contributor"]) && roles.contains("annotator") ? open : [],
            feedback: feedback.filter { entry in
                entry.state == .assigned && entry.assignedTo == me
                    || entry.state == .received && roles.contains("editor")
            })
        if wantsJSON {
            context.output.line(JSONDocument.text(document))
            return .success
        }
        let titles = Titles(try await station.ask { try await $0.info() })
        let lists = [
            (document.toApprove, Sentences.toApprove), (document.returned, Sentences.cameBack),
            (document.waiting, Sentences.waitingForBoard), (document.toRead, Sentences.toRead),
        ].filter { !$0.0.isEmpty }
        for (bookings, heading) in lists {
            context.say(heading(bookings.count))
            context.show(BookingTable(bookings, titles))
        }
        if !document.feedback.isEmpty {
            context.say(Sentences.toAnswer(document.feedback.count))
            context.show(FeedbackTable(document.feedback))
        }
        if lists.isEmpty, document.feedback.isEmpty { context.say(Sentences.emptyInbox) }
        return .success
    }
}
