import Foundation
import Glibc
import Linux
import Playback
import SoundFile
import TestSupport
import Testing
import Time

/// The fault ladder on the real alsa-lib: one programme on many cards, of which all but one fail, each in its own way.
@Suite struct `Cards that fail in the middle of a programme` {
    private static let cards = [
        FaultyCard(name: "good", fault: "none"),
        FaultyCard(name: "dry", fault: "xrun", lasts: 1000, interruption: "why=underrun"),
        FaultyCard(name: "asleep", fault: "suspend", lasts: 1500, interruption: "why=suspension"),
        FaultyCard(name: "broken", fault: "eio", lasts: 4000, state: "lost", loss: "Input/output error"),
        FaultyCard(name: "pulled", fault: "enodev", lasts: 4000, state: "lost", loss: "No such device"),
        FaultyCard(name: "formless", fault: "noformat", lasts: 4000, state: "lost", loss: "Input/output error"),
        FaultyCard(name: "hanging", fault: "hang", lasts: 4000, state: "stalled", loss: "stalled"),
        FaultyCard(name: "lying", fault: "lies", lasts: 4000, interruption: "nonsense"),
        FaultyCard(
            name: "late", fault: "noformat", after: nil, lasts: 12_000, loss: "snd_pcm_hw_params_set_format"),
    ]

    @Test func `are told once, are shown, and go on in step, and the others do not notice`() async throws {
        let folder = try TemporaryFolder.make("cards")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FaultyCard.configuration(of: Self.cards, in: folder).write(
            toFile: "\(folder)/asound.conf", atomically: true, encoding: .utf8)
        let station = try StationUnderTest(device: "null", environment: ["ALSA_CONFIG_PATH": "\(folder)/asound.conf"])
        try station.write("config/station.json5", FaultyCard.station(of: Self.cards))
        let words = Array(repeating: "Kính thưa bà con, xin mời bà con chú ý lắng nghe bản tin sau đây.", count: 4)
        let file = try station.bulletin("dai.md", "Bản tin dài", words.joined(separator: " "))
        _ = try station.setSlot(in: 7200)
        try await station.start()
        #expect(try await station.loaxa("queue", "add", file, "--slot", "sang").code == 0)
        try await station.untilRendered()
        let start = try station.setSlot(in: 4)
        let reloaded = try await station.loaxa("reload")
        #expect(reloaded.code == 0, "\(reloaded.errors)")
        try await Task.sleep(for: .seconds((start + .milliseconds(5000) - SystemClock().now).inSeconds))
        let during = try await Status(station)
        let airings = try await station.untilOver(1)
        let after = try await Status(station)
        station.end()
        #expect(airings.map(\.result) == ["aired"], "\(station.journal)")

        let sound = try rendered(station)
        let clock = SystemClock()
        let begin = start.nanoseconds - (clock.now.nanoseconds - clock.monotonicNow.nanoseconds)
        for card in Self.cards {
            expect(card, isToldOnceIn: station.journal)
            if card.after != nil { #expect(during.state(of: card.name) == card.state, "\(card.name)") }
            #expect(after.state(of: card.name) == "running", "\(card.name)")
            let heard = try card.heard(in: folder, soundBeginningAt: begin, count: sound.count)
            expect(card, plays: sound, in: heard)
        }
        #expect(during.health.contains { $0.code == "output-delay-doubted" }, "\(during)")
        #expect(!after.health.contains { $0.code == "output-delay-doubted" }, "\(after)")
        #expect(during.outputs.first { $0.name == "dry" }?.underruns == 1)
        #expect(during.outputs.first { $0.name == "good" }?.underruns == 0)
    }

    private func expect(_ card: FaultyCard, isToldOnceIn journal: String) {
        let own = journal.split(separator: "\n").filter { "\($0) ".contains("output=\(card.name) ") }
        let lost = own.filter { $0.contains("output lost") }
        #expect(lost.count == (card.loss == nil ? 0 : 1), "\(card.name): \(own)")
        #expect(own.count { $0.contains("output back") } == lost.count, "\(card.name): \(own)")
        if let loss = card.loss { #expect(lost.first?.contains(loss) == true, "\(card.name): \(own)") }
        let stumbles = own.filter { $0.contains("interrupted") || $0.contains("nonsense") }
        #expect(stumbles.count == (card.interruption == nil ? 0 : 1), "\(card.name): \(own)")
        if let why = card.interruption { #expect(stumbles.first?.contains(why) == true, "\(own)") }
    }

    /// Everything before the fault, and from a second and a half after it, is on its frame; on the good card it is all there.
    private func expect(_ card: FaultyCard, plays sound: [Float], in heard: [Float]) {
        let whole = card.fault == "none"
        let failing: ClosedRange<Double>? =
            whole ? nil : card.after.map { Double($0) / 1000 - 0.3...Double($0 + card.lasts) / 1000 + 1.5 }
        var looked = 0
        var wrong: [String] = []
        var steps: [Int] = []
        for moment in Moment.all(of: sound) {
            let at = Double(moment.samples.startIndex) / 48_000
            if failing?.contains(at) ?? (!whole && at < 9) { continue }
            looked += 1
            let place = moment.place(in: heard, near: FaultyCard.margin).map { $0 - FaultyCard.margin }
            if let place { steps.append(place) }
            if place.map({ abs($0) > 240 }) ?? true {
                wrong.append("\(at) s: \(place.map(String.init) ?? "not heard")")
            }
        }
        #expect(looked >= 4, "\(card.name): only \(looked) moments to look at")
        #expect(wrong.isEmpty, "\(card.name) is not in step at \(wrong)")
        guard whole, let step = steps.first else { return }
        // A moment is found to within a few frames only.
        let differences = (step - 4...step + 4).map { step in
            sound.indices.count { abs(sound[$0] - heard[$0 + FaultyCard.margin + step]) > 1e-4 }
        }.min()
        #expect(differences == 0, "the good card differs in \(differences ?? 0) frames")
    }

    private func rendered(_ station: StationUnderTest) throws -> [Float] {
        let cache = "\(station.folder)/cache"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: cache).first {
                $0.hasSuffix(".flac") && !$0.hasPrefix("attention")
            })
        // Speech is kept at half the rate.
        let info = try SoundFileReader.open("\(cache)/\(name)").info
        var sound = [Float](repeating: 0, count: try #require(info.frames) * Player.rate / info.rate)
        let count = try sound.withUnsafeMutableBufferPointer { try RenderedSound("\(cache)/\(name)").read(into: $0) }
        #expect(count == sound.count)
        return sound
    }

    /// What `loaxa status --json` says of outputs.
    private struct Status: Decodable {
        var outputs: [Output]
        var health: [Health]
        struct Output: Decodable {
            var name: String
            var state: String
            var underruns: Int
        }
        struct Health: Decodable { var code: String }

        init(_ station: StationUnderTest) async throws {
            let answer = try await station.loaxa("status", "--json")
            self = try JSONDecoder().decode(Self.self, from: Data(answer.output.utf8))
        }

        func state(of output: String) -> String? { outputs.first { $0.name == output }?.state }
    }
}

/// One of the cards of `Tests/FaultyCard`, and what the station makes of it.
private struct FaultyCard: Sendable {
    /// Frames of the recording before the sound begins.
    static let margin = 24_000

    var name: String
    var fault: String
    /// Milliseconds from the first sound to the fault; nil where the card fails from the beginning on.
    var after: Int? = 2000
    /// In milliseconds.
    var lasts = 0
    /// What `status` says of it while it fails.
    var state = "running"
    /// A part of the reason with which it is lost; nil where it must not be lost.
    var loss: String?
    /// A part of what the journal says of it where it is not lost.
    var interruption: String?

    static func configuration(of cards: [FaultyCard], in folder: String) -> String {
        "</usr/share/alsa/alsa.conf>\npcm_type.faulty { lib \"\(BuiltProgram.path("libasound_module_pcm_faulty.so"))\" }\n"
            + cards.map {
                "pcm.\($0.name) { type faulty heard \"\(folder)/\($0.name)\" fault \($0.fault) after \($0.after ?? -1) "
                    + "lasts \($0.lasts) }\n"
            }.joined()
    }

    static func station(of cards: [FaultyCard]) -> String {
        """
        {name: "Đài thử", clock: "assumed", voices: [{name: "v", title: "V", espeak: "vi"}], voice: "v",
         approval: {required: false},
         outputs: [\(cards.map { #"{name: "\#($0.name)", device: "\#($0.name)"}"# }.joined(separator: ","))],
         zones: [\(cards.map { #"{name: "z-\#($0.name)", title: "Z", output: "\#($0.name)", channels: [1]}"# }
            .joined(separator: ","))]}
        """
    }

    /// What was heard, from `margin` frames before `begin` to as many after the end of a sound of `count` frames.
    func heard(in folder: String, soundBeginningAt begin: Int64, count: Int) throws -> [Float] {
        var heard = [Float](repeating: 0, count: count + 2 * FaultyCard.margin)
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
        data.withUnsafeBytes { bytes in
            var offset = 0
            while offset + 16 <= bytes.count {
                let time = bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self)
                let frames = Int(bytes.loadUnaligned(fromByteOffset: offset + 8, as: Int64.self))
                offset += 16
                guard offset + 2 * frames <= bytes.count else { return }
                let first = Int((Double(time - begin) * 48_000 / 1e9).rounded()) + FaultyCard.margin
                for frame in 0..<frames where heard.indices.contains(first + frame) {
                    heard[first + frame] =
                        Float(bytes.loadUnaligned(fromByteOffset: offset + 2 * frame, as: Int16.self)) / 32_768
                }
                offset += 2 * frames
            }
        }
        return heard
    }
}
