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

@Test(.enabled(if: knowsWeekdays))
func `the folder that ships loads without a finding`() throws {
    let (configuration, findings) = StationConfiguration.load(folder: shippedFolder, now: ConfigurationFolder.now)
    // The clips are made by the build.
    #expect(findings.filter { !["missing-clip", "missing-folder"].contains($0.code) } == [])
    let timetable = try #require(configuration).timetable
    #expect(timetable.slots.map(\.name) == ["sang", "chieu", "toi"])
    #expect(timetable.slots.allSatisfy { $0.rundown.contains(.bulletins) })
}

private let knowsWeekdays = (try? Recurrence("Mon..Fri 05:30")) != nil

func shipped(_ name: String) throws -> String {
    let bytes = try Folder(path: shippedFolder).read(name, limit: 1 << 20)
    return String(decoding: bytes, as: UTF8.self)
}
