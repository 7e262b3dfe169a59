import Time
import Wording

/// What the reader of bulletins says to people.
enum Sentences {
    static func tooManyFindings(_ omitted: Int) -> Sentence {
        Sentence(
            vi: "còn \(omitted) chỗ nữa không kể ra ở đây; hãy sửa các chỗ trên rồi kiểm tra lại",
            en: "\(omitted) more are not listed; mend these and check again")
    }

    // MARK: Bytes

    static func fileTooLong(_ bytes: Int, limit: Int) -> Sentence {
        Sentence(
            vi: "tệp dài \(bytes) byte; một bản tin dài nhất \(limit) byte (1 MiB); hãy chia thành nhiều bản tin",
            en: "the file has \(bytes) bytes; a bulletin has at most \(limit) (1 MiB); divide it into several")
    }

    static func invalidUTF8(byte: UInt8, offset: Int) -> Sentence {
        let hex = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        return Sentence(
            vi: "byte \(hex) (byte thứ \(offset + 1) của tệp) không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8",
            en: "the byte \(hex) (at offset \(offset)) is not UTF-8; save the file as UTF-8")
    }

    static func looksLike(_ guess: EncodingGuess) -> Sentence {
        switch guess {
        case .legacy(.tcvn3): unikey(name: "TCVN3 (ABC)", fonts: ".VnTime")
        case .legacy(.vni): unikey(name: "VNI Windows", fonts: "VNI-Times")
        case .legacy(.windows1258):
            Sentence(
                vi:
                    "tệp có vẻ dùng bảng mã Windows-1258; bản tin phải là UTF-8: mở bằng Notepad, chọn “Save as”, "
                    + "Encoding “UTF-8”, hoặc chạy: iconv -f WINDOWS-1258 -t UTF-8",
                en:
                    "the file looks like Windows-1258; a bulletin is UTF-8: convert it with iconv -f WINDOWS-1258 -t UTF-8"
            )
        case .utf16(let littleEndian):
            Sentence(
                vi:
                    "tệp có vẻ dùng bảng mã UTF-16\(littleEndian ? "LE" : "BE"); bản tin phải là UTF-8: mở bằng Notepad, "
                    + "chọn “Save as”, Encoding “UTF-8”, hoặc chạy: iconv -f UTF-16\(littleEndian ? "LE" : "BE") -t UTF-8",
                en:
                    "the file looks like UTF-16\(littleEndian ? "LE" : "BE"); a bulletin is UTF-8: convert it with "
                    + "iconv -f UTF-16\(littleEndian ? "LE" : "BE") -t UTF-8")
        case .utf32:
            Sentence(
                vi: "tệp có vẻ dùng bảng mã UTF-32; bản tin phải là UTF-8: hãy chạy iconv -f UTF-32 -t UTF-8",
                en: "the file looks like UTF-32; a bulletin is UTF-8: convert it with iconv -f UTF-32 -t UTF-8")
        case .twiceEncoded:
            Sentence(
                vi:
                    "chữ Việt trong tệp đã bị mã hoá UTF-8 hai lần (như “Báº£n tin”); hãy lấy lại bản gốc, hoặc chạy: "
                    + "iconv -f UTF-8 -t WINDOWS-1252",
                en: "the text was encoded as UTF-8 twice (as in “Báº£n tin”); take the original, or run "
                    + "iconv -f UTF-8 -t WINDOWS-1252")
        case .document(let document): notAText(document)
        }
    }

    private static func unikey(name: String, fonts: String) -> Sentence {
        Sentence(
            vi:
                "chữ Việt trong tệp có vẻ gõ bằng bảng mã \(name) (phông \(fonts)); bản tin phải là Unicode UTF-8: "
                + "dùng Bộ công cụ UniKey (Ctrl+Shift+F6) chuyển từ \(name) sang Unicode rồi lưu lại với UTF-8",
            en:
                "the text looks like \(name) (fonts such as \(fonts)); a bulletin is UTF-8: convert it from \(name) to "
                + "Unicode with the UniKey toolkit and save it as UTF-8")
    }

    private static func notAText(_ document: EncodingGuess.Document) -> Sentence {
        switch document {
        case .word:
            Sentence(
                vi:
                    "đây là tệp Word hoặc LibreOffice, chưa phải bản tin; hãy biến thành bản tin trước bằng loaxa import",
                en: "this is a Word or LibreOffice document, not a bulletin yet; make it one first with loaxa import")
        case .oldWord:
            Sentence(
                vi: "đây là tệp Word đời cũ (.doc); hãy lưu lại thành văn bản thuần (.txt), bảng mã UTF-8",
                en: "this is an old Word document (.doc); save it as plain text (.txt) in UTF-8")
        case .pdf:
            Sentence(
                vi: "đây là tệp PDF; hãy chép lời sang một tệp văn bản thuần (.txt), bảng mã UTF-8",
                en: "this is a PDF; copy its words into a plain text (.txt) in UTF-8")
        case .richText:
            Sentence(
                vi: "đây là tệp RTF, chưa phải bản tin; hãy biến thành bản tin trước bằng loaxa import",
                en: "this is an RTF document, not a bulletin yet; make it one first with loaxa import")
        case .picture:
            Sentence(
                vi: "đây là tệp ảnh; bản tin phải là văn bản để đọc thành lời",
                en: "this is a picture; a bulletin is text that can be said")
        case .sound:
            Sentence(
                vi: "đây là tệp âm thanh; hãy viết một bản tin có dòng ![tên](tệp) để phát đoạn thu này",
                en: "this is a sound; write a bulletin with the line ![name](file) to play it")
        case .archive:
            Sentence(
                vi: "đây là tệp nén; hãy giải nén rồi đưa tệp văn bản ở trong",
                en: "this is an archive; unpack it and give the text inside")
        }
    }

    static let nulByte = Sentence(
        vi: "có byte NUL (0) giữa văn bản; tệp có thể đã hỏng, hãy lưu lại với bảng mã UTF-8",
        en: "there is a NUL byte in the text; the file may be damaged, save it as UTF-8 again")

    static func controlCharacter(_ name: String) -> Sentence {
        Sentence(
            vi: "có ký tự điều khiển \(name) không nhìn thấy được; ký tự này bị bỏ qua khi đọc",
            en: "there is an invisible control character \(name); it is left out")
    }

    static let lostCharacter = Sentence(
        vi: "có ký tự “\u{FFFD}”: một chữ đã mất khi chuyển bảng mã; hãy gõ lại chữ đó",
        en: "there is a “\u{FFFD}”: a letter was lost in a conversion; type it again")

    // MARK: Front matter

    static let unclosedFrontMatter = Sentence(
        vi: "phần đầu bản tin mở bằng --- nhưng không có dòng --- để đóng lại; hãy thêm dòng --- sau khoá cuối cùng",
        en: "the front matter begins with --- but no line --- ends it; add one behind the last key")

    static let missingTitle = Sentence(
        vi: "phần đầu bản tin thiếu tiêu đề; hãy thêm dòng “title: …”",
        en: "the front matter has no title; add a line “title: …”")

    static let emptyTitle = Sentence(
        vi: "tiêu đề để trống; hãy viết tên bản tin sau “title:”",
        en: "the title is empty; write the bulletin's name behind “title:”")

    static func noFrontMatter(title: String) -> Sentence {
        Sentence(
            vi: "tệp không có phần đầu (từ --- đến ---); lấy “\(title)” làm tiêu đề, các mục khác theo mặc định",
            en:
                "the file has no front matter (from --- to ---); its title is taken to be “\(title)”, all else is default"
        )
    }

    static func unknownKey(_ name: String, nearest: String?) -> Sentence {
        if let nearest {
            Sentence(
                vi: "không có khoá “\(name)”; có phải “\(nearest)” không?",
                en: "there is no key “\(name)”; did you mean “\(nearest)”?")
        } else {
            Sentence(
                vi: "không có khoá “\(name)”; các khoá dùng được: \(keys)",
                en: "there is no key “\(name)”; the keys are: \(keys)"
            )
        }
    }

    private static let keys = HeaderKey.allCases.map(\.rawValue).joined(separator: ", ")

    static func duplicateKey(_ name: String, line: Int) -> Sentence {
        Sentence(
            vi: "khoá “\(name)” đã có ở dòng \(line); hãy bỏ một trong hai dòng",
            en: "the key “\(name)” is already on line \(line); remove one of the two")
    }

    static func missingSpace(_ name: String) -> Sentence {
        Sentence(
            vi: "thiếu dấu cách sau dấu hai chấm; hãy viết “\(name): …”",
            en: "a space is missing behind the colon; write “\(name): …”")
    }

    static let indentedKey = Sentence(
        vi: "khoá phải đứng ở đầu dòng; hãy xoá dấu cách phía trước",
        en: "a key begins its line; remove the spaces before it")

    static let blockList = Sentence(
        vi: "phần đầu bản tin viết danh sách trên một dòng, trong ngoặc vuông: [a, b]",
        en: "lists of the front matter stand on one line, in brackets: [a, b]")

    static let continuedValue = Sentence(
        vi: "mỗi giá trị phải nằm trọn trên một dòng; hãy nối dòng này vào dòng trên",
        en: "a value stands on one line; join this line with the one above")

    static func notAHeader(_ line: String) -> Sentence {
        let line = line.excerpt
        return Sentence(
            vi: "dòng “\(line)” không có dạng “khoá: giá trị”; nếu đây đã là nội dung thì hãy thêm dòng --- phía trên",
            en: "the line “\(line)” is not “key: value”; if it belongs to the text, add a line --- above it")
    }

    static func needsQuotes(_ mark: String) -> Sentence {
        Sentence(
            vi: "giá trị không được bắt đầu bằng “\(mark)”; hãy đặt cả giá trị trong ngoặc kép: \"…\"",
            en: "a value cannot begin with “\(mark)”; put all of it in quotes: \"…\"")
    }

    static func textAfterValue(_ text: String) -> Sentence {
        let text = text.excerpt
        return Sentence(
            vi: "còn thừa “\(text)” sau giá trị; hãy xoá đi, hoặc đặt # phía trước nếu là ghi chú",
            en: "“\(text)” stands behind the value; remove it, or put a # before it if it is a comment")
    }

    static let colonInValue = Sentence(
        vi: "trong giá trị có dấu hai chấm; nên đặt cả giá trị trong ngoặc kép \"…\" để phần mềm khác cũng đọc được",
        en: "the value has a colon in it; quotes \"…\" around it let other programs read it, too")

    static func badEscape(_ escape: String) -> Sentence {
        Sentence(
            vi: "trong ngoặc kép chỉ dùng được \\\" và \\\\; gặp “\(escape)”",
            en: "in double quotes only \\\" and \\\\ are known; found “\(escape)”")
    }

    static func unclosedQuote(_ quote: String) -> Sentence {
        Sentence(
            vi: "thiếu dấu \(quote) đóng ở cuối giá trị", en: "the closing \(quote) of the value is missing")
    }

    static let unclosedList = Sentence(
        vi: "thiếu dấu ] đóng ở cuối danh sách", en: "the closing ] of the list is missing")
    static let emptyItem = Sentence(
        vi: "danh sách có một mục trống; hãy bỏ bớt dấu phẩy", en: "the list has an empty item; remove a comma")
    static let nestedList = Sentence(
        vi: "trong danh sách chỉ được ghi chữ, không được có ngoặc [ hay { nữa; nếu cần hãy đặt trong ngoặc kép",
        en: "a list holds words, not another [ or {; use quotes if the words need them")
    static let missingComma = Sentence(
        vi: "thiếu dấu phẩy giữa hai mục của danh sách", en: "a comma is missing between two items of the list")

    static func missingBrackets(_ text: String) -> Sentence {
        Sentence(
            vi: "nhiều mục phải đặt trong ngoặc vuông: [\(text.excerpt)]",
            en: "several items stand in brackets: [\(text.excerpt)]")
    }

    static func notAList(_ key: String) -> Sentence {
        Sentence(
            vi: "“\(key)” chỉ nhận một giá trị; hãy bỏ ngoặc vuông, hoặc đặt tất cả trong ngoặc kép",
            en: "“\(key)” takes one value; remove the brackets, or put it all in quotes")
    }

    static func tooManyItems(_ count: Int, _ limit: Int) -> Sentence {
        Sentence(
            vi: "danh sách có \(count) mục; nhiều nhất là \(limit)",
            en: "the list has \(count) items; at most \(limit) are allowed")
    }

    static func repeatedItem(_ item: String) -> Sentence {
        Sentence(vi: "“\(item)” được ghi hai lần", en: "“\(item)” is written twice")
    }

    static func emptyValue(_ key: String) -> Sentence {
        Sentence(
            vi: "“\(key)” để trống nên được bỏ qua; hãy điền vào hoặc xoá dòng này",
            en: "“\(key)” is empty and ignored; fill it in or remove the line")
    }

    static func valueTooLong(_ key: String, _ count: Int, limit: Int) -> Sentence {
        Sentence(
            vi: "“\(key)” dài \(count) ký tự; nhiều nhất là \(limit)",
            en: "“\(key)” has \(count) characters; at most \(limit) are allowed")
    }

    static func unknownCategory(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        unknown(
            Sentence(vi: "lĩnh vực “\(name)”", en: "category “\(name)”"), nearest: nearest, allowed: allowed)
    }

    static func unknownPriority(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        unknown(
            Sentence(vi: "mức ưu tiên “\(name)”", en: "priority “\(name)”"), nearest: nearest, allowed: allowed)
    }

    static func unknownZone(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        unknown(Sentence(vi: "cụm loa “\(name)”", en: "zone “\(name)”"), nearest: nearest, allowed: allowed)
    }

    static func unknownVoice(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        unknown(Sentence(vi: "giọng đọc “\(name)”", en: "voice “\(name)”"), nearest: nearest, allowed: allowed)
    }

    static func unknownCampaign(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        unknown(
            Sentence(vi: "chiến dịch “\(name)” trong campaigns.json5", en: "campaign “\(name)” in campaigns.json5"),
            nearest: nearest, allowed: allowed)
    }

    static func unknownTopic(_ name: String, nearest: String?, allowed: [String]) -> Sentence {
        unknown(
            Sentence(vi: "nội dung “\(name)” trong chiến dịch ấy", en: "topic “\(name)” in that campaign"),
            nearest: nearest, allowed: allowed)
    }

    private static func unknown(_ thing: Sentence, nearest: String?, allowed: [String]) -> Sentence {
        let list = allowed.isEmpty ? "—" : allowed.joined(separator: ", ")
        let (vi, en) =
            if let nearest { ("; có phải “\(nearest)” không?", "; did you mean “\(nearest)”?") } else { ("", "") }
        return Sentence(
            vi: "không có \(thing.vi)\(vi) (dùng được: \(list))", en: "there is no \(thing.en)\(en) (allowed: \(list))")
    }

    static func badSeries(_ text: String) -> Sentence {
        Sentence(
            vi: "loạt bài “\(text)” không rõ; hãy viết “Tên loạt bài / số bài”, số bài từ 1 đến 9999",
            en: "the series “\(text)” is not clear; write “Name / number”, the number from 1 to 9999")
    }

    static func badRepeat(_ text: String, allowed: ClosedRange<Int>) -> Sentence {
        Sentence(
            vi: "“\(text)” không phải là số lần đọc trong một buổi phát; hãy ghi số từ \(allowed.lowerBound) đến "
                + "\(allowed.upperBound)",
            en: "“\(text)” does not say how often it is heard in one programme; write a number from "
                + "\(allowed.lowerBound) to \(allowed.upperBound)")
    }

    static func badDate(_ text: String) -> Sentence {
        Sentence(
            vi:
                "“\(text)” không phải là ngày; hãy viết như 2026-11-23, 23/11/2026, hoặc khoảng 2026-11-23..2026-12-31 "
                + "(bỏ trống một đầu được)",
            en:
                "“\(text)” is not a date; write 2026-11-23, 23/11/2026, or a range 2026-11-23..2026-12-31 (either end may be "
                + "left out)")
    }

    static func noSuchDay(_ text: String) -> Sentence {
        Sentence(vi: "không có ngày “\(text)” trong lịch", en: "there is no day “\(text)” in the calendar")
    }

    static func validReversed(_ text: String) -> Sentence {
        Sentence(
            vi: "“\(text)”: ngày cuối sớm hơn ngày đầu; hãy đổi chỗ hai ngày",
            en: "“\(text)” ends before it begins; exchange the two days")
    }

    static func expired(_ through: CivilDate, today: CivilDate) -> Sentence {
        Sentence(
            vi:
                "bản tin đã hết hiệu lực từ sau ngày \(through.written), hôm nay là \(today.written); hãy sửa “valid” nếu vẫn cần phát",
            en: "the bulletin was valid through \(through), today is \(today); change “valid” if it must still air")
    }

    static func blank(_ name: String, hint: String?) -> Sentence {
        let name = name.excerpt
        let example = hint.map { " (\($0.excerpt))" } ?? ""
        return Sentence(
            vi: "chỗ trống “\(name)” chưa điền\(example); hãy viết vào thay cho cả cụm {{…}}",
            en: "the blank “\(name)” is not filled in\(example); write it in the place of {{…}}")
    }

    // MARK: Body

    static let emptyBody = Sentence(
        vi: "bản tin không có lời nào để đọc và không có đoạn thu nào để phát; hãy viết nội dung sau phần đầu",
        en: "the bulletin has no words to say and no clip to play; write its text behind the front matter")

    static let unclosedComment = Sentence(
        vi: "ghi chú mở bằng <!-- nhưng không có --> để đóng lại, nên phần còn lại của bản tin bị bỏ hết",
        en: "a comment begins with <!-- but no --> ends it, so the rest of the bulletin is left out")

    static let codeBlock = Sentence(
        vi: "khối mã (giữa hai dòng ```) không đọc lên được nên bị bỏ qua",
        en: "a code block (between ```) cannot be said and is left out")

    static func htmlTag(_ tag: String) -> Sentence {
        Sentence(
            vi: "thẻ HTML \(tag.excerpt) bị bỏ qua; chữ ở trong vẫn được đọc",
            en: "the HTML tag \(tag.excerpt) is left out; the words in it are said")
    }

    static let unclosedPronunciation = Sentence(
        vi: "cách đọc mở bằng { nhưng thiếu } để đóng; hãy viết {chữ|cách đọc}",
        en: "a pronunciation begins with { but no } ends it; write {written|spoken}")

    static func emptyPronunciation(_ text: String) -> Sentence {
        Sentence(
            vi: "“\(text.excerpt)” để trống một bên; hãy viết {chữ|cách đọc}",
            en: "“\(text.excerpt)” is empty on one side; write {written|spoken}")
    }

    static let unclosedClip = Sentence(
        vi: "thiếu dấu ) sau tên đoạn thu; hãy viết ![tên](tệp)",
        en: "the ) behind the clip is missing; write ![name](file)")

    static let emptyClipPath = Sentence(
        vi: "thiếu tên tệp của đoạn thu; hãy viết ![tên](tệp)", en: "the clip has no file; write ![name](file)")

    static let clipPathTooLong = Sentence(vi: "tên tệp của đoạn thu quá dài", en: "the path of the clip is too long")

    static func remoteClip(_ path: String) -> Sentence {
        Sentence(
            vi: "“\(path.excerpt)” là địa chỉ trên mạng; hãy tải đoạn thu về để cạnh bản tin rồi chỉ viết tên tệp",
            en: "“\(path.excerpt)” is an address on the network; save the clip beside the bulletin and write its name")
    }

    static func picture(_ path: String) -> Sentence {
        Sentence(
            vi: "“\(path.excerpt)” là ảnh nên không phát lên loa được; ảnh này bị bỏ qua",
            en: "“\(path.excerpt)” is a picture, which cannot be heard; it is left out")
    }

    static func unknownDirective(_ name: String, nearest: String?) -> Sentence {
        let (vi, en) =
            if let nearest { ("; có phải “\(nearest)” không?", "; did you mean “\(nearest)”?") } else { ("", "") }
        return Sentence(
            vi:
                "không có lệnh “[\(name) …]”\(vi) (dùng được: [pause 2s], [repeat], [bed tệp], [bed off], đoạn thu thì ![tên](tệp); viết \\[ nếu là chữ thường)",
            en:
                "there is no directive “[\(name) …]”\(en) (known: [pause 2s], [repeat], [bed file], [bed off], and ![name](file) for a clip; write \\[ for plain text)"
        )
    }

    static let badRepeat = Sentence(
        vi: "[repeat] phải đứng một mình trên một dòng, ngay sau đoạn cần đọc lại",
        en: "[repeat] stands alone on a line, right after the passage that is to be said twice")

    static let nothingToRepeat = Sentence(
        vi: "trước [repeat] không có đoạn nào để đọc lại; lệnh này đứng ngay sau một đoạn, mỗi đoạn chỉ một lần",
        en: "nothing before [repeat] can be said again; it stands right after a passage, once for each")

    static func badPause(_ text: String) -> Sentence {
        let allowed = "[pause 2s], [pause 1.5s], [pause 500ms]"
        guard !text.isEmpty else {
            return Sentence(
                vi: "quãng nghỉ chưa có độ dài; hãy viết như \(allowed)",
                en: "the pause has no length; write \(allowed)")
        }
        return Sentence(
            vi: "“\(text.excerpt)” không phải là độ dài quãng nghỉ; hãy viết như \(allowed)",
            en: "“\(text.excerpt)” is not the length of a pause; write \(allowed)")
    }

    static func pauseOutOfRange(_ text: String) -> Sentence {
        Sentence(
            vi: "quãng nghỉ “\(text.excerpt)” ngoài giới hạn; được phép từ 0,05 đến 60 giây",
            en: "the pause “\(text.excerpt)” is out of range; 0.05 to 60 seconds are allowed")
    }

    static let bedWithoutFile = Sentence(
        vi: "thiếu tên tệp nhạc nền; hãy viết [bed tệp] để bật, [bed off] để tắt",
        en: "the bed has no file; write [bed file] to start it, [bed off] to stop it")

    static func unknownSpeaker(_ name: String, nearest: String) -> Sentence {
        Sentence(
            vi: "“\(name):” không phải tên người đọc nên sẽ được đọc lên; có phải “\(nearest):” không?",
            en: "“\(name):” is no speaker, so it will be said; did you mean “\(nearest):”?")
    }
}

extension String {
    /// The beginning of a text that may be long.
    var excerpt: String {
        let text = cleaned
        return text.unicodeScalars.count <= 60
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…"
    }
}

extension CivilDate {
    /// `23/11/2026`, as Vietnamese people write it.
    var written: String { "\(day)/\(month)/\(year)" }
}
