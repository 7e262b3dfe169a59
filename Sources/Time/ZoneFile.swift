/// What a compiled time zone file (TZif) says: the transitions that are listed, and the rule for what comes after them.
///
/// Source: RFC 8536. Versions 2 and later are read; a file of version 1 is read without a rule for the far future.
struct ZoneFile {
    /// A clock setting that the zone knows.
    struct Setting: Hashable {
        /// Seconds east of UTC.
        var offset: Int
        var isDaylight: Bool
        /// Such as `CEST` or `+07`.
        var abbreviation: String
    }

    /// In seconds since the epoch, ascending.
    private(set) var transitions: [Int64] = []
    /// Into `settings`: what holds from the transition of the same place on.
    private(set) var indices: [Int] = []
    private(set) var settings: [Setting] = []
    /// What holds after the last transition, in the notation of POSIX's TZ; empty where that setting stays.
    private(set) var footer = ""

    /// Nil where the bytes are no such file.
    init?(_ bytes: [UInt8]) {
        guard let first = Header(bytes, at: 0) else { return nil }
        guard first.version >= 2 else {
            guard read(first, bytes, timeSize: 4) else { return nil }
            return
        }
        let second = Header.size + first.bodySize(timeSize: 4)
        guard let header = Header(bytes, at: second), read(header, bytes, timeSize: 8) else { return nil }
        let end = second + Header.size + header.bodySize(timeSize: 8)
        let line = bytes[min(end, bytes.count)...]
        guard line.first == 0x0A, let close = line.dropFirst().firstIndex(of: 0x0A) else { return nil }
        footer = String(decoding: line[(end + 1)..<close], as: UTF8.self)
    }

    private struct Header {
        static let size = 44

        let place: Int
        let version: Int
        let utcCount, standardCount, leapCount, timeCount, typeCount, characterCount: Int

        init?(_ bytes: [UInt8], at place: Int) {
            guard bytes.count >= place + Header.size, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
                return nil
            }
            self.place = place
            version = bytes[place + 4] == 0 ? 1 : Int(bytes[place + 4]) - 0x30
            let counts = (0..<6).map { ZoneFile.integer(bytes, at: place + 20 + 4 * $0, size: 4) }
            guard counts.allSatisfy({ (0...100_000).contains($0) }), counts[4] > 0 else { return nil }
            (utcCount, standardCount, leapCount) = (Int(counts[0]), Int(counts[1]), Int(counts[2]))
            (timeCount, typeCount, characterCount) = (Int(counts[3]), Int(counts[4]), Int(counts[5]))
        }

        func bodySize(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + standardCount
                + utcCount
        }
    }

    private mutating func read(_ header: Header, _ bytes: [UInt8], timeSize: Int) -> Bool {
        let body = header.place + Header.size
        guard bytes.count >= body + header.bodySize(timeSize: timeSize) else { return false }
        let types = body + header.timeCount * (timeSize + 1)
        let names = bytes[(types + header.typeCount * 6)...].prefix(header.characterCount)
        for place in stride(from: types, to: types + header.typeCount * 6, by: 6) {
            let name = names.dropFirst(Int(bytes[place + 5])).prefix { $0 != 0 }
            settings.append(
                Setting(
                    offset: Int(ZoneFile.integer(bytes, at: place, size: 4)), isDaylight: bytes[place + 4] != 0,
                    abbreviation: String(decoding: name, as: UTF8.self)))
        }
        for number in 0..<header.timeCount {
            transitions.append(ZoneFile.integer(bytes, at: body + number * timeSize, size: timeSize))
            indices.append(Int(bytes[body + header.timeCount * timeSize + number]))
        }
        return indices.allSatisfy(settings.indices.contains) && zip(transitions, transitions.dropFirst()).allSatisfy(<)
            && settings.allSatisfy { abs($0.offset) < 26 * 3600 } && transitions.allSatisfy { $0.magnitude <= 1 << 59 }
    }

    /// A big-endian two's-complement number.
    private static func integer(_ bytes: [UInt8], at place: Int, size: Int) -> Int64 {
        let value = bytes[place..<place + size].reduce(Int64(0)) { $0 << 8 | Int64($1) }
        return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : value
    }
}
