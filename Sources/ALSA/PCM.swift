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
        ALSALibrary.quiet()
        var handle: OpaquePointer?
        let result = snd_pcm_open(&handle, name, SND_PCM_STREAM_PLAYBACK, Int32(SND_PCM_NONBLOCK))
        guard result >= 0, let handle else { throw ALSAError(call: "snd_pcm_open", device: name, code: result) }
        return PCM(adopting: handle, name: name)
    }

    package var kind: PCMKind {
        switch snd_pcm_type(handle) {
        case SND_PCM_TYPE_NULL: .null
        case SND_PCM_TYPE_FILE: .file
        case SND_PCM_TYPE_HW: .hardware
        case SND_PCM_TYPE_IOPLUG: .plugin
        default: .other
        }
    }

    /// Chooses the finest of `request.formats`, the nearest rate, period and buffer, and prepares the device.
    package mutating func configure(_ request: PCMRequest) throws(ALSAError) {
        configuration = try negotiate(request)
        try applySoftwareParameters()
        try check(snd_pcm_prepare(handle), "snd_pcm_prepare")
    }

    private func negotiate(_ request: PCMRequest) throws(ALSAError) -> PCMConfiguration {
        var parameters: OpaquePointer?
        try check(snd_pcm_hw_params_malloc(&parameters), "snd_pcm_hw_params_malloc")
        defer { snd_pcm_hw_params_free(parameters) }
        try check(snd_pcm_hw_params_any(handle, parameters), "snd_pcm_hw_params_any")
        try check(
            snd_pcm_hw_params_set_access(handle, parameters, SND_PCM_ACCESS_RW_INTERLEAVED),
            "snd_pcm_hw_params_set_access")
        guard
            let format = request.formats.first(where: {
                snd_pcm_hw_params_test_format(handle, parameters, $0.native) == 0
            })
        else { throw ALSAError(call: "snd_pcm_hw_params_set_format", device: name, code: EINVAL) }
        try check(snd_pcm_hw_params_set_format(handle, parameters, format.native), "snd_pcm_hw_params_set_format")
        try check(
            snd_pcm_hw_params_set_channels(handle, parameters, UInt32(request.channels)),
            "snd_pcm_hw_params_set_channels")
        var rate = UInt32(request.rate)
        try check(snd_pcm_hw_params_set_rate_near(handle, parameters, &rate, nil), "snd_pcm_hw_params_set_rate_near")
        var period = UInt32(request.period)
        try check(
            snd_pcm_hw_params_set_period_time_near(handle, parameters, &period, nil),
            "snd_pcm_hw_params_set_period_time_near")
        var buffer = UInt32(request.buffer)
        try check(
            snd_pcm_hw_params_set_buffer_time_near(handle, parameters, &buffer, nil),
            "snd_pcm_hw_params_set_buffer_time_near")
        try check(snd_pcm_hw_params(handle, parameters), "snd_pcm_hw_params")

        var periodFrames: snd_pcm_uframes_t = 0
        var bufferFrames: snd_pcm_uframes_t = 0
        try check(
            snd_pcm_hw_params_get_period_size(parameters, &periodFrames, nil), "snd_pcm_hw_params_get_period_size")
        try check(snd_pcm_hw_params_get_buffer_size(parameters, &bufferFrames), "snd_pcm_hw_params_get_buffer_size")
        return PCMConfiguration(
            format: format, rate: Int(rate), channels: request.channels, period: Int(periodFrames),
            buffer: Int(bufferFrames))
    }

    /// Monotonic timestamps, a wake-up per period, and a start only when `start` says so.
    private func applySoftwareParameters() throws(ALSAError) {
        var parameters: OpaquePointer?
        try check(snd_pcm_sw_params_malloc(&parameters), "snd_pcm_sw_params_malloc")
        defer { snd_pcm_sw_params_free(parameters) }
        try check(snd_pcm_sw_params_current(handle, parameters), "snd_pcm_sw_params_current")
        try check(
            snd_pcm_sw_params_set_tstamp_mode(handle, parameters, SND_PCM_TSTAMP_ENABLE),
            "snd_pcm_sw_params_set_tstamp_mode")
        try check(
            snd_pcm_sw_params_set_tstamp_type(handle, parameters, SND_PCM_TSTAMP_TYPE_MONOTONIC),
            "snd_pcm_sw_params_set_tstamp_type")
        try check(
            snd_pcm_sw_params_set_avail_min(handle, parameters, snd_pcm_uframes_t(configuration.period)),
            "snd_pcm_sw_params_set_avail_min")
        try check(
            snd_pcm_sw_params_set_start_threshold(handle, parameters, snd_pcm_uframes_t(configuration.buffer)),
            "snd_pcm_sw_params_set_start_threshold")
        try check(snd_pcm_sw_params(handle, parameters), "snd_pcm_sw_params")
    }

    private func check(_ result: Int32, _ call: StaticString) throws(ALSAError) {
        if result < 0 { throw ALSAError(call: "\(call)", device: name, code: result) }
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
