import Testing

@testable import Importing

private func read(_ blocks: String) throws -> ImportedDocument {
    try PandocReader.read(Array(#"{"pandoc-api-version":[1,22],"meta":{},"blocks":[\#(blocks)]}"#.utf8))
}

private func string(_ text: String) -> String { #"{"t":"Str","c":"\#(text)"}"# }

@Suite struct `pandoc's tree` {
    @Test func `gives headings, paragraphs and lists with their numbers`() throws {
        let space = #"{"t":"Space"}"#
        let document = try read(
            """
            {"t":"Header","c":[2,["",[],[]],[\(string("Mục")),\(space),\(string("đích"))]]},
            {"t":"Para","c":[\(string("Một")),{"t":"LineBreak"},{"t":"Strong","c":[\(string("hai"))]}]},
            {"t":"OrderedList","c":[[3,{"t":"Decimal"},{"t":"Period"}],[[{"t":"Plain","c":[\(string("ba"))]}],
                [{"t":"Para","c":[\(string("bốn"))]},{"t":"BulletList","c":[[{"t":"Plain","c":[\(string("năm"))]}]]}]]]}
            """)
        #expect(
            document.blocks == [
                .heading(level: 2, "Mục đích"), .paragraph("Một\nhai"), .item("ba", number: 3), .item("bốn", number: 4),
                .item("năm", number: nil),
            ])
    }

    @Test func `says where something was left out, and leaves out what is struck out`() throws {
        let document = try read(
            """
            {"t":"Para","c":[{"t":"Strikeout","c":[\(string("cũ"))]},\(string("mới")),
                {"t":"Image","c":[["",[],[]],[],["x.png",""]]},{"t":"Note","c":[]}]}
            """)
        #expect(document.blocks == [.paragraph("mới")])
        #expect(document.leftOut == ["ảnh", "chú thích cuối trang"])
    }

    @Test(arguments: [
        "", "null", "[]", "{}", #"{"blocks":7}"#, #"{"blocks":[{"t":"Para"}]}"#, #"{"blocks":[{"t":7,"c":{}}]}"#,
        #"{"blocks":[{"t":"Table","c":[1,2,3,4,5,6]},{"t":"Header","c":["a"]},{"t":"OrderedList","c":[]}]}"#,
    ])
    func `that is damaged gives an error or nothing, and never a crash`(json: String) {
        let document = try? PandocReader.read(Array(json.utf8))
        #expect(document?.blocks.isEmpty ?? true)
    }
}
