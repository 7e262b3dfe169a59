import Testing
import Vietnamese
import Wording

struct PronunciationTests {
    @Test func `the commune's table goes before everything`() {
        let table =
            "# tên riêng\nTT\ttrạm trưởng\nChu Minh\tchu minh cũ\n\nE1.7\te một chấm bảy\tghi chú\r\nvtc\tvườn tạp cải tạo\n"
        let (own, findings) = Pronunciation.reading(table, file: "p.tsv")
        #expect(findings.isEmpty)
        #expect(own.entries.count == 4)
        let reader = Reader(pronunciation: own)
        #expect(reader.read("Anh Nam, TT Chu Minh").text == "Anh Nam, trạm trưởng chu minh cũ")
        #expect(reader.read("lộ E1.7").text == "lộ e một chấm bảy")
        #expect(reader.read("TT").spans.first?.kind == "own")
    }

    @Test func `figures and abbreviations in a spoken form are read as well`() {
        let reader = Reader(pronunciation: Pronunciation(entries: ["BQL32": "ban quản lý 32"]))
        #expect(reader.read("BQL32").text == "ban quản lý ba mươi hai")
    }

    @Test(arguments: [
        ("UBND", "missing-tab", Finding.Severity.error, 1, 5), ("A\tá\n\tb", "empty-written", .error, 2, 1),
        ("A\t ", "empty-spoken", .error, 1, 3), ("A\tá\nA\tà", "duplicate", .error, 2, 1),
        ("ABC\txyzzy", "guessed", .warning, 1, 5),
    ]) func `what is wrong is found at its place`(
        _ table: String, _ code: String, _ severity: Finding.Severity, _ line: Int, _ column: Int
    ) {
        let findings = Pronunciation.reading(table, file: "p.tsv").findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.first?.severity == severity)
        #expect(findings.first?.place == .position(line: line, column: column))
    }
}
