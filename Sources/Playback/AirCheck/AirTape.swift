import Glibc
import Synchronization

/// The samples that an output's device has taken, on their way from the audio thread to the thread that writes them down.
///
/// One thread puts, one takes. The audio thread never waits: what finds no room is lost to the recording, and counted.
// Sendable: `samples` is written below `written` by the putting thread only and read above `read` by the taking thread only; both
// counters are atomic, and a block is handed over after its samples.
final class AirTape: @unchecked Sendable {
    /// Frames that one write of the device took. CLOCK_MONOTONIC, when the first of them sounds; 0 where nobody knows.
    struct Block: BitwiseCopyable {
        var at: Int64 = 0
        var frames = 0
        /// All of it is digital silence, and no samples were handed over.
        var isSilent = true
    }

    /// Samples that find room: at least four seconds, which a slow disk may take. Pages are only used once something sounds.
    private let capacity: Int

    /// Channels of the device as it was opened last; set before the first block.
    let channels = Atomic<Int>(0)
    /// Nothing will be put any more.
    let isOver = Atomic<Bool>(false)
    /// Frames that found no room.
    let lost = Atomic<Int>(0)

    private let blocks: Mailbox<Block>
    private let samples: UnsafeMutablePointer<Float>
    private let written = Atomic<Int>(0)
    private let read = Atomic<Int>(0)

    /// For as many channels as the device is asked for.
    init(channels: Int) {
        let least = 4 * Player.rate * max(1, channels)
        capacity = 1 << (Int.bitWidth - (least - 1).leadingZeroBitCount)
        blocks = Mailbox(capacity: 1024, filler: Block())
        samples = .allocate(capacity: capacity)
    }

    deinit { samples.deallocate() }

    /// Audio thread: neither allocates nor locks nor waits.
    func put(_ source: UnsafePointer<Float>, frames: Int, channels: Int, at time: Int64) {
        let count = frames &* channels
        var isSilent = true
        var index = 0
        while index < count, isSilent {
            isSilent = source[index] == 0
            index &+= 1
        }
        if !isSilent {
            let end = written.load(ordering: .relaxed)
            guard end &+ count &- read.load(ordering: .acquiring) <= capacity else {
                lost.add(frames, ordering: .relaxed)
                return
            }
            let place = end & (capacity - 1)
            let first = min(count, capacity - place)
            (samples + place).update(from: source, count: first)
            samples.update(from: source + first, count: count - first)
            written.store(end &+ count, ordering: .releasing)
            if !blocks.send(Block(at: time, frames: frames, isSilent: false)) {
                // Nobody has been told of them: they are taken back.
                written.store(end, ordering: .releasing)
                lost.add(frames, ordering: .relaxed)
            }
        } else if !blocks.send(Block(at: time, frames: frames, isSilent: true)) {
            lost.add(frames, ordering: .relaxed)
        }
    }

    /// Taking thread: the next block, and its interleaved samples where it is not silent.
    func take(into buffer: inout [Float]) -> Block? {
        guard let block = blocks.receive() else { return nil }
        guard !block.isSilent else { return block }
        let count = block.frames * channels.load(ordering: .acquiring)
        let start = read.load(ordering: .relaxed)
        let place = start & (capacity - 1)
        let first = min(count, capacity - place)
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: UnsafeBufferPointer(start: samples + place, count: first))
        buffer.append(contentsOf: UnsafeBufferPointer(start: samples, count: count - first))
        read.store(start + count, ordering: .releasing)
        return block
    }
}
