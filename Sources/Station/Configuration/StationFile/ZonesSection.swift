import Playback
import Schedule
import Wording

/// `zones`: the loudspeakers that can be addressed on their own, and the channels they are wired to.
struct ZonesSection {
    static let example = #"[{name: "chu-chau", title: "Thôn Chu Châu", channels: [1]}]"#
    static let keys = ["name", "title", "output", "channels", "gain", "trims", "position", "area", "geocodes"]

    private(set) var names: [StationConfiguration.ZoneName] = []
    private(set) var trims = Trims()
    /// The outputs with their zones.
    private(set) var outputs: [OutputSettings]
    private(set) var wasRead = false

    private var takenNames = UniqueNames()
    /// Output and channel → the zone that has it.
    private var takenChannels: [String: [Int: String]] = [:]

    init(_ node: Node?, outputs section: OutputsSection) {
        outputs = section.outputs
        guard let node, let elements = node.elements(of: ConfigurationSentences.zones) else { return }
        guard !elements.isEmpty else {
            node.complain("empty", ConfigurationSentences.emptyList(example: Self.example))
            return
        }
        wasRead = true
        for element in elements { read(element, knowsOutputs: section.wasRead) }
        for output in outputs where output.zones.isEmpty && !node.complaints.hasErrors {
            node.warn("unused-output", ConfigurationSentences.unusedOutput(output.name))
        }
    }

    private mutating func read(_ node: Node, knowsOutputs: Bool) {
        guard let fields = node.fields(Self.keys, of: ConfigurationSentences.aZone) else { return }
        let title = fields["title"]?.text()
        let gain = fields["gain"]?.number(in: -60...12, unit: "dB") ?? 0
        let windows = fields["trims"]?.trims() ?? []
        let place = (
            position: fields["position"]?.position(), area: fields["area"]?.area(),
            codes: fields["geocodes"]?.geocodes() ?? []
        )
        let output = output(of: fields, knowsOutputs: knowsOutputs)
        guard let nameNode = fields.required("name", "\"chu-chau\""), let name = nameNode.slug(),
            takenNames.claim(name, nameNode)
        else { return }
        var zone = StationConfiguration.ZoneName(name: name, title: title ?? name)
        (zone.position, zone.area, zone.codes) = place
        names.append(zone)
        trims.trims += windows.map { Trims.Trim(zone: name, window: $0.window, gain: $0.gain) }
        guard let output else {
            // What a channel may be depends on the output; that it is a number does not.
            _ = fields["channels"]?.channels(of: nil)
            return
        }
        let channels =
            fields["channels"].map { $0.channels(of: outputs[output]) ?? [] } ?? Array(1...outputs[output].channels)
        for channel in channels {
            if let other = takenChannels[outputs[output].name]?[channel] {
                (fields["channels"] ?? node).complain(
                    "shared-channel",
                    ConfigurationSentences.sharedChannel(channel, output: outputs[output].name, other: other))
            } else {
                takenChannels[outputs[output].name, default: [:]][channel] = name
            }
        }
        outputs[output].zones.append(OutputSettings.ZoneSettings(name: name, channels: channels, gain: gain))
    }

    /// Which output carries the zone: the one that is named, or the only one.
    private func output(of fields: Fields, knowsOutputs: Bool) -> Int? {
        let names = outputs.map(\.name)
        if let node = fields["output"] {
            return node.reference(knowsOutputs ? names : nil, to: ConfigurationSentences.output)
                .flatMap { names.firstIndex(of: $0) }
        }
        if knowsOutputs, outputs.count > 1 { _ = fields.required("output", "\"\(names[0])\"") }
        return outputs.indices.first
    }
}

extension Node {
    fileprivate func channels(of output: OutputSettings?) -> [Int]? { channels(upTo: output?.channels ?? 32) }

    /// Channels counted from 1, each once: `[1]`, `[1, 2]`, or `1`.
    func channels(upTo most: Int) -> [Int]? {
        let range = 1...most
        if case .number = value.content { return integer(in: range).map { [$0] } }
        guard let elements = elements(of: ConfigurationSentences.channels(range.upperBound)) else { return nil }
        guard !elements.isEmpty else {
            complain("empty", ConfigurationSentences.emptyList(example: "[1]"))
            return nil
        }
        var channels: [Int] = []
        for element in elements {
            guard let channel = element.integer(in: range) else { return nil }
            if channels.contains(channel) {
                element.complain("duplicate-name", ConfigurationSentences.listedTwice(String(channel)))
                return nil
            }
            channels.append(channel)
        }
        return channels
    }
}
