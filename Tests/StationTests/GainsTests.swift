import Schedule
import Testing
import Time

@testable import Station

@Suite struct `How loud a zone is` {
    private let configuration: StationConfiguration
    private let night = Instant.parsing(rfc3339: "2026-11-24T22:00:00Z")!.instant
    private let noon = Instant.parsing(rfc3339: "2026-11-24T12:00:00Z")!.instant

    init() throws {
        let folder = ConfigurationFolder(
            station: FullExample.station, timetable: FullExample.timetable, clips: FullExample.clips)
        configuration = try #require(folder.load().configuration)
    }

    @Test func `follows the time of day, and is told once`() {
        var gains = Gains()
        #expect(gains.changes(configuration, emergencies: [], at: noon).isEmpty)
        let quieter = gains.changes(configuration, emergencies: [], at: night)
        #expect(quieter.map(\.zone) == ["chu-chau"] && quieter.map(\.decibels) == [-9.5])
        #expect(gains.changes(configuration, emergencies: [], at: night).isEmpty)
        #expect(gains.changes(configuration, emergencies: [], at: noon + .seconds(86_400)).map(\.decibels) == [-3.5])
    }

    @Test func `is never less for an emergency, and goes back after it`() {
        var gains = Gains()
        _ = gains.changes(configuration, emergencies: [], at: night)
        #expect(gains.changes(configuration, emergencies: ["chu-chau"], at: night).map(\.decibels) == [-3.5])
        #expect(gains.changes(configuration, emergencies: [], at: night).map(\.decibels) == [-9.5])
    }

    @Test func `is told again to outputs that were opened anew`() {
        var gains = Gains()
        _ = gains.changes(configuration, emergencies: [], at: night)
        gains.forget()
        #expect(gains.changes(configuration, emergencies: [], at: night).map(\.decibels) == [-9.5])
    }

    @Test func `is known for each zone, with what changed while something sounded`() {
        var gains = Gains()
        #expect(gains.gain("chu-chau", configuration) == -3.5 && gains.gain("x", configuration) == nil)
        #expect(!gains.hasChanged)
        _ = gains.changes(configuration, emergencies: [], at: night)
        #expect(gains.gain("chu-chau", configuration) == -9.5)
        let change = ZoneGain(zone: "chu-chau", decibels: -9.5, since: night)
        let (before, after) = (night - .seconds(60), night + .seconds(60))
        #expect(gains.changes(in: ["chu-chau"], after: before, through: after) == [change])
        #expect(gains.changes(in: ["chu-chau"], after: before, through: before).isEmpty)
        #expect(gains.changes(in: ["chu-chau"], after: night, through: after).isEmpty)
        #expect(gains.changes(in: ["x"], after: before, through: after).isEmpty)
        gains.forgetChanges(before: after)
        #expect(!gains.hasChanged && gains.gain("chu-chau", configuration) == -9.5)
    }

    @Test(arguments: [(0.0, "0"), (-0.04, "0"), (-3, "-3"), (1.5, "+1.5"), (-9.96, "-10"), (12, "+12"), (-0.5, "-0.5")])
    func `is written to a tenth of a decibel`(decibels: Double, text: String) {
        #expect(ZoneGain(zone: "a", decibels: decibels).written == text)
    }

    @Test func `is that of the settings once they have no trims any more`() {
        var gains = Gains()
        _ = gains.changes(configuration, emergencies: [], at: night)
        var plain = configuration
        plain.trims = Trims()
        #expect(gains.changes(plain, emergencies: [], at: night).map(\.decibels) == [-3.5])
    }
}
