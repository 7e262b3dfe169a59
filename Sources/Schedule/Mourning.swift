import Time

/// Days on which the station is sober: no music, no beds, and where one is given, another rundown.
package struct Mourning: Sendable, Hashable {
    /// First and last day.
    package var from: CivilDate
    package var to: CivilDate
    /// Takes the place of every slot's own, and is aired as it is written; nil keeps what is spoken of the slot's own.
    package var rundown: [RundownItem]?

    package init(from: CivilDate, to: CivilDate, rundown: [RundownItem]? = nil) {
        self.from = from
        self.to = to
        self.rundown = rundown
    }
}

extension Timetable {
    /// The mourning of a day; nil on all others. Of several the first counts.
    package func mourning(on date: CivilDate) -> Mourning? { mourning.first { $0.from <= date && date <= $0.to } }

    /// A slot as it is on a day.
    func adapted(_ slot: Slot, on date: CivilDate) -> Slot { mourning(on: date).map { slot.sober($0) } ?? slot }
}

extension Slot {
    /// Without music: clips and fill are left out, and beds are silent.
    func sober(_ mourning: Mourning) -> Slot {
        var sober = self
        sober.fill = []
        sober.rundown =
            mourning.rundown
            ?? rundown.compactMap { item in
                switch item {
                case .clip, .fill: nil
                case .speech(let text, let title, let voice, _): .speech(text, title: title, voice: voice, bed: nil)
                case .bulletins: .bulletins
                // What another station gives on such a day is its own affair.
                case .relay: item
                }
            }
        return sober
    }

    /// What a day of mourning leaves out of the rundown, by place.
    func leftOut(in mourning: Mourning) -> [(place: Int, file: String, title: String)] {
        guard mourning.rundown == nil else { return [] }
        return rundown.enumerated().compactMap { place, item in
            if case .clip(let file, let title) = item { (place, file, title) } else { nil }
        }
    }
}
