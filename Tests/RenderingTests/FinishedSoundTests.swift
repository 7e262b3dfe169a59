import Audio
import Bulletin
import Glibc
import Testing

@testable import Rendering

/// Clicks of full scale in a soft noise, the same in every run: what a limiter has most trouble with.
private func clicks(seconds: Double) -> [Float] {
    var seed: UInt64 = 7
    return (0..<Int(seconds * 48_000)).map { frame in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Float(seed >> 40) / Float(1 << 24) - 0.5
        return frame % 4_800 == 0 ? 1 : 0.1 * noise
    }
}

private let sentence = "Kính thưa bà con, đây là Đài truyền thanh xã Minh Châu. Xin mời bà con nghe bản tin chiều nay."

struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (Workbench) throws -> RenderJob
    init(_ name: String, _ make: @escaping @Sendable (Workbench) throws -> RenderJob) {
        (testDescription, self.make) = (name, make)
    }
}

@Test(arguments: [
    Sample("speech") { _ in RenderJob(script: .paragraphs(sentence)) },
    Sample("a single short word") { _ in RenderJob(script: .paragraphs("Vâng.")) },
    Sample("a softer target") { _ in
        RenderJob(script: .paragraphs(sentence), mastering: Mastering(loudness: -23, truePeak: -1))
    },
    Sample("a loud target that needs much limiting") { _ in
        RenderJob(script: .paragraphs(sentence), mastering: Mastering(loudness: -14, truePeak: -3))
    },
    Sample("a clip that is far too soft") { bench in
        RenderJob(
            script: Script(cues: [.plays("soft.wav")]),
            clips: ["soft.wav": try bench.clip("soft.wav", tone(300, gain: 0.01, seconds: 3))])
    },
    Sample("a clip that is far too loud") { bench in
        RenderJob(
            script: Script(cues: [.plays("loud.wav")]),
            clips: ["loud.wav": try bench.clip("loud.wav", tone(300, gain: 8, seconds: 3))])
    },
    Sample("a clip full of clicks") { bench in
        RenderJob(
            script: Script(cues: [.plays("clicks.wav")]),
            clips: ["clicks.wav": try bench.clip("clicks.wav", clicks(seconds: 4))])
    },
    Sample("a clip whose crests fall between its samples") { bench in
        let crests = (0..<144_000).map { Float(0.9 * sin(.pi / 2 * Double($0) + .pi / 4)) }
        return RenderJob(
            script: Script(cues: [.plays("crests.wav")]), clips: ["crests.wav": try bench.clip("crests.wav", crests)],
            mastering: Mastering(loudness: -9, truePeak: -6))
    },
    Sample("speech and a soft clip") { bench in
        RenderJob(
            script: Script(cues: [.says(sentence), .plays("soft.wav")]),
            clips: ["soft.wav": try bench.clip("soft.wav", tone(500, gain: 0.02, seconds: 4))])
    },
    Sample("voices of different levels") { _ in
        RenderJob(
            script: Script(cues: [.says(sentence, speaker: "Hỏi"), .says(sentence, speaker: "Đáp")]),
            speakers: ["Hỏi": Voice(espeak: "vi", gain: 6), "Đáp": Voice(espeak: "vi+f2", gain: -6)])
    },
    Sample("speech over a bed, with a pause") { bench in
        RenderJob(
            script: Script(cues: [.says(sentence), .pause(milliseconds: 4_000), .says(sentence)]),
            clips: ["bed.wav": try bench.clip("bed.wav", tone(200, gain: 0.3, seconds: 2))], bed: "bed.wav")
    },
])
func `a finished sound has the station's loudness and stays under its ceiling`(sample: Sample) async throws {
    let bench = try Workbench()
    let job = try sample.make(bench)
    let rendition = try await bench.worker().render(job)
    let sound = try HeardSound(rendition.file)
    let (loudness, truePeak) = try sound.measured()
    // libebur128 hears nothing under 400 ms: a single word is measured over and over.
    let heard: Double?
    if let loudness {
        heard = loudness
    } else {
        heard = try HeardSound(Array(repeatElement(sound.samples, count: 8).joined())).measured().loudness
    }
    #expect(abs((heard ?? -.infinity) - job.mastering.loudness) <= 0.5, "\(heard ?? -.infinity) LUFS")
    #expect((truePeak ?? 0) <= job.mastering.truePeak, "\(truePeak ?? 0) dBTP")
    let own = sound.oversampledPeak()
    #expect(own <= job.mastering.truePeak, "\(own) dBTP by an own way")
    if let loudness { #expect(abs(rendition.loudness - loudness) < 0.15) }
    #expect(abs(rendition.truePeak - own) < 0.2)
    #expect(rendition.frames == sound.samples.count)
}

@Test func `no offset of a clip remains`() async throws {
    let bench = try Workbench()
    let shifted = tone(400, gain: 0.2, seconds: 4).map { $0 + 0.3 }
    let job = RenderJob(
        script: Script(cues: [.plays("shifted.wav")]), clips: ["shifted.wav": try bench.clip("shifted.wav", shifted)])
    let sound = try HeardSound(await bench.worker().render(job).file)
    let mean = sound.samples.suffix(96_000).reduce(0) { $0 + Double($1) } / 96_000
    #expect(abs(mean) < 0.001)
}
