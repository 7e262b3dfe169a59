import SoundFile
import Wording

/// What `preview` and `say` share: where the sound goes, or that it is to be read instead of heard.
struct PreviewOptions: Sendable, Hashable {
    enum Destination: Sendable, Hashable {
        /// An ALSA device; nil for the default one.
        case device(String?)
        /// The loudspeakers of these zones.
        case zones([String])
        case file(OutputFile)
        /// Written and spoken text side by side; nothing is rendered.
        case text
        /// It is not heard: only its figures and pictures were asked for.
        case nowhere
    }

    /// A file to save to; its ending says in which format.
    struct OutputFile: Sendable, Hashable {
        let path: String
        let format: SoundFileFormat
    }

    var destination: Destination
    /// Files for a picture of the sound; nil for none.
    var png: String?
    var svg: String?
    /// A voice of the configuration, or an espeak-ng voice; nil for the bulletin's own.
    var voice: String?

    static let out = Option<OutputFile>("out", Placeholders.file, Sentences.outOption) { path throws(ValueError) in
        guard let format = SoundFileFormat(path: path) else { throw ValueError(allowed: Sentences.soundEndings) }
        return OutputFile(path: path, format: format)
    }
    static let device = Option("device", Sentence(verbatim: "PCM"), Sentences.deviceOption)
    static let text = Flag("text", Sentences.textOption)
    static let png = Option("png", Placeholders.file, Sentences.pngOption)
    static let svg = Option("svg", Placeholders.file, Sentences.soundSVGOption)
    static let voice = Option("voice", Placeholders.name, Sentences.voiceOption)
    static let zone = Option("zone", Placeholders.zone, Sentences.previewZoneOption)

    static let descriptions = [
        out.description, device.description, zone.description, png.description, svg.description,
        text.description, voice.description,
    ]

    init(destination: Destination, voice: String? = nil) {
        self.destination = destination
        self.voice = voice
    }

    init(_ arguments: Arguments) throws(UsageError) {
        let file = try arguments[PreviewOptions.out]
        let device = try arguments[PreviewOptions.device]
        let wantsText = arguments[PreviewOptions.text]
        let zones = try arguments.all(PreviewOptions.zone)
        voice = try arguments[PreviewOptions.voice]
        let given = [
            file.map { _ in "--out" }, device.map { _ in "--device" }, wantsText ? "--text" : nil,
            zones.isEmpty ? nil : "--zone",
        ].compactMap(\.self)
        guard given.count <= 1 else { throw UsageError(Sentences.exclude(given)) }
        png = try arguments[PreviewOptions.png]
        svg = try arguments[PreviewOptions.svg]
        if wantsText, let picture = png.map({ _ in "--png" }) ?? svg.map({ _ in "--svg" }) {
            throw UsageError(Sentences.exclude(["--text", picture]))
        }
        destination =
            if let file { .file(file) } else if wantsText { .text } else if !zones.isEmpty {
                .zones(zones)
            } else if given
                .isEmpty, png != nil || svg != nil
            { .nowhere } else { .device(device) }
    }
}
