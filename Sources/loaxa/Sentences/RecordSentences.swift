import Wording

extension Sentences {
    static let someStation = Sentence(vi: "Đài truyền thanh xã", en: "The commune's radio station")

    static let periodOption = Sentence(
        vi: "kỳ báo cáo: 2026, 2026-Q4, 2026-11 hoặc NGÀY..NGÀY", en: "2026, 2026-Q4, 2026-11 or DATE..DATE")

    // MARK: Export

    static let exportSummary = Sentence(
        vi: "Xuất nhật ký theo trường của hệ thống thông tin nguồn (CSV, JSON)",
        en: "The log in the fields of the national source-information system (CSV, JSON)")
    static let exportDetails = Sentence(
        vi:
            "Các trường BanTinID, TieuDe, LoaiLinhVuc… là của hệ thống thông tin nguồn; sau đó là những trường của nhật ký: "
            + "giờ dự kiến, giờ kết thúc, kết quả, lý do, người duyệt, mã băm. Mỗi nhóm cụm loa nghe cùng lúc là một dòng. "
            + "ThoiLuong tính bằng giây.\n\n"
            + "CSV là UTF-8 có BOM, ngăn bằng dấu phẩy, để Excel mở thẳng được; ô bắt đầu như công thức có dấu nháy đơn ở trước. "
            + "Đọc thẳng tệp dữ liệu, nên đài tắt cũng xuất được (--state).\n\n"
            + "MucDoUuTien: 1 khẩn cấp, 2 ưu tiên, 3 thông thường. LoaiBanTin: 1 văn bản, 2 tệp âm thanh, 3 tiếp âm.",
        en:
            "The fields BanTinID, TieuDe, LoaiLinhVuc … are those of the system; after them come the log's own: planned time, end, "
            + "result, reason, approver, hash. Zones that heard it together share a line. ThoiLuong is in seconds.\n\n"
            + "CSV is UTF-8 with a byte order mark and commas, so that Excel opens it as it is; a field that begins as a formula "
            + "has an apostrophe before it. The data file itself is read: it works with the station off (--state).\n\n"
            + "MucDoUuTien: 1 emergency, 2 priority, 3 normal. LoaiBanTin: 1 text, 2 sound file, 3 relay.")
    static let exportOutOption = Sentence(
        vi: "ghi vào tệp này; đuôi .json thì là JSON; mặc định in ra màn hình",
        en: "write this file; JSON where it ends in .json; default: standard output")
    static let exportExample = Sentence(vi: "tháng 11, mở bằng Excel", en: "November, for Excel")
    static let exportJSONExample = Sentence(vi: "cho phần mềm khác đọc", en: "for other programs")
    static let exportOffExample = Sentence(
        vi: "đài tắt, hay trên máy khác: đọc thư mục dữ liệu",
        en: "station off, or on another machine: from its data folder")
    static func exported(_ file: String, _ airings: Int) -> Sentence {
        Sentence(
            vi: "đã ghi \(airings) lượt phát vào “\(file)”", en: "\(airings) airings written to “\(file)”")
    }
}
