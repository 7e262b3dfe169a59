import Bulletin
import Control
import Glibc
import Rendering
import Station
import Time
import Wording

/// `loaxa feedback answer ID TEXT|FILE`: the answer as a bulletin that is booked and waits for its approval.
struct FeedbackAnswer: Command {
    static let title = Option("title", Placeholders.text, Sentences.answerTitleOption)
    static let question = Option("question", Placeholders.text, Sentences.answerQuestionOption)
    static let isPrivate = Flag("private", Sentences.answerPrivateOption)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "feedback answer", Sentences.feedbackAnswerSummary,
        positionals: [Positional(Placeholders.id, .one), Positional(Placeholders.textOrFile, .one)],
        options: [
            QueueAdd.slot.description, QueueAdd.on.description, QueueAdd.from.description, QueueAdd.until.description,
            QueueAdd.every.description, QueueAdd.times.description, QueueAdd.at.description, title.description,
            question.description, isPrivate.description, json.description,
        ],
        details: Sentences.feedbackAnswerDetails,
        examples: [
            .init("loaxa feedback answer 3 \"Đường làm xong trong tháng 12.\" --slot toi", Sentences.answerExample),
            .init("loaxa feedback answer 3 tra-loi.md --slot toi", Sentences.answerFileExample),
            .init("loaxa feedback answer 4 \"Đã gọi lại\" --private", Sentences.answerPrivateExample),
        ])

    let id: Int64
    let given: String
    /// Nil where the person was answered alone.
    let place: QueueAdd.Place?
    let title: String?
    let question: String?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        id = try arguments.feedbackID()
        given = arguments.positionals[1]
        place = try QueueAdd.place(arguments)
        title = try arguments[FeedbackAnswer.title]
        question = try arguments[FeedbackAnswer.question]
        wantsJSON = arguments[FeedbackAnswer.json]
        let isAlone = arguments[FeedbackAnswer.isPrivate]
        if isAlone, place != nil { throw UsageError(Sentences.exclude(["--private", "--slot", "--at"])) }
        if !isAlone, place == nil { throw UsageError(Sentences.noAnswerPlace) }
        guard given.contains(where: { !$0.isWhitespace }) else { throw .missing(Placeholders.textOrFile) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let station = try StationLink(context)
        let info = try await station.ask { try await $0.info() }
        var new = Wire.NewAnswer(id: id, answer: given)
        if let place {
            let time = try StationTime(info, now: context.clock.now)
            new.placement = place.placement(time)
            let file = try await bulletin(station, info, time)
            try await ClipUpload(clips: Array(file.clips.values)).run(station)
            new.bulletin = Wire.Bulletin(
                fileName: file.name, text: String(decoding: file.bytes, as: UTF8.self),
                clips: file.clips.sorted { $0.key < $1.key }.map { Wire.Clip(path: $0.key, sha256: $0.value.sha256) })
            if given.hasSuffix(".md") {
                new.answer = file.bulletin?.script.passages.map(\.written).joined(separator: "\n") ?? given
            }
        }
        if let text = try answerFile() { new.answer = text }
        let answered = try await station.ask { [new] in try await $0.answer(new) }
        context.complain(answered.findings.map(\.finding))
        if wantsJSON {
            context.output.line(JSONDocument.text(answered))
        } else if answered.bookings.isEmpty {
            context.say(Sentences.answeredAlone(id))
        } else {
            context.show(BookingTable(answered.bookings, Titles(info)))
            let awaited = answered.bookings.filter { $0.approval == .awaited }.map(\.id)
            if !awaited.isEmpty { context.errors.prose(Sentences.awaitsApproval(awaited).in(context.language)) }
        }
        return .success
    }

    /// The words of a text file that was named; nil where the words themselves were given, or a bulletin.
    private func answerFile() throws(Failure) -> String? {
        guard !given.hasSuffix(".md"), given.utf8.count < 4096, !given.contains("\n"), access(given, R_OK) == 0 else {
            return nil
        }
        return try Files.text(given)
    }

    private func bulletin(_ station: StationLink, _ info: Wire.Info, _ time: StationTime) async throws(Failure)
        -> BulletinFile
    {
        let context = station.context
        let configuration = StationConfiguration.load(folder: context.common.config ?? info.configurationFolder)
            .configuration
        var reader = BulletinReader(configuration, now: context.clock.now)
        reader.zones = info.zones.map(\.name)
        reader.today = time.today
        let file: BulletinFile
        if given.hasSuffix(".md") {
            file = BulletinFile(given, reader: reader, clipFolder: configuration?.clipFolder)
        } else {
            let feedback = try await station.feedback(id)
            let asked = question ?? feedback.text
            guard asked.contains(where: { !$0.isWhitespace }) else { throw Failure(Sentences.erasedQuestion(id)) }
            let answer = AiredAnswer(
                question: asked, answer: try answerFile() ?? given, title: title, owner: feedback.organisation)
            file = BulletinFile(
                name: "hoi-dap-\(id).md",
                text: BulletinWriter(speakers: reader.speakers ?? []).markdown(answer.bulletin),
                reader: reader)
        }
        context.complain(file.findings)
        guard file.bulletin != nil else { throw Failure(Sentences.bulletinRefused) }
        return file
    }
}

extension Wire.Feedback {
    /// Whoever is to answer, where that is no account of this machine: a person is not named on air.
    var organisation: String? {
        assignedTo.flatMap { name in
            name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789._-".utf8.contains($0) } ? nil : name
        }
    }
}

/// A question and its answer as they are aired: nobody is named.
struct AiredAnswer: Sendable {
    let question: String
    let answer: String
    let title: String?
    let owner: String?

    var bulletin: Bulletin {
        var metadata = Metadata(
            title: title ?? "Bà con hỏi: \(PublishedItem.beginning(of: Self.line(question), longest: 80))")
        metadata.category = .knowledge
        metadata.owner = owner
        metadata.benefit = "Trả lời câu hỏi của bà con"
        var cues: [Cue] = [.speech(Speech(.heading, runs: [.text("Bà con hỏi, đài trả lời")]))]
        cues += paragraphs(question, "Hỏi") + paragraphs(answer, "Đáp")
        return Bulletin(metadata: metadata, script: Script(cues: cues))
    }

    private func paragraphs(_ text: String, _ speaker: String) -> [Cue] {
        text.split(whereSeparator: \.isNewline).map(Self.line).filter { !$0.isEmpty }.map {
            .speech(Speech(.paragraph, speaker: speaker, runs: [.text($0)]))
        }
    }

    private static func line(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
