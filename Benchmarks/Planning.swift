import Bulletin
import Glibc
import Schedule
import Time

/// How long the plan of years takes, and the next event of many bookings: the station's own machine, run ahead of the clock.
struct Planning {
    /// Years, what became of it, and seconds of one core.
    struct Plan {
        var years: Int
        var airings: Int
        var programmes: Int
        var seconds: Double
    }
    /// Bookings, and seconds that the machine takes for one event and for naming the moment of the next.
    struct Next {
        var bookings: Int
        var step: Distribution
        var afterChange: Double
    }
    var plans: [Plan] = []
    var everyDay: Plan
    var bookings: [(count: Int, seconds: Double, airings: Int)] = []
    var nexts: [Next] = []

    static let start = Instant(seconds: 1_798_736_400)

    static func measure() -> Planning {
        // The first run pays for pages of memory and for the lunar calendar.
        _ = plan(mixed, years: 1)
        var result = Planning(everyDay: plan(everyDay, years: 10))
        for years in [1, 2, 5, 10, 20] { result.plans.append(plan(mixed, years: years)) }
        for count in [1_000, 10_000, 100_000] {
            let bookings = notices(count)
            let machine = machine(mixed, bookings)
            let (outcomes, seconds) = timed { Simulation.plan(machine, from: start, through: day(3650)) }
            result.bookings.append((count, seconds, outcomes.count))
            result.nexts.append(next(count, bookings))
        }
        return result
    }

    // MARK: What is planned

    /// Fifty slots of a station with many hamlets: every day, on working days, once a week or month, by the moon.
    static var mixed: [Slot] {
        var times: [String] = []
        for place in 0..<8 { times.append("\(clock(330 + 110 * place))") }
        for place in 0..<12 { times.append("Mon..Fri \(clock(345 + 75 * place))") }
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        for place in 0..<12 { times.append("\(days[place % 7]) \(clock(370 + 65 * place))") }
        for place in 0..<6 { times.append("\(days[place]),\(days[(place + 2) % 7]) \(clock(395 + 120 * place))") }
        times += ["*-*-01,15 17:10", "*-*~01 18:10", "*-01,04,07,10-01 08:05", "Sat *-*-1..7 09:05"]
        times += ["lunar 1,15 06:20", "lunar last 18:50", "lunar 15-8 19:20", "lunar 12-last 20:20", "lunar 1-1 08:20"]
        times += ["term dong-chi,ha-chi 07:20", "*-09-02 08:50", "*-04-30 08:50 | *-05-01 08:50"]
        times += ["Mon..Fri 12:05 except *-09-02; lunar 1-1..3-1"]
        return times.enumerated().map { place, time in
            Slot(
                name: "s\(place)", title: "Buổi \(place)", recurrence: try! Recurrence(time),
                zones: place % 5 == 4 ? ["z\(place % 3)"] : [], length: .seconds(900),
                rundown: [
                    .clip("mo.flac", title: "Nhạc hiệu"),
                    .speech("Đây là {station}. Hôm nay là {date}.", title: "Lời chào", voice: nil, bed: nil),
                    .bulletins, .clip("ket.flac", title: "Nhạc kết"),
                ])
        }
    }

    /// Fifty slots that all come every day.
    static var everyDay: [Slot] {
        (0..<50).map { place in
            Slot(
                name: "s\(place)", title: "Buổi \(place)",
                recurrence: try! Recurrence(clock(330 + 19 * place)), rundown: [.bulletins])
        }
    }

    private static func clock(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minutes / 60 % 24)):\(two(minutes % 60))"
    }

    private static func machine(_ slots: [Slot], _ bookings: [Booking]) -> StationMachine {
        let settings = AirSettings(
            stationName: "Đài truyền thanh xã", timeZone: .named("Asia/Ho_Chi_Minh")!, zones: ["z0", "z1", "z2"],
            timetable: Timetable(slots: slots),
            curfew: Curfew([
                CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:00")!),
                CurfewWindow(from: TimeOfDay("12:30")!, to: TimeOfDay("13:00")!, weekdays: [.sunday], zones: ["z1"]),
            ]),
            quotas: Quotas(sessionsPerDay: 60, minutesPerSession: 45, daysPerWeek: 7))
        var machine = StationMachine(settings, assumesSounds: true)
        _ = machine.handle(.started(Past(bookings: bookings)), at: start)
        return machine
    }

    /// A bulletin for every occurrence of every slot.
    private static func standing(_ slots: [Slot]) -> [Booking] {
        slots.enumerated().map { place, slot in
            Booking(
                id: Int64(place + 1), bulletin: Int64(place + 1), title: "Bản tin \(place)",
                placement: .slot(
                    slot.name, from: CivilDate("2027-01-01")!, through: CivilDate("2099-12-31")!, times: nil))
        }
    }

    /// Notices over ten years, each at a moment of its own, and as many again in slots.
    private static func notices(_ count: Int) -> [Booking] {
        (0..<count).map { place in
            let day = place * 3_600 / count
            let placement: Booking.Placement =
                place % 2 == 0
                ? .at(self.day(day) + .seconds(6 * 3600 + place * 7919 % (14 * 3600)))
                : .slot(
                    "s\(place / 2 % 50)", from: CivilDate("2027-01-01")!.adding(days: day), through: nil, times: nil)
            return Booking(
                id: Int64(place + 1000), bulletin: Int64(place + 1000), title: "Thông báo \(place)",
                placement: placement)
        }
    }

    private static func day(_ number: Int) -> Instant { start + .seconds(number * 86_400) }

    // MARK: Measuring

    private static func plan(_ slots: [Slot], years: Int) -> Plan {
        let machine = machine(slots, standing(slots))
        let (outcomes, seconds) = timed { Simulation.plan(machine, from: start, through: day(years * 365)) }
        let programmes = Set(outcomes.lazy.map { "\($0.airing.slot ?? "") \($0.airing.occurrence?.seconds ?? 0)" })
        return Plan(years: years, airings: outcomes.count, programmes: programmes.count, seconds: seconds)
    }

    /// The machine as the daemon runs it, event after event, with so many bookings.
    private static func next(_ count: Int, _ bookings: [Booking]) -> Next {
        var machine = machine(mixed, bookings)
        let (_, change) = timed {
            let actions = machine.handle(.bookings(bookings), at: start)
            return (actions, machine.wakeTime(after: start))
        }
        var now = start
        var steps: [Double] = []
        while steps.count < 2_000, let wake = machine.wakeTime(after: now) {
            now = max(wake, now + .milliseconds(1))
            let (_, seconds) = timed {
                let actions = machine.handle(.woke, at: now)
                return (actions, machine.wakeTime(after: now))
            }
            steps.append(seconds)
        }
        return Next(bookings: count, step: Distribution(steps), afterChange: change)
    }

    static func timed<Result>(_ work: () -> Result) -> (Result, Double) {
        let begin = processorTime()
        let result = work()
        return (result, processorTime() - begin)
    }

    /// Seconds that this thread had of its core, so that a busy machine changes little.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    func printTable() {
        print("plan of 50 slots, every day, week, month or moon; 3 zones, curfew, quotas, a bulletin in each programme")
        for plan in plans { print(row(plan)) }
        print("plan of 50 slots that all come every day\n\(row(everyDay))")
        print("plan of 10 years with many bookings (half at a moment of their own)")
        for (count, seconds, airings) in bookings {
            print(
                "  " + Table.padded("\(count) bookings") + Table.padded("\(airings) airings")
                    + Table.milliseconds(seconds * 1e3))
        }
        print("one event, and when the next one is due: median, largest of 2000; after a change of all bookings")
        for next in nexts {
            print(
                "  " + Table.padded("\(next.bookings) bookings")
                    + Table.padded(Table.milliseconds(next.step.median * 1e3))
                    + Table.padded(Table.milliseconds((next.step.sorted.last ?? .nan) * 1e3))
                    + Table.milliseconds(next.afterChange * 1e3))
        }
    }

    private func row(_ plan: Plan) -> String {
        "  " + Table.padded("\(plan.years) years") + Table.padded("\(plan.programmes) programmes")
            + Table.padded("\(plan.airings) airings") + Table.milliseconds(plan.seconds * 1e3)
    }
}
