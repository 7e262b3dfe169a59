import Glibc
import Playback

/// An input and a loudspeaker whose clocks differ, simulated: the real ring, the real clocks' lines, the real resampler. True time is in
/// seconds; the devices tell theirs with the jitter of real ones.
package struct RelayedHour: ~Copyable {
    /// Between input and loudspeaker, in seconds.
    package static let lag = 0.3
    private let inputRate: Double
    private let outputRate: Double
    package let sound: RelaySound
    private let ring = CaptureRing()
    private var capture = FrameClock(rate: Player.rate, settlingTime: 0)
    private var playback = FrameClock(rate: Player.rate, settlingTime: 0)
    private var seed: UInt64 = 7
    /// One second of a tone of 440 Hz, which has no end.
    private let tone = (0..<Player.rate).map { Float(0.5 * sin(2 * .pi * 440 * Double($0) / Double(Player.rate))) }
    private var position = 0
    private var block = [Float](repeating: 0, count: 8192)
    /// In milliseconds, after the first two minutes.
    package private(set) var latency: ClosedRange<Double> = 0...0
    /// The largest distance from the lag in the first two minutes, in milliseconds.
    package private(set) var first = 0.0
    /// The largest deviation from a pure tone, and the frames that were looked at: a second of every minute.
    package private(set) var roughest: Float = 0
    package private(set) var heard = 0

    package init(input: Double, output: Double) {
        inputRate = Double(Player.rate) * (1 + input * 1e-6)
        outputRate = Double(Player.rate) * (1 + output * 1e-6)
        sound = RelaySound(ring, lag: Int64(RelayedHour.lag * 1e9))
    }

    /// A number of 0…1.
    private mutating func jitter() -> Double {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 11) / Double(1 << 53)
    }

    package mutating func run(seconds: Double) {
        var captured = 0
        var played = 0
        var turn = 0
        while true {
            turn += 1
            let now = 1 + Double(turn) * 0.008
            guard now < 1 + seconds else { return }
            // The input hands over blocks of 10 ms; its thread may be late by up to 8.
            while Double(captured + 480) / inputRate <= now - 0.008 * jitter() {
                let place = captured % Player.rate
                tone[place..<place + 480].withUnsafeBufferPointer { ring.append($0) }
                captured += 480
                let told = Double(captured) / inputRate + 0.002 * (jitter() - 0.5)
                _ = capture.observe(frame: captured, at: Int64(told * 1e9))
                if capture.isSettled { ring.setMap(capture.map) }
            }
            // The loudspeaker takes blocks of 20 ms, 80 ms before they sound.
            while Double(played) / outputRate <= now + 0.08 {
                let told = Double(played) / outputRate + 0.002 * (jitter() - 0.5)
                _ = playback.observe(frame: played, at: Int64(told * 1e9))
                played += 960
            }
            if position == 0 { position = played + 4800 }
            read(now)
        }
    }

    private mutating func read(_ now: Double) {
        let time = playback.map.time(of: position)
        let sound = sound
        let count = block.withUnsafeMutableBufferPointer {
            sound.read(into: $0, soundingAt: time, now: Int64(now * 1e9))
        }
        guard count > 0, let place = sound.position else { return }
        position += count
        let delay = (Double(position) / outputRate - place / inputRate) * 1000
        if now < 121 {
            first = max(first, abs(delay - RelayedHour.lag * 1000))
        } else if latency.upperBound == 0 {
            latency = delay...delay
        } else {
            latency = min(latency.lowerBound, delay)...max(latency.upperBound, delay)
        }
        if Int(now) % 60 == 30 { look(count) }
    }

    /// A tone obeys x(n+1) = 2 cos ω x(n) − x(n−1); a sample that is missing or repeated does not.
    private mutating func look(_ count: Int) {
        guard count > 2 else { return }
        let factor = Float(2 * cos(2 * .pi * 440 / Double(Player.rate)))
        var index = 2
        while index < count {
            roughest = max(roughest, abs(block[index] - factor * block[index - 1] + block[index - 2]))
            index += 1
        }
        heard += count - 2
    }
}
