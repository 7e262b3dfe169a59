import Schedule
import Time
import Wording

/// The sentences of `loaxa why`.
enum WhySentences {
    /// What, when, where and in which slot.
    struct Place: Sendable {
        var title: String
        var moment: CivilDateTime
        /// Nil for all zones.
        var zones: String?
        var slot: String?

        fileprivate var vi: String {
            "lúc \(WhySentences.vi(moment)) ở \(zones ?? "mọi cụm loa")" + (slot.map { ", trong “\($0)”" } ?? "")
        }
        fileprivate var en: String {
            "\(WhySentences.en(moment)) in \(zones ?? "all zones")" + (slot.map { ", in “\($0)”" } ?? "")
        }
    }

    static func aired(_ place: Place) -> Sentence {
        Sentence(vi: "“\(place.title)” đã phát \(place.vi).", en: "“\(place.title)” aired \(place.en).")
    }
    static func onAir(_ place: Place) -> Sentence {
        Sentence(
            vi: "“\(place.title)” đang phát, từ \(place.vi).", en: "“\(place.title)” is on the air, since \(place.en).")
    }
    static func cut(_ place: Place, _ reason: Sentence) -> Sentence {
        Sentence(
            vi: "“\(place.title)” phát \(place.vi), rồi bị cắt: \(reason.vi).",
            en: "“\(place.title)” aired \(place.en), and was cut: \(reason.en).")
    }
    static func didNotAir(_ place: Place, _ reason: Sentence) -> Sentence {
        Sentence(
            vi: "“\(place.title)” không phát được \(place.vi): \(reason.vi).",
            en: "“\(place.title)” did not air \(place.en): \(reason.en).")
    }
    static func willAir(_ place: Place, item: Int?) -> Sentence {
        Sentence(
            vi: "“\(place.title)” sẽ phát \(place.vi)" + (item.map { ", là mục thứ \($0)" } ?? "") + ".",
            en: "“\(place.title)” will air \(place.en)" + (item.map { ", as item \($0)" } ?? "") + ".")
    }
    static func willNotAir(_ place: Place, _ reason: Sentence) -> Sentence {
        Sentence(
            vi: "“\(place.title)” sẽ không phát \(place.vi): \(reason.vi).",
            en: "“\(place.title)” will not air \(place.en): \(reason.en).")
    }
    static func adding(_ doubt: Sentence, to sentence: Sentence) -> Sentence {
        Sentence(vi: "\(sentence.vi) Lưu ý: \(doubt.vi).", en: "\(sentence.en) Note: \(doubt.en).")
    }
    /// Who had let it pass; nothing where the log does not say, or where nobody had to.
    static func adding(
        _ approval: AirApproval?, to sentence: Sentence, _ written: (Instant) -> CivilDateTime
    ) -> Sentence {
        guard let approval, let person = approval.by else { return sentence }
        let moment = approval.at.map(written)
        let (vi, en) = (moment.map { " lúc \(self.vi($0))" } ?? "", moment.map { " \(self.en($0))" } ?? "")
        switch approval.kind {
        case .approved:
            return Sentence(
                vi: "\(sentence.vi) “\(person)” duyệt\(vi).", en: "\(sentence.en) “\(person)” approved it\(en).")
        case .alert, .template:
            return Sentence(
                vi: "\(sentence.vi) “\(person)” ra lệnh\(vi).", en: "\(sentence.en) “\(person)” raised it\(en).")
        case .live, .notRequired, .timetable, .stationItem: return sentence
        }
    }
    static let unknown = Sentence(vi: "nhật ký không ghi lý do", en: "the log has no reason")

    static func quiet(_ title: String, days: Int) -> Sentence {
        Sentence(
            vi: "“\(title)” không có buổi nào trong \(days) ngày tới.",
            en: "“\(title)” does not come round in the next \(days) days.")
    }

    // MARK: Bookings of which nothing is to come

    static func removed(_ id: Int64, _ title: String, by person: String, at moment: CivilDateTime) -> Sentence {
        Sentence(
            vi: "Lịch phát số \(id), “\(title)”, không phát nữa: “\(person)” đã gỡ lúc \(vi(moment)).",
            en: "The booking \(id), “\(title)”, airs no more: “\(person)” took it off \(en(moment)).")
    }
    static func done(_ id: Int64, _ title: String, times: Int) -> Sentence {
        Sentence(
            vi: "Lịch phát số \(id), “\(title)”, đã phát \(times) lần và không còn lần nào nữa.",
            en: "The booking \(id), “\(title)”, has aired \(times == 1 ? "once" : "\(times) times"), and that was all.")
    }
    static func notSoon(_ id: Int64, _ title: String, next: CivilDateTime) -> Sentence {
        Sentence(
            vi:
                "Lịch phát số \(id), “\(title)”, tới lượt lúc \(vi(next)); còn xa nên chưa tính được có gì cản trở không.",
            en: "The booking \(id), “\(title)”, has its turn \(en(next)): too far off to say what may be in its way.")
    }
    static func never(_ id: Int64, _ title: String) -> Sentence {
        Sentence(
            vi: "Lịch phát số \(id), “\(title)”, chưa phát lần nào và không gặp buổi phát nào nữa.",
            en: "The booking \(id), “\(title)”, has never aired and meets no occurrence any more.")
    }

    // MARK: Moments

    /// `05:30 ngày 24/11/2026`.
    fileprivate static func vi(_ moment: CivilDateTime) -> String {
        let date = moment.date
        return "\(moment.time) ngày \(padded(date.day, 2))/\(padded(date.month, 2))/\(date.year)"
    }
    /// `at 05:30 on 2026-11-24`.
    fileprivate static func en(_ moment: CivilDateTime) -> String { "at \(moment.time) on \(moment.date)" }
}
