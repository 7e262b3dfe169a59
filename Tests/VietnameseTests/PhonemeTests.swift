import Glibc
import Testing
import Vietnamese

/// The strictest check there is: what espeak-ng makes of our words is what it makes of the reference's.
struct PhonemeTests {
    private static let isInstalled = phonemes(of: ["a"]).count == 1

    @Test(.enabled(if: isInstalled, "the program espeak-ng is not installed"))
    func `espeak-ng says of our words what it says of the reference words, and never in another language`() {
        var settings = ReadingSettings.northern
        settings.breathes = false
        let reader = Reader(settings: settings)
        let ours = Self.phonemes(of: Corpus.pairs.map { Self.bare(reader.read($0.written).text) })
        let wanted = Self.phonemes(of: Corpus.pairs.map { Self.bare($0.spoken) })
        #expect(ours.count == Corpus.pairs.count)
        #expect(wanted.count == Corpus.pairs.count)
        for (index, pair) in Corpus.pairs.enumerated() where index < min(ours.count, wanted.count) {
            #expect(ours[index] == wanted[index], "\(pair.written)")
            #expect(!ours[index].contains("("), "\(pair.written): \(ours[index])")
        }
    }

    @Test(.enabled(if: isInstalled, "the program espeak-ng is not installed"))
    func `espeak-ng reads no bulletin's spoken form in another language`() {
        let lines = Corpus.bulletins.map { Self.bare(Reader().read($0).text) }.filter { !$0.isEmpty }
        for (line, phonemes) in zip(lines, Self.phonemes(of: lines)) { #expect(!phonemes.contains("("), "\(line)") }
    }

    /// Small letters without marks: pauses are not compared.
    private static func bare(_ text: String) -> String { Corpus.heard(text) }

    /// One line of phonemes for each line of text; empty where the program cannot run.
    private static func phonemes(of lines: [String]) -> [String] {
        var path = Array("/tmp/loaxa-phonemes-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return [] }
        let name = path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        defer { unlink(name) }
        // A full stop of its own ends each line's clause.
        let text = lines.map { $0 + ".\n" }.joined()
        _ = text.withCString { write(descriptor, $0, strlen($0)) }
        close(descriptor)
        guard let pipe = popen("espeak-ng -q -x -v vi -f \(name) 2>/dev/null", "r") else { return [] }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
        guard pclose(pipe) == 0 else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
