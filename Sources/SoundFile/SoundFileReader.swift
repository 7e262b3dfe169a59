internal import CSndfile

/// An open sound file of any format that libsndfile reads, as interleaved 32-bit floats, full scale ±1.
///
/// One thread at a time. Every call may block on the disk; none allocates after `open` but what libsndfile's decoders do.
package struct SoundFileReader: ~Copyable {
    package let info: SoundFileInfo
    package let path: String
    private let handle: OpaquePointer

    private init(handle: OpaquePointer, info: SoundFileInfo, path: String) {
        self.handle = handle
        self.info = info
        self.path = path
    }

    deinit { sf_close(handle) }

    package static func open(_ path: String) throws(SoundFileError) -> SoundFileReader {
        try requireRegularFile(path)
        var raw = SF_INFO()
        guard let handle = sf_open(path, Int32(SFM_READ), &raw) else {
            throw SoundFileError(call: "sf_open", path: path, handle: nil)
        }
        // A damaged header can promise anything; libsndfile's own bounds are 1024 channels and any positive rate.
        guard raw.channels >= 1, (1_000...768_000).contains(raw.samplerate) else {
            sf_close(handle)
            throw SoundFileError(
                call: "sf_open", path: path, reason: .malformed,
                message: "\(raw.channels) channels at \(raw.samplerate) Hz make no sense")
        }
        let frames = raw.frames >= 0 && raw.frames < Int64.max / 2 ? Int(raw.frames) : nil
        let info = SoundFileInfo(frames: frames, channels: Int(raw.channels), rate: Int(raw.samplerate))
        return SoundFileReader(handle: handle, info: info, path: path)
    }

    /// Fills `buffer` with whole frames and returns how many; 0 at the end of the file.
    ///
    /// A buffer that holds no whole frame reads nothing. Fewer frames than asked for come only at the end.
    package mutating func read(into buffer: UnsafeMutableBufferPointer<Float>) throws(SoundFileError) -> Int {
        let wanted = buffer.count / info.channels
        guard wanted > 0 else { return 0 }
        let frames = sf_readf_float(handle, buffer.baseAddress, sf_count_t(wanted))
        if frames < wanted, sf_error(handle) != 0 {
            throw SoundFileError(call: "sf_readf_float", path: path, handle: handle)
        }
        return Int(frames)
    }

    /// The next `read` begins at this frame, counted from 0. Beyond the end it throws.
    package mutating func seek(toFrame frame: Int) throws(SoundFileError) {
        guard sf_seek(handle, sf_count_t(frame), SEEK_SET) >= 0 else {
            throw SoundFileError(call: "sf_seek", path: path, handle: handle)
        }
    }
}
