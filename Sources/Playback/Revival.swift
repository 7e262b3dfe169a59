import Glibc

/// What is done with a device whose call has failed, as alsa-lib asks for it. Pure but for the device's own two calls.
enum Revival {
    /// `code` is the negative errno value with which a call failed; so are those of `resume` and `prepare`.
    static func revive(_ code: Int32, resume: () -> Int32, prepare: () -> Int32) -> SinkReadiness {
        switch -code {
        case EPIPE: return begin(anew: prepare, after: .underrun)
        case ESTRPIPE:
            // While it wakes up it is asked again at the next turn; one that never does is closed and opened by the audio thread.
            if resume() == -EAGAIN { return .timeout }
            // What it holds is of before its sleep. So it begins anew, whether it could have gone on (0) or not (ENOSYS).
            return begin(anew: prepare, after: .suspension)
        case EINTR, EAGAIN: return .timeout
        default: return .lost(-code)
        }
    }

    private static func begin(anew prepare: () -> Int32, after interruption: Interruption) -> SinkReadiness {
        let result = prepare()
        return result < 0 ? .lost(-result) : .restarted(interruption)
    }
}
