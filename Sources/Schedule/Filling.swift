import Time

// The exact end.
extension Composer {
    /// The fade at the end of what is cut.
    private static let fade = 2 * FinishedSound.rate
    /// More pieces than this are no music.
    private static let mostPieces = 1000

    /// `items` with clips of the slot's fill in its place, so that every zone's programme ends where its room does.
    func fill(
        _ items: [Candidate], of slot: Slot, _ key: ProgrammeKey, start: Instant, lanes: [Lane],
        _ result: inout Result
    ) -> [Candidate] {
        guard !slot.fill.isEmpty, slot.length != nil else { return items }
        var lanes = lanes
        for item in items { add(item.sound!.frames, of: item, to: &lanes) }
        // Zones with equal gaps hear the same.
        var groups: [(gap: Int, zones: [String])] = []
        for zone in settings.zones {
            guard let lane = lanes.first(where: { $0.zone == zone }) else { continue }
            let gap = FinishedSound.frames(in: lane.end - start) - lane.frames
            guard gap > 0 else { continue }
            if let index = groups.firstIndex(where: { $0.gap == gap }) {
                groups[index].zones.append(zone)
            } else {
                groups.append((gap, [zone]))
            }
        }
        guard !groups.isEmpty else { return items }
        func airing(_ name: String, _ title: String, _ zones: [String]) -> PlannedAiring {
            PlannedAiring(
                id: key.airing(name), plannedStart: start, zones: zones, slot: slot.name, occurrence: key.occurrence,
                title: title, kind: .clip)
        }
        var clips: [(file: String, sound: FinishedSound)] = []
        var obstacle = Reason.notRendered
        for file in slot.fill {
            switch sounds[.clip(file)] {
            case .ready(let sound): if sound.frames > 0 { clips.append((file, sound)) }
            case .waiting: break
            case .failed(let reason): obstacle = .renderingFailed(reason)
            }
        }
        guard !clips.isEmpty else {
            result.refused.append((airing("fill", slot.fill[0], groups.flatMap(\.zones)), obstacle))
            return items
        }
        let pieces = groups.enumerated().flatMap { number, group in
            var left = group.gap
            var pieces: [Candidate] = []
            while left > 0, pieces.count < Self.mostPieces {
                let (file, sound) = clips[pieces.count % clips.count]
                // What is not rendered yet is taken to be long enough.
                let frames = sound.key.isEmpty ? left : min(sound.frames, left)
                var piece = Candidate(
                    airing: airing("fill\(number + 1).\(pieces.count + 1)", file, group.zones), request: .clip(file),
                    sound: sound)
                piece.airing.frames = frames
                piece.airing.fadeOut = frames < sound.frames ? min(frames, Self.fade) : 0
                pieces.append(piece)
                left -= frames
            }
            return pieces
        }
        let place = slot.rundown.firstIndex(of: .fill) ?? .max
        let index = items.firstIndex { $0.place > place } ?? items.endIndex
        return items[..<index] + pieces + items[index...]
    }
}

extension StationMachine {
    /// Takes from what fills gaps, the last first, and then from relays, by how much `parts` would sound beyond `limit`. Returns what
    /// is left, and the parts of which nothing is.
    func shortened(_ parts: [Playout.Part], from start: Instant, to limit: Instant) -> (
        kept: [Playout.Part], gone: [Playout.Part]
    ) {
        let length = FinishedSound.length(of: parts.reduce(0) { $0 + $1.frames })
        guard start + length > limit, parts.contains(where: { $0.isLive || isFill($0) }) else { return (parts, []) }
        // A frame begun counts whole.
        var excess = FinishedSound.frames(in: start + length - limit) + 1
        var kept = parts
        for index in parts.indices.reversed() where excess > 0 && isFill(parts[index]) {
            let cut = min(excess, kept[index].frames)
            kept[index].frames -= cut
            kept[index].fadeOut = min(kept[index].frames, 2 * FinishedSound.rate)
            excess -= cut
        }
        let shortest = FinishedSound.frames(in: FinishedSound.shortestRelay)
        for index in parts.indices.reversed() where excess > 0 && kept[index].isLive {
            guard kept[index].frames - excess >= shortest else { continue }
            kept[index].frames -= excess
            kept[index].fadeOut = min(kept[index].frames, FinishedSound.relayFade)
            excess = 0
        }
        return (kept.filter { $0.frames > 0 }, zip(parts, kept).filter { $0.1.frames == 0 }.map(\.0))
    }

    private func isFill(_ part: Playout.Part) -> Bool { air.airings[part.airing]?.airing.isFill ?? false }
}
