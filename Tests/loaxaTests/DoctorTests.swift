import ALSA
import Control
import FoundationEssentials
import Glibc
import Linux
import Testing
import Wording

@testable import loaxa

@Suite struct `What the doctor says of the machine` {
    struct Space: Sendable, CustomTestStringConvertible {
        var free: UInt64
        var level: Checkup.Level
        var found: String
        var testDescription: String { found }
    }

    @Test(arguments: [
        Space(free: 50 << 30, level: .ok, found: "/s: còn trống 50 GB"),
        Space(free: 2 << 30, level: .ok, found: "/s: còn trống 2 GB"),
        Space(free: 1_610_612_736, level: .warn, found: "/s: còn trống 1,5 GB"),
        Space(free: 100 << 20, level: .fail, found: "/s: còn trống 100 MB"),
        Space(free: 0, level: .fail, found: "/s: còn trống 0 kB"),
    ])
    func `the disk is well, tight or too full`(_ space: Space) {
        let checkup = MachineCheckups.disk(folder: "/s", free: space.free)
        #expect(checkup.level == space.level)
        #expect(checkup.found.vi == space.found)
        #expect((checkup.next == nil) == (space.level == .ok))
    }

    @Test func `a folder that is yet to be made is judged by the disk it will lie on`() {
        #expect(MachineCheckups.disk(folder: "/tmp/not-there/at-all").found.en.hasPrefix("/tmp/not-there/at-all: "))
        #expect(MachineCheckups.disk(folder: "/tmp/not-there/at-all").found.en.hasSuffix(" free"))
    }

    @Test func `a clock that nobody keeps right is a warning, for a station may live without a network`() {
        #expect(
            MachineCheckups.clock(ClockDiscipline(isSynchronised: true, maximumErrorMicroseconds: 900)).level == .ok)
        #expect(
            MachineCheckups.clock(ClockDiscipline(isSynchronised: false, maximumErrorMicroseconds: 16_000_000)).level
                == .warn)
        #expect(MachineCheckups.clock(nil).level == .warn)
    }

    @Test func `a missing membership names the command that gives it`() {
        let outside = MachineCheckups.group("audio", id: 29, mine: [1000], isRoot: false)
        #expect(outside.level == .warn)
        #expect(outside.next?.en.contains("usermod -aG audio") == true)
        #expect(MachineCheckups.group("audio", id: 29, mine: [29], isRoot: false).level == .ok)
        #expect(MachineCheckups.group("audio", id: nil, mine: [], isRoot: true).level == .ok)
        #expect(MachineCheckups.group("loaxa", id: nil, mine: [], isRoot: false).level == .warn)
    }
}

@Suite struct `The doctor's report` {
    private static let report = CheckupReport(checkups: [
        .ok("a", Sentence(vi: "Ổ đĩa", en: "Disk"), Sentence(vi: "còn trống 50 GB", en: "50 GB free")),
        .warn(
            "b", Sentence(vi: "Đồng hồ", en: "Clock"), Sentence(vi: "chưa được chỉnh giờ", en: "not synchronised"),
            next: Sentence(vi: "Nối mạng rồi chạy lệnh này cho máy tự chỉnh giờ", en: "Connect the network")),
        .fail(
            "c", Sentence(vi: "Loa", en: "Sound"), Sentence(vi: "không có", en: "none"),
            next: Sentence(verbatim: "alsa")),
    ])

    @Test func `says in columns what is well, and below the rest what to do`() {
        #expect(
            Self.report.lines(in: .vietnamese, width: 44, coloured: false) == [
                "tốt    Ổ đĩa    còn trống 50 GB",
                "lưu ý  Đồng hồ  chưa được chỉnh giờ",
                "                → Nối mạng rồi chạy lệnh này",
                "                  cho máy tự chỉnh giờ",
                "HỎNG   Loa      không có",
                "                → alsa",
            ])
    }

    @Test func `is coloured only where asked`() {
        #expect(
            Self.report.lines(in: .english, width: 80, coloured: true)[1].hasPrefix("\u{1B}[33mwarn\u{1B}[0m  Clock"))
    }

    @Test func `is one JSON document, not ok where anything failed`() {
        let document = Self.report.document(in: .english)
        #expect(!document.ok)
        #expect(document.checks.map(\.level) == [.ok, .warn, .fail])
        #expect(JSONDocument.text(document).hasPrefix("{\n  \"checks\" : ["))
        #expect(CheckupReport(checkups: [Self.report.checkups[1]]).document(in: .english).ok)
    }
}

@Suite struct `A visit to the doctor` {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    @Test func `looks at the settings, the station, its outputs and its voices`() async throws {
        let state = ScratchFolder()
        let station = try await StationOnAir(.init(statuses: [`The status`.quiet]))
        let run = await station.loaxa(
            "doctor", "--config", "\(Self.root)/Config", "--state", state.path, "--json", in: "en")
        let report = try JSONDecoder().decode(CheckupReport.Document.self, from: Data(run.output.utf8))
        let levels = Dictionary(report.checks.map { ($0.id, $0.level) }) { first, _ in first }
        #expect(levels["configuration"] == .ok)
        #expect(levels["station"] == .ok)
        #expect(levels["output-chinh"] == .ok)
        #expect(levels["voice-north-female"] == .ok)
        #expect(levels["state"] == .ok)
        #expect(run.code == 0, "\(run.output)")
    }

    @Test func `without a station or settings fails, and says what to do`() async throws {
        let run = await loaxa(["doctor", "--socket", "/tmp/loaxa-nowhere/s", "--config", "/nowhere", "--lang", "en"])
        #expect(run.code == 1)
        #expect(run.output.contains("FAIL  Configuration"))
        #expect(run.output.contains("not running; nobody listens on /tmp/loaxa-nowhere/s"))
        #expect(run.output.contains("sudo systemctl start loaxad"))
    }

    private static func output(_ state: Wire.OutputState, underruns: Int = 0) -> Wire.Output {
        Wire.Output(
            name: "chinh", device: "hw:0", state: state, zones: [], latencyMs: 0, underruns: underruns,
            missingFrames: 0,
            reason: "No such device")
    }

    @Test func `an output is judged by its state`() {
        #expect(SoundCheckups.output(running: Self.output(.running)).level == .ok)
        #expect(SoundCheckups.output(running: Self.output(.running, underruns: 3)).level == .warn)
        #expect(SoundCheckups.output(running: Self.output(.lost)).level == .fail)
        #expect(SoundCheckups.output(running: Self.output(.stalled)).level == .fail)
    }

    @Test func `an input that opens, or that the station is using, is well`() {
        func input(_ code: Int32?, isRunning: Bool) -> Checkup {
            let error = code.map { ALSAError(call: "snd_pcm_open", device: "hw:1,0", code: $0) }
            return SoundCheckups.input("dai-huyen", device: "hw:1,0", error: error, isRunning: isRunning)
        }
        #expect(input(nil, isRunning: false).level == .ok)
        #expect(input(EBUSY, isRunning: true).level == .ok)
        #expect(input(EBUSY, isRunning: false).level == .fail)
        #expect(input(ENOENT, isRunning: true).level == .fail)
        #expect(input(ENOENT, isRunning: true).next != nil)
    }

    @Test func `another version, a distrusted clock and trouble are named`() {
        var info = TestStation.info
        info.version = "0.0.1"
        var status = `The status`.quiet
        status.clock = Wire.Clock(trusted: false)
        status.health = [Wire.Reason(code: "disk-full", sentence: Sentence(vi: "hết chỗ", en: "no space"))]
        let checkups = StationCheckups.judge(info, status)
        #expect(checkups.map(\.id) == ["station", "station-clock", "health-disk-full"])
        #expect(checkups.map(\.level) == [.warn, .fail, .warn])
        #expect(checkups.allSatisfy { $0.next != nil })
    }

    @Test func `a data folder that is a file, or is not there, is found`() {
        let folder = ScratchFolder()
        let file = folder.write("x", "")
        #expect(MachineCheckups.folder(file).level == .fail)
        #expect(MachineCheckups.folder(folder.path).level == .ok)
        #expect(MachineCheckups.folder("/nowhere/at/all").level == .warn)
    }
}
