import Glibc
import Vietnamese

/// How much text the reader turns into its spoken form in a second of one core, and how a normaliser from PyPI compares.
struct SpokenForm {
    /// Megabytes of text a second.
    var ours = Distribution([])
    var text = ""
    /// Nil where Python has none of the normalisers.
    var peer: (name: String, rate: Double)?

    /// Bulletins of numbers, dates and abbreviations: what is slowest to read.
    static func measure(runs: Int) throws -> SpokenForm {
        let lines = try bulletins()
        var text = ""
        while text.utf8.count < 4_000_000 { text += lines + "\n" }
        let reader = Reader()
        _ = reader.read(lines)
        var rates: [Double] = []
        for _ in 0..<runs {
            let start = processorTime()
            let form = reader.read(text)
            let seconds = processorTime() - start
            guard !form.spans.isEmpty else { continue }
            rates.append(Double(text.utf8.count) / 1e6 / seconds)
        }
        return SpokenForm(ours: Distribution(rates), text: lines, peer: peerRate(of: lines))
    }

    /// The bulletins of the reader's tests, or the file that LOAXA_BENCH_TEXT names.
    private static func bulletins(source: String = #filePath) throws -> String {
        let root = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        let path =
            getenv("LOAXA_BENCH_TEXT").map { String(cString: $0) } ?? root + "/Tests/VietnameseTests/bulletins.txt"
        guard let file = fopen(path, "r") else { throw Missing(path: path) }
        defer { fclose(file) }
        return contents(of: file)
    }

    private struct Missing: Error { let path: String }

    private static func contents(of file: UnsafeMutablePointer<FILE>) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Seconds that this thread had of its core, so that a busy machine changes little.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Asks `python3`, or LOAXA_BENCH_PYTHON, for the first of the normalisers that it has, and for its rate on the same lines.
    private static func peerRate(of text: String) -> (name: String, rate: Double)? {
        let python = getenv("LOAXA_BENCH_PYTHON").map { String(cString: $0) } ?? "python3"
        var path = Array("/tmp/loaxa-bench-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return nil }
        let name = path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        defer { unlink(name) }
        _ = text.withCString { write(descriptor, $0, strlen($0)) }
        close(descriptor)
        let program = """
            import sys, time
            def peer():
                try:
                    from sea_g2p import Normalizer
                    return "sea-g2p", Normalizer().normalize
                except ImportError: pass
                from vinorm import TTSnorm
                return "vinorm", TTSnorm
            name, read = peer()
            lines = [l for l in open(sys.argv[1], encoding="utf-8").read().split("\\n") if l.strip()]
            read(lines[0])
            start = time.process_time()
            for line in lines: read(line)
            print(name, sum(len(l.encode()) + 1 for l in lines) / 1e6 / (time.process_time() - start))
            """
        setenv("LOAXA_BENCH_PROGRAM", program, 1)
        guard let pipe = popen("\(python) -c \"$LOAXA_BENCH_PROGRAM\" \(name) 2>/dev/null", "r") else { return nil }
        let words = contents(of: pipe).split(whereSeparator: \.isWhitespace)
        guard pclose(pipe) == 0, words.count == 2, let rate = Double(words[1]) else { return nil }
        return (String(words[0]), rate)
    }

    func printTable() {
        print(
            "spoken form: \(Table.megabytes(ours.median)) of text a second on one core (median of \(ours.sorted.count))"
        )
        if let peer {
            print(
                "\(peer.name) on the same lines: \(Table.megabytes(peer.rate)) a second, a \(Int(ours.median / peer.rate))th of ours"
            )
        } else {
            print("no peer to compare with: python3 has neither sea-g2p nor vinorm (pip install sea-g2p)")
        }
    }
}

extension Table {
    fileprivate static func megabytes(_ value: Double) -> String {
        value < 0.1 ? "\((value * 100_000).rounded() / 100) kB" : "\((value * 100).rounded() / 100) MB"
    }
}
