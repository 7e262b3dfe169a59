import SoundFile
import TestSupport
import Testing
import Wording

@testable import loaxa

/// With the real renderer and real files.
@Suite struct `Hearing a bulletin` {
    private let folder = ScratchFolder()

    private func loaxa(_ words: String..., columns: Int? = nil) async -> Run {
        await loaxaTests.loaxa(
            words,
            environment: [
                "LANG": "en", "XDG_CACHE_HOME": folder.path, "LOAXA_RENDER": BuiltProgram.path("loaxa-render"),
            ], columns: columns)
    }

    private static let text =
        "---\ntitle: A\n---\n\n# Thông báo\n\nKính mời bà con ra nhà văn hoá.\n\n[pause 1s]\n\nXin cảm ơn.\n"

    @Test(arguments: SoundFileFormat.allCases) func `is saved in the format that the ending names`(
        _ format: SoundFileFormat
    ) async throws {
        let bulletin = folder.write("a.md", Self.text)
        let file = "\(folder.path)/a.\(format.rawValue)"
        let run = await loaxa("preview", bulletin, "--out", file)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("Length 0:0"))
        #expect(run.errors.hasPrefix("Saved “\(file)”, 0:0"))
        let reader = try SoundFileReader.open(file)
        #expect(reader.info.rate == 48_000)
        #expect(reader.info.channels == 1)
        let seconds = try #require(reader.info.seconds)
        #expect((4...9).contains(seconds))
    }

    @Test func `an ending that cannot be written is refused with those that can`() async {
        let run = await loaxa("say", "xin chào", "--out", "a.aac")
        #expect(run.code == 2)
        #expect(
            run.errors
                == "loaxa: --out cannot be “a.aac”; it can be: .wav .flac .ogg .opus .mp3 .aiff .au .caf .w64. For help: loaxa help say\n"
        )
    }

    @Test func `a folder that is not there leaves nothing behind`() async {
        let run = await loaxa("say", "xin chào", "--out", "\(folder.path)/none/a.wav")
        #expect(run.code == 1)
        #expect(run.errors.hasPrefix("loaxa: cannot write “\(folder.path)/none/a.wav”"))
        #expect(!folder.names.contains("none"))
    }

    @Test func `is played to its end on a device`() async {
        let run = await loaxa("say", "xin", "--device", "null")
        #expect((run.code, run.errors) == (0, ""))
        #expect(run.output.hasPrefix("Length 0:00 · loudness −1"))
    }

    @Test func `a device that is not there is said at once, with what to do`() async {
        let run = await loaxa("say", "xin chào", "--device", "no-such-device")
        #expect(run.code == 1)
        #expect(run.errors.hasPrefix("loaxa: cannot play on “no-such-device” (snd_pcm_open"))
        #expect(run.errors.hasSuffix("or save to a file: --out\n"))
    }

    @Test func `can be read instead`() async {
        let run = await loaxa("preview", folder.write("a.md", Self.text), "--text", columns: 43)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("WRITTEN              │ SPOKEN\n"))
        #expect(run.output.contains("# Thông báo          │ "))
        #expect(run.output.contains("(pause of 1 s)       │"))
    }

    @Test func `one with errors is not heard, and all of them are named`() async {
        let bulletin = folder.write("a.md", "---\ncategory: sport\n---\n\nXin chào.\n")
        let run = await loaxa("preview", bulletin, "--out", "\(folder.path)/a.wav")
        #expect(run.code == 1)
        #expect(run.errors.contains("\(bulletin):2:11: error: "))
        #expect(run.errors.hasSuffix("and cannot be heard yet. Correct what is named above.\n"))
        #expect(!folder.names.contains("a.wav"))
    }

    @Test func `a voice that nobody has is refused`() async {
        let run = await loaxa("say", "xin chào", "--voice", "announcer", "--out", "\(folder.path)/a.wav")
        #expect(run.code == 1)
        #expect(run.errors.hasPrefix("loaxa: the station has no voice “announcer”."))
    }

    @Test func `a voice of espeak-ng can be asked for`() async throws {
        let run = await loaxa("say", "xin chào", "--voice", "vi+f2", "--out", "\(folder.path)/a.wav")
        #expect(run.code == 0)
    }

    @Test func `render prints the figures of the file`() async throws {
        let run = await loaxa("render", folder.write("a.md", Self.text), "--out", "\(folder.path)/a.flac", "--json")
        #expect(run.code == 0)
        #expect(run.errors == "")
        #expect(run.output.contains("\"title\" : \"A\""))
        #expect(run.output.contains("\"loudness\" : -1"))
    }

    @Test func `without the renderer says where it is looked for`() async {
        let run = await loaxaTests.loaxa(
            ["say", "xin", "--out", "\(folder.path)/a.wav"],
            environment: ["LANG": "en", "XDG_CACHE_HOME": folder.path, "LOAXA_RENDER": "/nowhere/loaxa-render"])
        #expect(run.code == 1)
        #expect(run.errors.contains("/nowhere/loaxa-render"))
    }

    @Test func `options that exclude one another are refused`() async {
        let run = await loaxa("say", "xin", "--text", "--device", "null")
        #expect(run.code == 2)
        #expect(run.errors.hasPrefix("loaxa: only one of --device, --text can be used."))
    }
}

/// Through a sound server, whose monitor hears what a person would.
@Suite(.enabled(if: PulseServer.isAvailable), .serialized) struct `Hearing on a real device` {
    @Test func `the sound is whole from its first word to its last`() async throws {
        let folder = ScratchFolder()
        let server = try PulseServer(sinks: ["phones"])
        let environment = [
            "LANG": "en", "XDG_CACHE_HOME": folder.path, "LOAXA_RENDER": BuiltProgram.path("loaxa-render"),
        ]
        let file = "\(folder.path)/a.wav"
        #expect(await loaxa(["say", "Kính thưa bà con", "--out", file], environment: environment).code == 0)
        let expected = try #require(try SoundFileReader.open(file).info.seconds)

        let recorder = try MonitorRecorder("phones", of: server)
        // A process of its own: the server that ALSA finds is a matter of the whole process.
        let program = try BackgroundProcess(
            [BuiltProgram.path("loaxa"), "say", "Kính thưa bà con", "--device", "pulse:phones"],
            environment: server.environment.merging(environment) { $1 })
        while program.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        recorder.stop()
        let heard = recorder.samples().enumerated().filter { abs($0.element) > 0.001 }.map(\.offset)
        let seconds = Double(try #require(heard.last) - heard[0]) / Double(MonitorRecorder.rate)
        // Silence at both ends of the file is not heard.
        #expect((expected - 1...expected + 0.05).contains(seconds), "\(seconds) s of \(expected) s")
    }
}
