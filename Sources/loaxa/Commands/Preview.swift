import Bulletin
import Station
import Time
import Wording

/// `loaxa preview FILE`: a bulletin as it will be heard.
struct Preview: Command {
    static let manual = Manual(
        "preview", Sentences.previewSummary, positionals: [Positional(Placeholders.file, .one)],
        options: PreviewOptions.descriptions, details: Sentences.previewDetails,
        examples: [
            .init("loaxa preview ban-tin.md", Sentences.previewExample),
            .init("loaxa preview ban-tin.md --text", Sentences.previewTextExample),
            .init("loaxa preview ban-tin.md --out ban-tin.mp3", Sentences.previewOutExample),
            .init("loaxa preview ban-tin.md --png ban-tin.png", Sentences.previewPictureExample),
        ])

    let file: String
    let options: PreviewOptions

    init(_ arguments: Arguments) throws(UsageError) {
        file = arguments.positionals[0]
        options = try PreviewOptions(arguments)
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let configuration = try StationFiles.configuration(context)
        let (bulletin, file) = try Preview.read(file, configuration, context)
        return try await PreviewJob(bulletin, clips: file.clips, options: options, configuration: configuration)
            .run(in: context)
    }

    /// The bulletin; its findings are printed, and errors among them fail.
    static func read(
        _ path: String, _ configuration: StationConfiguration?, _ context: Context
    ) throws(Failure) -> (bulletin: Bulletin, file: BulletinFile) {
        // Whether it may still air is no matter of how it sounds.
        var reader = BulletinReader(configuration, now: context.clock.now)
        reader.today = nil
        let file = BulletinFile(path, reader: reader, clipFolder: configuration?.clipFolder)
        context.complain(file.findings)
        guard let bulletin = file.bulletin else {
            throw Failure(Sentences.notHeard(path, errors: file.findings.errorCount))
        }
        return (bulletin, file)
    }
}
