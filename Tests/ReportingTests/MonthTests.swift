import Bulletin
import Importing
import Ledger
import Schedule
import TestSupport
import Testing
import Time
import Vietnamese

@testable import Reporting

/// What the people of a commune hand in, as it comes out of their word processors.
private enum Texts {
    static let power = """
        ỦY BAN NHÂN DÂN XÃ MINH CHÂU
        Số: 45/TB-UBND

        THÔNG BÁO
        Về việc tạm ngừng cung cấp điện

        Kính thưa bà con, Điện lực Ba Vì tạm ngừng cung cấp điện từ 7h30 đến 11h30 ngày 12/11/2026 tại thôn Chu Châu để sửa đường dây.
        Bà con tắt các thiết bị điện trước khi mất điện và không lại gần đường dây.
        """

    static let vaccination = """
        Lịch tiêm chủng tháng 11

        Trạm Y tế xã mời các gia đình có trẻ nhỏ đưa con đến tiêm chủng vào 8h ngày 10/11/2026 tại trạm.
        Phụ huynh mang theo sổ tiêm của con. Tiêm đúng lịch giúp trẻ em tránh được bệnh sởi.
        """

    static let lessons = """
        # Bình dân học vụ số

        ## Cài VNeID mức 2

        Hướng dẫn bà con cài ứng dụng VNeID. Bước 1: mở điện thoại, tìm ứng dụng VNeID và bấm cài đặt. Bà con chuẩn bị căn cước công dân.
        Người cao tuổi được con cháu giúp, hoặc đến nhà văn hoá thôn gặp Tổ công nghệ số cộng đồng. Không đưa mã cho người lạ.

        ## Nộp hồ sơ qua mạng

        Hướng dẫn cách nộp hồ sơ trên Cổng dịch vụ công. Bước 1: đăng nhập bằng VNeID. Bước 2: chọn thủ tục và điền tờ khai.
        Người cao tuổi không phải lên xã vẫn nhận được kết quả tại nhà. Có gì chưa rõ bà con hỏi cán bộ một cửa.

        ## Thanh toán không tiền mặt

        Hộ kinh doanh và tiểu thương treo mã QR ở quầy. Khách quét mã, tiền vào tài khoản, bà con xem tin báo rồi mới giao hàng.
        Không bấm vào đường dẫn lạ. Cách làm này giúp bà con không lo tiền giả và không phải tìm tiền lẻ.
        """

    static let sloppy = """
        Thông báo họp

        Kính mời bà con họp.
        """
}

@Suite struct `A month of a station` {
    /// Seven people and thirty days: lan, minh and hoa hand texts in, ha and son decide, van runs the station, an auditor reports.
    @Test func `is played from imported texts to the report, whose figures are those of the raw log`() async throws {
        let months = PlayedMonths()
        let morning = Slot(
            name: "sang", title: "Buổi sáng", recurrence: try Recurrence("05:30"), zones: [], length: .seconds(900),
            rundown: [.clip("mo.flac", title: "Nhạc hiệu"), .bulletins, .clip("ket.flac", title: "Nhạc kết")],
            fill: [], ifMissed: .skip, afterInterruption: .resume)
        let afternoon = Slot(
            name: "chieu", title: "Buổi chiều", recurrence: try Recurrence("Mon..Fri 17:00"), zones: ["chu-chang"],
            length: .seconds(600), rundown: [.clip("mo.flac", title: "Nhạc hiệu"), .bulletins], fill: [],
            ifMissed: .skip,
            afterInterruption: .drop)
        let night = CurfewWindow(from: TimeOfDay(hour: 22, minute: 0)!, to: TimeOfDay(hour: 5, minute: 0)!)
        var month = try await PlayedMonth(
            months.folder, slots: [morning, afternoon], curfew: [night],
            quotas: Quotas(sessionsPerDay: 2, minutesPerSession: 45, daysPerWeek: 6), start: "2026-11-01 04:00:00")

        // Sunday, 1 November: lan and minh bring what they have; ha lets it pass, but for one.
        let lint = Lint(reader: Reader(pronunciation: Pronunciation()))
        let power = try #require(Draft.whole(PlainReader.read(Texts.power)).draft)
        let vaccination = try #require(Draft.whole(PlainReader.read(Texts.vaccination)).draft)
        let (lessons, _) = Draft.series(PlainReader.read(Texts.lessons), wanted: 20) { lint.seconds($0) }
        #expect(lessons.count >= 2 && lessons.allSatisfy { $0.bulletin.metadata.series != nil })
        try await month.run(until: "2026-11-01 20:00:00")
        let cut = try await month.book([power], in: "sang", from: "2026-11-02", times: 20, by: "lan")
        let clinic = try await month.book([vaccination], in: "sang", from: "2026-11-02", times: 6, by: "hoa")
        let course = try await month.book(
            lessons, in: "chieu", from: "2026-11-02", times: 4, zones: ["chu-chang"], by: "minh")
        let sloppy = try await month.book(
            [try #require(Draft.whole(PlainReader.read(Texts.sloppy)).draft)], in: "sang", from: "2026-11-03", times: 3,
            by: "minh")
        let forgotten = try await month.book([vaccination], in: "sang", from: "2026-11-20", times: 2, by: "hoa")
        try await month.decide(.approved(spokenSHA256: "1", sound: "k"), on: cut + clinic, by: "ha")
        try await month.decide(.returned(why: "họp lúc nào, ở đâu?"), on: sloppy, by: "ha")
        // The lessons wait until Wednesday for the second of the board.
        try await month.run(until: "2026-11-04 09:00:00")
        try await month.decide(.approved(spokenSHA256: "2", sound: "k"), on: course, by: "son")
        // The river rises in the night: an alert passes the curfew.
        try await month.run(until: "2026-11-10 02:00:00")
        try await month.raise("Nước sông lên nhanh", by: "van")
        // The power fails in the middle of the morning's programme.
        try await month.run(until: "2026-11-12 05:30:20")
        try await month.losePower(until: "2026-11-12 06:10:00")
        // It was announced and is over: van takes it off.
        try await month.remove(cut[0], by: "van")
        // A funeral passes: van cuts the morning short.
        let lesson = try await month.book(
            [lessons[0]], in: "sang", from: "2026-11-18", times: 2, by: "minh")
        try await month.decide(.approved(spokenSHA256: "3", sound: "k"), on: lesson, by: "ha")
        try await month.run(until: "2026-11-18 05:30:15")
        try await month.cut(["chu-chau", "chu-chang"], by: "van")
        try await month.run(until: "2026-12-01 00:00:00")
        #expect(try await month.ledger.verifyChain().fault == nil)
        #expect(forgotten.count == 1)

        // The auditor: from the folder alone.
        let report = try months.report("2026-11")
        let raw = try RawLog("\(months.folder)/station.sqlite")
        let range = report.period.range(in: PlayedMonths.zone)
        let expected = raw.figures(from: Double(range.lowerBound.seconds), to: Double(range.upperBound.seconds))
        let found = PlayedMonths.figures(report)
        #expect(Set(found.keys) == Set(expected.keys))
        for (name, figure) in expected {
            #expect(found[name]?.airings == figure.count, "\(name)")
            #expect(abs((found[name]?.length.inSeconds ?? 0) - figure.seconds) < 0.01, "\(name)")
        }
        // What the loudspeakers were handed is what the log says, but for what was cut and lost.
        let handed = Double(month.handedOver) / 48_000
        #expect(report.total.tally.length.inSeconds <= handed)
        #expect(report.total.tally.length.inSeconds > handed * 0.95)

        // What each of them should find in it.
        let codes = Set(report.troubles.map { "\($0.result.rawValue)/\($0.code)" })
        for code in [
            "skipped/not-approved", "skipped/returned", "cut/cut-by-outage", "cut/stopped", "skipped/quota-days",
        ] {
            #expect(codes.contains(code), "\(code) is not in \(codes.sorted())")
        }
        #expect(report.alerts.map(\.alert.title) == ["Nước sông lên nhanh"])
        #expect(report.alerts.first.map { $0.tally.airings >= 3 } == true)
        #expect(Set(report.approvals.map(\.by)) == ["ha", "son"])
        #expect(report.approvals.first { $0.by == "ha" }.map { [$0.approved, $0.returned] } == [3, 1])
        #expect(report.approvals.first { $0.by == "son" }.map { [$0.approved, $0.returned] } == [lessons.count, 0])
        #expect(report.incidents["started"] == 2)
        let series = try #require(report.sections.first { $0.dimension == .series })
        #expect(series.rows.map(\.key) == ["Bình dân học vụ số"])
        let owners = try #require(report.sections.first { $0.dimension == .owner })
        #expect(owners.rows.contains { $0.key == "Trạm Y tế xã" })
        // Nothing that nobody approved was heard.
        let evidence = try Evidence.open(state: months.folder)
        let heard = try evidence.records(in: range).filter { $0.isHeard && $0.sort == .bulletin }
        #expect(heard.count > 12 && heard.allSatisfy { $0.decision?.kind == .approved })
        #expect(heard.allSatisfy { $0.decision!.at <= $0.start! && $0.decision!.by != $0.bulletin!.addedBy })
        let exported = try evidence.records(in: range, withTexts: true).flatMap {
            NationalRow.rows(of: $0, station: "Đài", zoneTitle: { $0 })
        }
        let seconds = exported.reduce(0) { $0 + $1.thoiLuong }
        #expect(abs(seconds - report.total.tally.length.inSeconds) < 30)
    }
}
