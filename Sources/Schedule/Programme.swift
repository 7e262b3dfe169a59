import Bulletin
import Time

/// Which programme: one occurrence of a slot, or a booking at an instant of its own.
package struct ProgrammeKey: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
        case slot(String)
        case booking(Int64)
        case alert(Int64)
        case live(Int64)
    }
    package var source: Source
    /// When it should begin.
    package var occurrence: Instant

    /// The name of one of its airings: the same after a restart, and no other airing ever has it.
    func airing(_ item: String) -> String {
        switch source {
        case .slot(let slot): "\(slot)/\(occurrence.seconds)/\(item)"
        case .booking: "at/\(occurrence.seconds)/\(item)"
        // A round that is lost may be followed by another in the same second.
        case .live(let id): "live/\(id)/\(occurrence.nanoseconds)/\(item)"
        case .alert(let id): "alert/\(id)/\(occurrence.nanoseconds)/\(item)"
        }
    }

    var slot: String? { if case .slot(let name) = source { name } else { nil } }
}

extension PlannedAiring {
    /// Of what programme it is a part, as `ProgrammeKey.airing` has named it.
    package var source: ProgrammeKey.Source {
        if let slot { return .slot(slot) }
        let fields = id.split(separator: "/")
        let number = fields.count > 1 ? Int64(fields[1]) : nil
        switch (fields.first, number) {
        case ("alert", let id?): return .alert(id)
        case ("live", let id?): return .live(id)
        default: return .booking(booking ?? 0)
        }
    }
}

/// A programme that was put together and goes, or went, to the loudspeakers.
package struct Programme: Sendable, Hashable {
    package var key: ProgrammeKey
    package var title: String
    package var priority: Priority
    package var afterInterruption: Slot.AfterInterruption
    /// It must be over by then, whatever interrupts it.
    package var deadline: Instant
    package var start: Instant
    /// In the order of the rundown.
    package var items: [Item]
    /// Which quota it exceeds; nil where it keeps to them.
    package var excess: Reason?
    /// Whether anything of it has been heard anywhere.
    package var hasSounded = false

    package struct Item: Sendable, Hashable {
        package var airing: PlannedAiring
        package var sound: FinishedSound
        /// How much of the sound is played.
        package var frames: Int { airing.frames ?? sound.frames }
        /// Over how many frames at its end it fades out.
        package var fadeOut: Int {
            airing.fadeOut ?? (airing.kind == .relay ? min(frames, FinishedSound.relayFade) : 0)
        }
        package init(airing: PlannedAiring, sound: FinishedSound) {
            self.airing = airing
            self.sound = sound
        }
    }

    /// The zones in groups that hear the same items.
    var lanes: [(zones: [String], items: [Item])] {
        guard let first = items.first else { return [] }
        if items.allSatisfy({ $0.airing.zones == first.airing.zones }) { return [(first.airing.zones, items)] }
        var order: [[String]] = []
        var groups: [[String]: [String]] = [:]
        var zones: [String] = []
        for item in items { for zone in item.airing.zones where !zones.contains(zone) { zones.append(zone) } }
        for zone in zones {
            let heard = items.filter { $0.airing.zones.contains(zone) }.map(\.airing.id)
            if groups[heard] == nil { order.append(heard) }
            groups[heard, default: []].append(zone)
        }
        return order.map { heard in (groups[heard]!, items.filter { heard.contains($0.airing.id) }) }
    }
}

/// What is handed to the loudspeakers: a gapless run of sounds, or of what is left of them, for some zones.
package struct Playout: Sendable, Hashable, Identifiable {
    package var id: Int64
    package var zones: [String]
    /// When its first frame sounds.
    package var start: Instant
    package var parts: [Part]
    package var isEmergency: Bool

    package struct Part: Sendable, Hashable {
        package var airing: String
        /// The key of its sound in the renderer's cache.
        package var sound: String
        /// Frames to skip at the sound's beginning, and frames to play.
        package var offset: Int
        package var frames: Int
        /// Frames at its end over which it fades out.
        package var fadeOut = 0
    }

    var length: Duration { FinishedSound.length(of: parts.reduce(0) { $0 + $1.frames }) }
    var end: Instant { start + length }
}
