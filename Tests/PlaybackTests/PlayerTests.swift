import Foundation
import Playback
import Testing
import Time

/// The player on the real alsa-lib, with the devices that every machine has.
@Suite struct `The player` {
    private let clock = SystemClock()

    private func player(_ outputs: [OutputSettings]) -> Player {
        Player(outputs: outputs, clock: clock) { CountingSource(first: Int($0)!) }
    }

    private func output(_ name: String, _ device: String) -> OutputSettings {
        OutputSettings(
            name: name, device: device,
            zones: [.init(name: "\(name)-left", channels: [1]), .init(name: "\(name)-right", channels: [2])])
    }

    /// Everything up to and with the `count`th event that `matches`.
    private func events(
        of player: Player, until matches: (PlaybackEvent) -> Bool, count: Int = 1
    ) async -> [PlaybackEvent] {
        var seen: [PlaybackEvent] = []
        var left = count
        for await event in player.events {
            seen.append(event)
            if matches(event) { left -= 1 }
            if left == 0 { break }
        }
        return seen
    }

    @Test func `the null device keeps time and tells when each part sounds`() async {
        let player = player([output("hall", "null")])
        let start = clock.now + .milliseconds(300)
        let unknown = player.play(
            Programme(
                id: 7, zones: ["hall-left", "cellar"], start: start,
                parts: [.init(file: "1", frames: 4800), .init(file: "4801", frames: 4800)]))
        #expect(unknown == ["cellar"])
        let seen = await events(of: player) { if case .ended = $0 { true } else { false } }
        guard case .partStarted(7, "hall-left", 0, let first) = seen[0],
            case .partStarted(7, "hall-left", 1, let second) = seen[1],
            case .ended(7, "hall-left", let end) = seen[2]
        else {
            Issue.record("\(seen)")
            return
        }
        #expect(abs((first - start).nanoseconds) < 1_000_000)
        #expect(abs((second - first).nanoseconds - 100_000_000) < 100_000)
        #expect(abs((end - first).nanoseconds - 200_000_000) < 100_000)
        await player.shutdown()
    }

    @Test func `a recording holds exactly the frames played, and its header says how many`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "loaxa-\(UUID().uuidString).wav").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        let player = player([output("hall", "file:'\(file)',wav")])
        player.play(
            Programme(
                id: 1, zones: ["hall-left"], start: clock.now + .milliseconds(300),
                parts: [.init(file: "1000", offset: 24, frames: 4800), .init(file: "90000", frames: 4801)]))
        player.play(
            Programme(
                id: 2, zones: ["hall-right"], start: clock.now + .milliseconds(350),
                parts: [.init(file: "500", frames: 4800)]))
        _ = await events(of: player, until: { if case .ended = $0 { true } else { false } }, count: 2)
        await player.shutdown(fade: .zero)

        let recording = try Recording(Data(contentsOf: URL(fileURLWithPath: file)))
        #expect(recording.channels == 2)
        #expect(recording.rate == 48_000)
        #expect(recording.declaredBytes == recording.presentBytes)
        let left = Array(1024..<5824) + Array(90_000..<94_801)
        #expect(recording.frames(channel: 0).filter { $0 != 0 }.count == left.count)
        let begins = try #require(recording.frames(channel: 0).firstIndex { $0 != 0 })
        let isExact = recording.frames(channel: 0)[begins..<begins + left.count].elementsEqual(left)
        #expect(isExact)
        let isRightExact = recording.frames(channel: 1).filter { $0 != 0 }.elementsEqual(500..<5300)
        #expect(isRightExact)
    }

    @Test func `a file that cannot be read is silence of its length and is reported`() async {
        struct Missing: Error, CustomStringConvertible { var description = "no such file" }
        let player = Player(outputs: [output("hall", "null")], clock: clock) { name in
            guard let first = Int(name) else { throw Missing() }
            return CountingSource(first: first)
        }
        player.play(
            Programme(
                id: 1, zones: ["hall-left"], start: clock.now + .milliseconds(100),
                parts: [.init(file: "1", frames: 2400), .init(file: "lost.flac", frames: 480)]))
        let seen = await events(of: player) { if case .ended = $0 { true } else { false } }
        #expect(
            seen.contains {
                if case .partFailed(1, "hall-left", 1, "no such file", _) = $0 { true } else { false }
            })
        #expect(seen.count { if case .partFailed = $0 { true } else { false } } == 1)
        await player.shutdown()
    }

    @Test func `a device that does not exist is reported once, and the other output plays on`() async {
        let player = player([output("gone", "no-such-device"), output("hall", "null")])
        player.play(
            Programme(
                id: 1, zones: ["hall-left"], start: clock.now + .milliseconds(700),
                parts: [.init(file: "1", frames: 480)]))
        let seen = await events(of: player) { if case .ended = $0 { true } else { false } }
        let losses = seen.compactMap { if case .outputLost("gone", let reason, _) = $0 { reason } else { nil } }
        #expect(losses == ["snd_pcm_open(\"no-such-device\"): No such file or directory"])
        let states = player.snapshot()
        if case .lost = states[0].state {} else { Issue.record("\(states[0].state)") }
        #expect(states[1].state == .running)
        #expect(states[1].rate == 48_000)
        await player.shutdown()
    }

    @Test func `a reload leaves the outputs that stay the same alone`() async {
        let hall = output("hall", "null")
        let player = player([hall, output("old", "null")])
        player.play(
            Programme(
                id: 1, zones: ["hall-left"], start: clock.now + .milliseconds(100),
                parts: [.init(file: "1", frames: 24_000)]))
        _ = await events(of: player) { if case .partStarted = $0 { true } else { false } }
        await player.reconfigure(outputs: [hall, output("new", "null")])
        #expect(player.snapshot().map(\.name) == ["hall", "new"])
        #expect(player.play(Programme(id: 2, zones: ["old-left"], start: clock.now, parts: [])) == ["old-left"])
        let seen = await events(of: player) { if case .ended = $0 { true } else { false } }
        #expect(seen.allSatisfy { if case .cut = $0 { false } else { true } })
        await player.shutdown()
    }

    @Test func `withdrawing takes back what waits and cuts what sounds`() async {
        let player = player([output("hall", "null")])
        let now = clock.now
        player.play(
            Programme(
                id: 1, zones: ["hall-left"], start: now + .milliseconds(100), parts: [.init(file: "1", frames: 480_000)]
            ))
        player.play(
            Programme(id: 2, zones: ["hall-left"], start: now + .seconds(60), parts: [.init(file: "1", frames: 480)]))
        player.play(
            Programme(id: 3, zones: ["hall-right"], start: now + .seconds(2), parts: [.init(file: "1", frames: 480)]))
        _ = await events(of: player) { if case .partStarted = $0 { true } else { false } }
        for id in [1, 2, 3] as [Int64] { player.withdraw(programme: id) }
        let seen = await events(of: player) { if case .cut = $0 { true } else { false } }
        guard case .cut(1, "hall-left", 0, let played, _) = seen.last else {
            Issue.record("\(seen)")
            return
        }
        #expect(played > 0 && played < 240_000)
        await player.shutdown()
    }
}

/// A WAV file of 24-bit integers, read by hand.
private struct Recording {
    let channels: Int
    let rate: Int
    let declaredBytes: Int
    let presentBytes: Int
    private let data: [UInt8]

    struct NotAWave: Error {}

    init(_ file: Data) throws {
        let bytes = [UInt8](file)
        func number(_ at: Int, _ count: Int) -> Int { (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
        guard bytes.count > 44, bytes.starts(with: Array("RIFF".utf8)), number(34, 2) == 24 else { throw NotAWave() }
        channels = number(22, 2)
        rate = number(24, 4)
        declaredBytes = number(40, 4)
        presentBytes = bytes.count - 44
        data = Array(bytes[44...])
    }

    /// The numbers of `CountingSource`'s frames: its step of 1/2²⁰ is 8 of 24 bits.
    func frames(channel: Int) -> [Int] {
        stride(from: channel * 3, to: data.count - 2, by: channels * 3).map {
            (Int(data[$0]) | Int(data[$0 + 1]) << 8 | Int(data[$0 + 2]) << 16) / 8
        }
    }
}
