import Control
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `The status` {
    private static let now = TestStation.moment("2026-11-24T05:31:05+07:00")

    static let quiet = Wire.Status(
        now: now, timeZone: "Asia/Ho_Chi_Minh", clock: Wire.Clock(trusted: true), onAir: [],
        next: Wire.Next(
            start: TestStation.moment("2026-11-24T17:00:00+07:00"), title: "Chương trình buổi chiều", slot: "chieu",
            zones: ["chu-chau", "chu-chang"]),
        outputs: [
            Wire.Output(
                name: "chinh", device: "default", state: .running, zones: ["chu-chau", "chu-chang"], rate: 48_000,
                format: "S16", latencyMs: 80.4, underruns: 0, missingFrames: 0, driftPpm: -12.4)
        ], rendering: Wire.Rendering(waiting: 0), health: [])

    static func onAir(_ zone: String, item: Int = 2, title: String = "Cài VNeID mức 2", booking: Int64 = 7)
        -> Wire.OnAir
    {
        Wire.OnAir(
            zone: zone, programmeTitle: "Chương trình buổi sáng", slot: "sang", itemTitle: title, booking: booking,
            item: item, items: 5, startedAt: TestStation.moment("2026-11-24T05:30:00+07:00"), elapsedMs: 65_000,
            durationMs: 845_000, itemElapsedMs: 42_000, itemDurationMs: 91_000,
            words: "Kính thưa bà con, từ tám giờ ba mươi phút ngày hai mươi ba tháng mười một tại nhà văn hoá thôn",
            level: zone == "chu-chau" ? -18.5 : -20)
    }

    private static let playing = {
        var status = quiet
        status.onAir = [onAir("chu-chau"), onAir("chu-chang")]
        status.rendering = Wire.Rendering(waiting: 2, current: "Ngừng cấp điện", progress: 0.5)
        return status
    }()

    private static let troubled = {
        var status = quiet
        status.next = nil
        status.clock = Wire.Clock(
            trusted: false,
            reason: Wire.Reason(
                code: "not-synchronised",
                sentence: Sentence(
                    vi: "đồng hồ chưa được chỉnh từ khi bật máy", en: "not set since the machine started")))
        status.outputs[0].state = .lost
        status.outputs[0].since = TestStation.moment("2026-11-24T05:31:01+07:00")
        status.outputs[0].reason = "No such device"
        status.outputs[0].underruns = 1
        status.health = [
            Wire.Reason(
                code: "output-lost", sentence: Sentence(vi: "mất thiết bị ra chinh", en: "the output chinh is lost"))
        ]
        return status
    }()

    @Test func `while a programme plays, in Vietnamese`() async throws {
        let station = try await StationOnAir(.init(statuses: [Self.playing]))
        let run = await station.loaxa("status")
        #expect(
            run.output == """
                Đài truyền thanh xã Minh Châu                             T3 24/11/2026 05:31:05

                Đang phát    Chương trình buổi sáng · mọi cụm loa
                             mục 2/5: Cài VNeID mức 2
                             ━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌ 0:42 / 1:31  (cả buổi 1:05 / 14:05)
                             “Kính thưa bà con, từ tám giờ ba mươi phút ngày hai mươi ba tháng…
                             ━━━━━━━━━━━━━╌╌╌╌╌╌╌ −19 dB  Thôn Chu Châu
                             ━━━━━━━━━━━━━╌╌╌╌╌╌╌ −20 dB  Thôn Chu Chàng
                Tiếp theo    T3 24/11 17:00 Chương trình buổi chiều · mọi cụm loa
                Thiết bị ra  chinh (default): ✓ đang chạy, 48000 Hz S16, trễ 80 ms, nhịp lệch
                             −12 ppm
                Đồng hồ      ✓ tin được
                Tạo tiếng    … Ngừng cấp điện 50 % (còn 2)
                Tình trạng   ✓ tốt

                """)
    }

    @Test func `with trouble, in English`() async throws {
        let station = try await StationOnAir(.init(statuses: [Self.troubled]))
        let run = await station.loaxa("status", in: "en")
        #expect(
            run.output == """
                Đài truyền thanh xã Minh Châu                            Tue 24/11/2026 05:31:05

                On air     silent
                Next       nothing planned
                Outputs    chinh (default): ✗ lost, being opened again, since 05:31:01, No such
                           device, 1 underrun
                Clock      ✗ not set since the machine started
                Rendering  ✓ all done
                Health     ! the output chinh is lost

                """)
    }

    @Test func `fits every terminal`() {
        for status in [Self.quiet, Self.playing, Self.troubled] {
            let report = StatusReport(status, TestStation.info)
            for width in 30...100 {
                for language in Language.allCases {
                    #expect(report.lines(in: language, width: width).allSatisfy { $0.displayWidth <= width })
                }
            }
        }
    }

    @Test func `as JSON is the one of the interface`() async throws {
        let station = try await StationOnAir(.init(statuses: [Self.quiet]))
        let run = await station.loaxa("status", "--json")
        #expect(run.output.contains("\"time_zone\" : \"Asia/Ho_Chi_Minh\""))
        #expect(run.output.contains("\"latency_ms\" : 80.4"))
    }

    @Test func `watched in a pipe gives a line for each change, until the station goes`() async throws {
        var later = Self.playing
        later.onAir = [Self.onAir("chu-chau", item: 3, title: "Ngừng cấp điện")]
        let station = try await StationOnAir(
            .init(statuses: [Self.playing, Self.playing, later, Self.troubled, Self.quiet], ends: true))
        let run = await station.loaxa("status", "--watch", in: "en", columns: nil)
        #expect(run.code == 1)
        #expect(
            run.output == """
                05:31:05  Thôn Chu Châu: Chương trình buổi sáng, item 2 of 5: Cài VNeID mức 2
                05:31:05  Thôn Chu Chàng: Chương trình buổi sáng, item 2 of 5: Cài VNeID mức 2
                05:31:05  chinh (default): ✓ running, 48000 Hz S16, latency 80 ms, clock off by −12 ppm
                05:31:05  Thôn Chu Châu: Chương trình buổi sáng, item 3 of 5: Ngừng cấp điện
                05:31:05  Thôn Chu Chàng: silent
                05:31:05  Thôn Chu Châu: silent
                05:31:05  chinh (default): ✗ lost, being opened again, since 05:31:01, No such device, 1 underrun
                05:31:05  Clock: not set since the machine started
                05:31:05  ! the output chinh is lost
                05:31:05  chinh (default): ✓ running, 48000 Hz S16, latency 80 ms, clock off by −12 ppm
                05:31:05  Clock: ✓ trusted
                05:31:05  ✓ well

                """)
        #expect(run.errors == "loaxa: the station failed (over); see “journalctl -u loaxad”\n")
    }

    @Test func `watched on a terminal is drawn in its place, and the cursor comes back`() async throws {
        let station = try await StationOnAir(.init(statuses: [Self.quiet, Self.playing], ends: true))
        let run = await station.loaxa("status", "--watch")
        #expect(run.output.hasPrefix("\u{1B}[?25l\r"))
        #expect(run.output.contains("\u{1B}[9A\r"))
        #expect(run.output.hasSuffix("\u{1B}[?25h"))
    }
}

@Suite struct `Stopping and reloading` {
    @Test func `what was cut is named`() async throws {
        let station = try await StationOnAir(.init(stopped: ["chu-chau"]))
        let run = await station.loaxa("stop", "chu-chau")
        #expect(run == Run(code: 0, output: "Đã cắt: Thôn Chu Châu.\n", errors: ""))
        #expect(station.asked == ["stop chu-chau"])
    }

    @Test func `everywhere is meant where no zone is named`() async throws {
        let station = try await StationOnAir(.init(stopped: ["chu-chau", "chu-chang"]))
        let run = await station.loaxa("stop", in: "en")
        #expect(run.output == "Cut: all zones.\n")
        #expect(station.asked == ["stop everywhere"])
    }

    @Test func `silence cannot be cut`() async throws {
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("stop").output == "Không có gì đang phát.\n")
    }

    private static let finding = Wire.Finding(
        Finding(
            .error, file: "station.json5", place: .keyPath("outputs[0].rate"), code: "x",
            message: Sentence(vi: "sai", en: "wrong")))

    @Test func `a new configuration is taken, with its warnings`() async throws {
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("reload") == Run(code: 0, output: "Đài đã nạp lại cấu hình.\n", errors: ""))
    }

    @Test func `a wrong configuration is refused with all that is wrong`() async throws {
        let station = try await StationOnAir(.init(refusal: .invalidConfiguration([Self.finding])))
        let run = await station.loaxa("reload", in: "en")
        #expect(run.code == 1)
        #expect(
            run.errors == """
                station.json5: outputs[0].rate: error: wrong
                loaxa: the new configuration has errors; the station goes on with the old one. \
                Correct what is named above.

                """)
    }

    @Test func `as JSON the refusal is a document too`() async throws {
        let station = try await StationOnAir(.init(refusal: .invalidConfiguration([Self.finding])))
        let run = await station.loaxa("reload", "--json")
        #expect(run.code == 1)
        #expect(run.output.contains("\"key_path\" : \"outputs[0].rate\""))
        #expect(run.output.contains("\"ok\" : false"))
        #expect(run.errors == "")
    }
}
