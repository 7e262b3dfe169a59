import Glibc

/// The kernel's small files about processes.
enum ProcessTable {
    /// At most 4,096 bytes of it; nil where there is nothing to read.
    static func contents(_ path: String) -> String? {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(file, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    /// Seconds that a process has used; 0 for one that is not there.
    static func processorTime(of process: pid_t) -> Double {
        // Behind the name, which may hold spaces, utime and stime are the 12th and 13th field, in clock ticks.
        guard let stat = contents("/proc/\(process)/stat"), let end = stat.lastIndex(of: ")") else { return 0 }
        let fields = stat[end...].split(separator: " ")
        return Double((Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0)) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
