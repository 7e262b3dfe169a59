import Bulletin
import Control
import Glibc
import Linux
import SoundFile
import TestSupport
import Testing
import Time

@testable import loaxa

private let hasParsers = Python.has("html5lib") && Python.has("feedparser")

/// Bulletins that have aired, with a sound each.
private struct Aired {
    let folder = ScratchFolder()
    var answers = TestStation.Answers()
    var site: String { "\(folder.path)/site" }

    /// A second and a half of nearly nothing.
    init() {
        answers.reading = nil
        var writer = try! SoundFileWriter.create("\(folder.path)/sound.flac", format: .flac, channels: 1, rate: 48_000)
        let samples = (0..<72_000).map { Float(0.1 * sin(Double($0) / 20)) }
        try! samples.withUnsafeBufferPointer { try writer.write($0) }
        try! writer.close()
    }

    mutating func add(
        _ id: Int64, _ title: String, _ body: String = "Kính thưa bà con.", header: String = "",
        aired: String? = "2026-11-22T05:30:00+07:00", approval: Wire.ApprovalState = .given,
        state: Wire.BookingState = .finished,
        placement: Wire.Placement = .slot("sang", from: nil, through: nil, times: 1),
        hasSound: Bool = true, own: Bool = false
    ) {
        let text = "---\ntitle: \"\(title)\"\n\(header)---\n\n\(body)\n"
        let booking = Wire.Booking(
            id: id, title: title, priority: .normal, zones: [], placement: placement, position: Double(id),
            state: state,
            sound: .ready, aired: aired == nil ? 0 : 1, next: [],
            createdAt: TestStation.moment("2026-11-20T08:00:00+07:00"), createdBy: "lan",
            bulletinSha256: SHA256.hex(of: text), approval: approval)
        answers.bookings.removeAll { $0.id == id }
        answers.bookings.append(booking)
        answers.readings[id] = Wire.Reading(
            booking: booking, fileName: "a.md", text: text,
            words: [.init(atMs: 100, text: "Kính thưa bà con,"), .init(atMs: 700, text: "đã hết nước lên.")],
            soundFile: hasSound ? "\(folder.path)/sound.flac" : nil, frames: hasSound ? 72_000 : nil, loudness: -16,
            truePeak: -2, firstAired: aired.map(TestStation.moment), lastAired: aired.map(TestStation.moment), own: own)
    }

    func publish(_ words: String..., in language: String = "vi") async throws -> Run {
        try await StationOnAir(answers).loaxa(
            words: ["publish", site, "--url", "https://xa.example/dai/", "--lang", language] + words)
    }

    func text(_ path: String) throws -> String { String(decoding: try Files.read("\(site)/\(path)"), as: UTF8.self) }
    var items: [String] { Folder.names(in: site).filter { $0.hasPrefix("2026") } }
}

@Suite struct `Publishing` {
    @Test func `makes a page with sound, words, subtitles and a short text of what has aired, and a feed of all`()
        async throws
    {
        var aired = Aired()
        aired.add(
            1, "Cài VNeID mức 2",
            "# Cài VNeID mức 2\n\nBà con {NVH|nhà văn hóa} nhớ:\n\n- mang thẻ;\n- mang máy.\n\nHỏi: Ở đâu?\n\n[repeat]",
            header: "benefit: Không phải lên xã\nowner: Đoàn xã\nseries: Số / 3\ncategory: knowledge\n")
        let run = try await aired.publish()
        #expect(run.code == 0 && run.output.contains("1 bản tin (mới 1, sửa 0, rút 0)"), "\(run)")
        let item = try #require(aired.items.first)
        #expect(item.hasPrefix("2026-11-22-cai-vneid-muc-2-"))
        #expect(
            Folder.names(in: "\(aired.site)/\(item)")
                == ["audio.mp3", "audio.opus", "index.html", "subtitles.srt", "subtitles.vtt", "zalo.txt"])
        let page = try aired.text("\(item)/index.html")
        for words in [
            "<h1>Cài VNeID mức 2</h1>", "<p>Bà con NVH nhớ:</p>", "<li>mang thẻ;</li>", "<p><b>Hỏi:</b> Ở đâu?</p>",
            "<p class=\"benefit\">Không phải lên xã</p>", "<source src=\"audio.opus\" type=\"audio/ogg; codecs=opus\">",
            "<meta property=\"og:url\" content=\"https://xa.example/dai/\(item)/\">",
            "0:01 · Phổ biến kiến thức · Số, bài 3 · Đoàn xã",
        ] { #expect(page.contains(words), "\(words) in \(page)") }
        #expect(!page.contains("<h2>") && !page.contains("Xin nhắc lại") && !page.contains("<script"))
        #expect(
            try aired.text("\(item)/subtitles.srt") == """
                1
                00:00:00,100 --> 00:00:01,500
                Kính thưa bà con, đã hết nước lên.


                """)
        #expect(try aired.text("\(item)/subtitles.vtt").hasPrefix("WEBVTT\n\n00:00:00.100 --> 00:00:01.500\nKính thưa"))
        #expect(
            try aired.text("\(item)/zalo.txt").hasPrefix(
                "CÀI VNEID MỨC 2\n\nKhông phải lên xã.\n\nBà con NVH nhớ:\n- mang thẻ;"))
        let feed = try aired.text("feed.xml")
        #expect(feed.contains("<pubDate>Sun, 22 Nov 2026 05:30:00 +0700</pubDate>"))
        #expect(
            feed.contains(
                "audio.mp3\" length=\"\(Folder.size(of: "\(aired.site)/\(item)/audio.mp3"))\" type=\"audio/mpeg\"/>"))
        #expect(try aired.text("index.html").contains("<h2>Tháng 11/2026</h2>"))
    }

    @Test func `publishes what is approved and has aired, and nothing else`() async throws {
        var aired = Aired()
        aired.add(1, "Đã phát")
        aired.add(2, "Chưa phát", aired: nil, state: .active)
        aired.add(3, "Chờ duyệt", approval: .awaited)
        aired.add(4, "Bị trả lại", approval: .returned)
        aired.add(5, "Duyệt hết giá trị", approval: .void)
        aired.add(6, "Đã bỏ", state: .removed)
        aired.add(
            7, "Lặp mãi rồi thôi", state: .removed,
            placement: .slot("sang", from: nil, through: nil, times: nil, days: "Mon"))
        aired.add(8, "Thử loa", own: true)
        aired.add(9, "Đã phát")
        let run = try await aired.publish()
        #expect(run.code == 0)
        let titles = ["da-phat", "lap-mai-roi-thoi"]
        #expect(aired.items.map { String($0.dropFirst(11).dropLast(9)) } == titles)
        let more = try await aired.publish("--approved")
        #expect(more.output.contains("3 bản tin (mới 1, sửa 0, rút 0)"), "\(more)")
        #expect(aired.items.contains { $0.contains("chua-phat") })
        // What was published stays, also where the option is forgotten; not where its booking is over without an airing.
        #expect(try await aired.publish().output.contains("3 bản tin (mới 0, sửa 0, rút 0)"))
        aired.add(2, "Chưa phát", aired: nil, state: .finished)
        #expect(try await aired.publish().output.contains("2 bản tin (mới 0, sửa 0, rút 1)"))
    }

    @Test func `makes again only what changed, keeps names and identities, and removes what was withdrawn`()
        async throws
    {
        var aired = Aired()
        aired.add(1, "Một")
        aired.add(2, "Hai")
        _ = try await aired.publish()
        let folders = aired.items
        let guids = try aired.text("feed.xml").split(separator: "\n").filter { $0.hasPrefix("<guid") }
        let page = "\(aired.site)/\(folders[0])/index.html"
        let before = Inode(page)
        let same = try await StationOnAir(aired.answers).loaxa("publish", aired.site)
        #expect(same.output.contains("2 bản tin (mới 0, sửa 0, rút 0)") && Inode(page) == before, "\(same)")
        // The station has forgotten the sound: the web keeps it.
        aired.add(1, "Một", hasSound: false)
        aired.add(2, "Hai", aired: "2026-11-23T05:30:00+07:00", hasSound: false)
        let later = try await aired.publish()
        #expect(later.output.contains("(mới 0, sửa 1, rút 0)") && later.errors.isEmpty, "\(later)")
        #expect(aired.items == folders)
        #expect(try aired.text("feed.xml").split(separator: "\n").filter { $0.hasPrefix("<guid") } == guids)
        for folder in folders { #expect(Folder.names(in: "\(aired.site)/\(folder)").contains("audio.opus")) }
        aired.answers.bookings[0].approval = .returned
        aired.answers.bookings[0].returnReason = "sai giờ"
        let withdrawn = aired.answers.bookings[0].bulletinSha256.prefix(8)
        let last = try await aired.publish()
        #expect(last.output.contains("1 bản tin (mới 0, sửa 0, rút 1)"), "\(last)")
        #expect(aired.items.count == 1 && !aired.items[0].hasSuffix(withdrawn))
        #expect(try !aired.text("feed.xml").contains(withdrawn) && !aired.text("index.html").contains(withdrawn))
        #expect(!Folder.names(in: aired.site).contains { $0.hasPrefix(".new") })
    }

    @Test func `takes a title with marks of HTML for a text everywhere`() async throws {
        var aired = Aired()
        let evil = "<script>alert('x')</script> & ]]> '"
        aired.add(
            1, evil, "<b>A</b> \\<script> & {x<y|x bé hơn y}\n\n\\<img src=x onerror=y>: \"Đáp\"",
            header: "benefit: '<i>\"lợi\" & ích</i>'\nowner: \"<x y='z'>\"\nseries: \"<s> / 1\"\n")
        aired.answers.readings[1]!.words = [.init(atMs: 0, text: "<script> --> {a}\n\n1")]
        aired.answers.info.name = "Đài <Minh> & \"Châu\""
        let run = try await aired.publish()
        #expect(run.code == 0, "\(run)")
        let item = try #require(aired.items.first)
        for file in ["index.html", "feed.xml", "\(item)/index.html"] {
            let text = try aired.text(file).lowercased()
            #expect(!text.contains("<script") && !text.contains("<img src=x") && !text.contains("<minh>"), "\(file)")
        }
        #expect(
            try aired.text("\(item)/index.html").contains(
                "<h1>&lt;script&gt;alert('x')&lt;/script&gt; &amp; ]]&gt; '</h1>"))
        #expect(
            try aired.text("\(item)/subtitles.vtt")
                == "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\n&lt;script&gt; --&gt; {a} 1\n\n")
        #expect(try aired.text("\(item)/subtitles.srt") == "1\n00:00:00,000 --> 00:00:01,500\n‹script› --› (a) 1\n\n")
    }

    /// Parses the pages strictly and the feed as a podcast reader does; prints what it found.
    private static let reader = """
        import feedparser, glob, html5lib, re, sys, xml.dom.minidom
        root = sys.argv[1]
        pages = [root + "/index.html"] + sorted(glob.glob(root + "/2026*/index.html"))
        for page in pages:
            tree = html5lib.HTMLParser(strict=True).parse(open(page, "rb").read())
            tags = [e.tag.split("}")[-1] for e in tree.iter() if isinstance(e.tag, str)]
            assert "script" not in tags and tags.count("h1") == 1 and tags.count("main") == 1, tags
            for e in tree.iter():
                for key in ("href", "src"):
                    link = e.get(key) if isinstance(e.tag, str) else None
                    if link and not re.match("https?:|#", link):
                        open((page.rsplit("/", 1)[0] + "/" + link), "rb").close()
        xml.dom.minidom.parse(root + "/feed.xml")
        feed = feedparser.parse(root + "/feed.xml")
        assert not feed.bozo, feed.bozo_exception
        print(feed.version, feed.feed.title, feed.feed.language, feed.feed.link)
        for entry in feed.entries:
            sound = entry.enclosures[0]
            print(entry.title, entry.published_parsed[:5], entry.itunes_duration, sound.type, entry.guidislink)
            assert re.match("urn:loaxa:bulletin:[0-9a-f]{32}$", entry.id), entry.id
            assert sound.href.startswith("https://xa.example/dai/2026-") and int(sound.length) > 100
        """

    @Test(.enabled(if: hasParsers, "Python's html5lib and feedparser packages are not installed"))
    func `passes parsers that others wrote`() async throws {
        var aired = Aired()
        aired.add(1, "<script>Một</script> & hai", "# Đầu & đề\n\n- a;\n- b.\n\nHỏi: x?")
        aired.add(2, "Mới hơn", aired: "2026-11-23T17:00:00+07:00")
        #expect(try await aired.publish().code == 0)
        let site = aired.site
        let lines = try Python.lines(["-c", Self.reader, site])
        #expect(
            lines == [
                "rss20 Đài truyền thanh xã Minh Châu vi https://xa.example/dai/",
                "Mới hơn (2026, 11, 23, 10, 0) 2 audio/mpeg False",
                "<script>Một</script> & hai (2026, 11, 21, 22, 30) 2 audio/mpeg False",
            ])
    }

    @Test func `says in one line what it cannot do`() async throws {
        var aired = Aired()
        aired.add(1, "Một")
        func one(_ run: Run, _ words: String) {
            #expect(run.code == 1 && run.errors.contains(words), "\(run)")
            #expect(run.errors.split(separator: "\n").count == 1)
        }
        one(try await StationOnAir(aired.answers).loaxa("publish", aired.site), "--url")
        mkdir("\(aired.folder.path)/other", 0o755)
        _ = aired.folder.write("other/thu.txt", "của người khác")
        one(
            try await StationOnAir(aired.answers).loaxa(
                "publish", "\(aired.folder.path)/other", "--url", "https://a.example"),
            "thư mục trống")
        one(try await aired.publish("--cover", aired.folder.write("x.png", "không phải ảnh")), "PNG")
        one(
            try await StationOnAir(aired.answers).loaxa("publish", "/proc/x", "--url", "https://a.example"),
            "không ghi được")
        #expect(try await aired.publish().code == 0)
        _ = aired.folder.write("site/.loaxa-publish.json", "{\"url\": \"https://a\", \"version\": 1, \"items\": [{}]}")
        one(try await aired.publish(), "hỏng")
        aired.answers.readings[1]?.soundFile = "\(aired.folder.path)/none.flac"
        let elsewhere = try await StationOnAir(aired.answers).loaxa(
            "publish", "\(aired.folder.path)/neu", "--url", "https://a.example")
        one(elsewhere, "none.flac")
        for url in ["ftp://a", "https://", "https:///x", "https://a b", "https://a/\"", "https://a/?x"] {
            #expect(
                try await StationOnAir(aired.answers).loaxa("publish", aired.site, "--url", url).code == 2, "\(url)")
        }
    }
}

/// Which file stands under a name.
private struct Inode: Equatable {
    let number: UInt
    init(_ path: String) {
        var status = stat()
        stat(path, &status)
        number = UInt(status.st_ino)
    }
}
