import Wording

extension Sentences {
    static let importSummary = Sentence(
        vi: "Biến văn bản Word, web, chữ thường thành bản tin",
        en: "Turn documents (Word, web, plain text) into bulletins")
    static let importDetails = Sentence(
        vi:
            "Đọc .docx, .odt, .rtf, .html, .epub (cần có pandoc), .txt, .md; phông chữ cũ (TCVN3, VNI) được đổi sang Unicode. "
            + "Quốc hiệu, số hiệu, nơi nhận, chữ ký không đưa vào bản tin; mỗi dòng của bảng thành một câu. Tiêu đề, lĩnh vực, "
            + "đối tượng, đơn vị do máy đoán và được đánh dấu để xem lại. Tệp đã có thì không bị ghi đè.",
        en:
            "Reads .docx, .odt, .rtf, .html, .epub (with pandoc), .txt and .md; texts in old fonts (TCVN3, VNI) become Unicode. "
            + "Motto, number, recipients and signature are left out; each row of a table becomes a sentence. Title, category, "
            + "audience and owner are guessed, and marked to be looked over. No file is overwritten.")
    static let importOutOption = Sentence(
        vi: "ghi vào thư mục này; mặc định là thư mục đang đứng", en: "write into this folder; default: the current one"
    )
    static let splitOption = Sentence(
        vi: "cắt theo đề mục thành loạt bài dài chừng ấy, ví dụ 3min",
        en: "cut at the headings into a series of about that length, such as 3min")
    static let importExample = Sentence(vi: "ra thong-bao.md", en: "gives thong-bao.md")
    static let importSplitExample = Sentence(
        vi: "ra một loạt bài: de-an/de-an-01.md, de-an-02.md…", en: "gives a series: de-an/de-an-01.md, de-an-02.md …")

    static func imported(_ file: String, _ title: String, seconds: Int) -> Sentence {
        let length = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
        return Sentence(
            vi: "✓ \(file): “\(title)”, đọc chừng \(length)", en: "✓ \(file): “\(title)”, about \(length) of speech")
    }
    static func leftOut(_ lines: [String]) -> Sentence {
        let list = lines.map { $0.count > 40 ? $0.prefix(39) + "…" : $0[...] }.joined(separator: " · ")
        return Sentence(vi: "Không đưa vào bản tin: \(list)", en: "Left out: \(list)")
    }
    static func guess(_ key: String, _ value: String, _ words: String) -> Sentence {
        Sentence(vi: "\(key): \(value) (theo chữ “\(words)”)", en: "\(key): \(value) (from the words “\(words)”)")
    }
    static func guessed(_ guesses: [String]) -> Sentence {
        let list = guesses.joined(separator: " · ")
        return Sentence(vi: "Máy đoán, xin xem lại: \(list)", en: "Guessed, to be looked over: \(list)")
    }
    static func namesZones(_ titles: [String], _ names: [String]) -> Sentence {
        let (titles, names) = (titles.joined(separator: ", "), names.joined(separator: ", "))
        return Sentence(
            vi: "Có nhắc đến \(titles), nhưng đang để phát mọi cụm loa; chỉ phát ở đó thì ghi thêm: zones: [\(names)]",
            en: "It names \(titles), and is for all zones; to air it there only, add: zones: [\(names)]")
    }
    static func lookOver(_ command: String) -> Sentence {
        Sentence(
            vi: "Hãy mở tệp, xem các dòng “xin xem lại”, rồi soát: \(command)",
            en: "Open what was made, look over the lines marked “xin xem lại”, then: \(command)")
    }
    static func unreviewed(_ files: [String]) -> Sentence {
        let list = files.joined(separator: ", ")
        return Sentence(
            vi:
                "Còn dòng “xin xem lại” máy để lại khi import: \(list). Xem xong thì xóa các dòng ấy cho người sau khỏi ngờ.",
            en: "Lines marked “xin xem lại” by import are still there: \(list). Delete them once they are looked over.")
    }
    static func converted(_ file: String, from encoding: String) -> Sentence {
        Sentence(
            vi: "“\(file)” viết bằng bảng mã \(encoding); đã đổi sang Unicode.",
            en: "“\(file)” is in \(encoding); it was turned into Unicode.")
    }

    // MARK: What cannot be

    static func nothingToImport(_ file: String) -> Sentence {
        Sentence(vi: "“\(file)” không có chữ nào để đọc.", en: "“\(file)” has no words to be said.")
    }
    static func oldWord(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” là tệp Word đời cũ. Hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx rồi đưa vào lại.",
            en: "“\(file)” is of an old Word. Save it as .docx there, and import that.")
    }
    static func unknownDocument(_ file: String, known: [String]) -> Sentence {
        let list = known.map { "." + $0 }.joined(separator: " ")
        return Sentence(
            vi: "không đọc được loại tệp của “\(file)”. Đọc được: \(list)",
            en: "“\(file)” is of a kind that cannot be read. These can: \(list)")
    }
    static func alreadyABulletin(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” đã là bản tin. Soát bằng: loaxa check \(file)",
            en: "“\(file)” is a bulletin already. Check it: loaxa check \(file)")
    }
    static func noText(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” không phải văn bản, hoặc viết bằng bảng mã lạ. Hãy lưu lại bằng UTF-8.",
            en: "“\(file)” is no text, or in an encoding that is not known. Save it as UTF-8.")
    }
    static func noPandoc(_ file: String) -> Sentence {
        Sentence(
            vi: "muốn đọc “\(file)” cần chương trình pandoc. Cài bằng: sudo apt install pandoc; hoặc lưu thành .txt",
            en: "“\(file)” needs the program pandoc. Install it: sudo apt install pandoc; or save the text as .txt")
    }
    static func pandocFailed(_ file: String, _ reason: String) -> Sentence {
        Sentence(
            vi: "“\(file)” hỏng, hoặc không đúng loại tệp như tên ghi (pandoc: \(reason)).",
            en: "“\(file)” is damaged, or not what its name says (pandoc: \(reason)).")
    }
    static func fileExists(_ file: String) -> Sentence {
        Sentence(
            vi: "đã có “\(file)”, không ghi đè. Hãy đổi tên tệp đó, hoặc ghi vào thư mục khác bằng --out.",
            en: "“\(file)” is there already and stays. Rename it, or write elsewhere with --out.")
    }
}
