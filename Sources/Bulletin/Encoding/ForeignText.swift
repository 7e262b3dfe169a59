/// A text as it comes from somebody else's program: in UTF-8, or in an encoding from before Unicode. Pure.
package struct ForeignText: Sendable, Hashable {
    package var text: String
    /// How it was written; nil where it was proper Unicode.
    package var encoding: Encoding?

    package enum Encoding: String, Sendable, Hashable {
        case tcvn3 = "TCVN3 (ABC)"
        case vni = "VNI Windows"
        case windows1258 = "Windows-1258"
        case utf16 = "UTF-16"
        case twiceEncoded = "UTF-8, twice"

        fileprivate init(_ legacy: LegacyEncoding) {
            self =
                switch legacy {
                case .tcvn3: .tcvn3
                case .vni: .vni
                case .windows1258: .windows1258
                }
        }
    }

    private init(text: String, encoding: Encoding?) {
        self.text = text
        self.encoding = encoding
    }

    /// The bytes of a plain text file; nil where they are no text that can be made out.
    package static func read(_ bytes: [UInt8]) -> ForeignText? {
        // Other programs' files are full of them; a text has none.
        let controls = bytes.contains { $0 < 0x20 && !"\t\n\r\u{B}\u{C}".utf8.contains($0) }
        let isUTF8 = UTF8Text(bytes).bad.isEmpty
        switch EncodingGuess.of(bytes, isUTF8: isUTF8) {
        case .document, .utf32: return nil
        case .utf16(let isLittle):
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
                isLittle
                    ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
                    : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
            }
            let text = String(decoding: units.drop { $0 == 0xFEFF }, as: UTF16.self)
            return ForeignText(text: composed(text), encoding: .utf16)
        case _ where controls: return nil
        case .legacy(let legacy) where !isUTF8:
            return ForeignText(text: legacy.decode(bytes), encoding: Encoding(legacy))
        case .legacy, .twiceEncoded, nil: return isUTF8 ? read(String(decoding: bytes, as: UTF8.self)) : nil
        }
    }

    /// A text that a program took for Unicode though its font may have had an encoding of its own.
    package static func read(_ written: String) -> ForeignText {
        guard let repair = Repair(whole: written) else { return ForeignText(text: composed(written), encoding: nil) }
        return ForeignText(text: composed(repair.text(written)), encoding: repair.encoding)
    }

    /// What puts right the parts of a text, once the whole of it has shown how it was written.
    package struct Repair: Sendable, Hashable {
        package let encoding: Encoding
        private let legacy: LegacyEncoding?

        /// Nil where the text is proper Unicode.
        package init?(whole text: String) {
            switch EncodingGuess.of(Array(text.utf8), isUTF8: true) {
            case .legacy(let legacy): (encoding, self.legacy) = (Encoding(legacy), legacy)
            case .twiceEncoded: (encoding, legacy) = (.twiceEncoded, nil)
            case .utf16, .utf32, .document, nil: return nil
            }
        }

        package func text(_ written: String) -> String {
            let bytes = EncodingGuess.bytes(ofNarrow: written)
            return legacy?.decode(bytes) ?? String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func composed(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Composition.compose(Array(text.unicodeScalars)))
        return String(view)
    }
}
