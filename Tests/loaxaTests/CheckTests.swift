import Testing
import Wording

@testable import loaxa

@Suite struct `Checking bulletins` {
    private static let good = "---\ntitle: Ngừng cấp điện\n---\n\nKính thưa bà con.\n"
    private static let bad = "---\ntitle: Ngừng cấp điện\nzone: [chu-chau]\ncategory: sport\n---\n\nKính thưa bà con.\n"

    @Test func `one that can be used is said to be, with its title`() async {
        let folder = ScratchFolder()
        let file = folder.write("a.md", Self.good)
        #expect(
            await loaxa(["check", file]) == Run(code: 0, output: "✓ \(file): dùng được, “Ngừng cấp điện”\n", errors: "")
        )
    }

    @Test func `every error is named with its place, and the exit code is 1`() async {
        let folder = ScratchFolder()
        let file = folder.write("b.md", Self.bad)
        let run = await loaxa(["check", file, "--lang", "en"])
        #expect(run.code == 1)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(file):3:1: ") && $0.contains("zones") })
        #expect(lines.contains { $0.hasPrefix("\(file):4:11: error: ") && $0.contains("sport") })
        #expect(lines.last?.hasPrefix("✗ \(file): cannot be used, ") == true)
    }

    @Test func `all files are looked at, also after one that is not there`() async {
        let folder = ScratchFolder()
        let (good, missing) = (folder.write("a.md", Self.good), "\(folder.path)/none.md")
        let run = await loaxa(["check", missing, good, "--lang", "en"])
        #expect(run.code == 1)
        #expect(
            run.output == """
                \(missing): error: this file cannot be read (No such file or directory). Check its name and whether you \
                may read it.
                ✗ \(missing): cannot be used, 1 error
                ✓ \(good): can be used, “Ngừng cấp điện”
                2 bulletins, 1 of them cannot be used.

                """)
    }

    @Test func `a clip that is not there is an error of the bulletin`() async {
        let folder = ScratchFolder()
        let file = folder.write("a.md", Self.good + "\n![Nhạc](khong-co.ogg)\n")
        let run = await loaxa(["check", file])
        #expect(run.code == 1)
        #expect(run.output.contains("khong-co.ogg"))
    }

    @Test func `as JSON it is one document`() async {
        let folder = ScratchFolder()
        let file = folder.write("a.md", Self.good)
        let run = await loaxa(["check", "--json", file])
        #expect(
            run.output == """
                {
                  "files" : [
                    {
                      "file" : "\(file)",
                      "findings" : [

                      ],
                      "ok" : true,
                      "title" : "Ngừng cấp điện"
                    }
                  ],
                  "ok" : true
                }

                """)
    }

    @Test func `the sample bulletins of the project can all be used`() async throws {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let names = try Folders.names(in: root + "/Bulletins").filter { $0.hasSuffix(".md") }
        #expect(names.count >= 8)
        let run = await loaxa(
            ["check", "--lang", "en", "--config", "\(root)/Config"] + names.map { "\(root)/Bulletins/\($0)" })
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        #expect(run.output.hasSuffix("\n\(names.count) bulletins, all can be used.\n"))
    }

    @Test func `what is wrong is told in the order of the lines, clips among the rest`() async {
        let folder = ScratchFolder()
        let file = folder.write(
            "a.md",
            "---\ntitle: A\ncategory: nothing\n---\n\n![Nhạc](khong-co.ogg)\n\n[pause 2 năm]\n\nXin chào.\n")
        let run = await loaxa(["check", file, "--lang", "en"])
        let lines = run.output.split(separator: "\n").compactMap { line in
            line.split(separator: "a.md:").last.flatMap { Int($0.prefix { $0.isNumber }) }
        }
        #expect(lines == [3, 6, 8], "\(run.output)")
    }

    @Test func `a missing clip is found also where the front matter is wrong`() async {
        let folder = ScratchFolder()
        let file = folder.write("a.md", "---\ntitle: A\ncategory: nothing\n---\n\nXin chào.\n\n![Nhạc](khong-co.ogg)\n")
        let run = await loaxa(["check", file, "--lang", "en"])
        #expect(run.code == 1)
        #expect(run.output.contains("a.md:3:") && run.output.contains("a.md:8:"), "\(run.output)")
    }
}
