/// The highest true peak of a stream: what a converter will make of it between the samples (BS.1770-4, annex 2).
///
/// Stretches that cannot raise the answer are skipped unseen, which makes it some ten times cheaper than libebur128's.
package struct TruePeakMeter: ~Copyable {
    private let oversampling: Oversampling
    private var highest: Float = 0
    /// The last 15 samples, then the block at hand.
    private var window: [Float] = Array(repeating: 0, count: Oversampling.window - 1)

    /// Gaps that are looked into, or skipped, at once.
    private static let stretch = 32

    /// `rate` in Hz. The standard asks for four times 48,000: a lower rate is looked at eight times as often as it comes.
    package init(rate: Int) { oversampling = Oversampling(times: rate < 44_100 ? 8 : 4) }

    /// Linear, 1 for full scale; of everything but the last 8 samples' gaps, unless 8 zeros were added at the end.
    package var truePeak: Float { highest }

    package mutating func add(_ samples: UnsafeBufferPointer<Float>) {
        window.append(contentsOf: samples)
        let gaps = samples.count
        window.withUnsafeBufferPointer { window in
            guard let base = window.baseAddress else { return }
            var start = 0
            while start < gaps {
                let count = min(Self.stretch, gaps - start)
                let local = peak(of: base + start, count: count + Oversampling.window - 1)
                if local * oversampling.bound > highest {
                    highest = max(highest, local, oversampling.peak(base + start, gaps: count))
                }
                start += count
            }
        }
        window.removeFirst(gaps)
    }
}
