import Bulletin
import Control
import Glibc
import SoundFile
import Station
import Time
import Wording

/// `loaxa test zone ZONE…`: each zone says its own name, so that whoever stands below hears whether the wires are right.
struct TestZone: Command {
    static let tone = Flag("tone", Sentences.toneOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "test zone", Sentences.testZoneSummary, positionals: [Positional(Placeholders.zone, .oneOrMore)],
        options: [tone.description, json.description], details: Sentences.testZoneDetails,
        examples: [
            .init("loaxa test zone chu-chau", Sentences.testZoneExample),
            .init("loaxa test zone chu-chau chu-chang --tone", Sentences.testZoneToneExample),
        ])

    let zones: [String]
    let wantsTone: Bool
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        zones = arguments.positionals
        wantsTone = arguments[TestZone.tone]
        wantsJSON = arguments[TestZone.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        for zone in zones where !info.zones.contains(where: { $0.name == zone }) {
            throw Failure(Sentences.noSuchZone(zone, known: info.zones.map(\.name)))
        }
        let folder = try TestFolder(context.cleanups)
        defer { folder.remove() }
        if wantsTone { try folder.writeTone() }
        var files: [BulletinFile] = []
        for zone in info.zones where zones.contains(zone.name) {
            let path = try folder.write(text(of: zone), to: "thu-loa-\(zone.name).md")
            files.append(BulletinFile(path, reader: BulletinReader(), clipFolder: nil))
        }
        // As soon as the sound is made.
        let start = Instant(seconds: context.clock.now.seconds + 5)
        let zone = try StationTime(info, now: context.clock.now).zone
        let added = try await station.book(files, at: .at(Moment(start, offset: zone.offset(at: start))))
        let fails = added.findings.contains { $0.code == "will-not-air" }
        if wantsJSON {
            context.output.line(JSONDocument.text(added))
        } else if fails {
            context.complain(added.findings.map(\.finding))
        } else {
            let titles = Titles(info)
            context.say(
                Sentences.testing(
                    titles.list(files.compactMap(\.bulletin).flatMap(\.metadata.zones), in: context.language)))
        }
        return fails ? .failure : .success
    }

    private func text(of zone: Wire.Named) -> String {
        var metadata = Metadata(title: Sentences.testTitle(zone.title).vi)
        metadata.zones = [zone.name]
        let words = Cue.speech(Speech(.paragraph, runs: [.text(Sentences.identification(zone.title).vi)]))
        let tone: [Cue] = wantsTone ? [.clip(ClipReference(TestFolder.tone)), .pause(milliseconds: 500)] : []
        let cues = tone + [words, .pause(milliseconds: 700), words]
        return BulletinWriter().markdown(Bulletin(metadata: metadata, script: Script(cues: cues)))
    }
}

/// A folder of its own for the files of a test; gone when the command ends, however it ends.
private struct TestFolder {
    static let tone = "1000-hz.flac"
    let path: String
    private let cleanups: Cleanups
    private let token: Cleanups.Token

    init(_ cleanups: Cleanups) throws(Failure) {
        var template = Array("/tmp/loaxa-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(Sentences.cannotWrite("/tmp", String(cString: strerror(errno))))
        }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.path = path
        self.cleanups = cleanups
        token = cleanups.add { TestFolder.empty(path) }
    }

    func remove() {
        TestFolder.empty(path)
        cleanups.cancel(token)
    }

    private static func empty(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                unlink("\(path)/\(name)")
            }
            closedir(folder)
        }
        rmdir(path)
    }

    func write(_ text: String, to name: String) throws(Failure) -> String {
        let file = "\(path)/\(name)"
        guard let stream = fopen(file, "we") else {
            throw Failure(Sentences.cannotWrite(file, String(cString: strerror(errno))))
        }
        let isWritten = fputs(text, stream) >= 0
        guard fclose(stream) == 0, isWritten else {
            throw Failure(Sentences.cannotWrite(file, String(cString: strerror(errno))))
        }
        return file
    }

    /// Two seconds of 1 kHz at −20 dB, with soft ends. Source of the frequency and the level: ITU-R BS.645.
    func writeTone() throws(Failure) {
        let (rate, length, ramp) = (48_000, 96_000, 960)
        let samples = (0..<length).map { index in
            let fade = Float(min(index, length - 1 - index, ramp)) / Float(ramp)
            return 0.1 * fade * Float(sin(2 * Double.pi * 1_000 * Double(index) / Double(rate)))
        }
        let file = "\(path)/\(TestFolder.tone)"
        do throws(SoundFileError) {
            var writer = try SoundFileWriter.create(file, format: .flac, channels: 1, rate: rate)
            try samples.withUnsafeBufferPointer { buffer throws(SoundFileError) in try writer.write(buffer) }
            try writer.close()
        } catch {
            throw Failure(Sentences.cannotWrite(file, error.message))
        }
    }
}
