import Testing
import Time
import Wording

@testable import CommonAlerting

@Suite struct `Reading a CAP message` {
    @Test func `everything of it comes out`() throws {
        let (read, findings) = Samples.read(Samples.prefixed)
        let alert = try #require(read)
        #expect(findings.isEmpty)
        #expect(alert.signature == .unusable(Sentences.incompleteSignature))
        #expect(alert.status == .actual && alert.kind == .update)
        #expect(alert.reference.identifier == "urn:oid:2.49.0.0.704.0.2026.11.24.1")
        #expect(alert.blocks.map(\.language) == ["en-GB", "VI"])
        #expect(alert.blocks[1].headline == "Lũ trên báo động ba")
        #expect(alert.blocks[1].onset == Instant.parsing(rfc3339: "2026-11-24T17:05:00+07:00")?.instant)
        // The same moment in another zone is the same reference.
        #expect(
            alert.references == [
                AlertReference("https://kttv.example,urn:oid:2.49.0.0.704.0.2026.11.23.9,2026-11-24T05:00:00+07:00")
            ])
    }

    @Test func `shapes and codes of an area come out`() throws {
        let area = Samples.area(
            "X",
            "<circle>21.2,105.45 3.5</circle><geocode><valueName>dvhcvn</valueName><value>09661</value></geocode>")
        let alert = try #require(Samples.read(Samples.alert(Samples.info(area: area))).alert)
        #expect(alert.blocks[0].areas[0].circles.map(\.radius) == [3.5])
        #expect(alert.blocks[0].areas[0].codes == [AreaCode(list: "dvhcvn", value: "09661")])
    }

    static let faults: [(name: String, text: String, severity: Finding.Severity, code: String)] = [
        ("another root", "<feed xmlns='http://www.w3.org/2005/Atom'/>", .error, "not-cap"),
        ("CAP 1.1", Samples.alert().replacing("cap:1.2", with: "cap:1.1"), .error, "not-cap"),
        (
            "no identifier", Samples.alert().replacing("<identifier>VN-1</identifier>", with: ""), .error,
            "missing-element"
        ),
        ("an empty sender", Samples.alert().replacing("thuyvan@kttv.example", with: " "), .error, "missing-element"),
        ("an identifier with a comma", Samples.alert().replacing("VN-1", with: "VN,1"), .error, "bad-name"),
        (
            "a moment without a zone", Samples.alert().replacing("05:30:00+07:00", with: "05:30:00"), .error,
            "bad-moment"
        ),
        ("a status of its own", Samples.alert(status: "Real"), .error, "unknown-value"),
        ("a type of its own", Samples.alert(kind: "Warning"), .error, "unknown-value"),
        ("not for everybody", Samples.alert(scope: "Restricted"), .error, "not-public"),
        ("nothing to say", Samples.alert(""), .error, "missing-element"),
        ("a cancel of nothing", Samples.alert("", kind: "Cancel"), .error, "missing-references"),
        ("an update of nothing", Samples.alert(kind: "Update"), .warning, "missing-references"),
        (
            "an expiry that cannot be read", Samples.alert(Samples.info(times: "<expires>soon</expires>")), .error,
            "bad-moment"
        ),
        (
            "an onset that cannot be read", Samples.alert(Samples.info(times: "<onset>soon</onset>")), .warning,
            "bad-moment"
        ),
        ("a severity of its own", Samples.alert(Samples.info(severity: "Big")), .warning, "unknown-value"),
        ("two headlines", Samples.alert(Samples.info(more: "<headline>B</headline>")), .warning, "repeated-element"),
        (
            "an open polygon",
            Samples.alert(Samples.info(area: Samples.area("X", "<polygon>1,2 3,4 5,6 7,8</polygon>"))),
            .warning, "bad-shape"
        ),
        (
            "a circle off the earth", Samples.alert(Samples.info(area: Samples.area("X", "<circle>95,2 3</circle>"))),
            .warning, "bad-shape"
        ),
    ]

    @Test(arguments: faults) func `a fault is found`(
        _ given: (name: String, text: String, severity: Finding.Severity, code: String)
    ) {
        let (alert, findings) = Samples.read(given.text)
        #expect(findings.contains { $0.code == given.code && $0.severity == given.severity }, "\(given.name)")
        #expect((alert == nil) == (given.severity == .error), "\(given.name)")
        #expect(!findings.contains { $0.place == .file })
    }

    @Test func `all faults are found, not the first alone`() {
        let text = Samples.alert(status: "Real", kind: "Warning").replacing("VN-1", with: "")
        #expect(Samples.read(text).findings.map(\.code) == ["missing-element", "unknown-value", "unknown-value"])
    }

    @Test func `a file is known for XML by its first mark`() {
        #expect(CommonAlertReader.looksLikeXML(Array(Samples.prefixed.utf8)))
        #expect(CommonAlertReader.looksLikeXML([0xFF, 0xFE, 0x3C, 0]))
        #expect(!CommonAlertReader.looksLikeXML(Array("---\ntitle: Lũ\n---\n".utf8)))
        #expect(!CommonAlertReader.looksLikeXML(Array("<!-- ghi chú -->\nNước lên.".utf8)))
    }
}
