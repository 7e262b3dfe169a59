import Time
import Wording

/// Reads CAP 1.2 files (OASIS, urn:oasis:names:tc:emergency:cap:1.2). Pure; may be used on any thread.
///
/// A file that is no proper XML has one finding; in one that is, all faults of the message are found. What cannot be used but
/// does not matter for the air (a circle that cannot be read, an unknown certainty) is a warning.
package struct CommonAlertReader: Sendable {
    package static let namespace = "urn:oasis:names:tc:emergency:cap:1.2"

    package init() {}

    /// Whether a file is to be read as XML: its first mark is `<`.
    package static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
        let text = bytes.prefix(512).drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 0x20, 0x9, 0xA, 0xD].contains($0) }
        guard text.first == 0x3C else { return false }
        // A bulletin may begin with a comment; one of XML is followed by an element all the same.
        return !text.starts(with: Array("<!--".utf8)) || bytes.firstRange(of: Self.namespace.utf8) != nil
    }

    /// The message, and everything that is wrong or doubtful; nil where some finding is an error.
    package func read(_ bytes: [UInt8], file: String) -> (alert: CommonAlert?, findings: [Finding]) {
        do throws(XMLFault) {
            let source = try XMLSource(bytes)
            let root = try XMLReader.read(source)
            var message = MessageReader(source: source, file: file)
            let alert = message.alert(root)
            return (message.hasErrors ? nil : alert, message.findings)
        } catch {
            return (
                nil,
                [Finding(.error, file: file, place: error.place, code: error.code, message: error.message)]
            )
        }
    }
}

/// Turns elements into a message, and collects what is wrong with them.
private struct MessageReader {
    let source: XMLSource
    let file: String
    private(set) var findings: [Finding] = []
    private(set) var hasErrors = false

    /// Beyond that a file is hopeless, or hostile.
    private static let mostFindings = 200

    init(source: XMLSource, file: String) {
        self.source = source
        self.file = file
    }

    private mutating func complain(
        _ severity: Finding.Severity, _ element: XMLElement, _ code: String, _ message: Sentence
    ) {
        if severity == .error { hasErrors = true }
        guard findings.count < Self.mostFindings else { return }
        findings.append(
            Finding(severity, file: file, place: source.place(element.offset), code: code, message: message))
    }

    // MARK: Elements

    private func all(_ name: String, in element: XMLElement) -> [XMLElement] {
        element.children.filter { $0.name == name && $0.namespace == CommonAlertReader.namespace }
    }

    /// The element of that name; a second one is left aside.
    private mutating func one(_ name: String, in element: XMLElement) -> XMLElement? {
        let found = all(name, in: element)
        for extra in found.dropFirst() { complain(.warning, extra, "repeated-element", Sentences.repeated(name)) }
        return found.first
    }

    /// Words with single spaces; nil where there are none.
    private mutating func text(_ name: String, in element: XMLElement) -> String? {
        one(name, in: element).map(\.text.collapsed).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Lines kept apart.
    private mutating func lines(_ name: String, in element: XMLElement) -> String? {
        one(name, in: element).map(\.text).flatMap { $0.collapsed.isEmpty ? nil : $0 }
    }

    private mutating func required(_ name: String, in element: XMLElement) -> String? {
        if let text = text(name, in: element) { return text }
        let place = all(name, in: element).first ?? element
        complain(.error, place, "missing-element", Sentences.missing(name, in: element.name))
        return nil
    }

    private mutating func moment(_ name: String, in element: XMLElement, severity: Finding.Severity) -> Instant? {
        guard let text = text(name, in: element), let place = all(name, in: element).first else { return nil }
        if let (instant, _) = Instant.parsing(rfc3339: text) { return instant }
        complain(severity, place, "bad-moment", Sentences.badMoment(name, text))
        return nil
    }

    /// A word of a closed list.
    private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, in element: XMLElement, _ type: Word.Type, severity: Finding.Severity
    ) -> Word? {
        guard let text = text(name, in: element), let place = all(name, in: element).first else {
            complain(severity, element, "missing-element", Sentences.missing(name, in: element.name))
            return nil
        }
        let allowed = Word.allCases.map(\.rawValue)
        if let index = allowed.firstIndex(where: { $0.lowercased() == text.lowercased() }) {
            return Array(Word.allCases)[index]
        }
        complain(severity, place, "unknown-value", Sentences.unknownValue(name, text, allowed: allowed))
        return nil
    }

    private enum Scope: String, CaseIterable {
        case isPublic = "Public"
        case restricted = "Restricted"
        case isPrivate = "Private"
    }

    // MARK: The message

    mutating func alert(_ root: XMLElement) -> CommonAlert? {
        guard root.name == "alert", root.namespace == CommonAlertReader.namespace else {
            complain(.error, root, "not-cap", Sentences.notCAP(root.name, root.namespace))
            return nil
        }
        let identifier = required("identifier", in: root)
        let sender = required("sender", in: root)
        for (name, value) in [("identifier", identifier), ("sender", sender)] {
            // CAP 1.2, 3.2.1: such a name could not be referred to.
            if let value, value.contains(where: { " ,<&".contains($0) }) {
                complain(.error, one(name, in: root) ?? root, "bad-name", Sentences.badIdentifier(name, value))
            }
        }
        let written = required("sent", in: root)
        let sent = moment("sent", in: root, severity: .error)
        let status = word("status", in: root, CommonAlert.Status.self, severity: .error)
        let kind = word("msgType", in: root, CommonAlert.Kind.self, severity: .error)
        if let scope = word("scope", in: root, Scope.self, severity: .error), scope != .isPublic {
            complain(.error, one("scope", in: root) ?? root, "not-public", Sentences.notPublic(scope.rawValue))
        }
        let references = references(root, kind: kind)
        let infos = all("info", in: root)
        let blocks = infos.map { block($0) }
        if blocks.isEmpty, kind == .alert || kind == .update {
            complain(.error, root, "missing-element", Sentences.missing("info", in: "alert"))
        }
        guard let identifier, let sender, let written, let sent, let status, let kind else { return nil }
        return CommonAlert(
            reference: AlertReference(sender: sender, identifier: identifier, sent: sent, written: written),
            status: status, kind: kind, references: references, blocks: blocks, signature: AlertSignature(root))
    }

    private mutating func references(_ root: XMLElement, kind: CommonAlert.Kind?) -> [AlertReference] {
        var references: [AlertReference] = []
        if let element = one("references", in: root) {
            for word in element.text.split(whereSeparator: \.isWhitespace) {
                if let reference = AlertReference(word) {
                    references.append(reference)
                } else {
                    complain(.warning, element, "bad-reference", Sentences.badAlertReference(String(word)))
                }
            }
        }
        if references.isEmpty, kind == .cancel {
            complain(.error, root, "missing-references", Sentences.missingReferences(kind?.rawValue ?? ""))
        } else if references.isEmpty, kind == .update {
            complain(.warning, root, "missing-references", Sentences.missingReferences(kind?.rawValue ?? ""))
        }
        return references
    }

    private mutating func block(_ info: XMLElement) -> AlertBlock {
        var block = AlertBlock()
        block.language = text("language", in: info) ?? block.language
        block.event = required("event", in: info) ?? ""
        block.urgency = word("urgency", in: info, AlertBlock.Urgency.self, severity: .warning) ?? .unknown
        block.severity = word("severity", in: info, AlertBlock.Severity.self, severity: .warning) ?? .unknown
        block.certainty = word("certainty", in: info, AlertBlock.Certainty.self, severity: .warning) ?? .unknown
        block.effective = moment("effective", in: info, severity: .warning)
        block.onset = moment("onset", in: info, severity: .warning)
        // Without it, it could air for ever.
        block.expires = moment("expires", in: info, severity: .error)
        block.senderName = text("senderName", in: info)
        block.headline = text("headline", in: info)
        block.details = lines("description", in: info)
        block.instruction = lines("instruction", in: info)
        let areas = all("area", in: info)
        block.areas = areas.map { area($0) }
        return block
    }

    private mutating func area(_ element: XMLElement) -> AlertArea {
        var area = AlertArea(required("areaDesc", in: element) ?? "")
        for polygon in all("polygon", in: element) {
            if let shape = GeoPolygon(polygon.text) {
                area.polygons.append(shape)
            } else {
                complain(.warning, polygon, "bad-shape", Sentences.badPolygon)
            }
        }
        for circle in all("circle", in: element) {
            if let shape = GeoCircle(circle.text) {
                area.circles.append(shape)
            } else {
                complain(.warning, circle, "bad-shape", Sentences.badCircle)
            }
        }
        for code in all("geocode", in: element) {
            if let list = text("valueName", in: code), let value = text("value", in: code) {
                area.codes.append(AreaCode(list: list, value: value))
            } else {
                complain(.warning, code, "bad-geocode", Sentences.badGeocode)
            }
        }
        return area
    }
}

extension String {
    /// Without blanks at its ends, and with single ones between words.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
