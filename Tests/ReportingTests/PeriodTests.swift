import Testing
import Time
import Wording

@testable import Reporting

@Suite struct `A period` {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var first: String
        var last: String
        var before: String
        var vietnamese: String
        var testDescription: String { text }
    }

    @Test(arguments: [
        Case(
            text: "2026", first: "2026-01-01", last: "2026-12-31", before: "2025", vietnamese: "năm 2026"),
        Case(
            text: "2026-Q4", first: "2026-10-01", last: "2026-12-31", before: "2026-Q3",
            vietnamese: "quý IV năm 2026"),
        Case(
            text: "2026-q1", first: "2026-01-01", last: "2026-03-31", before: "2025-Q4", vietnamese: "quý I năm 2026"),
        Case(
            text: "2024-2", first: "2024-02-01", last: "2024-02-29", before: "2024-01",
            vietnamese: "tháng 2 năm 2024"),
        Case(
            text: "2026-01", first: "2026-01-01", last: "2026-01-31", before: "2025-12",
            vietnamese: "tháng 1 năm 2026"),
        Case(
            text: "2026-11-16..2026-11-22", first: "2026-11-16", last: "2026-11-22",
            before: "2026-11-09..2026-11-15", vietnamese: "từ ngày 16/11/2026 đến ngày 22/11/2026"),
        Case(
            text: "1/11/2026..30/11/2026", first: "2026-11-01", last: "2026-11-30",
            before: "2026-10-02..2026-10-31", vietnamese: "từ ngày 01/11/2026 đến ngày 30/11/2026"),
        Case(
            text: "2026-11-20", first: "2026-11-20", last: "2026-11-20", before: "2026-11-19",
            vietnamese: "ngày 20/11/2026"),
    ])
    func `has its days, the period before it and its name`(_ expected: Case) throws {
        let period = try #require(Period(expected.text))
        #expect(period.first.description == expected.first)
        #expect(period.last.description == expected.last)
        #expect(period.previous.written == expected.before)
        #expect(period.title.vi == expected.vietnamese)
        #expect(Period(period.written) == period)
        #expect(period.previous.last.adding(days: 1) == period.first)
    }

    @Test(arguments: [
        "", "26", "2026-13", "2026-0", "2026-Q5", "2026-Q", "2026-11-31", "2026-11-02..2026-11-01", "..", "2026..",
        "0026", "2026-11-1x", "٢٠٢٦",
    ])
    func `is nothing else`(_ text: String) { #expect(Period(text) == nil) }

    @Test func `goes from midnight to midnight by the station's clock`() throws {
        let zone = try #require(TimeZoneRules.named("Asia/Ho_Chi_Minh"))
        let range = try #require(Period("2026-11")).range(in: zone)
        #expect(range.lowerBound.rfc3339() == "2026-10-31T17:00:00Z")
        #expect(range.upperBound.rfc3339() == "2026-11-30T17:00:00Z")
    }
}

@Suite struct `A row of CSV` {
    private func line(_ fields: String...) -> String {
        var csv = CSV()
        csv.row(fields)
        return String(csv.text.dropFirst())
    }

    @Test func `begins with the mark that Excel needs, once`() {
        var csv = CSV()
        csv.row(["a"])
        csv.row(["b"])
        #expect(Array(csv.text.utf8) == [0xEF, 0xBB, 0xBF] + Array("a\r\nb\r\n".utf8))
    }

    @Test func `quotes what would end a field`() {
        #expect(line("a,b", "c\"d", "e\nf", "g") == "\"a,b\",\"c\"\"d\",\"e\nf\",g\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    func `holds no formula`(_ field: String) {
        let written = line(field)
        #expect(written.hasPrefix("'" + field) || written.hasPrefix("\"'" + field))
    }
}
