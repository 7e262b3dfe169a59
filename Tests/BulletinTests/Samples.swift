import Bulletin
import Time
import Wording

/// The bulletin of the documentation.
let sample = """
    ---
    title: Cài VNeID mức 2 ngay tại nhà văn hoá thôn
    category: knowledge            # general, sudden, policy, direction, knowledge, example
    series: Bình dân học vụ số / 3
    audience: [elderly, household-business]
    zones: [chu-chau]              # default: all
    owner: Đoàn Thanh niên xã
    author: Tổ công nghệ số cộng đồng thôn Chu Châu
    benefit: Không phải lên xã vẫn làm được giấy tờ
    priority: normal
    valid: 2026-11-23..2026-12-31
    voice: north-female
    bed: nhac-nen.flac
    ---

    # Cài VNeID mức 2

    Kính thưa bà con, từ 8h30 ngày 23/11/2026, tại nhà văn hoá thôn…

    ![Nhạc cắt](nhac-cat.ogg)

    [pause 2s]

    Hỏi: Tôi không có điện thoại thông minh thì sao?
    Đáp: Bà con mang {CCCD|căn cước công dân} đến gặp Tổ công nghệ số cộng đồng.
    """

/// Reads a text with a station of two zones and two voices around it.
func read(
    _ text: String, zones: [String]? = ["chu-chau", "minh-chau"], voices: [String]? = ["north-female", "north-male"],
    speakers: [String]? = nil, today: CivilDate? = CivilDate("2026-11-24")
) -> (bulletin: Bulletin?, findings: [Finding]) {
    BulletinReader(zones: zones, voices: voices, speakers: speakers, today: today).read(Array(text.utf8), file: "b.md")
}

/// The cues of a body that nothing is wrong with.
func cues(_ body: String, speakers: [String]? = nil) -> [Cue] {
    BulletinReader(speakers: speakers).script(of: body, file: "b.md").script.cues.map(\.withoutPlace)
}

/// `line:column severity code` of each finding.
func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

func faults(_ bytes: [UInt8]) -> [String] {
    BulletinReader(
        zones: ["chu-chau", "minh-chau"], voices: ["north-female", "north-male"], today: CivilDate("2026-11-24")
    ).read(bytes, file: "b.md").findings.map(\.brief)
}

extension Finding {
    var brief: String {
        let mark = severity == .error ? "error" : "warning"
        return switch place {
        case .position(let line, let column): "\(line):\(column) \(mark) \(code)"
        case .file, .keyPath: "\(mark) \(code)"
        }
    }
}

extension Cue {
    var withoutPlace: Cue {
        switch self {
        case .speech(let speech): .speech(Speech(speech.manner, speaker: speech.speaker, runs: speech.runs))
        case .clip(let clip): .clip(ClipReference(clip.path))
        case .bedStart(let clip): .bedStart(ClipReference(clip.path))
        case .pause, .bedStop: self
        }
    }

    static func says(_ text: String, _ manner: Speech.Manner = .paragraph, by speaker: String? = nil) -> Cue {
        .speech(Speech(manner, speaker: speaker, runs: [.text(text)]))
    }

    static func plays(_ path: String) -> Cue { .clip(ClipReference(path)) }
}

extension Bulletin {
    var withoutPlaces: Bulletin {
        Bulletin(metadata: metadata, script: Script(cues: script.cues.map(\.withoutPlace)))
    }
}
