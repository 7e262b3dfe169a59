import Glibc
import Vietnamese

/// `SpokenFormFuzz SECONDS [SEED] [FILE…]`: random Unicode and mutated bulletins through the reader, until the time is up.
///
/// What must hold of every input: no crash, no hang, nothing but Vietnamese syllables and marks in what is said, one line for each
/// line, and the written parts are the input. The first input for which it does not is printed, and the exit status is 1.
@main
struct SpokenFormFuzz {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let seconds = arguments.first.flatMap { Int($0) } ?? 60
        let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? UInt64(time(nil))
        let lines = arguments.dropFirst(2).flatMap(lines(of:)) + Mutations.lines
        var inputs = Mutations(lines: lines, seed: seed)
        let reader = Reader()
        var count = 0, bytes = 0
        let start = clock_gettime_nsec()
        var slowest: (nanoseconds: UInt64, input: String) = (0, "")
        print("seed \(seed), \(lines.count) lines to mutate")
        while clock_gettime_nsec() - start < UInt64(seconds) * 1_000_000_000 {
            let input = inputs.next()
            let before = clock_gettime_nsec()
            let form = reader.read(input)
            let taken = clock_gettime_nsec() - before
            if taken > slowest.nanoseconds { slowest = (taken, input) }
            if let fault = fault(of: form, input) {
                print(
                    "after \(count) inputs: \(fault)\ninput: \(input.debugDescription)\nspoken: \(form.text.debugDescription)"
                )
                exit(1)
            }
            count += 1
            bytes += input.utf8.count
        }
        print(
            "\(count) inputs, \(bytes) bytes; the slowest took \(slowest.nanoseconds / 1000) µs for \(slowest.input.utf8.count) bytes"
        )
    }

    private static func fault(of form: SpokenForm, _ input: String) -> String? {
        if let word = Speakable.firstFault(in: form.text) { return "not speakable: \(word.debugDescription)" }
        if !form.spans.map(\.written).joined().utf8.elementsEqual(input.utf8) {
            return "the written parts are not the input"
        }
        if form.text.utf8.count(where: { $0 == 0x0A }) != input.utf8.count(where: { $0 == 0x0A }) {
            return "lines were lost or made"
        }
        return nil
    }

    private static func clock_gettime_nsec() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
    }

    private static func lines(of path: String) -> [String] {
        guard let file = fopen(path, "r") else {
            print("\(path): \(String(cString: strerror(errno)))")
            exit(2)
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
