import Glibc
import Ledger
import Linux
import Reporting
import Time
import Wording

/// What the doctor asks of the machine itself. Each judgement is a function of what was measured.
enum MachineCheckups {
    /// Bytes under which the state folder is tight, and under which the station will soon stop rendering.
    static let tightSpace: UInt64 = 2 << 30
    static let tooLittleSpace: UInt64 = 200 << 20

    static func disk(folder: String) -> Checkup {
        // A folder that has yet to be made lies on the disk of the one above it.
        var path = folder
        while access(path, F_OK) != 0, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            path = String(path[..<slash])
        }
        var space = statvfs()
        guard statvfs(path, &space) == 0 else {
            let reason = String(cString: strerror(errno))
            return .fail(
                "disk", Sentences.diskSubject, Sentences.diskUnknown(folder, reason), next: Sentences.checkStateFolder)
        }
        return disk(folder: folder, free: UInt64(space.f_bavail) * UInt64(space.f_frsize))
    }

    static func disk(folder: String, free: UInt64) -> Checkup {
        let found = Sentences.diskFree(folder, bytes: free)
        if free < tooLittleSpace { return .fail("disk", Sentences.diskSubject, found, next: Sentences.makeSpace) }
        if free < tightSpace { return .warn("disk", Sentences.diskSubject, found, next: Sentences.makeSpace) }
        return .ok("disk", Sentences.diskSubject, found)
    }

    /// The station's data folder: there, and open to whom it belongs. Whoever asks need not be able to write there.
    static func folder(_ path: String) -> Checkup {
        let subject = Sentences.folderSubject
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = String(cString: strerror(errno))
            return .warn("state", subject, Sentences.cannotBeRead(path, reason), next: Sentences.startMakesFolder)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return .fail("state", subject, Sentences.isNoFolder(path), next: Sentences.checkStateFolder)
        }
        if geteuid() == 0 || geteuid() == status.st_uid, access(path, W_OK) != 0 {
            return .fail("state", subject, Sentences.isNotWritable(path), next: Sentences.checkRights(path))
        }
        return .ok("state", subject, Sentences.folderFound(path))
    }

    /// A disk may die any day: older than this, too much would be lost.
    static let oldestBackup = 14

    static func backup(state: String, now: Instant) -> Checkup {
        do throws(LedgerError) {
            let newest = try Evidence.open(state: state).newestNote("backup")
            return backup(newest.map { Int((now - $0).nanoseconds / 86_400_000_000_000) })
        } catch {
            return .warn("backup", Sentences.backupSubject, error.sentence, next: Sentences.makeBackup)
        }
    }

    /// `days` since the last one; nil where there never was one.
    static func backup(_ days: Int?) -> Checkup {
        guard let days else {
            return .warn("backup", Sentences.backupSubject, Sentences.neverBackedUp, next: Sentences.makeBackup)
        }
        let found = Sentences.backedUpAgo(days: max(0, days))
        return days > oldestBackup
            ? .warn("backup", Sentences.backupSubject, found, next: Sentences.makeBackup)
            : .ok("backup", Sentences.backupSubject, found)
    }

    /// A month before entries of the log go, somebody may still want to read them. Nil where they are kept for ever, or cannot be read:
    /// that another checkup tells.
    static func logAge(state: String, _ age: LogAge?, now: Instant, _ zone: TimeZoneRules) -> Checkup? {
        guard let age, let evidence = try? Evidence.open(state: state), let oldest = try? evidence.oldestEntry() else {
            return nil
        }
        let first = zone.civil(at: oldest).date
        let goes = age.removes(first)
        let found = Sentences.logKept(age.setting, from: first, goes: goes)
        let month = Period.month(first.month, year: first.year).written
        return zone.civil(at: now).date.adding(days: 31) >= goes
            ? .warn("log-age", Sentences.logAgeSubject, found, next: Sentences.exportBefore(month))
            : .ok("log-age", Sentences.logAgeSubject, found)
    }

    static func clock(_ discipline: ClockDiscipline?) -> Checkup {
        guard let discipline else {
            return .warn("clock", Sentences.clockSubject, Sentences.clockUnknown, next: Sentences.lookAtClock)
        }
        guard discipline.isSynchronised else {
            return .warn(
                "clock", Sentences.clockSubject, Sentences.clockNotSynchronised, next: Sentences.synchroniseClock)
        }
        return .ok("clock", Sentences.clockSubject, Sentences.clockSynchronised)
    }

    /// The groups a person needs: `audio` to hear previews on a sound card, `loaxa` to talk to the station.
    static func groups(named needed: [String]) -> [Checkup] {
        let mine = Set(currentGroups())
        let isRoot = geteuid() == 0
        return needed.map { name in
            group(name, id: identifier(ofGroup: name), mine: mine, isRoot: isRoot)
        }
    }

    static func group(_ name: String, id: UInt32?, mine: Set<UInt32>, isRoot: Bool) -> Checkup {
        let subject = Sentences.groupSubject(name)
        guard let id else {
            return isRoot
                ? .ok("group-\(name)", subject, Sentences.rootNeedsNoGroup)
                : .warn("group-\(name)", subject, Sentences.noGroup(name), next: Sentences.makeGroup(name))
        }
        if isRoot { return .ok("group-\(name)", subject, Sentences.rootNeedsNoGroup) }
        guard mine.contains(id) else {
            return .warn("group-\(name)", subject, Sentences.notInGroup(name), next: Sentences.joinGroup(name))
        }
        return .ok("group-\(name)", subject, Sentences.inGroup(name))
    }

    private static func currentGroups() -> [UInt32] {
        let count = getgroups(0, nil)
        guard count > 0 else { return [getegid()] }
        var groups = [gid_t](repeating: 0, count: Int(count))
        let got = getgroups(count, &groups)
        return groups.prefix(Int(max(0, got))) + [getegid()]
    }

    private static func identifier(ofGroup name: String) -> UInt32? {
        var entry = group_entry()
        var found: UnsafeMutablePointer<group_entry>?
        var buffer = [CChar](repeating: 0, count: 16_384)
        guard getgrnam_r(name, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return entry.gr_gid
    }

    private typealias group_entry = Glibc.group
}
