import Control
import Testing
import Time
import Wording

@testable import loaxa

/// Bookings as the editorial board sees them.
enum Booked {
    static func booking(_ id: Int64, _ title: String, _ approval: Wire.ApprovalState) -> Wire.Booking {
        var booking = `Booking bulletins`.booking(id, title, .slot("sang", from: nil, through: nil, times: nil))
        booking.approval = approval
        return booking
    }

    static let awaited = booking(12, "Ngừng cấp điện", .awaited)
    static let given = {
        var booking = Self.booking(13, "Họp thôn", .given)
        booking.decidedBy = "chu-tich"
        return booking
    }()
    static let returned = {
        var booking = Self.booking(14, "Tiêm phòng", .returned)
        (booking.decidedBy, booking.returnReason) = ("chu-tich", "sai ngày")
        booking.createdBy = "root"
        return booking
    }()
}

@Suite struct `The editorial board` {
    @Test func `approves one bulletin after the other`() async throws {
        let station = try await StationOnAir(.init(bookings: [Booked.awaited, Booked.given]))
        let run = await station.loaxa("approve", "12", "13")
        #expect(run == Run(code: 0, output: "Đã duyệt 12: “Ngừng cấp điện”.\nĐã duyệt 13: “Họp thôn”.\n", errors: ""))
        #expect(station.asked == ["approve 12", "approve 13"])
    }

    @Test func `is told in one line why somebody may not`() async throws {
        let refusal = StationError.notPermitted(
            user: "van", reason: Sentence(vi: "cần người thứ hai", en: "a second person"))
        let station = try await StationOnAir(.init(bookings: [Booked.awaited], refusal: refusal))
        let run = await station.loaxa("approve", "12")
        #expect(run.code == 1 && run.output == "" && run.errors.contains("cần người thứ hai"), "\(run)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func `sends nothing back without a reason`() async throws {
        let station = try await StationOnAir(.init(bookings: [Booked.awaited]))
        #expect(await station.loaxa("reject", "12").code == 2)
        let other = try await StationOnAir(.init(bookings: [Booked.awaited]))
        #expect(await other.loaxa("reject", "12", "--why", "  ").code == 2)
        #expect(station.asked.isEmpty && other.asked.isEmpty)
        let third = try await StationOnAir(.init(bookings: [Booked.awaited]))
        let run = await third.loaxa("reject", "12", "--why", "sai ngày họp")
        #expect(run == Run(code: 0, output: "Đã trả lại 12: “Ngừng cấp điện” cho van.\n", errors: ""))
        #expect(third.asked == ["return 12: sai ngày họp"])
    }

    @Test func `finds in its inbox what waits, and nothing else`() async throws {
        let station = try await StationOnAir(.init(bookings: [Booked.awaited, Booked.given]))
        let run = await station.loaxa("inbox")
        #expect(run.output.hasPrefix("Chờ duyệt: 1\n") && run.output.contains("Ngừng cấp điện"), "\(run)")
        #expect(!run.output.contains("Họp thôn"))
        let empty = try await StationOnAir(.init(bookings: [Booked.given]))
        #expect(await empty.loaxa("inbox", in: "en").output == "Nothing waits.\n")
    }

    @Test func `reads who handed it in, when it airs, and what will be said beside what is written`() async throws {
        let reading = Wire.Reading(
            booking: Booked.awaited, fileName: "mat-dien.md",
            text: "---\ntitle: Ngừng cấp điện\n---\n\nKính thưa bà con, 8h30 mất điện.\n",
            words: [.init(atMs: 0, text: "Kính thưa bà con,")], soundFile: "/var/cache/loaxa/a.flac",
            frames: 48_000 * 83, loudness: -16.04, truePeak: -1.5)
        let station = try await StationOnAir(.init(reading: reading))
        let run = await station.loaxa("show", "12")
        #expect(
            run.output == """
                12  Ngừng cấp điện
                Người gửi: van, T2 23/11 08:00, mat-dien.md
                Duyệt: chờ duyệt
                Phát: T3 24/11 05:30 · mọi cụm loa
                Âm thanh: 1:23, −16,0 LUFS, −1,5 dBTP

                VIẾT                                   │ ĐỌC
                ───────────────────────────────────────┼───────────────────────────────────────
                Kính thưa bà con, 8h30 mất điện.       │ Kính thưa bà con, tám giờ ba mươi phút
                                                       │ mất điện.

                """)
    }

    @Test func `gives the clauses with their times where the text cannot be read any more`() {
        let reading = Wire.Reading(
            booking: Booked.awaited, fileName: "a.md", text: "",
            words: [.init(atMs: 0, text: "Kính thưa bà con,"), .init(atMs: 61_500, text: "ngày mai mất điện.")])
        #expect(
            ClauseReport(reading).lines(in: .vietnamese, width: 80) == [
                "0:00    Kính thưa bà con,", "1:01    ngày mai mất điện.",
            ])
    }

    @Test func `cannot play what is not made yet`() async throws {
        let reading = Wire.Reading(booking: Booked.awaited, fileName: "mat-dien.md", text: "…")
        let station = try await StationOnAir(.init(reading: reading))
        let run = await station.loaxa("show", "12", "--play")
        #expect(run.code == 1 && run.errors.contains("chưa tạo xong"), "\(run)")
    }
}
