/// The tables of the room, as they are looked up. Built once; read on any thread.
///
/// Each table is a file beside this one that says in its head where its rows come from.
struct Lexicon: Sendable {
    /// The name of each letter of the alphabet by its number, for spelling.
    let letterNames: [String]
    /// Names for kinds of documents and bodies that issue them, in the signs of documents.
    let documentKinds: [String: String]
    let issuers: [String: String]
    /// Units by their symbols.
    let units: [String: Unit]
    /// Labels of web addresses that are words.
    let webLabels: [String: String]
    let webPieces: WebPieces
    let abbreviations: PhraseTable
    let foreignWords: PhraseTable

    static let standard = Lexicon()

    private init() {
        var names = [String](repeating: "", count: 64)
        for row in Rows(Tables.letterNames) {
            let scalar = row[0].unicodeScalars.first!
            names[Letters.table.entry(scalar.value).number] = row[1]
        }
        letterNames = names

        var kinds: [String: String] = [:]
        var issuers: [String: String] = [:]
        for row in Rows(Tables.documentSigns) where row.count >= 3 {
            if row[0] == "kind" { kinds[row[1]] = row[2] } else { issuers[row[1]] = row[2] }
        }
        documentKinds = kinds
        self.issuers = issuers

        var units: [String: Unit] = [:]
        for row in Rows(Tables.units) {
            let flags = row.count > 2 ? row[2] : ""
            units[row[0]] = Unit(
                spoken: row[1], needsNoSpace: flags.contains("attached"), isWord: flags.contains("word"),
                joins: flags.contains("one") ? "một" : "trên")
        }
        self.units = units

        var labels: [String: String] = [:]
        for row in Rows(Tables.webLabels) { labels[row[0]] = row[1] }
        webLabels = labels
        webPieces = WebPieces(labels: labels)

        abbreviations = PhraseTable(Rows(Tables.abbreviations), kind: .abbreviation, ignoresCase: false)
        foreignWords = PhraseTable(Rows(Tables.foreignWords), kind: .foreign, ignoresCase: true)
    }
}

/// A unit of measurement.
struct Unit: Sendable {
    var spoken: String
    /// `30A`, never `30 A`: one letter that could be anything after a space.
    var needsNoSpace: Bool
    /// Also a word of its own, so that it is a unit only after a number or a slash.
    var isWord: Bool
    /// What stands for a slash before it: "đồng một ki lô gam", "ki lô mét trên giờ".
    var joins: String
}
