import Control
import Time
import Wording

/// A plan with all that it takes to show it.
struct PlanPicture: Sendable {
    let plan: Wire.Plan
    var station: String
    var titles: Titles
    var rules: TimeZoneRules
    /// When the plan was made.
    var madeAt: Instant
    /// Each entry once for each group of zones that hear it together, in the order of the beginnings.
    let parts: [Wire.PlanEntry]
    /// Places in `parts` and in the plan's curfew, by day: a year has too many to look at all for every day.
    private let partsByDay: [CivilDate: [Int]]
    private let closedByDay: [CivilDate: [Int]]

    init(plan: Wire.Plan, station: String, titles: Titles, rules: TimeZoneRules, madeAt: Instant) {
        self.plan = plan
        self.station = station
        self.titles = titles
        self.rules = rules
        self.madeAt = madeAt
        parts = plan.entries.flatMap(\.parts).enumerated()
            .sorted { ($0.element.start.instant, $0.offset) < ($1.element.start.instant, $1.offset) }.map(\.element)
        partsByDay = PlanPicture.byDay(parts.map { ($0.start, $0.end) })
        closedByDay = PlanPicture.byDay(plan.closed.map { ($0.from, $0.to) })
    }

    private static func byDay(_ stretches: [(from: Moment, to: Moment)]) -> [CivilDate: [Int]] {
        var days: [CivilDate: [Int]] = [:]
        for (place, stretch) in stretches.enumerated() {
            var day = stretch.from.civil.date
            let last = stretch.to.civil.date
            while day <= last {
                days[day, default: []].append(place)
                day = day.adding(days: 1)
            }
        }
        return days
    }

    /// What lies on a day, be it in part.
    func parts(on day: CivilDate) -> [Wire.PlanEntry] { (partsByDay[day] ?? []).map { parts[$0] } }
    func closed(on day: CivilDate) -> [Wire.Closed] { (closedByDay[day] ?? []).map { plan.closed[$0] } }

    /// The days that hold a beginning, and those between them.
    var days: [CivilDate] {
        let dates = parts.map(\.start.civil.date)
        guard let first = dates.min(), let last = dates.max() else { return [] }
        return (first.daysSinceEpoch...last.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
    }

    /// The hours of the day that hold a part on any day, with some room around them; at least `least`.
    func hours(least: Int) -> Range<Int> {
        var first = 24
        var last = 0
        for part in parts {
            let (start, end) = (part.start.civil, part.end.civil)
            first = min(first, end.date > start.date ? 0 : start.time.hour)
            last = max(last, end.date > start.date ? 24 : end.time.hour + 1)
        }
        guard first < last else { return 5..<21 }
        let from = max(0, first - 1)
        let to = min(24, last + 1)
        if to - from >= least { return from..<to }
        let begin = max(0, min(from, 24 - least))
        return begin..<begin + least
    }

    /// From and to in seconds of that day by the clock on the wall; nil where none of it lies on the day.
    static func stretch(_ from: Moment, _ to: Moment, on day: CivilDate) -> (from: Double, to: Double)? {
        let (start, end) = (from.civil, to.civil)
        guard start.date <= day, end.date >= day else { return nil }
        return (
            start.date < day ? 0 : Double(start.time.nanoseconds) / 1e9,
            end.date > day ? 86_400 : Double(end.time.nanoseconds) / 1e9
        )
    }
}

/// What airs in one occurrence of a slot, in one alert, or as one booking at a time of its own.
struct PlannedProgramme: Sendable {
    /// In the order of their beginnings.
    private(set) var entries: [Wire.PlanEntry]
    var first: Wire.PlanEntry { entries[0] }
    var start: Moment { entries[0].start }
    var end: Moment { entries.map(\.end).max { $0.instant < $1.instant }! }
    var isHeard: Bool { entries.contains(where: \.airs) }

    /// Every zone that has a part in it, in the order of their names in the first entries.
    var zones: [String] {
        var zones: [String] = []
        for zone in entries.flatMap(\.zones) where !zones.contains(zone) { zones.append(zone) }
        return zones
    }

    var loudness: [Wire.Loudness] {
        var found: [Wire.Loudness] = []
        for level in entries.flatMap(\.loudness) where !found.contains(level) { found.append(level) }
        return zones.flatMap { zone in found.filter { $0.zone == zone } }
    }

    /// `parts` in the order of their beginnings. What goes on after midnight is of the day on which it began.
    static func all(_ parts: [Wire.PlanEntry]) -> [PlannedProgramme] {
        var programmes: [PlannedProgramme] = []
        var places: [String: Int] = [:]
        for part in parts {
            let key = part.programme
            if let place = places[key] {
                programmes[place].entries.append(part)
            } else {
                places[key] = programmes.count
                programmes.append(PlannedProgramme(entries: [part]))
            }
        }
        return programmes
    }
}

extension Wire.PlanEntry {
    /// The name that the airings of one programme share: all of theirs but the last part. Bookings at times of their own are alone.
    fileprivate var programme: String {
        guard slot != nil || isAlert, let slash = id.lastIndex(of: "/") else { return id }
        return String(id[..<slash])
    }
}

extension PlanPicture {
    /// The slot's title, or that something airs at a time of its own.
    func title(of programme: PlannedProgramme, in language: Language) -> String {
        let entry = programme.first
        if entry.isAlert { return Sentences.alertKind.in(language) }
        return entry.slotTitle ?? entry.slot.map(titles.slot) ?? Sentences.onceAt.in(language)
    }
}
