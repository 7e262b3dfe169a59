import Control
import Ledger
import Schedule
import Time
import Wording

extension AirApproval.Kind {
    fileprivate init(_ kind: Wire.ApprovalKind) {
        self =
            switch kind {
            case .approved: .approved
            case .notRequired: .notRequired
            case .timetable: .timetable
            case .stationItem: .stationItem
            case .alert: .alert
            case .template: .template
            case .live: .live
            }
    }
}

extension Sentences {
    static let logGroupSummary = Sentence(
        vi: "Nhật ký phát sóng: xem, kiểm tra còn nguyên, xuất ra tệp", en: "The as-run log: show, verify, export it")
    static let logVerifySummary = Sentence(
        vi: "Kiểm tra nhật ký có bị sửa, xoá hay đảo thứ tự không",
        en: "Whether anybody has changed, removed or reordered entries of the log")
    static let logVerifyDetails = Sentence(
        vi: "Mỗi dòng nhật ký mang mã băm của dòng trước nó. Ghi lại số dòng và mã băm cuối vào sổ giấy: lần sau, "
            + "mã ấy chứng tỏ không dòng nào trước đó bị đổi. Các dòng đã bỏ vì quá hạn lưu (retention.log trong station.json5) có "
            + "niêm phong nối chuỗi: sửa niêm phong hay bỏ thêm một dòng đều lộ ra.",
        en: "Each entry carries the hash of the one before it. Written down on paper, the number of entries and the "
            + "last hash prove later that nothing before them was changed. Entries that were removed because of their age "
            + "(retention.log in station.json5) are under seals, a chain of their own: a changed seal, or one entry more that is "
            + "gone, is found.")
    static let logVerifyExample = Sentence(vi: "trước khi nộp báo cáo", en: "before a report is handed in")
    static func logIsWhole(_ report: Wire.LogReport) -> Sentence {
        let removed =
            report.removed == 0
            ? (vi: "", en: "")
            : (
                vi: " (\(report.removed) dòng đầu đã bỏ vì quá hạn lưu, niêm phong còn nguyên)",
                en: " (the first \(report.removed) removed because of their age, under seals that are whole)"
            )
        return Sentence(
            vi: "nhật ký còn nguyên: \(report.entries) dòng\(removed.vi), mã băm cuối \(report.head)",
            en: "the log is whole: \(report.entries) entries\(removed.en), last hash \(report.head)")
    }
    /// Of a period that reaches back before what is kept.
    static func beforeTheKept(_ seals: [LogSeal], keptFrom: CivilDate) -> Sentence {
        let months = seals.flatMap(\.months)
        let heard = months.reduce(0) { $0 + $1.heard }
        let minutes = months.reduce(0) { $0 + $1.milliseconds } / 60_000
        let setting = seals.last?.setting ?? ""
        return Sentence(
            vi:
                "Chi tiết nhật ký trước ngày \(Moments.fullDay(keptFrom)) đã bỏ theo hạn lưu (\(setting)), có niêm phong; các tháng "
                + "ấy cả thảy \(heard) lượt phát, \(minutes) phút, không nằm trong các số liệu này.",
            en: "Details before \(keptFrom) were removed under seal, being older than \(setting): those months had "
                + "\(heard) airings, \(minutes) min in all, which are not in these figures.")
    }

    static let logSummary = Sentence(
        vi: "Nhật ký phát sóng: thật sự đã phát gì, lúc nào, ở đâu",
        en: "The as-run log: what really aired, when and where")
    static let logDetails = Sentence(
        vi:
            "Không ghi gì thì cho một ngày qua. Ngày không kèm giờ: --from tính từ đầu ngày, --to tính hết ngày. Lượt bị "
            + "cắt, bị bỏ qua hay bị lỡ có lý do ở dòng dưới. Lượt chưa phát thì ghi giờ theo lịch.",
        en:
            "Without options it is the last day. A day without a time begins for --from and ends for --to at midnight. What "
            + "was cut, skipped or missed has the reason below. What has not begun has its planned time.")
    static let logFromOption = Sentence(
        vi: "kể từ lúc này: 1/11, \"hôm qua 17h\"", en: "from then on: 1/11, \"yesterday 17:00\"")
    static let logToOption = Sentence(vi: "cho tới lúc này; mặc định là bây giờ", en: "until then; default: now")
    static let followOption = Sentence(vi: "chờ và in tiếp những gì mới xảy ra", en: "wait, and print what happens")
    static let circumstancesOption = Sentence(
        vi: "thêm người duyệt, âm lượng từng cụm loa và mã băm bản tin",
        en: "add who approved it, how loud each zone was, and the bulletin's hash")
    /// Who had let pass what was heard.
    static func passed(_ approval: Wire.AiringApproval) -> Sentence {
        let what = AirApproval.Kind(approval.kind).sentence
        let template = approval.template.map { " “\($0)”" } ?? ""
        let at = approval.at.map { " \(moment($0))" } ?? ""
        let by = approval.by.map { ": \($0)\(at)" } ?? ""
        return Sentence(vi: "duyệt: \(what.vi)\(template)\(by)", en: "approval: \(what.en)\(template)\(by)")
    }
    /// How loud it was where, and what changed meanwhile.
    static func gains(_ gains: [Wire.Gain], _ title: (String) -> String) -> Sentence {
        func list(_ muted: String, _ since: String, point: String) -> String {
            gains.map { gain in
                "\(title(gain.zone)) \(ZoneGain.written(gain.decibels).replacing(".", with: point)) dB"
                    + (gain.muted ? " (\(muted))" : "")
                    + (gain.since.map { " \(since) \($0.civil.time.withSeconds)" } ?? "")
            }.joined(separator: ", ")
        }
        return Sentence(
            vi: "âm lượng: \(list("tắt tiếng", "từ", point: ","))", en: "gain: \(list("muted", "since", point: "."))")
    }
    static func version(_ sha256: String) -> Sentence {
        Sentence(vi: "mã băm bản tin: \(sha256)", en: "bulletin: SHA-256 \(sha256)")
    }
    /// `17:00 19/11/2026`.
    private static func moment(_ moment: Moment) -> String {
        let civil = moment.civil
        return "\(civil.time.withoutSeconds) \(Moments.fullDay(civil.date))"
    }
    static let logCircumstancesExample = Sentence(
        vi: "ai đã duyệt, loa để to chừng nào", en: "who approved it, and how loud it was")
    static let logExample = Sentence(vi: "một ngày qua", en: "the last day")
    static let logMonthExample = Sentence(
        vi: "cả tháng 11, cho chương trình khác đọc", en: "all of November, for other programs")
    static let logFollowExample = Sentence(
        vi: "theo dõi từng lượt phát; Ctrl-C để thôi", en: "each airing as it happens; Ctrl-C ends it")
    static let emptyLog = Sentence(vi: "Không có lượt phát nào trong khoảng này.", en: "Nothing in this period.")

    static let startHeading = Sentence(vi: "LÚC", en: "AT")
    static let resultHeading = Sentence(vi: "KẾT QUẢ", en: "RESULT")
    static let zonesHeading = Sentence(vi: "CỤM LOA", en: "ZONES")

    static func result(_ result: Wire.AiringResult) -> Sentence {
        switch result {
        case .planned: Sentence(vi: "chờ phát", en: "planned")
        case .onAir: Sentence(vi: "đang phát", en: "on air")
        case .aired: Sentence(vi: "đã phát", en: "aired")
        case .cut: Sentence(vi: "bị cắt", en: "cut")
        case .failed: Sentence(vi: "bị hỏng", en: "failed")
        case .skipped: Sentence(vi: "bỏ qua", en: "skipped")
        case .missed: Sentence(vi: "bị lỡ", en: "missed")
        }
    }
    static let allResults = [
        Wire.AiringResult.planned, .onAir, .aired, .cut, .failed, .skipped, .missed,
    ].map { result($0) }
}
