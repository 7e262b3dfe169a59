import Bulletin
import CommonAlerting
import Ledger
import Playback
import Rendering
import Schedule
import Time
import Wording

/// All that `station.json5`, `timetable.json5`, `holidays.tsv` and `pronunciation.tsv` say, checked and with defaults filled in.
package struct StationConfiguration: Sendable, Hashable {
    /// The folder that holds the files.
    package var folder: String
    package var name: String
    package var language: Language
    package var timeZone: TimeZoneRules
    package var outputs: [OutputSettings]
    /// In the order of the file.
    package var zones: [ZoneName]
    /// Hours in which zones are quieter or louder.
    package var trims = Trims()
    /// What can be relayed, in the order of the file.
    package var inputs: [Input] = []
    package var live = LiveRules()
    package var alerts = AlertRules()
    package var voices: [NamedVoice]
    /// The voice of what names none; a name of `voices`.
    package var voice: String
    /// Speaker, as before the colon in bulletins, → name of a voice.
    package var speakers: [String: String]
    package var curfew: [CurfewWindow]
    package var quotas: Quotas
    package var mastering: Mastering
    package var pauses: Pauses
    /// Output → what switches its amplifier.
    package var amplifiers: [String: Amplifier]
    package var roles: Roles
    package var approval = ApprovalRules()
    package var retention: Retention
    /// For how many days recordings of what aired are kept; 0 records nothing.
    package var airCheckDays = 0
    package var report = ReportRules()
    /// Those of `campaigns.json5`, which may be absent.
    package var campaigns: [CampaignPlan] = []
    /// The station's own clips; an absolute path.
    package var clipFolder: String
    package var timetable: Timetable
    /// The table of `holidays.tsv`, whose names `except` may use.
    package var holidays: Holidays
    /// The text of `pronunciation.tsv`.
    package var pronunciation: String
    /// The clock is taken to be right although nothing vouches for it: for boxes whose clock is set by hand.
    package var assumesClock = false

    package struct ZoneName: Sendable, Hashable {
        package var name: String
        package var title: String
        /// Where it is, for messages that name places by shapes and codes.
        package var position: GeoPoint?
        package var area: GeoPolygon?
        package var codes: [AreaCode] = []
        package init(name: String, title: String) {
            self.name = name
            self.title = title
        }
    }

    /// A tuner, a line input or a microphone.
    package struct Input: Sendable, Hashable {
        package var title: String
        /// The clip that sounds while it is silent; nil for none.
        package var fallback: String?
        package var settings: InputSettings
        package var name: String { settings.name }
        package init(title: String, fallback: String? = nil, settings: InputSettings) {
            self.title = title
            self.fallback = fallback
            self.settings = settings
        }
    }

    /// How somebody goes on the air with `loaxa live`.
    package struct LiveRules: Sendable, Hashable {
        /// A clip that calls for attention first; nil for none.
        package var chime: String?
        package var longest: Duration = .seconds(600)
        package init() {}
    }

    /// What written reports say of whoever issues them; nil where it follows from the station's name.
    package struct ReportRules: Sendable, Hashable {
        package var issuer: String?
        /// The body above it.
        package var parent: String?
        package var place: String?
        /// What follows on the number of a document: `BC-ĐTT`.
        package var symbol: String?
        package var recipients: [String]?
        /// What the signer is.
        package var role: String?
        package var signer: String?
        package init() {}
    }

    /// Messages in CAP: where they arrive, and which are taken.
    package struct AlertRules: Sendable, Hashable {
        /// A watched folder; an absolute path. Nil for none.
        package var folder: String?
        /// PEM files; absolute paths. Where there is one, a message must be signed by one of them.
        package var certificates: [String] = []
        /// What concerns no zone airs in all of them, instead of nowhere.
        package var airsElsewhere = false
        package init() {}
    }

    /// The station as areas of messages are compared with it.
    package var alerted: AlertedStation {
        AlertedStation(
            name: name,
            zones: zones.map {
                .init(name: $0.name, title: $0.title, place: $0.position, reach: $0.area, codes: $0.codes)
            })
    }

    package func input(named name: String) -> Input? { inputs.first { $0.name == name } }

    package struct NamedVoice: Sendable, Hashable {
        package var name: String
        package var title: String
        package var voice: Voice
        package init(name: String, title: String, voice: Voice) {
            self.name = name
            self.title = title
            self.voice = voice
        }
    }

    /// Commands that switch an amplifier, and the time that it needs before it can be heard.
    package struct Amplifier: Sendable, Hashable {
        /// Program and arguments; empty for none.
        package var on: [String]
        package var off: [String]
        package var warmUp: Duration
        /// How long it stays on after the last sound.
        package var stayOn: Duration
        /// A line that is on with it, beside the commands; nil for none.
        package var gpio: GPIO?
        package init(on: [String], off: [String], warmUp: Duration, stayOn: Duration, gpio: GPIO? = nil) {
            self.gpio = gpio
            self.on = on
            self.off = off
            self.warmUp = warmUp
            self.stayOn = stayOn
        }
    }

    /// A line of a GPIO chip.
    package struct GPIO: Sendable, Hashable {
        /// Such as `/dev/gpiochip0`.
        package var chip: String
        /// Counted from 0, as the chip does.
        package var line: Int
        /// On is the lower voltage.
        package var isActiveLow: Bool
        package init(chip: String, line: Int, isActiveLow: Bool = false) {
            self.chip = chip
            self.line = line
            self.isActiveLow = isActiveLow
        }
    }

    /// Who may do what: names of Unix users, or of groups behind an `@`. Root and the account of the daemon may do all.
    package struct Roles: Sendable, Hashable {
        /// Hand bulletins in.
        package var contributors: [String]
        /// Book, move, remove, stop.
        package var operators: [String]
        /// Let bulletins pass, or send them back.
        package var approvers: [String]
        /// Reload, and all that operators may.
        package var technicians: [String]
        /// Raise and clear alerts.
        package var alerters: [String]
        /// Put bookings in order, take them off, look after feedback; operators may, too.
        package var editors: [String] = []
        /// Guide what is said: write remarks on bulletins.
        package var orientation: [String] = []
        /// Read all and change nothing, whatever the other lists say.
        package var auditors: [String] = []
        package init(
            contributors: [String] = ["@loaxa"], operators: [String] = ["@loaxa"], approvers: [String] = ["@loaxa"],
            technicians: [String] = ["@loaxa"], alerters: [String] = ["@loaxa"]
        ) {
            self.contributors = contributors
            self.approvers = approvers
            self.operators = operators
            self.technicians = technicians
            self.alerters = alerters
        }
    }

    /// What has to be approved before it airs, and by whom.
    package struct ApprovalRules: Sendable, Hashable {
        /// Nothing airs that is not approved, but alerts and what belongs to the timetable.
        package var isRequired = true
        /// Who approves is another person than the one who handed it in.
        package var needsFourEyes = true
        package init() {}
    }

    package struct Retention: Sendable, Hashable {
        /// Bytes of finished sounds that are kept.
        package var cacheLimit: Int
        /// How long the as-run log keeps its entries; nil for ever.
        package var log: LogAge?
        package init(cacheLimit: Int = 2 << 30, log: LogAge? = nil) {
            self.cacheLimit = cacheLimit
            self.log = log
        }
    }

    package func voice(named name: String?) -> Voice? {
        voices.first { $0.name == name ?? voice }?.voice
    }
}
