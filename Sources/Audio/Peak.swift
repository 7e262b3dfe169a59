/// The highest absolute sample; 0 for no samples.
package func peak(of samples: UnsafeBufferPointer<Float>) -> Float {
    guard let start = samples.baseAddress else { return 0 }
    return peak(of: start, count: samples.count)
}

@inline(__always)
func peak(of samples: UnsafePointer<Float>, count: Int) -> Float {
    let bytes = UnsafeRawPointer(samples)
    var lanes = SIMD8<Float>()
    var index = 0
    while index + 8 <= count {
        lanes = higher(lanes, magnitude((bytes + index * 4).loadUnaligned(as: SIMD8<Float>.self)))
        index += 8
    }
    var highest = highestLane(lanes)
    while index < count {
        highest = max(highest, abs(samples[index]))
        index += 1
    }
    return highest
}

/// The lowest and the highest sample; 0 and 0 for no samples.
package func extremes(of samples: UnsafeBufferPointer<Float>) -> (lowest: Float, highest: Float) {
    guard let first = samples.first else { return (0, 0) }
    var (lowest, highest) = (first, first)
    for sample in samples {
        if sample < lowest { lowest = sample }
        if sample > highest { highest = sample }
    }
    return (lowest, highest)
}

// The standard library's own functions for these go through the lanes one by one.

@inline(__always)
func highestLane(_ a: SIMD8<Float>) -> Float {
    let four = a.lowHalf.replacing(with: a.highHalf, where: a.highHalf .> a.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return two.x > two.y ? two.x : two.y
}

@inline(__always)
func higher(_ a: SIMD8<Float>, _ b: SIMD8<Float>) -> SIMD8<Float> { a.replacing(with: b, where: b .> a) }

@inline(__always)
func magnitude(_ a: SIMD8<Float>) -> SIMD8<Float> {
    unsafeBitCast(unsafeBitCast(a, to: SIMD8<UInt32>.self) & 0x7fff_ffff, to: SIMD8<Float>.self)
}
