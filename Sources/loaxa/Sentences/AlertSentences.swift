import Bulletin
import Control
import Wording

extension Sentences {
    static let alertSummary = Sentence(
        vi: "Cảnh báo khẩn cấp: phát ngay, xem, huỷ", en: "Emergencies: raise, list, clear")
    static let alertRaiseSummary = Sentence(
        vi: "Phát cảnh báo khẩn cấp ngay lập tức, cắt mọi chương trình khác",
        en: "Air an emergency at once, over everything else")
    static let alertRaiseDetails = Sentence(
        vi:
            "Còi báo vang lên ngay, sau đó là lời cảnh báo, nhắc lại ba lần (hoặc theo --repeat), kể cả trong giờ cấm phát. "
            + "Chương trình bị cắt sẽ phát tiếp sau. Mất điện giữa chừng thì có điện lại đài phát tiếp cảnh báo. "
            + "Có thể ghi câu cần đọc, tên tệp bản tin, hoặc --template với mẫu soạn sẵn và các chỗ trống của nó.\n"
            + "Tệp XML được đọc theo chuẩn CAP 1.2: phát ở cụm loa thuộc khu vực ghi trong tin (hoặc theo --zone); tin Update "
            + "thay, tin Cancel huỷ cảnh báo mà nó nhắc tới. Chữ ký số được kiểm tra nếu cài đặt có ghi chứng thư (alerts.certificates).",
        en:
            "The attention tone sounds at once, then the words, three times (or --repeat), also in the curfew. What it cuts "
            + "goes on afterwards. After a power cut the alert goes on. Give the words themselves, a bulletin's file, or a "
            + "prepared text with --template and what fills its blanks.\n"
            + "An XML file is read as CAP 1.2: it airs in the zones of its areas (or in those of --zone); an Update replaces "
            + "and a Cancel ends the alerts that it refers to. Its signature is verified where the settings name a certificate "
            + "(alerts.certificates).")
    static let alertZoneOption = Sentence(
        vi: "chỉ ở cụm loa này; ghi được nhiều lần; mặc định: mọi cụm loa",
        en: "only in this zone; may be repeated; default: everywhere")
    static let alertRepeatOption = Sentence(vi: "phát mấy lần, 1–100; mặc định 3", en: "how often, 1–100; default 3")
    static let alertTitleOption = Sentence(
        vi: "tên ghi vào nhật ký; mặc định là câu cảnh báo", en: "its name in the log; default: its own words")
    static let alertTemplateOption = Sentence(
        vi: "dùng mẫu soạn sẵn này; xem các mẫu: loaxa alert templates",
        en: "use this prepared text; list them with: alert templates")
    static let alertTemplateExample = Sentence(
        vi: "dùng mẫu soạn sẵn, điền các chỗ trống", en: "a prepared text with its blanks filled")
    static let alertMessageExample = Sentence(
        vi: "phát cảnh báo nhận được từ đài khí tượng (CAP 1.2)", en: "a message of the weather service (CAP 1.2)")
    static let alertTemplatesSummary = Sentence(
        vi: "Xem các mẫu cảnh báo soạn sẵn và chỗ trống của chúng", en: "The prepared texts and their blanks")
    static let alertTemplatesDetails = Sentence(
        vi:
            "Mẫu là tệp bản tin (.md) trong thư mục alerts cạnh tệp cài đặt của đài, hoặc trong Bulletins/alerts. Chỗ trống "
            + "viết là {{ten}} hoặc {{ten: gợi ý}}.",
        en: "A prepared text is a bulletin's file (.md) in the folder alerts beside the station's settings, or in "
            + "Bulletins/alerts. A blank is written as {{name}} or {{name: hint}}.")
    static let alertTemplatesExample = Sentence(vi: "xem tên mẫu để dùng", en: "their names, to use one")
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
    static func noTemplates(_ folders: [String]) -> Sentence {
        let list = folders.joined(separator: ", ")
        return Sentence(vi: "chưa có mẫu nào trong \(list)", en: "there are no prepared texts in \(list)")
    }
    static func noTemplate(_ name: String, _ kind: TemplateShelf.Kind, meant: String?) -> Sentence {
        guard let meant else {
            let list = kind == .alerts ? "loaxa alert templates" : "loaxa new"
            return Sentence(
                vi: "không có mẫu “\(name)”; xem các mẫu: \(list)",
                en: "there is no prepared text “\(name)”; list them with: \(list)")
        }
        return Sentence(
            vi: "không có mẫu “\(name)”; có phải “\(meant)”?",
            en: "there is no prepared text “\(name)”; is it “\(meant)”?")
    }
    static func templateFault(_ fault: BulletinTemplate.Fault, template: String) -> Sentence {
        switch fault {
        case .missing(let blanks):
            let list = blanks.map { $0.name + "=\"…\"" + ($0.hint.map { " (\($0))" } ?? "") }.joined(separator: ", ")
            return Sentence(
                vi: "mẫu \(template) còn chỗ trống, hãy ghi thêm: \(list)",
                en: "\(template) has blanks that are not filled; add: \(list)")
        case .unknown(let names, let known):
            let (found, list) = (names.joined(separator: ", "), known.joined(separator: ", "))
            guard !known.isEmpty else {
                return Sentence(
                    vi: "mẫu \(template) không có chỗ trống nào (gặp: \(found))",
                    en: "\(template) has no blanks (found: \(found))")
            }
            return Sentence(
                vi: "mẫu \(template) không có chỗ trống \(found); chỉ có: \(list)",
                en: "\(template) has no blank \(found); it has: \(list)")
        case .tooLong(let name, let limit):
            return Sentence(
                vi: "\(name) dài quá \(limit) ký tự; hãy viết ngắn lại",
                en: "\(name) has more than \(limit) characters; make it shorter")
        }
    }
    static func badBlankValue(_ word: String) -> Sentence {
        Sentence(
            vi: "“\(word)” phải viết như TÊN=CÂU, ví dụ gio=\"17h\"",
            en: "“\(word)” is written as NAME=TEXT, such as gio=\"17h\"")
    }
    static func messageTooLong(_ file: String, limit: Int) -> Sentence {
        Sentence(
            vi:
                "“\(file)” dài quá \(limit / 1000) kB nên không gửi cho đài bằng lệnh được; hãy chép vào thư mục alerts.folder",
            en:
                "“\(file)” is longer than \(limit / 1000) kB, too long for a command; copy it into the folder alerts.folder"
        )
    }
    static let nothingToCancel = Sentence(
        vi: "tin huỷ một cảnh báo không (hoặc không còn) phát ở đài này; không có gì để huỷ",
        en: "the message cancels an alert that is not (or no longer) on the air here; there is nothing to end")
    static func alertsCleared(_ titles: [String]) -> Sentence {
        guard !titles.isEmpty else { return noAlerts }
        let list = titles.map { "“\($0)”" }.joined(separator: ", ")
        return Sentence(vi: "đã huỷ \(list)", en: "ended \(list)")
    }
}
