import Bulletin
import Glibc
import Wording

/// The words of an alert: a sentence as it stands, or those of a file, with or without front matter.
struct AlertText: Sendable {
    let title: String
    let text: String
    let zones: [String]

    init(_ words: String) throws(Failure) {
        guard words.utf8.count < 4096, !words.contains("\n"), access(words, F_OK) == 0 else {
            text = words
            title = String(words.prefix(60))
            zones = []
            return
        }
        let bytes = try Files.read(words)
        let (bulletin, findings) = BulletinReader().read(bytes, file: words)
        guard let bulletin else {
            let first = findings.first { $0.severity == .error }
            throw Failure(
                Sentence(vi: first?.line(in: .vietnamese) ?? words, en: first?.line(in: .english) ?? words))
        }
        title = bulletin.metadata.title
        zones = bulletin.metadata.zones
        text = BulletinReader.body(of: bytes) ?? ""
    }
}
