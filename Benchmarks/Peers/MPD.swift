import Glibc
import TestSupport
import Time

/// MPD with its output kept open and a small buffer. It has no schedule of its own: `mpc play`, of a queue that is ready, is launched at the
/// instant as a timer would. On command it is told over its socket, in one list of commands, which is the shortest way.
final class MPD: Peer {
    let process: BackgroundProcess
    private let socket: LineSocket
    private let environment: [String: String]

    static var version: String? { access("/usr/bin/mpc", X_OK) == 0 ? Peers.version(of: "mpd") : nil }

    private init(_ process: BackgroundProcess, _ socket: LineSocket, _ environment: [String: String]) {
        (self.process, self.socket, self.environment) = (process, socket, environment)
    }

    static func start(on server: PulseServer, in folder: PeerFolder) throws -> MPD {
        let settings = try folder.write(
            "mpd.conf",
            """
            music_directory "\(folder.path)"
            db_file "\(folder.path)/database"
            bind_to_address "\(folder.socket)"
            audio_output_format "48000:16:2"
            audio_buffer_size "512"
            audio_output {
                type "pulse"
                name "peer"
                sink "peer"
                always_on "yes"
            }
            """)
        var environment = Peers.environment(server)
        environment["MPD_HOST"] = folder.socket
        let process = try BackgroundProcess(["mpd", "--no-daemon", "--stderr", settings], environment: environment)
        let mpd = MPD(process, try LineSocket(folder.socket), environment)
        try mpd.socket.send("update")
        usleep(2_000_000)
        try mpd.clickNow()
        usleep(2_000_000)
        return mpd
    }

    func click(at first: Instant, every spacing: Duration, times: Int) throws {
        var started: [BackgroundProcess] = []
        for index in 0..<times {
            Peers.sleep(until: first + spacing * index)
            started.append(try BackgroundProcess(["mpc", "--quiet", "play"], environment: environment))
            usleep(200_000)
            started.removeAll()
        }
    }

    func clickNow() throws { try play("click.wav") }
    func playLong() throws { try play("long.wav") }

    private func play(_ file: String) throws {
        try socket.send("command_list_begin", "clear", "add \(file)", "play", "command_list_end")
    }
}
