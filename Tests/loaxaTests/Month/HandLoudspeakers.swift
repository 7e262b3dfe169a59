import Schedule
import Synchronization
import Time

@testable import Playback

/// Loudspeakers without a flaw whose time is moved by hand. They report what the player reports, and note what must never be heard:
/// a programme in the hours that are closed, or in a zone that is blocked.
final class HandLoudspeakers: Loudspeakers {
    fileprivate struct Voice {
        var programme: Playback.Programme
        var zones: [String]
        /// The part that begins next, and when; after the last, the end.
        var part = 0
        var time: Instant
        /// When the part that sounds began.
        var began: Instant?
    }

    fileprivate struct State {
        var now: Instant
        var outputs: [OutputSettings]
        var voices: [Voice] = []
        var gates: [String: [Range<Instant>]] = [:]
        var blocks: [String: ZoneBlock] = [:]
        var told: [PlaybackEvent] = []
        var reader: CheckedContinuation<PlaybackEvent?, Never>?
        var isShut = false
        var deliveries = 0
        var frames: [String: Int] = [:]
        var wrongs: [String] = []
    }

    private let state: Mutex<State>

    init(_ outputs: [OutputSettings], at now: Instant) { state = Mutex(State(now: now, outputs: outputs)) }

    var events: AsyncStream<PlaybackEvent> { AsyncStream { await self.nextEvent() } }

    private func nextEvent() async -> PlaybackEvent? {
        await withCheckedContinuation { continuation in
            let event: PlaybackEvent?? = state.withLock { state in
                if !state.told.isEmpty {
                    state.deliveries += 1
                    return .some(state.told.removeFirst())
                }
                if state.isShut { return .some(nil) }
                state.reader = continuation
                return nil
            }
            if let event { continuation.resume(returning: event) }
        }
    }

    private func change(_ body: (inout State) -> Void) {
        let woken: (CheckedContinuation<PlaybackEvent?, Never>, PlaybackEvent?)? = state.withLock { state in
            body(&state)
            guard let reader = state.reader, !state.told.isEmpty || state.isShut else { return nil }
            state.reader = nil
            state.deliveries += 1
            return (reader, state.told.isEmpty ? nil : state.told.removeFirst())
        }
        if let (reader, event) = woken { reader.resume(returning: event) }
    }

    // MARK: For the test

    /// When the next part begins or ends.
    var nextTime: Instant? { state.withLock { $0.voices.map(\.time).min() } }
    /// Everything that was told has been taken.
    var isHeardOut: Bool { state.withLock { $0.told.isEmpty && ($0.reader != nil || $0.isShut) } }
    var deliveries: Int { state.withLock { $0.deliveries } }
    var wrongs: [String] { state.withLock { $0.wrongs } }
    /// Frames that each zone has heard.
    var frames: [String: Int] { state.withLock { $0.frames } }

    /// Lets time pass; what begins and ends meanwhile is told.
    func pass(to now: Instant) {
        change { state in
            while let index = state.voices.indices.min(by: { state.voices[$0].time < state.voices[$1].time }),
                state.voices[index].time <= now
            {
                state.now = state.voices[index].time
                state.step(index)
            }
            state.now = now
        }
    }

    // MARK: As the player

    func play(_ programme: Playback.Programme) -> [String] {
        change { state in
            state.voices.append(
                Voice(programme: programme, zones: programme.zones, time: max(programme.start, state.now)))
        }
        let known = state.withLock { Set($0.outputs.flatMap(\.zones).map(\.name)) }
        return programme.zones.filter { !known.contains($0) }
    }

    func stop(zones: [String]?, fade: Duration) {
        change { state in
            for index in state.voices.indices where state.voices[index].began != nil {
                state.cut(index, in: zones ?? state.voices[index].zones)
            }
            state.voices.removeAll(where: \.zones.isEmpty)
        }
    }

    func withdraw(programme: Int64, fade: Duration) {
        change { state in
            for index in state.voices.indices where state.voices[index].programme.id == programme {
                if state.voices[index].began != nil { state.cut(index, in: state.voices[index].zones) }
                state.voices[index].zones = []
            }
            state.voices.removeAll(where: \.zones.isEmpty)
        }
    }

    func setGate(zone: String, closed: [Range<Instant>]) { state.withLock { $0.gates[zone] = closed } }
    func setGain(zone: String, decibels: Double) {}
    func setBlock(zone: String, _ block: ZoneBlock) { state.withLock { $0.blocks[zone] = block } }
    func setFallback(_ file: String?, of input: String) {}
    func inputs() -> [InputStatus] { [] }
    func reconfigure(inputs: [InputSettings]) {}
    func reconfigure(outputs: [OutputSettings]) async { state.withLock { $0.outputs = outputs } }
    func shutdown(fade: Duration) async { change { $0.isShut = true } }

    func snapshot() -> [OutputStatus] {
        state.withLock { state in
            state.outputs.map { output in
                let zones = output.zones.map { zone in
                    let voice = state.voices.first { $0.began != nil && $0.zones.contains(zone.name) }
                    return ZoneStatus(
                        name: zone.name, gain: 0, peak: -120, isGated: false,
                        airing: voice.map { .init(programme: $0.programme.id, part: $0.part - 1, frame: 0) })
                }
                return OutputStatus(
                    name: output.name, device: output.device, state: .running, channels: output.channels,
                    latency: .zero, drift: 0, restarts: 0, doubtsDelay: false, missingFrames: 0, timeouts: 0,
                    heartbeat: MonotonicInstant(nanoseconds: 0), zones: zones)
            }
        }
    }
}

extension HandLoudspeakers.State {
    fileprivate mutating func step(_ index: Int) {
        let voice = voices[index]
        let id = voice.programme.id
        if voice.part > 0 {
            for zone in voice.zones { frames[zone, default: 0] += voice.programme.parts[voice.part - 1].frames }
        }
        guard voice.part < voice.programme.parts.count else {
            voices.remove(at: index)
            told += voice.zones.map { .ended(programme: id, zone: $0, at: now) }
            return
        }
        let length = FinishedSound.length(of: voice.programme.parts[voice.part].frames)
        if !voice.programme.isEmergency {
            for zone in voice.zones {
                let isClosed = (gates[zone] ?? []).contains { $0.overlaps(now..<now + length) }
                if isClosed || blocks[zone, default: ZoneBlock.none] != ZoneBlock.none {
                    wrongs.append("\(zone) at \(now)")
                }
            }
        }
        voices[index].began = now
        voices[index].part += 1
        voices[index].time = now + length
        if voice.part == 0 {
            for other in voices.indices where voices[other].programme.id != id && voices[other].began != nil {
                cut(other, in: voice.zones)
            }
            voices.removeAll(where: \.zones.isEmpty)
        }
        told += voice.zones.map { .partStarted(programme: id, zone: $0, part: voice.part, at: now) }
    }

    /// Of a voice that has begun.
    fileprivate mutating func cut(_ index: Int, in zones: [String]) {
        let voice = voices[index]
        let played = FinishedSound.frames(in: now - voice.began!)
        for zone in voice.zones where zones.contains(zone) {
            frames[zone, default: 0] += played
            told.append(
                .cut(programme: voice.programme.id, zone: zone, part: voice.part - 1, playedFrames: played, at: now))
        }
        voices[index].zones.removeAll(where: zones.contains)
    }
}
