import Wording

extension Sentences {
    static let whySummary = Sentence(
        vi: "Vì sao không phát? Bao giờ phát? Vì sao lúc ấy?", en: "Why did it not air? When will it? Why then?")
    static let whyDetails = Sentence(
        vi:
            "Trả lời theo nhật ký cho những gì đã qua, theo kế hoạch 31 ngày tới cho những gì sắp tới, kèm quy định và chỗ "
            + "cài đặt quyết định điều đó. Có thể ghi số ở “loaxa queue list”, tên buổi phát, một phần tiêu đề bản tin "
            + "(không cần dấu), hoặc mã lượt phát ở “loaxa log --ids” và “loaxa plan --ids”.",
        en:
            "From the log for what has been, from the plan of the next 31 days for what is to come; with the rule and the "
            + "setting that decided. It takes the ID of a booking (“loaxa queue list”), the name of a slot, part of a "
            + "bulletin's title, or the name of an airing (“loaxa log --ids”, “loaxa plan --ids”).")
    static let whyBookingExample = Sentence(vi: "hỏi về lịch phát số 7", en: "about booking 7")
    static let whySlotExample = Sentence(vi: "hỏi về buổi sáng", en: "about the morning's programme")
    static let whyTitleExample = Sentence(vi: "hỏi theo tiêu đề", en: "by title, without its marks")
    static let whyAiringExample = Sentence(vi: "hỏi về một lượt phát", en: "about one airing")
    static func severalFit(_ subject: String, _ count: Int) -> Sentence {
        Sentence(
            vi: "Có \(count) lịch phát khớp với “\(subject)”. Hỏi lại bằng số ở cột đầu:",
            en: "\(count) bookings fit “\(subject)”. Ask again with the ID of the first column:")
    }
    static func nothingFits(_ subject: String) -> Sentence {
        Sentence(
            vi: "không có lượt phát, lịch phát hay bản tin nào khớp với “\(subject)”; xem “loaxa queue list --all”",
            en: "no airing, booking or bulletin fits “\(subject)”; see “loaxa queue list --all”")
    }
    static let leftOut = Sentence(vi: "(bỏ trống)", en: "(left out)")
    static let idsOption = Sentence(vi: "thêm mã của từng lượt phát", en: "add the name of each airing")
}
