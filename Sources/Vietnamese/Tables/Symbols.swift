/// Signs that are said or that make a pause, by where they stand.
struct Symbols: Sendable {
    enum Place: Sendable { case between, beforeNumber, afterNumber }

    static let table = Symbols()

    private let words: [UInt32: [String]]

    private init() {
        var words: [UInt32: [String]] = [:]
        for row in Rows(Tables.symbolWords) where row.count >= 4 {
            words[row[0].unicodeScalars.first!.value] = Array(row[1...3])
        }
        self.words = words
    }

    func knows(_ scalar: UInt32) -> Bool { words[scalar] != nil || scalar >= 0x2000 && scalar < 0x2070 }

    /// What is said for a sign; `,` for a pause and `-` for nothing.
    func word(_ scalar: UInt32, _ place: Place) -> String? {
        guard let row = words[scalar] else { return nil }
        switch place {
        case .between: return row[0]
        case .beforeNumber: return row[1]
        case .afterNumber: return row[2]
        }
    }
}
