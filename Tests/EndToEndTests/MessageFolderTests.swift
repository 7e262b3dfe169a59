import Foundation
import Glibc
import TestSupport
import Testing
import Time

/// Files that appear in the watched folder, before the real daemon.
@Suite struct `A message in the watched folder` {
    private let station: StationUnderTest
    private let sent = SystemClock().now.rfc3339(offset: 7 * 3600)

    init() throws {
        station = try StationUnderTest(
            device: "null",
            zones: #"""
                [{name: "a", title: "Thôn A", output: "o", channels: [1], geocodes: {xa: "1"}},
                 {name: "b", title: "Thôn B", output: "o", channels: [2], area: [[21.1, 105.1], [21.1, 105.2], [21.2, 105.2]]}]
                """#, more: #", alerts: {folder: "../cap"}"#)
        mkdir("\(station.folder)/cap", 0o750)
        _ = try station.setSlot(in: 7200)
    }

    private func message(
        _ number: Int, _ kind: String = "Alert", references: String = "", area: String = "<areaDesc>Thôn A</areaDesc>",
        more: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>\(number)</identifier><sender>kttv</sender>
        <sent>\(sent)</sent><status>Actual</status><msgType>\(kind)</msgType><scope>Public</scope>
        <references>\(references)</references>
        <info><language>vi-VN</language><category>Met</category><event>Lũ</event><urgency>Immediate</urgency>
        <severity>Extreme</severity><certainty>Observed</certainty>\(more)<headline>Tin lũ số \(number)</headline>
        <area>\(area)</area></info></alert>
        """
    }

    private struct Raised: Decodable {
        var title: String
        var zones: [String]
        var raisedBy: String
        var source: String?
    }

    private func alerts() async throws -> [Raised] {
        let answer = try await station.loaxa("alert", "list", "--json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([String: [Raised]].self, from: Data(answer.output.utf8)).values.first ?? []
    }

    /// What the station says to be amiss.
    private func health() async throws -> String { try await station.loaxa("status", "--json").output }

    private func until(_ condition: () async throws -> Bool) async throws {
        let begin = SystemClock().monotonicNow
        while !(try await condition()) {
            guard (SystemClock().monotonicNow - begin).inSeconds < 30 else {
                throw StationUnderTest.Failure(description: "not in 30 s:\n\(station.journal)")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    @Test func `is raised, replaced and ended, once, in the name of whose file it is`() async throws {
        // Repeats of an emergency would end meanwhile; it has no end by itself here but the cancel.
        try await station.start()
        try station.write("cap/.1.xml", message(1))
        #expect(rename("\(station.folder)/cap/.1.xml", "\(station.folder)/cap/1.xml") == 0)
        try await until { try await alerts().first?.title == "Tin lũ số 1" }
        let owner = NSUserName()
        let first = try #require(try await alerts().first)
        #expect(first.raisedBy == "\(owner) · CAP 1.xml · kttv" && first.zones == ["a"])

        try station.write("cap/2.xml", message(2, "Update", references: "kttv,1,\(sent)"))
        try await until { try await alerts().map(\.title) == ["Tin lũ số 2"] }
        // The same message once more, in another file and written otherwise; and after a kill.
        try station.write("cap/2-lan-nua.xml", message(2, "Update", references: "kttv,1,\(sent)") + "\n<!-- x -->\n")
        try await until { station.journal.contains("message known already file=2-lan-nua.xml") }
        station.end(with: SIGKILL)
        try await station.start()
        try station.write("cap/3.xml", message(3, "Cancel", references: "kttv,2,\(sent)"))
        try await until { try await alerts().isEmpty }
        station.end()
        try await station.start()
        // Whatever is looked at first would have been raised by now, had it been forgotten.
        try station.write("cap/4.xml", message(4, "Cancel", references: "kttv,9,\(sent)"))
        try await until { station.journal.contains("message done file=4.xml") }
        #expect(try await alerts().isEmpty)
        #expect(!(try await health()).contains(".xml"))
        station.end()
    }

    @Test func `is matched with places, and what is refused is told with the reason until its file goes`() async throws
    {
        try await station.start()
        try station.write(
            "cap/ma.xml",
            message(1, area: "<areaDesc>?</areaDesc><geocode><valueName>xa</valueName><value>1</value></geocode>"))
        try await until { try await alerts().map(\.zones) == [["a"]] }
        try station.write("cap/vung.xml", message(2, area: "<areaDesc>?</areaDesc><circle>21.12,105.15 1</circle>"))
        try await until { try await alerts().map(\.zones) == [["a"], ["b"]] }
        try station.write("cap/xa.xml", message(3, area: "<areaDesc>Huyện Lạ</areaDesc>"))
        try await until {
            try await health().contains("the message “xa.xml” does not air: no zone is in the message's area")
        }
        #expect(station.journal.contains("message refused file=xa.xml by=\(NSUserName())"))
        station.end()
        try await station.start()
        try await until { try await health().contains("“xa.xml” does not air") }
        #expect(unlink("\(station.folder)/cap/xa.xml") == 0)
        try await until { !(try await health()).contains("xa.xml") }
        station.end()
    }

    @Test func `that is being written is waited for, and a hostile one is refused`() async throws {
        try await station.start()
        let text = message(1)
        try station.write("cap/cham.xml", String(text.prefix(400)))
        let bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
        try station.write("cap/bom.xml", bomb)
        var old = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, "\(station.folder)/cap/bom.xml", &old, 0) == 0)
        try await until { try await health().contains("“bom.xml” does not air: line 1: DOCTYPE and entity") }
        #expect(!(try await health()).contains("cham.xml"))
        try station.write("cap/cham.xml", text)
        try await until { try await alerts().count == 1 }
        #expect(!(try await health()).contains("cham.xml"))
        station.end()
    }

    @Test func `that is not in force yet waits for its time`() async throws {
        try await station.start()
        let soon = (SystemClock().now + .seconds(4)).rfc3339(offset: 7 * 3600)
        try station.write("cap/mai.xml", message(1, more: "<effective>\(soon)</effective>"))
        try await until { try await health().contains("“mai.xml” does not air: the alert is not in force before") }
        try await until { try await alerts().count == 1 }
        #expect(!(try await health()).contains("mai.xml"))
        station.end()
    }

    @Test(.enabled(if: getuid() == 0)) func `of somebody who may not raise alerts is refused`() async throws {
        try await station.start()
        try station.write("cap/.la.xml", message(1))
        #expect(chown("\(station.folder)/cap/.la.xml", 65_534, 65_534) == 0)
        #expect(rename("\(station.folder)/cap/.la.xml", "\(station.folder)/cap/la.xml") == 0)
        try await until { try await health().contains("“la.xml” does not air: the account “nobody” may not do this") }
        #expect(try await alerts().isEmpty)
        station.end()
    }

    @Test func `where everybody may write is not read`() async throws {
        chmod("\(station.folder)/cap", 0o777)
        try station.write("cap/1.xml", message(1))
        try await station.start()
        try await until { try await health().contains("everybody on this machine may write into") }
        #expect(try await alerts().isEmpty)
        chmod("\(station.folder)/cap", 0o750)
        try await until { try await alerts().count == 1 }
        station.end()
    }
}
