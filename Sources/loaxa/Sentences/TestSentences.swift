import Wording

extension Sentences {
    static let testZoneSummary = Sentence(
        vi: "Thử loa: mỗi cụm loa tự xưng tên", en: "Try loudspeakers: each zone says its own name")
    static let testZoneDetails = Sentence(
        vi:
            "Cụm loa đọc hai lần “Thử loa. Đây là cụm loa …” qua đúng đường phát của đài. Loa nào xưng tên thôn khác là "
            + "dây đấu nhầm; loa nào im là hỏng dây, loa hoặc tăng âm. Trong giờ cấm phát thì không thử được.",
        en:
            "The zone says twice “Thử loa. Đây là cụm loa …”, by the way that every programme takes. A loudspeaker that says "
            + "another hamlet's name is wired wrongly; one that is silent has a broken wire, driver or amplifier. Nothing is "
            + "tried in the curfew.")
    static let toneOption = Sentence(
        vi: "trước đó phát tiếng chuẩn 1 kHz, 2 giây, để chỉnh tăng âm",
        en: "play two seconds of 1 kHz first, to set the amplifier")
    static let testZoneExample = Sentence(vi: "thử loa thôn Chu Châu", en: "try the loudspeakers of Chu Châu")
    static let testZoneToneExample = Sentence(
        vi: "thử cả hai thôn, có tiếng chuẩn", en: "try both hamlets, with the tone")
    static func testing(_ zones: String) -> Sentence {
        Sentence(
            vi: "Đang thử: \(zones). Vài giây nữa mỗi cụm loa sẽ tự xưng tên.",
            en: "Trying: \(zones). In a few seconds each zone will say its name.")
    }
}
