import Bulletin
import Dispatch
import Glibc
import Importing
import Linux
import Wording

/// A colleague's file, read by whatever can read it: plain text here, documents by pandoc.
enum ForeignDocument {
    /// Ending → what pandoc calls it.
    private static let formats = [
        "docx": "docx", "odt": "odt", "html": "html", "htm": "html", "rtf": "rtf", "epub": "epub", "md": "gfm",
        "markdown": "gfm",
    ]
    private static let pandoc = "/usr/bin/pandoc"

    static func read(_ path: String, _ context: Context) async throws(Failure) -> ImportedDocument {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let bytes = try Files.read(path)
        guard !bytes.isEmpty else { throw Failure(Sentences.nothingToImport(path)) }
        if ending == "doc" { throw Failure(Sentences.oldWord(path)) }
        guard let format = formats[ending] else {
            // Whatever its name is: a text, or nothing that can be read.
            guard ending == "txt" || ending == "text" || ForeignText.read(bytes) != nil else {
                throw Failure(Sentences.unknownDocument(path, known: formats.keys.sorted() + ["txt"]))
            }
            return try text(bytes, path, context)
        }
        if format == "gfm" {
            if bytes.starts(with: "---".utf8) { throw Failure(Sentences.alreadyABulletin(path)) }
            if access(pandoc, X_OK) != 0 { return try text(bytes, path, context) }
        }
        return repaired(try await converted(bytes, format, path), path, context)
    }

    private static func text(_ bytes: [UInt8], _ path: String, _ context: Context) throws(Failure) -> ImportedDocument {
        guard let foreign = ForeignText.read(bytes) else { throw Failure(Sentences.noText(path)) }
        tell(foreign.encoding, path, context)
        return PlainReader.read(foreign.text)
    }

    /// Documents that were typed in the fonts of an old encoding hold its letters, not Vietnamese.
    private static func repaired(_ document: ImportedDocument, _ path: String, _ context: Context) -> ImportedDocument {
        guard let repair = ForeignText.Repair(whole: document.text) else { return document }
        tell(repair.encoding, path, context)
        return document.changing(repair.text)
    }

    private static func tell(_ encoding: ForeignText.Encoding?, _ path: String, _ context: Context) {
        guard let encoding else { return }
        context.errors.prose(Sentences.converted(path, from: encoding.rawValue).in(context.language).printable)
    }

    /// Asks pandoc, which may open no other file and has a minute and a gigabyte.
    private static func converted(_ bytes: [UInt8], _ format: String, _ path: String) async throws(Failure)
        -> ImportedDocument
    {
        guard access(pandoc, X_OK) == 0 else { throw Failure(Sentences.noPandoc(path)) }
        let child = ChildProcess(
            executable: pandoc,
            arguments: ["--from", format, "--to", "json", "--sandbox", "+RTS", "-M1g", "-RTS", "-"],
            environment: ["LC_ALL": "C.UTF-8"])
        let (tree, reason) = await withCheckedContinuation { (done: CheckedContinuation<([UInt8], String), Never>) in
            DispatchQueue(label: "pandoc").async {
                var tree: [UInt8] = []
                do {
                    let ending = try child.run(feeding: bytes, timeLimit: .seconds(60)) { tree += $0 }
                    let words = String(decoding: ending.errorOutput, as: UTF8.self)
                    let first = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "\(ending.cause)"
                    done.resume(returning: ending.cause == .exited(code: 0) ? (tree, "") : ([], first))
                } catch {
                    done.resume(returning: ([], "\(error)"))
                }
            }
        }
        do throws(PandocReader.NotATree) {
            return try PandocReader.read(tree)
        } catch {
            throw Failure(Sentences.pandocFailed(path, reason))
        }
    }
}
