/// Parameters and results of the methods, where they are no type of their own.
enum Parameters {
    struct Info: Codable, Sendable { var info: Wire.Info }
    struct Status: Codable, Sendable { var status: Wire.Status }
    struct Interval: Codable, Sendable { var intervalMs: Int? }
    struct Hashes: Codable, Sendable { var sha256: [String] }
    struct ClipStates: Codable, Sendable { var clips: [Wire.ClipState] }
    struct ClipState: Codable, Sendable { var clip: Wire.ClipState }
    struct Add: Codable, Sendable {
        var bulletins: [Wire.Bulletin]
        var placement: Wire.Placement
    }
    struct List: Codable, Sendable { var includePast: Bool? }
    struct Bookings: Codable, Sendable { var bookings: [Wire.Booking] }
    struct ID: Codable, Sendable { var id: Int64 }
    struct Booking: Codable, Sendable { var booking: Wire.Booking }
    struct Reading: Codable, Sendable { var reading: Wire.Reading }
    struct Return: Codable, Sendable {
        var id: Int64
        var why: String
    }
    struct Annotate: Codable, Sendable {
        var id: Int64
        var text: String
    }
    struct ZoneTest: Codable, Sendable {
        var zones: [String]
        var tone: Bool
    }
    struct Move: Codable, Sendable {
        var id: Int64
        var before: Int64?
        var after: Int64?
    }
    struct Days: Codable, Sendable {
        var from: Moment?
        var days: Int
    }
    struct Subject: Codable, Sendable { var subject: String }
    struct Zones: Codable, Sendable { var zones: [String]? }
    struct Stopped: Codable, Sendable { var stopped: [String] }
    struct Mutes: Codable, Sendable { var mutes: [Wire.Mute] }
    struct Unmuted: Codable, Sendable { var unmuted: [String] }
    struct Alert: Codable, Sendable { var alert: Wire.Alert }
    struct Alerts: Codable, Sendable { var alerts: [Wire.Alert] }
    struct Cleared: Codable, Sendable { var cleared: [Wire.Alert] }
    struct OptionalID: Codable, Sendable { var id: Int64? }
    struct Feedback: Codable, Sendable { var feedback: Wire.Feedback }
    struct FeedbackList: Codable, Sendable { var feedback: [Wire.Feedback] }
    struct IncludeClosed: Codable, Sendable { var includeClosed: Bool? }
    struct Assign: Codable, Sendable {
        var id: Int64
        var to: String
    }
    struct Close: Codable, Sendable {
        var id: Int64
        var why: String?
    }
    struct Erase: Codable, Sendable {
        var id: Int64
        var words: Bool
    }
    struct Live: Codable, Sendable { var live: Wire.Live }
    struct Report: Codable, Sendable { var report: Wire.LogReport }
    struct Findings: Codable, Sendable { var findings: [Wire.Finding] }
    struct Range: Codable, Sendable {
        var from: Moment?
        var to: Moment?
    }
    struct Airings: Codable, Sendable { var airings: [Wire.Airing] }
    struct After: Codable, Sendable { var after: Int64? }
    struct Airing: Codable, Sendable { var airing: Wire.Airing }
}
