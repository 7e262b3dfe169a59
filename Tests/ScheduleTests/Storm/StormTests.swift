import Foundation
import Testing
import Time

@testable import Schedule

/// Random programmes in random trouble: power cuts, clocks that are set, outputs that are lost, people who change their minds.
///
/// What breaks a rule of the air is told with its seed and the end of that station's story.
@Suite struct StormTests {
    /// Which stations live; `LOAXA_STORM=1000..1359` puts others in their place.
    private static let seeds: Range<Int> = {
        let bounds = ProcessInfo.processInfo.environment["LOAXA_STORM"]?.split(separator: ".").compactMap { Int($0) }
        guard let bounds, bounds.count == 2, bounds[0] <= bounds[1] else { return 0..<120 }
        return bounds[0]..<(bounds[1] + 1)
    }()

    /// Each lives 100 weeks.
    @Test(arguments: seeds)
    func `whatever happens, the rules of the air hold`(_ seed: Int) {
        let station = StormStation.weathered(UInt64(seed), weeks: 100)
        if !station.violations.isEmpty {
            let trail = StormStation.weathered(UInt64(seed), weeks: 100, keepsTrail: true).trail
            Issue.record("seed \(seed):\n\(trail.suffix(60).joined(separator: "\n"))")
        }
        // A station on which little happens proves little.
        #expect(station.log.counts.values.reduce(0, +) > 50, "seed \(seed)")
    }

    @Test(arguments: 0..<12)
    func `in peace, what was heard in a week is what was planned for it`(_ block: Int) {
        for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
            var station = StormStation.calm(seed)
            let end = station.wall + .seconds(7 * 86_400)
            let plan = Simulation.plan(station.machine, from: station.wall, through: end + .seconds(7200))
            station.run(until: (end + .seconds(3600)).nanoseconds)
            #expect(station.violations == [], "seed \(seed)")
            let planned = Set(plan.filter { $0.airing.occurrence! < end }.map { Line($0) })
            let logged = Set(station.log.airings.values.filter { $0.plan.occurrence! < end }.map { Line($0) })
            #expect(planned == logged, "seed \(seed)")
        }
    }

    /// What plan and log have in common.
    struct Line: Hashable {
        var id: String
        var start: Instant
        var end: Instant?
        var reason: String?

        init(_ outcome: Simulation.Outcome) {
            id = outcome.airing.id
            start = outcome.start
            end = outcome.airs ? outcome.end : nil
            reason = outcome.reason?.code
        }

        init(_ airing: Airing) {
            id = airing.id
            start = airing.start ?? airing.plan.plannedStart
            end = airing.start == nil ? nil : airing.end
            reason = airing.reason?.code
        }
    }
}
