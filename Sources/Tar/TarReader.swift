import Glibc
import Linux

/// Reads an archive of plain files, and believes nothing that it says: names that leave the folder, links, devices and damaged or
/// missing blocks are faults, not files.
///
/// It belongs to one thread; calls block on the disk.
package struct TarReader {
    package struct Entry: Sendable, Hashable {
        package var name: String
        package var size: Int
    }

    private let descriptor: Int32
    private var offset = 0
    private var rest = 0
    private var padding = 0
    private var seen: Set<String> = []

    /// `descriptor` stands at the beginning of the archive, and stays the caller's.
    package init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next file; nil at the end of the archive. What was not read of the file before is passed over.
    package mutating func next() throws(TarFault) -> Entry? {
        while try read(upTo: 1 << 16) != nil {}
        var longName: String?
        while true {
            let place = offset
            let block = try exactly(512)
            if block.allSatisfy({ $0 == 0 }) { return nil }
            guard TarReader.hasRightSum(block), let size = TarReader.octal(block[124..<136]) else {
                throw .damagedHeader(at: place)
            }
            let type = block[156]
            let name = TarReader.name(block)
            switch type {
            case UInt8(ascii: "x"):
                guard size <= 8192 else { throw .damagedHeader(at: place) }
                longName = try TarReader.path(in: exactly(size), at: place)
                _ = try exactly((512 - size % 512) % 512)
            case UInt8(ascii: "0"), 0:
                let name = longName ?? name
                guard TarName.isHarmless(name) else { throw .hostileName(name) }
                guard seen.insert(name).inserted else { throw .twice(name) }
                (rest, padding) = (size, (512 - size % 512) % 512)
                return Entry(name: name, size: size)
            default:
                throw .notAFile(name: longName ?? name, type: String(UnicodeScalar(type)))
            }
        }
    }

    /// The next bytes of the file, `limit` at most; nil at its end.
    package mutating func read(upTo limit: Int) throws(TarFault) -> [UInt8]? {
        guard rest > 0 else {
            if padding > 0 {
                _ = try exactly(padding)
                padding = 0
            }
            return nil
        }
        let bytes = try exactly(min(limit, rest))
        rest -= bytes.count
        return bytes
    }

    private mutating func exactly(_ count: Int) throws(TarFault) -> [UInt8] {
        guard count > 0 else { return [] }
        var done = 0
        var fault: TarFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while done < count, fault == nil {
                let got = Glibc.read(descriptor, buffer.baseAddress! + done, count - done)
                if got > 0 {
                    done += got
                } else if got == 0 {
                    fault = .truncated(at: offset + done)
                } else if errno != EINTR {
                    fault = .system(SystemError("read"))
                }
            }
            filled = done
        }
        if let fault { throw fault }
        offset += count
        return bytes
    }

    // MARK: Headers

    private static func hasRightSum(_ block: [UInt8]) -> Bool {
        guard let written = octal(block[148..<156]) else { return false }
        var sum = 0
        for (place, byte) in block.enumerated() { sum += (148..<156).contains(place) ? 32 : Int(byte) }
        return sum == written
    }

    /// Digits to the base of 8, with spaces or NULs around them; nil for anything else, and beyond 8 GiB.
    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
        let rest = field[digits.endIndex...]
        guard digits.count <= 11, digits.allSatisfy({ (0x30...0x37).contains($0) }),
            rest.allSatisfy({ $0 == 0x20 || $0 == 0 })
        else { return nil }
        return digits.reduce(0) { $0 * 8 + Int($1 - 0x30) }
    }

    private static func name(_ block: [UInt8]) -> String {
        let name = String(decoding: block[0..<100].prefix { $0 != 0 }, as: UTF8.self)
        let prefix = String(decoding: block[345..<500].prefix { $0 != 0 }, as: UTF8.self)
        let isUstar = block[257..<262].elementsEqual("ustar".utf8)
        return isUstar && !prefix.isEmpty ? "\(prefix)/\(name)" : name
    }

    /// The path that a pax header gives; nil where it gives none.
    private static func path(in bytes: [UInt8], at place: Int) throws(TarFault) -> String? {
        var path: String?
        var rest = bytes[...]
        while !rest.isEmpty {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            guard (1...5).contains(digits.count), let length = Int(String(decoding: digits, as: UTF8.self)),
                length > digits.count + 1, length <= rest.count
            else { throw .damagedHeader(at: place) }
            let line = rest.prefix(length)
            rest = rest.dropFirst(length)
            guard line.last == 0x0A else { throw .damagedHeader(at: place) }
            let words = String(decoding: line.dropFirst(digits.count + 1).dropLast(), as: UTF8.self)
            // A size of its own would make two readers see two archives.
            if words.hasPrefix("size=") { throw .damagedHeader(at: place) }
            if words.hasPrefix("path=") { path = String(words.dropFirst(5)) }
        }
        return path
    }
}
