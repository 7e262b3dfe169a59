import Playback
import Time

/// `outputs`: the sound devices, and what switches their amplifiers.
struct OutputsSection {
    static let example = #"[{name: "chinh", device: "default", channels: 2}]"#
    static let keys = ["name", "device", "rate", "channels", "period", "buffer", "horn", "amplifier"]

    /// Without their zones.
    private(set) var outputs: [OutputSettings] = []
    private(set) var amplifiers: [String: StationConfiguration.Amplifier] = [:]
    /// Whether the list could be read at all, so that names in it can be checked against.
    private(set) var wasRead = false

    init(_ node: Node?) {
        guard let node, let elements = node.elements(of: ConfigurationSentences.outputs) else { return }
        guard !elements.isEmpty else {
            node.complain("empty", ConfigurationSentences.emptyList(example: Self.example))
            return
        }
        wasRead = true
        var names = UniqueNames()
        var devices: [String: String] = [:]
        for element in elements {
            guard let fields = element.fields(Self.keys, of: ConfigurationSentences.anOutput) else { continue }
            var output = OutputSettings(name: "", device: "default", zones: [])
            output.device = fields["device"]?.text(longest: 1000) ?? output.device
            output.rate = fields["rate"]?.rate() ?? output.rate
            output.channels = fields["channels"]?.integer(in: 1...32) ?? output.channels
            output.period = fields["period"]?.milliseconds(in: 5...500) ?? output.period
            output.buffer = fields["buffer"]?.milliseconds(in: 10...2000) ?? max(output.buffer, output.period * 4)
            if output.buffer < output.period * 2 {
                (fields["buffer"] ?? element).complain(
                    "value", ConfigurationSentences.bufferTooShort(buffer: output.buffer, period: output.period))
            }
            output.hasHorns = fields["horn"]?.flag() ?? false
            let amplifier = fields["amplifier"]?.amplifier()
            guard let nameNode = fields.required("name", "\"chinh\""), let name = nameNode.slug(),
                names.claim(name, nameNode)
            else { continue }
            output.name = name
            if let other = devices[output.device], output.device != "null" {
                (fields["device"] ?? element).warn(
                    "shared-device", ConfigurationSentences.sharedDevice(output.device, other: other))
            }
            devices[output.device] = name
            outputs.append(output)
            amplifiers[name] = amplifier
        }
    }
}

extension Node {
    fileprivate func rate() -> Int? {
        guard case .number(48_000) = value.content else {
            complain("value", ConfigurationSentences.onlyRate(value.spelled))
            return nil
        }
        return 48_000
    }

    /// A duration of whole milliseconds.
    fileprivate func milliseconds(in range: ClosedRange<Int>) -> Int? {
        let allowed = Duration.milliseconds(range.lowerBound)...Duration.milliseconds(range.upperBound)
        guard let duration = duration(in: allowed) else { return nil }
        guard duration.nanoseconds % 1_000_000 == 0 else {
            complain("value", ConfigurationSentences.wholeMilliseconds(value.spelled))
            return nil
        }
        return Int(duration.nanoseconds / 1_000_000)
    }

    fileprivate func amplifier() -> StationConfiguration.Amplifier? {
        guard let fields = fields(["on", "off", "gpio", "warmUp", "stayOn"], of: ConfigurationSentences.anAmplifier)
        else {
            return nil
        }
        let example = #"["/usr/bin/gpioset", "gpiochip0", "17=1"]"#
        let on = fields["on"]?.command(example: example) ?? []
        let off = fields["off"]?.command(example: example) ?? []
        // One without the other is an amplifier that nobody ever switches back.
        if let alone = fields["on"], fields["off"] == nil {
            alone.complain("missing-key", ConfigurationSentences.oneCommandOnly(given: "on", missing: "off"))
        }
        if let alone = fields["off"], fields["on"] == nil {
            alone.complain("missing-key", ConfigurationSentences.oneCommandOnly(given: "off", missing: "on"))
        }
        return StationConfiguration.Amplifier(
            on: on, off: off,
            warmUp: fields["warmUp"]?.duration(in: .zero...Duration.seconds(60)) ?? .seconds(3),
            stayOn: fields["stayOn"]?.duration(in: .zero...Duration.seconds(3600)) ?? .seconds(10),
            gpio: fields["gpio"]?.gpio())
    }

    private func gpio() -> StationConfiguration.GPIO? {
        guard let fields = fields(["chip", "line", "activeLow"], of: ConfigurationSentences.aGPIOLine),
            let chipNode = fields.required("chip", "\"/dev/gpiochip0\""), let chip = chipNode.text(longest: 1000),
            let line = fields.required("line", "17")?.integer(in: 0...1023)
        else { return nil }
        guard chip.hasPrefix("/dev/") else {
            chipNode.complain("value", ConfigurationSentences.notADevice(chip))
            return nil
        }
        if !Folder(path: "/").has(String(chip.dropFirst())) {
            chipNode.warn("missing-file", ConfigurationSentences.nothingThere(chip))
        }
        return StationConfiguration.GPIO(chip: chip, line: line, isActiveLow: fields["activeLow"]?.flag() ?? false)
    }
}
