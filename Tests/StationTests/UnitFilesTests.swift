import Control
import Glibc
import Linux
import TestSupport
import Testing

@testable import Station

/// The folder of the package.
private let package = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
private let hasAnalyser = access("/usr/bin/systemd-analyze", X_OK) == 0

/// Runs a program; what it wrote to both outputs, and its exit code.
private func run(_ words: String...) throws -> (code: Int32, output: String) {
    var output: [UInt8] = []
    let child = ChildProcess(executable: words[0], arguments: Array(words.dropFirst()), environment: ["LC_ALL": "C"])
    let ending = try child.run(feeding: [], timeLimit: .seconds(60)) { output += $0 }
    let text = String(decoding: output + ending.errorOutput, as: UTF8.self)
    guard case .exited(let code) = ending.cause else { return (-1, text) }
    return (code, text)
}

/// A folder that units are installed into, which is gone when the test ends.
private final class Installed {
    let path: String

    init(_ variables: String...) throws {
        var template = Array("/tmp/loaxa-install-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template))
        let arguments = ["/usr/bin/make", "-s", "-f", "\(package)/systemd/install.mk", "install"]
        let child = ChildProcess(
            executable: arguments[0],
            arguments: Array(arguments.dropFirst()) + variables.map { $0.replacing("TEMPORARY", with: path) })
        let ending = try child.run(feeding: [], timeLimit: .seconds(60)) { _ in }
        let complaint = String(decoding: ending.errorOutput, as: UTF8.self)
        #expect(ending.cause == .exited(code: 0) && complaint == "", "\(complaint)")
    }

    deinit { _ = try? run("/bin/rm", "-r", path) }

    func text(_ name: String) throws -> String {
        String(decoding: try Folder(path: path).read(name, limit: 1 << 20), as: UTF8.self)
    }

    var files: [String] {
        get throws {
            try run("/usr/bin/find", path, "-type", "f", "-printf", "%P\n").output
                .split(separator: "\n").map(String.init).sorted()
        }
    }
}

@Test func `units go where the packages of a distribution have them`() throws {
    let folder = try Installed("DESTDIR=TEMPORARY", "PREFIX=/usr", "SYSTEMD_VERSION=252")
    #expect(
        try folder.files == [
            "usr/lib/systemd/system/loaxad.service", "usr/lib/systemd/system/loaxad.socket",
            "usr/lib/sysusers.d/loaxa.conf", "usr/lib/tmpfiles.d/loaxa.conf",
        ])
    #expect(try folder.text("usr/lib/systemd/system/loaxad.service").contains("\nExecStart=/usr/bin/loaxad\n"))
}

@Test func `a newer systemd is told what it knows`() throws {
    let folder = try Installed("DESTDIR=TEMPORARY", "SYSTEMD_VERSION=254")
    #expect(try folder.files.contains("usr/local/lib/systemd/system/loaxad.service.d/newer-systemd.conf"))
    #expect(
        try folder.text("usr/local/lib/systemd/system/loaxad.service").contains("\nExecStart=/usr/local/bin/loaxad\n"))
}

@Test(.enabled(if: hasAnalyser, "systemd-analyze is not installed"))
func `systemd finds nothing wrong with the units, and little that is exposed`() throws {
    let folder = try Installed("PREFIX=TEMPORARY", "SYSTEMD_VERSION=252")
    mkdir("\(folder.path)/bin", 0o755)
    symlink(BuiltProgram.path("loaxad"), "\(folder.path)/bin/loaxad")
    let units = "\(folder.path)/lib/systemd/system"
    let verified = try run(
        "/usr/bin/systemd-analyze", "verify", "--man=no", "\(units)/loaxad.service", "\(units)/loaxad.socket")
    #expect(verified.code == 0 && verified.output == "", "\(verified.output)")
    let reviewed = try run(
        "/usr/bin/systemd-analyze", "security", "--offline=yes", "--threshold=25", "\(units)/loaxad.service")
    #expect(reviewed.code == 0, "\(reviewed.output)")
}

@Test func `the units and the programs know the same places`() throws {
    let folder = try Installed("DESTDIR=TEMPORARY", "PREFIX=/usr")
    let service = try folder.text("usr/lib/systemd/system/loaxad.service")
    let socket = try folder.text("usr/lib/systemd/system/loaxad.socket")
    let options = Daemon.Options()
    #expect(socket.contains("\nListenStream=\(StationClient.usualSocket)\n"))
    #expect(options.socket == StationClient.usualSocket)
    for (setting, folder) in [
        ("ConfigurationDirectory", options.configuration.replacing("/etc/", with: "")),
        ("StateDirectory", options.state.replacing("/var/lib/", with: "")),
        ("CacheDirectory", options.cache.replacing("/var/cache/", with: "")),
        ("RuntimeDirectory", StationClient.usualSocket.split(separator: "/").dropFirst().first.map(String.init) ?? ""),
    ] {
        #expect(service.contains("\n\(setting)=\(folder)\n"), "\(setting)=\(folder)")
    }
}

@Test(.enabled(if: hasAnalyser && geteuid() == 0, "needs systemd-sysusers and root"))
func `an empty system gets the account, the group and its membership`() throws {
    let folder = try Installed("DESTDIR=TEMPORARY", "PREFIX=/usr")
    mkdir("\(folder.path)/etc", 0o755)
    let created = try run("/usr/bin/systemd-sysusers", "--root=\(folder.path)")
    #expect(created.code == 0, "\(created.output)")
    let groups = try folder.text("etc/group").split(separator: "\n")
    #expect(groups.contains { $0.hasPrefix("audio:") && $0.hasSuffix(":loaxa") })
    #expect(groups.contains { $0.hasPrefix("loaxa:") })
    let accounts = try folder.text("etc/passwd")
    #expect(accounts.contains("/var/lib/loaxa:/usr/sbin/nologin"))
}

@Test func `what make install puts into a folder is a whole station`() throws {
    let folder = try Installed("DESTDIR=TEMPORARY/units")
    let made = try run(
        "/usr/bin/make", "-s", "-C", package, "install", "PROGRAMS=\(BuiltProgram.folder)", "DESTDIR=\(folder.path)",
        "PREFIX=/usr", "SYSTEMD_VERSION=252")
    #expect(made.code == 0, "\(made.output)")
    let files = try folder.files
    for file in [
        "usr/bin/loaxa", "usr/bin/loaxad", "usr/libexec/loaxa/loaxa-render", "usr/lib/systemd/system/loaxad.service",
        "etc/loaxa/station.json5", "etc/loaxa/timetable.json5",
    ] {
        #expect(files.contains(file), "\(file)")
    }
    let (configuration, findings) = StationConfiguration.load(
        folder: "\(folder.path)/etc/loaxa", now: ConfigurationFolder.now)
    #expect(configuration != nil)
    #expect(findings == [])
}
