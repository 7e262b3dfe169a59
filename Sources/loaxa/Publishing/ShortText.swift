import Bulletin
import Control

/// A bulletin short enough for a message in Zalo: what, what for, how it begins, and where the rest is.
struct ShortText: Sendable {
    let site: Site
    let item: PublishedItem

    /// Characters of what is said of the bulletin itself.
    static let longest = 400

    var text: String {
        var lines = [item.title.uppercased()]
        if let benefit = item.metadata.benefit { lines.append(benefit + (benefit.last == "." ? "" : ".")) }
        var room = Self.longest
        var said: [String] = []
        for passage in item.script.passages where passage.manner != .heading {
            let mark = passage.manner == .listItem ? "- " : passage.speaker.map { "\($0): " } ?? ""
            let words = mark + passage.written
            guard words.count <= room else {
                if said.isEmpty { said.append(PublishedItem.beginning(of: words, longest: room)) }
                break
            }
            said.append(words)
            room -= words.count
        }
        lines.append(said.joined(separator: "\n"))
        lines.append("\(site.words(Sentences.siteListen)): \(site.address(item.path))")
        lines.append(site.name)
        return lines.joined(separator: "\n\n") + "\n"
    }
}
