import Glibc
import Testing
import Vietnamese

/// What must hold of every text.
struct PropertyTests {
    private static let texts: [String] =
        Corpus.pairs.map(\.written) + Corpus.bulletins + [
            "", " ", "\n", "\r\n", "\r", "xã\t\r", "xã\rthôn\r\n", "\n\n\n", "\u{feff}", "\u{200b}", "…", "....", "///",
            "---", "-", "(", ")", "*", "1",
            "a", "🎉", "中文",
            "Привет", "٣", "½", "①②③", "１２３", "e\u{301}", "\u{301}", "a\u{301}\u{300}\u{302}", "0000000000",
            "1.1.1.1.1.1", "1,1,1,1",
            "5°", "\"", "@", "@a", "a@", "a@b", "http://", "www.", ".vn", "+84", "+", "= =", "x x x", "I I I", "2025-",
            "-2025", "30/2/2025",
            "32/13", "25:61", "24:00", "0/0", "1/0", "NQ/", "/NQ", "57-", "UBND/HĐND/MTTQ", "T/M T/M", "đ/c đ/c",
            "v.v..v.v", "🇻🇳 5.000đ",
        ]

    @Test func `nothing but Vietnamese syllables and marks is said`() {
        for text in Self.texts {
            let spoken = Reader().read(text).text
            #expect(Speakable.firstFault(in: spoken) == nil, "\(text.debugDescription) → \(spoken.debugDescription)")
        }
    }

    @Test func `the written parts of the spans are the text, byte for byte`() {
        for text in Self.texts + [
            "tie\u{302}\u{301}ng Vie\u{323}\u{302}t\u{a0}\u{a0}ho\u{300}a \u{200b} 10\u{a0}000\r\nxa\u{303}"
        ] {
            #expect(Reader().read(text).spans.map(\.written).joined().utf8.elementsEqual(text.utf8))
        }
    }

    @Test func `there is one line for each line`() {
        let text = Self.texts.joined(separator: "\n")
        #expect(Reader().read(text).text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 10 })
    }

    @Test func `spaces and marks stand as the synthesiser expects them`() {
        for text in Self.texts {
            for line in Reader().read(text).text.split(separator: "\n") {
                #expect(line.first != " " && line.last != " " && !line.contains("  "), "\(text.debugDescription)")
                #expect(
                    !line.contains(" ,") && !line.contains(" .") && !line.contains(",,") && !line.contains("..")
                        && !line.contains(",."))
            }
        }
    }

    @Test func `composed and decomposed letters are read alike`() {
        let pairs = [
            ("Thông báo họp lúc 8h30", "Tho\u{302}ng ba\u{301}o ho\u{323}p lu\u{301}c 8h30"),
            ("Đường Trần Phú", "Đươ\u{300}ng Tra\u{302}\u{300}n Phu\u{301}"), ("ngữ", "ngu\u{31b}\u{303}"),
            ("Việt", "Vie\u{323}\u{302}t"),
        ]
        // Bytes are compared: equal strings may still differ in their scalars.
        for (composed, decomposed) in pairs {
            #expect(Array(Reader().read(composed).text.utf8) == Array(Reader().read(decomposed).text.utf8))
        }
    }

    @Test(arguments: [
        ("hoà bình", "hòa bình"), ("thuý", "thúy"), ("hòa", "hòa"), ("khoẻ", "khỏe"), ("uỷ ban", "ủy ban"),
        ("tọa", "toạ"),
        ("HOẠ", "HOẠ"), ("qúa", "quá"), ("gìơ", "giờ"), ("Quý", "Quý"), ("giếng", "giếng"), ("Ðảng uỷ", "Đảng ủy"),
    ]) func `a tone mark is brought to its usual place`(_ written: String, _ spoken: String) {
        #expect(Reader().read(written).text == spoken)
    }

    @Test(arguments: [
        "57\u{2011}NQ/TW", "57–NQ/TW", "57\u{a0}- NQ/TW", "\u{feff}57-NQ/TW", "５７-NQ/TW", "57-\u{200b}NQ/TW",
    ]) func `spaces, dashes and digits of other kinds change nothing`(_ written: String) {
        #expect(Corpus.heard(Reader().read(written).text) == "năm mươi bảy nghị quyết trung ương")
    }

    /// A quadratic reader would take four hundred times as long for twenty times the text.
    @Test(arguments: [
        "Từ 7h30-11h30 ngày 25/11/2026, tại 02 thôn, giá 7.200đ/kg; ", "1", "a", "1.", "1,", "1/", "1-", "a.", "a@",
        "A", "-", "(", " ",
        "và ", "thứ 2, ", "ngày 5, ", "I, ", "0912 ", "đồng/", "Ủ", "\u{301}", "🎉", "www.a.", "ha/", "12 345 ", "II - ",
    ]) func `the time is linear in the length of one line`(_ piece: String) {
        let reader = Reader()
        // Of this thread, so that a busy machine changes nothing.
        func processorTime() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        func seconds(_ bytes: Int) -> Double {
            let text = String(repeating: piece, count: bytes / piece.utf8.count)
            return (0..<2).map { _ in
                let start = processorTime()
                _ = reader.read(text)
                return processorTime() - start
            }.min()!
        }
        let short = seconds(2_000)
        var long = seconds(40_000)
        // A neighbour in the processor's cache slows one of the two down now and then; what is quadratic stays so.
        for _ in 0..<6 where long >= 80 * max(short, 0.001) { long = min(long, seconds(40_000)) }
        #expect(long < 80 * max(short, 0.001), "\(piece.debugDescription): \(short) s, then \(long) s")
    }
}
