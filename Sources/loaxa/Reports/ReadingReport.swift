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
        var lines = prose("\(booking.id)  \(booking.title)", width)
        func add(_ label: Sentence, _ text: String) {
            lines += prose("\(label.in(language)): \(text)", width)
        }
        add(
            Sentences.handedInLabel,
            "\(booking.createdBy), \(Moments.short(booking.createdAt.civil, in: language)), \(reading.fileName)")
        add(Sentences.approvalLabel, Sentences.approval(of: booking).in(language))
        let next = booking.next.map { Moments.short($0.civil, in: language) }.joined(separator: " · ")
        add(Sentences.airsLabel, (next.isEmpty ? "—" : next) + " · " + titles.list(booking.zones, in: language))
        if let frames = reading.frames, let loudness = reading.loudness, let peak = reading.truePeak {
            let length = Moments.clock(.milliseconds(frames / 48))
            add(
                Sentences.soundLabel,
                "\(length), \(SoundFigures.tenths(loudness, language)) LUFS, "
                    + "\(SoundFigures.tenths(peak, language)) dBTP")
        } else {
            add(Sentences.soundLabel, Sentences.notMadeYet.in(language))
        }
        for remark in reading.remarks {
            let words = remark.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let label = "\(Sentences.remarkLabel.in(language)), \(remark.by)"
            lines += prose("\(label), \(Moments.short(remark.at.civil, in: language)): \(words)", width)
        }
        lines.append("")
        return lines
    }

    private func prose(_ text: String, _ width: Int?) -> [String] {
        width.map { text.printable.prose(toColumns: $0) } ?? [text.printable]
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
