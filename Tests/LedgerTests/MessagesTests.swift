import Testing
import Time
import Wording

@testable import Ledger

@Test func `a message that was dealt with is found by its bytes, and by its reference where it was not refused`()
    async throws
{
    let ledger = try Ledger.open(":memory:")
    let done = HandledMessage(
        sha256: "a", file: "1.xml", at: Instant(seconds: 5), by: "van", reference: "kttv,1,0")
    let refused = HandledMessage(
        sha256: "b", file: "2.xml", at: Instant(seconds: 6), by: "van", reference: "kttv,2,0",
        refusal: Sentence(vi: "hết hạn", en: "expired"))
    try await ledger.add(done)
    try await ledger.add(refused)
    #expect(try await ledger.message("a") == done)
    #expect(try await ledger.message("b") == refused)
    #expect(try await ledger.message("c") == nil)
    #expect(try await ledger.message(referred: "kttv,1,0") == done)
    #expect(try await ledger.message(referred: "kttv,2,0") == nil)
    // The same bytes under another name: what was last said of them counts.
    try await ledger.add(HandledMessage(sha256: "a", file: "3.xml", at: Instant(seconds: 9), by: "root"))
    #expect(try await ledger.message("a")?.file == "3.xml")
}
