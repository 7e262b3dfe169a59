import Glibc
import Time
import Wording

@testable import Station

/// A configuration folder of a test's own, which is gone when the test ends.
final class ConfigurationFolder {
    let path: String
    /// Monday, 23 November 2026, noon in Hà Nội.
    static let now = Instant(seconds: 1_795_410_000)

    init(
        station: String? = ConfigurationFolder.smallStation, timetable: String? = ConfigurationFolder.smallTimetable,
        holidays: String? = nil, pronunciation: String? = nil, clips: [String] = []
    ) {
        var template = Array("/tmp/loaxa-configuration-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template))
        mkdir("\(path)/clips", 0o755)
        for clip in clips { write("", to: "clips/\(clip)") }
        if let station { write(station, to: "station.json5") }
        if let timetable { write(timetable, to: "timetable.json5") }
        if let holidays { write(holidays, to: "holidays.tsv") }
        if let pronunciation { write(pronunciation, to: "pronunciation.tsv") }
    }

    deinit {
        for name in Folder(path: "\(path)/clips").names { unlink("\(path)/clips/\(name)") }
        rmdir("\(path)/clips")
        for name in Folder(path: path).names where unlink("\(path)/\(name)") != 0 { rmdir("\(path)/\(name)") }
        rmdir(path)
    }

    func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) {
        let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        precondition(descriptor >= 0, "cannot write \(path)/\(name)")
        defer { close(descriptor) }
        precondition(bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
    }

    func load() -> (configuration: StationConfiguration?, findings: [Finding]) {
        StationConfiguration.load(folder: path, now: Self.now)
    }

    /// Each finding in short: `error zones[0].name missing-key`, `warning clips missing-folder`, `error 3:7 syntax`.
    func complaints() -> [String] { load().findings.map(\.inShort) }

    static let smallStation = """
        {name: "Đài xã", outputs: [{name: "chinh"}], zones: [{name: "chu-chau", channels: [1]}, {name: "chu-chang", channels: [2]}]}
        """
    /// The same with two inputs.
    static let relayingStation = """
        {name: "Đài xã", outputs: [{name: "chinh"}], zones: [{name: "chu-chau", channels: [1]}, {name: "chu-chang", channels: [2]}],
         inputs: [{name: "dai-huyen", device: "null"}, {name: "micro", device: "null"}]}
        """
    static let smallTimetable = #"{slots: [{name: "sang", when: "05:30"}]}"#
}

extension Finding {
    var inShort: String {
        let where_ =
            switch place {
            case .file: "file"
            case .position(let line, let column): "\(line):\(column)"
            case .keyPath(let path): path
            }
        return "\(severity) \(where_) \(code)"
    }
}

/// The folder `Config` that ships.
let shippedFolder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/Config"
