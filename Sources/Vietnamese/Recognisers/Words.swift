/// Words that are not plain Vietnamese: abbreviations, foreign words, names without tones, misprints.
enum Words {
    static func match(_ page: Page, at i: Int) -> Match? {
        guard page.isWord(i) else { return nil }
        let token = page.tokens[i]
        // In a heading a syllable in capitals is a word: "BAN CHỈ ĐẠO".
        let isShouted = token.shape.contains([.allCapitals, .syllable]) && page.isAmongCapitals(i)
        if let serial = serial(page, i) { return serial }
        if !isShouted, let match = abbreviation(page, i) { return match }
        if let match = foreign(page, i) { return match }
        if token.shape.contains(.syllable),
            token.count > 1 || token.shape.isDisjoint(with: .capital) || token.shape.contains(.accented)
        {
            return nil
        }
        if let power = unit(page, i), power.end > i + 1 { return power }
        if let letter = Letterwise.match(page, at: i) { return letter }
        if token.shape.contains(.syllable) { return nil }
        return unit(page, i) ?? unknown(page, i)
    }

    /// "số CĐ 123456": the letters and the figures of a form.
    private static func serial(_ page: Page, _ i: Int) -> Match? {
        guard page.tokens[i].count == 2, page.tokens[i].shape.contains(.allCapitals), page.isSpace(i + 1),
            (6...8).contains(page.length(i + 2)), page.word(before: i) == "số" || page.word(before: i) == "seri"
        else { return nil }
        let figures = page.numbers.oneByOne(page.digits(i + 2))
        return Match(end: i + 3, spoken: "\(Letterwise.names(page, i)), \(figures)", kind: .identifier)
    }

    private static func abbreviation(_ page: Page, _ i: Int) -> Match? {
        guard let (phrase, end) = page.phrase(at: i, in: page.lexicon.abbreviations) else { return nil }
        // An abbreviation glued to small letters or to "@" is part of something else.
        if page.isMark(end, "@") { return nil }
        return Match(end: end, spoken: phrase.spoken, kind: .abbreviation)
    }

    private static func foreign(_ page: Page, _ i: Int) -> Match? {
        guard let (phrase, end) = page.phrase(at: i, in: page.lexicon.foreignWords) else { return nil }
        return Match(end: end, spoken: phrase.spoken, kind: .foreign)
    }

    /// A unit that stands alone: "mỗi km", "đơn vị: kWh", "theo m2".
    private static func unit(_ page: Page, _ i: Int) -> Match? {
        guard let (unit, end) = Quantities.symbol(page, i),
            end > i + 1 || page.tokens[i].count > 1 && !unit.needsNoSpace
        else { return nil }
        // m2/người, kg/ha
        if page.isMark(end, "/") {
            if Slashes.isPer(page.word(end + 1)) {
                return Match(end: end + 1, spoken: "\(unit.spoken) một", kind: .unit)
            }
            if let below = Quantities.symbol(page, end + 1) {
                return Match(end: below.end, spoken: "\(unit.spoken) \(unit.joins) \(below.unit.spoken)", kind: .unit)
            }
        }
        return Match(end: end, spoken: unit.spoken, kind: .unit)
    }

    private static func unknown(_ page: Page, _ i: Int) -> Match? {
        let token = page.tokens[i]
        if token.shape.contains(.mixed) { return mixed(page, i) }
        if token.shape.contains(.allCapitals) {
            // Five letters and more that can be said are a name in capitals; the rest is spelled.
            if token.count >= 6 || token.count >= 4 && page.isAmongCapitals(i), !token.shape.contains(.accented),
                vowels(page, i) * 3 >= token.count,
                let sound = ForeignSounds.spoken(page.text(i).lowercased())
            {
                return Match(end: i + 1, spoken: sound, kind: .foreign, confidence: .guessed)
            }
            if let words = composed(page, i) {
                return Match(end: i + 1, spoken: words, kind: .abbreviation, confidence: .guessed)
            }
            return Match(end: i + 1, spoken: Letterwise.names(page, i), kind: .abbreviation, confidence: .guessed)
        }
        return Match(end: i + 1, spoken: sound(of: page.text(i), page, i), kind: .foreign, confidence: .guessed)
    }

    /// BVANTTCS, HTXDVTH: an abbreviation that is known ones run together, with one of three letters at least.
    private static func composed(_ page: Page, _ i: Int) -> String? {
        let scalars = page.scalars[Int(page.tokens[i].start)..<Int(page.tokens[i].end)]
        guard (5...14).contains(scalars.count) else { return nil }
        func name(_ part: ArraySlice<UInt32>) -> String? {
            var builder = WordKey.Builder()
            for scalar in part { builder.add(scalar, Letters.table.entry(scalar)) }
            let rows = page.lexicon.abbreviations.beginning(with: builder.key).filter {
                $0.keys.count == 1 && part.elementsEqual($0.scalars)
            }
            // What it means whatever stands beside it; else the last that it can mean.
            return (rows.first { $0.conditions.isEmpty } ?? rows.last)?.spoken
        }
        func split(_ rest: ArraySlice<UInt32>, _ parts: Int) -> (words: [String], longest: Int)? {
            if rest.isEmpty { return ([], 0) }
            guard parts > 0 else { return nil }
            for length in stride(from: min(rest.count, 8), through: 2, by: -1) {
                guard let first = name(rest.prefix(length)), let others = split(rest.dropFirst(length), parts - 1)
                else { continue }
                return ([first] + others.words, max(length, others.longest))
            }
            return nil
        }
        guard let found = split(scalars, 3), found.longest >= 3 else { return nil }
        return found.words.joined(separator: " ")
    }

    private static func vowels(_ page: Page, _ i: Int) -> Int {
        page.scalars[Int(page.tokens[i].start)..<Int(page.tokens[i].end)].count { scalar in
            Unicode.Scalar(scalar).map { "aeiouyAEIOUY".unicodeScalars.contains($0) } ?? false
        }
    }

    /// Words run together are parted; others are sounded out; what cannot be said is spelled.
    private static func sound(of text: String, _ page: Page, _ i: Int) -> String {
        let token = page.tokens[i]
        if token.shape.contains(.accented),
            let split = Syllables.table.split(page.scalars[Int(token.start)..<Int(token.end)])
        {
            return split
        }
        return ForeignSounds.spoken(text) ?? Letterwise.names(page, i)
    }

    /// Parts that make a known name together, as labels of addresses do: the MinhChau of #MinhChauXanh.
    private static func named(_ parts: ArraySlice<[UInt32]>, _ page: Page) -> [(scalars: [UInt32], name: String?)] {
        func text(_ parts: ArraySlice<[UInt32]>) -> String {
            String(String.UnicodeScalarView(parts.joined().compactMap { Unicode.Scalar($0) })).lowercased()
        }
        var result: [(scalars: [UInt32], name: String?)] = []
        var k = parts.startIndex
        while k < parts.endIndex {
            let last = stride(from: min(k + 5, parts.endIndex), to: k + 1, by: -1).first {
                page.lexicon.webLabels[text(parts[k..<$0])] != nil
            }
            if let last {
                result.append(([], page.lexicon.webLabels[text(parts[k..<last])]))
                k = last
            } else {
                result.append((parts[k], nil))
                k += 1
            }
        }
        return result
    }

    /// VietBank, MyTV, iHanoi: parts that begin with a capital, each by the tables or by its sound.
    private static func mixed(_ page: Page, _ i: Int) -> Match? {
        let token = page.tokens[i]
        var parts: [[UInt32]] = []
        var current: [UInt32] = []
        var wasCapital = false
        for k in Int(token.start)..<Int(token.end) {
            let isCapital = Letters.table.entry(page.scalars[k]).isCapital
            let nextIsSmall = k + 1 < Int(token.end) && !Letters.table.entry(page.scalars[k + 1]).isCapital
            if isCapital, !current.isEmpty, !wasCapital || nextIsSmall {
                parts.append(current)
                current = []
            }
            current.append(page.scalars[k])
            wasCapital = isCapital
        }
        parts.append(current)
        let words = named(parts.prefix(12), page).map { part -> String in
            if let name = part.name { return name }
            let part = part.scalars
            var builder = WordKey.Builder()
            for scalar in part { builder.add(scalar, Letters.table.entry(scalar)) }
            let text = String(String.UnicodeScalarView(part.compactMap { Unicode.Scalar($0) }))
            let alone =
                page.lexicon.abbreviations.beginning(with: builder.key)
                + page.lexicon.foreignWords.beginning(with: builder.key)
            if let phrase = alone.first(where: {
                $0.keys.count == 1 && $0.conditions.isEmpty && ($0.ignoresCase || $0.scalars == part)
            }) {
                return phrase.spoken
            }
            if part.count > 1, let syllable = Syllables.table.spelling(of: builder.key) { return syllable }
            let isCapitals = part.allSatisfy { Letters.table.entry($0).isCapital }
            if !isCapitals || part.count > 4, let sound = ForeignSounds.spoken(text.lowercased()) { return sound }
            return part.map { page.lexicon.letterNames[Letters.table.entry($0).number] }.joined(separator: " ")
        }
        return Match(end: i + 1, spoken: words.joined(separator: " "), kind: .foreign, confidence: .guessed)
    }
}
