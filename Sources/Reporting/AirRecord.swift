import Bulletin
import Schedule
import Time

/// One airing of the as-run log with all that is on record about what aired: the bulletin, who made it, who let it pass.
package struct AirRecord: Sendable, Hashable {
    package var id: String
    /// The newest entry of the log about it.
    package var seq: Int64
    package var plannedStart: Instant
    package var start: Instant?
    package var end: Instant?
    package var result: Airing.Result
    package var reason: Reason?
    package var zones: [String]
    /// What each zone heard, where they did not hear it together.
    package var hearings: [Hearing]?
    package var slot: String?
    package var item: Int
    package var title: String
    package var kind: PlannedAiring.Kind
    package var isFill: Bool
    package var booking: Int64?
    package var bulletinSHA256: String?
    package var sound: String?
    /// Length of the sound in frames of 48 kHz.
    package var frames: Int?
    /// Nil for what is no bulletin.
    package var bulletin: RecordedBulletin?
    /// The decision of the board that held when it aired; nil where there was none.
    package var decision: RecordedDecision?
    /// How loud each zone was, and what changed meanwhile; nil where the log does not say.
    package var gains: [ZoneGain]?
    /// Who had let it pass, as the log says; nil where it does not.
    package var approval: AirApproval?

    package init(
        id: String, seq: Int64 = 0, plannedStart: Instant, start: Instant? = nil, end: Instant? = nil,
        result: Airing.Result, reason: Reason? = nil, zones: [String], hearings: [Hearing]? = nil, slot: String? = nil,
        item: Int = 1, title: String, kind: PlannedAiring.Kind, isFill: Bool = false, booking: Int64? = nil,
        bulletinSHA256: String? = nil, sound: String? = nil, frames: Int? = nil, bulletin: RecordedBulletin? = nil,
        decision: RecordedDecision? = nil, gains: [ZoneGain]? = nil, approval: AirApproval? = nil
    ) {
        self.id = id
        self.seq = seq
        self.plannedStart = plannedStart
        self.start = start
        self.end = end
        self.result = result
        self.reason = reason
        self.zones = zones
        self.hearings = hearings
        self.slot = slot
        self.item = item
        self.title = title
        self.kind = kind
        self.isFill = isFill
        self.booking = booking
        self.bulletinSHA256 = bulletinSHA256
        self.sound = sound
        self.frames = frames
        self.bulletin = bulletin
        self.decision = decision
        self.gains = gains
        self.approval = approval
    }

    /// Who had let it pass: the log says it; where it is older than that, the board's decisions do.
    package var passed: AirApproval? {
        if let approval { return approval }
        guard let decision, decision.kind == .approved else { return nil }
        return AirApproval(.approved, by: decision.by, at: decision.at)
    }
}

/// A bulletin as it was handed in.
package struct RecordedBulletin: Sendable, Hashable {
    package var id: Int64
    package var fileName: String
    package var metadata: Metadata
    package var addedAt: Instant
    package var addedBy: String
    /// The file; nil where nobody asked for it.
    package var text: String?

    package init(
        id: Int64, fileName: String, metadata: Metadata, addedAt: Instant, addedBy: String, text: String? = nil
    ) {
        self.id = id
        self.fileName = fileName
        self.metadata = metadata
        self.addedAt = addedAt
        self.addedBy = addedBy
        self.text = text
    }
}

/// What somebody of the editorial board decided.
package struct RecordedDecision: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case approved, returned, stationItem }
    package var kind: Kind
    package var at: Instant
    package var by: String

    package init(_ kind: Kind, at: Instant, by: String) {
        self.kind = kind
        self.at = at
        self.by = by
    }
}

/// An emergency alert as it was raised.
package struct RecordedAlert: Sendable, Hashable {
    package var id: Int64
    package var title: String
    package var raisedAt: Instant
    package var raisedBy: String
    package var zones: [String]

    package init(id: Int64, title: String, raisedAt: Instant, raisedBy: String, zones: [String]) {
        self.id = id
        self.title = title
        self.raisedAt = raisedAt
        self.raisedBy = raisedBy
        self.zones = zones
    }
}

extension AirRecord {
    /// What sounded, when and where: once for each group of zones that heard it together. Empty where nothing did, or where it
    /// has not ended yet.
    package var soundings: [Sounding] {
        if let hearings {
            var groups: [Sounding] = []
            for hearing in hearings {
                if let place = groups.firstIndex(where: { $0.start == hearing.start && $0.end == hearing.end }) {
                    groups[place].zones.append(hearing.zone)
                } else {
                    groups.append(
                        Sounding(zones: [hearing.zone], start: hearing.start, end: hearing.end, longest: soundLength))
                }
            }
            return groups
        }
        guard let start, let end else { return [] }
        return [Sounding(zones: zones, start: start, end: end, longest: soundLength)]
    }

    /// The length of the sound itself; nil where the log does not say.
    private var soundLength: Duration? { frames.map(FinishedSound.length) }

    /// How long something of it sounded anywhere; see `Sounding.length`.
    package var airtime: Duration {
        let soundings = soundings
        guard soundings.count > 1 else { return soundings.first.map { $0.length } ?? .zero }
        var covered = Duration.zero
        var reached = Instant.distantPast
        for part in soundings.map({ $0.start..<$0.start + $0.length }).sorted(by: { $0.lowerBound < $1.lowerBound })
        where part.upperBound > reached {
            covered += part.upperBound - max(part.lowerBound, reached)
            reached = part.upperBound
        }
        return covered
    }

    /// Whether anybody heard something of it.
    package var isHeard: Bool { start != nil && end != nil }

    package var sort: Sort {
        if id.hasPrefix("alert/") { return .alert }
        if id.hasPrefix("live/") { return .live }
        if kind == .relay { return .relay }
        if kind == .bulletin { return decision?.kind == .stationItem ? .test : .bulletin }
        return isFill ? .music : .station
    }

    /// What kind of thing it is, for whoever reads the report.
    package enum Sort: String, Sendable, Hashable, CaseIterable {
        case bulletin, alert, relay, live
        /// Jingles, greetings and clips of the timetable.
        case station
        /// What fills a programme to its end.
        case music
        /// Loudspeakers saying their own names.
        case test
    }
}

/// A stretch of time in which zones heard something together.
package struct Sounding: Sendable, Hashable {
    package var zones: [String]
    /// When the first frame sounded, and when it was over: where the power failed, when the station was back.
    package var start: Instant
    package var end: Instant
    /// The length of the sound itself.
    package var longest: Duration?

    /// How long it sounded: never longer than the sound is. So an alert that interrupted it is not counted, nor is the time without
    /// power; of what a power cut ended nobody knows how much was heard, and it counts as far as it may have come.
    package var length: Duration { min(max(.zero, end - start), longest ?? .seconds(Int64.max / 2_000_000_000)) }
}
