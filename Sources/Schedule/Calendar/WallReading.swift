import Time

/// What a clock on the wall might show, field by field; fields may be beyond their ranges, as `day: 32`.
struct WallReading: Hashable {
    var year: Int
    var month: Int
    var day: Int
    var hour = 0
    var minute = 0
    var second = 0

    /// The reading `seconds` after 1970-01-01 00:00:00 on the same wall.
    init(seconds: Int64) {
        let days = Int(seconds).flooredDivision(by: 86_400)
        let rest = Int(seconds) - days * 86_400
        let date = CivilDate(daysSinceEpoch: days)
        (year, month, day) = (date.year, date.month, date.day)
        (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    }

    /// Days after 1970-01-01 of the day of the month; a month or a day beyond its range carries over.
    private var days: Int {
        var (year, month) = (year, month)
        if !(1...12).contains(month) {
            let months = year * 12 + month - 1
            year = months.flooredDivision(by: 12)
            month = months - year * 12 + 1
        }
        // Counted from March, so that the leap day comes last; see `CivilDate`.
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear + day - 719_469
    }

    /// Seconds since 1970-01-01 00:00:00 on the same wall; what is beyond its range carries over.
    var seconds: Int64 { Int64(days * 86_400 + hour * 3600 + minute * 60 + second) }

    /// Whether no field can be beyond its range. False does not mean that one is.
    var isPlain: Bool {
        (1...12).contains(month) && (1...28).contains(day) && (0..<24).contains(hour) && (0..<60).contains(minute)
            && (0..<60).contains(second)
    }

    /// Of a reading whose time of day is within its range.
    var weekday: Weekday { CivilDate(daysSinceEpoch: days).weekday }

    subscript(unit: Unit) -> Int {
        get {
            switch unit {
            case .year: year
            case .month: month
            case .day: day
            case .hour: hour
            case .minute: minute
            case .second: second
            }
        }
        set {
            switch unit {
            case .year: year = newValue
            case .month: month = newValue
            case .day: day = newValue
            case .hour: hour = newValue
            case .minute: minute = newValue
            case .second: second = newValue
            }
        }
    }

    enum Unit: Int, CaseIterable, Comparable {
        case year, month, day, hour, minute, second
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
        /// Where it begins to count.
        var first: Int { self == .month || self == .day ? 1 : 0 }
        var larger: Unit { Unit(rawValue: rawValue - 1)! }
        var smaller: Unit { Unit(rawValue: rawValue + 1)! }
    }

    /// Sets everything smaller than `unit` to its beginning.
    mutating func clear(below unit: Unit) {
        if unit < .month { month = 1 }
        if unit < .day { day = 1 }
        if unit < .hour { hour = 0 }
        if unit < .minute { minute = 0 }
        if unit < .second { second = 0 }
    }

    /// The largest unit in which two readings differ.
    func difference(from other: WallReading) -> Unit? {
        if year != other.year { return .year }
        if month != other.month { return .month }
        if day != other.day { return .day }
        if hour != other.hour { return .hour }
        if minute != other.minute { return .minute }
        return second != other.second ? .second : nil
    }
}
