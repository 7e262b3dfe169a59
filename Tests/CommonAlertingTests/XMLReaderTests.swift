import Testing
import Wording

@testable import CommonAlerting

@Suite struct `Reading XML` {
    private func fault(_ text: String) -> XMLFault? { fault(Array(text.utf8)) }

    private func fault(_ bytes: [UInt8]) -> XMLFault? {
        do throws(XMLFault) {
            _ = try XMLReader.read(try XMLSource(bytes))
            return nil
        } catch {
            return error
        }
    }

    @Test func `names, namespaces and text come out, whatever the prefixes`() throws {
        let element = try XMLReader.read(
            XMLSource(
                Array(
                    "<a xmlns='u' xmlns:p=\"v\"><p:b p:x='1'>1 &lt; 2 &#x1EBF;<![CDATA[<&]]></p:b><c xmlns=''/><!-- x --></a>\n"
                        .utf8)))
        #expect(element.name == "a" && element.namespace == "u")
        #expect(element.children.map(\.name) == ["b", "c"])
        #expect(element.children.map(\.namespace) == ["v", ""])
        #expect(element.children[0].text == "1 < 2 ế<&")
    }

    static let faults: [(name: String, text: String, code: String, line: Int, column: Int)] = [
        ("nothing", "", "no-element", 1, 1),
        ("text alone", "lũ", "text-outside", 1, 1),
        ("an end too many", "<a></a></b>", "wrong-end", 1, 8),
        ("the wrong end", "<a>\n  <b></a>", "wrong-end", 2, 6),
        ("no end", "<a>\n<b>", "unclosed-element", 2, 1),
        ("two roots", "<a/><b/>", "second-root", 1, 5),
        ("a doctype", "<?xml version='1.0'?>\n<!DOCTYPE a><a/>", "doctype", 2, 1),
        ("an unknown entity", "<a>ế &x;</a>", "bad-reference", 1, 6),
        ("a number that is no character", "<a>&#0;</a>", "bad-reference", 1, 4),
        ("a surrogate", "<a>&#xD800;</a>", "bad-reference", 1, 4),
        ("a sign in a number", "<a>&#+65;</a>", "bad-reference", 1, 4),
        ("an ampersand", "<a>Sở NN & PTNT</a>", "bad-reference", 1, 10),
        ("a control character", "<a>\u{1}</a>", "invalid-character", 1, 4),
        ("an attribute twice", "<a x='1' x='2'/>", "duplicate-attribute", 1, 10),
        ("an attribute without quotes", "<a x=1/>", "bad-attribute", 1, 6),
        ("attributes without a blank", "<a x='1'y='2'/>", "bad-tag", 1, 9),
        ("a prefix from nowhere", "<a><p:b/></a>", "unknown-prefix", 1, 5),
        ("a prefix that is over", "<a><b xmlns:p='u'/><p:c/></a>", "unknown-prefix", 1, 21),
        ("two colons", "<a:b:c/>", "bad-name", 1, 2),
        ("a declaration in the middle", "<a/><?xml version='1.0'?>", "misplaced-declaration", 1, 5),
        ("a comment with dashes", "<a><!-- a -- b --></a>", "unclosed-comment", 1, 4),
        ("the end of CDATA without its beginning", "<a>]]></a>", "stray-cdata-end", 1, 4),
        ("another encoding", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "encoding", 1, 1),
    ]

    @Test(arguments: faults) func `a fault has its place`(
        _ given: (name: String, text: String, code: String, line: Int, column: Int)
    ) {
        let fault = fault(given.text)
        #expect(fault?.code == given.code, "\(given.name)")
        #expect(fault?.place == .position(line: given.line, column: given.column), "\(given.name)")
    }

    @Test func `what is not UTF-8 is said to be so`() {
        #expect(fault([0x3C, 0x61, 0x3E, 0xE9, 0x3C])?.code == "invalid-utf8")
        #expect(fault([0xFF, 0xFE, 0x3C, 0])?.code == "encoding")
        #expect(fault([0, 0x3C, 0, 0x61])?.code == "encoding")
        #expect(fault([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)) == nil)
    }

    @Test func `a billion laughs are not laughed, and nothing is fetched`() {
        var laughs = "<!DOCTYPE l [<!ENTITY l0 \"ha\">"
        for i in 1...9 { laughs += "<!ENTITY l\(i) \"\(String(repeating: "&l\(i - 1);", count: 10))\">" }
        #expect(fault(laughs + "]><l>&l9;</l>")?.code == "doctype")
        #expect(fault("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")?.code == "doctype")
        #expect(fault("<a>&xxe;</a>")?.code == "bad-reference")
    }

    @Test func `size, depth, attributes, names and elements have limits`() {
        #expect(fault("<a x='\(String(repeating: "x", count: 10 << 20))'/>")?.code == "file-too-long")
        #expect(fault("<a x='\(String(repeating: "x", count: 70_000))'/>")?.code == "long-value")
        #expect(fault("<\(String(repeating: "x", count: 300))/>")?.code == "long-name")
        #expect(fault(String(repeating: "<a>", count: 100_000))?.code == "too-deep")
        #expect(fault("<a>" + String(repeating: "<b/>", count: 30_000) + "</a>")?.code == "too-many-elements")
        let attributes = (0..<40).map { " x\($0)='1'" }.joined()
        #expect(fault("<a\(attributes)/>")?.code == "too-many-attributes")
    }

    @Test func `a file cut at any byte has one finding, and no crash`() {
        let bytes = Array(Samples.prefixed.utf8)
        for count in 0..<(bytes.count - 1) {
            let (alert, findings) = CommonAlertReader().read(Array(bytes[..<count]), file: "tin.xml")
            guard alert == nil, findings.count == 1, findings[0].severity == .error else {
                Issue.record("cut at \(count): \(findings.map(\.code))")
                return
            }
        }
    }

    @Test func `a damaged byte anywhere is no crash`() {
        let bytes = Array(Samples.alert().utf8)
        for index in bytes.indices {
            for value in [UInt8(0), 0x26, 0x3C, 0x3E, 0x22, 0xFF] {
                var damaged = bytes
                damaged[index] = value
                let (alert, findings) = CommonAlertReader().read(damaged, file: "tin.xml")
                #expect(alert != nil || findings.contains { $0.severity == .error })
            }
        }
    }
}
