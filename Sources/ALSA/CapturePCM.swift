internal import CALSA
import Glibc

/// An open capture PCM: a tuner, a line input, a microphone. It closes with its owner.
///
/// Belongs to one thread at a time. Opened non-blocking: only `wait`, `open` and a broken driver block.
package struct CapturePCM: ~Copyable {
    private let handle: OpaquePointer
    package let name: String
    /// What the device gives; zeros until `configure` has run.
    package private(set) var configuration = PCMConfiguration()

    private init(adopting handle: OpaquePointer, name: String) {
        self.handle = handle
        self.name = name
    }

    deinit { snd_pcm_close(handle) }

    /// Opens the PCM that ALSA's configuration knows as `name`. May block as long as the driver or sound server does.
    package static func open(_ name: String) throws(ALSAError) -> CapturePCM {
        CapturePCM(adopting: try PCMSetup.handle(of: name, SND_PCM_STREAM_CAPTURE), name: name)
    }

    package var kind: PCMKind { PCMKind(of: handle) }

    /// Chooses the finest of `request.formats`, the nearest rate, period and buffer, and prepares the device.
    package mutating func configure(_ request: PCMRequest) throws(ALSAError) {
        configuration = try PCMSetup(handle: handle, name: name).configure(request)
    }

    /// The device as it is, or where it offers neither the rate nor the channels, through ALSA's converting `plug`.
    ///
    /// Throws where even that has another rate.
    package static func configured(_ name: String, _ request: PCMRequest) throws(ALSAError) -> CapturePCM {
        var direct = try open(name)
        do throws(ALSAError) {
            try direct.configure(request)
            if direct.configuration.rate == request.rate { return direct }
        } catch {
            guard error.code == EINVAL else { throw error }
        }
        // Most devices can be open once only.
        _ = consume direct
        var converting = try open("plug:\"\(name)\"")
        try converting.configure(request)
        guard converting.configuration.rate == request.rate else {
            throw ALSAError(call: "snd_pcm_hw_params_set_rate", device: name, code: EINVAL)
        }
        return converting
    }
}

// What the capturing thread calls. None of it throws; a negative number is the negated errno value.
extension CapturePCM {
    /// Begins to capture after `configure` or `prepare`.
    package func start() -> Int32 { snd_pcm_start(handle) }

    /// Blocks until a period has come or `milliseconds` have passed. Positive: frames; 0: time is up; negative: failed.
    package func wait(milliseconds: Int32) -> Int32 { snd_pcm_wait(handle, milliseconds) }

    /// Frames read, fewer than `frames` where no more have come, or a negative errno value.
    package func read(_ samples: UnsafeMutableRawPointer, frames: Int) -> Int {
        let count = snd_pcm_readi(handle, samples, snd_pcm_uframes_t(frames))
        return count == -Int(EAGAIN) ? 0 : count
    }

    /// Reads state, waiting frames and timestamp together. Zero, or a negative errno value and `status` untouched.
    package func read(_ status: inout PCMStatus, with buffer: borrowing PCMStatusBuffer) -> Int32 {
        buffer.read(handle, into: &status)
    }

    /// Brings it back to its prepared state after frames were lost (EPIPE) or the machine slept (ESTRPIPE), and starts it.
    package func recover(from code: Int32) -> Int32 {
        if code == -ESTRPIPE { _ = snd_pcm_resume(handle) }
        let result = snd_pcm_prepare(handle)
        return result < 0 ? result : snd_pcm_start(handle)
    }
}
