internal import CALSA
import Glibc

/// An open playback PCM. It closes with its owner.
///
/// Belongs to one thread at a time. Opened non-blocking: only `wait`, `drain`, `open` and a broken driver block.
package struct PCM: ~Copyable {
    private let handle: OpaquePointer
    var pcm: OpaquePointer { handle }
    package let name: String
    /// What the device took; zeros until `configure` has run.
    package private(set) var configuration = PCMConfiguration()

    private init(adopting handle: OpaquePointer, name: String) {
        self.handle = handle
        self.name = name
    }

    deinit { snd_pcm_close(handle) }

    /// Opens the PCM that ALSA's configuration knows as `name`. May block as long as the driver or sound server does.
    package static func open(_ name: String) throws(ALSAError) -> PCM {
        PCM(adopting: try PCMSetup.handle(of: name, SND_PCM_STREAM_PLAYBACK), name: name)
    }

    package var kind: PCMKind { PCMKind(of: handle) }

    /// Chooses the finest of `request.formats`, the nearest rate, period and buffer, and prepares the device.
    package mutating func configure(_ request: PCMRequest) throws(ALSAError) {
        configuration = try PCMSetup(handle: handle, name: name).configure(request)
    }
}

// What the audio thread calls. None of it allocates or throws; a negative number is the negated errno value.
extension PCM {
    /// Blocks until a period fits or `milliseconds` have passed. Positive: room; 0: time is up; negative: failed.
    package func wait(milliseconds: Int32) -> Int32 { snd_pcm_wait(handle, milliseconds) }

    /// Frames written, fewer than `frames` where the buffer is full, or a negative errno value.
    package func write(_ samples: UnsafeRawPointer, frames: Int) -> Int {
        let written = snd_pcm_writei(handle, samples, snd_pcm_uframes_t(frames))
        return written == -Int(EAGAIN) ? 0 : written
    }

    /// Frames that can be written now, or a negative errno value.
    package func room() -> Int { snd_pcm_avail_update(handle) }

    package func prepare() -> Int32 { snd_pcm_prepare(handle) }
    package func start() -> Int32 { snd_pcm_start(handle) }
    package func drop() -> Int32 { snd_pcm_drop(handle) }
    /// −EAGAIN while the hardware is still waking up.
    package func resume() -> Int32 { snd_pcm_resume(handle) }

    /// Plays what the buffer holds, then stops. Blocks for at most about the buffer's length on a sane device.
    package func drain() -> Int32 {
        snd_pcm_nonblock(handle, 0)
        let result = snd_pcm_drain(handle)
        snd_pcm_nonblock(handle, 1)
        return result
    }
}
