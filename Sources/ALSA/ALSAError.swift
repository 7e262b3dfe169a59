internal import CALSA
import Glibc

/// A call of alsa-lib that failed, on which device, and with which code.
package struct ALSAError: Error, Sendable, Hashable {
    /// The function, such as `snd_pcm_open`.
    package var call: String
    /// The PCM's name as it was given.
    package var device: String
    /// The positive errno value.
    package var code: Int32

    package init(call: String, device: String, code: Int32) {
        self.call = call
        self.device = device
        self.code = code < 0 ? -code : code
    }

    /// The device ran out of frames (EPIPE).
    package var isUnderrun: Bool { code == EPIPE }
    /// The machine or the device was suspended (ESTRPIPE).
    package var isSuspended: Bool { code == ESTRPIPE }
}

extension ALSAError: CustomStringConvertible {
    /// `snd_pcm_open("hall"): No such file or directory`.
    package var description: String { "\(call)(\"\(device)\"): \(String(cString: snd_strerror(-code)))" }
}
