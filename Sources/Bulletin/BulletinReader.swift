import Time
import Wording

/// Reads bulletin files (DESIGN section 5). Pure; may be used on any thread.
///
/// Every fault of a file is found, in the order of the file; beyond a thousand they are only counted.
package struct BulletinReader: Sendable {
    /// The station's zones and voices, against which names are checked; nil leaves them unchecked.
    package var zones: [String]?
    package var voices: [String]?
    /// The names before a colon that switch the voice; nil takes those that are customary in dialogues (`Hỏi`, `Đáp`, `MC` …).
    package var speakers: [String]?
    /// The day against which validity is checked; nil leaves it unchecked.
    package var today: CivilDate?

    /// The campaigns that the commune plans, against which names are checked; nil leaves them unchecked.
    package var campaigns: [CampaignPlan]?

    /// The longest file in bytes: about twelve hours of speech.
    package static let longestFile = 1 << 20

    package init(
        zones: [String]? = nil, voices: [String]? = nil, speakers: [String]? = nil, today: CivilDate? = nil
    ) {
        self.zones = zones
        self.voices = voices
        self.speakers = speakers
        self.today = today
    }

    /// The bulletin, and everything that is wrong or doubtful in the file; nil where it cannot be used (some finding is an error).
    ///
    /// `bytes` are those of the file; `file` names it in findings.
    package func read(_ bytes: [UInt8], file: String) -> (bulletin: Bulletin?, findings: [Finding]) {
        var findings = FindingList(file: file)
        guard let written = TextReader.read(bytes, &findings) else { return (nil, findings.sorted) }
        let blanks = OpenBlank.find(in: written)
        guard blanks.isEmpty else {
            // What is wrong besides is found with the blanks filled; what is wrong about a filling is not.
            let (_, others) = read(filled: OpenBlank.filled(written, blanks), findings)
            let lines = Set(blanks.map { written.position($0.range.lowerBound).line })
            for blank in blanks {
                findings.error(
                    "blank", written.place(blank.range.lowerBound), Sentences.blank(blank.name, hint: blank.hint))
            }
            findings.add(others.filter { !$0.place.isOn(lines) })
            return (nil, findings.sorted)
        }
        return read(filled: written, findings)
    }

    private func read(filled source: SourceText, _ findings: FindingList) -> (bulletin: Bulletin?, findings: [Finding])
    {
        var findings = findings
        let file = findings.file
        let front = FrontMatter(source, &findings)
        var metadata = Metadata(title: "")
        if let lines = front.lines {
            let headers = HeaderReader(source: source).read(lines, &findings)
            metadata = MetadataReader(
                source: source, zones: zones, voices: voices, today: today, campaigns: campaigns
            ).read(
                headers, &findings)
            if metadata.title.isEmpty, !headers.contains(where: { $0.key == .title }) {
                findings.error("missing-title", .position(line: 1, column: 1), Sentences.missingTitle)
            }
        }
        let errorCount = findings.errorCount
        let script = script(source, from: front.bodyLine, &findings)
        // What stands in a faulty directive or pronunciation is missing from the script, but not from the file.
        if !script.cues.contains(where: \.isHeard), findings.errorCount == errorCount {
            findings.error("empty-body", source.place(source.scalars.count), Sentences.emptyBody)
        }
        if front.lines == nil {
            metadata.title = script.title ?? file.baseName
            findings.warning(
                "no-front-matter", .position(line: 1, column: 1), Sentences.noFrontMatter(title: metadata.title))
        }
        guard !findings.hasErrors else { return (nil, findings.sorted) }
        return (Bulletin(metadata: metadata, script: script), findings.sorted)
    }

    /// The cues of a text in the notation of bulletins, without front matter: for greetings of the timetable and `loaxa say`.
    package func script(of text: String, file: String) -> (script: Script, findings: [Finding]) {
        var findings = FindingList(file: file)
        guard let source = TextReader.read(Array(text.utf8), &findings) else {
            return (Script(cues: []), findings.sorted)
        }
        let script = script(source, from: 0, &findings)
        return (script, findings.sorted)
    }

    /// What the body of a file says and plays, whatever is wrong with the file; nil where it is no text.
    package func draft(of bytes: [UInt8]) -> Script? {
        var ignored = FindingList(file: "")
        guard let source = TextReader.read(bytes, &ignored) else { return nil }
        return script(source, from: FrontMatter(source, &ignored).bodyLine, &ignored)
    }

    /// The text of a file without its front matter; nil where it is no text.
    package static func body(of bytes: [UInt8]) -> String? {
        var ignored = FindingList(file: "")
        guard let source = TextReader.read(bytes, &ignored) else { return nil }
        let line = FrontMatter(source, &ignored).bodyLine
        guard line < source.lineCount else { return "" }
        var body = String.UnicodeScalarView()
        body.append(contentsOf: source.scalars[source.lineStarts[line]...])
        return String(body)
    }

    /// Where the headers of a file stand, for findings about their values that others make.
    package static func places(of bytes: [UInt8]) -> [HeaderKey: Finding.Place] {
        var ignored = FindingList(file: "")
        guard let source = TextReader.read(bytes, &ignored) else { return [:] }
        guard let lines = FrontMatter(source, &ignored).lines else { return [:] }
        var places: [HeaderKey: Finding.Place] = [:]
        for header in HeaderReader(source: source).read(lines, &ignored) {
            let offset =
                switch header.value {
                case .empty: header.keyOffset
                case .single(let item): item.offset
                case .list(let items): items.first?.offset ?? header.keyOffset
                }
            places[header.key] = source.place(offset)
        }
        return places
    }

    private func script(_ source: SourceText, from line: Int, _ findings: inout FindingList) -> Script {
        let body = BodyText(source, from: line, &findings)
        var blocks = BlockReader(source, body, names: SpeakerNames(speakers))
        return Script(cues: blocks.read(&findings))
    }
}

extension Cue {
    /// Whether it can be heard: silence and a bed alone are no bulletin.
    fileprivate var isHeard: Bool {
        switch self {
        case .speech, .clip: true
        case .pause, .bedStart, .bedStop: false
        }
    }
}

extension Script {
    /// The first words of a text without a front matter: its first passage, cut at a word.
    fileprivate var title: String? {
        for case .speech(let speech) in cues {
            let words = speech.written
            guard words.unicodeScalars.count > Script.longestTitle else { return words }
            var title = ""
            for word in words.split(separator: " ") {
                guard title.unicodeScalars.count + word.unicodeScalars.count < Script.longestTitle else { break }
                title += title.isEmpty ? word : " \(word)"
            }
            return title.isEmpty ? String(words.prefix(Script.longestTitle)) + "…" : title + "…"
        }
        return nil
    }

    private static let longestTitle = 100
}

extension Speech {
    /// The words as they are written.
    package var written: String {
        runs.map { run in
            switch run {
            case .text(let text): text
            case .fixed(let written, _): written
            }
        }.joined()
    }
}

extension String {
    /// The last part of a path, without its ending.
    fileprivate var baseName: String {
        let name = split(separator: "/").last.map(String.init) ?? self
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
