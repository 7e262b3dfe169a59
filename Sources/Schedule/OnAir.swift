import Bulletin
import Time

/// What sounds, is about to, or waits to go on, and how far each airing has come in each zone.
struct OnAir: Sendable {
    var programmes: [ProgrammeKey: Programme] = [:]
    /// In the order in which they were handed over.
    private(set) var runs: [ActiveRun] = []
    var suspended: [Suspended] = []
    var airings: [String: Sounding] = [:]
    /// What counts as on the air once, however often it is heard in its programme → the airing for which it was counted.
    var counted: [Heard: String] = [:]
    /// When what is suspended may go on, if its zone is still free.
    var resumeAt: Instant?
    private var lastRun: Int64 = 0

    struct ActiveRun: Sendable {
        var run: Playout
        var key: ProgrammeKey
        var priority: Priority
        /// Zones in which it is not over, and the part that sounds there; nil before the first.
        var zones: [(name: String, part: Int?)]
        /// Zones in which it is to be cut → why.
        var cutBecause: [String: Reason] = [:]
        var end: Instant

        init(run: Playout, key: ProgrammeKey, priority: Priority) {
            self.run = run
            self.key = key
            self.priority = priority
            zones = run.zones.map { ($0, nil) }
            end = run.end
        }

        func holds(_ zone: String) -> Bool { zones.contains { $0.name == zone } }

        /// Whether the loudspeakers have given it its frame: from then on the clock on the wall has no say any more.
        func isPlaced(at now: Instant) -> Bool {
            run.start <= now + .milliseconds(50) || zones.contains { $0.part != nil }
        }

        mutating func shift(by step: Duration) {
            run.start += step
            end += step
        }
    }

    /// What is left of a run that was cut.
    struct Suspended: Sendable {
        var key: ProgrammeKey
        var priority: Priority
        var zone: String
        var parts: [Playout.Part]
        /// The run it was part of, and when it was cut.
        var origin: Int64
        var since: Instant
    }

    /// A booking in one programme.
    struct Heard: Sendable, Hashable {
        var booking: Int64
        var occurrence: Instant

        init?(_ airing: PlannedAiring) {
            guard let booking = airing.booking else { return nil }
            self.booking = booking
            occurrence = airing.occurrence ?? airing.plannedStart
        }
    }

    /// One airing over all its zones.
    struct Sounding: Sendable {
        var airing: PlannedAiring
        /// Zones in which it has still to end.
        var pending: [String]
        var hasBegun = false
        /// It had begun before the station was started.
        var hadBegun = false
        var cutReason: Reason?
        var failure: Reason?
        /// The zones that have begun to hear it, in that order, and when it was last over there.
        private var heard: [(zone: String, start: Instant, end: Instant?)] = []

        init(airing: PlannedAiring, pending: [String]) {
            self.airing = airing
            self.pending = pending
        }

        mutating func begin(in zone: String, at: Instant) {
            if let place = heard.firstIndex(where: { $0.zone == zone }) {
                heard[place].end = nil
            } else {
                heard.append((zone, at, nil))
            }
        }

        mutating func end(in zone: String, at: Instant) {
            guard let place = heard.firstIndex(where: { $0.zone == zone }), heard[place].end == nil else { return }
            heard[place].end = at
        }

        /// What each zone heard, where they did not hear it together. Of what began before a restart of the station that is
        /// not known any more.
        func hearings(at now: Instant) -> [Hearing]? {
            guard !hadBegun, let first = heard.first else { return nil }
            func isTogether(_ a: Instant, _ b: Instant) -> Bool { abs((a - b).nanoseconds) <= OnAir.jitter.nanoseconds }
            let isOne =
                heard.count == airing.zones.count
                && heard.allSatisfy {
                    isTogether($0.start, first.start) && isTogether($0.end ?? now, first.end ?? now)
                }
            return isOne ? nil : heard.map { Hearing(zone: $0.zone, start: $0.start, end: $0.end ?? now) }
        }
    }

    /// Two outputs that play in step are never further apart.
    static let jitter: Duration = .milliseconds(200)

    mutating func nextRun() -> Int64 {
        lastRun += 1
        return lastRun
    }

    /// The place of a run that is not over; nil where it is.
    func place(of run: Int64) -> Int? { runs.firstIndex { $0.run.id == run } }

    mutating func add(_ run: ActiveRun) { runs.append(run) }

    mutating func remove(_ run: Int64) { runs.removeAll { $0.run.id == run } }

    mutating func with<Result>(_ place: Int, _ body: (inout ActiveRun) -> Result) -> Result { body(&runs[place]) }

    mutating func leave(_ run: Int64, _ zone: String) {
        guard let place = place(of: run) else { return }
        runs[place].zones.removeAll { $0.name == zone }
        runs[place].run.zones.removeAll { $0 == zone }
        if runs[place].zones.isEmpty { runs.remove(at: place) }
    }

    /// The clock on the wall was set: what sounds goes on by the other one.
    mutating func shift(by step: Duration, before old: Instant) {
        var moved: Set<ProgrammeKey> = []
        for place in runs.indices where runs[place].isPlaced(at: old) {
            runs[place].shift(by: step)
            moved.insert(runs[place].key)
        }
        for index in suspended.indices {
            suspended[index].since += step
            moved.insert(suspended[index].key)
        }
        for key in moved {
            programmes[key]?.start += step
            programmes[key]?.deadline += step
        }
        resumeAt = resumeAt.map { $0 + step }
    }

    /// The latest end of what occupies `zone` with at least this priority, and its title.
    func busy(_ zone: String, against priority: Priority) -> (until: Instant, title: String)? {
        var busy: (until: Instant, title: String)?
        for active in runs where active.priority >= priority && active.holds(zone) {
            if active.end > busy?.until ?? .distantPast { busy = (active.end, programmes[active.key]?.title ?? "") }
        }
        for waiting in suspended where waiting.zone == zone && waiting.priority >= priority {
            let frames = waiting.parts.reduce(0) { $0 + $1.frames }
            // It goes on a breath after what is in its way.
            let from = (busy?.until ?? waiting.since) + StationMachine.breath + StationMachine.atOnce
            busy = (from + FinishedSound.length(of: frames), programmes[waiting.key]?.title ?? "")
        }
        return busy
    }

    /// When something has to be looked at again although nobody reports it.
    var nextDeadline: Instant? {
        var deadline = suspended.isEmpty ? nil : resumeAt
        for active in runs {
            let overdue = active.end + OnAir.silence
            deadline = min(deadline ?? overdue, overdue)
        }
        return deadline
    }

    /// A run that has not been reported as over for so long after its end never will be.
    static let silence: Duration = .seconds(10)
}
