import Bulletin
import Time
import Wording

/// What a message asks of a station: to air something, or to end what airs.
package enum AlertOrder: Sendable, Hashable {
    /// One announcement for each block that concerns the station, the most pressing first. Alerts that came from the messages
    /// in `replacing` end.
    case air([Announcement], replacing: [AlertReference])
    case clear([AlertReference])
}

/// What is said of one block of a message, and where.
package struct Announcement: Sendable, Hashable {
    package var title: String
    /// In the notation of bulletins; no mark of the message can be taken for a directive.
    package var text: String
    /// Names, never empty.
    package var zones: [String]
    package var priority: Priority
    package var expires: Instant?
    /// It is in another language than Vietnamese, and will be read as if it were Vietnamese.
    package var isForeign: Bool
    /// No zone is in its areas, and it airs where the station's settings say for that case.
    package var isElsewhere = false

    /// What is an emergency is said until it has been heard; what is not, once.
    package var repeats: Int? { priority == .emergency ? nil : 1 }
}

/// Why a message does not air, and what to do.
package struct AlertRefusal: Error, Hashable {
    package let sentence: Sentence
    /// The message is an update: those before it have ended all the same.
    package var replacing: [AlertReference] = []
    /// When it may be looked at again: it is not in force before; nil for one that never airs.
    package var until: Instant?
}

extension CommonAlert {
    /// What the station is to do with the message now.
    ///
    /// `zones` are those that whoever raises it has chosen; empty leaves it to the message's areas. Where no zone is in any of
    /// these, it airs in the zones `elsewhere`, or is refused where there are none. The language is
    /// Vietnamese, else English, else that of the first block. Blocks that are over, not yet in force or not pressing do not air.
    package func order(
        at now: Instant, for station: AlertedStation, zones: [String] = [], elsewhere: [String] = [],
        timeZone: TimeZoneRules
    ) throws(AlertRefusal) -> AlertOrder {
        switch status {
        case .actual, .exercise, .test: break
        case .system, .draft: throw AlertRefusal(sentence: Sentences.notForTheAir(status.rawValue))
        }
        switch kind {
        case .acknowledgement, .error: throw AlertRefusal(sentence: Sentences.noAlert(kind.rawValue))
        case .cancel: return .clear(references)
        case .alert, .update: break
        }
        let replaced = kind == .update ? references : []
        func refuse(_ sentence: Sentence) -> AlertRefusal { AlertRefusal(sentence: sentence, replacing: replaced) }
        let spoken = blocksInOneLanguage
        let live = spoken.filter { $0.expires.map { $0 > now } ?? true }
        guard !live.isEmpty else {
            let end = spoken.compactMap(\.expires).max() ?? now
            throw refuse(Sentences.expired(Spoken.moment(end, timeZone)))
        }
        let begun = live.filter { ($0.effective ?? now) <= now }
        guard !begun.isEmpty else {
            let start = live.compactMap(\.effective).min() ?? now
            throw AlertRefusal(
                sentence: Sentences.notYet(Spoken.moment(start, timeZone), now: Spoken.moment(now, timeZone)),
                until: start)
        }
        let pressing = begun.filter { $0.priority != .normal }
        guard !pressing.isEmpty else { throw refuse(Sentences.notPressing(begun[0])) }
        let announcements = pressing.compactMap { block -> Announcement? in
            let named = zones.isEmpty ? block.zones(of: station) : zones
            let places = named.isEmpty ? elsewhere : named
            guard !places.isEmpty else { return nil }
            return Announcement(
                title: String((block.headline ?? block.event).prefix(100)),
                text: Spoken(block, status: status, now: now, timeZone: timeZone).text, zones: places,
                priority: block.priority, expires: block.expires, isForeign: !block.speaks("vi"),
                isElsewhere: named.isEmpty)
        }
        guard !announcements.isEmpty else {
            throw AlertRefusal(
                sentence: Sentences.noZoneMatches(
                    areas: pressing.flatMap(\.areas), zones: station.zones.map(\.title),
                    isWithoutPlaces: station.isWithoutPlaces))
        }
        return .air(
            announcements.enumerated().sorted { a, b in
                a.element.priority == b.element.priority
                    ? a.offset < b.offset : a.element.priority > b.element.priority
            }.map(\.element), replacing: replaced)
    }

    private var blocksInOneLanguage: [AlertBlock] {
        for language in ["vi", "en"] where blocks.contains(where: { $0.speaks(language) }) {
            return blocks.filter { $0.speaks(language) }
        }
        guard let first = blocks.first else { return [] }
        return blocks.filter { $0.language.lowercased() == first.language.lowercased() }
    }
}

extension AlertBlock {
    /// `vi`, `vi-VN`, `VI_vn`.
    func speaks(_ code: String) -> Bool {
        language.lowercased().prefix { $0.isLetter } == code
    }

    /// The station's zones in any of the areas, in the station's order.
    func zones(of station: AlertedStation) -> [String] {
        let found = Set(areas.flatMap { station.zones(in: $0) })
        return station.zones.map(\.name).filter(found.contains)
    }
}
