import FoundationEssentials
import Linux
import Varlink

/// Why the station did not answer at all.
package enum StationUnreachable: Error, Sendable, Hashable {
    case notRunning(path: String)
    case notAllowed(path: String)
    case failed(path: String, reason: String)
    case silent(method: String)
    /// An error that this program does not know, by its name.
    case other(name: String)
}

/// The station, as a program beside it sees it. Methods throw `StationError` or `StationUnreachable`.
package struct StationClient: Sendable {
    /// Where the daemon listens if nobody says otherwise.
    package static let usualSocket = "/run/loaxa/loaxa.varlink"

    private let client: VarlinkClient

    /// Connects. Throws `StationUnreachable`.
    package init(socket path: String = StationClient.usualSocket) throws {
        do {
            client = try VarlinkClient.connect(path)
        } catch {
            throw Self.translate(error, path)
        }
    }

    package func info() async throws -> Wire.Info { try await call("GetInfo", Empty(), Parameters.Info.self).info }

    package func status() async throws -> Wire.Status {
        try await call("Status", Empty(), Parameters.Status.self).status
    }

    /// The status again and again until the stream is let go; `interval` is at least 50 ms.
    package func monitorStatus(interval: Duration) async throws -> AsyncThrowingStream<Wire.Status, any Error> {
        let (seconds, attoseconds) = interval.components
        let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
        return try await stream("MonitorStatus", Parameters.Interval(intervalMs: milliseconds)) {
            (reply: Parameters.Status) in reply.status
        }
    }

    package func clips(_ sha256: [String]) async throws -> [Wire.ClipState] {
        try await call("HasClips", Parameters.Hashes(sha256: sha256), Parameters.ClipStates.self).clips
    }

    package func upload(_ piece: Wire.ClipPiece) async throws -> Wire.ClipState {
        try await call("UploadClip", piece, Parameters.ClipState.self).clip
    }

    /// Hands in what the station lacks of a clip. `read` gives the bytes of the file at an offset, at most so many, and none at
    /// its end. `progress` hears how many bytes the station has.
    package func upload(
        sha256: String, read: (_ offset: Int, _ count: Int) throws -> [UInt8], progress: (Int) -> Void = { _ in }
    ) async throws {
        guard var state = try await clips([sha256]).first else { return }
        while !state.complete {
            let bytes = try read(state.received, Wire.longestPiece)
            // A full piece may be the last one all the same; then an empty one follows it, and says so.
            state = try await upload(
                Wire.ClipPiece(
                    sha256: sha256, offset: state.received, data: Data(bytes), last: bytes.count < Wire.longestPiece))
            progress(state.received)
        }
    }

    /// Books all of them or none.
    package func add(_ bulletins: [Wire.Bulletin], at placement: Wire.Placement) async throws -> Wire.Added {
        try await call("AddBookings", Parameters.Add(bulletins: bulletins, placement: placement), Wire.Added.self)
    }

    package func bookings(includingPast: Bool = false) async throws -> [Wire.Booking] {
        try await call("ListBookings", Parameters.List(includePast: includingPast), Parameters.Bookings.self).bookings
    }

    @discardableResult
    package func remove(booking id: Int64) async throws -> Wire.Booking {
        try await call("RemoveBooking", Parameters.ID(id: id), Parameters.Booking.self).booking
    }

    package func reading(ofBooking id: Int64) async throws -> Wire.Reading {
        try await call("ReadBooking", Parameters.ID(id: id), Parameters.Reading.self).reading
    }

    @discardableResult
    package func approve(booking id: Int64) async throws -> Wire.Booking {
        try await call("ApproveBooking", Parameters.ID(id: id), Parameters.Booking.self).booking
    }

    @discardableResult
    package func sendBack(booking id: Int64, why: String) async throws -> Wire.Booking {
        try await call("ReturnBooking", Parameters.Return(id: id, why: why), Parameters.Booking.self).booking
    }

    @discardableResult
    package func annotate(booking id: Int64, _ words: String) async throws -> Wire.Booking {
        try await call("AnnotateBooking", Parameters.Annotate(id: id, text: words), Parameters.Booking.self).booking
    }

    /// What the account that asks may be.
    package func whoAmI() async throws -> Wire.Person { try await call("WhoAmI", Empty(), Wire.Person.self) }

    package func test(zones: [String], withTone: Bool) async throws -> Wire.Added {
        try await call("TestZones", Parameters.ZoneTest(zones: zones, tone: withTone), Wire.Added.self)
    }

    @discardableResult
    package func move(booking id: Int64, _ neighbour: Neighbour) async throws -> Wire.Booking {
        let parameters =
            switch neighbour {
            case .before(let other): Parameters.Move(id: id, before: other)
            case .after(let other): Parameters.Move(id: id, after: other)
            }
        return try await call("MoveBooking", parameters, Parameters.Booking.self).booking
    }

    package func plan(from: Moment? = nil, days: Int) async throws -> Wire.Plan {
        try await call("Plan", Parameters.Days(from: from, days: days), Wire.Plan.self)
    }

    /// `subject` is the name of an airing, the ID of a booking, or part of a bulletin's title.
    package func why(_ subject: String) async throws -> Wire.Answer {
        try await call("Why", Parameters.Subject(subject: subject), Wire.Answer.self)
    }

    @discardableResult
    package func stop(zones: [String]? = nil) async throws -> [String] {
        try await call("Stop", Parameters.Zones(zones: zones), Parameters.Stopped.self).stopped
    }

    package func mute(_ new: Wire.NewMute) async throws -> [Wire.Mute] {
        try await call("MuteZones", new, Parameters.Mutes.self).mutes
    }

    @discardableResult
    package func unmute(zones: [String]? = nil) async throws -> [String] {
        try await call("UnmuteZones", Parameters.Zones(zones: zones), Parameters.Unmuted.self).unmuted
    }

    package func raise(_ alert: Wire.NewAlert) async throws -> Wire.Alert {
        try await call("RaiseAlert", alert, Parameters.Alert.self).alert
    }

    package func raise(message: Wire.NewMessage) async throws -> Wire.RaisedMessage {
        try await call("RaiseMessage", message, Wire.RaisedMessage.self)
    }

    package func alerts() async throws -> [Wire.Alert] {
        try await call("ListAlerts", Empty(), Parameters.Alerts.self).alerts
    }

    /// Clears one alert, or all.
    @discardableResult
    package func clear(alert id: Int64? = nil) async throws -> [Wire.Alert] {
        try await call("ClearAlerts", Parameters.OptionalID(id: id), Parameters.Cleared.self).cleared
    }

    package func add(_ new: Wire.NewFeedback) async throws -> Wire.Feedback {
        try await call("AddFeedback", new, Parameters.Feedback.self).feedback
    }

    package func feedback(includingClosed: Bool = false) async throws -> [Wire.Feedback] {
        try await call(
            "ListFeedback", Parameters.IncludeClosed(includeClosed: includingClosed), Parameters.FeedbackList.self
        ).feedback
    }

    package func assign(feedback id: Int64, to name: String) async throws -> Wire.Feedback {
        try await call("AssignFeedback", Parameters.Assign(id: id, to: name), Parameters.Feedback.self).feedback
    }

    package func answer(_ answer: Wire.NewAnswer) async throws -> Wire.Answered {
        try await call("AnswerFeedback", answer, Wire.Answered.self)
    }

    package func close(feedback id: Int64, why: String? = nil) async throws -> Wire.Feedback {
        try await call("CloseFeedback", Parameters.Close(id: id, why: why), Parameters.Feedback.self).feedback
    }

    package func erase(feedback id: Int64, words: Bool) async throws -> Wire.Feedback {
        try await call("EraseFeedback", Parameters.Erase(id: id, words: words), Parameters.Feedback.self).feedback
    }

    /// Puts an input on the air, until the stream is let go or it is over.
    package func goLive(_ new: Wire.NewLive) async throws -> AsyncThrowingStream<Wire.Live, any Error> {
        try await stream("GoLive", new) { (reply: Parameters.Live) in reply.live }
    }

    package func reload() async throws -> [Wire.Finding] {
        try await call("Reload", Empty(), Parameters.Findings.self).findings
    }

    package func log(from: Moment? = nil, to: Moment? = nil) async throws -> [Wire.Airing] {
        try await call("Log", Parameters.Range(from: from, to: to), Parameters.Airings.self).airings
    }

    package func verifyLog() async throws -> Wire.LogReport {
        try await call("VerifyLog", Empty(), Parameters.Report.self).report
    }

    package func note(backup: Wire.BackupNote) async throws {
        _ = try await call("NoteBackup", backup, Empty.self)
    }

    /// Each airing that changes, after that entry of the log or from now on, until the stream is let go.
    package func followLog(after entry: Int64? = nil) async throws -> AsyncThrowingStream<Wire.Airing, any Error> {
        try await stream("FollowLog", Parameters.After(after: entry)) { (reply: Parameters.Airing) in reply.airing }
    }

    private func call<Result: Decodable & Sendable>(
        _ method: String, _ parameters: some Encodable & Sendable, _ result: Result.Type
    ) async throws -> Result {
        do {
            return try await client.call("\(StationDescription.name).\(method)", parameters)
        } catch let error as VarlinkClientError {
            throw Self.translate(error, client.path)
        }
    }

    private func stream<Reply: Decodable & Sendable, Result: Sendable>(
        _ method: String, _ parameters: some Encodable & Sendable, _ result: @escaping @Sendable (Reply) -> Result
    ) async throws -> AsyncThrowingStream<Result, any Error> {
        let path = client.path
        do {
            let replies = try await client.callMore(
                "\(StationDescription.name).\(method)", parameters, returning: Reply.self)
            return AsyncThrowingStream {
                do {
                    for try await reply in replies { return result(reply) }
                    return nil
                } catch let error as VarlinkClientError {
                    throw Self.translate(error, path)
                }
            }
        } catch let error as VarlinkClientError {
            throw Self.translate(error, path)
        }
    }

    private static func translate(_ error: VarlinkClientError, _ path: String) -> any Error {
        switch error {
        case .unreachable(let path, let cause):
            switch cause.kind {
            case .absent: StationUnreachable.notRunning(path: path)
            case .forbidden: StationUnreachable.notAllowed(path: path)
            case .other: StationUnreachable.failed(path: path, reason: cause.description)
            }
        case .refused(let reply): StationError(reply) ?? StationUnreachable.other(name: reply.name)
        case .broken(let reason): StationUnreachable.failed(path: path, reason: reason)
        case .timedOut(let method): StationUnreachable.silent(method: method)
        }
    }
}
