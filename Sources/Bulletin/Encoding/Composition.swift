/// Composes letters and the marks behind them: `e` `◌̂` `◌́` becomes `ế` (NFC, for the Latin script).
///
/// macOS writes file names and some editors write texts in pieces, and Windows-1258 knows no other way. Swift compares
/// characters by canonical equivalence, so a table whose keys are characters finds a letter in whatever pieces it comes.
enum Composition {
    static func compose(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard scalars.contains(where: isMark) else { return scalars }
        var composed: [Unicode.Scalar] = []
        composed.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            var end = index + 1
            while end < scalars.count, isMark(scalars[end]) { end += 1 }
            // No letter has more than three marks; more are somebody's joke, and are kept as they are.
            if end - index > 1, end - index <= 4, let letter = letter(scalars[index..<end]) {
                composed.append(letter)
            } else {
                composed.append(contentsOf: scalars[index..<end])
            }
            index = end
        }
        return composed
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }

    private static func letter(_ pieces: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: pieces)
        let text = String(view)
        guard text.count == 1, let character = text.first else { return nil }
        return letters[character]
    }

    /// Latin-1 Supplement, Latin Extended-A and -B, and Latin Extended Additional, where all Vietnamese letters are.
    private static let letters: [Character: Unicode.Scalar] = {
        var letters: [Character: Unicode.Scalar] = [:]
        for block in [0x00C0...0x024F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
            for value in block {
                if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
                    letters[Character(scalar)] = scalar
                }
            }
        }
        return letters
    }()
}
