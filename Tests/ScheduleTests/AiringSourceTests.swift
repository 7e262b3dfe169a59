import Testing
import Time

@testable import Schedule

private let occurrence = Instant(seconds: 1_795_000_000)

@Suite struct `The name of an airing` {
    @Test(arguments: [
        ProgrammeKey.Source.slot("sang"), .slot("alert"), .slot("live"), .booking(7), .alert(3), .live(12),
    ])
    func `tells whose it is`(source: ProgrammeKey.Source) {
        let booking: Int64? = if case .booking(let id) = source { id } else { nil }
        let key = ProgrammeKey(source: source, occurrence: occurrence)
        let airing = PlannedAiring(
            id: key.airing("1"), plannedStart: occurrence, zones: ["a"], slot: key.slot, occurrence: occurrence,
            title: "T", kind: .clip, booking: booking)
        #expect(airing.source == source)
    }
}
