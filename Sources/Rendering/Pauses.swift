import Bulletin

/// Silence around what is said, in seconds, each 0–10. Defaults are chosen for outdoor horn loudspeakers, whose echo must die
/// away before the next thing is said: a paragraph takes a little more than half a second, and a heading stands alone.
package struct Pauses: Sendable, Hashable, Codable {
    /// Longer than the synthesiser's own pause at the end of a sentence: 0.34 s at 140 words a minute, as measured.
    package var sentence: Double
    /// Longer than its own pause at a comma, where an announcer takes breath: 0.12 s at 140.
    package var breath: Double
    /// Between two paragraphs.
    package var paragraph: Double
    /// Between two items of a list.
    package var listItem: Double
    package var beforeHeading: Double
    package var afterHeading: Double
    /// Where another speaker begins.
    package var speaker: Double
    /// Before and after a clip.
    package var clip: Double
    /// The bed alone before the first word, and after the last.
    package var bedBefore: Double
    package var bedAfter: Double

    package init(
        sentence: Double = 0, breath: Double = 0, paragraph: Double = 0.6, listItem: Double = 0.4,
        beforeHeading: Double = 0.9, afterHeading: Double = 0.8, speaker: Double = 0.7, clip: Double = 0.3,
        bedBefore: Double = 1.5, bedAfter: Double = 2
    ) {
        self.sentence = sentence
        self.breath = breath
        self.paragraph = paragraph
        self.listItem = listItem
        self.beforeHeading = beforeHeading
        self.afterHeading = afterHeading
        self.speaker = speaker
        self.clip = clip
        self.bedBefore = bedBefore
        self.bedAfter = bedAfter
    }

    /// Between two neighbours that no `[pause]` divides.
    func between(_ a: Speech, _ b: Speech) -> Double {
        if b.manner == .heading { return beforeHeading }
        if a.manner == .heading { return afterHeading }
        if a.speaker != b.speaker { return speaker }
        return a.manner == .listItem && b.manner == .listItem ? listItem : paragraph
    }

    /// What comes to the synthesiser's own pause before a clause.
    func more(before clause: Passage.Clause) -> Double {
        switch clause.follows {
        case nil: 0
        case .sentence: sentence
        case .breath: breath
        }
    }
}
