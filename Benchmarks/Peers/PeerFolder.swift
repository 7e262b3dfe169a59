import Foundation
import Linux
import SoundFile

/// The sounds and settings of a peer, in a folder of its own that goes with its owner.
final class PeerFolder {
    let path: String
    var click: String { "\(path)/click.wav" }
    var long: String { "\(path)/long.wav" }
    var socket: String { "\(path)/socket" }

    init() throws {
        path = try TemporaryFolder.make("peer")
        try PeerFolder.write(click, seconds: 0.1, level: 0.5)
        try PeerFolder.write(long, seconds: 60, level: 0.1)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        return "\(path)/\(name)"
    }

    /// A square wave of 1 kHz on both channels.
    private static func write(_ path: String, seconds: Double, level: Float) throws {
        var writer = try SoundFileWriter.create(path, format: .wav, channels: 2, rate: 48_000)
        let samples = (0..<2 * Int(seconds * 48_000)).map { $0 / 2 % 48 < 24 ? level : -level }
        try samples.withUnsafeBufferPointer { try writer.write($0) }
        try writer.close()
    }
}
