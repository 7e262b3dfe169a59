import Bulletin
import CommonAlerting
import Glibc
import Wording

/// What `alert raise` was given: words to be said, or a message that says what is to be done.
enum AlertContent: Sendable {
    case text(AlertText)
    /// In CAP, with what is doubtful in it.
    case message(CommonAlert, [Finding])

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
        guard let alert else { throw AlertText.failure(findings, file: words) }
        self = .message(alert, findings)
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
