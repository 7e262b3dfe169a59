internal import CESpeakNG
import Synchronization

/// libespeak-ng, which keeps its state in global variables: there is one engine in a process at a time.
///
/// Equal texts in equal order in two fresh processes give equal samples; in one process they do not, because the
/// library's oscillator and noise run on from one text to the next.
///
/// One thread at a time. `speak` blocks until everything is said, some 1,000 times faster than a person would say it.
package struct SpeechEngine: ~Copyable {
    /// Samples a second of what `speak` gives, one channel.
    package let rate: Int

    private init(rate: Int) {
        self.rate = rate
    }

    /// The library itself stays: `espeak_ng_Terminate` of 1.51 can wait for ever for its own thread.
    deinit { isTaken.store(false, ordering: .releasing) }

    /// Blocks of `speak` are at most a quarter of a second long. Every parameter is at its default.
    package static func open() throws(SpeechError) -> SpeechEngine {
        guard !isTaken.exchange(true, ordering: .acquiring) else { throw SpeechError.alreadyOpen }
        do {
            try library.get()
            for parameter in [espeakRATE, espeakVOLUME, espeakPITCH, espeakRANGE] {
                let value = espeak_GetParameter(parameter, 0)
                try check(espeak_ng_SetParameter(parameter, value, 0), "espeak_ng_SetParameter")
            }
        } catch {
            isTaken.store(false, ordering: .releasing)
            throw error
        }
        return SpeechEngine(rate: Int(espeak_ng_GetSampleRate()))
    }

    /// The library's version, such as `1.51`: equal text may sound different under another one.
    package static var version: String {
        let full = String(cString: espeak_Info(nil))
        return String(full.prefix { $0 != " " })
    }

    /// A voice with an optional variant: `vi`, `vi+f2`, `vi-vn-x-south`.
    package mutating func setVoice(_ name: String) throws(SpeechError) {
        do {
            try check(espeak_ng_SetVoiceByName(name), "espeak_ng_SetVoiceByName(\"\(name)\")")
        } catch SpeechError.call(_, ENS_VOICE_NOT_FOUND.rawValue, _) {
            throw SpeechError.unknownVoice(name)
        }
    }

    /// Words a minute, 80–450.
    package mutating func setRate(_ wordsPerMinute: Int) throws(SpeechError) {
        try set(espeakRATE, to: wordsPerMinute)
    }

    /// 0–99; 50 is the voice's own.
    package mutating func setPitch(_ pitch: Int) throws(SpeechError) {
        try set(espeakPITCH, to: pitch)
    }

    /// 0–200; at espeak-ng's own 100 loud vowels clip.
    package mutating func setAmplitude(_ amplitude: Int) throws(SpeechError) {
        try set(espeakVOLUME, to: amplitude)
    }

    /// Says the text and hands over its sound, block by block, on this thread; `receive` returns false to stop.
    ///
    /// There is no pause after the last word unless `pauseAfter` asks for that of a sentence. Zero bytes end the text.
    package mutating func speak(
        _ text: String, pauseAfter: Bool = false, _ receive: (UnsafeBufferPointer<Int16>, [WordStart]) -> Bool
    ) throws(SpeechError) {
        let flags = UInt32(espeakCHARS_UTF8) | (pauseAfter ? UInt32(espeakENDPAUSE) : 0)
        let status = withoutActuallyEscaping(receive) { receive in
            var listener = Listener(receive: receive)
            return withUnsafeMutablePointer(to: &listener) { listener in
                espeak_ng_Synthesize(text, text.utf8.count + 1, 0, POS_CHARACTER, 0, flags, nil, listener)
            }
        }
        // The listener asked to stop: that is what it gets.
        if status == ENS_SPEECH_STOPPED { return }
        try check(status, "espeak_ng_Synthesize")
    }

    private mutating func set(_ parameter: espeak_PARAMETER, to value: Int) throws(SpeechError) {
        try check(espeak_ng_SetParameter(parameter, Int32(value), 0), "espeak_ng_SetParameter")
    }
}

/// A word begins.
package struct WordStart: Sendable, Hashable {
    /// Unicode scalars before the word in the text that was given.
    package var textOffset: Int
    /// Milliseconds of sound before the word, from the beginning of this text.
    package var milliseconds: Int
}

package enum SpeechError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another engine lives in this process.
    case alreadyOpen
    case unknownVoice(String)
    /// A call, libespeak-ng's status and its words for it.
    case call(String, status: UInt32, message: String)

    package var description: String {
        switch self {
        case .alreadyOpen: "espeak_ng_Initialize: the engine is in use already"
        case .unknownVoice(let name): "espeak_ng_SetVoiceByName(\"\(name)\"): no such voice"
        case .call(let call, _, let message): "\(call): \(message)"
        }
    }
}

private let isTaken = Atomic(false)

/// Initialised once in the life of the process, by whoever opens an engine first.
private let library: Result<Void, SpeechError> = {
    do throws(SpeechError) {
        espeak_ng_InitializePath(nil)
        try check(espeak_ng_Initialize(nil), "espeak_ng_Initialize")
        try check(espeak_ng_InitializeOutput(ENOUTPUT_MODE_SYNCHRONOUS, 250, nil), "espeak_ng_InitializeOutput")
        espeak_SetSynthCallback(deliver)
        return .success(())
    } catch {
        return .failure(error)
    }
}()

private struct Listener {
    var receive: (UnsafeBufferPointer<Int16>, [WordStart]) -> Bool
}

/// Runs inside `espeak_ng_Synthesize`; every list of events, even an empty one, carries the pointer given there.
private func deliver(
    samples: UnsafeMutablePointer<Int16>?, count: Int32, events: UnsafeMutablePointer<espeak_EVENT>?
) -> Int32 {
    guard let events, let listener = events.pointee.user_data?.assumingMemoryBound(to: Listener.self) else { return 0 }
    var words: [WordStart] = []
    var event = events
    while event.pointee.type != espeakEVENT_LIST_TERMINATED {
        if event.pointee.type == espeakEVENT_WORD {
            words.append(
                WordStart(
                    // espeak-ng counts characters from 1.
                    textOffset: max(0, Int(event.pointee.text_position) - 1),
                    milliseconds: Int(event.pointee.audio_position)))
        }
        event += 1
    }
    let block = UnsafeBufferPointer(start: samples, count: samples == nil ? 0 : Int(count))
    guard !block.isEmpty || !words.isEmpty else { return 0 }
    return listener.pointee.receive(block, words) ? 0 : 1
}

private func check(_ status: espeak_ng_STATUS, _ call: String) throws(SpeechError) {
    guard status != ENS_OK else { return }
    var text = [CChar](repeating: 0, count: 256)
    espeak_ng_GetStatusCodeMessage(status, &text, text.count)
    let message = text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    throw SpeechError.call(call, status: status.rawValue, message: message)
}
