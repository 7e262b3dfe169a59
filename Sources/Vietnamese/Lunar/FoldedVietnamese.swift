extension String {
    /// Lower case without marks, as one types Vietnamese where there are none: `Đông chí` becomes `dong chi`.
    /// Composed and decomposed spellings come out the same.
    package var foldedVietnamese: String {
        var folded = String.UnicodeScalarView()
        for scalar in lowercased().unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            folded.append(VietnameseLetters.base[scalar] ?? scalar)
        }
        return String(folded)
    }
}

private enum VietnameseLetters {
    /// Each marked letter and the plain one.
    static let base: [Unicode.Scalar: Unicode.Scalar] = {
        var base: [Unicode.Scalar: Unicode.Scalar] = [:]
        for family in [
            "aàáảãạăằắẳẵặâầấẩẫậ", "dđ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ",
        ] {
            let letters = Array(family.unicodeScalars)
            for letter in letters.dropFirst() { base[letter] = letters[0] }
        }
        return base
    }()
}
