import Control
import Testing
import Wording

@testable import loaxa

@Suite struct `What whoever speaks live sees` {
    @Test func `the level, the time and the state`() {
        let live = Wire.Live(
            state: .speaks, input: "micro", elapsedMs: 62_400, longestMs: 600_000, level: -18.4, silent: false)
        let bar = LiveReport(live).bar(in: .vietnamese)
        #expect(bar.figure == "−18 dB  1:02 / 10:00")
        #expect(bar.words == "ĐANG LÊN SÓNG, mời nói. Dừng: Ctrl-C")
        #expect(abs(bar.fraction - 41.6 / 60) < 1e-9)
    }

    @Test func `a microphone that gives nothing is told`() {
        let live = Wire.Live(
            state: .speaks, input: "micro", elapsedMs: 0, longestMs: 60_000, level: -120, silent: true)
        let bar = LiveReport(live).bar(in: .english)
        #expect(bar.figure == "−∞ dB  0:00 / 1:00")
        #expect(bar.words == "NOTHING IS HEARD: check the microphone")
    }

    @Test func `a microphone that howled says so, until it is nearly back`() {
        var live = Wire.Live(
            state: .speaks, input: "micro", elapsedMs: 0, longestMs: 60_000, level: -20, silent: false, loweredBy: 12.2)
        #expect(LiveReport(live).bar(in: .english).words == "IT HOWLED, lowered by 12 dB: move away")
        live.loweredBy = 3
        #expect(LiveReport(live).bar(in: .english).words == "ON AIR, speak. Stop: Ctrl-C")
    }

    @Test func `without a terminal, a line for each change`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa("live", "--zone", "chu-chau", "--max", "5min", columns: nil)
        #expect(run.code == 0, "\(run)")
        #expect(station.asked.first == "live - in chu-chau for 300000 ms")
        #expect(run.output == "ĐANG LÊN SÓNG, mời nói. Dừng: Ctrl-C\nĐã dừng phát trực tiếp.\n")
    }

    @Test func `on a terminal a meter, which is taken away at the end`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa("live")
        #expect(run.code == 0, "\(run)")
        #expect(run.output.contains("−18 dB  0:01 / 1:00  ĐANG LÊN SÓNG"))
        #expect(run.output.hasSuffix("\r\u{1B}[K\u{1B}[?25hĐã dừng phát trực tiếp.\n"))
    }

    @Test func `a relay is told in its own words`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa("relay", "tuner", "--zone", "chu-chau", "--max", "15min", columns: nil)
        #expect(run.code == 0, "\(run)")
        #expect(station.asked.first == "relay tuner in chu-chau for 900000 ms")
        #expect(run.output == "ĐANG TIẾP SÓNG. Dừng: Ctrl-C\nĐã dừng tiếp sóng.\n")
        let silent = Wire.Live(
            state: .speaks, input: "tuner", elapsedMs: 0, longestMs: 60_000, level: -120, silent: true)
        #expect(
            LiveReport(silent, isRelay: true).bar(in: .english).words == "THE INPUT IS SILENT: check it and its cable")
    }

    @Test func `why he may not speak`() async throws {
        let curfew = Sentence(vi: "đang trong giờ cấm phát (đến 05:00)", en: "the curfew forbids it (until 05:00)")
        let station = try await StationOnAir(.init(refusal: .busy(curfew)))
        let run = await station.loaxa("live", columns: nil)
        #expect(run.code == 1 && run.output == "" && run.errors.contains("giờ cấm phát"), "\(run)")
    }

    struct Length: Sendable, CustomTestStringConvertible {
        var text: String
        var milliseconds: Int?
        var testDescription: String { text }
    }

    @Test(arguments: [
        Length(text: "30s", milliseconds: 30_000), Length(text: "5min", milliseconds: 300_000),
        Length(text: "1h", milliseconds: 3_600_000), Length(text: "90", milliseconds: nil),
        Length(text: "0s", milliseconds: nil), Length(text: "min", milliseconds: nil),
        Length(text: "25h", milliseconds: nil), Length(text: "5 phút", milliseconds: nil),
    ])
    func `a length is a number and its unit`(example: Length) {
        #expect(WrittenMinutes.milliseconds(example.text) == example.milliseconds)
    }
}
