import Glibc
import Linux
import Testing

private func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

private let tomorrow = now() + 86_400_000_000_000

@Test func `an alarm wakes at its moment, not before`() async throws {
    let alarm = WallAlarm()
    for _ in 0..<3 {
        let moment = now() + 20_000_000
        #expect(try await alarm.wait(until: moment) == .due)
        #expect(now() >= moment)
    }
}

@Test(arguments: [Int64.min, -1, 0, 1, 1_000_000_000_000_000_000])
func `a moment that is over wakes at once`(moment: Int64) async throws {
    #expect(try await WallAlarm().wait(until: moment) == .due)
}

@Test func `a ring before the wait ends it at once, and only it`() async throws {
    let alarm = WallAlarm()
    await alarm.ring()
    #expect(try await alarm.wait(until: tomorrow) == .rung)
    #expect(try await alarm.wait(until: now() + 1_000_000) == .due)
}

@Test func `a ring wakes the waiter`() async throws {
    let alarm = WallAlarm()
    async let wake = alarm.wait(until: tomorrow)
    await alarm.ring()
    #expect(try await wake == .rung)
}

@Test func `an alarm whose task is cancelled ends`() async throws {
    let alarm = WallAlarm()
    let task = Task { try await alarm.wait(until: tomorrow) }
    task.cancel()
    #expect(try await task.value == .cancelled)
    // A late cancellation wakes nobody else.
    #expect(try await alarm.wait(until: now() + 5_000_000) == .due)
}
