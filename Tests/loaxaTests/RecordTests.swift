import Bulletin
import FoundationEssentials
import Glibc
import Ledger
import Linux
import Schedule
import Testing
import Time
import Wording

@testable import loaxa

/// A state folder with a day of the station in it. It goes away with its owner.
final class StateFolder {
    let path: String
    static let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!

    init() {
        var template = Array("/tmp/loaxa-state-XXXXXX".utf8CString)
        precondition(mkdtemp(&template) != nil, "mkdtemp: errno \(errno)")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { system("rm -rf '\(path)'") }

    static func at(_ text: String) -> Instant {
        let fields = text.split(separator: " ")
        return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
    }

    /// Two bulletins, a relay that two zones heard at different times, one that was missed, and an alert.
    func fill() async throws {
        let ledger = try Ledger.open("\(path)/station.sqlite")
        var metadata = Metadata(title: "=Tiêm chủng <script>alert(1)</script>, đợt 2")
        metadata.category = .policy
        metadata.audience = ["young-parent"]
        metadata.owner = "Trạm Y tế xã"
        metadata.author = "Chị Lan"
        metadata.priority = .priority
        let record = try await ledger.add(
            [
                NewBooking(
                    fileName: "tiem.md",
                    text: "---\ntitle: a\n---\n\n# Tiêm chủng\n\nKính thưa bà con, {TYT|trạm y tế} mời.\n",
                    metadata: metadata,
                    placement: .slot("sang", from: CivilDate("2026-11-01")!, through: nil, times: nil))
            ], by: "lan", at: StateFolder.at("2026-11-19 16:00:00"))[0]
        try await ledger.decide(
            Verdict(.approved(spokenSHA256: "1", sound: "2"), at: StateFolder.at("2026-11-19 17:00:00"), by: "ha"),
            onBulletin: record.booking.bulletin)
        let alert = try await ledger.add(
            Alert(
                id: 0, title: "Lũ & sạt lở", text: "x", raisedAt: StateFolder.at("2026-11-20 02:00:00"), raisedBy: "ha")
        )
        func plan(_ id: String, _ at: String, _ title: String, _ kind: PlannedAiring.Kind) -> PlannedAiring {
            PlannedAiring(
                id: id, plannedStart: StateFolder.at(at), zones: ["chu-chau", "chu-chang"], slot: "sang", title: title,
                kind: kind)
        }
        var first = plan("sang/1/b1", "2026-11-20 05:30:00", metadata.title, .bulletin)
        first.booking = record.id
        first.bulletinSHA256 = record.bulletinSHA256
        let relay = plan("sang/1/2", "2026-11-20 05:31:00", "Đài huyện", .relay)
        var missed = plan("sang/2/b1", "2026-11-21 05:30:00", metadata.title, .bulletin)
        missed.booking = record.id
        let message = plan("alert/\(alert.id)/5/message", "2026-11-20 02:00:00", alert.title, .speech)
        let start = first.plannedStart
        let circumstances = Circumstances(
            gains: [
                ZoneGain(zone: "chu-chau", decibels: -3.5), ZoneGain(zone: "chu-chang", decibels: 0, isMuted: true),
            ], approval: AirApproval(.approved, by: "ha", at: StateFolder.at("2026-11-19 17:00:00")))
        var whole = Ending(.aired)
        whole.gains = [ZoneGain(zone: "chu-chau", decibels: -6, since: start + .seconds(30))]
        try await ledger.record([
            AsRunEvent(at: start, .planned(message)), AsRunEvent(at: message.plannedStart, .began(airing: message.id)),
            AsRunEvent(at: message.plannedStart + .seconds(8), .ended(airing: message.id, Ending(.aired))),
            AsRunEvent(at: start, .planned(first)), AsRunEvent(at: start, .began(airing: first.id, circumstances)),
            AsRunEvent(at: start + .milliseconds(40_500), .ended(airing: first.id, whole)),
            AsRunEvent(at: start, .planned(relay)), AsRunEvent(at: start + .seconds(60), .began(airing: relay.id)),
            AsRunEvent(
                at: start + .seconds(200),
                .ended(
                    airing: relay.id,
                    Ending(
                        .cut, Reason(code: "stopped", sentence: Sentence(vi: "“van” cho dừng", en: "stopped by “van”")),
                        hearings: [
                            Hearing(zone: "chu-chau", start: start + .seconds(60), end: start + .seconds(160)),
                            Hearing(zone: "chu-chang", start: start + .seconds(90), end: start + .seconds(200)),
                        ]))),
            AsRunEvent(at: start, .planned(missed)),
            AsRunEvent(
                at: missed.plannedStart,
                .ended(
                    airing: missed.id,
                    Ending(.missed, Reason(code: "station-off", sentence: Sentence(vi: "mất điện", en: "power cut"))))),
        ])
    }

    /// Without any station, with the settings that ship.
    func loaxa(_ words: String..., in language: String = "vi", columns: Int? = 80) async -> Run {
        await loaxaTests.loaxa(
            words + ["--state", path, "--config", "Config", "--lang", language], columns: columns,
            now: StateFolder.at("2026-11-23 08:00:00"))
    }

    func written(_ name: String) -> String {
        (try? Files.contents("\(path)/\(name)")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

@Suite struct `The exported log` {
    @Test func `has the fields of the national system, for Excel, and no formula in it`() async throws {
        let state = StateFolder()
        try await state.fill()
        let run = await state.loaxa("log", "export", "--period", "2026-11")
        #expect(run.code == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        #expect(
            lines[0]
                == "\u{FEFF}BanTinID,TieuDe,LoaiLinhVuc,LoaiBanTin,MucDoUuTien,NoiDungTomTat,ThoiLuong,NguonTin,VungPhat,"
                + "ThoiGianSanXuat,TacGia,ThoiDiemBatDau,TiepAm,LuotPhatID,ThoiDiemDuKien,ThoiDiemKetThuc,KetQua,LyDo,"
                + "BuoiPhat,DoiTuong,NguoiGui,NguoiDuyet,ThoiDiemDuyet,MaBamBanTin,DongNhatKy,HinhThucDuyet,AmLuong")
        #expect(
            lines[2].hasPrefix(
                "1,\"'=Tiêm chủng <script>alert(1)</script>, đợt 2\",3,1,2,\"Kính thưa bà con, TYT mời.\",40.500,"
                    + "Trạm Y tế xã,\"Thôn Chu Châu; Thôn Chu Chàng\",2026-11-19 16:00:00,Chị Lan,2026-11-20 05:30:00,0,"
                    + "sang/1/b1,2026-11-20 05:30:00,2026-11-20 05:30:41,aired,,sang,young-parent,lan,ha,"
                    + "2026-11-19 17:00:00,"), "\(lines[2])")
        #expect(
            lines[2].hasSuffix(
                ",6,ban biên tập đã duyệt,\"Thôn Chu Châu: -3.5 dB; Thôn Chu Chàng: 0 dB (tắt tiếng); "
                    + "Thôn Chu Châu: -6 dB từ 2026-11-20 05:30:30\""), "\(lines[2])")
        // A relay that two zones heard at different times.
        #expect(lines[3].hasPrefix("sang/1/2,Đài huyện,,3,3,,100,Đài truyền thanh xã Minh Châu,Thôn Chu Châu,,,"))
        #expect(lines[4].hasPrefix("sang/1/2,Đài huyện,,3,3,,110,Đài truyền thanh xã Minh Châu,Thôn Chu Chàng,,,"))
        #expect(lines[5].contains(",missed,mất điện,"))
        #expect(lines[1].hasPrefix("alert/1/5/message,Lũ & sạt lở,,1,1,,8,"))
        #expect(lines.count == 7)
    }

    @Test func `is read by an independent reader of CSV`() async throws {
        let state = StateFolder()
        try await state.fill()
        let run = await state.loaxa("log", "export", "--period", "2026", "--out", "\(state.path)/nhat-ky.csv")
        #expect(run == Run(code: 0, output: "", errors: "đã ghi 4 lượt phát vào “\(state.path)/nhat-ky.csv”\n"))
        let program =
            "import csv,sys; rows=list(csv.DictReader(open(sys.argv[1],encoding='utf-8-sig',newline='')));"
            + "print(len(rows), {len(r) for r in rows}, rows[1]['TieuDe'], sum(float(r['ThoiLuong']) for r in rows))"
        var output: [UInt8] = []
        _ = try ChildProcess(
            executable: "/usr/bin/python3", arguments: ["-c", program, "\(state.path)/nhat-ky.csv"],
            environment: ["PYTHONIOENCODING": "utf-8"]
        ).run(feeding: [], timeLimit: .seconds(20)) { output += $0 }
        #expect(
            String(decoding: output, as: UTF8.self)
                == "5 {27} '=Tiêm chủng <script>alert(1)</script>, đợt 2 258.5\n")
    }

    @Test func `as JSON has the same fields, with the end of the log`() async throws {
        let state = StateFolder()
        try await state.fill()
        struct Document: Decodable {
            struct Row: Decodable {
                var BanTinID: String
                var ThoiLuong: Double
                var TiepAm: Bool
                var ThoiDiemBatDau: String?
                var VungPhat: [String]
                var NguoiDuyet: String?
                var HinhThucDuyet: String?
                var AmLuong: [Gain]
                struct Gain: Decodable, Equatable {
                    var VungPhat: String
                    var DeXiBen: Double
                    var TatTieng: Bool?
                    var Tu: String?
                }
            }
            var Dai: String
            var SoDongNhatKy: Int
            var BanTin: [Row]
        }
        let run = await state.loaxa("log", "export", "--from", "20/11", "--to", "20/11", "--json")
        let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
        #expect(document.SoDongNhatKy == 11)
        #expect(document.BanTin.map(\.ThoiLuong) == [8, 40.5, 100, 110])
        #expect(document.BanTin.map(\.TiepAm) == [false, false, true, true])
        #expect(document.BanTin[1].ThoiDiemBatDau == "2026-11-20T05:30:00+07:00")
        #expect(document.BanTin[3].VungPhat == ["Thôn Chu Chàng"])
        #expect(document.BanTin.map(\.HinhThucDuyet) == [nil, "approved", nil, nil])
        #expect(document.BanTin[1].NguoiDuyet == "ha")
        #expect(document.BanTin.map(\.AmLuong.count) == [0, 3, 0, 0])
        #expect(
            document.BanTin[1].AmLuong.last
                == .init(VungPhat: "Thôn Chu Châu", DeXiBen: -6, TatTieng: nil, Tu: "2026-11-20T05:30:30+07:00"))
    }

    @Test(arguments: [
        (["--period", "2026-13"], 2, "giá trị “2026-13” của --period"),
        (["--period", "2026", "--from", "1/11"], 2, "chỉ được dùng một trong --period"),
        (["--period", "2026"], 1, "không đọc được tệp dữ liệu"),
        (["--period", "2026", "--out", "/proc/x.csv"], 1, "không"),
    ])
    func `refuses what cannot be done in one line`(_ words: [String], _ code: Int32, _ complaint: String) async throws {
        let state = StateFolder()
        if words.contains("--out") { try await state.fill() }
        let run = await loaxa(["log", "export", "--state", state.path, "--config", "Config"] + words)
        #expect(run.code == code)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("loaxa: ") && run.errors.contains(complaint), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }
}

@Suite struct `A report` {
    @Test func `on the screen`() async throws {
        let state = StateFolder()
        try await state.fill()
        let run = await state.loaxa("report", "--period", "2026-11-20..2026-11-21")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output == Self.screen, "\(run.output)")
        let english = await state.loaxa("report", "--period", "2026-11", in: "en")
        #expect(english.output.split(separator: "\n").allSatisfy { String($0).displayWidth <= 80 })
        #expect(english.output.contains("The station aired 3 items, 3 min 9 s in all; of these"))
    }

    static let screen = """
        BÁO CÁO: Kết quả hoạt động của Đài truyền thanh xã Minh Châu từ ngày 20/11/2026
        đến ngày 21/11/2026

        I. KẾT QUẢ PHÁT SÓNG
        Trong kỳ, đài đã phát 3 lượt, tổng thời lượng 3 phút 9 giây; trong đó 1 lượt bản
        tin, 0 phút 41 giây. Kỳ trước (từ ngày 18/11/2026 đến ngày 19/11/2026): 0 lượt,
        0 phút 0 giây; 0 lượt bản tin, 0 phút 0 giây.

        KẾT QUẢ  SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        đã phát        2     0:00:49              0   0:00:00
        bị cắt         1     0:02:20              0   0:00:00
        bị lỡ          1     0:00:00              0   0:00:00

        Thời lượng phát từng ngày
        20/11  0:03:09  ████████████████████████████████████████████████████████████
        21/11  0:00:00

        II. NỘI DUNG ĐÃ PHÁT

        Theo loại nội dung
        NỘI DUNG              SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        Tiếp âm đài cấp trên        1     0:02:20              0   0:00:00
        Bản tin                     1     0:00:41              0   0:00:00
        Cảnh báo khẩn cấp           1     0:00:08              0   0:00:00

        Bản tin theo lĩnh vực
        NỘI DUNG               SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        Chính sách, pháp luật        1     0:00:41              0   0:00:00

        Bản tin theo đối tượng người nghe
        NỘI DUNG              SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        Phụ huynh có con nhỏ        1     0:00:41              0   0:00:00

        Bản tin theo cơ quan, đoàn thể
        NỘI DUNG      SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        Trạm Y tế xã        1     0:00:41              0   0:00:00

        Theo cụm loa
        NỘI DUNG        SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        Thôn Chu Chàng        3     0:02:39              0   0:00:00
        Thôn Chu Châu         3     0:02:29              0   0:00:00

        Theo buổi phát
        NỘI DUNG                SỐ LƯỢT  THỜI LƯỢNG  LƯỢT KỲ TRƯỚC  KỲ TRƯỚC
        Chương trình buổi sáng        3     0:03:09              0   0:00:00
        Bản tin dành cho nhiều nhóm được tính cho từng nhóm.

        III. CẢNH BÁO KHẨN CẤP

        LÚC               CẢNH BÁO     NGƯỜI PHÁT  SỐ LƯỢT  THỜI LƯỢNG
        20/11/2026 02:00  Lũ & sạt lở  ha                1     0:00:08

        IV. LƯỢT PHÁT KHÔNG TRỌN VẸN VÀ SỰ CỐ

        KẾT QUẢ  LÝ DO           SỐ LƯỢT  LẦN ĐẦU
        bị cắt   “van” cho dừng        1  20/11/2026 05:31 Đài huyện
        bị lỡ    mất điện              1  21/11/2026 05:30 =Tiêm chủng <script>alert(1)…

        V. DUYỆT BẢN TIN

        NGƯỜI DUYỆT  DUYỆT  TRẢ LẠI  LƯỢT ĐÃ PHÁT
        ha               0        0             1

        VI. CĂN CỨ SỐ LIỆU
        Số liệu tính từ nhật ký phát sóng của đài, gồm 11 dòng, mã băm của dòng cuối:
        3575cced4e848b22454811c0b3e69b509cc960e47d38fde1ee1668755d43b0b6. Lệnh “loaxa
        log verify” kiểm tra nhật ký còn nguyên. Thời lượng tính từ mẫu âm thanh đầu đến
        mẫu cuối thật sự ra loa, không quá độ dài của chính bản tin; nhiều cụm loa cùng
        nghe thì tổng của đài tính một lần.

        """

    @Test func `as a page is an administrative document, and what people wrote stays text`() async throws {
        let state = StateFolder()
        try await state.fill()
        let run = await state.loaxa(
            "report", "--period", "2026-11", "--out", "\(state.path)/bao-cao.html", "--number", "7/BC-ĐTT",
            "--recipients",
            "UBND xã; Phòng <VH>", "--signer", "Nguyễn Văn A")
        #expect(run.code == 0, "\(run.errors)")
        let page = state.written("bao-cao.html")
        for words in [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN XÃ MINH CHÂU",
            "ĐÀI TRUYỀN THANH XÃ MINH CHÂU", "Số: 7/BC-ĐTT", "Minh Châu, ngày 23 tháng 11 năm 2026", "Nơi nhận:",
            "- Phòng &lt;VH&gt;", "TRƯỞNG ĐÀI", "Nguyễn Văn A", "tháng 11 năm 2026", "<svg ",
            "margin: 20mm 15mm 20mm 30mm", "Chính sách, pháp luật", "Lũ &amp; sạt lở",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("<script"))
    }

    @Test(arguments: ["odt", "docx"]) func `becomes a document for a word processor`(_ format: String) async throws {
        let state = StateFolder()
        try await state.fill()
        let file = "\(state.path)/bao-cao.\(format)"
        let run = await state.loaxa("report", "--period", "2026-11", "--out", file)
        #expect(run.code == 0, "\(run.errors)")
        // An independent reader finds the text in it.
        var output: [UInt8] = []
        _ = try ChildProcess(
            executable: "/usr/bin/pandoc",
            arguments: [
                "--from", format, "--to", "plain", "--wrap=none", "--extract-media", "\(state.path)/media", file,
            ]
        ).run(feeding: [], timeLimit: .seconds(30)) { output += $0 }
        let text = String(decoding: output, as: UTF8.self)
        #expect(text.contains("Độc lập - Tự do - Hạnh phúc"))
        #expect(text.contains("Trạm Y tế xã"))
        #expect(text.contains("Kết quả hoạt động của Đài truyền thanh xã Minh Châu tháng 11 năm 2026"))
        #expect(text.contains("Thời lượng phát"))
        // The chart is a picture in it.
        let found = popen("find '\(state.path)/media' -name '*.png' -size +2k -exec head -c 4 {} \\;", "r")
        var head = [UInt8](repeating: 0, count: 16)
        let count = fread(&head, 1, head.count, found)
        pclose(found)
        #expect(Array(head[..<count]) == [0x89, 0x50, 0x4e, 0x47])
    }

    @Test func `as figures for programs`() async throws {
        let state = StateFolder()
        try await state.fill()
        struct Document: Decodable {
            struct Figures: Decodable {
                var airings: Int
                var milliseconds: Int
            }
            struct Section: Decodable {
                struct Entry: Decodable {
                    var key: String
                    var name: String
                    var figures: Figures
                }
                var by: String
                var entries: [Entry]
            }
            var period: String
            var total: Figures
            var bulletins: Figures
            var sections: [Section]
        }
        let run = await state.loaxa("report", "--period", "2026-Q4", "--json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let document = try decoder.decode(Document.self, from: Data(run.output.utf8))
        #expect(document.period == "2026-Q4")
        // 8 s, 40.5 s, and from the first zone's first frame to the other's last: 140 s.
        #expect(document.total.airings == 3)
        #expect(document.total.milliseconds == 188_500)
        #expect(document.bulletins.milliseconds == 40_500)
        let zones = try #require(document.sections.first { $0.by == "zone" })
        #expect(zones.entries.map(\.key) == ["chu-chang", "chu-chau"])
        #expect(zones.entries.map(\.figures.milliseconds) == [158_500, 148_500])
        #expect(zones.entries.map(\.name) == ["Thôn Chu Chàng", "Thôn Chu Châu"])
        let csv = await state.loaxa("report", "--period", "2026-Q4", "--out", "\(state.path)/so-lieu.csv")
        #expect(csv.code == 0)
        #expect(state.written("so-lieu.csv").contains("\r\nowner,Trạm Y tế xã,Trạm Y tế xã,1,40.500,0,0\r\n"))
    }

    @Test func `of a file that is no kind of report is refused`() async {
        let run = await loaxa(["report", "--out", "x.pdf"])
        #expect(run.code == 2)
        #expect(run.errors.contains(".odt, .docx"))
    }
}

@Suite struct `The letterhead of a report` {
    private func page(_ settings: String, _ words: String...) async throws -> String {
        let state = StateFolder()
        try await state.fill()
        #expect(system("mkdir '\(state.path)/config'") == 0)
        let station =
            #"{name: "Đài truyền thanh xã Thử", outputs: [{name: "o"}], zones: [{name: "a"}], report: \#(settings)}"#
        for (name, text) in [("station.json5", station), ("timetable.json5", "{slots: []}")] {
            let file = try #require(fopen("\(state.path)/config/\(name)", "w"))
            fputs(text, file)
            fclose(file)
        }
        let run = await loaxaTests.loaxa(
            [
                "report", "--period", "2026-11", "--out", "\(state.path)/r.html", "--state", state.path, "--config",
                "\(state.path)/config",
            ] + words, now: StateFolder.at("2026-11-23 08:00:00"))
        #expect(run.code == 0, "\(run)")
        return state.written("r.html")
    }

    @Test func `is that of the settings, and what follows from the station's name where they say nothing`() async throws
    {
        let page = try await page(
            #"{issuer: "TRUNG TÂM <VĂN HÓA>", symbol: "BC-TTVH", recipients: ["Thường trực & HĐND;", "Lưu: VT."], signer: "Lê A"}"#
        )
        #expect(page.contains("<p class=\"parent\">ỦY BAN NHÂN DÂN XÃ THỬ</p>"))
        #expect(page.contains("<p class=\"issuer\">TRUNG TÂM &lt;VĂN HÓA&gt;</p>"))
        #expect(page.contains("Số:         /BC-TTVH</td>"))
        #expect(page.contains("- Thường trực &amp; HĐND;</p><p class=\"recipient\">- Lưu: VT.</p>"))
        #expect(page.contains("TRƯỞNG ĐÀI") && page.contains("Lê A") && page.contains("Thử, ngày 23"))
    }

    @Test func `is that of the command line before all`() async throws {
        let settings =
            #"{issuer: "A1", parent: "B1", place: "C1", symbol: "D1", recipients: ["E1"], signerRole: "F1", signer: "G1"}"#
        let all = try await page(
            settings, "--issuer", "A2", "--parent", "B2", "--place", "C2", "--number", "12/D2", "--recipients",
            "E2; H2",
            "--signer-role", "F2", "--signer", "G2")
        for old in ["A1", "B1", "C1", "D1", "E1", "F1", "G1"] {
            #expect(!all.contains(">\(old)<") && !all.contains("- \(old)"))
        }
        for new in [">A2<", ">B2<", ">C2, ngày", "Số: 12/D2<", "- E2<", "- H2<", ">F2<", ">G2<"] {
            #expect(all.contains(new), "\(new)")
        }
        let some = try await page(settings, "--number", "12")
        for kept in [">A1<", ">B1<", ">C1, ngày", "Số: 12/D1<", "- E1<", ">F1<", ">G1<"] {
            #expect(some.contains(kept), "\(kept)")
        }
    }
}

/// A station whose log is three years old and kept for two.
@Suite struct `A log that is kept for some years` {
    private func aged() async throws -> StateFolder {
        let state = StateFolder()
        let ledger = try Ledger.open("\(state.path)/station.sqlite")
        for (number, day) in ["2024-08-10", "2024-09-10", "2026-11-20"].enumerated() {
            let start = StateFolder.at("\(day) 05:30:00")
            let plan = PlannedAiring(
                id: "\(number)", plannedStart: start, zones: ["chu-chau"], slot: "sang", title: "Nhạc hiệu", kind: .clip
            )
            try await ledger.record([
                AsRunEvent(at: start, .planned(plan)), AsRunEvent(at: start, .began(airing: plan.id)),
                AsRunEvent(at: start + .seconds(90), .ended(airing: plan.id, Ending(.aired))),
            ])
        }
        let age = LogAge(years: 2, setting: "2 years")
        while try await ledger.age(age, at: StateFolder.at("2026-11-23 08:00:00"), StateFolder.zone) != nil {}
        return state
    }

    @Test func `says in every report and export what is missing in them, and in no other`() async throws {
        let state = try await aged()
        let english =
            "Details before 2024-09-11 were removed under seal, being older than 2 years: those months had 1 airings, 1 min in all"
        let report = await state.loaxa("report", "--period", "2024-08", in: "en", columns: nil)
        #expect(report.output.replacing("\n", with: " ").contains(english), "\(report.output)")
        let both = await state.loaxa("report", "--period", "2024", columns: nil)
        #expect(both.output.replacing("\n", with: " ").contains("cả thảy 2 lượt phát, 3 phút"), "\(both.output)")
        // The year is compared with the one before.
        let after = await state.loaxa("report", "--period", "2025", columns: nil)
        #expect(after.output.replacing("\n", with: " ").contains("cả thảy 2 lượt phát, 3 phút"))
        let data = await state.loaxa("report", "--period", "2024", "--json", in: "en")
        #expect(data.output.contains("\"removed\""))
        for words in [["log", "export", "--period", "2024-08"], ["coverage", "--period", "2024-08"]] {
            let run = await loaxa(
                words + ["--state", state.path, "--config", "Config", "--lang", "en"],
                now: StateFolder.at("2026-11-23 08:00:00"))
            #expect(run.code == 0 && run.errors.contains(english), "\(run)")
        }
        for words in [["log", "export", "--period", "2026-11"], ["report", "--period", "2026-11"]] {
            let run = await loaxa(
                words + ["--state", state.path, "--config", "Config", "--lang", "en"],
                now: StateFolder.at("2026-11-23 08:00:00"))
            #expect(run.code == 0 && !(run.errors + run.output).contains("removed under seal"), "\(run)")
        }
    }

    @Test func `is announced by the doctor a month before entries go`() async throws {
        let state = StateFolder()
        try await state.fill()
        let age = LogAge(years: 2, setting: "2 years")
        func checkup(_ now: String) -> Checkup? {
            MachineCheckups.logAge(state: state.path, age, now: StateFolder.at(now), StateFolder.zone)
        }
        #expect(checkup("2028-10-30 08:00:00")?.level == .ok)
        let late = checkup("2028-11-05 08:00:00")
        #expect(late?.level == .warn)
        #expect(late?.found.vi == "giữ 2 years, có từ 20/11/2026; từ 01/12/2028 bỏ tháng cũ nhất")
        #expect(late?.next?.vi == "Cần thì xuất trước: loaxa log export --period 2026-11 --out nhat-ky-2026-11.csv")
        #expect(MachineCheckups.logAge(state: state.path, nil, now: StateFolder.at("2036-01-01 00:00:00"), .utc) == nil)
        #expect(MachineCheckups.logAge(state: "/nowhere", age, now: StateFolder.at("2036-01-01 00:00:00"), .utc) == nil)
    }
}
