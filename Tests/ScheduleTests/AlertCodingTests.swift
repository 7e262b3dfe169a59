import FoundationEssentials
import Testing
import Time

@testable import Schedule

@Test func `an alert that was kept before alerts had a source still reads, and a source is kept`() throws {
    let old = #"""
        {"id":4,"title":"Nước lên","text":"Nước lên.","zones":[],"repeats":3,"pause":3,"raisedAt":0,"raisedBy":"van"}
        """#
    var alert = try JSONDecoder().decode(Alert.self, from: Data(old.utf8))
    #expect(alert.source == nil && alert.repeats == 3)
    alert.source = "kttv,1,2026-11-23T05:00:00+07:00"
    #expect(try JSONDecoder().decode(Alert.self, from: JSONEncoder().encode(alert)) == alert)
}
