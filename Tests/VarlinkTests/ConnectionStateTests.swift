import Testing
import Time

@testable import Varlink

private let limits = VarlinkLimits(messageSize: 100, idleTime: .seconds(60), stallTime: .seconds(10))

private func at(_ seconds: Int64) -> MonotonicInstant { MonotonicInstant(nanoseconds: seconds * 1_000_000_000) }

private func call(_ method: String) -> [UInt8] { Array("{\"method\":\"\(method)\"}\0".utf8) }

private func methods(_ actions: [ConnectionState.Action]) -> [String] {
    actions.map {
        switch $0 {
        case .begin(let call): call.method
        case .close: "close"
        }
    }
}

@Test func `calls are answered one after another`() {
    var state = ConnectionState(limits: limits, at: at(0))
    #expect(methods(state.received(call("a.A") + call("a.B"))) == ["a.A"])
    #expect(methods(state.received(call("a.C"))) == [])
    #expect(methods(state.answered(at: at(1))) == ["a.B"])
    #expect(methods(state.answered(at: at(2))) == ["a.C"])
    #expect(methods(state.answered(at: at(3))) == [])
}

@Test func `a client that asks faster than it is answered is not read any further`() {
    var state = ConnectionState(limits: limits, at: at(0))
    #expect(state.wantsInput)
    _ = state.received(call("a.A"))
    #expect(state.wantsInput, "its going away must be noticed")
    _ = state.received(call("a.B"))
    #expect(!state.wantsInput)
    _ = state.answered(at: at(1))
    #expect(state.wantsInput)
}

@Test(arguments: [
    ("no JSON", "hello\0"), ("nothing", "\0"), ("no object", "[1]\0"), ("no method", "{\"parameters\":{}}\0"),
    ("a number for a method", "{\"method\":1}\0"), ("too long", String(repeating: "x", count: 101)),
])
func `what is no varlink closes the connection`(name: String, bytes: String) {
    var state = ConnectionState(limits: limits, at: at(0))
    #expect(methods(state.received(bytes.utf8)) == ["close"])
}

@Test func `an idle connection has a deadline, and a call under way has none`() {
    var state = ConnectionState(limits: limits, at: at(5))
    #expect(state.deadline == at(65))
    // Half a call is not a call.
    _ = state.received(call("a.A").dropLast())
    #expect(state.deadline == at(65))
    _ = state.received([0])
    #expect(state.deadline == nil)
    _ = state.answered(at: at(100))
    #expect(state.deadline == at(160))
}

@Test func `a client that leaves a reply unread has a deadline that moves only while it reads`() {
    var state = ConnectionState(limits: limits, at: at(0))
    _ = state.received(call("a.A"))
    state.outgoing(500, hasMoved: false, at: at(1))
    #expect(state.deadline == at(11))
    state.outgoing(900, hasMoved: false, at: at(5))
    #expect(state.deadline == at(11))
    state.outgoing(600, hasMoved: true, at: at(9))
    #expect(state.deadline == at(19))
    state.outgoing(0, hasMoved: true, at: at(12))
    #expect(state.deadline == nil)
}

@Test func `a client that ends its sending gets the answers it has asked for`() {
    var state = ConnectionState(limits: limits, at: at(0))
    _ = state.received(call("a.A") + call("a.B"))
    #expect(methods(state.inputEnded(hasHungUp: false)) == [])
    #expect(!state.wantsInput)
    #expect(methods(state.answered(at: at(1))) == ["a.B"])
    #expect(methods(state.answered(at: at(2))) == ["close"])
}

@Test func `a client that has gone is let go at once`() {
    var state = ConnectionState(limits: limits, at: at(0))
    _ = state.received(call("a.A"))
    #expect(methods(state.inputEnded(hasHungUp: true)) == ["close"])
}
