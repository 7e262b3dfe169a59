import Bulletin
import Control
import Glibc
import Ledger
import Linux
import Schedule
import Time
import Wording

// Loudspeakers that say which they are; called in the station's queue.
extension Station {
    /// Books for each zone a bulletin in which it says its own name. It is the station's own, so the board is not asked.
    func test(zones: [String], withTone: Bool, by caller: Caller) async throws -> Wire.Added {
        let known = configuration.zones.map(\.name)
        for zone in zones where !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        let clips = withTone ? [try await keepTone()] : []
        let bulletins = configuration.zones.filter { zones.contains($0.name) }.map { zone in
            Wire.Bulletin(
                fileName: "thu-loa-\(zone.name).md", text: ZoneTest.text(of: zone, withTone: withTone), clips: clips)
        }
        return try await add(bulletins, at: .at(moment(clock.now + ZoneTest.preparation)), by: caller, isOwn: true)
    }

    private func keepTone() async throws -> Wire.Clip {
        let hash = SHA256.hex(of: ZoneTest.tone)
        let state = await clips.state(of: hash)
        if !state.isComplete {
            do {
                let rest = Array(ZoneTest.tone[min(state.received, ZoneTest.tone.count)...])
                _ = try await clips.write(hash, at: state.received, rest, isLast: true)
            } catch {
                throw StationError.storageFailure("\(error)")
            }
        }
        return Wire.Clip(path: ZoneTest.toneName, sha256: hash)
    }
}

/// What is heard where loudspeakers are tried.
enum ZoneTest {
    /// Time for the sound to be made.
    static let preparation = Duration.seconds(4)
    static let toneName = "1000-hz.wav"

    static func text(of zone: StationConfiguration.ZoneName, withTone: Bool) -> String {
        let name = within(zone.title)
        var metadata = Metadata(title: "Thử loa \(name)")
        metadata.zones = [zone.name]
        let words = Cue.speech(Speech(.paragraph, runs: [.text("Thử loa. Đây là cụm loa \(name).")]))
        let tone: [Cue] = withTone ? [.clip(ClipReference(toneName)), .pause(milliseconds: 500)] : []
        let cues = tone + [words, .pause(milliseconds: 700), words]
        return BulletinWriter().markdown(Bulletin(metadata: metadata, script: Script(cues: cues)))
    }

    /// A title in the middle of a sentence: `Thôn Chu Châu` is `thôn Chu Châu` there.
    static func within(_ title: String) -> String {
        let words = ["Thôn", "Xóm", "Bản", "Tổ", "Khu", "Cụm", "Bến", "Chợ", "Ấp", "Làng"]
        guard let first = title.split(separator: " ").first.map(String.init), words.contains(first) else {
            return title
        }
        return first.lowercased() + title.dropFirst(first.count)
    }

    /// A WAV file of two seconds of 1 kHz at −20 dB of full scale, with soft ends; 48 kHz, mono, 16 bits.
    ///
    /// Source of the frequency: ITU-R BS.645. The renderer brings it to the station's loudness like every clip.
    static let tone: [UInt8] = {
        let (rate, length, ramp) = (48_000, 96_000, 960)
        var file: [UInt8] = []
        func put(_ text: String) { file += Array(text.utf8) }
        func put(_ value: Int, bytes: Int) {
            for byte in 0..<bytes { file.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
        }
        put("RIFF")
        put(36 + length * 2, bytes: 4)
        put("WAVEfmt ")
        put(16, bytes: 4)
        for (value, bytes) in [(1, 2), (1, 2), (rate, 4), (rate * 2, 4), (2, 2), (16, 2)] { put(value, bytes: bytes) }
        put("data")
        put(length * 2, bytes: 4)
        for index in 0..<length {
            let fade = Double(min(index, length - 1 - index, ramp)) / Double(ramp)
            let sample = 0.1 * fade * sin(2 * .pi * 1_000 * Double(index) / Double(rate))
            put(Int((sample * 32_767).rounded()), bytes: 2)
        }
        return file
    }()
}
