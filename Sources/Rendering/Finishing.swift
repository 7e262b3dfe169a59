import Audio
import Bulletin
import Loudness
import Resampler
import SoundFile

/// The last of the renderer's three threads: brings sounds to the programme's rate and their level, lays the beds under
/// them, limits, measures and writes.
struct Finishing: ~Copyable {
    private let job: RenderJob
    private let totalWeight: Int
    private let progress: @Sendable (Double, String) -> Void
    private var writer: SoundFileWriter
    private var limiter: Limiter
    private var meter: LoudnessMeter
    private var truePeak = TruePeakMeter()
    /// What was 22,050 Hz has nothing above 11 kHz: every other sample tells its loudness as well as all of them.
    private let isSpeechOnly: Bool
    private let ducking: Ducking
    /// At most two: one that begins while another fades away.
    private var bed: Bed?
    private var fading: Bed?

    /// Frames that went into the limiter, and that came out of it.
    private var entered = 0
    private var written = 0
    private var words: [TimedWords] = []
    private var doneWeight = 0
    private var reported = 0
    private var block = [Float](repeating: 0, count: Finishing.blockLength)
    private var gains = [Float](repeating: 0, count: Finishing.blockLength)
    private var halves = [Float](repeating: 0, count: Finishing.blockLength)

    private static let blockLength = 4_096

    struct Result {
        var frames: Int
        var loudness: Double?
        var truePeak: Double
        var words: [TimedWords]
    }

    static func open(
        job: RenderJob, path: String, progress: @escaping @Sendable (Double, String) -> Void
    ) throws -> Finishing {
        let isSpeechOnly = job.bed == nil && job.script.cues.allSatisfy(\.isSpeechOrSilence)
        return Finishing(
            job: job, progress: progress, isSpeechOnly: isSpeechOnly,
            writer: try SoundFileWriter.create(path, format: Renderer.format, channels: 1, rate: Renderer.rate),
            meter: try LoudnessMeter.open(rate: isSpeechOnly ? Renderer.rate / 2 : Renderer.rate))
    }

    private init(
        job: RenderJob, progress: @escaping @Sendable (Double, String) -> Void, isSpeechOnly: Bool,
        writer: consuming SoundFileWriter, meter: consuming LoudnessMeter
    ) {
        self.job = job
        self.progress = progress
        self.isSpeechOnly = isSpeechOnly
        self.writer = writer
        self.meter = meter
        totalWeight = max(1, job.script.weight)
        limiter = Limiter(ceiling: linear(decibels: job.mastering.truePeak), rate: Renderer.rate)
        ducking = Ducking(
            underSpeech: job.mastering.bedUnderSpeech, inGaps: job.mastering.bedInGaps, rate: Renderer.rate)
    }

    mutating func take(_ piece: Piece) throws {
        switch piece {
        case .sound(let sound): try play(sound)
        case .gap(let gap):
            let curve = ducking.gap(frames: gap.frames, opens: gap.opens, closes: gap.closes)
            var position = 0
            while position < gap.frames {
                let count = min(Self.blockLength, gap.frames - position)
                for index in 0..<count { block[index] = 0 }
                try emit(count, curve: curve, from: position)
                position += count
            }
        case .bedStart(let name):
            guard let clip = job.clips[name] else { throw RenderError.unreadableClip(name, reason: "no file") }
            do {
                bed = try Bed.open(clip.path, loudness: job.mastering.loudness, rate: Renderer.rate)
            } catch let error as SoundFileError {
                throw RenderError.unreadableClip(name, reason: error.message)
            }
        case .bedStop:
            fading = bed.take()
            fading?.stop(rate: Renderer.rate)
        case .failed(let error): throw error
        }
    }

    /// Lets out what the limiter still holds and completes the file.
    consuming func finish() throws -> Result {
        var rest = limiter.delay
        while rest > 0 {
            let count = min(Self.blockLength, rest)
            for index in 0..<count { block[index] = 0 }
            try write(count)
            rest -= count
        }
        [Float](repeating: 0, count: 16).withUnsafeBufferPointer { truePeak.add($0) }
        let result = Result(
            frames: written, loudness: meter.integrated, truePeak: decibels(linear: Double(truePeak.truePeak)),
            words: words)
        try writer.close()
        return result
    }

    private mutating func play(_ sound: Sound) throws {
        let rate = sound.spool.rate
        let start = entered
        var next = 0
        for word in sound.words {
            let frame = (word.sample - sound.keep.lowerBound) * Renderer.rate / rate
            words.append(TimedWords(frame: start + max(0, frame), text: word.text))
        }
        let firstWord = words.count - sound.words.count
        var converter = try SampleRateConverter.open(from: rate, to: Renderer.rate, gain: sound.gain)
        var input = [Float](repeating: 0, count: Self.blockLength)
        var position = sound.keep.lowerBound
        // Exactly the length that the sound has at the new rate, whatever the filter's own ends are.
        var left = (sound.keep.count * Renderer.rate + rate / 2) / rate
        while left > 0 {
            let wanted = min(Self.blockLength * rate / Renderer.rate, sound.keep.upperBound - position)
            var produced: Int
            if wanted > 0 {
                let count = try input.withUnsafeMutableBufferPointer { input in
                    try sound.spool.read(from: position, into: UnsafeMutableBufferPointer(rebasing: input[..<wanted]))
                }
                let (consumed, made) = try input[..<count].withUnsafeBufferPointer { input in
                    try block.withUnsafeMutableBufferPointer { try converter.convert(input, into: $0) }
                }
                position += consumed
                produced = made
            } else {
                produced = try block.withUnsafeMutableBufferPointer { try converter.drain(into: $0) }
                if produced == 0 {
                    produced = min(left, Self.blockLength)
                    for index in 0..<produced { block[index] = 0 }
                }
            }
            produced = min(produced, left)
            try emit(produced, curve: ducking.speech, from: 0)
            left -= produced
            while firstWord + next < words.count, words[firstWord + next].frame <= entered { next += 1 }
            if entered - reported >= 2 * Renderer.rate {
                let share = Double(position - sound.keep.lowerBound) / Double(max(1, sound.keep.count))
                report(
                    Double(doneWeight) + share * Double(sound.weight), next > 0 ? words[firstWord + next - 1].text : "")
            }
        }
        doneWeight += sound.weight
        report(Double(doneWeight), words.last?.text ?? "")
    }

    private mutating func report(_ weight: Double, _ text: String) {
        reported = entered
        progress(min(1, weight / Double(totalWeight)), text)
    }

    /// Lays the beds under the first `count` samples of the block and sends them on.
    private mutating func emit(_ count: Int, curve: LevelCurve, from position: Int) throws {
        guard count > 0 else { return }
        if bed != nil || fading != nil {
            gains.withUnsafeMutableBufferPointer { gains in
                curve.fill(UnsafeMutableBufferPointer(rebasing: gains[..<count]), from: position)
            }
            try block.withUnsafeMutableBufferPointer { block in
                let samples = UnsafeMutableBufferPointer(rebasing: block[..<count])
                try gains[..<count].withUnsafeBufferPointer { gains in
                    try bed?.mix(into: samples, gains: gains)
                    try fading?.mix(into: samples, gains: gains)
                }
            }
            if fading?.isSilent ?? false { fading = nil }
        }
        try write(count)
        entered += count
    }

    /// Limits the first `count` samples of the block and writes them, but for those that came before the first.
    private mutating func write(_ count: Int) throws {
        let skip = min(count, max(0, limiter.delay - entered))
        // While flushing, `entered` stands still and nothing is skipped twice.
        try block.withUnsafeMutableBufferPointer { block in
            let samples = UnsafeMutableBufferPointer(rebasing: block[..<count])
            limiter.process(samples)
            let out = UnsafeBufferPointer(rebasing: samples[skip...])
            truePeak.add(out)
            if isSpeechOnly {
                var kept = 0
                var index = written & 1
                while index < out.count {
                    halves[kept] = out[index]
                    kept += 1
                    index += 2
                }
                try halves[..<kept].withUnsafeBufferPointer { try meter.add($0) }
            } else {
                try meter.add(out)
            }
            try writer.write(out)
            written += out.count
        }
    }
}

extension Cue {
    fileprivate var isSpeechOrSilence: Bool {
        switch self {
        case .speech, .pause, .bedStop: true
        case .clip, .bedStart: false
        }
    }
}
