internal import CEbur128
import Glibc

/// Measures one channel after EBU R 128 / ITU-R BS.1770-4, by libebur128.
///
/// One thread at a time; never blocks. Its memory grows by about 1 kB a minute.
package struct LoudnessMeter: ~Copyable {
    package struct Measures: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }

        package static let integrated = Measures(rawValue: 1)
        package static let range = Measures(rawValue: 2)
        package static let truePeak = Measures(rawValue: 4)
        /// The loudness of the last 3 s at any moment.
        package static let shortTerm = Measures(rawValue: 8)
    }

    private var handle: UnsafeMutablePointer<ebur128_state>?

    private init(handle: UnsafeMutablePointer<ebur128_state>) {
        self.handle = handle
    }

    deinit {
        var handle = handle
        ebur128_destroy(&handle)
    }

    /// `rate` in Hz. Only what `measures` names may be asked for later.
    package static func open(rate: Int, measures: Measures = .integrated) throws(LoudnessError) -> LoudnessMeter {
        // Momentary loudness (the last 400 ms) is part of every mode.
        var mode = EBUR128_MODE_M.rawValue
        if measures.contains(.integrated) { mode |= EBUR128_MODE_I.rawValue }
        if measures.contains(.range) { mode |= EBUR128_MODE_LRA.rawValue }
        if measures.contains(.truePeak) { mode |= EBUR128_MODE_TRUE_PEAK.rawValue }
        if measures.contains(.shortTerm) { mode |= EBUR128_MODE_S.rawValue }
        guard let handle = ebur128_init(1, UInt(rate), Int32(mode)) else {
            throw LoudnessError(call: "ebur128_init(\(rate))")
        }
        return LoudnessMeter(handle: handle)
    }

    package mutating func add(_ samples: UnsafeBufferPointer<Float>) throws(LoudnessError) {
        guard let start = samples.baseAddress, !samples.isEmpty else { return }
        guard ebur128_add_frames_float(handle, start, samples.count) == 0 else {
            throw LoudnessError(call: "ebur128_add_frames_float")
        }
    }

    /// Integrated loudness in LUFS; nil for silence and for less than 400 ms.
    package var integrated: Double? { finite(ebur128_loudness_global) }

    /// Loudness range in LU; nil where nothing is above the gate.
    package var range: Double? { finite(ebur128_loudness_range) }

    /// Loudness of the last 400 ms in LUFS; nil for silence.
    package var momentary: Double? { finite(ebur128_loudness_momentary) }

    /// Loudness of the last 3 s in LUFS; nil for silence.
    package var shortTerm: Double? { finite(ebur128_loudness_shortterm) }

    /// The highest true peak so far in dBTP; nil for silence.
    package var truePeak: Double? {
        var peak = 0.0
        precondition(ebur128_true_peak(handle, 0, &peak) == 0, "the meter was opened without .truePeak")
        return peak > 0 ? 20 * log10(peak) : nil
    }

    private func finite(
        _ measure: (UnsafeMutablePointer<ebur128_state>?, UnsafeMutablePointer<Double>?) -> Int32
    ) -> Double? {
        var value = 0.0
        precondition(measure(handle, &value) == 0, "the meter was opened without this measure")
        return value.isFinite ? value : nil
    }
}

/// libebur128 gives no reasons: it is out of memory, or the rate makes no sense.
package struct LoudnessError: Error, Sendable, Hashable, CustomStringConvertible {
    package let call: String

    package var description: String { "\(call): refused" }
}
