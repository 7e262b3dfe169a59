import Glibc
import Schedule
import Time
import Wording

/// `loaxa calendar EXPR…`: what recurrences mean, in the fields of `systemd-analyze calendar`.
struct Calendar: Command {
    static let iterations = Option<Int>("iterations", Placeholders.count, Sentences.iterationsOption) {
        text throws(ValueError) in
        guard let count = Int(text), (1...mostIterations).contains(count) else {
            throw ValueError(allowed: Sentence(verbatim: "1…\(mostIterations)"))
        }
        return count
    }
    static let baseTime = Option<WrittenInstant>(
        "base-time", Placeholders.moment, Sentences.baseTimeOption, read: WrittenInstant.read)
    static let until = Option<WrittenInstant>(
        "until", Placeholders.moment, Sentences.untilOption, read: WrittenInstant.read)
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "calendar", Sentences.calendarSummary, positionals: [Positional(Placeholders.recurrence, .oneOrMore)],
        options: [
            iterations.description, baseTime.description, until.description, AskingZone.option.description,
            json.description,
        ],
        details: Sentences.calendarDetails,
        examples: [
            .init("loaxa calendar \"Mon..Sat 05:30\" --iterations 3", Sentences.calendarExample),
            .init("loaxa calendar \"lunar 1,15 06:00\" --until 2027-02-28", Sentences.calendarLunarExample),
            .init("loaxa calendar \"17:00 except tet; *-09-02\"", Sentences.calendarExceptExample),
        ])

    static let mostIterations = 100_000

    let expressions: [String]
    let iterations: Int?
    let baseTime: WrittenInstant?
    let until: WrittenInstant?
    let zone: TimeZoneRules?
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        expressions = arguments.positionals
        iterations = try arguments[Calendar.iterations]
        baseTime = try arguments[Calendar.baseTime]
        until = try arguments[Calendar.until]
        zone = try arguments[AskingZone.option]
        wantsJSON = arguments[Calendar.json]
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let zone = AskingZone.zone(asked: zone, context)
        let now = context.clock.now
        let base = baseTime?.resolved(now: now, in: zone) ?? now
        let end = until?.resolved(now: now, in: zone)
        let holidays = try Calendar.holidays(context)
        var reports: [CalendarReport] = []
        for expression in expressions {
            do throws(Recurrence.NotUnderstood) {
                let recurrence = try Recurrence(expression, holidays: holidays)
                reports.append(
                    CalendarReport(
                        written: expression, recurrence: recurrence, elapses: elapses(of: recurrence, base, end, zone),
                        zone: zone, now: now))
            } catch {
                context.errors.prose(Failure(error.sentence).line(in: context.language).printable)
            }
        }
        if wantsJSON {
            context.output.line(JSONDocument.text(CalendarReport.Document(reports)))
        } else {
            for (place, report) in reports.enumerated() {
                if place > 0 { context.output.line("") }
                context.show(report)
            }
        }
        return reports.count == expressions.count ? .success : .failure
    }

    /// As many as were asked for; all up to a moment where one was given.
    private func elapses(
        of recurrence: Recurrence, _ base: Instant, _ end: Instant?, _ zone: TimeZoneRules
    ) -> [Instant] {
        var found: [Instant] = []
        var last = base
        let most = iterations ?? (end == nil ? 1 : Calendar.mostIterations)
        while found.count < most, let next = recurrence.next(after: last, in: zone), next <= end ?? .distantFuture {
            found.append(next)
            last = next
        }
        return found
    }

    /// The commune's holidays; a line of the table that cannot be read is complained of and left out.
    private static func holidays(_ context: Context) throws(Failure) -> Holidays {
        guard let folder = StationFiles.folder(context) else { return Holidays() }
        let file = "\(folder)/holidays.tsv"
        guard access(file, F_OK) == 0 else { return Holidays() }
        let (holidays, findings) = Holidays.reading(try Files.text(file), file: file)
        context.complain(findings)
        return holidays
    }
}
