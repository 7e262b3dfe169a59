import Bulletin
import Schedule
import Time

/// One pass over the records of a period.
struct Counting {
    var total = Tally()
    var bulletins = Tally()
    /// One dictionary for each dimension.
    var tallies = Array(repeating: [String: Tally](), count: Dimension.allCases.count)
    var results: [Airing.Result: Tally] = [:]

    init(_ records: [AirRecord], _ plans: [CampaignPlan], _ zone: TimeZoneRules) {
        let ofBulletins = Dimension.allCases.filter { ![.sort, .zone, .slot, .phase].contains($0) }
        for record in records {
            let airtime = record.airtime
            results[record.result, default: Tally()].count(airtime)
            guard record.isHeard else { continue }
            let sort = record.sort
            total.count(airtime)
            count(airtime, .sort, sort.rawValue)
            count(airtime, .slot, record.slot ?? "")
            for sounding in record.soundings {
                for zone in sounding.zones { count(sounding.length, .zone, zone) }
            }
            guard sort == .bulletin else { continue }
            bulletins.count(airtime)
            guard let metadata = record.bulletin?.metadata else { continue }
            if metadata.campaign != nil, !plans.isEmpty {
                let day = zone.civil(at: record.plannedStart).date
                for key in Dimension.phases(metadata, plans, on: day) { count(airtime, .phase, key) }
            }
            for dimension in ofBulletins { for key in dimension.keys(metadata) { count(airtime, dimension, key) } }
        }
    }

    private mutating func count(_ length: Duration, _ dimension: Dimension, _ key: String) {
        tallies[dimension.place][key, default: Tally()].count(length)
    }
}
