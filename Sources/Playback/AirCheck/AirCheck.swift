import Glibc
import Synchronization
import Time

/// Recordings of what every zone was sent, kept for some days. Any thread may call it.
///
/// The audio thread only copies samples into memory; a thread of each output's own, at the lowest priority, makes Opus files of them. A
/// disk that is slow, full or broken costs the recording, never the airing.
package final class AirCheck: Sendable {
    /// Bytes that must stay free on the disk: without them bookings and the log could not be written.
    static let leastSpace: UInt64 = 500 << 20

    package let files: AirCheckFiles
    private let clock: any StationClock
    /// 0 is off.
    private let days = Atomic<Int>(0)
    private let troubles = Mutex<String?>(nil)
    private let writers = Mutex<[Weak]>([])

    private struct Weak {
        let tape: AirTape
        let isDone: Flag
    }

    final class Flag: Sendable {
        let isSet = Atomic<Bool>(false)
    }

    /// Nothing is recorded until `keep` says for how long.
    package init(folder: String, clock: any StationClock) {
        files = AirCheckFiles(folder: folder)
        files.takeUp()
        self.clock = clock
    }

    /// For how many days recordings are kept; 0 records nothing, and lets those there are grow old and go.
    package func keep(days count: Int) { days.store(count, ordering: .relaxed) }

    /// Why nothing can be recorded; nil where all is well.
    package var trouble: String? { troubles.withLock { $0 } }

    func say(trouble: String?) { troubles.withLock { $0 = trouble } }

    /// Puts a tape before a device. Its writer lives as long as the device does.
    package func taped(_ sink: any Sink, _ settings: OutputSettings) -> any Sink {
        let tape = AirTape(channels: settings.channels)
        let flag = Flag()
        writers.withLock { list in
            list.removeAll { $0.isDone.isSet.load(ordering: .acquiring) }
            list.append(Weak(tape: tape, isDone: flag))
        }
        PlainThread.start("tape \(settings.name)") { [self] in
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
            AirCheckWriter(zones: settings.zones, tape: tape, check: self, clock: clock).run()
            flag.isSet.store(true, ordering: .releasing)
        }
        return TapedSink(sink, tape: tape) { [self] in days.load(ordering: .relaxed) > 0 }
    }

    /// Removes what is older than it may be. Blocks on the disk.
    package func removeOld(now: Instant) {
        let days = days.load(ordering: .relaxed)
        guard days > 0 else { return }
        files.remove(before: now - .seconds(days * 86_400))
    }

    /// Waits until what was recorded of the outputs that are closed is on the disk, for two seconds at most.
    package func finish() async {
        for _ in 0..<100 {
            let isBusy = writers.withLock { list in
                list.contains {
                    $0.tape.isOver.load(ordering: .acquiring) && !$0.isDone.isSet.load(ordering: .acquiring)
                }
            }
            guard isBusy else { return }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }
}
