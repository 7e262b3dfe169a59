import Ledger
import CommonAlerting
import Playback
import Rendering
import Schedule
import Testing
import Time
import Wording

@testable import Station

@Test func `every setting arrives where it belongs`() throws {
    let folder = ConfigurationFolder(
        station: FullExample.station, timetable: FullExample.timetable, clips: FullExample.clips)
    let (configuration, findings) = folder.load()
    #expect(findings == [])
    let loaded = try #require(configuration)
    #expect(loaded.folder == folder.path)
    #expect(loaded.name == "Đài xã")
    #expect(loaded.language == .english)
    #expect(loaded.timeZone == .utc)
    #expect(loaded.assumesClock)
    #expect(
        loaded.outputs == [
            OutputSettings(
                name: "chinh", device: "plughw:0,0", channels: 2, period: 10, buffer: 1500, hasHorns: true,
                zones: [.init(name: "chu-chau", channels: [2], gain: -3.5), .init(name: "chu-chang", channels: [1])]),
            OutputSettings(
                name: "phu", device: "null", channels: 1, zones: [.init(name: "ben-do", channels: [1], gain: 2)]),
        ])
    #expect(
        loaded.amplifiers == [
            "chinh": .init(
                on: ["/bin/true", "17=1"], off: ["/bin/true", "17=0"], warmUp: .seconds(4), stayOn: .seconds(60),
                gpio: .init(chip: "/dev/null", line: 17, isActiveLow: true)),
            "phu": .init(on: [], off: [], warmUp: .seconds(2), stayOn: .seconds(10)),
        ])
    #expect(loaded.zones.map(\.name) == ["chu-chau", "chu-chang", "ben-do"])
    #expect(loaded.zones.map(\.title) == ["Thôn Chu Châu", "Thôn Chu Chàng", "Bến đò"])
    #expect(
        loaded.trims.trims == [
            .init(
                zone: "chu-chau",
                window: CurfewWindow(
                    from: TimeOfDay("20:00")!, to: TimeOfDay("06:00")!,
                    weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday]), gain: -6)
        ])
    #expect(
        loaded.inputs == [
            .init(
                title: "Đài huyện", fallback: "nen.flac",
                settings: InputSettings(
                    name: "dai-huyen", device: "plughw:1,0", channels: [2], gain: 4.5,
                    silence: .init(below: -45, after: 8), isGuarded: false)),
            .init(title: "micro", settings: InputSettings(name: "micro", device: "default")),
        ])
    #expect(loaded.zones[0].position == nil && loaded.zones[0].area == nil && loaded.zones[0].codes.isEmpty)
    #expect(loaded.zones[1].position == GeoPoint(latitude: 21.2, longitude: 105.45))
    #expect(loaded.zones[1].area?.corners.map(\.longitude) == [105.4, 105.5, 105.5])
    #expect(
        loaded.zones[1].codes == [
            AreaCode(list: "dvhcvn", value: "09661"), AreaCode(list: "SAME", value: "1"),
            AreaCode(list: "SAME", value: "2"),
        ])
    #expect(loaded.alerts.folder == StationConfiguration.absolute("clips", in: folder.path))
    #expect(loaded.alerts.certificates == ["/dev/null"] && loaded.alerts.airsElsewhere)
    #expect(loaded.live.chime == "hieu.flac" && loaded.live.longest == .seconds(300))
    #expect(loaded.voices.map(\.title) == ["Giọng nữ", "Giọng nam"])
    #expect(
        loaded.voice(named: "nu")
            == Voice(espeak: "vi+f2", rate: 120, pitch: 60, gain: 1.5, command: ["/bin/true", "{file}"]))
    #expect(loaded.voice(named: nil) == Voice(espeak: "vi-vn-x-south", rate: 150, pitch: 40, gain: -2))
    #expect(loaded.speakers == ["Hỏi": "nu", "Người dân": "nam"])
    #expect(
        loaded.curfew == [
            CurfewWindow(
                from: TimeOfDay("22:00")!, to: TimeOfDay("05:00")!,
                weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday], zones: ["chu-chau"]),
            CurfewWindow(from: TimeOfDay("11:30")!, to: TimeOfDay("13:30")!, weekdays: [.saturday, .sunday]),
        ])
    #expect(loaded.quotas == Quotas(sessionsPerDay: 3, minutesPerSession: nil, daysPerWeek: 7))
    #expect(loaded.mastering == Mastering(loudness: -18, truePeak: -2, bedUnderSpeech: -24, bedInGaps: -10))
    #expect(
        loaded.pauses
            == Pauses(
                sentence: 0.2, breath: 0.1, paragraph: 1, listItem: 0.5, beforeHeading: 2, afterHeading: 1.5,
                speaker: 0.9, clip: 0, bedBefore: 3, bedAfter: 10))
    #expect(
        loaded.roles
            == .init(
                contributors: ["@doan"], operators: ["van", "@loaxa"], approvers: ["chu-tich"], technicians: ["*"],
                alerters: ["@xa"]))
    #expect(loaded.approval.isRequired && !loaded.approval.needsFourEyes)
    #expect(loaded.retention == .init(cacheLimit: 500_000_000, log: LogAge(years: 10, setting: "10 years")))
    #expect(loaded.airCheckDays == 30)
    var report = StationConfiguration.ReportRules()
    (report.issuer, report.parent, report.place) = ("TRUNG TÂM VĂN HÓA", "UBND XÃ", "Minh Châu")
    (report.symbol, report.recipients) = ("BC-TTVH", ["UBND xã;", "Lưu: VT."])
    (report.role, report.signer) = ("GIÁM ĐỐC", "Nguyễn Văn A")
    #expect(loaded.report == report)
    #expect(loaded.clipFolder == "\(folder.path)/clips")

    #expect(
        loaded.timetable.slots == [
            Slot(
                name: "sang", title: "Buổi sáng", recurrence: try Recurrence("05:30"), zones: ["chu-chau"],
                length: .seconds(1800),
                rundown: [
                    .clip("hieu.flac", title: "Nhạc hiệu"), .bulletins,
                    .relay("dai-huyen", title: "Thời sự huyện", length: .seconds(900)),
                    .speech("Hôm nay là {date}, tức {lunarDate}.", title: "Lời chào", voice: "nu", bed: "nen.flac"),
                    .fill,
                ], fill: ["nen.flac", "hieu.flac"], ifMissed: .play(within: .seconds(600)), afterInterruption: .restart,
                ifTooLong: .drop),
            Slot(
                name: "chieu", title: "Buổi chiều", recurrence: try Recurrence("17:00", except: ["*-09-02"]),
                length: .seconds(5400),
                ifMissed: .join),
        ])
    #expect(
        loaded.timetable.mourning == [
            Mourning(
                from: CivilDate("2026-12-01")!, to: CivilDate("2026-12-02")!,
                rundown: [.speech("Phút mặc niệm.", title: "Phút mặc niệm.", voice: nil, bed: nil), .bulletins]),
            Mourning(from: CivilDate("2027-01-05")!, to: CivilDate("2027-01-05")!),
        ])
}

@Test func `what is left out has its default`() throws {
    let folder = ConfigurationFolder()
    let (configuration, findings) = folder.load()
    #expect(findings == [])
    let loaded = try #require(configuration)
    #expect(loaded.language == .vietnamese)
    #expect(loaded.timeZone.name == "Asia/Ho_Chi_Minh")
    #expect(!loaded.assumesClock)
    #expect(loaded.outputs.map(\.device) == ["default"])
    #expect(loaded.outputs.map(\.channels) == [2])
    #expect(loaded.amplifiers == [:])
    #expect(loaded.zones.map(\.title) == ["chu-chau", "chu-chang"])
    #expect(loaded.voices == [.init(name: "vi", title: "Giọng Việt", voice: Voice())])
    #expect(loaded.voice == "vi")
    #expect(loaded.speakers == [:])
    #expect(loaded.inputs == [])
    #expect(loaded.live.chime == nil && loaded.live.longest == .seconds(600))
    #expect(loaded.curfew == [])
    #expect(loaded.quotas == Quotas())
    #expect(loaded.mastering == Mastering())
    #expect(loaded.pauses == Pauses())
    #expect(loaded.roles == .init())
    #expect(loaded.retention == .init())
    #expect(loaded.airCheckDays == 0)
    #expect(loaded.report == .init())
    #expect(loaded.clipFolder == "\(folder.path)/clips")
    #expect(loaded.pronunciation == "")
    #expect(loaded.timetable.slots == [Slot(name: "sang", title: "sang", recurrence: try Recurrence("05:30"))])
}

/// Key paths whose absence is an error, and what is found.
private let absences: [String: String] = [
    "name": "name missing-key", "outputs": "outputs missing-key", "zones": "zones missing-key",
    "outputs[0].name": "outputs[0].name missing-key", "outputs[1].name": "outputs[1].name missing-key",
    // One command without the other; a zone that needs more channels, or to say where it belongs.
    "outputs[0].amplifier.on": "outputs[0].amplifier.off missing-key",
    "outputs[0].amplifier.off": "outputs[0].amplifier.on missing-key",
    "zones[0].name": "zones[0].name missing-key", "zones[1].name": "zones[1].name missing-key",
    "zones[2].name": "zones[2].name missing-key", "zones[0].output": "zones[0].output missing-key",
    "zones[1].output": "zones[1].output missing-key", "zones[2].output": "zones[2].output missing-key",
    "zones[0].channels": "zones[1].channels shared-channel", "zones[1].channels": "zones[1] shared-channel",
    "zones[0].trims[0].from": "zones[0].trims[0].from missing-key",
    "zones[0].trims[0].to": "zones[0].trims[0].to missing-key",
    "zones[0].trims[0].gain": "zones[0].trims[0].gain missing-key",
    "inputs[0].name": "inputs[0].name missing-key", "inputs[0].device": "inputs[0].device missing-key",
    "inputs[1].name": "inputs[1].name missing-key", "inputs[1].device": "inputs[1].device missing-key",
    "outputs[0].amplifier.gpio.chip": "outputs[0].amplifier.gpio.chip missing-key",
    "outputs[0].amplifier.gpio.line": "outputs[0].amplifier.gpio.line missing-key",
    "voices": "voice unknown-name", "voices[0].name": "voices[0].name missing-key",
    "voices[1].name": "voices[1].name missing-key",
    "curfew[0].from": "curfew[0].from missing-key", "curfew[0].to": "curfew[0].to missing-key",
    "curfew[1].from": "curfew[1].from missing-key", "curfew[1].to": "curfew[1].to missing-key",
    "slots": "slots missing-key", "slots[0].name": "slots[0].name missing-key",
    "slots[1].name": "slots[1].name missing-key", "slots[0].when": "slots[0].when missing-key",
    "slots[1].when": "slots[1].when missing-key", "slots[0].rundown[0].clip": "slots[0].rundown[0] rundown",
    "slots[0].rundown[1].bulletins": "slots[0].rundown[1] rundown",
    "slots[0].rundown[2].relay": "slots[0].rundown[2] rundown",
    "slots[0].rundown[2].length": "slots[0].rundown[2].length missing-key",
    "slots[0].rundown[3].say": "slots[0].rundown[3] rundown",
    // A gap without an end, or without anything that closes it.
    "slots[0].length": "slots[0].fill fill-length", "slots[0].fill": "slots[0].rundown fill",
    "mourning[0].from": "mourning[0].from missing-key", "mourning[0].to": "mourning[0].to missing-key",
    "mourning[1].from": "mourning[1].from missing-key", "mourning[1].to": "mourning[1].to missing-key",
    "mourning[0].rundown[0].say": "mourning[0].rundown[0] rundown",
]

@Test func `a key that is taken out gives a default or a finding about it`() throws {
    var removed: Set<String> = []
    for (text, read) in [
        (FullExample.station, FullExample.findings(station:)),
        (FullExample.timetable, FullExample.findings(timetable:)),
    ] {
        let whole = try FullExample.tree(text)
        #expect(read(whole) == [])
        for path in whole.paths() {
            guard case .key = path.last else { continue }
            removed.insert(path.spelled)
            let errors = read(whole.changing(path) { _ in nil }).filter { $0.severity == .error }.map(\.inShort)
            if let absence = absences[path.spelled] {
                #expect(errors.contains("error \(absence)"), "\(path.spelled)")
            } else {
                #expect(errors == [], "\(path.spelled)")
            }
        }
    }
    #expect(removed.isSuperset(of: absences.keys))
}

@Test func `a value of another kind is found where it is`() throws {
    let strangers: [JSON5Value.Content] = [
        .null, .boolean(false), .number(-1e9), .number(.nan), .number(0.25), .string(""), .string("không có"),
        .string(String(repeating: "x", count: 6000)), .string("a\nb"), .array([]), .object([]),
        .array([JSON5Value(content: .null, line: 1)]),
        .object([.init(key: "lạ", value: .init(content: .null, line: 1))]),
    ]
    for (text, read) in [
        (FullExample.station, FullExample.findings(station:)),
        (FullExample.timetable, FullExample.findings(timetable:)),
    ] {
        let whole = try FullExample.tree(text)
        for path in whole.paths() {
            for stranger in strangers {
                let findings = read(whole.changing(path) { JSON5Value(content: stranger, line: $0.line) })
                // Some strangers are welcome in some places; none may bring a finding that names no place.
                for finding in findings {
                    guard case .keyPath(let place) = finding.place else {
                        Issue.record("\(path.spelled) = \(stranger): \(finding)")
                        continue
                    }
                    #expect(!place.isEmpty)
                    #expect(!finding.message.vi.isEmpty && !finding.message.en.isEmpty)
                }
            }
        }
    }
}

@Test func `a file that stops anywhere is damaged, and says where`() throws {
    for text in [FullExample.station, FullExample.timetable] {
        let bytes = Array(text.utf8)
        for length in 0..<bytes.count - 1 {
            // The last character is the closing brace, so no shorter text is whole.
            #expect(throws: JSON5Fault.self) { try JSON5Reader.read(Array(bytes.prefix(length))) }
        }
    }
}

@Test func `a shipped file that stops anywhere is damaged, and says where`() throws {
    for name in ["station.json5", "timetable.json5"] {
        let bytes = Array(try shipped(name).utf8)
        let end = bytes.lastIndex(of: UInt8(ascii: "}"))!
        for length in stride(from: 0, through: end, by: 409) {
            #expect(throws: JSON5Fault.self) { try JSON5Reader.read(Array(bytes.prefix(length))) }
        }
    }
}
