import Control
import Time
import Wording

/// A booked bulletin to be read before it is approved: who handed it in, what will be said and when.
struct ReadingReport: Report {
    let reading: Wire.Reading
    let titles: Titles

    init(_ reading: Wire.Reading, _ titles: Titles) {
        self.reading = reading
        self.titles = titles
    }

    func lines(in language: Language, width: Int?) -> [String] {
        let booking = reading.booking
        let room = width ?? 80
        var lines = ["\(booking.id)  \(booking.title)"]
        func add(_ label: Sentence, _ text: String) {
            lines.append("\(label.in(language)): \(text)")
        }
        add(
            Sentences.handedInLabel,
            "\(booking.createdBy), \(Moments.short(booking.createdAt.civil, in: language)), \(reading.fileName)")
        add(Sentences.approvalLabel, Sentences.approval(of: booking).in(language))
        let next = booking.next.map { Moments.short($0.civil, in: language) }.joined(separator: " · ")
        add(Sentences.airsLabel, (next.isEmpty ? "—" : next) + " · " + titles.list(booking.zones, in: language))
        if let frames = reading.frames, let loudness = reading.loudness, let peak = reading.truePeak {
            let length = Moments.clock(.milliseconds(frames / 48))
            add(Sentences.soundLabel, "\(length), \(Self.figure(loudness)) LUFS, \(Self.figure(peak)) dBTP")
        } else {
            add(Sentences.soundLabel, Sentences.notMadeYet.in(language))
        }
        for remark in reading.remarks {
            let words = remark.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let label = "\(Sentences.remarkLabel.in(language)), \(remark.by)"
            lines += "\(label), \(Moments.short(remark.at.civil, in: language)): \(words)".printable
                .wrapped(toColumns: width == nil ? .max : room)
        }
        lines.append("")
        return lines.map { width == nil ? $0.printable : $0.printable.cut(toColumns: room) }
    }

    private static func figure(_ level: Double) -> String {
        let tenths = Int((level * 10).rounded())
        return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}

/// The clauses of a bulletin, each with the moment at which it begins.
struct ClauseReport: Report {
    let reading: Wire.Reading

    init(_ reading: Wire.Reading) { self.reading = reading }

    func lines(in language: Language, width: Int?) -> [String] {
        let room = width ?? 80
        var lines: [String] = []
        for words in reading.words {
            let time = Moments.clock(.milliseconds(words.atMs)).padded(toColumns: 6)
            for (index, line) in words.text.printable.wrapped(toColumns: max(20, room - 8)).enumerated() {
                lines.append("\(index == 0 ? time : "      ")  \(line)")
            }
        }
        return lines
    }
}
