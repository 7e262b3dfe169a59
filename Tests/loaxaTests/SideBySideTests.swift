import Bulletin
import Testing
import Vietnamese
import Wording

@testable import loaxa

@Suite struct `Written and spoken, side by side` {
    private func lines(_ cues: Cue..., width: Int = 43) -> [String] {
        var text = SideBySide(Script(cues: cues), reader: Reader(), language: .vietnamese, width: width)
        return text.lines()
    }

    @Test func `what is written stands left of what will be said`() {
        #expect(
            lines(
                .speech(
                    Speech(.paragraph, speaker: "Đáp", runs: [.fixed(written: "CCCD", spoken: "căn cước công dân")])),
                .pause(milliseconds: 1500), .clip(ClipReference("nhac-cat.ogg")), .bedStop
            ) == [
                "VIẾT                 │ ĐỌC",
                "─────────────────────┼─────────────────────",
                "Đáp: CCCD            │ căn cước công dân",
                "                     │",
                "(nghỉ 1,5 giây)      │",
                "                     │",
                "♪ phát nhac-cat.ogg  │",
                "                     │",
                "♪ hết nhạc nền       │",
            ])
    }

    @Test func `a fixed pronunciation keeps the space and the comma beside it`() {
        let text = lines(
            .speech(
                Speech(.paragraph, runs: [.text("Mang "), .fixed(written: "CCCD", spoken: "thẻ"), .text(", ảnh.")])))
        #expect(text.last == "Mang CCCD, ảnh.      │ Mang thẻ, ảnh.")
    }

    @Test func `the columns are level where one side is longer`() {
        let text = lines(
            .speech(
                Speech(
                    .heading, runs: [.fixed(written: "UBND", spoken: "uỷ ban nhân dân xã Minh Châu thành phố Hà Nội")]))
        )
        #expect(
            Array(text.dropFirst(2)) == [
                "# UBND               │ uỷ ban nhân dân xã",
                "                     │ Minh Châu thành phố",
                "                     │ Hà Nội",
            ])
    }

    @Test func `no line is wider than the terminal, whatever the file holds`() {
        let long = String(repeating: "đ", count: 200)
        let text = lines(
            .speech(Speech(.paragraph, runs: [.text(long), .fixed(written: "\u{1B}[2J", spoken: long)])),
            .clip(ClipReference(long)), width: 80)
        #expect(text.allSatisfy { $0.displayWidth <= 80 && !$0.contains("\u{1B}") })
    }
}
