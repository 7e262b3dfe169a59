internal import CSndfile

/// A sound file that is being written from interleaved 32-bit floats; what exceeds ±1 is clipped.
///
/// One thread at a time; calls block on the disk. The file is complete after `close()`; a writer that is dropped before
/// leaves a file that ends where the last `write` did, or that its format cannot read.
package struct SoundFileWriter: ~Copyable {
    package let path: String
    package let channels: Int
    /// Nil once the file is closed.
    private var handle: OpaquePointer?

    private init(handle: OpaquePointer, path: String, channels: Int) {
        self.handle = handle
        self.path = path
        self.channels = channels
    }

    deinit {
        if let handle { sf_close(handle) }
    }

    /// Creates or empties the file. `compression` (0…1, least to most) is for FLAC, Opus, MP3 and Vorbis; nil is the format's own default.
    /// `bits` is 16 or 24 for FLAC; other formats have one depth.
    package static func create(
        _ path: String, format: SoundFileFormat, channels: Int, rate: Int, bits: Int = 24, compression: Double? = nil
    ) throws(SoundFileError) -> SoundFileWriter {
        var raw = SF_INFO()
        raw.channels = Int32(channels)
        raw.samplerate = Int32(rate)
        raw.format = format.code(bits: bits)
        guard sf_format_check(&raw) != 0 else {
            throw SoundFileError(
                call: "sf_format_check", path: path, reason: .unsupported,
                message: "\(format.rawValue) does not carry \(channels) channels at \(rate) Hz")
        }
        guard let handle = sf_open(path, Int32(SFM_WRITE), &raw) else {
            throw SoundFileError(call: "sf_open", path: path, handle: nil)
        }
        _ = sf_command(handle, Int32(SFC_SET_CLIPPING), nil, Int32(SF_TRUE))
        _ = sf_command(handle, Int32(SFC_RF64_AUTO_DOWNGRADE), nil, Int32(SF_TRUE))
        if var compression {
            _ = sf_command(handle, Int32(SFC_SET_COMPRESSION_LEVEL), &compression, Int32(MemoryLayout<Double>.size))
        }
        return SoundFileWriter(handle: handle, path: path, channels: channels)
    }

    /// Appends the whole frames of `samples`.
    package mutating func write(_ samples: UnsafeBufferPointer<Float>) throws(SoundFileError) {
        let frames = samples.count / channels
        guard frames > 0 else { return }
        guard sf_writef_float(handle, samples.baseAddress, sf_count_t(frames)) == frames else {
            throw SoundFileError(call: "sf_writef_float", path: path, handle: handle)
        }
    }

    /// Appends the whole frames of samples that are integers of 16 bits already: no rounding where the file has as many.
    package mutating func write(_ samples: UnsafeBufferPointer<Int16>) throws(SoundFileError) {
        let frames = samples.count / channels
        guard frames > 0 else { return }
        guard sf_writef_short(handle, samples.baseAddress, sf_count_t(frames)) == frames else {
            throw SoundFileError(call: "sf_writef_short", path: path, handle: handle)
        }
    }

    /// Completes the file's header and hands the bytes to the system; throws where the disk is full.
    package consuming func close() throws(SoundFileError) {
        let open = handle
        handle = nil
        let result = sf_close(open)
        guard result == 0 else {
            throw SoundFileError(
                call: "sf_close", path: path, reason: .other(result), message: String(cString: sf_error_number(result)))
        }
    }
}
