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
        }
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
