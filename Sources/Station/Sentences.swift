import Glibc
import Ledger
import Time
import Wording

/// What the daemon says to people.
enum Sentences {
    static func snapshotGone(_ id: Int64) -> Sentence {
        Sentence(vi: "không còn bản tin số \(id) trong dữ liệu của đài", en: "the bulletin \(id) is not in the ledger")
    }

    // MARK: Notes of the as-run log

    static func started(_ version: String) -> Sentence {
        Sentence(vi: "đài bắt đầu chạy (LoaXa \(version))", en: "the station started (LoaXa \(version))")
    }
    static let stopped = Sentence(vi: "đài dừng", en: "the station stopped")
    static func reloaded(by person: String) -> Sentence {
        Sentence(vi: "“\(person)” cho đọc lại cấu hình", en: "the configuration was reloaded by “\(person)”")
    }
    static func clockSet(by step: Duration) -> Sentence {
        let seconds = (step.inSeconds * 1000).rounded() / 1000
        return Sentence(vi: "đồng hồ được chỉnh \(seconds) giây", en: "the clock was set by \(seconds) s")
    }
    static func renderedOtherwise(_ title: String, _ warning: Sentence) -> Sentence {
        Sentence(vi: "“\(title)”: \(warning.vi)", en: "“\(title)”: \(warning.en)")
    }

    static func willNotAir(_ title: String, _ time: String, _ reason: Sentence) -> Sentence {
        Sentence(
            vi: "“\(title)” sẽ không phát được lúc \(time): \(reason.vi)",
            en: "“\(title)” will not be heard at \(time): \(reason.en)")
    }

    static func slept(_ length: Duration) -> Sentence {
        let seconds = Int(length.inSeconds.rounded())
        return Sentence(
            vi: "máy ngủ \(seconds) giây, trong lúc đó đài không phát được gì",
            en: "the machine slept for \(seconds) s, and nothing could be aired meanwhile")
    }
    static func outputLost(_ output: String, _ reason: String) -> Sentence {
        Sentence(vi: "mất thiết bị ra “\(output)”: \(reason)", en: "the output “\(output)” is lost: \(reason)")
    }
    static func outputRecovered(_ output: String, after seconds: Double) -> Sentence {
        let shown = (seconds * 10).rounded() / 10
        return Sentence(
            vi: "thiết bị ra “\(output)” hoạt động lại sau \(shown) giây",
            en: "the output “\(output)” is back after \(shown) s")
    }
    static func liveTitle(_ input: String, by person: String) -> Sentence {
        Sentence(vi: "Trực tiếp: \(input) (\(person))", en: "Live: \(input) (\(person))")
    }
    static func relayTitle(_ input: String, by person: String) -> Sentence {
        Sentence(vi: "Tiếp sóng: \(input) (\(person))", en: "Relay: \(input) (\(person))")
    }
    static func inputLost(_ input: String, _ reason: String) -> Sentence {
        Sentence(vi: "mất nguồn tiếp âm “\(input)”: \(reason)", en: "the input “\(input)” is lost: \(reason)")
    }
    static func inputRecovered(_ input: String, after seconds: Double) -> Sentence {
        let shown = (seconds * 10).rounded() / 10
        return Sentence(
            vi: "nguồn tiếp âm “\(input)” có lại sau \(shown) giây", en: "the input “\(input)” is back after \(shown) s"
        )
    }
    static func inputSilent(_ input: String, fallback: String?) -> Sentence {
        Sentence(
            vi: "nguồn tiếp âm “\(input)” mất tiếng" + (fallback.map { "; phát “\($0)” thay" } ?? ""),
            en: "the input “\(input)” is silent" + (fallback.map { "; “\($0)” sounds instead" } ?? ""))
    }
    static func inputHowled(_ input: String, hertz: Int, lowered: Int) -> Sentence {
        Sentence(
            vi:
                "micro “\(input)” bị hú ở \(hertz) Hz, đã tự hạ \(lowered) dB; hãy để micro xa loa hơn hoặc quay đi hướng khác",
            en:
                "the input “\(input)” howled at \(hertz) Hz and was lowered by \(lowered) dB; move the microphone away from the "
                + "loudspeaker")
    }
    static func inputSounds(_ input: String, after seconds: Double) -> Sentence {
        let shown = Int(seconds.rounded())
        return Sentence(
            vi: "nguồn tiếp âm “\(input)” có tiếng lại sau \(shown) giây",
            en: "the input “\(input)” sounds again after \(shown) s")
    }
    static func booked(_ ids: String, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” xếp lịch phát số \(ids)", en: "“\(person)” booked \(ids)")
    }
    static func removed(_ id: Int64, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” bỏ lịch phát số \(id)", en: "“\(person)” removed the booking \(id)")
    }
    static func stoppedZones(_ zones: String, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” cho dừng phát ở \(zones)", en: "“\(person)” stopped \(zones)")
    }

    static func alertRaised(_ title: String, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” phát cảnh báo “\(title)”", en: "“\(person)” raised the alert “\(title)”")
    }
    static func alertCleared(_ title: String, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” huỷ cảnh báo “\(title)”", en: "“\(person)” cleared the alert “\(title)”")
    }

    // MARK: What listeners say

    static func feedbackReceived(_ id: Int64, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” ghi nhận phản ánh số \(id)", en: "“\(person)” took down feedback \(id)")
    }
    static func feedbackAssigned(_ id: Int64, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” giao trả lời phản ánh số \(id)", en: "“\(person)” assigned feedback \(id)")
    }
    static func feedbackAnswered(_ id: Int64, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” trả lời phản ánh số \(id)", en: "“\(person)” answered feedback \(id)")
    }
    static func feedbackClosed(_ id: Int64, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” khép lại phản ánh số \(id)", en: "“\(person)” closed feedback \(id)")
    }
    static func feedbackErased(_ id: Int64, by person: String) -> Sentence {
        Sentence(
            vi: "“\(person)” xóa dữ liệu cá nhân trong phản ánh số \(id)",
            en: "“\(person)” erased the personal data of feedback \(id)")
    }
    static func feedbackIsClosed(_ id: Int64) -> Sentence {
        Sentence(
            vi: "phản ánh số \(id) đã khép lại; nếu còn hỏi thêm thì ghi thành phản ánh mới",
            en: "feedback \(id) is closed; take down what else there is as a new one")
    }
    static func feedbackNotAnswered(_ id: Int64) -> Sentence {
        Sentence(
            vi:
                "phản ánh số \(id) chưa được trả lời; trả lời bằng “loaxa feedback answer \(id)”, hoặc khép lại kèm lý do (--why)",
            en: "feedback \(id) is not answered; “loaxa feedback answer \(id)”, or close it with a reason (--why)")
    }
    static func feedbackNotAired(_ id: Int64) -> Sentence {
        Sentence(
            vi: "câu trả lời phản ánh số \(id) chưa phát; đợi phát xong, hoặc khép lại kèm lý do (--why)",
            en: "the answer to feedback \(id) has not aired; wait for it, or close it with a reason (--why)")
    }

    static func unmuted(_ zones: String, by person: String) -> Sentence {
        Sentence(vi: "“\(person)” mở tiếng lại ở \(zones)", en: "“\(person)” unmuted \(zones)")
    }
    static func muteOver(_ zone: String) -> Sentence {
        Sentence(vi: "\(zone) hết giờ tắt tiếng, có tiếng lại", en: "the mute of \(zone) is over; it sounds again")
    }
    static func alertUnheard(_ title: String, in zones: String) -> Sentence {
        Sentence(
            vi: "cảnh báo “\(title)” KHÔNG phát ở \(zones): cụm loa đang tắt để bảo trì",
            en: "the alert “\(title)” does NOT sound in \(zones): muted for maintenance")
    }

    // MARK: Messages

    /// For the log: the account whose file it is, the file, who sent the message, and who signed it.
    static func messageAuthor(account: String, file: String, sender: String, certificate: String?) -> String {
        let file = file.filter { !$0.isNewline && $0 != "“" && $0 != "”" }.prefix(80)
        return "\(account) · CAP \(file) · \(sender.prefix(120))" + (certificate.map { " · \($0)" } ?? "")
    }
    static func messageRefused(_ file: String, _ reason: Sentence) -> Sentence {
        Sentence(vi: "tin “\(file)” không phát: \(reason.vi)", en: "the message “\(file)” does not air: \(reason.en)")
    }
    static func messageRefused(_ file: String, _ reason: Sentence, by account: String) -> Sentence {
        Sentence(
            vi: "tin “\(file)” của “\(account)” không phát: \(reason.vi)",
            en: "the message “\(file)” of “\(account)” does not air: \(reason.en)")
    }
    /// With the line where a file has it.
    static func faultAt(_ finding: Finding) -> Sentence {
        guard case .position(let line, _) = finding.place else { return finding.message }
        return Sentence(vi: "dòng \(line): \(finding.message.vi)", en: "line \(line): \(finding.message.en)")
    }
    static let unreadableMessage = Sentence(
        vi: "không đọc được tin; cần một tệp CAP 1.2", en: "it cannot be read; a CAP 1.2 file is needed")
    static func messageFolder(_ folder: String, _ problem: MessageFolder.Problem) -> Sentence {
        switch problem {
        case .unreadable(let code):
            let reason = String(cString: strerror(code))
            return Sentence(
                vi:
                    "không đọc được thư mục cảnh báo “\(folder)” (\(reason)); hãy xem mục alerts.folder trong station.json5",
                en: "cannot read the folder of alerts “\(folder)” (\(reason)); see alerts.folder in station.json5")
        case .writableByAll:
            return Sentence(
                vi:
                    "ai trên máy này cũng ghi được vào thư mục cảnh báo “\(folder)”, nên đài không đọc; chạy: chmod o-w \(folder)",
                en:
                    "everybody on this machine may write into “\(folder)”, so no alert is taken from it; run: chmod o-w \(folder)"
            )
        }
    }
    static func alreadyRaised(_ id: Int64) -> Sentence {
        Sentence(
            vi:
                "tin này đang phát rồi (cảnh báo số \(id)); muốn phát lại từ đầu: loaxa alert clear \(id), rồi phát lại",
            en:
                "the message is on the air already (alert \(id)); to begin again: loaxa alert clear \(id), then raise it"
        )
    }
    static let foreignWords = Sentence(
        vi:
            "tin không có phần tiếng Việt; phần tiếng nước ngoài sẽ được đọc bằng giọng Việt, khó nghe. Nên phát thêm một câu "
            + "tiếng Việt: loaxa alert raise \"…\"",
        en: "the message has no Vietnamese part; the Vietnamese voice will read it, and few will understand. Raise a "
            + "sentence in Vietnamese too: loaxa alert raise \"…\"")
    static let airsElsewhere = Sentence(
        vi: "không cụm loa nào thuộc khu vực của tin; phát ở mọi cụm loa, theo cài đặt alerts.elsewhere",
        en: "no zone is in the message's area; it airs in all of them, as alerts.elsewhere says")

    // MARK: Signatures of messages

    static let signatureNotAsked = Sentence(
        vi:
            "tin có chữ ký số nhưng đài KHÔNG kiểm tra, vì chưa có chứng thư nào trong mục alerts.certificates của station.json5",
        en:
            "the message is signed, but the station does NOT verify it: alerts.certificates in station.json5 names no certificate"
    )
    static let unsigned = Sentence(
        vi: "tin không có chữ ký số; đài chỉ nhận tin đã ký (mục alerts.certificates trong station.json5)",
        en: "the message is not signed; the station takes only signed ones (alerts.certificates in station.json5)")
    static let noVerifier = Sentence(
        vi: "không kiểm tra được chữ ký số vì máy chưa có chương trình xmlsec1; chạy: sudo apt install xmlsec1",
        en: "the signature cannot be verified: xmlsec1 is not installed; run: sudo apt install xmlsec1")
    static func badSignature(_ reason: String) -> Sentence {
        Sentence(
            vi: "chữ ký số không đúng, hoặc không phải của nơi được tin cậy (\(reason))",
            en: "the signature is not valid, or not by whom the station trusts (\(reason))")
    }

    // MARK: What is refused

    static func needs(_ role: StationConfiguration.Roles.Role) -> Sentence {
        switch role {
        case .contributor: needsContributor
        case .editor: needsEditor
        case .operator: needsOperator
        case .approver: needsApprover
        case .annotator: needsAnnotator
        case .technician: needsTechnician
        case .alerter: needsAlerter
        }
    }
    static let auditsOnly = Sentence(
        vi: "người kiểm tra (mục roles.auditors trong station.json5) chỉ được xem, không được thay đổi gì",
        en: "auditors (roles.auditors in station.json5) read all and change nothing")
    static func refused(_ person: String, _ reason: Sentence) -> Sentence {
        Sentence(vi: "“\(person)” bị từ chối: \(reason.vi)", en: "“\(person)” was refused: \(reason.en)")
    }
    static func remarked(_ title: String, _ id: Int64, by person: String) -> Sentence {
        Sentence(
            vi: "“\(person)” ghi nhận xét về “\(title)” (số \(id))", en: "“\(person)” remarked on “\(title)” (\(id))")
    }
    private static let needsEditor = Sentence(
        vi: "chỉ biên tập viên và người vận hành (mục roles trong station.json5) mới được làm việc này",
        en: "only editors and operators (roles in station.json5) may")
    private static let needsAnnotator = Sentence(
        vi:
            "chỉ người định hướng, người duyệt, biên tập viên và người vận hành (mục roles trong station.json5) mới được ghi nhận xét",
        en: "only orientation, approvers, editors and operators (roles in station.json5) may remark on bulletins")
    static let needsOperator = Sentence(
        vi: "chỉ người vận hành (mục roles trong station.json5) mới được làm việc này",
        en: "only operators (roles in station.json5) may")
    static let needsContributor = Sentence(
        vi: "chỉ cộng tác viên và người vận hành (mục roles trong station.json5) mới được gửi bản tin",
        en: "only contributors and operators (roles in station.json5) may hand bulletins in")
    static let needsApprover = Sentence(
        vi: "chỉ người duyệt (mục roles.approvers trong station.json5) mới được duyệt hoặc trả lại bản tin",
        en: "only approvers (roles.approvers in station.json5) may approve bulletins or send them back")
    static let needsFourEyes = Sentence(
        vi: "người gửi bản tin không tự duyệt được; cần người thứ hai (approval.fourEyes trong station.json5)",
        en: "whoever handed a bulletin in cannot approve it; a second person must (approval.fourEyes in station.json5)")
    static func notHeardYet(_ title: String) -> Sentence {
        Sentence(
            vi: "âm thanh của “\(title)” chưa tạo xong nên chưa duyệt được; hãy thử lại sau ít phút",
            en: "the sound of “\(title)” is not made yet, so it cannot be approved; try again in a few minutes")
    }
    static func approved(_ title: String, _ id: Int64, by person: String) -> Sentence {
        Sentence(vi: "\(person) duyệt “\(title)” (\(id))", en: "\(person) approved “\(title)” (\(id))")
    }
    static func returned(_ title: String, _ id: Int64, why: String, by person: String) -> Sentence {
        Sentence(
            vi: "\(person) trả lại “\(title)” (\(id)): \(why)",
            en: "\(person) sent “\(title)” (\(id)) back: \(why)")
    }
    static func backedUp(_ file: String, entries: Int64, by person: String) -> Sentence {
        Sentence(
            vi: "\(person) sao lưu dữ liệu đài vào “\(file)”, đến dòng nhật ký thứ \(entries)",
            en: "\(person) made the backup “\(file)”, up to entry \(entries) of the log")
    }
    static func notRecorded(_ reason: String) -> Sentence {
        Sentence(
            vi: "không ghi lại được tiếng đã phát (airCheck): \(reason)",
            en: "what airs cannot be recorded (airCheck): \(reason)")
    }
    static func approvalVoid(_ title: String) -> Sentence {
        Sentence(
            vi: "“\(title)” phải duyệt lại: lời đọc hoặc âm thanh đã đổi",
            en: "“\(title)” must be approved again: its words or its sound have changed")
    }
    static func ownBulletin(_ title: String, _ person: String) -> Sentence {
        Sentence(
            vi: "\(person) muốn tự duyệt “\(title)” do chính mình gửi; không được",
            en: "\(person) wanted to approve “\(title)”, which \(person) handed in; refused")
    }
    static let needsTechnician = Sentence(
        vi: "chỉ kỹ thuật viên (mục roles trong station.json5) mới được làm việc này",
        en: "only technicians (roles in station.json5) may")
    static let needsAlerter = Sentence(
        vi: "chỉ người được giao phát cảnh báo (mục roles trong station.json5) mới được làm việc này",
        en: "only those who may raise alerts (roles in station.json5) may")
    static let pastMoment = Sentence(
        vi: "giờ phát đã qua; hãy chọn giờ khác", en: "that moment is over; choose a later one")
    static let pastDays = Sentence(
        vi: "những ngày này đã qua; hãy chọn ngày khác", en: "these days are over; choose later ones")
    static let emptyDays = Sentence(
        vi: "ngày cuối phải sau ngày đầu", en: "the last day comes before the first")
    static let soberly = Sentence(vi: "ngày tang lễ: không có nhạc nền", en: "a day of mourning: without music")
    static let tooManyRepeats = Sentence(
        vi: "một bản tin chỉ được đọc từ 1 đến 3 lần trong một buổi phát",
        en: "a bulletin is heard 1 to 3 times in one programme")
    static func noOccurrence(_ slot: String, next: String?) -> Sentence {
        Sentence(
            vi: "buổi “\(slot)” không phát trong những ngày này" + (next.map { "; buổi gần nhất: \($0)" } ?? ""),
            en: "the slot “\(slot)” does not come round on these days" + (next.map { "; it does on \($0)" } ?? ""))
    }
    static func notValidThen(_ title: String) -> Sentence {
        Sentence(
            vi:
                "“\(title)” không còn (hoặc chưa) có hiệu lực vào những ngày này; hãy sửa dòng valid hoặc chọn ngày khác",
            en: "“\(title)” is not valid on these days; change its valid line or choose other days")
    }
    static let otherSlot = Sentence(
        vi: "hai lịch phát không cùng một buổi nên không đổi thứ tự cho nhau được",
        en: "the two bookings are not in the same slot, so there is no order between them")

    static func logFault(_ fault: HashChain.Report.Fault) -> Sentence {
        switch fault {
        case .entry(let number):
            Sentence(
                vi: "dòng số \(number) của nhật ký đã bị sửa, bị đảo thứ tự, hoặc dòng trước nó đã bị xoá",
                en: "the entry \(number) of the log was changed or moved, or one before it was removed")
        case .cutOff(let number):
            Sentence(
                vi: "các dòng nhật ký sau dòng số \(number) đã bị xoá",
                en: "the entries of the log after \(number) have been removed")
        case .airing(let id):
            Sentence(
                vi: "bảng lượt phát không khớp với nhật ký ở lượt \(id)",
                en: "the table of airings does not agree with the log about \(id)")
        case .approval(let id):
            Sentence(
                vi: "nhật ký ghi lượt \(id) đã được duyệt, mà sổ duyệt của ban biên tập không có",
                en: "the log tells of an approval of \(id) that is not among the decisions of the board")
        case .seal(let number):
            Sentence(
                vi: "niêm phong của các dòng đã bỏ, tới dòng số \(number), bị sửa hoặc không khớp với nhật ký",
                en: "the seal over the removed entries up to \(number) was changed, or the log does not know it")
        }
    }

    // MARK: Health

    static func outputIsLost(_ output: String, _ reason: String) -> Sentence {
        Sentence(
            vi: "thiết bị ra “\(output)” không hoạt động (\(reason)); kiểm tra dây nối và “loaxa doctor”",
            en: "the output “\(output)” does not work (\(reason)); check the cable and “loaxa doctor”")
    }
    static func outputStalled(_ output: String) -> Sentence {
        Sentence(vi: "thiết bị ra “\(output)” bị treo", en: "the output “\(output)” hangs")
    }
    static func delayDoubted(_ output: String) -> Sentence {
        Sentence(
            vi: "thiết bị ra “\(output)” báo sai độ trễ; vẫn phát được, nhưng giờ bắt đầu có thể lệch đôi chút",
            en: "the output “\(output)” reports nonsense delays; it plays on, but its starts may be off by a little")
    }
    static func noRealTime(_ output: String, _ reason: String) -> Sentence {
        Sentence(
            vi: "“\(output)” chạy không có quyền thời gian thực (\(reason)); âm thanh có thể vấp khi máy bận",
            en: "“\(output)” runs without real-time scheduling (\(reason)); sound may stutter when the machine is busy")
    }
    static func notWritten(_ count: Int, _ reason: String) -> Sentence {
        Sentence(
            vi: "\(count) dòng nhật ký chưa ghi được xuống đĩa (\(reason)); hãy dọn ổ đĩa",
            en: "\(count) entries of the as-run log are not on the disk yet (\(reason)); make space")
    }
    static func soundFailed(_ title: String, _ reason: Sentence) -> Sentence {
        Sentence(
            vi: "không tạo được âm thanh của “\(title)”: \(reason.vi)", en: "no sound of “\(title)”: \(reason.en)")
    }
    static let noRenderer = Sentence(
        vi: "không tìm thấy loaxa-render; hãy cài lại LoaXa", en: "loaxa-render is not found; install LoaXa again")
}
