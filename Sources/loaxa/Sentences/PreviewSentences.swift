import Wording

extension Sentences {
    static let previewSummary = Sentence(
        vi: "Nghe thử bản tin, lưu ra tệp, hoặc xem máy sẽ đọc những gì",
        en: "Hear a bulletin, save it, or read what will be said")
    static let saySummary = Sentence(
        vi: "Nghe thử một câu (hoặc lưu, hoặc xem lời đọc)",
        en: "Hear a sentence (or save it, or read what will be said)")
    static let outOption = Sentence(
        vi: "lưu ra tệp, không phát: .wav .flac .ogg .opus .mp3 …",
        en: "save to a file instead: .wav .flac .ogg .opus .mp3 …")
    static let deviceOption = Sentence(
        vi: "phát ra thiết bị ALSA này; mặc định là “default”", en: "play on this ALSA device; default: “default”")
    static let textOption = Sentence(
        vi: "không phát; in chữ viết và lời đọc thành hai cột",
        en: "print what is written and what will be said, side by side")
    static let voiceOption = Sentence(
        vi: "đọc bằng giọng này (tên giọng trong cấu hình, hoặc của espeak-ng)",
        en: "use this voice (a name of the configuration, or one of espeak-ng's)")
    static let previewZoneOption = Sentence(
        vi: "phát ra đúng cụm loa này; ghi được nhiều lần", en: "play on this zone's loudspeakers; may be repeated")
    static let previewDetails = Sentence(
        vi: "Âm thanh nghe được đúng là âm thanh sẽ phát: cùng giọng, nhạc nền, độ to. Khi phát có thanh tiến độ và "
            + "câu đang đọc. Bấm Ctrl-C để dừng.",
        en: "What is heard is exactly what will air: voice, bed and loudness are the same. While it plays, a bar shows "
            + "the position and the words being said. Ctrl-C stops it.")
    static let previewExample = Sentence(vi: "nghe trên loa của máy này", en: "hear it on this machine")
    static let previewTextExample = Sentence(
        vi: "rà xem máy đọc đúng số, ngày, tên riêng chưa", en: "check how numbers, dates and names are read")
    static let previewOutExample = Sentence(vi: "lưu lại để gửi duyệt", en: "save it, to send for approval")
    static let sayExample = Sentence(vi: "nghe thử một thông báo ngắn", en: "hear a short notice")

    // MARK: Written and spoken, side by side

    static let writtenHeading = Sentence(vi: "VIẾT", en: "WRITTEN")
    static let spokenHeading = Sentence(vi: "ĐỌC", en: "SPOKEN")
    static func clipCue(_ path: String) -> Sentence { Sentence(vi: "♪ phát \(path)", en: "♪ plays \(path)") }
    static func bedCue(_ path: String) -> Sentence {
        Sentence(vi: "♪ nền từ đây: \(path)", en: "♪ bed from here: \(path)")
    }
    static let bedStopCue = Sentence(vi: "♪ hết nhạc nền", en: "♪ bed ends")
    static func pauseCue(_ milliseconds: Int) -> Sentence {
        let whole = milliseconds / 1000
        let tenths = milliseconds % 1000 / 100
        return Sentence(
            vi: "(nghỉ \(whole)\(tenths == 0 ? "" : ",\(tenths)") giây)",
            en: "(pause of \(whole)\(tenths == 0 ? "" : ".\(tenths)") s)")
    }
    static let guessesExplained = Sentence(
        vi:
            "[…?] là chỗ máy đoán cách đọc. Nếu sai, ghi trong bản tin {chữ viết|cách đọc}, hoặc thêm vào pronunciation.tsv.",
        en:
            "[…?] is a guess. Where it is wrong, write {written|spoken} in the bulletin, or add a line to pronunciation.tsv."
    )
}
