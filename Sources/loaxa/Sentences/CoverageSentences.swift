import Reporting
import Wording

extension Sentences {
    static let coverageSummary = Sentence(
        vi: "Ai đã được nghe, bao nhiêu phút, còn thiếu gì so với chỉ tiêu",
        en: "Who has been served, and what is short of its target")
    static let coverageDetails = Sentence(
        vi:
            "Số phút bản tin đã phát theo đối tượng người nghe, chiến dịch và nội dung (campaigns.json5), cơ quan, cụm loa, từng tuần "
            + "hoặc từng tháng; và loạt bài nào đã phát đến bài mấy. Bản tin cho nhiều đối tượng tính cho từng đối tượng. Chỉ tiêu tính "
            + "theo số ngày đã qua. Mặc định: bốn tuần gần đây. Số liệu lấy từ nhật ký; đài tắt cũng xem được (--state).",
        en:
            "Minutes of bulletins that have aired, by audience, campaign and topic (campaigns.json5), organisation and zone, week by "
            + "week or month by month; and how far each series is. A bulletin for several audiences counts for each. Targets are of the "
            + "days that have passed. Default: the last four weeks. Read from the log; it works with the station off (--state)."
    )
    static let coverageByOption = Sentence(
        vi: "chia cột theo ngày, tuần, tháng hay năm", en: "columns of days, weeks, months or years")
    static let coverageSVGOption = Sentence(vi: "vẽ thành ảnh SVG vào tệp này", en: "write a picture (SVG), too")
    static let coverageExample = Sentence(vi: "bốn tuần gần đây", en: "the last four weeks")
    static let coverageYearExample = Sentence(
        vi: "cả năm, từng tháng, kèm ảnh", en: "the year by months, with a picture")
    static func tooManySpans(_ most: Int) -> Sentence {
        Sentence(
            vi: "nhiều cột quá (hơn \(most)); hãy chọn --by month hoặc khoảng ngắn hơn",
            en: "too many columns (more than \(most)); choose --by month or a shorter period")
    }

    static func coverageOf(_ period: Sentence, total: Coverage.Row) -> Sentence {
        Sentence(
            vi:
                "Bản tin đã phát \(period.vi): \(total.total.airings) lượt, \(CoverageReport.minutes(total.minutes, .vietnamese)) phút",
            en:
                "Bulletins heard, \(period.en): \(total.total.airings) airing\(total.total.airings == 1 ? "" : "s"), "
                + "\(CoverageReport.minutes(total.minutes, .english)) minutes")
    }
    static let byAudience = Sentence(vi: "Theo đối tượng người nghe", en: "By audience")
    static let byOwner = Sentence(vi: "Theo cơ quan, đoàn thể", en: "By organisation")
    static let byZone = Sentence(vi: "Theo cụm loa", en: "By zone")
    static let otherCampaigns = Sentence(vi: "Chiến dịch ngoài campaigns.json5", en: "Campaigns not in campaigns.json5")
    static let otherTopics = Sentence(vi: "(nội dung khác)", en: "(other topics)")
    static let minutesHeading = Sentence(vi: "PHÚT", en: "MINUTES")
    static let targetHeading = Sentence(vi: "CHỈ TIÊU", en: "TARGET")
    static let missingHeading = Sentence(vi: "THIẾU", en: "SHORT")
    static let seriesHeading = Sentence(vi: "Loạt bài", en: "Series")
    static func spans(_ step: Period.Step) -> Sentence {
        switch step {
        case .day: Sentence(vi: "TỪNG NGÀY", en: "BY DAY")
        case .week: Sentence(vi: "TỪNG TUẦN", en: "BY WEEK")
        case .month: Sentence(vi: "TỪNG THÁNG", en: "BY MONTH")
        case .year: Sentence(vi: "TỪNG NĂM", en: "BY YEAR")
        }
    }
    static func progress(_ series: SeriesProgress) -> Sentence {
        let (aired, waiting, missing) = (ranges(series.aired), ranges(series.waiting), ranges(series.missing))
        var vi = aired.isEmpty ? "chưa phát bài nào" : "đã phát bài \(aired)"
        var en = aired.isEmpty ? "none has aired" : "aired \(aired)"
        if !waiting.isEmpty { (vi, en) = (vi + "; đang chờ bài \(waiting)", en + "; waiting \(waiting)") }
        if !missing.isEmpty { (vi, en) = (vi + "; chưa có bài \(missing)", en + "; not handed in \(missing)") }
        return Sentence(vi: "\(series.name): \(vi)", en: "\(series.name): \(en)")
    }
    /// `1–3, 5`.
    private static func ranges(_ numbers: [Int]) -> String {
        var parts: [(Int, Int)] = []
        for number in numbers {
            if let last = parts.last, last.1 + 1 == number {
                parts[parts.count - 1].1 = number
            } else {
                parts.append((number, number))
            }
        }
        return parts.map { $0 == $1 ? "\($0)" : "\($0)–\($1)" }.joined(separator: ", ")
    }
    static func isMissing(_ minutes: String) -> Sentence { Sentence(vi: "thiếu \(minutes)", en: "\(minutes) short") }
    static func pictureNote(_ day: String) -> Sentence {
        Sentence(
            vi: "Vạch đen: chỉ tiêu tính đến nay. Số liệu lấy từ nhật ký phát sóng, ngày \(day).",
            en: "Black line: the target so far. From the as-run log, \(day).")
    }
}
