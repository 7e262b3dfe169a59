import Audio

/// What an output plays next: the memory that its audio thread works on, and the function that fills a period.
///
/// Everything is allocated in `init`. `render` is a total function of this memory: what is missing is silence and a count.
struct Renderer: ~Copyable {
    /// Frames of the largest block that `render` makes.
    static let capacity = 4096
    static let voicesPerZone = 8
    /// The fade with which a programme gives way to another, and the gate opens and closes.
    static let fade: Int64 = 20_000_000
    /// The ramp that follows a gap.
    static let ramp: Int64 = 5_000_000
    /// A programme that its successor would cut by less than this has ended: the card's clock ran slow.
    static let tail: Int64 = 100_000_000
    /// A programme handed in this late still begins at its beginning.
    static let grace: Int64 = 1_000_000_000

    struct Zone: BitwiseCopyable {
        /// Channels of the output, counted from 0.
        var channels: UnsafeMutablePointer<Int>
        var channelCount: Int
        var voices: UnsafeMutablePointer<UnsafeMutablePointer<Voice>?>
        var gate: UnsafeMutablePointer<Gate>?
        var gain: Float
        var targetGain: Float
        /// Makes the zone's speech carry through horns; nil where its loudspeakers play everything as it is.
        var horn: HornChain?
        var pass: Float = 1
        var targetPass: Float = 1
        /// What holds programmes back holds emergencies back too.
        var isSilenced = false
        // Read by the loop after each block.
        var peak: Float = 0
        var programme: Int64 = 0
        var isAiring = false
        var isGated = false
        var part = 0
        var frame = 0
    }

    let zones: UnsafeMutablePointer<Zone>
    let zoneCount: Int
    /// Interleaved, `capacity` frames of `channels`.
    let output: UnsafeMutablePointer<Float>
    let channels: Int
    private let mix: UnsafeMutablePointer<Float>
    /// How loud the zone in work may be at each frame; without meaning while `isOpen`.
    private let allowance: UnsafeMutablePointer<Float>
    private var isOpen = true
    let notes: UnsafeMutablePointer<Mailbox<Note>>
    let rate: Int
    /// Frames that should have sounded and were not there.
    var missing = 0
    /// Notes that found the box full.
    var droppedNotes = 0
    /// A note was sent since this was last cleared.
    var hasNews = false

    init(
        channels: Int, zones settings: [OutputSettings.ZoneSettings], hasHorns: Bool = false, rate: Int,
        notes: UnsafeMutablePointer<Mailbox<Note>>
    ) {
        self.channels = channels
        self.rate = rate
        self.notes = notes
        zoneCount = settings.count
        zones = .allocate(capacity: max(1, settings.count))
        for (index, zone) in settings.enumerated() {
            let wired = zone.channels.map { $0 - 1 }.filter { (0..<channels).contains($0) }
            let list = UnsafeMutablePointer<Int>.allocate(capacity: max(1, wired.count))
            for (position, channel) in wired.enumerated() { (list + position).initialize(to: channel) }
            let voices = UnsafeMutablePointer<UnsafeMutablePointer<Voice>?>.allocate(capacity: Renderer.voicesPerZone)
            voices.initialize(repeating: nil, count: Renderer.voicesPerZone)
            let gain = Decibels.factor(zone.gain)
            (zones + index).initialize(
                to: Zone(
                    channels: list, channelCount: wired.count, voices: voices, gate: nil, gain: gain, targetGain: gain,
                    horn: hasHorns ? HornChain(rate: rate) : nil))
        }
        output = .allocate(capacity: Renderer.capacity * channels)
        output.initialize(repeating: 0, count: Renderer.capacity * channels)
        mix = .allocate(capacity: Renderer.capacity)
        mix.initialize(repeating: 0, count: Renderer.capacity)
        allowance = .allocate(capacity: Renderer.capacity)
        allowance.initialize(repeating: 1, count: Renderer.capacity)
    }

    deinit {
        for zone in 0..<zoneCount {
            zones[zone].channels.deallocate()
            zones[zone].voices.deallocate()
            zones[zone].gate?.deinitialize(count: 1)
            zones[zone].gate?.deallocate()
        }
        zones.deallocate()
        output.deallocate()
        mix.deallocate()
        allowance.deallocate()
    }

    /// Fills `output` with the block of `frames` frames that starts at the output's frame `position`.
    ///
    /// `wallOffset`: nanoseconds by which the wall clock is ahead of the monotonic one just now.
    @_noAllocation @_noLocks
    mutating func render(frames: Int, at position: Int, map: FrameMap, wallOffset: Int64) {
        var index = 0
        while index < frames &* channels {
            output[index] = 0
            index &+= 1
        }
        var zone = 0
        while zone < zoneCount {
            place(zone, frames: frames, at: position, map: map, wallOffset: wallOffset)
            allow(zone, frames: frames, at: position, map: map, wallOffset: wallOffset)
            gather(zone, frames: frames, at: position, map: map)
            emit(zone, frames: frames)
            zone &+= 1
        }
    }

    /// Gives every voice that begins in or shortly after this block its frame; from then on the monotonic clock leads it.
    @_noAllocation @_noLocks
    private mutating func place(_ zone: Int, frames: Int, at position: Int, map: FrameMap, wallOffset: Int64) {
        let fadeFrames = FrameMap.frames(Renderer.fade, rate: rate)
        let voices = zones[zone].voices
        var slot = 0
        while slot < Renderer.voicesPerZone {
            if let voice = voices[slot], !voice.pointee.isPlaced, !voice.pointee.isOver {
                let due = voice.pointee.start &- wallOffset
                var first = map.frame(at: due)
                if first < position &+ frames &+ fadeFrames {
                    if first < position, map.time(of: position) < max(due, voice.pointee.received) &+ Renderer.grace {
                        first = isBusy(zone, at: position) ? position &+ fadeFrames : position
                    }
                    voice.pointee.isPlaced = true
                    voice.pointee.origin = first
                    voice.pointee.anchor = map.time(of: first)
                    if first < position { resume(voice, at: position) }
                    yield(zone, to: slot, at: first, position: position, fade: fadeFrames)
                }
            }
            slot &+= 1
        }
    }

    @_noAllocation @_noLocks
    private func isBusy(_ zone: Int, at position: Int) -> Bool {
        var slot = 0
        while slot < Renderer.voicesPerZone {
            if let voice = zones[zone].voices[slot], voice.pointee.isPlaced, voice.pointee.origin < position,
                position &- voice.pointee.origin < voice.pointee.end
            {
                return true
            }
            slot &+= 1
        }
        return false
    }

    /// Fades out whatever else the zone plays, so that it is silent when the voice in `slot` begins.
    @_noAllocation @_noLocks
    private mutating func yield(_ zone: Int, to slot: Int, at first: Int, position: Int, fade: Int) {
        var other = 0
        while other < Renderer.voicesPerZone {
            if other != slot, let voice = zones[zone].voices[other], voice.pointee.isPlaced {
                let end = max(first, position &+ fade) &- voice.pointee.origin
                if end < voice.pointee.end {
                    voice.pointee.end = max(0, end)
                    voice.pointee.fade = fade
                }
            }
            other &+= 1
        }
    }

    /// Goes on at the frame that belongs at `position`, after a gap.
    @inline(__always)
    private func resume(_ voice: UnsafeMutablePointer<Voice>, at position: Int) {
        let frame = position &- voice.pointee.origin
        voice.pointee.played = frame
        voice.pointee.ramp = frame
    }

    /// How loud the zone may be at each frame of the block: 1, or less around and inside the windows of its gate.
    ///
    /// The fade is over on the very frame at which a window begins, and begins on the frame at which it ends.
    @_noAllocation @_noLocks
    private mutating func allow(_ zone: Int, frames: Int, at position: Int, map: FrameMap, wallOffset: Int64) {
        isOpen = zones[zone].pass == 1 && zones[zone].targetPass == 1
        if !isOpen || zones[zone].gate != nil {
            let pass = zones[zone].pass
            let step = (zones[zone].targetPass - pass) / Float(frames)
            var index = 0
            while index < frames {
                allowance[index] = pass + step * Float(index &+ 1)
                index &+= 1
            }
        }
        zones[zone].pass = zones[zone].targetPass
        if let gate = zones[zone].gate {
            let from = map.time(of: position) &+ wallOffset
            let to = map.time(of: position &+ frames) &+ wallOffset
            let scale = 1 / Float(FrameMap.frames(Renderer.fade, rate: rate))
            var window = 0
            while window < gate.pointee.count {
                let closed = gate.pointee.windows[window]
                if closed.from < to &+ Renderer.fade, closed.to > from &- Renderer.fade {
                    isOpen = false
                    let closing = map.frame(at: closed.from &- wallOffset) &- position
                    let opening = map.frame(at: closed.to &- wallOffset) &- position
                    var index = 0
                    while index < frames {
                        let outside = index < closing ? closing &- index : index &- opening
                        allowance[index] = min(allowance[index], max(0, Float(outside) * scale))
                        index &+= 1
                    }
                }
                window &+= 1
            }
        }
    }

    /// Adds the zone's voices into `mix`.
    @_noAllocation @_noLocks
    private mutating func gather(_ zone: Int, frames: Int, at position: Int, map: FrameMap) {
        var index = 0
        while index < frames {
            mix[index] = 0
            index &+= 1
        }
        zones[zone].isAiring = false
        zones[zone].isGated = !isOpen && allowance[frames &- 1] == 0
        var slot = 0
        while slot < Renderer.voicesPerZone {
            if let voice = zones[zone].voices[slot], voice.pointee.isPlaced {
                play(voice, on: zone, frames: frames, at: position, map: map)
            }
            slot &+= 1
        }
    }

    @_noAllocation @_noLocks
    private mutating func play(
        _ voice: UnsafeMutablePointer<Voice>, on zone: Int, frames: Int, at position: Int, map: FrameMap
    ) {
        let origin = voice.pointee.origin
        voice.pointee.show(base: map.time(of: origin))
        let from = max(voice.pointee.played, position &- origin)
        let to = min(voice.pointee.end, position &+ frames &- origin)
        if from < to {
            add(voice, on: zone, from: from, to: to, shift: origin &- position, map: map)
            voice.pointee.played = to
            voice.pointee.release(before: to)
        }
        announce(voice, on: zone, upTo: position &+ frames &- origin, map: map)
        if position &+ frames &- origin >= voice.pointee.end { finish(voice, on: zone, map: map) }
        if position &+ frames > origin {
            zones[zone].isAiring = true
            zones[zone].programme = voice.pointee.programme
            zones[zone].part = max(0, voice.pointee.announced)
            zones[zone].frame = max(0, min(to, voice.pointee.end))
        }
    }

    /// Adds frames `from..<to`; frame f lands at `f + shift` of the block.
    @_noAllocation @_noLocks
    private mutating func add(
        _ voice: UnsafeMutablePointer<Voice>, on zone: Int, from: Int, to: Int, shift: Int, map: FrameMap
    ) {
        let ready = voice.pointee.readable(from: from, to: to)
        missing &+= (to &- from) &- (ready.to &- ready.from)
        let isHeldBack = !isOpen && (!voice.pointee.isEmergency || zones[zone].isSilenced)
        let rampEnd =
            voice.pointee.ramp > Int.min ? voice.pointee.ramp &+ FrameMap.frames(Renderer.ramp, rate: rate) : Int.min
        let isPlain = !isHeldBack && !voice.pointee.isCut && from >= rampEnd
        var firstSilenced = -1
        var frame = ready.from
        while frame < ready.to {
            let run = voice.pointee.run(from: frame, to: ready.to)
            let target = mix + (frame &+ shift)
            if isPlain {
                var index = 0
                while index < run.count {
                    target[index] += run.samples[index]
                    index &+= 1
                }
            } else {
                var index = 0
                while index < run.count {
                    let held = isHeldBack ? allowance[frame &+ shift &+ index] : 1
                    if held == 0, firstSilenced < 0 { firstSilenced = frame &+ index }
                    target[index] += run.samples[index] * held * shape(voice, at: frame &+ index)
                    index &+= 1
                }
            }
            frame &+= run.count
        }
        if firstSilenced >= 0, !voice.pointee.wasGated {
            voice.pointee.wasGated = true
            tell(
                .gated, voice, zone: zone, part: max(0, voice.pointee.announced), frames: 0, frame: firstSilenced,
                map: map)
        }
    }

    /// The factor that a ramp after a gap and the fade of a cut make of the frame.
    @_noAllocation @_noLocks
    private func shape(_ voice: UnsafeMutablePointer<Voice>, at frame: Int) -> Float {
        var factor: Float = 1
        if voice.pointee.ramp > Int.min {
            let length = FrameMap.frames(Renderer.ramp, rate: rate)
            factor = max(0, min(1, Float(frame &- voice.pointee.ramp) / Float(length)))
        }
        if voice.pointee.isCut {
            factor *= max(0, min(1, Float(voice.pointee.end &- frame) / Float(voice.pointee.fade)))
        }
        return factor
    }

    /// Reports every part that began before programme frame `frame`.
    @_noAllocation @_noLocks
    private mutating func announce(_ voice: UnsafeMutablePointer<Voice>, on zone: Int, upTo frame: Int, map: FrameMap) {
        let limit = min(frame, voice.pointee.end)
        while voice.pointee.announced &+ 1 < voice.pointee.parts {
            let part = voice.pointee.announced &+ 1
            let begins = voice.pointee.bounds[part]
            guard begins < limit else { return }
            voice.pointee.announced = part
            tell(.started, voice, zone: zone, part: part, frames: 0, frame: begins, map: map)
        }
    }

    @_noAllocation @_noLocks
    private mutating func finish(_ voice: UnsafeMutablePointer<Voice>, on zone: Int, map: FrameMap) {
        let end = voice.pointee.end
        let left = voice.pointee.length &- end
        voice.pointee.isPlaced = false
        voice.pointee.isOver = true
        let part = max(0, voice.pointee.announced)
        if left <= FrameMap.frames(Renderer.tail, rate: rate) {
            tell(.ended, voice, zone: zone, part: part, frames: 0, frame: end, map: map)
        } else {
            tell(
                .cut, voice, zone: zone, part: part, frames: max(0, end &- voice.pointee.bounds[part]), frame: end,
                map: map)
        }
    }

    @_noAllocation @_noLocks
    private mutating func tell(
        _ kind: Note.Kind, _ voice: UnsafeMutablePointer<Voice>, zone: Int, part: Int, frames: Int, frame: Int,
        map: FrameMap
    ) {
        let sent = notes.pointee.post(
            Note(
                kind: kind, zone: zone, programme: voice.pointee.programme, part: part, frames: frames,
                at: map.time(of: voice.pointee.origin &+ frame)))
        if !sent { droppedNotes &+= 1 }
        hasNews = true
    }

    /// Sends the zone's mix, shaped for horns where it has any and at its gain, to its channels.
    @_noAllocation @_noLocks
    private mutating func emit(_ zone: Int, frames: Int) {
        let gain = zones[zone].gain
        let step = (zones[zone].targetGain - gain) / Float(frames)
        var peak: Float = 0
        if zones[zone].isAiring {
            zones[zone].horn?.process(mix, count: frames)
            var index = 0
            while index < frames {
                mix[index] *= gain + step * Float(index)
                peak = max(peak, abs(mix[index]))
                index &+= 1
            }
            var wire = 0
            while wire < zones[zone].channelCount {
                let target = output + zones[zone].channels[wire]
                var index = 0
                while index < frames {
                    target[index &* channels] += mix[index]
                    index &+= 1
                }
                wire &+= 1
            }
        }
        zones[zone].gain = zones[zone].targetGain
        zones[zone].peak = peak
    }

    /// Puts every airing voice back in step with the clock at `position`, after the device began anew.
    ///
    /// What was lost is skipped. Nothing is said twice: a voice that is ahead waits until the clock has caught up.
    mutating func realign(at position: Int, map: FrameMap) {
        let tolerance = FrameMap.frames(1_000_000, rate: rate)
        for zone in 0..<zoneCount {
            for slot in 0..<Renderer.voicesPerZone {
                guard let voice = zones[zone].voices[slot], voice.pointee.isPlaced else { continue }
                voice.pointee.origin = map.frame(at: voice.pointee.anchor)
                let ahead = voice.pointee.played - (position - voice.pointee.origin)
                guard voice.pointee.played > 0 || ahead < 0 else { continue }
                if abs(ahead) <= tolerance {
                    voice.pointee.origin = position - voice.pointee.played
                } else if ahead < 0 {
                    resume(voice, at: position)
                } else {
                    // `render` plays nothing twice: it waits in silence.
                    voice.pointee.ramp = voice.pointee.played
                }
            }
        }
    }
}

// Between blocks: what the commands ask for. Constant work, no memory taken or given back.
extension Renderer {
    mutating func fillWithSilence(_ frames: Int) {
        output.update(repeating: 0, count: frames * channels)
        for zone in 0..<zoneCount { zones[zone].peak = 0 }
    }

    /// Takes a voice over. The feeder hands over no more than there are slots.
    mutating func add(_ voice: UnsafeMutablePointer<Voice>, to zone: Int) {
        for slot in 0..<Renderer.voicesPerZone where zones[zone].voices[slot] == nil {
            zones[zone].voices[slot] = voice
            return
        }
        preconditionFailure("zone \(zone) has more than \(Renderer.voicesPerZone) voices")
    }

    /// Fades out what is on the air and withdraws what has its frame but has not begun.
    mutating func stop(_ zone: Int, fade: Int64) {
        for slot in 0..<Renderer.voicesPerZone {
            guard let voice = zones[zone].voices[slot], voice.pointee.isPlaced else { continue }
            cut(voice, fade: fade)
        }
    }

    /// Fades out or withdraws one programme, begun or not.
    mutating func withdraw(_ programme: Int64, from zone: Int, fade: Int64) {
        for slot in 0..<Renderer.voicesPerZone {
            guard let voice = zones[zone].voices[slot], voice.pointee.programme == programme else { continue }
            cut(voice, fade: fade)
        }
    }

    private func cut(_ voice: UnsafeMutablePointer<Voice>, fade: Int64) {
        guard voice.pointee.isPlaced, voice.pointee.played > 0 else {
            voice.pointee.isPlaced = false
            voice.pointee.isOver = true
            return
        }
        let frames = max(1, FrameMap.frames(fade, rate: rate))
        guard voice.pointee.played + frames < voice.pointee.end else { return }
        voice.pointee.end = voice.pointee.played + frames
        voice.pointee.fade = frames
    }

    /// Hands the voices that are over back to the feeder; one that finds the box full goes with a later block.
    mutating func retire() {
        for zone in 0..<zoneCount {
            for slot in 0..<Renderer.voicesPerZone {
                guard let voice = zones[zone].voices[slot], voice.pointee.isOver else { continue }
                if post(retired: voice, zone) { zones[zone].voices[slot] = nil }
            }
        }
    }

    private mutating func post(retired voice: UnsafeMutablePointer<Voice>, _ zone: Int) -> Bool {
        var note = Note()
        note.kind = .retired
        note.zone = zone
        note.programme = voice.pointee.programme
        note.voice = voice
        hasNews = true
        return notes.pointee.post(note)
    }
}
