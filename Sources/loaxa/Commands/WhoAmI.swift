import Control
import Wording

/// `loaxa whoami`: the account, as the station sees it, and what it may do.
struct WhoAmI: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "whoami", Sentences.whoAmISummary, options: [json.description],
        examples: [.init("loaxa whoami", Sentences.whoAmIExample)])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[WhoAmI.json] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let person = try await station.ask { try await $0.whoAmI() }
        if wantsJSON {
            context.output.line(JSONDocument.text(person))
            return .success
        }
        context.output.line(person.user.printable)
        context.say(Sentences.mayRead)
        for role in person.roles { if let sentence = Sentences.may(role) { context.say(sentence) } }
        return .success
    }
}
