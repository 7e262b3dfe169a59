import FoundationEssentials
import SQLite

/// The figures of a period worked out from nothing but the entries of the as-run log and the bulletins as they were handed in, by
/// other code than the report's: no airing table, no records, seconds instead of instants.
package struct RawLog {
    package struct Sounded {
        package var id: String
        package var planned: Double
        var kind: String
        var booking: Int?
        /// Of the sound itself, in seconds.
        var longest: Double
        var isFill: Bool
        var zones: [String]
        var begin: Double?
        var end: Double?
        package var result = "planned"
        /// Why it did not air, or not to its end.
        package var code = ""
        var parts: [(zone: String, from: Double, to: Double)] = []
        /// Who had let it pass, as its begin says.
        package var passedBy: String?
    }

    struct Plan: Decodable {
        var plannedStart: Int64
        var kind: String
        var booking: Int?
        var fadeOut: Int?
        var frames: Double?
        var zones: [String]
    }

    struct Begin: Decodable {
        struct Approval: Decodable {
            var kind: String
            var by: String?
        }
        var approval: Approval?
    }

    struct End: Decodable {
        struct Part: Decodable {
            var zone: String
            var start: Int64
            var end: Int64
        }
        struct Why: Decodable { var code: String }
        var hearings: [Part]?
        var reason: Why?
    }

    package private(set) var airings: [Sounded] = []
    /// Booking → field, audiences, owner.
    private var bookings:
        [Int: (category: String, audience: [String], owner: String, series: String?, campaign: String?)] = [:]
    /// `by`, whether it let a bulletin pass, and when in seconds: decisions of the board.
    private var decisions: [(by: String, isApproval: Bool, at: Double)] = []
    /// What listeners said: when it came, was answered and was closed.
    private var questions: [(received: Double, answered: Double?, closed: Double?)] = []
    private var notes: [(code: String, at: Double)] = []
    private var alerts: [(id: Int, title: String, at: Double)] = []
    /// What the board decided about each booking.
    private var decided: [(booking: Int, at: Double, by: String)] = []

    package init(_ path: String) throws {
        let database = try Database.open(path, readOnly: true)
        var order: [String] = []
        var found: [String: Sounded] = [:]
        let rows = try database.rows(
            "SELECT at, name, airing, payload FROM as_run WHERE airing IS NOT NULL ORDER BY seq"
        ) { (Double($0.integer(0)) / 1e9, $0.text(1), $0.text(2), $0.text(3)) }
        for (at, name, id, payload) in rows {
            switch name {
            case "planned":
                let plan = try JSONDecoder().decode(Plan.self, from: Data(payload.utf8))
                if found[id] == nil { order.append(id) }
                found[id] = Sounded(
                    id: id, planned: Double(plan.plannedStart) / 1e9, kind: plan.kind, booking: plan.booking,
                    longest: plan.frames.map { $0 / 48_000 } ?? 1e12,
                    isFill: plan.fadeOut != nil, zones: plan.zones)
            case "began":
                found[id]!.begin = found[id]!.begin ?? at
                let begin = try JSONDecoder().decode(Begin.self, from: Data(payload.utf8))
                if begin.approval?.kind == "approved" { found[id]!.passedBy = begin.approval?.by }
                found[id]!.result = "on-air"
            default:
                let ending = try JSONDecoder().decode(End.self, from: Data(payload.utf8))
                if found[id]!.begin != nil { found[id]!.end = at }
                found[id]!.result = name
                found[id]!.code = ending.reason?.code ?? ""
                found[id]!.parts = (ending.hearings ?? []).map {
                    let from = Double($0.start) / 1e9
                    return ($0.zone, from, min(Double($0.end) / 1e9, from + found[id]!.longest))
                }
            }
        }
        airings = order.map { found[$0]! }
        let told = try database.rows("SELECT payload, at FROM as_run WHERE name = 'station' ORDER BY seq") {
            ($0.text(0), Double($0.integer(1)) / 1e9)
        }
        struct Note: Decodable { var code: String }
        notes = try told.map { (try JSONDecoder().decode(Note.self, from: Data($0.0.utf8)).code, $0.1) }
        decisions = try database.rows("SELECT verdict, by, at FROM verdicts ORDER BY id") {
            ($0.text(1), $0.text(0).hasPrefix("{\"approved\""), Double($0.integer(2)) / 1e9)
        }
        questions = try database.rows("SELECT received_at, answered_at, closed_at FROM feedback ORDER BY id") { row in
            (
                Double(row.integer(0)) / 1e9, row.optionalInteger(1).map { Double($0) / 1e9 },
                row.optionalInteger(2).map { Double($0) / 1e9 }
            )
        }
        struct Raised: Decodable {
            var title: String
            var raisedAt: Int64
        }
        alerts = try database.rows("SELECT id, alert FROM alerts ORDER BY id") { (Int($0.integer(0)), $0.text(1)) }
            .map {
                let alert = try JSONDecoder().decode(Raised.self, from: Data($0.1.utf8))
                return ($0.0, alert.title, Double(alert.raisedAt) / 1e9)
            }
        decided = try database.rows(
            """
            SELECT bookings.id, verdicts.at, verdicts.by FROM verdicts, bookings
            WHERE bookings.bulletin = verdicts.bulletin ORDER BY verdicts.id
            """
        ) { (Int($0.integer(0)), Double($0.integer(1)) / 1e9, $0.text(2)) }
        struct Bulletin: Decodable {
            struct Series: Decodable { var name: String }
            struct Campaign: Decodable {
                var name: String
                var topic: String?
            }
            var category: String
            var audience: [String]
            var owner: String?
            var series: Series?
            var campaign: Campaign?
        }
        let bulletins = try database.rows(
            "SELECT bookings.id, bulletins.metadata FROM bookings JOIN bulletins ON bulletins.id = bookings.bulletin"
        ) { (Int($0.integer(0)), $0.text(1)) }
        for (id, text) in bulletins {
            let bulletin = try JSONDecoder().decode(Bulletin.self, from: Data(text.utf8))
            bookings[id] = (
                bulletin.category, bulletin.audience, bulletin.owner ?? "", bulletin.series?.name,
                bulletin.campaign.map { "\($0.name) / \($0.topic ?? "")" }
            )
        }
    }

    /// Person → how many airings that were heard he had let pass: as the log says, else as the notes of the board do.
    package func heard(from: Double, to: Double) -> [String: Int] {
        var heard: [String: Int] = [:]
        for airing in airings where airing.planned >= from && airing.planned < to {
            guard let begin = airing.begin, airing.end != nil else { continue }
            let noted = decided.last { $0.booking == airing.booking && $0.at <= begin }?.by
            if let person = airing.passedBy ?? noted { heard[person, default: 0] += 1 }
        }
        return heard
    }

    /// (airings, seconds) under names such as `field/policy`, of those planned in the period.
    ///
    /// `phase` names the phase of a campaign in which an airing of it counts that was planned then.
    package func figures(
        from: Double, to: Double, phase: (_ campaign: String, _ planned: Double) -> String?
    ) -> [String: (count: Int, seconds: Double)] {
        var figures: [String: (count: Int, seconds: Double)] = [:]
        func add(_ name: String, _ seconds: Double) {
            figures[name, default: (0, 0)].count += 1
            figures[name]!.seconds += seconds
        }
        for airing in airings where airing.planned >= from && airing.planned < to {
            var seconds = 0.0
            if let begin = airing.begin, let end = airing.end {
                if airing.parts.isEmpty {
                    seconds = min(end - begin, airing.longest)
                    for zone in airing.zones { add("zone/\(zone)", seconds) }
                } else {
                    for part in airing.parts { add("zone/\(part.zone)", part.to - part.from) }
                    // How much of the line is covered, point by point.
                    let points = Set(airing.parts.flatMap { [$0.from, $0.to] }).sorted()
                    for (a, b) in zip(points, points.dropFirst())
                    where airing.parts.contains(where: { $0.from <= a && $0.to >= b }) {
                        seconds += b - a
                    }
                }
            }
            add("result/\(airing.result)", seconds)
            guard airing.begin != nil, airing.end != nil else { continue }
            add("total/total", seconds)
            let isAlert = airing.id.hasPrefix("alert/")
            let isBulletin = airing.kind == "bulletin"
            let sort =
                isAlert
                ? "alert"
                : isBulletin ? "bulletin" : airing.kind == "relay" ? "relay" : airing.isFill ? "music" : "station"
            add("sort/\(sort)", seconds)
            guard isBulletin, let booking = airing.booking, let about = bookings[booking] else { continue }
            add("total/bulletins", seconds)
            add("field/\(about.category)", seconds)
            add("owner/\(about.owner)", seconds)
            for audience in about.audience.isEmpty ? [""] : about.audience { add("audience/\(audience)", seconds) }
            if let campaign = about.campaign {
                add("campaign/\(campaign)", seconds)
                if let phase = phase(campaign, airing.planned) { add("phase/\(phase)", seconds) }
            }
            if let series = about.series { add("series/\(series)", seconds) }
        }
        return figures
    }

    // MARK: What else a report counts

    /// `cut/stopped` → how many, of those planned in the period.
    package func troubles(from: Double, to: Double) -> [String: Int] {
        var troubles: [String: Int] = [:]
        for airing in airings where airing.planned >= from && airing.planned < to {
            guard ["cut", "failed", "skipped", "missed"].contains(airing.result) else { continue }
            troubles["\(airing.result)/\(airing.code)", default: 0] += 1
        }
        return troubles
    }

    /// Person → how many bulletins he let pass and how many he sent back.
    package func decisions(from: Double, to: Double) -> [String: [Int]] {
        var counts: [String: [Int]] = [:]
        for decision in decisions where decision.at >= from && decision.at < to {
            counts[decision.by, default: [0, 0]][decision.isApproval ? 0 : 1] += 1
        }
        return counts
    }

    /// Received, answered, and open at the end.
    package func questions(from: Double, to: Double) -> [Int] {
        let received = questions.count { $0.received >= from && $0.received < to }
        let answered = questions.count { $0.answered.map { $0 >= from && $0 < to } ?? false }
        let open = questions.count { question in
            question.received < to && [question.answered, question.closed].allSatisfy { $0.map { $0 >= to } ?? true }
        }
        return [received, answered, open]
    }

    /// Of the station about itself: code → how many.
    package func notes(from: Double, to: Double) -> [String: Int] {
        var counts: [String: Int] = [:]
        for note in notes where note.at >= from && note.at < to { counts[note.code, default: 0] += 1 }
        return counts
    }

    /// Those that were raised: title → how often something of it was heard.
    package func alerts(from: Double, to: Double) -> [String: Int] {
        var counts: [String: Int] = [:]
        for alert in alerts where alert.at >= from && alert.at < to {
            counts[alert.title] = airings.count { $0.id.hasPrefix("alert/\(alert.id)/") && $0.end != nil }
        }
        return counts
    }
}
