import Time
import Wording

@testable import CommonAlerting

/// Messages in the manner of several services, written for these tests.
enum Samples {
    static let now = Instant.parsing(rfc3339: "2026-11-24T05:40:00+07:00")!.instant
    static let zone = TimeZoneRules.named("Asia/Ho_Chi_Minh")!

    static let station = AlertedStation(
        name: "Đài truyền thanh xã Minh Châu",
        zones: [
            .init(
                name: "chu-chau", title: "Thôn Chu Châu", place: GeoPoint(latitude: 21.20, longitude: 105.45),
                codes: [AreaCode(list: "dvhcvn", value: "09661-01")]),
            .init(name: "chu-chang", title: "Thôn Chu Chàng", place: GeoPoint(latitude: 21.22, longitude: 105.40)),
            .init(name: "lieu-chau", title: "Liễu Châu"),
        ])

    static func area(_ name: String, _ more: String = "") -> String {
        "<area><areaDesc>\(name)</areaDesc>\(more)</area>"
    }

    static func info(
        language: String? = "vi-VN", urgency: String = "Immediate", severity: String = "Severe",
        certainty: String = "Observed", times: String = "<expires>2026-11-24T12:00:00+07:00</expires>",
        headline: String = "Báo động hai trên sông Hồng", more: String = "",
        area: String = area("Thôn Chu Châu, xã Minh Châu")
    ) -> String {
        """
        <info>\(language.map { "<language>\($0)</language>" } ?? "")<category>Met</category><event>Lũ</event>\
        <urgency>\(urgency)</urgency><severity>\(severity)</severity><certainty>\(certainty)</certainty>\(times)\
        <headline>\(headline)</headline>\(more)\(area)</info>
        """
    }

    static func alert(
        _ infos: String = info(), status: String = "Actual", kind: String = "Alert", scope: String = "Public",
        references: String? = nil, more: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
        <identifier>VN-1</identifier><sender>thuyvan@kttv.example</sender><sent>2026-11-24T05:30:00+07:00</sent>
        <status>\(status)</status><msgType>\(kind)</msgType><scope>\(scope)</scope>\
        \(references.map { "<references>\($0)</references>" } ?? "")\(infos)\(more)
        </alert>
        """
    }

    /// Prefixes, a style sheet, a comment, CDATA, two languages, two hamlets, a signature.
    static let prefixed = """
        <?xml version='1.0' encoding='utf-8' standalone='yes'?>
        <?xml-stylesheet href='cap.xsl' type='text/xsl'?>
        <!-- made by a machine -->
        <cap:alert xmlns:cap='urn:oasis:names:tc:emergency:cap:1.2' xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>
          <cap:identifier>urn:oid:2.49.0.0.704.0.2026.11.24.1</cap:identifier>
          <cap:sender>https://kttv.example</cap:sender>
          <cap:sent>2026-11-24T05:30:00+07:00</cap:sent>
          <cap:status>Actual</cap:status>
          <cap:msgType>Update</cap:msgType>
          <cap:scope>Public</cap:scope>
          <cap:references>https://kttv.example,urn:oid:2.49.0.0.704.0.2026.11.23.9,2026-11-23T22:00:00+00:00</cap:references>
          <cap:info>
            <cap:language>en-GB</cap:language><cap:category>Geo</cap:category><cap:event>Flood</cap:event>
            <cap:urgency>Expected</cap:urgency><cap:severity>Extreme</cap:severity><cap:certainty>Likely</cap:certainty>
            <cap:headline>Flood level III</cap:headline>
            <cap:area><cap:areaDesc>Chu Chau</cap:areaDesc></cap:area>
          </cap:info>
          <cap:info>
            <cap:language>VI</cap:language><cap:category>Geo</cap:category><cap:event>Lũ</cap:event>
            <cap:urgency>Expected</cap:urgency><cap:severity>Extreme</cap:severity><cap:certainty>Likely</cap:certainty>
            <cap:onset>2026-11-24T17:05:00+07:00</cap:onset>
            <cap:expires>2026-11-25T05:00:00+07:00</cap:expires>
            <cap:senderName>Đài Khí tượng Thuỷ văn</cap:senderName>
            <cap:headline>Lũ trên báo động ba</cap:headline>
            <cap:description><![CDATA[Mực nước lúc 5h: 12,4 m & còn lên.
        * Đỉnh lũ: tối nay]]></cap:description>
            <cap:instruction>Vào trong đê ngay. Không qua sông.</cap:instruction>
            <cap:area><cap:areaDesc>Thôn Chu Châu; thôn Chu Chàng (xã Minh Châu)</cap:areaDesc></cap:area>
          </cap:info>
          <ds:Signature><ds:SignedInfo/></ds:Signature>
        </cap:alert>
        """

    /// English alone, in capitals and lists, with codes and a polygon, no language element.
    static let american = alert(
        """
        <info><category>Met</category><event>Flash Flood Warning</event><responseType>Avoid</responseType>
        <urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty>
        <eventCode><valueName>SAME</valueName><value>FFW</value></eventCode>
        <effective>2026-11-23T22:30:00-00:00</effective><expires>2026-11-24T02:00:00-00:00</expires>
        <senderName>Weather Service</senderName>
        <headline>FLASH FLOOD WARNING IN EFFECT</headline>
        <description>* WHAT...Flash flooding.

        * WHERE...The low valley [see map].</description>
        <instruction>Turn around, don&apos;t drown.</instruction>
        <parameter><valueName>VTEC</valueName><value>/O.NEW/</value></parameter>
        \(area("Low Valley", "<polygon>21.1,105.3 21.1,105.5 21.3,105.5 21.3,105.3 21.1,105.3</polygon>"))</info>
        """)

    static func read(_ text: String) -> (alert: CommonAlert?, findings: [Finding]) {
        CommonAlertReader().read(Array(text.utf8), file: "tin.xml")
    }

    /// The order, or why there is none.
    static func order(_ text: String, zones: [String] = [], now: Instant = now) -> Result<AlertOrder, AlertRefusal> {
        guard let alert = read(text).alert else { preconditionFailure("\(read(text).findings)") }
        do throws(AlertRefusal) {
            return .success(try alert.order(at: now, for: station, zones: zones, timeZone: zone))
        } catch {
            return .failure(error)
        }
    }

    /// What airs.
    static func announcements(_ text: String, zones: [String] = [], now: Instant = now) -> [Announcement] {
        if case .success(.air(let announcements, _)) = order(text, zones: zones, now: now) { return announcements }
        return []
    }
}
