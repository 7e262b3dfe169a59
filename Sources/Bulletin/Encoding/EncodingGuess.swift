/// What a file looks like that is not UTF-8 text, or that is UTF-8 but came through an old encoding.
enum EncodingGuess: Sendable, Hashable {
    case legacy(LegacyEncoding)
    case utf16(littleEndian: Bool)
    case utf32
    /// UTF-8 that was taken for Windows-1252 and written as UTF-8 once more.
    case twiceEncoded
    /// A document of another program, by its first bytes.
    case document(Document)

    enum Document: String, Sendable, Hashable, CaseIterable {
        case word, oldWord, pdf, richText, picture, sound, archive
    }

    /// The guess for the bytes of a file; nil where nothing speaks against UTF-8, or nothing for anything else.
    ///
    /// `isUTF8` tells whether the bytes can be decoded.
    static func of(_ bytes: [UInt8], isUTF8: Bool) -> EncodingGuess? {
        if let document = document(bytes) { return .document(document) }
        if let wide = wide(bytes) { return wide }
        let sample = bytes.prefix(sampleLength)
        let score = frequentWords(
            in: Composition.compose(Array(String(decoding: sample, as: UTF8.self).unicodeScalars)))
        guard isUTF8 else { return legacy(sample, words: max(0, 2 * score)).map { .legacy($0) } }
        // Text in the font of an old encoding that was pasted into a new editor: its bytes became letters of Latin-1.
        guard sample.contains(where: { $0 >= 0x80 }), let narrow = narrowed(sample) else { return nil }
        if frequentWords(in: String(decoding: narrow, as: UTF8.self).unicodeScalars) > max(2, 2 * score) {
            return .twiceEncoded
        }
        return legacy(narrow[...], words: max(2, 2 * score)).map { .legacy($0) }
    }

    /// Bytes: enough for a thousand words.
    private static let sampleLength = 16_384

    // MARK: Documents

    private static func document(_ bytes: [UInt8]) -> Document? {
        let magic: [([UInt8], Document)] = [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWord), (Array("%PDF-".utf8), .pdf),
            (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
            ([0xFF, 0xD8, 0xFF], .picture),
            (Array("OggS".utf8), .sound), (Array("fLaC".utf8), .sound), (Array("ID3".utf8), .sound),
            (Array("RIFF".utf8), .sound), ([0x1F, 0x8B], .archive),
        ]
        if let (_, document) = magic.first(where: { bytes.starts(with: $0.0) }) { return document }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
        // A zip archive: .docx and .odt name their parts in its first entries.
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        return head.contains("[Content_Types].xml") || head.contains("word/") || head.contains("opendocument")
            ? .word : .archive
    }

    // MARK: UTF-16 and UTF-32

    private static func wide(_ bytes: [UInt8]) -> EncodingGuess? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(littleEndian: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(littleEndian: false) }
        // Without a mark: every second byte is one of the few high bytes of Vietnamese (0, 1, 3, 0x1E, 0x20), and often 0.
        let sample = bytes.prefix(sampleLength)
        guard sample.count >= 4 else { return nil }
        var high = (even: 0, odd: 0)
        var zero = (even: 0, odd: 0)
        for (index, byte) in sample.enumerated() {
            let isHigh = byte == 0 || byte == 1 || byte == 3 || byte == 0x1E || byte == 0x20
            if index % 2 == 0 {
                high.even += isHigh ? 1 : 0
                zero.even += byte == 0 ? 1 : 0
            } else {
                high.odd += isHigh ? 1 : 0
                zero.odd += byte == 0 ? 1 : 0
            }
        }
        let pairs = sample.count / 2
        if high.odd * 20 >= pairs * 19, zero.odd * 3 >= pairs, zero.even * 20 < pairs {
            return .utf16(littleEndian: true)
        }
        if high.even * 20 >= pairs * 19, zero.even * 3 >= pairs, zero.odd * 20 < pairs {
            return .utf16(littleEndian: false)
        }
        return nil
    }

    // MARK: One byte a letter

    /// The encoding in which the bytes hold the most frequent words, where there are more than `words`.
    private static func legacy(_ bytes: ArraySlice<UInt8>, words: Int) -> LegacyEncoding? {
        var best: (encoding: LegacyEncoding?, words: Int) = (nil, words)
        for encoding in LegacyEncoding.allCases {
            let words = frequentWords(in: encoding.scalars(bytes))
            if words > best.words { best = (encoding, words) }
        }
        return best.encoding
    }

    /// The bytes that a text of Latin-1 letters and Windows-1252 marks once was; nil where it has other letters.
    private static func narrowed(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var narrow: [UInt8] = []
        var strange = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x100 {
                narrow.append(UInt8(scalar.value))
            } else if let byte = windows1252Bytes[scalar] {
                narrow.append(byte)
            } else {
                strange += 1
                narrow.append(UInt8(ascii: "?"))
            }
        }
        // The front matter of a pasted text may well be in proper Unicode, but then half of its words are.
        return strange * 50 <= narrow.count ? narrow : nil
    }

    /// The bytes that a program showed as these letters of Windows-1252; `?` for what has none.
    static func bytes(ofNarrow text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            scalar.value < 0x100 ? UInt8(scalar.value) : windows1252Bytes[scalar] ?? UInt8(ascii: "?")
        }
    }

    private static let windows1252Bytes: [Unicode.Scalar: UInt8] = {
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (byte, scalar) in LegacyEncoding.windows1252Table.enumerated() where byte >= 0x80 && scalar != "\u{FFFD}" {
            bytes[scalar] = UInt8(byte)
        }
        return bytes
    }()

    // MARK: Words

    /// How many words of the text are among the frequent Vietnamese words that have a mark.
    private static func frequentWords(in scalars: some Sequence<Unicode.Scalar>) -> Int {
        var count = 0
        var word = String.UnicodeScalarView()
        var hasMark = false
        func end() {
            if hasMark, frequent.contains(String(word).lowercased()) { count += 1 }
            word = String.UnicodeScalarView()
            hasMark = false
        }
        for scalar in scalars {
            if scalar.properties.isAlphabetic {
                word.append(scalar)
                hasMark = hasMark || !scalar.isASCII
            } else if !word.isEmpty {
                end()
            }
        }
        if !word.isEmpty { end() }
        return count
    }

    /// Syllables that no page of Vietnamese does without.
    private static let frequent: Set<String> = Set(
        """
        và của là có được các những cho không với một người trong để đến này khi đã từ về cũng như nhà thì ở ra vào lại \
        phải năm ngày tháng giờ thôn xã bà sẽ theo trên đó tại hoặc nếu làm mọi điện nước thông báo kính thưa toàn dân \
        việc cần đề nghị hộ gia đình trẻ em họp số tiền bản tin phát đài truyền thanh uỷ ủy ban nhân đảng chính quyền \
        hướng dẫn thực hiện chuyển đổi công nghệ khoa học sức khoẻ khỏe lịch cắt mưa bão lũ lụt tiêm chủng vườn ruộng \
        lúa nông hội phụ nữ thanh niên đoàn cựu chiến binh cán bộ đảng viên xóm đội trưởng mời đúng trước sau đây rất nhiều \
        đi lên xuống đầu cuối buổi sáng chiều tối thứ hai bốn sáu bảy tám chín mười đường tổ chức yêu cầu quý vị các
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init).filter { word in
            word.unicodeScalars.contains { !$0.isASCII }
        })
}
