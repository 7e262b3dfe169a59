import Foundation
import Glibc
import TestSupport
import Testing

/// Zones that are muted, before the real daemon.
@Suite struct `A zone that is muted` {
    @Test func `is remembered over a kill, keeps tests from the air but no alert, and ends by itself`() async throws {
        let station = try StationUnderTest(device: "null")
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let muted = try await station.loaxa("mute", "a", "--why", "đám tang", "--lang", "en")
        #expect(muted.output.hasPrefix("Thôn A is muted since"), "\(muted.errors)")
        station.end(with: SIGKILL)
        try await station.start()
        #expect(try await station.loaxa("status", "--json").output.contains("đám tang"))
        #expect(try await station.loaxa("plan", "--lang", "en").output.contains("! Thôn A is muted since"))
        let alert = try await station.loaxa("alert", "raise", "Lũ đang lên", "--repeat", "1")
        #expect(alert.code == 0)
        try await station.untilOver(2)
        let heard = try await station.airings()
        #expect(heard.allSatisfy { $0.result == "aired" }, "\(heard)")
        // The mute does not hold for it, and whoever raised it answers for it.
        #expect(heard.allSatisfy { $0.gains == [.init("a", 0)] && $0.approval?.kind == "alert" }, "\(heard)")
        #expect(try await station.loaxa("alert", "clear").code == 0)

        _ = try await station.loaxa("test", "zone", "a")
        let after = try await station.untilOver(3)
        #expect(after.contains { $0.result == "skipped" && $0.reason?.code == "zone-muted" }, "\(after)")

        let work = try await station.loaxa("mute", "a", "--maintenance", "--for", "2s", "--lang", "en")
        #expect(work.output.contains("NOTHING sounds, not even alerts"), "\(work.errors)")
        let silent = try await station.loaxa("alert", "raise", "Lũ đang lên", "--repeat", "1", "--lang", "en")
        #expect(silent.errors.contains("it does NOT sound in Thôn A"))
        // It sounds when the work is done.
        let all = try await station.untilOver(5)
        #expect(all.filter { $0.result == "aired" }.count == 4, "\(all)")
        #expect(try await station.loaxa("unmute", "--lang", "en").output == "no zone is muted\n")
        station.end()
    }
}
