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
