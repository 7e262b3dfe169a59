import Testing
import Vietnamese

struct ConfidenceTests {
    private func span(_ text: String, containing written: String) -> Span? {
        Reader().read(text).spans.first { $0.written.contains(written) && $0.written != $0.spoken }
    }

    @Test func `a misprint in the signs of a document is guessed, so that the operator sees it`() {
        let span = span("Kế hoạch số 02-KH/BCDDTTWW ngày 19/6/2025", containing: "BCDDTTWW")
        #expect(span?.confidence == .guessed)
        #expect(span?.written == "02-KH/BCDDTTWW")
        #expect(span?.kind == "document")
    }

    @Test(arguments: [
        "02-KH/ĐU", "57-NQ/TW", "168/2024/NĐ-CP", "31/2024/QH15", "UBND", "Facebook", "1.500.000đ", "7h30", "15/4/2026",
        "gắn chip",
    ])
    func `what rules and tables know is not guessed`(_ written: String) {
        #expect(Reader().read(written).spans.allSatisfy { $0.confidence != .guessed })
    }

    @Test(arguments: ["XQZW", "Schwarzkopf", "blorptastic"]) func `unknown abbreviations and foreign words are guessed`(
        _ written: String
    ) {
        #expect(Reader().read(written).spans.contains { $0.confidence == .guessed })
    }

    @Test(arguments: [
        ("04/9/2025", "date"), ("50.000đ", "money"), ("0912345678", "phone"), ("57-NQ/TW", "document"),
        ("5 kg", "unit"), ("98%", "percent"),
        ("17h30", "time"), ("HĐND", "abbreviation"), ("Zalo", "foreign"), ("hanoi.gov.vn", "web"),
        ("2025-2030", "range"),
    ]) func `a span names its kind`(_ written: String, _ kind: String) {
        #expect(Reader().read(written).spans.map(\.kind) == [kind])
    }

    @Test func `words said as written run together, and others stand alone`() {
        #expect(
            Reader().read("Họp lúc 8h30, tại thôn.").spans == [
                Span(written: "Họp lúc ", spoken: "Họp lúc ", kind: "word"),
                Span(written: "8h30", spoken: "tám giờ ba mươi phút", kind: "time"),
                Span(written: ", tại thôn.", spoken: ", tại thôn.", kind: "word"),
            ])
    }
}
