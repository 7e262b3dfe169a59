import Bulletin
import Glibc
import Linux
import Testing

@testable import loaxa

private let pandoc = "/usr/bin/pandoc"

@Suite struct `Importing documents` {
    private static func loaxa(_ words: String...) async -> Run { await loaxaTests.loaxa(words) }

    @Test func `makes a bulletin that check accepts, and overwrites nothing`() async throws {
        let folder = ScratchFolder()
        let file = folder.write("moi-hop.txt", "THÔNG BÁO\nVề việc họp thôn\n- Thời gian: 19h30 ngày 27/11/2026.\n")
        let run = await Self.loaxa("import", file, "--out", folder.path)
        #expect(run.code == 0 && run.output.contains("“Thông báo về việc họp thôn”"), "\(run)")
        #expect(await Self.loaxa("check", "\(folder.path)/moi-hop.md").code == 0)
        let again = await Self.loaxa("import", file, "--out", folder.path)
        #expect(again.code == 1 && again.errors.contains("không ghi đè"), "\(again)")
    }

    @Test func `reads old fonts, and says so`() async throws {
        let folder = ScratchFolder()
        let text =
            "Kính thưa bà con nhân dân trong thôn. Ngày mai nước sông lên, đề nghị các hộ di chuyển người và của."
        let bytes = Array(text.unicodeScalars).flatMap { scalar in
            (0...255).map { UInt8($0) }.first { LegacyEncoding.tcvn3.decode([$0]) == String(scalar) }.map { [$0] } ?? []
        }
        let file = folder.write("cu.txt", bytes)
        let run = await Self.loaxa("import", file, "--out", folder.path)
        #expect(run.code == 0 && run.errors.contains("TCVN3"), "\(run)")
        #expect(try String(decoding: Files.read("\(folder.path)/cu.md"), as: UTF8.self).contains(text))
    }

    @Test(arguments: [
        ("a.doc", "x", "Save As"), ("a.xlsx", "\u{1}\u{2}", "không đọc được loại tệp"),
        ("a.txt", "", "không có chữ nào"),
        ("a.md", "---\ntitle: x\n---\ny\n", "đã là bản tin"),
    ])
    func `says in one line what cannot be imported`(name: String, text: String, words: String) async {
        let folder = ScratchFolder()
        let run = await Self.loaxa("import", folder.write(name, text), "--out", folder.path)
        #expect(run.code == 1 && run.errors.contains(words), "\(run)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test(.enabled(if: access(pandoc, X_OK) == 0, "pandoc is not installed"))
    func `reads Word files with their lists and tables, and damaged ones not`() async throws {
        let folder = ScratchFolder()
        let source = "# Lịch tiêm\n\n1. Mang CCCD.\n\n| STT | Thôn | Giờ |\n|--|--|--|\n| 1 | Chu Châu | 7h30 |\n"
        let child = ChildProcess(
            executable: pandoc, arguments: ["--from", "gfm", "--to", "docx", "--output", "\(folder.path)/lich.docx"])
        #expect(try child.run(feeding: Array(source.utf8), timeLimit: .seconds(60)) { _ in }.cause == .exited(code: 0))
        let run = await Self.loaxa("import", "\(folder.path)/lich.docx", "--out", folder.path)
        #expect(run.code == 0, "\(run)")
        let bulletin = try String(decoding: Files.read("\(folder.path)/lich.md"), as: UTF8.self)
        #expect(bulletin.contains("# Lịch tiêm") && bulletin.contains("- Chu Châu; giờ: 7h30."), "\(bulletin)")
        let damaged = await Self.loaxa("import", folder.write("hong.docx", "không phải Word"), "--out", folder.path)
        #expect(damaged.code == 1 && damaged.errors.contains("hỏng"), "\(damaged)")
        #expect(damaged.errors.split(separator: "\n").count == 1)
    }
}
