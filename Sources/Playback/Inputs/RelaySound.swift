import Audio

/// An input as it is heard in one zone: behind the input by a steady lag, resampled so that it stays there though the two devices'
/// clocks differ, with the fallback in its place while it is silent.
///
/// Belongs to one feeder thread.
package final class RelaySound: LiveSource {
    /// What the capturing thread may take to hand over what has been captured, in nanoseconds.
    static let margin: Int64 = 30_000_000
    /// By how much `fellBehind` makes it older, and how old it may become.
    private static let patience: Int64 = 40_000_000
    private static let longest: Int64 = 1_500_000_000
    /// Further from where it should be than this, in frames, it jumps there instead of creeping.
    private static let jump = Double(Player.rate) / 20
    /// Frames of the fade after a jump, and of that between the input and the fallback.
    private static let ramp: Float = 240
    private static let crossfade = Float(Player.rate) / 2

    private let ring: CaptureRing
    private let openFallback: () -> (any SampleSource)?
    private let onClose: () -> Void
    private(set) var lag: Int64
    private var hold = LatencyHold()
    /// The input frame that is read next; nil before the first.
    package private(set) var position: Double?
    private var lastCount = 0
    private var scratch: [Float] = []
    /// 0 after a jump, 1 as soon as the ramp is over.
    private var rise: Float = 0
    private var fallback: (any SampleSource)?
    /// How much of the fallback is heard, 0…1.
    private var share: Float = 0
    /// Times that it jumped, the first not counted, and frames that should have been there and were not.
    package private(set) var jumps = 0
    package private(set) var missing = 0

    /// `lag`: nanoseconds between capturing and sounding, the same for every zone, so that they sound together.
    package init(
        _ ring: CaptureRing, lag: Int64, openFallback: @escaping () -> (any SampleSource)? = { nil },
        onClose: @escaping () -> Void = {}
    ) {
        self.ring = ring
        self.lag = lag
        self.openFallback = openFallback
        self.onClose = onClose
    }

    deinit { onClose() }

    package func fellBehind() {
        lag = min(lag + Self.patience, Self.longest)
        position = nil
    }

    package func read(into samples: UnsafeMutableBufferPointer<Float>, soundingAt time: Int64, now: Int64) -> Int {
        let captured = time - lag
        let past = now - Self.margin - captured
        guard past > 0, let target = samples.baseAddress else { return 0 }
        let count = min(samples.count, FrameMap.frames(min(past, 10_000_000_000), rate: Player.rate))
        guard count > 0 else { return 0 }
        if let map = ring.map {
            listen(target, count, from: map.exactFrame(at: captured))
        } else {
            position = nil
            target.update(repeating: 0, count: count)
        }
        mixFallback(target, count)
        lastCount = count
        return count
    }

    /// Reads the input from about `wanted` on.
    private func listen(_ target: UnsafeMutablePointer<Float>, _ count: Int, from wanted: Double) {
        var step = 1.0
        var place = wanted
        if let position, abs(wanted - position) <= Self.jump {
            place = position
            let rate = Double(Player.rate)
            step = hold.step(behind: (wanted - position) / rate, elapsed: Double(lastCount) / rate)
        } else {
            if position != nil { jumps += 1 }
            rise = 0
        }
        let whole = place.rounded(.down)
        let first = Int(whole) - SincInterpolator.before + 1
        let needed = SincInterpolator.input(for: count, from: place - whole, step: step)
        if scratch.count < needed { scratch = Array(repeating: 0, count: needed) }
        missing += ring.copy(from: first, count: needed, into: &scratch)
        SincInterpolator.make(count, from: scratch, at: place - whole, step: step, into: target)
        position = place + step * Double(count)
        var index = 0
        while rise < 1, index < count {
            target[index] *= rise
            rise = min(1, rise + 1 / Self.ramp)
            index += 1
        }
    }

    /// Fades from the input to the fallback while the input is silent, and back as soon as it sounds.
    private func mixFallback(_ target: UnsafeMutablePointer<Float>, _ count: Int) {
        let isWanted = ring.isSilent
        guard isWanted || share > 0 else {
            fallback = nil
            return
        }
        if fallback == nil { fallback = openFallback() }
        guard let fallback else { return }
        if scratch.count < count { scratch = Array(repeating: 0, count: count) }
        var filled = 0
        scratch.withUnsafeMutableBufferPointer { scratch in
            // It begins anew where it ends; a file that gives nothing is silence.
            var hasBegunAnew = false
            while filled < count {
                let rest = UnsafeMutableBufferPointer(rebasing: scratch[filled..<count])
                let read = (try? fallback.read(into: rest)) ?? 0
                filled += read
                if read > 0 { continue }
                if hasBegunAnew || (try? fallback.seek(to: 0)) == nil { break }
                hasBegunAnew = true
            }
        }
        let step = (isWanted ? 1 : -1) / Self.crossfade
        for index in 0..<count {
            share = min(1, max(0, share + step))
            target[index] = target[index] * (1 - share) + (index < filled ? scratch[index] : 0) * share
        }
    }
}

extension FrameMap {
    /// The place between two frames at which `time` lies.
    func exactFrame(at time: Int64) -> Double {
        let whole = frame(at: time)
        return Double(whole) + Double(time - self.time(of: whole)) * Double(rate) / 1e9
    }
}
