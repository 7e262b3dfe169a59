internal import CALSA
import Glibc

/// Opens a PCM and puts it into a state in which it can run: the same for both directions.
struct PCMSetup {
    let handle: OpaquePointer
    let name: String

    /// Opens the PCM that ALSA's configuration knows as `name`, non-blocking. Whoever takes the handle closes it.
    static func handle(of name: String, _ stream: snd_pcm_stream_t) throws(ALSAError) -> OpaquePointer {
        ALSALibrary.quiet()
        var handle: OpaquePointer?
        let result = snd_pcm_open(&handle, name, stream, Int32(SND_PCM_NONBLOCK))
        guard result >= 0, let handle else { throw ALSAError(call: "snd_pcm_open", device: name, code: result) }
        return handle
    }

    func configure(_ request: PCMRequest) throws(ALSAError) -> PCMConfiguration {
        let configuration = try negotiate(request)
        try apply(configuration)
        try check(snd_pcm_prepare(handle), "snd_pcm_prepare")
        return configuration
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
    private func apply(_ configuration: PCMConfiguration) throws(ALSAError) {
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

extension PCMKind {
    init(of handle: OpaquePointer) {
        self =
            switch snd_pcm_type(handle) {
            case SND_PCM_TYPE_NULL: .null
            case SND_PCM_TYPE_FILE: .file
            case SND_PCM_TYPE_HW: .hardware
            case SND_PCM_TYPE_IOPLUG: .plugin
            default: .other
            }
    }
}
