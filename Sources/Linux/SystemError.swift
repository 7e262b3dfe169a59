import Glibc

/// A system call that failed: `bind(/run/loaxa/loaxa.varlink): Permission denied`.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The call and what it was about.
    package let call: String
    /// The value of errno.
    package let code: Int32

    package init(_ call: String, code: Int32 = errno) {
        self.call = call
        self.code = code
    }

    package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

extension SystemError {
    /// What a caller can do about it.
    package enum Kind: Sendable, Hashable {
        /// The thing is not there, or nobody serves it.
        case absent
        /// It is there, and this process may not use it.
        case forbidden
        case other
    }

    package var kind: Kind {
        switch code {
        case ENOENT, ECONNREFUSED, ENOTDIR: .absent
        case EACCES, EPERM: .forbidden
        default: .other
        }
    }
}
