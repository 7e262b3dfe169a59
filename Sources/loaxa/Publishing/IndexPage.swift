import Bulletin
import Control
import Rendering
import Reporting
import Time
import Wording

/// The page that lists all bulletins, month by month, the newest first.
struct IndexPage: Sendable {
    let site: Site
    /// Newest first.
    let items: [(item: PublishedItem, entry: SiteManifest.Entry)]

    var html: String {
        let cover: Markup? = site.cover.map {
            "<img src=\"\($0.file)\" alt=\"\" width=\"96\" height=\"96\">\n"
        }
        let picture: Markup? = site.cover.map {
            "<meta property=\"og:image\" content=\"\(site.address($0.file))\">\n"
        }
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="\(site.language.rawValue)" prefix="og: https://ogp.me/ns#">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(site.name)</title>
            <meta name="description" content="\(site.about)">
            <link rel="canonical" href="\(site.address(""))">
            <link rel="alternate" type="application/rss+xml" title="\(site.name)" href="feed.xml">
            <link rel="stylesheet" href="style.css">
            <meta property="og:type" content="website">
            <meta property="og:title" content="\(site.name)">
            <meta property="og:description" content="\(site.about)">
            <meta property="og:url" content="\(site.address(""))">
            \(picture)</head>
            <body>
            <a class="skip" href="#noi-dung">\(site.words(Sentences.siteSkip))</a>
            <header class="station">
            \(cover)<div>
            <h1>\(site.name)</h1>
            <p>\(site.about)</p>
            </div>
            </header>
            <main id="noi-dung">
            \(months)</main>
            <footer>
            <p>\(site.words(Sentences.siteFollow)): <a href="feed.xml">RSS</a></p>
            </footer>
            </body>
            </html>

            """
        return page.text
    }

    private var months: [Markup] {
        guard !items.isEmpty else { return ["<p>\(site.words(Sentences.siteEmpty))</p>\n"] }
        var markup: [Markup] = []
        var month: (Int, Int)?
        for (item, entry) in items {
            let date = item.published.civil.date
            if month == nil || month! != (date.year, date.month) {
                if month != nil { markup.append("</ul>\n") }
                month = (date.year, date.month)
                markup.append("<h2>\(site.words(Sentences.month(date.month, date.year)))</h2>\n<ul class=\"items\">\n")
            }
            let length: Markup? = entry.frames.map {
                " · \(Moments.clock(.milliseconds($0 * 1000 / Renderer.rate)))"
            }
            markup.append(
                """
                <li>
                <a href="\(item.path)index.html">\(item.title)</a>
                <p class="facts"><time datetime="\(item.published.description)">\(Moments.fullDay(date))</time>\(length) · \
                \(site.words(item.metadata.category.title))</p>
                <p>\(item.summary)</p>
                </li>

                """)
        }
        markup.append("</ul>\n")
        return markup
    }
}
