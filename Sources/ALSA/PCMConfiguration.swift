/// What to ask of a PCM.
package struct PCMRequest: Sendable, Hashable {
    /// Acceptable formats, the most wanted first.
    package var formats: [SampleFormat]
    /// In Hz; the nearest offered is taken.
    package var rate: Int
    package var channels: Int
    /// In microseconds; the nearest offered is taken.
    package var period: Int
    package var buffer: Int

    package init(formats: [SampleFormat] = SampleFormat.best, rate: Int, channels: Int, period: Int, buffer: Int) {
        self.formats = formats
        self.rate = rate
        self.channels = channels
        self.period = period
        self.buffer = buffer
    }
}

/// What a PCM took: sizes in frames, rate in Hz.
package struct PCMConfiguration: Sendable, Hashable {
    package var format: SampleFormat = .int16
    package var rate = 0
    package var channels = 0
    package var period = 0
    package var buffer = 0

    package init() {}

    init(format: SampleFormat, rate: Int, channels: Int, period: Int, buffer: Int) {
        self.format = format
        self.rate = rate
        self.channels = channels
        self.period = period
        self.buffer = buffer
    }
}

/// The kinds of PCM that playback treats differently.
package enum PCMKind: Sendable, Hashable {
    /// ALSA's `null`: takes everything at once.
    case null
    /// ALSA's `file`: records what is written and passes it on to its slave.
    case file
    case hardware
    /// A plugin outside alsa-lib, such as `pulse`.
    case plugin
    case other
}
