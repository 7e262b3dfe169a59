import Bulletin

/// What a document seems to be: a front matter for somebody to look over. Pure.
package struct Proposal: Sendable, Hashable {
    package var metadata: Metadata
    /// Key → the words that spoke for it. What is not here was not guessed but taken from the document.
    package var guesses: [HeaderKey: String] = [:]

    /// `title` nil takes the document's own.
    package init(_ script: Script, title: String? = nil) {
        let passages = script.cues.compactMap { cue in
            if case .speech(let speech) = cue { speech } else { nil }
        }
        metadata = Metadata(title: title.map(Self.withoutNumber) ?? Self.title(of: passages))
        if title == nil { guesses[.title] = metadata.title }
        let text = passages.map(\.text).joined(separator: " ").lowercased()
        // What it is about stands in its title, or near its beginning.
        let heads = [metadata.title.lowercased(), String(text.prefix(1_500))]
        if let (category, words) = heads.lazy.compactMap({ Self.first(Self.categories, in: $0) }).first {
            metadata.category = category
            guesses[.category] = words
        }
        let audiences = Self.audiences.compactMap { audience, words -> (name: String, words: String, count: Int)? in
            let found = words.map { ($0, text.count(ofWords: $0)) }.filter { $0.1 > 0 }
            return found.first.map { (audience, $0.0, found.reduce(0) { $0 + $1.1 }) }
        }
        // What is for everybody is for nobody in particular.
        if !audiences.isEmpty, audiences.count < Self.audiences.count {
            let most = audiences.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
                .prefix(3).map(\.element)
            metadata.audience = most.map(\.name)
            guesses[.audience] = most.map(\.words).joined(separator: ", ")
        }
        let owners = Self.owners.flatMap { owner, words in
            words.compactMap { word in text.place(ofWords: word).map { (owner, word, $0) } }
        }
        if let (owner, words, _) = owners.min(by: { $0.2 < $1.2 }) {
            metadata.owner = owner
            guesses[.owner] = words
        }
    }

    /// `2.1. Yêu cầu` is `Yêu cầu`.
    private static func withoutNumber(_ heading: String) -> String {
        var heading = heading
        if let space = heading.firstIndex(of: " ") {
            let number = heading[..<space]
            if number.hasSuffix(".") || number.hasSuffix(")"),
                number.dropLast().allSatisfy({ "0123456789.IVX".contains($0) })
            {
                heading = String(heading[space...]).trimmed
            }
        }
        while let last = heading.last, ":.;".contains(last) { heading.removeLast() }
        return heading.inSmallLetters
    }

    /// Characters of a title; what is longer fits no screen.
    private static let longestTitle = 110

    /// The first heading, with what follows it where it is only the kind of a document: `THÔNG BÁO` `Về việc…`.
    private static func title(of passages: [Speech]) -> String {
        let lines = passages.prefix(4).map(\.text)
        guard let first = lines.first else { return "Bản tin" }
        var title = first
        if kinds.contains(first.lowercased()), lines.count > 1 {
            let rest = lines[1]
            title =
                first.prefix(1) + first.dropFirst().lowercased() + " " + rest.prefix(1).lowercased() + rest.dropFirst()
        }
        guard title.count > longestTitle else { return title.withoutFullStop }
        let cut = title.prefix(longestTitle)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
    }

    private static let kinds: Set<String> = [
        "thông báo", "kế hoạch", "đề án", "công văn", "giấy mời", "thư mời", "lời kêu gọi", "báo cáo", "hướng dẫn",
        "công điện",
        "quyết định", "nghị quyết", "bản tin",
    ]

    private static func first<Value>(_ table: [(Value, [String])], in text: String) -> (Value, String)? {
        for (value, words) in table {
            if let found = words.first(where: { text.place(ofWords: $0) != nil }) { return (value, found) }
        }
        return nil
    }

    /// In this order: the more particular kinds come first.
    private static let categories: [(Category, [String])] = [
        (
            .sudden,
            [
                "mất điện", "cắt điện", "ngừng cấp điện", "tạm ngừng cấp", "mưa bão", "bão số", "nước lũ", "lũ lụt",
                "cháy nổ",
                "khẩn cấp", "sơ tán", "dịch tả", "ổ dịch",
            ]
        ),
        (
            .example,
            ["gương sáng", "gương tốt", "người tốt việc tốt", "gương điển hình", "điển hình tiên tiến", "tấm gương"]
        ),
        (
            .knowledge,
            [
                "hướng dẫn cách", "hướng dẫn bà con", "cách cài", "cách phòng", "bước 1", "bước một", "kỹ năng",
                "bình dân học vụ",
                "hỏi đáp",
            ]
        ),
        (
            .policy,
            [
                "nghị định", "thông tư", "luật số", "bộ luật", "dự thảo luật", "chính sách", "nghị quyết", "mức hỗ trợ",
                "chế độ",
                "bảo hiểm",
            ]
        ),
        (
            .direction,
            ["công điện", "chỉ đạo", "kế hoạch", "yêu cầu các", "đề nghị các thôn", "triển khai", "giao cho", "đề án"]
        ),
    ]

    /// The names are those of the sample bulletins.
    private static let audiences: [(String, [String])] = [
        ("elderly", ["người cao tuổi", "người già", "ông bà", "cụ già", "cao tuổi"]),
        ("household-business", ["hộ kinh doanh", "tiểu thương", "cửa hàng", "tạp hóa", "tạp hoá", "buôn bán"]),
        ("farmer", ["nông dân", "hợp tác xã", "vụ xuân", "vụ mùa", "chăn nuôi", "gieo cấy", "ruộng", "nông sản"]),
        ("young-parent", ["phụ huynh", "trẻ em", "trẻ nhỏ", "học sinh", "tiêm chủng", "nhập học"]),
        ("youth", ["thanh niên", "đoàn viên", "nghĩa vụ quân sự"]),
        ("women", ["phụ nữ", "hội viên phụ nữ"]),
    ]

    private static let owners: [(String, [String])] = [
        ("Đoàn Thanh niên xã", ["đoàn thanh niên", "bch đoàn xã", "đoàn tncs"]),
        ("Hội Nông dân xã", ["hội nông dân"]),
        ("Hội Liên hiệp Phụ nữ xã", ["hội liên hiệp phụ nữ", "hội phụ nữ", "hội lhpn"]),
        ("Hội Cựu chiến binh xã", ["hội cựu chiến binh", "hội ccb"]),
        ("Ủy ban Mặt trận Tổ quốc xã", ["mặt trận tổ quốc", "ubmttq"]), ("Công an xã", ["công an xã"]),
        ("Trạm Y tế xã", ["trạm y tế"]), ("Đảng ủy xã", ["đảng ủy xã", "ban thường vụ đảng ủy", "đảng uỷ xã"]),
        ("Ủy ban nhân dân xã", ["ủy ban nhân dân xã", "uỷ ban nhân dân xã", "ubnd xã"]),
    ]
}

extension Speech {
    /// What is written, without what is fixed besides it.
    var text: String {
        runs.reduce("") { text, run in
            switch run {
            case .text(let words): text + words
            case .fixed(let written, _): text + written
            }
        }
    }
}

extension String {
    /// Where the words begin, not as a part of longer ones; nil where they do not stand in it.
    fileprivate func place(ofWords words: String) -> Index? { places(ofWords: words.trimmed, limit: 1).first }

    fileprivate func count(ofWords words: String) -> Int { places(ofWords: words.trimmed, limit: .max).count }

    private func places(ofWords words: String, limit: Int) -> [Index] {
        var places: [Index] = []
        var rest = self[...]
        while places.count < limit, let range = rest.firstRange(of: words) {
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            if !(before?.isLetter ?? false), !(after?.isLetter ?? false) { places.append(range.lowerBound) }
            rest = rest[range.upperBound...]
        }
        return places
    }

    /// A line in capitals as a title: `KINH PHÍ THỰC HIỆN` is `Kinh phí thực hiện`; what is no word stays an abbreviation.
    fileprivate var inSmallLetters: String {
        guard isCapital, contains(" ") else { return self }
        let words = split(separator: " ").map { word in
            word.lowercased().hasVowel || word.count > 5 ? word.lowercased() : String(word)
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Whether it has a vowel letter, marked or not.
    private var hasVowel: Bool {
        unicodeScalars.contains {
            "aăâeêioôơuưyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ".unicodeScalars.contains($0)
        }
    }

    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
