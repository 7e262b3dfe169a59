import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `Text on a terminal` {
    @Test func `a letter takes one column however its accents are composed`() {
        #expect("Tiếng Việt".displayWidth == 10)
        #expect("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t".displayWidth == 10)
    }

    @Test func `text that is cut ends in a single mark and never inside a letter`() {
        #expect("Cài VNeID mức 2".cut(toColumns: 15) == "Cài VNeID mức 2")
        #expect("Cài VNeID mức 2".cut(toColumns: 14) == "Cài VNeID mức…")
        #expect("Cài VNeID mức 2".cut(toColumns: 11) == "Cài VNeID…")
        #expect("e\u{302}\u{301}abc".cut(toColumns: 2) == "e\u{302}\u{301}…")
        #expect("abc".cut(toColumns: 1) == "…")
        #expect("abc".cut(toColumns: 0) == "")
    }

    @Test func `pictures and wide scripts take two columns`() {
        #expect("📢 日本 한국 ！".displayWidth == 15)
        #expect("日本日本".cut(toColumns: 6) == "日本…")
        #expect("── ▁█ ✓ ✗ → …".displayWidth == 13)
    }

    @Test(arguments: [
        ("loaxa: một  hai", ["loaxa: một  hai"]),
        ("  một hai ba bốn năm sáu bảy", ["  một hai ba bốn năm sáu", "    bảy"]),
        ("đã xong. Soát bằng: loaxa check a.md", ["đã xong. Soát bằng:", "  loaxa check a.md"]),
        ("mở lại bằng: loaxa unmute a; xong rồi", ["mở lại bằng:", "  loaxa unmute a; xong", "  rồi"]),
        ("xem: loaxa check mot-tep-rat-la-dai.md", ["xem: loaxa check", "  mot-tep-rat-la-dai.md"]),
        ("mot-tep-co-ten-dai-hon-man-hinh.md: lỗi", ["mot-tep-co-ten-dai-hon-man-hinh.md:", "  lỗi"]),
    ])
    func `a sentence keeps to whole words, and a command to be copied to one line`(text: String, lines: [String]) {
        #expect(text.prose(toColumns: 24) == lines)
    }

    @Test func `a title cannot steer the terminal`() {
        #expect("\u{1B}[2Jtiêu\tđề\u{9B}".printable == " [2Jtiêu đề ")
    }

    @Test func `words wrap at the width and a long one stands alone`() {
        #expect("một hai ba".wrapped(toColumns: 7) == ["một hai", "ba"])
        #expect("a /run/loaxa/loaxa.varlink b".wrapped(toColumns: 6) == ["a", "/run/loaxa/loaxa.varlink", "b"])
        #expect("".wrapped(toColumns: 6) == [])
    }
}

@Suite struct `A table` {
    private static let table = {
        var table = Table([.init("SỐ", alignsRight: true), .init("TIÊU ĐỀ", least: 8), .init("BUỔI", least: 5)])
        table.rows = [
            ["7", "Cài VNeID mức 2 ngay tại nhà văn hoá thôn", "buoi-sang"], ["12", "Ngừng cấp điện", "17:00"],
        ]
        return table
    }()

    @Test func `is as wide as its cells where nothing limits it`() {
        #expect(
            Self.table.lines(width: nil) == [
                "SỐ  TIÊU ĐỀ                                    BUỔI",
                " 7  Cài VNeID mức 2 ngay tại nhà văn hoá thôn  buoi-sang",
                "12  Ngừng cấp điện                             17:00",
            ])
    }

    @Test func `gives up its widest flexible column first`() {
        #expect(
            Self.table.lines(width: 33) == [
                "SỐ  TIÊU ĐỀ             BUỔI",
                " 7  Cài VNeID mức 2 n…  buoi-sang",
                "12  Ngừng cấp điện      17:00",
            ])
    }

    @Test(arguments: 20...60) func `fits every width down to its least`(_ width: Int) {
        #expect(Self.table.lines(width: width).allSatisfy { $0.displayWidth <= width })
    }

    @Test func `without rows is its heading`() {
        #expect(Table([.init("A"), .init("B")]).lines(width: 80) == ["A  B"])
    }
}

@Suite struct `A progress bar` {
    private static let state = ProgressBar.State(fraction: 0.5, figure: "0:12 / 0:24", words: "Kính thưa bà con")

    @Test func `shows a share, figures and words on one line`() {
        #expect(
            ProgressBar.line(Self.state, columns: 80) == "━━━━━━━━━╌╌╌╌╌╌╌╌╌╌ 0:12 / 0:24  Kính thưa bà con")
    }

    @Test(arguments: [1, 10, 20, 40, 79, 80, 200]) func `never reaches the last column`(_ columns: Int) {
        #expect(ProgressBar.line(Self.state, columns: columns).displayWidth <= max(1, columns - 1))
    }

    @Test(arguments: [-1, 0, 1, 2, .nan, .infinity]) func `survives every figure`(_ fraction: Double) {
        #expect(ProgressBar.bar(fraction, cells: 10).displayWidth == 10)
    }

    @Test func `is silent where the output is not a terminal`() {
        let pipe = CollectedText()
        let bar = ProgressBar(on: pipe, cleanups: Cleanups())
        bar.show(Self.state)
        bar.finish()
        #expect(pipe.text == "")
    }

    @Test func `gives the cursor back at its end and when the process is interrupted`() {
        let terminal = CollectedText(isTerminal: true, columns: 80)
        let cleanups = Cleanups()
        let bar = ProgressBar(on: terminal, cleanups: cleanups)
        bar.show(Self.state)
        #expect(terminal.text.hasPrefix("\u{1B}[?25l\r━"))
        cleanups.run()
        #expect(terminal.text.hasSuffix("\u{1B}[K\u{1B}[?25h"))

        let other = CollectedText(isTerminal: true, columns: 80)
        let laterCleanups = Cleanups()
        ProgressBar(on: other, cleanups: laterCleanups).finish()
        let afterFinish = other.text
        laterCleanups.run()
        #expect(other.text == afterFinish)
        #expect(afterFinish.hasSuffix("\u{1B}[?25h"))
    }
}

@Suite struct `Dates as people write them` {
    @Test func `have the weekday that a Vietnamese calendar shows`() {
        let monday = CivilDateTime(CivilDate("2026-11-23")!, TimeOfDay("05:30")!)
        #expect(Moments.short(monday, in: .vietnamese) == "T2 23/11 05:30")
        #expect(Moments.short(monday, in: .english) == "Mon 23/11 05:30")
        #expect(Moments.day(CivilDate("2026-11-29")!, in: .vietnamese) == "CN 29/11")
        #expect(Moments.day(CivilDate("2026-11-28")!, in: .vietnamese) == "T7 28/11")
    }

    @Test func `lengths have hours only where there are any`() {
        #expect(Moments.clock(.seconds(7.9)) == "0:07")
        #expect(Moments.clock(.seconds(754)) == "12:34")
        #expect(Moments.clock(.seconds(3723)) == "1:02:03")
        #expect(Moments.clock(.seconds(-3)) == "0:00")
    }
}

@Suite struct `A live screen` {
    @Test func `draws over its last picture and clears what is left below`() {
        let terminal = CollectedText(isTerminal: true, columns: 12)
        let cleanups = Cleanups()
        let screen = LiveScreen(on: terminal, cleanups: cleanups)
        screen.show(["một", "hai ba bốn năm"])
        screen.show(["một", "hai ba bốn năm"])
        screen.show(["sáu"])
        screen.finish()
        cleanups.run()
        #expect(
            terminal.text == "\u{1B}[?25l\rmột\u{1B}[K\n\rhai ba bốn…\u{1B}[K\n"
                + "\u{1B}[2A\rsáu\u{1B}[K\n\u{1B}[J\u{1B}[?25h")
    }

    @Test func `gives the cursor back when the process is interrupted`() {
        let terminal = CollectedText(isTerminal: true, columns: 80)
        let cleanups = Cleanups()
        let screen = LiveScreen(on: terminal, cleanups: cleanups)
        screen.show(["một"])
        cleanups.run()
        #expect(terminal.text.hasSuffix("\u{1B}[?25h"))
    }
}
