import FoundationEssentials
import TestSupport
import Testing
import Wording

@testable import Rendering
@testable import loaxa

@Suite struct `Sounds as pictures` {
    private let folder = ScratchFolder()

    /// A second that grows louder, with a second of silence behind it.
    private static let measures = SoundMeasures(
        moments: (0..<200).map { index in
            let level = index < 100 ? Float(index) / 100 : 0
            return .init(lowest: -level, highest: level, loudness: index < 100 ? -50 + Double(index) / 2 : nil)
        }, window: .milliseconds(400), range: 3.25)

    private static func picture(
        title: String = "Nước lên", marks: [SoundMark] = [], language: Language = .vietnamese
    ) -> Drawn {
        let rendition = Rendition(
            key: "", file: "", frames: 96_000, loudness: -16.04, truePeak: -1.5, words: [], marks: marks)
        let figures = SoundFigures(rendition: rendition, mastering: Mastering(), range: measures.range)
        return SoundPicture(title: title, figures: figures, measures: measures, language: language).drawn
    }

    @Test func `the figures stand in a line, in the language of the reader`() {
        let rendition = Rendition(
            key: "", file: "", frames: 48_000 * 252, loudness: -15.96, truePeak: -1.53, words: [])
        let figures = SoundFigures(rendition: rendition, mastering: Mastering(), range: 5.23)
        #expect(
            figures.line(.vietnamese)
                == "Dài 4:12 · độ to −16,0 LUFS (đích −16,0) · dao động (LRA) 5,2 LU · đỉnh thực −1,5 dBTP (trần −1,5)")
        #expect(
            figures.line(.english)
                == "Length 4:12 · loudness −16.0 LUFS (target −16.0) · range (LRA) 5.2 LU · true peak −1.5 dBTP (ceiling −1.5)"
        )
        let silence = SoundFigures(rendition: rendition, mastering: Mastering(), range: nil)
        #expect(silence.line(.english).contains("range (LRA) – · "))
    }

    @Test func `headings, clips, target and ceiling are written into the SVG, and markup in them is none`() {
        let svg = Self.picture(
            title: "<b>A & B</b>",
            marks: [
                .init(frame: 0, kind: .heading, title: "Đê \"Hữu Hồng\" <script>"),
                .init(frame: 48_000, kind: .clip, title: "clips/nhac-hieu.flac"),
            ]
        ).svg(.vietnamese)
        for words in [
            "&lt;b&gt;A &amp; B&lt;/b&gt;", "Đê &quot;Hữu Hồng&quot; &lt;script&gt;", ">♪ nhac-hieu.flac<",
            "trần −1,5 dBTP", "đích −16,0 LUFS", "Độ to tức thời",
        ] {
            #expect(svg.contains(words), "\(words)")
        }
        #expect(!svg.contains("<script") && !svg.contains("<b>"))
    }

    @Test func `the wave and the loudness are where the sound is, and nothing is where it is silent`() throws {
        let picture = Self.picture()
        let curves = picture.shapes.compactMap { shape in
            if case .curve(let points, _, _) = shape { points } else { nil }
        }
        let curve = try #require(curves.first)
        #expect(curves.count == 1)
        // It rises to the right, and ends where the sound ends, as far as what each figure looks back on.
        #expect(zip(curve, curve.dropFirst()).allSatisfy { $0.x < $1.x && $0.y >= $1.y })
        let middle = picture.width / 2
        #expect(curve.allSatisfy { $0.x < middle })
        let band = try #require(
            picture.shapes.compactMap { shape in
                if case .band(let upper, let lower, _) = shape { (upper, lower) } else { nil }
            }
            .first)
        let heights = zip(band.0, band.1).map { $1.y - $0.y }
        #expect(heights[198] > 160 && heights[210] < 1)
    }

    @Test func `many names find room in rows, and none lies on another`() {
        let marks = (0..<60).map { SoundMark(frame: $0 * 1_600, kind: .heading, title: "Tiêu đề số \($0)") }
        let picture = Self.picture(marks: marks)
        var rows: [Double: [(from: Double, to: Double)]] = [:]
        for shape in picture.shapes {
            if case .words(let words, let x, let y, let size, _, _, .heading) = shape {
                rows[y, default: []].append((x, x + TextWidth.of(words, size: size)))
            }
        }
        #expect((2...5).contains(rows.count))
        for row in rows.values {
            #expect(zip(row, row.dropFirst()).allSatisfy { $0.to <= $1.from })
        }
        #expect(picture.shapes.count { if case .line(_, _, _, _, .heading) = $0 { true } else { false } } == 60)
    }

    @Test func `every letter of Vietnamese can be drawn, however it is composed`() {
        let box = StrokeFont.strokes(of: "\u{4e00}")
        #expect(box.count == 1)
        let letters =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳáắấéếíóốớúứýảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵfjwz0123456789.,:;!?()“”…-–/%"
        for letter in letters + letters.uppercased() {
            #expect(StrokeFont.strokes(of: String(letter)) != box, "\(letter)")
            #expect(!StrokeFont.strokes(of: String(letter)).isEmpty, "\(letter)")
        }
        #expect(StrokeFont.strokes(of: "e\u{302}\u{301}") == StrokeFont.strokes(of: "ế"))
        #expect(Set(["e", "ê", "ế", "ề", "ể", "ễ", "ệ"].map { StrokeFont.strokes(of: $0) }).count == 7)
    }

    /// Rows as another program's zlib and its own reading of the format give them: one number for every pixel.
    private func pixels(of file: String) throws -> [String] {
        let script = """
            import sys, zlib, struct
            data = open(sys.argv[1], 'rb').read()
            assert data[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
            place, body = 8, b''
            while place < len(data):
                length, name = struct.unpack('>I4s', data[place:place + 8])
                part = data[place + 8:place + 8 + length]
                assert zlib.crc32(name + part) == struct.unpack('>I', data[place + 8 + length:place + 12 + length])[0]
                if name == b'IHDR': width, height, depth, colour = struct.unpack('>IIBB', part[:10])
                if name == b'IDAT': body += part
                place += 12 + length
            assert (depth, colour) == (8, 2) and name == b'IEND'
            rows, above = zlib.decompress(body), [0] * (3 * width)
            assert len(rows) == height * (3 * width + 1)
            for row in range(height):
                line = rows[row * (3 * width + 1):(row + 1) * (3 * width + 1)]
                assert line[0] == 2
                above = [(a + b) & 255 for a, b in zip(above, line[1:])]
                print(' '.join('%02x%02x%02x' % tuple(above[i:i + 3]) for i in range(0, len(above), 3)))
            """
        return try Python.lines(["-c", script, file])
    }

    @Test(arguments: [(1, 1), (3, 2), (90, 7), (700, 40)]) func `what is written as PNG is read again, pixel for pixel`(
        width: Int, height: Int
    ) throws {
        var dice = SystemRandomNumberGenerator()
        // Runs of every length between noise, and rows that repeat the one above.
        var pixels: [UInt32] = []
        while pixels.count < width * height {
            if pixels.count > width, Bool.random(using: &dice) {
                pixels.append(
                    contentsOf: pixels[(pixels.count - width)...].prefix(.random(in: 1...width, using: &dice)))
            } else {
                let colour = UInt32.random(in: 0...0xff_ffff, using: &dice)
                pixels += Array(repeating: colour, count: .random(in: 1...400, using: &dice))
            }
        }
        pixels = Array(pixels.prefix(width * height))
        let file = "\(folder.path)/a.png"
        try Data(PNG.file(width: width, height: height, pixels: pixels)).write(to: URL(filePath: file))
        let found = try self.pixels(of: file).flatMap { $0.split(separator: " ") }.map { UInt32($0, radix: 16) }
        #expect(found == pixels)
    }

    @Test func `a PNG shows the wave, the target and the ceiling in their colours`() throws {
        let file = "\(folder.path)/a.png"
        let picture = Self.picture()
        try Data(picture.png(scale: 1)).write(to: URL(filePath: file))
        let rows = try pixels(of: file)
        #expect(rows.count == Int(picture.height))
        let row = rows[rows.count / 2].split(separator: " ")
        #expect(row.count == Int(picture.width) && row.first == "ffffff")
        let colours = Set(rows.flatMap { $0.split(separator: " ") }.map(String.init))
        for ink in [Drawn.Ink.wave, .curve, .ceiling, .target, .text] {
            #expect(
                colours.contains(String(ink.rawValue, radix: 16))
                    || colours.contains("0" + String(ink.rawValue, radix: 16)))
        }
    }

    @Test func `preview and say write both pictures beside what they print, and hear nothing unless asked`()
        async throws
    {
        let environment = [
            "LANG": "en", "XDG_CACHE_HOME": folder.path, "LOAXA_RENDER": BuiltProgram.path("loaxa-render"),
        ]
        let bulletin = folder.write(
            "a.md", "---\ntitle: A <1>\n---\n\n# Thông báo\n\nKính mời bà con ra nhà văn hoá.\n")
        let (png, svg) = ("\(folder.path)/a.png", "\(folder.path)/a.svg")
        let run = await loaxa(["preview", bulletin, "--png", png, "--svg", svg], environment: environment)
        #expect(run.code == 0)
        #expect(run.output.hasPrefix("Length 0:0") && run.output.contains(" LUFS (target −16.0) · range (LRA) "))
        #expect(run.errors == "Wrote \(svg)\nWrote \(png)\n")
        let text = try String(contentsOfFile: svg, encoding: .utf8)
        #expect(text.contains(">Thông báo<") && text.contains("A &lt;1&gt;"))
        #expect(try pixels(of: png).count > 800)

        let say = await loaxa(["say", "Xin chào bà con", "--svg", svg, "--device", "null"], environment: environment)
        #expect((say.code, say.errors) == (0, "Wrote \(svg)\n"))
        #expect(try String(contentsOfFile: svg, encoding: .utf8).contains(">Xin chào bà con<"))

        let both = await loaxa(["say", "xin", "--text", "--png", png], environment: environment)
        #expect((both.code, both.errors.hasPrefix("loaxa: only one of --text, --png can be used.")) == (2, true))
        let nowhere = await loaxa(["say", "xin", "--png", "\(folder.path)/none/a.png"], environment: environment)
        #expect(nowhere.code == 1 && nowhere.errors.hasPrefix("loaxa: cannot write “\(folder.path)/none/a.png”"))
    }
}
