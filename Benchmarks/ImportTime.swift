import Glibc
import Linux
import TestSupport

/// What `loaxa import --split` takes for a Word document of a hundred pages, besides pandoc's own time: both run on the same file, in
/// turns.
struct ImportTime {
    private(set) var ours: [Double] = []
    private(set) var pandoc: [Double] = []
    private(set) var bulletins = 0

    /// Seconds. Source: the project's own figures.
    private static let bar = 5.0
    /// A page of an office's letter has some 450 words.
    private static let words = 45_000

    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    static func measure(times: Int) throws -> ImportTime {
        let folder = try TemporaryFolder.make("bench")
        defer { _ = try? run(["rm", "-r", folder]) }

        let document = "\(folder)/de-an.docx"
        _ = try run(["pandoc", "-f", "markdown", "-t", "docx", "-o", document], feeding: text)
        var time = ImportTime()
        for turn in 0..<times {
            time.pandoc.append(try seconds { try run(["pandoc", "-f", "docx", "-t", "json", document]) })
            let out = "\(folder)/\(turn)"
            time.ours.append(
                try seconds {
                    try run([
                        BuiltProgram.path("loaxa"), "import", document, "--split", "3min", "--out", out, "--lang", "en",
                    ])
                })
            time.bulletins = try run(["ls", out]).split(separator: UInt8(ascii: "\n")).count
        }
        return time
    }

    /// Chapters and paragraphs of figures, dates and abbreviations, no two alike.
    private static var text: String {
        var text = ""
        var (count, number) = (0, 0)
        while count < words {
            number += 1
            if number % 12 == 1 { text += "# Phần \(number / 12 + 1). Việc cần làm đợt \(number)\n\n" }
            let paragraph = """
                Từ ngày \(number % 28 + 1)/3/2027, UBND xã phối hợp với Tổ công nghệ số cộng đồng thôn số \(number) hướng dẫn \
                \(number * 3) hộ gia đình cài ứng dụng định danh điện tử, nộp hồ sơ trực tuyến và thanh toán không dùng tiền mặt. \
                Bà con mang theo điện thoại và căn cước công dân, đến nhà văn hoá từ 8h00 đến 11h30; ai chưa có điện thoại thì \
                đến cùng người thân. Mỗi buổi có không quá \(number % 20 + 10) người để ai cũng được hướng dẫn tận tay.
                """
            count += paragraph.split(separator: " ").count
            text += paragraph + "\n\n"
        }
        return text
    }

    @discardableResult
    private static func run(_ command: [String], feeding text: String = "") throws -> [UInt8] {
        let child = ChildProcess(executable: "/usr/bin/env", arguments: command)
        var output: [UInt8] = []
        let ending = try child.run(feeding: Array(text.utf8), timeLimit: .seconds(300)) { output += $0 }
        guard ending.cause == .exited(code: 0) else {
            throw Failure(description: "\(command[0]): \(String(decoding: ending.errorOutput, as: UTF8.self))")
        }
        return output
    }

    private static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let began = ContinuousClock.now
        try work()
        return (ContinuousClock.now - began) / .seconds(1)
    }

    func printTable() {
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        let besides = median(ours) - median(pandoc)
        let rows = [
            ["", "measured", "bar", "pandoc alone"],
            [
                "import, 100 pages", "\((besides * 100).rounded() / 100) s besides", "\(Self.bar) s",
                "\((median(pandoc) * 100).rounded() / 100) s",
            ],
            ["its bulletins", "\(bulletins)", "", ""],
        ]
        for row in rows { print(row.map { Table.padded($0) }.joined()) }
    }
}
