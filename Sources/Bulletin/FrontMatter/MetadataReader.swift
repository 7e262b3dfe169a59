import Time
import Wording

/// Makes metadata of headers; what a value may not be is found where it stands.
struct MetadataReader {
    let source: SourceText
    let zones: [String]?
    let voices: [String]?
    let today: CivilDate?
    let campaigns: [CampaignPlan]?

    /// Characters of a value: a title that is longer breaks every table.
    static let longestValue = 300
    static let mostItems = 100

    /// A missing title leaves an empty one behind; the caller knows whether the file may do without.
    func read(_ headers: [Header], _ findings: inout FindingList) -> Metadata {
        var metadata = Metadata(title: "")
        for header in headers {
            if case .empty = header.value {
                if header.key == .title {
                    findings.error("empty-title", source.place(header.keyOffset), Sentences.emptyTitle)
                } else {
                    findings.warning(
                        "empty-value", source.place(header.keyOffset), Sentences.emptyValue(header.key.rawValue))
                }
                continue
            }
            switch header.key {
            case .audience: metadata.audience = list(header, &findings).map(\.text)
            case .zones: metadata.zones = zones(header, &findings)
            default:
                guard let item = single(header, &findings) else { continue }
                take(item, for: header.key, into: &metadata, &findings)
            }
        }
        return metadata
    }

    private func take(
        _ item: HeaderValue.Item, for key: HeaderKey, into metadata: inout Metadata, _ findings: inout FindingList
    ) {
        let place = source.place(item.offset)
        switch key {
        case .title: metadata.title = item.text
        case .owner: metadata.owner = item.text
        case .author: metadata.author = item.text
        case .benefit: metadata.benefit = item.text
        case .bed:
            metadata.bed = item.text
            if let fault = ClipPath.fault(in: item.text) {
                findings.error(fault.code, place, fault.sentence(item.text))
            }
        case .category:
            if let category = Category(rawValue: item.text.lowercased()) ?? Category.spellings[item.text.lowercased()] {
                metadata.category = category
            } else {
                let names = Category.allCases.map(\.rawValue)
                findings.error(
                    "unknown-category", place,
                    Sentences.unknownCategory(
                        item.text, nearest: nearest(to: item.text, in: names + Category.spellings.keys.sorted()),
                        allowed: names))
            }
        case .priority:
            if let priority = Priority(rawValue: item.text.lowercased()) ?? Priority.spellings[item.text.lowercased()] {
                metadata.priority = priority
            } else {
                let names = Priority.allCases.map(\.rawValue)
                findings.error(
                    "unknown-priority", place,
                    Sentences.unknownPriority(
                        item.text, nearest: nearest(to: item.text, in: names + Priority.spellings.keys.sorted()),
                        allowed: names))
            }
        case .repeat:
            if let times = Int(item.text), Metadata.repeatsAllowed.contains(times) {
                metadata.repeats = times
            } else {
                findings.error("bad-repeat", place, Sentences.badRepeat(item.text, allowed: Metadata.repeatsAllowed))
            }
        case .series: metadata.series = series(item, &findings)
        case .campaign: metadata.campaign = campaign(item, &findings)
        case .valid: metadata.valid = validity(item, &findings)
        case .voice:
            metadata.voice = item.text
            if let voices, !voices.contains(item.text) {
                findings.error(
                    "unknown-voice", place,
                    Sentences.unknownVoice(item.text, nearest: nearest(to: item.text, in: voices), allowed: voices))
            }
        case .audience, .zones: preconditionFailure("lists are read elsewhere")
        }
    }

    // MARK: One value, or several

    private func single(_ header: Header, _ findings: inout FindingList) -> HeaderValue.Item? {
        let item: HeaderValue.Item
        switch header.value {
        case .empty: return nil
        case .single(let only): item = only
        case .list(let items):
            let place = source.place(items.first?.offset ?? header.keyOffset)
            findings.error("not-a-list", place, Sentences.notAList(header.key.rawValue))
            return nil
        }
        return checked(item, header.key, &findings)
    }

    private func list(_ header: Header, _ findings: inout FindingList) -> [HeaderValue.Item] {
        let written: [HeaderValue.Item]
        switch header.value {
        case .empty: written = []
        case .list(let items): written = items
        case .single(let item):
            if !item.isQuoted, item.text.contains(",") {
                findings.error("missing-brackets", source.place(item.offset), Sentences.missingBrackets(item.text))
                return []
            }
            written = [item]
        }
        if written.count > Self.mostItems {
            findings.error(
                "too-many-items", source.place(written[0].offset), Sentences.tooManyItems(written.count, Self.mostItems)
            )
        }
        var items: [HeaderValue.Item] = []
        var seen: Set<String> = []
        for item in written.prefix(Self.mostItems) {
            guard let item = checked(item, header.key, &findings) else { continue }
            if seen.insert(item.text).inserted {
                items.append(item)
            } else {
                findings.warning("repeated-item", source.place(item.offset), Sentences.repeatedItem(item.text))
            }
        }
        return items
    }

    /// The text without what cannot be seen; nil where nothing remains or where it is too long.
    private func checked(
        _ item: HeaderValue.Item, _ key: HeaderKey, _ findings: inout FindingList
    ) -> HeaderValue.Item? {
        var item = item
        item.text = item.text.cleaned
        guard !item.text.isEmpty else {
            if key == .title {
                findings.error("empty-title", source.place(item.offset), Sentences.emptyTitle)
            } else {
                findings.warning("empty-value", source.place(item.offset), Sentences.emptyValue(key.rawValue))
            }
            return nil
        }
        guard item.text.unicodeScalars.count <= Self.longestValue else {
            findings.error(
                "value-too-long", source.place(item.offset),
                Sentences.valueTooLong(key.rawValue, item.text.unicodeScalars.count, limit: Self.longestValue))
            return nil
        }
        return item
    }

    // MARK: Single keys

    private func zones(_ header: Header, _ findings: inout FindingList) -> [String] {
        let items = list(header, &findings)
        let all: Set<String> = ["all", "tất cả", "toàn xã"]
        if items.count == 1, all.contains(items[0].text.lowercased()), zones?.contains(items[0].text) != true {
            return []
        }
        for item in items {
            guard let zones, !zones.contains(item.text) else { continue }
            findings.error(
                "unknown-zone", source.place(item.offset),
                Sentences.unknownZone(item.text, nearest: nearest(to: item.text, in: zones), allowed: zones))
        }
        return items.map(\.text)
    }

    /// `Bình dân học vụ số / 3`.
    private func series(_ item: HeaderValue.Item, _ findings: inout FindingList) -> Series? {
        guard let slash = item.text.lastIndex(of: "/") else { return Series(name: item.text) }
        let name = String(item.text[..<slash]).cleaned
        let number = String(item.text[item.text.index(after: slash)...]).cleaned
        let isDigits = !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
        // "Hỏi/đáp" is a name.
        if !isDigits, !item.text.contains(" / ") { return Series(name: item.text) }
        guard isDigits, let lesson = Int(number), (1...9_999).contains(lesson), !name.isEmpty else {
            findings.error("bad-series", source.place(item.offset), Sentences.badSeries(item.text))
            return nil
        }
        return Series(name: name, lesson: lesson)
    }

    /// `Chuyển đổi số / Dịch vụ công`. A name that nobody planned is a doubt, not a fault: the bulletin airs, and counts nowhere.
    private func campaign(_ item: HeaderValue.Item, _ findings: inout FindingList) -> CampaignTag {
        var tag = CampaignTag(name: item.text)
        if let slash = item.text.ranges(of: " / ").last {
            let (name, topic) = (String(item.text[..<slash.lowerBound]), String(item.text[slash.upperBound...]))
            if !name.cleaned.isEmpty, !topic.cleaned.isEmpty {
                tag = CampaignTag(name: name.cleaned, topic: topic.cleaned)
            }
        }
        guard let campaigns else { return tag }
        let place = source.place(item.offset)
        guard let plan = campaigns.first(where: { $0.isMeant(by: tag.name) }) else {
            let names = campaigns.map(\.name)
            findings.warning(
                "unknown-campaign", place,
                Sentences.unknownCampaign(tag.name, nearest: nearest(to: tag.name, in: names), allowed: names))
            return tag
        }
        if let topic = tag.topic, plan.topic(meantBy: topic) == nil {
            let names = plan.topics.map(\.name)
            findings.warning(
                "unknown-topic", place,
                Sentences.unknownTopic(topic, nearest: nearest(to: topic, in: names), allowed: names))
        }
        return tag
    }

    private func validity(_ item: HeaderValue.Item, _ findings: inout FindingList) -> Validity {
        let place = source.place(item.offset)
        do throws(ValidityNotation.Fault) {
            let valid = try ValidityNotation.read(item.text)
            if let today, let through = valid.through, through < today {
                findings.error("expired", place, Sentences.expired(through, today: today))
            }
            return valid
        } catch {
            switch error {
            case .notADate(let text): findings.error("bad-date", place, Sentences.badDate(text))
            case .noSuchDay(let text): findings.error("no-such-day", place, Sentences.noSuchDay(text))
            case .reversed: findings.error("valid-reversed", place, Sentences.validReversed(item.text))
            }
            return Validity()
        }
    }
}

extension String {
    /// Without invisible and control characters, with single spaces, and none at the ends.
    var cleaned: String {
        var view = UnicodeScalarView()
        var owesSpace = false
        for scalar in unicodeScalars where !scalar.isInvisible && !scalar.isControl {
            if scalar.isBlank || scalar == "\n" || scalar == "\r" {
                owesSpace = !view.isEmpty
            } else {
                if owesSpace { view.append(" ") }
                owesSpace = false
                view.append(scalar)
            }
        }
        return String(view)
    }
}
