import Wording

extension Sentences {
    static let muteSummary = Sentence(
        vi: "Tắt tiếng cụm loa một thời gian; cảnh báo vẫn phát", en: "Silence zones for a while; alerts still sound")
    static let muteDetails = Sentence(
        vi:
            "Cụm loa tắt tiếng không phát chương trình, thử loa hay nói trực tiếp; đang phát thì bị cắt. Cảnh báo và tin khẩn cấp "
            + "vẫn phát. Đài nhớ qua lần khởi động lại; loaxa status và loaxa plan nhắc cho đến khi hết giờ hoặc loaxa unmute.\n"
            + "--maintenance dành cho lúc có người sửa dây hay tăng âm: KHÔNG phát gì nữa, kể cả cảnh báo. Chỉ kỹ thuật viên được "
            + "dùng, và luôn tự hết: sau 4 giờ nếu không ghi --for, nhiều nhất 24 giờ. Cảnh báo đến trong lúc ấy mà còn hiệu lực "
            + "thì phát khi mở lại.",
        en:
            "A muted zone hears no programmes, no tests and nobody who speaks live; what sounds there is cut. Alerts and "
            + "emergencies sound all the same. The station remembers it over restarts, and status and plan tell of it until it "
            + "is over, or until loaxa unmute.\n"
            + "--maintenance is for people at work on the wires or the amplifier: NOTHING sounds, not even alerts. It is a "
            + "technician's to use, and always ends by itself: after 4 hours without --for, 24 at the most. An alert that came "
            + "meanwhile and still stands sounds when it is over.")
    static let muteForOption = Sentence(
        vi: "tự mở lại sau bấy nhiêu (30min, 2h)", en: "end by itself after so long (30min, 2h)")
    static let maintenanceOption = Sentence(
        vi: "để bảo trì: cả cảnh báo cũng không phát", en: "for maintenance: alerts do not sound either")
    static let muteWhyOption = Sentence(vi: "vì sao, ghi vào nhật ký", en: "why, for the log")
    static let muteExample = Sentence(vi: "hai giờ, vì có đám tang gần loa", en: "for two hours, for a funeral nearby")
    static let maintenanceExample = Sentence(
        vi: "có người trèo lên sửa dây: tắt hẳn", en: "somebody is up there: nothing may sound")
    static let muteLengths = Sentence(vi: "30min, 2h (nhiều nhất 24h)", en: "30min, 2h (24h at most)")
    static let shortWhy = Sentence(vi: "nhiều nhất 300 byte", en: "300 bytes at most")
    static let unmuteSummary = Sentence(vi: "Mở tiếng lại cho cụm loa", en: "Let muted zones sound again")
    static let unmuteDetails = Sentence(
        vi:
            "Không ghi cụm loa nào thì mở lại tất cả. Chương trình đang phát dở không phát bù; chương trình sau phát bình thường.",
        en: "Without a zone, all of them. What was cut does not go on; what comes next sounds as usual.")
    static let unmuteExample = Sentence(vi: "sửa xong, mở lại", en: "the work is done")
    static let nothingMuted = Sentence(vi: "không có cụm loa nào đang tắt tiếng", en: "no zone is muted")
    static func unmuted(_ zones: String) -> Sentence {
        Sentence(vi: "đã mở tiếng lại ở \(zones)", en: "\(zones) may sound again")
    }
    static func alertSilent(_ zones: String) -> Sentence {
        Sentence(
            vi: "KHÔNG phát ở \(zones) vì đang tắt để bảo trì; mở lại bằng: loaxa unmute",
            en: "it does NOT sound in \(zones): muted for maintenance; end that with: loaxa unmute")
    }
}
