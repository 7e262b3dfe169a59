import Schedule
import Time
import Wording

extension Node {
    /// `curfew`: `[{from: "22:00", to: "05:00", days: "Mon..Sat", zones: […]}]`.
    func curfew(zones: [String]?) -> [CurfewWindow]? {
        elements(of: ConfigurationSentences.curfewWindows)?.compactMap { $0.curfewWindow(zones: zones) }
    }

    private func curfewWindow(zones: [String]?) -> CurfewWindow? {
        guard let fields = fields(["from", "to", "days", "zones"], of: ConfigurationSentences.aCurfewWindow) else {
            return nil
        }
        var window = fields.window()
        window?.zones = fields["zones"]?.zoneNames(zones) ?? []
        return window
    }

    /// `trims` of a zone: `[{from: "20:00", to: "06:00", days: "Mon..Sat", gain: -6}]`.
    func trims() -> [(window: CurfewWindow, gain: Double)] {
        let elements = elements(of: ConfigurationSentences.trims) ?? []
        return elements.compactMap { element in
            guard let fields = element.fields(["from", "to", "days", "gain"], of: ConfigurationSentences.aTrim) else {
                return nil
            }
            let gain = fields.required("gain", "-6")?.number(in: -60...12, unit: "dB")
            guard let window = fields.window(), let gain else { return nil }
            return (window, gain)
        }
    }

    func timeOfDay() -> TimeOfDay? { spelled(ConfigurationSentences.aTimeOfDay) { TimeOfDay($0) } }

    /// `"Mon..Sat"`, `"Mon,Wed..Fri"`, or a list of such.
    func weekdays() -> Set<Weekday>? {
        if case .array = value.content {
            let days = elements(of: ConfigurationSentences.weekdays)?.compactMap { $0.weekdays() } ?? []
            return days.reduce(into: []) { $0.formUnion($1) }
        }
        return spelled(ConfigurationSentences.weekdays) { WrittenWeekdays($0)?.weekdays }
    }
}

extension Fields {
    /// `from`, `to` and `days`: hours on the clock of the wall.
    fileprivate func window() -> CurfewWindow? {
        let weekdays = self["days"]?.weekdays() ?? []
        let from = required("from", "\"22:00\"")?.timeOfDay()
        let to = required("to", "\"05:00\"")?.timeOfDay()
        guard let from, let to else { return nil }
        guard from != to else {
            node.complain("value", ConfigurationSentences.emptyWindow(from.description))
            return nil
        }
        return CurfewWindow(from: from, to: to, weekdays: weekdays)
    }
}
