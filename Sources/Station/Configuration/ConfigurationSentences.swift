import Time
import Wording

/// What the readers of the configuration say to people: what was found, what is allowed, what to do next.
enum ConfigurationSentences {
    static func onLine(_ line: Int, _ sentence: Sentence) -> Sentence {
        Sentence(vi: "\(sentence.vi) (dòng \(line))", en: "\(sentence.en) (line \(line))")
    }

    static func found(_ value: String, wanted: Sentence) -> Sentence {
        Sentence(vi: "gặp \(value); cần \(wanted.vi)", en: "found \(value); wanted \(wanted.en)")
    }

    static func tooManyFindings(_ count: Int) -> Sentence {
        Sentence(
            vi: "còn nhiều lỗi nữa; hãy sửa \(count) lỗi đầu rồi kiểm tra lại",
            en: "there is more; mend the first \(count) and check again")
    }

    // MARK: Keys and names

    static func missingKey(_ key: String, example: String) -> Sentence {
        Sentence(
            vi: "thiếu “\(key)”; ví dụ: \(key): \(example)", en: "“\(key)” is missing; for example: \(key): \(example)")
    }

    static func unknownKey(_ key: String, nearest: String?, known: [String]) -> Sentence {
        offering(
            Sentence(vi: "không có mục nào tên “\(short(key))”", en: "there is no setting “\(short(key))”"), nearest,
            known)
    }

    static func duplicateKey(firstLine: Int) -> Sentence {
        Sentence(
            vi: "mục này đã có ở dòng \(firstLine); chỉ giữ lại một",
            en: "this setting stands on line \(firstLine) already; keep one of them")
    }

    static func unknown(_ text: String, nearest: String?, known: [String]) -> Sentence {
        offering(Sentence(vi: "gặp “\(short(text))”", en: "found “\(short(text))”"), nearest, known)
    }

    static func unknownName(_ name: String, of what: Sentence, nearest: String?, known: [String]) -> Sentence {
        offering(
            Sentence(vi: "không có \(what.vi) nào tên “\(short(name))”", en: "there is no \(what.en) “\(short(name))”"),
            nearest, known)
    }

    static func duplicateName(_ name: String, first: String) -> Sentence {
        Sentence(
            vi: "tên “\(name)” đã dùng ở \(first); mỗi tên chỉ dùng một lần",
            en: "the name “\(name)” is taken by \(first); each name is used once")
    }

    static func listedTwice(_ name: String) -> Sentence {
        Sentence(vi: "“\(name)” được ghi hai lần; bỏ bớt một", en: "“\(name)” is listed twice; take one out")
    }

    static func notASlug(_ text: String, suggestion: String) -> Sentence {
        let example = suggestion.isEmpty ? "chu-chau" : suggestion
        return Sentence(
            vi:
                "gặp “\(short(text))”; tên chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ “\(example)” "
                + "(tên hiển thị ghi ở “title”)",
            en:
                "found “\(short(text))”; a name has only small letters without marks, digits and hyphens, such as “\(example)” "
                + "(what people read goes to “title”)")
    }

    static func notASpeaker(_ text: String) -> Sentence {
        Sentence(
            vi: "gặp “\(short(text))”; cần tên người nói như “Hỏi”, “Đáp”: dưới 40 chữ, không có dấu hai chấm",
            en: "found “\(short(text))”; wanted a speaker's name such as “Hỏi”: at most 40 characters, no colon")
    }

    private static func offering(_ head: Sentence, _ nearest: String?, _ known: [String]) -> Sentence {
        if let nearest {
            return Sentence(vi: "\(head.vi); có phải “\(nearest)”?", en: "\(head.en); did you mean “\(nearest)”?")
        }
        guard !known.isEmpty else { return head }
        let list = known.joined(separator: ", ")
        return Sentence(vi: "\(head.vi); có thể dùng: \(list)", en: "\(head.en); allowed are: \(list)")
    }

    private static func short(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }

    // MARK: Kinds of values

    static let aText = Sentence(vi: "một dòng chữ trong ngoặc kép", en: "a text in quotation marks")
    static let emptyText = Sentence(
        vi: "dòng chữ để trống; hãy ghi nội dung, hoặc bỏ mục này",
        en: "the text is empty; write it, or take the setting out")
    static let controlCharacter = Sentence(
        vi: "dòng chữ có ký tự điều khiển (xuống dòng, tab…); hãy viết trên một dòng",
        en: "the text holds a control character (a line break, a tab…); write it in one line")
    static func textTooLong(_ count: Int, longest: Int) -> Sentence {
        Sentence(
            vi: "dòng chữ dài \(count) ký tự; tối đa \(longest)",
            en: "the text has \(count) characters; at most \(longest)")
    }

    static func oneOf(_ names: [String]) -> Sentence {
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        return Sentence(vi: "một trong: \(list)", en: "one of: \(list)")
    }

    static let trueOrFalse = Sentence(
        vi: "true (có) hoặc false (không), không để trong ngoặc kép", en: "true or false, without quotation marks")

    static func wholeNumber(_ range: ClosedRange<Int>) -> Sentence {
        Sentence(
            vi: "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    static func number(_ range: ClosedRange<Double>, unit: String) -> Sentence {
        let (low, high) = (plain(range.lowerBound), plain(range.upperBound))
        return Sentence(
            vi: "số (\(unit)) từ \(low) đến \(high), không để trong ngoặc kép",
            en: "a number (\(unit)) from \(low) to \(high), without quotation marks")
    }

    private static func plain(_ number: Double) -> String { Int(exactly: number).map { String($0) } ?? String(number) }

    static func duration(_ range: ClosedRange<Duration>) -> Sentence {
        let (low, high) = (WrittenDuration(range.lowerBound), WrittenDuration(range.upperBound))
        return Sentence(
            vi:
                "khoảng thời gian có đơn vị, từ \"\(low)\" đến \"\(high)\", ví dụ \"20ms\", \"3s\", \"10min\", \"1h30min\"",
            en:
                "a duration with its unit, from \"\(low)\" to \"\(high)\", such as \"20ms\", \"3s\", \"10min\", \"1h30min\""
        )
    }

    static func list(of what: Sentence) -> Sentence {
        Sentence(vi: "danh sách [ … ] gồm \(what.vi)", en: "a list [ … ] of \(what.en)")
    }

    static func emptyList(example: String) -> Sentence {
        Sentence(vi: "danh sách để trống; ví dụ: \(example)", en: "the list is empty; for example: \(example)")
    }

    private static func object(_ vi: String, _ en: String, _ example: String) -> Sentence {
        Sentence(vi: "\(vi) trong ngoặc nhọn, ví dụ \(example)", en: "\(en) in braces, such as \(example)")
    }
}

// MARK: The station

extension ConfigurationSentences {
    static let theStationObject = object(
        "các mục cài đặt của đài", "the settings of the station", #"{name: "…", outputs: […]}"#)
    static let outputs = Sentence(vi: "các thiết bị ra", en: "outputs")
    static let anOutput = object("một thiết bị ra", "an output", #"{name: "chinh", device: "default"}"#)
    static let output = Sentence(vi: "thiết bị ra", en: "output")
    static let zones = Sentence(vi: "các cụm loa", en: "zones")
    static let aZone = object("một cụm loa", "a zone", #"{name: "chu-chau", channels: [1]}"#)
    static let zone = Sentence(vi: "cụm loa", en: "zone")
    static let zoneNames = Sentence(vi: "tên các cụm loa", en: "names of zones")
    static let inputs = Sentence(vi: "các nguồn tiếp âm", en: "inputs")
    static let anInput = object(
        "một nguồn tiếp âm", "an input", #"{name: "dai-huyen", device: "plughw:CARD=Device"}"#)
    static let input = Sentence(vi: "nguồn tiếp âm", en: "input")
    static let theLiveRules = object(
        "cách phát trực tiếp", "how one goes live", #"{chime: "nhac-hieu.flac", longest: "10min"}"#)
    static let theAlertRules = object(
        "cách nhận cảnh báo", "how alerts arrive", #"{folder: "/var/lib/loaxa/cap", certificates: ["kttv.pem"]}"#)
    static let certificates = Sentence(vi: "tên các tệp chứng thư (PEM)", en: "names of certificates (PEM files)")
    static let aPosition = Sentence(
        vi: "vĩ độ và kinh độ, ví dụ [21.196, 105.447]", en: "latitude and longitude, such as [21.196, 105.447]")
    static let corners = Sentence(
        vi: "các góc của vùng, ví dụ [[21.19, 105.44], [21.19, 105.46], [21.21, 105.46]]",
        en: "corners of an area, such as [[21.19, 105.44], [21.19, 105.46], [21.21, 105.46]]")
    static func cornerCount(_ count: Int) -> Sentence {
        Sentence(vi: "có \(count) góc; cần từ 3 đến 100 góc", en: "it has \(count) corners; 3 to 100 are needed")
    }
    static let theGeocodes = object("mã vùng", "codes of areas", #"{dvhcvn: "09661"}"#)
    static let geocodeValues = Sentence(vi: "các mã", en: "codes")
    static func nothingThere(_ path: String) -> Sentence {
        Sentence(vi: "không có \(path)", en: "there is no \(path)")
    }
    static let aSilence = object(
        "khi nào coi là mất tiếng", "when an input counts as silent",
        #"{below: -50, after: "10s", fallback: "nhac-nen.flac"}"#)
    static let voices = Sentence(vi: "các giọng đọc", en: "voices")
    static let aVoice = object("một giọng đọc", "a voice", #"{name: "north-female", espeak: "vi+f2"}"#)
    static let voice = Sentence(vi: "giọng đọc", en: "voice")
    static let anEspeakVoice = Sentence(
        vi: "tên giọng của espeak-ng, ví dụ \"vi\", \"vi+f2\", \"vi-vn-x-south\"",
        en: "a voice of espeak-ng, such as \"vi\", \"vi+f2\", \"vi-vn-x-south\"")
    static let theSpeakers = object("người nói và giọng đọc", "speakers and their voices", #"{"Hỏi": "north-male"}"#)
    static let curfewWindows = Sentence(vi: "các khung giờ cấm phát", en: "curfew windows")
    static let aCurfewWindow = object("một khung giờ cấm phát", "a curfew window", #"{from: "22:00", to: "05:00"}"#)
    static let theAirCheck = object(
        "cách ghi lại tiếng đã phát", "how what aired is recorded", "{days: 30}")
    static let theApprovalRules = object(
        "cách duyệt bản tin", "how bulletins are approved", "{required: true, fourEyes: true}")
    static let trims = Sentence(vi: "các khung giờ to nhỏ", en: "trims")
    static let aTrim = object("một khung giờ to nhỏ", "a trim", #"{from: "20:00", to: "06:00", gain: -6}"#)
    static let aTimeOfDay = Sentence(
        vi: "giờ trong ngày từ \"00:00\" đến \"23:59\", ví dụ \"05:30\"",
        en: "a time from \"00:00\" to \"23:59\", such as \"05:30\"")
    static let weekdays = Sentence(
        vi: "ngày trong tuần, ví dụ \"Mon..Sat\", \"Sat,Sun\", \"T2..T6\", \"CN\"",
        en: "weekdays, such as \"Mon..Sat\" or \"Sat,Sun\"")
    static let theQuotas = Sentence(
        vi:
            "tên định mức có sẵn, ví dụ \"ha-noi-rural\", hoặc {sessionsPerDay: 2, minutesPerSession: 45, daysPerWeek: 5}",
        en:
            "the name of a preset, such as \"ha-noi-rural\", or {sessionsPerDay: 2, minutesPerSession: 45, daysPerWeek: 5}"
    )
    static let theLoudness = object("độ to", "the loudness", "{target: -16, truePeak: -1.5}")
    static let theCampaigns = object(
        "các chiến dịch", "the campaigns", #"{campaigns: [{name: "chuyen-doi-so", topics: [], phases: []}]}"#)
    static let aCampaign = object(
        "một chiến dịch", "a campaign", #"{name: "chuyen-doi-so", title: "Chuyển đổi số", topics: [], phases: []}"#)
    static let aTopic = object("một nội dung", "a topic", #"{name: "vneid", title: "Cài và dùng VNeID"}"#)
    static let aPhase = object(
        "một giai đoạn", "a phase", #"{title: "2025", from: "2025-09-01", to: "2025-12-31", targets: []}"#)
    static let aTarget = object("một chỉ tiêu", "a target", #"{topic: "vneid", minutesPerMonth: 20}"#)
    static let oneSubject = Sentence(
        vi: "một chỉ tiêu nói về một topic hoặc một audience, không phải cả hai",
        en: "a target is about one topic or one audience, not about both")
    static func unknownTopic(_ name: String, nearest: String?, known: [String]) -> Sentence {
        unknown(name, nearest: nearest, known: known)
    }
    static let repeatedName = Sentence(vi: "tên này đã dùng ở trên", en: "the name is used above already")
    static let phasesOverlap = Sentence(
        vi: "giai đoạn này bắt đầu trước khi giai đoạn trên kết thúc", en: "the phase begins before the one above ends")
    static let thePauses = object("các quãng nghỉ", "the pauses", "{paragraph: 0.6, listItem: 0.4}")
    static let theRoles = object("phân quyền", "the roles", #"{operators: ["@loaxa"], technicians: ["@loaxa"]}"#)
    static let accounts = Sentence(vi: "tài khoản hoặc nhóm", en: "accounts or groups")
    static let anAccount = Sentence(
        vi: "tên tài khoản (\"van\"), tên nhóm sau dấu @ (\"@loaxa\"), hoặc \"*\" cho mọi người",
        en: "an account (\"van\"), a group behind an @ (\"@loaxa\"), or \"*\" for everybody")
    static let theRetention = object("mức lưu giữ", "the retention", #"{cache: "2GB", log: "10 years"}"#)
    static let cacheSize = Sentence(
        vi: "dung lượng có đơn vị, từ \"100MB\" đến \"1TB\", ví dụ \"2GB\"",
        en: "a size with its unit, from \"100MB\" to \"1TB\", such as \"2GB\"")
    static let theReport = object(
        "thể thức báo cáo", "the letterhead of reports",
        #"{issuer: "ĐÀI TRUYỀN THANH XÃ MINH CHÂU", signer: "Nguyễn Văn A"}"#)
    static let documentSymbol = Sentence(
        vi: "ký hiệu văn bản, chỉ chữ, số và dấu - / . &, nhiều nhất 30 ký tự, ví dụ \"BC-ĐTT\"",
        en: "the symbol of a document: letters, digits and - / . &, at most 30 characters, such as \"BC-ĐTT\"")
    static let recipients = Sentence(vi: "nơi nhận", en: "recipients")
    static let recipientList = Sentence(
        vi: "danh sách 1–20 nơi nhận, ví dụ [\"UBND xã (để b/c);\", \"Lưu: VT.\"]",
        en: "a list of 1 to 20 recipients, such as [\"UBND xã (để b/c);\", \"Lưu: VT.\"]")
    static let logAge = Sentence(
        vi:
            "số năm giữ nhật ký, từ \"2 years\" đến \"100 years\", ví dụ \"10 years\" hoặc \"10 năm\"; bỏ trống: giữ mãi",
        en:
            "for how many years the log is kept, from \"2 years\" to \"100 years\", such as \"10 years\"; left out: for ever"
    )
    static let aTimeZone = Sentence(
        vi: "tên múi giờ có trên máy này, ví dụ \"Asia/Ho_Chi_Minh\"",
        en: "a time zone that this machine knows, such as \"Asia/Ho_Chi_Minh\"")

    static func onlyRate(_ value: String) -> Sentence {
        Sentence(
            vi: "gặp \(value); đài chỉ phát ở 48000 Hz, thẻ âm thanh khác thì dùng device: \"plug:…\" của ALSA",
            en: "found \(value); only 48000 Hz is played; reach another device through ALSA's \"plug:…\"")
    }

    static func bufferTooShort(buffer: Int, period: Int) -> Sentence {
        Sentence(
            vi: "bộ đệm \(buffer)ms ngắn hơn hai lần chu kỳ \(period)ms; tăng “buffer” hoặc giảm “period”",
            en: "the buffer of \(buffer)ms is shorter than two periods of \(period)ms; raise “buffer” or lower “period”"
        )
    }

    static func wholeMilliseconds(_ value: String) -> Sentence {
        Sentence(vi: "gặp \(value); cần số mili giây tròn", en: "found \(value); wanted whole milliseconds")
    }

    static func sharedDevice(_ device: String, other: String) -> Sentence {
        Sentence(
            vi: "thiết bị “\(device)” đã thuộc “\(other)”; phần lớn thẻ âm thanh chỉ mở được một lần",
            en: "the device “\(device)” belongs to “\(other)” already; most devices can be opened once only")
    }

    static func unusedOutput(_ name: String) -> Sentence {
        Sentence(
            vi: "thiết bị ra “\(name)” không có cụm loa nào nên sẽ im lặng",
            en: "the output “\(name)” has no zone and will be silent")
    }

    static func channels(_ most: Int) -> Sentence {
        Sentence(vi: "các kênh, từ 1 đến \(most)", en: "channels, from 1 to \(most)")
    }

    static func sharedChannel(_ channel: Int, output: String, other: String) -> Sentence {
        Sentence(
            vi: "kênh \(channel) của “\(output)” đã thuộc cụm loa “\(other)”; mỗi kênh chỉ thuộc một cụm loa",
            en: "channel \(channel) of “\(output)” belongs to the zone “\(other)”; a channel carries one zone")
    }

    // MARK: Amplifiers

    static let anAmplifier = object(
        "cách bật tắt tăng âm", "what switches the amplifier", #"{on: […], off: […], warmUp: "3s"}"#)
    static let aGPIOLine = object("một chân GPIO", "a GPIO line", #"{chip: "/dev/gpiochip0", line: 17}"#)
    static func notADevice(_ path: String) -> Sentence {
        Sentence(
            vi: "“\(path)” không phải thiết bị; phải viết đầy đủ như \"/dev/gpiochip0\" (xem: gpiodetect)",
            en: "“\(path)” is no device; write it in full, such as \"/dev/gpiochip0\" (gpiodetect lists them)")
    }
    static let programAndArguments = Sentence(
        vi: "chương trình và tham số, ví dụ [\"/usr/bin/gpioset\", \"gpiochip0\", \"17=1\"]",
        en: "a program and its arguments, such as [\"/usr/bin/gpioset\", \"gpiochip0\", \"17=1\"]")

    static func oneCommandOnly(given: String, missing: String) -> Sentence {
        Sentence(
            vi:
                "có lệnh “\(given)” mà thiếu lệnh “\(missing)”: tăng âm sẽ không bao giờ được trả về như cũ; hãy ghi cả hai",
            en: "“\(given)” is given without “\(missing)”: the amplifier would never be switched back; give both")
    }

    static func notAFullPath(_ program: String) -> Sentence {
        Sentence(
            vi: "gặp “\(short(program))”; cần đường dẫn đầy đủ của chương trình, ví dụ \"/usr/bin/gpioset\"",
            en: "found “\(short(program))”; wanted the full path of a program, such as \"/usr/bin/gpioset\"")
    }

    static func cannotRun(_ program: String) -> Sentence {
        Sentence(
            vi: "máy này không có chương trình “\(program)”, hoặc không được chạy; hãy cài đặt hay sửa đường dẫn",
            en: "this machine has no program “\(program)”, or may not run it; install it or correct the path")
    }

    static func emptyWindow(_ time: String) -> Sentence {
        Sentence(
            vi: "khung giờ bắt đầu và kết thúc cùng lúc \(time) nên không cấm gì; sửa lại “from” hoặc “to”",
            en: "the window begins and ends at \(time), so it forbids nothing; change “from” or “to”")
    }

    static let bedLouderUnderSpeech = Sentence(
        vi: "nhạc nền dưới lời đọc lại to hơn lúc nghỉ; “bedUnderSpeech” nên nhỏ hơn “bedInGaps”",
        en: "the bed is louder under speech than in the gaps; “bedUnderSpeech” should be lower than “bedInGaps”")
}

// MARK: The timetable

extension ConfigurationSentences {
    static let theTimetableObject = object("lịch phát", "the timetable", "{slots: […]}")
    static let slots = Sentence(vi: "các buổi phát", en: "slots")
    static let aSlot = object("một buổi phát", "a slot", #"{name: "sang", when: "Mon..Fri 05:30"}"#)
    static let recurrences = Sentence(
        vi: "các dòng chữ, ví dụ [\"Mon..Fri 05:30\", \"lunar 1,15 06:00\"]",
        en: "texts, such as [\"Mon..Fri 05:30\", \"lunar 1,15 06:00\"]")
    static let exceptInList = Sentence(
        vi: "trong danh sách, những ngày bỏ qua được ghi riêng ở mục “except” của buổi phát",
        en: "in a list, the days that are left out belong into “except” of the slot")
    static let rundown = Sentence(vi: "các mục của kịch bản phát sóng", en: "items of the rundown")
    static let aRundownItem = Sentence(
        vi:
            "\"bulletins\", \"fill\", {clip: \"nhac-hieu.flac\"}, {say: \"Đây là…\"} hoặc {relay: \"dai-huyen\", length: \"15min\"}",
        en:
            "\"bulletins\", \"fill\", {clip: \"nhac-hieu.flac\"}, {say: \"…\"} or {relay: \"dai-huyen\", length: \"15min\"}"
    )

    static func relayTooLong(_ relayed: Duration, _ length: Duration) -> Sentence {
        let (long, short) = (WrittenDuration(relayed), WrittenDuration(length))
        return Sentence(
            vi: "phần tiếp âm dài \(long) không vừa buổi phát dài \(short); tăng “length” của buổi, hoặc rút ngắn lại",
            en: "the relay of \(long) does not fit into a slot of \(short); raise the slot's “length” or shorten it")
    }
    static let fillClips = Sentence(
        vi: "các đoạn nhạc lấp chỗ trống, ví dụ [\"nhac-nen.flac\"]",
        en: "clips that fill the gap, such as [\"nhac-nen.flac\"]")
    static let fillWithoutLength = Sentence(
        vi: "“fill” lấp cho vừa “length”, nên buổi phát phải có “length”",
        en: "“fill” closes the gap up to “length”, so the slot needs a “length”")
    static let nothingToFill = Sentence(
        vi: "kịch bản có mục \"fill\" nhưng không có đoạn nhạc nào để lấp; ghi thêm: fill: [\"nhac-nen.flac\"]",
        en: "the rundown has a \"fill\" but there are no clips for it; add: fill: [\"nhac-nen.flac\"]")
    static let oneFill = Sentence(
        vi: "kịch bản chỉ được có một mục \"fill\"", en: "a rundown has room for one \"fill\" only")
    static let oneBulletins = Sentence(
        vi: "kịch bản chỉ được có một mục \"bulletins\"; muốn đọc lại bản tin thì ghi “repeat: 2” trong bản tin",
        en: "a rundown has room for one \"bulletins\" only; to have a bulletin read again, give it “repeat: 2”")
    static let fillBeforeBulletins = Sentence(
        vi: "mục \"fill\" phải đứng sau \"bulletins\"", en: "\"fill\" must come after \"bulletins\"")
    static let mourning = object(
        "những ngày tang lễ", "days of mourning", #"{from: "2026-12-01", to: "2026-12-02"}"#)
    static let aDay = Sentence(vi: "một ngày, ví dụ \"2026-12-01\"", en: "a day, such as \"2026-12-01\"")
    static let daysReversed = Sentence(vi: "ngày cuối đứng trước ngày đầu", en: "the last day comes before the first")
    static let ifMissed = Sentence(
        vi: "\"skip\" (bỏ qua), \"join\" (vào giữa chừng) hoặc \"play within 10min\" (phát muộn tối đa 10 phút)",
        en: "\"skip\", \"join\" or \"play within 10min\"")

    static func oneKindOfItem(_ found: [String]) -> Sentence {
        let list = found.map { "“\($0)”" }.joined(separator: ", ")
        return found.isEmpty
            ? Sentence(
                vi: "mục này không có “clip”, “say”, “relay” hay “bulletins”; cần \(aRundownItem.vi)",
                en: "this item has no “clip”, “say”, “relay” or “bulletins”; wanted \(aRundownItem.en)")
            : Sentence(
                vi: "mục này có cả \(list); tách thành từng mục riêng", en: "this item has \(list) at once; divide it")
    }

    static func clipOutside(_ name: String) -> Sentence {
        Sentence(
            vi: "đoạn thu “\(short(name))” nằm ngoài thư mục đoạn thu của đài; chép tệp vào đó và chỉ ghi tên tệp",
            en:
                "the clip “\(short(name))” lies outside the station's clip folder; copy it there and write only its name"
        )
    }

    static func missingClip(_ name: String, folder: String, nearest: String?) -> Sentence {
        let hint = nearest.map { Sentence(vi: "; có phải “\($0)”?", en: "; did you mean “\($0)”?") }
        return Sentence(
            vi: "không có đoạn thu “\(short(name))” trong \(folder)" + (hint?.vi ?? "; chép tệp vào đó"),
            en: "there is no clip “\(short(name))” in \(folder)" + (hint?.en ?? "; copy the file there"))
    }

    static func noClipFolder(_ folder: String) -> Sentence {
        Sentence(
            vi: "không có thư mục đoạn thu \(folder); hãy tạo thư mục, hoặc sửa “clips”",
            en: "there is no clip folder \(folder); make it, or change “clips”")
    }

    static func unknownBlank(_ name: String, nearest: String?, known: [String]) -> Sentence {
        offering(
            Sentence(
                vi: "không biết điền gì vào “{\(short(name))}”",
                en: "nothing is known to fill in for “{\(short(name))}”"),
            nearest.map { "{\($0)}" }, known.map { "{\($0)}" })
    }

    static func overlap(_ slot: String, with other: String, zone: String, at moment: CivilDateTime) -> Sentence {
        Sentence(
            vi: "buổi phát “\(slot)” chồng lên “\(other)” ở cụm loa “\(zone)” lúc \(vietnamese(moment)); "
                + "hãy đổi giờ hoặc rút ngắn “length”",
            en: "the slot “\(slot)” overlaps “\(other)” in the zone “\(zone)” at \(moment.date) \(moment.time); "
                + "move it or shorten “length”")
    }

    static func never(_ slot: String) -> Sentence {
        Sentence(
            vi: "buổi phát “\(slot)” không còn lần nào nữa; sửa lại “when”, hoặc bỏ buổi phát này",
            en: "the slot “\(slot)” does not come round any more; change “when”, or take the slot out")
    }

    static func impossible(_ part: String) -> Sentence {
        Sentence(
            vi: "“\(part)” không bao giờ đến, vì lịch không có ngày ấy; sửa lại hoặc bỏ phần này",
            en: "“\(part)” never comes, as no calendar has that day; change this part or take it out")
    }

    static func inCurfew(_ slot: String, zone: String, at moment: CivilDateTime) -> Sentence {
        Sentence(
            vi: "buổi phát “\(slot)” lúc \(vietnamese(moment)) rơi vào giờ cấm phát của cụm loa “\(zone)” nên sẽ không "
                + "phát ở đó; hãy đổi giờ, hoặc sửa “curfew” trong station.json5",
            en:
                "the slot “\(slot)” at \(moment.date) \(moment.time) falls into the curfew of the zone “\(zone)” and will not "
                + "air there; move it, or change “curfew” in station.json5")
    }

    private static func vietnamese(_ moment: CivilDateTime) -> String {
        "\(moment.time) ngày \(moment.date.day)/\(moment.date.month)/\(moment.date.year)"
    }
}

// MARK: Files

extension ConfigurationSentences {
    static func noFolder(_ path: String) -> Sentence {
        Sentence(
            vi: "không có thư mục cấu hình này; chỉ đúng thư mục bằng --config, hoặc cài lại LoaXa",
            en: "there is no such configuration folder; name the right one with --config, or install LoaXa again")
    }

    static func obstacle(_ obstacle: Folder.Obstacle, name: String, folder: String) -> Sentence {
        switch obstacle {
        case .missing:
            Sentence(
                vi: "không có tệp \(name) trong \(folder); chép tệp mẫu của LoaXa vào đó",
                en: "there is no \(name) in \(folder); copy the sample file of LoaXa there")
        case .forbidden:
            Sentence(
                vi: "tài khoản này không được đọc tệp; kỹ thuật viên cho phép bằng: sudo chmod a+r \(folder)/\(name)",
                en: "this account may not read the file; allow it with: sudo chmod a+r \(folder)/\(name)")
        case .isFolder:
            Sentence(vi: "đây là thư mục, không phải tệp; xoá hoặc đổi tên thư mục", en: "this is a folder, not a file")
        case .tooLarge(let limit):
            Sentence(
                vi: "tệp lớn hơn \(limit >> 20) MiB nên không phải là cấu hình; kiểm tra lại tệp",
                en: "the file is larger than \(limit >> 20) MiB, so it is no configuration; check it")
        case .other(let code):
            Sentence(
                vi: "không đọc được tệp (lỗi \(code)); kiểm tra ổ đĩa bằng “loaxa doctor”",
                en: "the file cannot be read (errno \(code)); “loaxa doctor” checks the disk")
        }
    }

    static func notUTF8(offset: Int) -> Sentence {
        Sentence(
            vi:
                "byte thứ \(offset) (đếm từ 0) không phải UTF-8; mở tệp bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8",
            en: "the byte at offset \(offset) is not UTF-8; open the file in an editor and save it as UTF-8")
    }

    static func fault(_ fault: JSON5Fault) -> Sentence {
        switch fault.reason {
        case .notUTF8(let offset): notUTF8(offset: offset)
        case .empty: Sentence(vi: "tệp trống; chép lại từ tệp mẫu", en: "the file is empty; copy the sample file")
        case .unclosed(let opening, let line): unclosed(opening, line)
        case .noValue(let word): wrong(word, Sentence(vi: "một giá trị sau dấu hai chấm hoặc dấu phẩy", en: "a value"))
        case .noKey(let word): wrong(word, Sentence(vi: "tên mục", en: "the name of a setting"))
        case .noColon(let word):
            wrong(word, Sentence(vi: "dấu hai chấm sau tên mục", en: "a colon after the name of the setting"))
        case .noComma(let word):
            wrong(word, Sentence(vi: "dấu phẩy giữa hai mục", en: "a comma between two items"))
        case .curlyQuote:
            Sentence(
                vi: "gặp ngoặc kép cong; dùng ngoặc kép thẳng \"…\"",
                en: "found a curly quotation mark; use straight ones \"…\"")
        case .lineBreakInString:
            Sentence(
                vi: "dòng chữ chưa đóng ngoặc kép ở cuối dòng", en: "the text is not closed at the end of the line")
        case .badEscape:
            Sentence(
                vi: "dấu \\ ở đây không hợp lệ; muốn viết dấu \\ thì viết \\\\",
                en: "this \\ is not followed by a known letter; a backslash is written \\\\")
        case .badNumber(let word):
            wrong(word, Sentence(vi: "một con số, ví dụ 12 hoặc -1.5", en: "a number, such as -1.5"))
        case .afterTheEnd(let word):
            Sentence(
                vi: "gặp “\(short(word))” sau dấu } cuối cùng; xoá phần thừa",
                en: "found “\(short(word))” after the end of the settings; take it out")
        case .tooDeep: Sentence(vi: "quá nhiều ngoặc lồng nhau", en: "too many brackets within one another")
        }
    }

    private static func wrong(_ word: String, _ wanted: Sentence) -> Sentence {
        word.isEmpty
            ? Sentence(vi: "tệp hết giữa chừng; cần \(wanted.vi)", en: "the file ends; wanted \(wanted.en)")
            : Sentence(
                vi: "gặp “\(short(word))”; cần \(wanted.vi)", en: "found “\(short(word))”; wanted \(wanted.en)")
    }

    private static func unclosed(_ opening: JSON5Fault.Opening, _ line: Int) -> Sentence {
        Sentence(
            vi: "tệp hết mà dấu \(opening.rawValue) mở ở dòng \(line) chưa đóng",
            en: "the file ends, and the \(opening.rawValue) of line \(line) is not closed")
    }
}

extension JSON5Fault {
    /// The code of the finding.
    var code: String { if case .notUTF8 = reason { "encoding" } else { "syntax" } }
}

extension Folder.Obstacle {
    /// The code of the finding.
    var code: String {
        switch self {
        case .missing: "missing-file"
        case .tooLarge: "too-large"
        case .forbidden, .isFolder, .other: "not-readable"
        }
    }
}
