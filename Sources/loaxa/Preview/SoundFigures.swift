import Rendering
import Wording

/// The figures of a finished sound, for people: how long it is, how loud, how far its loudness ranges, and its peak.
struct SoundFigures: Sendable {
    let rendition: Rendition
    let mastering: Mastering
    let range: Double?

    func line(_ language: Language) -> String {
        let loudness = "\(Self.tenths(rendition.loudness, language)) LUFS"
        let peak = "\(Self.tenths(rendition.truePeak, language)) dBTP"
        let spread = range.map { "\(Self.tenths($0, language)) LU" } ?? "–"
        let target = Self.tenths(mastering.loudness, language)
        let ceiling = Self.tenths(mastering.truePeak, language)
        return Sentences.soundFigures(
            length: Moments.clock(rendition.length), loudness: loudness, target: target, range: spread, peak: peak,
            ceiling: ceiling
        ).in(language)
    }

    /// `−16,0` in Vietnamese, `−16.0` in English.
    static func tenths(_ value: Double, _ language: Language) -> String {
        guard value.isFinite else { return "−∞" }
        let tenths = Int((min(max(value, -999), 999) * 10).rounded())
        let comma = language == .vietnamese ? "," : "."
        return "\(tenths < 0 ? "−" : "")\(tenths.magnitude / 10)\(comma)\(tenths.magnitude % 10)"
    }
}
