import Schedule
import Time
import Wording

/// What the names in `timetable.json5` may refer to; nil where the other file does not tell.
struct TimetableNames {
    var zones: [String]?
    var voices: [String]?
    /// What can be relayed; nil where it is not to be checked.
    var inputs: [StationConfiguration.Input]?
    /// The station's own clips; nil where the folder is not to be looked into.
    var clips: Folder?
    var holidays = Holidays()
}

/// What `timetable.json5` says. Slots that are wrong are left out; each has a finding.
struct TimetableFile {
    static let example = #"[{name: "sang", title: "Chương trình buổi sáng", when: "Mon..Fri 05:30"}]"#

    private(set) var timetable = Timetable()
    /// Slot → where it stands in the file.
    private(set) var nodes: [String: Node] = [:]

    init(_ node: Node, names: TimetableNames) {
        guard let fields = node.fields(["slots", "mourning"], of: ConfigurationSentences.theTimetableObject) else {
            return
        }
        timetable.mourning = fields["mourning"]?.mourning(names: names) ?? []
        guard let slots = fields.required("slots", Self.example)?.elements(of: ConfigurationSentences.slots)
        else { return }
        var taken = UniqueNames()
        for element in slots {
            guard let slot = element.slot(names: names, taken: &taken) else { continue }
            timetable.slots.append(slot)
            nodes[slot.name] = element
        }
    }
}

extension Node {
    private static var slotKeys: [String] {
        [
            "name", "title", "when", "except", "zones", "length", "rundown", "fill", "ifMissed", "afterInterruption",
            "ifTooLong",
        ]
    }

    fileprivate func slot(names: TimetableNames, taken: inout UniqueNames) -> Slot? {
        guard let fields = fields(Self.slotKeys, of: ConfigurationSentences.aSlot) else { return nil }
        let title = fields["title"]?.text()
        let zones = fields["zones"]?.zoneNames(names.zones) ?? []
        let length = fields["length"]?.duration(in: Duration.seconds(10)...Duration.seconds(86_400))
        let rundown = fields["rundown"]?.rundown(names: names) ?? [.bulletins]
        let fill = fields["fill"]?.fill(names: names, hasLength: fields["length"] != nil) ?? []
        if let node = fields["rundown"], rundown.contains(.fill) { node.check(rundown, hasFill: fields["fill"] != nil) }
        let ifMissed = fields["ifMissed"]?.ifMissed() ?? .skip
        let afterInterruption = fields["afterInterruption"]?.choice(
            Slot.AfterInterruption.allCases.map { ($0.rawValue, $0) })
        let ifTooLong = fields["ifTooLong"]?.choice(Slot.IfTooLong.allCases.map { ($0.rawValue, $0) })
        let recurrence = recurrence(fields, holidays: names.holidays)
        guard let node = fields.required("name", "\"sang\""), let name = node.slug(), taken.claim(name, node),
            let recurrence
        else { return nil }
        if let length, let relayed = rundown.relayed, relayed > length {
            fields["length"]?.complain("value", ConfigurationSentences.relayTooLong(relayed, length))
            return nil
        }
        return Slot(
            name: name, title: title ?? name, recurrence: recurrence, zones: zones, length: length, rundown: rundown,
            fill: fill, ifMissed: ifMissed, afterInterruption: afterInterruption ?? .resume,
            ifTooLong: ifTooLong ?? .defer)
    }

    /// `"skip"`, `"join"`, `"play within 10min"`.
    private func ifMissed() -> Slot.IfMissed? {
        let wanted = ConfigurationSentences.ifMissed
        return spelled(wanted) { text in
            switch text {
            case "skip": return .skip
            case "join": return .join
            default:
                let opening = "play within "
                guard text.hasPrefix(opening),
                    let limit = WrittenDuration(String(text.dropFirst(opening.count)))?.duration,
                    (Duration.seconds(1)...Duration.seconds(86_400)).contains(limit)
                else { return nil }
                return .play(within: limit)
            }
        }
    }
}

extension [RundownItem] {
    /// How long all of its relays are together; nil without any.
    fileprivate var relayed: Duration? {
        let lengths = compactMap { if case .relay(_, _, let length) = $0 { length } else { nil as Duration? } }
        return lengths.isEmpty ? nil : lengths.reduce(.zero, +)
    }
}
