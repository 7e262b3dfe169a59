import Time

/// Weekdays as people write them: `Mon..Sat`, `Mon,Wed..Fri`, `monday`, `T2..T6`, `CN`.
package struct WrittenWeekdays: Sendable, Hashable {
    package let weekdays: Set<Weekday>

    /// English, as `systemd.time` has them, short and long; Vietnamese, as calendars print them.
    private static let names: [(Weekday, [String])] = [
        (.monday, ["mon", "monday", "t2"]), (.tuesday, ["tue", "tuesday", "t3"]),
        (.wednesday, ["wed", "wednesday", "t4"]), (.thursday, ["thu", "thursday", "t5"]),
        (.friday, ["fri", "friday", "t6"]), (.saturday, ["sat", "saturday", "t7"]), (.sunday, ["sun", "sunday", "cn"]),
    ]

    /// Nil for anything else. A range that ends before it begins runs over the week's end.
    package init?(_ text: String) {
        var weekdays: Set<Weekday> = []
        for range in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = range.split(separator: "..", omittingEmptySubsequences: false).map { Self.weekday($0) }
            guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
            var day = first
            weekdays.insert(day)
            while day != last {
                day = Weekday(rawValue: day.rawValue % 7 + 1) ?? .monday
                weekdays.insert(day)
            }
        }
        self.weekdays = weekdays
    }

    /// `Mon,Thu`: as `systemd.time` writes them.
    package var notation: String {
        Self.names.filter { weekdays.contains($0.0) }.map { $0.1[0].capitalisedFirst }.joined(separator: ",")
    }

    private static func weekday(_ text: Substring) -> Weekday? {
        let name = text.filter { !$0.isWhitespace }.lowercased()
        return names.first { $0.1.contains(name) }?.0
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
