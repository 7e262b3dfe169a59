import Varlink
import Wording

/// What the station refuses, and why. Each has what a client needs to say it in one line; see `sentence`.
package enum StationError: Error, Sendable, Hashable {
    case bookingNotFound(Int64)
    case alertNotFound(Int64)
    case feedbackNotFound(Int64)
    case inputNotFound(String, known: [String])
    case slotNotFound(String, known: [String])
    case zoneNotFound(String, known: [String])
    case invalidBulletin([Wire.Finding])
    case invalidConfiguration([Wire.Finding])
    /// SHA-256 hashes.
    case clipsMissing([String])
    case clipOffset(sha256: String, expected: Int)
    case clipCorrupt(sha256: String)
    case invalidPlacement(Sentence)
    case invalidMove(Sentence)
    case messageRefused(Sentence)
    case invalidTime(String)
    case notPermitted(user: String, reason: Sentence)
    case notReady(Sentence)
    case busy(Sentence)
    case storageFailure(String)
    case failure(String)
}

extension StationError: VarlinkError {
    private enum Name: String {
        case bookingNotFound = "BookingNotFound"
        case alertNotFound = "AlertNotFound"
        case feedbackNotFound = "FeedbackNotFound"
        case inputNotFound = "InputNotFound"
        case slotNotFound = "SlotNotFound"
        case zoneNotFound = "ZoneNotFound"
        case invalidBulletin = "InvalidBulletin"
        case invalidConfiguration = "InvalidConfiguration"
        case clipsMissing = "ClipsMissing"
        case clipOffset = "ClipOffset"
        case clipCorrupt = "ClipCorrupt"
        case invalidPlacement = "InvalidPlacement"
        case invalidMove = "InvalidMove"
        case messageRefused = "MessageRefused"
        case invalidTime = "InvalidTime"
        case notPermitted = "NotPermitted"
        case notReady = "NotReady"
        case busy = "Busy"
        case storageFailure = "StorageFailure"
        case failure = "Failure"
    }

    package var name: String {
        let name: Name =
            switch self {
            case .bookingNotFound: .bookingNotFound
            case .alertNotFound: .alertNotFound
            case .feedbackNotFound: .feedbackNotFound
            case .inputNotFound: .inputNotFound
            case .slotNotFound: .slotNotFound
            case .zoneNotFound: .zoneNotFound
            case .invalidBulletin: .invalidBulletin
            case .invalidConfiguration: .invalidConfiguration
            case .clipsMissing: .clipsMissing
            case .clipOffset: .clipOffset
            case .clipCorrupt: .clipCorrupt
            case .invalidPlacement: .invalidPlacement
            case .invalidMove: .invalidMove
            case .messageRefused: .messageRefused
            case .invalidTime: .invalidTime
            case .notPermitted: .notPermitted
            case .notReady: .notReady
            case .busy: .busy
            case .storageFailure: .storageFailure
            case .failure: .failure
            }
        return "\(StationDescription.name).\(name.rawValue)"
    }

    /// The fields of all errors together; each has some of them.
    private struct Fields: Codable {
        var id: Int64?
        var input: String?
        var slot: String?
        var zone: String?
        var known: [String]?
        var findings: [Wire.Finding]?
        var expected: Int?
        var text: String?
        var user: String?
    }

    private struct Clip: Codable { var sha256: String }
    private struct Clips: Codable { var sha256: [String] }
    private struct Why<Reason: Codable>: Codable { var reason: Reason }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .bookingNotFound(let id), .alertNotFound(let id), .feedbackNotFound(let id):
            try Fields(id: id).encode(to: encoder)
        case .inputNotFound(let input, let known): try Fields(input: input, known: known).encode(to: encoder)
        case .slotNotFound(let slot, let known): try Fields(slot: slot, known: known).encode(to: encoder)
        case .zoneNotFound(let zone, let known): try Fields(zone: zone, known: known).encode(to: encoder)
        case .invalidBulletin(let findings), .invalidConfiguration(let findings):
            try Fields(findings: findings).encode(to: encoder)
        case .clipsMissing(let hashes): try Clips(sha256: hashes).encode(to: encoder)
        case .clipOffset(let sha256, let expected):
            try Fields(expected: expected).encode(to: encoder)
            try Clip(sha256: sha256).encode(to: encoder)
        case .clipCorrupt(let sha256): try Clip(sha256: sha256).encode(to: encoder)
        case .invalidPlacement(let reason), .invalidMove(let reason), .messageRefused(let reason),
            .notReady(let reason),
            .busy(let reason):
            try Why(reason: reason).encode(to: encoder)
        case .invalidTime(let text): try Fields(text: text).encode(to: encoder)
        case .notPermitted(let user, let reason):
            try Fields(user: user).encode(to: encoder)
            try Why(reason: reason).encode(to: encoder)
        case .storageFailure(let reason), .failure(let reason): try Why(reason: reason).encode(to: encoder)
        }
    }

    /// What a client got; nil where it is no error of this interface, or not with its fields.
    package init?(_ reply: VarlinkErrorReply) {
        let prefix = "\(StationDescription.name)."
        guard reply.name.hasPrefix(prefix), let name = Name(rawValue: String(reply.name.dropFirst(prefix.count))),
            let error = try? Self.read(name, reply)
        else { return nil }
        self = error
    }

    private static func read(_ name: Name, _ reply: VarlinkErrorReply) throws -> StationError? {
        let fields = try reply.parameters(Fields.self)
        func sentence() throws -> Sentence { try reply.parameters(Why<Sentence>.self).reason }
        func reason() throws -> String { try reply.parameters(Why<String>.self).reason }
        func clip() throws -> String { try reply.parameters(Clip.self).sha256 }
        return switch name {
        case .bookingNotFound: fields.id.map { .bookingNotFound($0) }
        case .alertNotFound: fields.id.map { .alertNotFound($0) }
        case .feedbackNotFound: fields.id.map { .feedbackNotFound($0) }
        case .inputNotFound: fields.input.map { .inputNotFound($0, known: fields.known ?? []) }
        case .slotNotFound: fields.slot.map { .slotNotFound($0, known: fields.known ?? []) }
        case .zoneNotFound: fields.zone.map { .zoneNotFound($0, known: fields.known ?? []) }
        case .invalidBulletin: fields.findings.map { .invalidBulletin($0) }
        case .invalidConfiguration: fields.findings.map { .invalidConfiguration($0) }
        case .clipsMissing: .clipsMissing(try reply.parameters(Clips.self).sha256)
        case .clipOffset: try fields.expected.map { .clipOffset(sha256: try clip(), expected: $0) }
        case .clipCorrupt: .clipCorrupt(sha256: try clip())
        case .invalidPlacement: .invalidPlacement(try sentence())
        case .invalidMove: .invalidMove(try sentence())
        case .messageRefused: .messageRefused(try sentence())
        case .invalidTime: fields.text.map { .invalidTime($0) }
        case .notPermitted: try fields.user.map { .notPermitted(user: $0, reason: try sentence()) }
        case .notReady: .notReady(try sentence())
        case .busy: .busy(try sentence())
        case .storageFailure: .storageFailure(try reason())
        case .failure: .failure(try reason())
        }
    }
}
