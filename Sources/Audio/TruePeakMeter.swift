/// The highest true peak of a stream: what a converter will make of it between the samples (BS.1770-4, annex 2).
///
/// Stretches that cannot raise the answer are skipped unseen, which makes it some ten times cheaper than libebur128's.
package struct TruePeakMeter: ~Copyable {
    private let oversampling = Oversampling()
    private var highest: Float = 0
    /// The last 15 samples, then the block at hand.
    private var window: [Float] = Array(repeating: 0, count: 15)

    package init() {}

    /// Linear, 1 for full scale; of everything but the last 8 samples' gaps, unless 8 zeros were added at the end.
    package var truePeak: Float { highest }

    package mutating func add(_ samples: UnsafeBufferPointer<Float>) {
        window.append(contentsOf: samples)
        let gaps = window.count - 15
        window.withUnsafeBufferPointer { window in
            var start = 0
            while start < gaps {
                let end = min(start + 64, gaps)
                let local = peak(of: UnsafeBufferPointer(rebasing: window[start..<(end + 15)]))
                highest = max(highest, local)
                if local * oversampling.bound > highest {
                    for gap in start..<end { highest = max(highest, oversampling.peak(window.baseAddress! + gap)) }
                }
                start = end
            }
        }
        window.removeFirst(gaps)
    }
}
