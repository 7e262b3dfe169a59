import Time
import Wording

/// What the lint says: what was found, and what to do for the listeners.
extension Sentences {
    static let noBenefit = Sentence(
        vi: "chưa có dòng “benefit”: bản tin này giúp gì cho tôi và gia đình tôi? hãy trả lời bằng một câu",
        en: "there is no “benefit”: what does this do for me and my family? answer in one sentence")

    static func longBulletin(seconds: Int, limit: Int) -> Sentence {
        Sentence(
            vi: "đọc hết bản tin mất khoảng \(seconds) giây; nên dưới \(limit) giây, hãy chia thành nhiều bản tin",
            en:
                "saying it all takes about \(seconds) seconds; better less than \(limit), divide it into several bulletins"
        )
    }

    static func longSentence(_ beginning: String, seconds: Int, limit: Int) -> Sentence {
        Sentence(
            vi:
                "câu “\(beginning)” đọc mất khoảng \(seconds) giây; nên dưới \(limit) giây, hãy tách thành các câu ngắn",
            en:
                "the sentence “\(beginning)” takes about \(seconds) seconds; better less than \(limit), cut it into short ones"
        )
    }

    static func unexplainedAbbreviation(_ name: String) -> Sentence {
        Sentence(
            vi: "“\(name)” viết tắt mà chưa giải thích; hãy viết đủ chữ, hoặc viết {\(name)|cách đọc}",
            en: "“\(name)” is an abbreviation that nobody explains; write it out, or write {\(name)|how to say it}")
    }

    static func plainWord(_ entry: PlainWords.Entry) -> Sentence {
        let (vi, en) =
            switch entry.kind {
            case .officialese: ("là lời văn giấy tờ", "is the language of documents")
            case .slogan: ("là khẩu hiệu", "is a slogan")
            }
        let advice = (
            vi: entry.advice.vi.isEmpty ? "" : "; nên \(entry.advice.vi)",
            en: entry.advice.en.isEmpty ? "" : "; \(entry.advice.en)"
        )
        return Sentence(vi: "“\(entry.phrase)” \(vi)\(advice.vi)", en: "“\(entry.phrase)” \(en)\(advice.en)")
    }

    static func phoneOnce(_ number: String) -> Sentence {
        Sentence(
            vi: "số điện thoại \(number) chỉ được đọc một lần; hãy nhắc lại để bà con kịp ghi",
            en: "the telephone number \(number) is said only once; repeat it, so that people can write it down")
    }

    static func pastDate(_ written: String, _ date: CivilDate) -> Sentence {
        Sentence(
            vi: "“\(written)” (\(date.written)) đã qua khi bản tin được phát; hãy sửa hoặc bỏ ngày này",
            en: "“\(written)” (\(date)) is past when the bulletin airs; change or remove it")
    }

    static func longFigure(_ written: String, rounded: String?) -> Sentence {
        if let rounded {
            Sentence(
                vi: "con số \(written) khó nhớ khi nghe; hãy nói “khoảng \(rounded)” nếu không cần chính xác",
                en: "the figure \(written) is too long for the ear; say “khoảng \(rounded)” where it need not be exact")
        } else {
            Sentence(
                vi: "con số \(written) khó nhớ khi nghe; hãy làm tròn nếu không cần chính xác",
                en: "the figure \(written) is too long for the ear; round it where it need not be exact")
        }
    }

    static let badPlainWordsRow = Sentence(
        vi: "mỗi dòng gồm: loại, tab, cụm từ, tab, lời khuyên; hãy xem lại các dấu tab",
        en: "a line is: kind, tab, phrase, tab, advice in Vietnamese, tab, advice in English; check the tabs")

    static func unknownPlainWordsKind(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        let (vi, en) =
            if let nearest { ("; có phải “\(nearest)” không?", "; did you mean “\(nearest)”?") } else { ("", "") }
        return Sentence(
            vi: "không có loại “\(name)”\(vi) (dùng được: \(allowed.joined(separator: ", ")))",
            en: "there is no kind “\(name)”\(en) (allowed: \(allowed.joined(separator: ", ")))")
    }
}
