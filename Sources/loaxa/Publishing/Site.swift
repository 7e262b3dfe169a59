import Control
import Wording

/// What all pages of a station share.
struct Site: Sendable, Hashable {
    var name: String
    var language: Language
    /// Where the folder is on the web, without a slash at its end.
    var url: String
    /// The picture's file in the folder and its type; nil where there is none.
    var cover: Cover?

    struct Cover: Sendable, Hashable {
        var file: String
        var type: String
    }

    func address(_ path: String) -> String { "\(url)/\(path)" }

    func words(_ sentence: Sentence) -> String { sentence.in(language) }

    /// Of the whole web site, in one line.
    var about: String { words(Sentences.siteAbout(name)) }

    /// `https://…` without what no address holds; nil for anything else.
    static func url(_ text: String) -> String? {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) })
        else { return nil }
        var url = text[...]
        while url.hasSuffix("/") { url = url.dropLast() }
        let host = url.drop { $0 != ":" }.dropFirst(3)
        return host.isEmpty || host.first == "/" ? nil : String(url)
    }
}
