import Bulletin
import Control
import Wording

extension Sentences {
    static let queueSummary = Sentence(
        vi: "Lịch phát: thêm, xem, bỏ, đổi thứ tự bản tin", en: "Bookings: add, list, remove and move bulletins")

    // MARK: queue add

    static let queueAddSummary = Sentence(
        vi: "Xếp bản tin vào buổi phát, hoặc phát vào một giờ riêng", en: "Book bulletins into a slot, or at a time")
    static let queueAddDetails = Sentence(
        vi: "Bản tin được soát trước; có lỗi thì không bản tin nào được xếp. Đoạn thu được gửi kèm, nên sau đó sửa hay "
            + "xoá tệp không ảnh hưởng gì. Không ghi ngày thì phát trong buổi gần nhất. Ghi một ngày và --times N thì "
            + "phát N lần kể từ ngày đó. Chỉ ghi --every thì phát mãi cho đến khi gỡ. Các bài của một loạt bài "
            + "(series: TÊN / SỐ) được phát lần lượt, mỗi buổi một bài, bài số nhỏ trước.",
        en:
            "Bulletins are checked first; where one has errors none is booked. Their clips are sent along, so the files "
            + "may change or go afterwards. Without a day it is the next occurrence. A day together with --times N means "
            + "N times from that day on. With --every alone it airs until it is removed. Lessons of a series (series: "
            + "NAME / NUMBER) air one after the other, one in each occurrence, the lowest number first.")
    static let slotOption = Sentence(
        vi: "tên buổi phát, như trong timetable.json5", en: "the slot, as in timetable.json5")
    static let onOption = Sentence(
        vi: "phát trong các ngày này: 24/11, mai, 24/11..30/11", en: "on these days: 24/11, tomorrow, 24/11..30/11")
    static let bookFromOption = Sentence(vi: "từ ngày này", en: "from this day on")
    static let bookUntilOption = Sentence(
        vi: "mọi buổi cho đến hết ngày này", en: "in every occurrence through this day")
    static let everyOption = Sentence(
        vi: "chỉ vào những ngày này: T2,T5; *-*-01; \"lunar 1,15\"",
        en: "on such days only: Mon,Thu; *-*-01; \"lunar 1,15\"")
    static let daysAllowed = Sentence(
        vi: "T2,T5 hoặc Mon,Thu (thứ Hai, thứ Năm), *-*-01 (mùng 1 dương), \"lunar 1,15\" (mùng một và rằm)",
        en: "Mon,Thu, *-*-01, \"lunar 1,15\"")
    static let repeatOption = Sentence(
        vi: "đọc N lần trong một buổi, 1 đến 3, thay cho dòng repeat của bản tin",
        en: "hear it N times in one programme, 1 to 3, in place of the file's own repeat")
    static let timesOption = Sentence(vi: "phát nhiều nhất N lần", en: "at most N times")
    static let atOption = Sentence(
        vi: "vào đúng lúc này, không theo buổi: \"mai 9h30\"", en: "at this moment, outside any slot: \"tomorrow 9:30\""
    )
    static let queueAddNextExample = Sentence(
        vi: "phát trong buổi “sang” gần nhất", en: "in the next occurrence of “sang”")
    static let queueAddRangeExample = Sentence(
        vi: "phát trong mọi buổi “sang” từ 24 đến 30/11", en: "in every “sang” from 24 to 30 November")
    static let queueAddEveryExample = Sentence(
        vi: "phát trong buổi “chieu” các ngày thứ Hai, thứ Năm cho đến 31/12",
        en: "in “chieu” on Mondays and Thursdays through 31 December")
    static let queueAddLessonsExample = Sentence(
        vi: "ba bài của một loạt bài, mỗi tối một bài", en: "three lessons of a series, one an evening")
    static let queueAddAtExample = Sentence(vi: "phát riêng lúc 9 giờ 30 sáng mai", en: "tomorrow at 9:30")

    static func needsSlot(_ option: String) -> Sentence {
        Sentence(vi: "\(option) chỉ đi cùng --slot.", en: "\(option) goes with --slot only.")
    }
    static let noPlace = Sentence(
        vi: "chưa rõ phát khi nào: hãy ghi --slot TÊN hoặc --at LÚC.", en: "when? Give --slot NAME or --at TIME.")
    static let sending = Sentence(vi: "gửi", en: "sending")
    static func neverAirs(_ id: Int64) -> Sentence {
        Sentence(
            vi: "Chú ý: lịch phát số \(id) không gặp buổi nào cả. Xem lại ngày, hoặc hạn dùng ghi trong bản tin.",
            en: "Note: booking \(id) meets no occurrence. Look at its days, and at the bulletin's validity.")
    }
    static func waitsTooLong(_ id: Int64, _ reason: Sentence) -> Sentence {
        Sentence(
            vi: "Chú ý: lịch phát số \(id) sẽ không kịp phát: \(reason.vi). Hãy xếp thêm ngày.",
            en: "Note: booking \(id) will not air in time: \(reason.en). Give it more days.")
    }

    // MARK: queue list

    static let queueListSummary = Sentence(vi: "Xem lịch phát", en: "List the bookings")
    static let queueListDetails = Sentence(
        vi: "Theo thứ tự sẽ phát. Dòng dưới tiêu đề cho biết buổi phát, thời hạn, số lần và cụm loa.",
        en: "In the order in which they air. The line below a title has the slot, the days, how often, and the zones.")
    static let allOption = Sentence(vi: "cả những lịch đã xong hoặc đã bỏ", en: "also those that are over or removed")
    static let queueListExample = Sentence(vi: "những bản tin đang chờ phát", en: "the bulletins that are to air")
    static let queueListAllExample = Sentence(vi: "cả những bản tin đã phát xong", en: "with those that are over")
    static let emptyQueue = Sentence(
        vi: "Chưa có bản tin nào được xếp lịch. Thêm bằng: loaxa queue add TỆP --slot TÊN",
        en: "Nothing is booked. Add bulletins with: loaxa queue add FILE --slot NAME")

    static let idHeading = Sentence(vi: "SỐ", en: "ID")
    static let nextHeading = Sentence(vi: "LẦN TỚI", en: "NEXT")
    static let lengthHeading = Sentence(vi: "DÀI", en: "LENGTH")
    static let soundHeading = Sentence(vi: "ÂM THANH", en: "SOUND")
    static let titleHeading = Sentence(vi: "TIÊU ĐỀ", en: "TITLE")

    static func mark(_ state: Wire.BookingState, _ sound: Wire.SoundState) -> Sentence {
        switch (state, sound) {
        case (.finished, _): Sentence(vi: "đã xong", en: "over")
        case (.removed, _): Sentence(vi: "đã bỏ", en: "removed")
        case (.active, .ready): Sentence(vi: "✓ sẵn sàng", en: "✓ ready")
        case (.active, .waiting): Sentence(vi: "… đang tạo", en: "… rendering")
        case (.active, .failed): Sentence(vi: "✗ lỗi", en: "✗ failed")
        }
    }
    static func prefix(_ priority: Priority) -> Sentence {
        switch priority {
        case .normal: Sentence(verbatim: "")
        case .priority: Sentence(vi: "[ưu tiên] ", en: "[priority] ")
        case .emergency: Sentence(vi: "[khẩn cấp] ", en: "[emergency] ")
        }
    }
    static let onceAt = Sentence(vi: "giờ riêng", en: "at its own time")
    static func aired(_ aired: Int, of times: Int?) -> Sentence {
        if let times { return Sentence(vi: "đã phát \(aired)/\(times) lần", en: "aired \(aired) of \(times)") }
        return Sentence(vi: "đã phát \(aired) lần", en: "aired \(aired)×")
    }

    static func every(_ days: String) -> Sentence { Sentence(vi: "vào \(days)", en: "on \(days)") }
    static func repeats(_ times: Int) -> Sentence {
        Sentence(vi: "mỗi buổi đọc \(times) lần", en: "\(times)× in each")
    }
    static func lesson(_ number: Int) -> Sentence { Sentence(vi: "bài \(number)", en: "lesson \(number)") }

    // MARK: queue remove, queue move

    static let queueRemoveSummary = Sentence(vi: "Bỏ bản tin khỏi lịch phát", en: "Take bulletins off")
    static let queueRemoveDetails = Sentence(
        vi: "Số là số ở cột đầu của “loaxa queue list”. Bản tin đang phát thì phát nốt; muốn cắt ngay: loaxa stop.",
        en: "The ID is in the first column of “loaxa queue list”. What is on the air plays on; to cut it: loaxa stop.")
    static let queueRemoveExample = Sentence(vi: "bỏ lịch phát số 7", en: "remove booking 7")
    static func badID(_ word: String) -> Sentence {
        Sentence(
            vi: "“\(word)” không phải là số của lịch phát. Xem các số bằng: loaxa queue list.",
            en: "“\(word)” is not the ID of a booking. See them with: loaxa queue list.")
    }
    static let bookingNumbers = Sentence(
        vi: "số ở cột đầu của “loaxa queue list”", en: "a number of the first column of “loaxa queue list”")
    static func removed(_ id: Int64, _ title: String) -> Sentence {
        Sentence(vi: "Đã bỏ lịch phát số \(id): “\(title)”.", en: "Removed booking \(id): “\(title)”.")
    }
    static let stillOnAir = Sentence(
        vi: "Bản tin vừa bỏ đang phát dở. Muốn cắt ngay: loaxa stop",
        en: "It is on the air still. To cut it: loaxa stop")

    static let queueMoveSummary = Sentence(vi: "Đổi thứ tự trong một buổi phát", en: "Change the order inside a slot")
    static let queueMoveDetails = Sentence(
        vi: "Cả hai phải cùng một buổi phát. Bản tin khẩn cấp và ưu tiên luôn đứng trước bản tin thông thường.",
        en: "Both must be of one slot. Emergencies and priority items always go before normal ones.")
    static func heldByPriority(_ id: Int64, isFirst: Bool, _ other: Int64) -> Sentence {
        let (first, second) = isFirst ? (id, other) : (other, id)
        return Sentence(
            vi:
                "Chú ý: số \(first) vẫn phát trước số \(second), vì trong một buổi bản tin khẩn cấp và ưu tiên luôn đứng "
                + "trước bản tin thông thường. Muốn khác thì sửa dòng priority của bản tin rồi xếp lại.",
            en:
                "Note: \(first) still airs before \(second): emergencies and priority items always go before normal ones. "
                + "To change that, change the bulletin's priority line and book it again.")
    }
    static func heldBySeries(_ first: Int64, _ second: Int64) -> Sentence {
        Sentence(
            vi: "Chú ý: số \(first) vẫn phát trước số \(second): các bài của một loạt bài đi theo số bài.",
            en: "Note: \(first) still airs before \(second): lessons of a series go by their numbers.")
    }
    static let beforeOption = Sentence(vi: "phát ngay trước lịch phát số này", en: "to air just before this one")
    static let afterOption = Sentence(vi: "phát ngay sau lịch phát số này", en: "to air just after this one")
    static let queueMoveExample = Sentence(vi: "đưa số 9 lên trước số 7", en: "put 9 before 7")
    static let noNeighbour = Sentence(
        vi: "chuyển tới đâu? Hãy ghi --before SỐ hoặc --after SỐ.", en: "where to? Give --before ID or --after ID.")
}
