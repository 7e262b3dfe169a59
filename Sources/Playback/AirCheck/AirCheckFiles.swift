import Glibc
import Linux
import SoundFile
import Time

/// The recordings of what aired: `FOLDER/zone/1795559400123.opus`, named by when the first frame sounded, in milliseconds since 1970
/// (UTC). A file that is still being written ends in `.part`.
package struct AirCheckFiles: Sendable, Hashable {
    /// About 32 kbit/s: speech through a horn loses nothing. Libsndfile's scale, on which 1 is 6 kbit/s and 0 is 256.
    static let compression = 0.9

    package let folder: String

    package init(folder: String) { self.folder = folder }

    package struct Recording: Sendable, Hashable {
        package var path: String
        package var start: Instant
    }

    /// Of one zone, the oldest first.
    package func recordings(of zone: String) -> [Recording] {
        names(zone).compactMap { name in
            AirCheckFiles.start(name).map { Recording(path: "\(folder)/\(zone)/\(name)", start: $0) }
        }.sorted { $0.start < $1.start }
    }

    /// Writes what `zone` heard in `range` into `target`, mono at 48 kHz; what was not recorded is silence. Returns how much of it
    /// there was, in frames; 0 where there was nothing. Blocks on the disk.
    package func extract(_ zone: String, _ range: Range<Instant>, to target: String) throws -> Int {
        var writer = try SoundFileWriter.create(target, format: .flac, channels: 1, rate: Player.rate, bits: 16)
        let total = FrameMap.frames((range.upperBound - range.lowerBound).nanoseconds, rate: Player.rate)
        var done = 0
        var found = 0
        var block = [Float](repeating: 0, count: 4096)
        for recording in recordings(of: zone) where recording.start < range.upperBound {
            var reader: SoundFileReader
            do {
                reader = try SoundFileReader.open(recording.path)
            } catch {
                // One that a crash left unreadable is as one that was never made.
                continue
            }
            guard reader.info.channels == 1, reader.info.rate == Player.rate else { continue }
            let offset = FrameMap.frames((recording.start - range.lowerBound).nanoseconds, rate: Player.rate)
            if let frames = reader.info.frames {
                guard offset + frames > done else { continue }
                if offset < done { try reader.seek(toFrame: done - offset) }
            } else if offset < done {
                continue
            }
            done += try AirCheckFiles.silence(min(max(offset, done), total) - done, &writer)
            while done < total {
                let count = try block.withUnsafeMutableBufferPointer { buffer in
                    try reader.read(
                        into: UnsafeMutableBufferPointer(rebasing: buffer[..<min(buffer.count, total - done)]))
                }
                guard count > 0 else { break }
                try block.withUnsafeBufferPointer { try writer.write(UnsafeBufferPointer(rebasing: $0[..<count])) }
                done += count
                found += count
            }
        }
        _ = try AirCheckFiles.silence(total - done, &writer)
        try writer.close()
        return found
    }

    /// Writes so many frames of silence and returns how many they were.
    private static func silence(_ frames: Int, _ writer: inout SoundFileWriter) throws -> Int {
        let zeros = [Float](repeating: 0, count: 4096)
        var done = 0
        while done < frames {
            let count = min(zeros.count, frames - done)
            try zeros.withUnsafeBufferPointer { try writer.write(UnsafeBufferPointer(rebasing: $0[..<count])) }
            done += count
        }
        return done
    }

    /// Removes every recording that began before `instant`.
    func remove(before instant: Instant) {
        for zone in folders {
            for name in names(zone) {
                if let start = AirCheckFiles.start(name), start < instant { unlink("\(folder)/\(zone)/\(name)") }
            }
        }
    }

    // MARK: For the writer

    func part(_ zone: String, _ start: Instant) -> String {
        "\(folder)/\(zone)/\(start.nanoseconds / 1_000_000).opus.part"
    }

    func complete(_ part: String) throws(SystemError) {
        guard rename(part, String(part.dropLast(".part".count))) == 0 else { throw SystemError("rename(\(part))") }
    }

    /// What a crash left unfinished is a recording as far as it goes. Only while nobody writes.
    func takeUp() {
        for zone in folders {
            for name in names(zone) where name.hasSuffix(".opus.part") { try? complete("\(folder)/\(zone)/\(name)") }
        }
    }

    func makeFolder(_ zone: String, leaving least: UInt64) throws(SystemError) {
        for path in [folder, "\(folder)/\(zone)"] where mkdir(path, 0o750) != 0 && errno != EEXIST {
            throw SystemError("mkdir(\(path))")
        }
        var space = statvfs()
        guard statvfs(folder, &space) == 0 else { throw SystemError("statvfs(\(folder))") }
        guard UInt64(space.f_bavail) * UInt64(space.f_frsize) >= least else {
            throw SystemError("recording in \(folder)", code: ENOSPC)
        }
    }

    private static func start(_ name: String) -> Instant? {
        guard name.hasSuffix(".opus"), let milliseconds = Int64(name.dropLast(".opus".count)),
            (0...9_000_000_000_000).contains(milliseconds)
        else { return nil }
        return Instant(nanoseconds: milliseconds * 1_000_000)
    }

    private var folders: [String] { AirCheckFiles.list(folder) }
    private func names(_ zone: String) -> [String] { AirCheckFiles.list("\(folder)/\(zone)") }

    private static func list(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
