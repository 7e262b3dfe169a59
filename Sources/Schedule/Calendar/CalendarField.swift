/// What one field of a calendar event allows: any value, or a list of values, ranges and repetitions.
///
/// Normalised: the parts are in order, none comes twice, and a range ends on a value that it reaches; if that
/// is where it begins, it is a single value.
struct CalendarField: Sendable, Hashable {
    /// `5`, `5..9`, `5/2`, `5..9/2`.
    struct Part: Sendable, Hashable {
        var start: Int
        /// −1 where there is no end but that of the field.
        var stop = -1
        /// 0 for a single value.
        var step = 0
    }

    /// The first part, held here because most fields have no other.
    private let first: Part
    private let others: [Part]
    let isAny: Bool

    static let any = CalendarField([])

    init(_ value: Int) {
        first = Part(start: value)
        others = []
        isAny = false
    }

    /// No parts: any value will do.
    init(_ given: [Part]) {
        let reached = given.map { part in
            var part = part
            if part.stop > part.start, part.step > 0 { part.stop -= (part.stop - part.start) % part.step }
            return part.stop == part.start ? Part(start: part.start) : part
        }
        let ordered = reached.sorted { ($0.start, $0.stop, $0.step) < ($1.start, $1.stop, $1.step) }
        let parts = ordered.enumerated().filter { $0 == 0 || ordered[$0 - 1] != $1 }.map(\.element)
        first = parts.first ?? Part(start: 0)
        others = Array(parts.dropFirst())
        isAny = parts.isEmpty
    }

    /// The only value that is allowed, where there is one.
    var only: Int? { !isAny && others.isEmpty && first.step == 0 && first.stop < 0 ? first.start : nil }

    var parts: [Part] { isAny ? [] : [first] + others }

    /// The least allowed value that is no less than `value`, or nil where there is none. Knows nothing of the field's own end.
    @inline(__always)
    func least(from value: Int) -> Int? {
        if isAny { return value }
        let found = first.least(from: value)
        if others.isEmpty { return found }
        var best = found ?? .max
        for part in others {
            if let found = part.least(from: value), found < best { best = found }
        }
        return best == .max ? nil : best
    }

    /// Whether every part lies in `range`, and every repetition comes round at least once.
    ///
    /// `countsBack` is for days that are counted from the end of a month, where systemd allows three days less for each
    /// further part of a list; so `~01,25` is an event and `~01,26` is none.
    func isValid(in range: ClosedRange<Int>, countsBack: Bool = false) -> Bool {
        parts.enumerated().allSatisfy { number, part in
            let last = range.upperBound - (countsBack ? 3 * (number + 1) : 0)
            guard part.start >= range.lowerBound, part.start <= last, part.step <= last - range.lowerBound else {
                return false
            }
            if part.stop >= 0 {
                return part.stop >= range.lowerBound && part.stop <= last && part.start + part.step <= part.stop
            }
            return countsBack ? part.start - part.step >= range.lowerBound : part.start + part.step <= last
        }
    }
}

extension CalendarField.Part {
    @inline(__always)
    func least(from value: Int) -> Int? {
        if start >= value { return start }
        guard step > 0 else { return nil }
        let found = start + step * ((value - start + step - 1) / step)
        return stop < 0 || found <= stop ? found : nil
    }
}
