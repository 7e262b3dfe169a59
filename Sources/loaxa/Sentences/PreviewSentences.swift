import Rendering
import SoundFile
import Wording

extension Sentences {
    static let previewSummary = Sentence(
        vi: "Nghe thử bản tin, lưu ra tệp, hoặc xem máy sẽ đọc những gì",
        en: "Hear a bulletin, save it, or read what will be said")
    static let saySummary = Sentence(
        vi: "Nghe thử một câu (hoặc lưu, hoặc xem lời đọc)",
        en: "Hear a sentence (or save it, or read what will be said)")
    static let soundEndings = Sentence(
        verbatim: SoundFileFormat.allCases.map { "." + $0.rawValue }.joined(separator: " "))
    static let outOption = Sentence(
        vi: "lưu ra tệp, không phát: \(soundEndings.vi)", en: "save to a file instead: \(soundEndings.en)")
    static let deviceOption = Sentence(
        vi: "phát ra thiết bị ALSA này; mặc định là “default”", en: "play on this ALSA device; default: “default”")
    static let textOption = Sentence(
        vi: "không phát; in chữ viết và lời đọc thành hai cột",
        en: "print what is written and what will be said, side by side")
    static let pngOption = Sentence(
        vi: "vẽ dạng sóng và độ to theo thời gian ra tệp ảnh PNG; không phát",
        en: "draw the wave and the loudness over time as a PNG; does not play")
    static let soundSVGOption = Sentence(
        vi: "như vậy, ra tệp SVG để in hoặc xem trong trình duyệt", en: "the same as an SVG, to print or for a browser")
    static let voiceOption = Sentence(
        vi: "đọc bằng giọng này (tên giọng trong cấu hình, hoặc của espeak-ng)",
        en: "use this voice (a name of the configuration, or one of espeak-ng's)")
    static let previewZoneOption = Sentence(
        vi: "phát ra đúng cụm loa này; ghi được nhiều lần", en: "play on this zone's loudspeakers; may be repeated")
    static let previewDetails = Sentence(
        vi: "Âm thanh nghe được đúng là âm thanh sẽ phát: cùng giọng, nhạc nền, độ to. Khi phát có thanh tiến độ và "
            + "câu đang đọc. Bấm Ctrl-C để dừng.\n"
            + "Độ dài, độ to (LUFS), khoảng dao động độ to (LRA) và đỉnh thực (dBTP) được in ra; --png và --svg vẽ hình, có "
            + "tên các tiêu đề và đoạn thu, mức đích và mức trần. Muốn vừa vẽ vừa nghe thì ghi thêm --device.",
        en: "What is heard is exactly what will air: voice, bed and loudness are the same. While it plays, a bar shows "
            + "the position and the words being said. Ctrl-C stops it.\n"
            + "Its length, loudness (LUFS), loudness range (LRA) and true peak (dBTP) are printed; --png and --svg draw "
            + "them, with the names of headings and clips, the target and the ceiling. Add --device to hear it as well."
    )
    static let previewExample = Sentence(vi: "nghe trên loa của máy này", en: "hear it on this machine")
    static let previewTextExample = Sentence(
        vi: "rà xem máy đọc đúng số, ngày, tên riêng chưa", en: "check how numbers, dates and names are read")
    static let previewOutExample = Sentence(vi: "lưu lại để gửi duyệt", en: "save it, to send for approval")
    static let renderSummary = Sentence(
        vi: "Dựng bản tin thành tệp âm thanh, cho chương trình khác dùng",
        en: "Render a bulletin to a file, for other programs")
    static let renderDetails = Sentence(
        vi: "Như “loaxa preview --out”, nhưng in ra độ dài, độ to (LUFS) và đỉnh (dBTP) đo được trên tệp.",
        en: "As “loaxa preview --out”, and prints the length, the loudness (LUFS) and the true peak (dBTP) measured.")
    static let renderOutOption = Sentence(
        vi: "tệp sẽ ghi: \(soundEndings.vi)", en: "the file to write: \(soundEndings.en)")
    static let renderExample = Sentence(vi: "dựng thành tệp không mất tiếng", en: "render to a lossless file")
    static let noOut = Sentence(vi: "lưu vào đâu? Hãy ghi --out TỆP.", en: "where to? Give --out FILE.")
    static let sayExample = Sentence(vi: "nghe thử một thông báo ngắn", en: "hear a short notice")

    static let sayDetails = Sentence(
        vi: "Câu được viết như trong bản tin: {chữ viết|cách đọc}, [pause 2s], ![tên](tệp) đều dùng được. Câu bắt đầu "
            + "bằng dấu gạch thì đặt sau --.",
        en:
            "The text is written as in a bulletin: {written|spoken}, [pause 2s] and ![name](file) work. Put a text that "
            + "begins with a dash after --.")

    static let previewPictureExample = Sentence(
        vi: "xem bản tin có chỗ nào quá to, quá nhỏ hay im lặng lâu không",
        en: "see whether it is too loud, too soft or silent anywhere")

    // MARK: Figures and pictures

    static func soundFigures(
        length: String, loudness: String, target: String, range: String, peak: String, ceiling: String
    ) -> Sentence {
        Sentence(
            vi: "Dài \(length) · độ to \(loudness) (đích \(target)) · dao động (LRA) \(range) · đỉnh thực \(peak) "
                + "(trần \(ceiling))",
            en: "Length \(length) · loudness \(loudness) (target \(target)) · range (LRA) \(range) · true peak \(peak) "
                + "(ceiling \(ceiling))")
    }
    static let waveCaption = Sentence(vi: "Dạng sóng", en: "Wave")
    static let momentaryCaption = Sentence(
        vi: "Độ to tức thời (từng 0,4 giây)", en: "Momentary loudness (of 0.4 s each)")
    static let shortTermCaption = Sentence(vi: "Độ to (từng 3 giây)", en: "Short-term loudness (of 3 s each)")
    static func ceiling(_ level: String) -> Sentence {
        Sentence(vi: "trần \(level) dBTP", en: "ceiling \(level) dBTP")
    }
    static func target(_ level: String) -> Sentence {
        Sentence(vi: "đích \(level) LUFS", en: "target \(level) LUFS")
    }

    // MARK: What happened

    static let rendering = Sentence(vi: "tạo tiếng", en: "rendering")
    static let saving = Sentence(vi: "lưu", en: "saving")
    static func saved(_ file: String, _ length: Duration) -> Sentence {
        let length = Moments.clock(length)
        return Sentence(vi: "Đã lưu “\(file)”, dài \(length).", en: "Saved “\(file)”, \(length) long.")
    }
    static func notHeard(_ file: String, errors: Int) -> Sentence {
        Sentence(
            vi: "“\(file)” có \(errors) lỗi nên chưa nghe thử được. Hãy sửa những chỗ ghi ở trên.",
            en:
                "“\(file)” has \(errors) error\(errors == 1 ? "" : "s") and cannot be heard yet. Correct what is named above."
        )
    }
    static let noRenderer = Sentence(
        vi: "không tìm thấy chương trình tạo tiếng loaxa-render. Hãy cài lại LoaXa, hoặc đặt biến LOAXA_RENDER.",
        en: "the renderer loaxa-render is nowhere to be found. Install LoaXa again, or set LOAXA_RENDER.")
    static func noCache(_ folder: String, _ reason: String) -> Sentence {
        Sentence(
            vi:
                "không tạo được thư mục “\(folder)” (\(Sentence(systemReason: reason).vi)). Hãy đặt biến XDG_CACHE_HOME tới nơi ghi được.",
            en: "cannot make the folder “\(folder)” (\(reason)). Set XDG_CACHE_HOME to a place that can be written.")
    }
    static func noSuchVoice(_ name: String, known: [String]) -> Sentence {
        let meant = nearest(to: name, in: known).map { [$0] } ?? known
        let list = meant.joined(separator: ", ")
        return Sentence(
            vi: "đài không có giọng “\(name)”."
                + (meant.isEmpty ? " Các giọng của máy: espeak-ng --voices=vi" : " Có thể dùng: \(list)."),
            en: "the station has no voice “\(name)”."
                + (meant.isEmpty ? " The machine's voices: espeak-ng --voices=vi" : " It can be: \(list)."))
    }
    static func noSuchZone(_ name: String, known: [String]) -> Sentence {
        let meant = nearest(to: name, in: known).map { [$0] } ?? known
        let list = meant.joined(separator: ", ")
        return Sentence(
            vi: "đài không có cụm loa “\(name)”. Có thể dùng: \(list).",
            en: "the station has no zone “\(name)”. It can be: \(list).")
    }
    static let zonesNeedConfiguration = Sentence(
        vi: "muốn phát ra cụm loa thì cần cấu hình của đài. Hãy ghi thêm --config THƯ_MỤC.",
        en: "zones are known only from the station's configuration. Add --config DIR.")

    // MARK: Devices

    static let noSoundHere = Sentence(
        vi: "máy này không có loa hay tai nghe nào. Hãy lưu ra tệp (--out ban-tin.wav) hoặc chọn thiết bị (--device).",
        en: "this machine has no sound device. Save to a file (--out bulletin.wav) or name a device (--device).")
    static func noSuchDevice(_ device: String, _ reason: String) -> Sentence {
        Sentence(
            vi: "không phát được ra “\(device)” (\(reason)). Xem các thiết bị bằng: aplay -L; hoặc lưu ra tệp: --out",
            en: "cannot play on “\(device)” (\(reason)). List the devices with: aplay -L; or save to a file: --out")
    }
    static func deviceBusy(_ device: String) -> Sentence {
        Sentence(
            vi:
                "thiết bị “\(device)” đang do chương trình khác dùng, có thể là đài. Hãy chọn thiết bị khác hoặc dùng --out.",
            en: "the device “\(device)” is in use, perhaps by the station. Name another device, or use --out.")
    }
    static func deviceForbidden(_ device: String) -> Sentence {
        Sentence(
            vi: "bạn chưa được phép dùng “\(device)”. Chạy: sudo usermod -aG audio $USER, rồi đăng nhập lại.",
            en: "you may not use “\(device)”. Run: sudo usermod -aG audio $USER, then log in again.")
    }
    static func deviceSilent(_ device: String) -> Sentence {
        Sentence(
            vi: "thiết bị “\(device)” không chạy sau 5 giây. Hãy xem dây loa, hoặc dùng --out.",
            en: "the device “\(device)” does not run after 5 seconds. Check it, or use --out.")
    }
    static func playingFailed(_ reason: String) -> Sentence {
        Sentence(
            vi: "đang phát thì hỏng (\(reason)). Hãy chạy lại, hoặc lưu ra tệp bằng --out.",
            en: "playing failed (\(reason)). Try again, or save to a file with --out.")
    }

    // MARK: Written and spoken, side by side

    static let writtenHeading = Sentence(vi: "VIẾT", en: "WRITTEN")
    static let spokenHeading = Sentence(vi: "ĐỌC", en: "SPOKEN")
    static func clipCue(_ path: String) -> Sentence { Sentence(vi: "♪ phát \(path)", en: "♪ plays \(path)") }
    static func bedCue(_ path: String) -> Sentence {
        Sentence(vi: "♪ nền từ đây: \(path)", en: "♪ bed from here: \(path)")
    }
    static let bedStopCue = Sentence(vi: "♪ hết nhạc nền", en: "♪ bed ends")
    static func pauseCue(_ milliseconds: Int) -> Sentence {
        let whole = milliseconds / 1000
        let tenths = milliseconds % 1000 / 100
        return Sentence(
            vi: "(nghỉ \(whole)\(tenths == 0 ? "" : ",\(tenths)") giây)",
            en: "(pause of \(whole)\(tenths == 0 ? "" : ".\(tenths)") s)")
    }
    static let guessesExplained = Sentence(
        vi:
            "[…?] là chỗ máy đoán cách đọc. Nếu sai, ghi trong bản tin {chữ viết|cách đọc}, hoặc thêm vào pronunciation.tsv.",
        en:
            "[…?] is a guess. Where it is wrong, write {written|spoken} in the bulletin, or add a line to pronunciation.tsv."
    )
}
