import Time
import Wording

/// Reads bulletin files (DESIGN section 5). Pure; may be used on any thread.
package struct BulletinReader: Sendable {
    /// The station's zones and voices, against which names are checked; nil leaves them unchecked.
    package var zones: [String]?
    package var voices: [String]?
    /// The day against which validity is checked; nil leaves it unchecked.
    package var today: CivilDate?

    package init(zones: [String]? = nil, voices: [String]? = nil, today: CivilDate? = nil) {
        self.zones = zones
        self.voices = voices
        self.today = today
    }

    /// The bulletin, and everything that is wrong or doubtful in the file; nil where it cannot be used (some finding is an error).
    ///
    /// `bytes` are those of the file; `file` names it in findings.
    package func read(_ bytes: [UInt8], file: String) -> (bulletin: Bulletin?, findings: [Finding]) {
        (nil, [])
    }

    /// The cues of a text in the notation of bulletins, without front matter: for greetings of the timetable and `loaxa say`.
    package func script(of text: String, file: String) -> (script: Script, findings: [Finding]) {
        (Script(cues: [.speech(Speech(.paragraph, runs: [.text(text)]))]), [])
    }
}
