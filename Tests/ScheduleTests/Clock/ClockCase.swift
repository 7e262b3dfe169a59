import Testing
import Time

@testable import Schedule

/// One thing that befalls a clock, and what the log says in the end.
struct ClockCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var zone = "Asia/Ho_Chi_Minh"
    /// Name, when, and what is done about what was missed.
    var slots: [(name: String, when: String, ifMissed: Slot.IfMissed)] = [("sang", "05:30", .skip)]
    /// What a slot does with what was cut.
    var after = Slot.AfterInterruption.resume
    var quotas = Quotas()
    /// Seconds that each bulletin takes.
    var length = 60
    var start = "2026-11-23 05:00"
    var isTrusted = true
    var happens: [ClockRig.Step]
    var story: [String]

    func run() -> ClockRig {
        let slots = slots.map {
            Slot(
                name: $0.name, title: $0.name, recurrence: try! Recurrence($0.when), rundown: [.bulletins],
                ifMissed: $0.ifMissed, afterInterruption: after)
        }
        var rig = ClockRig(zone, slots, quotas: quotas, start: start, isTrusted: isTrusted, seconds: length)
        for step in happens { rig.happen(step) }
        return rig
    }
}
