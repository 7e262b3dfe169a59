import CommonAlerting
import Control
import Dispatch
import Schedule
import Time
import Wording

// Messages in CAP: what they ask for is done as if somebody had asked for it by command.
extension Station {
    /// Reads, verifies and does what a message asks for. Called on no particular actor; suspends while it is verified.
    nonisolated func raise(message new: Wire.NewMessage, by caller: Caller) async throws -> Wire.RaisedMessage {
        let bytes = Array(new.message.utf8)
        let (alert, findings) = CommonAlertReader().read(bytes, file: "CAP")
        guard let alert else {
            throw StationError.messageRefused(findings.firstError ?? Sentences.unreadableMessage)
        }
        let configuration = await configuration
        let known = configuration.zones.map(\.name)
        for zone in new.zones where !known.contains(zone) { throw StationError.zoneNotFound(zone, known: known) }
        let reading = MessageReading(configuration, zones: new.zones)
        do {
            let accepted = try await Self.accept(alert, bytes, reading, at: clock.now)
            return try await ask {
                try await $0.act(on: accepted, repeats: new.repeats, title: new.title, by: caller)
            }
        } catch let refusal as MessageRefusal {
            journal.say(
                .warning, "message refused",
                ["by": caller.name, "message": alert.reference.description, "reason": refusal.sentence.en])
            throw StationError.messageRefused(refusal.sentence)
        }
    }

    /// On a thread that may wait for the verifier.
    static func accept(
        _ alert: CommonAlert, _ bytes: [UInt8], _ reading: MessageReading, at now: Instant
    ) async throws -> MessageReading.Accepted {
        try await withCheckedContinuation {
            (done: CheckedContinuation<Result<MessageReading.Accepted, MessageRefusal>, Never>) in
            DispatchQueue.global().async {
                done.resume(
                    returning: Result { () throws(MessageRefusal) in try reading.accept(alert, bytes, at: now) })
            }
        }.get()
    }

    /// Raises, replaces or ends alerts; called in the station's queue.
    func act(
        on message: MessageReading.Accepted, repeats: Int? = nil, title: String? = nil, by caller: Caller
    ) async throws -> Wire.RaisedMessage {
        switch message.order {
        case .failure(let refusal):
            _ = try await clear(refusal.replacing, by: caller)
            throw MessageRefusal(sentence: refusal.sentence, until: refusal.until)
        case .success(.clear(let references)):
            return Wire.RaisedMessage(cleared: try await clear(references, by: caller), notes: message.notes)
        case .success(.air(let announcements, let replaced)):
            if let same = machine.alerts.first(where: { $0.comes(from: [message.alert.reference]) }) {
                throw MessageRefusal(sentence: Sentences.alreadyRaised(same.alert.id), isDone: true)
            }
            var outcome = Wire.RaisedMessage(notes: message.notes)
            for announcement in announcements {
                let new = Wire.NewAlert(
                    title: title ?? announcement.title, text: announcement.text, zones: announcement.zones,
                    repeats: repeats ?? announcement.repeats, expires: announcement.expires.map(moment),
                    source: message.alert.reference.description)
                outcome.raised.append(try await raise(new, by: caller))
            }
            for note in message.notes { await writeNote("alert-remark", note) }
            // Only now: where the new one is refused, the old one goes on.
            outcome.cleared = try await clear(replaced, by: caller)
            return outcome
        }
    }

    private func clear(_ references: [AlertReference], by caller: Caller) async throws -> [Wire.Alert] {
        var cleared: [Wire.Alert] = []
        for standing in machine.alerts where standing.comes(from: references) {
            cleared += try await clear(alert: standing.alert.id, by: caller)
        }
        return cleared
    }
}

extension StandingAlert {
    fileprivate func comes(from references: [AlertReference]) -> Bool {
        alert.source.flatMap { AlertReference($0) }.map(references.contains) ?? false
    }
}
