import Testing
import Wording

@testable import loaxa

@Suite struct `Trying loudspeakers` {
    @Test func `each zone named gets a bulletin in which it says its own name, at once`() async throws {
        let station = try await StationOnAir(.init(bookings: []))
        let run = await station.loaxa("test", "zone", "chu-chau", "--tone")
        #expect(run.code == 0, "\(run)")
        #expect(station.asked == ["add thu-loa-chu-chau.md [1000-hz.flac af49d173]: at 2026-11-23T08:00:05+07:00"])
        #expect(run.output.contains("Thôn Chu Châu"))
    }

    @Test func `a zone that is not there is named, with those that are`() async throws {
        let station = try await StationOnAir(.init(bookings: []))
        let run = await station.loaxa("test", "zone", "chu-cha")
        #expect(run.code == 1 && run.errors.contains("chu-chau"), "\(run)")
        #expect(station.asked == [])
    }

    @Test(arguments: [
        ("Thôn Chu Châu", "Thử loa. Đây là cụm loa thôn Chu Châu."), ("Bến đò", "Thử loa. Đây là cụm loa bến đò."),
        ("Minh Châu", "Thử loa. Đây là cụm loa Minh Châu."),
    ])
    func `the name stands in a sentence as it does in speech`(title: String, words: String) {
        #expect(Sentences.identification(title).vi == words)
    }
}
