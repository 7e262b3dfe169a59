internal import CSoxr

/// A stream of one channel that changes its sample rate, by libsoxr at its high quality (20 bits, linear phase).
///
/// One thread at a time; never blocks. Equal input in equal order gives equal output, however it is cut into pieces.
package struct SampleRateConverter: ~Copyable {
    private let handle: OpaquePointer

    private init(handle: OpaquePointer) {
        self.handle = handle
    }

    deinit { soxr_delete(handle) }

    /// Rates in Hz. `gain` is a linear factor that the samples are multiplied by on the way.
    package static func open(from source: Int, to target: Int, gain: Double = 1) throws(ResamplerError)
        -> SampleRateConverter
    {
        var failure: soxr_error_t?
        var samples = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
        samples.scale = gain
        var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
        guard let handle = soxr_create(Double(source), Double(target), 1, &failure, &samples, &quality, nil) else {
            throw ResamplerError(
                call: "soxr_create(\(source), \(target))",
                message: failure.map { String(cString: $0) } ?? "out of memory")
        }
        return SampleRateConverter(handle: handle)
    }

    /// Takes samples and gives some of what they become; call again with the rest while `consumed` falls short.
    package mutating func convert(
        _ input: UnsafeBufferPointer<Float>, into output: UnsafeMutableBufferPointer<Float>
    ) throws(ResamplerError) -> (consumed: Int, produced: Int) {
        var consumed = 0
        var produced = 0
        // libsoxr takes a null input for the end of the stream; an empty Swift buffer may have none.
        guard let start = input.baseAddress, !input.isEmpty else { return (0, 0) }
        let failure = soxr_process(handle, start, input.count, &consumed, output.baseAddress, output.count, &produced)
        if let failure { throw ResamplerError(call: "soxr_process", message: String(cString: failure)) }
        return (consumed, produced)
    }

    /// After the last input: gives what is still inside, piece by piece, and 0 when nothing is left.
    package mutating func drain(into output: UnsafeMutableBufferPointer<Float>) throws(ResamplerError) -> Int {
        var produced = 0
        let failure = soxr_process(handle, nil, 0, nil, output.baseAddress, output.count, &produced)
        if let failure { throw ResamplerError(call: "soxr_process", message: String(cString: failure)) }
        return produced
    }
}

/// Why libsoxr refused: a rate that makes no sense, or no memory.
package struct ResamplerError: Error, Sendable, Hashable, CustomStringConvertible {
    package let call: String
    package let message: String

    package var description: String { "\(call): \(message)" }
}
