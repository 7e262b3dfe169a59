import Time
import Wording

/// What does not keep a sound from the air, and yet should be looked at before it airs.
extension Reason {
    static let notRenderedYet = Reason(
        code: "not-rendered", sentence: Sentence(vi: "âm thanh đang được tạo", en: "its sound is not ready yet"))
    static func inCurfew(until end: TimeOfDay) -> Reason {
        Reason(
            code: "in-curfew",
            sentence: Sentence(
                vi: "phát trong giờ cấm (đến \(end)) vì là tin khẩn cấp",
                en: "an emergency: it airs in the curfew (until \(end))"))
    }
    static func startsLate(by late: Duration, after title: String?) -> Reason {
        Reason(
            code: "starts-late",
            sentence: Sentence(
                vi: "bắt đầu muộn \(late.words.vi)" + (title.map { ", vì chờ “\($0)” phát xong" } ?? ""),
                en: "begins \(late.words.en) late" + (title.map { ", after “\($0)”" } ?? "")))
    }
    static func overruns(_ title: String) -> Reason {
        Reason(
            code: "overruns",
            sentence: Sentence(vi: "lấn sang giờ của “\(title)”", en: "runs into the time of “\(title)”"))
    }
    static func interrupted(for pause: Duration) -> Reason {
        Reason(
            code: "interrupted",
            sentence: Sentence(
                vi: "bị ngắt giữa chừng \(pause.words.vi) rồi phát tiếp",
                en: "interrupted for \(pause.words.en), and then goes on"))
    }
    static func gap(_ length: Duration) -> Reason {
        Reason(
            code: "gap",
            sentence: Sentence(
                vi: "trước đó loa im \(length.words.vi)", en: "\(length.words.en) of silence before it"))
    }
    static func timeLeft(_ length: Duration) -> Reason {
        Reason(
            code: "time-left",
            sentence: Sentence(
                vi: "sau đó buổi phát còn trống \(length.words.vi)",
                en: "\(length.words.en) of the slot are left after it"))
    }
    static func lastAiring(_ last: CivilDate) -> Reason {
        Reason(
            code: "last-airing",
            sentence: Sentence(
                vi: "lần phát cuối: bản tin hết hạn sau ngày \(last.written)",
                en: "its last airing: the bulletin is valid until \(last)"))
    }
    static func expiresUnaired(_ last: CivilDate) -> Reason {
        Reason(
            code: "expires-unaired",
            sentence: Sentence(
                vi: "bản tin sẽ hết hạn (\(last.written)) mà chưa được phát lần nào",
                en: "the bulletin expires (\(last)) without ever having aired"))
    }
    static func unusualHour(_ hour: Int, days: Int) -> Reason {
        Reason(
            code: "unusual-hour",
            sentence: Sentence(
                vi: "\(days) ngày qua loa chưa từng phát vào lúc \(hour) giờ; xem lại giờ có đúng không",
                en:
                    "nothing has aired between \(padded(hour, 2)):00 and \(padded(hour, 2)):59 in the last \(days) days; is the hour right?"
            ))
    }
}

extension Duration {
    /// `45 giây`, `12 phút`: as much as it takes to judge it.
    fileprivate var words: Sentence {
        let seconds = Int((inSeconds).rounded())
        if seconds < 90 { return Sentence(vi: "\(seconds) giây", en: "\(seconds) s") }
        let minutes = (seconds + 30) / 60
        if minutes < 90 { return Sentence(vi: "\(minutes) phút", en: "\(minutes) min") }
        let (hours, rest) = (minutes / 60, minutes % 60)
        return rest == 0
            ? Sentence(vi: "\(hours) giờ", en: "\(hours) h")
            : Sentence(vi: "\(hours) giờ \(rest) phút", en: "\(hours) h \(rest) min")
    }
}
