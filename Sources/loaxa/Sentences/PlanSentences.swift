import Wording

extension Sentences {
    static let planSummary = Sentence(
        vi: "Mọi tiếng loa sẽ phát, đúng giờ nào, ở đâu", en: "Every sound the speakers will make, when and where")
    static let planDetails = Sentence(
        vi:
            "Do chính bộ phận điều khiển phát sóng tính ra. Mục nào sẽ không phát thì có dấu ✗ và lý do; dấu ! là chỗ nên "
            + "xem lại. Không ghi gì thì cho 24 giờ tới.",
        en:
            "Worked out by the very scheduler that goes to air. What will not air has ✗ and the reason; ! marks a doubt. "
            + "Without options it is the next 24 hours.")
    static let planFromOption = Sentence(
        vi: "kể từ lúc này: mai, \"24/11 17:00\"", en: "from then on: tomorrow, \"24/11 17:00\"")
    static let daysOption = Sentence(vi: "trong N ngày, 1…366; mặc định 1", en: "for N days, 1…366; default 1")
    static let planExample = Sentence(vi: "24 giờ tới", en: "the next 24 hours")
    static let planWeekExample = Sentence(vi: "bảy ngày kể từ ngày mai", en: "seven days from tomorrow on")
    static let offlineOption = Sentence(
        vi: "không hỏi đài; tính từ cấu hình và dữ liệu trên máy này",
        en: "do not ask the station; from this machine's settings and data")
    static let planOfflineExample = Sentence(
        vi: "xem trước một cấu hình chưa dùng", en: "what a configuration that is not yet in use would air")
    static let offlineNeedsConfiguration = Sentence(
        vi: "không tìm thấy cấu hình. Hãy chỉ ra thư mục: --config THƯ_MỤC",
        en: "there is no configuration. Name its folder: --config DIR")
    static func offlineWithoutBookings(_ folder: String) -> Sentence {
        Sentence(
            vi:
                "Chú ý: không đọc được lịch phát trong \(folder), nên chỉ có phần cố định của các buổi phát. Chỉ ra bằng: --state",
            en:
                "Note: the bookings in \(folder) cannot be read; this is the timetable alone. Name the folder with: --state"
        )
    }
    static func nothingPlanned(days: Int) -> Sentence {
        Sentence(
            vi: days == 1 ? "Không có gì để phát trong 24 giờ tới." : "Không có gì để phát trong \(days) ngày ấy.",
            en: days == 1 ? "Nothing will air in those 24 hours." : "Nothing will air in those \(days) days.")
    }
    static let willNotAir = Sentence(vi: "không phát", en: "will not air")
    static func bookingNumber(_ id: Int64) -> Sentence { Sentence(vi: "số \(id)", en: "booking \(id)") }
}
