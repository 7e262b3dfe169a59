import Wording

/// What `preview` and `say` share: where the sound goes, or that it is to be read instead of heard.
struct PreviewOptions: Sendable, Hashable {
    enum Destination: Sendable, Hashable {
        /// An ALSA device; nil for the default one, or for that of the zones.
        case device(String?)
        case file(String)
        /// Written and spoken text side by side; nothing is rendered.
        case text
    }

    var destination: Destination
    /// A voice of the configuration, or an espeak-ng voice; nil for the bulletin's own.
    var voice: String?
    /// Zones on whose loudspeakers the sound is heard; empty for none in particular.
    var zones: [String]

    static let out = Option("out", Placeholders.file, Sentences.outOption)
    static let device = Option("device", Sentence(verbatim: "PCM"), Sentences.deviceOption)
    static let text = Flag("text", Sentences.textOption)
    static let voice = Option("voice", Placeholders.name, Sentences.voiceOption)
    static let zone = Option("zone", Placeholders.zone, Sentences.previewZoneOption)

    static let descriptions = [
        out.description, device.description, text.description, voice.description, zone.description,
    ]

    init(_ arguments: Arguments) throws(UsageError) {
        let file = try arguments[PreviewOptions.out]
        let device = try arguments[PreviewOptions.device]
        let wantsText = arguments[PreviewOptions.text]
        zones = try arguments.all(PreviewOptions.zone)
        voice = try arguments[PreviewOptions.voice]
        let given = [
            file.map { _ in "--out" }, device.map { _ in "--device" }, wantsText ? "--text" : nil,
            zones.isEmpty ? nil : "--zone",
        ].compactMap(\.self)
        guard given.count <= 1 else { throw UsageError(Sentences.exclude(given)) }
        destination = file.map { .file($0) } ?? (wantsText ? .text : .device(device))
    }
}
