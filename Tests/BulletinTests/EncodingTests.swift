import Bulletin
import Glibc
import Testing
import Wording

private let announcement = """
    Thông báo lịch cắt điện

    Kính thưa toàn thể bà con thôn Chu Châu và thôn Minh Châu, từ 7h30 đến 11h30 ngày 25/11/2026, điện lực sẽ cắt điện \
    để sửa chữa đường dây. Đề nghị các hộ gia đình chủ động tích trữ nước, tắt các thiết bị và để ý người già, trẻ nhỏ. \
    Những hộ ở xóm ngoài bãi nhớ kỹ: cửa khẩu đóng lúc mười giờ. Mọi thắc mắc xin gọi số 0243 123 456. Xin cảm ơn!
    """

/// The text in bytes of an old encoding, by the program that Debian has for it.
private func iconv(_ text: String, to charset: String) -> [UInt8]? {
    guard let converter = iconv_open(charset, "UTF-8"), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(text.utf8CString.dropLast())
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let room = output.count
    let failed = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            var from = input.baseAddress
            var to = output.baseAddress
            return Glibc.iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
        }
    }
    return failed ? nil : output[..<(room - outputLeft)].map { UInt8(bitPattern: $0) }
}

/// The letters of VNI, written as people type them on its keyboard: letter, then the bytes of its marks.
private func vni(_ text: String) -> [UInt8] {
    let marks: [Character: [(Character, UInt8)]] = [
        "a": [
            ("á", 0xF9), ("à", 0xF8), ("ả", 0xFB), ("ã", 0xF5), ("ạ", 0xEF), ("â", 0xE2), ("ấ", 0xE1), ("ầ", 0xE0),
            ("ẩ", 0xE5), ("ẫ", 0xE3), ("ậ", 0xE4), ("ă", 0xEA), ("ắ", 0xE9), ("ằ", 0xE8), ("ẳ", 0xFA), ("ẵ", 0xFC),
            ("ặ", 0xEB),
        ],
        "e": [
            ("é", 0xF9), ("è", 0xF8), ("ẻ", 0xFB), ("ẽ", 0xF5), ("ẹ", 0xEF), ("ê", 0xE2), ("ế", 0xE1), ("ề", 0xE0),
            ("ể", 0xE5), ("ễ", 0xE3), ("ệ", 0xE4),
        ],
        "o": [
            ("ó", 0xF9), ("ò", 0xF8), ("ỏ", 0xFB), ("õ", 0xF5), ("ọ", 0xEF), ("ô", 0xE2), ("ố", 0xE1), ("ồ", 0xE0),
            ("ổ", 0xE5), ("ỗ", 0xE3), ("ộ", 0xE4),
        ],
        "u": [("ú", 0xF9), ("ù", 0xF8), ("ủ", 0xFB), ("ũ", 0xF5), ("ụ", 0xEF)],
        "y": [("ý", 0xF9), ("ỳ", 0xF8), ("ỷ", 0xFB), ("ỹ", 0xF5)],
    ]
    var bytes: [Character: [UInt8]] = [
        "đ": [0xF1], "í": [0xED], "ì": [0xEC], "ỉ": [0xE6], "ĩ": [0xF3], "ị": [0xF2], "ỵ": [0xEE], "ơ": [0xF4],
        "ớ": [0xF4, 0xF9], "ờ": [0xF4, 0xF8], "ở": [0xF4, 0xFB], "ỡ": [0xF4, 0xF5], "ợ": [0xF4, 0xEF], "ư": [0xF6],
        "ứ": [0xF6, 0xF9], "ừ": [0xF6, 0xF8], "ử": [0xF6, 0xFB], "ữ": [0xF6, 0xF5], "ự": [0xF6, 0xEF],
    ]
    for (letter, marked) in marks { for (whole, mark) in marked { bytes[whole] = [letter.asciiValue!, mark] } }
    for (whole, parts) in bytes {
        bytes[Character(whole.uppercased())] = parts.map { $0 < 0x80 ? $0 - 0x20 : $0 - 0x20 }
    }
    return text.flatMap { bytes[$0] ?? Array($0.utf8) }
}

private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

/// Every byte as the letter that Latin-1 gives it: what a new editor makes of a text in an old font.
private func pasted(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { Array(String(Character(Unicode.Scalar($0))).utf8) }
}

private func finding(_ bytes: [UInt8]) -> String {
    let (bulletin, findings) = BulletinReader().read(bytes, file: "b.md")
    #expect(bulletin == nil)
    #expect(findings.count == 1)
    return findings.first.map { "\($0.code): \($0.message.vi)" } ?? ""
}

@Suite struct `The encoding of a bulletin file` {
    private let every = "aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ"

    @Test func `every letter of TCVN3 and of Windows-1258 decodes as iconv encodes it`() throws {
        #expect(LegacyEncoding.tcvn3.decode(try #require(iconv(every + "ĂÂÊÔƠƯĐ", to: "TCVN"))) == every + "ĂÂÊÔƠƯĐ")
        let both = every + every.uppercased()
        #expect(LegacyEncoding.windows1258.decode(try #require(iconv(both, to: "WINDOWS-1258"))) == both)
    }

    @Test func `every letter of VNI decodes`() {
        let both = every + every.uppercased()
        #expect(LegacyEncoding.vni.decode(vni(both)) == both)
        // "Việt Nam, ường" as printed in the handbook of the VNI fonts.
        #expect(
            LegacyEncoding.vni.decode([0x56, 0x69, 0x65, 0xE4, 0x74, 0x20, 0xF6, 0xF4, 0xF8, 0x6E, 0x67]) == "Việt ường"
        )
    }

    @Test(arguments: [
        ("TCVN", "TCVN3 (ABC)"), ("WINDOWS-1258", "Windows-1258"), ("UTF-16LE", "UTF-16LE"), ("UTF-16BE", "UTF-16BE"),
        ("UTF-16", "UTF-16LE"), ("UTF-32", "UTF-32"),
    ])
    func `a text that iconv converted is named`(charset: String, name: String) throws {
        let message = finding(try #require(iconv(announcement, to: charset)))
        #expect(message.hasPrefix("wrong-encoding: "))
        #expect(message.contains(name))
    }

    @Test func `VNI is named, and what was pasted from the old fonts into UTF-8`() throws {
        let tcvn = try #require(iconv(announcement, to: "TCVN"))
        #expect(finding(vni(announcement)).contains("VNI Windows"))
        #expect(finding(pasted(vni(announcement))).contains("VNI Windows"))
        #expect(finding(pasted(tcvn)).contains("TCVN3 (ABC)"))
        // With a front matter in proper Unicode above it.
        #expect(finding(Array("---\ntitle: Cắt điện\n---\n".utf8) + pasted(tcvn)).contains("TCVN3 (ABC)"))
        #expect(finding(pasted(Array(announcement.utf8))).contains("hai lần"))
    }

    @Test func `a short text is enough`() throws {
        let short = "Thông báo: mời bà con họp."
        for charset in ["TCVN", "WINDOWS-1258", "UTF-16LE", "UTF-16BE"] {
            #expect(finding(try #require(iconv(short, to: charset))).hasPrefix("wrong-encoding"))
        }
        #expect(finding(vni(short)).contains("VNI"))
        #expect(finding(pasted(vni(short))).contains("VNI"))
    }

    @Test(arguments: [
        "Café à la crème, déjà vu", "The café opens at 8.", "naïve façade", "Grüße aus München, schöne Bücher über Öl",
        "¿Dónde está el niño? Mañana por la mañana", "Xin chao ba con", "15 °C ± 2", "5 × 4 = 20 m²", "",
    ])
    func `other languages in UTF-8 are no old encoding`(text: String) {
        #expect(!faults("---\ntitle: T\n---\n\(text)").contains { $0.contains("wrong-encoding") })
    }

    @Test(arguments: [
        ([0x50, 0x4B, 0x03, 0x04] + Array("....[Content_Types].xml".utf8), "Word"), (Array("%PDF-1.7 …".utf8), "PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ".doc"), (Array("{\\rtf1 x}".utf8), "RTF"),
        (Array("OggS\0\u{2}".utf8), "âm thanh"), ([0x50, 0x4B, 0x03, 0x04, 1, 2], "nén"),
    ])
    func `a document of another program is named`(bytes: [UInt8], name: String) {
        let message = finding(bytes)
        #expect(message.hasPrefix("not-a-text: "))
        #expect(message.contains(name))
    }

    @Test func `bytes that are no UTF-8 are found with line, column and offset`() {
        var bytes = Array("---\ntitle: Cắt điện\n---\nBà con".utf8)
        bytes.append(0xFF)
        bytes += Array("ơi,\nhọp ".utf8) + [0xE1, 0xBA]
        let (bulletin, findings) = BulletinReader().read(bytes, file: "b.md")
        #expect(bulletin == nil)
        #expect(
            findings.map(\.brief) == ["4:7 error invalid-utf8", "5:5 error invalid-utf8", "5:6 error invalid-utf8"])
        #expect(findings[0].message.en.contains("0xFF (at offset 36)"))
        #expect(bytes[36] == 0xFF)
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88], [0x80], [0xE0, 0x80, 0xAF],
    ])
    func `overlong forms, surrogates and stray bytes are no UTF-8`(bytes: [Int]) {
        let text = Array("---\ntitle: T\n---\nLời ".utf8) + bytes.map { UInt8($0) }
        let codes = Set(BulletinReader().read(text, file: "b.md").findings.map(\.code))
        #expect(codes == ["invalid-utf8"])
    }

    @Test func `a byte order mark is no text`() {
        #expect(faults([0xEF, 0xBB, 0xBF] + Array(sample.utf8)) == [])
    }

    @Test func `decomposed text and composed text are the same bulletin`() throws {
        let pieces = Array(sample.utf8)
        let composed = try #require(read(sample).bulletin)
        let decomposed = String(decoding: pieces, as: UTF8.self).decomposed
        #expect(Array(decomposed.utf8).count > pieces.count)
        let other = try #require(read(decomposed).bulletin)
        #expect(other == composed)
        #expect(Array(other.metadata.title.utf8) == Array(composed.metadata.title.utf8))
    }
}

extension String {
    /// In pieces, by the tables that Windows-1258 needs anyway: letter and vowel mark stay together, the tone stands apart.
    fileprivate var decomposed: String {
        let tones: [(Unicode.Scalar, String, String)] = [
            ("\u{301}", "áắấéếíóốớúứý", "aăâeêioôơuưy"), ("\u{300}", "àằầèềìòồờùừỳ", "aăâeêioôơuưy"),
            ("\u{309}", "ảẳẩẻểỉỏổởủửỷ", "aăâeêioôơuưy"), ("\u{303}", "ãẵẫẽễĩõỗỡũữỹ", "aăâeêioôơuưy"),
            ("\u{323}", "ạặậẹệịọộợụựỵ", "aăâeêioôơuưy"),
        ]
        var pieces: [Character: String] = [:]
        for (tone, whole, base) in tones {
            for (letter, plain) in zip(whole, base) {
                pieces[letter] = String(plain) + String(tone)
                pieces[Character(letter.uppercased())] = plain.uppercased() + String(tone)
            }
        }
        var view = String.UnicodeScalarView()
        for character in self { view.append(contentsOf: (pieces[character] ?? String(character)).unicodeScalars) }
        return String(view)
    }
}
