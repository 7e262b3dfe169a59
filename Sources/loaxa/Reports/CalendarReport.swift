import Schedule
import Time
import Vietnamese
import Wording

/// What a recurrence means: its normalised form, and when it comes round.
///
/// The fields, their names and their order are those of `systemd-analyze calendar`, so that the two can be laid side by side.
struct CalendarReport: Report {
    let written: String
    let recurrence: Recurrence
    let elapses: [Instant]
    let zone: TimeZoneRules
    let now: Instant

    func lines(in language: Language, width: Int?) -> [String] {
        var fields: [(name: String, value: String)] = []
        let normalised = recurrence.description
        if written != normalised { fields.append(("Original form", written)) }
        fields.append(("Normalized form", normalised))
        if elapses.isEmpty { fields.append(("Next elapse", "never")) }
        for (place, elapse) in elapses.enumerated() {
            fields.append((place == 0 ? "Next elapse" : "Iter. #\(place + 1)", timestamp(elapse, in: zone)))
            if !isUTC { fields.append(("(in UTC)", timestamp(elapse, in: .utc))) }
            fields.append(("From now", TimeFromNow(elapse - now).text(in: language)))
        }
        let column = fields.map(\.name.displayWidth).max() ?? 0
        return fields.map { field in
            let space = String(repeating: " ", count: column - field.name.displayWidth)
            return "\(space)\(field.name): \(field.value.printable)"
        }
    }

    private var isUTC: Bool { zone == .utc || zone.name == "Etc/UTC" }

    /// `Mon 2026-11-23 05:30:00 +07`.
    private func timestamp(_ instant: Instant, in zone: TimeZoneRules) -> String {
        let civil = zone.civil(at: instant)
        let time = [civil.time.hour, civil.time.minute, civil.time.second].map { padded($0, 2) }.joined(separator: ":")
        let weekday = Moments.weekday(civil.date.weekday, in: .english)
        return "\(weekday) \(civil.date) \(time) \(zone.abbreviation(at: instant))"
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable {
        var calendars: [Entry]

        init(_ reports: [CalendarReport]) { calendars = reports.map(Entry.init) }

        struct Entry: Sendable, Encodable {
            var original: String
            var normalized: String
            var zone: String
            var elapses: [Elapse]

            init(_ report: CalendarReport) {
                original = report.written
                normalized = report.recurrence.description
                zone = report.zone.name
                elapses = report.elapses.map { Elapse($0, in: report.zone) }
            }
        }

        struct Elapse: Sendable, Encodable {
            /// In RFC 3339.
            var local: String
            var utc: String
            /// `15/10/2026`; absent outside the lunar calendar.
            var lunar: String?

            init(_ instant: Instant, in zone: TimeZoneRules) {
                local = instant.rfc3339(offset: zone.offset(at: instant))
                utc = instant.rfc3339()
                lunar = LunarCalendar.vietnam.lunar(of: zone.civil(at: instant).date)?.description
            }
        }
    }
}
