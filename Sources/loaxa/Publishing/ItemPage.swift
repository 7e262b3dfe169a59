import Bulletin
import Control
import Rendering
import Reporting
import Time
import Wording

/// The page of one bulletin: its sound and every word of it. HTML5 without a script.
struct ItemPage: Sendable {
    let site: Site
    let item: PublishedItem
    let audio: [SiteManifest.Audio]
    /// Of the sound, also where the station has it no more.
    let frames: Int?
    let hasSubtitles: Bool

    var html: String {
        let address = site.address(item.path)
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="\(site.language.rawValue)" prefix="og: https://ogp.me/ns#">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(item.title) · \(site.name)</title>
            <meta name="description" content="\(item.summary)">
            <link rel="canonical" href="\(address)">
            <link rel="alternate" type="application/rss+xml" title="\(site.name)" href="../feed.xml">
            <link rel="stylesheet" href="../style.css">
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="\(site.name)">
            <meta property="og:locale" content="\(site.language == .vietnamese ? "vi_VN" : "en_GB")">
            <meta property="og:title" content="\(item.title)">
            <meta property="og:description" content="\(item.summary)">
            <meta property="og:url" content="\(address)">
            \(picture)\(sounds)<meta property="article:published_time" content="\(item.published.description)">
            </head>
            <body>
            <a class="skip" href="#noi-dung">\(site.words(Sentences.siteSkip))</a>
            <header><a href="../index.html">\(site.name)</a></header>
            <main id="noi-dung">
            <article>
            <h1>\(item.title)</h1>
            \(facts)\(benefit)\(player)\(body)</article>
            </main>
            <footer>
            <p><a href="../index.html">\(site.words(Sentences.siteAll))</a> · <a href="../feed.xml">RSS</a></p>
            </footer>
            </body>
            </html>

            """
        return page.text
    }

    // MARK: Head

    private var picture: Markup? {
        site.cover.map { cover in
            """
            <meta property="og:image" content="\(site.address(cover.file))">
            <meta property="og:image:type" content="\(cover.type)">
            <meta property="og:image:alt" content="\(site.name)">

            """
        }
    }

    private var sounds: [Markup] {
        audio.map { audio in
            """
            <meta property="og:audio" content="\(site.address(item.path + audio.name))">
            <meta property="og:audio:type" content="\(audio.type)">

            """
        }
    }

    // MARK: What is about it

    private var facts: Markup {
        var parts: [Markup] = []
        let civil = (item.aired ?? item.published).civil
        let day = Moments.longDay(civil.date, in: site.language)
        let label = item.aired == nil ? Sentences.sitePublished : Sentences.siteAired
        parts.append(
            """
            \(site.words(label)) <time datetime="\((item.aired ?? item.published).description)">\(civil.time.withoutSeconds), \
            \(day)</time>
            """)
        if let frames { parts.append("\(Moments.clock(.milliseconds(frames * 1000 / Renderer.rate)))") }
        parts.append("\(site.words(item.metadata.category.title))")
        if let series = item.metadata.series {
            parts.append("\(series.name + (series.lesson.map { ", \(site.words(Sentences.lesson($0)))" } ?? ""))")
        }
        if let owner = item.metadata.owner { parts.append("\(owner)") }
        let line = parts.enumerated().map { index, part -> Markup in index == 0 ? part : " · \(part)" }
        return "<p class=\"facts\">\(line)</p>\n"
    }

    private var benefit: Markup? {
        item.metadata.benefit.map { "<p class=\"benefit\">\($0)</p>\n" }
    }

    private var player: Markup? {
        guard !audio.isEmpty else { return "<p class=\"facts\">\(site.words(Sentences.siteNoSound))</p>\n" }
        let sources = audio.map { audio -> Markup in "<source src=\"\(audio.name)\" type=\"\(audio.type)\">\n" }
        var links = audio.map { audio -> Markup in
            "<a href=\"\(audio.name)\" download>\(audio.kind) (\(Self.size(audio.bytes)))</a>"
        }
        if hasSubtitles {
            links.append("<a href=\"\(ItemFiles.subRip)\" download>\(site.words(Sentences.siteSubtitles)) SRT</a>")
            links.append("<a href=\"\(ItemFiles.webVTT)\" download>VTT</a>")
        }
        let list = links.enumerated().map { index, link -> Markup in index == 0 ? link : " · \(link)" }
        return """
            <figure>
            <figcaption>\(site.words(Sentences.siteListen))</figcaption>
            <audio controls preload="none" aria-label="\(item.title)">
            \(sources)</audio>
            <p class="facts">\(site.words(Sentences.siteDownload)): \(list)</p>
            </figure>

            """
    }

    static func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, (bytes + 500) / 1000)) kB" : "\(bytes / 1_000_000),\(bytes / 100_000 % 10) MB"
    }

    // MARK: The words

    private var body: [Markup] {
        var markup: [Markup] = []
        var isInList = false
        let passages = item.script.passages
        for (index, passage) in passages.enumerated() {
            if isInList != (passage.manner == .listItem) {
                isInList.toggle()
                markup.append(isInList ? "<ul>\n" : "</ul>\n")
            }
            switch passage.manner {
            // The title stands above already.
            case .heading where index == 0 && passage.written == item.title: continue
            case .heading: markup.append("<h2>\(passage.written)</h2>\n")
            case .listItem: markup.append("<li>\(speaker(passage))\(passage.written)</li>\n")
            case .paragraph: markup.append("<p>\(speaker(passage))\(passage.written)</p>\n")
            }
        }
        if isInList { markup.append("</ul>\n") }
        return markup
    }

    private func speaker(_ passage: Speech) -> Markup? { passage.speaker.map { "<b>\($0):</b> " } }
}
