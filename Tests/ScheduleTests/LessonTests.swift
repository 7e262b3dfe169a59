import Bulletin
import Testing
import Time
import Wording

@testable import Schedule

private typealias Rig = MachineRig

/// What was heard or refused, a line a day: `23 Bản tin 1: aired`.
private func days(_ rig: MachineRig) -> [String] {
    let lines = rig.airings.values.map { airing in
        let date = MachineRig.zone.civil(at: airing.plan.occurrence!).date
        let reason = airing.reason.map { " (\($0.code))" } ?? ""
        return "\(date.day) \(airing.plan.title): \(airing.result.rawValue)\(reason)"
    }
    return lines.sorted()
}

private let evening = Rig.slot("sang", "05:30", rundown: [.bulletins])

@Test func `lessons of a series are heard one a day, in their order, whatever order they were placed in`() {
    var rig = Rig(
        [evening], bookings: [Rig.booking(1, lesson: 3), Rig.booking(2, lesson: 1), Rig.booking(3, lesson: 2)])
    rig.run(until: "2026-11-25 06:00")
    #expect(days(rig) == ["23 Bản tin 2: aired", "24 Bản tin 3: aired", "25 Bản tin 1: aired"])
}

@Test func `other bulletins and other series are not held up`() {
    var other = Rig.booking(3, lesson: 9)
    other.series = Series(name: "Hỏi đáp", lesson: 9)
    var unnumbered = Rig.booking(4)
    unnumbered.series = Series(name: "Bình dân học vụ số")
    var rig = Rig([evening], bookings: [Rig.booking(1, lesson: 1), Rig.booking(2, lesson: 2), other, unnumbered])
    rig.run(until: "2026-11-23 06:00")
    #expect(days(rig) == ["23 Bản tin 1: aired", "23 Bản tin 3: aired", "23 Bản tin 4: aired"])
}

@Test func `a lesson goes before a later one of higher priority`() {
    var rig = Rig([evening], bookings: [Rig.booking(1, priority: .priority, lesson: 2), Rig.booking(2, lesson: 1)])
    rig.run(until: "2026-11-24 06:00")
    #expect(days(rig) == ["23 Bản tin 2: aired", "24 Bản tin 1: aired"])
}

/// One case of lessons that do not simply follow one another.
struct LessonCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bookings: [Booking]
    var heard: [String]
}

@Test(arguments: [
    LessonCase(
        testDescription: "a lesson that is booked for two times is heard twice before the next",
        bookings: [Rig.booking(1, times: 2, lesson: 1), Rig.booking(2, lesson: 2)],
        heard: ["23 Bản tin 1: aired", "24 Bản tin 1: aired", "25 Bản tin 2: aired"]),
    LessonCase(
        testDescription: "zones advance on their own where they hear different lessons",
        bookings: [Rig.booking(1, zones: ["a"], lesson: 1), Rig.booking(2, zones: ["b"], lesson: 2)],
        heard: ["23 Bản tin 1: aired", "23 Bản tin 2: aired"]),
    LessonCase(
        testDescription: "a lesson for all zones waits for that of one zone, and the next one of the other zone for it",
        bookings: [
            Rig.booking(1, zones: ["a"], lesson: 1), Rig.booking(2, lesson: 2), Rig.booking(3, zones: ["b"], lesson: 3),
        ],
        heard: ["23 Bản tin 1: aired", "24 Bản tin 2: aired", "25 Bản tin 3: aired"]),
    LessonCase(
        testDescription: "a lesson that has expired is refused and holds up nobody",
        bookings: [
            Rig.booking(1, valid: Validity(through: CivilDate("2026-11-22")), lesson: 1), Rig.booking(2, lesson: 2),
        ],
        heard: ["23 Bản tin 1: skipped (expired)", "23 Bản tin 2: aired"]),
    LessonCase(
        testDescription: "a lesson that is not yet valid keeps its turn",
        bookings: [
            Rig.booking(1, valid: Validity(from: CivilDate("2026-11-24")), lesson: 1), Rig.booking(2, lesson: 2),
        ],
        heard: ["23 Bản tin 1: skipped (not-yet-valid)", "24 Bản tin 1: aired", "25 Bản tin 2: aired"]),
    LessonCase(
        testDescription: "a lesson whose days come later keeps its turn",
        bookings: [Rig.booking(1, from: "2026-11-24", lesson: 1), Rig.booking(2, lesson: 2)],
        heard: ["23 Buổi sang: skipped (nothing-booked)", "24 Bản tin 1: aired", "25 Bản tin 2: aired"]),
    LessonCase(
        testDescription: "a lesson whose days never come holds up nobody",
        bookings: [Rig.booking(1, through: "2026-11-27", days: "Sun", lesson: 1), Rig.booking(2, lesson: 2)],
        heard: [
            "23 Bản tin 2: aired", "24 Buổi sang: skipped (nothing-booked)", "25 Buổi sang: skipped (nothing-booked)",
        ]),
    LessonCase(
        testDescription: "two lessons of one number follow one another",
        bookings: [Rig.booking(1, lesson: 1), Rig.booking(2, lesson: 1)],
        heard: ["23 Bản tin 1: aired", "24 Bản tin 2: aired", "25 Buổi sang: skipped (nothing-booked)"]),
    LessonCase(
        testDescription: "a lesson that waits past its last day is said to, once",
        bookings: [
            Rig.booking(1, lesson: 1), Rig.booking(2, lesson: 2),
            Rig.booking(3, through: "2026-11-24", times: 1, lesson: 3),
        ],
        heard: ["23 Bản tin 1: aired", "24 Bản tin 2: aired", "24 Bản tin 3: skipped (series-waits)"]),
    LessonCase(
        testDescription: "a lesson that expires while it waits is said to, once",
        bookings: [
            Rig.booking(1, times: 3, lesson: 1),
            Rig.booking(2, times: 1, valid: Validity(through: CivilDate("2026-11-24")), lesson: 2),
        ],
        heard: [
            "23 Bản tin 1: aired", "24 Bản tin 1: aired", "24 Bản tin 2: skipped (series-waits)", "25 Bản tin 1: aired",
            "25 Bản tin 2: skipped (expired)",
        ]),
])
func `lessons advance`(_ lessons: LessonCase) {
    var rig = Rig([evening], bookings: lessons.bookings)
    rig.run(until: "2026-11-25 06:00")
    let heard = days(rig)
    #expect(heard.filter { !$0.hasSuffix("(nothing-booked)") || lessons.heard.contains($0) } == lessons.heard)
}

@Test func `a lesson that has no room today is tried first tomorrow, and the next one does not overtake it`() {
    let short = Rig.slot("sang", "05:30", length: .seconds(100), rundown: [.bulletins])
    var rig = Rig(
        [short], bookings: [Rig.booking(1, priority: .priority), Rig.booking(2, lesson: 1), Rig.booking(3, lesson: 2)])
    rig.lengths[.bulletin(3)] = 20
    rig.ready(.bulletin(3), 20)
    rig.run(until: "2026-11-25 06:00")
    #expect(
        days(rig) == [
            "23 Bản tin 1: aired", "23 Bản tin 2: skipped (no-room)", "24 Bản tin 2: aired", "25 Bản tin 3: aired",
        ])
}

@Test func `a series goes on without a lesson that is longer than its slot or cannot be made`() {
    let short = Rig.slot("sang", "05:30", length: .seconds(100), rundown: [.clip("mo.flac", title: "Mở"), .bulletins])
    var rig = Rig([short], bookings: [Rig.booking(1, lesson: 1), Rig.booking(2, lesson: 2), Rig.booking(3, lesson: 3)])
    rig.lengths[.bulletin(1)] = 97
    rig.ready(.bulletin(1), 97)
    rig.take(.sound(.bulletin(2), .failed(Reason(code: "x", sentence: .init(verbatim: "x")))))
    rig.run(until: "2026-11-23 06:00")
    #expect(
        days(rig).filter { $0.contains("Bản tin") } == [
            "23 Bản tin 1: skipped (no-room)", "23 Bản tin 2: skipped (rendering-failed)", "23 Bản tin 3: aired",
        ])
}

@Test func `a power cut does not change whose turn it is`() {
    let bookings = [Rig.booking(1, lesson: 1), Rig.booking(2, lesson: 2), Rig.booking(3, lesson: 3)]
    var rig = Rig([evening], bookings: bookings)
    rig.run(until: "2026-11-23 05:30:20")
    rig.crash(until: "2026-11-23 05:30:30")
    rig.run(until: "2026-11-23 23:00")
    rig.crash(until: "2026-11-24 05:29:58")
    rig.run(until: "2026-11-24 05:29:59")
    rig.crash(until: "2026-11-24 05:30:10")
    rig.run(until: "2026-11-25 06:00")
    #expect(days(rig) == ["23 Bản tin 1: aired", "24 Bản tin 2: aired", "25 Bản tin 3: aired"])
}

@Test func `a missed programme is missed for the lesson whose turn it was`() {
    var rig = Rig([evening], bookings: [Rig.booking(1, lesson: 1), Rig.booking(2, lesson: 2)])
    rig.log.append(AsRunEvent(at: rig.now, .station(StationNote(code: "started", sentence: .init(verbatim: "")))))
    rig.crash(until: "2026-11-23 09:00")
    rig.run(until: "2026-11-25 06:00")
    #expect(days(rig) == ["23 Bản tin 1: missed (station-off)", "24 Bản tin 1: aired", "25 Bản tin 2: aired"])
}

@Test func `every lesson knows its day, and the one that waits knows for whom`() {
    let bookings = [Rig.booking(1, lesson: 1), Rig.booking(2, times: 2, lesson: 2), Rig.booking(3, lesson: 3)]
    var rig = Rig([evening], bookings: bookings)
    func next(_ rig: MachineRig) -> [[Int]] {
        bookings.map { booking in
            rig.machine.nextOccurrences(of: booking, after: rig.now, limit: 3).map {
                MachineRig.zone.civil(at: $0).date.day
            }
        }
    }
    #expect(next(rig) == [[23], [24, 25], [26]])
    #expect(rig.machine.wait(of: bookings[0]) == nil)
    #expect(rig.machine.wait(of: bookings[1]) == .seriesWaits(for: bookings[0]))
    #expect(rig.machine.wait(of: bookings[2])?.sentence.vi == "còn chờ bài 1 của loạt bài “Bình dân học vụ số”")
    let plan = Simulation.plan(rig.machine, from: rig.now, through: Rig.at("2026-11-27 00:00"))
    #expect(
        plan.filter(\.airs).map { "\(MachineRig.zone.civil(at: $0.start).date.day) \($0.airing.title)" } == [
            "23 Bản tin 1", "24 Bản tin 2", "25 Bản tin 2", "26 Bản tin 3",
        ])
    rig.run(until: "2026-11-24 06:00")
    #expect(next(rig) == [[], [25], [26]])
    rig.take(.bookings([bookings[0], bookings[2]]))
    #expect(rig.machine.nextOccurrences(of: bookings[2], after: rig.now, limit: 1) == [Rig.at("2026-11-25 05:30")])
}
