import Audio
import Bulletin
import FoundationEssentials
import Glibc
import Linux
import SoundFile
import Testing

@testable import Rendering

private func key(_ number: Int) -> String { String(repeating: String(number), count: 64) }

extension Workbench {
    /// Takes a tenth of a second of silence in under this key.
    @discardableResult
    fileprivate func store(_ key: String, frames: Int = 4_800) throws -> Rendition {
        try cache.store(key) { path throws(RenderError) in
            do {
                var writer = try SoundFileWriter.create(path, format: .flac, channels: 1, rate: 48_000)
                try [Float](repeating: 0.25, count: frames).withUnsafeBufferPointer { try writer.write($0) }
                try writer.close()
            } catch {
                throw .internalFailure("\(error)")
            }
            return Rendition(key: "", file: path, frames: frames, loudness: -16, truePeak: -2, words: [])
        }
    }

    /// As if the sound had been used so many seconds after 2020 began.
    fileprivate func touch(_ key: String, at seconds: Int) {
        let moment = timespec(tv_sec: 1_577_836_800 + seconds, tv_nsec: 0)
        utimensat(AT_FDCWD, "\(cache.folder)/\(key).json", [moment, moment], 0)
    }

    fileprivate func size(_ key: String) throws -> Int {
        try Data(contentsOf: URL(filePath: "\(cache.folder)/\(key).flac")).count
    }

    fileprivate func change(_ name: String, _ body: (inout Data) -> Void) throws {
        let place = URL(filePath: "\(cache.folder)/\(name)")
        var bytes = try Data(contentsOf: place)
        body(&bytes)
        try bytes.write(to: place)
    }
}

@Test func `what was stored is found, with the name of its file`() throws {
    let bench = try Workbench()
    let stored = try bench.store(key(1))
    #expect(stored.file == "\(bench.folder)/cache/\(key(1)).flac")
    #expect(stored.key == key(1))
    #expect(bench.cache.rendition(for: key(1)) == stored)
    #expect(bench.cache.rendition(for: key(2)) == nil)
    #expect(bench.cached() == ["\(key(1)).flac", "\(key(1)).json"])
}

@Test func `a rendering that fails leaves nothing behind`() throws {
    let bench = try Workbench()
    var thrown: RenderError?
    do throws(RenderError) {
        _ = try bench.cache.store(key(1)) { path throws(RenderError) in
            _ = FileManager.default.createFile(atPath: path, contents: Data([1, 2, 3]))
            throw .nothingToSay
        }
    } catch { thrown = error }
    #expect(thrown == .nothingToSay)
    #expect(bench.cached().isEmpty)
}

struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ending: String
    let apply: @Sendable (inout Data) -> Void
}

@Test(arguments: [
    Damage(testDescription: "the sound cut short", ending: "flac") { $0 = $0.dropLast(1) },
    Damage(testDescription: "the sound empty", ending: "flac") { $0 = Data() },
    Damage(testDescription: "random bytes of the same length", ending: "flac") { data in
        data = Data((0..<data.count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) })
    },
    Damage(testDescription: "the description cut short", ending: "json") { $0 = $0.dropLast(5) },
    Damage(testDescription: "the description empty", ending: "json") { $0 = Data() },
    Damage(testDescription: "the description of another key", ending: "json") { data in
        let text = String(decoding: data, as: UTF8.self)
        data = Data(text.replacing("\"key\":\"\(key(1))\"", with: "\"key\":\"\(key(2))\"").utf8)
    },
])
func `a damaged entry is not found`(damage: Damage) throws {
    let bench = try Workbench()
    try bench.store(key(1))
    try bench.change("\(key(1)).\(damage.ending)", damage.apply)
    #expect(bench.cache.rendition(for: key(1)) == nil)
    // What is stored anew takes its place.
    let again = try bench.store(key(1))
    #expect(bench.cache.rendition(for: key(1)) == again)
}

@Test(arguments: ["flac", "json"])
func `half an entry is not found`(missing: String) throws {
    let bench = try Workbench()
    try bench.store(key(1))
    try FileManager.default.removeItem(atPath: "\(bench.cache.folder)/\(key(1)).\(missing)")
    #expect(bench.cache.rendition(for: key(1)) == nil)
}

@Test func `a damaged entry is rendered again by the worker`() async throws {
    let bench = try Workbench()
    let job = RenderJob(script: .paragraphs("Xin chào."))
    let first = try await bench.worker().render(job)
    let bytes = try Data(contentsOf: URL(filePath: first.file))
    try bench.change("\(job.key).flac") { $0 = $0.prefix(100) }
    #expect(try await bench.worker().render(job) == first)
    #expect(try Data(contentsOf: URL(filePath: first.file)) == bytes)
}

@Test func `the sounds that were not used for longest go first, and pinned ones stay`() throws {
    let bench = try Workbench()
    for number in 1...5 {
        try bench.store(key(number))
        bench.touch(key(number), at: number)
    }
    let size = try bench.size(key(1))
    #expect(bench.cache.removeOldest(keeping: 5 * size, pinned: []).isEmpty)
    // Used again: young.
    _ = bench.cache.rendition(for: key(1))
    #expect(bench.cache.removeOldest(keeping: 3 * size, pinned: [key(2)]) == [key(3), key(4)])
    #expect(bench.cache.removeOldest(keeping: 0, pinned: [key(2), key(1)]) == [key(5)])
    #expect(bench.cache.removeOldest(keeping: 0, pinned: []) == [key(2), key(1)])
    #expect(bench.cached().isEmpty)
}

@Test func `a folder that does not exist holds nothing`() {
    let cache = RenderCache(folder: "/nowhere/at/all")
    #expect(cache.rendition(for: key(1)) == nil)
    #expect(cache.removeOldest(keeping: 0, pinned: []).isEmpty)
}

@Test func `what a dead process left behind is removed, what a living one is writing is not`() throws {
    let bench = try Workbench()
    try bench.store(key(1))
    let (ending, _) = try bench.run(feeding: [])
    #expect(ending.cause == .exited(code: 1))
    let mine = ".tmp-\(getpid())-\(key(2)).flac"
    // No process has a number beyond the kernel's limit of 2²².
    let dead = ".tmp-4999999-\(key(3)).flac"
    for name in [mine, dead, dead + ".trim"] {
        _ = FileManager.default.createFile(atPath: "\(bench.cache.folder)/\(name)", contents: Data([1]))
    }
    bench.cache.removeOldest(keeping: 1 << 30, pinned: [])
    #expect(bench.cached() == [mine, "\(key(1)).flac", "\(key(1)).json"])
}

@Test func `a worker that is killed at any instant leaves no half entry`() throws {
    let bench = try Workbench()
    let job = RenderJob(script: .paragraphs("Kính thưa bà con, đây là bản tin.", "Một, hai, ba, bốn, năm."))
    var kills = 0
    for milliseconds in [30, 60, 90, 120, 160, 200, 250, 300, 400, 500] {
        let (ending, _) = try bench.run(job, timeLimit: .milliseconds(milliseconds))
        let isWhole = bench.cached().contains("\(job.key).json")
        if ending.isTimedOut { kills += 1 }
        if let rendition = bench.cache.rendition(for: job.key) {
            // Whole means whole: it can be read to its end.
            let sound = try HeardSound(rendition.file)
            #expect(sound.samples.count == rendition.frames)
            for name in bench.cached() where name.hasPrefix(job.key) {
                try FileManager.default.removeItem(atPath: "\(bench.cache.folder)/\(name)")
            }
        } else {
            #expect(!isWhole)
        }
    }
    #expect(kills >= 2)
    #expect(try bench.run(job).ending.cause == .exited(code: 0))
    #expect(bench.cache.rendition(for: job.key) != nil)
    bench.cache.removeOldest(keeping: 1 << 30, pinned: [])
    #expect(bench.cached() == ["\(job.key).flac", "\(job.key).json"])
}
