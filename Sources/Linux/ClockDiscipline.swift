internal import CLinux

/// Whether the kernel considers the wall clock to be kept right by somebody (NTP, PTP, a radio).
package struct ClockDiscipline: Sendable, Hashable {
    package var isSynchronised: Bool
    /// Upper bound of the error as the kernel estimates it, in microseconds; it grows while nobody corrects the clock.
    package var maximumErrorMicroseconds: Int

    package init(isSynchronised: Bool, maximumErrorMicroseconds: Int) {
        self.isSynchronised = isSynchronised
        self.maximumErrorMicroseconds = maximumErrorMicroseconds
    }

    /// What the kernel says now; nil where it may not be asked (a sandbox). Does not block.
    package static var current: ClockDiscipline? {
        var state = timex()
        let answer = adjtimex(&state)
        guard answer >= 0 else { return nil }
        return ClockDiscipline(
            isSynchronised: answer != TIME_ERROR && state.status & STA_UNSYNC == 0,
            maximumErrorMicroseconds: Int(state.maxerror))
    }
}
