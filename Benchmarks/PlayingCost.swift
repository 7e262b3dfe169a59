import Glibc
import Playback
import TestSupport
import Time

/// What two zones that play cost: processor time of the player's threads and of libpulse's in this process.
struct PlayingCost {
    /// Of one core, with both zones on one PulseAudio output, and on ALSA's null device.
    var onPulse = 0.0
    var onNull = 0.0

    static func measure(seconds: Int) async throws -> PlayingCost {
        let server = try PulseServer(sinks: ["hall"])
        server.useInThisProcess()
        return PlayingCost(
            onPulse: try await share(device: "pulse:hall", seconds), onNull: try await share(device: "null", seconds))
    }

    private static func share(device: String, _ seconds: Int) async throws -> Double {
        let clock = SystemClock()
        let zones = ["left", "right"]
        let output = OutputSettings(
            name: "hall", device: device,
            zones: zones.enumerated().map { .init(name: $0.element, channels: [$0.offset + 1]) })
        let player = Player(outputs: [output], clock: clock) { _ in Tone() }
        for (index, zone) in zones.enumerated() {
            player.play(
                Programme(
                    id: Int64(index), zones: [zone], start: clock.now + .milliseconds(2500),
                    parts: [.init(file: "tone", frames: (seconds + 5) * Player.rate)]))
        }
        for await event in player.events { if case .partStarted = event { break } }
        let (used, began) = (processorTime(), clock.monotonicNow)
        try await Task.sleep(for: .seconds(seconds))
        let share = (processorTime() - used) / (clock.monotonicNow - began).inSeconds
        await player.shutdown()
        return share
    }

    /// Seconds, from the threads' run times in /proc/self/task/*/schedstat.
    private static func processorTime() -> Double {
        guard let folder = opendir("/proc/self/task") else { return 0 }
        defer { closedir(folder) }
        var nanoseconds = 0
        while let entry = readdir(folder) {
            let id = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard Int(id) != nil, let name = ProcessTable.contents("/proc/self/task/\(id)/comm"),
                ["air ", "feed ", "threaded-ml"].contains(where: name.hasPrefix),
                let times = ProcessTable.contents("/proc/self/task/\(id)/schedstat"),
                let own = times.split(separator: " ").first
            else { continue }
            if getenv("LOAXA_BENCH_THREADS") != nil { print(name.dropLast(), own) }
            nanoseconds += Int(own) ?? 0
        }
        return Double(nanoseconds) * 1e-9
    }

    func printTable() {
        print(
            "two zones play: \(Table.percent(onPulse)) of a core on PulseAudio, \(Table.percent(onNull)) on the null device"
        )
    }
}

/// A sound without end.
final class Tone: SampleSource {
    func read(into samples: UnsafeMutableBufferPointer<Float>) -> Int {
        for index in samples.indices { samples[index] = index % 96 < 48 ? 0.1 : -0.1 }
        return samples.count
    }

    func seek(to frame: Int) {}
}
