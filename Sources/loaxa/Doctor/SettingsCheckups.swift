import Glibc
import Schedule
import Station
import Vietnamese
import Wording

/// What the doctor asks of the files in the configuration's folder.
enum SettingsCheckups {
    static func configuration(folder: String?) -> (checkups: [Checkup], configuration: StationConfiguration?) {
        guard let folder else {
            return (
                [
                    .fail(
                        "configuration", Sentences.configurationSubject, Sentences.noConfiguration,
                        next: Sentences.makeConfiguration)
                ], nil
            )
        }
        let (configuration, findings) = StationConfiguration.load(folder: folder)
        return ([judge(configuration, findings, folder: folder), pronunciation(folder: folder)], configuration)
    }

    private static func judge(
        _ configuration: StationConfiguration?, _ findings: [Finding], folder: String
    ) -> Checkup {
        let subject = Sentences.configurationSubject
        if let error = findings.first(where: { $0.severity == .error }) {
            return .fail(
                "configuration", subject, Sentences.configurationErrors(folder, findings.errorCount),
                next: Sentences.correctFirst(error))
        }
        guard let configuration else {
            return .fail(
                "configuration", subject, Sentences.configurationErrors(folder, 1), next: Sentences.makeConfiguration)
        }
        let found = Sentences.configurationFound(
            folder, zones: configuration.zones.count, slots: configuration.timetable.slots.count)
        if let warning = findings.first {
            return .warn("configuration", subject, found, next: Sentences.correctFirst(warning))
        }
        return .ok("configuration", subject, found)
    }

    private static func pronunciation(folder: String) -> Checkup {
        let file = "\(folder)/pronunciation.tsv"
        let subject = Sentences.pronunciationSubject
        guard access(file, F_OK) == 0 else {
            return .ok("pronunciation", subject, Sentences.noPronunciation)
        }
        do throws(Files.Problem) {
            let text = String(decoding: try Files.contents(file), as: UTF8.self)
            let (pronunciation, findings) = Pronunciation.reading(text, file: file)
            let found = Sentences.pronunciationFound(pronunciation.entries.count)
            if let first = findings.first {
                return .warn("pronunciation", subject, found, next: Sentences.correctFirst(first))
            }
            return .ok("pronunciation", subject, found)
        } catch {
            let reason = error.number.map { String(cString: strerror($0)) } ?? "> 16 MB"
            return .fail(
                "pronunciation", subject, Sentences.cannotBeRead(file, reason), next: Sentences.checkRights(file))
        }
    }
}
