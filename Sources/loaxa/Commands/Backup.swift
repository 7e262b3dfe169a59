import Control
import FoundationEssentials
import Glibc
import Ledger
import Linux
import Station
import Time
import Wording

/// `loaxa backup FILE.tar`: settings, bookings, bulletins, clips and the log in one file, while the station goes on.
struct Backup: Command {
    static let json = Flag("json", Sentences.jsonOption)

    static let manual = Manual(
        "backup", Sentences.backupSummary, positionals: [Positional(Placeholders.file, .one)],
        options: [json.description], details: Sentences.backupDetails,
        examples: [
            .init("loaxa backup /media/usb/loaxa-2026-11-28.tar", Sentences.backupExample),
            .init("loaxa restore loaxa-2026-11-28.tar --check", Sentences.backupCheckExample),
        ])

    let file: String
    let wantsJSON: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        file = arguments.positionals[0]
        wantsJSON = arguments[Backup.json]
    }

    /// What `--json` prints.
    struct Document: Sendable, Encodable {
        var file: String
        var bytes: Int
        var files: Int
        var logEntries: Int64
        var logHash: String
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        let client = try? StationClient(socket: context.common.socket ?? StationClient.usualSocket)
        var info: Wire.Info?
        if context.common.state == nil, let client { info = try? await client.info() }
        let state = info?.stateFolder ?? StationFiles.stateFolder(context)
        guard let folder = context.common.config ?? info?.configurationFolder ?? StationFiles.folder(context) else {
            throw Failure(Sentences.noSettingsToSave)
        }
        let configuration = StationConfiguration.load(folder: folder).configuration
        let manifest = try save(state: state, folder, configuration, context)
        // Whatever was written is read again before anybody counts on it.
        guard try BackupReader(path: file).read() == manifest else {
            throw Failure(Sentences.otherFile(file, BackupManifest.name))
        }
        if wantsJSON {
            context.output.line(
                JSONDocument.text(
                    Document(
                        file: file, bytes: manifest.size, files: manifest.files.count, logEntries: manifest.logEntries,
                        logHash: manifest.logHash)))
        } else {
            context.say(Sentences.backedUp(file, manifest))
        }
        await note(manifest, client, context)
        return .success
    }

    private func save(
        state: String, _ folder: String, _ configuration: StationConfiguration?, _ context: Context
    ) throws(Failure) -> BackupManifest {
        let target = FileInTheMaking(file, cleanups: context.cleanups)
        var writer = try BackupWriter(target)
        // Beside the target: there is room for a file of that size, and the copy is as private as the backup.
        let copy = FileInTheMaking("\(file).sqlite", cleanups: context.cleanups)
        defer { copy.discard() }
        do throws(Failure) {
            let head: (entries: Int64, hash: String)
            close(open(copy.temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
            do throws(LedgerError) {
                let evidence = try Evidence.open(state: state)
                try evidence.copy(to: copy.temporaryPath)
                head = try Evidence.open(file: copy.temporaryPath).head()
            } catch {
                // Of the two files it is the new one that fills its disk.
                throw Failure(
                    error.isFullDisk ? Sentences.cannotWrite(file, String(cString: strerror(ENOSPC))) : error.sentence)
            }
            try writer.add(.init(path: copy.temporaryPath, name: BackupManifest.ledger))
            // After the ledger: a clip is complete before a booking counts on it.
            for name in ["clips", "archive"] {
                for source in BackupWriter.files(in: "\(state)/\(name)", as: "state/\(name)")
                where !source.name.hasSuffix(".part") {
                    try writer.add(source)
                }
            }
            for source in BackupWriter.files(in: folder, as: "config") { try writer.add(source) }
            if let clips = configuration?.clipFolder, !Backup.isInside(clips, folder) {
                for source in BackupWriter.files(in: clips, as: "clips") { try writer.add(source) }
            }
            return try writer.finish(
                BackupManifest(
                    format: BackupManifest.format, version: Version.number,
                    station: configuration?.name ?? Sentences.someStation.vi,
                    madeAt: context.clock.now.rfc3339(), logEntries: head.entries, logHash: head.hash, files: []))
        } catch {
            writer.abandon()
            throw error
        }
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        func real(_ path: String) -> String {
            guard let resolved = realpath(path, nil) else { return path }
            defer { free(resolved) }
            return String(cString: resolved)
        }
        return "\(real(path))/".hasPrefix("\(real(folder))/")
    }

    /// The station notes it in its log, where “loaxa doctor” finds it.
    private func note(_ manifest: BackupManifest, _ client: StationClient?, _ context: Context) async {
        do {
            guard let client else { throw StationUnreachable.notRunning(path: "") }
            try await client.note(
                backup: Wire.BackupNote(file: file, bytes: manifest.size, logEntries: manifest.logEntries))
        } catch {
            context.errors.prose(Sentences.backupNotNoted.in(context.language))
        }
    }
}
