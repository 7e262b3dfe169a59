internal import CALSA

/// The sample formats that LoaXa writes and captures, all little-endian.
package enum SampleFormat: String, Sendable, Hashable, CaseIterable {
    case float32 = "FLOAT"
    case int32 = "S32"
    /// 24 bits in the low end of four bytes.
    case int24 = "S24"
    /// 24 bits in three bytes.
    case packedInt24 = "S24_3"
    case int16 = "S16"

    /// From the finest to the coarsest.
    package static let best: [SampleFormat] = [.float32, .int32, .int24, .packedInt24, .int16]

    /// Of one sample.
    package var bytes: Int {
        switch self {
        case .float32, .int32, .int24: 4
        case .packedInt24: 3
        case .int16: 2
        }
    }

    var native: snd_pcm_format_t {
        switch self {
        case .float32: SND_PCM_FORMAT_FLOAT_LE
        case .int32: SND_PCM_FORMAT_S32_LE
        case .int24: SND_PCM_FORMAT_S24_LE
        case .packedInt24: SND_PCM_FORMAT_S24_3LE
        case .int16: SND_PCM_FORMAT_S16_LE
        }
    }
}

extension SampleFormat {
    /// Writes `count` samples of −1…+1 in this format; what lies outside is clipped, and an integer is the nearest one.
    ///
    /// `target` has room for `count * bytes` bytes. Allocates nothing, so the audio thread may call it.
    @inline(__always)
    package func convert(_ source: UnsafePointer<Float>, count: Int, to target: UnsafeMutableRawPointer) {
        switch self {
        case .float32:
            for index in 0..<count {
                target.storeBytes(of: clipped(source[index]), toByteOffset: index &* 4, as: Float.self)
            }
        case .int32:
            for index in 0..<count {
                // 0x7fff_ff80 is the largest 32-bit integer that a Float can hold.
                let scaled = min(clipped(source[index]) * 2_147_483_648, 2_147_483_520)
                target.storeBytes(of: Int32(scaled), toByteOffset: index &* 4, as: Int32.self)
            }
        case .int24:
            for index in 0..<count {
                target.storeBytes(of: integer24(source[index]), toByteOffset: index &* 4, as: Int32.self)
            }
        case .packedInt24:
            for index in 0..<count {
                let value = integer24(source[index])
                target.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: index &* 3, as: UInt8.self)
                target.storeBytes(
                    of: UInt8(truncatingIfNeeded: value >> 8), toByteOffset: index &* 3 &+ 1, as: UInt8.self)
                target.storeBytes(
                    of: UInt8(truncatingIfNeeded: value >> 16), toByteOffset: index &* 3 &+ 2, as: UInt8.self)
            }
        case .int16:
            for index in 0..<count {
                let scaled = min((clipped(source[index]) * 32_768).rounded(), 32_767)
                target.storeBytes(of: Int16(scaled), toByteOffset: index &* 2, as: Int16.self)
            }
        }
    }
}

extension SampleFormat {
    /// Reads `count` samples of this format as −1…+1.
    @inline(__always)
    package func read(_ source: UnsafeRawPointer, count: Int, into target: UnsafeMutablePointer<Float>) {
        switch self {
        case .float32:
            for index in 0..<count {
                target[index] = clipped(source.loadUnaligned(fromByteOffset: index &* 4, as: Float.self))
            }
        case .int32:
            for index in 0..<count {
                let value = source.loadUnaligned(fromByteOffset: index &* 4, as: Int32.self)
                target[index] = Float(value) * (1 / 2_147_483_648)
            }
        case .int24:
            for index in 0..<count {
                // The highest byte is whatever the driver left there.
                let value = source.loadUnaligned(fromByteOffset: index &* 4, as: Int32.self)
                target[index] = Float((value << 8) >> 8) * (1 / 8_388_608)
            }
        case .packedInt24:
            for index in 0..<count {
                let low = Int32(source.load(fromByteOffset: index &* 3, as: UInt8.self))
                let middle = Int32(source.load(fromByteOffset: index &* 3 &+ 1, as: UInt8.self))
                let high = Int32(source.load(fromByteOffset: index &* 3 &+ 2, as: Int8.self))
                target[index] = Float(high << 16 | middle << 8 | low) * (1 / 8_388_608)
            }
        case .int16:
            for index in 0..<count {
                let value = source.loadUnaligned(fromByteOffset: index &* 2, as: Int16.self)
                target[index] = Float(value) * (1 / 32_768)
            }
        }
    }
}

/// Not-a-number becomes silence, so that a conversion to an integer can never trap.
@inline(__always)
private func clipped(_ sample: Float) -> Float { sample == sample ? max(-1, min(1, sample)) : 0 }

@inline(__always)
private func integer24(_ sample: Float) -> Int32 { Int32(min((clipped(sample) * 8_388_608).rounded(), 8_388_607)) }
