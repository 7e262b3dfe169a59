/// Where Vietnamese usage really differs, what the announcer of this station says. The defaults are those of the North.
package struct ReadingSettings: Sendable, Hashable {
    /// The zero in "một trăm linh năm": `linh` in the North, `lẻ` in the South.
    package enum ZeroTens: String, Sendable, Hashable, Codable, CaseIterable { case linh, lẻ }

    /// The word for a thousand: `nghìn` in the North, `ngàn` in the South.
    package enum Thousand: String, Sendable, Hashable, Codable, CaseIterable { case nghìn, ngàn }

    /// How the signs of a document's number are said: `NQ/TW` as "nghị quyết trung ương" or as "en quy, tê vê kép".
    package enum DocumentSigns: String, Sendable, Hashable, Codable, CaseIterable { case expanded, spelled }

    package var zeroTens = ZeroTens.linh
    package var thousand = Thousand.nghìn
    /// Days 1 to 10 of a month are "mùng một" to "mùng mười".
    package var saysMùng = true
    /// 2025 as a year is "hai nghìn không trăm hai mươi lăm", not "hai nghìn hai mươi lăm".
    package var yearsSayZeroHundreds = true
    package var documentSigns = DocumentSigns.expanded
    /// Whether long sentences get commas where an announcer takes breath.
    package var breathes = true
    /// Syllables without a pause after which the next good place for a breath is taken; at least 8.
    package var breathAfter = 25

    package init() {}

    package static let northern = ReadingSettings()

    package static let southern: ReadingSettings = {
        var settings = ReadingSettings()
        settings.zeroTens = .lẻ
        settings.thousand = .ngàn
        return settings
    }()
}
