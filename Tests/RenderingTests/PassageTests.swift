import Bulletin
import Testing
import Vietnamese

@testable import Rendering

/// A text of many kinds of sentence, long enough for several utterances.
private let text = """
    Kính thưa bà con, từ 8 giờ 30 ngày 23 tháng 11, tại nhà văn hoá thôn Chu Châu: mở lớp “Bình dân học vụ số”! Ai cũng \
    đến được. Giá 3.5 đồng; có đúng không? Đúng… Bà con mang căn cước, điện thoại, và một người nhà. 
    """

private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

private func passage(_ text: String) -> Passage { Passage(spans: [(text, text)]) }

/// The words alone: what a listener would notice missing.
private func words(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
}

@Test func `nothing that is given to the synthesiser is longer than the limit, at any length of the text`() {
    let long = String(repeating: text, count: 12)
    for length in stride(from: 0, through: scalars(long).count, by: 7) {
        let part = String(String.UnicodeScalarView(scalars(long)[..<length]))
        for utterance in passage(part).utterances {
            #expect(utterance.text.unicodeScalars.count <= Passage.limit)
        }
    }
}

@Test func `every word is said once and in order, at any length of the text`() {
    let long = String(repeating: text, count: 4)
    for length in 0...scalars(long).count {
        let part = String(String.UnicodeScalarView(scalars(long)[..<length]))
        let said = passage(part).utterances.map(\.text).joined(separator: " ")
        let hasWords = part.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        #expect(words(said) == (hasWords ? words(part) : ""))
    }
}

@Test func `clauses stand where their offsets say, at any length of the text`() {
    let long = String(repeating: "  \n" + text, count: 4)
    for length in 0...scalars(long).count {
        let part = String(String.UnicodeScalarView(scalars(long)[..<length]))
        for utterance in passage(part).utterances {
            let all = scalars(utterance.text)
            #expect(utterance.clauses.first?.offset == 0)
            for clause in utterance.clauses {
                guard clause.offset < all.count else {
                    Issue.record("clause \(clause) begins behind “\(utterance.text)”")
                    continue
                }
                let rest = String(String.UnicodeScalarView(all[clause.offset...]))
                #expect(words(rest).hasPrefix(words(clause.written)))
            }
        }
    }
}

@Test func `clauses give back everything that was written`() {
    let long = String(repeating: text, count: 4)
    let written = passage(long).utterances.flatMap(\.clauses).map(\.written)
    #expect(words(written.joined()) == words(long))
}

@Test func `a word without end is cut, and an ordinary sentence is not`() {
    let endless = passage(String(repeating: "a", count: 5_000)).utterances
    #expect(endless.count == 11)
    let sentence = "Kính mời bà con đến họp tại nhà văn hoá thôn vào tối nay."
    #expect(passage(sentence).utterances.map(\.text) == [sentence])
}

@Test(arguments: ["", " \n\t", "...", "— “ ” …", "\u{0}\u{7}", "\u{301}"])
func `what has no words gives nothing to say`(text: String) {
    #expect(passage(text).isEmpty)
}

@Test func `control characters become spaces`() {
    #expect(passage("một\u{0}hai\u{1b}ba").utterances.map(\.text) == ["một hai ba"])
}

@Test func `a point inside a number ends no clause`() {
    #expect(passage("Giá 3.5 đồng, rẻ.").utterances[0].clauses.map(\.written) == ["Giá 3.5 đồng,", "rẻ."])
}

@Test func `a clause knows whether a sentence or a breath went before it`() {
    let clauses = passage("Một, hai. Ba; bốn").utterances[0].clauses
    #expect(clauses.map(\.follows) == [nil, .breath, .sentence, .breath])
}

@Test func `what is said otherwise is shown as it is written`() {
    let passage = Passage(
        Speech(
            .paragraph, runs: [.text("Mang "), .fixed(written: "CCCD", spoken: "căn cước, công dân"), .text(" đến.")]),
        reader: Reader())
    #expect(passage.utterances.map(\.text) == ["Mang căn cước, công dân đến."])
    #expect(passage.utterances[0].clauses.map(\.written).joined(separator: " ") == "Mang CCCD đến.")
}
