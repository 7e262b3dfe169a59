import Bulletin
import Time

/// What sounds, is about to, or waits to go on, and how far each airing has come in each zone.
struct OnAir: Sendable {
    var programmes: [ProgrammeKey: Programme] = [:]
    var runs: [Int64: ActiveRun] = [:]
    var suspended: [Suspended] = []
    var airings: [String: Sounding] = [:]
    /// When what is suspended may go on, if its zone is still free.
    var resumeAt: Instant?
    private var lastRun: Int64 = 0

    struct ActiveRun: Sendable {
        var run: Playout
        var key: ProgrammeKey
        var priority: Priority
        /// Zones in which it is not over → the part that sounds; nil before the first.
        var zones: [String: Int?]
        /// Zones in which somebody has stopped it → who.
        var stoppedBy: [String: String] = [:]
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

    /// One airing over all its zones.
    struct Sounding: Sendable {
        var airing: PlannedAiring
        /// Zones in which it has still to end.
        var pending: Set<String>
        var hasBegun = false
        /// It had begun before the station was started.
        var hadBegun = false
        var cutReason: Reason?
        var failure: Reason?
    }

    mutating func nextRun() -> Int64 {
        lastRun += 1
        return lastRun
    }

    mutating func shift(by step: Duration) {
        for id in runs.keys { runs[id]!.run.start += step }
        for index in suspended.indices { suspended[index].since += step }
        resumeAt = resumeAt.map { $0 + step }
    }

    /// The latest end of what occupies `zone` with at least this priority, and its title.
    func busy(_ zone: String, against priority: Priority) -> (until: Instant, title: String)? {
        var busy: (until: Instant, title: String)?
        for active in runs.values where active.zones[zone] != nil && active.priority >= priority {
            if active.run.end > busy?.until ?? .distantPast {
                busy = (active.run.end, programmes[active.key]?.title ?? "")
            }
        }
        for waiting in suspended where waiting.zone == zone && waiting.priority >= priority {
            let frames = waiting.parts.reduce(0) { $0 + $1.frames }
            let from = busy?.until ?? waiting.since
            busy = (from + FinishedSound.length(of: frames), programmes[waiting.key]?.title ?? "")
        }
        return busy
    }

    /// When something has to be looked at again although nobody reports it.
    var nextDeadline: Instant? {
        var deadline = suspended.isEmpty ? nil : resumeAt
        for active in runs.values {
            let overdue = active.run.end + OnAir.silence
            deadline = min(deadline ?? overdue, overdue)
        }
        return deadline
    }

    /// A run that has not been reported as over for so long after its end never will be.
    static let silence: Duration = .seconds(10)
}
