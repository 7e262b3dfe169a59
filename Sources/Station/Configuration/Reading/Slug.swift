extension String {
    /// Whether the text is a name for commands and files: small Latin letters, digits, and hyphens between them.
    var isSlug: Bool {
        !isEmpty && first != "-" && last != "-"
            && utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// The nearest slug to a title: `Thôn Chu Châu` → `thon-chu-chau`; empty where nothing is left.
    var asSlug: String {
        var slug = ""
        for scalar in decomposedLetters {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
            }
        }
        while slug.last == "-" { slug.removeLast() }
        return slug
    }

    /// Small letters without their marks; the standard library does not decompose in public, so each letter of Vietnamese
    /// is looked up among its marked forms.
    private var decomposedLetters: [Unicode.Scalar] {
        lowercased().flatMap { character -> [Unicode.Scalar] in
            for (plain, marked) in Self.markedLetters where marked.contains(character) { return [plain] }
            return Array(character.unicodeScalars)
        }
    }

    private static let markedLetters: [(Unicode.Scalar, String)] = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
        ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
}
