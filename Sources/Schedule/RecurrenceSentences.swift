import Vietnamese
import Wording

/// Why a text is no recurrence, in the words of the screens.
enum RecurrenceSentences {
    static func notUnderstood(_ text: String, _ reason: CalendarReader.Misread) -> Sentence {
        let why = sentence(reason)
        return Sentence(vi: "không hiểu lịch “\(text)”: \(why.vi)", en: "not a recurrence: “\(text)”: \(why.en)")
    }

    static func sentence(_ reason: CalendarReader.Misread) -> Sentence {
        switch reason {
        case .empty:
            Sentence(vi: "chưa ghi gì; ví dụ: Mon..Sat 05:30", en: "it is empty; an example: Mon..Sat 05:30")
        case .unexpected(let rest):
            Sentence(
                vi: "sai từ chỗ “\(rest)”; ví dụ đúng: Mon..Sat 05:30, *-*-01,15 17:00",
                en: "nothing fits from “\(rest)” on; right are, for example: Mon..Sat 05:30, *-*-01,15 17:00")
        case .weekdaysBackwards:
            Sentence(
                vi: "thứ đầu phải đứng trước thứ cuối; qua Chủ nhật thì ghi thành hai phần: Sat,Sun,Mon",
                en: "a range of weekdays runs from Mon to Sun; over Sunday write it in two parts: Sat,Sun,Mon")
        case .noTime:
            Sentence(
                vi: "giờ còn thiếu phần sau; ghi như 05:30",
                en: "something is missing at the end; a time is written 05:30")
        case .outOfRange(let field): outOfRange(field)
        case .noSuchZone(let name):
            Sentence(
                vi: "không có múi giờ “\(name)”; ghi như UTC hoặc Asia/Ho_Chi_Minh",
                en: "there is no time zone “\(name)”; write UTC, or a name such as Asia/Ho_Chi_Minh")
        case .tooManyParts:
            Sentence(vi: "danh sách dài quá 241 phần", en: "a list has more than 241 parts")
        case .noLunarDays(let found):
            Sentence(
                vi:
                    "“\(found)” không phải ngày âm lịch; ghi ngày trước, tháng sau: 1,15 hoặc 15-8, cuối tháng Chạp là 12-last",
                en:
                    "“\(found)” are no lunar days; write the day, then the month: 1,15 or 15-8; 12-last ends the twelfth month"
            )
        case .noSuchTerm(let found): noSuchTerm(found)
        }
    }

    private static func noSuchTerm(_ found: String) -> Sentence {
        let meant = nearest(to: found.foldedVietnamese, in: SolarTerm.allCases.map(\.slug))
        return Sentence(
            vi: "không có tiết khí “\(found)”"
                + (meant.map { "; có phải ý bạn là \($0)?" } ?? "; ghi như dong-chi, thanh-minh"),
            en: "there is no solar term “\(found)”"
                + (meant.map { "; did you mean \($0)?" } ?? "; write dong-chi, thanh-minh"))
    }

    static func noException(_ found: String, known: [String]) -> Sentence {
        let names = known.isEmpty ? "" : ", \(known.joined(separator: ", "))"
        return Sentence(
            vi: "“\(found)” không phải ngày nghỉ; có thể ghi: 2026-02-14..2026-02-22, *-09-02, lunar 15-7\(names)",
            en: "“\(found)” is no day to leave out; it can be: 2026-02-14..2026-02-22, *-09-02, lunar 15-7\(names)")
    }

    static func noDays(_ found: String) -> Sentence {
        Sentence(
            vi: "“\(found)” không rõ là những ngày nào; có thể ghi: Mon,Thu (thứ Hai, thứ Năm), *-*-01 (mùng 1 dương), "
                + "lunar 1,15 (mùng một và rằm), 2026-12-01..2026-12-05; không ghi giờ",
            en: "“\(found)” names no days; it can be: Mon,Thu, *-*-01, lunar 1,15, 2026-12-01..2026-12-05; no time of "
                + "day")
    }

    static func holidayLine(_ line: String) -> Sentence {
        Sentence(
            vi: "cần bốn cột, cách nhau bằng phím Tab: tên (chữ thường không dấu), năm hoặc *, ngày, tên đầy đủ",
            en:
                "four columns with tabs between them are wanted: a name in small letters, a year or *, days, the full name"
        )
    }

    static func holidayYear(_ found: String) -> Sentence {
        Sentence(
            vi: "cột thứ hai là “\(found)”; ghi một năm, hoặc * cho mọi năm",
            en: "the second column is “\(found)”; write a year, or * for every year")
    }

    private static func outOfRange(_ field: CalendarReader.Misread.Field) -> Sentence {
        let allowed: (vi: String, en: String, range: String) =
            switch field {
            case .year: ("năm", "years", "1970–2199")
            case .month: ("tháng", "months", "1–12")
            case .day: ("ngày", "days", "1–31 (sau dấu ~: 1–28)")
            case .hour: ("giờ", "hours", "0–23")
            case .minute: ("phút", "minutes", "0–59")
            case .second: ("giây", "seconds", "0–59.999999")
            }
        return Sentence(
            vi: "\(allowed.vi) ngoài khoảng \(allowed.range), hoặc khoảng ấy không lần nào tới",
            en: "\(allowed.en) outside \(allowed.range), or a range or repetition that holds nothing")
    }
}
