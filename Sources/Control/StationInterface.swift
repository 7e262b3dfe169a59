import Linux
import Varlink

/// `vn.loaxa.Station` for a router: decodes calls, asks the service, encodes what it says.
///
/// Who asks is whom the kernel vouches for; a test that has one account only may `identify` its peers otherwise.
package func stationInterface(
    _ service: some StationService, identify: @escaping @Sendable (PeerCredentials) -> Caller = { Caller($0) }
) -> VarlinkInterface {
    VarlinkInterface(
        description: StationDescription.text,
        translate: { $0 as? StationError ?? StationError.failure(String(describing: $0)) },
        methods: [
            .single("GetInfo") { (_: Empty, _) in Parameters.Info(info: try await service.info()) },
            .single("Status") { (_: Empty, _) in Parameters.Status(status: try await service.status()) },
            .stream("MonitorStatus") {
                (parameters: Parameters.Interval, _, replies: VarlinkReplies<Parameters.Status>) in
                let interval = max(Wire.shortestInterval, parameters.intervalMs ?? 500)
                while true {
                    try await replies.send(Parameters.Status(status: try await service.status()))
                    try await Task.sleep(for: .milliseconds(min(interval, 3_600_000)))
                }
            },
            .single("HasClips") { (parameters: Parameters.Hashes, _) in
                try parameters.sha256.forEach { try checkHash($0) }
                return Parameters.ClipStates(clips: try await service.clips(parameters.sha256))
            },
            .single("UploadClip") { (piece: Wire.ClipPiece, peer) in
                try checkHash(piece.sha256)
                guard piece.offset >= 0 else { throw VarlinkServiceError.invalidParameter("offset") }
                guard piece.data.count <= Wire.longestPiece else { throw VarlinkServiceError.invalidParameter("data") }
                return Parameters.ClipState(clip: try await service.upload(piece, by: identify(peer)))
            },
            .single("AddBookings") { (parameters: Parameters.Add, peer) in
                guard !parameters.bulletins.isEmpty else { throw VarlinkServiceError.invalidParameter("bulletins") }
                for clip in parameters.bulletins.flatMap(\.clips) { try checkHash(clip.sha256) }
                return try await service.add(parameters.bulletins, at: parameters.placement, by: identify(peer))
            },
            .single("ListBookings") { (parameters: Parameters.List, _) in
                Parameters.Bookings(
                    bookings: try await service.bookings(includingPast: parameters.includePast ?? false))
            },
            .single("RemoveBooking") { (parameters: Parameters.ID, peer) in
                Parameters.Booking(booking: try await service.remove(booking: parameters.id, by: identify(peer)))
            },
            .single("ReadBooking") { (parameters: Parameters.ID, _) in
                Parameters.Reading(reading: try await service.reading(ofBooking: parameters.id))
            },
            .single("ApproveBooking") { (parameters: Parameters.ID, peer) in
                Parameters.Booking(booking: try await service.approve(booking: parameters.id, by: identify(peer)))
            },
            .single("ReturnBooking") { (parameters: Parameters.Return, peer) in
                guard parameters.why.contains(where: { !$0.isWhitespace }), parameters.why.utf8.count <= 4000 else {
                    throw VarlinkServiceError.invalidParameter("why")
                }
                return Parameters.Booking(
                    booking: try await service.sendBack(
                        booking: parameters.id, why: parameters.why, by: identify(peer)))
            },
            .single("AnnotateBooking") { (parameters: Parameters.Annotate, peer) in
                try checkWords(parameters.text, "text", longest: 4000)
                return Parameters.Booking(
                    booking: try await service.annotate(booking: parameters.id, parameters.text, by: identify(peer)))
            },
            .single("WhoAmI") { (_: Empty, peer) in try await service.roles(of: identify(peer)) },
            .single("TestZones") { (parameters: Parameters.ZoneTest, peer) in
                guard !parameters.zones.isEmpty else { throw VarlinkServiceError.invalidParameter("zones") }
                return try await service.test(
                    zones: parameters.zones, withTone: parameters.tone, by: identify(peer))
            },
            .single("MoveBooking") { (parameters: Parameters.Move, peer) in
                let neighbour: Neighbour =
                    switch (parameters.before, parameters.after) {
                    case (let id?, nil): .before(id)
                    case (nil, let id?): .after(id)
                    default: throw VarlinkServiceError.invalidParameter("before")
                    }
                return Parameters.Booking(
                    booking: try await service.move(booking: parameters.id, neighbour, by: identify(peer)))
            },
            .single("Plan") { (parameters: Parameters.Days, _) in
                guard (1...366).contains(parameters.days) else { throw VarlinkServiceError.invalidParameter("days") }
                return try await service.plan(from: parameters.from, days: parameters.days)
            },
            .single("Why") { (parameters: Parameters.Subject, _) in
                guard (1...1000).contains(parameters.subject.utf8.count) else {
                    throw VarlinkServiceError.invalidParameter("subject")
                }
                return try await service.why(parameters.subject)
            },
            .single("Stop") { (parameters: Parameters.Zones, peer) in
                Parameters.Stopped(stopped: try await service.stop(zones: parameters.zones, by: identify(peer)))
            },
            .single("MuteZones") { (new: Wire.NewMute, peer) in
                guard !new.zones.isEmpty else { throw VarlinkServiceError.invalidParameter("zones") }
                guard (1000...(new.maintenance ? 86_400_000 : 31_622_400_000)).contains(new.longestMs ?? 1000) else {
                    throw VarlinkServiceError.invalidParameter("longest_ms")
                }
                guard new.why?.utf8.count ?? 0 <= 300 else { throw VarlinkServiceError.invalidParameter("why") }
                return Parameters.Mutes(mutes: try await service.mute(new, by: identify(peer)))
            },
            .single("UnmuteZones") { (parameters: Parameters.Zones, peer) in
                Parameters.Unmuted(unmuted: try await service.unmute(zones: parameters.zones, by: identify(peer)))
            },
            .single("RaiseAlert") { (alert: Wire.NewAlert, peer) in
                guard (1...100).contains(alert.repeats ?? 1) else {
                    throw VarlinkServiceError.invalidParameter("repeats")
                }
                guard alert.source?.utf8.count ?? 0 <= 1000 else {
                    throw VarlinkServiceError.invalidParameter("source")
                }
                guard alert.template?.utf8.count ?? 0 <= 200 else {
                    throw VarlinkServiceError.invalidParameter("template")
                }
                return Parameters.Alert(alert: try await service.raise(alert, by: identify(peer)))
            },
            .single("RaiseMessage") { (message: Wire.NewMessage, peer) in
                guard (1...100).contains(message.repeats ?? 1) else {
                    throw VarlinkServiceError.invalidParameter("repeats")
                }
                guard message.title?.utf8.count ?? 0 <= 1000 else {
                    throw VarlinkServiceError.invalidParameter("title")
                }
                return try await service.raise(message: message, by: identify(peer))
            },
            .single("ListAlerts") { (_: Empty, _) in Parameters.Alerts(alerts: try await service.alerts()) },
            .single("ClearAlerts") { (parameters: Parameters.OptionalID, peer) in
                Parameters.Cleared(cleared: try await service.clear(alert: parameters.id, by: identify(peer)))
            },
            .single("AddFeedback") { (new: Wire.NewFeedback, peer) in
                try checkWords(new.text, "text", longest: 4000)
                try new.person.map { try checkWords($0, "person", longest: 200) }
                try new.contact.map { try checkWords($0, "contact", longest: 200) }
                return Parameters.Feedback(feedback: try await service.addFeedback(new, by: identify(peer)))
            },
            .single("ListFeedback") { (parameters: Parameters.IncludeClosed, peer) in
                Parameters.FeedbackList(
                    feedback: try await service.feedback(
                        includingClosed: parameters.includeClosed ?? false, by: identify(peer)))
            },
            .single("AssignFeedback") { (parameters: Parameters.Assign, peer) in
                try checkWords(parameters.to, "to", longest: 200)
                return Parameters.Feedback(
                    feedback: try await service.assign(feedback: parameters.id, to: parameters.to, by: identify(peer)))
            },
            .single("AnswerFeedback") { (answer: Wire.NewAnswer, peer) in
                try checkWords(answer.answer, "answer", longest: 20_000)
                guard (answer.bulletin == nil) == (answer.placement == nil) else {
                    throw VarlinkServiceError.invalidParameter("placement")
                }
                for clip in answer.bulletin?.clips ?? [] { try checkHash(clip.sha256) }
                return try await service.answer(answer, by: identify(peer))
            },
            .single("CloseFeedback") { (parameters: Parameters.Close, peer) in
                try parameters.why.map { try checkWords($0, "why", longest: 4000) }
                return Parameters.Feedback(
                    feedback: try await service.close(
                        feedback: parameters.id, why: parameters.why, by: identify(peer)))
            },
            .single("EraseFeedback") { (parameters: Parameters.Erase, peer) in
                Parameters.Feedback(
                    feedback: try await service.erase(
                        feedback: parameters.id, words: parameters.words, by: identify(peer)))
            },
            .stream("GoLive") { (new: Wire.NewLive, peer, replies: VarlinkReplies<Parameters.Live>) in
                guard (1000...86_400_000).contains(new.longestMs ?? 1000) else {
                    throw VarlinkServiceError.invalidParameter("longest_ms")
                }
                guard (-40 ... -6).contains(new.over ?? -6) else { throw VarlinkServiceError.invalidParameter("over") }
                let id = try await service.goLive(new, by: identify(peer))
                do {
                    while true {
                        let live = await service.live(id)
                        try await replies.send(Parameters.Live(live: live), continues: live.state != .over)
                        if live.state == .over { return }
                        try await Task.sleep(for: .milliseconds(100))
                    }
                } catch {
                    // Whoever speaks has gone.
                    await service.endLive(id)
                    throw error
                }
            },
            .single("Reload") { (_: Empty, peer) in
                Parameters.Findings(findings: try await service.reload(by: identify(peer)))
            },
            .single("Log") { (parameters: Parameters.Range, _) in
                if let from = parameters.from, let to = parameters.to, to.instant < from.instant {
                    throw StationError.invalidTime("\(from)..\(to)")
                }
                return Parameters.Airings(airings: try await service.log(from: parameters.from, to: parameters.to))
            },
            .single("VerifyLog") { (_: Empty, _) in Parameters.Report(report: try await service.verifyLog()) },
            .single("NoteBackup") { (backup: Wire.BackupNote, peer) in
                guard (1...4096).contains(backup.file.utf8.count) else {
                    throw VarlinkServiceError.invalidParameter("file")
                }
                try await service.note(backup, by: identify(peer))
                return Empty()
            },
            .stream("FollowLog") { (parameters: Parameters.After, _, replies: VarlinkReplies<Parameters.Airing>) in
                for try await airing in try await service.followLog(after: parameters.after) {
                    try await replies.send(Parameters.Airing(airing: airing))
                }
            },
        ])
}

extension Wire {
    /// The shortest interval of `MonitorStatus`, in milliseconds.
    package static let shortestInterval = 50
    /// The longest piece of a clip that one call hands in, in bytes.
    package static let longestPiece = 524_288
}

extension Caller {
    init(_ peer: PeerCredentials) {
        self.init(user: peer.user, group: peer.group, process: peer.process, name: peer.userName)
    }
}

/// Words of a person: some, and not too many bytes.
private func checkWords(_ text: String, _ parameter: String, longest: Int) throws {
    guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= longest else {
        throw VarlinkServiceError.invalidParameter(parameter)
    }
}

/// A hash becomes a file's name, so nothing else may pass.
private func checkHash(_ text: String) throws {
    let isHash =
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isHash else { throw VarlinkServiceError.invalidParameter("sha256") }
}
