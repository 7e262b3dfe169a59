import Bulletin
import Time

/// A message of the Common Alerting Protocol, version 1.2 (OASIS, 1 July 2010): what a weather service or a ministry sends.
///
/// Reading verifies no signature: `signature` says what there is to be verified.
package struct CommonAlert: Sendable, Hashable {
    /// Who sent it, which message it is, and when: the three by which later messages refer to it.
    package var reference: AlertReference
    package var status: Status
    package var kind: Kind
    /// The messages that this one updates or cancels.
    package var references: [AlertReference]
    /// Usually one for each language.
    package var blocks: [AlertBlock]
    package var signature: AlertSignature

    /// `status`.
    package enum Status: String, Sendable, Hashable, CaseIterable {
        case actual = "Actual"
        case exercise = "Exercise"
        case system = "System"
        case test = "Test"
        case draft = "Draft"
    }

    /// `msgType`.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case alert = "Alert"
        case update = "Update"
        case cancel = "Cancel"
        case acknowledgement = "Ack"
        case error = "Error"
    }
}

/// How a message is named by another: `sender,identifier,sent`.
package struct AlertReference: Sendable, Hashable, CustomStringConvertible {
    package var sender: String
    package var identifier: String
    package var sent: Instant
    /// The same for all ways of writing the moment.
    package var key: String { "\(sender),\(identifier),\(sent.nanoseconds)" }

    /// As it was written: what the station keeps with an alert.
    package let description: String

    init(sender: String, identifier: String, sent: Instant, written: String) {
        (self.sender, self.identifier, self.sent) = (sender, identifier, sent)
        description = "\(sender),\(identifier),\(written)"
    }

    /// Nil for anything but two names and a moment with commas between.
    package init?(_ text: some StringProtocol) {
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty,
            let (sent, _) = Instant.parsing(rfc3339: fields[2])
        else { return nil }
        self.init(
            sender: String(fields[0]), identifier: String(fields[1]), sent: sent, written: String(fields[2]))
    }

    /// The moment may be written in another zone.
    package static func == (a: Self, b: Self) -> Bool {
        a.sender == b.sender && a.identifier == b.identifier && a.sent == b.sent
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(sender)
        hasher.combine(identifier)
        hasher.combine(sent)
    }
}

/// An `info` block: one event, in one language.
package struct AlertBlock: Sendable, Hashable {
    /// As in `vi-VN`; a block without one is in American English.
    package var language = "en-US"
    package var event = ""
    package var urgency = Urgency.unknown
    package var severity = Severity.unknown
    package var certainty = Certainty.unknown
    package var effective: Instant?
    package var onset: Instant?
    package var expires: Instant?
    package var senderName: String?
    package var headline: String?
    package var details: String?
    package var instruction: String?
    package var areas: [AlertArea] = []

    package init() {}

    package enum Urgency: String, Sendable, Hashable, CaseIterable {
        case immediate = "Immediate"
        case expected = "Expected"
        case future = "Future"
        case past = "Past"
        case unknown = "Unknown"
    }

    package enum Severity: String, Sendable, Hashable, CaseIterable {
        case extreme = "Extreme"
        case severe = "Severe"
        case moderate = "Moderate"
        case minor = "Minor"
        case unknown = "Unknown"
    }

    package enum Certainty: String, Sendable, Hashable, CaseIterable {
        case observed = "Observed"
        case likely = "Likely"
        case possible = "Possible"
        case unlikely = "Unlikely"
        case unknown = "Unknown"
    }
}

/// An `area`: its name, and perhaps its codes and its shape.
package struct AlertArea: Sendable, Hashable {
    package var name: String
    package var polygons: [GeoPolygon] = []
    package var circles: [GeoCircle] = []
    package var codes: [AreaCode] = []

    package init(_ name: String) { self.name = name }
}

/// A code of an area in some list: `("dvhcvn", "09661")`, `("SAME", "006109")`.
package struct AreaCode: Sendable, Hashable {
    package var list: String
    package var value: String

    package init(list: String, value: String) {
        self.list = list
        self.value = value
    }
}
