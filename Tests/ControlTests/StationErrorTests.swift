import Testing
@testable import Varlink
import Wording

@testable import Control

private let why = Sentence(vi: "vì thế", en: "because")
private let every: [StationError] = [
    .bookingNotFound(7), .feedbackNotFound(3), .slotNotFound("sanh", known: ["sang", "chieu"]),
    .inputNotFound("mic", known: ["micro"]), .messageRefused(Sentence(vi: "a", en: "b")), .zoneNotFound("x", known: []),
    .invalidBulletin([Wire.Finding(ScriptedStation.finding)]),
    .invalidConfiguration([
        Wire.Finding(
            Finding(.error, file: "station.json5", place: .keyPath("outputs[0].rate"), code: "range", message: why))
    ]),
    .clipsMissing(["ab", "cd"]), .clipOffset(sha256: "ab", expected: 12), .clipCorrupt(sha256: "ab"),
    .invalidPlacement(why), .invalidMove(why), .invalidTime("mai"), .notPermitted(user: "van", reason: why),
    .notReady(why), .busy(why), .storageFailure("disk full"), .failure("odd"),
]

@Test(arguments: every)
func `an error comes back as itself`(error: StationError) throws {
    let parameters = try VarlinkJSON.encode(error)
    let message = Array(#"{"error":"\#(error.name)","parameters":"#.utf8) + parameters + Array("}".utf8)
    #expect(StationError(VarlinkErrorReply(name: error.name, message: message)) == error)
}

@Test(arguments: every)
func `an error is described with the fields that it has`(error: StationError) throws {
    let short = error.name.dropFirst("vn.loaxa.Station.".count)
    let line = try #require(
        StationDescription.text.split(separator: "\n").first { $0.hasPrefix("error \(short) ") }, "\(short)")
    let described = line.split(separator: "(")[1].split(separator: ",").map {
        $0.split(separator: ":")[0].filter { $0 != " " }
    }
    let json = String(decoding: try VarlinkJSON.encode(error), as: UTF8.self)
    for field in described { #expect(json.contains("\"\(field)\":"), "\(json)") }
}

@Test func `an error's line says what to do next`() {
    let slot = StationError.slotNotFound("sanh", known: ["sang", "chieu"]).sentence
    #expect(slot.vi == "không có buổi phát “sanh”; có phải “sang”?")
    #expect(slot.en == "there is no slot “sanh”; did you mean “sang”?")
    #expect(
        StationError.zoneNotFound("xyz", known: ["a", "b"]).sentence.en == "there is no zone “xyz”; there are: a, b")
    #expect(
        StationError.invalidBulletin([Wire.Finding(ScriptedStation.finding)]).sentence.en
            == "the bulletin has errors and was not booked: vneid.md:3:1: warning: a long sentence")
}
