import Control
import Wording

extension Sentences {
    static let planSummary = Sentence(
        vi: "Mọi tiếng loa sẽ phát, đúng giờ nào, ở đâu", en: "Every sound the speakers will make, when and where")
    static let planDetails = Sentence(
        vi:
            "Do chính bộ phận điều khiển phát sóng tính ra: mỗi ngày một hình vẽ giờ phát của từng cụm loa, rồi đến từng "
            + "mục. Mục nào sẽ không phát thì có dấu ✗ và lý do; dấu ! là chỗ nên xem lại: phải chờ nhau, im giữa chừng, "
            + "âm thanh chưa tạo xong, bản tin sắp hết hạn, giờ chưa từng phát. Không ghi gì thì cho 24 giờ tới.\n"
            + "Với --svg và --ics, TỆP là - thì in ra màn hình.",
        en:
            "Worked out by the very scheduler that goes to air: each day drawn zone by zone, then every item. What will "
            + "not air has ✗ and the reason; ! marks a doubt: something has to wait, is silent in between, is not yet "
            + "rendered, is about to expire, or airs at an hour never used before. Without options it is the next 24 "
            + "hours.\nWith --svg and --ics a FILE of - is standard output.")
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
    static func booked(_ id: Int64, by person: String, approvedBy approver: String?) -> Sentence {
        Sentence(
            vi: "số \(id), \(person) xếp lịch" + (approver.map { ", \($0) duyệt" } ?? ""),
            en: "booking \(id), queued by \(person)" + (approver.map { ", approved by \($0)" } ?? ""))
    }
    static func raised(by person: String) -> Sentence {
        Sentence(vi: "cảnh báo do \(person) phát", en: "alert raised by \(person)")
    }
    static func onlyIn(_ zones: String) -> Sentence { Sentence(vi: "chỉ ở \(zones)", en: "in \(zones) only") }
    static let legendSound = Sentence(vi: "loa có tiếng (ít…nhiều)", en: "sound (some…all of the time)")
    static let legendCurfew = Sentence(vi: "giờ cấm phát", en: "curfew")
    static func planSum(airings: Int, length: String, unheard: Int, doubts: Int) -> Sentence {
        Sentence(
            vi: "\(airings) lượt phát, tổng cộng \(length)" + (unheard > 0 ? "; \(unheard) mục không phát (✗)" : "")
                + (doubts > 0 ? "; \(doubts) chỗ nên xem lại (!)" : "") + ".",
            en: "\(airings) airing\(airings == 1 ? "" : "s"), \(length) in all"
                + (unheard > 0 ? "; \(unheard) will not air (✗)" : "")
                + (doubts > 0 ? "; \(doubts) to look at (!)" : "") + ".")
    }
    static let svgOption = Sentence(
        vi: "vẽ thành tranh SVG, để in hoặc xem bằng trình duyệt", en: "draw it as SVG, to print or for a browser")
    static let icsOption = Sentence(
        vi: "ghi thành lịch iCalendar, mỗi lượt phát một mục", en: "write it as iCalendar, one event per airing")
    static let planPictureExample = Sentence(
        vi: "tranh lịch phát tuần sau, và tệp lịch cho điện thoại", en: "next week as a picture, and for calendars")
    static func written(_ path: String) -> Sentence { Sentence(vi: "Đã ghi \(path)", en: "Wrote \(path)") }
}

extension Sentences {
    static func kind(_ entry: Wire.PlanEntry) -> Sentence {
        if entry.isAlert { return alertKind }
        return switch entry.kind {
        case .bulletin: bulletinKind
        case .clip: clipKind
        case .speech: speechKind
        case .relay: relayKind
        }
    }
    static let alertKind = Sentence(vi: "cảnh báo", en: "alert")
    static let bulletinKind = Sentence(vi: "bản tin", en: "bulletin")
    static let clipKind = Sentence(vi: "nhạc, đoạn thu", en: "music, clip")
    static let relayKind = Sentence(vi: "tiếp âm", en: "relay")
    static let speechKind = Sentence(vi: "lời dẫn", en: "announcement")
    static func planOf(_ station: String) -> Sentence {
        Sentence(vi: "Lịch phát sóng · \(station)", en: "Broadcast plan · \(station)")
    }
    static func planDays(_ first: String, _ last: String, zone: String) -> Sentence {
        Sentence(vi: "\(first) – \(last) · giờ \(zone)", en: "\(first) – \(last) · time zone \(zone)")
    }
    static func madeAt(_ moment: String) -> Sentence { Sentence(vi: "Lập lúc \(moment)", en: "As of \(moment)") }
    static let unheardKind = Sentence(vi: "không phát", en: "will not air")
    static func more(_ count: Int) -> Sentence { Sentence(vi: "và \(count) mục nữa", en: "and \(count) more") }
}
