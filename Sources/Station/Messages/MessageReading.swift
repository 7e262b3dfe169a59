import CommonAlerting
import Time
import Wording

/// Reads a message and decides what it asks of the station: everything that needs nothing of the station but its settings.
struct MessageReading: Sendable {
    var station: AlertedStation
    /// Chosen by whoever raises it; empty leaves it to the message.
    var zones: [String] = []
    /// Where a message airs that concerns no zone; empty for nowhere.
    var elsewhere: [String]
    var timeZone: TimeZoneRules
    var check: SignatureCheck

    init(_ configuration: StationConfiguration, zones: [String] = []) {
        station = configuration.alerted
        self.zones = zones
        elsewhere = configuration.alerts.airsElsewhere ? configuration.zones.map(\.name) : []
        timeZone = configuration.timeZone
        check = SignatureCheck(certificates: configuration.alerts.certificates)
    }

    /// A message that may be acted on.
    struct Accepted: Sendable {
        var alert: CommonAlert
        var order: Result<AlertOrder, AlertRefusal>
        /// What whoever raised it should know.
        var notes: [Sentence]
        /// The certificate that signed it; nil where nothing was asked.
        var certificate: String?
    }

    /// Verifies the signature, and then decides. Blocks for the verifier.
    func accept(_ alert: CommonAlert, _ bytes: [UInt8], at now: Instant) throws(MessageRefusal) -> Accepted {
        var notes: [Sentence] = []
        var certificate: String?
        switch check.verdict(on: bytes, alert.signature) {
        case .refused(let reason): throw MessageRefusal(sentence: reason)
        case .verified(let name): certificate = name
        case .notAsked: if alert.signature != .none { notes.append(Sentences.signatureNotAsked) }
        }
        let order = Result<AlertOrder, AlertRefusal> { () throws(AlertRefusal) in
            try alert.order(at: now, for: station, zones: zones, elsewhere: elsewhere, timeZone: timeZone)
        }
        if case .success(.air(let announcements, _)) = order {
            if announcements.contains(where: \.isForeign) { notes.append(Sentences.foreignWords) }
            if announcements.contains(where: \.isElsewhere) { notes.append(Sentences.airsElsewhere) }
        }
        return Accepted(alert: alert, order: order, notes: notes, certificate: certificate)
    }
}

/// Why a message is not acted on.
struct MessageRefusal: Error, Hashable {
    var sentence: Sentence
    /// When it may be looked at again; nil where nothing will change.
    var until: Instant?
    /// What it asks for has been done already.
    var isDone = false
}
