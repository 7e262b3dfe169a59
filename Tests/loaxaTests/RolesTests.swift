import Control
import Testing
import Time

@testable import loaxa

@Suite struct `Roles, on the command line` {
    @Test func `an account is told what it may do`() async throws {
        var answers = TestStation.Answers()
        answers.roles = ["contributor", "editor", "later-role"]
        let run = try await StationOnAir(answers).loaxa("whoami")
        #expect(
            run.code == 0
                && run.output.hasSuffix(
                    """

                      xem tất cả
                      gửi bản tin; ghi và trả lời phản ánh
                      dời, bỏ lịch phát; giao, khép lại, xóa phản ánh

                    """),
            "\(run)")
        answers.roles = ["auditor"]
        #expect(try await StationOnAir(answers).loaxa("whoami", in: "en").output.contains("change nothing"))
    }

    @Test func `a remark is handed in, and shown with the bulletin`() async throws {
        let station = try await StationOnAir(.init(bookings: [Booked.awaited]))
        let run = await station.loaxa("annotate", "12", "Nên nói rõ giờ")
        #expect(run == Run(code: 0, output: "Đã ghi nhận xét về 12: “Ngừng cấp điện”.\n", errors: ""))
        #expect(station.asked == ["annotate 12: Nên nói rõ giờ"])
        #expect(await loaxa(["annotate", "12", "  "]).code == 2)
        #expect(await loaxa(["annotate", "x", "A"]).code == 2)
        var reading = Wire.Reading(booking: Booked.awaited, fileName: "a.md", text: "…")
        reading.remarks = [
            Wire.Remark(text: "Nên nói\nrõ giờ.", at: TestStation.moment("2026-11-23T09:00:00+07:00"), by: "ha")
        ]
        let shown = try await StationOnAir(.init(reading: reading)).loaxa("show", "12")
        #expect(shown.output.contains("Nhận xét, ha, T2 23/11 09:00: Nên nói rõ giờ.\n"), "\(shown)")
    }

    @Test func `an inbox holds what waits for whoever asks`() async throws {
        var mine = Booked.awaited
        mine.createdBy = "root"
        var answers = TestStation.Answers(bookings: [mine, Booked.booking(15, "Của người khác", .awaited)])
        answers.roles = ["contributor"]
        let author = try await StationOnAir(answers).loaxa("inbox")
        #expect(
            author.output.hasPrefix("Của tôi, đang chờ duyệt: 1\n") && !author.output.contains("Của người khác"),
            "\(author)")
        answers.roles = ["approver"]
        #expect(try await StationOnAir(answers).loaxa("inbox").output.hasPrefix("Chờ duyệt: 2\n"))
        answers.bookings = [Booked.awaited, Booked.booking(15, "Của người khác", .awaited)]
        answers.roles = ["annotator"]
        let guide = try await StationOnAir(answers).loaxa("inbox")
        #expect(guide.output.hasPrefix("Sắp duyệt, mời xem và nhận xét (loaxa annotate): 2\n"), "\(guide)")
        answers.roles = ["auditor"]
        #expect(try await StationOnAir(answers).loaxa("inbox").output == "Không có gì đang chờ.\n")
        answers.roles = ["approver"]
        answers.bookings = []
        answers.feedback = [
            Wire.Feedback(
                id: 3, kind: .question, source: .phone, state: .received, text: "Bao giờ có điện?",
                receivedAt: TestStation.moment("2026-11-20T08:00:00+07:00"), receivedBy: "lan")
        ]
        #expect(try await StationOnAir(answers).loaxa("inbox").output == "Không có gì đang chờ.\n")
        answers.roles = ["editor"]
        let editor = try await StationOnAir(answers).loaxa("inbox")
        #expect(
            editor.output.hasPrefix("Phản ánh cần trả lời: 1\n") && editor.output.contains("Bao giờ có điện?"),
            "\(editor)")
    }
}
