import Bulletin
import Testing
import Time

@Suite struct `Reading a bulletin` {
    @Test func `the bulletin of the documentation is read whole`() throws {
        let (bulletin, findings) = read(sample)
        #expect(findings == [])
        let metadata = try #require(bulletin?.metadata)
        #expect(metadata.title == "Cài VNeID mức 2 ngay tại nhà văn hoá thôn")
        #expect(metadata.category == .knowledge)
        #expect(metadata.series == Series(name: "Bình dân học vụ số", lesson: 3))
        #expect(metadata.audience == ["elderly", "household-business"])
        #expect(metadata.zones == ["chu-chau"])
        #expect(metadata.owner == "Đoàn Thanh niên xã")
        #expect(metadata.author == "Tổ công nghệ số cộng đồng thôn Chu Châu")
        #expect(metadata.benefit == "Không phải lên xã vẫn làm được giấy tờ")
        #expect(metadata.priority == .normal)
        #expect(metadata.valid == Validity(from: CivilDate("2026-11-23"), through: CivilDate("2026-12-31")))
        #expect(metadata.voice == "north-female")
        #expect(metadata.bed == "nhac-nen.flac")
        #expect(
            bulletin?.script.cues == [
                .speech(Speech(.heading, runs: [.text("Cài VNeID mức 2")], line: 16, column: 3)),
                .speech(
                    Speech(
                        .paragraph,
                        runs: [.text("Kính thưa bà con, từ 8h30 ngày 23/11/2026, tại nhà văn hoá thôn…")], line: 18,
                        column: 1)),
                .clip(ClipReference("nhac-cat.ogg", line: 20, column: 1)), .pause(milliseconds: 2_000),
                .speech(
                    Speech(
                        .paragraph, speaker: "Hỏi", runs: [.text("Tôi không có điện thoại thông minh thì sao?")],
                        line: 24, column: 1)),
                .speech(
                    Speech(
                        .paragraph, speaker: "Đáp",
                        runs: [
                            .text("Bà con mang "), .fixed(written: "CCCD", spoken: "căn cước công dân"),
                            .text(" đến gặp Tổ công nghệ số cộng đồng."),
                        ], line: 25, column: 1)),
            ])
    }

    @Test(arguments: [("repeat: 2", 2), ("số lần đọc: 3", 3), ("owner: A", 1)])
    func `how often it is heard in one programme`(_ line: String, _ repeats: Int) throws {
        let (bulletin, findings) = read("---\ntitle: A\n\(line)\n---\n\nXin chào bà con.\n")
        #expect(findings == [])
        #expect(bulletin?.metadata.repeats == repeats)
    }
}
