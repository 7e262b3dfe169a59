import Dispatch
import Glibc

/// Tells when the files of a folder may have changed: at once where the kernel says so, and every so often in any case,
/// because a folder can come and go, and a network's file system says nothing.
package final class FolderWatch: Sendable {
    /// An element for each change, at most one of which waits; it ends with its reader.
    package let changes: AsyncStream<Void>

    /// A file that was written and closed, renamed into the folder, linked, or removed. What is being written is no change.
    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_ATTRIB)

    package init(_ path: String, every interval: Duration) {
        let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.changes = changes
        let queue = DispatchQueue(label: "folder")
        // Without one (the system has a limit) the folder is looked at every so often.
        let notifier = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        // The same folder keeps its watch; another one in its place gets a new one.
        let attach: @Sendable () -> Void = { if notifier >= 0 { inotify_add_watch(notifier, path, Self.mask) } }
        attach()
        // A source of dispatch may be cancelled from any thread.
        nonisolated(unsafe) let timer = DispatchSource.makeTimerSource(queue: queue)
        let milliseconds = Int(interval / .milliseconds(1))
        timer.schedule(deadline: .now(), repeating: .milliseconds(milliseconds))
        timer.setEventHandler {
            attach()
            continuation.yield()
        }
        timer.activate()
        guard notifier >= 0 else {
            continuation.onTermination = { _ in timer.cancel() }
            return
        }
        // As above.
        nonisolated(unsafe) let events = DispatchSource.makeReadSource(fileDescriptor: notifier, queue: queue)
        events.setEventHandler {
            var buffer = [UInt8](repeating: 0, count: 4096)
            // What happened does not matter: whoever listens looks for himself.
            while read(notifier, &buffer, buffer.count) > 0 {}
            continuation.yield()
        }
        events.setCancelHandler { close(notifier) }
        events.activate()
        continuation.onTermination = { _ in
            timer.cancel()
            events.cancel()
        }
    }
}
