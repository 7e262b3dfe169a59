import Bulletin
import CommonAlerting
import Control
import Glibc
import Testing
import Wording

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

@Suite struct `Raising a CAP message` {
    private static func message(_ kind: String, references: String = "", area: String = "Thôn Chu Chàng") -> String {
        """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>2</identifier><sender>kttv</sender>
        <sent>2026-11-23T07:00:00+07:00</sent><status>Actual</status><msgType>\(kind)</msgType><scope>Public</scope>
        <references>\(references)</references>
        <info><language>vi</language><category>Met</category><event>Lũ</event><urgency>Immediate</urgency>
        <severity>Severe</severity><certainty>Observed</certainty><headline>Nước lên báo động ba</headline>
        <area><areaDesc>\(area)</areaDesc></area></info></alert>
        """
    }

    private let folder = ScratchFolder()

    @Test func `hands it over as it stands, with what was chosen, and says what came of it`() async throws {
        let station = try await StationOnAir(.init())
        let text = Self.message("Alert")
        let run = await station.loaxa(
            "alert", folder.write("lu.xml", text), "--zone", "chu-chau", "--repeat", "5", "--title", "Lũ", in: "en")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output == "the alert 4 is on the air in Thôn Chu Châu; end it with: loaxa alert clear 4\n")
        #expect(station.asked == ["message of \(text.utf8.count) bytes chu-chau 5 “Lũ”"])
    }

    @Test func `says what was ended, that there was nothing to end, and what is doubtful`() async throws {
        var answers = TestStation.Answers()
        answers.outcome = .init(cleared: [TestStation.alert], notes: [Sentence(vi: "lạ", en: "strange")])
        let file = folder.write("huy.xml", Self.message("Cancel", references: "kttv,1,2026-11-23T05:00:00+07:00"))
        let run = await (try await StationOnAir(answers)).loaxa("alert", file, in: "en")
        #expect(run.output == "ended “Nước lên”\n" && run.errors == "strange\n")
        answers.outcome = .init()
        #expect(
            await (try await StationOnAir(answers)).loaxa("alert", file, in: "en").output.contains("nothing to end"))
    }

    @Test func `one that the station refuses is one clear line`() async throws {
        var answers = TestStation.Answers()
        answers.refusal = .messageRefused(Sentence(vi: "hết hiệu lực", en: "it expired"))
        let run = await (try await StationOnAir(answers)).loaxa(
            "alert", folder.write("lu.xml", Self.message("Alert")), in: "en")
        #expect(run == Run(code: 1, output: "", errors: "loaxa: it expired\n"))
    }

    @Test func `one that is too long for a call is refused with where it may go`() async throws {
        let station = try await StationOnAir(.init())
        let long = Self.message("Alert") + String(repeating: " ", count: 450_000)
        let run = await station.loaxa("alert", folder.write("lu.xml", long), in: "en")
        #expect(run.code == 1 && run.errors.contains("450 kB") && station.asked == [])
    }

    @Test func `one that is broken says where`() async throws {
        let file = folder.write("lu.xml", "<alert>\n<a></alert>")
        let run = await (try await StationOnAir(.init())).loaxa("alert", file, in: "en")
        #expect(run.code == 1)
        #expect(run.errors == "loaxa: \(file):2:4: error: found </alert>; expected </a>\n")
    }
}

@Suite struct `Prepared alerts` {
    private let folder = ScratchFolder()

    private func settings() -> String {
        mkdir(folder.path + "/alerts", 0o755)
        _ = folder.write(
            "alerts/nuoc-len.md",
            "---\ntitle: Nước lên\nzones: [chu-chau]\n---\n\nNước {{muc-nuoc: ví dụ 10 mét 5}} lúc {{gio}}.\n")
        return folder.path
    }

    @Test func `are filled and raised`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa(
            "alert", "raise", "--config", settings(), "--template", "nuoc-len", "muc-nuoc=10 mét 5", "gio=17h")
        #expect(run.code == 0, "\(run.errors)")
        #expect(station.asked.first?.contains("Nước 10 mét 5 lúc 17h.") == true)
        #expect(station.asked.first?.hasSuffix("chu-chau 0") == true)
    }

    @Test func `a blank that is missing is one clear line`() async throws {
        let station = try await StationOnAir(.init())
        let run = await station.loaxa(
            "alert", "raise", "--config", settings(), "--template", "nuoc-len", "gio=17h", in: "en")
        #expect(run.code == 1)
        #expect(run.errors == "loaxa: nuoc-len has blanks that are not filled; add: muc-nuoc=\"…\" (ví dụ 10 mét 5)\n")
        #expect(station.asked == [])
    }

    @Test func `a name that is misspelt is suggested, and a word that fills nothing is refused`() async throws {
        let run = await loaxa(["alert", "raise", "--config", settings(), "--template", "nuoc-lem", "--lang", "en"])
        #expect(run.errors == "loaxa: there is no prepared text “nuoc-lem”; is it “nuoc-len”?\n")
        #expect(await loaxa(["alert", "raise", "--template", "../station", "--config", settings()]).code == 1)
        #expect(await loaxa(["alert", "raise", "--template", "nuoc-len", "17h"]).code == 2)
        #expect(await loaxa(["alert", "raise"]).code == 2)
        #expect(await loaxa(["alert", "raise", "Nước lên", "gio=17h"]).code == 2)
    }

    @Test func `are listed with their blanks`() async throws {
        let run = await loaxa(["alert", "templates", "--config", settings(), "--lang", "en"])
        #expect(run.output.contains("nuoc-len  Nước lên · muc-nuoc (ví dụ 10 mét 5), gio\n"))
    }

    @Test func `those that ship read without a word of complaint, and are short`() throws {
        let folder = Self.root + "/Bulletins/alerts"
        let names = try Folders.names(in: folder)
        #expect(names.count == 8)
        for name in names {
            let template = BulletinTemplate(String(decoding: try Files.read("\(folder)/\(name)"), as: UTF8.self))
            #expect(!template.blanks.isEmpty && template.blanks.allSatisfy { $0.hint != nil }, "\(name)")
            let values = Dictionary(uniqueKeysWithValues: template.blanks.map { ($0.name, "17h") })
            let filled = try template.filled(values)
            let (bulletin, findings) = BulletinReader().read(Array(filled.utf8), file: name)
            #expect(findings.isEmpty, "\(findings)")
            #expect(bulletin != nil && !filled.contains("{{"))
            #expect(filled.split(separator: " ").count < 150, "\(name)")
        }
    }

    private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
}
