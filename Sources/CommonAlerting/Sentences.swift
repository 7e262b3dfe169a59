import Wording

/// What the reader of messages says to people.
enum Sentences {
    // MARK: The file

    static func fileTooLong(_ bytes: Int, _ limit: Int) -> Sentence {
        Sentence(
            vi: "tệp dài \(bytes) byte; một tệp cảnh báo dài nhất \(limit) byte (1 MiB)",
            en: "the file has \(bytes) bytes; a message has at most \(limit) (1 MiB)")
    }
    static func otherEncoding(_ name: String) -> Sentence {
        Sentence(
            vi: "tệp dùng bảng mã \(name); phải là UTF-8; hãy chạy: iconv -f \(name) -t UTF-8, và sửa dòng đầu của tệp",
            en: "the file is in \(name); it must be UTF-8: run iconv -f \(name) -t UTF-8, and mend its first line")
    }
    static let invalidUTF8 = Sentence(
        vi: "chỗ này không phải UTF-8; tệp bị hỏng, hoặc dùng bảng mã khác",
        en: "this is not UTF-8: the file is damaged, or in another encoding")
    static func invalidCharacter(_ value: UInt32) -> Sentence {
        let code = "U+" + String(value, radix: 16, uppercase: true)
        return Sentence(vi: "XML không cho phép ký tự \(code)", en: "the character \(code) is not allowed in XML")
    }
    static func unclosed(_ mark: String) -> Sentence {
        Sentence(
            vi: "\(mark) chưa đóng; có lẽ tệp bị cắt cụt, hãy tải lại",
            en: "\(mark) is not closed; the file may be cut off: get it again")
    }
    static let noElement = Sentence(
        vi: "tệp không có gì; cần một phần tử <alert>", en: "the file holds nothing; an <alert> element is needed")
    static let doctype = Sentence(
        vi: "không nhận DOCTYPE và khai báo thực thể (chúng có thể làm treo máy); hãy xoá đi",
        en: "DOCTYPE and entity declarations are not accepted (they can hang a machine); remove them")
    static let misplacedDeclaration = Sentence(
        vi: "<?xml …?> chỉ được đứng ở đầu tệp", en: "<?xml …?> may stand at the beginning of the file only")
    static let textOutside = Sentence(
        vi: "có chữ nằm ngoài phần tử; tệp không phải XML đúng", en: "there is text outside the element")
    static func strayMark(_ mark: String) -> Sentence {
        Sentence(vi: "“\(mark)” không được đứng ở đây", en: "“\(mark)” may not stand here")
    }
    static func badReference(_ text: String) -> Sentence {
        Sentence(
            vi: "không hiểu “\(text)”; chỉ nhận &lt; &gt; &amp; &quot; &apos; và mã số như &#7871;",
            en: "“\(text)” is not understood; allowed are &lt; &gt; &amp; &quot; &apos; and numbers such as &#7871;")
    }
    static let secondRoot = Sentence(
        vi: "tệp chỉ được có một phần tử ngoài cùng", en: "a file may have only one outermost element")
    static func tooDeep(_ limit: Int) -> Sentence {
        Sentence(vi: "các phần tử lồng nhau quá \(limit) tầng", en: "elements are nested more than \(limit) deep")
    }
    static func tooManyElements(_ limit: Int) -> Sentence {
        Sentence(vi: "tệp có quá \(limit) phần tử", en: "the file has more than \(limit) elements")
    }
    static func tooManyAttributes(_ limit: Int) -> Sentence {
        Sentence(vi: "phần tử có quá \(limit) thuộc tính", en: "the element has more than \(limit) attributes")
    }
    static func duplicateAttribute(_ name: String) -> Sentence {
        Sentence(vi: "thuộc tính \(name) ghi hai lần", en: "the attribute \(name) is given twice")
    }
    static func badAttribute(_ name: String) -> Sentence {
        Sentence(
            vi: "thuộc tính \(name) phải viết như \(name)=\"…\"", en: "an attribute is written as \(name)=\"…\"")
    }
    static func longName(_ limit: Int) -> Sentence {
        Sentence(vi: "tên dài quá \(limit) ký tự", en: "the name has more than \(limit) characters")
    }
    static func longValue(_ name: String, _ limit: Int) -> Sentence {
        Sentence(
            vi: "giá trị của \(name) dài quá \(limit) ký tự",
            en: "the value of \(name) has more than \(limit) characters"
        )
    }
    static func badNamespace(_ prefix: String) -> Sentence {
        Sentence(vi: "không khai báo được tiền tố \(prefix)", en: "the prefix \(prefix) cannot be declared so")
    }
    static func unknownPrefix(_ prefix: String) -> Sentence {
        Sentence(vi: "tiền tố \(prefix): chưa được khai báo", en: "the prefix \(prefix): is not declared")
    }
    static func wrongEnd(_ name: String, expected: String?) -> Sentence {
        guard let expected else {
            return Sentence(vi: "</\(name)> không có phần mở", en: "</\(name)> ends nothing")
        }
        return Sentence(
            vi: "gặp </\(name)>, đáng lẽ là </\(expected)>", en: "found </\(name)>; expected </\(expected)>")
    }

    // MARK: The message

    static func notCAP(_ name: String, _ namespace: String) -> Sentence {
        let found = namespace.isEmpty ? "<\(name)>" : "<\(name)> (\(namespace.prefix(80)))"
        return Sentence(
            vi: "đây không phải cảnh báo CAP 1.2: gặp \(found); cần <alert> của \(CommonAlertReader.namespace)",
            en: "this is no CAP 1.2 message: found \(found); needed is an <alert> of \(CommonAlertReader.namespace)")
    }
    static func repeated(_ name: String) -> Sentence {
        Sentence(vi: "<\(name)> ghi nhiều lần; chỉ dùng lần đầu", en: "<\(name)> is given again; the first one counts")
    }
    static func missing(_ name: String, in parent: String) -> Sentence {
        Sentence(vi: "<\(parent)> thiếu <\(name)>", en: "<\(parent)> lacks <\(name)>")
    }
    static func badMoment(_ name: String, _ text: String) -> Sentence {
        Sentence(
            vi: "<\(name)> “\(text.prefix(60))” không phải thời điểm; viết như 2026-11-24T05:30:00+07:00",
            en: "<\(name)> “\(text.prefix(60))” is no moment; write it as 2026-11-24T05:30:00+07:00")
    }
    static func unknownValue(_ name: String, _ text: String, allowed: [String]) -> Sentence {
        let list = allowed.joined(separator: ", ")
        return Sentence(
            vi: "<\(name)> “\(text.prefix(60))” không có; chỉ nhận: \(list)",
            en: "<\(name)> “\(text.prefix(60))” is unknown; allowed: \(list)")
    }
    static func badIdentifier(_ name: String, _ text: String) -> Sentence {
        Sentence(
            vi: "<\(name)> “\(text.prefix(60))” có dấu cách, dấu phẩy, < hoặc &",
            en: "<\(name)> “\(text.prefix(60))” has a space, a comma, < or &")
    }
    static func notPublic(_ scope: String) -> Sentence {
        Sentence(
            vi: "tin này chỉ gửi riêng (\(scope)), không được phát ra loa; chỉ phát tin có <scope> là Public",
            en: "the message is \(scope), not for everybody; only those whose <scope> is Public go to air")
    }
    static func badAlertReference(_ text: String) -> Sentence {
        Sentence(
            vi: "“\(text.prefix(80))” không phải nơi-gửi,số-hiệu,thời-điểm; bỏ qua",
            en: "“\(text.prefix(80))” is not sender,identifier,sent; it is left out")
    }
    static func missingReferences(_ kind: String) -> Sentence {
        Sentence(
            vi: "tin \(kind) không cho biết nó thay hoặc huỷ tin nào (thiếu <references>)",
            en: "a message of type \(kind) names the one it is about; <references> is missing")
    }
    // MARK: Signatures

    static let severalSignatures = Sentence(
        vi: "tin có nhiều chữ ký số; chỉ nhận tin có đúng một chữ ký cho toàn bộ nội dung",
        en: "the message has several signatures; only one, over all of it, is accepted")
    static let misplacedSignature = Sentence(
        vi: "chữ ký số không nằm ngay trong <alert>, nên không biết nó ký cho phần nào của tin",
        en: "the signature does not stand directly in <alert>, so it is not known what it is for")
    static let incompleteSignature = Sentence(
        vi: "chữ ký số thiếu phần, hoặc ký cho nhiều phần; chỉ nhận chữ ký cho toàn bộ tin (một <Reference URI=\"\">)",
        en:
            "the signature lacks parts or has too many; only one over the whole message (one <Reference URI=\"\">) counts"
    )
    static let signedObject = Sentence(
        vi: "chữ ký số mang theo nội dung riêng (<Object>); chỉ nhận chữ ký cho chính tin này",
        en: "the signature brings contents of its own (<Object>); only one for this message counts")
    static let partlySigned = Sentence(
        vi: "chữ ký số không bao trùm toàn bộ tin: phần sẽ đọc lên loa có thể không phải phần đã ký",
        en: "the signature does not cover the whole message: what would be said may not be what was signed")
    static func weakSignature(_ method: String) -> Sentence {
        Sentence(
            vi:
                "chữ ký số dùng cách “\(method.prefix(80))”, không đủ chắc chắn; chỉ nhận RSA hoặc ECDSA với SHA-256 trở lên",
            en: "the signature is made by “\(method.prefix(80))”; only RSA or ECDSA with SHA-256 or more is accepted")
    }

    // MARK: Shapes
    static let badPolygon = Sentence(
        vi: "không đọc được đa giác: cần ít nhất bốn cặp vĩ-độ,kinh-độ, cặp cuối trùng cặp đầu; bỏ qua",
        en: "the polygon cannot be read: at least four pairs lat,lon, the last as the first; it is left out")
    static let badCircle = Sentence(
        vi: "không đọc được hình tròn: viết như 21.2,105.4 5 (vĩ độ, kinh độ, bán kính km); bỏ qua",
        en: "the circle cannot be read: write it as 21.2,105.4 5 (lat,lon, radius in km); it is left out")
    static let badGeocode = Sentence(
        vi: "<geocode> phải có <valueName> và <value>; bỏ qua",
        en: "a <geocode> has a <valueName> and a <value>; left out")

    // MARK: Why it does not air

    static func notForTheAir(_ status: String) -> Sentence {
        Sentence(
            vi:
                "tin có <status> \(status), không phải để phát; chỉ phát Actual, còn Exercise và Test thì báo là diễn tập",
            en: "the message's <status> is \(status), which is not for the air; Actual airs, Exercise and Test as such")
    }
    static func noAlert(_ kind: String) -> Sentence {
        Sentence(
            vi: "tin loại \(kind) là thư giữa các máy, không có gì để phát",
            en: "a message of type \(kind) is between machines; there is nothing to air")
    }
    static func expired(_ moment: String) -> Sentence {
        Sentence(vi: "cảnh báo này đã hết hiệu lực lúc \(moment)", en: "the alert expired at \(moment)")
    }
    static func notYet(_ moment: String, now: String) -> Sentence {
        Sentence(
            vi: "cảnh báo này đến \(moment) mới có hiệu lực (đồng hồ máy: \(now)); lúc đó hãy phát lại",
            en: "the alert is not in force before \(moment) (this clock: \(now)); raise it then")
    }
    static func notPressing(_ block: AlertBlock) -> Sentence {
        let grade = "\(block.severity.rawValue), \(block.urgency.rawValue), \(block.certainty.rawValue)"
        return Sentence(
            vi: "tin ở mức \(grade): không phải việc khẩn cấp nên không cắt chương trình; hãy soạn thành bản tin và "
                + "dùng loaxa queue add",
            en:
                "the message is \(grade): not pressing enough to cut a programme; make a bulletin of it: loaxa queue add"
        )
    }
    static func noZoneMatches(areas: [AlertArea], zones: [String], isWithoutPlaces: Bool) -> Sentence {
        let (wanted, known) = (list(areas.map(\.name)), list(zones))
        let hasShapes = areas.contains { !$0.polygons.isEmpty || !$0.circles.isEmpty || !$0.codes.isEmpty }
        // Shapes and codes are compared with what the settings say, and they say nothing.
        let hint =
            isWithoutPlaces && hasShapes
            ? Sentence(
                vi:
                    "; tin có toạ độ hoặc mã vùng, nhưng station.json5 chưa ghi position, area hay geocodes của cụm loa nào",
                en: "; the message has a shape or codes, but station.json5 gives no zone a position, area or geocodes")
            : Sentence(verbatim: "")
        return Sentence(
            vi:
                "không cụm loa nào thuộc khu vực của tin (\(wanted.isEmpty ? "tin không ghi khu vực" : wanted)); đài có: "
                + "\(known); nếu vẫn cần phát, ghi rõ nơi phát bằng --zone" + hint.vi,
            en:
                "no zone is in the message's area (\(wanted.isEmpty ? "it names none" : wanted)); the station has: \(known)"
                + "; to air it all the same, say where with --zone" + hint.en)
    }
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(6).map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }.joined(separator: "; ")
        return names.count > 6 ? shown + "; …" : shown
    }
}
