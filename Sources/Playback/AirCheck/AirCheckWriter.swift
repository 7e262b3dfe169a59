import Glibc
import SoundFile
import Synchronization
import Time

/// Makes files of a tape: for each zone one file for each stretch in which it sounds. Lives on a thread of its own.
final class AirCheckWriter {
    /// Silence after which a file ends, in frames. Shorter silence is in it.
    static let pause = 2 * Player.rate
    /// Frames of the longest file: a crash costs no more than its last page, but nobody wants to look through a day.
    static let longest = 3600 * Player.rate
    /// Nanoseconds by which the clock and the count of frames may differ before silence makes up for it.
    private static let tolerance: Int64 = 50_000_000
    /// Milliseconds between two looks, while something comes and while nothing does.
    private static let wait: (busy: Int32, idle: Int32) = (100, 500)

    private final class Zone {
        let name: String
        /// Of the output, counted from 0.
        let channel: Int
        var writer: SoundFileWriter?
        var part = ""
        var start: Int64 = 0
        var frames = 0
        /// Frames of silence that are not in the file yet.
        var silence = 0

        init(_ settings: OutputSettings.ZoneSettings) {
            name = settings.name
            channel = (settings.channels.first ?? 1) - 1
        }
    }

    private let zones: [Zone]
    private let tape: AirTape
    private let check: AirCheck
    private let clock: any StationClock
    private var samples: [Float] = []
    private var mono: [Float] = []
    private let zeros = [Float](repeating: 0, count: 4800)
    /// CLOCK_MONOTONIC before which nothing is tried again after a failure.
    private var resting: Int64 = 0
    /// Frames that were lost so far.
    private var lost = 0

    init(zones: [OutputSettings.ZoneSettings], tape: AirTape, check: AirCheck, clock: any StationClock) {
        self.zones = zones.map(Zone.init)
        self.tape = tape
        self.check = check
        self.clock = clock
    }

    /// Returns once the device is gone and the files are closed.
    func run() {
        while true {
            let isOver = tape.isOver.load(ordering: .acquiring)
            let hasSome = takeAll()
            count(tape.lost.load(ordering: .relaxed))
            if isOver { break }
            poll(nil, 0, hasSome ? AirCheckWriter.wait.busy : AirCheckWriter.wait.idle)
        }
        for zone in zones { close(zone) }
    }

    /// What found no room on the tape: the disk was too slow. It is said once for each time.
    private func count(_ frames: Int) {
        guard frames > lost else { return }
        check.say(trouble: "\(Double(frames - lost) / Double(Player.rate)) s lost, the disk is too slow")
        lost = frames
    }

    /// Writes what is on the tape. False where that was nothing.
    @discardableResult
    func takeAll() -> Bool {
        var hasSome = false
        while let block = tape.take(into: &samples) {
            write(block, samples)
            hasSome = true
        }
        return hasSome
    }

    private func write(_ block: AirTape.Block, _ samples: [Float]) {
        let channels = max(1, tape.channels.load(ordering: .acquiring))
        for zone in zones where zone.channel < channels {
            var isSilent = block.isSilent
            if !isSilent {
                mono.removeAll(keepingCapacity: true)
                for frame in 0..<block.frames { mono.append(samples[frame * channels + zone.channel]) }
                isSilent = mono.allSatisfy { $0 == 0 }
            }
            write(block, isSilent: isSilent, zone)
        }
    }

    private func write(_ block: AirTape.Block, isSilent: Bool, _ zone: Zone) {
        if zone.writer != nil, block.at != 0 { keepStep(zone, with: block.at) }
        if zone.writer == nil {
            guard !isSilent, block.at != 0 else { return }
            open(zone, at: block.at)
        }
        guard zone.writer != nil else { return }
        if isSilent {
            zone.silence += block.frames
            if zone.silence > AirCheckWriter.pause { close(zone) }
            return
        }
        while zone.silence > 0 {
            let count = min(zone.silence, zeros.count)
            guard append(zeros[..<count], zone) else { return }
            zone.silence -= count
        }
        guard append(mono[...], zone) else { return }
        if zone.frames >= AirCheckWriter.longest { close(zone) }
    }

    /// What was lost on the way, or not played at all, is silence of its length; after a longer gap another file begins.
    private func keepStep(_ zone: Zone, with time: Int64) {
        let gap = time - zone.start - FrameMap.nanoseconds(zone.frames + zone.silence, rate: Player.rate)
        if gap > AirCheckWriter.tolerance { zone.silence += FrameMap.frames(gap, rate: Player.rate) }
        if zone.silence > AirCheckWriter.pause || gap < -AirCheckWriter.tolerance { close(zone) }
    }

    // MARK: Files

    private func open(_ zone: Zone, at time: Int64) {
        guard time >= resting else { return }
        do {
            try check.files.makeFolder(zone.name, leaving: AirCheck.leastSpace)
            let start = Instant(nanoseconds: time + clock.wallOffset)
            zone.part = check.files.part(zone.name, start)
            zone.writer = try SoundFileWriter.create(
                zone.part, format: .opus, channels: 1, rate: Player.rate, compression: AirCheckFiles.compression)
            (zone.start, zone.frames, zone.silence) = (time, 0, 0)
            check.say(trouble: nil)
        } catch {
            fail(zone, "\(error)")
        }
    }

    private func append(_ samples: ArraySlice<Float>, _ zone: Zone) -> Bool {
        do {
            try samples.withUnsafeBufferPointer { buffer in
                // libopus is given a tenth of a second at a time.
                var rest = buffer[...]
                while !rest.isEmpty {
                    let piece = rest.prefix(4800)
                    try zone.writer?.write(UnsafeBufferPointer(rebasing: piece))
                    rest = rest.dropFirst(piece.count)
                }
            }
            zone.frames += samples.count
            return true
        } catch {
            fail(zone, "\(error)")
            return false
        }
    }

    private func close(_ zone: Zone) {
        guard let writer = zone.writer.take() else { return }
        do {
            try writer.close()
            try check.files.complete(zone.part)
        } catch {
            fail(zone, "\(error)")
        }
    }

    /// Nothing more for a minute; the airing goes on.
    private func fail(_ zone: Zone, _ reason: String) {
        zone.writer = nil
        check.say(trouble: reason)
        resting = clock.monotonicNow.nanoseconds + 60_000_000_000
    }
}
