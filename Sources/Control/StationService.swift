/// What the daemon does for its clients. The shell implements it; `StationInterface` brings the wire to it.
///
/// Methods are called on no particular actor and several at a time. They throw `StationError` for what a client is to be
/// told; anything else reaches it as `failure`. What each does stands in `vn.loaxa.Station.varlink`.
package protocol StationService: Sendable {
    func info() async throws -> Wire.Info
    func status() async throws -> Wire.Status

    /// In the order asked for.
    func clips(_ sha256: [String]) async throws -> [Wire.ClipState]
    func upload(_ piece: Wire.ClipPiece, by caller: Caller) async throws -> Wire.ClipState

    /// All of them or none, in the order given.
    func add(_ bulletins: [Wire.Bulletin], at placement: Wire.Placement, by caller: Caller) async throws -> Wire.Added
    func bookings(includingPast: Bool) async throws -> [Wire.Booking]
    func remove(booking id: Int64, by caller: Caller) async throws -> Wire.Booking
    func move(booking id: Int64, _ neighbour: Neighbour, by caller: Caller) async throws -> Wire.Booking

    func reading(ofBooking id: Int64) async throws -> Wire.Reading
    func approve(booking id: Int64, by caller: Caller) async throws -> Wire.Booking
    /// `why` is not empty.
    func sendBack(booking id: Int64, why: String, by caller: Caller) async throws -> Wire.Booking

    func annotate(booking id: Int64, _ words: String, by caller: Caller) async throws -> Wire.Booking
    func roles(of caller: Caller) async throws -> Wire.Person

    /// Each of the zones says its own name, as soon as the sound is made.
    func test(zones: [String], withTone: Bool, by caller: Caller) async throws -> Wire.Added

    /// From now where `from` is nil; `days` is 1…366.
    func plan(from: Moment?, days: Int) async throws -> Wire.Plan

    /// What became of an airing or a booking, or will, and why. Nothing where nothing fits.
    func why(_ subject: String) async throws -> Wire.Answer

    /// Everywhere where `zones` is nil. Returns the zones that fell silent.
    func stop(zones: [String]?, by caller: Caller) async throws -> [String]

    /// What is muted now.
    func mute(_ new: Wire.NewMute, by caller: Caller) async throws -> [Wire.Mute]
    /// Everywhere where `zones` is nil. Returns the zones that were muted.
    func unmute(zones: [String]?, by caller: Caller) async throws -> [String]

    /// Airs at once. Returns as soon as it is on its way to the loudspeakers.
    func raise(_ alert: Wire.NewAlert, by caller: Caller) async throws -> Wire.Alert
    /// The same for a message in CAP 1.2, which may also replace or end alerts. Throws `messageRefused` where it does not air.
    func raise(message: Wire.NewMessage, by caller: Caller) async throws -> Wire.RaisedMessage
    func alerts() async throws -> [Wire.Alert]
    /// All of them where `id` is nil.
    func clear(alert id: Int64?, by caller: Caller) async throws -> [Wire.Alert]

    func addFeedback(_ new: Wire.NewFeedback, by caller: Caller) async throws -> Wire.Feedback
    func feedback(includingClosed: Bool, by caller: Caller) async throws -> [Wire.Feedback]
    func assign(feedback id: Int64, to name: String, by caller: Caller) async throws -> Wire.Feedback
    func answer(_ answer: Wire.NewAnswer, by caller: Caller) async throws -> Wire.Answered
    /// `why` is needed where nothing that answers it has aired.
    func close(feedback id: Int64, why: String?, by caller: Caller) async throws -> Wire.Feedback
    func erase(feedback id: Int64, words: Bool, by caller: Caller) async throws -> Wire.Feedback

    /// Begins to air an input and gives its number. Throws `busy` with the reason where it may not.
    func goLive(_ live: Wire.NewLive, by caller: Caller) async throws -> Int64
    /// How it is heard; `over` for good once it is.
    func live(_ id: Int64) async -> Wire.Live
    /// Does nothing where it is over.
    func endLive(_ id: Int64) async

    func reload(by caller: Caller) async throws -> [Wire.Finding]

    /// The last day where `from` is nil; until now where `to` is nil.
    func log(from: Moment?, to: Moment?) async throws -> [Wire.Airing]
    /// Reads all of the log.
    func verifyLog() async throws -> Wire.LogReport
    /// Writes into the log that a backup was made.
    func note(_ backup: Wire.BackupNote, by caller: Caller) async throws
    /// Each airing that changes after that entry of the log, or from now on. Elements are made as they are asked for, so that
    /// a slow reader costs no memory; iteration is cancelled when the client goes away.
    func followLog(after entry: Int64?) async throws -> AsyncThrowingStream<Wire.Airing, any Error>
}

/// Where a booking is moved to, inside its slot.
package enum Neighbour: Sendable, Hashable {
    case before(Int64)
    case after(Int64)
}

/// Who asks, as the kernel vouches for it.
package struct Caller: Sendable, Hashable {
    package var user: UInt32
    package var group: UInt32
    package var process: Int32
    /// The account's name, for records.
    package var name: String

    package init(user: UInt32, group: UInt32, process: Int32, name: String) {
        self.user = user
        self.group = group
        self.process = process
        self.name = name
    }
}
