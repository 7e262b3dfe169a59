import Bulletin
import Time

/// Who has been served: minutes of bulletins by audience, campaign, organisation and zone, stretch by stretch, beside what the
/// campaigns ask for.
///
/// An airing counts on the day on which it should have begun; for each audience that its bulletin names, and for each zone what
/// that zone heard. Targets are of the days that have passed.
package struct Coverage: Sendable, Hashable {
    /// A column: a day, a week, a month or a year, as much of it as lies in the period.
    package struct Span: Sendable, Hashable {
        package var first: CivilDate
        package var last: CivilDate
    }

    package struct Row: Sendable, Hashable {
        /// What it is about; empty where bulletins say nothing.
        package var subject: Subject
        /// One for each span.
        package var spans: [Tally]
        package var total = Tally()
        /// Minutes that were to be heard; nil where nobody asks for any.
        package var target: Double?

        package var minutes: Double { Double(total.length.nanoseconds) / 6e10 }
        /// Minutes that are missing; nil without a target.
        package var missing: Double? { target.map { max(0, $0 - minutes) } }

        mutating func count(_ length: Duration, in span: Int) {
            spans[span].count(length)
            total.count(length)
        }
    }

    package enum Subject: Sendable, Hashable {
        case audience(String)
        /// A topic of the campaign; nil for what names none that is planned.
        case topic(String?)
        case campaign(String)
        case owner(String)
        case zone(String)
    }

    package enum Heading: Sendable, Hashable {
        case audience
        /// A campaign in one of its phases; nil where it has none.
        case campaign(CampaignPlan, phase: CampaignPlan.Phase?)
        /// Campaigns that nobody planned.
        case otherCampaigns
        case owner
        case zone
    }

    package struct Section: Sendable, Hashable {
        package var heading: Heading
        package var rows: [Row]
    }

    package var period: Period
    package var step: Period.Step
    package var spans: [Span]
    /// Of all bulletins.
    package var total: Row
    package var sections: [Section]

    /// Days of a month, on average.
    private static let month = 365.2425 / 12

    /// `audiences` are groups that are shown also where nothing was for them; `today` is the last day that counts for targets.
    package init(
        _ period: Period, by step: Period.Step, records: [AirRecord], plans: [CampaignPlan], audiences: Set<String>,
        zones: [String], today: CivilDate, in timeZone: TimeZoneRules
    ) {
        self.period = period
        self.step = step
        var spans: [Span] = []
        var day = step.beginning(of: period.first)
        while day <= period.last {
            let next = step.next(after: day)
            spans.append(Span(first: max(day, period.first), last: min(next.adding(days: -1), period.last)))
            day = next
        }
        self.spans = spans
        let empty = Array(repeating: Tally(), count: spans.count)
        var total = Row(subject: .audience(""), spans: empty)
        var byAudience = Rows(spans.count, known: audiences.map { .audience($0) })
        var byOwner = Rows(spans.count)
        var byZone = Rows(spans.count, known: zones.map { .zone($0) })
        var others = Rows(spans.count)
        var planned = plans.map { PlannedCampaign($0, spans: spans.count, period: period, today: today) }
        for record in records where record.sort == .bulletin && record.isHeard {
            guard let metadata = record.bulletin?.metadata else { continue }
            let date = timeZone.civil(at: record.plannedStart).date
            guard let span = spans.lastIndex(where: { $0.first <= date }) else { continue }
            let length = record.airtime
            total.count(length, in: span)
            for name in metadata.audience.isEmpty ? [""] : metadata.audience {
                byAudience.count(length, .audience(name), in: span)
            }
            byOwner.count(length, .owner(metadata.owner ?? ""), in: span)
            for sounding in record.soundings {
                for zone in sounding.zones { byZone.count(sounding.length, .zone(zone), in: span) }
            }
            guard let tag = metadata.campaign else { continue }
            if let place = plans.firstIndex(where: { $0.isMeant(by: tag.name) }) {
                planned[place].count(length, tag, metadata.audience, on: date, in: span)
            } else {
                others.count(length, .campaign(tag.name), in: span)
            }
        }
        self.total = total
        sections = [Section(heading: .audience, rows: byAudience.sorted)]
        sections += planned.flatMap(\.sections)
        if !others.sorted.isEmpty { sections.append(Section(heading: .otherCampaigns, rows: others.sorted)) }
        sections.append(Section(heading: .owner, rows: byOwner.sorted))
        sections.append(Section(heading: .zone, rows: byZone.rows))
        sections.removeAll { $0.rows.isEmpty }
    }

    /// Rows that come into being as they are counted.
    private struct Rows {
        private let count: Int
        private(set) var rows: [Row] = []

        init(_ count: Int, known: [Subject] = []) {
            self.count = count
            for subject in known { add(subject) }
        }

        mutating func add(_ subject: Subject, target: Double? = nil) {
            rows.append(Row(subject: subject, spans: Array(repeating: Tally(), count: count), target: target))
        }

        mutating func count(_ length: Duration, _ subject: Subject, in span: Int) {
            if !rows.contains(where: { $0.subject == subject }) { add(subject) }
            let place = rows.firstIndex { $0.subject == subject }!
            rows[place].count(length, in: span)
        }

        /// The longest first; of the same length by name.
        var sorted: [Row] {
            rows.sorted { a, b in
                a.total.length != b.total.length
                    ? a.total.length > b.total.length : String(describing: a.subject) < String(describing: b.subject)
            }
        }
    }

    /// A campaign while it is counted: a table for each of its phases that touches the period.
    private struct PlannedCampaign {
        private let plan: CampaignPlan
        private var phases: [(phase: CampaignPlan.Phase?, rows: Rows)]

        init(_ plan: CampaignPlan, spans: Int, period: Period, today: CivilDate) {
            self.plan = plan
            var phases: [(CampaignPlan.Phase?, Rows)] = []
            for phase in plan.phases {
                let last = min(period.last, phase.through ?? period.last)
                guard phase.from <= last, phase.through ?? period.first >= period.first else { continue }
                let first = max(period.first, phase.from)
                let days = max(0, min(last, today).daysSinceEpoch - first.daysSinceEpoch + 1)
                func target(_ subject: CampaignPlan.Target.Subject) -> Double? {
                    phase.targets.first { $0.subject == subject }.map {
                        $0.minutesPerMonth * Double(days) / Coverage.month
                    }
                }
                var rows = Rows(spans)
                for topic in plan.topics { rows.add(.topic(topic.name), target: target(.topic(topic.name))) }
                for case .audience(let name) in phase.targets.map(\.subject) {
                    rows.add(.audience(name), target: target(.audience(name)))
                }
                phases.append((phase, rows))
            }
            if plan.phases.isEmpty {
                var rows = Rows(spans)
                for topic in plan.topics { rows.add(.topic(topic.name)) }
                phases.append((nil, rows))
            }
            self.phases = phases
        }

        mutating func count(
            _ length: Duration, _ tag: CampaignTag, _ audience: [String], on date: CivilDate, in span: Int
        ) {
            let place = phases.firstIndex { phase, _ in
                phase.map { date >= $0.from && date <= $0.through ?? date } ?? true
            }
            // Before the first phase and after the last it is nobody's.
            guard let place else { return }
            phases[place].rows.count(length, .topic(tag.topic.flatMap { plan.topic(meantBy: $0)?.name }), in: span)
            for name in audience where phases[place].rows.rows.contains(where: { $0.subject == .audience(name) }) {
                phases[place].rows.count(length, .audience(name), in: span)
            }
        }

        var sections: [Section] {
            phases.map { Section(heading: .campaign(plan, phase: $0.phase), rows: $0.rows.rows) }
        }
    }
}

/// A lesson of a series that was booked, and when it was first heard.
package struct RecordedLesson: Sendable, Hashable {
    package var series: String
    package var lesson: Int
    package var title: String
    package var isRemoved: Bool
    package var firstAired: Instant?

    package init(series: String, lesson: Int, title: String, isRemoved: Bool, firstAired: Instant?) {
        self.series = series
        self.lesson = lesson
        self.title = title
        self.isRemoved = isRemoved
        self.firstAired = firstAired
    }
}

/// How far a series is.
package struct SeriesProgress: Sendable, Hashable {
    package var name: String
    /// Numbers of the lessons that were heard, that are booked and wait, and that lie between others and were never handed in.
    package var aired: [Int]
    package var waiting: [Int]
    package var missing: [Int]
    package var lastAired: Instant?

    /// In the order of the names.
    package static func all(_ lessons: [RecordedLesson]) -> [SeriesProgress] {
        Dictionary(grouping: lessons, by: \.series).map { name, lessons in
            let aired = Set(lessons.filter { $0.firstAired != nil }.map(\.lesson))
            let waiting = Set(lessons.filter { $0.firstAired == nil && !$0.isRemoved }.map(\.lesson)).subtracting(aired)
            let known = aired.union(waiting)
            let highest = known.max() ?? 0
            return SeriesProgress(
                name: name, aired: aired.sorted(), waiting: waiting.sorted(),
                missing: highest > 500 ? [] : (1...max(1, highest)).filter { $0 < highest && !known.contains($0) },
                lastAired: lessons.compactMap(\.firstAired).max())
        }.filter { !$0.aired.isEmpty || !$0.waiting.isEmpty }.sorted { $0.name < $1.name }
    }
}
