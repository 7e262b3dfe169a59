import Control
import Wording

/// `loaxa log verify`: whether anybody has changed, taken out or reordered anything in the as-run log.
struct LogVerify: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "log verify", Sentences.logVerifySummary, options: [json.description], details: Sentences.logVerifyDetails,
        examples: [.init("loaxa log verify", Sentences.logVerifyExample)])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[LogVerify.json] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let report = try await station.ask { try await $0.verifyLog() }
        if wantsJSON {
            context.output.line(JSONDocument.text(report))
        } else if let fault = report.fault {
            context.say(fault.sentence)
        } else {
            context.say(Sentences.logIsWhole(report))
        }
        return report.fault == nil ? .success : .failure
    }
}
