/// The frequency weighting of loudness, a shelf and a high-pass after ITU-R BS.1770-4, annex 1, and the energy behind it.
///
/// The filters are linear: eight outputs, and what is remembered after them, are sums over eight inputs and the four numbers that
/// were remembered before. Taken so, eight samples depend on one another's past once instead of eight times, which is a third
/// of the time. One thread at a time.
struct KWeighting: Sendable {
    private typealias State = SIMD4<Float>
    private typealias Eight = SIMD8<Float>

    private let shelf: Biquad
    private let highPass: Biquad
    private var state = State()
    /// Eight outputs for each of the numbers that are remembered and for each input, and what is remembered afterwards.
    private let outputOfState: InlineArray<4, Eight>
    private let outputOfInput: InlineArray<8, Eight>
    private let stateOfState: InlineArray<4, State>
    private let stateOfInput: InlineArray<8, State>

    /// `rate` in Hz. The filters are those of the standard at 48 kHz, made anew for the rate.
    init(rate: Int) {
        // Source of the analogue figures: B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement".
        let shelf = Biquad.highShelf(
            hertz: 1_681.974_450_955_533, quality: 0.707_175_236_955_419_6, decibels: 3.999_843_853_973_347, rate: rate)
        let highPass = Biquad.weightingHighPass(
            hertz: 38.135_470_876_024_44, quality: 0.500_327_037_323_877_3, rate: rate)
        (self.shelf, self.highPass) = (shelf, highPass)
        /// What one number alone gives: a unit among what is remembered, or among the inputs.
        func response(state index: Int?, input: Int?) -> (Eight, State) {
            var (first, second) = (shelf, highPass)
            if let index {
                first.state = (index == 0 ? 1 : 0, index == 1 ? 1 : 0)
                second.state = (index == 2 ? 1 : 0, index == 3 ? 1 : 0)
            }
            var outputs = Eight()
            for place in 0..<8 { outputs[place] = Float(second.next(first.next(place == input ? 1 : 0))) }
            return (outputs, Self.packed(first, second))
        }
        let states = (0..<4).map { response(state: $0, input: nil) }
        let inputs = (0..<8).map { response(state: nil, input: $0) }
        outputOfState = InlineArray { states[$0].0 }
        stateOfState = InlineArray { states[$0].1 }
        outputOfInput = InlineArray { inputs[$0].0 }
        stateOfInput = InlineArray { inputs[$0].1 }
    }

    private static func packed(_ first: Biquad, _ second: Biquad) -> State {
        State(Float(first.state.0), Float(first.state.1), Float(second.state.0), Float(second.state.1))
    }

    /// The sum of the squares of the weighted samples.
    mutating func energy(of samples: UnsafePointer<Float>, count: Int) -> Double {
        let bytes = UnsafeRawPointer(samples)
        var (squares, state) = (Eight(), state)
        var index = 0
        while index + 8 <= count {
            let input = (bytes + index * 4).loadUnaligned(as: Eight.self)
            var output = outputOfState[0] * state[0]
            var next = stateOfState[0] * state[0]
            for number in 1..<4 {
                output += outputOfState[number] * state[number]
                next += stateOfState[number] * state[number]
            }
            for place in 0..<8 {
                output += outputOfInput[place] * input[place]
                next += stateOfInput[place] * input[place]
            }
            squares += output * output
            state = next
            index += 8
        }
        self.state = state
        return Double(squares.sum()) + rest(samples + index, count: count - index)
    }

    private mutating func rest(_ samples: UnsafePointer<Float>, count: Int) -> Double {
        guard count > 0 else { return 0 }
        var (first, second, sum) = (shelf, highPass, 0.0)
        first.state = (Double(state[0]), Double(state[1]))
        second.state = (Double(state[2]), Double(state[3]))
        for index in 0..<count {
            let weighted = second.next(first.next(Double(samples[index])))
            sum += weighted * weighted
        }
        state = Self.packed(first, second)
        return sum
    }

    /// Forgets what is too small to be heard, as `Biquad.settle`.
    mutating func settle() {
        if state.replacing(with: -state, where: state .< 0).max() < 1e-20 { state = State() }
    }
}
