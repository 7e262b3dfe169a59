/// Numbers as a Northern announcer says them, or as the settings ask for.
///
/// Source: the reading of natural numbers in the primary-school mathematics of the Ministry of Education ("một trăm linh một", "mốt" and
/// "tư" and "lăm" after "mươi"), except that a group of three zeros is passed over in silence.
struct NumberWords: Sendable {
    let settings: ReadingSettings

    static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    private var zeroTens: String { settings.zeroTens == .linh ? "linh" : "lẻ" }
    var thousand: String { settings.thousand == .nghìn ? "nghìn" : "ngàn" }

    /// A cardinal of any length; more than 19 digits are said one by one. Leading zeros are not said.
    func cardinal(_ digits: some Collection<UInt8>) -> String {
        let digits = Array(digits.drop { $0 == 0 })
        guard !digits.isEmpty else { return "không" }
        guard digits.count <= 19 else { return oneByOne(digits) }
        var words: [String] = []
        var end = digits.count
        // Blocks of nine digits: units, tỷ, tỷ tỷ.
        var blocks: [ArraySlice<UInt8>] = []
        while end > 0 {
            blocks.append(digits[max(0, end - 9)..<end])
            end -= 9
        }
        for (power, block) in blocks.enumerated().reversed() {
            let before = words.count
            add(block: block, isFirst: words.isEmpty, to: &words)
            if words.count > before { words += [String](repeating: "tỷ", count: power) }
        }
        return words.joined(separator: " ")
    }

    func cardinal(_ value: Int) -> String {
        cardinal(String(value.magnitude).utf8.map { $0 - 48 })
    }

    private func add(block: ArraySlice<UInt8>, isFirst: Bool, to words: inout [String]) {
        var isFirst = isFirst
        var start = block.startIndex
        while start < block.endIndex {
            let left = block.endIndex - start
            let length = (left - 1) % 3 + 1
            let group = block[start..<start + length].reduce(0) { $0 * 10 + Int($1) }
            start += length
            guard group > 0 else { continue }
            add(group: group, isFirst: isFirst, to: &words)
            isFirst = false
            switch (left - 1) / 3 {
            case 2: words.append("triệu")
            case 1: words.append(thousand)
            default: break
            }
        }
    }

    private func add(group: Int, isFirst: Bool, to words: inout [String]) {
        let (hundreds, tens, units) = (group / 100, group / 10 % 10, group % 10)
        if hundreds > 0 || !isFirst { words += [NumberWords.digits[hundreds], "trăm"] }
        switch (tens, units) {
        case (0, 0): break
        case (0, _):
            if hundreds > 0 || !isFirst { words.append(zeroTens) }
            words.append(NumberWords.digits[units])
        case (1, 0): words.append("mười")
        case (1, 5): words += ["mười", "lăm"]
        case (1, _): words += ["mười", NumberWords.digits[units]]
        default:
            words += [NumberWords.digits[tens], "mươi"]
            switch units {
            case 0: break
            case 1: words.append("mốt")
            case 4: words.append("tư")
            case 5: words.append("lăm")
            default: words.append(NumberWords.digits[units])
            }
        }
    }

    /// A year: as a cardinal, or without "không trăm" where the settings ask for that.
    func year(_ value: Int) -> String {
        guard !settings.yearsSayZeroHundreds, (2000...2099).contains(value) else { return cardinal(value) }
        let rest = value % 100
        let start = "hai \(thousand)"
        if rest == 0 { return start }
        return rest < 10 ? "\(start) \(zeroTens) \(NumberWords.digits[rest])" : "\(start) \(cardinal(rest))"
    }

    /// What stands after the decimal comma: up to two digits as a number, more of them one by one; zeros in front are said.
    func decimals(_ digits: some Collection<UInt8>) -> String {
        let zeros = digits.prefix { $0 == 0 }.count
        let rest = digits.dropFirst(zeros)
        var words = [String](repeating: "không", count: zeros)
        if digits.count > 2 || zeros > 0 {
            words += rest.map { NumberWords.digits[Int($0)] }
        } else if !rest.isEmpty {
            words.append(cardinal(rest))
        }
        return words.joined(separator: " ")
    }

    /// Digits one by one, as in telephone numbers: never mốt, tư or lăm. A pause after every third of many.
    func oneByOne(_ digits: some Collection<UInt8>) -> String {
        var text = ""
        let long = digits.count > 5
        for (index, digit) in digits.enumerated() {
            if index > 0 { text += long && index % 3 == 0 ? ", " : " " }
            text += NumberWords.digits[Int(digit)]
        }
        return text
    }

    /// "thứ nhất", "thứ tư", "thứ hai mươi": the word after "thứ".
    func ordinal(_ value: Int) -> String {
        switch value {
        case 1: "nhất"
        case 4: "tư"
        default: cardinal(value)
        }
    }

    /// A month: the fourth is "tư".
    func month(_ value: Int) -> String { value == 4 ? "tư" : cardinal(value) }

    /// The day of a month, with "mùng" up to the tenth unless the settings say otherwise.
    func day(_ value: Int) -> String {
        settings.saysMùng && (1...10).contains(value) ? "mùng \(cardinal(value))" : cardinal(value)
    }
}
