import Control
import Wording

extension Sentences {
    static let alertSummary = Sentence(
        vi: "Cảnh báo khẩn cấp: phát ngay, xem, huỷ", en: "Emergencies: raise, list, clear")
    static let alertRaiseSummary = Sentence(
        vi: "Phát cảnh báo khẩn cấp ngay lập tức, cắt mọi chương trình khác",
        en: "Air an emergency at once, over everything else")
    static let alertRaiseDetails = Sentence(
        vi: "Còi báo vang lên ngay, sau đó là lời cảnh báo, nhắc lại ba lần (hoặc theo --repeat), kể cả trong giờ cấm phát. "
            + "Chương trình bị cắt sẽ phát tiếp sau. Mất điện giữa chừng thì có điện lại đài phát tiếp cảnh báo. "
            + "Có thể ghi câu cần đọc, hoặc tên tệp bản tin.",
        en: "The attention tone sounds at once, then the words, three times (or --repeat), also in the curfew. What it cuts "
            + "goes on afterwards. After a power cut the alert goes on. Give the words themselves, or a bulletin's file.")
    static let alertZoneOption = Sentence(
        vi: "chỉ ở cụm loa này; ghi được nhiều lần; mặc định: mọi cụm loa",
        en: "only in this zone; may be repeated; default: everywhere")
    static let alertRepeatOption = Sentence(vi: "phát mấy lần, 1–100; mặc định 3", en: "how often, 1–100; default 3")
    static let alertTitleOption = Sentence(
        vi: "tên ghi vào nhật ký; mặc định là câu cảnh báo", en: "its name in the log; default: its own words")
    static let alertExample = Sentence(vi: "cả xã nghe ngay", en: "the whole commune hears it now")
    static let alertFileExample = Sentence(
        vi: "đọc bản soạn sẵn ở một thôn, năm lần", en: "a prepared text for one hamlet, five times")
    static let alertListSummary = Sentence(vi: "Xem các cảnh báo đang còn hiệu lực", en: "The alerts that are not over")
    static let alertListExample = Sentence(vi: "xem số của cảnh báo để huỷ", en: "their numbers, to clear one")
    static let alertClearSummary = Sentence(vi: "Huỷ cảnh báo (một, hoặc tất cả)", en: "End an alert, or all of them")
    static let alertClearExample = Sentence(vi: "hết nguy hiểm: huỷ tất cả", en: "the danger is over: end all")
    static let alertClearOneExample = Sentence(vi: "huỷ riêng cảnh báo số 3", en: "end the alert 3 only")
    static let noAlerts = Sentence(vi: "không có cảnh báo nào", en: "there are no alerts")

    static func alertRaised(_ alert: Wire.Alert, zones: String) -> Sentence {
        Sentence(
            vi: "cảnh báo số \(alert.id) đang phát ở \(zones); huỷ bằng: loaxa alert clear \(alert.id)",
            en: "the alert \(alert.id) is on the air in \(zones); end it with: loaxa alert clear \(alert.id)")
    }
    static func alertLine(_ alert: Wire.Alert, zones: String) -> Sentence {
        Sentence(
            vi: "\(alert.id)  \(alert.title) · \(zones) · đã phát \(alert.rounds)/\(alert.repeats) lần",
            en: "\(alert.id)  \(alert.title) · \(zones) · aired \(alert.rounds) of \(alert.repeats) times")
    }
    static func alertsCleared(_ titles: [String]) -> Sentence {
        guard !titles.isEmpty else { return noAlerts }
        let list = titles.map { "“\($0)”" }.joined(separator: ", ")
        return Sentence(vi: "đã huỷ \(list)", en: "ended \(list)")
    }
}
