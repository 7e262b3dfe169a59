import Testing
import Vietnamese

struct SpokenCorpusTests {
    private static let reader: Reader = {
        var settings = ReadingSettings.northern
        settings.breathes = false
        return Reader(settings: settings)
    }()

    @Test func `the corpus has six hundred pairs over all classes`() {
        #expect(Corpus.pairs.count >= 600)
        let kinds = Set(Corpus.pairs.map(\.kind))
        let wanted: Set = [
            "cardinal", "leadzero", "decimal", "negative", "sign", "ordinal", "date", "year", "time", "duration",
            "docnum", "legal",
            "money", "phone", "id", "plate", "range", "percent", "unit", "roman", "fraction", "score", "address", "url",
            "abbrev",
            "foreign", "mixed", "sentence",
        ]
        #expect(kinds.isSuperset(of: wanted))
    }

    @Test(arguments: Corpus.pairs) func `an announcer would say`(_ pair: Corpus.Pair) {
        #expect(Corpus.heard(Self.reader.read(pair.written).text) == Corpus.heard(pair.spoken))
    }

    @Test func `what is said is read as it is the second time`() {
        for reader in [Self.reader, Reader()] {
            for written in Corpus.pairs.map(\.written) + Corpus.bulletins {
                let once = reader.read(written).text
                #expect(reader.read(once).text == once)
            }
        }
    }
}
