import Glibc

/// Makes speech carry through a 100 V horn: a band-pass, a lift of presence and compression, for one channel of an output.
///
/// | step | figures | why |
/// |---|---|---|
/// | band-pass | 300–3,400 Hz, Butterworth of the fourth order on each side | a horn gives nothing below its cut-off but lets its driver swing, and nothing useful far above; the band is telephony's (ITU-T G.712) |
/// | presence | +4 dB around 2.2 kHz, quality 0.8 | the octave at 2 kHz carries most of what is understood (ANSI S3.5-1997, band importance) |
/// | compression | 3:1 above −20 dBFS, attack 2 ms, release 150 ms, then +6 dB | soft consonants come over wind and engines; the figures are those of broadcast speech processors |
/// | guard | straight up to −3 dBFS, bent above, never over full scale | what passes before the attack must not fold over in a converter |
///
/// It is memory of one fixed size: no call allocates, locks or can fail, so it may run on an audio thread. There is no delay.
/// One thread at a time.
package struct HornChain: Sendable, BitwiseCopyable {
    private var highPass: (Biquad, Biquad)
    private var lowPass: (Biquad, Biquad)
    private var presence: Biquad
    /// The level that the compressor acts on, linear.
    private var envelope: Float = 0
    private let attack: Float
    private let release: Float

    private static let threshold: Float = 0.1
    private static let makeUp: Float = 1.995
    private static let knee: Float = 0.708
    /// Qualities of the two halves of a Butterworth filter of the fourth order.
    private static let qualities = (0.541_196, 1.306_563)

    package init(rate: Int) {
        let (first, second) = Self.qualities
        highPass = (
            .highPass(hertz: 300, quality: first, rate: rate), .highPass(hertz: 300, quality: second, rate: rate)
        )
        lowPass = (
            .lowPass(hertz: 3_400, quality: first, rate: rate), .lowPass(hertz: 3_400, quality: second, rate: rate)
        )
        presence = .peak(hertz: 2_200, quality: 0.8, decibels: 4, rate: rate)
        attack = Float(1 - exp(-1 / (0.002 * Double(rate))))
        release = Float(1 - exp(-1 / (0.15 * Double(rate))))
    }

    /// Replaces samples of the channel, every `stride`th from `samples` on: an interleaved block needs no copy.
    @_noAllocation @_noLocks
    package mutating func process(_ samples: UnsafeMutablePointer<Float>, count: Int, stride: Int = 1) {
        var index = 0
        while index < count {
            samples[index * stride] = next(samples[index * stride])
            index += 1
        }
        highPass.0.settle()
        highPass.1.settle()
        lowPass.0.settle()
        lowPass.1.settle()
        presence.settle()
        if envelope < 1e-12 { envelope = 0 }
    }

    @inline(__always) @_noAllocation @_noLocks
    private mutating func next(_ sample: Float) -> Float {
        let passed = lowPass.1.next(lowPass.0.next(highPass.1.next(highPass.0.next(Double(sample)))))
        let lifted = Float(presence.next(passed))
        let level = abs(lifted)
        envelope += (level - envelope) * (level > envelope ? attack : release)
        var out = lifted * Self.makeUp
        if envelope > Self.threshold {
            // 3:1: two thirds of what is above, in dB, are taken away.
            let root = Self.cubeRoot(Self.threshold / envelope)
            out *= root * root
        }
        let over = (abs(out) - Self.knee) / (1 - Self.knee)
        guard over > 0 else { return out }
        let bent = Self.knee + (1 - Self.knee) * over / (1 + over)
        return out < 0 ? -bent : bent
    }

    /// Of 0…1, by Newton from a third of the exponent: the library's own function may not be called from here.
    @inline(__always) @_noAllocation @_noLocks
    private static func cubeRoot(_ x: Float) -> Float {
        // A third of the bits, and two thirds of those of 1.
        var root = Float(bitPattern: x.bitPattern / 3 &+ 0x2a51_19f2)
        root = (2 * root + x / (root * root)) * (1 / 3)
        root = (2 * root + x / (root * root)) * (1 / 3)
        return root
    }
}
