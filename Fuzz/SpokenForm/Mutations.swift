/// Inputs without end: random Unicode, bulletin lines with random changes, and pieces that recognisers like, put together at random.
struct Mutations {
    private let lines: [[Unicode.Scalar]]
    private var state: UInt64

    init(lines: [String], seed: UInt64) {
        self.lines = lines.map { Array($0.unicodeScalars) }
        state = seed
    }

    /// Splitmix64.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    private mutating func below(_ limit: Int) -> Int { Int(random() % UInt64(limit)) }

    mutating func next() -> String {
        switch below(8) {
        case 0: return String(String.UnicodeScalarView((0..<below(60)).map { _ in anyScalar() }))
        case 1, 2: return (0..<(1 + below(10))).map { _ in Mutations.pieces[below(Mutations.pieces.count)] }.joined()
        default: return mutated()
        }
    }

    private mutating func anyScalar() -> Unicode.Scalar {
        let range: ClosedRange<UInt32>
        switch below(10) {
        case 0...3: range = 0x20...0x7E
        case 4: range = 0xA0...0x24F
        case 5: range = 0x1EA0...0x1EF9
        case 6: range = 0x300...0x36F
        case 7: range = 0x2000...0x2BFF
        case 8: range = 0x0...0xFFFF
        default: range = 0x10000...0x10FFFF
        }
        return Unicode.Scalar(range.lowerBound + UInt32(below(range.count))) ?? "a"
    }

    private mutating func mutated() -> String {
        var text = lines[below(lines.count)]
        for _ in 0..<(1 + below(8)) {
            let at = below(text.count + 1)
            switch below(8) {
            case 0 where at < text.count: text.remove(at: at)
            case 1: text.insert(anyScalar(), at: at)
            case 2: text.insert(contentsOf: Mutations.pieces[below(Mutations.pieces.count)].unicodeScalars, at: at)
            case 3 where at < text.count: text[at] = anyScalar()
            case 4 where at < text.count:
                let end = min(text.count, at + 1 + below(12))
                text.insert(contentsOf: text[at..<end], at: at)
            case 5:
                let other = lines[below(lines.count)]
                let from = below(other.count + 1)
                text.insert(contentsOf: other[from..<min(other.count, from + below(30))], at: at)
            case 6 where at < text.count: text.removeSubrange(at..<min(text.count, at + below(20)))
            default: text.insert(Unicode.Scalar(UInt8(0x30 + below(10))), at: at)
            }
        }
        return String(String.UnicodeScalarView(text))
    }

    private static let pieces: [String] = [
        "1", "0", "12", "007", "2025", "3,5", "1.234.567", "15-20/9", "30/4-1/5", "7h30", "-", "–", " - ", "/", ".",
        ",", ":", "(", ")", " ",
        "  ", "\u{a0}", "\n", "\r\n", "\t", "đ", "đ/c", "kg", "m2", "m²", "°C", "%", "‰", "$", "₫", "k", "tr", "tỷ",
        "USD", "VNĐ", "UBND",
        "HĐND", "TT", "KH", "NQ/TW", "-NQ/TW", "/2024/NĐ-CP", "QH15", "BCDDTTWW", "I", "IV", "XIV", "VI", "lần thứ ",
        "quý ", "ngày ",
        "tháng ", "năm ", "số ", "thứ ", "gọi ", "tỷ số ", "từ ", "đến ", "0912", "345", "678", "+84 ", "1900", "www.",
        "http://", ".vn",
        "@", "gmail.com", "facebook", "COVID-19", "wi-fi", "Schwarzenegger", "xyzzy", "iPhone", "veo", "gen", "tọa",
        "hoà", "e\u{301}",
        "a\u{302}\u{323}", "o\u{31b}\u{300}", "\u{200b}", "\u{feff}", "🎉", "中文", "Привет", "½", "①", "２", "…", "...",
        "**", "_", "#", "\"",
        "“", "'", "’s", "\\", "|", "=", "+", "×", "x", "A", "b", "30A-123.45", "4G", "H5N1", "v.v.", "T/M", "TP.", "P.",
        "a)", "1.1.", "II.",
    ]

    /// Lines of bulletins, for runs without files.
    static let lines: [String] = [
        "Căn cứ Kế hoạch hành động số 02-KH/ĐU ngày 04/9/2025 của Đảng ủy xã; giai đoạn 2025 - 2030, tầm nhìn đến 2045.",
        "Từ 7h30-11h30 ngày 25/11/2026, Điện lực Ba Vì tạm ngừng cấp điện TBA Minh Châu 2, ĐT 0912.345.678 (đ/c Hùng).",
        "Giá lúa 7.200-7.500đ/kg, phân NPK 16-16-8, phun 20ml/sào (360 m²); nhiệt độ -2°C, độ ẩm 85%.",
        "Nghị định 168/2024/NĐ-CP: điểm đ khoản 5 Điều 6, phạt 4-6 triệu đồng; Luật số 31/2024/QH15.",
        "Truy cập https://dichvucong.gov.vn hoặc quét mã QR, gọi 1900 1234, +84 912 345 678, STK 0011002233445.",
        "Đại hội lần thứ XIV, quý III/2025, thắng 3-1, 2/3 số hộ, 18/19 tiêu chí, số nhà 12/5 ngõ 34, Km 12+500.",
        "**T/M BAN THƯỜNG VỤ** - Lưu: VT, BXDD. “Tổ công nghệ số cộng đồng”, Facebook, Zalo, YouTube, Livestream...",
    ]
}
