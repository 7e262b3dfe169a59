import SoundFile

/// A file that LoaXa rendered, as a source of samples.
package final class RenderedSound: SampleSource {
    private var reader: SoundFileReader

    package struct WrongShape: Error, CustomStringConvertible {
        package var description: String
    }

    /// Only mono at 48 kHz is what LoaXa renders; anything else throws, as does what libsndfile cannot open.
    package init(_ path: String) throws {
        reader = try SoundFileReader.open(path)
        guard reader.info.channels == 1, reader.info.rate == Player.rate else {
            throw WrongShape(
                description:
                    "\(path): \(reader.info.channels) channels at \(reader.info.rate) Hz, expected 1 at \(Player.rate) Hz"
            )
        }
    }

    package func read(into samples: UnsafeMutableBufferPointer<Float>) throws -> Int { try reader.read(into: samples) }

    package func seek(to frame: Int) throws { try reader.seek(toFrame: frame) }
}
