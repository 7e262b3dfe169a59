import Audio
import Bulletin
import ESpeakNG
import Glibc
import SoundFile
import Vietnamese

/// The first of the renderer's three threads: says the words and opens the clips, in the order of the script.
struct Performance {
    let job: RenderJob
    let reader: Reader
    /// For the recordings of voices that are programs.
    let folder: String
    let remarks: Remarks
    let pipe: Pipe<Material>

    /// The receiver has gone.
    private struct Unheard: Error {}

    /// Called on a thread of its own; blocks until everything is sent or nobody listens.
    func run() {
        do {
            try perform()
        } catch let error as RenderError {
            _ = pipe.send(.failed(error))
        } catch let error as SpeechError {
            _ = pipe.send(.failed(Self.translated(error)))
        } catch is Unheard {
            // Nobody to tell.
        } catch {
            _ = pipe.send(.failed(.internalFailure("\(error)")))
        }
        pipe.finish()
    }

    private func perform() throws {
        var engine = try SpeechEngine.open()
        var voice: Voice?
        var gap = 0.0
        var previous: Speech?
        var previousWasClip = false
        var hasBed = false
        var hasSound = false
        /// Voices whose program has failed.
        var silenced: Set<Voice> = []

        func flushGap(closes: Bool = false) throws {
            let frames = Int((gap * Double(job.rate)).rounded())
            if frames > 0 { try send(.gap(Gap(frames: frames, closes: closes))) }
            gap = 0
        }

        if let bed = job.bed {
            try send(.bedStart(clip: bed))
            hasBed = true
            gap = job.pauses.bedBefore
        }
        for cue in job.script.cues {
            switch cue {
            case .speech(let speech):
                let passage = Passage(speech, reader: reader)
                guard !passage.isEmpty else { continue }
                if let previous {
                    gap = max(gap, job.pauses.between(previous, speech))
                } else if previousWasClip {
                    gap = max(gap, job.pauses.clip)
                }
                try flushGap()
                if speech.manner == .heading { try send(.mark(.heading, title: speech.written)) }
                let wanted = speech.speaker.flatMap { job.speakers[$0] } ?? job.voice
                let isSaid = try !silenced.contains(wanted) && recite(passage, voice: wanted, weight: speech.weight)
                if !isSaid {
                    // What failed once fails again, and perhaps after two minutes each time.
                    if wanted.command != nil { silenced.insert(wanted) }
                    if wanted != voice {
                        try adopt(wanted, engine: &engine)
                        voice = wanted
                    }
                    try say(passage, voice: wanted, weight: speech.weight, engine: &engine)
                }
                (previous, previousWasClip, hasSound) = (speech, false, true)
            case .clip(let reference):
                let isHeard = try play(reference.path) {
                    if previous != nil || previousWasClip { gap = max(gap, job.pauses.clip) }
                    try flushGap()
                    try send(.mark(.clip, title: reference.path))
                }
                if isHeard { (previous, previousWasClip, hasSound) = (nil, true, true) }
            case .pause(let milliseconds):
                gap += Double(milliseconds) / 1_000
                // An explicit pause is what the author wants between its neighbours: no more, no less.
                (previous, previousWasClip) = (nil, false)
            case .bedStart(let reference):
                try flushGap()
                if hasBed { try send(.bedStop) }
                try send(.bedStart(clip: reference.path))
                hasBed = true
            case .bedStop:
                try flushGap()
                if hasBed { try send(.bedStop) }
                hasBed = false
            }
        }
        guard hasSound else { throw RenderError.nothingToSay }
        try flushGap(closes: true)
        if hasBed {
            try send(.bedStop)
            gap = job.pauses.bedAfter
            try flushGap(closes: true)
        }
    }

    private func send(_ material: Material) throws {
        guard pipe.send(material) else { throw Unheard() }
    }

    private func adopt(_ voice: Voice, engine: inout SpeechEngine) throws {
        try engine.setVoice(voice.espeak)
        try engine.setRate(min(max(voice.rate, 80), 260))
        try engine.setPitch(min(max(voice.pitch, 0), 99))
        // Loud vowels clip at the engine's own 100; the level is made later, where it is measured.
        try engine.setAmplitude(50)
    }

    private func say(_ passage: Passage, voice: Voice, weight: Int, engine: inout SpeechEngine) throws {
        let rate = engine.rate
        try send(.begin(rate: rate, level: voice.gain, voice: voice))
        // Samples of the synthesiser's, and those of longer pauses between them.
        var said = 0
        var added = 0
        // The synthesiser's blocks are short; a second of them wakes the next thread less often.
        var block: [Float] = []
        block.reserveCapacity(rate)
        func sendBlock() -> Bool {
            defer { block.removeAll(keepingCapacity: true) }
            return block.isEmpty || pipe.send(.samples(block))
        }
        for (index, utterance) in passage.utterances.enumerated() {
            let start = said
            var next = 0
            var isHeard = true
            try engine.speak(utterance.text, pauseAfter: index + 1 < passage.utterances.count) { samples, words in
                var taken = 0
                func take(to end: Int) {
                    append(samples[taken..<end], to: &block)
                    taken = end
                }
                for word in words {
                    while next < utterance.clauses.count, utterance.clauses[next].offset <= word.textOffset {
                        let clause = utterance.clauses[next]
                        let sample = start + word.milliseconds * rate / 1_000
                        let more = Int(job.pauses.more(before: clause) * Double(rate))
                        if more > 0 {
                            // In the synthesiser's own pause, right before the word.
                            take(to: min(max(sample - said, taken), samples.count))
                            block.append(contentsOf: repeatElement(0, count: more))
                            added += more
                        }
                        isHeard = isHeard && pipe.send(.words(sample: sample + added, text: clause.written))
                        next += 1
                    }
                }
                take(to: samples.count)
                said += samples.count
                if block.count >= rate { isHeard = isHeard && sendBlock() }
                return isHeard
            }
            guard isHeard else { throw Unheard() }
            // Clauses that the synthesiser has no word for, such as a row of signs.
            while next < utterance.clauses.count {
                try send(.words(sample: said + added, text: utterance.clauses[next].written))
                next += 1
            }
        }
        guard sendBlock() else { throw Unheard() }
        try send(.end(keep: nil, weight: weight))
    }

    private func append(_ samples: Slice<UnsafeBufferPointer<Int16>>, to block: inout [Float]) {
        let start = block.count
        block.append(contentsOf: repeatElement(0, count: samples.count))
        block.withUnsafeMutableBufferPointer { block in
            guard let target = block.baseAddress.map({ $0 + start }), let source = samples.base.baseAddress else {
                return
            }
            for index in 0..<samples.count { target[index] = Float(source[samples.startIndex + index]) * (1 / 32_768) }
        }
    }

    /// Lets a voice's program say the passage; false where the voice has none or it fails.
    private func recite(_ passage: Passage, voice: Voice, weight: Int) throws -> Bool {
        guard let command = voice.command, let program = command.first else { return false }
        let path: String
        do {
            path = try CommandVoice(command: command, folder: folder).say(
                passage.utterances.map(\.text).joined(separator: " "))
        } catch {
            remarks.add(Sentences.commandFailed(program, reason: error.reason, instead: voice.espeak))
            return false
        }
        defer { unlink(path) }
        // Nobody tells when the program says what: clauses share its time by their length.
        var clauses: [(share: Double, text: String)] = []
        let length = passage.utterances.reduce(0) { $0 + $1.text.unicodeScalars.count }
        var before = 0
        for utterance in passage.utterances {
            for clause in utterance.clauses {
                clauses.append((Double(before + clause.offset) / Double(length), clause.written))
            }
            before += utterance.text.unicodeScalars.count
        }
        return try play(path, level: voice.gain, voice: voice, weight: weight, clauses: clauses) {}
    }

    /// False for a clip of nothing but silence, which takes no time; `begin` is called before the first sound of another.
    private func play(_ name: String, begin: () throws -> Void) throws -> Bool {
        guard let clip = job.clips[name] else {
            throw RenderError.unreadableClip(name, reason: "no file")
        }
        do {
            return try play(clip.path, level: 0, voice: nil, weight: ClipReference.weight, clauses: [], begin: begin)
        } catch let error as SoundFileError {
            throw RenderError.unreadableClip(name, reason: error.message)
        }
    }

    /// Sends a recording without the silence at its ends.
    private func play(
        _ path: String, level: Double, voice: Voice?, weight: Int, clauses: [(share: Double, text: String)],
        begin: () throws -> Void
    ) throws -> Bool {
        var recording = try Recording.open(path)
        let rate = recording.rate
        // 5 ms before the first sound keep its attack; 200 ms after the last keep its echo.
        let (lead, tail) = (rate / 200, rate / 5)
        var range = SoundingRange()
        var isHeard = false
        var silence: [Float] = []
        var block = [Float](repeating: 0, count: 4_096)
        while true {
            let frames = try recording.read(into: &block)
            guard frames > 0 else { break }
            var samples = Array(block[..<frames])
            if !isHeard {
                guard samples.withUnsafeBufferPointer({ peak(of: $0) }) > SoundingRange.threshold else {
                    silence = Array((silence + samples).suffix(lead))
                    continue
                }
                try begin()
                try send(.begin(rate: rate, level: level, voice: voice))
                samples = silence + samples
                isHeard = true
            }
            samples.withUnsafeBufferPointer { range.add($0) }
            try send(.samples(samples))
        }
        guard isHeard else { return false }
        let keep = range.range(lead: lead, tail: tail)
        for clause in clauses {
            try send(.words(sample: keep.lowerBound + Int(clause.share * Double(keep.count)), text: clause.text))
        }
        try send(.end(keep: keep, weight: weight))
        return true
    }

    private static func translated(_ error: SpeechError) -> RenderError {
        if case .unknownVoice(let name) = error { .unknownVoice(name) } else { .internalFailure("\(error)") }
    }
}

extension Speech {
    /// As a person wrote it.
    fileprivate var written: String {
        runs.reduce("") { text, run in
            switch run {
            case .text(let more), .fixed(let more, _): text + more
            }
        }
    }
}
