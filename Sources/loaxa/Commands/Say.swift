import Bulletin
import Station
import Time
import Wording

/// `loaxa say TEXT`: a sentence as it will be heard.
struct Say: Command {
    static let manual = Manual(
        "say", Sentences.saySummary, positionals: [Positional(Placeholders.text, .one)],
        options: PreviewOptions.descriptions, details: Sentences.sayDetails,
        examples: [
            .init("loaxa say \"Mời bà con ra nhà văn hoá lúc 8h30\"", Sentences.sayExample),
            .init("loaxa say --text \"Hạn cuối: 30/11\"", Sentences.previewTextExample),
        ])

    let text: String
    let options: PreviewOptions

    init(_ arguments: Arguments) throws(UsageError) {
        text = arguments.positionals[0]
        options = try PreviewOptions(arguments)
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let configuration = try StationFiles.configuration(context)
        let name = Placeholders.text.in(context.language)
        let (script, findings) = BulletinReader(configuration, now: context.clock.now).script(of: text, file: name)
        let found = BulletinFile.clips(of: script, file: name, clipFolder: configuration?.clipFolder)
        let all = findings + found.findings
        context.complain(all)
        guard all.errorCount == 0 else { throw Failure(Sentences.notHeard(name, errors: all.errorCount)) }
        let bulletin = Bulletin(metadata: Metadata(title: text), script: script)
        return try await PreviewJob(bulletin, clips: found.clips, options: options, configuration: configuration)
            .run(in: context)
    }
}
