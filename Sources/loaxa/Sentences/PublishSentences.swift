import Wording

extension Sentences {
    static let publishSummary = Sentence(
        vi: "Đưa bản tin đã phát lên web: âm thanh, lời, phụ đề, RSS",
        en: "What has aired, for the web: sound, words, subtitles, RSS")
    static let publishDetails = Sentence(
        vi:
            "Ghi vào thư mục mà máy chủ web đưa lên mạng: mỗi bản tin một trang có âm thanh (Opus, MP3), toàn văn, phụ đề SRT và VTT, "
            + "bản rút gọn zalo.txt; một trang danh sách và một nguồn RSS kiểu podcast. Chỉ những bản tin đã được duyệt và đã phát "
            + "(hoặc đã duyệt, với --approved). Chạy lại thì chỉ làm phần mới; bản tin bị bỏ khỏi lịch (queue remove) hoặc bị trả "
            + "lại (reject) thì biến mất. Bản tin xếp lịch lặp lại không hạn thì bỏ lịch không phải là rút lại. Ảnh bìa: --cover, "
            + "hoặc publish/cover.png cạnh tệp cài đặt.",
        en:
            "Writes the folder that a web server shows: for each bulletin a page with its sound (Opus, MP3), all its words, subtitles "
            + "(SRT, VTT) and a short version zalo.txt; a list of all, and an RSS feed with the tags of podcasts. Only what is "
            + "approved and has aired (with --approved: what is approved). Run again, it makes only what is new; what was taken "
            + "off (queue remove) or sent back (reject) disappears. To take off what was booked without an end does not withdraw it. "
            + "The picture: --cover, or publish/cover.png beside the settings.")
    static let publishURLOption = Sentence(
        vi: "địa chỉ web của thư mục này; chỉ cần ghi lần đầu", en: "where the folder is on the web; needed once")
    static let publishCoverOption = Sentence(
        vi: "ảnh bìa, .png hoặc .jpg, vuông, cạnh ít nhất 1400 điểm",
        en: "the picture: .png or .jpg, square, 1400 pixels")
    static let publishApprovedOption = Sentence(
        vi: "cả những bản tin đã duyệt mà chưa phát", en: "also what is approved and has not aired yet")
    static let publishExample = Sentence(vi: "lần đầu", en: "the first time")
    static let publishAgainExample = Sentence(vi: "những lần sau", en: "from then on")

    static func published(_ outcome: Publication.Outcome) -> Sentence {
        Sentence(
            vi:
                "✓ \(outcome.folder): \(outcome.published) bản tin (mới \(outcome.added.count), sửa \(outcome.changed.count), "
                + "rút \(outcome.removed.count)).",
            en:
                "✓ \(outcome.folder): \(outcome.published) bulletin\(outcome.published == 1 ? "" : "s") "
                + "(\(outcome.added.count) new, \(outcome.changed.count) changed, \(outcome.removed.count) withdrawn).")
    }
    static func publishedSilently(_ titles: [String]) -> Sentence {
        let list = titles.map { "“\($0)”" }.joined(separator: ", ")
        return Sentence(
            vi: "Đài không còn giữ âm thanh của \(list); trang chỉ có lời.",
            en: "The station has no sound of \(list) any more; the page has the words only.")
    }

    // MARK: What cannot be

    static let needsURL = Sentence(
        vi: "lần đầu cần --url: địa chỉ của thư mục này trên mạng, ví dụ --url https://minhchau.example/dai",
        en: "the first time it needs --url: where the folder is on the web, such as --url https://minhchau.example/dai")
    static let urlAllowed = Sentence(
        vi: "https://…, không có dấu cách, không có ? và #", en: "https://… without spaces, ? and #")
    static func foreignFolder(_ folder: String) -> Sentence {
        Sentence(
            vi: "thư mục “\(folder)” có tệp không phải do loaxa publish ghi; hãy chọn một thư mục trống",
            en: "“\(folder)” holds files that loaxa publish has not written; choose an empty folder")
    }
    static func brokenManifest(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” hỏng; hãy xoá cả thư mục rồi chạy lại với --url",
            en: "“\(file)” is damaged; remove the whole folder and publish again with --url")
    }
    static func publishingAlready(_ folder: String) -> Sentence {
        Sentence(
            vi: "một lệnh loaxa publish khác đang ghi vào “\(folder)”; hãy đợi nó xong",
            en: "another loaxa publish is writing into “\(folder)”; wait for it")
    }
    static func noCover(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” không phải ảnh PNG hay JPEG", en: "“\(file)” is neither a PNG nor a JPEG picture")
    }

    // MARK: What the pages say

    static func siteAbout(_ station: String) -> Sentence {
        Sentence(
            vi: "Bản tin đã phát của \(station): nghe lại và đọc toàn văn.",
            en: "What has aired on \(station), to hear again and to read.")
    }
    static let siteSkip = Sentence(vi: "Bỏ qua phần đầu, đến nội dung", en: "Skip to the content")
    static let siteAll = Sentence(vi: "Tất cả bản tin", en: "All bulletins")
    static let siteAired = Sentence(vi: "Phát lần đầu", en: "First aired")
    static let sitePublished = Sentence(vi: "Đăng", en: "Published")
    static let siteListen = Sentence(vi: "Nghe bản tin", en: "Listen")
    static let siteDownload = Sentence(vi: "Tải về", en: "Download")
    static let siteSubtitles = Sentence(vi: "Phụ đề", en: "Subtitles")
    static let siteNoSound = Sentence(vi: "Bản tin này không còn âm thanh.", en: "There is no sound of it any more.")
    static let siteFollow = Sentence(vi: "Theo dõi bằng ứng dụng podcast", en: "Follow it with a podcast app")
    static let siteEmpty = Sentence(vi: "Chưa có bản tin nào.", en: "There are no bulletins yet.")
    static func month(_ month: Int, _ year: Int) -> Sentence {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return Sentence(vi: "Tháng \(month)/\(year)", en: "\(names[month - 1]) \(year)")
    }
}
