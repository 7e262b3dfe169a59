import Control
import Time
import Wording

/// What has changed from one status to the next, one line each: for `status --watch` where there is no terminal.
struct StatusChanges: Sendable {
    private let titles: Titles
    private var last: Wire.Status?

    init(_ titles: Titles) { self.titles = titles }

    /// The first status gives a line for everything that it has.
    mutating func lines(for status: Wire.Status, in language: Language) -> [String] {
        defer { last = status }
        var changes: [String] = []
        let before = (last?.onAir ?? []).map { StatusChanges.key($0) }
        for item in status.onAir where !before.contains(StatusChanges.key(item)) {
            changes.append(
                "\(titles.zone(item.zone)): \(item.programmeTitle), "
                    + "\(Sentences.itemOf(item.item, item.items).in(language)): \(item.itemTitle)")
        }
        let now = Set(status.onAir.map(\.zone))
        for zone in (last?.onAir ?? []).map(\.zone) where !now.contains(zone) {
            changes.append("\(titles.zone(zone)): \(Sentences.silence.in(language))")
        }
        if last == nil, status.onAir.isEmpty { changes.append(Sentences.silence.in(language)) }
        for output in status.outputs
        where last?.outputs.first(where: { $0.name == output.name })?.state != output.state {
            changes.append(StatusReport.output(output, language))
        }
        if last?.clock != status.clock {
            let clock = status.clock.trusted ? nil : status.clock.reason?.sentence ?? Sentences.clockNotTrusted
            if last != nil || clock != nil {
                changes.append(
                    Sentences.clockLabel.in(language) + ": " + (clock ?? Sentences.clockTrusted).in(language))
            }
        }
        let known = Set((last?.health ?? []).map(\.code))
        for trouble in status.health where !known.contains(trouble.code) {
            changes.append("! " + trouble.sentence.in(language))
        }
        if let last, !last.health.isEmpty, status.health.isEmpty { changes.append(Sentences.healthy.in(language)) }
        return changes.map { "\(status.now.civil.time.withSeconds)  \($0)".printable }
    }

    private static func key(_ item: Wire.OnAir) -> String {
        "\(item.zone)/\(item.startedAt)/\(item.item)/\(item.itemTitle)"
    }
}
