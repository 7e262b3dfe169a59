/// A colleague's text, whatever program it was written with: what it says, in order, without its looks.
package struct ImportedDocument: Sendable, Hashable {
    package enum Block: Sendable, Hashable {
        /// `level` counts from 1.
        case heading(level: Int, String)
        case paragraph(String)
        /// One item of a list, with its number where it has one.
        case item(String, number: Int?)
        /// Row by row; the first is the heading where `hasHeading`.
        case table([[String]], hasHeading: Bool)
    }

    package var blocks: [Block]
    /// What cannot be said and was left out, in words: a picture, a formula.
    package var leftOut: [String]

    /// The same with every text put through `change`.
    package func changing(_ change: (String) -> String) -> ImportedDocument {
        var changed = self
        changed.blocks = blocks.map { block in
            switch block {
            case .heading(let level, let text): .heading(level: level, change(text))
            case .paragraph(let text): .paragraph(change(text))
            case .item(let text, let number): .item(change(text), number: number)
            case .table(let rows, let hasHeading): .table(rows.map { $0.map(change) }, hasHeading: hasHeading)
            }
        }
        return changed
    }

    /// Everything in it, to see how it is written.
    package var text: String { blocks.map(\.words).joined(separator: "\n") }

    package init(blocks: [Block] = [], leftOut: [String] = []) {
        self.blocks = blocks
        self.leftOut = leftOut
    }
}
