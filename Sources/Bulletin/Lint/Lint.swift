import Time
import Vietnamese
import Wording

/// Doubts about how a bulletin will be understood by ear: nothing here stops a bulletin, all findings are warnings.
///
/// The demands are those of the commune's plan: simple, easy to understand, to remember and to follow; no slogans; an answer to
/// "what does it do for me and my family?". Pure; may be used on any thread. Time is linear in the length.
package struct Lint: Sendable {
    package struct Limits: Sendable, Hashable {
        /// A sentence, in seconds of speech: what a listener holds in mind.
        package var sentence: Double
        /// A whole bulletin without its clips, in seconds of speech.
        package var bulletin: Double
        /// Of the station's voice; espeak-ng at 140 words a minute says about 3.3.
        package var syllablesPerSecond: Double
        /// Digits of a number besides the zeros at its end.
        package var digits: Int

        package init(
            sentence: Double = 15, bulletin: Double = 300, syllablesPerSecond: Double = 3.3, digits: Int = 4
        ) {
            self.sentence = sentence
            self.bulletin = bulletin
            self.syllablesPerSecond = syllablesPerSecond
            self.digits = digits
        }
    }

    package var reader: Reader
    package var plainWords: PlainWords
    package var limits: Limits
    /// The day on which the bulletin is looked at; nil leaves dates unchecked.
    package var today: CivilDate?

    package init(
        reader: Reader = Reader(), plainWords: PlainWords = .standard, limits: Limits = Limits(),
        today: CivilDate? = nil
    ) {
        self.reader = reader
        self.plainWords = plainWords
        self.limits = limits
        self.today = today
    }

    /// The doubts, in the order of the file. `places` are those of the front matter: `BulletinReader.places(of:)`.
    package func findings(
        _ bulletin: Bulletin, file: String, places: [HeaderKey: Finding.Place] = [:]
    ) -> [Finding] {
        var list = FindingList(file: file)
        checkBenefit(bulletin.metadata, places, &list)
        let passages = bulletin.script.cues.compactMap { cue in
            if case .speech(let speech) = cue { LintPassage(speech, reader: reader) } else { nil }
        }
        checkLength(passages, &list)
        let earliest = today.map { max($0, bulletin.metadata.valid.from ?? $0) }
        let initials = Initials(passages)
        let phones = TelephoneNumbers(passages)
        var named: Set<String> = []
        // What is said a second time was looked at the first time.
        var last = LastPassage()
        var repeated: Set<Int> = []
        for cue in bulletin.script.cues {
            if case .speech(let speech) = cue, Repetition.isOne(speech, of: last.speech) {
                repeated.insert(speech.line)
            }
            last.pass(cue)
        }
        for passage in passages where !repeated.contains(passage.line) {
            checkSentences(passage, &list)
            checkAbbreviations(passage, initials, &named, &list)
            for match in plainWords.matches(in: passage.words) {
                list.warning(match.kind.code, passage.place, Sentences.plainWord(match))
            }
            for number in phones.saidOnce(in: passage) {
                list.warning("phone-once", passage.place, Sentences.phoneOnce(number))
            }
            if let earliest {
                for date in WrittenDates.past(in: passage.written, before: earliest) {
                    list.warning("past-date", passage.place, Sentences.pastDate(date.written, date.date))
                }
            }
            for figure in LongFigures.find(in: passage.written, mostDigits: limits.digits) {
                list.warning(
                    "long-figure", passage.place, Sentences.longFigure(figure.written, rounded: figure.rounded))
            }
        }
        return list.sorted
    }

    /// How long it takes to say a script, in seconds; clips and pauses are not counted.
    package func seconds(_ script: Script) -> Double {
        script.cues.reduce(0) { sum, cue in
            guard case .speech(let speech) = cue else { return sum }
            return sum + seconds(LintPassage(speech, reader: reader).syllables)
        }
    }

    private func seconds(_ syllables: Int) -> Double { Double(syllables) / limits.syllablesPerSecond }

    // MARK: Rules

    private func checkBenefit(_ metadata: Metadata, _ places: [HeaderKey: Finding.Place], _ list: inout FindingList) {
        let isForListeners =
            metadata.category == .knowledge || metadata.category == .example || metadata.campaign != nil
        guard metadata.benefit == nil, isForListeners else { return }
        list.warning("no-benefit", places[.category] ?? places[.campaign] ?? .file, Sentences.noBenefit)
    }

    private func checkLength(_ passages: [LintPassage], _ list: inout FindingList) {
        let total = seconds(passages.reduce(0) { $0 + $1.syllables })
        if total > limits.bulletin {
            list.warning(
                "long-bulletin", .file, Sentences.longBulletin(seconds: Int(total), limit: Int(limits.bulletin)))
        }
    }

    private func checkSentences(_ passage: LintPassage, _ list: inout FindingList) {
        for sentence in passage.sentences {
            let length = seconds(sentence.syllables)
            guard length > limits.sentence else { continue }
            list.warning(
                "long-sentence", passage.place,
                Sentences.longSentence(
                    sentence.written.beginning, seconds: Int(length.rounded()), limit: Int(limits.sentence)))
        }
    }

    /// Of one bulletin: looking for the words behind each takes time.
    private static let mostAbbreviations = 200

    /// Each abbreviation is told of once, where it comes first.
    private func checkAbbreviations(
        _ passage: LintPassage, _ initials: Initials, _ named: inout Set<String>, _ list: inout FindingList
    ) {
        for name in Abbreviations.find(in: passage.text) {
            guard named.count < Self.mostAbbreviations, named.insert(name).inserted else { continue }
            guard isUnexplained(name), !initials.explain(name) else { continue }
            list.warning("unexplained-abbreviation", passage.place, Sentences.unexplainedAbbreviation(name))
        }
    }

    /// Whether the reader could only spell it, or guessed.
    private func isUnexplained(_ name: String) -> Bool {
        let spans = reader.read(name).spans
        return spans.contains { span in
            span.kind == "spelling" || span.confidence == .guessed
                || span.kind != "own" && span.written.lowercased() == span.spoken.lowercased()
        }
    }
}

/// A passage as the rules look at it.
struct LintPassage {
    struct Sentence {
        var written: String
        var syllables: Int
    }

    let place: Finding.Place
    let line: Int
    /// All that is written, and that without what has its pronunciation fixed.
    let written: String
    let text: String
    /// Lower-cased, without marks.
    let words: [String]
    let sentences: [Sentence]

    var syllables: Int { sentences.reduce(0) { $0 + $1.syllables } }

    init(_ speech: Speech, reader: Reader) {
        place = .position(line: speech.line, column: speech.column)
        line = speech.line
        written = speech.written
        var text = ""
        var sentences: [Sentence] = [Sentence(written: "", syllables: 0)]
        for run in speech.runs {
            switch run {
            case .fixed(let written, let spoken):
                text += " · "
                sentences[sentences.count - 1].written += written
                sentences[sentences.count - 1].syllables += Self.syllables(in: spoken)
            case .text(let words):
                text += words
                for (index, part) in Self.parts(of: words).enumerated() {
                    if index > 0 { sentences.append(Sentence(written: "", syllables: 0)) }
                    sentences[sentences.count - 1].written += part
                    sentences[sentences.count - 1].syllables += Self.syllables(in: reader.read(part).text)
                }
            }
        }
        self.text = text
        self.sentences = sentences.filter { $0.syllables > 0 }
        words = written.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Cut behind each mark that ends a sentence and has a space and a capital behind it, or the end.
    private static func parts(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var parts: [String] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() where ".!?…;".unicodeScalars.contains(scalar) {
            guard index + 2 < scalars.count, scalars[index + 1] == " " else { continue }
            // "TP. Hà Nội" and "1. Mở máy" go on.
            let next = scalars[index + 2]
            let before = scalars[start..<index]
            let word = before.reversed().prefix { $0 != " " }
            let isShort =
                scalar == "." && word.count <= 3
                && word.allSatisfy { $0.properties.isUppercase || ("0"..."9").contains($0) }
            guard scalar == ";" || !next.properties.isLowercase && !isShort else { continue }
            parts.append(String(String.UnicodeScalarView(scalars[start...index])))
            start = index + 1
        }
        parts.append(String(String.UnicodeScalarView(scalars[start...])))
        return parts
    }

    /// Words of a spoken form; a digit that nobody wrote out is a syllable, too.
    static func syllables(in spoken: String) -> Int {
        var count = 0
        var isInWord = false
        for scalar in spoken.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                count += 1
                isInWord = true
            } else if scalar.properties.isAlphabetic {
                if !isInWord { count += 1 }
                isInWord = true
            } else if !(0x300...0x36F).contains(scalar.value) {
                isInWord = false
            }
        }
        return count
    }
}

extension String {
    /// The first words of a sentence, for whoever looks for it.
    fileprivate var beginning: String {
        let words = cleaned.split(separator: " ")
        return words.count <= 8 ? words.joined(separator: " ") : words.prefix(8).joined(separator: " ") + " …"
    }
}
