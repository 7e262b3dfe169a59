internal import CSndfile

/// What libsndfile itself is.
package enum SoundFileLibrary {
    /// Such as `libsndfile-1.2.0`.
    package static var version: String { String(cString: sf_version_string()) }
}
