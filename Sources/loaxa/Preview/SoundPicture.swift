import Glibc
import Rendering
import Wording

/// A finished sound as a picture: its wave and its loudness over time, under the names of its headings and clips.
struct SoundPicture: Sendable {
    let title: String
    let figures: SoundFigures
    let measures: SoundMeasures
    let language: Language

    private var rendition: Rendition { figures.rendition }
    private var seconds: Double { max(rendition.length / .seconds(1), 0.001) }

    /// As many moments as the panels are wide.
    static let moments = Int(Sizes.plotWidth)

    private enum Sizes {
        static let width = 1200.0
        static let left = 58.0
        static let right = 132.0
        static let plotWidth = width - left - right
        static let labelRow = 16.0
        static let firstLabel = 82.0
        static let wave = 170.0
        static let loudness = 200.0
        static let gap = 26.0
        /// LUFS at the lower edge; the upper one is 0.
        static let softest = -50.0
    }

    var drawn: Drawn {
        let labels = placedLabels()
        let rows = (labels.compactMap(\.row).max() ?? -1) + 1
        let wave = Sizes.firstLabel + Double(rows) * Sizes.labelRow + 14
        let loudness = wave + Sizes.wave + Sizes.gap
        let bottom = loudness + Sizes.loudness
        var picture = Drawn(width: Sizes.width, height: bottom + 40, title: title)
        picture.add(.rect(x: 0, y: 0, width: Sizes.width, height: picture.height, .page))
        let room = Sizes.width - 2 * 24
        picture.add(
            .words(TextWidth.cut(title, to: room, size: 18, isBold: true), x: 24, y: 34, size: 18, isBold: true, .text))
        picture.add(.words(figures.line(language), x: 24, y: 58, size: 12, .quiet))
        for top in [(wave, Sizes.wave), (loudness, Sizes.loudness)] {
            picture.add(.rect(x: Sizes.left, y: top.0, width: Sizes.plotWidth, height: top.1, .panel))
        }
        drawTime(from: wave, to: bottom, &picture)
        drawWaveScale(at: wave, &picture)
        drawLoudnessScale(at: loudness, &picture)
        drawWave(at: wave, &picture)
        drawLoudness(at: loudness, &picture)
        drawLimits(wave, loudness, &picture)
        draw(labels, to: bottom, &picture)
        return picture
    }

    private func x(_ seconds: Double) -> Double { Sizes.left + seconds / self.seconds * Sizes.plotWidth }

    // MARK: Scales

    private func drawTime(from top: Double, to bottom: Double, _ picture: inout Drawn) {
        let steps: [Double] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600]
        let step = steps.first { seconds / $0 <= 16 } ?? (seconds / 16 / 3_600).rounded(.up) * 3_600
        for time in stride(from: 0, through: seconds, by: step) {
            picture.add(.line(from: .init(x(time), top), to: .init(x(time), bottom), width: 1, .grid))
            picture.add(
                .words(Moments.clock(.seconds(Int(time))), x: x(time), y: bottom + 16, size: 11, at: .middle, .quiet))
        }
    }

    private func drawWaveScale(at top: Double, _ picture: inout Drawn) {
        for level in [-6.0, -12] {
            for sign in [1.0, -1] {
                let y = waveY(sign * pow(10, level / 20), top)
                line(at: y, .grid, &picture)
                if sign > 0 { scale("−\(Int(-level))", at: y, &picture) }
            }
        }
        line(at: waveY(0, top), .frame, &picture)
        picture.add(.words("dBFS", x: Sizes.left - 8, y: top + 8, size: 11, at: .end, .quiet))
        caption(Sentences.waveCaption, at: top, &picture)
    }

    private func drawLoudnessScale(at top: Double, _ picture: inout Drawn) {
        for level in stride(from: -40.0, through: -10, by: 10) {
            line(at: loudnessY(level, top), .grid, &picture)
            scale("−\(Int(-level))", at: loudnessY(level, top), &picture)
        }
        picture.add(.words("LUFS", x: Sizes.left - 8, y: top + 8, size: 11, at: .end, .quiet))
        let isMomentary = measures.window < .seconds(1)
        caption(isMomentary ? Sentences.momentaryCaption : Sentences.shortTermCaption, at: top, &picture)
    }

    private func line(at y: Double, _ ink: Drawn.Ink, dash: Double = 0, width: Double = 1, _ picture: inout Drawn) {
        picture.add(
            .line(
                from: .init(Sizes.left, y), to: .init(Sizes.left + Sizes.plotWidth, y), width: width, dash: dash, ink))
    }

    private func scale(_ figure: String, at y: Double, _ picture: inout Drawn) {
        picture.add(.words(figure, x: Sizes.left - 8, y: y + 4, size: 11, at: .end, .quiet))
    }

    private func caption(_ words: Sentence, at top: Double, _ picture: inout Drawn) {
        picture.add(.words(words.in(language), x: Sizes.left + 2, y: top - 6, size: 11, .quiet))
    }

    /// The figures that a sound is held to, each where it counts.
    private func drawLimits(_ wave: Double, _ loudness: Double, _ picture: inout Drawn) {
        let ceiling = figures.mastering.truePeak
        for sign in [1.0, -1] { line(at: waveY(sign * pow(10, ceiling / 20), wave), .ceiling, dash: 5, &picture) }
        let right = Sizes.left + Sizes.plotWidth + 6
        let ceilingWords = Sentences.ceiling(SoundFigures.tenths(ceiling, language)).in(language)
        picture.add(.words(ceilingWords, x: right, y: waveY(pow(10, ceiling / 20), wave) + 4, size: 11, .ceiling))
        let target = figures.mastering.loudness
        line(at: loudnessY(target, loudness), .target, dash: 5, width: 1.4, &picture)
        let targetWords = Sentences.target(SoundFigures.tenths(target, language)).in(language)
        picture.add(.words(targetWords, x: right, y: loudnessY(target, loudness) + 4, size: 11, .target))
    }

    // MARK: The sound

    private func waveY(_ sample: Double, _ top: Double) -> Double {
        top + Sizes.wave / 2 * (1 - min(max(sample, -1), 1))
    }

    private func loudnessY(_ loudness: Double, _ top: Double) -> Double {
        top + Sizes.loudness * min(max(loudness, Sizes.softest), 0) / Sizes.softest
    }

    private func place(_ index: Int) -> Double {
        Sizes.left + Double(index) / Double(measures.moments.count) * Sizes.plotWidth
    }

    private func drawWave(at top: Double, _ picture: inout Drawn) {
        var upper: [Drawn.Point] = []
        var lower: [Drawn.Point] = []
        for (index, moment) in measures.moments.enumerated() {
            // Silence is a line that can be seen.
            let high = waveY(Double(moment.highest), top) - 0.4
            let low = waveY(Double(moment.lowest), top) + 0.4
            for x in [place(index), place(index + 1)] {
                upper.append(.init(x, high))
                lower.append(.init(x, low))
            }
        }
        if !upper.isEmpty { picture.add(.band(upper: upper, lower: lower, .wave)) }
    }

    /// Each figure stands at the middle of what it measures.
    private func drawLoudness(at top: Double, _ picture: inout Drawn) {
        let back = measures.window / .seconds(1) / 2
        var points: [Drawn.Point] = []
        func end() {
            if points.count == 1 { points.append(.init(points[0].x + 1, points[0].y)) }
            if !points.isEmpty { picture.add(.curve(points, width: 1.6, .curve)) }
            points = []
        }
        for (index, moment) in measures.moments.enumerated() {
            let time = Double(index + 1) / Double(measures.moments.count) * seconds - back
            guard time >= 0 else { continue }
            guard let loudness = moment.loudness, loudness > Sizes.softest else {
                end()
                continue
            }
            points.append(.init(x(time), loudnessY(loudness, top)))
        }
        end()
    }

    // MARK: Names

    private struct Label {
        var x: Double
        var words: String
        var kind: SoundMark.Kind
        /// From the top; nil where there is no room for the words.
        var row: Int?
    }

    private static let mostRows = 5
    private static let widestLabel = 230.0

    /// A name takes the first row that is free where it begins.
    private func placedLabels() -> [Label] {
        var free = [Double](repeating: 0, count: Self.mostRows)
        return rendition.marks.map { mark in
            let title = mark.kind == .clip ? "♪ " + (mark.title.split(separator: "/").last ?? "") : mark.title
            let words = TextWidth.cut(title.printable, to: Self.widestLabel, size: 11)
            let width = TextWidth.of(words, size: 11)
            let begin = x(Double(mark.frame) / Double(Renderer.rate))
            // At the right edge a name stands to the left of its line.
            let left = min(begin + 4, Sizes.width - 8 - width)
            var label = Label(x: begin, words: words, kind: mark.kind)
            if let row = free.firstIndex(where: { $0 <= min(left, begin) }) {
                free[row] = left + width + 8
                label.row = row
            }
            return label
        }
    }

    private func draw(_ labels: [Label], to bottom: Double, _ picture: inout Drawn) {
        func ink(_ label: Label) -> Drawn.Ink { label.kind == .heading ? .heading : .clip }
        let rows = (labels.compactMap(\.row).max() ?? -1) + 1
        let wave = Sizes.firstLabel + Double(rows) * Sizes.labelRow + 14
        for label in labels {
            let top = label.row.map { Sizes.firstLabel + Double($0) * Sizes.labelRow - 10 } ?? wave - 4
            picture.add(.line(from: .init(label.x, top), to: .init(label.x, bottom), width: 1, ink(label)))
        }
        for label in labels {
            guard let row = label.row else { continue }
            let y = Sizes.firstLabel + Double(row) * Sizes.labelRow
            let width = TextWidth.of(label.words, size: 11)
            let left = min(label.x + 4, Sizes.width - 8 - width)
            // A line from a row above does not run through the words.
            picture.add(.rect(x: left - 2, y: y - 10, width: width + 4, height: 14, .page))
            picture.add(.words(label.words, x: left, y: y, size: 11, ink(label)))
        }
    }
}
