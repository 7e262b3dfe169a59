import Wording

extension StationError {
    /// One line for people, with what to do next.
    package var sentence: Sentence {
        switch self {
        case .bookingNotFound(let id):
            Sentence(
                vi: "không có lịch phát số \(id); xem các số đang có bằng “loaxa queue list”",
                en: "there is no booking \(id); “loaxa queue list” shows those there are")
        case .alertNotFound(let id):
            Sentence(
                vi: "không có cảnh báo số \(id), hoặc đã hết; xem bằng “loaxa alert list”",
                en: "there is no alert \(id), or it is over; “loaxa alert list” shows those there are")
        case .feedbackNotFound(let id):
            Sentence(
                vi: "không có phản ánh số \(id); xem các số đang có bằng “loaxa feedback list --all”",
                en: "there is no feedback \(id); “loaxa feedback list --all” shows those there are")
        case .inputNotFound(let input, let known):
            known.isEmpty
                ? Sentence(
                    vi: "đài chưa có nguồn tiếp âm nào; kỹ thuật viên khai ở mục inputs trong station.json5",
                    en: "the station has no input; add one under inputs in station.json5")
                : Sentence(
                    vi: "không có nguồn tiếp âm “\(input)”; đài có: \(known.joined(separator: ", "))",
                    en: "there is no input “\(input)”; the station has: \(known.joined(separator: ", "))")
        case .slotNotFound(let slot, let known):
            Sentences.unknown(
                Sentence(vi: "không có buổi phát “\(slot)”", en: "there is no slot “\(slot)”"), slot, known)
        case .zoneNotFound(let zone, let known):
            Sentences.unknown(Sentence(vi: "không có cụm loa “\(zone)”", en: "there is no zone “\(zone)”"), zone, known)
        case .invalidBulletin(let findings):
            Sentences.findings(
                findings,
                Sentence(vi: "bản tin có lỗi, chưa xếp lịch được", en: "the bulletin has errors and was not booked"))
        case .invalidConfiguration(let findings):
            Sentences.findings(
                findings,
                Sentence(
                    vi: "cấu hình có lỗi, đài vẫn chạy theo cấu hình cũ",
                    en: "the configuration has errors; the station goes on with the one it has"))
        case .clipsMissing(let hashes):
            Sentence(
                vi: "đài chưa nhận được \(hashes.count) đoạn thu của bản tin; hãy chạy lại lệnh",
                en: "the station has not got \(hashes.count) of the bulletin's clips; run the command again")
        case .clipOffset, .clipCorrupt:
            Sentence(
                vi: "đoạn thu bị hỏng khi gửi lên đài; hãy chạy lại lệnh",
                en: "a clip was damaged on its way to the station; run the command again")
        case .invalidPlacement(let reason), .invalidMove(let reason), .messageRefused(let reason),
            .notReady(let reason),
            .busy(let reason):
            reason
        case .invalidTime(let text):
            Sentence(
                vi: "“\(text)” không phải là thời điểm hợp lệ", en: "“\(text)” is not a moment that can be used here")
        case .notPermitted(let user, let reason):
            Sentence(
                vi: "tài khoản “\(user)” không được phép: \(reason.vi)",
                en: "the account “\(user)” may not do this: \(reason.en)")
        case .storageFailure(let reason):
            Sentence(
                vi: "đài không ghi được dữ liệu (\(reason)); kiểm tra ổ đĩa bằng “loaxa doctor”",
                en: "the station could not store it (\(reason)); “loaxa doctor” checks the disk")
        case .failure(let reason):
            Sentence(
                vi: "đài gặp trục trặc (\(reason)); xem “journalctl -u loaxad”",
                en: "the station failed (\(reason)); see “journalctl -u loaxad”")
        }
    }
}

extension StationUnreachable {
    /// One line for people, with what to do next.
    package var sentence: Sentence {
        switch self {
        case .notRunning(let path):
            Sentence(
                vi: "đài chưa chạy (không có ai nghe ở \(path)); bật bằng “sudo systemctl start loaxad”",
                en:
                    "the station is not running (nobody listens on \(path)); start it with “sudo systemctl start loaxad”"
            )
        case .notAllowed(let path):
            Sentence(
                vi: "tài khoản này chưa được phép điều khiển đài (\(path)); nhờ kỹ thuật viên thêm vào nhóm “loaxa”",
                en: "this account may not use the station (\(path)); ask the technician to add it to the group “loaxa”")
        case .failed(let path, let reason):
            Sentence(
                vi: "không liên lạc được với đài ở \(path): \(reason)",
                en: "cannot talk to the station on \(path): \(reason)")
        case .silent(let method):
            Sentence(
                vi: "đài không trả lời (\(method)); xem “systemctl status loaxad”",
                en: "the station does not answer (\(method)); see “systemctl status loaxad”")
        case .other(let name):
            Sentence(
                vi:
                    "đài không hiểu lệnh này (\(name)); loaxa và loaxad có thể khác phiên bản, hãy khởi động lại loaxad",
                en: "the station does not know this (\(name)); loaxa and loaxad may differ in version: restart loaxad")
        }
    }
}

enum Sentences {
    /// `head`, then the nearest of what is known, or all of it.
    static func unknown(_ head: Sentence, _ found: String, _ known: [String]) -> Sentence {
        if let near = nearest(to: found, in: known) {
            return Sentence(vi: "\(head.vi); có phải “\(near)”?", en: "\(head.en); did you mean “\(near)”?")
        }
        guard !known.isEmpty else { return head }
        let list = known.joined(separator: ", ")
        return Sentence(vi: "\(head.vi); đang có: \(list)", en: "\(head.en); there are: \(list)")
    }

    /// `head`, then the first error as an editor can jump to it.
    static func findings(_ findings: [Wire.Finding], _ head: Sentence) -> Sentence {
        guard let first = findings.first(where: { $0.severity == .error }) ?? findings.first else { return head }
        return Sentence(
            vi: "\(head.vi): \(first.finding.line(in: .vietnamese))",
            en: "\(head.en): \(first.finding.line(in: .english))")
    }

    static let emptyRange = Sentence(vi: "thời điểm cuối phải sau thời điểm đầu", en: "the range ends before it begins")
}
