import ALSA

/// A device that takes frames and says when they sound.
///
/// It is made, used and let go on one output's audio thread. `open` and `close` may block and allocate; the others are called
/// every period and must not allocate or take locks. Its twin without a device is the scripted sink of the tests.
package protocol Sink: AnyObject {
    /// Opens the device, or opens it again after `close`. Frame numbers start at 0.
    func open() throws(ALSAError) -> SinkFormat

    /// Blocks until a period fits, for at most about a quarter of a second.
    func wait() -> SinkReadiness

    /// Takes `frames` interleaved frames (one period or less), for which `wait` has found room.
    func write(_ samples: UnsafePointer<Float>, frames: Int) -> SinkResult

    /// When the next frame to be written will sound; nil while the device has not started or does not know.
    func nextFrameSounds() -> Int64?

    /// The device's reports of its delay have been nonsense for a while, and the time comes from how full its buffer is.
    var doubtsDelay: Bool { get }

    /// Plays out what is buffered if `drains` and lets the device go. Does nothing where it is not open.
    func close(drains: Bool)
}

/// What a device took.
package struct SinkFormat: Sendable, Hashable {
    /// For people, such as `S16`.
    package var name: String
    /// Frames a second.
    package var rate: Int
    package var channels: Int
    /// In frames.
    package var period: Int
    package var buffer: Int
    /// Nanoseconds over which the first delay reports are gathered before they are believed.
    package var settlingTime: Int64

    package init(name: String, rate: Int, channels: Int, period: Int, buffer: Int, settlingTime: Int64) {
        self.name = name
        self.rate = rate
        self.channels = channels
        self.period = period
        self.buffer = buffer
        self.settlingTime = settlingTime
    }
}

package enum SinkReadiness: Sendable, Hashable {
    case ready
    /// The device moves too slowly or not at all.
    case timeout
    /// Frames were lost and the device starts anew.
    case restarted(Interruption)
    /// The errno value with which the device went away.
    case lost(Int32)
}

package enum SinkResult: Sendable, Hashable {
    case done
    case restarted(Interruption)
    case lost(Int32)
}

/// Why a device that played stopped for a moment.
package enum Interruption: Int, Sendable, Hashable {
    /// It ran out of frames.
    case underrun = 1
    /// The machine or the card slept.
    case suspension
    /// It did not move, or the thread that feeds it did not.
    case standstill
}

extension Sink {
    package var doubtsDelay: Bool { false }
}
