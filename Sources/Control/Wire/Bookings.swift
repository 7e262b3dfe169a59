import Bulletin
import Time

extension Wire {
    package enum BookingState: String, Sendable, Hashable, Codable {
        case active, finished, removed
    }

    /// Whether the booking's sound can be heard already.
    package enum SoundState: String, Sendable, Hashable, Codable {
        case waiting, ready, failed
    }

    /// Where a bulletin stands with the editorial board.
    package enum ApprovalState: String, Sendable, Hashable, Codable {
        /// The station asks for none.
        case none
        case awaited, given
        /// Given to other words or another sound than there would be now.
        case void
        case returned
    }

    /// A bulletin file as it is, to be booked. Its clips have been handed in before.
    package struct Bulletin: Sendable, Hashable, Codable {
        package var fileName: String
        package var text: String
        package var clips: [Clip]
        /// How often it is heard in one programme; nil leaves it to the file.
        package var repeats: Int?

        package init(fileName: String, text: String, clips: [Clip], repeats: Int? = nil) {
            self.fileName = fileName
            self.text = text
            self.clips = clips
            self.repeats = repeats
        }
    }

    /// A bulletin placed on the air.
    package struct Booking: Sendable, Hashable, Codable {
        package var id: Int64
        package var title: String
        package var priority: Priority
        package var zones: [String]
        package var placement: Placement
        /// Its series, and which lesson of it.
        package var series: String?
        package var lesson: Int?
        /// How often it is heard in one programme.
        package var repeats: Int
        package var validFrom: CivilDate?
        package var validThrough: CivilDate?
        package var position: Double
        package var state: BookingState
        package var sound: SoundState
        package var durationMs: Int?
        /// Occurrences in which it has aired.
        package var aired: Int
        /// The first of the occurrences to come.
        package var next: [Moment]
        /// Why it does not air in the next occurrence of its slot, though it is booked for it.
        package var waits: Reason?
        package var createdAt: Moment
        package var createdBy: String
        package var bulletinSha256: String
        package var approval: ApprovalState
        /// Who let the bulletin pass or sent it back, when, and in that case why.
        package var decidedBy: String?
        package var decidedAt: Moment?
        package var returnReason: String?

        package init(
            id: Int64, title: String, priority: Priority, zones: [String], placement: Placement,
            series: String? = nil, lesson: Int? = nil, repeats: Int = 1, validFrom: CivilDate? = nil,
            validThrough: CivilDate? = nil, position: Double, state: BookingState, sound: SoundState,
            durationMs: Int? = nil, aired: Int, next: [Moment], waits: Reason? = nil, createdAt: Moment,
            createdBy: String, bulletinSha256: String, approval: ApprovalState = .none, decidedBy: String? = nil,
            decidedAt: Moment? = nil, returnReason: String? = nil
        ) {
            self.id = id
            self.title = title
            self.priority = priority
            self.zones = zones
            self.placement = placement
            self.series = series
            self.lesson = lesson
            self.repeats = repeats
            self.validFrom = validFrom
            self.validThrough = validThrough
            self.position = position
            self.state = state
            self.sound = sound
            self.durationMs = durationMs
            self.aired = aired
            self.next = next
            self.waits = waits
            self.createdAt = createdAt
            self.createdBy = createdBy
            self.bulletinSha256 = bulletinSha256
            self.approval = approval
            self.decidedBy = decidedBy
            self.decidedAt = decidedAt
            self.returnReason = returnReason
        }
    }

    /// What is being said from a moment of the sound on.
    package struct Words: Sendable, Hashable, Codable {
        package var atMs: Int
        package var text: String

        package init(atMs: Int, text: String) {
            self.atMs = atMs
            self.text = text
        }
    }

    /// What somebody remarked on a bulletin; it decides nothing.
    package struct Remark: Sendable, Hashable, Codable {
        package var text: String
        package var at: Moment
        package var by: String

        package init(text: String, at: Moment, by: String) {
            self.text = text
            self.at = at
            self.by = by
        }
    }

    /// A bulletin as it will be heard: what was handed in, the words that will be said, and the finished sound.
    package struct Reading: Sendable, Hashable, Codable {
        package var booking: Booking
        package var fileName: String
        package var text: String
        package var words: [Words]
        /// A file in the station's cache; nil until the sound is made. So are the figures: LUFS and dBTP.
        package var soundFile: String?
        package var frames: Int?
        package var loudness: Double?
        package var truePeak: Double?
        /// When this booking first and last began to sound.
        package var firstAired: Moment?
        package var lastAired: Moment?
        /// It is the station's own, such as the name of a zone.
        package var own: Bool
        /// In the order in which they were made.
        package var remarks: [Remark] = []

        package init(
            booking: Booking, fileName: String, text: String, words: [Words] = [], soundFile: String? = nil,
            frames: Int? = nil, loudness: Double? = nil, truePeak: Double? = nil, firstAired: Moment? = nil,
            lastAired: Moment? = nil, own: Bool = false
        ) {
            self.firstAired = firstAired
            self.lastAired = lastAired
            self.own = own
            self.booking = booking
            self.fileName = fileName
            self.text = text
            self.words = words
            self.soundFile = soundFile
            self.frames = frames
            self.loudness = loudness
            self.truePeak = truePeak
        }
    }

    /// What `AddBookings` gives.
    package struct Added: Sendable, Hashable, Codable {
        package var bookings: [Booking]
        package var findings: [Finding]

        package init(bookings: [Booking], findings: [Finding]) {
            self.bookings = bookings
            self.findings = findings
        }
    }
}
