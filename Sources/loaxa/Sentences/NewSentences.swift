import Wording

extension Sentences {
    static let newSummary = Sentence(
        vi: "Bắt đầu một bản tin từ mẫu soạn sẵn", en: "Begin a bulletin from a prepared text")
    static let newDetails = Sentence(
        vi:
            "Không ghi gì thêm thì liệt kê các mẫu. Chỗ trống ghi là {{ten: gợi ý}}; còn sót một chỗ là loaxa check báo lỗi và đài "
            + "không nhận, nên không bao giờ lên loa. Ngày hiệu lực do máy đề xuất và được đánh dấu để xem lại. Mẫu của xã đặt "
            + "trong thư mục templates cạnh tệp cài đặt; dòng “# Tên khác: …” trong mẫu đặt thêm tên gọi. Tệp đã có thì không bị "
            + "ghi đè.",
        en:
            "Without a further word it lists the prepared texts. A blank is written as {{name: hint}}; as long as one is left, "
            + "loaxa check calls it an error and the station refuses the bulletin, so it is never on the air. The validity is "
            + "proposed, and marked to be looked over. A commune's own go into the folder templates beside the settings; a line "
            + "“# Tên khác: …” gives one more names. No file is overwritten.")
    static let newTitleOption = Sentence(vi: "tiêu đề bản tin, cũng là tên tệp", en: "its title, and the file's name")
    static let newOnOption = Sentence(
        vi: "ngày diễn ra việc được báo; hiệu lực đến hết ngày ấy", en: "the day it is about; valid through that day")
    static let newOutOption = Sentence(vi: "ghi vào tệp (hoặc thư mục) này", en: "write into this file (or folder)")
    static let newListExample = Sentence(vi: "xem các mẫu", en: "the prepared texts")
    static let newExample = Sentence(vi: "báo cắt điện ngày 27/11", en: "a power cut on 27 November")
    static let newValuesExample = Sentence(
        vi: "điền luôn tiêu đề và giờ", en: "a meeting; title and time are filled at once")

    static func templateLine(_ name: String, _ others: String, blanks: Int) -> Sentence {
        let others = others.isEmpty ? "" : " (\(others))"
        return Sentence(
            vi: "\(name)\(others): \(blanks) chỗ trống",
            en: "\(name)\(others): \(blanks) blank\(blanks == 1 ? "" : "s")")
    }
    static func begun(_ file: String, blanks: Int) -> Sentence {
        guard blanks > 0 else {
            return Sentence(vi: "✓ \(file): không còn chỗ trống.", en: "✓ \(file): no blank is left.")
        }
        return Sentence(
            vi: "✓ \(file): còn \(blanks) chỗ trống {{…}} cần điền:",
            en: "✓ \(file): \(blanks) blank\(blanks == 1 ? "" : "s") {{…}} to be filled in:")
    }
    static func thenFillIn(_ file: String) -> Sentence {
        Sentence(
            vi: "Điền xong, xem lại ngày hiệu lực rồi soát: loaxa check \(file)",
            en: "Fill it in, look over its validity, then: loaxa check \(file)")
    }
}
