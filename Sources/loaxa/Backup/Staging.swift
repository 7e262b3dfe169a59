import FoundationEssentials
import Glibc
import Ledger
import Linux
import Wording

/// Where the files of a backup lie until all of them have been checked: hidden folders beside their places, on the same disks, so
/// that each gets its name in one step.
final class Staging: Sendable {
    private let state: String
    private let settings: String
    private let hiddenState: String
    private let hiddenSettings: String
    private let cleanups: Cleanups
    private let token: Cleanups.Token

    init(state: String, settings: String, cleanups: Cleanups) {
        (self.state, self.settings, self.cleanups) = (state, settings, cleanups)
        let (hiddenState, hiddenSettings) = ("\(state)/.restore-\(getpid())", "\(settings)/.restore-\(getpid())")
        (self.hiddenState, self.hiddenSettings) = (hiddenState, hiddenSettings)
        token = cleanups.add { Staging.remove([hiddenState, hiddenSettings]) }
    }

    var ledger: String { "\(hiddenState)/\(Ledger.fileName)" }

    /// Where a file of the archive goes for now; nil for one that belongs nowhere, which the manifest's check then finds.
    func place(_ name: String) -> String? {
        if name.hasPrefix("state/") { return "\(hiddenState)/\(name.dropFirst("state/".count))" }
        if name.hasPrefix("config/") { return "\(hiddenSettings)/\(name.dropFirst("config/".count))" }
        return name.hasPrefix("clips/") ? "\(hiddenSettings)/\(name)" : nil
    }

    func remove() {
        Staging.remove([hiddenState, hiddenSettings])
        cleanups.cancel(token)
    }

    private static func remove(_ folders: [String]) {
        for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Gives every file its name, the ledger last: once it is there the station is. Other files of the same names are kept beside
    /// them; returns where.
    func moveIn(ledger target: String, at now: Int64) throws(Failure) -> [String] {
        var kept: [String] = []
        for (hidden, folder) in [(hiddenState, state), (hiddenSettings, settings)] {
            for source in BackupWriter.files(in: hidden, as: folder) where source.path != ledger {
                // The ledger was opened: what SQLite put beside it is gone with its last reader.
                if source.name.hasPrefix("\(state)/\(Ledger.fileName)") { continue }
                BackupReader.makeFolder(source.name)
                try move(source.path, to: source.name, mode: hidden == hiddenState ? 0o640 : 0o644, now, &kept)
            }
        }
        // What the old ledger had not written into itself yet belongs to it.
        for ending in ["-wal", "-shm"] where access("\(target)\(ending)", F_OK) == 0 {
            let old = "\(target).before-\(now)\(ending)"
            guard rename("\(target)\(ending)", old) == 0 else { throw failure(target) }
        }
        try move(ledger, to: target, mode: 0o640, now, &kept)
        for path in ["\(state)/clips", "\(state)/archive", "\(target).lock"] { giveToStation(path) }
        for folder in [state, settings] { sync(folder) }
        return kept
    }

    private func move(_ source: String, to target: String, mode: mode_t, _ now: Int64, _ kept: inout [String])
        throws(Failure)
    {
        if access(target, F_OK) == 0 {
            if Staging.isSame(source, target) { return }
            let old = "\(target).before-\(now)"
            guard rename(target, old) == 0 else { throw failure(target) }
            kept.append(old)
        }
        chmod(source, mode)
        giveToStation(source)
        guard rename(source, target) == 0 else { throw failure(target) }
    }

    private func failure(_ path: String) -> Failure {
        Failure(Sentences.cannotWrite(path, String(cString: strerror(errno))))
    }

    private static func isSame(_ a: String, _ b: String) -> Bool {
        guard let first = try? Files.contents(a), let second = try? Files.contents(b) else { return false }
        return first == second
    }

    /// Root restores for the account of the station: the owner of the state folder, where that is another.
    private func giveToStation(_ path: String) {
        var status = stat()
        guard geteuid() == 0, path.hasPrefix(state), stat(state, &status) == 0 else { return }
        var account = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 4096)
        if status.st_uid == 0, state == "/var/lib/loaxa",
            getpwnam_r("loaxa", &account, &buffer, buffer.count, &found) == 0, found != nil
        {
            (status.st_uid, status.st_gid) = (account.pw_uid, account.pw_gid)
            chown(state, status.st_uid, status.st_gid)
        }
        chown(path, status.st_uid, status.st_gid)
    }

    private func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
