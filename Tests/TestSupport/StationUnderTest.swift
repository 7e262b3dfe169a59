import Foundation
import Glibc
import Linux
import Time

/// The real `loaxad` in a folder of its own, with one slot that is due soon, and the real `loaxa` to talk to it.
package final class StationUnderTest {
    package let folder: String
    private let environment: [String: String]
    private var daemon: BackgroundProcess?

    package struct Answer: Sendable {
        package var code: Int32
        package var output: String
        package var errors: String
    }

    package struct Failure: Error, CustomStringConvertible {
        package var description: String
        package init(description: String) { self.description = description }
    }

    /// `device` may hold `FOLDER`; it is that of the output `o`, and `outputs` are further ones in JSON5.
    package init(
        device: String, zones: String = #"[{name: "a", title: "Thôn A", output: "o", channels: [1]}]"#,
        environment: [String: String] = [:], approval: String = "{required: false}", outputs: String = "",
        more: String = ""
    ) throws {
        folder = try TemporaryFolder.make("e2e")
        self.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"].merging(environment) {
            $1
        }
        for name in ["config", "config/clips", "bulletins"] { mkdir("\(folder)/\(name)", 0o755) }
        (self.device, self.zones, self.more) = (device.replacing("FOLDER", with: folder), zones, more)
        self.outputs = outputs
        try setApproval(approval)
    }

    private let device: String
    private let outputs: String
    private let zones: String
    private let more: String

    /// Writes the settings anew, with this under `approval`.
    package func setApproval(_ approval: String) throws {
        try write(
            "config/station.json5",
            """
            {name: "Đài thử", clock: "assumed", outputs: [{name: "o", device: \(json(device))}\(outputs)],
             zones: \(zones), voices: [{name: "v", title: "V", espeak: "vi"}], voice: "v",
             approval: \(approval)\(more)}
            """)
    }

    deinit {
        daemon?.end(with: SIGKILL)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Gives the slot `sang` its next time: so many seconds from now, on a whole second. Returns that moment.
    package func setSlot(in seconds: Int, rundown: String = "[\"bulletins\"]", more: String = "") throws -> Instant {
        let start = Instant(seconds: SystemClock().now.seconds + Int64(seconds))
        let civil = CivilDateTime(utc: start + .seconds(7 * 3600))
        let time = "\(padded(civil.time.hour, 2)):\(padded(civil.time.minute, 2)):\(padded(civil.time.second, 2))"
        try write(
            "config/timetable.json5",
            #"{slots: [{name: "sang", title: "Buổi sáng", when: "\#(civil.date) \#(time)", rundown: \#(rundown)\#(more)}]}"#
        )
        return start
    }

    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return "\(folder)/\(name)"
    }

    @discardableResult
    package func bulletin(_ name: String, _ title: String, _ body: String, more: String = "") throws -> String {
        try write("bulletins/\(name)", "---\ntitle: \(title)\ncategory: general\n\(more)---\n\n\(body)\n")
    }

    // MARK: The daemon

    /// Starts `loaxad` and returns once it answers. Returns how long that took, in seconds.
    @discardableResult
    package func start() async throws -> Double {
        let begin = SystemClock().monotonicNow
        daemon = try BackgroundProcess(
            [
                BuiltProgram.path("loaxad"), "--config", "\(folder)/config", "--state", "\(folder)/state", "--cache",
                "\(folder)/cache", "--socket", "\(folder)/s",
            ], environment: environment, errors: "\(folder)/loaxad.log")
        while !SocketProbe.answers("\(folder)/s") {
            guard (SystemClock().monotonicNow - begin).inSeconds < 30, daemon?.isRunning ?? false else {
                throw Failure(description: "loaxad did not start:\n\(journal)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return (SystemClock().monotonicNow - begin).inSeconds
    }

    package func end(with signal: Int32 = SIGTERM) {
        daemon?.end(with: signal)
        daemon = nil
    }

    package var process: pid_t { daemon?.id ?? 0 }

    package var journal: String { (try? String(contentsOfFile: "\(folder)/loaxad.log", encoding: .utf8)) ?? "" }

    // MARK: Talking to it

    /// Runs on a thread of its own: the tests share a few threads that nothing may block.
    package func loaxa(_ words: String...) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            let (folder, environment) = (folder, environment)
            DispatchQueue.global().async {
                continuation.resume(with: Result { try Self.run(words, folder, environment) })
            }
        }
    }

    /// The same as another account of this machine, where root runs the tests: what the station makes of its roles.
    package func loaxa(as user: String, _ words: String...) async throws -> Answer {
        try await loaxa(as: user, words)
    }

    /// `user` nil is whoever runs the tests.
    package func loaxa(as user: String?, _ words: [String]) async throws -> Answer {
        if user != nil {
            chmod(folder, 0o755)
            chmod("\(folder)/s", 0o666)
        }
        return try await withCheckedThrowingContinuation { continuation in
            let (folder, environment) = (folder, environment)
            DispatchQueue.global().async {
                continuation.resume(with: Result { try Self.run(words, folder, environment, as: user) })
            }
        }
    }

    /// Whether `loaxa(as:)` can be: root runs the tests, and others may run what was built.
    package static var canBeOthers: Bool {
        geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
            && (try? run(as: "daemon", ["/bin/test", "-x", BuiltProgram.path("loaxa")])) == 0
    }

    private static func run(as user: String, _ words: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        process.arguments = ["--reuid=\(user)", "--regid=nogroup", "--clear-groups"] + words
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func run(
        _ words: [String], _ folder: String, _ environment: [String: String], as user: String? = nil
    ) throws -> Answer {
        let process = Process()
        let program = BuiltProgram.path("loaxa")
        process.executableURL = URL(fileURLWithPath: user == nil ? program : "/usr/bin/setpriv")
        let switching = user.map { ["--reuid=\($0)", "--regid=nogroup", "--clear-groups", program] } ?? []
        process.arguments =
            switching + words
            + ["--socket", "\(folder)/s", "--config", "\(folder)/config", "--state", "\(folder)/state"]
        process.environment = environment
        let (output, errors) = ("\(folder)/out-\(UUID())", "\(folder)/err-\(UUID())")
        for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
        return Answer(code: process.terminationStatus, output: text(output), errors: text(errors))
    }

    package struct LoggedAiring: Decodable {
        package var title: String
        package var result: String
        package var booking: Int?
        package var plannedStart: String?
        package var start: String?
        package var end: String?
        package var reason: Reason?
        package var gains: [Gain]?
        package var approval: Approval?
        package struct Reason: Decodable { package var code: String }
        package struct Gain: Decodable, Equatable {
            package var zone: String
            package var decibels: Double
            package var muted: Bool
            package init(_ zone: String, _ decibels: Double, muted: Bool = false) {
                (self.zone, self.decibels, self.muted) = (zone, decibels, muted)
            }
        }
        package struct Approval: Decodable {
            package var kind: String
            package var by: String?
            package var at: String?
            package var template: String?
        }
    }

    /// The airings of the as-run log, as `loaxa log --json` gives them.
    package func airings() async throws -> [LoggedAiring] {
        let answer = try await loaxa("log", "--json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        if let list = try? decoder.decode([LoggedAiring].self, from: Data(answer.output.utf8)) { return list }
        struct Document: Decodable { var airings: [LoggedAiring] }
        return try decoder.decode(Document.self, from: Data(answer.output.utf8)).airings
    }

    /// Waits until every airing of the log is over and there are at least `count`; throws where that takes too long.
    @discardableResult
    package func untilOver(_ count: Int, within seconds: Double = 60) async throws -> [LoggedAiring] {
        let begin = SystemClock().monotonicNow
        while true {
            let all = try await airings()
            if all.count >= count, all.allSatisfy({ !["planned", "on_air"].contains($0.result) }) { return all }
            guard (SystemClock().monotonicNow - begin).inSeconds < seconds else {
                throw Failure(description: "not over after \(seconds) s: \(all)\n\(journal)")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Waits until the sounds of all bookings are ready.
    package func untilRendered(within seconds: Double = 60) async throws {
        let begin = SystemClock().monotonicNow
        while true {
            let answer = try await loaxa("queue", "list", "--json")
            if !answer.output.contains("\"waiting\""), answer.output.contains("\"ready\"") { return }
            guard (SystemClock().monotonicNow - begin).inSeconds < seconds else {
                throw Failure(description: "not rendered after \(seconds) s: \(answer.output)\n\(journal)")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    private func json(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
