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
            + "giờ dự kiến, giờ kết thúc, kết quả, lý do, người duyệt, mã băm, âm lượng. Mỗi nhóm cụm loa nghe cùng lúc là một dòng. "
            + "ThoiLuong tính bằng giây, AmLuong bằng dB.\n\n"
            + "CSV là UTF-8 có BOM, ngăn bằng dấu phẩy, để Excel mở thẳng được; ô bắt đầu như công thức có dấu nháy đơn ở trước. "
            + "Đọc thẳng tệp dữ liệu, nên đài tắt cũng xuất được (--state).\n\n"
            + "MucDoUuTien: 1 khẩn cấp, 2 ưu tiên, 3 thông thường. LoaiBanTin: 1 văn bản, 2 tệp âm thanh, 3 tiếp âm. NguoiDuyet "
            + "của cảnh báo là người ra lệnh, của phát trực tiếp là người nói: HinhThucDuyet cho biết.",
        en:
            "The fields BanTinID, TieuDe, LoaiLinhVuc … are those of the system; after them come the log's own: planned time, end, "
            + "result, reason, approver, hash, gain. Zones that heard it together share a line. ThoiLuong is in seconds, AmLuong in "
            + "dB.\n\n"
            + "CSV is UTF-8 with a byte order mark and commas, so that Excel opens it as it is; a field that begins as a formula "
            + "has an apostrophe before it. The data file itself is read: it works with the station off (--state).\n\n"
            + "MucDoUuTien: 1 emergency, 2 priority, 3 normal. LoaiBanTin: 1 text, 2 sound file, 3 relay. NguoiDuyet of an "
            + "alert is who raised it, of live words who spoke them: HinhThucDuyet tells.")
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

    // MARK: Recordings

    static let replaySummary = Sentence(
        vi: "Nghe lại tiếng thật sự đã ra loa của một lượt phát", en: "Hear what a zone was really sent in an airing")
    static let replayDetails = Sentence(
        vi:
            "Mã lượt phát lấy từ “loaxa log --ids”. Tiếng được ghi ngay chỗ đưa ra thẻ âm thanh, từng cụm loa một, khi station.json5 "
            + "có mục airCheck: { days: N }; quá N ngày thì bị xoá. Chỗ không ghi được là im lặng, và máy nói rõ.",
        en:
            "“loaxa log --ids” names the airings. Each zone is recorded where samples are handed to the sound card, where "
            + "station.json5 has airCheck: { days: N }; after N days recordings go. What could not be recorded is silence, and "
            + "said to be.")
    static let replayZoneOption = Sentence(
        vi: "cụm loa; mặc định là cụm đầu tiên có bản ghi", en: "the zone; default: the first that was recorded")
    static let replayExample = Sentence(vi: "nghe lại", en: "hear it")
    static let replayOutExample = Sentence(vi: "lưu ra tệp để gửi đi", en: "save it in a file")
    static func noSuchAiring(_ id: String) -> Sentence {
        Sentence(
            vi: "nhật ký không có lượt phát “\(id)”; xem mã bằng: loaxa log --ids",
            en: "there is no airing “\(id)” in the log; see their names: loaxa log --ids")
    }
    static func neverHeard(_ title: String, _ reason: Sentence?) -> Sentence {
        Sentence(
            vi: "“\(title)” không ra loa" + (reason.map { ": \($0.vi)" } ?? " (hoặc còn đang phát)"),
            en: "“\(title)” was not heard" + (reason.map { ": \($0.en)" } ?? " (or is still on the air)"))
    }
    static func notRecorded(_ title: String, _ zone: String) -> Sentence {
        Sentence(
            vi: "không có bản ghi nào của “\(title)” ở \(zone): đã quá hạn giữ, hoặc lúc đó chưa bật airCheck",
            en: "there is no recording of “\(title)” in \(zone): it was too old to be kept, or airCheck was off")
    }
    static func partlyRecorded(_ seconds: Double) -> Sentence {
        let tenths = Int((seconds * 10).rounded())
        return Sentence(
            vi: "bản ghi thiếu \(tenths / 10),\(tenths % 10) giây, thay bằng im lặng",
            en: "\(tenths / 10).\(tenths % 10) s were not recorded and are silence")
    }
}
