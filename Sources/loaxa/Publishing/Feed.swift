import Bulletin
import Control
import Rendering
import Reporting
import Time
import Wording

/// RSS 2.0 with the tags of podcasts: what telephones and portals follow.
///
/// Sources: RSS 2.0.11 (RSS Advisory Board), Apple's podcast namespace, podcastindex.org namespace 1.0 (transcripts).
struct Feed: Sendable {
    let site: Site
    /// Newest first.
    let items: [(item: PublishedItem, entry: SiteManifest.Entry)]

    /// Older ones stay on the web, but no reader wants them again and again.
    static let mostItems = 300

    var xml: String {
        let picture: Markup? = site.cover.map { cover in
            """
            <image><url>\(site.address(cover.file))</url><title>\(site.name)</title><link>\(site.address(""))</link></image>
            <itunes:image href="\(site.address(cover.file))"/>

            """
        }
        let built: Markup? = items.map(\.item.published).max { $0.instant < $1.instant }.map {
            "<lastBuildDate>\(Feed.date($0))</lastBuildDate>\n"
        }
        let feed: Markup = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
            <channel>
            <title>\(site.name)</title>
            <link>\(site.address(""))</link>
            <description>\(site.about)</description>
            <language>\(site.language.rawValue)</language>
            <generator>LoaXa</generator>
            \(built)<atom:link href="\(site.address("feed.xml"))" rel="self" type="application/rss+xml"/>
            <itunes:author>\(site.name)</itunes:author>
            <itunes:type>episodic</itunes:type>
            <itunes:explicit>false</itunes:explicit>
            <itunes:category text="Government"/>
            \(picture)\(items.prefix(Feed.mostItems).map(element))</channel>
            </rss>

            """
        return feed.text
    }

    private func element(_ item: PublishedItem, _ entry: SiteManifest.Entry) -> Markup {
        let address = site.address(item.path)
        // Every player reads MP3.
        let audio = entry.audio.first { $0.type == "audio/mpeg" } ?? entry.audio.first
        let enclosure: Markup? = audio.map {
            "<enclosure url=\"\(address)\($0.name)\" length=\"\($0.bytes)\" type=\"\($0.type)\"/>\n"
        }
        let length: Markup? = entry.frames.map {
            "<itunes:duration>\(($0 + Renderer.rate / 2) / Renderer.rate)</itunes:duration>\n"
        }
        let owner: Markup? = item.metadata.owner.map { "<itunes:author>\($0)</itunes:author>\n" }
        let lesson: Markup? = item.metadata.series?.lesson.map { "<itunes:episode>\($0)</itunes:episode>\n" }
        let subtitles: Markup? =
            entry.hasSubtitles
            ? """
            <podcast:transcript url="\(address)\(ItemFiles.webVTT)" type="text/vtt" language="vi"/>
            <podcast:transcript url="\(address)\(ItemFiles.subRip)" type="application/x-subrip" language="vi"/>

            """ : nil
        return """
            <item>
            <title>\(item.title)</title>
            <link>\(address)</link>
            <guid isPermaLink="false">\(item.guid)</guid>
            <pubDate>\(Feed.date(item.published))</pubDate>
            <description>\(item.summary)</description>
            <category>\(site.words(item.metadata.category.title))</category>
            \(enclosure)\(length)\(owner)\(lesson)<podcast:transcript url="\(address)" type="text/html" language="vi"/>
            \(subtitles)</item>

            """
    }

    /// `Mon, 23 Nov 2026 05:30:00 +0700`, as in RFC 822.
    static func date(_ moment: Moment) -> String {
        let (date, time) = (moment.civil.date, moment.civil.time)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let minutes = abs(moment.offset) / 60
        return
            "\(days[date.weekday.rawValue - 1]), \(padded(date.day, 2)) \(months[date.month - 1]) \(padded(date.year, 4)) "
            + "\(time.withSeconds) \(moment.offset < 0 ? "-" : "+")\(padded(minutes / 60, 2))\(padded(minutes % 60, 2))"
    }
}
