import Glibc
import Vietnamese
import Wording

/// `loaxa spoken [FILE]`: what the announcer would say, one output line for each input line.
struct Spoken: Command {
    static let explain = Flag("explain", Sentences.explainOption)

    static let manual = Manual(
        "spoken", Sentences.spokenSummary, positionals: [Positional(Placeholders.file, .optional)],
        options: [explain.description], details: Sentences.spokenDetails,
        examples: [
            .init("echo \"Họp lúc 8h30 ngày 23/11\" | loaxa spoken", Sentences.spokenExample),
            .init("loaxa spoken --explain thong-bao.txt", Sentences.spokenExplainExample),
        ])

    /// Nil for standard input.
    let file: String?
    let explains: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        let name = arguments.positionals.first
        file = name == "-" ? nil : name
        explains = arguments[Spoken.explain]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let reader = Reader(pronunciation: try StationFiles.pronunciation(context))
        let input = try InputLines(opening: file)
        // Lines are handed on as soon as the input pauses, so that it can be used line by line.
        while let lines = try input.next() {
            for line in lines { speak(line, with: reader, context) }
            context.output.flush()
        }
        return .success
    }

    private func speak(_ line: String, with reader: Reader, _ context: Context) {
        let form = reader.read(line)
        context.output.line(form.text)
        guard explains else { return }
        // Marks and breaths say nothing; a word that is passed over in silence is worth showing.
        for span in form.spans
        where span.written != span.spoken
            && (span.spoken + span.written).contains(where: { $0.isLetter || $0.isNumber })
        {
            let guess = span.confidence == .guessed ? Sentences.guessed.in(context.language) : ""
            context.output.line("    \(span.written.printable) → \(span.spoken) [\(span.kind)]\(guess)")
        }
    }
}
