import Bulletin
import Glibc
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `Beginning a bulletin` {
    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    private static let shipped = root + "/Bulletins/templates"

    /// Settings whose templates are those that ship.
    private static func settings() throws -> ScratchFolder {
        let folder = ScratchFolder()
        mkdir("\(folder.path)/templates", 0o777)
        for name in try Folders.names(in: shipped) {
            _ = folder.write("templates/\(name)", try Files.read("\(shipped)/\(name)"))
        }
        return folder
    }

    @Test(arguments: [
        ("cat-dien", "cat-dien"), ("Cắt điện", "cat-dien"), ("power-cut", "cat-dien"), ("lũ", "nuoc-len"),
        ("notice", "thong-bao"), ("lesson", "bai-hoc"), ("good example", "guong-tot"), ("hỏi đáp", "hoi-dap"),
        ("vaccination", "tiem-chung"), ("Họp thôn", "hop-thon"), ("flood", "nuoc-len"),
    ])
    func `knows its templates by Vietnamese and by English names`(asked: String, name: String) async throws {
        let folder = ScratchFolder()
        let run = await loaxa(["new", asked, "--config", try Self.settings().path, "--out", folder.path])
        #expect(run.code == 0, "\(run)")
        #expect(try Folders.names(in: folder.path) == ["\(name).md"])
    }

    @Test(arguments: try! Folders.names(in: shipped))
    func `a template that ships has only blanks wrong with it, and none once they are filled`(file: String) throws {
        let text = String(decoding: try Files.read("\(Self.shipped)/\(file)"), as: UTF8.self)
        let pattern = BulletinPattern(name: file, file: file, text)
        let today = BulletinDays.today
        let begun = pattern.begun(today: today, event: nil, values: [:])
        var reader = BulletinReader(zones: [], voices: [], today: today)
        let (none, findings) = reader.read(Array(begun.utf8), file: file)
        #expect(none == nil && findings.allSatisfy { $0.code == "blank" }, "\(findings)")
        #expect(Set(findings.map(\.place)).count >= pattern.blanks.count)
        #expect(pattern.blanks.allSatisfy { $0.hint != nil || $0.name == "ngay" })
        let values = Dictionary(
            uniqueKeysWithValues: pattern.blanks.map { ($0.name, $0.name == "bai-so" ? "4" : "việc này") })
        let filled = pattern.begun(today: today, event: today.adding(days: 2), values: values)
        reader.speakers = ["Hỏi", "Đáp"]
        let (bulletin, others) = reader.read(Array(filled.utf8), file: file)
        let read = try #require(bulletin, "\(others)")
        #expect(others.isEmpty, "\(others)")
        #expect(read.metadata.valid.through == today.adding(days: 2))
        #expect(Lint(today: today).findings(read, file: file).isEmpty)
    }

    @Test func `blanks that are left are named with their places, and the day is proposed as an example only`()
        async throws
    {
        let settings = try Self.settings()
        let folder = ScratchFolder()
        let path = "\(folder.path)/dien.md"
        let run = await loaxa([
            "new", "cat-dien", "--config", settings.path, "--out", path, "--title", "Cắt điện: thôn Chu Châu",
            "tu-gio=8h",
            "--lang", "en",
        ])
        #expect(run.code == 0 && run.output.contains("6 blanks {{…}} to be filled in"), "\(run)")
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        #expect(text.contains("title: \"Cắt điện: thôn Chu Châu\"\n"))
        #expect(text.contains("từ 8h đến {{den-gio: ví dụ 11h30}}, {{ngay: ví dụ thứ Năm, ngày 26/11/2026}}."))
        #expect(text.contains("xin xem lại:\nvalid: 2026-11-23..2026-11-26\n"))
        let check = await loaxa(["check", path, "--lang", "en"])
        #expect(check.code == 1)
        #expect(
            check.output.contains("dien.md:6:10: error: the blank “nguoi-viet” is not filled in (tên người viết)"),
            "\(check)")
        #expect(check.output.contains("6 errors"))
        let again = await loaxa(["new", "cat-dien", "--config", settings.path, "--out", path])
        #expect(again.code == 1 && again.errors.contains("không ghi đè"))
    }

    @Test func `the day of the event ends the validity and is said`() async throws {
        let folder = ScratchFolder()
        let run = await loaxa([
            "new", "hop-thon", "--config", try Self.settings().path, "--out", folder.path, "--on", "27/11",
            "--title", "Mời họp thôn", "--json",
        ])
        #expect(run.code == 0, "\(run)")
        let text = String(decoding: try Files.read("\(folder.path)/moi-hop-thon.md"), as: UTF8.self)
        #expect(
            text.contains(", thứ Sáu, ngày 27/11/2026.") && text.contains("valid: 2026-11-23..2026-11-27\n"), "\(text)")
        #expect(!run.output.contains("\"ngay\"") && run.output.contains("\"moi-ai\""))
    }

    @Test func `a commune's own template is found, and what is not there is said in one line`() async throws {
        let settings = try Self.settings()
        _ = settings.write("templates/giao-thong.md", "---\n# Tên khác: đường\ntitle: {{ten}}\n---\n\n{{ten}}.\n")
        let folder = ScratchFolder()
        let run = await loaxa(["new", "Đường", "--config", settings.path, "--out", folder.path, "ten=Tắc đường # 1"])
        #expect(run.code == 0, "\(run)")
        #expect(
            String(decoding: try Files.read("\(folder.path)/giao-thong.md"), as: UTF8.self)
                == "---\ntitle: \"Tắc đường # 1\"\n---\n\nTắc đường # 1.\n")
        for (words, said) in [
            (["new", "cat-dein"], "có phải “cat-dien”"), (["new", "../station"], "không có mẫu"),
            (["new", "cat-dien", "xa=1"], "không có chỗ trống xa"),
        ] {
            let run = await loaxa(words + ["--config", settings.path, "--out", folder.path + "/x.md"])
            #expect(run.code == 1 && run.errors.contains(said), "\(run)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
        #expect(await loaxa(["new", "cat-dien", "8h"]).code == 2)
        let list = await loaxa(["new", "--config", settings.path])
        #expect(list.output.contains("cat-dien (power-cut, mất điện): 8 chỗ trống\n"), "\(list)")
    }
}

private enum BulletinDays {
    static let today = CivilDate(year: 2026, month: 11, day: 23)!
}
