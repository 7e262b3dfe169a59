import TestSupport
import Testing
import Time

@testable import Station

@Suite struct `What became of the clocks between two looks` {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var isSaidToBeSet = false
        var happens: @Sendable (HandClock) -> Void
        var change: ClockWatch.Change
    }

    static let cases = [
        Case(testDescription: "time passed", happens: { $0.pass(60_000_000_000) }, change: .init()),
        Case(
            testDescription: "the clock was set forward", happens: { $0.step(by: .seconds(3600)) },
            change: .init(set: .seconds(3600))),
        Case(
            testDescription: "the clock was set back", happens: { $0.step(by: .seconds(-90)) },
            change: .init(set: .seconds(-90))),
        Case(
            testDescription: "it was slewed by a little", happens: { $0.step(by: .milliseconds(20)) }, change: .init()),
        Case(
            testDescription: "it was set by a little, and the kernel says so", isSaidToBeSet: true,
            happens: { $0.step(by: .milliseconds(20)) }, change: .init(set: .milliseconds(20))),
        Case(
            testDescription: "the machine slept", happens: { $0.sleep(.seconds(7200)) },
            change: .init(slept: .seconds(7200))),
        Case(
            testDescription: "the machine slept, of which the kernel says that the clock was set", isSaidToBeSet: true,
            happens: { $0.sleep(.seconds(7200)) }, change: .init(slept: .seconds(7200))),
        Case(
            testDescription: "the machine slept, and its clock was wrong after that",
            happens: {
                $0.sleep(.seconds(7200))
                $0.step(by: .seconds(-40))
            }, change: .init(slept: .seconds(7200), set: .seconds(-40))),
    ]

    @Test(arguments: cases)
    func `is a sleep, a new time or nothing`(_ test: Case) {
        let clock = HandClock()
        clock.sleep(.seconds(500))
        var watch = ClockWatch(clock)
        test.happens(clock)
        #expect(watch.look(at: clock, isSaidToBeSet: test.isSaidToBeSet) == test.change)
        clock.pass(1_000_000_000)
        #expect(watch.look(at: clock, isSaidToBeSet: false) == ClockWatch.Change())
    }

    @Test func `the machine's own clocks stand by each other`() {
        var watch = ClockWatch(SystemClock())
        #expect(watch.look(at: SystemClock(), isSaidToBeSet: false) == ClockWatch.Change())
    }
}
