import Schedule
import Wording

/// The rule behind each reason for which something does not air, or not as planned, and where the setting stands that decides.
///
/// A reason says what happened; the rule says why the station acts like that, and what to change where it should not.
struct Rule: Sendable {
    var sentence: Sentence
    /// In the order in which they decide.
    var settings: [DecidingSetting]

    /// The rule behind a reason's code; nil for a code that has none.
    static func behind(_ code: String) -> Rule? { all[code] }

    static let all: [String: Rule] = [
        "not-approved": Rule(
            vi: "Bản tin phải được duyệt mới được phát; duyệt bằng loaxa approve.",
            en: "A bulletin airs only once it is approved: loaxa approve.", .approval),
        "approval-void": Rule(
            vi: "Duyệt là duyệt đúng lời đọc và đúng âm thanh; cái nào đổi thì phải duyệt lại.",
            en: "An approval is bound to the words and the sound; where either changes, it is void.", .approval),
        "returned": Rule(
            vi: "Bản tin bị trả lại thì không phát; sửa xong, gửi lại bằng loaxa queue add.",
            en: "What was sent back does not air; mended, it is handed in anew: loaxa queue add.", .approval),
        "series-waits": Rule(
            vi: "Loạt bài phát lần lượt, mỗi buổi một bài; bài trước chưa phát thì bài sau còn chờ.",
            en: "Lessons of a series air one in each programme, in their order; a later one waits for those before it.",
            .slots),
        "mourning": Rule(
            vi: "Những ngày ghi ở mourning thì không phát nhạc, bản tin đọc không nhạc nền.",
            en: "On the days under mourning there is no music, and bulletins are read without a bed.", .slots),
        "no-room-repeat": Rule(
            vi: "Lần nhắc lại chỉ phát khi mọi bản tin đã đọc một lượt mà buổi phát vẫn còn chỗ.",
            en: "A bulletin is heard again only where there is room left once every bulletin has been heard.", .room),
        "relay-over": Rule(
            vi: "Tiếp âm kết thúc đúng giờ đã định; bị cảnh báo chiếm hết thời gian thì không phát bù.",
            en: "A relay ends at its planned time; what an alert took of it is not made up for.", .slots),
        "ended-early": Rule(
            vi: "Người nói trực tiếp kết thúc trước, hoặc mất liên lạc với lệnh loaxa live.",
            en: "Whoever spoke live has ended it, or the command loaxa live was lost.", .operators),
        "curfew": Rule(
            vi: "Trong giờ cấm phát, chỉ cảnh báo và tin khẩn cấp mới được lên loa.",
            en: "In the curfew nothing but alerts and emergencies may sound.", .curfew),
        "zone-muted": Rule(
            vi:
                "Cụm loa đang tắt tiếng (loaxa mute) không phát chương trình; tắt để bảo trì thì cả cảnh báo cũng không phát.",
            en: "A muted zone (loaxa mute) hears no programme, and where it is for maintenance not even alerts.",
            .operators),
        "in-curfew": Rule(
            vi: "Tin khẩn cấp được phát ngay, cả trong giờ cấm phát.",
            en: "An emergency airs at once, in the curfew too.", .curfew),
        "quota-sessions": Rule(
            vi: "Mỗi ngày chỉ được phát một số buổi nhất định; buổi nào đến trước thì được phát.",
            en: "A day has only so many sessions; those that come first have them.", .sessionsPerDay),
        "quota-days": Rule(
            vi: "Mỗi tuần, từ thứ Hai, chỉ được phát một số ngày nhất định.",
            en: "A week, from Monday on, has only so many days with a programme.", .daysPerWeek),
        "beyond-quota": Rule(
            vi: "Tin ưu tiên có giờ phát riêng vẫn tính vào định mức, nhưng không bị bỏ vì hết định mức.",
            en: "A priority notice at a time of its own counts towards the quotas, and is never refused by them.",
            .sessionsPerDay, .daysPerWeek),
        "expired": Rule(
            vi: "Bản tin quá hạn ghi trong tệp thì không phát nữa; còn dùng thì sửa hạn rồi xếp lịch lại.",
            en: "A bulletin does not air after its own last day; to use it still, change that and book it again.",
            .validity),
        "not-yet-valid": Rule(
            vi: "Bản tin chưa đến ngày ghi trong tệp thì chưa phát.",
            en: "A bulletin does not air before its own first day.", .validity),
        "expires-unaired": Rule(
            vi: "Bản tin quá hạn ghi trong tệp thì không phát nữa.",
            en: "A bulletin does not air after its own last day.", .validity),
        "last-airing": Rule(
            vi: "Bản tin quá hạn ghi trong tệp thì không phát nữa.",
            en: "A bulletin does not air after its own last day.", .validity),
        "station-off": Rule(
            vi: "Buổi bị lỡ lúc đài không chạy thì bỏ qua, vào giữa chừng hay phát muộn là do buổi ấy quy định.",
            en:
                "What a slot missed while the station was off is skipped, joined in step or aired late, as the slot says.",
            .ifMissed),
        "clock-jumped": Rule(
            vi: "Đồng hồ được chỉnh nhảy qua giờ phát thì coi như buổi ấy bị lỡ.",
            en: "An occurrence that the clock was set over counts as missed.", .ifMissed),
        "cut-by-outage": Rule(
            vi: "Chạy lại rồi, phát tiếp, đọc lại mục dở hay thôi là do buổi ấy quy định.",
            en: "After a start the slot says whether what was cut goes on, begins anew or is dropped.",
            .afterInterruption),
        "clock-not-trusted": Rule(
            vi: "Khi chưa chắc giờ của máy là đúng, đài không phát gì theo lịch, trừ tin khẩn cấp.",
            en: "As long as nothing vouches for the clock, nothing but emergencies airs.", .clock),
        "nothing-booked": Rule(
            vi: "Buổi có chỗ cho bản tin mà không có bản tin nào thì nghỉ, loa không phát nhạc hiệu suông.",
            en: "A slot with a place for bulletins and none to fill it is left out: a jingle alone is no programme.",
            .rundown),
        "no-room": Rule(
            vi:
                "Các mục cố định được xếp trước, rồi đến bản tin theo mức ưu tiên và thứ tự; mục không vừa thì để buổi sau.",
            en: "Fixed items have their room first, then bulletins by priority and order; what does not fit waits.",
            .room, .ifTooLong),
        "no-room-dropped": Rule(
            vi: "Các mục cố định được xếp trước, rồi đến bản tin theo mức ưu tiên và thứ tự; mục không vừa thì bỏ.",
            en:
                "Fixed items have their room first, then bulletins by priority and order; what does not fit is dropped.",
            .room, .ifTooLong),
        "removed": Rule(
            vi: "Bản tin được gỡ khỏi lịch (loaxa queue remove) thì không phát nữa.",
            en: "What is taken off the schedule (loaxa queue remove) does not air."),
        "not-rendered": Rule(
            vi: "Đến giờ mà âm thanh chưa tạo xong thì mục ấy bị bỏ qua, các mục khác vẫn phát đúng giờ.",
            en: "What is not rendered by its time is left out, so that the rest airs on time."),
        "rendering-failed": Rule(
            vi: "Không tạo được âm thanh thì không có gì để phát; sửa bản tin rồi xếp lại, hoặc xem loaxa doctor.",
            en: "Without a sound there is nothing to air; mend the bulletin and book it again, or see loaxa doctor."),
        "zone-busy": Rule(
            vi: "Cùng mức ưu tiên thì mục đang phát được phát cho hết; mục đến sau chờ tối đa 15 phút.",
            en: "Of equal priority, what sounds goes on to its end; who comes later waits for 15 minutes at most.",
            .priority),
        "starts-late": Rule(
            vi: "Cùng mức ưu tiên thì mục đang phát được phát cho hết; mục đến sau chờ tối đa 15 phút.",
            en: "Of equal priority, what sounds goes on to its end; who comes later waits for 15 minutes at most.",
            .when),
        "pre-empted": Rule(
            vi: "Mức ưu tiên cao hơn được phát trước; phần bị cắt phát tiếp, đọc lại hay thôi là do buổi ấy quy định.",
            en: "A higher priority goes first; whether what it cut goes on, begins anew or is dropped, its slot says.",
            .afterInterruption),
        "interrupted": Rule(
            vi: "Mức ưu tiên cao hơn được phát trước; phần bị ngắt phát tiếp, đọc lại hay thôi là do buổi ấy quy định.",
            en: "A higher priority goes first; whether what it cut goes on, begins anew or is dropped, its slot says.",
            .afterInterruption),
        "stopped": Rule(
            vi: "Người có quyền đã cho dừng phát (loaxa stop).",
            en: "Somebody who may do so had it stopped (loaxa stop).", .operators),
        "alert-cleared": Rule(
            vi: "Người có quyền đã huỷ cảnh báo (loaxa alert clear).",
            en: "Somebody who may do so cleared the alert (loaxa alert clear).", .alerters),
        "alert-expired": Rule(
            vi: "Cảnh báo hết khi đã nhắc đủ số lần, hoặc quá giờ hết hiệu lực của nó.",
            en: "An alert is over when it has aired often enough, or has reached its own end."),
        "shut-down": Rule(
            vi: "Bật lại rồi, phát tiếp, đọc lại mục dở hay thôi là do buổi ấy quy định.",
            en: "After the next start the slot says whether it goes on, begins anew or is dropped.",
            .afterInterruption),
        "unreadable": Rule(
            vi: "Tệp âm thanh hỏng thì phần ấy là khoảng lặng, các mục khác vẫn phát; đài sẽ tạo lại âm thanh.",
            en: "A damaged sound is silence of its length, and the rest airs; the station renders it anew."),
        "output-reopened": Rule(
            vi: "Thiết bị ra mở lại thì phát tiếp cho kịp giờ; phần đã qua không phát bù.",
            en: "An output that is opened anew goes on in step; what has passed is not made up for.", .outputs),
        "no-report": Rule(
            vi: "Thiết bị ra không báo đã phát thì nhật ký không ghi là đã phát; xem loaxa doctor.",
            en: "Where the output does not tell that it sounded, the log does not say so; see loaxa doctor.", .outputs),
        "other-zones": Rule(
            vi: "Bản tin chỉ phát ở cụm loa vừa thuộc bản tin vừa thuộc buổi phát.",
            en: "A bulletin airs in the zones that are both its own and the slot's.", .slotZones, .bulletinZones),
        "zone-gone": Rule(
            vi: "Cụm loa không có trong cấu hình thì không phát được.",
            en: "A zone that the configuration does not have cannot sound.", .zones),
        "slot-gone": Rule(
            vi: "Buổi phát đã bỏ khỏi lịch thì các bản tin của nó không phát.",
            en: "With its slot gone from the timetable, what was in it does not air.", .slots),
        "overruns": Rule(
            vi: "Mục đang phát được phát cho hết; buổi sau phải chờ.",
            en: "What sounds goes on to its end; what comes next has to wait.", .length),
        "gap": Rule(
            vi: "Giữa hai mục của một buổi, loa không nên im lâu.",
            en: "Between two items of a programme there should be no long silence."),
        "time-left": Rule(
            vi: "Buổi phát không kéo dài cho đủ giờ; còn chỗ thì có thể xếp thêm bản tin.",
            en: "A slot is not stretched to its length; there is room for more bulletins.", .length),
        "unusual-hour": Rule(
            vi: "Loa chưa phát vào giờ này bao giờ: có thể giờ bị ghi nhầm.",
            en: "The loudspeakers have not sounded at that hour: it may be a mistake.", .when),
    ]

    // Why something airs just then.

    static let slotTime = Rule(
        vi: "Buổi phát có giờ cố định; các mục trong buổi nối nhau theo kịch bản.",
        en: "A slot has its own times; its items follow one another as in its rundown.", .when)
    static let bulletinTime = Rule(
        vi: "Bản tin phát theo giờ của buổi đã xếp, sau các mục đứng trước nó: theo mức ưu tiên, rồi theo thứ tự xếp.",
        en: "A bulletin airs in the slot that it was booked for, after those before it: by priority, then as booked.",
        .when)
    static let ownTime = Rule(
        vi: "Bản tin được xếp vào giờ riêng (loaxa queue add --at).",
        en: "It was booked for a time of its own (loaxa queue add --at).")
    static let alertTime = Rule(
        vi: "Cảnh báo được phát ngay khi có người ra lệnh, và nhắc lại cho đủ số lần.",
        en: "An alert airs as soon as it is raised, and again as often as it says.")
    /// Why a booking meets no occurrence.
    static let placement = Rule(
        vi: "Xem lại những ngày đã xếp, hạn của bản tin, giờ và ngày nghỉ của buổi phát.",
        en: "Look at the days that it was booked for, at its validity, and at the times of its slot.", .when, .validity)

    private init(vi: String, en: String, _ settings: DecidingSetting...) {
        sentence = Sentence(vi: vi, en: en)
        self.settings = settings
    }
}
