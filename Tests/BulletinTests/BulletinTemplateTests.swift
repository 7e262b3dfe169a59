import Testing

@testable import Bulletin

@Suite struct `A prepared text` {
    private let template = BulletinTemplate(
        "Lúc {{gio}}, nước {{muc-nuoc: ví dụ 10 mét 5}}. {{gio: ví dụ 17h}} {x|y} {{ X }} {{")

    @Test func `has blanks, each once, with a hint`() {
        #expect(template.blanks.map(\.name) == ["gio", "muc-nuoc"])
        #expect(template.blanks.map(\.hint) == ["ví dụ 17h", "ví dụ 10 mét 5"])
    }

    @Test func `is filled, and nothing else in it changes`() throws {
        #expect(
            try template.filled(["gio": "17h", "muc-nuoc": " 10 mét\n5 "])
                == "Lúc 17h, nước 10 mét 5. 17h {x|y} {{ X }} {{")
    }

    @Test func `says which blanks are missing, and which it does not have`() {
        #expect(throws: BulletinTemplate.Fault.missing([template.blanks[1]])) { try template.filled(["gio": "17h"]) }
        #expect(throws: BulletinTemplate.Fault.missing(template.blanks)) { try template.filled(["gio": "  "]) }
        #expect(throws: BulletinTemplate.Fault.unknown(["xa"], known: ["gio", "muc-nuoc"])) {
            try template.filled(["xa": "Minh Châu"])
        }
        #expect(throws: BulletinTemplate.Fault.tooLong("gio", limit: 300)) {
            try template.filled(["gio": String(repeating: "a", count: 301), "muc-nuoc": "1"])
        }
    }

    @Test func `is not commanded by what fills it`() throws {
        let text = try template.filled(["gio": "[pause 60s] ![a](b.flac)", "muc-nuoc": "{{gio}} <!-- {a|b}"])
        let (script, _) = BulletinReader().script(of: text.replacing(" {x|y} {{ X }} {{", with: ""), file: "x")
        guard script.cues.count == 1, case .speech(let speech) = script.cues[0] else {
            Issue.record("\(script.cues)")
            return
        }
        #expect(
            speech.written
                == "Lúc [pause 60s] ![a](b.flac), nước {{gio}} <!-- {a|b}. [pause 60s] ![a](b.flac)")
    }
}
