import Bulletin
import FoundationEssentials
import Glibc
import Linux
import Synchronization
import TestSupport
import Time
import Varlink
import Wording

@testable import Control

/// A station whose answers stand here. It remembers what it was asked.
final class ScriptedStation: StationService {
    let asked = Mutex<[String]>([])
    private let clips = Mutex<[String: [UInt8]]>([:])

    private func hear(_ question: String) { asked.withLock { $0.append(question) } }

    static let morning = Moment("2026-11-24T05:30:00+07:00")!

    static let info = Wire.Info(
        name: "Đài truyền thanh xã Minh Châu", language: .vietnamese, version: "0.2.0", timeZone: "Asia/Ho_Chi_Minh",
        configurationFolder: "/etc/loaxa", stateFolder: "/var/lib/loaxa", startedAt: morning,
        zones: [Wire.Named(name: "chu-chau", title: "Thôn Chu Châu")],
        slots: [Wire.Named(name: "sang", title: "Buổi phát thanh sáng")])

    static let status = Wire.Status(
        now: morning, timeZone: "Asia/Ho_Chi_Minh",
        clock: Wire.Clock(
            trusted: false,
            reason: Wire.Reason(
                code: "not-synchronised", sentence: Sentence(vi: "chưa đồng bộ", en: "not synchronised"))),
        onAir: [
            Wire.OnAir(
                zone: "chu-chau", programmeTitle: "Buổi phát thanh sáng", slot: "sang", itemTitle: "Cài VNeID",
                booking: 7,
                item: 2, items: 3, startedAt: morning, elapsedMs: 1000, durationMs: 60_000, itemElapsedMs: 500,
                itemDurationMs: 30_000, words: "Kính thưa bà con", level: -18.5)
        ],
        next: Wire.Next(start: morning, title: "Buổi chiều", slot: "chieu", zones: ["chu-chau"]),
        outputs: [
            Wire.Output(
                name: "chinh", device: "default", state: .lost, zones: ["chu-chau"], latencyMs: 80, underruns: 1,
                missingFrames: 960, since: morning, reason: "No such device")
        ],
        rendering: Wire.Rendering(waiting: 2, current: "Cài VNeID", progress: 0.5),
        health: [Wire.Reason(code: "output-lost", sentence: Sentence(vi: "mất thiết bị ra", en: "an output is lost"))])

    static func booking(_ id: Int64, _ placement: Wire.Placement) -> Wire.Booking {
        Wire.Booking(
            id: id, title: "Cài VNeID mức 2", priority: .normal, zones: [], placement: placement,
            series: "Bình dân học vụ số", lesson: 3, repeats: 2, validFrom: CivilDate("2026-11-23"), position: 1,
            state: .active, sound: .ready, durationMs: 61_000,
            aired: 1,
            next: [morning],
            waits: Wire.Reason(code: "series-waits", sentence: Sentence(vi: "chờ", en: "waits")), createdAt: morning,
            createdBy: "van", bulletinSha256: String(repeating: "a", count: 64))
    }

    static let finding = Wording.Finding(
        .warning, file: "vneid.md", place: .position(line: 3, column: 1), code: "long-sentence",
        message: Sentence(vi: "câu dài", en: "a long sentence"))

    static let airing = Wire.Airing(
        id: "sang/2026-11-24T05:30:00+07:00/2", seq: 12, plannedStart: morning, zones: ["chu-chau"], slot: "sang",
        item: 2,
        title: "Cài VNeID mức 2", kind: .bulletin, booking: 7, start: morning, result: .onAir,
        hearings: [Wire.Hearing(zone: "chu-chau", start: morning, end: morning)],
        gains: [Wire.Gain(zone: "chu-chau", decibels: -1.5, muted: true, since: morning)],
        approval: Wire.AiringApproval(.approved, by: "ha", at: morning, template: "lu"))

    func info() async throws -> Wire.Info { Self.info }
    func status() async throws -> Wire.Status { Self.status }

    func clips(_ sha256: [String]) async throws -> [Wire.ClipState] { sha256.map { state($0, complete: false) } }

    private func state(_ sha256: String, complete: Bool) -> Wire.ClipState {
        Wire.ClipState(sha256: sha256, received: clips.withLock { $0[sha256]?.count ?? 0 }, complete: complete)
    }

    func upload(_ piece: Wire.ClipPiece, by caller: Caller) async throws -> Wire.ClipState {
        let size = clips.withLock { $0[piece.sha256]?.count ?? 0 }
        guard piece.offset == size else { throw StationError.clipOffset(sha256: piece.sha256, expected: size) }
        clips.withLock { $0[piece.sha256, default: []] += Array(piece.data) }
        let bytes = clips.withLock { $0[piece.sha256] ?? [] }
        guard !piece.last || SHA256.hex(of: bytes) == piece.sha256 else {
            throw StationError.clipCorrupt(sha256: piece.sha256)
        }
        return state(piece.sha256, complete: piece.last)
    }

    func add(_ bulletins: [Wire.Bulletin], at placement: Wire.Placement, by caller: Caller) async throws -> Wire.Added {
        hear("add \(bulletins.map(\.fileName)) by \(caller.name)")
        if case .slot(let slot, _, _, _, _) = placement, slot != "sang" {
            throw StationError.slotNotFound(slot, known: ["sang", "chieu"])
        }
        return Wire.Added(
            bookings: bulletins.indices.map { Self.booking(Int64($0) + 7, placement) },
            findings: [Wire.Finding(Self.finding)])
    }

    func bookings(includingPast: Bool) async throws -> [Wire.Booking] {
        hear("bookings \(includingPast)")
        return [Self.booking(7, .at(Self.morning))]
    }

    func remove(booking id: Int64, by caller: Caller) async throws -> Wire.Booking {
        guard id == 7 else { throw StationError.bookingNotFound(id) }
        return Self.booking(7, .at(Self.morning))
    }

    func move(booking id: Int64, _ neighbour: Neighbour, by caller: Caller) async throws -> Wire.Booking {
        hear("move \(id) \(neighbour)")
        return Self.booking(id, .slot("sang", from: nil, through: nil, times: 3))
    }

    func reading(ofBooking id: Int64) async throws -> Wire.Reading {
        var reading = Wire.Reading(
            booking: Self.booking(id, .at(Self.morning)), fileName: "vneid.md", text: "Kính thưa bà con.",
            words: [.init(atMs: 0, text: "Kính thưa bà con.")], soundFile: "/var/cache/loaxa/a.flac", frames: 48_000,
            loudness: -16, truePeak: -1.5)
        reading.remarks = [Wire.Remark(text: "Nên nói rõ giờ.", at: Self.morning, by: "ha")]
        return reading
    }

    static let feedback = Wire.Feedback(
        id: 3, kind: .question, source: .zalo, state: .closed, text: "Bao giờ có điện?", zone: "chu-chau",
        person: "Bà Lan", contact: "0912", receivedAt: morning, receivedBy: "lan", assignedTo: "dien-luc",
        answer: "11 giờ.", answeredAt: morning, answeredBy: "van", booking: 7, airing: "sang/1/b7", closedAt: morning,
        closedBy: "van", closeReason: "đã rõ", erasedAt: morning)

    func addFeedback(_ new: Wire.NewFeedback, by caller: Caller) async throws -> Wire.Feedback {
        hear("feedback \(new.text)")
        return Self.feedback
    }
    func feedback(includingClosed: Bool, by caller: Caller) async throws -> [Wire.Feedback] { [Self.feedback] }
    func assign(feedback id: Int64, to name: String, by caller: Caller) async throws -> Wire.Feedback {
        guard id == 3 else { throw StationError.feedbackNotFound(id) }
        hear("assign \(id) to \(name)")
        return Self.feedback
    }
    func answer(_ answer: Wire.NewAnswer, by caller: Caller) async throws -> Wire.Answered {
        Wire.Answered(
            feedback: Self.feedback, bookings: answer.bulletin == nil ? [] : [Self.booking(7, answer.placement!)],
            findings: [])
    }
    func close(feedback id: Int64, why: String?, by caller: Caller) async throws -> Wire.Feedback {
        hear("close \(id) \(why ?? "-")")
        return Self.feedback
    }
    func erase(feedback id: Int64, words: Bool, by caller: Caller) async throws -> Wire.Feedback {
        hear("erase \(id) \(words)")
        return Self.feedback
    }

    func annotate(booking id: Int64, _ words: String, by caller: Caller) async throws -> Wire.Booking {
        hear("annotate \(id): \(words)")
        return Self.booking(id, .at(Self.morning))
    }
    func roles(of caller: Caller) async throws -> Wire.Person {
        Wire.Person(user: caller.name, roles: ["contributor", "approver"])
    }

    func approve(booking id: Int64, by caller: Caller) async throws -> Wire.Booking {
        hear("approve \(id) by \(caller.name)")
        return Self.booking(id, .at(Self.morning))
    }

    func sendBack(booking id: Int64, why: String, by caller: Caller) async throws -> Wire.Booking {
        hear("return \(id): \(why)")
        return Self.booking(id, .at(Self.morning))
    }

    func test(zones: [String], withTone: Bool, by caller: Caller) async throws -> Wire.Added {
        hear("test \(zones.joined(separator: " "))\(withTone ? " with a tone" : "")")
        return Wire.Added(bookings: [Self.booking(9, .at(Self.morning))], findings: [])
    }

    func plan(from: Moment?, days: Int) async throws -> Wire.Plan {
        hear("plan \(from?.description ?? "now") \(days)")
        let curfew = Wire.Reason(code: "curfew", sentence: Sentence(vi: "giờ cấm phát", en: "curfew"))
        let hearing = Wire.Hearing(zone: "chu-chau", start: Self.morning, end: Self.morning)
        return Wire.Plan(
            entries: [
                Wire.PlanEntry(
                    id: "sang/1795559400/b7", start: Self.morning, end: Self.morning, zones: ["chu-chau"],
                    hearings: [hearing], slot: "sang", slotTitle: "Buổi sáng", title: "Nhạc hiệu", kind: .clip,
                    booking: 7,
                    queuedBy: "van", approvedBy: "ha", loudness: [Wire.Loudness(zone: "chu-chau", lufs: -16)],
                    airs: false,
                    reason: curfew,
                    flags: [curfew])
            ], closed: [Wire.Closed(zones: ["chu-chau"], from: Self.morning, to: Self.morning)])
    }

    func why(_ subject: String) async throws -> Wire.Answer {
        hear("why \(subject)")
        let explanation = Wire.Explanation(
            airing: "sang/1795559400/b7", title: "Nhạc hiệu", zones: ["chu-chau"], booking: 7, start: Self.morning,
            result: .skipped, code: "curfew", sentence: Sentence(vi: "không phát", en: "does not air"),
            rule: Sentence(vi: "giờ cấm phát", en: "curfew"),
            settings: [Wire.Setting(file: "station.json5", key: "curfew", value: "22:00–05:00")])
        return Wire.Answer(explanations: [explanation], bookings: [Self.booking(7, .at(Self.morning))])
    }

    func stop(zones: [String]?, by caller: Caller) async throws -> [String] { zones ?? ["chu-chau", "lieu-chau"] }

    func mute(_ new: Wire.NewMute, by caller: Caller) async throws -> [Wire.Mute] {
        hear("mute \(new.zones) \(new.maintenance)")
        return [
            Wire.Mute(
                zone: "chu-chau", maintenance: true, by: "van", since: Self.morning, until: Self.morning, why: "dây đứt"
            )
        ]
    }

    func unmute(zones: [String]?, by caller: Caller) async throws -> [String] { zones ?? ["chu-chau"] }

    static let alert = Wire.Alert(
        id: 4, title: "Nước lên", text: "Nước sông lên nhanh.", zones: ["chu-chau"], repeats: 5, rounds: 1,
        raisedAt: morning, raisedBy: "van", expires: morning)

    func raise(_ alert: Wire.NewAlert, by caller: Caller) async throws -> Wire.Alert {
        hear("raise \(alert.title) \(alert.repeats ?? 0)")
        return Self.alert
    }

    func raise(message: Wire.NewMessage, by caller: Caller) async throws -> Wire.RaisedMessage {
        hear("message of \(message.message.utf8.count) bytes \(message.repeats ?? 0)")
        return Wire.RaisedMessage(raised: [Self.alert], cleared: [], notes: [Sentence(vi: "a", en: "b")])
    }

    func alerts() async throws -> [Wire.Alert] { [Self.alert] }

    func clear(alert id: Int64?, by caller: Caller) async throws -> [Wire.Alert] {
        guard id == nil || id == 4 else { throw StationError.alertNotFound(id!) }
        return [Self.alert]
    }

    func goLive(_ live: Wire.NewLive, by caller: Caller) async throws -> Int64 {
        guard live.input != "mic" else { throw StationError.inputNotFound("mic", known: ["micro"]) }
        hear("live \(live.input ?? "") for \(live.longestMs ?? 0) ms")
        return 3
    }

    func live(_ id: Int64) async -> Wire.Live {
        Wire.Live(state: .speaks, input: "micro", elapsedMs: 1500, longestMs: 60_000, level: -18.5, silent: false)
    }

    func endLive(_ id: Int64) async { hear("live \(id) ended") }

    struct Unforeseen: Error {}
    func reload(by caller: Caller) async throws -> [Wire.Finding] { throw Unforeseen() }

    func log(from: Moment?, to: Moment?) async throws -> [Wire.Airing] { [Self.airing] }

    func verifyLog() async throws -> Wire.LogReport {
        Wire.LogReport(
            entries: 7, head: String(repeating: "0", count: 64),
            fault: Wire.Reason(code: "log-cut-off", sentence: Sentence(vi: "bị xoá", en: "removed")))
    }

    func note(_ backup: Wire.BackupNote, by caller: Caller) async throws {
        hear("backup \(backup.file) \(backup.bytes) \(backup.logEntries)")
    }

    func followLog(after entry: Int64?) async throws -> AsyncThrowingStream<Wire.Airing, any Error> {
        let next = Mutex(entry ?? 100)
        return AsyncThrowingStream {
            var airing = Self.airing
            airing.seq = next.withLock {
                $0 += 1
                return $0
            }
            return airing
        }
    }
}

/// A scripted station behind a real socket, and a client in front of it.
final class Rig {
    let folder: String
    let path: String
    let station = ScriptedStation()
    let server: VarlinkServer

    init() async throws {
        var template = Array("/tmp/loaxa-control-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp") }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = "\(folder)/socket"
        let router = VarlinkRouter(
            VarlinkServiceInfo(vendor: "LoaXa", product: "loaxad", version: "0.2.0", url: "https://example.invalid"),
            interfaces: [stationInterface(station)])
        server = VarlinkServer(router, clock: HandClock())
        try await server.listen(at: path)
    }

    deinit {
        unlink(path)
        rmdir(folder)
    }
}
