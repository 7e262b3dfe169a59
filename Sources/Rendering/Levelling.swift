import Audio

/// The second of the renderer's three threads: measures each sound and finds the gain that brings it to the station's
/// loudness after the limiter.
struct Levelling {
    let mastering: Mastering
    /// For the spools of long sounds.
    let folder: String
    let from: Pipe<Material>
    let to: Pipe<Piece>

    private struct Unheard: Error {}

    /// More than this is not speech but noise.
    private static let highestGain = 30.0
    /// What the limiter costs is measured on this many seconds from a sound's beginning.
    private static let excerpt = 10

    /// Called on a thread of its own; blocks until everything is sent or nobody listens.
    func run() {
        do {
            try level()
        } catch let error as RenderError {
            _ = to.send(.failed(error))
        } catch is Unheard {
            // Nobody to tell.
        } catch {
            _ = to.send(.failed(.internalFailure("\(error)")))
        }
        from.abandon()
        to.finish()
    }

    private func level() throws {
        var costs: [Voice: Double] = [:]
        while let material = from.receive() {
            switch material {
            case .begin(let rate, let level, let voice):
                try measure(rate: rate, target: mastering.loudness + level, voice: voice, costs: &costs)
            case .gap(let gap): try send(.gap(gap))
            case .mark(let kind, let title): try send(.mark(kind, title: title))
            case .bedStart(let clip): try send(.bedStart(clip: clip))
            case .bedStop: try send(.bedStop)
            case .failed(let error): try send(.failed(error))
            case .samples, .words, .end: preconditionFailure("a sound begins before it goes on")
            }
        }
    }

    private func send(_ piece: Piece) throws {
        guard to.send(piece) else { throw Unheard() }
    }

    private func measure(rate: Int, target: Double, voice: Voice?, costs: inout [Voice: Double]) throws {
        let spool = Spool(rate: rate, folder: folder)
        var gauge = LoudnessGauge(rate: rate)
        var highest: Float = 0
        var words: [(sample: Int, text: String)] = []
        while let material = from.receive() {
            switch material {
            case .samples(let samples):
                try samples.withUnsafeBufferPointer { samples in
                    try spool.append(samples)
                    gauge.add(samples)
                    highest = max(highest, peak(of: samples))
                }
            case .words(let sample, let text): words.append((sample, text))
            case .end(let keep, let weight):
                let loudness = try gauge.integrated ?? shortLoudness(of: spool)
                var gain = loudness.map { min(target - $0, Self.highestGain) } ?? 0
                if Double(highest) * linear(decibels: gain) > linear(decibels: mastering.truePeak) {
                    if let voice, let cost = costs[voice], spool.count > Self.excerpt * rate {
                        gain += cost
                    } else {
                        let cost = try limiterCost(of: spool, gain: gain)
                        if let voice, spool.count > Self.excerpt * rate / 2 { costs[voice] = cost }
                        gain += cost
                    }
                }
                let sound = Sound(
                    spool: spool, keep: keep ?? 0..<spool.count, gain: linear(decibels: gain), words: words,
                    weight: weight)
                return try send(.sound(sound))
            case .failed(let error): return try send(.failed(error))
            case .begin, .gap, .mark, .bedStart, .bedStop: preconditionFailure("a sound ends before another begins")
            }
        }
    }

    /// Sounds under 400 ms have no gated loudness: theirs is that of themselves over and over.
    private func shortLoudness(of spool: Spool) throws -> Double? {
        guard spool.count > 0, spool.count < spool.rate else { return nil }
        var samples = [Float](repeating: 0, count: spool.count)
        _ = try samples.withUnsafeMutableBufferPointer { try spool.read(from: 0, into: $0) }
        var gauge = LoudnessGauge(rate: spool.rate)
        for _ in 0...(2 * spool.rate / spool.count) { samples.withUnsafeBufferPointer { gauge.add($0) } }
        return gauge.integrated
    }

    /// The dB by which the limiter makes the sound's beginning softer at `gain`, so that they can be added beforehand.
    private func limiterCost(of spool: Spool, gain: Double) throws -> Double {
        let (before, first) = try limited(spool, gain: gain)
        guard let before, let first else { return 0 }
        // More gain meets more limiting: a second look at the gain that the first one asks for.
        let cost = before - first
        guard let second = try limited(spool, gain: gain + cost).after else { return cost }
        return min(cost + (before - second), 6)
    }

    private func limited(_ spool: Spool, gain: Double) throws -> (before: Double?, after: Double?) {
        var limiter = Limiter(ceiling: linear(decibels: mastering.truePeak), rate: spool.rate)
        var before = LoudnessGauge(rate: spool.rate)
        var after = LoudnessGauge(rate: spool.rate)
        let factor = Float(linear(decibels: gain))
        var block = [Float](repeating: 0, count: 4_096)
        var position = 0
        while position < Self.excerpt * spool.rate {
            let count = try block.withUnsafeMutableBufferPointer { block in
                let count = try spool.read(from: position, into: block)
                let samples = UnsafeMutableBufferPointer(rebasing: block[..<count])
                for index in samples.indices { samples[index] *= factor }
                before.add(UnsafeBufferPointer(samples))
                limiter.process(samples)
                after.add(UnsafeBufferPointer(samples))
                return count
            }
            if count == 0 { break }
            position += count
        }
        return (before.integrated, after.integrated)
    }
}
