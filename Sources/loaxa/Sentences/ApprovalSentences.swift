import Control
import Wording

extension Sentences {
    static let approveSummary = Sentence(
        vi: "Duyệt bản tin: đúng lời đọc này, đúng âm thanh này", en: "Approve bulletins: these words, in this sound")
    static let approveDetails = Sentence(
        vi:
            "Chỉ bản tin đã duyệt mới được phát. Người gửi không tự duyệt bản tin của mình. Lời đọc hay âm thanh đổi sau khi "
            + "duyệt (sửa bản tin, đổi giọng, đổi cách đọc) thì phải duyệt lại. Đọc và nghe trước bằng: loaxa show SỐ --play",
        en:
            "Only what is approved airs. Nobody approves what they handed in themselves. Where the words or the sound change after "
            + "that (another text, voice or pronunciation), the approval is void. Read and hear it first: loaxa show ID --play"
    )
    static let approveExample = Sentence(vi: "cho phát bản tin 12", en: "let bulletin 12 air")
    static let rejectSummary = Sentence(
        vi: "Trả lại bản tin cho người gửi, kèm lý do", en: "Send a bulletin back to its author, with a reason")
    static let rejectDetails = Sentence(
        vi:
            "Bản tin bị trả lại không được phát. Người gửi thấy lý do trong loaxa inbox, sửa rồi gửi lại bằng loaxa queue add.",
        en:
            "What is sent back does not air. Its author reads the reason in loaxa inbox, and hands it in anew: loaxa queue add."
    )
    static let rejectExample = Sentence(vi: "trả lại để sửa ngày", en: "send it back for a wrong date")
    static let whyOption = Sentence(vi: "lý do, người gửi sẽ đọc", en: "the reason, for the author to read")
    static let aReason = Sentence(vi: "một câu nói rõ lý do", en: "a sentence that says why")
    static let noReason = Sentence(
        vi: "trả lại vì sao? Hãy ghi --why \"LÝ DO\".", en: "why? Give --why \"REASON\".")
    static let inboxSummary = Sentence(
        vi: "Những gì đang chờ: bản tin cần duyệt, bản tin bị trả lại",
        en: "What waits: bulletins to approve, bulletins sent back")
    static let inboxDetails = Sentence(
        vi: "Bản tin cần duyệt hiện với mọi người; bản tin bị trả lại hiện với người đã gửi.",
        en: "Bulletins to approve are shown to everybody, those sent back to whoever handed them in.")
    static let inboxExample = Sentence(vi: "xem việc đang chờ", en: "see what waits")
    static let showSummary = Sentence(
        vi: "Xem và nghe một bản tin đã xếp lịch, đúng như sẽ phát",
        en: "Read and hear a booked bulletin as it will air")
    static let showDetails = Sentence(
        vi: "In người gửi, tình trạng duyệt, giờ phát và từng câu sẽ đọc. Nghe đúng tệp âm thanh sẽ phát bằng --play.",
        en:
            "Prints who handed it in, whether it is approved, when it airs and every clause that will be said. --play plays "
            + "the very file that will air.")
    static let showExample = Sentence(vi: "đọc từng câu", en: "read every clause")
    static let showPlayExample = Sentence(vi: "đọc và nghe", en: "read and hear it")
    static let playOption = Sentence(vi: "phát ra loa của máy này", en: "play it on this machine")

    // MARK: What happened

    static func approved(_ booking: Wire.Booking) -> Sentence {
        Sentence(vi: "Đã duyệt \(booking.id): “\(booking.title)”.", en: "Approved \(booking.id): “\(booking.title)”.")
    }
    static func sentBack(_ booking: Wire.Booking) -> Sentence {
        Sentence(
            vi: "Đã trả lại \(booking.id): “\(booking.title)” cho \(booking.createdBy).",
            en: "Sent \(booking.id): “\(booking.title)” back to \(booking.createdBy).")
    }
    static func awaitsApproval(_ ids: [Int64]) -> Sentence {
        let list = ids.map { "\($0)" }.joined(separator: " ")
        return Sentence(
            vi: "Chờ duyệt. Người duyệt nghe bằng: loaxa show \(ids[0]) --play, rồi: loaxa approve \(list)",
            en:
                "Waiting for approval. The approver hears it with: loaxa show \(ids[0]) --play, then: loaxa approve \(list)"
        )
    }
    static func toApprove(_ count: Int) -> Sentence {
        Sentence(vi: "Chờ duyệt: \(count)", en: "To approve: \(count)")
    }
    static func cameBack(_ count: Int) -> Sentence {
        Sentence(vi: "Bị trả lại: \(count)", en: "Sent back: \(count)")
    }
    static let emptyInbox = Sentence(vi: "Không có gì đang chờ.", en: "Nothing waits.")
    static let notMadeYet = Sentence(vi: "âm thanh chưa tạo xong", en: "the sound is not made yet")

    // MARK: A bulletin to be read

    static let handedInLabel = Sentence(vi: "Người gửi", en: "Handed in")
    static let approvalLabel = Sentence(vi: "Duyệt", en: "Approval")
    static let airsLabel = Sentence(vi: "Phát", en: "Airs")
    static let soundLabel = Sentence(vi: "Âm thanh", en: "Sound")

    static func approval(of booking: Wire.Booking) -> Sentence {
        let person = booking.decidedBy ?? "?"
        return switch booking.approval {
        case .none: Sentence(vi: "không cần duyệt", en: "not asked for")
        case .awaited: Sentence(vi: "chờ duyệt", en: "waiting for approval")
        case .given: Sentence(vi: "\(person) đã duyệt", en: "approved by \(person)")
        case .void: Sentence(vi: "phải duyệt lại", en: "must be approved again")
        case .returned:
            Sentence(
                vi: "\(person) trả lại: \(booking.returnReason ?? "")",
                en: "sent back by \(person): \(booking.returnReason ?? "")")
        }
    }

    // MARK: Remarks and roles

    static let annotateSummary = Sentence(
        vi: "Ghi nhận xét về một bản tin, cho người viết và người duyệt",
        en: "Remark on a bulletin, for its author and the board")
    static let annotateDetails = Sentence(
        vi: "Nhận xét hiện trong loaxa show; nó không duyệt và không trả lại gì.",
        en: "loaxa show has it; it neither approves nor returns anything.")
    static let annotateExample = Sentence(vi: "góp ý cho lời văn", en: "advice on the wording")
    static func annotated(_ booking: Wire.Booking) -> Sentence {
        Sentence(
            vi: "Đã ghi nhận xét về \(booking.id): “\(booking.title)”.",
            en: "Remarked on \(booking.id): “\(booking.title)”.")
    }
    static let remarkLabel = Sentence(vi: "Nhận xét", en: "Remark")
    static let whoAmISummary = Sentence(
        vi: "Tài khoản của tôi được làm gì ở đài này", en: "What my account may do at this station")
    static let whoAmIExample = Sentence(vi: "xem mình được làm gì", en: "what I may do")
    static let mayRead = Sentence(vi: "  xem tất cả", en: "  read everything")

    /// What somebody of a role may do; nil for a role that this program does not know.
    static func may(_ role: String) -> Sentence? {
        switch role {
        case "contributor":
            Sentence(
                vi: "  gửi bản tin; ghi và trả lời phản ánh", en: "  hand bulletins in; take down and answer feedback")
        case "editor":
            Sentence(
                vi: "  dời, bỏ lịch phát; giao, khép lại, xóa phản ánh",
                en: "  move and remove bookings; assign, close and erase feedback")
        case "operator": Sentence(vi: "  dừng phát, phát trực tiếp, thử loa", en: "  stop, go live, try loudspeakers")
        case "approver": Sentence(vi: "  duyệt, trả lại bản tin", en: "  approve bulletins and send them back")
        case "annotator": Sentence(vi: "  ghi nhận xét về bản tin", en: "  remark on bulletins")
        case "technician": Sentence(vi: "  nạp lại cài đặt", en: "  reload the settings")
        case "alerter": Sentence(vi: "  phát, tắt cảnh báo khẩn cấp", en: "  raise and clear alerts")
        case "auditor":
            Sentence(vi: "  không thay đổi gì: tài khoản để kiểm tra", en: "  change nothing: an account that audits")
        default: nil
        }
    }
    static func waitingForBoard(_ count: Int) -> Sentence {
        Sentence(vi: "Của tôi, đang chờ duyệt: \(count)", en: "Mine, waiting for approval: \(count)")
    }
    static func toRead(_ count: Int) -> Sentence {
        Sentence(
            vi: "Sắp duyệt, mời xem và nhận xét (loaxa annotate): \(count)",
            en: "To be approved; read them and remark (loaxa annotate): \(count)")
    }
    static func toAnswer(_ count: Int) -> Sentence {
        Sentence(vi: "Phản ánh cần trả lời: \(count)", en: "Feedback to be answered: \(count)")
    }
}
