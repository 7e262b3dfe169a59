internal import CALSA

/// The states of a PCM that playback tells apart.
package enum PCMState: Sendable, Hashable {
    /// `underrun` is an overrun where the PCM captures.
    case prepared, running, underrun, draining, suspended, disconnected, other
}

/// Where a PCM stands at one moment.
package struct PCMStatus: Sendable, Hashable {
    package var state: PCMState
    /// CLOCK_MONOTONIC in nanoseconds at which `delay` was true; 0 where the device gives no time.
    package var timestamp: Int64
    /// Frames between the one that sounds and the next to be written; when capturing, between the one that enters the device and
    /// the next to be read.
    package var delay: Int
    /// Frames that can be written, or read, without blocking.
    package var room: Int

    package init(state: PCMState = .other, timestamp: Int64 = 0, delay: Int = 0, room: Int = 0) {
        self.state = state
        self.timestamp = timestamp
        self.delay = delay
        self.room = room
    }
}

/// Memory for `PCM.status`, allocated once and reused for every period.
package struct PCMStatusBuffer: ~Copyable {
    fileprivate let pointer: OpaquePointer

    package init() {
        var pointer: OpaquePointer?
        precondition(snd_pcm_status_malloc(&pointer) == 0, "snd_pcm_status_malloc failed")
        self.pointer = pointer!
    }

    deinit { snd_pcm_status_free(pointer) }
}

extension PCMStatusBuffer {
    /// Fills `status` from the PCM behind `handle`. Zero, or a negative errno value and `status` untouched.
    func read(_ handle: OpaquePointer, into status: inout PCMStatus) -> Int32 {
        let result = snd_pcm_status(handle, pointer)
        guard result >= 0 else { return result }
        var time = snd_htimestamp_t()
        snd_pcm_status_get_htstamp(pointer, &time)
        status.state =
            switch snd_pcm_status_get_state(pointer) {
            case SND_PCM_STATE_PREPARED: .prepared
            case SND_PCM_STATE_RUNNING: .running
            case SND_PCM_STATE_XRUN: .underrun
            case SND_PCM_STATE_DRAINING: .draining
            case SND_PCM_STATE_SUSPENDED: .suspended
            case SND_PCM_STATE_DISCONNECTED: .disconnected
            default: .other
            }
        status.timestamp = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
        status.delay = Int(snd_pcm_status_get_delay(pointer))
        status.room = Int(snd_pcm_status_get_avail(pointer))
        return 0
    }
}

extension PCM {
    /// Reads delay, room and timestamp together. Zero, or a negative errno value and `status` untouched. Allocates nothing.
    package func read(_ status: inout PCMStatus, with buffer: borrowing PCMStatusBuffer) -> Int32 {
        buffer.read(pcm, into: &status)
    }
}
