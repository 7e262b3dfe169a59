import Time

/// How often, and how long.
package struct Tally: Sendable, Hashable {
    package var airings = 0
    package var length: Duration = .zero

    package init(airings: Int = 0, length: Duration = .zero) {
        self.airings = airings
        self.length = length
    }

    package mutating func count(_ length: Duration) {
        airings += 1
        self.length += length
    }

    package var isEmpty: Bool { airings == 0 && length == .zero }

    /// To the nearest millisecond.
    package var milliseconds: Int { Int((length.nanoseconds + 500_000) / 1_000_000) }

    /// `1:05:30`, hours, minutes and seconds, to the nearest second.
    package var clock: String {
        let seconds = Int((length.nanoseconds + 500_000_000) / 1_000_000_000)
        return "\(seconds / 3600):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    }
}
