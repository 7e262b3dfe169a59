internal import CSndfile

/// Why a sound file could not be opened, read, sought in or written.
package struct SoundFileError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Reason: Sendable, Hashable {
        /// Nothing is there, or it may not be opened: the operating system's error number.
        case system(Int32)
        /// A folder, a pipe or a device: opening it could block for ever.
        case notAFile
        /// No format that libsndfile knows.
        case unrecognised
        /// A known format, but damaged.
        case malformed
        /// A known format in a coding, a channel count or a rate that it cannot carry.
        case unsupported
        case other(Int32)
    }

    /// The libsndfile call that failed.
    package let call: String
    package let path: String
    package let reason: Reason
    /// The library's or the system's own words.
    package let message: String

    package init(call: String, path: String, reason: Reason, message: String) {
        self.call = call
        self.path = path
        self.reason = reason
        self.message = message
    }

    package var description: String { "\(call)(\"\(path)\"): \(message)" }
}

extension SoundFileError {
    init(call: String, path: String, errno number: Int32) {
        self.init(call: call, path: path, reason: .system(number), message: systemMessage(number))
    }

    /// `handle` nil asks for the error of the last failed `sf_open`, which libsndfile keeps for the whole process: the
    /// sentence may be another thread's, the reason is then only as good as that.
    init(call: String, path: String, handle: OpaquePointer?) {
        let number = sf_error(handle)
        let reason: Reason =
            switch Int(number) {
            case Int(SF_ERR_UNRECOGNISED_FORMAT): .unrecognised
            case Int(SF_ERR_MALFORMED_FILE): .malformed
            case Int(SF_ERR_UNSUPPORTED_ENCODING): .unsupported
            default: .other(number)
            }
        var message = String(cString: sf_strerror(handle))
        // Of the system's own words, around which libsndfile puts some.
        let prefix = "System error : "
        if message.hasPrefix(prefix) {
            message.removeFirst(prefix.count)
            if message.hasSuffix(".") { message.removeLast() }
        }
        self.init(call: call, path: path, reason: reason, message: message)
    }
}
