import Playback
import Rendering
import Schedule
import Time
import Wording

/// What `station.json5` says, with defaults filled in. Parts that are wrong are left at their defaults; each has a finding.
struct StationFile {
    static let keys = [
        "name", "language", "timeZone", "clock", "outputs", "zones", "inputs", "live", "alerts", "voices", "voice",
        "speakers", "curfew", "quotas", "loudness", "pauses", "roles", "approval", "retention", "airCheck", "report",
        "clips",
    ]

    var name = ""
    var language = Language.vietnamese
    var timeZone = StationFile.homeZone
    var assumesClock = false
    var outputs: [OutputSettings] = []
    var amplifiers: [String: StationConfiguration.Amplifier] = [:]
    var zones: [StationConfiguration.ZoneName] = []
    var trims = Trims()
    var inputs: [StationConfiguration.Input] = []
    var live = StationConfiguration.LiveRules()
    /// Where clips are named that stand in for silent inputs, or begin what is live.
    private(set) var fallbacks: [Node] = []
    var alerts = StationConfiguration.AlertRules()
    /// Where the alerts' folder and certificates are named: they are looked for once the file's own folder is known.
    private(set) var alertPaths: [Node] = []
    var voices: [StationConfiguration.NamedVoice] = []
    var voice = ""
    var speakers: [String: String] = [:]
    var curfew: [CurfewWindow] = []
    var quotas = Quotas()
    var mastering = Mastering()
    var pauses = Pauses()
    var roles = StationConfiguration.Roles()
    var approval = StationConfiguration.ApprovalRules()
    var retention = StationConfiguration.Retention()
    var airCheckDays = 0
    var report = StationConfiguration.ReportRules()
    /// As written: relative to the folder of the file, or absolute.
    var clips = "clips"
    /// What other settings may name; nil where the list itself could not be read, and nothing can be checked against it.
    private(set) var knownZones: [String]?
    private(set) var knownVoices: [String]?

    /// Where the station stands unless it says otherwise.
    static var homeZone: TimeZoneRules { TimeZoneRules.named("Asia/Ho_Chi_Minh") ?? .utc }

    init(_ node: Node) {
        guard let fields = node.fields(Self.keys, of: ConfigurationSentences.theStationObject) else { return }
        name = fields.required("name", "\"Đài truyền thanh xã Minh Châu\"")?.text() ?? name
        language = fields["language"]?.choice(Language.allCases.map { ($0.rawValue, $0) }) ?? language
        timeZone = fields["timeZone"]?.timeZone() ?? timeZone

        assumesClock = fields["clock"]?.choice([("checked", false), ("assumed", true)]) ?? assumesClock

        let outputs = OutputsSection(fields.required("outputs", OutputsSection.example))
        amplifiers = outputs.amplifiers
        let zones = ZonesSection(fields.required("zones", ZonesSection.example), outputs: outputs)
        self.outputs = zones.outputs
        self.zones = zones.names
        trims = zones.trims
        knownZones = zones.wasRead ? zones.names.map(\.name) : nil

        if let inputs = fields["inputs"].map({ InputsSection($0) }) {
            self.inputs = inputs.inputs
            fallbacks = inputs.fallbacks
        }
        if let (rules, chime) = fields["live"]?.liveRules() {
            live = rules
            if let chime { fallbacks.append(chime) }
        }

        if let (rules, paths) = fields["alerts"]?.alertRules() { (alerts, alertPaths) = (rules, paths) }

        let voices = VoicesSection(fields)
        self.voices = voices.voices
        voice = voices.voice
        speakers = voices.speakers
        knownVoices = voices.known

        curfew = fields["curfew"]?.curfew(zones: knownZones) ?? curfew
        quotas = fields["quotas"]?.quotas() ?? quotas
        mastering = fields["loudness"]?.mastering() ?? mastering
        pauses = fields["pauses"]?.pauses() ?? pauses
        roles = fields["roles"]?.roles() ?? roles
        approval = fields["approval"]?.approvalRules() ?? approval
        retention = fields["retention"]?.retention() ?? retention
        airCheckDays = fields["airCheck"]?.airCheckDays() ?? airCheckDays
        report = fields["report"]?.reportRules() ?? report
        clips = fields["clips"]?.text(longest: 4000) ?? clips
    }
}

extension Node {
    /// A zone of the machine's time zone database.
    func timeZone() -> TimeZoneRules? {
        spelled(ConfigurationSentences.aTimeZone) { TimeZoneRules.named($0) }
    }

    /// A name that must be one of `known`; nil leaves it unchecked.
    func reference(_ known: [String]?, to what: Sentence) -> String? {
        guard let name = text() else { return nil }
        guard let known, !known.contains(name) else { return name }
        let near = nearest(to: name, in: known)
        complain("unknown-name", ConfigurationSentences.unknownName(name, of: what, nearest: near, known: known))
        return nil
    }

    /// A list of zones; each at most once.
    func zoneNames(_ known: [String]?) -> [String]? {
        guard let elements = elements(of: ConfigurationSentences.zoneNames) else { return nil }
        var names: [String] = []
        for element in elements {
            guard let name = element.reference(known, to: ConfigurationSentences.zone) else { continue }
            if names.contains(name) {
                element.complain("duplicate-name", ConfigurationSentences.listedTwice(name))
            } else {
                names.append(name)
            }
        }
        return names
    }
}

/// The names of one list, each of which may be given once.
struct UniqueNames {
    private var places: [String: [KeyPathStep]] = [:]

    /// Whether the name is new; where it is not, that is found.
    mutating func claim(_ name: String, _ node: Node) -> Bool {
        if let first = places[name] {
            node.complain("duplicate-name", ConfigurationSentences.duplicateName(name, first: first.spelled))
            return false
        }
        places[name] = node.path
        return true
    }
}
