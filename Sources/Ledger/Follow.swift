import Schedule
import Time

/// An entry as it is followed, with the airing that it is about as it stands after all entries so far.
package struct FollowedEntry: Sendable, Hashable {
    package var entry: AsRunEntry
    package var airing: Airing?
}

extension Ledger {
    /// Every entry after `seq` (nil: after the newest), those there are and then each as it is made.
    ///
    /// Entries are read as they are asked for: a slow reader costs no memory. It ends when the reader is cancelled.
    package nonisolated func follow(after seq: Int64? = nil) -> AsyncThrowingStream<FollowedEntry, any Error> {
        let follower = Follower(ledger: self, last: seq)
        return AsyncThrowingStream { try await follower.next() }
    }

    /// Entries after `seq`, as soon as there are any. Throws where the task is cancelled.
    func nextEntries(after seq: Int64) async throws -> [FollowedEntry] {
        while true {
            try Task.checkCancellation()
            let found = try entries(after: seq, limit: 100)
            guard found.isEmpty else {
                return try found.map {
                    FollowedEntry(entry: $0, airing: try $0.event.airing.flatMap { try find(airing: $0) })
                }
            }
            await change()
        }
    }

    func wakeFollowers() {
        for continuation in followers.values { continuation.resume() }
        followers = [:]
    }

    /// Suspends until an entry is made or the task is cancelled.
    private func change() async {
        followersMade += 1
        let id = followersMade
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { continuation.resume() } else { followers[id] = continuation }
            }
        } onCancel: {
            Task { await self.wake(follower: id) }
        }
    }

    private func wake(follower id: Int) { followers.removeValue(forKey: id)?.resume() }
}

/// Where one reader stands.
private actor Follower {
    private let ledger: Ledger
    private var last: Int64?
    private var ready: ArraySlice<FollowedEntry> = []

    init(ledger: Ledger, last: Int64?) {
        self.ledger = ledger
        self.last = last
    }

    func next() async throws -> FollowedEntry? {
        if ready.isEmpty {
            let seq = if let last { last } else { await ledger.newestSeq }
            last = seq
            ready = try await ledger.nextEntries(after: seq)[...]
        }
        let entry = ready.removeFirst()
        last = entry.entry.seq
        return entry
    }
}
