import FoundationEssentials
import Glibc
import SoundFile
import TestSupport
import Testing

@testable import Audio

/// A hall in which a microphone hears its own loudspeaker.
private struct Hall {
    /// How much louder one round makes the worst frequency, in dB.
    var loop: Double
    var hertz = 1_300.0
    /// Frames of a round: capturing, the programme's lag and the way through the air.
    var delay = 12_480
    var isGuarded: Bool

    /// What the microphone gives while somebody says `speech`, and when it was lowered first, in seconds.
    func run(_ speech: [Float]) -> (heard: [Float], lowered: Double?, howls: [FeedbackGuard.Howl]) {
        var heard = [Float](repeating: 0, count: speech.count)
        var played = [Float](repeating: 0, count: speech.count)
        var limiter = Limiter(ceiling: 0.84, rate: 48_000)
        var watch = FeedbackGuard()
        var howls: [FeedbackGuard.Howl] = []
        var lowered: Double?
        // Walls that carry one frequency best: a resonance over a weaker floor.
        let radius = 0.995
        let angle = 2 * Double.pi * hertz / 48_000
        let top = Float((1 - radius) * (1 - 2 * radius * cos(2 * angle) + radius * radius).squareRoot())
        let (a1, a2) = (Float(2 * radius * cos(angle)), Float(-radius * radius))
        let gain = Float(pow(10, loop / 20))
        var (y1, y2): (Float, Float) = (0, 0)
        let period = 960
        for start in stride(from: 0, to: speech.count - period, by: period) {
            var block = [Float](repeating: 0, count: period)
            for index in 0..<period {
                let back = start + index - delay
                let x = back >= 0 ? played[back] : 0
                let y = top * x + a1 * y1 + a2 * y2
                (y2, y1) = (y1, y)
                block[index] = speech[start + index] + gain * (0.9 * y + 0.1 * x)
                heard[start + index] = block[index]
            }
            block.withUnsafeMutableBufferPointer { block in
                if isGuarded, let howl = watch.process(block) {
                    howls.append(howl)
                    lowered = lowered ?? Double(start) / 48_000
                }
                limiter.process(block)
            }
            for index in 0..<period { played[start + index] = block[index] }
        }
        return (heard, lowered, howls)
    }
}

private func level(_ samples: ArraySlice<Float>) -> Double {
    10 * log10(samples.reduce(0.0) { $0 + Double($1 * $1) } / Double(max(1, samples.count)) + 1e-12)
}

/// Some seconds of Vietnamese, at the rate of the station.
private func speech(_ voice: String = "vi", rate: String = "140", level: Float = 0.25) throws -> [Float] {
    let file = FileManager.default.temporaryDirectory.path + "/loaxa-howl-\(UInt64.random(in: 0...UInt64.max)).wav"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let text = """
        Kính thưa bà con, chiều nay, tại nhà văn hoá thôn, tổ công nghệ số cộng đồng mở lớp hướng dẫn. Ừm, à, mời bà con đến dự. \
        Uuuuu, ôôôô, mmmm, nước sông Hồng đang lên, bà con chú ý theo dõi loa. Xin nhắc lại, nước sông Hồng đang lên.
        """
    let process = try BackgroundProcess(
        ["/usr/bin/espeak-ng", "-v", voice, "-s", rate, "-w", file, text],
        environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    while process.isRunning { usleep(5_000) }
    return try sound(file, level: level)
}

/// A file, stretched to 48 kHz without much care, with that highest sample.
private func sound(_ file: String, level: Float) throws -> [Float] {
    var reader = try SoundFileReader.open(file)
    let channels = reader.info.channels
    var samples = [Float](repeating: 0, count: (reader.info.frames ?? 0) * channels)
    var filled = 0
    while filled < samples.count {
        let count = try samples.withUnsafeMutableBufferPointer {
            try reader.read(into: UnsafeMutableBufferPointer(rebasing: $0[filled...]))
        }
        if count == 0 { break }
        filled += count * channels
    }
    let mono = stride(from: 0, to: samples.count, by: channels).map { samples[$0] }
    let step = Double(reader.info.rate) / 48_000
    let peak = mono.reduce(0) { max($0, abs($1)) }
    return (0..<Int(Double(mono.count - 1) / step)).map { index in
        let place = Double(index) * step
        let whole = Int(place)
        return (mono[whole] + (mono[whole + 1] - mono[whole]) * Float(place - Double(whole))) * level / max(peak, 1e-6)
    }
}

private func howl(in samples: [Float]) -> Double? {
    var detector = HowlDetector()
    return samples.withUnsafeBufferPointer { detector.hear($0) }
}

@Suite(.serialized, .enabled(if: access("/usr/bin/espeak-ng", X_OK) == 0)) struct `The guard against feedback` {
    struct Loop: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var decibels: Double
        var hertz: Double
        var delay = 12_480
    }

    @Test(arguments: [
        Loop(testDescription: "just too loud", decibels: 1, hertz: 1_300),
        Loop(testDescription: "too loud", decibels: 3, hertz: 640),
        Loop(testDescription: "far too loud", decibels: 6, hertz: 2_900),
        Loop(testDescription: "a short way around", decibels: 2, hertz: 1_800, delay: 1_500),
    ])
    func `stops a howl, and the speech goes on`(_ loop: Loop) throws {
        let words = try speech()
        let long = words + words
        var hall = Hall(loop: loop.decibels, hertz: loop.hertz, delay: loop.delay, isGuarded: false)
        let bare = hall.run(long)
        let end = long.count - 48_000..<long.count - 2_000
        // Without it, it howls as loudly as the limiter lets it.
        #expect(level(bare.heard[end]) > -8)
        hall.isGuarded = true
        let guarded = hall.run(long)
        let lowered = try #require(guarded.lowered)
        // It is noticed before or soon after it has reached the limiter.
        let loud = stride(from: 0, to: long.count - 9_600, by: 9_600).first {
            level(bare.heard[$0..<$0 + 9_600]) > -6
        }
        #expect(lowered < Double(loud ?? 0) / 48_000 + 1.5, "lowered at \(lowered) s")
        #expect(abs(guarded.howls[0].hertz - loop.hertz) < 60)
        #expect(guarded.howls[0].lowered >= 12)
        #expect(level(guarded.heard[end]) < level(bare.heard[end]) - 8)
    }

    @Test(arguments: [("vi", "140"), ("vi+f2", "100"), ("vi-vn-x-south", "220"), ("en", "80")])
    func `does not take speech for a howl`(_ voice: String, _ rate: String) throws {
        #expect(howl(in: try speech(voice, rate: rate, level: 0.8)) == nil)
    }

    @Test(arguments: ["nhac-hieu.flac", "nhac-ket.flac", "nhac-nen.flac"]) func `nor music`(_ clip: String) throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let music = try sound("\(root)/Bulletins/clips/\(clip)", level: 0.8)
        #expect(howl(in: music + music + music) == nil)
    }

    private func made(_ seconds: Double, _ wave: (Double) -> Double) -> [Float] {
        (0..<Int(seconds * 48_000)).map { Float(wave(Double($0) / 48_000)) }
    }

    @Test func `nor what singers, flutes and telephones do`() {
        // A note of a voice that swells for two seconds, with its harmonics and its vibrato.
        let sung = made(4) { time in
            let phase = 2 * Double.pi * (220 * time + 1.2 * sin(2 * .pi * 5.5 * time))
            let swell = min(1, time / 3) * 0.4
            return swell * (sin(phase) + 0.5 * sin(2 * phase) + 0.3 * sin(3 * phase) + 0.1 * sin(4 * phase)) / 2
        }
        #expect(howl(in: sung) == nil)
        let flute = made(4) { time in
            let phase = 2 * Double.pi * 587 * time
            return min(1, time / 3) * 0.4 * (sin(phase) + 0.45 * sin(2 * phase) + 0.3 * sin(3 * phase))
        }
        #expect(howl(in: flute) == nil)
        // The time signal: five short tones and a long one, and a tone that begins at once and stays for two seconds.
        let pips = made(7) { time in
            let isOn = time < 5 ? time.truncatingRemainder(dividingBy: 1) < 0.1 : time < 5.5
            return isOn ? 0.5 * sin(2 * .pi * 1_000 * time) : 0
        }
        #expect(howl(in: pips) == nil)
        #expect(howl(in: made(2) { 0.5 * sin(2 * .pi * 1_000 * $0) }) == nil)
        let noise = (0..<48_000 * 5).map { _ in Float.random(in: -0.5...0.5) }
        #expect(howl(in: noise) == nil)
        #expect(howl(in: [Float](repeating: 0.5, count: 48_000 * 5)) == nil)
    }

    @Test func `a tone that grows, and one that nobody has breath for, are howls`() throws {
        let growing = try #require(howl(in: made(3) { 0.001 * pow(10, $0 * 0.6) * sin(2 * .pi * 2_345 * $0) }))
        #expect(abs(growing - 2_345) < 24)
        #expect(howl(in: made(4) { 0.5 * sin(2 * .pi * 700 * $0) }) != nil)
    }

    @Test func `comes back slowly, to a little less than before, and in the end wholly`() {
        var watch = FeedbackGuard()
        func hear(_ seconds: Double, _ wave: (Double) -> Double) {
            var samples = made(seconds, wave)
            samples.withUnsafeMutableBufferPointer { samples in
                for start in stride(from: 0, to: samples.count - 960, by: 960) {
                    _ = watch.process(UnsafeMutableBufferPointer(rebasing: samples[start..<start + 960]))
                }
            }
        }
        hear(1.5) { 0.001 * pow(10, $0) * sin(2 * .pi * 900 * $0) }
        #expect(watch.lowered >= FeedbackGuard.dip)
        hear(6) { _ in 0 }
        #expect(abs(watch.lowered - FeedbackGuard.lesson) < 0.3)
        hear(70) { _ in 0 }
        #expect(watch.lowered == 0)
    }
}
