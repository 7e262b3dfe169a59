import FoundationEssentials
import Glibc
import Ledger
import Linux
import Station
import Time
import Wording

/// `loaxa restore FILE.tar`: a station as it was when the backup was made, on this machine.
struct Restore: Command {
    static let replace = Flag("replace", Sentences.replaceOption)
    static let check = Flag("check", Sentences.checkBackupOption)

    static let manual = Manual(
        "restore", Sentences.restoreSummary, positionals: [Positional(Placeholders.file, .one)],
        options: [check.description, replace.description], details: Sentences.restoreDetails,
        examples: [
            .init("sudo loaxa restore /media/usb/loaxa-2026-11-28.tar", Sentences.restoreExample),
            .init("loaxa restore loaxa.tar --config thu/config --state thu/state", Sentences.restoreTrialExample),
        ])

    let file: String
    let onlyChecks: Bool
    let replaces: Bool

    init(_ arguments: Arguments) throws(UsageError) {
        file = arguments.positionals[0]
        onlyChecks = arguments[Restore.check]
        replaces = arguments[Restore.replace]
        if onlyChecks, replaces { throw UsageError(Sentences.exclude(["--check", "--replace"])) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        if onlyChecks {
            context.say(Sentences.backupIsWhole(try BackupReader(path: file).read()))
            return .success
        }
        let state = StationFiles.stateFolder(context)
        let settings = context.common.config ?? "/etc/loaxa"
        for folder in [state, settings] { BackupReader.makeFolder("\(folder)/x") }
        let lock = try hold(state)
        defer { _ = lock }
        let ledger = "\(state)/\(Ledger.fileName)"
        if access(ledger, F_OK) == 0, !replaces { throw Failure(Sentences.stationIsThere(ledger)) }
        try checkSpace(state)
        let staging = Staging(state: state, settings: settings, cleanups: context.cleanups)
        defer { staging.remove() }
        let manifest = try BackupReader(path: file).read(staging.place)
        try await check(staging, manifest)
        let kept = try staging.moveIn(ledger: ledger, at: context.clock.now.seconds)
        context.say(Sentences.restored(manifest, settings: settings, state: state))
        for path in kept { context.errors.prose(Sentences.keptOld(path).in(context.language)) }
        if manifest.files.contains(where: { $0.path.hasPrefix("clips/") }) {
            context.errors.prose(Sentences.clipsWereElsewhere("\(settings)/clips").in(context.language))
        }
        return .success
    }

    /// As long as this is held no station opens the ledger; where a station runs it cannot be had.
    private func hold(_ state: String) throws(Failure) -> LockHolder {
        let lock: FileLock?
        do throws(SystemError) {
            lock = try FileLock.take("\(state)/\(Ledger.fileName).lock")
        } catch {
            throw Failure(Sentences.cannotWrite(state, String(cString: strerror(error.code))))
        }
        guard let lock else { throw Failure(Sentences.stopStationFirst(state)) }
        return LockHolder(lock)
    }

    private func checkSpace(_ folder: String) throws(Failure) {
        var status = stat()
        var space = statvfs()
        guard stat(file, &status) == 0, statvfs(folder, &space) == 0 else { return }
        let free = UInt64(space.f_bavail) * UInt64(space.f_frsize)
        if UInt64(status.st_size) > free {
            throw Failure(Sentences.noRoomToRestore(folder, bytes: UInt64(status.st_size)))
        }
    }

    /// The ledger is opened as a station would, and its log is worked through.
    private func check(_ staging: Staging, _ manifest: BackupManifest) async throws(Failure) {
        do {
            let ledger = try Ledger.open(staging.ledger)
            let report = try await ledger.verifyChain()
            guard try await ledger.integrityProblems().isEmpty, report.fault == nil, report.head == manifest.logHash,
                report.entries == manifest.logEntries
            else { throw Failure(Sentences.otherFile(file, BackupManifest.ledger)) }
        } catch let error as Failure {
            throw error
        } catch let error as LedgerError {
            throw Failure(error.sentence)
        } catch {
            throw Failure(Sentences.otherFile(file, BackupManifest.ledger))
        }
    }
}

/// Keeps a lock until it goes.
private final class LockHolder {
    private let lock: FileLock
    init(_ lock: consuming FileLock) { self.lock = lock }
}
