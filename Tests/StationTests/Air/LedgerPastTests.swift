import Bulletin
import Ledger
import Schedule
import Testing
import Time

@testable import Station

@Suite struct `What the ledger tells a station that starts` {
    private let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!
    private let monday = CivilDate("2026-11-23")!

    private func at(_ date: CivilDate, _ time: String) -> Instant {
        zone.instant(of: CivilDateTime(date, TimeOfDay(time)!))
    }

    /// A slot of half a minute that keeps nothing for the next day.
    private var settings: AirSettings {
        AirSettings(
            stationName: "Đài", timeZone: zone, zones: ["a"],
            timetable: Timetable(slots: [
                Slot(
                    name: "sang", title: "Buổi sáng", recurrence: try! Recurrence("05:30"), length: .seconds(30),
                    ifTooLong: .drop)
            ]))
    }

    /// A station with a bulletin of a minute that is booked for that slot.
    private func started(_ ledger: Ledger, at now: Instant) async throws -> StationMachine {
        var machine = StationMachine(settings)
        let bookings = try await ledger.bookings().map(\.booking)
        let past = try await Past.told(by: ledger, standing: bookings, at: now)
        _ = machine.handle(.started(past), at: now)
        for booking in machine.bookings {
            let sound = FinishedSound(key: "k", frames: 60 * FinishedSound.rate)
            _ = machine.handle(.sound(.bulletin(booking.bulletin), .ready(sound)), at: now)
        }
        return machine
    }

    @Test func `a booking that had no room, in a slot that keeps nothing, does not come back`() async throws {
        let ledger = try Ledger.open(":memory:")
        _ = try await ledger.add(
            [
                NewBooking(
                    fileName: "a.md", text: "# A\n", metadata: Metadata(title: "Bản tin"), clips: [],
                    placement: .slot("sang", from: monday, through: nil, times: nil))
            ], by: "van", at: at(monday, "05:00"))
        var machine = try await started(ledger, at: at(monday, "05:00"))
        #expect(machine.bookings.map(machine.left) == [1])
        for action in machine.handle(.woke, at: at(monday, "05:30")) {
            if case .record(let events) = action { try await ledger.record(events) }
        }
        let tuesday = monday.adding(days: 1)
        #expect(machine.bookings.map(machine.left) == [0])
        let again = try await started(ledger, at: at(monday, "09:00"))
        #expect(again.bookings.map(again.left) == [0])
        #expect(again.wantedSounds(at: at(monday, "09:00"), until: at(tuesday, "09:00")).isEmpty)
    }
}
