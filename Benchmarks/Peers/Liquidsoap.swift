import Glibc
import TestSupport
import Time

/// Liquidsoap, as its documentation has it for low latency: short frames, the sound server's own output with the dedicated clock, a queue
/// of requests that interrupts what plays, and a schedule that is asked on every frame. Its commands come by its server's socket.
final class Liquidsoap: Peer {
    let process: BackgroundProcess
    private let socket: LineSocket
    private let folder: PeerFolder

    static var version: String? { Peers.version(of: "liquidsoap") }

    private init(_ process: BackgroundProcess, _ socket: LineSocket, _ folder: PeerFolder) {
        (self.process, self.socket, self.folder) = (process, socket, folder)
    }

    static func start(on server: PulseServer, in folder: PeerFolder) throws -> Liquidsoap {
        let script = try folder.write(
            "peer.liq",
            """
            settings.init.allow_root.set(true)
            settings.log.stdout.set(false)
            settings.log.file.set(false)
            settings.frame.audio.samplerate.set(48000)
            settings.frame.duration.set(0.02)
            settings.server.socket.set(true)
            settings.server.socket.path.set("\(folder.socket)")
            settings.server.timeout.set(-1.)
            first = ref(0.)
            spacing = ref(1.)
            times = ref(0.)
            server.register("first", fun (text) -> begin first := float_of_string(text) "" end)
            server.register("spacing", fun (text) -> begin spacing := float_of_string(text) "" end)
            server.register("times", fun (text) -> begin times := float_of_string(text) "" end)
            def due() =
              past = (time() - !first) / !spacing
              past >= 0. and past < !times and past - float_of_int(int_of_float(past)) < 0.15
            end
            scheduled = switch(track_sensitive=false, [(due, square(amplitude=0.5, 1000.)), ({true}, blank())])
            queue = request.queue(id="now", interactive=true)
            output.pulseaudio(device="peer", fallback(track_sensitive=false, [queue, scheduled]))
            """)
        let process = try BackgroundProcess(["liquidsoap", script], environment: Peers.environment(server))
        return Liquidsoap(process, try LineSocket(folder.socket), folder)
    }

    func click(at first: Instant, every spacing: Duration, times: Int) throws {
        try socket.send(
            "spacing \(spacing.inSeconds)", "times \(times).", "first \(Peers.decimal(first))")
        Peers.sleep(until: first + spacing * times)
    }

    func clickNow() throws { try socket.send("now.push \(folder.click)") }
    func playLong() throws { try socket.send("now.push \(folder.long)") }
}
