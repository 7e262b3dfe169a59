import Bulletin
import Control
import Rendering
import SoundFile
import Station
import Time
import Vietnamese
import Wording

/// `loaxa show ID`: a booked bulletin as it will be heard: its words, and its very sound.
struct Show: Command {
    static let play = Flag("play", Sentences.playOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "show", Sentences.showSummary, positionals: [Positional(Placeholders.id, .one)],
        options: [
            play.description, PreviewOptions.device.description, PreviewOptions.out.description, json.description,
        ], details: Sentences.showDetails,
        examples: [
            .init("loaxa show 12", Sentences.showExample), .init("loaxa show 12 --play", Sentences.showPlayExample),
        ])

    let id: Int64
    let plays: Bool
    let device: String?
    let output: PreviewOptions.OutputFile?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.bookings()[0]
        device = try arguments[PreviewOptions.device]
        plays = arguments[Show.play] || device != nil
        output = try arguments[PreviewOptions.out]
        wantsJSON = arguments[Show.json]
        if plays, output != nil { throw UsageError(Sentences.exclude(["--play", "--out"])) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let reading = try await station.ask { try await $0.reading(ofBooking: id) }
        if wantsJSON {
            context.output.line(JSONDocument.text(reading))
        } else {
            let titles = Titles(try await station.ask { try await $0.info() })
            context.show(ReadingReport(reading, titles))
            try showWords(of: reading, context)
        }
        guard plays || output != nil else { return .success }
        guard let rendition = reading.rendition else { throw Failure(Sentences.notMadeYet) }
        try await rendition.give(to: output, else: device, context)
        return .success
    }

    /// What is written and what will be said, side by side; where the text cannot be read any more, clause by clause.
    private func showWords(of reading: Wire.Reading, _ context: Context) throws(Failure) {
        var reader = BulletinReader(try StationFiles.configuration(context), now: context.clock.now)
        reader.today = nil
        guard let bulletin = reader.read(Array(reading.text.utf8), file: reading.fileName).bulletin else {
            return context.show(ClauseReport(reading))
        }
        var words = SideBySide(
            bulletin.script, reader: Reader(pronunciation: try StationFiles.pronunciation(context)),
            language: context.language, width: context.output.columns ?? 80)
        for line in words.lines() { context.output.line(line) }
    }
}
