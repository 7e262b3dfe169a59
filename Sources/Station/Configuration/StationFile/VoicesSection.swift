import Rendering
import Wording

/// `voices`, `voice` and `speakers`: who speaks.
struct VoicesSection {
    static let example = #"[{name: "north-female", title: "Giọng nữ miền Bắc", espeak: "vi+f2"}]"#

    private(set) var voices: [StationConfiguration.NamedVoice] = []
    private(set) var voice = ""
    private(set) var speakers: [String: String] = [:]
    /// Names that may be referred to; nil where the list could not be read.
    private(set) var known: [String]?

    /// Where the file names no voice: espeak-ng's Vietnamese as it is.
    private static let standard = StationConfiguration.NamedVoice(name: "vi", title: "Giọng Việt", voice: Voice())

    init(_ fields: Fields) {
        if let node = fields["voices"] {
            if let elements = node.elements(of: ConfigurationSentences.voices) {
                if elements.isEmpty {
                    node.complain("empty", ConfigurationSentences.emptyList(example: Self.example))
                } else {
                    read(elements)
                    known = voices.map(\.name)
                }
            }
        } else {
            voices = [Self.standard]
            known = [Self.standard.name]
        }
        voice = fields["voice"]?.reference(known, to: ConfigurationSentences.voice) ?? voices.first?.name ?? ""

        for (speaker, node) in fields["speakers"]?.members(of: ConfigurationSentences.theSpeakers) ?? [] {
            if speaker.isEmpty || speaker.count > 40 || speaker.contains(where: { $0 == ":" || $0.isNewline }) {
                node.complain("name", ConfigurationSentences.notASpeaker(speaker))
            } else if let name = node.reference(known, to: ConfigurationSentences.voice) {
                speakers[speaker] = name
            }
        }
    }

    private mutating func read(_ elements: [Node]) {
        var names = UniqueNames()
        for element in elements {
            guard
                let fields = element.fields(
                    ["name", "title", "espeak", "command", "rate", "pitch", "gain"], of: ConfigurationSentences.aVoice)
            else { continue }
            let title = fields["title"]?.text()
            var voice = Voice()
            voice.espeak = fields["espeak"]?.espeakVoice() ?? voice.espeak
            voice.command = fields["command"]?.command(example: #"["/usr/local/bin/piper", "--output_file", "{file}"]"#)
            voice.rate = fields["rate"]?.integer(in: 80...260) ?? voice.rate
            voice.pitch = fields["pitch"]?.integer(in: 0...99) ?? voice.pitch
            voice.gain = fields["gain"]?.number(in: -20...20, unit: "dB") ?? voice.gain
            guard let node = fields.required("name", "\"north-female\""), let name = node.slug(),
                names.claim(name, node)
            else { continue }
            voices.append(StationConfiguration.NamedVoice(name: name, title: title ?? name, voice: voice))
        }
    }
}

extension Node {
    /// A language of espeak-ng and, behind a plus, a variant: `vi`, `vi-vn-x-south+f2`.
    fileprivate func espeakVoice() -> String? {
        spelled(ConfigurationSentences.anEspeakVoice) { text in
            let parts = text.split(separator: "+", omittingEmptySubsequences: false)
            let isName = { (part: Substring) in
                !part.isEmpty && part.count <= 40
                    && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
            }
            return parts.count <= 2 && parts.allSatisfy(isName) ? text : nil
        }
    }
}
