import Foundation
import Glibc
import TestSupport
import Testing
import Time

/// A message of the weather service, through the real programs.
@Suite struct `A CAP message` {
    private func message(_ number: Int, _ kind: String, sent: String, references: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>\(number)</identifier><sender>kttv</sender>
        <sent>\(sent)</sent><status>Actual</status><msgType>\(kind)</msgType><scope>Public</scope>
        <references>\(references)</references>
        <info><language>vi-VN</language><category>Met</category><event>Lũ</event><urgency>Immediate</urgency>
        <severity>Extreme</severity><certainty>Observed</certainty><headline>Tin lũ số \(number)</headline>
        <area><areaDesc>Thôn A</areaDesc></area></info></alert>
        """
    }

    @Test func `airs, is replaced and is ended, also after a kill`() async throws {
        let station = try StationUnderTest(device: "null")
        _ = try station.setSlot(in: 7200)
        try await station.start()
        let sent = SystemClock().now.rfc3339(offset: 7 * 3600)
        let first = try station.write("1.xml", message(1, "Alert", sent: sent))
        let raised = try await station.loaxa("alert", "raise", "--repeat", "100", first)
        #expect(raised.code == 0, "\(raised.errors)")
        station.end(with: SIGKILL)
        try await station.start()
        let second = try station.write("2.xml", message(2, "Update", sent: sent, references: "kttv,1,\(sent)"))
        let updated = try await station.loaxa("alert", "raise", "--repeat", "100", second)
        #expect(updated.code == 0, "\(updated.errors)")
        let list = try await station.loaxa("alert", "list", "--json").output
        #expect(list.contains("kttv,2,\(sent)") && !list.contains("kttv,1,\(sent)"))
        let third = try station.write("3.xml", message(3, "Cancel", sent: sent, references: "kttv,2,\(sent)"))
        let cancelled = try await station.loaxa("alert", "raise", "--lang", "en", third)
        #expect(cancelled.output == "ended “Tin lũ số 2”\n", "\(cancelled.errors)")
        #expect(!(try await station.loaxa("alert", "list", "--json").output.contains("kttv")))
        station.end()
    }
}
