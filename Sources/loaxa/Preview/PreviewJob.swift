import Bulletin
import Dispatch
import Rendering
import SoundFile
import Station
import Wording

/// What is to be heard before it airs, and where: the same job that the station would render.
struct PreviewJob: Sendable {
    let title: String
    let script: Script
    let job: RenderJob
    let options: PreviewOptions
    let configuration: StationConfiguration?

    /// `bulletin` is what was read; its `clips` have been found.
    init(
        _ bulletin: Bulletin, clips: [String: ClipFile], options: PreviewOptions, configuration: StationConfiguration?
    ) throws(Failure) {
        title = bulletin.metadata.title
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
            try await finish(context).save(to: file, context)
        case .nowhere: _ = try await finish(context)
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
        try await listening.play(try await finish(context), context)
    }

    /// The finished sound; its figures are printed and its pictures are written.
    private func finish(_ context: Context) async throws(Failure) -> Rendition {
        let rendition = try await FinishedSound.rendition(of: job, context)
        let wantsPicture = options.png != nil || options.svg != nil
        let measures = try await measured(rendition, moments: wantsPicture ? SoundPicture.moments : 1)
        let figures = SoundFigures(rendition: rendition, mastering: job.mastering, range: measures.range)
        context.output.prose(figures.line(context.language))
        guard wantsPicture else { return rendition }
        let picture = SoundPicture(title: title, figures: figures, measures: measures, language: context.language).drawn
        if let path = options.svg { try write(Array(picture.svg(context.language).utf8), to: path, context) }
        if let path = options.png { try write(picture.png(), to: path, context) }
        return rendition
    }

    /// On a thread that may block.
    private func measured(_ rendition: Rendition, moments: Int) async throws(Failure) -> SoundMeasures {
        let result = await withCheckedContinuation {
            (done: CheckedContinuation<Result<SoundMeasures, SoundFileError>, Never>) in
            DispatchQueue(label: "measure").async {
                do throws(SoundFileError) {
                    done.resume(returning: .success(try SoundMeasures.of(rendition.file, moments: moments)))
                } catch {
                    done.resume(returning: .failure(error))
                }
            }
        }
        do throws(SoundFileError) {
            return try result.get()
        } catch {
            throw Failure(Sentences.cannotRead(error.path, error.message))
        }
    }

    private func write(_ bytes: [UInt8], to path: String, _ context: Context) throws(Failure) {
        try Files.write(bytes, to: path, context)
        context.errors.prose(Sentences.written(path).in(context.language))
    }

    private func showText(_ context: Context) {
        let width = context.output.columns ?? 80
        var text = SideBySide(script, reader: job.reader, language: context.language, width: width)
        for line in text.lines() { context.output.line(line) }
    }
}
