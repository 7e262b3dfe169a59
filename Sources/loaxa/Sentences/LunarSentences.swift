import Time
import Vietnamese
import Wording

extension Sentences {
    static let lunarSummary = Sentence(
        vi: "Đổi ngày dương sang âm và ngược lại", en: "A day in the lunar calendar, and back")
    static let lunarDetails = Sentence(
        vi:
            "Không ghi ngày thì là hôm nay. Ngày âm ghi như \"lunar 15/10/2026\", \"15/10/2026 âm lịch\", \"15/10 Bính Ngọ\", "
            + "hoặc thêm --to-solar; tháng nhuận thêm chữ n: 15/6n/2025; ngày cuối tháng là last/12/2026. Không ghi năm thì là "
            + "ngày gần nhất sắp tới. Tính được từ năm 1968 đến năm 2100.",
        en:
            "Without a day it is today. A lunar day is written \"lunar 15/10/2026\", \"15/10/2026 âm lịch\" or \"15/10 Bính "
            + "Ngọ\", or with --to-solar; a leap month has an n: 15/6n/2025; the last of a month is last/12/2026. Without a "
            + "year it is the next one to come. The calendar reaches from 1968 to 2100.")
    static let toSolarOption = Sentence(
        vi: "ngày ghi vào là ngày âm, đổi sang dương", en: "the day that is given is lunar; find the solar one")
    static let lunarTodayExample = Sentence(vi: "hôm nay là ngày nào", en: "what day is today")
    static let lunarExample = Sentence(vi: "ngày âm của 23/11/2026", en: "the lunar day of 23 November 2026")
    static let lunarBackExample = Sentence(vi: "mùng một Tết Đinh Mùi là ngày nào", en: "on which day Tết of 2027 is")
    static let lunarLeapExample = Sentence(
        vi: "rằm tháng 6 nhuận năm 2025", en: "the fifteenth of the leap sixth month of 2025")

    static func noDay(_ found: String) -> Sentence {
        Sentence(
            vi: "không hiểu ngày “\(found)”; có thể ghi: \(WrittenDay.allowed.vi), \"lunar 15/10/2026\".",
            en: "“\(found)” is no day; it can be: \(WrittenDay.allowed.en), \"lunar 15/10/2026\".")
    }

    static func noLunarDay(_ found: String) -> Sentence {
        Sentence(
            vi: "không có ngày âm “\(found)”: tháng ấy thiếu hoặc không nhuận, hoặc năm ngoài khoảng 1968–2100.",
            en: "there is no lunar day “\(found)”: the month is short or not doubled, or the year is outside 1968–2100."
        )
    }

    static func outsideLunarCalendar(_ date: CivilDate) -> Sentence {
        Sentence(
            vi: "\(Moments.fullDay(date)) ngoài khoảng tính được: từ 01/01/1968 đến hết năm âm lịch 2100.",
            en: "\(date) is outside the calendar, which reaches from 1968-01-01 to the end of the lunar year 2100.")
    }

    static func solarDay(_ date: CivilDate) -> Sentence {
        Sentence(
            vi: Greeting("{date}").filled(on: CivilDateTime(date, .midnight)),
            en: "\(Moments.weekday(date.weekday, in: .english)) \(date)")
    }

    static func lunarDay(_ lunar: LunarDate, _ month: LunarCalendar.Month) -> Sentence {
        let kind = month.length == 30 ? "tháng đủ" : "tháng thiếu"
        let leap = lunar.isLeap ? " (leap month)" : ""
        return Sentence(
            vi: "Âm lịch: \(lunar.inWords) (\(kind), \(month.length) ngày)",
            en: "Lunar: day \(lunar.day) of month \(lunar.month)\(leap), \(lunar.year) \(lunar.yearName); "
                + "\(month.length) days in the month")
    }

    static func dayNames(_ lunar: LunarDate, _ date: CivilDate) -> Sentence {
        let names = (day: CanChi(day: date), month: lunar.monthName, year: lunar.yearName)
        return Sentence(
            vi: "Can chi: ngày \(names.day), tháng \(names.month), năm \(names.year)",
            en: "Can chi: day \(names.day), month \(names.month), year \(names.year)")
    }

    static func solarTerm(_ term: SolarTerm, begins: CivilDate) -> Sentence {
        Sentence(
            vi: "Tiết khí: \(term.name.vi), từ \(Moments.fullDay(begins))",
            en: "Solar term: \(term.name.en), since \(begins)")
    }
}
