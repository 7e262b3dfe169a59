import Schedule
import Time
import Vietnamese
import Wording

extension StationConfiguration {
    static let stationFile = "station.json5"
    static let timetableFile = "timetable.json5"
    static let campaignsFile = "campaigns.json5"
    static let holidaysFile = "holidays.tsv"
    static let pronunciationFile = "pronunciation.tsv"

    /// Bytes. Nothing that a person writes by hand is larger.
    static let largestFile = 1 << 20

    /// Reads the files of `folder`, and finds everything that is wrong with them; nil where some finding is an error.
    ///
    /// Slots are searched for overlaps in the fortnight after `now`. `holidays.tsv`, `pronunciation.tsv` and `campaigns.json5` may
    /// be absent; what is wrong in the last is a doubt, and the campaigns are left out that cannot be read. Blocks on the disk.
    package static func load(
        folder path: String, now: Instant = SystemClock().now
    ) -> (configuration: StationConfiguration?, findings: [Finding]) {
        let folder = Folder(path: path)
        guard folder.exists else {
            let message = ConfigurationSentences.noFolder(path)
            return (nil, [Finding(.error, file: path, place: .file, code: "missing-folder", message: message)])
        }
        let stationFindings = Complaints(file: "\(path)/\(stationFile)")
        let station = tree(stationFile, in: folder, stationFindings).map { StationFile($0) }

        var names = TimetableNames()
        var clipFolder = ""
        if let station {
            clipFolder = absolute(station.clips, in: path)
            let clips = Folder(path: clipFolder)
            names.zones = station.knownZones
            names.voices = station.knownVoices
            names.inputs = station.inputs
            if clips.exists {
                names.clips = clips
                for fallback in station.fallbacks { _ = fallback.clip(in: clips) }
            } else {
                stationFindings.add(
                    .warning, .keyPath("clips"), "missing-folder", ConfigurationSentences.noClipFolder(clipFolder))
            }
        }

        for node in station?.alertPaths ?? [] { node.warnIfAbsent(in: path) }

        let holidayFindings = Complaints(file: "\(path)/\(holidaysFile)")
        let holidays = Holidays.reading(table(holidaysFile, in: folder, holidayFindings), file: holidayFindings.file)
        holidayFindings.add(contentsOf: holidays.findings)
        names.holidays = holidays.holidays

        let timetableFindings = Complaints(file: "\(path)/\(timetableFile)")
        let timetable = tree(timetableFile, in: folder, timetableFindings).map { TimetableFile($0, names: names) }

        let pronunciationFindings = Complaints(file: "\(path)/\(pronunciationFile)")
        let pronunciation = table(pronunciationFile, in: folder, pronunciationFindings)
        pronunciationFindings.add(
            contentsOf: Pronunciation.reading(pronunciation, file: pronunciationFindings.file).findings)

        let campaignFindings = Complaints(file: "\(path)/\(campaignsFile)")
        let campaigns =
            folder.has(campaignsFile) ? tree(campaignsFile, in: folder, campaignFindings)?.campaigns() ?? [] : []

        if let station, let timetable, !stationFindings.hasErrors, !timetableFindings.hasErrors {
            warn(of: timetable, station: station, now: now)
        }
        // Campaigns decide nothing about the air: a mistake in their file must not keep the station from it after a power cut.
        let doubts = campaignFindings.findings.map {
            Finding(.warning, file: $0.file, place: $0.place, code: $0.code, message: $0.message)
        }
        let findings =
            [stationFindings, holidayFindings, timetableFindings, pronunciationFindings].flatMap(\.findings) + doubts
        guard let station, let timetable, !findings.hasErrors else {
            return (nil, findings)
        }
        var configuration = StationConfiguration(
            folder: path, name: station.name, language: station.language, timeZone: station.timeZone,
            outputs: station.outputs, zones: station.zones, voices: station.voices, voice: station.voice,
            speakers: station.speakers, curfew: station.curfew, quotas: station.quotas, mastering: station.mastering,
            pauses: station.pauses,
            amplifiers: station.amplifiers, roles: station.roles, retention: station.retention, clipFolder: clipFolder,
            timetable: timetable.timetable, holidays: holidays.holidays, pronunciation: pronunciation,
            assumesClock: station.assumesClock)
        configuration.trims = station.trims
        configuration.inputs = station.inputs
        configuration.live = station.live
        configuration.alerts = station.alerts
        configuration.alerts.folder = station.alerts.folder.map { absolute($0, in: path) }
        configuration.alerts.certificates = station.alerts.certificates.map { absolute($0, in: path) }
        configuration.approval = station.approval
        configuration.airCheckDays = station.airCheckDays
        configuration.report = station.report
        configuration.campaigns = campaigns
        return (configuration, findings)
    }

    /// Finds slots that never come round, that stand in each other's way, or in hours in which nothing may sound.
    private static func warn(of file: TimetableFile, station: StationFile, now: Instant) {
        let fortnight = Fortnight(
            of: file.timetable, zones: station.zones.map(\.name),
            longest: station.quotas.minutesPerSession.map { .seconds($0 * 60) }, after: now, in: station.timeZone)
        for slot in fortnight.finished {
            file.nodes[slot]?.member("when")?.warn("never", ConfigurationSentences.never(slot))
        }
        for slot in file.timetable.slots where !fortnight.finished.contains(slot.name) {
            for part in slot.recurrence.impossibleParts(in: station.timeZone) {
                file.nodes[slot.name]?.member("when")?.warn("impossible", ConfigurationSentences.impossible(part))
            }
        }
        for overlap in fortnight.overlaps {
            file.nodes[overlap.slot]?.warn(
                "overlap",
                ConfigurationSentences.overlap(
                    overlap.slot, with: overlap.other, zone: overlap.zone, at: station.timeZone.civil(at: overlap.at)))
        }
        for silenced in fortnight.silenced(by: Curfew(station.curfew)) {
            file.nodes[silenced.slot]?.warn(
                "in-curfew",
                ConfigurationSentences.inCurfew(
                    silenced.slot, zone: silenced.zone, at: station.timeZone.civil(at: silenced.at)))
        }
    }

    // MARK: Files

    /// The outermost value of a JSON5 file; nil, with findings, where there is none.
    private static func tree(_ name: String, in folder: Folder, _ complaints: Complaints) -> Node? {
        guard let bytes = bytes(of: name, in: folder, complaints) else { return nil }
        do throws(JSON5Fault) {
            let (value, duplicates) = try JSON5Reader.read(bytes)
            for duplicate in duplicates {
                complaints.add(
                    .error, at: duplicate.path, line: duplicate.line, "duplicate-key",
                    ConfigurationSentences.duplicateKey(firstLine: duplicate.firstLine))
            }
            return Node(value: value, path: [], complaints: complaints)
        } catch {
            complaints.add(
                .error, .position(line: error.line, column: error.column), error.code,
                ConfigurationSentences.fault(error))
            return nil
        }
    }

    /// The text of a file that may be absent; empty where it is, or cannot be read.
    private static func table(_ name: String, in folder: Folder, _ complaints: Complaints) -> String {
        guard folder.has(name), let bytes = bytes(of: name, in: folder, complaints) else { return "" }
        guard let table = String(validating: bytes, as: UTF8.self) else {
            complaints.add(.error, .file, "encoding", ConfigurationSentences.notUTF8(offset: firstBad(bytes)))
            return ""
        }
        return table
    }

    /// The offset of the first byte that belongs to no UTF-8 sequence.
    private static func firstBad(_ bytes: [UInt8]) -> Int {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
        return offset
    }

    private static func bytes(of name: String, in folder: Folder, _ complaints: Complaints) -> [UInt8]? {
        do throws(Folder.Obstacle) {
            return try folder.read(name, limit: largestFile)
        } catch {
            complaints.add(
                .error, .file, error.code, ConfigurationSentences.obstacle(error, name: name, folder: folder.path))
            return nil
        }
    }

    /// `path` where it is absolute, else below `folder`; without `.` and `..`.
    static func absolute(_ path: String, in folder: String) -> String {
        var steps: [Substring] = []
        for step in (path.hasPrefix("/") ? path : "\(Folder(path: folder).realPath)/\(path)").split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return "/" + steps.joined(separator: "/")
    }
}
