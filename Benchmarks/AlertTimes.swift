import Glibc
import TestSupport
import Time

/// From the command `loaxa alert "…"` with words that nobody has heard before to sound at the device.
struct AlertTimes {
    var delays = Distribution([])

    static func measure(times: Int) async throws -> AlertTimes {
        let server = try PulseServer(sinks: ["hall"])
        let station = try StationUnderTest(device: "pulse:hall", environment: server.environment)
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let recorder = try MonitorRecorder("hall", of: server)
        // Once for the device: PulseAudio wakes, and its timing is learnt.
        _ = try await station.loaxa("alert", "Thử.", "--repeat", "1")
        try await Task.sleep(for: .seconds(4))
        _ = try await station.loaxa("alert", "clear")
        var begins: [Int64] = []
        for number in 0..<times {
            try await Task.sleep(for: .milliseconds(600))
            begins.append(SystemClock().monotonicNow.nanoseconds)
            _ = try await station.loaxa("alert", "Nước sông lên \(number) mét, bà con vào trong đê.", "--repeat", "1")
            try await Task.sleep(for: .milliseconds(700))
            _ = try await station.loaxa("alert", "clear")
        }
        station.end()
        recorder.stop()
        let onsets = recorder.onsets().map { recorder.time(of: $0) }
        let delays = begins.compactMap { begin in onsets.first { $0 > begin }.map { Double($0 - begin) / 1e9 } }
        return AlertTimes(delays: Distribution(delays))
    }

    func printTable() {
        print(
            "alert, free text, to sound: median \(Table.milliseconds(delays.median * 1000)), p99 "
                + "\(Table.milliseconds(delays.quantile(0.99) * 1000)) of \(delays.sorted.count) (bar 250 ms)")
    }
}
