import Control
import Wording

extension Sentences {
    static let liveSummary = Sentence(
        vi: "Nói trực tiếp lên loa bằng micro", en: "Speak to the loudspeakers now")
    static let liveDetails = Sentence(
        vi:
            "Lên sóng sau nhạc hiệu (mục live trong station.json5) với độ trễ chừng một phần tư giây; chương trình thường đang phát "
            + "phải nhường rồi phát tiếp sau. Giờ cấm phát và định mức vẫn tính; cảnh báo khẩn cấp cắt ngang được. "
            + "Dừng bằng Ctrl-C.\n"
            + "--over nói trên nền chương trình đang phát, chỉ ở cụm loa đang có tiếng, trong số phút còn lại của buổi phát ấy. Có "
            + "cảnh báo thì nhường, hết cảnh báo lại nói tiếp. Chỗ nào cũng im thì như không ghi --over.",
        en:
            "It begins after the chime (live in station.json5), about a quarter of a second behind the microphone; a normal "
            + "programme gives way and goes on afterwards. The curfew and the quotas hold, and an alert cuts in. Stop with "
            + "Ctrl-C.\n"
            + "--over speaks over what plays, in zones that sound only, within the minutes that its session has left. It gives way "
            + "to an alert and goes on afterwards. Where nothing plays, it is as without.")
    static let liveInputOption = Sentence(
        vi: "nguồn (mục inputs trong station.json5); bỏ trống được nếu chỉ có một",
        en: "the input, of inputs in station.json5; may be left out where there is one")
    static let liveZoneOption = Sentence(
        vi: "cụm loa (lặp lại được; mặc định: tất cả)", en: "a zone (may be repeated; default: all)")
    static let liveMaxOption = Sentence(
        vi: "tự dừng sau bấy nhiêu (30s, 5min, 1h)", en: "stop by itself after so long (30s, 5min, 1h)")
    static let liveOverOption = Sentence(
        vi: "không cắt chương trình đang phát mà hạ nó xuống bấy nhiêu dB (-40…-6) dưới lời nói",
        en: "do not cut what plays: lower it by so many dB (-40…-6) under the words")
    static let liveOverExample = Sentence(vi: "nói trên nền nhạc đang phát", en: "speak over the music that plays")
    static let liveJSONOption = Sentence(
        vi: "mỗi lần đo in một dòng JSON, mười lần một giây", en: "print a line of JSON ten times a second")
    static let liveExample = Sentence(vi: "nói lên mọi cụm loa", en: "speak in every zone")
    static let liveZoneExample = Sentence(
        vi: "nói ở thôn Chu Châu, nhiều nhất 5 phút", en: "speak in one zone, for five minutes at most")
    static let liveSilent = Sentence(
        vi: "KHÔNG NGHE THẤY GÌ: xem lại micro", en: "NOTHING IS HEARD: check the microphone")

    static func liveHowls(_ decibels: Int) -> Sentence {
        Sentence(
            vi: "MICRO BỊ HÚ, đã hạ \(decibels) dB: đứng xa loa hơn",
            en: "IT HOWLED, lowered by \(decibels) dB: move away")
    }

    static func live(_ state: Wire.LiveState) -> Sentence {
        switch state {
        case .begins: Sentence(vi: "Chờ nhạc hiệu…", en: "The chime first…")
        case .speaks: Sentence(vi: "ĐANG LÊN SÓNG, mời nói. Dừng: Ctrl-C", en: "ON AIR, speak. Stop: Ctrl-C")
        case .waits: Sentence(vi: "Đang nhường cảnh báo…", en: "Giving way to an alert…")
        case .over: Sentence(vi: "Đã dừng phát trực tiếp.", en: "Off the air.")
        }
    }
}
