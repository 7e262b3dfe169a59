import Control
import Wording

extension Sentences {
    static let feedbackSummary = Sentence(
        vi: "Câu hỏi, góp ý, sáng kiến của bà con: ghi, giao, trả lời",
        en: "What listeners ask and say: note, assign, answer")

    // MARK: Taking down

    static let feedbackAddSummary = Sentence(
        vi: "Ghi lại câu hỏi, góp ý hay sáng kiến của bà con", en: "Take down what a listener asks, says or proposes")
    static let feedbackAddDetails = Sentence(
        vi:
            "Chỉ ghi tên và cách liên lạc khi cần trả lời riêng; hai mục này chỉ người gửi bản tin và người vận hành xem được, không "
            + "bao giờ lên loa, và xoá được bằng loaxa feedback erase. Đừng ghi tên người hỏi vào lời câu hỏi.",
        en:
            "Give a name and how to reach the person only where that is needed to answer; only contributors and operators see them, "
            + "they never air, and loaxa feedback erase removes them. Leave names out of the words themselves.")
    static let feedbackKindOption = Sentence(
        vi: "câu-hỏi (mặc định), góp-ý, sáng-kiến", en: "question (default), comment, initiative")
    static let feedbackSourceOption = Sentence(
        vi: "đến bằng đường nào: gặp, điện-thoại, zalo, hòm-thư", en: "how it came: visit, phone, zalo, box")
    static let feedbackZoneOption = Sentence(vi: "của thôn nào", en: "from which hamlet")
    static let feedbackNameOption = Sentence(vi: "tên, nếu cần trả lời riêng", en: "who it is, where needed")
    static let feedbackContactOption = Sentence(
        vi: "số điện thoại, Zalo, nếu cần", en: "how to reach them, where needed")
    static let feedbackAddExample = Sentence(vi: "một câu hỏi qua điện thoại", en: "a question by telephone")
    static let feedbackAddBoxExample = Sentence(vi: "một góp ý trong hòm thư", en: "a comment from the box")
    static let shortWords = Sentence(vi: "vài chữ, nhiều nhất 200 byte", en: "a few words, at most 200 bytes")
    static let badFeedbackText = Sentence(
        vi: "lời phản ánh phải có chữ và không quá 4000 byte.", en: "the words must be some, and at most 4000 bytes.")
    static let noFeedbackSource = Sentence(
        vi: "còn thiếu --source: gặp, điện-thoại, zalo hay hòm-thư.",
        en: "--source is missing: visit, phone, zalo or box.")
    static func feedbackTaken(_ id: Int64) -> Sentence {
        Sentence(
            vi:
                "Đã ghi, số \(id). Giao trả lời: loaxa feedback assign \(id) AI; trả lời: loaxa feedback answer \(id) …",
            en:
                "Taken down as \(id). Assign it: loaxa feedback assign \(id) WHO; answer it: loaxa feedback answer \(id) …"
        )
    }

    // MARK: Looking

    static let feedbackListSummary = Sentence(vi: "Xem phản ánh chưa khép lại", en: "What is not closed yet")
    static let feedbackAllOption = Sentence(vi: "cả những phản ánh đã khép lại", en: "also what is closed")
    static let feedbackMineOption = Sentence(vi: "chỉ những phản ánh giao cho tôi", en: "only what is assigned to me")
    static let feedbackListExample = Sentence(vi: "còn những gì phải trả lời", en: "what is still to be answered")
    static let feedbackShowSummary = Sentence(vi: "Xem kỹ một phản ánh", en: "Everything about one of them")
    static let feedbackShowExample = Sentence(
        vi: "ai hỏi, ai trả lời, phát lúc nào", en: "who asked, who answered, when it aired")
    static let noFeedback = Sentence(vi: "Không có phản ánh nào đang chờ.", en: "There is no feedback waiting.")
    static let receivedHeading = Sentence(vi: "NHẬN", en: "CAME")
    static let kindHeading = Sentence(vi: "LOẠI", en: "KIND")
    static let stateHeading = Sentence(vi: "ĐẾN ĐÂU", en: "STATE")
    static let assignedHeading = Sentence(vi: "GIAO CHO", en: "FOR")
    static let wordsHeading = Sentence(vi: "NỘI DUNG", en: "WORDS")
    static let erasedWords = Sentence(vi: "(đã xoá)", en: "(erased)")
    static let kindLabel = Sentence(vi: "Loại", en: "Kind")
    static let stateLabel = Sentence(vi: "Đến đâu", en: "State")
    static let takenLabel = Sentence(vi: "Người ghi", en: "Taken down by")
    static let personLabel = Sentence(vi: "Người phản ánh", en: "Person")
    static let assignedLabel = Sentence(vi: "Giao cho", en: "Assigned to")
    static let answerLabel = Sentence(vi: "Trả lời", en: "Answer")
    static let answeredLabel = Sentence(vi: "Người trả lời", en: "Answered by")
    static let answerBookingLabel = Sentence(vi: "Lịch phát", en: "Booking")
    static let answerAiringLabel = Sentence(vi: "Lượt phát", en: "Airing")
    static let closedLabel = Sentence(vi: "Khép lại", en: "Closed by")
    static let closeReasonLabel = Sentence(vi: "Lý do khép lại", en: "Why it was closed")
    static let erasedLabel = Sentence(vi: "Xoá dữ liệu cá nhân", en: "Personal data erased")

    static func kind(_ kind: Wire.FeedbackKind) -> Sentence {
        switch kind {
        case .question: Sentence(vi: "câu hỏi", en: "question")
        case .comment: Sentence(vi: "góp ý", en: "comment")
        case .initiative: Sentence(vi: "sáng kiến", en: "initiative")
        }
    }
    static func source(_ source: Wire.FeedbackSource) -> Sentence {
        switch source {
        case .visit: Sentence(vi: "gặp trực tiếp", en: "visit")
        case .phone: Sentence(vi: "điện thoại", en: "phone")
        case .zalo: Sentence(vi: "Zalo", en: "Zalo")
        case .box: Sentence(vi: "hòm thư", en: "box")
        }
    }
    static func state(_ state: Wire.FeedbackState) -> Sentence {
        switch state {
        case .received: Sentence(vi: "mới nhận", en: "received")
        case .assigned: Sentence(vi: "đã giao", en: "assigned")
        case .answered: Sentence(vi: "đã trả lời", en: "answered")
        case .aired: Sentence(vi: "đã phát", en: "aired")
        case .closed: Sentence(vi: "đã khép lại", en: "closed")
        }
    }

    // MARK: Dealing with it

    static let feedbackAssignSummary = Sentence(vi: "Giao cho người hay đơn vị trả lời", en: "Say who is to answer")
    static let feedbackAssignExample = Sentence(vi: "giao cho công an xã", en: "the commune's police are to answer")
    static func feedbackAssigned(_ id: Int64, to name: String) -> Sentence {
        Sentence(vi: "Đã giao phản ánh số \(id) cho “\(name)”.", en: "Feedback \(id) is assigned to “\(name)”.")
    }
    static let feedbackAnswerSummary = Sentence(
        vi: "Trả lời: thành bản tin hỏi đáp, chờ duyệt rồi phát", en: "Answer it: a bulletin that waits for approval")
    static let feedbackAnswerDetails = Sentence(
        vi:
            "Câu hỏi và câu trả lời thành bản tin “Bà con hỏi, đài trả lời”, xếp lịch như queue add và phải được duyệt như mọi bản "
            + "tin. Có thể ghi câu trả lời, tên tệp chữ, hoặc bản tin .md tự soạn (mẫu: loaxa new hoi-dap). Trả lời lại thì thay câu "
            + "trả lời chưa phát.",
        en:
            "Question and answer become a bulletin, booked as by queue add and approved like any other. Give the answer itself, a "
            + "text file, or a bulletin of your own (.md; to begin one: loaxa new hoi-dap). A new answer takes the place of one that "
            + "has not aired.")
    static let answerTitleOption = Sentence(
        vi: "tiêu đề; mặc định: Bà con hỏi: …", en: "its title; default: Bà con hỏi: …")
    static let answerQuestionOption = Sentence(
        vi: "lời câu hỏi khi phát, thay cho lời đã ghi", en: "the question as it is to be heard, in other words")
    static let answerPrivateOption = Sentence(vi: "đã trả lời riêng, không phát", en: "answered alone; nothing airs")
    static let answerExample = Sentence(
        vi: "phát trong buổi tối tới, khi được duyệt", en: "in the next evening, once approved")
    static let answerFileExample = Sentence(vi: "bản tin tự soạn", en: "a bulletin of one's own")
    static let answerPrivateExample = Sentence(vi: "đã gọi điện trả lời", en: "answered by telephone")
    static let noAnswerPlace = Sentence(
        vi: "hãy cho biết phát lúc nào bằng --slot BUỔI hoặc --at LÚC, hoặc --private nếu đã trả lời riêng.",
        en: "say when it airs with --slot or --at, or --private where the person was answered alone.")
    static func answeredAlone(_ id: Int64) -> Sentence {
        Sentence(
            vi: "Đã ghi trả lời riêng. Khép lại: loaxa feedback close \(id)",
            en: "Answered alone. Close it: loaxa feedback close \(id)")
    }
    static func erasedQuestion(_ id: Int64) -> Sentence {
        Sentence(
            vi: "lời của phản ánh số \(id) đã xoá; hãy ghi câu hỏi sau --question",
            en: "the words of feedback \(id) are erased; give the question with --question")
    }
    static let feedbackCloseSummary = Sentence(
        vi: "Khép lại một phản ánh đã trả lời", en: "Close what has been answered")
    static let feedbackCloseDetails = Sentence(
        vi: "Câu trả lời đã phát thì lượt phát được ghi kèm. Chưa phát, hoặc không trả lời, thì phải có lý do.",
        en: "The airing of the answer is kept with it. Where none has aired, or there is no answer, a reason is needed."
    )
    static let closeWhyOption = Sentence(vi: "lý do khép lại", en: "why it is closed")
    static let feedbackCloseExample = Sentence(vi: "câu trả lời đã phát", en: "its answer has aired")
    static let feedbackCloseWhyExample = Sentence(vi: "không cần trả lời", en: "it needs no answer")
    static func feedbackClosed(_ feedback: Wire.Feedback) -> Sentence {
        let airing = feedback.airing.map { ", \($0)" } ?? ""
        return Sentence(
            vi: "Đã khép lại phản ánh số \(feedback.id)\(airing).", en: "Feedback \(feedback.id) is closed\(airing).")
    }
    static let feedbackEraseSummary = Sentence(
        vi: "Xoá hẳn tên và cách liên lạc", en: "Erase who it was, for good")
    static let feedbackEraseDetails = Sentence(
        vi:
            "Tên và cách liên lạc bị ghi đè trong tệp dữ liệu, không lấy lại được; --words xoá cả lời phản ánh. Nhật ký chỉ ghi rằng "
            + "đã xoá. Lời đã phát trong bản tin, và các bản sao lưu làm từ trước, thì vẫn còn.",
        en:
            "Name and contact are overwritten in the data file and cannot be had back; --words erases what was said, too. The log says "
            + "only that it was done. What has aired in a bulletin stays, and so do backups that were made before.")
    static let eraseWordsOption = Sentence(vi: "xoá cả lời phản ánh", en: "what was said, too")
    static let feedbackEraseExample = Sentence(
        vi: "người hỏi muốn rút tên", en: "somebody wants their name to be forgotten")
    static func feedbackErased(_ id: Int64, words: Bool) -> Sentence {
        Sentence(
            vi: "Đã xoá tên, cách liên lạc\(words ? " và lời" : "") trong phản ánh số \(id).",
            en: "Name\(words ? ", contact and words" : " and contact") of feedback \(id) are erased.")
    }
    static let feedbackExportSummary = Sentence(
        vi: "Xuất hỏi đáp đã phát ra JSON cho trợ lý của cổng thông tin",
        en: "What was answered on air, as JSON for a portal")
    static let feedbackExportDetails = Sentence(
        vi:
            "Chỉ những câu hỏi mà câu trả lời đã duyệt và đã phát; không có tên, số điện thoại, tài khoản nào. “bulletin” là mã của "
            + "bản tin trong nguồn RSS của loaxa publish.",
        en:
            "Only what was answered by an approved bulletin that has aired; no name, number or account is in it. “bulletin” is the "
            + "identity of the bulletin in the feed of loaxa publish.")
    static let exportFromOption = Sentence(vi: "nhận từ ngày này", en: "that came on this day or later")
    static let exportToOption = Sentence(vi: "nhận đến hết ngày này", en: "that came on this day or earlier")
    static let feedbackOutOption = Sentence(
        vi: "ghi vào tệp này; mặc định: in ra", en: "into this file; default: print it")
    static let feedbackExportExample = Sentence(vi: "hỏi đáp của tháng 11", en: "those of November")
    static func feedbackExported(_ file: String, _ count: Int) -> Sentence {
        Sentence(vi: "✓ \(file): \(count) mục hỏi đáp.", en: "✓ \(file): \(count) item\(count == 1 ? "" : "s").")
    }
}
