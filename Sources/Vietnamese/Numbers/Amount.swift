/// A number as it is written: digits, groups and decimals, over one or more tokens.
struct Amount {
    /// The token after it.
    var end: Int
    var whole: [UInt8]
    /// Nil where there is no decimal sign.
    var decimals: [UInt8]?
    /// The decimal sign was a point.
    var usesPoint = false
    var isGrouped = false
    /// `1.2.3`: parts of a version or of a numbering; `whole` is empty.
    var chain: [[UInt8]] = []
    /// `818,303`: decimals, unless what is counted has no parts.
    var couldBeGroup = false

    /// −1 where it is no whole number of up to nine digits.
    var value: Int { decimals != nil || whole.count > 9 || !chain.isEmpty ? -1 : whole.reduce(0) { $0 * 10 + Int($1) } }

    /// Parts after the first that are looked at.
    private static let most = 16

    init(end: Int, whole: [UInt8], decimals: [UInt8]? = nil) {
        self.end = end
        self.whole = whole
        self.decimals = decimals
    }

    init?(_ page: Page, at i: Int) {
        guard page.isNumber(i) else { return nil }
        var marks: [UInt32] = []
        var k = i
        while marks.count < Amount.most, page.isMark(k + 1, anyOf: ".,"), page.isNumber(k + 2) {
            marks.append(page.mark(k + 1))
            k += 2
        }
        func length(_ part: Int) -> Int { page.length(i + 2 * part) }
        func run(_ mark: Unicode.Scalar) -> Int {
            var count = 0
            while count < marks.count, marks[count] == mark.value, length(count + 1) == 3 { count += 1 }
            return count
        }
        func digits(_ parts: Range<Int>) -> [UInt8] { parts.flatMap { page.digits(i + 2 * $0) } }
        let canGroup = length(0) <= 3 && !page.startsWithZero(i)
        let (dots, commas) = (run("."), run(","))
        self.init(end: i + 1, whole: page.digits(i))
        if canGroup, dots > 0, dots == marks.count || marks[dots] == 0x2C {
            // 1.234.567 and 1.234,5
            group(digits(0..<dots + 1), parts: dots, from: i)
            if dots < marks.count, dots + 1 == marks.count { take(decimals: page.digits(k)) }
        } else if canGroup,
            commas > 1 && commas == marks.count || commas > 0 && commas + 1 == marks.count && marks[commas] == 0x2E
        {
            // 1,234,567 and 1,234.5
            group(digits(0..<commas + 1), parts: commas, from: i)
            if commas < marks.count { take(decimals: page.digits(k)) }
        } else if marks.first == 0x2C {
            // A list without spaces, such as 1,2,3, is said number by number.
            if marks.count == 1, !(page.isMark(i - 1, ",") && page.isNumber(i - 2)), !Dates.isPackedDay(page, i) {
                take(decimals: page.digits(k))
                couldBeGroup = canGroup && length(1) == 3
            }
        } else if marks.count == 1 {
            take(decimals: page.digits(k))
            usesPoint = true
        } else if marks.count > 1, marks.allSatisfy({ $0 == 0x2E }) {
            chain = (0...marks.count).map { page.digits(i + 2 * $0) }
            whole = []
            end = k + 1
        } else if marks.isEmpty, canGroup {
            takeSpacedGroups(page, from: i)
        }
    }

    private mutating func group(_ digits: [UInt8], parts: Int, from i: Int) {
        whole = digits
        end = i + 2 * parts + 1
        isGrouped = true
    }

    private mutating func take(decimals digits: [UInt8]) {
        decimals = digits
        end += 2
    }

    /// 12 500 000, as some write: two groups at least, or one before a word for money.
    private mutating func takeSpacedGroups(_ page: Page, from i: Int) {
        var k = i
        while page.isSpace(k + 1), page.tokens[k + 1].count == 1, page.length(k + 2) == 3, k - i < 12 { k += 2 }
        let groups = (k - i) / 2
        guard groups > 0, !page.isMark(k + 1, anyOf: ".,-/:") || page.isSpace(k + 2) else { return }
        guard groups > 1 || Amount.moneyWords.contains(page.word(page.skippingSpace(k + 1))) else { return }
        whole = (0...groups).flatMap { page.digits(i + 2 * $0) }
        end = k + 1
        isGrouped = true
    }

    private static let moneyWords: WordSet = "đồng đ vnđ vnd"

    /// A comma before three digits parts groups where nothing is counted in thousandths.
    mutating func readAsGroup() {
        guard couldBeGroup, let decimals else { return }
        whole += decimals
        self.decimals = nil
        couldBeGroup = false
        isGrouped = true
    }
}

extension NumberWords {
    func words(for amount: Amount, decimalSign: String = "phẩy") -> String {
        if !amount.chain.isEmpty {
            return amount.chain.map { $0.first == 0 && $0.count > 1 ? oneByOne($0) : cardinal($0) }.joined(
                separator: " chấm ")
        }
        let whole = cardinal(amount.whole)
        guard let decimals = amount.decimals else { return whole }
        return "\(whole) \(decimalSign) \(self.decimals(decimals))"
    }
}
