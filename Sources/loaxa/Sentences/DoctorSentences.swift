import Control
import Wording

extension Sentences {
    static let doctorSummary = Sentence(
        vi: "Khám toàn bộ máy: cấu hình, loa, giọng đọc, đồng hồ, ổ đĩa, quyền",
        en: "Check the whole box: settings, sound, voices, clock, disk, rights")

    static let doctorDetails = Sentence(
        vi:
            "Mỗi dòng là một việc đã thử thật: mở thiết bị ra, cho từng giọng đọc một câu, hỏi chương trình đài… Việc nào "
            + "chưa ổn có cách sửa ở dòng dưới. Mã thoát là 1 khi có việc HỎNG.",
        en:
            "Each line is something that was really tried: a device opened, a word said in each voice, the station asked. "
            + "What is not well has what to do below it. The exit code is 1 where anything fails.")
    static let doctorExample = Sentence(vi: "khám một lượt", en: "look at everything")
    static let doctorJSONExample = Sentence(vi: "cho chương trình giám sát", en: "for a monitoring program")

    // MARK: Settings

    static let configurationSubject = Sentence(vi: "Cấu hình", en: "Configuration")
    static let noConfiguration = Sentence(
        vi: "không thấy ở /etc/loaxa hay ./Config", en: "neither in /etc/loaxa nor in ./Config")
    static let makeConfiguration = Sentence(
        vi: "Cài đặt LoaXa (make install), hoặc chỉ ra thư mục: --config THƯ_MỤC",
        en: "Install LoaXa (make install), or name the folder: --config DIR")
    static func configurationErrors(_ folder: String, _ count: Int) -> Sentence {
        Sentence(vi: "\(folder): \(count) lỗi", en: "\(folder): \(count) error\(count == 1 ? "" : "s")")
    }
    static func configurationFound(_ folder: String, zones: Int, slots: Int) -> Sentence {
        Sentence(
            vi: "\(folder): \(zones) cụm loa, \(slots) buổi phát",
            en: "\(folder): \(zones) zone\(zones == 1 ? "" : "s"), \(slots) slot\(slots == 1 ? "" : "s")")
    }
    static func correctFirst(_ finding: Finding) -> Sentence {
        Sentence(vi: finding.line(in: .vietnamese), en: finding.line(in: .english))
    }
    static let pronunciationSubject = Sentence(vi: "Cách đọc riêng", en: "Pronunciation")
    static let noPronunciation = Sentence(
        vi: "không có pronunciation.tsv; đọc theo từ điển chung",
        en: "no pronunciation.tsv; the general dictionary is used")
    static func pronunciationFound(_ count: Int) -> Sentence {
        Sentence(vi: "\(count) từ của xã", en: "\(count) entr\(count == 1 ? "y" : "ies") of the commune's own")
    }
    static func cannotBeRead(_ file: String, _ reason: String) -> Sentence {
        Sentence(vi: "không đọc được \(file) (\(reason))", en: "cannot read \(file) (\(reason))")
    }
    static func checkRights(_ path: String) -> Sentence {
        Sentence(vi: "Xem quyền bằng: ls -ld \(path)", en: "Look at its permissions: ls -ld \(path)")
    }

    // MARK: The station

    static let stationSubject = Sentence(vi: "Chương trình đài", en: "Station")
    static func stationRuns(_ name: String, _ version: String, since start: Moment) -> Sentence {
        func since(_ language: Language) -> String { Moments.short(start.civil, in: language) }
        return Sentence(
            vi: "\(name), loaxad \(version), chạy từ \(since(.vietnamese))",
            en: "\(name), loaxad \(version), running since \(since(.english))")
    }
    static func nobodyListens(_ path: String) -> Sentence {
        Sentence(vi: "chưa chạy; không có ai nghe ở \(path)", en: "not running; nobody listens on \(path)")
    }
    static func notLetIn(_ path: String) -> Sentence {
        Sentence(vi: "bạn chưa được phép nối tới \(path)", en: "you may not connect to \(path)")
    }
    static let startStation = Sentence(
        vi: "Bật: sudo systemctl start loaxad; nếu không lên, xem: journalctl -u loaxad",
        en: "Start it: sudo systemctl start loaxad; if it does not come up: journalctl -u loaxad")
    static func otherVersion(_ own: String) -> Sentence {
        Sentence(
            vi: "loaxa là bản \(own). Khởi động lại cho khớp: sudo systemctl restart loaxad",
            en: "loaxa is \(own). Restart the station: sudo systemctl restart loaxad")
    }
    static let scheduleSubject = Sentence(vi: "Phát theo lịch", en: "Schedule")
    static let seeJournal = Sentence(vi: "Xem thêm: journalctl -u loaxad", en: "See: journalctl -u loaxad")

    // MARK: Sound

    static func outputSubject(_ name: String) -> Sentence { Sentence(vi: "Loa \(name)", en: "Output \(name)") }
    static func inputSubject(_ name: String) -> Sentence {
        Sentence(vi: "Tiếp âm \(name)", en: "Input \(name)")
    }
    static func inUse(_ device: String) -> Sentence {
        Sentence(vi: "“\(device)” đang được đài dùng", en: "the station is using “\(device)”")
    }
    static func lookAtInput(_ device: String) -> Sentence {
        Sentence(
            vi: "Xem tên thiết bị thu bằng: arecord -L; thử: arecord -D '\(device)' -d 3 /tmp/thu.wav",
            en: "List the devices: arecord -L; try: arecord -D '\(device)' -d 3 /tmp/try.wav")
    }
    static func opens(_ device: String) -> Sentence { Sentence(vi: "“\(device)” mở được", en: "“\(device)” opens") }
    static func doesNotOpen(_ device: String, _ reason: String) -> Sentence {
        Sentence(vi: "“\(device)” không mở được: \(reason)", en: "“\(device)” does not open: \(reason)")
    }
    static func lookAtDevice(_ device: String) -> Sentence {
        Sentence(
            vi: "Xem dây và nguồn của thiết bị; liệt kê bằng: aplay -L; thử bằng: speaker-test -D '\(device)'",
            en: "Check cable and power; list devices with: aplay -L; try: speaker-test -D '\(device)'")
    }
    static let tooBusy = Sentence(
        vi: "Máy có lúc bận quá. Tăng buffer của thiết bị này trong station.json5.",
        en: "The machine was too busy at times. Give this output a longer buffer in station.json5.")
    static let rendererSubject = Sentence(vi: "Tạo tiếng", en: "Renderer")
    static func voiceSubject(_ name: String) -> Sentence { Sentence(vi: "Giọng \(name)", en: "Voice \(name)") }
    static func speaks(_ voice: String, _ length: Duration) -> Sentence {
        let tenths = Int(length / .milliseconds(100))
        return Sentence(
            vi: "\(voice) đọc được (\(tenths / 10),\(tenths % 10) giây)",
            en: "\(voice) speaks (\(tenths / 10).\(tenths % 10) s)")
    }
    static let installVoices = Sentence(
        vi: "Chạy: sudo apt install espeak-ng-data; xem các giọng: espeak-ng --voices=vi",
        en: "Run: sudo apt install espeak-ng-data; list the voices: espeak-ng --voices=vi")
    static let librariesSubject = Sentence(vi: "Thư viện", en: "Libraries")

    // MARK: Folders

    static let folderSubject = Sentence(vi: "Thư mục dữ liệu", en: "Data folder")
    static func folderFound(_ path: String) -> Sentence { Sentence(verbatim: path) }
    static func isNoFolder(_ path: String) -> Sentence {
        Sentence(vi: "\(path) không phải là thư mục", en: "\(path) is not a folder")
    }
    static func isNotWritable(_ path: String) -> Sentence {
        Sentence(vi: "không ghi được vào \(path)", en: "\(path) cannot be written")
    }
    static let startMakesFolder = Sentence(
        vi: "Thư mục được tạo khi đài chạy lần đầu: sudo systemctl start loaxad",
        en: "It is made when the station first starts: sudo systemctl start loaxad")

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
