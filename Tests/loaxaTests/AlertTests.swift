import Control
import Testing

@testable import loaxa

@Suite struct `Raising an alert` {
    @Test func `hands the words over as they stand, and says how to end it`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa("alert", "Nước sông lên nhanh", "--zone", "chu-chau", "--repeat", "5", in: "en")
        #expect(run.code == 0)
        #expect(run.output == "the alert 4 is on the air in Thôn Chu Châu; end it with: loaxa alert clear 4\n")
        #expect(station.asked.first == "raise “Nước sông lên nhanh” chu-chau 5")
    }

    @Test func `reads a bulletin's words and zones from its file`() async throws {
        let folder = ScratchFolder()
        let file = folder.write("lu.md", "---\ntitle: Báo lũ\nzones: [chu-chau]\n---\n\nNước sông lên nhanh.\n")
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("alert", file).code == 0)
        #expect(station.asked.first?.contains("Nước sông lên nhanh.") == true)
        #expect(station.asked.first?.contains("chu-chau") == true)
        #expect(station.asked.first?.contains("title") == false)
    }

    @Test func `does not say a misspelt command aloud`() async throws {
        let run = await loaxa(["alert", "claer", "--lang", "en"])
        #expect(run.code == 2)
        #expect(run.errors.contains("alert clear"))
    }

    @Test func `is listed`() async throws {
        let list = try await StationOnAir(.init()).loaxa("alert", "list", in: "en")
        #expect(list.output == "4  Nước lên · Thôn Chu Châu · aired 1 of 5 times\n")
    }

    @Test func `is cleared, by its number or with all`() async throws {
        let station = try await StationOnAir(.init())
        #expect(await station.loaxa("alert", "clear", "4", in: "en").output == "ended “Nước lên”\n")
        #expect(station.asked == ["clear 4"])
        #expect(await loaxa(["alert", "clear", "x"]).code == 2)
    }
}
