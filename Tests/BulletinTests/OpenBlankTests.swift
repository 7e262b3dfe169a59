import Testing
import Wording

@testable import Bulletin

@Suite struct `A blank that is left in a bulletin` {

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var count: Int
    }

    static let cases = [
        Case(testDescription: "with a hint", body: "Từ {{gio: ví dụ 8h}}.", count: 1),
        Case(testDescription: "twice", body: "Từ {{gio}} đến {{gio}}.", count: 2),
        Case(testDescription: "renamed by hand", body: "Từ {{ Giờ bắt đầu }}.", count: 1),
        Case(testDescription: "in a heading", body: "# {{ten}}", count: 1),
        Case(testDescription: "in a list", body: "- {{ten}};", count: 1),
        Case(testDescription: "escaped", body: "Viết \\{{gio}} nhé.", count: 0),
        Case(testDescription: "of one brace", body: "Viết {gio} nhé.", count: 0),
        Case(testDescription: "of nothing", body: "Viết {{}} nhé.", count: 0),
        Case(testDescription: "over two lines", body: "Viết {{a\nb}} nhé.", count: 0),
    ]

    @Test(arguments: cases) func `is an error of its own`(_ given: Case) {
        let (bulletin, findings) = BulletinReader().read(
            Array("---\ntitle: A\n---\n\n\(given.body)\n".utf8), file: "a.md")
        #expect(findings.count { $0.code == "blank" } == given.count)
        #expect((bulletin == nil) == (given.count > 0))
        #expect(findings.allSatisfy { $0.code == "blank" }, "\(findings)")
    }

    @Test func `hides no other fault, and brings none of its own`() {
        let text = """
            ---
            title: "{{ten: tên việc}}"
            series: "{{loat}} / {{so}}"
            category: sport
            ---

            Từ {{gio}}. [pause 900s]
            {a|}

            """
        let codes = BulletinReader().read(Array(text.utf8), file: "a.md").findings.map(\.code)
        #expect(codes == ["blank", "blank", "blank", "unknown-category", "blank", "empty-pronunciation"], "\(codes)")
    }
}
