import Wording

/// What `loaxa` says to people. Further sentences are in extensions beside this file, one file per part of the program.
enum Sentences {
    // MARK: Command lines that cannot be understood

    static func readOn(_ command: String) -> Sentence {
        Sentence(vi: "Xem hướng dẫn: \(command)", en: "For help: \(command)")
    }

    static func unknownOption(_ word: String, meant: String?) -> Sentence {
        Sentence(
            vi: "không có lựa chọn “\(word)”." + (meant.map { " Có phải ý bạn là \($0)?" } ?? ""),
            en: "there is no option “\(word)”." + (meant.map { " Did you mean \($0)?" } ?? ""))
    }

    static func unknownCommand(_ word: String, meant: String?) -> Sentence {
        Sentence(
            vi: "không có lệnh “\(word)”." + (meant.map { " Có phải ý bạn là “\($0)”?" } ?? ""),
            en: "there is no command “\(word)”." + (meant.map { " Did you mean “\($0)”?" } ?? ""))
    }

    static func missingValue(of option: String, _ placeholder: Sentence) -> Sentence {
        Sentence(
            vi: "sau \(option) còn thiếu giá trị (\(placeholder.vi)).",
            en: "\(option) needs a value (\(placeholder.en)).")
    }

    static func valueOfFlag(_ flag: String) -> Sentence {
        Sentence(vi: "\(flag) không nhận giá trị nào.", en: "\(flag) takes no value.")
    }

    static func badValue(of option: String, found: String, allowed: Sentence) -> Sentence {
        Sentence(
            vi: "giá trị “\(found)” của \(option) không dùng được; có thể ghi: \(allowed.vi).",
            en: "\(option) cannot be “\(found)”; it can be: \(allowed.en).")
    }

    static func missing(_ placeholder: Sentence) -> Sentence {
        Sentence(vi: "còn thiếu \(placeholder.vi).", en: "\(placeholder.en) is missing.")
    }

    static func unexpected(_ word: String) -> Sentence {
        Sentence(
            vi: "thừa “\(word)”. Nếu trong đó có dấu cách, hãy đặt cả cụm trong dấu nháy kép.",
            en: "“\(word)” is one word too many. Put quotes around what contains spaces.")
    }

    static func exclude(_ options: [String]) -> Sentence {
        Sentence(
            vi: "chỉ được dùng một trong \(options.joined(separator: ", ")).",
            en: "only one of \(options.joined(separator: ", ")) can be used.")
    }

    static let noCommand = Sentence(vi: "bạn chưa ghi lệnh nào.", en: "no command was given.")

    // MARK: Files

    static func cannotRead(_ file: String, _ reason: String) -> Sentence {
        Sentence(
            vi:
                "không đọc được “\(file)” (\(Sentence(systemReason: reason).vi)). Hãy kiểm tra lại tên tệp và quyền đọc.",
            en: "cannot read “\(file)” (\(reason)). Check the file's name and whether you may read it.")
    }

    static func cannotWrite(_ file: String, _ reason: String) -> Sentence {
        Sentence(
            vi:
                "không ghi được “\(file)” (\(Sentence(systemReason: reason).vi)). Hãy xem ổ đĩa và quyền ghi, hoặc chọn chỗ khác.",
            en:
                "cannot write “\(file)” (\(reason)). Check the disk and whether you may write there, or choose another place."
        )
    }

    static func notUTF8(_ file: String, offset: Int) -> Sentence {
        Sentence(
            vi: "\(file): byte thứ \(offset) (đếm từ 0) không phải UTF-8. Hãy lưu lại tệp với bảng mã Unicode (UTF-8).",
            en: "\(file): byte \(offset) (counted from 0) is not UTF-8. Save the file again as Unicode (UTF-8).")
    }

    static func fileTooLarge(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” lớn quá 16 MB. Đây có đúng là tệp văn bản không?",
            en: "“\(file)” is larger than 16 MB. Is this a text file?")
    }

    static func lineTooLong(_ file: String) -> Sentence {
        Sentence(
            vi: "\(file): có một dòng dài quá 16 MB. Đây có đúng là tệp văn bản không?",
            en: "\(file): a line is longer than 16 MB. Is this a text file?")
    }
}

/// What stands for a value in help screens.
enum Placeholders {
    static let file = Sentence(vi: "TỆP", en: "FILE")
    static let folder = Sentence(vi: "THƯ_MỤC", en: "DIR")
    static let text = Sentence(vi: "CÂU", en: "TEXT")
    static let textOrFile = Sentence(vi: "CÂU|TỆP", en: "TEXT|FILE")
    static let name = Sentence(vi: "TÊN", en: "NAME")
    static let blankValue = Sentence(vi: "TÊN=CÂU", en: "NAME=TEXT")
    static let template = Sentence(vi: "MẪU", en: "TEMPLATE")
    static let whoever = Sentence(vi: "AI", en: "WHO")
    static let input = Sentence(vi: "NGUỒN", en: "INPUT")
    static let zone = Sentence(vi: "CỤM_LOA", en: "ZONE")
    static let count = Sentence(verbatim: "N")
    static let length = Sentence(vi: "ĐỘ_DÀI", en: "LENGTH")
    static let moment = Sentence(vi: "LÚC", en: "TIME")
    static let days = Sentence(vi: "NGÀY[..NGÀY]", en: "DATE[..DATE]")
    static let airing = Sentence(vi: "MÃ_LƯỢT", en: "AIRING")
    static let date = Sentence(vi: "NGÀY", en: "DATE")
    static let period = Sentence(vi: "KỲ", en: "PERIOD")
    static let dayRule = Sentence(vi: "THỨ", en: "DAYS")
    static let id = Sentence(vi: "SỐ", en: "ID")
    static let path = Sentence(vi: "ĐƯỜNG_DẪN", en: "PATH")
    static let whySubject = Sentence(vi: "SỐ|BUỔI|TIÊU_ĐỀ|MÃ", en: "ID|SLOT|TITLE|AIRING")
}
