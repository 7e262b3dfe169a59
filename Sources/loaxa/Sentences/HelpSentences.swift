import Wording

extension Sentences {
    static let whatLoaXaIs = Sentence(
        vi: "LoaXa: đài truyền thanh của xã trong một chiếc máy nhỏ. Soạn bản tin bằng văn bản, nghe thử, "
            + "đặt lịch; máy tự phát ra loa đúng giờ.",
        en: "LoaXa: a commune's radio station in a box. Write bulletins as text, hear them first, queue them; "
            + "the station airs them on time by itself.")

    static let usage = Sentence(vi: "Cách dùng:", en: "Usage:")
    static let commandPlaceholder = Sentence(vi: "LỆNH", en: "COMMAND")
    static let optionsPlaceholder = Sentence(vi: "[lựa chọn]", en: "[options]")
    static let commandsHeading = Sentence(vi: "Các lệnh:", en: "Commands:")
    static let optionsHeading = Sentence(vi: "Lựa chọn:", en: "Options:")
    static let commonOptionsHeading = Sentence(vi: "Lựa chọn chung của mọi lệnh:", en: "Options of every command:")
    static let examplesHeading = Sentence(vi: "Ví dụ:", en: "Examples:")
    static let helpSummary = Sentence(
        vi: "Xem hướng dẫn của một lệnh: loaxa help LỆNH", en: "How to use a command: loaxa help COMMAND")
    static let exitCodes = Sentence(
        vi: "Mã thoát: 0 là xong, 1 là việc không thành, 2 là lệnh ghi sai.",
        en: "Exit codes: 0 done, 1 it failed, 2 the command line was wrong.")
    static let helpOfCommand = Sentence(
        vi: "Hướng dẫn từng lệnh kèm ví dụ: loaxa help LỆNH", en: "Each command, with examples: loaxa help COMMAND")
    static let seeCommonOptions = Sentence(
        vi: "Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help",
        en: "Options of every command (--config, --state, --socket, --lang): loaxa help")
    static func groupStandard(_ command: String) -> Sentence {
        Sentence(
            vi: "Không ghi gì thêm thì như: loaxa \(command)", en: "Without a further word it is: loaxa \(command)")
    }

    // MARK: Options of every command

    static let configOption = Sentence(
        vi: "thư mục cấu hình (station.json5, timetable.json5, pronunciation.tsv); mặc định /etc/loaxa",
        en: "the configuration's folder (station.json5, timetable.json5, pronunciation.tsv); default /etc/loaxa")
    static let stateOption = Sentence(
        vi: "thư mục dữ liệu của đài; mặc định /var/lib/loaxa", en: "the station's data folder; default /var/lib/loaxa")
    static let socketOption = Sentence(
        vi: "nơi nối với chương trình đài; mặc định /run/loaxa/loaxa.varlink",
        en: "where the station listens; default /run/loaxa/loaxa.varlink")
    static let languageOption = Sentence(
        vi: "ngôn ngữ trên màn hình; mặc định theo máy", en: "the language of the screens; default: the locale's")
    static let helpOption = Sentence(vi: "xem hướng dẫn", en: "show help")
    static let versionOption = Sentence(vi: "xem phiên bản", en: "show the version")
    static let jsonOption = Sentence(
        vi: "in một tài liệu JSON cho chương trình khác đọc", en: "print one JSON document, for other programs")
}
