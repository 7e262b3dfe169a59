import Control
import Time
import Wording

/// The station at one moment, on one screen.
struct StatusReport: Report {
    let status: Wire.Status
    let name: String
    let titles: Titles

    init(_ status: Wire.Status, _ info: Wire.Info) {
        self.status = status
        name = info.name
        titles = Titles(info)
    }

    func lines(in language: Language, width: Int?) -> [String] {
        let room = width ?? 80
        var lines = [heading(language, room), ""]
        let onAir = StatusReport.programmes(status.onAir)
        if onAir.isEmpty {
            lines += row(Sentences.onAirLabel, Sentences.silence.in(language), language)
        }
        for programme in onAir { lines += self.programme(programme, language, room) }
        let next = status.next.map { next in
            "\(Moments.short(next.start.civil, in: language))  \(next.title) · "
                + titles.list(next.zones, in: language)
        }
        lines += row(Sentences.nextLabel, next ?? Sentences.nothingNext.in(language), language)
        for (number, output) in status.outputs.enumerated() {
            lines += row(number == 0 ? Sentences.outputsLabel : nil, StatusReport.output(output, language), language)
        }
        let clock =
            status.clock.trusted
            ? Sentences.clockTrusted.in(language)
            : "✗ " + (status.clock.reason?.sentence ?? Sentences.clockNotTrusted).in(language)
        lines += row(Sentences.clockLabel, clock, language)
        lines += row(Sentences.renderingLabel, StatusReport.rendering(status.rendering, language), language)
        let health = status.health.map { "! " + $0.sentence.in(language) }
        for (number, line) in (health.isEmpty ? [Sentences.healthy.in(language)] : health).enumerated() {
            lines += row(number == 0 ? Sentences.healthLabel : nil, line, language)
        }
        return lines.map { width == nil ? $0.printable : $0.printable.cut(toColumns: room) }
    }

    private func heading(_ language: Language, _ width: Int) -> String {
        let civil = status.now.civil
        let time =
            "\(Moments.weekday(civil.date.weekday, in: language)) \(Moments.fullDay(civil.date)) \(civil.time.withSeconds)"
        let space = max(2, min(width, 80) - name.displayWidth - time.displayWidth)
        return name + String(repeating: " ", count: space) + time
    }

    private static func labelWidth(_ language: Language) -> Int {
        Sentences.statusLabels.map { $0.in(language).displayWidth }.max()! + 2
    }

    private func row(_ label: Sentence?, _ text: String, _ language: Language) -> [String] {
        [(label?.in(language) ?? "").padded(toColumns: StatusReport.labelWidth(language)) + text]
    }

    // MARK: On the air

    /// Zones that play the same thing at the same time.
    struct Programme: Sendable, Hashable {
        var zones: [String]
        var item: Wire.OnAir
        /// The highest level among the zones.
        var level: Double
    }

    static func programmes(_ items: [Wire.OnAir]) -> [Programme] {
        var programmes: [Programme] = []
        for item in items {
            let place = programmes.firstIndex {
                $0.item.programmeTitle == item.programmeTitle && $0.item.startedAt == item.startedAt
                    && $0.item.item == item.item
            }
            if let place {
                programmes[place].zones.append(item.zone)
                programmes[place].level = max(programmes[place].level, item.level)
            } else {
                programmes.append(Programme(zones: [item.zone], item: item, level: item.level))
            }
        }
        return programmes
    }

    private func programme(_ programme: Programme, _ language: Language, _ width: Int) -> [String] {
        let item = programme.item
        let indent = String(repeating: " ", count: StatusReport.labelWidth(language))
        let figure =
            "\(Moments.clock(.milliseconds(item.itemElapsedMs))) / \(Moments.clock(.milliseconds(item.itemDurationMs)))"
        let whole =
            "\(Moments.clock(.milliseconds(item.elapsedMs))) / \(Moments.clock(.milliseconds(item.durationMs)))"
        let bar = ProgressBar.bar(
            Double(item.itemElapsedMs) / Double(max(1, item.itemDurationMs)), cells: max(8, min(24, width / 4)))
        var lines = row(
            Sentences.onAirLabel, "\(item.programmeTitle) · \(titles.list(programme.zones, in: language))", language)
        lines.append(indent + Sentences.itemOf(item.item, item.items).in(language) + ": " + item.itemTitle)
        let level = programme.level <= -100 ? "" : "  \(Int(programme.level.rounded())) dB".replacingMinus
        lines.append("\(indent)\(bar) \(figure)  (\(Sentences.wholeProgramme(whole).in(language)))\(level)")
        if let words = item.words, !words.isEmpty { lines.append(indent + "“\(words)”") }
        return lines
    }

    // MARK: Parts

    static func output(_ output: Wire.Output, _ language: Language) -> String {
        let state = Sentences.state(output.state).in(language)
        var parts = ["\(output.name) (\(output.device)): \(state)"]
        if output.state == .running {
            let format = [output.rate.map { "\($0) Hz" }, output.format].compactMap(\.self).joined(separator: " ")
            if !format.isEmpty { parts.append(format) }
            parts.append(Sentences.latency(Int(output.latencyMs.rounded())).in(language))
        } else if let since = output.since {
            parts.append(Sentences.since("\(since.civil.time.withSeconds)").in(language))
        }
        if let reason = output.reason, !reason.isEmpty { parts.append(reason) }
        if output.underruns > 0 { parts.append(Sentences.underruns(output.underruns).in(language)) }
        return parts.joined(separator: ", ")
    }

    static func rendering(_ rendering: Wire.Rendering, _ language: Language) -> String {
        guard let current = rendering.current else { return Sentences.renderingWaiting(rendering.waiting).in(language) }
        let percent = rendering.progress.map { " \(Int($0 * 100)) %" } ?? ""
        let rest = rendering.waiting > 0 ? " (\(Sentences.renderingRest(rendering.waiting).in(language)))" : ""
        return "… \(current)\(percent)\(rest)"
    }
}

extension String {
    /// With the sign that figures have in print.
    fileprivate var replacingMinus: String { String(map { $0 == "-" ? "−" : $0 }) }
}
