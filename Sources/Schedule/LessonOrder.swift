import Bulletin
import Time

/// Lessons of a series are heard one after the other: in one programme of a zone one lesson, the lowest that is still to come.
/// A lesson that has not come yet, for want of room or because its days are later, holds up those after it. One that has
/// expired, that is longer than its slot, or whose sound cannot be made does not: the series goes on without it.
///
/// Lessons of one number go in the order in which they air, one after the other too. Pure.
struct LessonOrder {
    struct Lesson {
        var booking: Booking
        /// Zones of the slot in which it would be heard.
        var zones: [String]
        /// How many more times.
        var left: Int
        /// Whether it can be heard at all: it has a sound, which is not too long.
        var isPossible: Bool
        var occurrences: OwnOccurrences
        private(set) var next: Instant?

        init(
            _ booking: Booking, zones: [String], left: Int, isPossible: Bool, occurrences: OwnOccurrences
        ) {
            self.booking = booking
            self.zones = zones
            self.left = left
            self.isPossible = isPossible
            self.occurrences = occurrences
            next = self.occurrences.next()
        }

        /// Whether it may be heard in `occurrence` or a later one.
        mutating func isToCome(from occurrence: Instant) -> Bool {
            guard left > 0, isPossible else { return false }
            while let here = next, here < occurrence { next = occurrences.next() }
            return next != nil
        }
    }

    /// Those of one series in one slot, the lowest first.
    var lessons: [Lesson]
    let slotZones: [String]

    /// Booking → the lesson for which it has to wait in `occurrence`.
    mutating func waits(at occurrence: Instant) -> [Int64: Booking] {
        var ahead: [String: Booking] = [:]
        var waits: [Int64: Booking] = [:]
        for index in lessons.indices {
            if let first = lessons[index].zones.lazy.compactMap({ ahead[$0] }).first {
                waits[lessons[index].booking.id] = first
            }
            guard ahead.count < slotZones.count, lessons[index].isToCome(from: occurrence) else { continue }
            for zone in lessons[index].zones where ahead[zone] == nil { ahead[zone] = lessons[index].booking }
        }
        return waits
    }
}

extension StationMachine {
    /// The bookings of a slot that are lessons, by series.
    private func lessonOrder(_ series: [Booking], in slot: Slot, after cursor: Instant) -> LessonOrder {
        let slotZones = slot.zones.isEmpty ? settings.zones : slot.zones
        let lessons = series.map { booking in
            LessonOrder.Lesson(
                booking, zones: booking.zones.isEmpty ? slotZones : slotZones.filter(booking.zones.contains),
                left: left(of: booking), isPossible: isPossible(booking, in: slot, after: cursor),
                occurrences: OwnOccurrences(of: booking, in: slot, after: cursor, settings.timeZone))
        }
        return LessonOrder(lessons: lessons, slotZones: slotZones)
    }

    /// Booking → the lesson for which it has to wait in an occurrence.
    func waits(in slot: Slot, at occurrence: Instant) -> [Int64: Booking] {
        var waits: [Int64: Booking] = [:]
        index.eachSeries(of: slot.name) { series in
            guard series.count > 1 else { return }
            var order = lessonOrder(series, in: slot, after: occurrence - .nanoseconds(1))
            waits.merge(order.waits(at: occurrence)) { first, _ in first }
        }
        return waits
    }

    /// The first occurrences in which a lesson will be heard, where each one before it has its turn; `limit` at most.
    func turns(of booking: Booking, in slot: Slot, after cursor: Instant, limit: Int) -> [Instant] {
        var series = index.series(like: booking, in: slot.name)
        if !series.contains(where: { $0.id == booking.id }) {
            series.append(booking)
            series.sort { ($0.series!.lesson!, $0.position) < ($1.series!.lesson!, $1.position) }
        }
        guard let last = series.firstIndex(where: { $0.id == booking.id }) else { return [] }
        var order = lessonOrder(Array(series[...last]), in: slot, after: cursor)
        var turns: [Instant] = []
        var cursor = cursor
        // Whoever waits longer than for so many programmes is told of none.
        for _ in 0..<1000 where turns.count < limit {
            guard order.lessons[last].isToCome(from: cursor + .nanoseconds(1)),
                let next = slot.recurrence.next(after: cursor, in: settings.timeZone)
            else { break }
            let waits = order.waits(at: next)
            for place in order.lessons.indices where waits[order.lessons[place].booking.id] == nil {
                guard order.lessons[place].isToCome(from: next), order.lessons[place].next == next else { continue }
                order.lessons[place].left -= 1
                if place == last { turns.append(next) }
            }
            cursor = next
        }
        return turns
    }

    /// Why a lesson does not air in the next occurrence of its slot; nil where it may, and for what is no lesson.
    package func wait(of booking: Booking) -> Reason? {
        guard booking.isLesson, left(of: booking) > 0, case .slot(let name, _, _, _) = booking.placement,
            let place = settings.timetable.slots.firstIndex(where: { $0.name == name }),
            courses.indices.contains(place),
            let next = courses[place].next, booking.lastDay.map({ $0 >= date(at: next) }) ?? true
        else { return nil }
        return waits(in: settings.timetable.slots[place], at: next)[booking.id].map { .seriesWaits(for: $0) }
    }

    /// Whether its sound can be made and is short enough for the slot.
    private func isPossible(_ booking: Booking, in slot: Slot, after cursor: Instant) -> Bool {
        let occurrence = cursor + .nanoseconds(1)
        let bulletin: FinishedSound
        switch sound(.bulletin(booking.bulletin, isSober: isSober(at: occurrence))) {
        case .waiting: return true
        case .failed: return false
        case .ready(let sound): bulletin = sound
        }
        guard let limit = [slot.length, composer.sessionQuota].compactMap({ $0 }).min() else { return true }
        let slot = settings.timetable.adapted(slot, on: date(at: occurrence))
        let civil = settings.timeZone.civil(at: occurrence)
        let fixed = slot.rundown.reduce(0) { frames, item in
            guard let request = item.request(on: civil, station: settings.stationName, slot: slot.title),
                case .ready(let sound) = sound(request)
            else { return frames }
            return frames + sound.frames
        }
        return FinishedSound.length(of: fixed + bulletin.frames) <= limit
    }
}

extension Booking {
    /// Whether it is a numbered part of a series, to be heard after the parts before it.
    package var isLesson: Bool { series?.lesson != nil }
}
