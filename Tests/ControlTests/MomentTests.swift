import Testing
import Time

@testable import Control

@Test(arguments: [
    ("2026-11-24T05:30:00+07:00", 1_795_473_000_000_000_000), ("1970-01-01T00:00:00Z", 0),
    ("1969-12-31T23:59:59.999999999Z", -1), ("2026-11-24T05:30:00.250+07:00", 1_795_473_000_250_000_000),
    ("2026-11-24T05:30:00.000001+07:00", 1_795_473_000_000_001_000),
    ("2026-11-23T18:00:00-04:30", 1_795_473_000_000_000_000),
])
func `a moment reads back as it is written`(text: String, nanoseconds: Int64) throws {
    let moment = try #require(Moment(text))
    #expect(moment.instant.nanoseconds == nanoseconds)
    #expect(moment.description == text)
}

@Test(arguments: [
    ("2026-11-23 22:30:00z", "2026-11-23T22:30:00Z"), ("2026-11-23t22:30:00+00:00", "2026-11-23T22:30:00Z"),
    ("2026-11-23T22:30:00.5-00:00", "2026-11-23T22:30:00.500Z"),
])
func `other spellings of RFC 3339 are read`(text: String, written: String) throws {
    #expect(try #require(Moment(text)).description == written)
}

@Test(arguments: [
    "", "2026-11-24", "2026-11-24T05:30:00", "2026-11-24T05:30+07:00", "2026-02-30T05:30:00Z", "2026-11-24T24:00:00Z",
    "2026-11-24T05:30:60Z", "2026-11-24T05:30:00+7:00", "2026-11-24T05:30:00.Z", "2026-11-24T05:30:00.1234567890Z",
    "2026-11-24T05:30:00+07:00 ", "0000-11-24T05:30:00Z", "9999-11-24T05:30:00Z", "2026-11-24T05:30:00+24:00",
    "+026-11-24T05:30:00Z", "２０２６-11-24T05:30:00Z",
])
func `what is no moment is refused`(text: String) {
    #expect(Moment(text) == nil)
}

@Test func `every nanosecond survives`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
        let instant = Instant(
            nanoseconds: Int64.random(in: -9_000_000_000_000_000_000...8_900_000_000_000_000_000, using: &generator))
        let offset = Int.random(in: -24 * 60 + 1..<24 * 60, using: &generator) * 60
        let moment = Moment(instant, offset: offset)
        #expect(Moment(moment.description) == moment)
    }
}
