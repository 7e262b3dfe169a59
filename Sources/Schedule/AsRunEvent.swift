import Time
import Wording

/// One entry of the as-run log: something that happened on the air, or was decided about it.
package struct AsRunEvent: Sendable, Hashable {
    /// When it happened: for a begin and an end, when the sound did.
    package var at: Instant
    package var kind: Kind

    package enum Kind: Sendable, Hashable {
        /// The airing is to be. It may be planned anew as long as it has not begun.
        indirect case planned(PlannedAiring)
        /// Its first frame has sounded. Again after a restart of the station that goes on with it.
        case began(airing: String, Circumstances = Circumstances())
        /// It is over, or will not be.
        case ended(airing: String, Ending)
        /// Something about the station itself.
        case station(StationNote)
    }

    package init(at: Instant, _ kind: Kind) {
        self.at = at
        self.kind = kind
    }

    /// The airing that it is about.
    package var airing: String? {
        switch kind {
        case .planned(let plan): plan.id
        case .began(let airing, _), .ended(let airing, _): airing
        case .station: nil
        }
    }
}

/// What is to go on the air.
package struct PlannedAiring: Sendable, Hashable, Codable, Identifiable {
    package enum Kind: String, Sendable, Hashable, Codable {
        case bulletin, clip, speech, relay
    }

    /// Chosen by the scheduler: the same airing has the same name after a restart, and no other ever has it.
    package var id: String
    package var plannedStart: Instant
    package var zones: [String]
    package var slot: String?
    /// When the occurrence of the slot begins.
    package var occurrence: Instant?
    /// Place in the programme, counted from 1.
    package var item: Int
    package var title: String
    package var kind: Kind
    package var booking: Int64?
    package var bulletinSHA256: String?
    /// 2 or 3 where the bulletin is heard again in the same programme; nil the first time.
    package var hearing: Int?
    /// The key of the finished sound in the renderer's cache.
    package var sound: String?
    /// Length in frames of 48 kHz.
    package var frames: Int?
    /// Of what fills a gap: frames at its end over which it fades out; 0 where it sounds to its own end. Nil for all else.
    package var fadeOut: Int?
    /// Why a relay ends before its time; nil where it does not.
    package var cutShort: Reason?

    package init(
        id: String, plannedStart: Instant, zones: [String], slot: String? = nil, occurrence: Instant? = nil,
        item: Int = 1,
        title: String, kind: Kind, booking: Int64? = nil, bulletinSHA256: String? = nil, sound: String? = nil,
        frames: Int? = nil
    ) {
        self.id = id
        self.plannedStart = plannedStart
        self.zones = zones
        self.slot = slot
        self.occurrence = occurrence
        self.item = item
        self.title = title
        self.kind = kind
        self.booking = booking
        self.bulletinSHA256 = bulletinSHA256
        self.sound = sound
        self.frames = frames
    }

    /// Whether it is there to fill a gap, and may be shortened.
    var isFill: Bool { fadeOut != nil }

    /// The name of the same bulletin's airing before this one in the same programme; its own where it is the first.
    var earlierHearing: String {
        guard let hearing, let point = id.lastIndex(of: ".") else { return id }
        return hearing > 2 ? "\(id[..<point]).\(hearing - 1)" : String(id[..<point])
    }
}

/// How an airing ended, or why it did not begin.
package struct Ending: Sendable, Hashable, Codable {
    package enum Result: String, Sendable, Hashable, Codable {
        /// To its last frame.
        case aired
        /// It had begun, and something stopped it.
        case cut
        /// It should have sounded and could not.
        case failed
        /// It was decided not to air it.
        case skipped
        /// The station was not there at its time.
        case missed
    }

    package var result: Result
    package var reason: Reason?
    /// What each zone heard, where they did not hear it together; nil where they did, and in old rows.
    package var hearings: [Hearing]?
    /// Zones that became louder or quieter while it sounded; nil where none did, and in old rows.
    package var gains: [ZoneGain]?

    package init(_ result: Result, _ reason: Reason? = nil, hearings: [Hearing]? = nil) {
        self.result = result
        self.reason = reason
        self.hearings = hearings
    }
}

/// When one zone heard an airing: from its first frame there to its last.
package struct Hearing: Sendable, Hashable, Codable {
    package var zone: String
    package var start: Instant
    package var end: Instant

    package init(zone: String, start: Instant, end: Instant) {
        self.zone = zone
        self.start = start
        self.end = end
    }
}

/// A reason as it was given at the time: the code for programs, the sentence for whoever reads the log in ten years.
package struct Reason: Sendable, Hashable, Codable {
    package var code: String
    package var sentence: Sentence

    package init(code: String, sentence: Sentence) {
        self.code = code
        self.sentence = sentence
    }
}

/// Something about the station itself: it started, its clock stepped, an output was lost.
package struct StationNote: Sendable, Hashable, Codable {
    /// Such as `started`, `stopped`, `reloaded`, `clock-stepped`, `output-lost`.
    package var code: String
    package var sentence: Sentence
    /// Of `clock-set`: by how many nanoseconds, forward where positive. Nil for all else, and in old entries.
    package var clockSetBy: Int64?
    /// Of `log-sealed`: the hash of the seal that was made. Nil for all else.
    package var seal: String?

    package init(code: String, sentence: Sentence, clockSetBy: Int64? = nil, seal: String? = nil) {
        self.code = code
        self.sentence = sentence
        self.clockSetBy = clockSetBy
        self.seal = seal
    }
}

/// An event where it stands in the log.
package struct AsRunEntry: Sendable, Hashable {
    /// Counts from 1, without gaps.
    package var seq: Int64
    package var event: AsRunEvent
    /// SHA-256 over this entry and the hash before it; see `HashChain`.
    package var hash: String

    package init(seq: Int64, event: AsRunEvent, hash: String) {
        self.seq = seq
        self.event = event
        self.hash = hash
    }
}
