import Wording

extension Sentences {
    static let strictOption = Sentence(
        vi: "coi cả cảnh báo là lỗi", en: "take warnings for errors, too")
    static let checkSummary = Sentence(
        vi: "Soát bản tin: chỉ ra mọi lỗi và mọi chỗ đáng ngờ",
        en: "Check bulletins: every error and every doubtful spot")
    static let checkDetails = Sentence(
        vi:
            "Mỗi chỗ sai ghi rõ tệp:dòng:cột, tìm thấy gì và được ghi gì. Cụm loa, giọng đọc và đoạn thu được soát theo "
            + "cấu hình của đài, nếu máy này có. Không cần đài đang chạy.",
        en:
            "Each finding names file:line:column, what is there and what is allowed. Zones, voices and clips are checked "
            + "against the station's configuration where this machine has one. The station need not be running.")
    static let checkExample = Sentence(vi: "soát tất cả bản tin trong thư mục", en: "check every bulletin of a folder")
    static let checkJSONExample = Sentence(vi: "kết quả cho chương trình khác đọc", en: "the result for other programs")

    static func unreadable(_ reason: String) -> Sentence {
        Sentence(
            vi: "không đọc được tệp này (\(Sentence(systemReason: reason).vi)). Hãy kiểm tra lại tên tệp và quyền đọc.",
            en: "this file cannot be read (\(reason)). Check its name and whether you may read it.")
    }
    static let tooLarge = Sentence(
        vi: "tệp lớn quá 16 MB. Đây có đúng là bản tin không?", en: "larger than 16 MB. Is this a bulletin?")

    static func bulletinUsable(_ file: String, title: String, warnings: Int) -> Sentence {
        Sentence(
            vi: "✓ \(file): dùng được, “\(title)”" + (warnings == 0 ? "" : ", \(warnings) chỗ nên xem lại"),
            en: "✓ \(file): can be used, “\(title)”"
                + (warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", \(warnings) warnings"))
    }

    static func bulletinUnusable(_ file: String, errors: Int) -> Sentence {
        Sentence(
            vi: "✗ \(file): chưa dùng được, \(errors) lỗi",
            en: "✗ \(file): cannot be used, \(errors) error" + (errors == 1 ? "" : "s"))
    }

    static func checkTotal(files: Int, unusable: Int) -> Sentence {
        unusable == 0
            ? Sentence(vi: "\(files) bản tin, tất cả dùng được.", en: "\(files) bulletins, all can be used.")
            : Sentence(
                vi: "\(files) bản tin, \(unusable) bản tin chưa dùng được.",
                en: "\(files) bulletins, \(unusable) of them cannot be used.")
    }
}
