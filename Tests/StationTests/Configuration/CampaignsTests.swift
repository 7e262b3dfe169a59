import Bulletin
import Testing
import Time
import Wording

@testable import Station

@Suite struct `The file of campaigns` {
    private static func complaints(_ text: String) -> [String] {
        let folder = ConfigurationFolder()
        folder.write(text, to: "campaigns.json5")
        return folder.complaints()
    }

    private static func campaign(_ more: String) -> String { "{campaigns: [{name: 'so', \(more)}]}" }

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var findings: [String]
        init(_ name: String, _ text: String, _ findings: String...) {
            (testDescription, self.text, self.findings) = (name, text, findings)
        }
    }

    static let cases = [
        Case("empty", "{campaigns: []}"),
        Case("without its list", "{}", "warning campaigns missing-key"),
        Case("with an unknown key", "{campaigns: [], x: 1}", "warning x unknown-key"),
        Case("no JSON5", "{campaigns: [}", "warning 1:14 syntax"),
        Case("a name with marks", "{campaigns: [{name: 'Số'}]}", "warning campaigns[0].name name"),
        Case(
            "one name twice", "{campaigns: [{name: 'so'}, {name: 'so'}]}", "warning campaigns[1].name repeated-name"),
        Case(
            "a topic without a name", campaign("topics: [{title: 'X'}]"),
            "warning campaigns[0].topics[0].name missing-key"),
        Case(
            "a day that is none", campaign("phases: [{title: 'A', from: '2026-02-30'}]"),
            "warning campaigns[0].phases[0].from value"),
        Case(
            "a phase that ends before it begins",
            campaign("phases: [{title: 'A', from: '2026-02-02', to: '2026-02-01'}]"),
            "warning campaigns[0].phases[0].to days"),
        Case(
            "phases one in another",
            campaign("phases: [{title: 'A', from: '2026-01-01'}, {title: 'B', from: '2026-02-01'}]"),
            "warning campaigns[0].phases[1].from overlap"),
        Case(
            "a target of an unknown topic",
            campaign("phases: [{title: 'A', from: '2026-01-01', targets: [{topic: 'x', minutesPerMonth: 1}]}]"),
            "warning campaigns[0].phases[0].targets[0].topic unknown-topic"),
        Case(
            "a target of both",
            campaign(
                "topics: [{name: 'x'}], phases: [{title: 'A', from: '2026-01-01', targets: [{topic: 'x', audience: 'y', minutesPerMonth: 1}]}]"
            ), "warning campaigns[0].phases[0].targets[0] one-subject"),
        Case(
            "a target below nothing",
            campaign("phases: [{title: 'A', from: '2026-01-01', targets: [{audience: 'y', minutesPerMonth: -1}]}]"),
            "warning campaigns[0].phases[0].targets[0].minutesPerMonth value"),
    ]

    @Test(arguments: cases) func `tells what is wrong with it, and where`(_ given: Case) {
        #expect(Self.complaints(given.text) == given.findings)
        // … and never keeps the station from the air.
        let folder = ConfigurationFolder()
        folder.write(given.text, to: "campaigns.json5")
        #expect(folder.load().configuration != nil)
    }

    @Test func `that ships holds the phases and topics of the commune's plan, and may be absent`() throws {
        let configuration = try #require(
            StationConfiguration.load(folder: shippedFolder, now: ConfigurationFolder.now).configuration)
        let plan = try #require(configuration.campaigns.first)
        #expect(
            plan.topics.count == 4 && plan.phases.map(\.from) == [CivilDate("2025-09-04"), CivilDate("2026-01-01")])
        #expect(
            plan.isMeant(by: "Chuyển đổi số")
                && plan.topic(meantBy: "Thanh toán không dùng tiền mặt")?.name == "thanh-toan")
        #expect(try #require(ConfigurationFolder().load().configuration).campaigns.isEmpty)
    }

    @Test func `is what bulletins are checked against`() throws {
        let folder = ConfigurationFolder()
        folder.write(
            "{campaigns: [{name: 'so', title: 'Chuyển đổi số', topics: [{name: 'vneid'}]}]}", to: "campaigns.json5")
        let reader = try #require(folder.load().configuration).bulletinReader(at: ConfigurationFolder.now)
        func codes(_ campaign: String) -> [String] {
            let (bulletin, findings) = reader.read(
                Array("---\ntitle: A\ncampaign: \(campaign)\n---\n\nKính thưa bà con.\n".utf8), file: "a.md")
            #expect(bulletin != nil)
            return findings.map { "\($0.severity) \($0.code)" }
        }
        #expect(codes("so / vneid").isEmpty && codes("Chuyển đổi số").isEmpty && codes("CHUYEN DOI SO / VNeID").isEmpty)
        #expect(codes("sso") == ["warning unknown-campaign"] && codes("so / vnei") == ["warning unknown-topic"])
    }
}
