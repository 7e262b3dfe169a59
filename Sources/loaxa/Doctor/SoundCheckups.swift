import ALSA
import Bulletin
import Control
import Dispatch
import Glibc
import Linux
import Playback
import Rendering
import SoundFile
import Station
import Wording

/// What the doctor asks of devices, voices and the libraries behind them.
enum SoundCheckups {
    /// Each output of the configuration: as the running station has it, else by opening it.
    static func outputs(
        _ configuration: StationConfiguration?, running status: Wire.Status?, _ context: Context
    ) async -> [Checkup] {
        if let status { return status.outputs.map { output(running: $0) } }
        var checkups: [Checkup] = []
        for output in configuration?.outputs ?? [] {
            let error = await Listening.problem(opening: output.device)
            checkups.append(self.output(output.name, device: output.device, error: error))
        }
        return checkups
    }

    static func output(running output: Wire.Output) -> Checkup {
        let subject = Sentences.outputSubject(output.name)
        let found = Sentence(
            vi: StatusReport.output(output, .vietnamese, isNamed: false),
            en: StatusReport.output(output, .english, isNamed: false))
        switch output.state {
        case .running where output.underruns == 0: return .ok("output-\(output.name)", subject, found)
        case .running, .opening: return .warn("output-\(output.name)", subject, found, next: Sentences.tooBusy)
        case .lost, .stalled, .closed:
            return .fail("output-\(output.name)", subject, found, next: Sentences.lookAtDevice(output.device))
        }
    }

    static func output(_ name: String, device: String, error: ALSAError?) -> Checkup {
        let subject = Sentences.outputSubject(name)
        guard let error else { return .ok("output-\(name)", subject, Sentences.opens(device)) }
        return .fail(
            "output-\(name)", subject, Sentences.doesNotOpen(device, "\(error)"), next: Sentences.lookAtDevice(device))
    }

    /// Each input of the configuration, by opening it. The station has it open only while it is on the air.
    static func inputs(_ configuration: StationConfiguration?, isRunning: Bool) async -> [Checkup] {
        var checkups: [Checkup] = []
        for input in configuration?.inputs ?? [] {
            let device = input.settings.device
            let error = await Listening.problem(listeningTo: device)
            checkups.append(self.input(input.name, device: device, error: error, isRunning: isRunning))
        }
        return checkups
    }

    static func input(_ name: String, device: String, error: ALSAError?, isRunning: Bool) -> Checkup {
        let subject = Sentences.inputSubject(name)
        guard let error else { return .ok("input-\(name)", subject, Sentences.opens(device)) }
        if error.code == EBUSY, isRunning { return .ok("input-\(name)", subject, Sentences.inUse(device)) }
        return .fail(
            "input-\(name)", subject, Sentences.doesNotOpen(device, "\(error)"), next: Sentences.lookAtInput(device))
    }

    /// Has the worker say a word in every voice of the station: what answers, works from one end to the other.
    static func voices(_ configuration: StationConfiguration?, _ context: Context) async -> [Checkup] {
        let named = configuration?.voices.map { ($0.name, $0.voice) } ?? [("vi", Voice())]
        guard let program = RenderProgram.path(environment: context.environment) else {
            return [
                Checkup(
                    id: "renderer", subject: Sentences.rendererSubject, level: .fail, found: Sentences.noRenderer,
                    next: nil)
            ]
        }
        let folder: String
        do throws(SystemError) {
            folder = try TemporaryFolder.make("doctor")
        } catch {
            let reason = String(cString: strerror(error.code))
            return [
                .fail(
                    "renderer", Sentences.rendererSubject, Sentences.noCache("/tmp", reason), next: Sentences.makeSpace)
            ]
        }
        defer { rmdir(folder) }
        let cache = RenderCache(folder: folder)
        let worker = RenderWorker(executable: program, cache: cache, timeLimit: .seconds(10))
        var checkups: [Checkup] = []
        for (name, voice) in named {
            let script = Script(cues: [.speech(Speech(.paragraph, runs: [.text("xin chào")]))])
            do throws(RenderError) {
                let rendition = try await worker.render(RenderJob(script: script, voice: voice))
                checkups.append(
                    .ok("voice-\(name)", Sentences.voiceSubject(name), Sentences.speaks(voice.espeak, rendition.length))
                )
            } catch {
                checkups.append(
                    .fail(
                        "voice-\(name)", Sentences.voiceSubject(name), error.sentence, next: Sentences.installVoices))
            }
        }
        cache.removeOldest(keeping: 0, pinned: [])
        return checkups
    }

    static var libraries: Checkup {
        .ok(
            "libraries", Sentences.librariesSubject,
            Sentence(verbatim: "alsa-lib \(ALSALibrary.version), \(SoundFileLibrary.version)"))
    }
}
