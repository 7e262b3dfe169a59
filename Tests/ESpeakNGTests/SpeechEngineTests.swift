import ESpeakNG
import Testing

/// The engine is one to a process, so these tests take turns.
@Suite(.serialized) struct SpeechEngineTests {
    private struct Said {
        var samples: [Int16] = []
        var words: [WordStart] = []
        var blocks = 0
    }

    private func say(_ text: String, with engine: inout SpeechEngine) throws -> Said {
        var said = Said()
        try engine.speak(text) { block, words in
            said.samples += block
            said.words += words
            said.blocks += 1
            return true
        }
        return said
    }

    private func seconds(_ text: String, rate: Int = 140, voice: String = "vi") throws -> Double {
        var engine = try SpeechEngine.open()
        try engine.setVoice(voice)
        try engine.setRate(rate)
        return Double(try say(text, with: &engine).samples.count) / Double(engine.rate)
    }

    @Test func `a Vietnamese greeting is said in blocks at the engine's own rate`() throws {
        var engine = try SpeechEngine.open()
        try engine.setVoice("vi")
        let said = try say("Kính thưa bà con, xin chào.", with: &engine)
        #expect(engine.rate == 22_050)
        #expect((1.0...4.0).contains(Double(said.samples.count) / 22_050))
        #expect(said.blocks > 3)
        #expect((said.samples.map { abs(Int($0)) }.max() ?? 0) > 3_000)
    }

    @Test func `words are found at their places in the text, in the order of the sound`() throws {
        var engine = try SpeechEngine.open()
        try engine.setVoice("vi")
        let words = try say("một hai ba", with: &engine).words
        #expect(words.map(\.textOffset) == [0, 4, 8])
        #expect(words.map(\.milliseconds) == words.map(\.milliseconds).sorted())
    }

    @Test func `a slower rate takes longer`() throws {
        let text = "Đây là Đài truyền thanh xã Minh Châu."
        #expect(try seconds(text, rate: 100) > 1.3 * seconds(text, rate: 180))
    }

    @Test func `a second engine is refused while the first lives`() throws {
        let first = try SpeechEngine.open()
        #expect(throws: SpeechError.alreadyOpen) { _ = try SpeechEngine.open() }
        #expect(first.rate == 22_050)
    }

    @Test func `an unknown voice is an error that names it`() throws {
        var engine = try SpeechEngine.open()
        var thrown: SpeechError?
        do throws(SpeechError) { try engine.setVoice("klingon-no") } catch { thrown = error }
        #expect(thrown == .unknownVoice("klingon-no"))
    }

    @Test(arguments: ["vi", "vi+f2", "vi-vn-x-south", "vi-vn-x-central"])
    func `the Vietnamese voices and their variants speak`(voice: String) throws {
        #expect(try seconds("Xin chào bà con", voice: voice) > 0.5)
    }

    @Test func `a listener that has heard enough stops the engine`() throws {
        var engine = try SpeechEngine.open()
        try engine.setVoice("vi")
        var blocks = 0
        try engine.speak("Một hai ba bốn năm sáu bảy tám chín mười.") { _, _ in
            blocks += 1
            return blocks < 3
        }
        #expect(blocks == 3)
    }

    @Test(arguments: ["", " ", ".", "…", "\u{0}"])
    func `text without words gives no error`(text: String) throws {
        #expect(try seconds(text) < 1)
    }
}
