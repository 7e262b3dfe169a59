import Glibc

/// Where the worker `loaxa-render` lies.
package enum RenderProgram {
    /// The absolute path: what `LOAXA_RENDER` names, else beside the running program, else in `../libexec/loaxa` as
    /// `make install` puts it. Nil where it is in none of these places.
    package static func path(environment: [String: String]) -> String? {
        if let named = environment["LOAXA_RENDER"], !named.isEmpty { return named }
        return places(of: executable).first { access($0, X_OK) == 0 }
    }

    static func places(of executable: String) -> [String] {
        let folder = executable[..<(executable.lastIndex(of: "/") ?? executable.startIndex)]
        let above = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
        return ["\(folder)/loaxa-render", "\(above)/libexec/loaxa/loaxa-render"]
    }

    private static var executable: String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, Int(PATH_MAX)) }
        return String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    }
}
