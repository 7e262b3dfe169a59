import Wording

extension Sentences {
    static let calendarSummary = Sentence(
        vi: "Xem một lịch phát nghĩa là gì: lần tới, và các lần sau nữa",
        en: "What a recurrence means: when it comes next, and after that")
    static let calendarDetails = Sentence(
        vi:
            "Lịch ghi như lịch của systemd (man systemd.time) và in ra đúng các mục của systemd-analyze calendar, nên hai bên "
            + "so được với nhau. Thêm được: ngày âm (lunar 1,15 06:00; lunar 15-8 19:00 là rằm tháng Tám; lunar 12-last 23:30 "
            + "là Giao thừa), tiết khí (term dong-chi 06:00), nhiều lịch cách nhau bằng dấu |, và except để trừ ngày, khoảng "
            + "ngày, ngày âm, ngày lễ trong holidays.tsv.\n\n"
            + "Giờ tính theo --zone, không có thì theo biến TZ, theo đài, theo máy.",
        en:
            "Recurrences are written as systemd's calendar events (man systemd.time), and what is printed are the fields of "
            + "systemd-analyze calendar, so that the two can be compared. Beyond these there are lunar days (lunar 1,15 06:00; "
            + "lunar 15-8 19:00 is the 15th of the eighth month; lunar 12-last 23:30 is the eve of Tết), solar terms (term "
            + "dong-chi 06:00), several with | between them, and except to leave out days, ranges, lunar days and the holidays "
            + "of holidays.tsv.\n\n"
            + "Times are those of --zone, else of the variable TZ, of the station, of the machine.")
    static let iterationsOption = Sentence(
        vi: "in bấy nhiêu lần; mặc định 1", en: "how many times to print; default 1")
    static let baseTimeOption = Sentence(
        vi: "tính từ lúc này trở đi; mặc định bây giờ", en: "look from this moment on; default now")
    static let untilOption = Sentence(
        vi: "in mọi lần cho tới hết lúc này", en: "print every time up to this moment")
    static let zoneOption = Sentence(
        vi: "múi giờ, như Asia/Ho_Chi_Minh", en: "time zone, such as Asia/Ho_Chi_Minh")
    static let calendarExample = Sentence(
        vi: "ba buổi sáng tới, không kể Chủ nhật", en: "the next three mornings, Sundays left out")
    static let calendarLunarExample = Sentence(
        vi: "mọi mùng một và rằm cho tới hết tháng 2",
        en: "every first and fifteenth of the moon up to the end of February")
    static let calendarExceptExample = Sentence(
        vi: "hằng ngày, trừ Tết và Quốc khánh", en: "every day but Tết and the National Day")
}

extension Placeholders {
    static let recurrence = Sentence(vi: "LỊCH", en: "EXPR")
    static let timeZone = Sentence(vi: "MÚI_GIỜ", en: "TZ")
}
