import Bulletin
import Control
import Synchronization
import Testing
import Wording

@testable import loaxa

@Suite struct `What listeners say, on the command line` {
    private static func feedback(
        _ id: Int64 = 3, _ state: Wire.FeedbackState = .assigned, text: String = "Bao giờ có đường mới?",
        airing: String? = nil,
        booking: Int64? = nil, answer: String? = nil
    ) -> Wire.Feedback {
        Wire.Feedback(
            id: id, kind: .question, source: .phone, state: state, text: text, zone: "chu-chau", person: "Bà Lan",
            contact: "0912", receivedAt: TestStation.moment("2026-11-20T08:00:00+07:00"), receivedBy: "lan",
            assignedTo: "Ủy ban nhân dân xã", answer: answer, booking: booking, airing: airing)
    }

    private static func station(_ feedback: [Wire.Feedback] = [feedback()]) async throws -> StationOnAir {
        var answers = TestStation.Answers()
        answers.feedback = feedback
        return try await StationOnAir(answers)
    }

    @Test(arguments: [
        (["Bao giờ?", "--source", "phone"], "feedback question phone - - -: Bao giờ?"),
        (
            [
                "Nên phát muộn", "--source", "hòm-thư", "--kind", "góp-ý", "--zone", "chu-chau", "--name", "Bà Lan",
                "--contact", "0912",
            ],
            "feedback comment box chu-chau Bà Lan 0912: Nên phát muộn"
        ),
        (["Làm bể chung", "--source", "gặp", "--kind", "initiative"], "feedback initiative visit - - -: Làm bể chung"),
    ])
    func `is taken down as it came`(words: [String], asked: String) async throws {
        let station = try await Self.station()
        let run = await station.loaxa(words: ["feedback", "add"] + words)
        #expect(run.code == 0 && run.output.contains("số 3"), "\(run)")
        #expect(station.asked == [asked])
    }

    @Test(arguments: [
        ["add", "Hỏi"], ["add", " ", "--source", "zalo"], ["add", "Hỏi", "--source", "fax"],
        ["add", "Hỏi", "--source", "zalo", "--kind", "x"], ["show", "x"], ["close", "0"], ["answer", "3", "A"],
        ["answer", "3", "A", "--slot", "toi", "--private"], ["close", "3", "--why", " "],
    ])
    func `a wrong command line is told of before the station is asked`(words: [String]) async throws {
        let run = await loaxa(["feedback"] + words + ["--socket", "/tmp/loaxa-nowhere/socket"])
        #expect(run.code == 2, "\(run)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func `is listed with its state, and shown with all that is known`() async throws {
        let list = try await Self.station([Self.feedback(), Self.feedback(4, .closed)]).loaxa("feedback")
        #expect(
            list.output == """
                SỐ  NHẬN      LOẠI     ĐẾN ĐÂU  GIAO CHO            NỘI DUNG
                 3  T6 20/11  câu hỏi  đã giao  Ủy ban nhân dân xã  Bao giờ có đường mới?

                """, "\(list)")
        let shown = try await Self.station([Self.feedback(4, .closed, airing: "toi/1/b7", booking: 7)]).loaxa(
            "feedback", "show", "4")
        for line in [
            "4 Bao giờ có đường mới?", "Loại: câu hỏi · điện thoại · Thôn Chu Châu", "Người phản ánh: Bà Lan · 0912",
            "Lượt phát: toi/1/b7 (loaxa why toi/1/b7)",
        ] { #expect(shown.output.contains(line + "\n"), "\(shown)") }
        let none = try await Self.station().loaxa("feedback", "show", "9", in: "en")
        #expect(none.code == 1 && none.errors.contains("no feedback 9"), "\(none)")
    }

    @Test func `is answered by a bulletin of question and answer that names nobody`() async throws {
        let station = try await Self.station([Self.feedback(text: "Bao giờ có\nđường mới? # [pause 9s]")])
        let run = await station.loaxa(
            "feedback", "answer", "3", "Tháng 12.\nBà con đi vòng lối đê.", "--slot", "sang", "--on", "24/11")
        #expect(run.code == 0, "\(run)")
        let asked = try #require(station.asked.last)
        #expect(
            asked.hasPrefix(
                "answer 3: Tháng 12.\nBà con đi vòng lối đê. sang from 2026-11-24 through 2026-11-24 with hoi-dap-3.md\n"
            ))
        let text = String(asked[try #require(asked.firstRange(of: "---\n")).lowerBound...])
        let (bulletin, findings) = BulletinReader().read(Array(text.utf8), file: "x")
        let read = try #require(bulletin, "\(findings)")
        #expect(findings.isEmpty && !text.contains("Lan") && !text.contains("0912"))
        #expect(read.metadata.title == "Bà con hỏi: Bao giờ có đường mới? # [pause 9s]")
        #expect(read.metadata.owner == "Ủy ban nhân dân xã" && read.metadata.category == .knowledge)
        #expect(read.script.passages.map(\.speaker) == [nil, "Hỏi", "Hỏi", "Đáp", "Đáp"])
        #expect(read.script.passages.map(\.written).last == "Bà con đi vòng lối đê.")
    }

    @Test func `is answered by a file, or alone, and what cannot be said is refused here`() async throws {
        let folder = ScratchFolder()
        let own = folder.write("a.md", "---\ntitle: Đường mới\n---\n\nHỏi: Bao giờ?\n\nĐáp: Tháng 12.\n")
        let station = try await Self.station()
        #expect(await station.loaxa("feedback", "answer", "3", own, "--at", "mai 17h").code == 0)
        #expect(
            station.asked.last?.hasPrefix("answer 3: Bao giờ?\nTháng 12. at 2026-11-24T17:00:00+07:00 with a.md\n")
                == true, "\(station.asked)")
        let text = try await Self.station()
        #expect(
            await text.loaxa("feedback", "answer", "3", folder.write("a.txt", "Tháng 12.\n"), "--private").code == 0)
        #expect(text.asked == ["answer 3: Tháng 12.\n"])
        let blank = folder.write("b.md", "---\ntitle: Đường mới\n---\n\nĐáp: {{tra-loi}}.\n")
        let refused = try await Self.station()
        let run = await refused.loaxa("feedback", "answer", "3", blank, "--slot", "sang")
        #expect(run.code == 1 && run.errors.contains("tra-loi") && refused.asked.isEmpty, "\(run)")
        let erased = try await Self.station([Self.feedback(text: "")]).loaxa(
            "feedback", "answer", "3", "A", "--slot", "sang")
        #expect(erased.code == 1 && erased.errors.contains("--question"), "\(erased)")
    }

    @Test func `goes to a portal without anybody's name, and only what was answered on air`() async throws {
        var answers = TestStation.Answers()
        answers.feedback = [
            Self.feedback(3, .closed, airing: "toi/1/b7", booking: 7, answer: "Tháng 12."), Self.feedback(4),
            Self.feedback(5, .closed, answer: "Đã gọi lại"),
            Self.feedback(6, .aired, airing: "toi/1/b8", booking: 8, answer: "Sai."),
            Self.feedback(8, .aired, text: "", airing: "toi/1/b7", booking: 7, answer: "Tháng 12."),
        ]
        func booking(_ id: Int64, _ approval: Wire.ApprovalState) -> Wire.Booking {
            Wire.Booking(
                id: id, title: "A", priority: .normal, zones: [],
                placement: .slot("toi", from: nil, through: nil, times: 1),
                position: 1, state: .finished, sound: .ready, aired: 1, next: [],
                createdAt: TestStation.moment("2026-11-20T08:00:00+07:00"), createdBy: "lan",
                bulletinSha256: String(repeating: "ab", count: 32), approval: approval)
        }
        answers.bookings = [booking(7, .given), booking(8, .returned)]
        let folder = ScratchFolder()
        let file = "\(folder.path)/hoi-dap.json"
        let run = try await StationOnAir(answers).loaxa("feedback", "export", "--from", "1/11", "--out", file)
        #expect(run.code == 0 && run.output.contains("1 mục"), "\(run)")
        #expect(
            try String(decoding: Files.read(file), as: UTF8.self) == """
                {
                  "exported_at" : "2026-11-23T08:00:00+07:00",
                  "format" : "loaxa-feedback/1",
                  "items" : [
                    {
                      "airing" : "toi/1/b7",
                      "answer" : "Tháng 12.",
                      "answered_for" : "Ủy ban nhân dân xã",
                      "asked_on" : "2026-11-20",
                      "bulletin" : "urn:loaxa:bulletin:abababababababababababababababab",
                      "id" : 3,
                      "kind" : "question",
                      "question" : "Bao giờ có đường mới?",
                      "zone" : "chu-chau"
                    }
                  ],
                  "language" : "vi",
                  "station" : "Đài truyền thanh xã Minh Châu"
                }

                """)
        let later = try await StationOnAir(answers).loaxa("feedback", "export", "--from", "21/11")
        #expect(later.output.contains("\"items\" : [\n\n  ]"), "\(later)")
    }

    @Test func `is erased, assigned and closed by its number, and the station's refusal is one line`() async throws {
        let station = try await Self.station()
        #expect(await station.loaxa("feedback", "erase", "3", "--words").output.contains("lời trong phản ánh số 3"))
        let other = try await Self.station()
        #expect(await other.loaxa("feedback", "assign", "3", "Công an xã").code == 0)
        #expect(station.asked == ["erase 3 with its words"] && other.asked == ["assign 3 to Công an xã"])
        let refusing = try await Self.station()
        refusing.station.answers.withLock { $0.refusal = .notReady(.init(vi: "chưa phát", en: "not aired")) }
        let run = await refusing.loaxa("feedback", "close", "3")
        #expect(run.code == 1 && run.errors == "loaxa: chưa phát\n", "\(run)")
    }
}
