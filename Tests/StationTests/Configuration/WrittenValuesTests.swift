import Testing
import Time

@testable import Station

@Test(
    arguments: [
        ("20ms", 20_000_000), ("3s", 3_000_000_000), ("10min", 600_000_000_000), ("1h30min", 5_400_000_000_000),
        ("1.5s", 1_500_000_000), (" 2 h 5 m ", 7_500_000_000_000), ("10 phút", 600_000_000_000), ("0s", 0),
        ("90 giây", 90_000_000_000), ("1H", 3_600_000_000_000),
    ] as [(String, Int64)])
func `durations are read as people write them`(_ text: String, _ nanoseconds: Int64) {
    #expect(WrittenDuration(text)?.duration == .nanoseconds(nanoseconds))
}

@Test(arguments: [
    "", " ", "20", "ms", "-3s", "3 days", ".5s", "5.s", "1..5s", "3s 4", "1e3s", "99999999h", "+3s", "٣s",
])
func `what is no duration is refused`(_ text: String) {
    #expect(WrittenDuration(text) == nil)
}

@Test func `a printed duration reads back as itself`() {
    var random = SplitMix(seed: 1)
    for _ in 0..<500 {
        let duration = Duration.nanoseconds(Int64(random.below(100)) * Int64(random.below(1_000_000_000_000)))
        let text = WrittenDuration(duration).description
        #expect(WrittenDuration(text)?.duration == duration, "\(text)")
    }
    #expect(WrittenDuration(.seconds(5400)).description == "1h30min")
    #expect(WrittenDuration(.milliseconds(1020)).description == "1s20ms")
}

@Test(arguments: [
    ("500MB", 500_000_000), ("2GB", 2_000_000_000), ("2GiB", 2 << 30), ("1.5 TB", 1_500_000_000_000), ("100b", 100),
])
func `sizes are read with decimal and binary prefixes`(_ text: String, _ bytes: Int) {
    #expect(ByteCount(text)?.bytes == bytes)
}

@Test(arguments: ["", "2", "GB", "-2GB", "2 giga", "9999999TB", ".5GB"])
func `what is no size is refused`(_ text: String) {
    #expect(ByteCount(text) == nil)
}

@Test(
    arguments: [
        ("Mon..Wed", [.monday, .tuesday, .wednesday]), ("sat,Sun", [.saturday, .sunday]),
        ("Fri..Mon", [.friday, .saturday, .sunday, .monday]), ("T2, T4..T5", [.monday, .wednesday, .thursday]),
        ("CN", [.sunday]), ("Monday", [.monday]), ("Mon..Sun", Set(Weekday.allCases)),
    ] as [(String, Set<Weekday>)])
func `weekdays are read as people write them`(_ text: String, _ weekdays: Set<Weekday>) {
    #expect(WrittenWeekdays(text)?.weekdays == weekdays)
}

@Test(arguments: ["", "Mo", "Mon..", "..Fri", "Mon..Wed..Fri", "T8", "Mon;Tue"])
func `what is no weekday is refused`(_ text: String) {
    #expect(WrittenWeekdays(text) == nil)
}

@Test(arguments: [
    ("Thôn Chu Châu", "thon-chu-chau"), ("ĐỘI 5 (bến đò)", "doi-5-ben-do"), ("Xóm Ư Ợ", "xom-u-o"), ("???", ""),
])
func `a title suggests a name`(_ title: String, _ name: String) {
    #expect(title.asSlug == name)
    #expect(name.isEmpty || name.isSlug)
}

@Test(arguments: ["", "-a", "a-", "Sang", "sáng", "a b", "a_b"])
func `what is no name is refused`(_ text: String) { #expect(!text.isSlug) }
