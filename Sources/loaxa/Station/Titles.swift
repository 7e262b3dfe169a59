import Control
import Schedule
import Station
import Wording

/// What people call the station's zones and slots.
struct Titles: Sendable {
    private let zones: [String: String]
    private let slots: [String: String]
    /// The names of all zones, in the order of the configuration.
    let zoneNames: [String]
    private var count: Int { zoneNames.count }

    /// Of a station whose settings are not here: everything is called as commands call it.
    init() { (zones, slots, zoneNames) = ([:], [:], []) }

    init(_ info: Wire.Info) {
        zones = Dictionary(info.zones.map { ($0.name, $0.title) }) { first, _ in first }
        slots = Dictionary(info.slots.map { ($0.name, $0.title) }) { first, _ in first }
        zoneNames = info.zones.map(\.name)
    }

    init(_ configuration: StationConfiguration) {
        zones = Dictionary(configuration.zones.map { ($0.name, $0.title) }) { first, _ in first }
        slots = Dictionary(configuration.timetable.slots.map { ($0.name, $0.title) }) { first, _ in first }
        zoneNames = configuration.zones.map(\.name)
    }

    func zone(_ name: String) -> String { zones[name] ?? name }
    func slot(_ name: String) -> String { slots[name] ?? name }

    /// `Thôn Chu Châu, Thôn Liễu Châu`; where it is all of them, that.
    func list(_ names: [String], in language: Language) -> String {
        if names.isEmpty || count > 1 && Set(names).count >= count { return Sentences.everyZone.in(language) }
        return names.map(zone).joined(separator: ", ")
    }
}
