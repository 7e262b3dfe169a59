import Synchronization

/// What joins an output's two threads: commands one way, notes the other, and the figures that it shows.
final class Line: @unchecked Sendable {
    // Sendable: the mailboxes have one sender and one receiver each (feeder → audio, audio → feeder); all else is atomic.
    let commands: UnsafeMutablePointer<Mailbox<Command>>
    let notes: UnsafeMutablePointer<Mailbox<Note>>
    let telemetry: Telemetry
    let isStopping = Atomic<Bool>(false)
    let stopFade = Atomic<Int64>(0)
    private let signal = Signal()

    init(zones: Int) {
        telemetry = Telemetry(zones: zones)
        commands = .allocate(capacity: 1)
        commands.initialize(to: Mailbox(capacity: 1024, filler: Command()))
        notes = .allocate(capacity: 1)
        notes.initialize(to: Mailbox(capacity: 4096, filler: Note()))
    }

    deinit {
        commands.deinitialize(count: 1)
        commands.deallocate()
        notes.deinitialize(count: 1)
        notes.deallocate()
    }

    /// Wakes the feeder, from any thread.
    func wakeUp() { signal.raise() }

    /// Feeder only.
    func sleep(milliseconds: Int) { signal.wait(milliseconds: milliseconds) }
}
