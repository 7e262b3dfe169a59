import Control
import Linux
import Station
import Time
import Wording

/// `loaxa doctor`: everything that a technician would look at.
struct Doctor: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "doctor", Sentences.doctorSummary, options: [json.description], details: Sentences.doctorDetails,
        examples: [
            .init("loaxa doctor", Sentences.doctorExample), .init("loaxa doctor --json", Sentences.doctorJSONExample),
        ])

    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) { wantsJSON = arguments[Doctor.json] }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let report = CheckupReport(checkups: await checkups(context))
        if wantsJSON {
            context.output.line(JSONDocument.text(report.document(in: context.language)))
        } else {
            let width = context.output.columns ?? 80
            for line in report.lines(in: context.language, width: width, coloured: context.output.isTerminal) {
                context.output.line(line)
            }
        }
        return report.worst == .fail ? .failure : .success
    }

    private func checkups(_ context: Context) async -> [Checkup] {
        let running = await StationCheckups.visit(context)
        let folder = running.info?.configurationFolder ?? StationFiles.folder(context)
        let (settings, configuration) = SettingsCheckups.configuration(folder: context.common.config ?? folder)
        let state = context.common.state ?? running.info?.stateFolder ?? StationFiles.stateFolder(context)
        return settings + running.checkups
            + (await SoundCheckups.outputs(configuration, running: running.status, context))
            + (await SoundCheckups.inputs(configuration, isRunning: running.status != nil))
            + (await SoundCheckups.voices(configuration, context))
            + [
                SoundCheckups.libraries, MachineCheckups.disk(folder: state), MachineCheckups.folder(state),
                MachineCheckups.backup(state: state, now: context.clock.now),
            ]
            + [
                configuration.flatMap {
                    MachineCheckups.logAge(
                        state: state, $0.retention.log, now: context.clock.now, $0.timeZone)
                }
            ].compactMap(\.self)
            + [MachineCheckups.clock(ClockDiscipline.current)] + MachineCheckups.groups(named: ["audio", "loaxa"])
    }
}
