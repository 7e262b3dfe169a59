import Bulletin
import Glibc
import Testing

@testable import Rendering

private let rate = Renderer.rate

@Test func `headings and clips are noted at the frames where they begin, as they are written`() async throws {
    let bench = try Workbench()
    let job = RenderJob(
        script: Script(cues: [
            .says("Tin 8h30", .heading), .says("Mời bà con."), .plays("a.wav"), .plays("still.wav"),
            .says("Hết", .heading),
        ]),
        clips: [
            "a.wav": try bench.clip("a.wav", tone(1_000, gain: 0.3, seconds: 1)),
            "still.wav": try bench.clip("still.wav", silence(seconds: 1)),
        ])
    let rendition = try await bench.worker().render(job)
    #expect(rendition.marks.map(\.title) == ["Tin 8h30", "a.wav", "Hết"])
    #expect(rendition.marks.map(\.kind) == [.heading, .clip, .heading])
    #expect(rendition.marks[0].frame == 0)
    let end = try #require(rendition.words.last)
    #expect(end.text == "Hết" && abs(end.frame - rendition.marks[2].frame) < rate / 10)
    let onsets = try HeardSound(rendition.file).onsets(over: 0.01, after: rate / 10)
    #expect(onsets.contains { abs($0 - rendition.marks[1].frame) < rate / 50 })
    // The cache gives them back.
    #expect(bench.cache.rendition(for: rendition.key)?.marks == rendition.marks)
}

@Test func `moments have the extremes and the loudness of their part of the sound`() throws {
    let bench = try Workbench()
    let soft = tone(1_000, gain: 0.02, seconds: 20)
    let loud = tone(1_000, gain: 0.5, seconds: 20)
    let path = try bench.clip("a.wav", soft + loud + silence(seconds: 10)).path
    let measures = try SoundMeasures.of(path, moments: 100)
    #expect(measures.window == .seconds(3))
    #expect(measures.moments.count == 100)
    for (moment, level) in [(20, Float(0.02)), (60, 0.5), (90, 0)] {
        #expect(abs(measures.moments[moment].highest - level) < 0.001)
        #expect(abs(measures.moments[moment].lowest + level) < 0.001)
    }
    let softly = try #require(measures.moments[20].loudness)
    let loudly = try #require(measures.moments[60].loudness)
    // 25 times the amplitude is 28 dB; a sine of 0 dBFS and 1 kHz has −3 LUFS.
    #expect(abs(loudly - softly - 27.96) < 0.02 && abs(loudly + 9.03) < 0.1)
    #expect(measures.moments[99].loudness == nil)
    // The first two signals of EBU Tech 3342: 20 seconds each at −20 and −30 dBFS, then at −20 and −15.
    for (first, second, range) in [(0.1, 0.031_6, 10.0), (0.1, 0.177_8, 5)] {
        let steps = tone(1_000, gain: first, seconds: 20) + tone(1_000, gain: second, seconds: 20)
        let measured = try SoundMeasures.of(try bench.clip("b.wav", steps).path).range
        #expect(try abs(#require(measured) - range) < 1)
    }
    #expect(try SoundMeasures.of(path, moments: 1_000).window == .milliseconds(400))
}
