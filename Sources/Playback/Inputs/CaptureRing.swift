import Synchronization

/// What an input gave of late: mono frames with absolute numbers, written by its capturing thread and read by any number of
/// feeder threads. When each was captured follows from `base`.
///
/// Frame numbers keep step with the clock: where frames are lost, their numbers are left out and silence stands in their place.
package final class CaptureRing: @unchecked Sendable {
    // Sendable: one thread writes. Readers copy only frames before `written` that are at least `safety` younger than what the writer
    // overwrites; all else is atomic.
    static let capacity = 1 << 17
    /// Frames that the writer may be about to overwrite.
    private static let safety = 8192
    private static let unknown = Int64.min

    private let samples: UnsafeMutablePointer<Float>
    private let end = Atomic<Int>(0)
    private let origin = Atomic<Int64>(unknown)
    private let silence = Atomic<Bool>(false)

    package init() {
        samples = .allocate(capacity: CaptureRing.capacity)
        samples.initialize(repeating: 0, count: CaptureRing.capacity)
    }

    deinit { samples.deallocate() }

    /// The number of the next frame to come.
    var written: Int { end.load(ordering: .acquiring) }

    /// Which frame was captured when, near the newest; nil until it is known.
    var map: FrameMap? {
        let base = origin.load(ordering: .acquiring)
        return base == CaptureRing.unknown ? nil : FrameMap(base: base, rate: Player.rate)
    }

    /// The input has fallen silent, or is lost.
    var isSilent: Bool {
        get { silence.load(ordering: .relaxed) }
        set { silence.store(newValue, ordering: .relaxed) }
    }

    // MARK: The capturing thread's

    package func setMap(_ map: FrameMap) { origin.store(map.base, ordering: .releasing) }

    package func append(_ block: UnsafeBufferPointer<Float>) {
        let start = end.load(ordering: .relaxed)
        if let source = block.baseAddress {
            CaptureRing.runs(from: start, count: block.count) { place, done, count in
                (samples + place).update(from: source + done, count: count)
            }
        }
        end.store(start + block.count, ordering: .releasing)
    }

    /// Goes on at `frame`; what lies between is silence. Does nothing where that is in the past.
    func skip(to frame: Int) {
        let start = end.load(ordering: .relaxed)
        guard frame > start else { return }
        let first = max(start, frame - CaptureRing.capacity)
        CaptureRing.runs(from: first, count: frame - first) { place, _, count in
            (samples + place).update(repeating: 0, count: count)
        }
        end.store(frame, ordering: .releasing)
    }

    // MARK: Any thread's

    /// Copies `count` frames from `frame` on; silence for what has not come or is gone. Says how many have not come.
    func copy(from frame: Int, count: Int, into target: UnsafeMutablePointer<Float>) -> Int {
        let newest = written
        let first = min(max(frame, 0, newest - CaptureRing.capacity + CaptureRing.safety), frame + count)
        let last = min(max(newest, first), frame + count)
        target.update(repeating: 0, count: first - frame)
        CaptureRing.runs(from: first, count: last - first) { place, done, count in
            (target + (first - frame) + done).update(from: samples + place, count: count)
        }
        (target + (last - frame)).update(repeating: 0, count: frame + count - last)
        return min(count, max(0, frame + count - newest))
    }

    /// The pieces of the ring that frames lie in: where, how many came before, how many.
    private static func runs(from frame: Int, count: Int, _ body: (_ place: Int, _ done: Int, _ count: Int) -> Void) {
        var done = 0
        while done < count {
            let place = (frame + done) & (capacity - 1)
            let run = min(count - done, capacity - place)
            body(place, done, run)
            done += run
        }
    }
}
