import FoundationEssentials
import Linux
import TestSupport
import Testing
import Varlink

@testable import Control

/// Runs blocking work beside the cooperative pool, which the server's methods need.
private actor Beside {
    private nonisolated let executor = QueueExecutor("beside")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
    func run<Result: Sendable>(_ body: @Sendable () throws -> Result) rethrows -> Result { try body() }
}

private let hasVarlink = Python.has("varlink")

@Test(.enabled(if: hasVarlink, "Python's varlink package is not installed"))
func `a client that others wrote understands the station`() async throws {
    let rig = try await Rig()
    let script = String(decoding: PackageResources.independent_client_py, as: UTF8.self)
    let path = rig.path
    let lines = try await Beside().run { try Python.lines(["-c", script, path]) }
    let info = String(decoding: try VarlinkJSON.encode(ScriptedStation.info), as: UTF8.self)
    let expected = [
        #"["org.varlink.service", "vn.loaxa.Station"]"#,
        #"["AddBookings", "AddFeedback", "AnnotateBooking", "AnswerFeedback", "ApproveBooking", "AssignFeedback", "#
            + #""ClearAlerts", "CloseFeedback", "EraseFeedback", "FollowLog", "GetInfo", "GoLive", "HasClips", "#
            + #""ListAlerts", "ListBookings", "ListFeedback", "Log", "MonitorStatus", "MoveBooking", "#
            + #""MuteZones", "NoteBackup", "Plan", "RaiseAlert", "RaiseMessage", "ReadBooking", "Reload", "RemoveBooking", "#
            + #""ReturnBooking", "Status", "Stop", "TestZones", "UnmuteZones", "UploadClip", "VerifyLog", "WhoAmI", "Why"]"#,
        info,
        #"{"stopped": ["chu-chau"]}"#,
        #"{"slot": "sang", "times": 3}"#,
        #"["not found", "vn.loaxa.Station.BookingNotFound", {"id": 9}]"#,
        #"["bad parameter", "org.varlink.service.InvalidParameter", {"parameter": "days"}]"#,
        #""Kính thưa bà con""#, #""Kính thưa bà con""#, #""Kính thưa bà con""#,
    ]
    #expect(lines.count == expected.count)
    for (line, wanted) in zip(lines, expected) { #expect(compact(line) == compact(wanted)) }
    await rig.server.stop()
}

/// Without the spaces that Python puts after commas and colons.
private func compact(_ line: String) -> String {
    line.replacing(", \"", with: ",\"").replacing(": ", with: ":").replacing(", {", with: ",{")
}
