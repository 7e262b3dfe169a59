import Control
import Wording

extension Sentences {
    static let relaySummary = Sentence(vi: "Tiếp sóng ngay một nguồn vào", en: "Relay an input now")
    static let relayDetails = Sentence(
        vi:
            "Đưa NGUỒN (mục inputs trong station.json5: máy thu, đường tiếng) lên loa, không có nhạc hiệu, cho tới Ctrl-C, hết --max hoặc "
            + "hết thời gian tối đa của mục live. Chương trình thường đang phát phải nhường rồi phát tiếp sau; giờ cấm phát và định mức "
            + "vẫn tính, đến giờ thì nhỏ dần rồi dứt; cảnh báo cắt ngang được, hết cảnh báo lại tiếp sóng. Nguồn im quá lâu thì phát "
            + "đoạn thay thế của nó. Tiếp sóng hằng ngày thì ghi vào kịch bản của buổi phát.",
        en:
            "Puts INPUT (of inputs in station.json5: a tuner, a line) on the loudspeakers, without a chime, until Ctrl-C, the end of "
            + "--max or the longest time of live. A normal programme gives way and goes on afterwards; the curfew and the quotas "
            + "hold, and it fades out when they begin; an alert cuts in, and the relay goes on after it. While the input is silent its "
            + "fallback sounds. What is relayed every day belongs in the rundown of a slot.")
    static let relayExample = Sentence(vi: "tiếp sóng 15 phút", en: "relay for a quarter of an hour")
    static let relayZoneExample = Sentence(vi: "chỉ ở một cụm loa, tới Ctrl-C", en: "in one zone only, until Ctrl-C")

    static let relaySilent = Sentence(
        vi: "NGUỒN IM: xem lại máy thu và dây", en: "THE INPUT IS SILENT: check it and its cable")

    static func onAir(_ state: Wire.LiveState, _ isRelay: Bool) -> Sentence { isRelay ? relayed(state) : live(state) }

    private static func relayed(_ state: Wire.LiveState) -> Sentence {
        switch state {
        case .begins: Sentence(vi: "Sắp tiếp sóng…", en: "About to begin…")
        case .speaks: Sentence(vi: "ĐANG TIẾP SÓNG. Dừng: Ctrl-C", en: "ON AIR. Stop: Ctrl-C")
        case .waits: live(.waits)
        case .over: Sentence(vi: "Đã dừng tiếp sóng.", en: "Off the air.")
        }
    }
}
