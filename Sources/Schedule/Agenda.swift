import Time

/// What falls due, the soonest first: a binary heap. Whoever changes the time of something puts it in anew, under a new edition; what is
/// out of date is thrown away when it comes up.
struct Agenda: Sendable {
    enum Subject: Sendable, Hashable {
        /// Its place in the timetable.
        case slot(Int)
        /// Its number.
        case booking(Int64)
    }

    struct Entry: Sendable {
        /// When it is looked at.
        var due: Instant
        /// When it should begin. Of what is due at once, the earlier one goes first.
        var begin: Instant
        /// Of what begins at once, the smaller one goes first.
        var rank: Int
        var subject: Subject
        var edition: Int
    }

    private var heap: [Entry] = []

    var first: Entry? { heap.first }
    var isEmpty: Bool { heap.isEmpty }

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

    mutating func insert(_ entry: Entry) {
        heap.append(entry)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Agenda.precedes(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    @discardableResult
    mutating func removeFirst() -> Entry {
        let first = heap[0]
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first }
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, Agenda.precedes(heap[child + 1], heap[child]) { child += 1 }
            guard Agenda.precedes(heap[child], last) else { break }
            heap[place] = heap[child]
            place = child
        }
        heap[place] = last
        return first
    }

    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        if a.due != b.due { return a.due < b.due }
        if a.begin != b.begin { return a.begin < b.begin }
        return a.rank < b.rank
    }
}
