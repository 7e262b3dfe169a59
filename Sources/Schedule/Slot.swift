import Bulletin
import Time

/// A recurring window on the air, with its rundown.
package struct Slot: Sendable, Hashable {
    /// What commands call it, such as `sang`.
    package var name: String
    /// What people call it, such as `Chương trình buổi sáng`.
    package var title: String
    package var recurrence: Recurrence
    /// Zone names; empty means every zone of the station.
    package var zones: [String]
    /// The programme never runs longer; nil leaves it to the quota.
    package var length: Duration?
    package var rundown: [RundownItem]
    /// Clips that close the gap up to `length`, in order and then from the first again; the last one is cut and fades out.
    /// Nothing is closed where there are none.
    package var fill: [String]
    package var ifMissed: IfMissed
    package var afterInterruption: AfterInterruption
    package var ifTooLong: IfTooLong
    /// `normal` or `priority`; the bulletins in it have theirs only against one another.
    package var priority: Priority

    /// What happens where the station was not there at the slot's time (DESIGN section 7, rule 6).
    package enum IfMissed: Sendable, Hashable {
        case skip
        /// In step: what should sound now sounds now.
        case join
        /// From its beginning, where no more than this has passed.
        case play(within: Duration)
    }

    /// What becomes of a programme that something of higher priority has cut.
    package enum AfterInterruption: String, Sendable, Hashable, CaseIterable {
        /// Goes on where it was cut.
        case resume
        /// The item that was cut begins anew; the rest follows.
        case restart
        case drop
    }

    /// What becomes of bulletins for which the slot has no room left.
    package enum IfTooLong: String, Sendable, Hashable, CaseIterable {
        /// They wait for the next occurrence that has room.
        case `defer`
        case drop
    }

    package init(
        name: String, title: String, recurrence: Recurrence, zones: [String] = [], length: Duration? = nil,
        rundown: [RundownItem] = [.bulletins], fill: [String] = [],
        ifMissed: IfMissed = .skip, afterInterruption: AfterInterruption = .resume, ifTooLong: IfTooLong = .defer,
        priority: Priority = .normal
    ) {
        self.name = name
        self.title = title
        self.recurrence = recurrence
        self.zones = zones
        self.length = length
        self.rundown = rundown
        self.fill = fill
        self.ifMissed = ifMissed
        self.afterInterruption = afterInterruption
        self.ifTooLong = ifTooLong
        self.priority = priority
    }
}

/// One line of a slot's rundown.
package enum RundownItem: Sendable, Hashable {
    /// A jingle, a sting, music: a file of the station's clip folder.
    case clip(String, title: String)
    /// A greeting or an announcement, in the notation of bulletins, with `{date}`, `{lunarDate}`, `{time}`, `{station}` and
    /// `{slot}` to be filled in for each occurrence. `bed` is a file of the clip folder.
    case speech(String, title: String, voice: String?, bed: String?)
    /// Where the booked bulletins go, in their order.
    case bulletins
    /// What an input of the station gives, live, for `length`.
    case relay(String, title: String, length: Duration)
    /// Where the fill goes: what follows ends exactly at the slot's end. Without it the fill comes last.
    case fill
}

/// All slots of the station, in the order of the file.
package struct Timetable: Sendable, Hashable {
    package var slots: [Slot]
    package var mourning: [Mourning]

    package init(slots: [Slot] = [], mourning: [Mourning] = []) {
        self.slots = slots
        self.mourning = mourning
    }

    package func slot(_ name: String) -> Slot? { slots.first { $0.name == name } }
}
