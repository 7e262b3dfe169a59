import Glibc

/// The programs of this package as the build has just made them: they lie beside the tests.
package enum BuiltProgram {
    /// The absolute path of `loaxa`, `loaxad` or `loaxa-render`.
    package static func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// The folder in which they lie, beside the test program.
    package static var folder: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
        precondition(length > 0, "the test program does not know its own path")
        let executable = String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)])
    }
}
