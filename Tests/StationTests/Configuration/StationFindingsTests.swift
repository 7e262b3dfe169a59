import Testing
import Wording

@testable import Station

/// A station file with something wrong, and what is found in it.
struct FindingCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var findings: [String]

    init(_ name: String, _ text: String, _ findings: String...) {
        (testDescription, self.text, self.findings) = (name, text, findings)
    }

    /// The smallest station file that is sound, with these settings added.
    static func station(_ name: String, _ settings: String, _ findings: String...) -> FindingCase {
        var example = FindingCase(
            name,
            "{name: 'Đài', outputs: [{name: 'chinh'}], zones: [{name: 'a', channels: [1]}, {name: 'b', channels: [2]}], \(settings)}"
        )
        example.findings = findings
        return example
    }

    /// The same with this in place of the outputs and zones.
    static func outputs(_ name: String, _ outputs: String, zones: String = "[{name: 'a'}]", _ findings: String...)
        -> FindingCase
    {
        var example = FindingCase(name, "{name: 'Đài', outputs: \(outputs), zones: \(zones)}")
        example.findings = findings
        return example
    }

    static let stations: [FindingCase] = [
        FindingCase("a list instead of an object", "[]", "error file type"),
        FindingCase(
            "nothing at all", "{}", "error name missing-key", "error outputs missing-key", "error zones missing-key"),
        .station("a misspelled key", "nmae: 'x'", "error nmae unknown-key"),
        .station("a key that stands twice", "curfew: [], curfew: []", "error curfew duplicate-key"),
        .station("inputs that are no list", "inputs: {}", "error inputs type"),
        .station("an input without a device", "inputs: [{name: 'dai'}]", "error inputs[0].device missing-key"),
        .station("an input without a name", "inputs: [{device: 'null'}]", "error inputs[0].name missing-key"),
        .station(
            "two inputs of one name", "inputs: [{name: 'dai', device: 'null'}, {name: 'dai', device: 'null'}]",
            "error inputs[1].name duplicate-name"),
        .station(
            "an input too loud", "inputs: [{name: 'dai', device: 'null', gain: 40}]", "error inputs[0].gain value"),
        .station(
            "a channel that no device has", "inputs: [{name: 'dai', device: 'null', channels: [0]}]",
            "error inputs[0].channels[0] value"),
        .station(
            "a silence that is loud", "inputs: [{name: 'dai', device: 'null', silence: {below: 0}}]",
            "error inputs[0].silence.below value"),
        .station(
            "a silence at once", "inputs: [{name: 'dai', device: 'null', silence: {after: '0s'}}]",
            "error inputs[0].silence.after value"),
        .station(
            "a silence with a song", "inputs: [{name: 'dai', device: 'null', silence: {song: 'x'}}]",
            "error inputs[0].silence.song unknown-key"),
        .station("a live broadcast of a day", "live: {longest: '24h'}", "error live.longest value"),
        .station("a live broadcast with a song", "live: {song: 'x'}", "error live.song unknown-key"),
        .station(
            "a guard that is a number", "inputs: [{name: 'i', device: 'null', guard: 3}]", "error inputs[0].guard type"),
        .station("alerts as a folder", "alerts: '/tmp'", "error alerts type"),
        .station(
            "a folder of alerts that is not there", "alerts: {folder: 'cap'}", "warning alerts.folder missing-file"),
        .station(
            "a certificate that is not there", "alerts: {certificates: ['a.pem']}",
            "warning alerts.certificates[0] missing-file"),
        .station("certificates as a text", "alerts: {certificates: 'a.pem'}", "error alerts.certificates type"),
        .station("an elsewhere of its own", "alerts: {elsewhere: 'all'}", "error alerts.elsewhere value"),
        .station("an unknown language", "language: 'fr'", "error language value"),
        .station("an unknown time zone", "timeZone: 'Asia/Ha_Noi'", "error timeZone value"),
        .station("a time zone that climbs out", "timeZone: '../../etc/passwd'", "error timeZone value"),
        .station("a clock that is none", "clock: true", "error clock type"),
        .station("a number for a folder", "clips: 1", "error clips type"),
        FindingCase(
            "an empty name", "{name: ' ', outputs: [{name: 'chinh'}], zones: [{name: 'a'}]}", "error name empty"),
        FindingCase(
            "a name over two lines", "{name: 'Đài\\nxã', outputs: [{name: 'chinh'}], zones: [{name: 'a'}]}",
            "error name control-character"),
        FindingCase(
            "everything wrong at once",
            "{name: 1, outputs: [{name: 'Loa 1', rate: 44100, periud: 3}], zones: [{}], voices: [], voice: 2, quotas: 'x'}",
            "error name type", "error outputs[0].periud unknown-key", "error outputs[0].rate value",
            "error outputs[0].name name", "error zones[0].name missing-key", "error voices empty", "error voice type",
            "error quotas value"),

        // Outputs
        .outputs("no output", "[]", "error outputs empty"),
        .outputs("an output that is a text", "['default']", "error outputs[0] type"),
        .outputs("another rate", "[{name: 'o', rate: 44100}]", "error outputs[0].rate value"),
        .outputs("a period without a unit", "[{name: 'o', period: 20}]", "error outputs[0].period type"),
        .outputs("a period that is too long", "[{name: 'o', period: '2s'}]", "error outputs[0].period value"),
        .outputs("a period of half a millisecond", "[{name: 'o', period: '7.5ms'}]", "error outputs[0].period value"),
        .outputs(
            "a buffer of one period", "[{name: 'o', period: '20ms', buffer: '30ms'}]", "error outputs[0].buffer value"),
        .outputs("no channel", "[{name: 'o', channels: 0}]", "error outputs[0].channels value"),
        .outputs("half a channel", "[{name: 'o', channels: 1.5}]", "error outputs[0].channels value"),
        .outputs("an empty device", "[{name: 'o', device: ''}]", "error outputs[0].device empty"),
        .outputs(
            "two outputs of one name", "[{name: 'o'}, {name: 'o', device: 'null'}]",
            zones: "[{name: 'a', output: 'o'}]", "error outputs[1].name duplicate-name"),
        .outputs(
            "two outputs of one device", "[{name: 'o'}, {name: 'p'}]",
            zones: "[{name: 'a', output: 'o'}, {name: 'b', output: 'p'}]", "warning outputs[1] shared-device"),
        .outputs(
            "an output without a zone", "[{name: 'o'}, {name: 'p', device: 'null'}]",
            zones: "[{name: 'a', output: 'o'}]", "warning zones unused-output"),

        // Amplifiers
        .outputs(
            "an amplifier that is never switched off", "[{name: 'o', amplifier: {on: ['/bin/true']}}]",
            "error outputs[0].amplifier.on missing-key"),
        .outputs(
            "a command as one text", "[{name: 'o', amplifier: {on: '/bin/true', off: ['/bin/true']}}]",
            "error outputs[0].amplifier.on type"),
        .outputs(
            "a program without its folder", "[{name: 'o', amplifier: {on: ['true'], off: ['/bin/true']}}]",
            "error outputs[0].amplifier.on[0] value"),
        .outputs(
            "a program that is not there", "[{name: 'o', amplifier: {on: ['/no/such'], off: ['/bin/true']}}]",
            "warning outputs[0].amplifier.on[0] missing-program"),
        .outputs(
            "an empty command", "[{name: 'o', amplifier: {on: [], off: ['/bin/true']}}]",
            "error outputs[0].amplifier.on empty"),
        .outputs(
            "a line without its chip", "[{name: 'o', amplifier: {gpio: {line: 17}}}]",
            "error outputs[0].amplifier.gpio.chip missing-key"),
        .outputs(
            "a line below zero", "[{name: 'o', amplifier: {gpio: {chip: '/dev/null', line: -1}}}]",
            "error outputs[0].amplifier.gpio.line value"),
        .outputs(
            "a chip without its folder", "[{name: 'o', amplifier: {gpio: {chip: 'gpiochip0', line: 1}}}]",
            "error outputs[0].amplifier.gpio.chip value"),
        .outputs(
            "a chip that is not there", "[{name: 'o', amplifier: {gpio: {chip: '/dev/no-such-chip', line: 1}}}]",
            "warning outputs[0].amplifier.gpio.chip missing-file"),
        .outputs(
            "an hour of warming up", "[{name: 'o', amplifier: {warmUp: '1h'}}]",
            "error outputs[0].amplifier.warmUp value"),

        // Zones
        .outputs(
            "a position that is a place's name", "[{name: 'o'}]", zones: "[{name: 'a', position: 'Minh Châu'}]",
            "error zones[0].position type"),
        .outputs(
            "a position of one figure", "[{name: 'o'}]", zones: "[{name: 'a', position: [21.2]}]",
            "error zones[0].position value"),
        .outputs(
            "a position the wrong way round", "[{name: 'o'}]", zones: "[{name: 'a', position: [105.4, 21.2]}]",
            "error zones[0].position[0] value"),
        .outputs(
            "an area of two corners", "[{name: 'o'}]", zones: "[{name: 'a', area: [[21, 105], [21, 106]]}]",
            "error zones[0].area value"),
        .outputs(
            "a corner that is none", "[{name: 'o'}]", zones: "[{name: 'a', area: [[21, 105], [21, 106], 22]}]",
            "error zones[0].area[2] type"),
        .outputs(
            "a code that is a number", "[{name: 'o'}]", zones: "[{name: 'a', geocodes: {dvhcvn: 9661}}]",
            "error zones[0].geocodes.dvhcvn type"),
        .outputs("no zone", "[{name: 'o'}]", zones: "[]", "error zones empty"),
        .outputs("a zone with marks", "[{name: 'o'}]", zones: "[{name: 'Thôn Chu Châu'}]", "error zones[0].name name"),
        .outputs(
            "two zones of one name", "[{name: 'o'}]", zones: "[{name: 'a', channels: [1]}, {name: 'a', channels: [2]}]",
            "error zones[1].name duplicate-name"),
        .outputs(
            "an unknown output", "[{name: 'chinh'}]", zones: "[{name: 'a', output: 'chính'}]",
            "error zones[0].output unknown-name"),
        .outputs(
            "which of two outputs", "[{name: 'o'}, {name: 'p', device: 'null'}]", zones: "[{name: 'a'}]",
            "error zones[0].output missing-key"),
        .outputs(
            "a channel beyond the output's", "[{name: 'o'}]", zones: "[{name: 'a', channels: [3]}]",
            "error zones[0].channels[0] value"),
        .outputs(
            "a channel counted from 0", "[{name: 'o'}]", zones: "[{name: 'a', channels: 0}]",
            "error zones[0].channels value"),
        .outputs(
            "a channel that is listed twice", "[{name: 'o'}]", zones: "[{name: 'a', channels: [1, 1]}]",
            "error zones[0].channels[1] duplicate-name"),
        .outputs(
            "no channel", "[{name: 'o'}]", zones: "[{name: 'a', channels: []}]", "error zones[0].channels empty"),
        .outputs(
            "two zones on one channel", "[{name: 'o'}]", zones: "[{name: 'a'}, {name: 'b', channels: [2]}]",
            "error zones[1].channels shared-channel"),
        .outputs(
            "a gain as a text", "[{name: 'o'}]", zones: "[{name: 'a', gain: '3 dB'}]", "error zones[0].gain type"),
        .outputs(
            "a horn that is a word", "[{name: 'o', horn: 'yes'}]", zones: "[{name: 'a'}]",
            "error outputs[0].horn type"),
        .outputs(
            "a trim without a gain", "[{name: 'o'}]", zones: "[{name: 'a', trims: [{from: '20:00', to: '06:00'}]}]",
            "error zones[0].trims[0].gain missing-key"),
        .outputs(
            "a trim that never ends", "[{name: 'o'}]",
            zones: "[{name: 'a', trims: [{from: '06:00', to: '06:00', gain: -3}]}]", "error zones[0].trims[0] value"),
        .outputs("a deafening gain", "[{name: 'o'}]", zones: "[{name: 'a', gain: 40}]", "error zones[0].gain value"),
        .outputs(
            "a faulty output does not make its zones faulty", "[{name: 'o', channels: 99}]",
            zones: "[{name: 'a', output: 'o', channels: [2]}]", "error outputs[0].channels value"),

        // Voices
        .station("a voice without a name", "voices: [{espeak: 'vi'}]", "error voices[0].name missing-key"),
        .station("a voice of no engine", "voices: [{name: 'v', espeak: 'vi f2'}]", "error voices[0].espeak value"),
        .station("a hasty voice", "voices: [{name: 'v', rate: 500}]", "error voices[0].rate value"),
        .station("a shrill voice", "voices: [{name: 'v', pitch: 100}]", "error voices[0].pitch value"),
        .station(
            "two voices of one name", "voices: [{name: 'v'}, {name: 'v'}]", "error voices[1].name duplicate-name"),
        .station("an unknown voice", "voices: [{name: 'nu'}], voice: 'nữ'", "error voice unknown-name"),
        .station(
            "a speaker of an unknown voice", "voices: [{name: 'nu'}], speakers: {'Hỏi': 'nam'}",
            "error speakers.Hỏi unknown-name"),
        .station("a speaker with a colon", "speakers: {'Hỏi:': 'vi'}", "error speakers[\"Hỏi:\"] name"),
        .station("speakers in a list", "speakers: ['Hỏi']", "error speakers type"),

        // Limits
        .station("a curfew without an end", "curfew: [{from: '22:00'}]", "error curfew[0].to missing-key"),
        .station("a curfew that ends as it begins", "curfew: [{from: '22:00', to: '22:00'}]", "error curfew[0] value"),
        .station(
            "an hour that is none", "curfew: [{from: '24:00', to: '5h'}]", "error curfew[0].from value",
            "error curfew[0].to value"),
        .station(
            "a weekday that is none", "curfew: [{from: '22:00', to: '05:00', days: 'Mon..Xyz'}]",
            "error curfew[0].days value"),
        .station(
            "one weekday of a list that is none", "curfew: [{from: '22:00', to: '05:00', days: ['Mon', 'x']}]",
            "error curfew[0].days[1] value"),
        .station(
            "a curfew of an unknown zone", "curfew: [{from: '22:00', to: '05:00', zones: ['c']}]",
            "error curfew[0].zones[0] unknown-name"),
        .station(
            "a curfew that names a zone twice", "curfew: [{from: '22:00', to: '05:00', zones: ['a', 'a']}]",
            "error curfew[0].zones[1] duplicate-name"),
        .station("an unknown preset", "quotas: 'ha-noi'", "error quotas value"),
        .station("an unknown preset to start from", "quotas: {preset: 'x'}", "error quotas.preset value"),
        .station("eight days a week", "quotas: {daysPerWeek: 8}", "error quotas.daysPerWeek value"),
        .station("a misspelled limit", "quotas: {sessionPerDay: 2}", "error quotas.sessionPerDay unknown-key"),

        // Sound, roles, retention
        .station("a loudness that is none", "loudness: {target: 16}", "error loudness.target value"),
        .station("a ceiling that is none", "loudness: {truePeak: 0}", "error loudness.truePeak value"),
        .station("a pause that never ends", "pauses: {paragraph: 11}", "error pauses.paragraph value"),
        .station("a pause of milliseconds", "pauses: {breath: \"200ms\"}", "error pauses.breath type"),
        .station("no number", "loudness: {bedInGaps: NaN}", "error loudness.bedInGaps value"),
        .station("a bed that drowns the speech", "loudness: {bedUnderSpeech: -5}", "warning loudness loud-bed"),
        .station("an account with a blank", "roles: {operators: ['bà Vân']}", "error roles.operators[0] value"),
        .station("one account without a list", "roles: {technicians: 'van'}", "error roles.technicians type"),
        .station("an alerter with a blank", "roles: {alerters: ['@x y']}", "error roles.alerters[0] value"),
        .station("a role that is none", "roles: {editor: []}", "error roles.editor unknown-key"),
        .station("a cache without a unit", "retention: {cache: 2000000000}", "error retention.cache type"),
        .station("recordings for ever", "airCheck: {days: 4000}", "error airCheck.days value"),
        .station("a cache that holds nothing", "retention: {cache: '1MB'}", "error retention.cache value"),
        .station("a letterhead in one word", "report: 'UBND xã'", "error report type"),
        .station("a letterhead with a strange key", "report: {body: 'UBND xã'}", "error report.body unknown-key"),
        .station("a nameless signer", "report: {signer: ' '}", "error report.signer empty"),
        .station("a number instead of a place", "report: {place: 5}", "error report.place type"),
        .station("a symbol with the number in it", "report: {symbol: '/BC'}", "error report.symbol value"),
        .station("a symbol with markup", "report: {symbol: '<b>'}", "error report.symbol value"),
        .station("recipients in one text", "report: {recipients: 'a; b'}", "error report.recipients type"),
        .station("nobody to receive it", "report: {recipients: []}", "error report.recipients value"),
        .station("one recipient that is none", "report: {recipients: ['a', 5]}", "error report.recipients[1] type"),
        .station("an age without a unit", "retention: {log: 10}", "error retention.log type"),
        .station("an age in months", "retention: {log: '30 months'}", "error retention.log value"),
        .station("an age too short for a report", "retention: {log: '1 years'}", "error retention.log value"),
        .station("an age of a millennium", "retention: {log: '1000 years'}", "error retention.log value"),
        .station("an age in words", "retention: {log: 'mười năm'}", "error retention.log value"),
    ]
}

@Test(arguments: FindingCase.stations)
func `what is wrong with a station is found at its key path`(_ example: FindingCase) {
    let folder = ConfigurationFolder(station: example.text)
    let (configuration, findings) = folder.load()
    #expect(findings.map(\.inShort) == example.findings)
    #expect(findings.allSatisfy { $0.file == "\(folder.path)/station.json5" })
    #expect((configuration == nil) == findings.contains { $0.severity == .error })
}

/// Sentences word for word: what was found, what is allowed, what to do.
@Test(arguments: [
    ("nmae: 1", "nmae: lỗi: không có mục nào tên “nmae”; có phải “name”? (dòng 1)"),
    (
        "\nvoice: 'x'",
        "voice: lỗi: không có giọng đọc nào tên “x”; có thể dùng: vi (dòng 2)"
    ),
    (
        "report: {recipients: []}",
        "report.recipients: lỗi: gặp []; cần danh sách 1–20 nơi nhận, ví dụ [\"UBND xã (để b/c);\", \"Lưu: VT.\"] (dòng 1)"
    ),
    (
        "retention: {log: '1 year'}",
        "retention.log: lỗi: gặp “1 year”; cần số năm giữ nhật ký, từ \"2 years\" đến \"100 years\", ví dụ \"10 years\" hoặc \"10 năm\"; bỏ trống: giữ mãi (dòng 1)"
    ),
    (
        "retention: {cache: 3}",
        "retention.cache: lỗi: gặp 3; cần dung lượng có đơn vị, từ \"100MB\" đến \"1TB\", ví dụ \"2GB\" (dòng 1)"
    ),
    (
        "curfew: [{from: '5h', to: '06:00'}]",
        "curfew[0].from: lỗi: gặp “5h”; cần giờ trong ngày từ \"00:00\" đến \"23:59\", ví dụ \"05:30\" (dòng 1)"
    ),
    ("quotas: 'ha-noi-rual'", "quotas: lỗi: gặp “ha-noi-rual”; có phải “ha-noi-rural”? (dòng 1)"),
])
func `a finding says what was found, what is allowed, and where`(_ settings: String, _ line: String) {
    let folder = ConfigurationFolder(station: FindingCase.station("", settings).text)
    let lines = folder.load().findings.map { $0.line(in: .vietnamese) }
    #expect(lines == ["\(folder.path)/station.json5: \(line)"])
}
