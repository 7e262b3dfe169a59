/// A sound that comes into being while it is heard. Used on a feeder thread only; never blocks for long, may allocate.
package protocol LiveSource: AnyObject {
    /// Puts what there is already into `samples`, of which the first will sound at `time`. Gives how many; 0 where none of it has
    /// happened yet. What should be there and is not, is silence: a live sound has no end and does not fail.
    ///
    /// Both are CLOCK_MONOTONIC in nanoseconds.
    func read(into samples: UnsafeMutableBufferPointer<Float>, soundingAt time: Int64, now: Int64) -> Int

    /// The audio thread was there before the samples were: from now on they have to be older.
    func fellBehind()
}
