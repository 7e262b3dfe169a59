internal import CLinux
import Glibc

/// What a process forbids itself, so that a fault in it harms nobody else. Each call holds for the rest of its life.
package enum ProcessLimits {
    /// Bytes of writable memory; allocations beyond fail.
    package static func setMemory(_ bytes: Int) { set(Int32(RLIMIT_DATA.rawValue), UInt(bytes), UInt(bytes)) }

    /// Seconds of processor time, after which the kernel ends the process.
    package static func setProcessorTime(seconds: Int) {
        set(Int32(RLIMIT_CPU.rawValue), UInt(seconds), UInt(seconds + 1))
    }

    package static func forbidCoreDumps() { set(Int32(RLIMIT_CORE.rawValue), 0, 0) }

    /// Everything else on the machine goes first.
    package static func beNice() { _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }

    /// The kernel kills this process when the thread that started it ends.
    ///
    /// False when `parent`, a process's number, is no longer the parent: it died before this was asked for.
    package static func dieWithParent(_ parent: Int32) -> Bool {
        _ = loaxa_set_parent_death_signal(SIGKILL)
        return getppid() == parent
    }

    private static func set(_ resource: Int32, _ soft: UInt, _ hard: UInt) {
        var limits = rlimit(rlim_cur: soft, rlim_max: hard)
        setrlimit(__rlimit_resource_t(UInt32(resource)), &limits)
    }
}
