import FoundationEssentials
import Testing
import Wording

@testable import Rendering

/// Samples that tell their own place.
private func ramp(_ range: Range<Int>) -> [Float] { range.map { Float($0) } }

private func read(_ spool: Spool, from start: Int, count: Int) throws -> [Float] {
    var samples = [Float](repeating: -1, count: count)
    var done = 0
    while done < count {
        let got = try samples.withUnsafeMutableBufferPointer { samples in
            try spool.read(from: start + done, into: UnsafeMutableBufferPointer(rebasing: samples[done...]))
        }
        if got == 0 { break }
        done += got
    }
    return Array(samples[..<done])
}

@Test(arguments: [0, 1, 1_000, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 700_000])
func `a spool gives back what it took, from memory and from its file`(count: Int) throws {
    let bench = try Workbench()
    let spool = Spool(rate: 22_050, folder: bench.folder)
    for start in stride(from: 0, to: count, by: 5_000) {
        try ramp(start..<min(start + 5_000, count)).withUnsafeBufferPointer { try spool.append($0) }
    }
    #expect(spool.count == count)
    for start in [0, count / 3, count - 10, (1 << 18) - 5] where start >= 0 && start < count {
        let length = min(100, count - start)
        #expect(try read(spool, from: start, count: 100) == ramp(start..<start + length))
    }
    #expect(try read(spool, from: count, count: 1).isEmpty)
}

@Test func `a long spool leaves no name in its folder`() throws {
    let bench = try Workbench()
    let spool = Spool(rate: 22_050, folder: bench.folder)
    try [Float](repeating: 1, count: 1 << 21).withUnsafeBufferPointer { try spool.append($0) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder).isEmpty)
}

@Test func `a long spool whose folder is gone is an error that names the folder`() throws {
    let spool = Spool(rate: 22_050, folder: "/nowhere/at/all")
    do throws(RenderError) {
        try [Float](repeating: 1, count: 1 << 21).withUnsafeBufferPointer { samples throws(RenderError) in
            try spool.append(samples)
        }
        Issue.record("it was written to a folder that does not exist")
    } catch {
        #expect(error.sentence.en.contains("/nowhere/at/all"))
    }
}
