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
        let weekdays = fields["days"]?.weekdays() ?? []
        let zoneNames = fields["zones"]?.zoneNames(zones) ?? []
        let from = fields.required("from", "\"22:00\"")?.timeOfDay()
        let to = fields.required("to", "\"05:00\"")?.timeOfDay()
        guard let from, let to else { return nil }
        guard from != to else {
            complain("value", ConfigurationSentences.emptyWindow(from.description))
            return nil
        }
        return CurfewWindow(from: from, to: to, weekdays: weekdays, zones: zoneNames)
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
