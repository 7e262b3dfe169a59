import FoundationEssentials
import SQLite

/// The figures of a period worked out from nothing but the entries of the as-run log and the bulletins as they were handed in, by
/// other code than the report's: no airing table, no records, seconds instead of instants.
struct RawLog {
    struct Sounded {
        var id: String
        var planned: Double
        var kind: String
        var booking: Int?
        /// Of the sound itself, in seconds.
        var longest: Double
        var isFill: Bool
        var zones: [String]
        var begin: Double?
        var end: Double?
        var result = "planned"
        var parts: [(zone: String, from: Double, to: Double)] = []
        /// Who had let it pass, as its begin says.
        var passedBy: String?
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
        var hearings: [Part]?
    }

    var airings: [Sounded] = []
    /// Booking → field, audiences, owner.
    var bookings: [Int: (category: String, audience: [String], owner: String, series: String?, campaign: String?)] = [:]

    /// What the board approved.
    var decisions: [(booking: Int, at: Double, by: String)] = []

    init(_ path: String) throws {
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
                found[id]!.parts = (ending.hearings ?? []).map {
                    let from = Double($0.start) / 1e9
                    return ($0.zone, from, min(Double($0.end) / 1e9, from + found[id]!.longest))
                }
            }
        }
        airings = order.map { found[$0]! }
        decisions = try database.rows(
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
    func heard(from: Double, to: Double) -> [String: Int] {
        var heard: [String: Int] = [:]
        for airing in airings where airing.planned >= from && airing.planned < to {
            guard let begin = airing.begin, airing.end != nil else { continue }
            let noted = decisions.last { $0.booking == airing.booking && $0.at <= begin }?.by
            if let person = airing.passedBy ?? noted { heard[person, default: 0] += 1 }
        }
        return heard
    }

    /// (airings, seconds) under names such as `field/policy`, of those planned in the period.
    func figures(from: Double, to: Double) -> [String: (count: Int, seconds: Double)] {
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
                // 15 October 2026, 24:00 in Hà Nội.
                add("phase/Chuyển đổi số / \(airing.planned < 1_792_083_600 ? "Khởi động" : "Tăng tốc")", seconds)
            }
            if let series = about.series { add("series/\(series)", seconds) }
        }
        return figures
    }
}
