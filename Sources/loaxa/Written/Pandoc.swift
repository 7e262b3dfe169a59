import Dispatch
import Glibc
import Linux
import Wording

/// Documents for word processors, made by pandoc where it is installed.
enum Pandoc {
    static let program = "/usr/bin/pandoc"

    /// A page of HTML as a file of `format`: `odt` or `docx`. The page names no file, so that pandoc opens none but its own patterns,
    /// which its sandbox would keep from it; it has a minute and a gigabyte.
    static func document(_ page: String, format: String, for path: String) async throws(Failure) -> [UInt8] {
        guard access(program, X_OK) == 0 else { throw Failure(Sentences.reportNeedsPandoc(path)) }
        let child = ChildProcess(
            executable: program,
            arguments: ["--from", "html", "--to", format, "--output", "-", "+RTS", "-M1g", "-RTS", "-"],
            environment: ["LC_ALL": "C.UTF-8"])
        let (bytes, reason) = await withCheckedContinuation { (done: CheckedContinuation<([UInt8], String), Never>) in
            DispatchQueue(label: "pandoc").async {
                var bytes: [UInt8] = []
                do {
                    let ending = try child.run(feeding: Array(page.utf8), timeLimit: .seconds(60)) { bytes += $0 }
                    let words = String(decoding: ending.errorOutput, as: UTF8.self)
                    let first = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "\(ending.cause)"
                    done.resume(returning: ending.cause == .exited(code: 0) ? (bytes, "") : ([], first))
                } catch {
                    done.resume(returning: ([], "\(error)"))
                }
            }
        }
        guard !bytes.isEmpty else { throw Failure(Sentences.reportNotConverted(path, reason)) }
        return bytes
    }
}
