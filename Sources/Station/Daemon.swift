import Control
import Dispatch
import FoundationEssentials
import Glibc
import Ledger
import Linux
import Schedule
import Time
import Varlink
import Wording

/// The program `loaxad`: opens everything, serves and airs until it is told to stop, and lets everything go again.
package struct Daemon: Sendable {
    package struct Options: Sendable, Hashable {
        package var configuration = "/etc/loaxa"
        package var state = "/var/lib/loaxa"
        package var cache = "/var/cache/loaxa"
        package var socket = StationClient.usualSocket
        package init() {}
    }

    private let options: Options
    private let journal: Journal
    private let environment: [String: String]
    private let clock = SystemClock()

    package init(_ options: Options, environment: [String: String]) {
        self.options = options
        self.environment = environment
        journal = Journal(environment: environment)
    }

    /// Runs until SIGTERM or SIGINT. Returns the exit status. Signals must not have handlers of others.
    package func run() async -> Int32 {
        let signals = Signals()
        let notifier = SystemdNotifier(environment: environment)
        let (loaded, findings) = StationConfiguration.load(folder: options.configuration)
        for finding in findings {
            journal.say(finding.severity == .error ? .error : .warning, finding.line(in: .english))
        }
        guard let configuration = loaded else {
            journal.say(.error, "the configuration cannot be used; “loaxa doctor” explains it")
            return 1
        }
        do {
            try makeFolders()
            let ledger = try Ledger.open("\(options.state)/\(Ledger.fileName)")
            let places = Station.Places(state: options.state, cache: options.cache, runtime: folder(of: options.socket))
            let station = Station(
                configuration: configuration, places: places, ledger: ledger, clock: clock, journal: journal,
                notifier: notifier)
            let server = VarlinkServer(
                VarlinkRouter(
                    VarlinkServiceInfo(
                        vendor: "LoaXa", product: "LoaXa", version: Version.number, url: "https://loaxa.vn"),
                    interfaces: [stationInterface(Desk(station))]), clock: clock)
            // A switch for tests: a worker that hangs costs them half a minute otherwise.
            let seconds = environment["LOAXA_RENDER_SECONDS"].flatMap { Int($0) } ?? 30
            try await station.start(
                renderer: RenderProgram.path(environment: environment), renderingTime: .seconds(seconds))
            try await listen(server)
            try notifier.tell(.ready, .status(await station.statusLine))
            journal.say(
                .notice, "ready",
                ["station": configuration.name, "zones": "\(configuration.zones.count)", "version": Version.number])
            await serve(signals, station, notifier)
            try? notifier.tell(.stopping)
            journal.say(.notice, "stopping")
            await server.stop()
            await station.stop()
            journal.say(.notice, "stopped")
            return 0
        } catch let error as LedgerError {
            journal.say(.error, error.sentence.en)
        } catch {
            journal.say(.error, "\(error)")
        }
        return 1
    }

    /// Switches every amplifier off and lets go: for systemd, after the station has died. Returns the exit status.
    package func switchAmplifiersOff() async -> Int32 {
        guard let configuration = StationConfiguration.load(folder: options.configuration).configuration else {
            journal.say(.error, "the configuration cannot be used; no amplifier was switched off")
            return 1
        }
        let amplifiers = Amplifiers(configuration.amplifiers, journal: journal)
        await amplifiers.allOff()
        await amplifiers.finish()
        return 0
    }

    private func serve(_ signals: Signals, _ station: Station, _ notifier: SystemdNotifier) async {
        for await signal in signals.stream {
            guard signal == SIGHUP else { return }
            try? notifier.tell(.reloading(monotonicMicroseconds: clock.monotonicNow.nanoseconds / 1000))
            do {
                _ = try await station.ask { try await $0.reload(by: "SIGHUP") }
            } catch let error as StationError {
                journal.say(.error, error.sentence.en)
            } catch {
                journal.say(.error, "\(error)")
            }
            try? notifier.tell(.ready, .status(await station.statusLine))
        }
    }

    /// On the sockets that systemd passes, or on one of its own.
    private func listen(_ server: VarlinkServer) async throws {
        let passed = SystemdSockets.passed(environment: environment)
        for socket in passed { try await server.adopt(socket.descriptor) }
        guard passed.isEmpty else { return }
        try makeFolder(folder(of: options.socket), mode: 0o755)
        try await server.listen(at: options.socket, mode: 0o660, group: groupNumber(named: "loaxa"))
    }

    private func makeFolders() throws {
        try makeFolder(options.state, mode: 0o750)
        try makeFolder(options.cache, mode: 0o755)
    }

    /// Makes the folder and those above it, where they are missing.
    private func makeFolder(_ path: String, mode: mode_t) throws {
        guard !path.isEmpty, access(path, F_OK) != 0 else { return }
        let above = folder(of: path)
        if above != path { try makeFolder(above, mode: 0o755) }
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw SystemError("mkdir(\(path))") }
    }

    private func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// The signals that the daemon listens to, as a stream. They are taken by dispatch and interrupt nobody.
private final class Signals {
    let stream: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    init() {
        let (stream, continuation) = AsyncStream<Int32>.makeStream()
        self.stream = stream
        signal(SIGPIPE, SIG_IGN)
        sources = [SIGTERM, SIGINT, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { continuation.yield(number) }
            source.activate()
            return source
        }
    }
}
