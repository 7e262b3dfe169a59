internal import CSndfile

/// The formats that LoaXa writes, by the ending of the file's name.
package enum SoundFileFormat: String, Sendable, Hashable, CaseIterable {
    /// 16-bit WAV. Turns into RF64 by itself beyond 4 GiB.
    case wav
    /// FLAC of 16 or 24 bits, lossless.
    case flac
    /// Ogg Vorbis.
    case ogg
    case opus
    case mp3
    /// 16-bit, for other programs; these keep every sample as the WAV does.
    case aiff, au, caf, w64

    /// The format that the ending of `path` asks for, in any letter case; nil where LoaXa does not write it.
    package init?(path: String) {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "wav": self = .wav
        case "flac": self = .flac
        case "ogg", "oga": self = .ogg
        case "opus": self = .opus
        case "mp3": self = .mp3
        case "aiff", "aif": self = .aiff
        case "au": self = .au
        case "caf": self = .caf
        case "w64": self = .w64
        default: return nil
        }
    }

    func code(bits: Int) -> Int32 {
        switch self {
        case .wav: Int32(bitPattern: UInt32(SF_FORMAT_RF64) | UInt32(SF_FORMAT_PCM_16))
        case .flac: Int32(bitPattern: UInt32(SF_FORMAT_FLAC) | UInt32(bits == 16 ? SF_FORMAT_PCM_16 : SF_FORMAT_PCM_24))
        case .ogg: Int32(bitPattern: UInt32(SF_FORMAT_OGG) | UInt32(SF_FORMAT_VORBIS))
        case .opus: Int32(bitPattern: UInt32(SF_FORMAT_OGG) | UInt32(SF_FORMAT_OPUS))
        case .mp3: Int32(bitPattern: UInt32(SF_FORMAT_MPEG) | UInt32(SF_FORMAT_MPEG_LAYER_III))
        case .aiff: Int32(bitPattern: UInt32(SF_FORMAT_AIFF) | UInt32(SF_FORMAT_PCM_16))
        case .au: Int32(bitPattern: UInt32(SF_FORMAT_AU) | UInt32(SF_FORMAT_PCM_16))
        case .caf: Int32(bitPattern: UInt32(SF_FORMAT_CAF) | UInt32(SF_FORMAT_PCM_16))
        case .w64: Int32(bitPattern: UInt32(SF_FORMAT_W64) | UInt32(SF_FORMAT_PCM_16))
        }
    }
}

/// What a sound file holds.
package struct SoundFileInfo: Sendable, Hashable {
    /// Samples of each channel; nil where the file does not tell (a stream cut short).
    package var frames: Int?
    package var channels: Int
    /// In Hz.
    package var rate: Int

    package init(frames: Int?, channels: Int, rate: Int) {
        self.frames = frames
        self.channels = channels
        self.rate = rate
    }

    /// In seconds; nil where the number of frames is unknown.
    package var seconds: Double? { frames.map { Double($0) / Double(rate) } }
}
