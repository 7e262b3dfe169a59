import FoundationEssentials
import Glibc
import Testing

@testable import Linux

/// With a round of an hour, so that only the kernel can have told.
@Test(.timeLimit(.minutes(1))) func `a folder tells of a file that was written, and of one that was renamed into it`()
    async throws
{
    let folder = FileManager.default.temporaryDirectory.path + "/loaxa-watch-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let watch = FolderWatch(folder, every: .seconds(3600))
    var changes = watch.changes.makeAsyncIterator()
    // One look at the beginning.
    #expect(await changes.next() != nil)
    try Data("a".utf8).write(to: URL(filePath: folder + "/.a.part"))
    #expect(await changes.next() != nil)
    #expect(rename(folder + "/.a.part", folder + "/a.xml") == 0)
    #expect(await changes.next() != nil)
}

@Test(.timeLimit(.minutes(1))) func `a folder that is not there yet is looked for again`() async {
    var changes = FolderWatch("/nowhere/at/all", every: .milliseconds(5)).changes.makeAsyncIterator()
    for _ in 0..<3 { #expect(await changes.next() != nil) }
}
