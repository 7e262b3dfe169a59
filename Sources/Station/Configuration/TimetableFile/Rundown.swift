import Bulletin
import Schedule
import Wording

extension Node {
    /// `rundown`: clips, greetings, relays, and the place of the bulletins.
    func rundown(names: TimetableNames) -> [RundownItem]? {
        guard let elements = elements(of: ConfigurationSentences.rundown) else { return nil }
        guard !elements.isEmpty else {
            complain("empty", ConfigurationSentences.emptyList(example: #"[{clip: "nhac-hieu.flac"}, "bulletins"]"#))
            return nil
        }
        let items = elements.map { $0.rundownItem(names: names) }
        if let second = items.indices.filter({ items[$0] == .bulletins }).dropFirst().first {
            elements[second].complain("bulletins-twice", ConfigurationSentences.oneBulletins)
        }
        return items.compactMap { $0 }
    }

    private func rundownItem(names: TimetableNames) -> RundownItem? {
        if case .string(let text) = value.content {
            if text == "bulletins" { return .bulletins }
            if text == "fill" { return .fill }
            wrongType(wanted: ConfigurationSentences.aRundownItem)
            return nil
        }
        guard let kind = members(of: ConfigurationSentences.aRundownItem)?.map(\.key) else { return nil }
        let kinds = ["clip", "say", "bulletins", "relay"].filter { kind.contains($0) }
        guard kinds.count == 1 else {
            complain("rundown", ConfigurationSentences.oneKindOfItem(kinds))
            return nil
        }
        switch kinds[0] {
        case "clip":
            guard let fields = fields(["clip", "title"], of: ConfigurationSentences.aRundownItem) else { return nil }
            let title = fields["title"]?.text()
            return fields["clip"]?.clip(in: names.clips).map { .clip($0, title: title ?? $0) }
        case "say":
            guard let fields = fields(["say", "title", "voice", "bed"], of: ConfigurationSentences.aRundownItem) else {
                return nil
            }
            let title = fields["title"]?.text()
            let voice = fields["voice"]?.reference(names.voices, to: ConfigurationSentences.voice)
            let bed = fields["bed"]?.clip(in: names.clips)
            return fields["say"]?.greeting().map { .speech($0, title: title ?? $0.opening, voice: voice, bed: bed) }
        case "relay": return relay(names.inputs)
        default:
            guard let node = fields(["bulletins"], of: ConfigurationSentences.aRundownItem)?["bulletins"] else {
                return nil
            }
            guard case .boolean(true) = node.value.content else {
                node.wrongType(wanted: Sentence(verbatim: "true"))
                return nil
            }
            return .bulletins
        }
    }

    /// What an input gives, for a length that has to be there: nothing else ends it.
    private func relay(_ inputs: [StationConfiguration.Input]?) -> RundownItem? {
        guard let fields = fields(["relay", "title", "length"], of: ConfigurationSentences.aRundownItem) else {
            return nil
        }
        let title = fields["title"]?.text()
        let length = fields.required("length", "\"15min\"")?.duration(
            in: Duration.seconds(10)...Duration.seconds(86_400))
        let input = fields["relay"]?.reference(inputs?.map(\.name), to: ConfigurationSentences.input)
        guard let input, let length else { return nil }
        let known = inputs?.first { $0.name == input }
        return .relay(input, title: title ?? known?.title ?? input, length: length)
    }

    /// `fill`: clips that close the gap up to the slot's end.
    func fill(names: TimetableNames, hasLength: Bool) -> [String] {
        guard let elements = elements(of: ConfigurationSentences.fillClips) else { return [] }
        if elements.isEmpty {
            complain("empty", ConfigurationSentences.emptyList(example: #"["nhac-nen.flac"]"#))
        }
        if !hasLength { complain("fill-length", ConfigurationSentences.fillWithoutLength) }
        return elements.compactMap { $0.clip(in: names.clips) }
    }

    /// Holds the place of the fill against the rest of the rundown.
    func check(_ rundown: [RundownItem], hasFill: Bool) {
        if !hasFill { complain("fill", ConfigurationSentences.nothingToFill) }
        if rundown.count(where: { $0 == .fill }) > 1 { complain("fill", ConfigurationSentences.oneFill) }
        // By when a bulletin is on the air decides whether it is still valid.
        if let fill = rundown.firstIndex(of: .fill), let last = rundown.lastIndex(of: .bulletins), fill < last {
            complain("fill", ConfigurationSentences.fillBeforeBulletins)
        }
    }

    /// A file of the station's clip folder, by its name, or by its path within the folder.
    func clip(in folder: Folder?) -> String? {
        guard let name = text(longest: 1000) else { return nil }
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            complain("clip-outside", ConfigurationSentences.clipOutside(name))
            return nil
        }
        if let folder, !folder.holds(name) {
            let near = nearest(to: name, in: folder.names)
            warn("missing-clip", ConfigurationSentences.missingClip(name, folder: folder.path, nearest: near))
        }
        return name
    }

    /// A text in the notation of bulletins, with blanks that are filled in for each occurrence.
    private func greeting() -> String? {
        guard let text = text(longest: 5000) else { return nil }
        for blank in GreetingBlanks.unknown(in: text) {
            let near = nearest(to: blank, in: GreetingBlanks.known)
            complain(
                "unknown-blank", ConfigurationSentences.unknownBlank(blank, nearest: near, known: GreetingBlanks.known))
        }
        let (_, findings) = BulletinReader().script(of: GreetingBlanks.filledWithSamples(text), file: complaints.file)
        // The reader tells places inside the text; in this file, the place is the text.
        for finding in findings {
            complaints.add(finding.severity, at: path, line: value.line, finding.code, finding.message)
        }
        return findings.hasErrors ? nil : text
    }
}

extension String {
    /// The first words, for a list of what is on the air.
    fileprivate var opening: String {
        let words = split(whereSeparator: \.isWhitespace)
        return words.count <= 6 ? words.joined(separator: " ") : words.prefix(6).joined(separator: " ") + "…"
    }
}
