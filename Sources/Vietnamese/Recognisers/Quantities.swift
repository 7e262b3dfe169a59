/// Numbers that count or measure: cardinals, decimals, ranges, percentages, money, units.
enum Quantities {
    // MARK: Units

    struct Found {
        var spoken: String
        var end: Int
        var kind: SpanKind
        /// What a slash after it is said as.
        var joins: String
    }

    private static let currencies: [WordKey: String] = [
        "đ": "đồng", "vnđ": "đồng", "vnd": "đồng", "usd": "đô la Mỹ", "eur": "ơ rô", "gbp": "bảng Anh",
        "jpy": "yên Nhật",
        "trđ": "triệu đồng", "tỷđ": "tỷ đồng", "ngđ": "nghìn đồng", "ndt": "nhân dân tệ",
        "cny": "nhân dân tệ", "rmb": "nhân dân tệ", "krw": "uôn",
    ]
    private static let signs: [UInt32: String] = [
        0x24: "đô la", 0x20AC: "ơ rô", 0xA3: "bảng Anh", 0xA5: "yên Nhật", 0x20AB: "đồng", 0x20A9: "uôn",
        0x20B9: "ru pi",
    ]

    /// The unit at `k`, with or without a space before it; nil where there is none.
    static func unit(_ page: Page, _ k: Int) -> Found? {
        let isSpaced = page.isSpace(k)
        let u = page.skippingSpace(k)
        guard u < page.count else { return nil }
        if page.kind(u) == .mark { return signUnit(page, u, isSpaced: isSpaced) }
        if page.isNumber(u), page.length(u) == 1, page.value(u) == 0, isSpaced, page.isExactly(u + 1, "C") {
            return Found(spoken: "độ xê", end: u + 2, kind: .unit, joins: "trên")
        }
        guard page.isWord(u), page.tokens[u].count <= 6 else { return nil }
        // No unit has a hat or a tone but tấn and the like, which are words by themselves.
        if page.tokens[u].shape.contains(.accented),
            page.tokens[u].count > 3 || page.tokens[u].shape.contains(.syllable)
        {
            return nil
        }
        if let money = currency(page, u) { return Found(spoken: money, end: u + 1, kind: .money, joins: "một") }
        if page.isExactly(u, "A"), !isSpaced, Codes.isCurrent(page, u - 1) {
            return Found(spoken: "am pe", end: u + 1, kind: .unit, joins: "trên")
        }
        if let side = sides[page.text(u)], page.has(geoCues, before: u, within: 10) {
            return Found(spoken: side, end: u + 1, kind: .unit, joins: "trên")
        }
        if page.isExactly(u, "oC") { return Found(spoken: "độ xê", end: u + 1, kind: .unit, joins: "trên") }
        if page.isExactly(u, "US"), page.isMark(u + 1, "$") {
            return Found(spoken: "đô la Mỹ", end: u + 2, kind: .money, joins: "một")
        }
        guard let found = symbol(page, u) else { return nil }
        if found.unit.needsNoSpace, isSpaced {
            guard isClear(page, u) else { return nil }
        }
        if found.unit.isWord, page.tokens[u].shape.contains(.syllable), page.text(u) != "ha", page.text(u) != "Ha" {
            return nil
        }
        return Found(spoken: found.unit.spoken, end: found.end, kind: .unit, joins: found.unit.joins)
    }

    /// One small letter after a space is a unit only where no name can begin with it.
    private static func isClear(_ page: Page, _ u: Int) -> Bool {
        let text = page.text(u)
        if ["m", "g", "l"].contains(text) { return true }
        if ["V", "W"].contains(text) { return page.value(page.before(u)) >= 5 || page.length(page.before(u)) > 1 }
        return page.tokens[u].count > 1 && text != "min"
    }

    private static func currency(_ page: Page, _ u: Int) -> String? {
        guard let name = currencies[page.tokens[u].key] else { return nil }
        // 5 đ/c is no money.
        if page.tokens[u].key == "đ", page.isMark(u + 1, anyOf: "/.") && page.word(u + 2) == "c" { return nil }
        return name
    }

    /// A unit's symbol in one or more tokens: kg, m2, m², kWh.
    static func symbol(_ page: Page, _ u: Int) -> (unit: Unit, end: Int)? {
        guard page.isWord(u), page.tokens[u].count <= 6 else {
            // µg and Ω
            if page.mark(u) == 0xB5, page.isWord(u + 1), let unit = page.lexicon.units["µ" + page.text(u + 1)] {
                return powered(page, unit, u + 2, "µ" + page.text(u + 1))
            }
            if page.mark(u) == 0x3A9 || page.mark(u) == 0x2126, let unit = page.lexicon.units["Ω"] {
                return (unit, u + 1)
            }
            return nil
        }
        let text = page.text(u)
        if page.mark(u + 1) == 0x3A9, let unit = page.lexicon.units[text + "Ω"] { return (unit, u + 2) }
        if let squared = powered(page, nil, u + 1, text) { return squared }
        guard let unit = page.lexicon.units[text] else { return nil }
        return (unit, u + 1)
    }

    private static func powered(_ page: Page, _ plain: Unit?, _ k: Int, _ text: String) -> (unit: Unit, end: Int)? {
        var power = ""
        // Km2+500 is a place.
        if page.isMark(k + 1, "+"), page.isNumber(k + 2) { return plain.map { ($0, k) } }
        if page.mark(k) == 0xB2 || page.length(k) == 1 && page.value(k) == 2 { power = "2" }
        if page.mark(k) == 0xB3 || page.length(k) == 1 && page.value(k) == 3 { power = "3" }
        if !power.isEmpty, let unit = page.lexicon.units[text + power] { return (unit, k + 1) }
        return plain.map { ($0, k) }
    }

    private static let sides = ["N": "độ vĩ Bắc", "S": "độ vĩ Nam", "E": "độ kinh Đông", "W": "độ kinh Tây"]
    private static let geoCues: WordSet = "tọa toạ vĩ kinh tâm"
    private static let screens: WordSet = "tivi tv vi màn hình laptop monitor ống van"

    private static func signUnit(_ page: Page, _ u: Int, isSpaced: Bool) -> Found? {
        switch page.mark(u) {
        case 0x25: return Found(spoken: "phần trăm", end: u + 1, kind: .percent, joins: "trên")
        case 0x2030: return Found(spoken: "phần nghìn", end: u + 1, kind: .percent, joins: "trên")
        case 0x2103: return Found(spoken: "độ xê", end: u + 1, kind: .unit, joins: "trên")
        case 0xB0, 0x2070:
            let letter = page.skippingSpace(u + 1)
            if page.isWord(letter), page.tokens[letter].count == 1 {
                switch page.tokens[letter].key {
                case "c": return Found(spoken: "độ xê", end: letter + 1, kind: .unit, joins: "trên")
                case "f": return Found(spoken: "độ ép", end: letter + 1, kind: .unit, joins: "trên")
                case "n", "e", "s", "w":
                    guard let side = sides[page.text(letter)], letter == u + 1 else { break }
                    return Found(spoken: side, end: letter + 1, kind: .unit, joins: "trên")
                case "k" where letter == u + 1:
                    return Found(spoken: "độ ca", end: letter + 1, kind: .unit, joins: "trên")
                default: break
                }
            }
            return Found(spoken: "độ", end: u + 1, kind: .unit, joins: "trên")
        case 0x27 where !isSpaced && page.isNumber(u - 1) && !page.isMark(u - 2, "'") && !page.isWord(u + 1):
            return Found(spoken: "phút", end: u + 1, kind: .unit, joins: "trên")
        case 0x22 where !isSpaced && page.has(screens, before: u - 1, within: 5):
            return Found(spoken: "in", end: u + 1, kind: .unit, joins: "trên")
        case 0xB5, 0x3A9, 0x2126:
            return symbol(page, u).map { Found(spoken: $0.unit.spoken, end: $0.end, kind: .unit, joins: $0.unit.joins) }
        default:
            guard let money = signs[page.mark(u)], !(isSpaced && page.isNumber(u + 1)) else { return nil }
            return Found(spoken: money, end: u + 1, kind: .money, joins: "một")
        }
    }

    /// Units and words after slashes: "/kg", "/người/tháng". The joining word is that of what stands before.
    private static func denominators(_ page: Page, _ start: Int, after found: Found) -> (spoken: String, end: Int) {
        var spoken = ""
        var end = start
        var steps = 0
        while steps < 4 {
            let slash = page.isMark(end, "/") ? end : page.isSpace(end) && page.isMark(end + 1, "/") ? end + 1 : -1
            guard slash >= 0 else { break }
            let u = page.skippingSpace(slash + 1)
            if page.isNumber(u), found.kind == .money || countable.contains(family(found)),
                let amount = Amount(page, at: u),
                let below = unit(page, amount.end) ?? unitWord(page, amount.end)
            {
                // 200.000đ/100 kg, 20ml/10 lít
                spoken += " trên \(page.numbers.words(for: amount)) \(below.spoken)"
                end = below.end
                break
            }
            guard page.isWord(u) || page.kind(u) == .mark else { break }
            let joins =
                found.kind == .money
                    || isHarvest(found) && !(symbol(page, u).map { !fields.contains($0.unit.spoken) } ?? false)
                ? "một" : "trên"
            if let below = symbol(page, u) {
                spoken +=
                    " \(isHarvest(found) && fields.contains(below.unit.spoken) ? "một" : joins) \(below.unit.spoken)"
                end = below.end
            } else if page.isExactly(u, "h") || page.isExactly(u, "s") {
                spoken += page.isExactly(u, "h") ? " \(joins) giờ" : " \(joins) giây"
                end = u + 1
            } else if page.isWord(u), page.tokens[u].isPlain {
                // The rest of the words is said by itself.
                spoken += " \(joins)"
                end = u
                break
            } else if page.isWord(u), let (phrase, after) = page.phrase(at: u, in: page.lexicon.abbreviations) {
                spoken += " \(joins) \(phrase.spoken)"
                end = after
            } else {
                break
            }
            steps += 1
        }
        return (spoken, end)
    }

    /// "lít" and the like: words of their own, but units where something is measured by them.
    private static func unitWord(_ page: Page, _ k: Int) -> Found? {
        let u = page.skippingSpace(k)
        guard page.isWord(u), let unit = page.lexicon.units[page.text(u)] else { return nil }
        return Found(spoken: unit.spoken, end: u + 1, kind: .unit, joins: unit.joins)
    }

    /// What may be measured per so much of something: 80 mm/24h, 5 g/10 lít.
    private static let countable: Set<String> = ["gam", "lít", "mét", "người"]

    /// Units that can stand at both ends of a range have one family.
    private static func family(_ found: Found) -> String {
        switch found.spoken {
        case "tấn", "tạ", "yến": "gam"
        case "độ", "độ xê": "độ"
        default: found.spoken.split(separator: " ").last.map(String.init) ?? ""
        }
    }

    private static let fields: Set<String> = ["héc ta", "sào"]
    private static func isHarvest(_ found: Found) -> Bool {
        ["tạ", "tấn", "yến", "ki lô gam", "lít"].contains(found.spoken)
    }

    // MARK: Amounts of money in short

    /// 10k, 2tr5, 1tr250, 3t5: what is said for the number and its scale.
    private static func short(_ page: Page, _ amount: Amount, _ i: Int) -> (spoken: String, end: Int)? {
        var k = amount.end
        // 2 tr rưỡi, 50 k/kg: with a space only where nothing else can be meant.
        if page.isSpace(k), isSpacedScale(page, k + 1) { k += 1 }
        guard page.isWord(k), page.tokens[k].count <= 2, amount.chain.isEmpty else { return nil }
        let numbers = page.numbers
        let scale: String
        let below: String
        switch page.text(k) {
        case "k": (scale, below) = (numbers.thousand, "")
        case "K":
            // 4K is a picture's size.
            guard page.length(i) > 1 || amount.decimals != nil || page.word(before: i) == "giá" else { return nil }
            (scale, below) = (numbers.thousand, "")
        case "tr", "Tr", "TR": (scale, below) = ("triệu", numbers.thousand)
        case "tỷ", "tỉ": (scale, below) = ("tỷ", "triệu")
        case "t" where page.word(from: k + 1) == "trở":
            // "từ 60t trở lên"
            return ("\(numbers.words(for: amount)) tuổi", k + 1)
        case "t": (scale, below) = (page.has(lorries, before: i, within: 3) ? "tấn" : "tỷ", "triệu")
        default: return nil
        }
        if page.text(k) == "k", page.isWord(k + 1) { return nil }
        var spoken = "\(numbers.words(for: amount)) \(scale)"
        var end = k + 1
        // 3 tr.đ
        if page.isMark(end, "."), page.word(end + 1) == "đ" || page.word(end + 1) == "đồng" {
            return ("\(spoken) đồng", end + 2)
        }
        if page.isNumber(end), page.length(end) <= 3 {
            var rest = page.digits(end)
            if scale == "triệu", page.isExactly(end + 1, "k"), !page.isWord(end + 2), !page.isNumber(end + 2) {
                // 27tr500k
                return ("\(spoken) \(numbers.cardinal(rest)) \(below)", end + 2)
            }
            if below.isEmpty {
                spoken += " \(numbers.cardinal(rest + [UInt8](repeating: 0, count: 3 - rest.count)))"
            } else {
                rest += [UInt8](repeating: 0, count: 3 - rest.count)
                spoken += " \(numbers.cardinal(rest)) \(below)"
            }
            end += 1
        }
        return (spoken, end)
    }

    private static func isSpacedScale(_ page: Page, _ k: Int) -> Bool {
        if page.isExactly(k, "tr") || page.isExactly(k, "Tr") {
            return !page.isMark(k + 1, ".") || page.isSpace(k + 2) || page.word(k + 2) == "đ"
                || page.word(k + 2) == "đồng"
        }
        return page.isExactly(k, "k") && !page.isWord(page.skippingSpace(k + 1)) && !page.isNumber(k + 1)
    }

    private static let lorries: WordSet = "xe tải trọng"
    private static let fromWord: WordSet = "từ"
    private static let scales: WordSet = "nghìn ngàn triệu tỷ tỉ trăm vạn chục"

    // MARK: Matching

    static func match(_ page: Page, at i: Int) -> Match? {
        if page.kind(i) == .mark { return signed(page, i) }
        guard page.isNumber(i) else { return nil }
        return quantity(page, i)
    }

    /// −5°C, +3%, $100, US$ is a word.
    private static func signed(_ page: Page, _ i: Int) -> Match? {
        guard page.isNumber(i + 1) else { return nil }
        if page.isMark(i, "-") {
            guard isMinus(page, i), var match = Fractions.match(page, at: i + 1) ?? quantity(page, i + 1) else {
                return nil
            }
            match.spoken = "âm \(match.spoken)"
            return match
        }
        guard let money = signs[page.mark(i)], let amount = Amount(page, at: i + 1) else { return nil }
        if let (spoken, end) = short(page, amount, i + 1) {
            return Match(end: end, spoken: "\(spoken) \(money)", kind: .money)
        }
        var end = amount.end
        var spoken = page.numbers.words(for: amount)
        while page.isSpace(end), scales.contains(page.word(end + 1)) {
            spoken += " \(page.text(end + 1))"
            end += 2
        }
        return Match(end: end, spoken: "\(spoken) \(money)", kind: .money)
    }

    /// A hyphen right before a number is a minus where nothing that could be joined stands before it.
    private static func isMinus(_ page: Page, _ i: Int) -> Bool {
        if page.isAtStart(i) {
            // A list item without a space, unless a unit or nothing follows.
            guard let amount = Amount(page, at: i + 1) else { return false }
            return unit(page, amount.end) != nil || !page.isWord(page.skippingSpace(amount.end))
                || page.word(from: amount.end) == "độ"
                || scales.contains(page.word(from: amount.end)) || page.isMark(amount.end, "/")
        }
        if page.isSpace(i - 1) {
            let back = page.before(i)
            return !page.isNumber(back)
        }
        return page.isMark(i - 1, anyOf: "(=:[<>") || page.mark(i - 1) > 0x7F
    }

    private static let counters: WordSet = "đồng người hộ"
    private static let schoolYears: WordSet = "học khóa khoá vụ xuân mùa đông giải"
    private static let versionCues: WordSet =
        "bản version mục điểm khoản nghiệp web chương cấp mạng điều phần v tiểu tiết bài hình bảng ios android windows"

    private static func quantity(_ page: Page, _ i: Int) -> Match? {
        guard var amount = Amount(page, at: i) else { return nil }
        let numbers = page.numbers
        if let match = paired(page, i, amount) { return match }
        if let (spoken, end) = short(page, amount, i) { return finish(page, i, spoken, end, .money) }
        let found = unit(page, amount.end)
        if found?.kind == .money || page.word(from: amount.end) == "đồng" { amount.readAsGroup() }
        if let found { return finish(page, i, words(page, amount, i, hasUnit: true), amount.end, found.kind) }
        return finish(
            page, i, words(page, amount, i, hasUnit: false), amount.end, amount.decimals == nil ? .number : .decimal)
        func finish(_ page: Page, _ i: Int, _ spoken: String, _ k: Int, _ kind: SpanKind) -> Match {
            var spoken = spoken
            var (end, kind) = (k, kind)
            var found = unit(page, k)
            if let unit = found {
                spoken += " \(unit.spoken)"
                end = unit.end
            } else if kind == .money {
                found = Found(spoken: "", end: end, kind: .money, joins: "một")
            }
            if let unit = found {
                // 10°45'30": angles
                if unit.spoken == "độ", page.isNumber(end), page.isMark(end + 1, "'") {
                    spoken += " \(numbers.cardinal(page.digits(end))) phút"
                    end += 2
                    if page.isNumber(end), page.isMark(end + 1, "\"") {
                        spoken += " \(numbers.cardinal(page.digits(end))) giây"
                        end += 2
                    }
                }
                let below = denominators(page, end, after: unit)
                spoken += below.spoken
                end = below.end
                kind = unit.kind
            }
            return Match(end: end, spoken: spoken, kind: kind)
        }
    }

    private static func words(_ page: Page, _ amount: Amount, _ i: Int, hasUnit: Bool) -> String {
        let numbers = page.numbers
        if isOrdinal(page, i), amount.value > 0 { return numbers.ordinal(amount.value) }
        if amount.usesPoint, !hasUnit, let decimals = amount.decimals {
            let isVersion =
                decimals.allSatisfy { $0 == 0 } || versionCues.contains(page.word(before: i))
                || page.isAtStart(i) && page.isWord(page.skippingSpace(amount.end))
                    && !scales.contains(page.word(from: amount.end))
                    && page.tokens[page.skippingSpace(amount.end)].shape.contains(.capital)
            if isVersion, !scales.contains(page.word(from: amount.end)) {
                return numbers.words(for: amount, decimalSign: "chấm")
            }
        }
        // Đề án 06, Chỉ thị 05 go by their two digits.
        if amount.decimals == nil, amount.whole.first == 0, amount.whole.count == 2,
            named.contains(page.word(before: i)) || page.text(max(0, page.wordIndex(before: i))) == "ĐA",
            page.isWord(page.wordIndex(before: i))
        {
            return numbers.oneByOne(amount.whole)
        }
        return numbers.words(for: amount)
    }

    private static let named: WordSet = "án thị quyết luật định"

    /// thứ 4, Thứ 2, but not "thứ tự"; also the 4 of "thứ 2, 4, 6".
    private static func isOrdinal(_ page: Page, _ i: Int) -> Bool {
        var k = i
        for _ in 0..<5 where page.length(i) == 1 {
            let joint = page.before(k)
            guard page.isMark(joint, ",") || page.word(joint) == "và", page.length(page.before(joint)) == 1 else {
                break
            }
            k = page.before(joint)
        }
        return isAfterThứ(page, k)
    }

    private static func isAfterThứ(_ page: Page, _ i: Int) -> Bool {
        page.word(before: i) == "thứ" && page.before(i) == page.wordIndex(before: i)
    }

    // MARK: Two numbers

    /// 15-20, 50 - 100 mm, 3kg-6kg, 2025 - 2030, 2x3 m.
    private static func paired(_ page: Page, _ i: Int, _ amount: Amount) -> Match? {
        let numbers = page.numbers
        guard amount.chain.isEmpty else { return nil }
        var first = amount
        let shortFirst = short(page, amount, i)
        if let sides = glued(page, first) { return sides }
        let firstUnit = unit(page, shortFirst?.end ?? amount.end)
        let afterFirst = firstUnit?.end ?? shortFirst?.end ?? amount.end
        let joint = page.skippingSpace(afterFirst)
        let isTimes =
            page.mark(joint) == 0xD7
            || (page.isExactly(joint, "x") || page.isExactly(joint, "X") || page.isMark(joint, "*"))
                && page.isNumber(page.skippingSpace(joint + 1))
        guard isTimes || page.isMark(joint, "-") || page.isMark(joint, "~") || page.mark(joint) == 0xF7 else {
            return nil
        }
        let next = page.skippingSpace(joint + 1)
        let sign = page.isMark(next, "-") && page.isNumber(next + 1) ? 1 : 0
        guard var second = Amount(page, at: next + sign), second.chain.isEmpty else { return nil }
        // 114 - 0912 …: a telephone number is the end of nothing.
        if page.startsWithZero(next), page.length(next) > 2 { return nil }
        // "Thứ 6 - 28/11": a weekday and its day.
        if page.isMark(second.end, "/"), page.isNumber(second.end + 1), isAfterThứ(page, i) { return nil }
        // -5 - -10 is two minus signs; 12-34-56 is no range.
        let tail = page.skippingSpace(second.end)
        if !isTimes, let row = row(page, i) { return row }
        if !isTimes, page.isMark(tail, "-"), page.isNumber(page.skippingSpace(tail + 1)), !page.isSpace(second.end) {
            return nil
        }
        let shortSecond = short(page, second, next + sign)
        let secondUnit = unit(page, shortSecond?.end ?? second.end)
        if secondUnit?.kind == .money || page.word(from: second.end) == "đồng" {
            first.readAsGroup()
            second.readAsGroup()
        }
        let hasUnit = firstUnit != nil || secondUnit != nil
        var spoken = shortFirst?.spoken ?? words(page, first, i, hasUnit: hasUnit)
        if let firstUnit { spoken += " \(firstUnit.spoken)" }
        let isYears = page.isYear(i) && page.isYear(next)
        if isTimes {
            spoken += " nhân"
        } else if isSchoolYear(page, i, next) {
            spoken += ","
        } else if let firstUnit, let secondUnit, family(firstUnit) != family(secondUnit) {
            // 1,5HP - 220V: two things.
            spoken += ","
        } else if isRange(page, first, second, i, next) || hasUnit || isYears || sign == 1 {
            spoken += " đến"
        } else {
            spoken += ","
        }
        if sign == 1 { spoken += " âm" }
        if isOrdinal(page, i), second.value > 0 {
            spoken += " thứ \(numbers.ordinal(second.value))"
        } else {
            spoken += " \(shortSecond?.spoken ?? words(page, second, next, hasUnit: hasUnit))"
        }
        var end = shortSecond?.end ?? second.end
        var kind: SpanKind = .range
        if let secondUnit {
            spoken += " \(secondUnit.spoken)"
            let below = denominators(page, secondUnit.end, after: secondUnit)
            spoken += below.spoken
            end = below.end
            if kind == .range, secondUnit.kind == .percent { kind = .percent }
        } else if shortSecond != nil {
            // 7-8k/nải
            let below = denominators(page, end, after: Found(spoken: "", end: end, kind: .money, joins: "một"))
            spoken += below.spoken
            end = below.end
        }
        // 2 x 3 x 4 m
        if isTimes, let third = more(page, end) {
            spoken += third.spoken
            end = third.end
        }
        return Match(end: end, spoken: spoken, kind: kind)
    }

    /// 2mx4m: a unit and the sign run together.
    private static func glued(_ page: Page, _ first: Amount) -> Match? {
        guard page.isWord(first.end), (2...3).contains(page.tokens[first.end].count) else { return nil }
        let text = page.text(first.end)
        guard text.hasSuffix("x"), let unit = page.lexicon.units[String(text.dropLast())],
            let second = Amount(page, at: first.end + 1)
        else { return nil }
        let below = self.unit(page, second.end)
        let numbers = page.numbers
        let spoken = "\(numbers.words(for: first)) \(unit.spoken) nhân \(numbers.words(for: second))"
        return Match(
            end: below?.end ?? second.end, spoken: spoken + (below.map { " \($0.spoken)" } ?? ""), kind: .unit)
    }

    /// 16-16-8, 1-1-1: three short numbers and more with dashes and no spaces are said one after the other.
    private static func row(_ page: Page, _ i: Int) -> Match? {
        guard !page.isMark(i - 1, anyOf: "-/.") || page.isSpace(i - 2) else { return nil }
        var words = [page.numbers.cardinal(page.digits(i))]
        var k = i + 1
        while page.isMark(k, "-"), page.isNumber(k + 1), words.count < 8 {
            guard page.length(k + 1) <= 3 else { return nil }
            words.append(page.numbers.cardinal(page.digits(k + 1)))
            k += 2
        }
        guard words.count > 2, page.length(i) <= 3, !page.isMark(k, anyOf: "-.") || !page.isNumber(k + 1) else {
            return nil
        }
        if page.isMark(k, "/"), Slashes.isPer(page.word(k + 1)) {
            return Match(end: k + 1, spoken: words.joined(separator: " ") + " một", kind: .number)
        }
        return Match(end: k, spoken: words.joined(separator: " "), kind: .number)
    }

    private static func more(_ page: Page, _ k: Int) -> (spoken: String, end: Int)? {
        let joint = page.skippingSpace(k)
        guard page.mark(joint) == 0xD7 || page.isExactly(joint, "x"),
            let amount = Amount(page, at: page.skippingSpace(joint + 1))
        else { return nil }
        let found = unit(page, amount.end)
        return (
            " nhân \(page.numbers.words(for: amount))" + (found.map { " \($0.spoken)" } ?? ""), found?.end ?? amount.end
        )
    }

    private static func isRange(_ page: Page, _ first: Amount, _ second: Amount, _ i: Int, _ next: Int) -> Bool {
        if first.decimals != nil || second.decimals != nil || first.isGrouped || second.isGrouped { return true }
        return first.value < second.value || page.has(fromWord, before: i, within: 2)
    }

    /// năm học 2025-2026, niên khóa 2021-2024: no "đến".
    private static func isSchoolYear(_ page: Page, _ i: Int, _ next: Int) -> Bool {
        guard page.isYear(i), page.length(next) == 4 || page.length(next) == 2, page.value(next) - page.value(i) < 5
        else { return false }
        let last = page.wordIndex(before: i)
        switch page.word(last) {
        case "học": return page.word(before: last) == "năm"
        case "khóa": return page.word(before: last) == "niên"
        case "vụ", "độ": return page.word(before: last) == "niên" || page.word(before: last) == "mùa"
        case "xuân", "đông", "mùa": return page.value(next) - page.value(i) == 1
        case "giải": return page.word(before: last) == "mùa"
        default: return false
        }
    }
}
