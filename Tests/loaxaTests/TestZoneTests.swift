import Control
import Testing
import Wording

@testable import loaxa

@Suite struct `Trying loudspeakers` {
    @Test func `asks the station for it and says what will be heard`() async throws {
        var booking = Booked.awaited
        booking.zones = ["chu-chau"]
        let station = try await StationOnAir(.init(bookings: [booking]))
        let run = await station.loaxa("test", "zone", "chu-chau", "--tone")
        #expect(run.code == 0, "\(run)")
        #expect(station.asked == ["test chu-chau with a tone"])
        #expect(run.output == "Đang thử: Thôn Chu Châu. Vài giây nữa mỗi cụm loa sẽ tự xưng tên.\n")
    }

    @Test func `fails with the reason where nothing will be heard`() async throws {
        let reason = Sentence(vi: "đang trong giờ cấm phát", en: "the curfew forbids it")
        let finding = Finding(.warning, file: "thu-loa.md", place: .file, code: "will-not-air", message: reason)
        let station = try await StationOnAir(.init(bookings: [Booked.awaited], findings: [Wire.Finding(finding)]))
        let run = await station.loaxa("test", "zone", "chu-chau")
        #expect(run.code == 1 && run.output == "" && run.errors.contains("giờ cấm phát"), "\(run)")
    }
}
