import Glibc

/// Python with packages that others wrote, to check from outside what we make: that of `LOAXA_PYTHON`, or the system's.
package enum Python {
    package static let program = String(cString: getenv("LOAXA_PYTHON") ?? strdup("python3"))

    /// Whether a package can be imported. Blocks while Python looks.
    package static func has(_ package: String) -> Bool {
        (try? lines(["-c", "import \(package); print('yes')"])) == ["yes"]
    }

    /// What the program prints, line by line. Blocks until it ends.
    package static func lines(_ arguments: [String]) throws -> [String] {
        let environment = ["PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"]
        let process = try BackgroundProcess([program] + arguments, environment: environment, capturesOutput: true)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(process.output, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        process.end()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
