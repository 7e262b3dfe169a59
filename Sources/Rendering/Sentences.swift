import Wording

/// What this room says to people.
enum Sentences {
    static let nothingToSay = Sentence(
        vi: "bản tin không có lời nào để đọc và không có đoạn thu nào để phát",
        en: "the bulletin has no words to say and no clip to play")

    static func unknownVoice(_ name: String) -> Sentence {
        Sentence(
            vi: "máy này không có giọng đọc “\(name)”; xem các giọng có sẵn bằng lệnh: espeak-ng --voices=vi",
            en: "there is no voice “\(name)” on this machine; list the voices with: espeak-ng --voices=vi")
    }

    static func commandFailed(_ command: String, reason: String, instead: String) -> Sentence {
        Sentence(
            vi:
                "chương trình đọc “\(command)” không đọc được (\(reason)), nên đã dùng giọng “\(instead)” của espeak-ng; "
                + "hãy chạy thử chương trình đó trên máy của đài",
            en: "the voice's program “\(command)” failed (\(reason)), so espeak-ng's “\(instead)” spoke instead; "
                + "try that program on the station's machine")
    }

    static func unreadableClip(_ clip: String, reason: String) -> Sentence {
        Sentence(
            vi: "không đọc được đoạn thu “\(clip)” (\(reason)); hãy thu lại hoặc lưu lại thành WAV, FLAC, OGG hay MP3",
            en: "cannot read the clip “\(clip)” (\(reason)); record it again or save it as WAV, FLAC, OGG or MP3")
    }

    static func cannotWrite(_ path: String, reason: String) -> Sentence {
        Sentence(
            vi: "không ghi được vào “\(path)” (\(reason)); hãy xem ổ đĩa còn chỗ và thư mục có cho ghi không",
            en: "cannot write to “\(path)” (\(reason)); check the free space and the folder's permissions")
    }

    static func internalFailure(_ reason: String) -> Sentence {
        Sentence(vi: "bộ tạo âm thanh gặp lỗi (\(reason))", en: "the renderer failed (\(reason))")
    }

    static func cannotStart(_ path: String, reason: String) -> Sentence {
        Sentence(
            vi: "không chạy được chương trình tạo âm thanh “\(path)” (\(reason)); hãy cài lại LoaXa",
            en: "cannot start the renderer “\(path)” (\(reason)); install LoaXa again")
    }

    static func timedOut(seconds: Int) -> Sentence {
        Sentence(
            vi: "tạo âm thanh quá \(seconds) giây nên đã bị dừng; hãy chia bản tin thành nhiều phần",
            en: "rendering took more than \(seconds) s and was stopped; divide the bulletin into parts")
    }

    static func crashed(signal: Int32, lastWords: String) -> Sentence {
        let said = lastWords.isEmpty ? "" : ": \(lastWords)"
        return Sentence(
            vi: "chương trình tạo âm thanh đã hỏng giữa chừng (tín hiệu \(signal)\(said)); "
                + "hãy bỏ bớt đoạn thu hoặc đoạn văn lạ rồi thử lại",
            en: "the renderer crashed (signal \(signal)\(said)); take out the unusual clip or passage and try again")
    }

    static func outOfMemory(megabytes: Int) -> Sentence {
        Sentence(
            vi: "tạo âm thanh cần hơn \(megabytes) MB bộ nhớ nên đã bị dừng; hãy kiểm tra các đoạn thu của bản tin",
            en: "rendering needed more than \(megabytes) MB of memory and was stopped; check the bulletin's clips")
    }

    static func noAnswer(exitCode: Int32, lastWords: String) -> Sentence {
        let said = lastWords.isEmpty ? "" : ": \(lastWords)"
        return Sentence(
            vi: "chương trình tạo âm thanh kết thúc mà không trả lời (mã \(exitCode)\(said))",
            en: "the renderer ended without an answer (exit code \(exitCode)\(said))")
    }

    static let cancelled = Sentence(vi: "đã dừng tạo âm thanh", en: "rendering was cancelled")

    static let badRequest = Sentence(
        vi: "loaxa-render chỉ dành cho loaxad và loaxa gọi; yêu cầu nhận được không hợp lệ",
        en: "loaxa-render is run by loaxad and loaxa; the request on its input is not valid")

    // MARK: Clips

    static func clipEscapes(_ path: String) -> Sentence {
        Sentence(
            vi: "đoạn thu “\(path)” nằm ngoài thư mục cho phép; hãy đặt tệp cạnh bản tin hoặc trong thư mục đoạn thu "
                + "của đài và chỉ viết tên tệp",
            en:
                "the clip “\(path)” lies outside the allowed folders; put it beside the bulletin or in the station's clip "
                + "folder and write only its name")
    }

    static func clipMissing(_ path: String, nearest: String?) -> Sentence {
        if let nearest {
            Sentence(
                vi: "không tìm thấy đoạn thu “\(path)”; có phải “\(nearest)” không?",
                en: "there is no clip “\(path)”; did you mean “\(nearest)”?")
        } else {
            Sentence(
                vi: "không tìm thấy đoạn thu “\(path)” cạnh bản tin hay trong thư mục đoạn thu của đài",
                en: "there is no clip “\(path)” beside the bulletin or in the station's clip folder")
        }
    }

    static func clipUnreadable(_ path: String, reason: Sentence) -> Sentence {
        Sentence(
            vi: "không đọc được đoạn thu “\(path)”: \(reason.vi)", en: "cannot read the clip “\(path)”: \(reason.en)")
    }

    static let notAFile = Sentence(vi: "không phải là tệp âm thanh", en: "it is not a file")
    static let unknownFormat = Sentence(
        vi: "định dạng lạ; hãy lưu lại thành WAV, FLAC, OGG hay MP3",
        en: "an unknown format; save it as WAV, FLAC, OGG or MP3")
    static let damaged = Sentence(
        vi: "tệp bị hỏng; hãy thu lại hoặc chép lại từ bản gốc",
        en: "the file is damaged; record it again or copy the original again")
    static let unsupported = Sentence(
        vi: "kiểu mã hoá không hỗ trợ; hãy lưu lại thành WAV, FLAC, OGG hay MP3",
        en: "an unsupported coding; save it as WAV, FLAC, OGG or MP3")
    static let emptyClip = Sentence(vi: "tệp không có âm thanh", en: "the file holds no sound")
    static let noPermission = Sentence(
        vi: "không có quyền đọc; hãy cho phép đọc tệp bằng lệnh chmod a+r",
        en: "no permission; allow reading with chmod a+r")

    static func clipTooLarge(bytes: Int, limit: Int) -> Sentence {
        Sentence(
            vi: "tệp có \(bytes / 1_000_000) MB; nhiều nhất là \(limit / 1_000_000) MB; hãy nén thành OGG hay MP3",
            en: "it has \(bytes / 1_000_000) MB; at most \(limit / 1_000_000) MB are allowed; compress it as OGG or MP3"
        )
    }

    static func cutShort(read: Double, promised: Double) -> Sentence {
        Sentence(
            vi: "tệp bị cụt: chỉ có \(Int(read)) trong \(Int(promised.rounded())) giây; hãy chép lại từ bản gốc",
            en:
                "the file breaks off: it has \(Int(read)) of \(Int(promised.rounded())) seconds; copy the original again"
        )
    }

    static func silentClip(_ path: String) -> Sentence {
        Sentence(
            vi: "đoạn thu “\(path)” chỉ toàn im lặng; hãy nghe lại xem có đúng tệp không",
            en: "the clip “\(path)” is nothing but silence; listen whether it is the right file")
    }

    static func uncheckedClip(_ path: String, after seconds: Double) -> Sentence {
        Sentence(
            vi: "đoạn thu “\(path)” dài quá nên chỉ kiểm tra được \(Int(seconds)) giây đầu",
            en: "the clip “\(path)” is so long that only its first \(Int(seconds)) seconds were checked")
    }
}
