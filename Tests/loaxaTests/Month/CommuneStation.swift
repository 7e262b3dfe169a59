import Control
import FoundationEssentials
import Glibc
import Ledger
import Linux
import TestSupport
import Time
import Varlink
import Wording

@testable import Station
@testable import loaxa

/// Somebody of the commune, at a terminal of his own.
enum Person: String, CaseIterable {
    case lan, minh, ha, van, huong, kiem, tuan

    /// Accounts that no machine has, so that only the names count.
    var caller: Caller {
        let number = UInt32(3_000_000 + Person.allCases.firstIndex(of: self)!)
        return Caller(user: number, group: number, process: 0, name: rawValue)
    }
}

/// The station as it runs, with its ledger on the disk and its sockets, but for three things at its edge: the clock is moved by
/// hand, the sounds are counted and not made, and loudspeakers without a flaw say that they played them.
///
/// Each person comes in by a socket of his own, which stands for his account.
final class CommuneStation {
    static let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!
    let folder = ScratchFolder()
    let clock: HandClock
    let sounds = CountedSounds()
    private(set) var state: String
    private(set) var speakers: HandLoudspeakers
    private var alarm = HandAlarm()
    private var station: Station?
    private weak var ledger: Ledger?
    private var servers: [VarlinkServer] = []
    private var starts = 0
    /// Frames that each zone has heard in lives of the station that are over.
    private var heardBefore: [String: Int] = [:]
    private(set) var wrongs: [String] = []

    /// `2026-11-01 04:00:00` in Hà Nội.
    static func at(_ text: String) -> Instant {
        let fields = text.split(separator: " ")
        return zone.instant(of: CivilDateTime(CivilDate(fields[0])!, TimeOfDay(fields[1])!))
    }

    var configuration: String { "\(folder.path)/etc" }

    /// `files` are those of the configuration.
    init(_ files: [String: String], clips: [String], start: String) {
        clock = HandClock(Self.at(start))
        state = "\(folder.path)/state-0"
        speakers = HandLoudspeakers([], at: clock.now)
        for name in ["etc", "etc/clips", "state-0", "cache", "run"] { mkdir("\(folder.path)/\(name)", 0o755) }
        for (name, text) in files { _ = folder.write("etc/\(name)", text) }
        for clip in clips { _ = folder.write("etc/clips/\(clip)", clip) }
    }

    func configure(_ name: String, _ text: String) { _ = folder.write("etc/\(name)", text) }

    // MARK: Its life

    struct Unusable: Error { var findings: [String] }

    func start() async throws {
        let (loaded, findings) = StationConfiguration.load(folder: configuration, now: clock.now)
        guard let loaded else { throw Unusable(findings: findings.map { $0.line(in: .english) }) }
        speakers = HandLoudspeakers(loaded.outputs, at: clock.now)
        alarm = HandAlarm()
        starts += 1
        let ledger = try Ledger.open("\(state)/\(Ledger.fileName)")
        self.ledger = ledger
        let station = Station(
            configuration: loaded,
            places: Station.Places(state: state, cache: "\(folder.path)/cache", runtime: "\(folder.path)/run"),
            ledger: ledger, clock: clock,
            journal: Journal(environment: [:]) { _ in }, notifier: SystemdNotifier(environment: [:]),
            loudspeakers: speakers, alarm: alarm, round: .seconds(6 * 3600))
        try await station.start(worker: sounds)
        self.station = station
        for person in Person.allCases {
            let caller = person.caller
            let server = VarlinkServer(
                VarlinkRouter(
                    VarlinkServiceInfo(vendor: "LoaXa", product: "LoaXa", version: "0", url: "https://example.invalid"),
                    interfaces: [stationInterface(Desk(station), identify: { _ in caller })]), clock: SystemClock())
            try await server.listen(at: socket(of: person))
            servers.append(server)
        }
        await settle()
    }

    private func socket(of person: Person) -> String { "\(folder.path)/run/\(person)-\(starts)" }

    /// Ends as it does at a shutdown of the machine.
    func stop() async {
        for server in servers { await server.stop() }
        servers = []
        alarm.shut()
        await station?.stop()
        // Its ledger is locked until the last task has let go of it.
        station = nil
        var looks = 0
        while ledger != nil, looks < 1_000_000 {
            looks += 1
            await Task.yield()
        }
        for (zone, frames) in speakers.frames { heardBefore[zone, default: 0] += frames }
        wrongs += speakers.wrongs
    }

    /// The power fails now: what lies on the disk is what there is when it comes back. Whatever the station that dies still
    /// writes goes to a folder that nobody reads any more.
    func losePower() async throws {
        await settle()
        let saved = "\(folder.path)/state-\(starts)"
        mkdir(saved, 0o755)
        for name in try Folders.names(in: state) where !name.hasSuffix("-shm") && !name.hasSuffix(".lock") {
            guard let bytes = try? Files.read("\(state)/\(name)") else { continue }
            _ = folder.write("state-\(starts)/\(name)", bytes)
        }
        await stop()
        state = saved
    }

    /// Seconds that each zone has heard.
    var heard: [String: Double] {
        heardBefore.merging(station == nil ? [:] : speakers.frames, uniquingKeysWith: +).mapValues {
            Double($0) / 48_000
        }
    }

    // MARK: People

    /// What `loaxa` prints where that person runs it.
    func loaxa(_ person: Person, _ words: String...) async -> Run { await loaxa(person, words) }

    func loaxa(_ person: Person, _ words: [String]) async -> Run {
        let run = await loaxaTests.loaxa(
            words + ["--socket", socket(of: person)], environment: ["LANG": "vi", "PATH": "/usr/bin:/bin"],
            now: clock.now)
        await settle()
        return run
    }

    // MARK: Time

    func run(until moment: String) async {
        let end = Self.at(moment)
        if station == nil { clock.pass((end - clock.now).nanoseconds) }
        while station != nil {
            let (wake, sound) = (alarm.until ?? .distantFuture, speakers.nextTime ?? .distantFuture)
            let next = max(clock.now, min(wake, sound))
            guard next <= end else { break }
            clock.pass((next - clock.now).nanoseconds)
            if sound <= next {
                speakers.pass(to: next)
            } else {
                speakers.pass(to: next)
                alarm.goOff()
            }
            await settle()
            // A wake-up that changes nothing must not hold time still.
            if wake <= next, alarm.until.map({ $0 <= next }) ?? false { clock.pass(1_000_000) }
        }
        if clock.now < end { clock.pass((end - clock.now).nanoseconds) }
        speakers.pass(to: clock.now)
        await settle()
    }

    /// Waits until the station has nothing left to do at this moment: everything told is heard, everything ordered is made, and it
    /// sleeps.
    private func settle() async {
        guard let station else { return }
        var before = -1
        while true {
            let queues = await station.ask { [$0.renders, $0.urgentRenders].compactMap(\.self) }
            var isBusy = !speakers.isHeardOut || alarm.until == nil
            for queue in queues where await queue.task != nil { isBusy = true }
            let done = speakers.deliveries + alarm.waits + sounds.made
            if !isBusy, done == before { return }
            before = isBusy ? -1 : done
            if isBusy { await Task.yield() }
        }
    }
}
