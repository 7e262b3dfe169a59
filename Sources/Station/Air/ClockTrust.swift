import Glibc
import Linux
import Schedule
import Time
import Wording

/// Whether the clock on the wall may start the schedule (DESIGN section 7, rule 7). Pure, but for `observed`.
struct ClockTrust: Sendable, Hashable {
    /// The kernel or the time service says that somebody keeps the clock right, or has since the machine was started.
    var hasBeenSynchronised: Bool
    /// The machine has a clock of its own that runs while it is off.
    var hasHardwareClock: Bool
    /// The configuration says that the clock is right.
    var isAssumed: Bool

    /// A clock may be set back by this much without contradicting the log.
    static let slack: Duration = .seconds(300)

    /// Why the clock is not trusted at `now`; nil where it is. `newest` is the latest moment in the as-run log.
    func reason(at now: Instant, newest: Instant?) -> Reason? {
        if let newest, newest - now > Self.slack {
            return Reason(
                code: "clock-behind-log",
                sentence: Sentence(
                    vi: "giờ máy sớm hơn lần ghi nhật ký gần nhất; hãy chỉnh lại giờ",
                    en: "it is earlier than the newest entry of the as-run log; set the clock"))
        }
        guard isAssumed || hasBeenSynchronised || hasHardwareClock else {
            return Reason(
                code: "clock-not-synchronised",
                sentence: Sentence(
                    vi: "máy không có pin đồng hồ và chưa lấy giờ qua mạng từ lúc bật; hãy chỉnh giờ hoặc nối mạng",
                    en: "it has no battery and has not been synchronised since the start; set it or connect the network"
                ))
        }
        return nil
    }

    /// What the machine says now. `marker` is a file of the runtime folder, which a restart of the machine empties: it
    /// remembers a synchronisation for the next start of the daemon.
    static func observed(isAssumed: Bool, marker: String) -> ClockTrust {
        let isSynchronised =
            ClockDiscipline.current?.isSynchronised == true
            || access("/run/systemd/timesync/synchronized", F_OK) == 0
        if isSynchronised {
            let file = open(marker, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
            if file >= 0 { close(file) }
        }
        return ClockTrust(
            hasBeenSynchronised: isSynchronised || access(marker, F_OK) == 0,
            hasHardwareClock: access("/sys/class/rtc/rtc0", F_OK) == 0, isAssumed: isAssumed)
    }
}
