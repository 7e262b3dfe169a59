import Playback
import Time
import Wording

/// `inputs`: what can be relayed: a tuner, a line input, a microphone.
struct InputsSection {
    static let keys = ["name", "title", "device", "channels", "gain", "silence", "guard"]

    private(set) var inputs: [StationConfiguration.Input] = []
    /// Where fallback clips are named: they are looked for once the clip folder is known.
    private(set) var fallbacks: [Node] = []

    init(_ node: Node) {
        var names = UniqueNames()
        for element in node.elements(of: ConfigurationSentences.inputs) ?? [] {
            guard let fields = element.fields(Self.keys, of: ConfigurationSentences.anInput) else { continue }
            let title = fields["title"]?.text()
            let device = fields.required("device", "\"plughw:CARD=Device\"")?.text(longest: 1000)
            let channels = fields["channels"]?.channels(upTo: 32)
            let gain = fields["gain"]?.number(in: -60...30, unit: "dB") ?? 0
            let isGuarded = fields["guard"]?.flag() ?? true
            let silence = fields["silence"].flatMap { $0.silence() }
            guard let nameNode = fields.required("name", "\"dai-huyen\""), let name = nameNode.slug(),
                names.claim(name, nameNode), let device
            else { continue }
            if let fallback = silence?.fallback { fallbacks.append(fallback) }
            inputs.append(
                StationConfiguration.Input(
                    title: title ?? name, fallback: silence?.fallback?.text(longest: 1000),
                    settings: InputSettings(
                        name: name, device: device, channels: channels ?? [1, 2], gain: gain,
                        silence: silence?.limits ?? .init(), isGuarded: isGuarded)))
        }
    }
}

extension Node {
    fileprivate func silence() -> (limits: InputSettings.Silence, fallback: Node?)? {
        guard let fields = fields(["below", "after", "fallback"], of: ConfigurationSentences.aSilence) else {
            return nil
        }
        var limits = InputSettings.Silence()
        limits.below = fields["below"]?.number(in: -90 ... -10, unit: "dB") ?? limits.below
        if let after = fields["after"]?.duration(in: Duration.seconds(1)...Duration.seconds(600)) {
            limits.after = after.inSeconds
        }
        return (limits, fields["fallback"])
    }
}
