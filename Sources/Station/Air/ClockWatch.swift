import Time

/// Notices, from one look at the clocks to the next, that the clock on the wall was set and that the machine slept.
struct ClockWatch: Sendable {
    struct Change: Sendable, Equatable {
        /// How long the machine slept since the last look; nil where it did not.
        var slept: Duration?
        /// By how much the clock on the wall was set, the sleep not counted; nil where it was not.
        var set: Duration?
    }

    /// Three clocks that are read one after the other differ by some time of the processor's; less than this is nothing.
    static let least: Duration = .milliseconds(500)

    /// By how much the clock that counts sleep is ahead of the one that does not, and the wall of the former.
    private var sleep: Duration
    private var wall: Duration

    init(_ clock: any StationClock) { (sleep, wall) = Self.read(clock) }

    /// `isSaidToBeSet`: the kernel says that somebody set the clock, be it by little. It says so after a sleep, too.
    mutating func look(at clock: any StationClock, isSaidToBeSet: Bool) -> Change {
        let (newSleep, newWall) = Self.read(clock)
        let slept = newSleep - sleep
        let step = newWall - wall
        (sleep, wall) = (newSleep, newWall)
        var change = Change()
        if slept > Self.least { change.slept = slept }
        if step > Self.least || step < .zero - Self.least || isSaidToBeSet && change.slept == nil { change.set = step }
        return change
    }

    private static func read(_ clock: any StationClock) -> (sleep: Duration, wall: Duration) {
        let awake = clock.monotonicNow.nanoseconds
        let all = clock.sleeplessNow.nanoseconds
        return (.nanoseconds(all - awake), .nanoseconds(clock.now.nanoseconds - all))
    }
}
