import Bulletin
import FoundationEssentials
import Testing

@testable import Rendering

private let job = RenderJob(
    script: Script(cues: [
        .says("Tiêu đề", .heading), .says("Xin chào.", speaker: "Hỏi"), .plays("nhac.ogg"), .pause(milliseconds: 500),
        .bedStart(ClipReference("nen.flac")), .says("Hết."), .bedStop,
    ]),
    clips: [
        "nhac.ogg": ClipFile(path: "/a/nhac.ogg", sha256: "01"),
        "nen.flac": ClipFile(path: "/a/nen.flac", sha256: "02"),
        "duoi.flac": ClipFile(path: "/a/duoi.flac", sha256: "03"),
    ], bed: "duoi.flac", voice: Voice(espeak: "vi"), speakers: ["Hỏi": Voice(espeak: "vi+f2")],
    pronunciation: "UBND\tuỷ ban")

struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (inout RenderJob) -> Void
    init(_ name: String, _ apply: @escaping @Sendable (inout RenderJob) -> Void) {
        (testDescription, self.apply) = (name, apply)
    }
}

@Test(arguments: [
    Change("a word") { $0.script.cues[1] = .says("Xin chao.", speaker: "Hỏi") },
    Change("a manner") { $0.script.cues[0] = .says("Tiêu đề", .listItem) },
    Change("a speaker's name: pauses divide speakers") { $0.script.cues[1] = .says("Xin chào.") },
    Change("a pronunciation fixed in place") {
        $0.script.cues[5] = .speech(Speech(.paragraph, runs: [.fixed(written: "Hết.", spoken: "Dứt.")]))
    },
    Change("the order") { $0.script.cues.swapAt(0, 1) },
    Change("a pause") { $0.script.cues[3] = .pause(milliseconds: 501) },
    Change("a clip's bytes") { $0.clips["nhac.ogg"]?.sha256 = "04" },
    Change("the bytes of a bed in the script") { $0.clips["nen.flac"]?.sha256 = "04" },
    Change("the bytes of the bulletin's bed") { $0.clips["duoi.flac"]?.sha256 = "04" },
    Change("no bed") { $0.bed = nil },
    Change("the voice") { $0.voice.espeak = "vi-vn-x-south" },
    Change("the voice's rate") { $0.voice.rate = 141 },
    Change("the voice's pitch") { $0.voice.pitch = 51 },
    Change("the voice's gain") { $0.voice.gain = 0.5 },
    Change("the voice's program") { $0.voice.command = ["speak"] },
    Change("a speaker's voice") { $0.speakers["Hỏi"]?.pitch = 60 },
    Change("a word's reading in the pronunciation table") { $0.pronunciation += "\nchào\tkính chào" },
    Change("the loudness") { $0.mastering.loudness = -23 },
    Change("the ceiling") { $0.mastering.truePeak = -2 },
    Change("the bed under speech") { $0.mastering.bedUnderSpeech = -18 },
    Change("the bed in gaps") { $0.mastering.bedInGaps = -6 },
])
func `the key changes with what is heard`(change: Change) {
    var other = job
    change.apply(&other)
    #expect(other.key != job.key)
}

@Test(arguments: [
    Change("where a clip lies") { $0.clips["nhac.ogg"]?.path = "/elsewhere/nhac.ogg" },
    Change("a clip that is not in the script") { $0.clips["other.ogg"] = ClipFile(path: "/b", sha256: "09") },
    Change("a remark in the pronunciation table") { $0.pronunciation += "\n# tên riêng" },
    Change("the reading of a word that is not in the script") { $0.pronunciation += "\nHTX\thợp tác xã" },
    Change("a speaker who does not speak") { $0.speakers["Đáp"] = Voice(espeak: "vi+m3") },
    Change("the line of a passage") {
        $0.script.cues[1] = .speech(Speech(.paragraph, speaker: "Hỏi", runs: [.text("Xin chào.")], line: 9, column: 4))
    },
    Change("the line of a clip") { $0.script.cues[2] = .clip(ClipReference("nhac.ogg", line: 12, column: 3)) },
    Change("the line of a bed") { $0.script.cues[4] = .bedStart(ClipReference("nen.flac", line: 7)) },
])
func `the key does not change with what is not heard`(change: Change) {
    var other = job
    change.apply(&other)
    #expect(other != job)
    #expect(other.key == job.key)
}

@Test func `a key is the same after a journey as JSON, and a name for a file`() throws {
    let back = try JSONDecoder().decode(RenderJob.self, from: JSONEncoder().encode(job))
    #expect(back == job)
    #expect(back.key == job.key)
    #expect(job.key.count == 64 && job.key.allSatisfy { $0.isHexDigit && !$0.isUppercase })
}
