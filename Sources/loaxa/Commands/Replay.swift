import Dispatch
import Glibc
import Ledger
import Linux
import Playback
import Rendering
import Reporting
import Schedule
import Time
import Wording

/// `loaxa replay AIRING`: what a zone was really sent, from the station's recordings.
struct Replay: Command {
    static let zone = Option("zone", Placeholders.zone, Sentences.replayZoneOption)

    static let manual = Manual(
        "replay", Sentences.replaySummary, positionals: [Positional(Placeholders.airing, .one)],
        options: [zone.description, PreviewOptions.out.description, PreviewOptions.device.description],
        details: Sentences.replayDetails,
        examples: [
            .init("loaxa replay sang/1795559400/b7", Sentences.replayExample),
            .init("loaxa replay sang/1795559400/b7 --zone chu-chau --out b7.mp3", Sentences.replayOutExample),
        ])

    let airing: String
    let zone: String?
    let device: String?
    let output: PreviewOptions.OutputFile?

    init(_ arguments: Arguments) throws(UsageError) {
        airing = arguments.positionals[0]
        zone = try arguments[Replay.zone]
        device = try arguments[PreviewOptions.device]
        output = try arguments[PreviewOptions.out]
        if device != nil, output != nil { throw UsageError(Sentences.exclude(["--device", "--out"])) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let records = try await StationRecords.find(context)
        let record = try records.read { evidence throws(LedgerError) in try evidence.record(airing) }
        guard let record else { throw Failure(Sentences.noSuchAiring(airing)) }
        let soundings = record.soundings
        guard !soundings.isEmpty else { throw Failure(Sentences.neverHeard(record.title, record.reason?.sentence)) }
        let zones = soundings.flatMap(\.zones)
        if let zone, !zones.contains(zone) { throw Failure(Sentences.noSuchZone(zone, known: zones)) }
        let files = AirCheckFiles(folder: "\(records.folder)/air")
        // Without a choice the first zone of which there is a recording.
        let chosen = zone ?? zones.first { !files.recordings(of: $0).isEmpty } ?? zones[0]
        let sounding = soundings.first { $0.zones.contains(chosen) }!
        let workplace = try Workplace(context.cleanups)
        defer { workplace.remove() }
        let range = sounding.start..<max(sounding.end, sounding.start + .milliseconds(1))
        let found = try await extract(files, chosen, range, to: workplace.file)
        guard found > 0 else { throw Failure(Sentences.notRecorded(record.title, records.titles.zone(chosen))) }
        let total = Int((range.upperBound - range.lowerBound).inSeconds * Double(Renderer.rate))
        // Less than a blink is no gap but the beginning of a block.
        if total - found > Renderer.rate / 10 {
            let missing = Double(total - found) / Double(Renderer.rate)
            context.errors.prose(Sentences.partlyRecorded(missing).in(context.language))
        }
        let rendition = Rendition(key: "", file: workplace.file, frames: total, loudness: -70, truePeak: 0, words: [])
        try await rendition.give(to: output, else: device, context)
        return .success
    }

    private func extract(
        _ files: AirCheckFiles, _ zone: String, _ range: Range<Instant>, to file: String
    ) async throws(Failure) -> Int {
        let result: Result<Int, any Error> = await withCheckedContinuation { done in
            DispatchQueue(label: "replay").async {
                done.resume(returning: Result { try files.extract(zone, range, to: file) })
            }
        }
        do {
            return try result.get()
        } catch {
            throw Failure(Sentences.cannotRead(files.folder, "\(error)"))
        }
    }
}

/// A folder for one file that goes however the process ends.
private final class Workplace: Sendable {
    let file: String
    private let folder: String
    private let cleanups: Cleanups
    private let token: Cleanups.Token

    init(_ cleanups: Cleanups) throws(Failure) {
        let folder: String
        do throws(SystemError) {
            folder = try TemporaryFolder.make("replay")
        } catch {
            throw Failure(Sentences.cannotWrite("/tmp", String(cString: strerror(error.code))))
        }
        let file = "\(folder)/airing.flac"
        (self.folder, self.file, self.cleanups) = (folder, file, cleanups)
        token = cleanups.add {
            unlink(file)
            rmdir(folder)
        }
    }

    func remove() {
        unlink(file)
        rmdir(folder)
        cleanups.cancel(token)
    }
}
