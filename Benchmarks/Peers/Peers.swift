import Foundation
import Glibc
import TestSupport
import Time

/// Our own figures beside those of Liquidsoap and MPD where they are installed, in the same run and on the same kind of device: how far
/// from its instant something begins, how soon it sounds on command, and what playing costs.
///
/// The others are asked for a sound that is ready in a file. Ours on command is an alert of words that nobody has spoken yet, from the
/// command line: the program's start, the synthesis and the attention signal are all in it.
struct Peers {
    private static let starts = 20
    private static let commands = 10
    private static let playing = 10
    /// An odd spacing, so that the instants fall on all phases of a period or a frame.
    private static let spacing = Duration.nanoseconds(787_654_321)

    private var columns: [PeerFigures] = []
    private var missing: [String] = []

    static func measure() async throws -> Peers {
        var result = Peers()
        var ours = PeerFigures(name: "LoaXa")
        ours.starts = try await StartTimes.measure(starts: starts).ours
        // On two outputs.
        ours.expected = 2 * starts
        ours.commands = Distribution(try await AlertTimes.measure(times: commands).delays.sorted.map { $0 * 1000 })
        ours.processor = try await DaemonFigures.measure(seconds: playing, kills: 0).processor
        result.columns.append(ours)
        try await result.add(Liquidsoap.self, "Liquidsoap")
        try await result.add(MPD.self, "MPD")
        return result
    }

    private mutating func add<Other: Peer>(_ peer: Other.Type, _ name: String) async throws {
        guard let version = peer.version else { return missing.append(name) }
        do {
            columns.append(try await Peers.figures(of: peer, "\(name) \(version)"))
        } catch {
            print("note: \(name) could not be measured: \(error)")
        }
    }

    private static func figures<Other: Peer>(of peer: Other.Type, _ name: String) async throws -> PeerFigures {
        let server = try PulseServer(sinks: ["peer"])
        let folder = try PeerFolder()
        let recorder = try MonitorRecorder("peer", of: server)
        let other = try peer.start(on: server, in: folder)
        defer { other.process.end(with: SIGKILL) }
        try await Task.sleep(for: .seconds(2))
        let clock = SystemClock()
        let wallOffset = clock.now.nanoseconds - clock.monotonicNow.nanoseconds
        let first = clock.now + .seconds(2)
        try other.click(at: first, every: spacing, times: starts)
        try await Task.sleep(for: .seconds(1))
        var asked: [Int64] = []
        for _ in 0..<commands {
            asked.append(clock.monotonicNow.nanoseconds)
            try other.clickNow()
            try await Task.sleep(for: .milliseconds(1017))
        }
        try other.playLong()
        try await Task.sleep(for: .seconds(2))
        let (used, began) = (ProcessTable.processorTime(of: other.process.id), clock.monotonicNow)
        try await Task.sleep(for: .seconds(playing))
        let share = (ProcessTable.processorTime(of: other.process.id) - used) / (clock.monotonicNow - began).inSeconds
        other.process.end()
        recorder.stop()
        let onsets = recorder.onsets().map(recorder.time)
        let instants = (0..<starts).map { (first + spacing * $0).nanoseconds - wallOffset }
        return PeerFigures(
            name: name, starts: Distribution(distances(of: instants, in: onsets, from: -100, to: 650)),
            commands: Distribution(distances(of: asked, in: onsets, from: 0, to: 1000)), expected: starts,
            processor: share)
    }

    /// For each moment the distance to the sound nearest to it within so many milliseconds, where there is one.
    private static func distances(of moments: [Int64], in onsets: [Int64], from: Double, to: Double) -> [Double] {
        moments.compactMap { moment in
            onsets.map { Double($0 - moment) / 1e6 }.filter { $0 > from && $0 < to }.min { abs($0) < abs($1) }
        }
    }

    /// Both ask PulseAudio for a short buffer in this way; by themselves they would take a quarter of a second.
    static func environment(_ server: PulseServer) -> [String: String] {
        server.environment.merging(["PULSE_LATENCY_MSEC": "20"]) { $1 }
    }

    static func sleep(until instant: Instant) {
        let left = (instant - SystemClock().now).nanoseconds
        if left > 0 { usleep(UInt32(left / 1000)) }
    }

    /// Seconds of the clock on the wall.
    static func decimal(_ instant: Instant) -> String {
        let digits = "\(instant.nanoseconds % 1_000_000_000)"
        return "\(instant.nanoseconds / 1_000_000_000)." + String(repeating: "0", count: 9 - digits.count) + digits
    }

    /// Such as `2.1.3`; nil where the program is not installed.
    static func version(of program: String) -> String? {
        guard access("/usr/bin/\(program)", X_OK) == 0 else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
        process.arguments = ["--version"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let word = text.prefix { $0 != "\n" }.split { " ()".contains($0) }.last { $0.first?.isNumber ?? false }
        return word.map(String.init) ?? "?"
    }

    func printTable() {
        let names = columns.map(\.name) + missing
        print((["beside others"] + names).map { Table.padded($0) }.joined())
        func row(_ title: String, _ cell: (PeerFigures) -> String) {
            let cells = [title] + columns.map(cell) + missing.map { _ in "not installed" }
            print(cells.map { Table.padded($0) }.joined())
        }
        row("starts found") { "\($0.starts.sorted.count) of \($0.expected)" }
        row("start, median") { Table.milliseconds($0.starts.median) }
        row("start, p99 |error|") { Table.milliseconds($0.starts.worst) }
        row("start, spread") { Table.milliseconds($0.starts.spread) }
        row("command, median") { Table.milliseconds($0.commands.median) }
        row("command, p99") { Table.milliseconds($0.commands.quantile(0.99)) }
        row("two zones, of a core") { Table.percent($0.processor) }
    }
}
