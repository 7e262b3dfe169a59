import Foundation
import Glibc
import TestSupport
import Testing
import Time

/// An emergency from the command line to the loudspeaker.
@Suite(.enabled(if: PulseServer.isAvailable)) struct `An emergency` {
    @Test func `sounds at once in the curfew, and goes on after a kill`() async throws {
        let server = try PulseServer(sinks: ["hall"])
        let station = try StationUnderTest(
            device: "pulse:hall", environment: server.environment,
            more: #", curfew: [{from: "00:00", to: "23:59"}]"#)
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let recorder = try MonitorRecorder("hall", of: server)
        let begin = SystemClock().monotonicNow.nanoseconds
        let raised = try await station.loaxa("alert", "Nước sông Hồng lên nhanh, bà con vào trong đê.", "--repeat", "2")
        #expect(raised.code == 0, "\(raised.errors)")
        let limit = SystemClock().monotonicNow + .seconds(10)
        while recorder.onsets().isEmpty, SystemClock().monotonicNow < limit {
            try await Task.sleep(for: .milliseconds(50))
        }
        let onset = try #require(recorder.onsets().first)
        let delay = Double(recorder.time(of: onset) - begin) / 1e9
        // The bar of 250 ms is measured by `make bench`; here the machine is busy with other tests.
        #expect(delay > 0 && delay < 3, "sounded after \(delay) s")
        // No booking stands for it; its title does, once its words are ready to follow the tone.
        var why = try await station.loaxa("why", "nuoc song hong")
        while why.code != 0, SystemClock().monotonicNow < limit {
            try await Task.sleep(for: .milliseconds(50))
            why = try await station.loaxa("why", "nuoc song hong")
        }
        #expect(why.code == 0 && why.output.contains("Nước sông Hồng"), "\(why)")
        station.end(with: SIGKILL)
        try await station.start()
        #expect(try await station.loaxa("alert", "list", "--json").output.contains("Nước sông Hồng"))
        #expect(try await station.loaxa("alert", "clear").code == 0)
        #expect(try await station.loaxa("alert", "list", "--json").output.contains("Nước sông Hồng") == false)
        station.end()
        recorder.stop()
    }
}
