import Bulletin
import Control
import Glibc
import Ledger
import Playback
import Rendering
import Schedule
import Time
import Wording

// From the station's own values to those of the wire.
extension Station {
    func wire(_ record: BookingRecord) -> Wire.Booking {
        let booking = record.booking
        let now = clock.now
        let state: Wire.BookingState =
            record.isRemoved ? .removed : machine.isFinished(booking, at: now) ? .finished : .active
        let sound = machine.state(of: .bulletin(booking.bulletin))
        let next = state == .active ? machine.nextOccurrences(of: booking, after: now, limit: 3) : []
        let verdict = configuration.approval.isRequired ? verdicts[booking.bulletin] : nil
        return Wire.Booking(
            id: booking.id, title: booking.title, priority: booking.priority, zones: booking.zones,
            placement: wire(booking), series: booking.series?.name, lesson: booking.series?.lesson,
            repeats: booking.repeats, validFrom: booking.validity.from,
            validThrough: booking.validity.through,
            position: booking.position, state: state, sound: Wire.SoundState(sound), durationMs: sound.milliseconds,
            aired: machine.airedOccurrences(of: booking.id), next: next.map(moment),
            waits: record.isRemoved ? nil : machine.wait(of: booking).map { Wire.Reason($0) },
            createdAt: moment(record.createdAt),
            createdBy: record.createdBy, bulletinSha256: record.bulletinSHA256, approval: approvalState(of: booking),
            decidedBy: verdict?.by, decidedAt: verdict.map { moment($0.at) }, returnReason: verdict?.why)
    }

    private func approvalState(of booking: Booking) -> Wire.ApprovalState {
        guard configuration.approval.isRequired else { return .none }
        return switch approval(of: booking) {
        case .given: .given
        case .awaited: .awaited
        case .void: .void
        case .returned: .returned
        }
    }

    private func wire(_ booking: Booking) -> Wire.Placement {
        switch booking.placement {
        case .slot(let name, let from, let through, let times):
            .slot(name, from: from, through: through, times: times, days: booking.days?.description)
        case .at(let instant): .at(moment(instant))
        }
    }

    func wire(_ airing: Airing) -> Wire.Airing {
        let plan = airing.plan
        return Wire.Airing(
            id: airing.id, seq: airing.seq, plannedStart: moment(plan.plannedStart), zones: plan.zones, slot: plan.slot,
            item: plan.item, title: plan.title, kind: Wire.ItemKind(plan.kind), booking: plan.booking,
            bulletinSha256: plan.bulletinSHA256, start: airing.start.map(moment), end: airing.end.map(moment),
            result: Wire.AiringResult(airing.result), reason: airing.reason.map { Wire.Reason($0) },
            hearings: (airing.hearings ?? []).map { Wire.Hearing($0, configuration.timeZone) },
            gains: (airing.gains ?? []).map { gain in
                Wire.Gain(
                    zone: gain.zone, decibels: gain.decibels, muted: gain.isMuted ?? false,
                    since: gain.since.map(moment))
            },
            approval: airing.approval.map { approval in
                Wire.AiringApproval(
                    Wire.ApprovalKind(approval.kind), by: approval.by, at: approval.at.map(moment),
                    template: approval.template)
            })
    }

    func wire(_ output: OutputStatus) -> Wire.Output {
        var since: Moment?
        var reason: String?
        let state: Wire.OutputState
        switch output.state {
        case .opening: state = .opening
        case .running: state = .running
        case .lost(let instant, let why): (state, since, reason) = (.lost, moment(instant), why)
        case .stalled(let instant): (state, since) = (.stalled, moment(instant))
        case .closed: state = .closed
        }
        return Wire.Output(
            name: output.name, device: output.device, state: state, zones: output.zones.map(\.name), rate: output.rate,
            format: output.format, latencyMs: max(0, output.latency.inSeconds * 1000), underruns: output.restarts,
            missingFrames: output.missingFrames, driftPpm: output.drift == 0 ? nil : output.drift, since: since,
            reason: reason)
    }

    /// What each zone plays now, with the words that are being said.
    func onAir(_ outputs: [OutputStatus]) -> [Wire.OnAir] {
        outputs.flatMap(\.zones).compactMap { zone in
            guard let airing = zone.airing, let sounding = machine.sounding(run: airing.programme, part: airing.part)
            else { return nil }
            let run = machine.activeRuns.first { $0.id == airing.programme }
            let before = run?.parts.prefix(airing.part).reduce(0) { $0 + $1.frames } ?? 0
            let frame = max(0, airing.frame - before) + sounding.offset
            let words = renditions.values.first { $0.key == sounding.airing.sound }?.words
            return Wire.OnAir(
                zone: zone.name, programmeTitle: sounding.programme.title, slot: sounding.airing.slot,
                itemTitle: sounding.airing.title, booking: sounding.airing.booking, item: sounding.item,
                items: sounding.items, startedAt: moment(sounding.runStart), elapsedMs: milliseconds(airing.frame),
                durationMs: milliseconds(sounding.runFrames), itemElapsedMs: milliseconds(frame),
                itemDurationMs: milliseconds(sounding.airing.frames ?? sounding.partFrames),
                words: words?.last { $0.frame <= frame }?.text, level: zone.peak)
        }
    }

    private func milliseconds(_ frames: Int) -> Int { frames * 1000 / FinishedSound.rate }

    /// What is not as it should be.
    func health(_ outputs: [OutputStatus]) -> [Wire.Reason] {
        var health: [Wire.Reason] = []
        if let reason = machine.distrust { health.append(Wire.Reason(reason)) }
        for output in outputs {
            switch output.state {
            case .lost(_, let why):
                health.append(Wire.Reason(code: "output-lost", sentence: Sentences.outputIsLost(output.name, why)))
            case .stalled:
                health.append(Wire.Reason(code: "output-stalled", sentence: Sentences.outputStalled(output.name)))
            case .opening, .running, .closed: break
            }
            if output.doubtsDelay {
                health.append(
                    Wire.Reason(code: "output-delay-doubted", sentence: Sentences.delayDoubted(output.name)))
            }
            if let error = output.schedulingError {
                health.append(
                    Wire.Reason(
                        code: "no-real-time",
                        sentence: Sentences.noRealTime(output.name, String(cString: strerror(error)))))
            }
        }
        if let writeFailure {
            health.append(
                Wire.Reason(code: "log-not-written", sentence: Sentences.notWritten(unwritten.count, writeFailure)))
        }
        if let trouble = airCheck.trouble {
            health.append(Wire.Reason(code: "air-check", sentence: Sentences.notRecorded(trouble)))
        }
        health += messageReasons
        health += wireMutes.map { Wire.Reason(code: "zone-muted", sentence: $0.sentence(title(ofZone: $0.zone))) }
        if renders == nil { health.append(Wire.Reason(code: "no-renderer", sentence: Sentences.noRenderer)) }
        for failure in failures.values.sorted(by: { $0.title < $1.title }) {
            health.append(
                Wire.Reason(code: "rendering-failed", sentence: Sentences.soundFailed(failure.title, failure.reason)))
        }
        return health
    }
}

extension Wire.Reason {
    init(_ reason: Reason) { self.init(code: reason.code, sentence: reason.sentence) }
}

extension Wire.ItemKind {
    init(_ kind: PlannedAiring.Kind) {
        self =
            switch kind {
            case .bulletin: .bulletin
            case .clip: .clip
            case .speech: .speech
            case .relay: .relay
            }
    }
}

extension Wire.ApprovalKind {
    init(_ kind: AirApproval.Kind) {
        self =
            switch kind {
            case .approved: .approved
            case .notRequired: .notRequired
            case .timetable: .timetable
            case .stationItem: .stationItem
            case .alert: .alert
            case .template: .template
            case .live: .live
            }
    }
}

extension Wire.AiringResult {
    init(_ result: Airing.Result) {
        self =
            switch result {
            case .planned: .planned
            case .onAir: .onAir
            case .aired: .aired
            case .cut: .cut
            case .failed: .failed
            case .skipped: .skipped
            case .missed: .missed
            }
    }
}

extension Wire.SoundState {
    init(_ state: SoundState) {
        self =
            switch state {
            case .waiting: .waiting
            case .ready: .ready
            case .failed: .failed
            }
    }
}

extension SoundState {
    /// Nil until it is known.
    fileprivate var milliseconds: Int? {
        if case .ready(let sound) = self { sound.frames * 1000 / FinishedSound.rate } else { nil }
    }
}
