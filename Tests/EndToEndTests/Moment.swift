/// A quarter of a second of a sound in which there is something to hear, by which its place in a recording is found.
struct Moment {
    static let length = 12_000
    let samples: ArraySlice<Float>
    let peak: Int

    /// Nil where it is too quiet to be recognised.
    init?(_ samples: ArraySlice<Float>) {
        guard let peak = samples.indices.max(by: { abs(samples[$0]) < abs(samples[$1]) }), abs(samples[peak]) > 0.1
        else { return nil }
        self.samples = samples
        self.peak = peak
    }

    static func all(of sound: [Float]) -> [Moment] {
        stride(from: 0, to: sound.count - length, by: length).compactMap { Moment(sound[$0..<$0 + length]) }
    }

    /// Where the whole sound begins in `recording`, in frames, going by this moment of it; nil where the moment is not within a
    /// quarter of a second of where it would be if the sound began at `begin`.
    func place(in recording: [Float], near begin: Int) -> Int? {
        let reach = Moment.length
        let around = max(0, begin + peak - reach)..<min(recording.count, begin + peak + reach)
        // Its loudest sample is not the loudest far and wide, so those that are about as loud are tried.
        let candidates = around.filter { abs(recording[$0] - samples[peak]) < 0.02 * abs(samples[peak]) }
        return candidates.lazy.map { $0 - peak }.first { place in
            let range = samples.startIndex + place..<samples.endIndex + place
            return recording.indices.contains(range.lowerBound) && range.upperBound <= recording.count
                && likeness(samples, recording[range]) > 0.95
        }
    }
}

/// The normalised correlation of two stretches of sound: 1 where they are the same but for their level.
private func likeness(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Float {
    var product: Float = 0
    var energies: (a: Float, b: Float) = (0, 0)
    for (x, y) in zip(a, b) {
        product += x * y
        energies.a += x * x
        energies.b += y * y
    }
    let scale = (energies.a * energies.b).squareRoot()
    return scale > 0 ? product / scale : 0
}
