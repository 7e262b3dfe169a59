import Foundation
import Glibc
import TestSupport
import Testing

/// `loaxa live --over`, before the real daemon.
@Suite struct `Speaking over a programme` {
    @Test func `cuts nothing, and both are in the log`() async throws {
        let station = try StationUnderTest(
            device: "null", more: #", inputs: [{name: "micro", device: "null"}]"#)
        let words = String(repeating: "Mời bà con nghe nhạc và tin tức. ", count: 8)
        _ = try station.setSlot(in: 9, rundown: #"[{say: "\#(words)", title: "Lời chào"}]"#)
        try await station.start()
        func status() async throws -> String { try await station.loaxa("status", "--json").output }
        while !(try await status().contains("\"item_title\" : \"Lời chào\"")) {
            #expect(station.process != 0)
            try await Task.sleep(for: .milliseconds(100))
        }
        let speaker = try BackgroundProcess(
            [BuiltProgram.path("loaxa"), "live", "--over", "-12", "--json", "--socket", "\(station.folder)/s"],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
        while !(try await station.airings().contains { $0.title.contains("micro") && $0.result == "on_air" }) {
            try await Task.sleep(for: .milliseconds(100))
        }
        // The programme plays on meanwhile.
        #expect(try await station.airings().contains { $0.title == "Lời chào" && $0.result == "on_air" })
        speaker.end(with: SIGINT)
        let all = try await station.untilOver(2)
        #expect(all.map(\.result) == ["aired", "aired"], "\(all)\n\(station.journal)")
        station.end()
    }

    @Test func `is an ordinary live broadcast where nothing plays`() async throws {
        let station = try StationUnderTest(
            device: "null", more: #", inputs: [{name: "micro", device: "null"}]"#)
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let speaker = try BackgroundProcess(
            [BuiltProgram.path("loaxa"), "live", "--over", "12", "--socket", "\(station.folder)/s"],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
        while !(try await station.airings().contains { $0.result == "on_air" }) {
            try await Task.sleep(for: .milliseconds(100))
        }
        speaker.end(with: SIGINT)
        #expect(try await station.untilOver(1).map(\.result) == ["aired"])
        let bad = try await station.loaxa("live", "--over", "3", "--lang", "en")
        #expect(bad.code == 2 && bad.errors.contains("-40…-6"))
        station.end()
    }
}
