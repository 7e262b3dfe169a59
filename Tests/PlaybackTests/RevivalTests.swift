import Glibc
import Testing

@testable import Playback

@Suite struct `What is done with a device whose call has failed` {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var code: Int32
        var resume: Int32 = 0
        var prepare: Int32 = 0
        var calls: String
        var result: SinkReadiness
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "an underrun", code: EPIPE, calls: "prepare", result: .restarted(.underrun)),
        Case(
            name: "an underrun it does not recover from", code: EPIPE, prepare: -EIO, calls: "prepare",
            result: .lost(EIO)),
        Case(name: "a sleep it woke from", code: ESTRPIPE, calls: "resume prepare", result: .restarted(.suspension)),
        Case(name: "a sleep it wakes from", code: ESTRPIPE, resume: -EAGAIN, calls: "resume", result: .timeout),
        Case(
            name: "a sleep it cannot go on after", code: ESTRPIPE, resume: -ENOSYS, calls: "resume prepare",
            result: .restarted(.suspension)),
        Case(
            name: "a sleep after which it is gone", code: ESTRPIPE, resume: -ENODEV, prepare: -ENODEV,
            calls: "resume prepare", result: .lost(ENODEV)),
        Case(name: "a signal", code: EINTR, calls: "", result: .timeout),
        Case(name: "no room after all", code: EAGAIN, calls: "", result: .timeout),
        Case(name: "a cable pulled out", code: ENODEV, calls: "", result: .lost(ENODEV)),
        Case(name: "a broken card", code: EIO, calls: "", result: .lost(EIO)),
        Case(name: "a state that should not be", code: EBADFD, calls: "", result: .lost(EBADFD)),
    ])
    func `depends on what it says`(_ example: Case) {
        var calls: [String] = []
        let result = Revival.revive(
            -example.code,
            resume: {
                calls.append("resume")
                return example.resume
            },
            prepare: {
                calls.append("prepare")
                return example.prepare
            })
        #expect(result == example.result)
        #expect(calls.joined(separator: " ") == example.calls)
    }
}
