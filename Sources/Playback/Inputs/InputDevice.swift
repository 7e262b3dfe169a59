import ALSA

/// A device that gives frames and says when it took them in.
///
/// It is made, used and let go on one input's capturing thread. Everything may block, `read` for at most about a quarter of a
/// second. Its twin without a device is the scripted input of the tests.
package protocol InputDevice: AnyObject {
    /// Opens and starts the device, or opens it again after `close`.
    func open() throws(ALSAError) -> InputFormat

    /// Waits for frames and puts up to a period of them, interleaved, where `InputFormat` has said there is room for.
    func read(into samples: UnsafeMutablePointer<Float>) -> InputResult

    /// Lets the device go. Does nothing where it is not open.
    func close()
}

package struct InputFormat: Sendable, Hashable {
    package var channels: Int
    /// In frames: what `read` gives at most.
    package var period: Int
    package init(channels: Int, period: Int) {
        self.channels = channels
        self.period = period
    }
}

package enum InputResult: Sendable, Hashable {
    /// So many frames; and at `time` (CLOCK_MONOTONIC, 0 where unknown) the device had taken in `waiting` more than these.
    case frames(Int, waiting: Int, time: Int64)
    case timeout
    /// Frames were lost; the device runs again.
    case interrupted
    /// The errno value with which the device went away.
    case lost(Int32)
}
