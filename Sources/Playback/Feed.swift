import Time

/// A programme on one zone, as the feeder sees it: reads the parts in order into the voice's ring.
///
/// Feeder thread only.
final class Feed {
    /// 2.7 seconds at 48 kHz: what a slow disk may take.
    static let ringCapacity = 131_072

    let programme: Programme
    let zone: Int
    let voice: UnsafeMutablePointer<Voice>
    private(set) var failures: [Int: String] = [:]
    private let open: Player.OpenSource
    private let listen: Player.OpenInput
    private var source: (any SampleSource)?
    private var live: (any LiveSource)?
    private var part = -1
    /// The programme frame at which the next sample goes into the ring.
    private var position = 0

    /// What the clocks show when the ring is filled, in nanoseconds.
    struct Moment {
        var now: Int64
        var wallOffset: Int64
    }

    init(
        _ programme: Programme, zone: Int, received: Int64,
        listen: @escaping Player.OpenInput = { throw CaptureHub.UnknownInput(name: $0) },
        open: @escaping Player.OpenSource
    ) {
        self.programme = programme
        self.zone = zone
        self.open = open
        self.listen = listen
        voice = .allocate(capacity: 1)
        voice.initialize(to: Voice(programme: programme, received: received, capacity: Feed.ringCapacity))
    }

    /// Only once the audio thread has retired the voice, or never had it.
    func free() {
        voice.deinitialize(count: 1)
        voice.deallocate()
    }

    var isComplete: Bool { position >= voice.pointee.length }

    /// The part being read is live: it has to be looked after every few milliseconds.
    var isLive: Bool { live != nil && !isComplete }

    /// Fills the ring up to `limit` frames ahead of what is wanted; of a live part, with what there is of it. A part that cannot be
    /// read becomes silence.
    func fill(upTo limit: Int = ringCapacity, at moment: Moment = Moment(now: 0, wallOffset: 0)) {
        let needed = voice.pointee.needed
        if needed > position { leap(over: needed) }
        while !isComplete, voice.pointee.space > 0, position - voice.pointee.needed < limit {
            enterPart()
            let left = voice.pointee.bounds[part + 1] - position
            let room = voice.pointee.room(min(left, 8192))
            let count =
                live.map { $0.read(into: room, soundingAt: time(at: moment), now: moment.now) } ?? read(into: room)
            guard count > 0 else { return }
            fadeOut(UnsafeMutableBufferPointer(rebasing: room[..<count]), left: left)
            voice.pointee.advance(count)
            position += count
        }
    }

    /// Playback has gone past us: goes ahead of it, so that it meets us again.
    private func leap(over needed: Int) {
        let target = min(needed + Player.rate / 20, voice.pointee.length)
        let wasLate = needed - position < Player.rate / 2
        voice.pointee.skip(to: target)
        position = target
        if let live, target < voice.pointee.bounds[part + 1] {
            // More than that was lost with the device; then nothing was too late.
            if wasLate { live.fellBehind() }
            return
        }
        part = -1
    }

    /// When the frame at `position` sounds. Before the programme has its place that is when it should, or at once where it is late.
    private func time(at moment: Moment) -> Int64 {
        voice.pointee.time(of: position)
            ?? max(voice.pointee.start - moment.wallOffset, moment.now)
            + FrameMap.nanoseconds(position, rate: Player.rate)
    }

    /// Opens the part to which `position` belongs, unless it is open already.
    private func enterPart() {
        let bounds = voice.pointee.bounds
        if part >= 0, position >= bounds[part], position < bounds[part + 1] { return }
        part = 0
        while bounds[part + 1] <= position { part += 1 }
        let wanted = programme.parts[part]
        let frame = wanted.offset + position - bounds[part]
        source = nil
        live = nil
        do {
            if let input = wanted.input {
                live = try listen(input)
                return
            }
            let opened = try open(wanted.file)
            if frame > 0 { try opened.seek(to: frame) }
            source = opened
        } catch {
            fail("\(error)")
        }
    }

    private func read(into room: UnsafeMutableBufferPointer<Float>) -> Int {
        if let source {
            do {
                let count = try source.read(into: room)
                if count > 0 { return count }
                fail("the file is shorter than it was when it was planned")
            } catch {
                fail("\(error)")
            }
        }
        room.update(repeating: 0)
        return room.count
    }

    /// Fades samples of the part that has `left` frames to go, counted from the first of them.
    private func fadeOut(_ samples: UnsafeMutableBufferPointer<Float>, left: Int) {
        let length = programme.parts[part].fadeOut
        guard length > 0, left - samples.count < length else { return }
        for index in samples.indices where left - index < length {
            samples[index] *= Float(left - index) / Float(length)
        }
    }

    private func fail(_ reason: String) {
        source = nil
        live = nil
        if failures[part] == nil { failures[part] = reason }
    }
}
