import Playback
import Schedule
import Testing
import Time
import Wording

@testable import Station

@Test func `the station file that ships says what its comments say are the defaults`() throws {
    let folder = ConfigurationFolder(station: try shipped("station.json5"))
    let (configuration, findings) = folder.load()
    #expect(findings.map(\.inShort) == ["warning clips missing-folder"])
    let loaded = try #require(configuration)
    #expect(loaded.name == "Đài truyền thanh xã Minh Châu")
    #expect(loaded.zones.map(\.title) == ["Thôn Chu Châu", "Thôn Chu Chàng"])
    #expect(loaded.outputs[0].zones.map(\.channels) == [[1], [2]])
    #expect(loaded.speakers["Hỏi"] == "north-male")
    #expect(loaded.quotas == Quotas.presets["ha-noi-rural"])
    #expect(loaded.curfew == [CurfewWindow(from: TimeOfDay("22:00")!, to: TimeOfDay("05:00")!)])

    let small = try #require(ConfigurationFolder().load().configuration)
    #expect(loaded.timeZone == small.timeZone)
    #expect(loaded.language == small.language)
    #expect(loaded.assumesClock == small.assumesClock)
    #expect(loaded.mastering == small.mastering)
    #expect(loaded.roles == small.roles)
    #expect(loaded.amplifiers == small.amplifiers)
    #expect(loaded.outputs[0].period == small.outputs[0].period)
    #expect(loaded.outputs[0].buffer == small.outputs[0].buffer)
    #expect(loaded.outputs[0].device == small.outputs[0].device)
}

@Test func `the folder that ships loads without a finding`() throws {
    let (configuration, findings) = StationConfiguration.load(folder: shippedFolder, now: ConfigurationFolder.now)
    #expect(findings == [])
    let timetable = try #require(configuration).timetable
    #expect(timetable.slots.map(\.name) == ["sang", "chieu", "toi"])
    #expect(timetable.slots.allSatisfy { $0.rundown.contains(.bulletins) })
}

@Test func `the timetable that ships keeps to the quotas that ship`() throws {
    let loaded = try #require(
        StationConfiguration.load(folder: shippedFolder, now: ConfigurationFolder.now).configuration)
    // The 13 weeks after a Sunday: no month, holiday or lunar rule hides a day that is too full.
    let sunday = Instant(seconds: 1_795_305_600)
    var days: [CivilDate: Int] = [:]
    for slot in loaded.timetable.slots {
        #expect(try #require(slot.length) <= .seconds(60 * (loaded.quotas.minutesPerSession ?? .max)))
        var last = sunday
        while let next = slot.recurrence.next(after: last, in: loaded.timeZone), next < sunday + .seconds(91 * 86_400) {
            let moment = loaded.timeZone.civil(at: next)
            days[moment.date, default: 0] += 1
            #expect(loaded.curfew.allSatisfy { moment.time < $0.from && moment.time >= $0.to })
            last = next
        }
    }
    #expect(days.values.max() == loaded.quotas.sessionsPerDay)
    let weeks = Dictionary(grouping: days.keys) { ($0.daysSinceEpoch + 3) / 7 }
    #expect(weeks.values.map(\.count).max() == loaded.quotas.daysPerWeek)
    // The commune's plan: bulletins every day on which the station may be heard.
    #expect(weeks.count == 13 && weeks.values.allSatisfy { $0.count == 5 })
}

func shipped(_ name: String) throws -> String {
    let bytes = try Folder(path: shippedFolder).read(name, limit: 1 << 20)
    return String(decoding: bytes, as: UTF8.self)
}
