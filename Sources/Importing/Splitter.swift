import Bulletin

/// Cuts a long document into bulletins at its headings, each about as long as wished. Pure.
///
/// Nothing of the document is lost, and nothing is said twice: the parts' blocks, one after the other, are the document's.
package struct Splitter: Sendable {
    /// In seconds of speech.
    package var wanted: Double
    /// How long a script takes, in seconds.
    package var seconds: @Sendable (Script) -> Double

    package init(wanted: Double, seconds: @escaping @Sendable (Script) -> Double) {
        self.wanted = wanted
        self.seconds = seconds
    }

    package struct Part: Sendable, Hashable {
        /// The headings under which it stands, the outermost first.
        package var headings: [String]
        package var blocks: [ImportedDocument.Block]
    }

    package func parts(of blocks: [ImportedDocument.Block]) -> [Part] {
        var parts: [Part] = []
        var path: [(level: Int, text: String)] = []
        var length = 0.0
        var isOpen = false
        /// How much of the part stands under each heading; it is named after the one that has most.
        var shares: [(headings: [String], seconds: Double)] = []
        for block in blocks {
            let piece = seconds(Script(cues: Adaptation([block]).cues))
            let hasBody = parts.last?.blocks.contains(where: \.isBody) ?? false
            if case .heading(let level, let text) = block {
                // It begins a part, unless what stands before it is short and not beneath it.
                let isHigher = path.last.map { level < $0.level } ?? false
                if hasBody, length >= wanted * (isHigher ? 0.25 : 0.6) { isOpen = false }
                path.removeAll { $0.level >= level }
                path.append((level, text))
            } else if hasBody, length >= wanted * 0.5, length + piece > wanted * 1.3 {
                isOpen = false
            }
            if !isOpen {
                parts.append(Part(headings: path.map(\.text), blocks: []))
                (isOpen, length, shares) = (true, 0, [])
            }
            let headings = path.map(\.text)
            if shares.last?.headings != headings { shares.append((headings, 0)) }
            if block.isBody { shares[shares.count - 1].seconds += piece }
            parts[parts.count - 1].headings = shares.max { $0.seconds < $1.seconds }!.headings
            parts[parts.count - 1].blocks.append(block)
            length += piece
        }
        return parts
    }
}

extension ImportedDocument.Block {
    /// More than a heading.
    fileprivate var isBody: Bool { if case .heading = self { false } else { true } }
}
