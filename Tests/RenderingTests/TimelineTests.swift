import Bulletin
import Glibc
import Testing

@testable import Rendering

private let rate = Renderer.rate

/// Silence, a tone and silence again: what people record.
private func recording(_ hertz: Double, seconds: Double) -> [Float] {
    silence(seconds: 0.5) + tone(hertz, gain: 0.3, seconds: seconds) + silence(seconds: 1)
}

@Test func `clips without their silence and pauses stand on the right frames`() async throws {
    let bench = try Workbench()
    let job = RenderJob(
        script: Script(cues: [.plays("a.wav"), .plays("b.wav"), .pause(milliseconds: 2_500), .plays("a.wav")]),
        clips: [
            "a.wav": try bench.clip("a.wav", recording(4_000, seconds: 1)),
            "b.wav": try bench.clip("b.wav", recording(3_000, seconds: 2)),
        ])
    let rendition = try await bench.worker().render(job)
    let sound = try HeardSound(rendition.file)
    // 5 ms are kept before a sound and 200 ms after it; silence is found in steps of 64 samples.
    let (lead, tail) = (rate / 200, rate / 5)
    let second = lead + rate + tail + rate * 3 / 10 + lead
    let third = second + 2 * rate + tail + rate * 25 / 10 + lead
    let onsets = sound.onsets(over: 0.01, after: rate / 10)
    #expect(onsets.count == 3)
    for (found, right) in zip(onsets, [lead, second, third]) { #expect(abs(found - right) < 4 * 64) }
    #expect(abs(rendition.frames - (third + rate + tail)) < 5 * 64)
}

@Test(arguments: [8_000, 11_025, 22_050, 44_100, 96_000, 192_000])
func `a clip of any rate keeps its length and its pitch`(rate: Int) async throws {
    let bench = try Workbench()
    let job = RenderJob(
        script: Script(cues: [.plays("tone.wav")]),
        clips: ["tone.wav": try bench.clip("tone.wav", tone(1_000, seconds: 2, rate: rate), rate: rate)])
    let rendition = try await bench.worker().render(job)
    #expect(abs(rendition.frames - 2 * Renderer.rate) <= 1)
    let sound = try HeardSound(rendition.file)
    let middle = Renderer.rate / 2..<Renderer.rate * 3 / 2
    #expect(sound.level(of: 1_000, in: middle) > sound.level(in: middle) + 2.9)
}

@Test func `sentences and breaths take as much longer as the settings say`() async throws {
    let bench = try Workbench()
    let worker = bench.worker()
    func render(_ pauses: Pauses) async throws -> Rendition {
        try await worker.render(
            RenderJob(script: Script(cues: [.says("Mời bà con, họp thôn. Tối nay, tám giờ.")]), pauses: pauses))
    }
    let plain = try await render(Pauses())
    let longer = try await render(Pauses(sentence: 1, breath: 0.5))
    // One sentence and two breaths.
    #expect(abs(longer.frames - plain.frames - 2 * rate) < rate / 50)
    let starts = zip(plain.words, longer.words).map { Double($1.frame - $0.frame) / Double(rate) }
    #expect(starts.count == 4)
    for (found, right) in zip(starts, [0, 0.5, 1.5, 2]) { #expect(abs(found - right) < 0.03) }
}

struct Neighbours: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let first: Cue
    let second: Cue
    let seconds: Double
}

@Test(arguments: [
    Neighbours(testDescription: "paragraphs", first: .says("Một."), second: .says("Hai."), seconds: 0.6),
    Neighbours(
        testDescription: "items of a list", first: .says("Một.", .listItem), second: .says("Hai.", .listItem),
        seconds: 0.4),
    Neighbours(testDescription: "after a heading", first: .says("Một.", .heading), second: .says("Hai."), seconds: 0.8),
    Neighbours(
        testDescription: "before a heading", first: .says("Một."), second: .says("Hai.", .heading), seconds: 0.9),
    Neighbours(
        testDescription: "another speaker", first: .says("Một.", speaker: "Hỏi"), second: .says("Hai.", speaker: "Đáp"),
        seconds: 0.7),
])
func `neighbours are divided by the pause that is theirs`(neighbours: Neighbours) async throws {
    let bench = try Workbench()
    let worker = bench.worker()
    func frames(_ cues: [Cue]) async throws -> Int {
        try await worker.render(RenderJob(script: Script(cues: cues))).frames
    }
    let together = try await frames([neighbours.first, neighbours.second])
    let first = try await frames([neighbours.first])
    let second = try await frames([neighbours.second])
    let pause = Double(together - first - second) / Double(rate)
    #expect(abs(pause - neighbours.seconds) < 0.001)
    // An explicit pause replaces it.
    let paused = try await frames([neighbours.first, .pause(milliseconds: 150), neighbours.second])
    #expect(abs(Double(paused - first - second) / Double(rate) - 0.15) < 0.001)
}

@Test func `words are told when they are said`() async throws {
    let bench = try Workbench()
    let job = RenderJob(
        script: Script(cues: [
            .plays("a.wav"), .says("Thứ nhất. Thứ hai. Thứ ba."), .pause(milliseconds: 3_000), .says("Cuối cùng."),
        ]), clips: ["a.wav": try bench.clip("a.wav", recording(1_000, seconds: 1))])
    let rendition = try await bench.worker().render(job)
    #expect(rendition.words.map(\.text) == ["Thứ nhất.", "Thứ hai.", "Thứ ba.", "Cuối cùng."])
    #expect(rendition.words.map(\.frame) == rendition.words.map(\.frame).sorted())
    let sound = try HeardSound(rendition.file)
    // The speech begins after the clip, and each sentence after the short silence that ends the one before.
    let onsets = sound.onsets(over: 0.005, after: rate / 12)
    for word in rendition.words {
        let nearest = onsets.map { abs($0 - word.frame) }.min() ?? .max
        #expect(nearest < rate * 8 / 100, "“\(word.text)” at \(word.frame), sounds begin at \(onsets)")
    }
}

private let long = """
    Kính thưa bà con, đây là Đài truyền thanh xã Minh Châu. Chiều nay, tại nhà văn hoá thôn Chu Châu, Tổ công nghệ số cộng \
    đồng mở lớp hướng dẫn cài ứng dụng định danh điện tử. Kính mời bà con mang theo điện thoại và căn cước công dân đến dự.
    """

@Test func `a bed opens the programme, sinks under speech, rises in a long pause and ends the programme`() async throws
{
    let bench = try Workbench()
    // What espeak-ng says is filtered away there, on its way from 22,050 Hz, and the bed is not.
    let hertz = 10_900.0
    // Soft enough that no limiter moves what is measured here.
    let job = RenderJob(
        script: Script(cues: [.says(long), .pause(milliseconds: 4_000), .says(long)]),
        clips: ["bed.wav": try bench.clip("bed.wav", tone(hertz, gain: 0.3, seconds: 2))], bed: "bed.wav",
        mastering: Mastering(loudness: -27, truePeak: -1))
    let rendition = try await bench.worker().render(job)
    let sound = try HeardSound(rendition.file)
    let starts = rendition.words.filter { $0.text.hasPrefix("Kính thưa") }.map(\.frame)
    try #require(starts.count == 2)
    let (first, second) = (starts[0], starts[1])
    func level(from frame: Int) -> Double { sound.level(of: hertz, in: frame..<frame + rate / 5) }

    // The bed alone for a second and a half.
    #expect(abs(first - rate * 3 / 2) < rate / 10)
    let speech = try #require(try HeardSound(Array(sound.samples[first..<first + 5 * rate])).measured().loudness)
    // A sine of 0 dB has −3.7 LUFS before K-weighting, which makes 10.9 kHz louder by 4 dB.
    let underSpeech = speech - 20 + 3.7 - 4
    #expect(abs(level(from: first + rate / 2) - underSpeech) < 1)
    for (frame, above) in [
        (rate * 7 / 10, 12.0), (first + 3 * rate, 0), (second - 2 * rate, 12), (second + rate / 10, 0),
        (rendition.frames - 2 * rate - rate / 2, 0),
    ] {
        #expect(abs(level(from: frame) - level(from: first + rate / 2) - above) < 0.3, "at \(frame)")
    }
    // It rises once more while it fades for one and a half of the last two seconds.
    #expect(level(from: rendition.frames - rate * 16 / 10) > level(from: first + rate / 2) + 6)
    #expect(sound.level(in: (rendition.frames - rate / 5)..<rendition.frames) < -80)
}

@Test func `a bed neither jumps nor clicks anywhere in a programme`() async throws {
    let bench = try Workbench()
    let hertz = 100.0
    let bed = ClipReference("bed.wav")
    let job = RenderJob(
        script: Script(cues: [
            .pause(milliseconds: 2_000), .bedStart(bed), .plays("quiet.wav"), .pause(milliseconds: 2_500), .bedStop,
            .pause(milliseconds: 2_500), .plays("quiet.wav"), .bedStart(bed), .plays("quiet.wav"), .bedStart(bed),
            .plays("quiet.wav"), .pause(milliseconds: 3_000),
        ]),
        clips: [
            "bed.wav": try bench.clip("bed.wav", tone(hertz, gain: 0.3, seconds: 3)),
            "quiet.wav": try bench.clip("quiet.wav", tone(9_000, gain: 0.3, seconds: 1)),
        ], bed: "bed.wav")
    let sound = try HeardSound(await bench.worker().render(job).file)
    // From one tenth of a second to the next the bed moves by no more than its steepest fade.
    let step = rate / 10
    var levels: [Double] = []
    for start in stride(from: 0, to: sound.samples.count - step, by: step) {
        levels.append(pow(10, sound.level(of: hertz, in: start..<start + step) / 20))
    }
    let loudest = levels.max() ?? 0
    for (index, (a, b)) in zip(levels, levels.dropFirst()).enumerated() {
        #expect(abs(a - b) < 0.35 * loudest, "at \(Double(index) / 10) s: \(a) → \(b), of \(loudest)")
    }
}
