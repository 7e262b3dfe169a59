import Tar
import Time
import Wording

extension Sentences {
    // MARK: Making one

    static let backupSummary = Sentence(
        vi: "Sao lưu cài đặt, lịch phát, bản tin, đoạn thu và nhật ký vào một tệp",
        en: "Save settings, bookings, bulletins, clips and the log in one file")
    static let backupDetails = Sentence(
        vi:
            "Làm được cả khi đài đang chạy: tệp dữ liệu được chụp tại một thời điểm. Tệp .tar mở được bằng mọi chương trình, có "
            + "manifest.json ghi mã băm SHA-256 của từng tệp; ghi xong máy đọc lại để kiểm tra. Âm thanh đã làm sẵn (máy làm "
            + "lại được) và bản ghi của airCheck không nằm trong đó. Nên cất ở USB hay máy khác, mỗi tuần một lần; “loaxa doctor” nhắc khi đã quá lâu.",
        en:
            "The station may be running: the ledger is copied as it is at one moment. Every program that knows .tar opens the file; "
            + "manifest.json in it has the SHA-256 of each file, and all of it is read again once it is written. Finished sounds, "
            + "which can be made again, and recordings of airCheck are not in it. Keep it on a stick or another machine, once a week; “loaxa doctor” "
            + "says when the last one is too old.")
    static let backupExample = Sentence(vi: "ra USB", en: "onto a stick")
    static let backupCheckExample = Sentence(
        vi: "tệp cất lâu có còn nguyên không", en: "whether an old file is still whole")
    static let noSettingsToSave = Sentence(
        vi: "không thấy cài đặt ở /etc/loaxa hay ./Config; ghi rõ thư mục: --config THƯ_MỤC",
        en: "no settings in /etc/loaxa or ./Config; name the folder: --config DIR")
    static func backedUp(_ file: String, _ manifest: BackupManifest) -> Sentence {
        Sentence(
            vi:
                "đã sao lưu vào “\(file)” và đọc lại: \(manifest.files.count) tệp, \(megabytes(manifest.size, ",")) MB, nhật ký "
                + "\(manifest.logEntries) dòng",
            en:
                "saved in “\(file)” and read again: \(manifest.files.count) files, \(megabytes(manifest.size, ".")) MB, "
                + "\(manifest.logEntries) entries of the log")
    }
    static let backupNotNoted = Sentence(
        vi: "đài chưa ghi được lần sao lưu này vào nhật ký (đài tắt, hoặc bạn không phải kỹ thuật viên)",
        en: "the station could not note this backup in its log (it is off, or you are no technician)")
    static func changedMeanwhile(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” bị sửa trong lúc sao lưu; hãy làm lại", en: "“\(file)” changed while it was saved; try again"
        )
    }
    static func cannotBeSaved(_ file: String) -> Sentence {
        Sentence(
            vi: "không sao lưu được “\(file)”: tên quá dài hoặc có ký tự lạ; hãy đổi tên tệp",
            en: "“\(file)” cannot be saved: its name is too long or has strange characters; rename it")
    }
    private static func megabytes(_ bytes: Int, _ point: String) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10)\(point)\(tenths % 10)"
    }

    // MARK: Reading one

    static let restoreSummary = Sentence(
        vi: "Khôi phục đài từ tệp sao lưu, trên máy này", en: "Bring a station back from a backup, on this machine")
    static let restoreDetails = Sentence(
        vi:
            "Mọi tệp được kiểm tra theo mã băm và nhật ký được soát từ đầu đến cuối trước khi đặt vào chỗ; tệp hỏng, thiếu hay lạ "
            + "thì không có gì thay đổi. Phải dừng đài trước. Tệp cài đặt khác đang có được giữ lại với đuôi .before-…; máy đã "
            + "có dữ liệu đài thì phải thêm --replace. Xong thì bật đài: sudo systemctl start loaxad",
        en:
            "Every file is checked against its hash, and the log is worked through, before anything is put in its place; with a "
            + "damaged, missing or strange file nothing changes. The station must be stopped. Settings that are there and differ "
            + "are kept as .before-…; a machine that has a station's data needs --replace. Then: sudo systemctl start loaxad"
    )
    static let checkBackupOption = Sentence(
        vi: "chỉ kiểm tra tệp, không đặt gì vào máy", en: "only check the file; change nothing")
    static let replaceOption = Sentence(
        vi: "thay dữ liệu đài đang có; dữ liệu cũ giữ lại với đuôi .before-…",
        en: "replace the station's data that is here; the old is kept as .before-…")
    static let restoreExample = Sentence(vi: "lên máy mới", en: "onto a new machine")
    static let restoreTrialExample = Sentence(vi: "thử vào hai thư mục riêng", en: "a trial, into folders of its own")
    static func backupIsWhole(_ manifest: BackupManifest) -> Sentence {
        Sentence(
            vi:
                "tệp sao lưu còn nguyên: \(manifest.station), \(manifest.madeAt), \(manifest.files.count) tệp, nhật ký "
                + "\(manifest.logEntries) dòng",
            en:
                "the backup is whole: \(manifest.station), \(manifest.madeAt), \(manifest.files.count) files, "
                + "\(manifest.logEntries) entries of the log")
    }
    static func restored(_ manifest: BackupManifest, settings: String, state: String) -> Sentence {
        Sentence(
            vi:
                "đã khôi phục \(manifest.station) như lúc \(manifest.madeAt): cài đặt ở \(settings), dữ liệu ở \(state). Bật đài: "
                + "sudo systemctl start loaxad",
            en:
                "\(manifest.station) is as it was at \(manifest.madeAt): settings in \(settings), data in \(state). Start it: "
                + "sudo systemctl start loaxad")
    }
    static func keptOld(_ path: String) -> Sentence {
        Sentence(vi: "tệp cũ được giữ ở “\(path)”", en: "the old file is kept as “\(path)”")
    }
    static func clipsWereElsewhere(_ folder: String) -> Sentence {
        Sentence(
            vi:
                "đoạn thu của đài trước ở thư mục khác, nay đặt ở “\(folder)”: sửa trong station.json5 thành clips: \"clips\"",
            en:
                "the station's clips were in another folder and are in “\(folder)” now: set clips: \"clips\" in station.json5"
        )
    }
    static func stopStationFirst(_ state: String) -> Sentence {
        Sentence(
            vi: "đài đang chạy với dữ liệu ở \(state); hãy dừng trước: sudo systemctl stop loaxad.socket loaxad",
            en: "a station runs on \(state); stop it first: sudo systemctl stop loaxad.socket loaxad")
    }
    static func stationIsThere(_ ledger: String) -> Sentence {
        Sentence(
            vi: "máy này đã có dữ liệu đài (\(ledger)); thêm --replace nếu muốn thay",
            en: "there is a station's data already (\(ledger)); add --replace to replace it")
    }
    static func noRoomToRestore(_ folder: String, bytes: UInt64) -> Sentence {
        Sentence(
            vi: "\(folder) không đủ chỗ: cần \(bytes / 1_000_000 + 1) MB",
            en: "\(folder) has no room for \(bytes / 1_000_000 + 1) MB")
    }
    static func noBackup(_ file: String) -> Sentence {
        Sentence(
            vi: "“\(file)” không phải tệp sao lưu của LoaXa, hoặc bị cắt cụt",
            en: "“\(file)” is no backup of LoaXa, or was cut short")
    }
    static func otherBackup(_ file: String, _ format: Int, known: Int) -> Sentence {
        Sentence(
            vi: "“\(file)” do bản LoaXa khác ghi (kiểu \(format), bản này đọc kiểu \(known)); hãy cài đúng bản",
            en:
                "“\(file)” was written by another LoaXa (format \(format), this one reads \(known)); install that version"
        )
    }
    static func otherFile(_ file: String, _ entry: String) -> Sentence {
        Sentence(
            vi: "“\(file)” đã hỏng hoặc bị sửa: “\(entry)” không đúng với bảng kê; không có gì thay đổi trên máy",
            en: "“\(file)” is damaged or was changed: “\(entry)” is not as listed; nothing was changed on this machine")
    }
    static func damagedBackup(_ file: String, _ fault: TarFault) -> Sentence {
        let why =
            switch fault {
            case .truncated(let offset):
                Sentence(vi: "bị cắt cụt ở byte \(offset)", en: "it ends at byte \(offset)")
            case .damagedHeader(let offset):
                Sentence(vi: "hỏng ở byte \(offset)", en: "it is damaged at byte \(offset)")
            case .notAFile(let name, _):
                Sentence(vi: "“\(name)” là liên kết hay thư mục", en: "“\(name)” is a link or a folder")
            case .hostileName(let name):
                Sentence(vi: "tên tệp “\(name)” không được phép", en: "the name “\(name)” is not allowed")
            case .twice(let name):
                Sentence(vi: "“\(name)” có hai lần hoặc thừa", en: "“\(name)” is there twice or too much")
            case .wrongSize(let name): Sentence(vi: "“\(name)” không đọc được", en: "“\(name)” cannot be read")
            case .system(let error): Sentence(verbatim: "\(error)")
            }
        return Sentence(
            vi: "không dùng được “\(file)”: \(why.vi); không có gì thay đổi trên máy",
            en: "“\(file)” cannot be used: \(why.en); nothing was changed on this machine")
    }

    // MARK: Doctor

    static let backupSubject = Sentence(vi: "Sao lưu", en: "Backup")
    static let neverBackedUp = Sentence(vi: "chưa sao lưu lần nào", en: "there never was one")
    static func backedUpAgo(days: Int) -> Sentence {
        Sentence(
            vi: days == 0 ? "lần cuối trong 24 giờ qua" : "lần cuối cách đây \(days) ngày",
            en: days == 0 ? "the last one within 24 hours" : "the last one \(days) day\(days == 1 ? "" : "s") ago")
    }
    static let logAgeSubject = Sentence(vi: "Hạn lưu nhật ký", en: "Age of the log")
    static func logKept(_ setting: String, from: CivilDate, goes: CivilDate) -> Sentence {
        Sentence(
            vi: "giữ \(setting), có từ \(Moments.fullDay(from)); từ \(Moments.fullDay(goes)) bỏ tháng cũ nhất",
            en: "kept for \(setting), there from \(from) on; the oldest month goes on \(goes)")
    }
    static func exportBefore(_ month: String) -> Sentence {
        Sentence(
            vi: "Cần thì xuất trước: loaxa log export --period \(month) --out nhat-ky-\(month).csv",
            en: "Export it before, where it is needed: loaxa log export --period \(month) --out log-\(month).csv")
    }
    static let makeBackup = Sentence(
        vi: "Cắm USB rồi chạy: loaxa backup /media/usb/loaxa.tar", en: "Onto a stick: loaxa backup /media/usb/loaxa.tar"
    )
}
