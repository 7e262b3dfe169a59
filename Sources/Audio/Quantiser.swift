/// Turns samples into integers of 16 bits with triangular dither, so that what is soft fades into noise instead of
/// into distortion.
///
/// The dither is two least significant bits wide, −96 dBFS; digital silence stays silence. The noise is the same in every
/// run, and does not depend on the blocks in which samples come as long as they are whole eights.
/// Source: Lipshitz, Wannamaker, Vanderkooy, "Quantization and dither: a theoretical survey", JAES 40 (1992).
package struct Quantiser: Sendable {
    /// Eight generators, xorshift32 after Marsaglia, each on its own way.
    private var noise = SIMD8<UInt32>(
        0x9e37_79b9, 0x7f4a_7c15, 0xf39c_c060, 0x5ced_c834, 0x1082_276b, 0xf3a2_7251, 0xf86c_6a11, 0xd0c1_8e95)

    package init() {}

    /// Full scale ±1 becomes ±32,767; what is beyond is clipped. `output` is at least as long as `input`.
    package mutating func quantise(_ input: UnsafeBufferPointer<Float>, into output: UnsafeMutableBufferPointer<Int16>)
    {
        guard let samples = input.baseAddress, let integers = output.baseAddress else { return }
        var index = 0
        while index + 8 <= input.count {
            let eight = UnsafeRawPointer(samples + index).loadUnaligned(as: SIMD8<Float>.self)
            UnsafeMutableRawPointer(integers + index).storeBytes(of: quantise(eight), as: SIMD8<Int16>.self)
            index += 8
        }
        guard index < input.count else { return }
        var rest = SIMD8<Float>()
        for lane in 0..<input.count - index { rest[lane] = samples[index + lane] }
        let quantised = quantise(rest)
        for lane in 0..<input.count - index { integers[index + lane] = quantised[lane] }
    }

    @inline(__always)
    private mutating func quantise(_ samples: SIMD8<Float>) -> SIMD8<Int16> {
        noise ^= noise &<< 13
        noise ^= noise &>> 17
        noise ^= noise &<< 5
        // Halves of a random number are two even distributions; their sum is triangular: 0 … 131,070.
        let sum = (noise & 0xffff) &+ (noise &>> 16)
        // Above 2²³ a float has no fraction: adding 3 · 2²² rounds, and leaves the integer in the low bits.
        let magic: Float = 12_582_912
        let magicBits: UInt32 = 0x4b40_0000
        // 1 with the sum in its fraction, 1 … 2, made without a conversion: dither of −1 … 1.
        let one = unsafeBitCast(sum &<< 6 | 0x3f80_0000, to: SIMD8<Float>.self)
        let dither = (one - 1) * 2 - 1
        var scaled = samples * 32_767 + dither
        scaled = scaled.replacing(with: 32_767, where: scaled .> 32_767)
        scaled = scaled.replacing(with: -32_768, where: scaled .< -32_768)
        scaled = scaled.replacing(with: 0, where: samples .== 0)
        let bits = unsafeBitCast(scaled + magic, to: SIMD8<UInt32>.self) &- magicBits
        return SIMD8<Int16>(truncatingIfNeeded: bits)
    }
}
