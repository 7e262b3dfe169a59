import Bulletin
import Control
import Glibc
import Linux
import SoundFile
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `Booking bulletins` {
    private static let bulletin = "---\ntitle: Cài VNeID mức 2\n---\n\nKính thưa bà con.\n"

    static func booking(
        _ id: Int64, _ title: String, _ placement: Wire.Placement, priority: Priority = .normal, zones: [String] = [],
        state: Wire.BookingState = .active, sound: Wire.SoundState = .ready, durationMs: Int? = 61_000, aired: Int = 0,
        next: String? = "2026-11-24T05:30:00+07:00", lesson: Int? = nil, repeats: Int = 1, waits: Wire.Reason? = nil
    ) -> Wire.Booking {
        Wire.Booking(
            id: id, title: title, priority: priority, zones: zones, placement: placement,
            series: lesson.map { _ in "Bình dân học vụ số" }, lesson: lesson, repeats: repeats, position: 1,
            state: state,
            sound: sound, durationMs: durationMs, aired: aired, next: next.map { [TestStation.moment($0)] } ?? [],
            waits: waits, createdAt: TestStation.moment("2026-11-23T08:00:00+07:00"), createdBy: "van",
            bulletinSha256: String(repeating: "a", count: 64))
    }

    static let bookings = [
        booking(
            7, "Cài VNeID mức 2 ngay tại nhà văn hoá thôn, ai cũng làm được",
            .slot("sang", from: nil, through: nil, times: nil)),
        booking(
            12, "Ngừng cấp điện", .at(TestStation.moment("2026-11-24T09:30:00+07:00")), priority: .priority,
            zones: ["chu-chau"], sound: .waiting, durationMs: nil, next: "2026-11-24T09:30:00+07:00"),
        booking(
            13, "Thanh toán không tiền mặt",
            .slot("sang", from: CivilDate("2026-11-24"), through: CivilDate("2026-11-30"), times: 3), sound: .failed,
            aired: 1,
            next: nil),
    ]

    struct Placed: Sendable, CustomTestStringConvertible {
        var options: [String]
        var placement: String
        init(_ options: String..., placement: String) { (self.options, self.placement) = (options, placement) }
        var testDescription: String { options.joined(separator: " ") }
    }

    @Test(arguments: [
        Placed("--slot", "sang", placement: "sang"),
        Placed("--slot", "sang", "--times", "3", placement: "sang 3 times"),
        Placed("--slot", "sang", "--on", "mai", placement: "sang from 2026-11-24 through 2026-11-24"),
        Placed("--slot", "sang", "--on", "24/11..30/11", placement: "sang from 2026-11-24 through 2026-11-30"),
        Placed("--slot", "sang", "--on", "24/11", "--times", "3", placement: "sang from 2026-11-24 3 times"),
        Placed(
            "--slot", "sang", "--on", "28/12..3/1", "--times", "2",
            placement: "sang from 2026-12-28 through 2027-01-03 2 times"),
        Placed("--slot", "sang", "--from", "24/11", placement: "sang from 2026-11-24"),
        Placed(
            "--slot", "sang", "--from", "28/12", "--until", "3/1", placement: "sang from 2026-12-28 through 2027-01-03"),
        Placed("--slot", "sang", "--until", "30/11", placement: "sang through 2026-11-30"),
        Placed("--slot", "sang", "--every", "Mon,Thu", placement: "sang on Mon,Thu"),
        Placed("--slot", "sang", "--every", "T2,T5", "--times", "4", placement: "sang 4 times on Mon,Thu"),
        Placed(
            "--slot", "sang", "--every", "cn", "--on", "24/11..30/11",
            placement: "sang from 2026-11-24 through 2026-11-30 on Sun"),
        Placed("--slot", "sang", "--every", "lunar 1,15", placement: "sang on lunar 01,15"),
        Placed(
            "--slot", "sang", "--every", "*-*-01", "--until", "31/12", placement: "sang through 2026-12-31 on *-*-01"),
        Placed("--at", "mai 9h30", placement: "at 2026-11-24T09:30:00+07:00"),
        Placed("--at", "7h", placement: "at 2026-11-24T07:00:00+07:00"),
        Placed("--at", "2026-12-01T17:00", placement: "at 2026-12-01T17:00:00+07:00"),
        Placed("--at", "now", placement: "at 2026-11-23T08:00:10+07:00"),
    ])
    func `places them as it was written, seen from today`(_ placed: Placed) async throws {
        let folder = ScratchFolder()
        let file = folder.write("vneid.md", Self.bulletin)
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa(words: ["queue", "add", file] + placed.options)
        #expect(run.code == 0)
        #expect(station.asked == ["add vneid.md: \(placed.placement)"])
    }

    @Test func `in a slot or at a time, it is heard as often as is asked for`() async throws {
        let folder = ScratchFolder()
        let file = folder.write("vneid.md", Self.bulletin)
        for (words, asked) in [
            (["--slot", "sang", "--repeat", "2"], "add vneid.md ×2: sang"),
            (["--at", "mai 9h30", "--repeat", "3"], "add vneid.md ×3: at 2026-11-24T09:30:00+07:00"),
        ] {
            let station = try await StationOnAir(.init(bookings: Self.bookings))
            _ = await station.loaxa(words: ["queue", "add", file] + words)
            #expect(station.asked == [asked])
        }
    }

    @Test func `shows what was booked`() async throws {
        let folder = ScratchFolder()
        let file = folder.write("vneid.md", Self.bulletin)
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue", "add", file, "--slot", "sang")
        #expect(
            run
                == Run(
                    code: 0,
                    output: """
                        SỐ  LẦN TỚI          DÀI  ÂM THANH    TIÊU ĐỀ
                         7  T3 24/11 05:30  1:01  ✓ sẵn sàng  Cài VNeID mức 2 ngay tại nhà văn hoá thôn…
                            Chương trình buổi sáng · mọi cụm loa

                        """, errors: ""))
    }

    @Test func `sends along the clips that the station lacks, each once`() async throws {
        let folder = ScratchFolder()
        let path = "\(folder.path)/nhac.wav"
        // Longer than one piece of an upload.
        var writer = try SoundFileWriter.create(path, format: .wav, channels: 1, rate: 48_000)
        let samples = (0..<400_000).map { Float($0 % 100) / 200 }
        try samples.withUnsafeBufferPointer { block throws(SoundFileError) in try writer.write(block) }
        try writer.close()
        let clip = try Files.read(path)
        let text = "---\ntitle: A\n---\n\n![Nhạc](nhac.wav)\n\nXin chào.\n\n![Nhạc](nhac.wav)\n"
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue", "add", folder.write("a.md", text), "--slot", "sang")
        #expect(run.errors == "")
        #expect(station.asked == ["add a.md [nhac.wav \(SHA256.hex(of: clip).prefix(8))]: sang"])
        #expect(station.station.clip(SHA256.hex(of: clip)) == clip)
    }

    @Test func `nothing is sent where one of the files has errors`() async throws {
        let folder = ScratchFolder()
        let good = folder.write("a.md", Self.bulletin)
        let bad = folder.write("b.md", "---\ntitle: B\nzones: [chu-chao]\n---\n\nXin chào.\n")
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue", "add", good, bad, "\(folder.path)/c.md", "--slot", "sang", in: "en")
        #expect(run.code == 1)
        #expect(run.output == "")
        let lines = run.errors.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(bad):3:") && $0.contains("chu-chao") })
        #expect(lines.contains { $0.hasPrefix("\(folder.path)/c.md: error: this file cannot be read") })
        #expect(lines.last == "loaxa: the bulletins have errors and nothing was booked. Correct what is named above.")
        #expect(station.asked == [])
    }

    @Test func `what the station refuses is said in one line`() async throws {
        let folder = ScratchFolder()
        let file = folder.write("a.md", Self.bulletin)
        let station = try await StationOnAir(
            .init(refusal: .slotNotFound("sanh", known: ["sang", "chieu"])))
        let run = await station.loaxa("queue", "add", file, "--slot", "sanh")
        #expect(run == Run(code: 1, output: "", errors: "loaxa: không có buổi phát “sanh”; có phải “sang”?\n"))
    }

    @Test func `all findings of the station are printed`() async throws {
        let folder = ScratchFolder()
        let finding = Finding(
            .error, file: "a.md", place: .position(line: 3, column: 8), code: "x",
            message: Sentence(vi: "sai", en: "wrong"))
        let station = try await StationOnAir(.init(refusal: .invalidBulletin([Wire.Finding(finding)])))
        let run = await station.loaxa("queue", "add", folder.write("a.md", Self.bulletin), "--slot", "sang")
        #expect(
            run.errors
                == "a.md:3:8: lỗi: sai\nloaxa: bản tin có lỗi nên chưa được xếp lịch. Hãy sửa những chỗ ghi ở trên.\n")
    }

    @Test func `a booking that will never air is pointed out`() async throws {
        let folder = ScratchFolder()
        let station = try await StationOnAir(.init(bookings: [Self.bookings[2]]))
        let run = await station.loaxa("queue", "add", folder.write("a.md", Self.bulletin), "--slot", "sang", in: "en")
        #expect(run.code == 0)
        #expect(
            run.errors == "Note: booking 13 meets no occurrence. Look at its days, and at the bulletin's validity.\n")
    }

    @Test func `a lesson whose turn will not come in time is pointed out`() async throws {
        let folder = ScratchFolder()
        let waits = Wire.Reason(
            code: "series-waits",
            sentence: Sentence(vi: "còn chờ bài 1 của loạt bài “Số”", en: "lesson 1 of “Số” goes first"))
        let booking = Self.booking(
            14, "Bài 2", .slot("toi", from: nil, through: CivilDate("2026-11-24"), times: 1), next: nil, lesson: 2,
            waits: waits)
        let station = try await StationOnAir(.init(bookings: [booking]))
        let run = await station.loaxa("queue", "add", folder.write("a.md", Self.bulletin), "--slot", "toi")
        #expect(
            run.errors
                == "Chú ý: lịch phát số 14 sẽ không kịp phát: còn chờ bài 1 của loạt bài “Số”. Hãy xếp thêm ngày.\n")
    }

    struct Wrong: Sendable, CustomTestStringConvertible {
        var words: [String]
        var message: String
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Wrong(words: ["add"], message: "FILE is missing. For help: loaxa help queue add"),
        Wrong(words: ["add", "a.md"], message: "when? Give --slot NAME or --at TIME. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--slot", "s", "--at", "7h"],
            message: "only one of --slot, --at can be used. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--at", "7h", "--on", "mai"],
            message: "--on goes with --slot only. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--at", "7h", "--every", "Mon"],
            message: "--every goes with --slot only. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--slot", "s", "--on", "mai", "--until", "30/11"],
            message: "only one of --on, --until can be used. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--slot", "s", "--every", "Mon 05:30"],
            message:
                "--every cannot be “Mon 05:30”; it can be: Mon,Thu, *-*-01, \"lunar 1,15\". For help: loaxa help queue add"
        ),
        Wrong(
            words: ["add", "a.md", "--slot", "s", "--repeat", "4"],
            message: "--repeat cannot be “4”; it can be: 1…3. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--slot", "s", "--times", "0"],
            message: "--times cannot be “0”; it can be: 1…1000. For help: loaxa help queue add"),
        Wrong(
            words: ["add", "a.md", "--at", "lúc nào đó"],
            message:
                "--at cannot be “lúc nào đó”; it can be: \"2026-11-23 05:30\", \"23/11 05:30\", 05:30, \"tomorrow 17:00\", now. For help: loaxa help queue add"
        ),
        Wrong(
            words: ["remove", "bảy"],
            message:
                "“bảy” is not the ID of a booking. See them with: loaxa queue list. For help: loaxa help queue remove"),
        Wrong(
            words: ["move", "7"], message: "where to? Give --before ID or --after ID. For help: loaxa help queue move"),
        Wrong(
            words: ["lst"],
            message: "there is no command “queue lst”. Did you mean “queue list”? For help: loaxa help queue"),
    ])
    func `what cannot be meant is a usage error`(_ wrong: Wrong) async {
        let run = await loaxa(["queue"] + wrong.words, environment: ["LANG": "en"])
        #expect(run == Run(code: 2, output: "", errors: "loaxa: \(wrong.message)\n"))
    }
}

@Suite struct `Looking at the bookings` {
    private static let bookings = `Booking bulletins`.bookings

    @Test func `in Vietnamese`() async throws {
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue")
        #expect(
            run.output == """
                SỐ  LẦN TỚI          DÀI  ÂM THANH    TIÊU ĐỀ
                 7  T3 24/11 05:30  1:01  ✓ sẵn sàng  Cài VNeID mức 2 ngay tại nhà văn hoá thôn…
                    Chương trình buổi sáng · mọi cụm loa
                12  T3 24/11 09:30     —  … đang tạo  [ưu tiên] Ngừng cấp điện
                    giờ riêng · Thôn Chu Châu
                13  —               1:01  ✗ lỗi       Thanh toán không tiền mặt
                    Chương trình buổi sáng · T3 24/11–T2 30/11 · đã phát 1/3 lần · mọi cụm loa

                """)
        #expect(station.asked == ["bookings"])
    }

    @Test func `in English`() async throws {
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue", "list", "--all", in: "en")
        #expect(
            run.output == """
                ID  NEXT             LENGTH  SOUND        TITLE
                 7  Tue 24/11 05:30    1:01  ✓ ready      Cài VNeID mức 2 ngay tại nhà văn hoá…
                    Chương trình buổi sáng · all zones
                12  Tue 24/11 09:30       —  … rendering  [priority] Ngừng cấp điện
                    at its own time · Thôn Chu Châu
                13  —                  1:01  ✗ failed     Thanh toán không tiền mặt
                    Chương trình buổi sáng · Tue 24/11–Mon 30/11 · aired 1 of 3 · all zones

                """)
        #expect(station.asked == ["all bookings"])
    }

    @Test(arguments: [
        ("2026-11-25", "2026-11-25", "Wed 25/11"), ("2026-11-25", "2026-11-27", "Wed 25/11–Fri 27/11"),
        (nil, "2026-11-27", "→ Fri 27/11"),
    ])
    func `says a day once, and a range with both`(_ from: String?, _ through: String, _ days: String) {
        let booking = `Booking bulletins`.booking(
            1, "A", .slot("sang", from: from.flatMap { CivilDate($0) }, through: CivilDate(through), times: nil))
        let lines = BookingTable([booking], Titles(TestStation.info)).lines(in: .english, width: 80)
        #expect(lines.last == "    Chương trình buổi sáng · \(days) · all zones")
    }

    @Test func `lessons, days and repeats are named`() {
        let waits = Wire.Reason(
            code: "series-waits",
            sentence: Sentence(vi: "còn chờ bài 1 của loạt bài “Số”", en: "lesson 1 of “Số” goes first"))
        let bookings = [
            `Booking bulletins`.booking(
                1, "Bài 2", .slot("sang", from: nil, through: nil, times: 1, days: "Mon,Thu"), lesson: 2, repeats: 2,
                waits: waits),
            `Booking bulletins`.booking(
                2, "B", .slot("sang", from: nil, through: nil, times: nil, days: "lunar 01,15")),
        ]
        let table = BookingTable(bookings, Titles(TestStation.info))
        #expect(
            table.lines(in: .vietnamese, width: nil).map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("Chương") }
                == [
                    "Chương trình buổi sáng · vào T2, T5 · bài 2 · đã phát 0/1 lần · mỗi buổi đọc 2 lần · mọi cụm loa"
                        + " · còn chờ bài 1 của loạt bài “Số”",
                    "Chương trình buổi sáng · vào lunar 01,15 · mọi cụm loa",
                ])
        #expect(
            table.lines(in: .english, width: nil)[2].hasSuffix(
                " · on Mon, Thu · lesson 2 · aired 0 of 1 · 2× in each · all zones · lesson 1 of “Số” goes first"))
    }

    @Test func `fits every terminal`() {
        let table = BookingTable(Self.bookings, Titles(TestStation.info))
        for width in 60...100 {
            for language in Language.allCases {
                #expect(table.lines(in: language, width: width).allSatisfy { $0.displayWidth <= width })
            }
        }
    }

    @Test func `as one JSON document, in the words of the interface`() async throws {
        let station = try await StationOnAir(.init(bookings: [Self.bookings[1]]))
        let run = await station.loaxa("queue", "list", "--json")
        #expect(
            run.output == """
                {
                  "bookings" : [
                    {
                      "aired" : 0,
                      "approval" : "none",
                      "bulletin_sha256" : "\(String(repeating: "a", count: 64))",
                      "created_at" : "2026-11-23T08:00:00+07:00",
                      "created_by" : "van",
                      "id" : 12,
                      "next" : [
                        "2026-11-24T09:30:00+07:00"
                      ],
                      "placement" : {
                        "at" : "2026-11-24T09:30:00+07:00"
                      },
                      "position" : 1,
                      "priority" : "priority",
                      "repeats" : 1,
                      "sound" : "waiting",
                      "state" : "active",
                      "title" : "Ngừng cấp điện",
                      "zones" : [
                        "chu-chau"
                      ]
                    }
                  ]
                }

                """)
    }

    @Test func `nothing booked says how to book`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa("queue", in: "en")
        #expect(
            run
                == Run(
                    code: 0,
                    output: "Nothing is booked. Add bulletins with: loaxa queue add FILE --slot NAME\n", errors: ""))
    }

    @Test func `those that are taken off are named, and where one sounds still, how to cut it`() async throws {
        var status = `The status`.quiet
        status.onAir = [`The status`.onAir("chu-chau", booking: 12)]
        let station = try await StationOnAir(.init(statuses: [status], bookings: Self.bookings))
        let run = await station.loaxa("queue", "remove", "12", "13")
        #expect(
            run.output
                == "Đã bỏ lịch phát số 12: “Ngừng cấp điện”.\nĐã bỏ lịch phát số 13: “Thanh toán không tiền mặt”.\n")
        #expect(run.errors == "Bản tin vừa bỏ đang phát dở. Muốn cắt ngay: loaxa stop\n")
    }

    @Test func `one that is not there is said so`() async throws {
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue", "remove", "99", in: "en")
        #expect(
            run
                == Run(
                    code: 1, output: "",
                    errors: "loaxa: there is no booking 99; “loaxa queue list” shows those there are\n"))
    }

    @Test func `one that was moved is shown among the others`() async throws {
        let station = try await StationOnAir(.init(bookings: Self.bookings))
        let run = await station.loaxa("queue", "move", "13", "--before", "7")
        #expect(station.asked == ["move 13 before(7)", "bookings"])
        #expect(run.output.split(separator: "\n").count == 7)
        #expect(run.errors == "")
    }

    struct Move: Sendable, CustomTestStringConvertible {
        var words: [String]
        var note: String
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(arguments: [
        Move(
            words: ["1", "--before", "2"],
            note:
                "Note: 2 still airs before 1: emergencies and priority items always go before normal ones. To change that, "
                + "change the bulletin's priority line and book it again.\n"),
        Move(words: ["2", "--before", "1"], note: ""),
        Move(
            words: ["2", "--after", "1"],
            note:
                "Note: 2 still airs before 1: emergencies and priority items always go before normal ones. To change that, "
                + "change the bulletin's priority line and book it again.\n"),
        Move(words: ["1", "--after", "2"], note: ""),
        Move(
            words: ["4", "--before", "3"],
            note: "Note: 3 still airs before 4: lessons of a series go by their numbers.\n"),
        Move(words: ["3", "--before", "4"], note: ""),
        Move(words: ["1", "--before", "3"], note: ""),
    ])
    func `a move that changes nothing says why`(_ move: Move) async throws {
        let place = Wire.Placement.slot("sang", from: nil, through: nil, times: nil)
        let bookings = [
            `Booking bulletins`.booking(1, "A", place), `Booking bulletins`.booking(2, "B", place, priority: .priority),
            `Booking bulletins`.booking(3, "C", place, lesson: 1),
            `Booking bulletins`.booking(4, "D", place, lesson: 2),
        ]
        let station = try await StationOnAir(.init(bookings: bookings))
        #expect(await station.loaxa(words: ["queue", "move"] + move.words, in: "en").errors == move.note)
    }
}
