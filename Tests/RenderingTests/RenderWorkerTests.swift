import Bulletin
import FoundationEssentials
import Glibc
import Linux
import Synchronization
import TestSupport
import Testing
import Wording

@testable import Rendering

private let short = RenderJob(script: .paragraphs("Xin chào bà con."))

private func failure(_ worker: RenderWorker, _ job: RenderJob) async -> RenderError? {
    do throws(RenderError) {
        _ = try await worker.render(job)
        return nil
    } catch {
        return error
    }
}

@Test func `equal jobs give equal bytes`() async throws {
    let bench = try Workbench()
    let job = RenderJob(
        script: Script(cues: [
            .says("Kính thưa bà con.", .heading), .says("Một, hai, ba."), .plays("nhac.wav"),
            .says("Hết.", speaker: "Đáp"),
        ]), clips: ["nhac.wav": try bench.clip("nhac.wav", tone(440, seconds: 0.5))],
        speakers: ["Đáp": Voice(espeak: "vi+f2")])
    let a = try await bench.worker(cache: "a").render(job)
    let b = try await bench.worker(cache: "b").render(job)
    #expect(a.file != b.file)
    #expect(try Data(contentsOf: URL(filePath: a.file)) == Data(contentsOf: URL(filePath: b.file)))
    #expect((a.frames, a.loudness, a.truePeak) == (b.frames, b.loudness, b.truePeak))
    #expect(a.words == b.words)
}

@Test func `a sound that is in the cache is not made again`() async throws {
    let bench = try Workbench()
    let first = try await bench.worker().render(short)
    // This worker could not make anything.
    #expect(try await bench.worker(fault: "crash").render(short) == first)
}

@Test func `the same job twice at once gives the same sound twice`() async throws {
    let bench = try Workbench()
    let worker = bench.worker()
    async let a = worker.render(short)
    async let b = worker.render(short)
    #expect(try await a == b)
    #expect(bench.cached() == ["\(short.key).flac", "\(short.key).json"])
}

@Test func `progress rises to its end and says the words`() async throws {
    let bench = try Workbench()
    let heard = Mutex<[(part: Double, words: String)]>([])
    let job = RenderJob(script: .paragraphs("Một, hai, ba.", "Bốn, năm, sáu.", "Bảy, tám, chín."))
    _ = try await bench.worker().render(job) { part, words in heard.withLock { $0.append((part, words)) } }
    let parts = heard.withLock { $0.map(\.part) }
    #expect(parts == parts.sorted())
    #expect(parts.last == 1)
    #expect(parts.count >= 3)
    #expect(heard.withLock { $0.last?.words } == "chín.")
}

@Test func `a worker that hangs is killed when its time is over`() async throws {
    let bench = try Workbench()
    let error = await failure(bench.worker(fault: "hang", timeLimit: .seconds(1)), short)
    #expect(error == .timedOut(seconds: 1))
    #expect(error?.sentence.vi.contains("1 giây") == true)
}

@Test func `a worker that crashes is told by its signal`() async throws {
    let bench = try Workbench()
    #expect(await failure(bench.worker(fault: "crash"), short) == .crashed(signal: SIGABRT, lastWords: ""))
    #expect(bench.cached().isEmpty)
}

@Test func `a worker that eats memory is told by its limit`() async throws {
    let bench = try Workbench()
    let error = await failure(bench.worker(fault: "memory", memoryLimit: 1 << 30), short)
    #expect(error == .outOfMemory(megabytes: 1_024))
}

@Test func `a fault strikes only the job that mentions its word`() async throws {
    let bench = try Workbench()
    let worker = bench.worker(fault: "crash:XYZ")
    #expect(await failure(worker, short) == nil)
    #expect(
        await failure(worker, RenderJob(script: .paragraphs("Xin chào XYZ.")))
            == .crashed(signal: SIGABRT, lastWords: ""))
}

@Test func `a worker that is not there is an error that names it`() async throws {
    let bench = try Workbench()
    let worker = RenderWorker(executable: "/nowhere/loaxa-render", cache: bench.cache)
    let error = await failure(worker, short)
    #expect(error == .cannotStart("/nowhere/loaxa-render", reason: "No such file or directory"))
    #expect(error?.sentence.en.contains("/nowhere/loaxa-render") == true)
}

@Test func `a program that answers nothing is told by its exit code`() async throws {
    let bench = try Workbench()
    let worker = RenderWorker(executable: "/bin/true", cache: bench.cache)
    #expect(await failure(worker, short) == .noAnswer(exitCode: 0, lastWords: ""))
}

@Test func `cancelling kills the worker`() async throws {
    let bench = try Workbench()
    let worker = bench.worker(fault: "hang", timeLimit: .seconds(3_600))
    let task = Task { await failure(worker, short) }
    task.cancel()
    #expect(await task.value == .cancelled)
}

@Test func `a cache that may not be written is an error that names it`() async throws {
    let bench = try Workbench()
    _ = try bench.file("cache", [1])
    guard case .refused(let sentence) = await failure(bench.worker(), short) else {
        Issue.record("it was not refused")
        return
    }
    #expect(sentence.vi.contains("\(bench.folder)/cache"))
}

@Test func `a voice that does not exist is an error that names it`() async throws {
    let bench = try Workbench()
    var job = short
    job.voice.espeak = "klingon-no"
    #expect(await failure(bench.worker(), job) == .refused(RenderError.unknownVoice("klingon-no").sentence))
}

@Test(arguments: [Script(cues: []), Script(cues: [.pause(milliseconds: 100)]), .paragraphs("…", " "), .paragraphs("")])
func `a script without words or clips is refused`(script: Script) async throws {
    let bench = try Workbench()
    #expect(
        await failure(bench.worker(), RenderJob(script: script)) == .refused(RenderError.nothingToSay.sentence))
    #expect(bench.cached().isEmpty)
}

@Test(arguments: [
    "", "\n", "{}", "nonsense", "[1,2", "{\"job\":{}}", "\u{0}\u{1}", String(repeating: "x", count: 1 << 20),
])
func `garbage on the worker's input is answered with an error`(garbage: String) throws {
    let bench = try Workbench()
    let (ending, output) = try bench.run(feeding: Array(garbage.utf8))
    #expect(ending.cause == .exited(code: 1))
    let line = try JSONDecoder().decode(WorkerLine.self, from: Data(output.utf8))
    #expect(line == .error(Sentences.badRequest))
}

@Test func `bytes that are not text are answered with an error`() throws {
    let bench = try Workbench()
    let (ending, output) = try bench.run(feeding: [0xff, 0xfe, 0x00, 0x80, 0x0a])
    #expect(ending.cause == .exited(code: 1))
    #expect(try JSONDecoder().decode(WorkerLine.self, from: Data(output.utf8)) == .error(Sentences.badRequest))
}

@Test func `a worker whose parent has died already does nothing`() throws {
    let bench = try Workbench()
    let request = WorkerRequest(job: short, cache: bench.cache.folder, parent: 1)
    let (ending, output) = try bench.run(feeding: Array(JSONEncoder().encode(request)) + [UInt8(ascii: "\n")])
    #expect(ending.cause == .exited(code: 1))
    #expect(output.isEmpty)
    #expect(bench.cached().isEmpty)
}

@Test func `a worker dies with its parent`() throws {
    let bench = try Workbench()
    let request = try String(
        decoding: JSONEncoder().encode(WorkerRequest(job: short, cache: bench.cache.folder, parent: 987_654)),
        as: UTF8.self)
    _ = try bench.file("request", Array((request + "\n").utf8))
    // A shell is the parent: it writes its own number into the request, and the worker's to its output.
    let script = """
        sed "s/987654/$$/" request > mine
        "$WORKER" < mine > answers &
        echo $!
        wait
        """
    let shell = try BackgroundProcess(
        ["sh", "-c", "cd \"$FOLDER\" && \(script)"],
        environment: [
            "PATH": "/usr/bin:/bin", "FOLDER": bench.folder, "WORKER": BuiltProgram.path("loaxa-render"),
            "LOAXA_RENDER_FAULT": "hang",
        ], capturesOutput: true)
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while read(shell.output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    let worker = try #require(pid_t(String(decoding: line, as: UTF8.self)))
    // Until it is inside the hang, which is after it bound itself to its parent.
    try #require(wait { state(of: worker) == "S" && threads(of: worker, contain: "pause") })
    shell.end(with: SIGKILL)
    #expect(wait { state(of: worker) == nil || state(of: worker) == "Z" })
}

/// Asks every few milliseconds until the answer is yes, for at most ten seconds.
private func wait(until isTrue: () -> Bool) -> Bool {
    for _ in 0..<2_000 {
        if isTrue() { return true }
        poll(nil, 0, 5)
    }
    return false
}

/// `R`, `S`, `Z` …; nil where there is no such process.
private func state(of process: pid_t) -> Character? {
    guard let bytes = try? Data(contentsOf: URL(filePath: "/proc/\(process)/stat")) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.lastIndex(of: ")").flatMap { text[$0...].dropFirst(2).first }
}

/// Whether the process waits in this system call (34 is `pause`).
private func threads(of process: pid_t, contain call: String) -> Bool {
    guard let bytes = try? Data(contentsOf: URL(filePath: "/proc/\(process)/syscall")) else { return false }
    return String(decoding: bytes, as: UTF8.self).hasPrefix("34 ")
}

@Test func `lines are found wherever the bytes were cut`() {
    let text = Array("một\nhai\n\nba".utf8)
    for cut in 0...text.count {
        var buffer = LineBuffer()
        let lines = buffer.add(Array(text[..<cut])) + buffer.add(Array(text[cut...]))
        #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["một", "hai", ""])
    }
}
