import Synchronization
import Time

/// One programme on one zone: the samples read ahead for it, and where it stands on its output.
///
/// The feeder makes it, fills it and in the end frees it; between `Command.add` and `Note.retired` the audio thread owns every
/// `var`. The two meet only in the atomics. All positions are frames of the programme, counted over all its parts.
struct Voice: ~Copyable {
    let programme: Int64
    let isEmergency: Bool
    /// It sounds above what plays, which is softer by the factor `under` meanwhile, and itself at the factor `level`, so that both
    /// together do not pass full scale.
    let isAbove: Bool
    let under: Float
    let level: Float
    /// Wall clock, nanoseconds since 1970: when frame 0 must sound.
    let start: Int64
    /// CLOCK_MONOTONIC when the programme was handed in; one that came late begins late instead of losing its beginning.
    let received: Int64
    /// Where each part begins, and after them where the programme ends.
    let bounds: UnsafeMutablePointer<Int>
    let parts: Int

    private let samples: UnsafeMutablePointer<Float>
    private let mask: Int
    /// Frames from `valid` up to `written` are in the ring, less those that `wanted` has left behind.
    private let valid = Atomic<Int>(0)
    private let written = Atomic<Int>(0)
    private let wanted = Atomic<Int>(0)
    /// CLOCK_MONOTONIC at which frame 0 sounds, as the device's clock has it now; `Int64.min` before it has its frame.
    private let base = Atomic<Int64>(.min)

    // The audio thread's.
    /// It has its frame, and is not yet over.
    var isPlaced = false
    var isOver = false
    /// The output's frame that carries frame 0.
    var origin = 0
    /// CLOCK_MONOTONIC at which frame 0 sounds: what the airing keeps in step with.
    var anchor: Int64 = 0
    /// Everything before this frame has sounded or been lost.
    var played = 0
    /// The frame at which a cut has faded to nothing, and the fade's length.
    var end: Int
    var fade = 1
    /// A short ramp begins here, after a gap.
    var ramp = Int.min
    var announced = -1
    var wasGated = false

    init(programme: Programme, received: Int64, capacity: Int) {
        self.programme = programme.id
        isEmergency = programme.isEmergency
        isAbove = programme.under != nil
        let under = programme.under.map { Decibels.factor(min(-6, max(-40, $0))) } ?? 1
        self.under = under
        let ceiling = Decibels.factor(InputSettings.ceiling)
        level = programme.under == nil ? 1 : min(1, (1 - ceiling * under) / ceiling)
        start = programme.start.nanoseconds
        self.received = received
        parts = programme.parts.count
        bounds = .allocate(capacity: programme.parts.count + 1)
        var bound = 0
        for (index, part) in programme.parts.enumerated() {
            (bounds + index).initialize(to: bound)
            bound += part.frames
        }
        (bounds + parts).initialize(to: bound)
        end = bound
        precondition(capacity & (capacity - 1) == 0, "a ring's capacity is a power of two")
        samples = .allocate(capacity: capacity)
        samples.initialize(repeating: 0, count: capacity)
        mask = capacity - 1
    }

    deinit {
        bounds.deallocate()
        samples.deallocate()
    }

    var length: Int { @_noAllocation @_noLocks get { bounds[parts] } }
    var isCut: Bool { @_noAllocation @_noLocks get { end < length } }
}

// The feeder's side of the ring.
extension Voice {
    /// Frames written so far.
    var filled: Int { written.load(ordering: .relaxed) }

    /// Frames that fit now.
    var space: Int { mask + 1 - (written.load(ordering: .relaxed) - wanted.load(ordering: .acquiring)) }

    /// The first frame that the audio thread still wants.
    var needed: Int { wanted.load(ordering: .acquiring) }

    /// When `frame` sounds, on CLOCK_MONOTONIC; nil before the programme has its place on the output.
    func time(of frame: Int) -> Int64? {
        let base = base.load(ordering: .relaxed)
        return base == .min ? nil : FrameMap(base: base, rate: Player.rate).time(of: frame)
    }

    /// The run of up to `count` frames at the writing end that lies in one piece.
    func room(_ count: Int) -> UnsafeMutableBufferPointer<Float> {
        let start = written.load(ordering: .relaxed) & mask
        return UnsafeMutableBufferPointer(start: samples + start, count: min(count, space, mask + 1 - start))
    }

    /// Publishes `count` frames that were put into `room`.
    func advance(_ count: Int) {
        written.store(written.load(ordering: .relaxed) + count, ordering: .releasing)
    }

    /// Goes on writing at `frame`, beyond everything written. What lies between counts as missing.
    func skip(to frame: Int) {
        // In this order: while `written` is old, nothing beyond it is read.
        valid.store(frame, ordering: .releasing)
        written.store(frame, ordering: .releasing)
    }
}

// The audio thread's side of the ring.
extension Voice {
    /// The part of `from..<to` that can be read, possibly empty.
    @_noAllocation @_noLocks
    func readable(from: Int, to: Int) -> (from: Int, to: Int) {
        let end = written.load(ordering: .acquiring)
        let start = valid.load(ordering: .acquiring)
        let low = max(from, start)
        return (low, max(low, min(to, end)))
    }

    /// The run of frames from `frame` on, before `to`, that lies in one piece of the ring.
    @_noAllocation @_noLocks
    func run(from frame: Int, to: Int) -> (samples: UnsafeMutablePointer<Float>, count: Int) {
        let start = frame & mask
        return (samples + start, min(to &- frame, mask &+ 1 &- start))
    }

    /// Tells when frame 0 sounds by the device's clock.
    @_noAllocation @_noLocks func show(base time: Int64) { base.store(time, ordering: .relaxed) }

    /// Gives back everything before `frame`.
    @_noAllocation @_noLocks func release(before frame: Int) { wanted.store(frame, ordering: .releasing) }
}
