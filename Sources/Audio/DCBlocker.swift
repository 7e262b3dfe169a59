import Glibc

/// Takes a constant offset out of a stream: a first-order high-pass at 5 Hz.
package struct DCBlocker: Sendable {
    private let pole: Float
    private var lastInput: Float = 0
    private var lastOutput: Float = 0

    package init(rate: Int) {
        pole = Float(exp(-2 * .pi * 5 / Double(rate)))
    }

    package mutating func process(_ block: UnsafeMutableBufferPointer<Float>) {
        for index in block.indices {
            let input = block[index]
            lastOutput = input - lastInput + pole * lastOutput
            lastInput = input
            block[index] = lastOutput
        }
    }
}
