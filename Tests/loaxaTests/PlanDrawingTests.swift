import Control
import FoundationEssentials
import TestSupport
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `A plan as a picture` {
    private static func text(_ entries: [Wire.PlanEntry] = PlanSamples.entries) -> String {
        PlanDrawing(PlanSamples.picture(entries), language: .vietnamese).text
    }

    @Test(arguments: [
        ("<b>&\"", "&lt;b&gt;&amp;&quot;"), ("a\u{0}b\u{7}", "a b "), ("Đẫm\n2", "Đẫm\n2"), ("\u{FFFE}", "\u{FFFD}"),
    ])
    func `takes no text for markup`(_ text: String, _ escaped: String) { #expect(SVG.escaped(text) == escaped) }

    @Test(arguments: [(0.0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (12.305, "12.31"), (3.0, "3"), (0.04, "0.04")])
    func `writes figures short`(_ value: Double, _ text: String) { #expect(SVG.figure(value) == text) }

    @Test func `is an XML document whatever a title holds`() throws {
        var entries = PlanSamples.entries
        entries[1].title = "<script>alert(1)</script> & “]]>” \u{1}"
        let folder = ScratchFolder()
        let path = "\(folder.path)/a.svg"
        try Data(Self.text(entries).utf8).write(to: URL(filePath: path))
        let script = """
            import sys, xml.etree.ElementTree as tree
            root = tree.parse(sys.argv[1]).getroot()
            print(root.tag)
            print(sum(1 for e in root.iter() if e.tag.endswith("}script")))
            print(sum(1 for e in root.iter() if e.tag.endswith("}title") and e.text.startswith("<script>alert(1)</script> & “]]>”")))
            """
        let lines = try Python.lines(["-c", script, path])
        // A block in each of two lanes, and the line below them.
        #expect(lines == ["{http://www.w3.org/2000/svg}svg", "0", "3"])
    }

    @Test func `has a block for each item in each zone, by kind, with all that is known of it`() {
        let text = Self.text()
        func count(_ style: String) -> Int {
            text.split(separator: "\n").count { $0.hasPrefix("<rect class=\"\(style)\"") && $0.contains("<title>") }
        }
        #expect(count("clip") == 4)
        #expect(count("bulletin") == 3)
        #expect(count("unheard") == 2)
        #expect(count("curfew") == 2)
        #expect(
            text.contains(
                "05:30:07–05:31:38 (1:31)\nmọi cụm loa\nThôn Chu Châu −16 LUFS, Thôn Chu Chàng −19,5 LUFS\nsố 7, van xếp lịch</title>"
            ))
        #expect(text.contains("✗ không phát: bản tin đã hết hạn ngày 22/11"))
    }

    @Test func `keeps texts apart that stand below one another's place`() throws {
        // Six programmes within the same hour.
        let entries = (0..<6).map {
            PlanSamples.entry(
                "at/\($0)/b\($0)", "2026-11-24T05:3\($0):00+07:00", 30, "Bản tin \($0)", slot: nil, booking: $0 + 1)
        }
        var places: Set<String> = []
        for line in Self.text(entries).split(separator: "\n") where line.hasPrefix("<text class=\"item\"") {
            let y = try #require(line.split(separator: " ").first { $0.hasPrefix("y=") })
            #expect(places.insert(String(y)).inserted)
        }
        #expect(places.count == 6)
    }

    @Test func `of nothing says so`() {
        #expect(Self.text([]).contains("Không có gì để phát"))
    }
}
