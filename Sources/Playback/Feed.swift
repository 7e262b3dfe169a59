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
    private var source: (any SampleSource)?
    private var part = -1
    /// The programme frame at which the next sample goes into the ring.
    private var position = 0

    init(_ programme: Programme, zone: Int, received: Int64, open: @escaping Player.OpenSource) {
        self.programme = programme
        self.zone = zone
        self.open = open
        voice = .allocate(capacity: 1)
        voice.initialize(to: Voice(programme: programme, received: received, capacity: Feed.ringCapacity))
    }

    /// Only once the audio thread has retired the voice, or never had it.
    func free() {
        voice.deinitialize(count: 1)
        voice.deallocate()
    }

    var isComplete: Bool { position >= voice.pointee.length }

    /// Fills the ring up to `limit` frames ahead of what is wanted. A part that cannot be read becomes silence.
    func fill(upTo limit: Int = ringCapacity) {
        let needed = voice.pointee.needed
        if needed > position {
            // Playback has gone past us: leap ahead of it, so that it meets us again.
            let target = min(needed + Player.rate / 20, voice.pointee.length)
            voice.pointee.skip(to: target)
            position = target
            part = -1
        }
        while !isComplete, voice.pointee.space > 0, position - voice.pointee.needed < limit {
            enterPart()
            let left = voice.pointee.bounds[part + 1] - position
            let room = voice.pointee.room(min(left, 8192))
            let count = read(into: room)
            fadeOut(UnsafeMutableBufferPointer(rebasing: room[..<count]), left: left)
            voice.pointee.advance(count)
            position += count
        }
    }

    /// Opens the part to which `position` belongs, unless it is open already.
    private func enterPart() {
        let bounds = voice.pointee.bounds
        if part >= 0, position >= bounds[part], position < bounds[part + 1] { return }
        part = 0
        while bounds[part + 1] <= position { part += 1 }
        let wanted = programme.parts[part]
        let frame = wanted.offset + position - bounds[part]
        do {
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
        if failures[part] == nil { failures[part] = reason }
    }
}
