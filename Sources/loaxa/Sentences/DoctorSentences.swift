import Wording

extension Sentences {
    static let doctorSummary = Sentence(
        vi: "Khám toàn bộ máy: cấu hình, loa, giọng đọc, đồng hồ, ổ đĩa, quyền",
        en: "Check the whole box: settings, sound, voices, clock, disk, rights")

    // MARK: Disk

    static let diskSubject = Sentence(vi: "Ổ đĩa", en: "Disk")
    static func diskFree(_ folder: String, bytes: UInt64) -> Sentence {
        let amount = size(bytes)
        return Sentence(vi: "\(folder): còn trống \(amount.vi)", en: "\(folder): \(amount.en) free")
    }
    static func diskUnknown(_ folder: String, _ reason: String) -> Sentence {
        Sentence(vi: "\(folder): không xem được (\(reason))", en: "\(folder): cannot be looked at (\(reason))")
    }
    static let checkStateFolder = Sentence(
        vi: "Kiểm tra đường dẫn sau --state, hoặc chạy lại bằng sudo.", en: "Check the path after --state, or use sudo."
    )
    static let makeSpace = Sentence(
        vi: "Dọn bớt tệp trên ổ đĩa này; khi đầy, đài không dựng được bản tin mới.",
        en: "Make room on this disk; once it is full the station cannot render new bulletins.")

    /// `1,5 GB`; a decimal comma in Vietnamese.
    static func size(_ bytes: UInt64) -> Sentence {
        let units = ["kB", "MB", "GB", "TB"]
        var value = Double(bytes) / 1024
        var unit = 0
        while value >= 1024, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        let tenths = Int((value * 10).rounded())
        let whole = "\(tenths / 10)"
        let rest = value < 10 ? tenths % 10 : 0
        return Sentence(
            vi: rest == 0 ? "\(whole) \(units[unit])" : "\(whole),\(rest) \(units[unit])",
            en: rest == 0 ? "\(whole) \(units[unit])" : "\(whole).\(rest) \(units[unit])")
    }

    // MARK: Clock

    static let clockSubject = Sentence(vi: "Đồng hồ", en: "Clock")
    static let clockSynchronised = Sentence(
        vi: "đang được chỉnh đúng giờ qua mạng", en: "kept right over the network")
    static let clockNotSynchronised = Sentence(
        vi: "chưa được chỉnh giờ qua mạng từ khi bật máy", en: "not synchronised since the machine started")
    static let clockUnknown = Sentence(vi: "không hỏi được hệ điều hành", en: "the system will not say")
    static let synchroniseClock = Sentence(
        vi: "Nối mạng rồi chạy: sudo timedatectl set-ntp true. Không có mạng thì đối chiếu giờ bằng: date",
        en: "Connect the network and run: sudo timedatectl set-ntp true. Without a network compare with: date")
    static let lookAtClock = Sentence(vi: "Xem bằng: timedatectl", en: "Look at it with: timedatectl")

    // MARK: Groups

    static func groupSubject(_ name: String) -> Sentence { Sentence(vi: "Nhóm \(name)", en: "Group \(name)") }
    static func inGroup(_ name: String) -> Sentence {
        Sentence(vi: "bạn ở trong nhóm này", en: "you are in it")
    }
    static let rootNeedsNoGroup = Sentence(vi: "bạn là quản trị (root), không cần", en: "you are root and need none")
    static func noGroup(_ name: String) -> Sentence {
        Sentence(vi: "máy chưa có nhóm này", en: "does not exist on this machine")
    }
    static func makeGroup(_ name: String) -> Sentence {
        Sentence(
            vi: "Cài đặt lại LoaXa (make install), hoặc: sudo groupadd --system \(name)",
            en: "Install LoaXa again (make install), or: sudo groupadd --system \(name)")
    }
    static func notInGroup(_ name: String) -> Sentence {
        Sentence(vi: "bạn chưa ở trong nhóm này", en: "you are not in it")
    }
    static func joinGroup(_ name: String) -> Sentence {
        Sentence(
            vi: "Chạy: sudo usermod -aG \(name) $USER, rồi đăng xuất và đăng nhập lại.",
            en: "Run: sudo usermod -aG \(name) $USER, then log out and in again.")
    }
}
