import Schedule
import Testing
import Time
import Wording

@testable import Station

extension FindingCase {
    /// One slot with these settings besides its name and time.
    static func slot(_ name: String, _ settings: String, _ findings: String...) -> FindingCase {
        var example = FindingCase(name, "{slots: [{name: 'sang', when: '05:30', \(settings)}]}")
        example.findings = findings
        return example
    }

    static let timetables: [FindingCase] = [
        FindingCase("no slots", "{}", "error slots missing-key"),
        FindingCase("slots that are no list", "{slots: {}}", "error slots type"),
        FindingCase("an unknown key", "{slots: [], slot: 1}", "error slot unknown-key"),
        FindingCase("a slot that is a text", "{slots: ['05:30']}", "error slots[0] type"),
        FindingCase("a slot without a time", "{slots: [{name: 'sang'}]}", "error slots[0].when missing-key"),
        FindingCase("a slot without a name", "{slots: [{when: '05:30'}]}", "error slots[0].name missing-key"),
        FindingCase("a slot with marks", "{slots: [{name: 'Sáng', when: '05:30'}]}", "error slots[0].name name"),
        FindingCase(
            "two slots of one name", "{slots: [{name: 'sang', when: '05:30'}, {name: 'sang', when: '06:30'}]}",
            "error slots[1].name duplicate-name"),
        FindingCase("a time that is none", "{slots: [{name: 'a', when: '25:00'}]}", "error slots[0].when recurrence"),
        FindingCase("a time that is a number", "{slots: [{name: 'a', when: 530}]}", "error slots[0].when type"),
        FindingCase(
            "one time of a list that is none", "{slots: [{name: 'a', when: ['05:30', '6 giờ']}]}",
            "error slots[0].when[1] recurrence"),
        FindingCase("an empty list of times", "{slots: [{name: 'a', when: []}]}", "error slots[0].when empty"),
        FindingCase(
            "days left out of one time of a list", "{slots: [{name: 'a', when: ['05:30 except tet', '06:30']}]}",
            "error slots[0].when[0] recurrence"),
        FindingCase(
            "one time of a list that never comes", "{slots: [{name: 'a', when: ['05:30', '2026-02-30 06:00']}]}",
            "warning slots[0].when impossible"),
        .slot("a day off that never comes", "except: ['*-02-30', '*-09-02']", "warning slots[0].when impossible"),
        .slot("a day that is none", "except: 'hôm nào mưa'", "error slots[0].except recurrence"),
        .slot("one day of a list that is none", "except: ['*-09-02', 'tett']", "error slots[0].except[1] recurrence"),
        .slot("an empty list of days", "except: []", "error slots[0].except empty"),
        .slot("a day that is a number", "except: 2026", "error slots[0].except type"),
        .slot("days that are left out", "except: ['*-09-02', 'lunar 15-7', '2026-12-24..2026-12-26']"),
        .slot("a slot of an unknown zone", "zones: ['chu-chua']", "error slots[0].zones[0] unknown-name"),
        .slot("a length without a unit", "length: 30", "error slots[0].length type"),
        .slot("a length of nothing", "length: '0s'", "error slots[0].length value"),
        .slot("missed, and then", "ifMissed: 'play'", "error slots[0].ifMissed value"),
        .slot("missed for too long", "ifMissed: 'play within 3 days'", "error slots[0].ifMissed value"),
        .slot("interrupted, and then", "afterInterruption: 'resum'", "error slots[0].afterInterruption value"),
        .slot("too long, and then", "ifTooLong: true", "error slots[0].ifTooLong type"),

        // Rundowns
        .slot("an empty rundown", "rundown: []", "error slots[0].rundown empty"),
        .slot("an item that is none", "rundown: ['bulletin']", "error slots[0].rundown[0] type"),
        .slot(
            "the bulletins twice", "rundown: ['bulletins', {clip: 'hieu.flac'}, 'bulletins']",
            "error slots[0].rundown[2] bulletins-twice"),
        .slot("an item of nothing", "rundown: [{title: 'x'}]", "error slots[0].rundown[0] rundown"),
        .slot(
            "a relay of an unknown input", "rundown: [{relay: 'dai-tinh', length: '15min'}]",
            "error slots[0].rundown[0].relay unknown-name"),
        .slot(
            "a relay without an end", "rundown: [{relay: 'dai-huyen'}]",
            "error slots[0].rundown[0].length missing-key"),
        .slot(
            "a relay of a moment", "rundown: [{relay: 'dai-huyen', length: '1s'}]",
            "error slots[0].rundown[0].length value"),
        .slot(
            "a relay with a voice", "rundown: [{relay: 'micro', length: '1min', voice: 'nu'}]",
            "error slots[0].rundown[0].voice unknown-key"),
        .slot(
            "relays that are longer than their slot",
            "length: '20min', rundown: [{relay: 'dai-huyen', length: '15min'}, {relay: 'micro', length: '10min'}]",
            "error slots[0].length value"),
        .slot(
            "relays that just fit",
            "length: '20min', rundown: [{relay: 'dai-huyen', length: '15min'}, {relay: 'micro', length: '5min'}]"),
        .slot("an item of two kinds", "rundown: [{clip: 'a', say: 'b'}]", "error slots[0].rundown[0] rundown"),
        .slot(
            "a clip with a voice", "rundown: [{clip: 'hieu.flac', voice: 'vi'}]",
            "error slots[0].rundown[0].voice unknown-key"),
        .slot(
            "a clip that is not there", "rundown: [{clip: 'hiieu.flac'}]",
            "warning slots[0].rundown[0].clip missing-clip"),
        .slot(
            "a clip of another folder", "rundown: [{clip: '../x.flac'}]", "error slots[0].rundown[0].clip clip-outside"),
        .slot("a clip of the root", "rundown: [{clip: '/x.flac'}]", "error slots[0].rundown[0].clip clip-outside"),
        .slot("no bulletins", "rundown: [{bulletins: false}]", "error slots[0].rundown[0].bulletins type"),
        .slot("nothing to say", "rundown: [{say: ''}]", "error slots[0].rundown[0].say empty"),
        .slot(
            "a voice that is none", "rundown: [{say: 'Chào', voice: 'v'}]",
            "error slots[0].rundown[0].voice unknown-name"),
        .slot(
            "a bed that is not there", "rundown: [{say: 'Chào', bed: 'x'}]",
            "warning slots[0].rundown[0].bed missing-clip"),
        .slot(
            "a blank that nobody fills in", "rundown: [{say: 'Chào {dat}'}]",
            "error slots[0].rundown[0].say unknown-blank"),
        .slot("a pronunciation is no blank", "rundown: [{say: '{CCCD|căn cước công dân} {slot}'}]"),

        // What fills the gap
        .slot("a fill", "length: '20min', fill: ['hieu.flac'], rundown: ['bulletins', 'fill', {clip: 'hieu.flac'}]"),
        .slot("a fill without a length", "fill: ['hieu.flac']", "error slots[0].fill fill-length"),
        .slot("a fill of nothing", "length: '20min', fill: []", "error slots[0].fill empty"),
        .slot("a fill that is a text", "length: '20min', fill: 'hieu.flac'", "error slots[0].fill type"),
        .slot(
            "a fill that is not there", "length: '20min', fill: ['hiieu.flac']",
            "warning slots[0].fill[0] missing-clip"),
        .slot("a place for no fill", "rundown: ['bulletins', 'fill']", "error slots[0].rundown fill"),
        .slot(
            "two places for the fill", "length: '20min', fill: ['hieu.flac'], rundown: ['bulletins', 'fill', 'fill']",
            "error slots[0].rundown fill"),
        .slot(
            "a fill before the bulletins", "length: '20min', fill: ['hieu.flac'], rundown: ['fill', 'bulletins']",
            "error slots[0].rundown fill"),

        // Mourning
        FindingCase("mourning", "{slots: [], mourning: [{from: '2026-12-01', to: '2026-12-02'}]}"),
        FindingCase("mourning of no list", "{slots: [], mourning: {}}", "error mourning type"),
        FindingCase(
            "mourning without an end", "{slots: [], mourning: [{from: '2026-12-01'}]}",
            "error mourning[0].to missing-key"),
        FindingCase(
            "mourning on no day", "{slots: [], mourning: [{from: '2026-12-01', to: '2026-12-32'}]}",
            "error mourning[0].to value"),
        FindingCase(
            "mourning that ends before it begins", "{slots: [], mourning: [{from: '2026-12-02', to: '2026-12-01'}]}",
            "error mourning[0].to days"),
        FindingCase(
            "mourning with a fill",
            "{slots: [], mourning: [{from: '2026-12-01', to: '2026-12-02', rundown: ['bulletins', 'fill']}]}",
            "error mourning[0].rundown fill"),
        FindingCase(
            "mourning with an item that is none",
            "{slots: [], mourning: [{from: '2026-12-01', to: '2026-12-02', rundown: ['bulletin']}]}",
            "error mourning[0].rundown[0] type"),

        // Overlaps
        FindingCase(
            "two slots at one time", "{slots: [{name: 'a', when: '05:30'}, {name: 'b', when: '05:30'}]}",
            "warning slots[1] overlap"),
        FindingCase(
            "a slot that runs into another",
            "{slots: [{name: 'b', when: '05:59'}, {name: 'a', when: '05:30', length: '30min'}]}",
            "warning slots[0] overlap"),
        FindingCase(
            "over midnight", "{slots: [{name: 'a', when: '23:30', length: '2h'}, {name: 'b', when: '01:00'}]}",
            "warning slots[1] overlap"),
        FindingCase(
            "one after the other", "{slots: [{name: 'a', when: '05:30', length: '30min'}, {name: 'b', when: '06:00'}]}"),
        FindingCase(
            "a slot of the past", "{slots: [{name: 'a', when: '2020-01-01 05:30'}, {name: 'b', when: '05:30'}]}",
            "warning slots[0].when never"),
        FindingCase(
            "side by side in two zones",
            "{slots: [{name: 'a', when: '05:30', zones: ['chu-chau']}, {name: 'b', when: '05:30', zones: ['chu-chang']}]}"
        ),
        FindingCase(
            "three at once, one of them elsewhere",
            "{slots: [{name: 'a', when: '05:30', zones: ['chu-chau']}, {name: 'b', when: '05:30'}, "
                + "{name: 'c', when: '05:30', zones: ['chu-chang']}]}",
            "warning slots[1] overlap", "warning slots[2] overlap"),
    ]
}

@Test(arguments: FindingCase.timetables)
func `what is wrong with a timetable is found at its key path`(_ example: FindingCase) {
    let folder = ConfigurationFolder(
        station: ConfigurationFolder.relayingStation, timetable: example.text, clips: ["hieu.flac"])
    let (configuration, findings) = folder.load()
    #expect(findings.map(\.inShort) == example.findings)
    #expect(findings.allSatisfy { $0.file == "\(folder.path)/timetable.json5" })
    #expect((configuration == nil) == findings.contains { $0.severity == .error })
}

@Test func `a slot without a length is as long as the quota lets it be`() {
    let timetable = "{slots: [{name: 'a', when: '05:30'}, {name: 'b', when: '06:00'}]}"
    let folder = ConfigurationFolder(
        station: FindingCase.station("", "quotas: 'ha-noi-rural'").text, timetable: timetable)
    #expect(folder.complaints() == ["warning slots[1] overlap"])
}

@Test func `times of a list come round together, less the holidays of the table`() throws {
    let folder = ConfigurationFolder(
        timetable:
            "{slots: [{name: 'a', when: ['Mon..Sat 05:30', 'lunar 15 06:00'], except: ['cup-dien', '*-11-26']}]}",
        holidays: "cup-dien\t*\t2026-11-25\tNgày cúp điện\n")
    let (configuration, findings) = folder.load()
    #expect(findings == [])
    let loaded = try #require(configuration)
    #expect(loaded.holidays.all.map(\.title) == ["Ngày cúp điện"])
    let slot = try #require(loaded.timetable.slot("a"))
    var moments: [String] = []
    // The 15th of the tenth lunar month is Monday, 23 November; the base is an hour before its first slot.
    var last = ConfigurationFolder.now - .seconds(27_000)
    while moments.count < 5, let next = slot.recurrence.next(after: last, in: loaded.timeZone) {
        let moment = loaded.timeZone.civil(at: next)
        moments.append("\(moment.date) \(moment.time)")
        last = next
    }
    #expect(
        moments == [
            "2026-11-23 05:30", "2026-11-23 06:00", "2026-11-24 05:30", "2026-11-27 05:30", "2026-11-28 05:30",
        ])
}

@Test func `what is wrong with the table of holidays is passed on`() {
    let folder = ConfigurationFolder(
        timetable: FindingCase.slot("", "except: 'tet'").text, holidays: "tet\t*\tlunar 99\tTết\n")
    #expect(folder.complaints() == ["error 1:1 holiday", "error slots[0].except recurrence"])
    #expect(folder.load().findings.first?.file == "\(folder.path)/holidays.tsv")
}

@Test func `a slot that begins in a curfew is warned of, once, with the zone that stays silent`() {
    let curfew = "curfew: [{from: '22:00', to: '05:00'}, {from: '05:30', to: '06:00', days: 'Sun', zones: ['b']}]"
    let folder = ConfigurationFolder(
        station: FindingCase.station("", curfew).text,
        timetable: """
            {slots: [{name: 'som', when: '04:59'}, {name: 'dung', when: '05:00'}, {name: 'sang', when: '05:30'},
             {name: 'a', when: '05:45', zones: ['a']}, {name: 'khuya', when: '22:00', zones: ['a']}]}
            """)
    #expect(
        folder.complaints() == [
            "warning slots[4] in-curfew", "warning slots[0] in-curfew", "warning slots[2] in-curfew",
        ])
    #expect(
        folder.load().findings.last?.message.en
            == "the slot “sang” at 2026-11-29 05:30 falls into the curfew of the zone “b” and will not air there; "
            + "move it, or change “curfew” in station.json5 (line 1)")
}

@Test func `a misspelled clip is told the nearest`() {
    let timetable = FindingCase.slot("", "rundown: [{clip: 'nhac-heu.flac'}]").text
    let folder = ConfigurationFolder(timetable: timetable, clips: ["nhac-hieu.flac", "nhac-nen.flac"])
    #expect(
        folder.load().findings.map(\.message.en) == [
            "there is no clip “nhac-heu.flac” in \(folder.path)/clips; did you mean “nhac-hieu.flac”? (line 1)"
        ])
}

@Test func `an overlap says which, where and when`() {
    let folder = ConfigurationFolder(
        timetable: "{slots: [{name: 'a', when: '05:30', length: '45min'}, {name: 'b', when: '06:00'}]}")
    #expect(
        folder.load().findings.map(\.message.vi) == [
            "buổi phát “b” chồng lên “a” ở cụm loa “chu-chau” lúc 06:00 ngày 24/11/2026; hãy đổi giờ hoặc rút ngắn “length” (dòng 1)"
        ])
}
