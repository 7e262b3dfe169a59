/// Reads the finished sound of one programme part. Used on a feeder thread only; may block and allocate.
package protocol SampleSource: AnyObject {
    /// Fills `samples` from the current position with mono 48 kHz frames; fewer only at the end of the sound, 0 after it.
    func read(into samples: UnsafeMutableBufferPointer<Float>) throws -> Int
    /// Goes to `frame`, counted from the beginning of the sound.
    func seek(to frame: Int) throws
}
