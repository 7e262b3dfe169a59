import Foundation
import TestSupport
import Testing
import Time

@Suite struct `A backup` {
    @Test
    func `of a running station airs on an empty machine what was booked, and a station that runs is not overwritten`()
        async throws
    {
        let old = try StationUnderTest(device: "null", approval: "{required: true, fourEyes: false}")
        let file = try old.bulletin("hop.md", "Họp thôn", "Kính mời bà con đến họp.\n\n![](chuong.wav)")
        try FileManager.default.copyItem(
            atPath: "Bulletins/clips/nhac-hieu.flac", toPath: "\(old.folder)/bulletins/chuong.wav")
        _ = try old.setSlot(in: 7200)
        try await old.start()
        let added = try await old.loaxa("queue", "add", file, "--slot", "sang", "--times", "1")
        #expect(added.code == 0, "\(added)")
        try await old.untilRendered()
        #expect(try await old.loaxa("approve", "1").code == 0)

        let archive = "\(old.folder)/sao-luu.tar"
        let saved = try await old.loaxa("backup", archive, "--lang", "en")
        #expect(saved.code == 0 && saved.output.contains("read again"), "\(saved)")
        #expect(saved.errors == "")
        let visit = try await old.loaxa("doctor", "--lang", "en").output.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        #expect(visit.contains("the last one within 24 hours"), "\(visit)")
        #expect(try await old.loaxa("restore", archive, "--check").code == 0)
        let refused = try await old.loaxa("restore", archive, "--lang", "en")
        #expect(refused.code == 1 && refused.errors.contains("stop it first"), "\(refused)")
        old.end(with: SIGKILL)

        // Nothing is there but the device; the settings come out of the backup.
        let new = try StationUnderTest(device: "null")
        try FileManager.default.removeItem(atPath: "\(new.folder)/config")
        let restored = try await new.loaxa("restore", archive, "--lang", "en")
        #expect(restored.code == 0, "\(restored)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(new.folder)/state").sorted() == [
                "clips", "station.sqlite", "station.sqlite.lock",
            ])
        _ = try new.setSlot(in: 3600)
        try await new.start()
        try await new.untilRendered()
        #expect(try await new.loaxa("queue", "list", "--json").output.contains("\"approval\" : \"given\""))
        _ = try new.setSlot(in: 4)
        #expect(try await new.loaxa("reload").code == 0)
        try await new.untilOver(1)
        let airings = try await new.airings()
        #expect(airings.map(\.result) == ["aired"], "\(new.journal)")
        #expect(airings.map(\.title) == ["Họp thôn"])
        #expect(try await new.loaxa("log", "verify").code == 0)
        let twice = try await new.loaxa("restore", archive, "--lang", "en")
        #expect(twice.code == 1 && twice.errors.contains("stop it first"), "\(twice)")
        new.end()
        let there = try await new.loaxa("restore", archive, "--lang", "en")
        #expect(there.code == 1 && there.errors.contains("--replace"), "\(there)")
        let replaced = try await new.loaxa("restore", archive, "--replace", "--lang", "en")
        #expect(replaced.code == 0 && replaced.errors.contains(".before-"), "\(replaced)")
    }
}
