import TestSupport
import Time

/// Another program that can be asked to sound at an instant and on command.
protocol Peer: AnyObject {
    /// Runs, plays silence into the sink `peer` of the server, and takes commands.
    static func start(on server: PulseServer, in folder: PeerFolder) throws -> Self
    /// Nil where it is not installed.
    static var version: String? { get }
    var process: BackgroundProcess { get }

    /// Has a click sound at each of these instants; returns once the last is over.
    func click(at first: Instant, every spacing: Duration, times: Int) throws
    /// Has a click sound now, from a file that it has not open.
    func clickNow() throws
    /// Plays a minute of stereo from a file: what two zones would need.
    func playLong() throws
}

/// What is measured of a program, beside our own.
struct PeerFigures {
    var name: String
    /// Milliseconds from the instant to the sound, positive is late, and from the command to the sound.
    var starts = Distribution([])
    var commands = Distribution([])
    /// How many starts there were to be found.
    var expected = 0
    /// Of one core, while it plays.
    var processor = 0.0
}
