import Control
import Glibc
import Rendering
import Wording

/// The clips of bulletins on their way to the station. What it has already is not sent again.
struct ClipUpload: Sendable {
    private let clips: [ClipFile]

    init(clips: [ClipFile]) {
        var seen: Set<String> = []
        self.clips = clips.filter { seen.insert($0.sha256).inserted }
    }

    func run(_ station: StationLink) async throws(Failure) {
        guard !clips.isEmpty else { return }
        let context = station.context
        let hashes = clips.map(\.sha256)
        let states = try await station.ask { try await $0.clips(hashes) }
        let complete = Set(states.filter(\.complete).map(\.sha256))
        let bar = ProgressBar(on: context.errors, cleanups: context.cleanups)
        defer { bar.finish() }
        for clip in clips where !complete.contains(clip.sha256) {
            let name = clip.path.split(separator: "/").last.map(String.init) ?? clip.path
            let file = try OpenFile(clip.path)
            let label = Sentences.sending.in(context.language)
            try await station.ask { client in
                try await client.upload(sha256: clip.sha256, read: file.bytes) { received in
                    let amount = Sentences.size(UInt64(received)).in(context.language)
                    let whole = Sentences.size(UInt64(file.size)).in(context.language)
                    bar.show(
                        .init(
                            fraction: Double(received) / Double(max(1, file.size)),
                            figure: "\(label) \(amount) / \(whole)", words: name))
                }
            }
        }
    }

    private final class OpenFile: Sendable {
        let path: String
        let size: Int
        private let descriptor: CInt

        init(_ path: String) throws(Failure) {
            self.path = path
            descriptor = open(path, O_RDONLY | O_CLOEXEC)
            var status = stat()
            guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
                throw Failure(Sentences.cannotRead(path, String(cString: strerror(errno))))
            }
            size = Int(status.st_size)
        }

        deinit { close(descriptor) }

        func bytes(at offset: Int, count: Int) throws -> [UInt8] {
            var bytes = [UInt8](repeating: 0, count: count)
            let read = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
            guard read >= 0 else { throw Failure(Sentences.cannotRead(path, String(cString: strerror(errno)))) }
            return Array(bytes[..<read])
        }
    }
}
