import Linux

/// Whether somebody listens on a Unix socket.
package enum SocketProbe {
    package static func answers(_ path: String) -> Bool {
        do {
            _ = try UnixSocket.connect(path)
            return true
        } catch {
            return false
        }
    }
}
