import Bulletin
import FoundationEssentials
import Testing
import Wording

@testable import Rendering

private let text = "Kính thưa bà con, đây là bản tin. Xin mời bà con nghe."

private func job(_ command: [String]?, _ cues: [Cue] = [.says(text)]) -> RenderJob {
    RenderJob(script: Script(cues: cues), voice: Voice(espeak: "vi", command: command))
}

@Test(arguments: [
    ["espeak-ng", "-v", "vi", "-s", "140", "--stdin", "--stdout"],
    ["espeak-ng", "-v", "vi", "-s", "140", "--stdin", "-w", "{file}"],
])
func `a program speaks instead of the library, at the station's loudness`(command: [String]) async throws {
    let bench = try Workbench()
    let rendition = try await bench.worker().render(job(command))
    #expect(rendition.warnings.isEmpty)
    #expect(abs(rendition.loudness + 16) <= 0.5)
    let own = try await bench.worker().render(job(nil))
    // The same voice: its silence at the ends apart, the same length.
    #expect(abs(rendition.frames - own.frames) < Renderer.rate / 2)
    #expect(rendition.words.map(\.text) == own.words.map(\.text))
    for (a, b) in zip(rendition.words, own.words) { #expect(abs(a.frame - b.frame) < Renderer.rate) }
    #expect(bench.cached().count == 4)
}

@Test(arguments: [
    ["/nowhere/speak"], ["false"], ["true"], ["cat"], ["sh", "-c", "echo 'no model' >&2; exit 3"],
    ["cp", "/dev/null", "{file}"],
])
func `where the program fails the library speaks, and the rendition says so`(command: [String]) async throws {
    let bench = try Workbench()
    let rendition = try await bench.worker().render(job(command))
    #expect(rendition.frames > 3 * Renderer.rate)
    #expect(rendition.warnings.count == 1)
    #expect(rendition.warnings.first?.vi.hasPrefix("chương trình đọc “\(command[0])” không đọc được (") == true)
    #expect(bench.cached().count == 2)
}

@Test func `the program's own last words are in the warning`() async throws {
    let bench = try Workbench()
    let rendition = try await bench.worker().render(job(["sh", "-c", "echo 'no model' >&2; exit 3"]))
    #expect(rendition.warnings.first?.en.contains("(no model)") == true)
}

@Test func `a program that has failed is asked once in a job, and anew in the next rendering`() async throws {
    let bench = try Workbench()
    let command = ["sh", "-c", "echo asked >> \(bench.folder)/log; exit 1"]
    let threePassages = job(command, [.says("Một."), .says("Hai."), .says("Ba.")])
    for times in 1...2 {
        let rendition = try await bench.worker().render(threePassages)
        #expect(rendition.warnings.count == 1)
        #expect(
            try String(contentsOfFile: "\(bench.folder)/log", encoding: .utf8).split(separator: "\n").count == times)
    }
}

@Test func `a program speaks for one speaker only`() async throws {
    let bench = try Workbench()
    let mixed = RenderJob(
        script: Script(cues: [.says("Một, hai.", speaker: "Hỏi"), .says("Ba, bốn.", speaker: "Đáp")]),
        speakers: ["Đáp": Voice(command: ["espeak-ng", "-v", "vi+f2", "--stdin", "--stdout"])])
    let rendition = try await bench.worker().render(mixed)
    #expect(rendition.warnings.isEmpty)
    #expect(rendition.words.map(\.text) == ["Một,", "hai.", "Ba,", "bốn."])
}
