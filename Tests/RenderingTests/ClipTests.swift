import Bulletin
import CSndfile
import FoundationEssentials
import Glibc
import Testing
import Wording

@testable import Rendering

/// A format that this machine's libsndfile writes: what it writes it also reads.
struct Format: Sendable, CustomTestStringConvertible {
    var code: Int
    var channels: Int
    var rate: Int
    var testDescription: String {
        var info = SF_FORMAT_INFO(format: Int32(code), name: nil, extension: nil)
        sf_command(nil, Int32(SFC_GET_FORMAT_INFO), &info, Int32(MemoryLayout<SF_FORMAT_INFO>.size))
        let name = info.name.map { String(cString: $0) } ?? ""
        return "\(name) \(String(code, radix: 16)), \(channels) channels, \(rate) Hz"
    }

    /// Every major format with every coding that it carries, each in the richest of a few shapes that it takes.
    static let all: [Format] = {
        func count(_ command: Int) -> Int32 {
            var count: Int32 = 0
            sf_command(nil, Int32(command), &count, 4)
            return count
        }
        func formats(_ number: Int, _ command: Int) -> [Int] {
            (0..<count(number)).map { index in
                var info = SF_FORMAT_INFO(format: index, name: nil, extension: nil)
                sf_command(nil, Int32(command), &info, Int32(MemoryLayout<SF_FORMAT_INFO>.size))
                return Int(info.format)
            }
        }
        let codings = formats(Int(SFC_GET_FORMAT_SUBTYPE_COUNT), Int(SFC_GET_FORMAT_SUBTYPE))
        var all: [Format] = []
        for major in formats(Int(SFC_GET_FORMAT_MAJOR_COUNT), Int(SFC_GET_FORMAT_MAJOR)) {
            // Raw files say nothing of themselves, and SD2 keeps its header in a second file.
            guard major != Int(SF_FORMAT_RAW), major != Int(SF_FORMAT_SD2) else { continue }
            for coding in codings {
                // libsndfile 1.2 writes 12-bit DWVW and reads nothing of it.
                guard coding != Int(SF_FORMAT_DWVW_12) else { continue }
                var shapes = [(8, 48_000), (2, 44_100), (1, 48_000), (1, 16_000), (1, 8_000)]
                // A Psion's files have one rate.
                if major == Int(SF_FORMAT_WVE) { shapes = [(1, 8_000)] }
                let fitting = shapes.first { channels, rate in
                    // The library's own check is more generous than its writers.
                    var info = SF_INFO()
                    (info.channels, info.samplerate, info.format) = (
                        Int32(channels), Int32(rate), Int32(major | coding)
                    )
                    guard sf_format_check(&info) != 0, let file = sf_open("/dev/null", Int32(SFM_WRITE), &info) else {
                        return false
                    }
                    return sf_close(file) == 0
                }
                if let (channels, rate) = fitting {
                    all.append(Format(code: major | coding, channels: channels, rate: rate))
                }
            }
        }
        return all
    }()
}

/// Everything of a clip as the renderer hears it.
private func heard(_ path: String) throws -> (samples: [Float], rate: Int) {
    var recording = try Recording.open(path)
    var samples: [Float] = []
    var block = [Float](repeating: 0, count: 4_096)
    while true {
        let count = try recording.read(into: &block)
        if count == 0 { return (samples, recording.rate) }
        samples += block[..<count]
    }
}

private func level(_ samples: ArraySlice<Float>) -> Double {
    10 * log10(samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(samples.count))
}

@Test(arguments: Format.all)
func `every format that libsndfile knows is heard as it was recorded`(format: Format) throws {
    let bench = try Workbench()
    let seconds = 0.5
    let clip = try bench.clip(
        "clip", tone(440, gain: 0.4, seconds: seconds, rate: format.rate, channels: format.channels),
        channels: format.channels, rate: format.rate, format: format.code)
    let (samples, rate) = try heard(clip.path)
    // Opus decodes at 48 kHz whatever went in; NMS and GSM codings fill their last block.
    #expect(abs(Double(samples.count) / Double(rate) - seconds) < 0.06)
    let middle = samples[samples.count / 4..<samples.count * 3 / 4]
    #expect(abs(level(middle) - (20 * log10(0.4) - 3.01)) < 1.5, "\(level(middle)) dB")
}

@Test(arguments: 1...8, [8_000, 48_000, 192_000])
func `a clip of any channels and rate becomes a part of the programme`(channels: Int, rate: Int) throws {
    let bench = try Workbench()
    let clip = try bench.clip(
        "clip.wav", tone(440, gain: 0.4, seconds: 0.25, rate: rate, channels: channels), channels: channels, rate: rate)
    let (samples, _) = try heard(clip.path)
    #expect(samples.count == rate / 4)
    #expect(abs(level(samples[...]) - (20 * log10(0.4) - 3.01)) < 0.2)
}

struct BadClip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (Workbench) throws -> ClipFile
    init(_ name: String, _ make: @escaping @Sendable (Workbench) throws -> ClipFile) {
        (testDescription, self.make) = (name, make)
    }
}

private let flac = Int(SF_FORMAT_FLAC) | Int(SF_FORMAT_PCM_16)
private let vorbis = Int(SF_FORMAT_OGG) | Int(SF_FORMAT_VORBIS)

private func cut(_ clip: ClipFile, to part: Double, bench: Workbench) throws -> ClipFile {
    let bytes = try Array(Data(contentsOf: URL(filePath: clip.path)))
    return try bench.file("cut", Array(bytes[..<Int(Double(bytes.count) * part)]))
}

@Test(arguments: [
    BadClip("random bytes") { try $0.file("bad.wav", (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) }) },
    BadClip("an empty file") { try $0.file("bad.wav", []) },
    BadClip("a text") { try $0.file("bad.mp3", Array("Kính thưa bà con".utf8)) },
    BadClip("a FLAC cut in the middle") { bench in
        try cut(bench.clip("a.flac", clipNoise(seconds: 2), format: flac), to: 0.5, bench: bench)
    },
    BadClip("a FLAC cut in its header") { bench in
        try cut(bench.clip("a.flac", clipNoise(seconds: 2), format: flac), to: 0.000_2, bench: bench)
    },
    BadClip("an Ogg cut in its header") { bench in
        try cut(bench.clip("a.ogg", clipNoise(seconds: 2), format: vorbis), to: 0.02, bench: bench)
    },
    BadClip("a FLAC with a hole of noise") { bench in
        let clip = try bench.clip("a.flac", clipNoise(seconds: 2), format: flac)
        var bytes = try Array(Data(contentsOf: URL(filePath: clip.path)))
        for index in bytes.count / 3..<bytes.count * 2 / 3 {
            bytes[index] = UInt8(truncatingIfNeeded: index &* 31 >> 2)
        }
        return try bench.file("bad.flac", bytes)
    },
    BadClip("a file that is not there") { ClipFile(path: "\($0.folder)/none.wav", sha256: "") },
    BadClip("a folder") { ClipFile(path: $0.folder, sha256: "") },
    BadClip("a pipe") { bench in
        mkfifo("\(bench.folder)/pipe.wav", 0o600)
        return ClipFile(path: "\(bench.folder)/pipe.wav", sha256: "")
    },
])
func `a damaged clip is an error that names the clip`(bad: BadClip) async throws {
    let bench = try Workbench()
    let job = RenderJob(
        script: Script(cues: [.says("Xin chào."), .plays("nhạc cắt.wav")]), clips: ["nhạc cắt.wav": try bad.make(bench)]
    )
    var sentence: String?
    do throws(RenderError) {
        let rendition = try await bench.worker().render(job)
        Issue.record("it was rendered: \(Double(rendition.frames) / 48_000) s")
    } catch {
        if case .refused(let words) = error { sentence = words.vi }
    }
    #expect(sentence?.hasPrefix("không đọc được đoạn thu “nhạc cắt.wav” (") == true, "\(sentence ?? "crashed")")
    #expect(bench.cached().isEmpty)
}

@Test(arguments: ["bed", "clip"])
func `a clip that the job does not give is an error that names it`(place: String) async throws {
    let bench = try Workbench()
    var job = RenderJob(script: Script(cues: [.says("Xin chào.")]))
    if place == "bed" { job.bed = "thiếu.ogg" } else { job.script.cues.append(.plays("thiếu.ogg")) }
    do throws(RenderError) {
        _ = try await bench.worker().render(job)
        Issue.record("it was rendered")
    } catch {
        #expect(error.sentence.en.contains("“thiếu.ogg”"))
    }
}

@Test func `samples that are no numbers, or far beyond full scale, do no harm`() async throws {
    let bench = try Workbench()
    var samples = tone(440, gain: 0.4, seconds: 2)
    for (index, value) in [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, 3e38, -3e38].enumerated() {
        samples[20_000 + index] = value
    }
    let job = RenderJob(
        script: Script(cues: [.plays("wild.wav")]), clips: ["wild.wav": try bench.clip("wild.wav", samples)])
    let sound = try HeardSound(await bench.worker().render(job).file)
    #expect(sound.samples.allSatisfy { $0.isFinite && abs($0) < 0.9 })
    // The tone is still there.
    #expect(sound.level(of: 440, in: 72_000..<90_000) > -40)
}

@Test func `a clip of nothing but silence is nothing to hear`() async throws {
    let bench = try Workbench()
    let clips = ["still.wav": try bench.clip("still.wav", silence(seconds: 2))]
    do throws(RenderError) {
        _ = try await bench.worker().render(RenderJob(script: Script(cues: [.plays("still.wav")]), clips: clips))
        Issue.record("it was rendered")
    } catch {
        #expect(error == .refused(RenderError.nothingToSay.sentence))
    }
    // Beside words it takes no time.
    let words = try await bench.worker().render(RenderJob(script: .paragraphs("Xin chào.")))
    let both = try await bench.worker().render(
        RenderJob(script: Script(cues: [.says("Xin chào."), .plays("still.wav")]), clips: clips))
    #expect(both.frames == words.frames)
}

/// Noise, which no coding makes small: cuts fall into its middle.
private func clipNoise(seconds: Double) -> [Float] {
    var seed: UInt64 = 99
    return (0..<Int(seconds * 48_000)).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(seed >> 40) / Float(1 << 24) * 0.8 - 0.4
    }
}
