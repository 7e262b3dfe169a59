import SoundFile

/// Decodes a clip to its end, as the renderer will.
///
/// A decoder that crashes or hangs on a hostile file takes its process along: not for the daemon.
struct ClipCheck {
    let path: String
    let deadline: ContinuousClock.Instant

    /// What is below is silence: 10 dB under the last bit of 16.
    private static let silence: Float = 0.000_01

    func run() throws(ClipFault) {
        do {
            var reader = try SoundFileReader.open(path)
            let info = reader.info
            var block = [Float](repeating: 0, count: 8_192 * info.channels)
            var frames = 0
            var isSilent = true
            while true {
                let count = try block.withUnsafeMutableBufferPointer { buffer throws(SoundFileError) in
                    try reader.read(into: buffer)
                }
                guard count > 0 else { break }
                frames += count
                isSilent = isSilent && !block[..<(count * info.channels)].contains { abs($0) > Self.silence }
                if ContinuousClock.now > deadline { throw ClipFault.unchecked(after: seconds(frames, info)) }
            }
            guard frames > 0 else { throw ClipFault.empty }
            // A lossy codec may promise its padding; half a second is a file that broke off.
            if let promised = info.frames, promised - frames > info.rate / 2 {
                throw ClipFault.cutShort(read: seconds(frames, info), promised: seconds(promised, info))
            }
            if isSilent { throw ClipFault.silent }
        } catch let error as SoundFileError {
            throw .unreadable(error.reason)
        } catch let fault as ClipFault {
            throw fault
        } catch {
            preconditionFailure("nothing else throws here: \(error)")
        }
    }

    private func seconds(_ frames: Int, _ info: SoundFileInfo) -> Double { Double(frames) / Double(info.rate) }
}
