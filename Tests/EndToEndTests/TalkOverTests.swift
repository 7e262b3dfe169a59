import Foundation
import Glibc
import TestSupport
import Testing
import Time

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

    @Test func `begins with the chime, waits for an alert, and goes on afterwards in one airing`() async throws {
        let station = try StationUnderTest(
            device: "null",
            more: #", inputs: [{name: "micro", device: "null"}], live: {chime: "keng.wav", longest: "5min"}"#)
        try Tone(hertz: 660, seconds: 1.5).write(wave: "\(station.folder)/config/clips/keng.wav")
        let words = String(repeating: "Mời bà con nghe nhạc và tin tức. ", count: 16)
        _ = try station.setSlot(in: 9, rundown: #"[{say: "\#(words)", title: "Lời chào"}]"#)
        try await station.start()
        while !(try await station.loaxa("status", "--json").output.contains("\"item_title\" : \"Lời chào\"")) {
            try await Task.sleep(for: .milliseconds(100))
        }
        let states = "\(station.folder)/states"
        let command =
            "exec \(BuiltProgram.path("loaxa")) live --over -12 --lang en --socket \(station.folder)/s >\(states)"
        let speaker = try BackgroundProcess(
            ["/bin/sh", "-c", command], environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
        func said() -> [String] {
            ((try? String(contentsOfFile: states, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
        }
        func until(_ lines: Int) async throws {
            for _ in 0..<600 where said().count < lines { try await Task.sleep(for: .milliseconds(50)) }
            #expect(said().count >= lines, "\(said())\n\(station.journal)")
        }
        try await until(2)
        #expect(try await station.loaxa("alert", "raise", "Lũ đang lên", "--repeat", "1").code == 0)
        try await until(4)
        // He is on the air again, over the programme, which goes on as well.
        try await Task.sleep(for: .seconds(1))
        let talk = try #require(try await station.airings().first { $0.title.contains("micro") })
        #expect(talk.result == "on_air", "\(station.journal)")
        speaker.end(with: SIGINT)
        #expect(
            Array(said().prefix(4)) == [
                "The chime first…", "ON AIR, speak. Stop: Ctrl-C", "Giving way to an alert…",
                "ON AIR, speak. Stop: Ctrl-C",
            ])
        let all = try await station.untilOver(4)
        #expect(all.count { $0.title.contains("micro") } == 1)
        #expect(all.allSatisfy { $0.result == "aired" }, "\(all)\n\(station.journal)")
        let planned = try #require(Instant.parsing(rfc3339: talk.plannedStart ?? "")).instant
        let heard = try #require(Instant.parsing(rfc3339: talk.start ?? "")).instant
        #expect(abs((heard - planned).inSeconds - 1.5) < 0.2, "the chime comes first")
        station.end()
    }

    @Test func `who hangs up during an alert, or is stopped then, does not come back`() async throws {
        let station = try StationUnderTest(
            device: "null", more: #", inputs: [{name: "micro", device: "null"}]"#)
        let words = String(repeating: "Mời bà con nghe nhạc và tin tức. ", count: 16)
        _ = try station.setSlot(in: 9, rundown: #"[{say: "\#(words)", title: "Lời chào"}]"#)
        try await station.start()
        while !(try await station.loaxa("status", "--json").output.contains("\"item_title\" : \"Lời chào\"")) {
            try await Task.sleep(for: .milliseconds(100))
        }
        func speak() throws -> BackgroundProcess {
            try BackgroundProcess(
                [BuiltProgram.path("loaxa"), "live", "--over", "-12", "--json", "--socket", "\(station.folder)/s"],
                environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
        }
        func until(_ text: String, _ times: Int) async throws {
            for _ in 0..<600 where station.journal.components(separatedBy: text).count <= times {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(station.journal.components(separatedBy: text).count > times, "\(station.journal)")
        }
        func onAir(_ count: Int) async throws {
            for _ in 0..<600 {
                let all = try await station.airings()
                if all.count(where: { $0.title.contains("micro") && $0.result == "on_air" }) == count { return }
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        let (first, second) = (try speak(), try speak())
        try await onAir(2)
        #expect(try await station.loaxa("alert", "raise", "Lũ đang lên", "--repeat", "9").code == 0)
        try await until("live over waits for an alert", 2)
        first.end(with: SIGINT)
        try await until("live over id=", 1)
        #expect(try await station.loaxa("stop", "a").code == 0)
        try await until("live over id=", 2)
        second.end(with: SIGINT)
        #expect(try await station.loaxa("alert", "clear").code == 0)
        let talks = try await station.airings().filter { $0.title.contains("micro") }
        #expect(Set(talks.map(\.result)) == ["aired", "cut"], "\(talks)\n\(station.journal)")
        #expect(talks.first { $0.result == "cut" }?.reason?.code == "stopped")
        #expect(!station.journal.contains("live over goes on"))
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
