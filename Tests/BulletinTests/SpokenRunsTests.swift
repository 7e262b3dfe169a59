import Bulletin
import Testing
import Vietnamese

struct Joint: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let said: String
    init(_ before: String, _ after: String, _ said: String) {
        (self.before, self.after, self.said) = (before, after, said)
    }
    var testDescription: String { "\(before){…}\(after)" }
}

@Suite struct `A fixed pronunciation among the words of a passage` {
    @Test(arguments: [
        Joint("Mang ", " đến.", "Mang thẻ căn cước đến."),
        Joint("Mang ", ", ảnh và sổ.", "Mang thẻ căn cước, ảnh và sổ."),
        Joint("Gồm: ", "; ảnh", "Gồm, thẻ căn cước, ảnh"),
        Joint("Mang thẻ (", ") đến.", "Mang thẻ, thẻ căn cước, đến."),
        Joint("Xong. ", ". Hết.", "Xong. thẻ căn cước. Hết."), Joint("Có ảnh, ", "!", "Có ảnh, thẻ căn cước!"),
        Joint("“", "” là gì?", "thẻ căn cước là gì?"), Joint("", ",", "thẻ căn cước,"),
        Joint("Thẻ - ", "", "Thẻ, thẻ căn cước"),
        Joint("Đủ 100% ", " nhé", "Đủ một trăm phần trăm thẻ căn cước nhé"),
    ]) func `keeps its spaces and its pauses`(_ joint: Joint) {
        var runs: [Run] = [.fixed(written: "CCCD", spoken: "thẻ căn cước")]
        if !joint.before.isEmpty { runs.insert(.text(joint.before), at: 0) }
        if !joint.after.isEmpty { runs.append(.text(joint.after)) }
        #expect(Speech(.paragraph, runs: runs).spans(Reader()).map(\.spoken).joined() == joint.said)
    }

    @Test func `is parted from another by a comma`() {
        let speech = Speech(
            .paragraph, runs: [.fixed(written: "A", spoken: "một"), .text(", "), .fixed(written: "B", spoken: "hai")])
        #expect(speech.spans(Reader()).map(\.spoken).joined() == "một, hai")
    }
}
