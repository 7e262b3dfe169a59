import Time

@testable import Schedule

/// Loudspeakers as they are: a run waits for its time by the clock on the wall and, once it sounds, keeps step with the clock
/// that never steps. Whatever begins in a zone cuts what sounds there. A lost zone says nothing until it is back.
///
/// It knows nothing of priorities, curfews or the log: who relies on it has to do that right. Times are nanoseconds of the clock that
/// never steps.
struct RealisticSpeakers {
    struct Voice {
        var run: Playout
        /// Zones in which it is not over.
        var zones: [String]
        /// When frame 0 sounds; nil as long as it waits for its time.
        var anchor: Int64?
        /// The next part to begin; as many as there are parts where only the end is to come.
        var part = 0
        /// Frames of the run before part `part`.
        var bound = 0
        /// From which frame of the run on it is heard: more than 0 where it came late.
        var heardFrom = 0
        /// The frame of the run up to which what was heard has been told.
        var told = 0
        var received: Int64
    }

    /// A stretch of one part as it was heard in one zone.
    struct Heard {
        var run: Playout
        var zone: String
        var part: Int
        /// Frames of the airing's sound.
        var frames: Range<Int>
        var from: Int64
        var until: Int64
        var isFirst: Bool
    }

    struct Outcome {
        var reports: [StationMachine.Report] = []
        var heard: [Heard] = []
        /// Who cut whom.
        var cuts: [(by: Playout, other: Playout, zone: String)] = []
        var began: [(run: Playout, zone: String, part: Int)] = []
    }

    private(set) var voices: [Voice] = []
    private(set) var lost: Set<String> = []
    private var held: [StationMachine.Report] = []
    /// Later than this a run does not begin at its beginning any more.
    static let grace: Int64 = 1_000_000_000
    /// Frames: what would be cut by less has ended.
    static let tail = 4_800

    mutating func play(_ run: Playout, at now: Int64) {
        voices.append(Voice(run: run, zones: run.zones, received: now))
    }

    /// When something happens next. `offset`: by how much the wall is ahead.
    func next(offset: Int64) -> Int64? {
        var next: Int64?
        for voice in voices {
            let time = time(of: voice, offset: offset)
            if next.map({ time < $0 }) ?? true { next = time }
        }
        return next
    }

    private func time(of voice: Voice, offset: Int64) -> Int64 {
        guard let anchor = voice.anchor else { return max(voice.run.start.nanoseconds - offset, voice.received) }
        return anchor + Self.nanoseconds(voice.bound)
    }

    static func nanoseconds(_ frames: Int) -> Int64 { Int64(frames) * 1_000_000_000 / 48_000 }
    static func frames(_ nanoseconds: Int64) -> Int { Int(nanoseconds / 1_000_000 * 48) }

    /// Lets the next thing happen that is due by `now`; nil where nothing is.
    mutating func step(at now: Int64, offset: Int64) -> Outcome? {
        var due: Int?
        var soonest = Int64.max
        for (index, voice) in voices.enumerated() {
            let time = time(of: voice, offset: offset)
            if time <= now, time < soonest { (due, soonest) = (index, time) }
        }
        guard let index = due else { return nil }
        var outcome = Outcome()
        if voices[index].anchor == nil {
            begin(index, at: now, offset: offset, &outcome)
        } else {
            advance(index, at: now, offset: offset, &outcome)
        }
        return outcome
    }

    private mutating func begin(_ index: Int, at now: Int64, offset: Int64, _ outcome: inout Outcome) {
        let due = voices[index].run.start.nanoseconds - offset
        let isLate = now - max(due, voices[index].received) > Self.grace || now - due > Self.grace * 2
        voices[index].anchor = isLate ? due : now
        voices[index].heardFrom = isLate ? Self.frames(now - due) : 0
        voices[index].told = voices[index].heardFrom
        let run = voices[index].run
        for zone in voices[index].zones {
            guard
                let other = voices.firstIndex(where: {
                    $0.anchor != nil && $0.run.id != run.id && $0.zones.contains(zone)
                })
            else { continue }
            let left = voices[other].run.parts.reduce(0) { $0 + $1.frames } - Self.frames(now - voices[other].anchor!)
            if left <= Self.tail {
                tellHeard(other, until: now, offset: offset, &outcome)
                report(
                    .ended(run: voices[other].run.id, zone: zone, at: Instant(nanoseconds: now + offset)), zone,
                    &outcome)
                voices[other].zones.removeAll { $0 == zone }
                continue
            }
            if !lost.contains(zone) { outcome.cuts.append((run, voices[other].run, zone)) }
            cut(other, zone, at: now, offset: offset, &outcome)
        }
        voices.removeAll { $0.zones.isEmpty }
        guard let index = voices.firstIndex(where: { $0.run.id == run.id }) else { return }
        advance(index, at: now, offset: offset, &outcome)
    }

    /// Reports the parts that have begun, or the end.
    private mutating func advance(_ index: Int, at now: Int64, offset: Int64, _ outcome: inout Outcome) {
        tellHeard(index, until: now, offset: offset, &outcome)
        let voice = voices[index]
        let at = voice.anchor! + Self.nanoseconds(voice.bound) + offset
        let instant = Instant(nanoseconds: at)
        if voice.part == voice.run.parts.count {
            for zone in voice.zones { report(.ended(run: voice.run.id, zone: zone, at: instant), zone, &outcome) }
            voices.remove(at: index)
            return
        }
        for zone in voice.zones {
            report(.partBegan(run: voice.run.id, zone: zone, part: voice.part, at: instant), zone, &outcome)
            if !lost.contains(zone) { outcome.began.append((voice.run, zone, voice.part)) }
        }
        voices[index].bound += voice.run.parts[voice.part].frames
        voices[index].part += 1
    }

    private mutating func report(_ report: StationMachine.Report, _ zone: String, _ outcome: inout Outcome) {
        if lost.contains(zone) { held.append(report) } else { outcome.reports.append(report) }
    }

    private mutating func cut(_ index: Int, _ zone: String, at now: Int64, offset: Int64, _ outcome: inout Outcome) {
        tellHeard(index, until: now, offset: offset, &outcome)
        let voice = voices[index]
        let part = max(0, voice.part - 1)
        let start = voice.bound - (voice.part > 0 ? voice.run.parts[part].frames : 0)
        let frames = max(0, min(Self.frames(now - voice.anchor!) - start, voice.run.parts[part].frames))
        report(
            .cut(run: voice.run.id, zone: zone, part: part, frames: frames, at: Instant(nanoseconds: now + offset)),
            zone,
            &outcome)
        voices[index].zones.removeAll { $0 == zone }
    }

    /// Tells what was heard of the voice up to `now`; it is all of one part.
    private mutating func tellHeard(_ index: Int, until now: Int64, offset: Int64, _ outcome: inout Outcome) {
        let voice = voices[index]
        guard let anchor = voice.anchor, voice.part > 0 else { return }
        let part = voice.part - 1
        let length = voice.run.parts[part].frames
        let start = voice.bound - length
        let from = max(voice.told, start)
        let until = min(Self.frames(now - anchor), voice.bound)
        guard until > from else { return }
        for zone in voice.zones where !lost.contains(zone) {
            let offsetInSound = voice.run.parts[part].offset - start
            outcome.heard.append(
                Heard(
                    run: voice.run, zone: zone, part: part, frames: (from + offsetInSound)..<(until + offsetInSound),
                    from: anchor + Self.nanoseconds(from) + offset, until: anchor + Self.nanoseconds(until) + offset,
                    isFirst: from == max(start, voice.heardFrom)))
        }
        voices[index].told = until
    }

    // MARK: What is done to them

    /// Tells what has been heard so far: the clock on the wall, or what is forbidden, changes now.
    mutating func tell(at now: Int64, offset: Int64) -> Outcome {
        var outcome = Outcome()
        for index in voices.indices { tellHeard(index, until: now, offset: offset, &outcome) }
        return outcome
    }

    mutating func withdraw(_ id: Int64, at now: Int64, offset: Int64) -> Outcome {
        var outcome = Outcome()
        guard let index = voices.firstIndex(where: { $0.run.id == id }) else { return outcome }
        if voices[index].anchor != nil {
            for zone in voices[index].zones { cut(index, zone, at: now, offset: offset, &outcome) }
        }
        voices.remove(at: index)
        return outcome
    }

    /// Cuts what sounds; what waits goes on waiting.
    mutating func stop(_ zones: [String], at now: Int64, offset: Int64) -> Outcome {
        var outcome = Outcome()
        for zone in zones {
            for index in voices.indices where voices[index].anchor != nil && voices[index].zones.contains(zone) {
                cut(index, zone, at: now, offset: offset, &outcome)
            }
        }
        voices.removeAll { $0.zones.isEmpty }
        return outcome
    }

    mutating func lose(_ zone: String, at now: Int64, offset: Int64) -> Outcome {
        let outcome = tell(at: now, offset: offset)
        lost.insert(zone)
        return outcome
    }

    /// The zone is heard again. What it would have said in the meantime it says now, or has forgotten.
    mutating func recover(_ zone: String, forgets: Bool, at now: Int64, offset: Int64) -> Outcome {
        var outcome = tell(at: now, offset: offset)
        lost.remove(zone)
        for report in held where Self.zone(of: report) == zone && !forgets { outcome.reports.append(report) }
        held.removeAll { Self.zone(of: $0) == zone }
        return outcome
    }

    /// Outputs are opened anew: what these zones played is gone.
    mutating func reopen(_ zones: Set<String>, at now: Int64, offset: Int64) -> Outcome {
        let outcome = tell(at: now, offset: offset)
        for index in voices.indices { voices[index].zones.removeAll(where: zones.contains) }
        voices.removeAll { $0.zones.isEmpty }
        held.removeAll { zones.contains(Self.zone(of: $0)) }
        return outcome
    }

    mutating func crash(at now: Int64, offset: Int64) -> Outcome {
        let outcome = tell(at: now, offset: offset)
        voices = []
        held = []
        lost = []
        return outcome
    }

    private static func zone(of report: StationMachine.Report) -> String {
        switch report {
        case .partBegan(_, let zone, _, _), .ended(_, let zone, _), .cut(_, let zone, _, _, _),
            .partFailed(_, let zone, _, _, _):
            zone
        }
    }
}
