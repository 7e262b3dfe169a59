import FoundationEssentials
import Testing
import Time
import Varlink
import Wording

@testable import Control

private let hash = String(repeating: "a", count: 64)
private let bulletin = Wire.Bulletin(
    fileName: "a.md", text: "", clips: [Wire.Clip(path: "a.ogg", sha256: hash)], repeats: 2)

/// Every method, with every field of its parameters.
private let calls: [(method: String, parameters: any Encodable & Sendable, streams: Bool)] = [
    ("GetInfo", Empty(), false),
    ("Status", Empty(), false),
    ("MonitorStatus", Parameters.Interval(intervalMs: 500), true),
    ("HasClips", Parameters.Hashes(sha256: [hash]), false),
    ("UploadClip", Wire.ClipPiece(sha256: hash, offset: 0, data: Data([1, 2, 255]), last: false), false),
    (
        "AddBookings",
        Parameters.Add(
            bulletins: [bulletin],
            placement: .slot(
                "sang", from: CivilDate("2026-11-24"), through: CivilDate("2026-11-30"), times: 3, days: "Mon,Thu")),
        false
    ),
    ("AddBookings", Parameters.Add(bulletins: [bulletin], placement: .at(ScriptedStation.morning)), false),
    ("ListBookings", Parameters.List(includePast: true), false),
    ("RemoveBooking", Parameters.ID(id: 7), false),
    ("MoveBooking", Parameters.Move(id: 7, before: 8), false),
    ("MoveBooking", Parameters.Move(id: 7, after: 8), false),
    ("Why", Parameters.Subject(subject: "7"), false),
    ("Plan", Parameters.Days(from: ScriptedStation.morning, days: 2), false),
    (
        "RaiseAlert",
        Wire.NewAlert(
            title: "A", text: "B", zones: ["chu-chau"], repeats: 3, expires: ScriptedStation.morning, source: "s,i,t",
            template: "lu-bao-dong-2"),
        false
    ),
    ("MuteZones", Wire.NewMute(zones: ["chu-chau"], maintenance: true, longestMs: 60_000, why: "dây"), false),
    ("UnmuteZones", Parameters.Zones(zones: ["chu-chau"]), false),
    ("RaiseMessage", Wire.NewMessage(message: "<alert/>", zones: ["chu-chau"], repeats: 3, title: "A"), false),
    ("ListAlerts", Empty(), false),
    ("ClearAlerts", Parameters.OptionalID(id: 4), false),
    ("Stop", Parameters.Zones(zones: ["chu-chau"]), false),
    ("Log", Parameters.Range(from: ScriptedStation.morning, to: ScriptedStation.morning), false),
    ("ReadBooking", Parameters.ID(id: 7), false), ("ApproveBooking", Parameters.ID(id: 7), false),
    ("ReturnBooking", Parameters.Return(id: 7, why: "sai ngày"), false),
    ("TestZones", Parameters.ZoneTest(zones: ["chu-chau"], tone: true), false), ("VerifyLog", Empty(), false),
    ("NoteBackup", Wire.BackupNote(file: "a.tar", bytes: 5, logEntries: 9), false),
    ("GoLive", Wire.NewLive(input: "micro", zones: ["chu-chau"], longestMs: 60_000, over: -12, relay: true), true),
    (
        "AddFeedback",
        Wire.NewFeedback(kind: .question, source: .zalo, text: "A", zone: "a", person: "b", contact: "c"), false
    ),
    ("AnnotateBooking", Parameters.Annotate(id: 7, text: "a"), false), ("WhoAmI", Empty(), false),
    ("ListFeedback", Parameters.IncludeClosed(includeClosed: true), false),
    ("AssignFeedback", Parameters.Assign(id: 3, to: "van"), false),
    (
        "AnswerFeedback",
        Wire.NewAnswer(id: 3, answer: "A", bulletin: bulletin, placement: .at(ScriptedStation.morning)), false
    ),
    ("AnswerFeedback", Wire.NewAnswer(id: 3, answer: "A"), false),
    ("CloseFeedback", Parameters.Close(id: 3, why: "b"), false),
    ("EraseFeedback", Parameters.Erase(id: 3, words: true), false),
    ("FollowLog", Parameters.After(after: 7), true),
]

@Test func `what is called and what comes back is what the description says`() async throws {
    let description = try InterfaceDescription(StationDescription.text)
    let rig = try await Rig()
    let client = try VarlinkClient.connect(rig.path)
    for call in calls {
        let method = try #require(description.methods[call.method], "\(call.method)")
        let parameters = try VarlinkJSON.decode(JSONValue.self, from: try VarlinkJSON.encode(call.parameters))
        #expect(description.problems(parameters, method.parameters) == [], "\(call.method)")
        let name = "\(StationDescription.name).\(call.method)"
        if call.streams {
            for try await reply in try await client.callMore(name, parameters, returning: JSONValue.self) {
                #expect(description.problems(reply, method.result) == [], "\(call.method)")
                break
            }
        } else {
            let reply = try await client.call(name, parameters, returning: JSONValue.self)
            #expect(description.problems(reply, method.result) == [], "\(call.method)")
        }
    }
    // The scripted station cannot reload.
    #expect(Set(description.methods.keys) == Set(calls.map(\.method) + ["Reload"]))
    await rig.server.stop()
}

@Test func `whatever changes something says who may do it`() throws {
    let readers: Set<String> = [
        "GetInfo", "Status", "MonitorStatus", "HasClips", "ListBookings", "ReadBooking", "Plan", "Why", "ListAlerts",
        "Log",
        "FollowLog", "VerifyLog", "ListFeedback", "WhoAmI",
    ]
    let people = ["contributors", "editors", "operators", "approvers", "alerters", "technicians", "orientation"]
    var comment = ""
    var told: Set<String> = []
    for line in StationDescription.text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("method "), let name = line.dropFirst(7).split(separator: "(").first,
            people.contains(where: { comment.contains("For \($0)") })
        {
            told.insert(String(name))
        }
        comment = line.hasPrefix("#") ? comment + line.dropFirst() : ""
    }
    let changing = Set(try InterfaceDescription(StationDescription.text).methods.keys).subtracting(readers)
    #expect(told == changing, "\(told.symmetricDifference(changing))")
}

@Test func `every type that the description uses is in it, and every one in it is used`() throws {
    let description = try InterfaceDescription(StationDescription.text)
    func names(_ kind: InterfaceDescription.Kind) -> [String] {
        switch kind {
        case .named(let name): [name]
        case .list(let inner), .optional(let inner): names(inner)
        case .fields(let fields): fields.flatMap { names($0.kind) }
        default: []
        }
    }
    let kinds =
        Array(description.types.values) + Array(description.errors.values)
        + description.methods.values.flatMap { [$0.parameters, $0.result] }
    #expect(Set(kinds.flatMap(names)) == Set(description.types.keys))
}

@Test func `the checker of these tests finds what is wrong`() throws {
    let description = try InterfaceDescription("interface a.b\ntype T (a: int, b: ?[]string, c: (x, y))\n")
    func problems(_ json: String) throws -> [String] {
        description.problems(try VarlinkJSON.decode(JSONValue.self, from: json.utf8), .named("T"))
    }
    #expect(try problems(#"{"a":1,"c":"x"}"#) == [])
    #expect(try problems(#"{"a":1,"b":["x"],"c":"y"}"#) == [])
    #expect(try problems(#"{"a":1.5,"c":"x"}"#) == [".a: float(1.5) is no int"])
    #expect(
        try problems(#"{"c":"z","d":1}"#).sorted() == [
            ".a is missing", ".c: z is none of [\"x\", \"y\"]", ".d is not described",
        ])
    #expect(try problems(#"{"a":1,"b":[2],"c":"x"}"#) == [".b[0]: int(2) is no string"])
}
