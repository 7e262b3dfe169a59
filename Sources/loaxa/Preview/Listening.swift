import ALSA
import Dispatch
import Glibc
import Playback
import Rendering
import Station
import Synchronization
import Time
import Wording

/// The devices on which a finished sound is heard once, through the same player that airs.
struct Listening: Sendable {
    let outputs: [OutputSettings]
    /// Whether the person named no device, so that there may be none at all.
    let isDefault: Bool

    /// How long a device may take until it runs.
    private static let patience: Duration = .seconds(5)

    static func outputs(device: String?) -> Listening {
        let device = device ?? "default"
        return Listening(
            outputs: [
                OutputSettings(
                    name: device, device: device, zones: [.init(name: "preview", channels: [1, 2])])
            ], isDefault: device == "default")
    }

    /// The outputs that carry these zones, with no other zone on them.
    static func outputs(of zones: [String], _ configuration: StationConfiguration) throws(Failure) -> Listening {
        let known = configuration.zones.map(\.name)
        for zone in zones where !known.contains(zone) { throw Failure(Sentences.noSuchZone(zone, known: known)) }
        let outputs = configuration.outputs.compactMap { output in
            var share = output
            share.zones = output.zones.filter { zones.contains($0.name) }
            return share.zones.isEmpty ? nil : share
        }
        return Listening(outputs: outputs, isDefault: false)
    }

    private var zones: [String] { outputs.flatMap { $0.zones.map(\.name) } }

    func checkDevices() async throws(Failure) {
        for output in outputs {
            if let error = await Listening.problem(opening: output.device) { throw Failure(sentence(for: error)) }
        }
    }

    /// Why the device does not open; nil where it does. Waits for it on a thread that may block.
    static func problem(opening device: String) async -> ALSAError? {
        await withCheckedContinuation { (done: CheckedContinuation<ALSAError?, Never>) in
            DispatchQueue(label: "open").async {
                do throws(ALSAError) {
                    _ = try PCM.open(device)
                    done.resume(returning: nil)
                } catch {
                    done.resume(returning: error)
                }
            }
        }
    }

    /// Why the device cannot be listened to; nil where it can. Waits for it on a thread that may block.
    static func problem(listeningTo device: String) async -> ALSAError? {
        await withCheckedContinuation { (done: CheckedContinuation<ALSAError?, Never>) in
            DispatchQueue(label: "open").async {
                do throws(ALSAError) {
                    _ = try CapturePCM.open(device)
                    done.resume(returning: nil)
                } catch {
                    done.resume(returning: error)
                }
            }
        }
    }

    private func sentence(for error: ALSAError) -> Sentence {
        if isDefault, error.code != EBUSY, error.code != EACCES, error.code != EPERM { return Sentences.noSoundHere }
        return switch error.code {
        case EBUSY: Sentences.deviceBusy(error.device)
        case EACCES, EPERM: Sentences.deviceForbidden(error.device)
        default: Sentences.noSuchDevice(error.device, "\(error)")
        }
    }

    /// Plays the sound to its end, with a bar that shows the words being said.
    func play(_ rendition: Rendition, _ context: Context) async throws(Failure) {
        let clock = SystemClock()
        let player = Player(outputs: outputs, clock: clock) { try RenderedSound($0) }
        // Ctrl-C fades out instead of tearing the sound off.
        let token = context.cleanups.add {
            player.stop(fade: .milliseconds(60))
            usleep(150_000)
        }
        let result = await playThrough(rendition, on: player, clock: clock, context)
        context.cleanups.cancel(token)
        await player.shutdown(fade: .milliseconds(20))
        if let result { throw result }
    }

    private func playThrough(
        _ rendition: Rendition, on player: Player, clock: any StationClock, _ context: Context
    ) async -> Failure? {
        if let failure = await untilRunning(player, clock: clock) { return failure }
        let progress = Progress()
        let listener = Task {
            for await event in player.events { progress.take(event) }
        }
        defer { listener.cancel() }
        player.play(
            Programme(
                id: 1, zones: zones, start: clock.now + .milliseconds(300),
                parts: [.init(file: rendition.file, frames: rendition.frames)]))
        let bar = ProgressBar(on: context.errors, cleanups: context.cleanups)
        defer { bar.finish() }
        let length = Moments.clock(rendition.length)
        while true {
            let (ended, problem) = progress.state
            if let problem { return Failure(Sentences.playingFailed(problem)) }
            if ended.isSuperset(of: zones) { return nil }
            if let frame = player.snapshot().flatMap(\.zones).lazy.compactMap(\.airing).first?.frame {
                let position = Duration.nanoseconds(Int64(frame) * 1_000_000_000 / Int64(Player.rate))
                bar.show(
                    .init(
                        fraction: Double(frame) / Double(max(1, rendition.frames)),
                        figure: "\(Moments.clock(position)) / \(length)", words: rendition.words(at: frame)))
            }
            try? await Task.sleep(for: .milliseconds(80))
        }
    }

    /// A sound server may take a second to open its device: the sound begins after that, not under it.
    private func untilRunning(_ player: Player, clock: any StationClock) async -> Failure? {
        let limit = clock.monotonicNow + Listening.patience
        while true {
            let outputs = player.snapshot()
            for output in outputs {
                if case .lost(_, let reason) = output.state {
                    return Failure(Sentences.noSuchDevice(output.device, reason))
                }
            }
            if outputs.allSatisfy({ $0.state == .running }) { return nil }
            guard clock.monotonicNow < limit else {
                return Failure(Sentences.deviceSilent(outputs.first { $0.state != .running }?.device ?? ""))
            }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    /// What the player has reported so far.
    private final class Progress: Sendable {
        private let held = Mutex<(ended: Set<String>, problem: String?)>(([], nil))

        var state: (ended: Set<String>, problem: String?) { held.withLock { $0 } }

        func take(_ event: PlaybackEvent) {
            held.withLock { held in
                switch event {
                case .ended(_, let zone, _), .cut(_, let zone, _, _, _): held.ended.insert(zone)
                case .partFailed(_, _, _, let reason, _), .outputLost(_, let reason, _): held.problem = reason
                case .partStarted, .outputRecovered, .outputInterrupted, .outputDelayDoubted, .gated: break
                case .inputLost, .inputRecovered, .inputSilent, .inputSounding, .inputHowled: break
                }
            }
        }
    }
}
