import Bulletin
import Control
import FoundationEssentials
import Glibc
import Linux
import Synchronization
import TestSupport
import Time
import Varlink
import Wording

@testable import loaxa

/// A station whose answers stand here, behind a real socket.
///
/// It lies beside its tests because what the CLI prints of each answer stands there word for word.
final class TestStation: StationService {
    struct Answers: Sendable {
        var info = TestStation.info
        /// One after the other; the last one again and again, unless `ends`.
        var statuses: [Wire.Status] = []
        /// After the last status the station is gone.
        var ends = false
        var bookings: [Wire.Booking] = []
        var reading: Wire.Reading?
        /// Of certain bookings; of the others it is `reading`.
        var readings: [Int64: Wire.Reading] = [:]
        var findings: [Wire.Finding] = []
        var entries: [Wire.PlanEntry] = []
        var closed: [Wire.Closed] = []
        var answer = Wire.Answer()
        var airings: [Wire.Airing] = []
        /// What `FollowLog` gives before it ends.
        var followed: [Wire.Airing] = []
        var stopped: [String] = []
        var mutes: [Wire.Mute] = []
        var alerts = [TestStation.alert]
        var feedback: [Wire.Feedback] = []
        var roles = ["contributor", "editor", "operator", "approver", "annotator", "technician", "alerter"]
        /// What comes of a message.
        var outcome = Wire.RaisedMessage(raised: [TestStation.alert])
        /// Every change of the station is refused with this.
        var refusal: StationError?
    }

    let answers: Mutex<Answers>
    /// What it was asked, in words.
    let asked = Mutex<[String]>([])
    private let received = Mutex<[String: [UInt8]]>([:])

    init(_ answers: Answers) { self.answers = Mutex(answers) }

    private var current: Answers { answers.withLock { $0 } }
    private func hear(_ question: String) { asked.withLock { $0.append(question) } }
    private func refuse() throws { if let refusal = current.refusal { throw refusal } }

    /// What has been handed in of a clip.
    func clip(_ sha256: String) -> [UInt8]? { received.withLock { $0[sha256] } }

    func info() async throws -> Wire.Info { current.info }

    func status() async throws -> Wire.Status {
        try answers.withLock { answers in
            guard let first = answers.statuses.first else { throw StationError.failure("over") }
            if answers.statuses.count > 1 || answers.ends { answers.statuses.removeFirst() }
            return first
        }
    }

    func clips(_ sha256: [String]) async throws -> [Wire.ClipState] {
        sha256.map { Wire.ClipState(sha256: $0, received: clip($0)?.count ?? 0, complete: clip($0) != nil) }
    }

    func upload(_ piece: Wire.ClipPiece, by caller: Caller) async throws -> Wire.ClipState {
        let bytes = received.withLock { received in
            received[piece.sha256, default: []] += Array(piece.data)
            return received[piece.sha256]!
        }
        return Wire.ClipState(sha256: piece.sha256, received: bytes.count, complete: piece.last)
    }

    func add(_ bulletins: [Wire.Bulletin], at placement: Wire.Placement, by caller: Caller) async throws -> Wire.Added {
        hear("add \(bulletins.map(Self.words).joined(separator: " ")): \(Self.words(placement))")
        try refuse()
        let current = current
        return Wire.Added(bookings: Array(current.bookings.prefix(bulletins.count)), findings: current.findings)
    }

    private static func words(_ bulletin: Wire.Bulletin) -> String {
        let clips = bulletin.clips.map { "\($0.path) \($0.sha256.prefix(8))" }
        let repeats = bulletin.repeats.map { " ×\($0)" } ?? ""
        return bulletin.fileName + repeats + (clips.isEmpty ? "" : " [\(clips.joined(separator: ", "))]")
    }

    private static func words(_ placement: Wire.Placement) -> String {
        switch placement {
        case .at(let moment): "at \(moment)"
        case .slot(let slot, let from, let through, let times, let days):
            [
                slot, from.map { "from \($0)" }, through.map { "through \($0)" }, times.map { "\($0) times" },
                days.map { "on \($0)" },
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    func bookings(includingPast: Bool) async throws -> [Wire.Booking] {
        hear(includingPast ? "all bookings" : "bookings")
        return current.bookings
    }

    func remove(booking id: Int64, by caller: Caller) async throws -> Wire.Booking {
        hear("remove \(id)")
        guard let booking = current.bookings.first(where: { $0.id == id }) else {
            throw StationError.bookingNotFound(id)
        }
        return booking
    }

    func move(booking id: Int64, _ neighbour: Neighbour, by caller: Caller) async throws -> Wire.Booking {
        hear("move \(id) \(neighbour)")
        try refuse()
        return current.bookings.first { $0.id == id } ?? current.bookings[0]
    }

    func reading(ofBooking id: Int64) async throws -> Wire.Reading {
        hear("read \(id)")
        guard let reading = current.readings[id] ?? current.reading else { throw StationError.bookingNotFound(id) }
        return reading
    }

    func approve(booking id: Int64, by caller: Caller) async throws -> Wire.Booking {
        hear("approve \(id)")
        try refuse()
        return try found(id)
    }

    func sendBack(booking id: Int64, why: String, by caller: Caller) async throws -> Wire.Booking {
        hear("return \(id): \(why)")
        try refuse()
        return try found(id)
    }

    func annotate(booking id: Int64, _ words: String, by caller: Caller) async throws -> Wire.Booking {
        hear("annotate \(id): \(words)")
        try refuse()
        return try found(id)
    }

    func roles(of caller: Caller) async throws -> Wire.Person { Wire.Person(user: caller.name, roles: current.roles) }

    private func found(_ id: Int64) throws -> Wire.Booking {
        guard let booking = current.bookings.first(where: { $0.id == id }) else {
            throw StationError.bookingNotFound(id)
        }
        return booking
    }

    func test(zones: [String], withTone: Bool, by caller: Caller) async throws -> Wire.Added {
        hear("test \(zones.joined(separator: " "))\(withTone ? " with a tone" : "")")
        try refuse()
        return Wire.Added(bookings: current.bookings, findings: current.findings)
    }

    func plan(from: Moment?, days: Int) async throws -> Wire.Plan {
        hear("plan \(from?.description ?? "now") \(days)")
        return Wire.Plan(entries: current.entries, closed: current.closed)
    }

    func why(_ subject: String) async throws -> Wire.Answer {
        hear("why \(subject)")
        return current.answer
    }

    func addFeedback(_ new: Wire.NewFeedback, by caller: Caller) async throws -> Wire.Feedback {
        hear(
            "feedback \(new.kind) \(new.source) \(new.zone ?? "-") \(new.person ?? "-") \(new.contact ?? "-"): \(new.text)"
        )
        try refuse()
        return current.feedback[0]
    }

    func feedback(includingClosed: Bool, by caller: Caller) async throws -> [Wire.Feedback] {
        current.feedback.filter { includingClosed || $0.state != .closed }
    }

    func assign(feedback id: Int64, to name: String, by caller: Caller) async throws -> Wire.Feedback {
        hear("assign \(id) to \(name)")
        return try found(feedback: id)
    }

    func answer(_ answer: Wire.NewAnswer, by caller: Caller) async throws -> Wire.Answered {
        let bulletin = answer.bulletin.map { " with \($0.fileName)\n\($0.text)" } ?? ""
        hear("answer \(answer.id): \(answer.answer)\(answer.placement.map { " " + Self.words($0) } ?? "")\(bulletin)")
        try refuse()
        return Wire.Answered(
            feedback: try found(feedback: answer.id), bookings: answer.bulletin == nil ? [] : current.bookings,
            findings: current.findings)
    }

    func close(feedback id: Int64, why: String?, by caller: Caller) async throws -> Wire.Feedback {
        hear("close \(id): \(why ?? "-")")
        try refuse()
        return try found(feedback: id)
    }

    func erase(feedback id: Int64, words: Bool, by caller: Caller) async throws -> Wire.Feedback {
        hear("erase \(id)\(words ? " with its words" : "")")
        return try found(feedback: id)
    }

    private func found(feedback id: Int64) throws -> Wire.Feedback {
        guard let found = current.feedback.first(where: { $0.id == id }) else {
            throw StationError.feedbackNotFound(id)
        }
        return found
    }

    func goLive(_ live: Wire.NewLive, by caller: Caller) async throws -> Int64 {
        hear(
            "\(live.relay == true ? "relay" : "live") \(live.input ?? "-") in \(live.zones.joined(separator: ",")) for \(live.longestMs ?? 0) ms"
        )
        try refuse()
        return 3
    }

    func live(_ id: Int64) async -> Wire.Live {
        let isFirst = asked.withLock { asked in
            asked.append("look")
            return asked.count { $0 == "look" } == 1
        }
        return Wire.Live(
            state: isFirst ? .speaks : .over, input: "micro", elapsedMs: 1000, longestMs: 60_000, level: -18,
            silent: false)
    }

    func endLive(_ id: Int64) async { hear("live \(id) ended") }

    func stop(zones: [String]?, by caller: Caller) async throws -> [String] {
        hear("stop \(zones?.joined(separator: " ") ?? "everywhere")")
        return current.stopped
    }

    func mute(_ new: Wire.NewMute, by caller: Caller) async throws -> [Wire.Mute] {
        hear(
            "mute \(new.zones.joined(separator: " ")) \(new.maintenance) \(new.longestMs ?? 0) \(new.why ?? "")")
        try refuse()
        return current.mutes
    }

    func unmute(zones: [String]?, by caller: Caller) async throws -> [String] {
        hear("unmute \(zones?.joined(separator: " ") ?? "everywhere")")
        try refuse()
        return current.stopped
    }

    static let alert = Wire.Alert(
        id: 4, title: "Nước lên", text: "Nước sông lên nhanh.", zones: ["chu-chau"], repeats: 5, rounds: 1,
        raisedAt: Moment("2026-11-24T05:30:00+07:00")!, raisedBy: "van")

    func raise(_ alert: Wire.NewAlert, by caller: Caller) async throws -> Wire.Alert {
        hear(
            "raise “\(alert.text)” \(alert.zones.joined(separator: ",")) \(alert.repeats ?? 0)"
                + (alert.source.map { " of \($0)" } ?? ""))
        try refuse()
        return Self.alert
    }

    func raise(message: Wire.NewMessage, by caller: Caller) async throws -> Wire.RaisedMessage {
        hear(
            "message of \(message.message.utf8.count) bytes \(message.zones.joined(separator: ",")) \(message.repeats ?? 0)"
                + (message.title.map { " “\($0)”" } ?? ""))
        try refuse()
        return current.outcome
    }

    func alerts() async throws -> [Wire.Alert] { current.alerts }

    func clear(alert id: Int64?, by caller: Caller) async throws -> [Wire.Alert] {
        hear("clear \(id ?? 0)")
        try refuse()
        return [Self.alert]
    }

    func reload(by caller: Caller) async throws -> [Wire.Finding] {
        try refuse()
        return current.findings
    }

    func log(from: Moment?, to: Moment?) async throws -> [Wire.Airing] {
        hear("log \(from?.description ?? "") … \(to?.description ?? "")")
        return current.airings
    }

    func verifyLog() async throws -> Wire.LogReport {
        let fault = Wire.Reason(code: "log-cut-off", sentence: Sentence(vi: "bị xoá", en: "removed"))
        return Wire.LogReport(entries: 7, head: "ab", fault: current.ends ? fault : nil)
    }

    func note(_ backup: Wire.BackupNote, by caller: Caller) async throws {
        hear("backup \(backup.file) \(backup.bytes) \(backup.logEntries)")
    }

    func followLog(after entry: Int64?) async throws -> AsyncThrowingStream<Wire.Airing, any Error> {
        hear("follow after \(entry.map(String.init) ?? "now")")
        let rest = Mutex(current.followed)
        return AsyncThrowingStream {
            try rest.withLock { rest in
                guard !rest.isEmpty else { throw StationError.failure("over") }
                return rest.removeFirst()
            }
        }
    }

    static func moment(_ text: String) -> Moment { Moment(text)! }

    static let info = Wire.Info(
        name: "Đài truyền thanh xã Minh Châu", language: .vietnamese, version: Version.number,
        timeZone: "Asia/Ho_Chi_Minh", configurationFolder: "/nowhere", stateFolder: "/var/lib/loaxa",
        startedAt: moment("2026-11-23T04:00:00+07:00"),
        zones: [
            Wire.Named(name: "chu-chau", title: "Thôn Chu Châu"),
            Wire.Named(name: "chu-chang", title: "Thôn Chu Chàng"),
        ], slots: [Wire.Named(name: "sang", title: "Chương trình buổi sáng")])
}

/// A test station in service on a socket of its own.
final class StationOnAir {
    let station: TestStation
    let path: String
    private let folder = ScratchFolder()
    private let server: VarlinkServer

    init(_ answers: TestStation.Answers) async throws {
        station = TestStation(answers)
        path = "\(folder.path)/socket"
        let router = VarlinkRouter(
            VarlinkServiceInfo(vendor: "LoaXa", product: "loaxad", version: "0", url: "https://example.invalid"),
            interfaces: [stationInterface(station)])
        server = VarlinkServer(router, clock: SystemClock())
        try await server.listen(at: path)
    }

    /// Runs `loaxa` against the station, at 08:00 on Monday 23 November 2026 there.
    func loaxa(_ words: String..., in language: String = "vi", columns: Int? = 80) async -> Run {
        await loaxa(words: words, in: language, columns: columns)
    }

    func loaxa(
        words: [String], in language: String = "vi", columns: Int? = 80, environment more: [String: String] = [:]
    ) async -> Run {
        let environment = ["LANG": language, "LOAXA_RENDER": BuiltProgram.path("loaxa-render")]
        let run = await loaxaTests.loaxa(
            words + ["--socket", path],
            environment: environment.merging(more) { $1 }, columns: columns,
            now: TestStation.moment("2026-11-23T08:00:00+07:00").instant)
        await server.stop()
        return run
    }

    var asked: [String] { station.asked.withLock { $0 } }
}
