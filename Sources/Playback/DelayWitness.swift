/// Judges a device's reports of its delay. Pure; allocates nothing.
///
/// What lies between a buffer and the loudspeaker (a sound server, a cable of USB) adds about the same to what is queued in the
/// buffer, report after report. Reports of which that is not true are nonsense, and how full the buffer is, is then the better witness.
struct DelayWitness {
    /// Two reports in a row may differ by this share of a second.
    private static let leap = 10
    /// Nonsense counts for so many good reports: a device is in doubt when it is one in ten or more, for half a second in all.
    private static let weight = 10
    private static let limit = 250
    private static let most = 500

    private var last: Int?
    private var nonsense = 0
    /// It has been nonsense again and again. A second or two of good reports end it.
    private(set) var doubts = false

    /// Whether this report is to be believed. All in frames, `rate` in frames a second.
    mutating func believes(delay: Int, queued: Int, period: Int, rate: Int) -> Bool {
        let more = delay &- queued
        // Shorter than what is queued, or longer than anything that exists.
        let isSane = more >= -period && more <= 2 * rate
        let leaps = last.map { abs(more - $0) > rate / DelayWitness.leap } ?? false
        last = isSane ? more : nil
        if isSane, !leaps {
            nonsense = max(0, nonsense - 1)
        } else {
            nonsense = min(DelayWitness.most, nonsense + DelayWitness.weight)
        }
        if nonsense >= DelayWitness.limit { doubts = true }
        if nonsense == 0 { doubts = false }
        return isSane && !doubts
    }
}
