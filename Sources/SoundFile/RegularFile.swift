import Glibc

/// Refuses everything but a regular file before libsndfile opens it: opening a pipe could block for ever.
func requireRegularFile(_ path: String) throws(SoundFileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SoundFileError(call: "sf_open", path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
        throw SoundFileError(call: "sf_open", path: path, reason: .notAFile, message: "Not a regular file")
    }
}

func systemMessage(_ number: Int32) -> String {
    var text = [CChar](repeating: 0, count: 128)
    guard strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
    return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
}
