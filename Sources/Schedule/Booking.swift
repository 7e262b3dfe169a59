import Bulletin
import Time

/// A bulletin placed in occurrences of a slot, or at an instant of its own.
package struct Booking: Sendable, Hashable, Codable, Identifiable {
    package var id: Int64
    /// The snapshot of the bulletin in the ledger.
    package var bulletin: Int64
    /// SHA-256 of the bulletin's text, in lower-case hexadecimal.
    package var bulletinSHA256: String
    package var title: String
    package var priority: Priority
    /// Zone names; empty means every zone of the slot, or of the station.
    package var zones: [String]
    package var validity: Validity
    package var placement: Placement
    /// The days of the slot on which it may air; nil for all. It has no meaning at an instant.
    package var days: BookedDays?
    /// Its place in a series: lessons are heard one after the other (`LessonOrder`).
    package var series: Series?
    /// How often it is heard in one programme, 1…3.
    package var repeats: Int

    /// Order inside a slot among bookings of equal priority; smaller goes first.
    package var position: Double
    /// Only what is approved is heard.
    package var approval = Approval.given

    package enum Placement: Sendable, Hashable, Codable {
        /// In each occurrence of the slot from `from` on, through `through`, and at most `times` of them.
        /// Both limits absent means one occurrence, or where the booking has days of its own, no limit.
        case slot(String, from: CivilDate, through: CivilDate?, times: Int?)
        case at(Instant)

        /// The same for a lesson of a series: heard once in the days that it is given, unless a number of times says more.
        package func once(on days: BookedDays?) -> Placement {
            guard case .slot(let name, let from, let through, nil) = self, through != nil || days != nil else {
                return self
            }
            return .slot(name, from: from, through: through, times: 1)
        }
    }

    package init(
        id: Int64, bulletin: Int64, bulletinSHA256: String = "", title: String, priority: Priority = .normal,
        zones: [String] = [],
        validity: Validity = Validity(), placement: Placement, days: BookedDays? = nil, series: Series? = nil,
        repeats: Int = 1, position: Double = 0
    ) {
        self.id = id
        self.bulletin = bulletin
        self.bulletinSHA256 = bulletinSHA256
        self.title = title
        self.priority = priority
        self.zones = zones
        self.validity = validity
        self.placement = placement
        self.days = days
        self.series = series
        self.repeats = repeats
        self.position = position
    }

    /// In how many occurrences it may air; nil for any number.
    package var mostOccurrences: Int? {
        guard case .slot(_, _, let through, let times) = placement else { return 1 }
        return times ?? (through == nil && days == nil ? 1 : nil)
    }

    /// Whether it may be heard in an occurrence on `date`, as far as its own limits go.
    func allows(_ date: CivilDate) -> Bool { isPlaced(on: date) && validity.contains(date) }

    /// Whether it has a place in its slot on `date`, be it valid or not.
    func isPlaced(on date: CivilDate) -> Bool {
        guard case .slot(_, let from, let through, _) = placement else { return false }
        return date >= from && date <= through ?? date && days?.contains(date) ?? true
    }

    /// The last day on which it may be heard; nil where there is none.
    var lastDay: CivilDate? {
        guard case .slot(_, _, let through, _) = placement else { return nil }
        guard let through, let end = validity.through else { return through ?? validity.through }
        return min(through, end)
    }
}
