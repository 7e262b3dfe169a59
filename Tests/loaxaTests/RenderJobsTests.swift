import Bulletin
import Rendering
import Station
import Testing

@Suite struct `The job that the station makes of a bulletin` {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

    private let configuration: StationConfiguration
    private var bulletin = Bulletin(
        metadata: Metadata(title: "A"),
        script: Script(cues: [.speech(Speech(.paragraph, speaker: "Hỏi", runs: [.text("Xin chào.")]))]))

    init() throws {
        configuration = try #require(StationConfiguration.load(folder: Self.root + "/Config").configuration)
    }

    @Test func `has the voice that was asked for, else the bulletin's, else the station's`() {
        var bulletin = bulletin
        #expect(configuration.job(for: bulletin, clips: [:]).voice.espeak == "vi+f2")
        bulletin.metadata.voice = "north-male"
        #expect(configuration.job(for: bulletin, clips: [:]).voice.espeak == "vi+m3")
        #expect(configuration.job(for: bulletin, clips: [:], voice: "north-female").voice.espeak == "vi+f2")
    }

    @Test func `has the station's voice where it does not know the bulletin's any more`() {
        var bulletin = bulletin
        bulletin.metadata.voice = "south-female"
        #expect(configuration.job(for: bulletin, clips: [:]).voice.espeak == "vi+f2")
    }

    @Test func `has the station's speakers, loudness and pronunciations, and the bulletin's bed and clips`() {
        var bulletin = bulletin
        bulletin.metadata.bed = "nhac-nen.flac"
        let clips = ["nhac-nen.flac": ClipFile(path: "/x/nhac-nen.flac", sha256: "00")]
        let job = configuration.job(for: bulletin, clips: clips)
        #expect(job.speakers["Hỏi"]?.espeak == "vi+m3")
        #expect(job.mastering == configuration.mastering)
        #expect(job.pronunciation == configuration.pronunciation)
        #expect(job.bed == "nhac-nen.flac")
        #expect(job.clips == clips)
        #expect(job.script == bulletin.script)
    }

    @Test func `has another sound without its beds, and the same where it has none`() {
        var bulletin = bulletin
        bulletin.removeBeds()
        #expect(bulletin == self.bulletin)
        bulletin.metadata.bed = "nhac-nen.flac"
        let whole = bulletin.script.cues + [.clip(ClipReference("loi.ogg")), .pause(milliseconds: 500)]
        bulletin.script.cues = [.bedStart(ClipReference("nhac.flac"))] + whole + [.bedStop]
        let clips = ["nhac-nen.flac", "nhac.flac", "loi.ogg"].map { ($0, ClipFile(path: "/x/\($0)", sha256: $0)) }
        let files = Dictionary(uniqueKeysWithValues: clips)
        let usual = configuration.job(for: bulletin, clips: files)
        bulletin.removeBeds()
        let sober = configuration.job(for: bulletin, clips: files)
        #expect(sober.bed == nil && sober.script.cues == whole)
        #expect(sober.key != usual.key)
    }
}
