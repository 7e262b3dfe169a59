import Control
import Wording

extension Sentences {
    static let statusSummary = Sentence(
        vi: "Đang phát gì, sắp phát gì, loa và máy có ổn không", en: "What is on the air, what is next, and how all is")
    static let statusDetails = Sentence(
        vi:
            "Với --watch, màn hình tự vẽ lại; bấm Ctrl-C để thôi. Khi kết quả không ra màn hình (đưa vào tệp hay chương "
            + "trình khác), mỗi thay đổi là một dòng.",
        en:
            "With --watch the screen draws itself anew; Ctrl-C ends it. Where the output is no terminal, each change is a "
            + "line.")
    static let watchOption = Sentence(vi: "theo dõi liên tục", en: "keep watching")
    static let statusExample = Sentence(vi: "xem một lần", en: "look once")
    static let statusWatchExample = Sentence(vi: "theo dõi trong lúc đang phát", en: "watch while it plays")

    static let onAirLabel = Sentence(vi: "Đang phát", en: "On air")
    static let nextLabel = Sentence(vi: "Tiếp theo", en: "Next")
    static let outputsLabel = Sentence(vi: "Thiết bị ra", en: "Outputs")
    static let clockLabel = Sentence(vi: "Đồng hồ", en: "Clock")
    static let renderingLabel = Sentence(vi: "Tạo tiếng", en: "Rendering")
    static let healthLabel = Sentence(vi: "Tình trạng", en: "Health")
    static let statusLabels = [onAirLabel, nextLabel, outputsLabel, clockLabel, renderingLabel, healthLabel]

    static let silence = Sentence(vi: "không phát gì", en: "silent")
    static let nothingNext = Sentence(vi: "chưa có gì", en: "nothing planned")
    static func itemOf(_ item: Int, _ items: Int) -> Sentence {
        Sentence(vi: "mục \(item)/\(items)", en: "item \(item) of \(items)")
    }
    static func wholeProgramme(_ figure: String) -> Sentence {
        Sentence(vi: "cả buổi \(figure)", en: "whole \(figure)")
    }
    static func state(_ state: Wire.OutputState) -> Sentence {
        switch state {
        case .opening: Sentence(vi: "… đang mở", en: "… opening")
        case .running: Sentence(vi: "✓ đang chạy", en: "✓ running")
        case .lost: Sentence(vi: "✗ mất, đang thử mở lại", en: "✗ lost, being opened again")
        case .stalled: Sentence(vi: "✗ bị treo", en: "✗ hangs")
        case .closed: Sentence(vi: "đã đóng", en: "closed")
        }
    }
    static func since(_ time: String) -> Sentence { Sentence(vi: "từ \(time)", en: "since \(time)") }
    static func latency(_ milliseconds: Int) -> Sentence {
        Sentence(vi: "trễ \(milliseconds) ms", en: "latency \(milliseconds) ms")
    }
    /// How far the card's clock is off; the programme is kept in step with the machine's all the same.
    static func drift(_ millionths: Int) -> Sentence {
        let figure = "\(millionths < 0 ? "−" : "+")\(abs(millionths)) ppm"
        return Sentence(vi: "nhịp lệch \(figure)", en: "clock off by \(figure)")
    }
    static func underruns(_ count: Int) -> Sentence {
        Sentence(vi: "\(count) lần hụt tiếng", en: "\(count) underrun\(count == 1 ? "" : "s")")
    }
    static let clockTrusted = Sentence(vi: "✓ tin được", en: "✓ trusted")
    static let clockNotTrusted = Sentence(vi: "chưa tin được", en: "not trusted")
    static func renderingWaiting(_ count: Int) -> Sentence {
        count == 0
            ? Sentence(vi: "✓ xong cả", en: "✓ all done")
            : Sentence(vi: "còn \(count) mục chờ", en: "\(count) waiting")
    }
    static func renderingRest(_ count: Int) -> Sentence { Sentence(vi: "còn \(count)", en: "\(count) more") }
    static let healthy = Sentence(vi: "✓ tốt", en: "✓ well")

    // MARK: stop

    static let stopSummary = Sentence(
        vi: "Cắt ngay những gì đang phát, ở mọi nơi hoặc vài cụm loa",
        en: "Cut what is on the air, everywhere or in some zones")
    static let stopDetails = Sentence(
        vi: "Chỉ cắt lượt đang phát; các buổi sau vẫn phát như lịch. Việc cắt được ghi vào nhật ký phát sóng.",
        en: "Only what sounds now is cut; later programmes air as planned. The cut goes into the as-run log.")
    static let stopExample = Sentence(vi: "cắt ở mọi cụm loa", en: "cut everywhere")
    static let stopZoneExample = Sentence(vi: "chỉ cắt ở cụm loa “chu-chau”", en: "cut in the zone “chu-chau” only")
    static func stopped(_ zones: String) -> Sentence { Sentence(vi: "Đã cắt: \(zones).", en: "Cut: \(zones).") }
    static let nothingToStop = Sentence(vi: "Không có gì đang phát.", en: "Nothing was on the air.")

    // MARK: reload

    static let reloadSummary = Sentence(
        vi: "Cho đài đọc lại cấu hình", en: "Have the station read its configuration again")
    static let reloadDetails = Sentence(
        vi: "Cấu hình mới có lỗi thì đài chạy tiếp với cấu hình cũ, và mọi lỗi được in ra.",
        en: "Where the new configuration has errors the station goes on with the old one, and every error is printed.")
    static let reloadExample = Sentence(
        vi: "sau khi sửa station.json5 hay timetable.json5", en: "after an edit of station.json5 or timetable.json5")
    static let reloaded = Sentence(vi: "Đài đã nạp lại cấu hình.", en: "The station has the new configuration.")
}
