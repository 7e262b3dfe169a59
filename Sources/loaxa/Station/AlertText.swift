import Bulletin
import CommonAlerting
import Glibc
import Wording

/// What `alert raise` was given: words to be said, or a message that says what is to be done.
enum AlertContent: Sendable {
    /// Bytes of a message that one call to the station has room for, however its characters are written there.
    static let longestMessage = 450_000

    case text(AlertText)
    /// In CAP: the text of the file, and what is doubtful in it.
    case message(String, [Finding])

    /// A sentence as it stands, or what is in a file of that name.
    init(_ words: String) throws(Failure) {
        guard words.utf8.count < 4096, !words.contains("\n"), access(words, F_OK) == 0 else {
            self = .text(AlertText(sentence: words))
            return
        }
        let bytes = try Files.read(words)
        guard words.lowercased().hasSuffix(".xml") || CommonAlertReader.looksLikeXML(bytes) else {
            self = .text(try AlertText(bulletin: bytes, file: words))
            return
        }
        let (alert, findings) = CommonAlertReader().read(bytes, file: words)
        guard alert != nil else { throw AlertText.failure(findings, file: words) }
        guard bytes.count <= Self.longestMessage else {
            throw Failure(Sentences.messageTooLong(words, limit: Self.longestMessage))
        }
        self = .message(String(decoding: bytes, as: UTF8.self), findings)
    }
}

/// The words of an alert: a sentence as it stands, or those of a file, with or without front matter.
struct AlertText: Sendable {
    let title: String
    let text: String
    let zones: [String]

    init(sentence: String) {
        text = sentence
        title = String(sentence.prefix(60))
        zones = []
    }

    init(bulletin bytes: [UInt8], file: String) throws(Failure) {
        let (bulletin, findings) = BulletinReader().read(bytes, file: file)
        guard let bulletin else { throw AlertText.failure(findings, file: file) }
        title = bulletin.metadata.title
        zones = bulletin.metadata.zones
        text = BulletinReader.body(of: bytes) ?? ""
    }

    /// The first error: in an emergency one line is enough.
    static func failure(_ findings: [Finding], file: String) -> Failure {
        Failure(findings.firstError ?? Sentence(verbatim: file))
    }
}
