import Control
import Reporting
import Schedule
import Time
import Wording

extension Sentences {
    static let reportSummary = Sentence(
        vi: "Báo cáo một kỳ: phát gì, bao lâu, cho ai, ai duyệt, sự cố gì",
        en: "A written report: what aired, how long, for whom, who approved it, what failed")
    static let reportDetails = Sentence(
        vi:
            "Không ghi --period thì là tháng này. Số liệu tính từ nhật ký phát sóng, đúng đến từng giây, và so với kỳ trước liền "
            + "kề. Đuôi của tệp quyết định cách trình bày: .html theo thể thức của Nghị định 30/2020/NĐ-CP để in; .odt và .docx "
            + "qua pandoc, khổ giấy và lề chỉnh lại trong phần mềm soạn thảo; .csv và .json cho bảng tính và chương trình khác. Đọc thẳng tệp dữ liệu, nên đài "
            + "tắt cũng lập được (--state).\n\n"
            + "Cơ quan, địa danh, nơi nhận, người ký: ghi một lần ở mục report của station.json5; lựa chọn trong lệnh thay cho mục ấy.",
        en:
            "Without --period it is this month. The figures are those of the as-run log, to the second, beside those of the period "
            + "before. The file's ending decides: .html is laid out for printing as Decree 30/2020/NĐ-CP asks; .odt and .docx are "
            + "made by pandoc, with its paper and margins; .csv and .json are for spreadsheets and programs. The data file itself is read: "
            + "it works with the station off (--state).\n\n"
            + "Issuing body, place, recipients and signer are written once under report in station.json5; options override them."
    )
    static let reportOutOption = Sentence(
        vi: "ghi vào tệp .txt, .html, .odt, .docx, .csv hoặc .json; mặc định in ra màn hình",
        en: "write a file: .txt, .html, .odt, .docx, .csv or .json; default: the screen")
    static let numberOption = Sentence(
        vi: "số văn bản: 12 hoặc 12/BC-ĐTT", en: "the document's number: 12, or 12/BC-ĐTT")
    static let issuerOption = Sentence(
        vi: "cơ quan ban hành; mặc định là tên đài", en: "the issuing body; default: the station")
    static let parentOption = Sentence(
        vi: "cơ quan chủ quản; mặc định là UBND xã trong tên đài", en: "the body above it; default: the commune's")
    static let placeOption = Sentence(
        vi: "địa danh; mặc định là tên xã trong tên đài", en: "the place; default: from the station's name")
    static let recipientsOption = Sentence(
        vi: "nơi nhận, ngăn bằng dấu chấm phẩy", en: "who receives it, with semicolons between")
    static let roleOption = Sentence(
        vi: "chức vụ người ký; mặc định TRƯỞNG ĐÀI", en: "what the signer is; default TRƯỞNG ĐÀI")
    static let signerOption = Sentence(vi: "họ tên người ký", en: "the signer's name")
    static let reportExample = Sentence(vi: "tháng 11, trên màn hình", en: "November, on the screen")
    static let reportPageExample = Sentence(vi: "quý IV, để in và ký", en: "the fourth quarter, to print and sign")
    static let reportOffExample = Sentence(
        vi: "cả năm, từ thư mục dữ liệu, đài không cần chạy", en: "a year, from a data folder, with the station off")
    static func reportNeedsPandoc(_ file: String) -> Sentence {
        Sentence(
            vi: "muốn ghi “\(file)” phải có pandoc (sudo apt install pandoc); tệp .html thì không cần",
            en: "“\(file)” needs pandoc (sudo apt install pandoc); .html does not")
    }

    static func reportNotConverted(_ file: String, _ reason: String) -> Sentence {
        Sentence(
            vi: "pandoc không làm được “\(file)” (\(reason)); hãy ghi ra .html",
            en: "pandoc could not make “\(file)” (\(reason)); write .html instead")
    }

    // MARK: The report itself

    static let reportKind = Sentence(vi: "BÁO CÁO", en: "REPORT")
    static func reportSubject(_ station: String, _ period: Period) -> Sentence {
        Sentence(
            vi: "Kết quả hoạt động của \(station) \(period.title.vi)",
            en: "What \(station) did in \(period.title.en)")
    }

    static let resultsChapter = Sentence(vi: "KẾT QUẢ PHÁT SÓNG", en: "WHAT AIRED")
    static let contentsChapter = Sentence(vi: "NỘI DUNG ĐÃ PHÁT", en: "CONTENT")
    static let alertsChapter = Sentence(vi: "CẢNH BÁO KHẨN CẤP", en: "EMERGENCY ALERTS")
    static let troublesChapter = Sentence(
        vi: "LƯỢT PHÁT KHÔNG TRỌN VẸN VÀ SỰ CỐ", en: "WHAT DID NOT AIR, AND INCIDENTS")
    static let approvalsChapter = Sentence(vi: "DUYỆT BẢN TIN", en: "APPROVALS")
    static let questionsChapter = Sentence(vi: "Ý KIẾN NGƯỜI NGHE", en: "LISTENERS")
    static let sourcesChapter = Sentence(vi: "CĂN CỨ SỐ LIỆU", en: "SOURCE OF THE FIGURES")

    static func totals(
        _ total: PeriodReport.Row, _ bulletins: PeriodReport.Row, before: Sentence
    ) -> Sentence {
        let change = total.before.length > .zero ? share(total) : nil
        return Sentence(
            vi:
                "Trong kỳ, đài đã phát \(total.tally.airings) lượt, tổng thời lượng \(length(total.tally).vi); trong đó "
                + "\(bulletins.tally.airings) lượt bản tin, \(length(bulletins.tally).vi). Kỳ trước (\(before.vi)): "
                + "\(total.before.airings) lượt, \(length(total.before).vi); \(bulletins.before.airings) lượt bản tin, "
                + "\(length(bulletins.before).vi)."
                + (change.map { " Thời lượng \($0 < 0 ? "giảm" : "tăng") \(percent($0, ",")) %." } ?? ""),
            en:
                "The station aired \(total.tally.airings) items, \(length(total.tally).en) in all; of these "
                + "\(bulletins.tally.airings) bulletins, \(length(bulletins.tally).en). The period before (\(before.en)): "
                + "\(total.before.airings) items, \(length(total.before).en); \(bulletins.before.airings) bulletins, "
                + "\(length(bulletins.before).en)."
                + (change.map { " That is \(percent($0, ".")) % \($0 < 0 ? "less" : "more")." } ?? ""))
    }

    /// Of the period before, in per mille.
    private static func share(_ row: PeriodReport.Row) -> Int {
        let (now, before) = (row.tally.length.inSeconds, row.before.length.inSeconds)
        return Int(((now - before) / before * 1000).rounded())
    }

    private static func percent(_ perMille: Int, _ point: String) -> String {
        "\(abs(perMille) / 10)\(point)\(abs(perMille) % 10)"
    }

    private static func length(_ tally: Tally) -> Sentence {
        let seconds = Int((tally.length.nanoseconds + 500_000_000) / 1_000_000_000)
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return Sentence(
            vi: (hours > 0 ? "\(hours) giờ " : "") + "\(minutes) phút \(rest) giây",
            en: (hours > 0 ? "\(hours) h " : "") + "\(minutes) min \(rest) s")
    }

    static func chartTitle(_ step: Period.Step) -> Sentence {
        switch step {
        case .day: Sentence(vi: "Thời lượng phát từng ngày", en: "Time on the air, day by day")
        case .week: Sentence(vi: "Thời lượng phát từng tuần", en: "Time on the air, week by week")
        case .month: Sentence(vi: "Thời lượng phát từng tháng", en: "Time on the air, month by month")
        case .year: Sentence(vi: "Thời lượng phát từng năm", en: "Time on the air, year by year")
        }
    }

    static let nothingHeard = Sentence(vi: "Không có lượt phát nào.", en: "Nothing aired.")
    static let audienceNote = Sentence(
        vi: "Bản tin dành cho nhiều nhóm được tính cho từng nhóm.",
        en: "A bulletin for several audiences counts for each of them.")
    static let noAlertRaised = Sentence(
        vi: "Trong kỳ không có cảnh báo nào.", en: "No alert was raised.")
    static let noTrouble = Sentence(
        vi: "Mọi lượt phát đều trọn vẹn.", en: "Everything aired to its end.")
    static let noDecision = Sentence(
        vi: "Trong kỳ ban biên tập không duyệt hay trả lại bản tin nào.",
        en: "The board decided nothing in this period.")
    static func questions(_ questions: PeriodReport.Questions) -> Sentence {
        Sentence(
            vi:
                "Nhận \(questions.received) câu hỏi, ý kiến; đã trả lời \(questions.answered); còn \(questions.open) chưa xong.",
            en:
                "\(questions.received) questions and comments were received, \(questions.answered) answered; \(questions.open) are open."
        )
    }
    static func sources(entries: Int64, hash: String) -> Sentence {
        Sentence(
            vi:
                "Số liệu tính từ nhật ký phát sóng của đài, gồm \(entries) dòng, mã băm của dòng cuối: \(hash). Lệnh “loaxa log "
                + "verify” kiểm tra nhật ký còn nguyên. Thời lượng tính từ mẫu âm thanh đầu đến mẫu cuối thật sự ra loa, không quá độ "
                + "dài của chính bản tin; nhiều cụm loa cùng nghe thì tổng của đài tính một lần.",
            en:
                "The figures are those of the station's as-run log: \(entries) entries, the last hash is \(hash). “loaxa log "
                + "verify” tells whether the log is whole. Lengths are from the first sample to the last that really sounded, and "
                + "never more than the sound's own; what several zones heard together counts once for the station.")
    }

    static let nameColumn = Sentence(vi: "NỘI DUNG", en: "WHAT")
    static let resultColumn = Sentence(vi: "KẾT QUẢ", en: "RESULT")
    static let airingsColumn = Sentence(vi: "SỐ LƯỢT", en: "AIRINGS")
    static let lengthColumn = Sentence(vi: "THỜI LƯỢNG", en: "LENGTH")
    static let airingsBeforeColumn = Sentence(vi: "LƯỢT KỲ TRƯỚC", en: "BEFORE")
    static let lengthBeforeColumn = Sentence(vi: "KỲ TRƯỚC", en: "LENGTH BEFORE")
    static let reasonColumn = Sentence(vi: "LÝ DO", en: "REASON")
    static let exampleColumn = Sentence(vi: "LẦN ĐẦU", en: "FIRST")
    static let atColumn = Sentence(vi: "LÚC", en: "AT")
    static let alertColumn = Sentence(vi: "CẢNH BÁO", en: "ALERT")
    static let raisedByColumn = Sentence(vi: "NGƯỜI PHÁT", en: "BY")
    static let decidedByColumn = Sentence(vi: "NGƯỜI DUYỆT", en: "BY")
    static let heardColumn = Sentence(vi: "LƯỢT ĐÃ PHÁT", en: "HEARD")
    static let approvedColumn = Sentence(vi: "DUYỆT", en: "APPROVED")
    static let returnedColumn = Sentence(vi: "TRẢ LẠI", en: "RETURNED")

    static let incidents: [(code: String, Sentence)] = [
        ("started", Sentence(vi: "Số lần đài khởi động", en: "Starts of the station")),
        ("output-lost", Sentence(vi: "số lần mất thiết bị ra", en: "outputs lost")),
        ("input-lost", Sentence(vi: "số lần mất nguồn tiếp âm", en: "inputs lost")),
        ("input-silent", Sentence(vi: "số lần nguồn tiếp âm im tiếng", en: "inputs silent")),
        ("clock-set", Sentence(vi: "số lần đồng hồ bị chỉnh", en: "clock set")),
        ("slept", Sentence(vi: "số lần máy ngủ", en: "machine asleep")),
        ("approval-void", Sentence(vi: "số lần mất hiệu lực duyệt vì sửa", en: "approvals void by a change")),
        ("approval-refused", Sentence(vi: "số lần tự duyệt bị từ chối", en: "approvals of one's own refused")),
    ]

    static func result(_ result: Airing.Result) -> Sentence {
        switch result {
        case .planned: self.result(.planned as Wire.AiringResult)
        case .onAir: self.result(.onAir as Wire.AiringResult)
        case .aired: self.result(.aired as Wire.AiringResult)
        case .cut: self.result(.cut as Wire.AiringResult)
        case .failed: self.result(.failed as Wire.AiringResult)
        case .skipped: self.result(.skipped as Wire.AiringResult)
        case .missed: self.result(.missed as Wire.AiringResult)
        }
    }
}
