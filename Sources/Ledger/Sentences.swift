import Glibc
import Linux
import SQLite
import Schedule
import Wording

extension LedgerError {
    /// One line for people, with what to do next.
    package var sentence: Sentence {
        switch self {
        case .corrupt(let path, let detail):
            Sentence(
                vi: "tệp dữ liệu \(path) bị hỏng (\(detail)); hãy khôi phục từ bản sao lưu",
                en: "the ledger \(path) is damaged (\(detail)); restore it from a backup")
        case .notALedger(let path):
            Sentence(
                vi: "\(path) không phải là tệp dữ liệu của LoaXa; kiểm tra lại thư mục dữ liệu",
                en: "\(path) is not a ledger of LoaXa; check the state folder")
        case .newerSchema(let path, let found, let known):
            Sentence(
                vi:
                    "tệp dữ liệu \(path) do bản LoaXa mới hơn ghi (kiểu \(found), bản này chỉ biết đến \(known)); "
                    + "hãy cài bản mới hơn",
                en:
                    "the ledger \(path) was written by a newer LoaXa (schema \(found), this one knows \(known)); "
                    + "install the newer version")
        case .missing(let path, let reason):
            Sentence(
                vi:
                    "không đọc được tệp dữ liệu \(path) (\(String(cString: strerror(reason)))); ghi đúng thư mục dữ liệu sau "
                    + "--state, và người đọc phải thuộc nhóm loaxa",
                en:
                    "cannot read the ledger \(path) (\(String(cString: strerror(reason)))); name the data folder after --state, "
                    + "and be a member of the group loaxa")
        case .olderSchema(let path, let found, let known):
            Sentence(
                vi:
                    "tệp dữ liệu \(path) do bản LoaXa cũ hơn ghi (kiểu \(found), bản này dùng kiểu \(known)); hãy bật đài một "
                    + "lần để nâng cấp",
                en:
                    "the ledger \(path) was written by an older LoaXa (schema \(found), this one uses \(known)); start the "
                    + "station once to bring it up to date")
        case .inUse(let path):
            Sentence(
                vi: "tệp dữ liệu \(path) đang do một loaxad khác dùng; hãy dừng chương trình đó trước",
                en: "the ledger \(path) is in use by another loaxad; stop that one first")
        case .storage(let error): Self.cannotBeUsed(error.description)
        case .locking(let error): Self.cannotBeUsed(error.description)
        case .bookingNotFound(let id): Sentence(vi: "không có lịch phát số \(id)", en: "there is no booking \(id)")
        case .feedbackNotFound(let id): Sentence(vi: "không có phản ánh số \(id)", en: "there is no feedback \(id)")
        case .differentSlots(let a, let b):
            Sentence(
                vi: "lịch phát số \(a) và số \(b) không cùng một buổi phát nên không đổi thứ tự cho nhau được",
                en: "the bookings \(a) and \(b) are not in the same slot, so there is no order between them")
        case .outOfOrder(let airing, let event, let result):
            Sentence(
                vi:
                    "nhật ký phát sóng không nhận “\(event)” cho lượt phát \(airing) (đang là \(result?.rawValue ?? "chưa có"))",
                en:
                    "the as-run log takes no “\(event)” for the airing \(airing) (which is \(result?.rawValue ?? "unknown"))"
            )
        }
    }

    private static func cannotBeUsed(_ detail: String) -> Sentence {
        Sentence(
            vi: "không mở hoặc không ghi được tệp dữ liệu: \(detail); kiểm tra ổ đĩa bằng “loaxa doctor”",
            en: "the ledger cannot be opened or written: \(detail); “loaxa doctor” checks the disk")
    }
}

enum Sentences {
    static func sealed(_ seal: LogSeal) -> Sentence {
        Sentence(
            vi: "đã bỏ các dòng \(seal.first)–\(seal.last) của nhật ký vì quá hạn lưu (\(seal.setting)), có niêm phong",
            en: "the entries \(seal.first)–\(seal.last) of the log were removed under seal: older than \(seal.setting)")
    }
}
