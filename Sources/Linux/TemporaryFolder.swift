import Glibc

/// A new folder below `/tmp` that nobody else may look into. Whoever made it removes it.
package enum TemporaryFolder {
    /// Its path, `/tmp/loaxa-NAME-` and six characters. Blocks on the disk.
    package static func make(_ name: String) throws(SystemError) -> String {
        var template = Array("/tmp/loaxa-\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("mkdtemp(/tmp/loaxa-\(name)-)") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
