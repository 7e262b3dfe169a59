import Time

extension StationClock {
    /// Nanoseconds by which the wall clock is ahead of the monotonic one just now.
    ///
    /// The clocks are read one after the other, and a thread that loses the processor in between would misplace a start by as
    /// long as it was away. So the narrowest of a few readings counts.
    var wallOffset: Int64 {
        var best = Int64.max
        var offset: Int64 = 0
        for _ in 0..<4 {
            let before = monotonicNow.nanoseconds
            let wall = now.nanoseconds
            let width = monotonicNow.nanoseconds &- before
            if width < best {
                best = width
                offset = wall &- before &- width / 2
            }
            if width < 20_000 { break }
        }
        return offset
    }
}
