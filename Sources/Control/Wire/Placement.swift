import Time

extension Wire {
    /// Where a bulletin is placed. varlink has no unions, so the wire has the fields of both.
    package enum Placement: Sendable, Hashable {
        /// In each occurrence of the slot from a day on (today if nil), through a day, and at most a number of times.
        /// Once if both limits are nil. With `days`, such as `Mon,Thu`, on those days only, and without end if both are nil.
        case slot(String, from: CivilDate?, through: CivilDate?, times: Int?, days: String? = nil)
        case at(Moment)
    }
}

extension Wire.Placement: Codable {
    private enum Key: String, CodingKey { case slot, from, through, times, days, at }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let slot = try container.decodeIfPresent(String.self, forKey: .slot)
        let moment = try container.decodeIfPresent(Moment.self, forKey: .at)
        switch (slot, moment) {
        case (let slot?, nil):
            let times = try container.decodeIfPresent(Int.self, forKey: .times)
            guard times ?? 1 >= 1 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .times, in: container, debugDescription: "fewer than once")
            }
            self = .slot(
                slot, from: try container.decodeIfPresent(CivilDate.self, forKey: .from),
                through: try container.decodeIfPresent(CivilDate.self, forKey: .through), times: times,
                days: try container.decodeIfPresent(String.self, forKey: .days))
        case (nil, let moment?): self = .at(moment)
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .slot, in: container, debugDescription: "one of slot and at is needed")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .slot(let slot, let from, let through, let times, let days):
            try container.encode(slot, forKey: .slot)
            try container.encodeIfPresent(from, forKey: .from)
            try container.encodeIfPresent(through, forKey: .through)
            try container.encodeIfPresent(times, forKey: .times)
            try container.encodeIfPresent(days, forKey: .days)
        case .at(let moment): try container.encode(moment, forKey: .at)
        }
    }
}
