import Bulletin
import Glibc
import Linux
import Rendering
import TestSupport
import Vietnamese

/// What rendering a long text costs, alone and with music under it: the worker's wall time against that of `espeak-ng -w` on the same
/// spoken words, taken in turns so that all meet the same machine, and the most memory that a worker held.
///
/// The text is a file named by LOAXA_BENCH_TEXT, or one made here of the length of the commune's plan.
struct RenderingCost {
    private(set) var ours: [Double] = []
    private(set) var withBed: [Double] = []
    private(set) var peers: [Double] = []
    private(set) var speech = 0.0
    /// In kilobytes.
    private(set) var peakMemory = 0

    /// Of wall times; DESIGN section 9.
    private static let bar = 1.25
    private static let memoryBar = 100_000

    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    static func measure(times: Int) async throws -> RenderingCost {
        let folder = try TemporaryFolder.make("bench")
        defer { _ = try? run("/bin/rm", ["-r", folder]) }

        let paragraphs = try text()
        let job = RenderJob(script: Script(cues: paragraphs.map { .speech(Speech(.paragraph, runs: [.text($0)])) }))
        let jobWithBed = RenderJob(
            script: job.script, clips: [SampleClip.name: ClipFile(path: SampleClip.path, sha256: "")],
            bed: SampleClip.name)
        let reader = Reader()
        let spoken = paragraphs.map { reader.read($0).text }.joined(separator: "\n\n")

        var cost = RenderingCost()
        for turn in 0..<times {
            let began = ContinuousClock.now
            _ = try run(
                "/usr/bin/env",
                [
                    "espeak-ng", "-v", job.voice.espeak, "-s", "\(job.voice.rate)", "-w", "\(folder)/peer.wav",
                    "--stdin",
                ], feeding: spoken)
            cost.peers.append(seconds(since: began))

            let worker = RenderWorker(
                executable: BuiltProgram.path("loaxa-render"), cache: RenderCache(folder: "\(folder)/\(turn)"))
            var start = ContinuousClock.now
            cost.speech = Double(try await worker.render(job).frames) / Double(Renderer.rate)
            cost.ours.append(seconds(since: start))
            start = ContinuousClock.now
            _ = try await worker.render(jobWithBed)
            cost.withBed.append(seconds(since: start))
        }
        var usage = rusage()
        // The largest of all children; espeak-ng is far below.
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        cost.peakMemory = usage.ru_maxrss
        return cost
    }

    private static func text() throws -> [String] {
        guard let name = getenv("LOAXA_BENCH_TEXT").map({ String(cString: $0) }) else { return invented }
        guard let file = fopen(name, "re") else { throw SystemError(name) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { break }
            bytes += block[..<count]
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Some 16,000 characters, sentences and figures, no two paragraphs alike.
    private static let invented: [String] = (1...70).map { number in
        """
        \(number). Kính thưa bà con, ngày \(number % 28 + 1) tháng 11 năm 2026, tại nhà văn hoá thôn Chu Châu, Tổ công nghệ số \
        cộng đồng hướng dẫn \(number * 7) hộ gia đình cài ứng dụng định danh điện tử, nộp hồ sơ dịch vụ công và thanh toán \
        không dùng tiền mặt. Bà con mang theo điện thoại và căn cước công dân.
        """
    }

    private static func run(_ program: String, _ arguments: [String], feeding text: String = "") throws
        -> ChildProcess.Ending
    {
        let child = ChildProcess(executable: program, arguments: arguments)
        let ending = try child.run(feeding: Array(text.utf8), timeLimit: .seconds(300)) { _ in }
        guard ending.cause == .exited(code: 0) else {
            throw Failure(description: "\(program): \(String(decoding: ending.errorOutput, as: UTF8.self))")
        }
        return ending
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double {
        (ContinuousClock.now - start) / .seconds(1)
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    func printTable() {
        let peer = Self.median(peers)
        func row(_ name: String, _ times: [Double]) -> [String] {
            let own = Self.median(times)
            return [
                name, "\(Self.rounded(own)) s = \(Self.rounded(own / peer)) ×", "\(Self.bar) ×",
                "\(Self.rounded(peer)) s",
            ]
        }
        let rows = [
            ["", "measured", "bar", "espeak-ng -w"],
            row("rendering \(Int(speech)) s", ours), row("the same with a bed", withBed),
            ["its memory", "\(peakMemory / 1_000) MB", "\(Self.memoryBar / 1_000) MB", ""],
        ]
        for row in rows { print(row.map { Table.padded($0) }.joined()) }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
