import Bulletin
import Rendering

/// What the station's settings make of something that is to be heard. The daemon airs, and `loaxa preview` plays, the sound
/// of one and the same job.
extension StationConfiguration {
    /// `clips` are the files of the bulletin's clips and bed, by the path that the bulletin writes. `voice` is the name of a
    /// voice to use in place of the bulletin's own; nil leaves it.
    package func job(for bulletin: Bulletin, clips: [String: ClipFile], voice: String? = nil) -> RenderJob {
        job(
            for: bulletin.script, clips: clips, bed: bulletin.metadata.bed, voice: voice ?? bulletin.metadata.voice)
    }

    /// The same for a script that is no bulletin's, such as a greeting of the timetable.
    ///
    /// A voice that the station does not have gives way to the station's own: a bulletin checked under an older
    /// configuration must still air.
    package func job(
        for script: Script, clips: [String: ClipFile], bed: String? = nil, voice: String? = nil
    ) -> RenderJob {
        let own = self.voice(named: nil) ?? Voice()
        return RenderJob(
            script: script, clips: clips, bed: bed, voice: self.voice(named: voice) ?? own,
            speakers: speakers.compactMapValues { self.voice(named: $0) }, pronunciation: pronunciation,
            mastering: mastering, pauses: pauses)
    }
}
