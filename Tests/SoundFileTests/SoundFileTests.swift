import Glibc
import Testing

import SoundFile

/// A folder of its own that disappears with it.
private final class Folder {
    let path: String
    init() {
        var template = Array("/tmp/loaxa-sound-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template))
    }
    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }
    private var names: [String] = []
    func file(_ name: String) -> String {
        names.append(name)
        return "\(path)/\(name)"
    }
}

private func tone(_ frames: Int, channels: Int = 1) -> [Float] {
    (0..<frames * channels).map { 0.5 * sinf(Float($0 / channels) * 440 * 2 * .pi / 48_000) }
}

private func write(_ samples: [Float], to path: String, format: SoundFileFormat, channels: Int = 1) throws {
    var writer = try SoundFileWriter.create(path, format: format, channels: channels, rate: 48_000)
    try samples.withUnsafeBufferPointer { try writer.write($0) }
    try writer.close()
}

private func readAll(_ path: String, block: Int = 1_000) throws -> (info: SoundFileInfo, samples: [Float]) {
    var reader = try SoundFileReader.open(path)
    var samples: [Float] = []
    var buffer = [Float](repeating: 0, count: block * reader.info.channels)
    while true {
        let frames = try buffer.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
        if frames == 0 { return (reader.info, samples) }
        samples += buffer[..<(frames * reader.info.channels)]
    }
}

private func failure(of work: () throws -> Void) -> SoundFileError? {
    do { try work() } catch { return error as? SoundFileError }
    return nil
}

@Test(arguments: SoundFileFormat.allCases)
func `a tone written in every format reads back as the same tone`(format: SoundFileFormat) throws {
    let folder = Folder()
    let path = folder.file("tone.\(format.rawValue)")
    let written = tone(48_000)
    try write(written, to: path, format: format)
    let (info, samples) = try readAll(path)
    #expect(info.channels == 1)
    #expect(info.rate == 48_000)
    // A codec may pad its ends by a block or two; the lossless ones do not.
    let isLossless = ![.ogg, .opus, .mp3].contains(format)
    #expect(abs(samples.count - written.count) <= (isLossless ? 0 : 2_400))
    let energy = samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)
    #expect(abs(energy - 0.125) < 0.01)
    if isLossless {
        let error = zip(samples, written).map { abs($0 - $1) }.max() ?? 1
        #expect(error < 1.0 / 32_000)
    }
}

@Test func `stereo frames stay interleaved and seeking lands on the frame`() throws {
    let folder = Folder()
    let path = folder.file("stereo.flac")
    let written: [Float] = (0..<10_000).flatMap { [Float($0) / 20_000, -Float($0) / 20_000] }
    try write(written, to: path, format: .flac, channels: 2)
    var reader = try SoundFileReader.open(path)
    #expect(reader.info == SoundFileInfo(frames: 10_000, channels: 2, rate: 48_000))
    try reader.seek(toFrame: 7_654)
    var frame = [Float](repeating: 0, count: 5)
    let count = try frame.withUnsafeMutableBufferPointer { try reader.read(into: $0) }
    #expect(count == 2, "five samples hold two whole frames")
    #expect(abs(frame[0] - 7_654.0 / 20_000) < 0.000_01)
    #expect(abs(frame[3] + 7_655.0 / 20_000) < 0.000_01)
}

@Test func `what is too loud is clipped, not wrapped`() throws {
    let folder = Folder()
    let path = folder.file("loud.wav")
    try write([2, -2, 0.25], to: path, format: .wav)
    let samples = try readAll(path).samples
    #expect(samples[0] > 0.999)
    #expect(samples[1] < -0.999)
    #expect(abs(samples[2] - 0.25) < 0.000_1)
}

@Test func `a missing file names the call, the file and the reason`() {
    let error = failure { _ = try SoundFileReader.open("/nowhere/a.wav") }
    #expect(error?.reason == .system(ENOENT))
    #expect(error.map(String.init(describing:)) == "sf_open(\"/nowhere/a.wav\"): No such file or directory")
}

@Test func `a full disk is told in the system's own words`() {
    let error = #expect(throws: SoundFileError.self) { try write(tone(480_000), to: "/dev/full", format: .wav) }
    #expect(error?.path == "/dev/full")
    #expect(error?.message == "No space left on device", "\(String(describing: error))")
}

@Test func `a pipe is refused before it can block`() throws {
    let folder = Folder()
    let path = folder.file("pipe.wav")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(failure { _ = try SoundFileReader.open(path) }?.reason == .notAFile)
    #expect(failure { _ = try SoundFileReader.open(folder.path) }?.reason == .notAFile)
}

@Test func `text with a sound's name is not a sound`() throws {
    let folder = Folder()
    let path = folder.file("text.wav")
    let file = try #require(fopen(path, "w"))
    fputs("Kính thưa bà con", file)
    fclose(file)
    let error = failure { _ = try SoundFileReader.open(path) }
    #expect(error != nil)
    #expect(error?.reason != .notAFile)
}

@Test func `a format that cannot carry the rate is refused with the reason`() {
    let folder = Folder()
    let error = failure {
        _ = try SoundFileWriter.create(folder.file("a.opus"), format: .opus, channels: 1, rate: 44_100)
    }
    #expect(error != nil)
}

@Test(arguments: [
    ("a.wav", SoundFileFormat.wav), ("/x.y/B.FLAC", .flac), ("c.oga", .ogg), ("d.ogg", .ogg), ("e.Opus", .opus),
    ("tin.mp3", .mp3), ("f.aif", .aiff), ("g.AIFF", .aiff), ("h.au", .au), ("i.caf", .caf), ("k.w64", .w64),
])
func `the ending of the name chooses the format`(path: String, format: SoundFileFormat) {
    #expect(SoundFileFormat(path: path) == format)
}

@Test(arguments: ["a", "wav", ".wav", "a.wav/b", "a.aac", "", "a.mp3x"])
func `an unknown ending chooses none`(path: String) {
    #expect(SoundFileFormat(path: path) == nil)
}
