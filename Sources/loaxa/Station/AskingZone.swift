import Glibc
import Station
import Time
import Wording

/// The time zone of whoever asks, for commands that work without the station.
enum AskingZone {
    /// The one that was asked for; else that of the variable TZ, of the station's settings, of the machine.
    static func zone(asked: TimeZoneRules?, _ context: Context) -> TimeZoneRules {
        if let asked { return asked }
        if let name = context.environment["TZ"], let zone = TimeZoneRules.named(String(name.drop { $0 == ":" })) {
            return zone
        }
        if let folder = StationFiles.folder(context),
            let configuration = StationConfiguration.load(folder: folder, now: context.clock.now).configuration
        {
            return configuration.timeZone
        }
        return machine ?? .utc
    }

    /// The zone that `/etc/localtime` links to.
    private static var machine: TimeZoneRules? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            readlink("/etc/localtime", bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard count > 0 else { return nil }
        let path = String(decoding: buffer.prefix(count), as: UTF8.self)
        return path.firstRange(of: "zoneinfo/").flatMap { TimeZoneRules.named(String(path[$0.upperBound...])) }
    }

    static let option = Option<TimeZoneRules>("zone", Placeholders.timeZone, Sentences.zoneOption) {
        text throws(ValueError) in
        guard let zone = TimeZoneRules.named(text) else {
            throw ValueError(allowed: Sentence(verbatim: "UTC, Asia/Ho_Chi_Minh, Europe/Berlin …"))
        }
        return zone
    }
}
