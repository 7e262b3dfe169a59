extension Syllables {
    /// Words run together cut into syllables, the fewest and each of at least two letters; nil where it cannot be.
    func split(_ scalars: ArraySlice<UInt32>) -> String? {
        let letters = Array(scalars)
        return fewestPieces(letters.count, longest: 7) { start, end in
            var builder = WordKey.Builder()
            for scalar in letters[start..<end] { builder.add(scalar, Letters.table.entry(scalar)) }
            return spelling(of: builder.key)
        }
    }
}

/// The pieces of which labels of web addresses are made when words are run together without hats and tones: `ubndxaminhchau`.
struct WebPieces: Sendable {
    /// Known labels of three letters and more, and syllables by their ASCII letters.
    private var words: [String: String] = [:]

    init(labels: [String: String]) {
        for (folded, syllable) in Syllables.table.folded where folded.utf8.count > 1 { words[folded] = syllable }
        for (label, spoken) in labels where label.utf8.count > 2 { words[label] = spoken }
    }

    func split(_ label: String) -> String? {
        let bytes = Array(label.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return fewestPieces(bytes.count, longest: 24) { words[String(decoding: bytes[$0..<$1], as: UTF8.self)] }
    }
}

/// The fewest pieces that cover `count` letters, 4 to 40 of them, in order; nil where none do. Each has at least two letters.
private func fewestPieces(_ count: Int, longest: Int, _ piece: (Int, Int) -> String?) -> String? {
    guard (4...40).contains(count) else { return nil }
    var best: [(pieces: Int, start: Int, spoken: String)?] = [(0, 0, "")] + [Optional](repeating: nil, count: count)
    for end in 2...count {
        for start in max(0, end - longest)...(end - 2) {
            guard let before = best[start], before.pieces + 1 < best[end]?.pieces ?? .max,
                let spoken = piece(start, end)
            else {
                continue
            }
            best[end] = (before.pieces + 1, start, spoken)
        }
    }
    guard best[count] != nil else { return nil }
    var spoken: [String] = []
    var end = count
    while end > 0, let last = best[end] {
        spoken.append(last.spoken)
        end = last.start
    }
    return spoken.reversed().joined(separator: " ")
}
