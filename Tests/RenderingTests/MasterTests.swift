import Audio
import Bulletin
import CSndfile
import Testing

@testable import Rendering

/// What a master makes of these blocks.
private func mastered(_ samples: [Float], blocks: Int, bench: Workbench) throws -> (Master.Result, HeardSound) {
    let path = "\(bench.folder)/\(blocks).flac"
    var master = try Master.open(path: path, mastering: Mastering(loudness: -16, truePeak: -1.5), rate: Renderer.rate)
    for start in stride(from: 0, to: samples.count, by: blocks) {
        var block = Array(samples[start..<min(start + blocks, samples.count)])
        try block.withUnsafeMutableBufferPointer { try master.add($0) }
    }
    let result = try master.finish()
    return (result, try HeardSound(path))
}

@Test(arguments: [1, 50, 127, 128, 129, 5_000, 100_000], [40, 128, 4_096])
func `a programme is as long after mastering as before, and stands where it stood`(frames: Int, blocks: Int) throws {
    let bench = try Workbench()
    let samples = Array(tone(1_000, gain: 0.5, seconds: 3).prefix(frames))
    let (result, sound) = try mastered(samples, blocks: blocks, bench: bench)
    #expect(result.frames == frames)
    #expect(sound.samples.count == frames)
    // Soft enough to pass untouched, but for the dither.
    #expect((zip(sound.samples, samples).map { abs($0 - $1) }.max() ?? 0) < 0.000_1)
}

@Test func `a master that measures only says the same as one that writes`() throws {
    let bench = try Workbench()
    let samples = tone(300, gain: 0.5, seconds: 2) + tone(3_000, gain: 1.5, seconds: 2)
    let (written, sound) = try mastered(samples, blocks: 4_096, bench: bench)
    var master = try Master.open(path: nil, mastering: Mastering(loudness: -16, truePeak: -1.5), rate: Renderer.rate)
    var block = samples
    try block.withUnsafeMutableBufferPointer { try master.add($0) }
    let measured = try master.finish()
    #expect((measured.frames, measured.truePeak) == (written.frames, written.truePeak))
    #expect(abs((measured.loudness ?? 0) - (written.loudness ?? 0)) < 0.001)
    let (loudness, truePeak) = try sound.measured()
    #expect(abs((loudness ?? 0) - (written.loudness ?? 0)) < 0.02)
    #expect(abs((truePeak ?? 0) - written.truePeak) < 0.1)
}

// The kernel counts what the parent held among a child's peak: only a limit tells what the worker itself needs.
private let tightLimit = 64 << 20

@Test func `seven minutes of speech take no more memory than a few seconds`() async throws {
    let bench = try Workbench()
    let paragraph = Cue.says("Kính thưa bà con, đây là bản tin của Đài truyền thanh xã Minh Châu, xin mời bà con nghe.")
    let worker = bench.worker(timeLimit: .seconds(300), memoryLimit: tightLimit)
    for count in [1, 60] {
        let rendition = try await worker.render(
            RenderJob(script: Script(cues: Array(repeating: paragraph, count: count))))
        #expect(rendition.frames > count * 5 * Renderer.rate)
    }
}

@Test func `a huge clip takes no more memory than a short one`() async throws {
    let bench = try Workbench()
    let worker = bench.worker(timeLimit: .seconds(300), memoryLimit: tightLimit)
    // The longer one has 115 MB of samples at 48 kHz.
    for seconds in [10, 600] {
        let second = tone(400, gain: 0.2, seconds: 1, rate: 8_000)
        let clip = try bench.clip(
            "\(seconds).wav", Array(repeatElement(second, count: seconds).joined()), rate: 8_000,
            format: Int(SF_FORMAT_WAV) | Int(SF_FORMAT_PCM_16))
        let job = RenderJob(script: Script(cues: [.plays("clip")]), clips: ["clip": clip])
        #expect(abs(try await worker.render(job).frames - seconds * Renderer.rate) < 100)
    }
}
