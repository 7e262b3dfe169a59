import Bulletin
import Rendering
import Wording

/// `loaxa render FILE --out F`: the finished sound of a bulletin, and its figures, for programs.
struct Render: Command {
    static let out = Option<PreviewOptions.OutputFile>(
        "out", Placeholders.file, Sentences.renderOutOption, read: PreviewOptions.out.read)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "render", Sentences.renderSummary, positionals: [Positional(Placeholders.file, .one)],
        options: [out.description, PreviewOptions.voice.description, json.description],
        details: Sentences.renderDetails,
        examples: [.init("loaxa render ban-tin.md --out ban-tin.flac --json", Sentences.renderExample)])

    let file: String
    let output: PreviewOptions.OutputFile
    let voice: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        file = arguments.positionals[0]
        guard let output = try arguments[Render.out] else { throw UsageError(Sentences.noOut) }
        self.output = output
        voice = try arguments[PreviewOptions.voice]
        wantsJSON = arguments[Render.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Codable, Hashable {
        var file: String
        var title: String
        var durationMs: Int
        /// LUFS.
        var loudness: Double
        /// dBTP.
        var truePeak: Double
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let configuration = try StationFiles.configuration(context)
        let (bulletin, file) = try Preview.read(file, configuration, context)
        let options = PreviewOptions(destination: .file(output), voice: voice)
        let job = try PreviewJob(bulletin, clips: file.clips, options: options, configuration: configuration).job
        let rendition = try await FinishedSound.rendition(of: job, context)
        try await SavedSound(rendition: rendition, file: output).write(context)
        let document = Document(
            file: output.path, title: bulletin.metadata.title, durationMs: Int(rendition.length / .milliseconds(1)),
            loudness: rendition.loudness.inTenths, truePeak: rendition.truePeak.inTenths)
        if wantsJSON {
            context.output.line(JSONDocument.text(document))
        } else {
            let length = Moments.clock(rendition.length)
            context.output.line("\(output.path)  \(length)  \(document.loudness) LUFS  \(document.truePeak) dBTP")
        }
        return .success
    }
}

extension Double {
    /// As precise as a listener can be; a figure that is none becomes that of silence.
    fileprivate var inTenths: Double { isFinite ? (self * 10).rounded() / 10 : -120 }
}
