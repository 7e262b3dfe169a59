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
        func add(_ label: Sentence, _ texts: [String]) {
            let labelWidth = StatusReport.labelWidth(language)
            let wrapped = texts.flatMap { $0.printable.wrapped(toColumns: max(20, room - labelWidth)) }
            for (number, text) in wrapped.enumerated() {
                lines.append((number == 0 ? label.in(language) : "").padded(toColumns: labelWidth) + text)
            }
        }
        let onAir = StatusReport.programmes(status.onAir)
        for programme in onAir { lines += self.programme(programme, language, room) }
        if onAir.isEmpty { add(Sentences.onAirLabel, [Sentences.silence.in(language)]) }
        let next = status.next.map { next in
            "\(Moments.short(next.start.civil, in: language)) \(next.title) · "
                + titles.list(next.zones, in: language)
        }
        add(Sentences.nextLabel, [next ?? Sentences.nothingNext.in(language)])
        add(Sentences.outputsLabel, status.outputs.map { StatusReport.output($0, language) })
        let clock =
            status.clock.trusted
            ? Sentences.clockTrusted.in(language)
            : "✗ " + (status.clock.reason?.sentence ?? Sentences.clockNotTrusted).in(language)
        add(Sentences.clockLabel, [clock])
        add(Sentences.renderingLabel, [StatusReport.rendering(status.rendering, language)])
        let health = status.health.map { "! " + $0.sentence.in(language) }
        add(Sentences.healthLabel, health.isEmpty ? [Sentences.healthy.in(language)] : health)
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

    // MARK: On the air

    /// Zones that play the same thing at the same time.
    struct Programme: Sendable, Hashable {
        var zones: [String]
        var item: Wire.OnAir
        /// Zone by zone, in dB of full scale.
        var levels: [Double]
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
                programmes[place].levels.append(item.level)
            } else {
                programmes.append(Programme(zones: [item.zone], item: item, levels: [item.level]))
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
        let cells = max(8, min(24, width / 4))
        let bar = ProgressBar.bar(Double(item.itemElapsedMs) / Double(max(1, item.itemDurationMs)), cells: cells)
        let label = Sentences.onAirLabel.in(language).padded(toColumns: indent.count)
        var lines = ["\(label)\(item.programmeTitle) · \(titles.list(programme.zones, in: language))"]
        lines.append(indent + Sentences.itemOf(item.item, item.items).in(language) + ": " + item.itemTitle)
        lines.append("\(indent)\(bar) \(figure)  (\(Sentences.wholeProgramme(whole).in(language)))")
        if let words = item.words, !words.isEmpty { lines.append(indent + "“\(words)”") }
        for (zone, level) in zip(programme.zones, programme.levels) {
            lines.append("\(indent)\(StatusReport.meter(level, cells: cells))  \(titles.list([zone], in: language))")
        }
        return lines
    }

    /// How loud a zone is, from −60 dB of full scale to full scale: `▕██████░░░▏ −14 dB`.
    static func meter(_ level: Double, cells: Int) -> String {
        let figure = level <= -100 ? "−∞ dB" : "\(Int(level.rounded())) dB".replacingMinus
        return ProgressBar.bar((level + 60) / 60, cells: cells) + " " + figure.padded(toColumns: 6)
    }

    // MARK: Parts

    /// `chinh (default): ✓ đang chạy, 48000 Hz S16, trễ 80 ms`; the name may be left out where it stands already.
    static func output(_ output: Wire.Output, _ language: Language, isNamed: Bool = true) -> String {
        let state = Sentences.state(output.state).in(language)
        var parts = [isNamed ? "\(output.name) (\(output.device)): \(state)" : "“\(output.device)” \(state)"]
        if output.state == .running {
            let format = [output.rate.map { "\($0) Hz" }, output.format].compactMap(\.self).joined(separator: " ")
            if !format.isEmpty { parts.append(format) }
            parts.append(Sentences.latency(max(0, Int(output.latencyMs.rounded()))).in(language))
        } else if let since = output.since {
            parts.append(Sentences.since("\(since.civil.time.withSeconds)").in(language))
        }
        if let reason = output.reason, !reason.isEmpty { parts.append(reason) }
        if output.state == .running, let drift = output.driftPpm, abs(drift) >= 1 {
            parts.append(Sentences.drift(Int(drift.rounded())).in(language))
        }
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
