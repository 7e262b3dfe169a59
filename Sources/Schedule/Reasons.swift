import Bulletin
import Time
import Wording

/// Why something does not air, or not as planned. Codes never change: they stand in the as-run log for years.
extension Reason {
    /// DESIGN section 7, rule 1.
    static let notApproved = Reason(
        code: "not-approved", sentence: Sentence(vi: "bản tin chưa được duyệt", en: "the bulletin is not approved yet"))
    static let approvalVoid = Reason(
        code: "approval-void",
        sentence: Sentence(
            vi: "lời đọc hoặc âm thanh đã đổi sau khi duyệt, phải duyệt lại",
            en: "its words or its sound have changed since it was approved"))
    static func returned(_ why: String) -> Reason {
        Reason(
            code: "returned",
            sentence: Sentence(vi: "ban biên tập đã trả lại: \(why)", en: "the editorial board sent it back: \(why)"))
    }
    /// Rule 2.
    static func curfew(until end: String) -> Reason {
        Reason(
            code: "curfew",
            sentence: Sentence(
                vi: "đang trong giờ cấm phát (đến \(end))", en: "the curfew forbids it (until \(end))"))
    }
    /// Rule 3.
    static func sessionsUsedUp(_ limit: Int) -> Reason {
        Reason(
            code: "quota-sessions",
            sentence: Sentence(
                vi: "ngày ấy đã phát đủ \(limit) buổi", en: "the \(limit) sessions of the day are used up"))
    }
    static func daysUsedUp(_ limit: Int) -> Reason {
        Reason(
            code: "quota-days",
            sentence: Sentence(
                vi: "tuần ấy đã phát đủ \(limit) ngày", en: "the \(limit) days of the week are used up"))
    }
    /// A notice of `priority` at a time of its own is counted by the quotas, and airs all the same.
    static func beyondQuota(_ reason: Reason) -> Reason {
        Reason(
            code: "beyond-quota",
            sentence: Sentence(
                vi: "vượt định mức (\(reason.sentence.vi)), nhưng là tin ưu tiên nên vẫn phát",
                en: "it is beyond the quota (\(reason.sentence.en)), but a priority notice airs all the same"))
    }
    /// Rule 5.
    static func expired(_ last: CivilDate) -> Reason {
        Reason(
            code: "expired",
            sentence: Sentence(
                vi: "bản tin đã hết hạn từ sau ngày \(last.written)", en: "the bulletin was valid until \(last)"))
    }
    static func notYetValid(_ first: CivilDate) -> Reason {
        Reason(
            code: "not-yet-valid",
            sentence: Sentence(
                vi: "bản tin chỉ được phát từ ngày \(first.written)", en: "the bulletin is valid from \(first) on"))
    }
    /// Rule 6.
    static let outage = Reason(
        code: "station-off",
        sentence: Sentence(vi: "lúc đó đài không chạy (mất điện hoặc đã tắt)", en: "the station was off at that time"))
    static let cutByOutage = Reason(
        code: "cut-by-outage",
        sentence: Sentence(vi: "đài ngừng đột ngột khi đang phát", en: "the station stopped while it was on the air"))
    static let clockJumped = Reason(
        code: "clock-jumped",
        sentence: Sentence(
            vi: "đồng hồ được chỉnh nhảy qua giờ phát", en: "the clock was set forward over its time"))
    /// Rule 7.
    static func distrust(_ reason: Reason) -> Reason {
        Reason(
            code: "clock-not-trusted",
            sentence: Sentence(
                vi: "đồng hồ của máy chưa tin được: \(reason.sentence.vi)",
                en: "the clock is not trusted: \(reason.sentence.en)"))
    }
    static let nothingBooked = Reason(
        code: "nothing-booked",
        sentence: Sentence(vi: "không có bản tin nào cho buổi này", en: "no bulletin is booked for it"))
    static let noRoom = Reason(
        code: "no-room",
        sentence: Sentence(vi: "buổi phát không còn chỗ", en: "the slot has no room left"))
    /// In a slot that keeps nothing for its next occurrence.
    package static let noRoomAtAll = Reason(
        code: "no-room-dropped",
        sentence: Sentence(
            vi: "buổi phát không còn chỗ, và buổi này không để dành sang buổi sau",
            en: "the slot has no room left, and keeps nothing for the next time"))
    static let mourning = Reason(
        code: "mourning",
        sentence: Sentence(vi: "ngày tang lễ, không phát nhạc", en: "no music on a day of mourning"))
    /// A bulletin that should be heard again in the same programme.
    static let noRoomToRepeat = Reason(
        code: "no-room-repeat",
        sentence: Sentence(
            vi: "buổi phát không còn chỗ để đọc lại lần nữa", en: "the slot has no room to hear it again"))
    /// A lesson whose turn has not come.
    static func seriesWaits(for lesson: Booking) -> Reason {
        let name = lesson.series?.name ?? ""
        let number = lesson.series?.lesson ?? 0
        return Reason(
            code: "series-waits",
            sentence: Sentence(
                vi: "còn chờ bài \(number) của loạt bài “\(name)”", en: "lesson \(number) of “\(name)” goes first"))
    }
    static let removed = Reason(
        code: "removed",
        sentence: Sentence(vi: "đã được gỡ khỏi lịch phát", en: "it was taken off the schedule"))
    static let notRendered = Reason(
        code: "not-rendered",
        sentence: Sentence(vi: "âm thanh chưa tạo xong", en: "its sound was not ready in time"))
    static func renderingFailed(_ reason: Reason) -> Reason {
        Reason(
            code: "rendering-failed",
            sentence: Sentence(
                vi: "không tạo được âm thanh: \(reason.sentence.vi)", en: "no sound of it: \(reason.sentence.en)"))
    }
    static func busy(with title: String) -> Reason {
        Reason(
            code: "zone-busy",
            sentence: Sentence(vi: "loa đang bận phát “\(title)”", en: "the zone is busy with “\(title)”"))
    }
    /// Rule 4.
    static func preempted(by title: String) -> Reason {
        Reason(
            code: "pre-empted",
            sentence: Sentence(vi: "nhường cho “\(title)”", en: "gave way to “\(title)”"))
    }
    package static let spokeNot = Reason(
        code: "ended-early",
        sentence: Sentence(vi: "người nói dừng trước khi lên sóng", en: "whoever spoke was done before it was heard"))
    static let relayOver = Reason(
        code: "relay-over",
        sentence: Sentence(
            vi: "phần tiếp âm đã hết giờ trong lúc phải nhường", en: "the relay was over before it could go on"))
    package static func stopped(by person: String) -> Reason {
        Reason(
            code: "stopped",
            sentence: Sentence(vi: "“\(person)” cho dừng", en: "stopped by “\(person)”"))
    }
    static func cleared(by person: String) -> Reason {
        Reason(
            code: "alert-cleared",
            sentence: Sentence(vi: "“\(person)” huỷ cảnh báo", en: "the alert was cleared by “\(person)”"))
    }
    static let alertExpired = Reason(
        code: "alert-expired", sentence: Sentence(vi: "cảnh báo đã hết hiệu lực", en: "the alert is over"))
    package static let shutDown = Reason(
        code: "shut-down",
        sentence: Sentence(vi: "đài được tắt", en: "the station was shut down"))
    static func unreadable(_ detail: String) -> Reason {
        Reason(
            code: "unreadable",
            sentence: Sentence(
                vi: "không đọc được tệp âm thanh (\(detail))", en: "its sound could not be read (\(detail))"))
    }
    static let outputReopened = Reason(
        code: "output-reopened",
        sentence: Sentence(vi: "thiết bị ra được mở lại giữa chừng", en: "its output was opened anew in between"))
    package static let noReport = Reason(
        code: "no-report",
        sentence: Sentence(
            vi: "thiết bị ra không cho biết đã phát hay chưa", en: "the output did not tell whether it sounded"))
    static let otherZones = Reason(
        code: "other-zones",
        sentence: Sentence(
            vi: "buổi phát này không phát ở cụm loa của bản tin", en: "the slot does not sound in the bulletin's zones")
    )
    static let zoneGone = Reason(
        code: "zone-gone",
        sentence: Sentence(vi: "cụm loa không còn trong cấu hình", en: "the configuration no longer has its zone"))
    static let slotGone = Reason(
        code: "slot-gone",
        sentence: Sentence(vi: "buổi phát không còn trong lịch", en: "the timetable no longer has its slot"))
}

extension CivilDate {
    /// `23/11/2026`.
    var written: String { "\(padded(day, 2))/\(padded(month, 2))/\(year)" }
}
