/// What the feeder tells the audio thread, one message each.
struct Command: BitwiseCopyable {
    enum Kind: BitwiseCopyable { case nothing, add, stopZone, withdraw, setGate, setGain, setBlocked }

    var kind = Kind.nothing
    var zone = 0
    var programme: Int64 = 0
    /// Nanoseconds.
    var fade: Int64 = 0
    var gain: Float = 1
    var isBlocked = false
    /// Emergencies too.
    var isSilenced = false
    var voice: UnsafeMutablePointer<Voice>?
    var gate: UnsafeMutablePointer<Gate>?
}

/// What the audio thread tells the feeder. `at` is CLOCK_MONOTONIC when the frame sounds.
struct Note: BitwiseCopyable {
    enum Kind: BitwiseCopyable { case nothing, started, ended, cut, gated, retired, gateRetired, lost, recovered }

    var kind = Kind.nothing
    var zone = 0
    var programme: Int64 = 0
    var part = 0
    var frames = 0
    var at: Int64 = 0
    var voice: UnsafeMutablePointer<Voice>?
    var gate: UnsafeMutablePointer<Gate>?

    init() {}

    @_noAllocation @_noLocks
    init(kind: Kind, zone: Int, programme: Int64, part: Int, frames: Int, at: Int64) {
        self.kind = kind
        self.zone = zone
        self.programme = programme
        self.part = part
        self.frames = frames
        self.at = at
    }
}

/// The closed windows of a zone, in wall-clock nanoseconds; sorted, not overlapping. Never changes once it is handed over.
struct Gate: ~Copyable {
    let count: Int
    let windows: UnsafeMutablePointer<(from: Int64, to: Int64)>

    init(_ closed: [(from: Int64, to: Int64)]) {
        count = closed.count
        windows = .allocate(capacity: max(1, closed.count))
        for (index, window) in closed.enumerated() { (windows + index).initialize(to: window) }
    }

    deinit { windows.deallocate() }
}
