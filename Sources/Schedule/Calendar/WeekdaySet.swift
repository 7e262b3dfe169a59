import Time

/// Some of the seven weekdays.
struct WeekdaySet: Sendable, Hashable {
    /// Bit 0 is Monday.
    private var bits: UInt8 = 0

    static let all = WeekdaySet(Weekday.allCases)

    init(_ days: some Sequence<Weekday> = []) {
        for day in days { insert(day) }
    }

    var isEmpty: Bool { bits == 0 }
    func contains(_ day: Weekday) -> Bool { bits & 1 << (day.rawValue - 1) != 0 }
    mutating func insert(_ day: Weekday) { bits |= 1 << (day.rawValue - 1) }
}

extension WeekdaySet: CustomStringConvertible {
    /// `Mon..Thu,Sat,Sun`: three days or more in a row are a range.
    var description: String {
        var runs: [ClosedRange<Int>] = []
        for day in Weekday.allCases where contains(day) {
            if let last = runs.last, last.upperBound == day.rawValue - 1 {
                runs[runs.count - 1] = last.lowerBound...day.rawValue
            } else {
                runs.append(day.rawValue...day.rawValue)
            }
        }
        return runs.map { run in
            let (first, last) = (WeekdaySet.names[run.lowerBound - 1], WeekdaySet.names[run.upperBound - 1])
            return switch run.count {
            case 1: first
            case 2: "\(first),\(last)"
            default: "\(first)..\(last)"
            }
        }.joined(separator: ",")
    }

    static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
