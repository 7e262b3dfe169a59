import Schedule
import Testing
import Time

private let rules = TimeZoneRules.named("Asia/Ho_Chi_Minh")!

private func moment(_ text: String) -> Instant { Instant.parsing(rfc3339: "2026-11-\(text):00+07:00")!.instant }

private func window(_ from: String, _ to: String, _ days: Set<Weekday> = []) -> CurfewWindow {
    CurfewWindow(from: TimeOfDay(from)!, to: TimeOfDay(to)!, weekdays: days)
}

@Suite struct `A zone's gain by the time of day` {
    private let trims = Trims([
        .init(zone: "chau", window: window("20:00", "06:00"), gain: -6),
        .init(zone: "chau", window: window("21:00", "22:00"), gain: -9),
        .init(zone: "chau", window: window("12:00", "13:00", [.sunday]), gain: 3),
    ])

    // The 24th is a Tuesday, the 29th a Sunday.
    @Test(arguments: [
        ("24T19:59", 0.0), ("24T20:00", -6), ("24T21:30", -9), ("24T22:00", -6), ("25T05:59", -6), ("25T06:00", 0),
        ("24T12:30", 0), ("29T12:30", 3),
    ])
    func `is that of the quietest window that holds`(time: String, gain: Double) {
        #expect(trims.gain("chau", at: moment(time), rules) == gain)
        #expect(trims.gain("chang", at: moment(time), rules) == 0)
    }

    @Test(arguments: [
        ("24T19:00", "24T20:00"), ("24T20:00", "24T21:00"), ("24T21:30", "24T22:00"), ("24T23:00", "25T06:00"),
        ("29T12:30", "29T13:00"),
    ])
    func `changes next where a window begins or ends`(time: String, change: String) {
        #expect(trims.change(after: moment(time), rules) == moment(change))
    }

    @Test func `never changes without windows`() {
        #expect(Trims().change(after: moment("24T12:00"), rules) == nil)
    }
}
