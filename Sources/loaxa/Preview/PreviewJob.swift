import Bulletin
import Rendering
import Station
import Wording

/// What is to be heard before it airs, and where: the same job that the station would render.
struct PreviewJob: Sendable {
    let script: Script
    let job: RenderJob
    let options: PreviewOptions
    let configuration: StationConfiguration?

    /// `bulletin` is what was read; its `clips` have been found.
    init(
        _ bulletin: Bulletin, clips: [String: ClipFile], options: PreviewOptions, configuration: StationConfiguration?
    ) throws(Failure) {
        script = bulletin.script
        self.options = options
        self.configuration = configuration
        let (name, voice) = try PreviewJob.voice(options.voice, configuration)
        var job =
            if let configuration {
                configuration.job(for: bulletin, clips: clips, voice: name)
            } else {
                RenderJob(script: bulletin.script, clips: clips, bed: bulletin.metadata.bed)
            }
        if let voice { job.voice = voice }
        self.job = job
    }

    /// A voice that was asked for: the station's by name, or one of espeak-ng's own, such as `vi+f2`.
    private static func voice(
        _ asked: String?, _ configuration: StationConfiguration?
    ) throws(Failure) -> (named: String?, espeak: Voice?) {
        guard let asked else { return (nil, nil) }
        let known = configuration?.voices.map(\.name) ?? []
        if known.contains(asked) { return (asked, nil) }
        // Languages have two or three letters there; names of people and regions are longer.
        let language = asked.prefix { $0.isLetter }
        guard (2...3).contains(language.count), language.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw Failure(Sentences.noSuchVoice(asked, known: known))
        }
        return (nil, Voice(espeak: asked))
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        switch options.destination {
        case .text:
            showText(context)
        case .file(let file):
            let rendition = try await FinishedSound.rendition(of: job, context)
            try await SavedSound(rendition: rendition, file: file).write(context)
            context.errors.line(Sentences.saved(file.path, rendition.length).in(context.language))
        case .device(let device):
            try await listen(Listening.outputs(device: device), context)
        case .zones(let zones):
            guard let configuration else { throw Failure(Sentences.zonesNeedConfiguration) }
            try await listen(Listening.outputs(of: zones, configuration), context)
        }
        return .success
    }

    private func listen(_ listening: Listening, _ context: Context) async throws(Failure) {
        // A device that is not there is better known before a long bulletin has been rendered.
        try await listening.checkDevices()
        try await listening.play(try await FinishedSound.rendition(of: job, context), context)
    }

    private func showText(_ context: Context) {
        let width = context.output.columns ?? 80
        var text = SideBySide(script, reader: job.reader, language: context.language, width: width)
        for line in text.lines() { context.output.line(line) }
    }
}
