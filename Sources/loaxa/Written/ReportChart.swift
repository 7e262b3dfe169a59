import FoundationEssentials
import Time

/// Bars of one period as a picture inside a page.
struct ReportChart: Sendable {
    let chart: WrittenReport.Chart

    init(_ chart: WrittenReport.Chart) { self.chart = chart }

    private static let (width, height) = (640.0, 200.0)
    private static let (left, right) = (8.0, width - 8)
    private static let (top, bottom) = (18.0, height - 22)
    /// What a label takes.
    private static let labelWidth = 46.0

    /// Where a bar and the words around it stand.
    private struct Place {
        var bar: WrittenReport.Chart.Bar
        /// The left edge and the width of the bar, and its middle.
        var x: Double
        var width: Double
        var middle: Double
        var height: Double
        var hasLabel: Bool
        var hasFigure: Bool
        /// The line that the label, or the figure, stands on.
        var labelLine: Double { ReportChart.height - 6 }
        var figureLine: Double { top - 4 }
        var top: Double { ReportChart.bottom - height }
    }

    private var places: [Place] {
        let step = (Self.right - Self.left) / Double(max(1, chart.bars.count))
        let longest = max(1, chart.longest.inSeconds)
        // As many labels as fit side by side.
        let every = max(1, Int((Double(chart.bars.count) * Self.labelWidth / (Self.right - Self.left)).rounded(.up)))
        return chart.bars.enumerated().map { number, bar in
            let x = Self.left + Double(number) * step
            return Place(
                bar: bar, x: x + step * 0.15, width: step * 0.7, middle: x + step / 2,
                height: (Self.bottom - Self.top) * bar.length.inSeconds / longest, hasLabel: number % every == 0,
                hasFigure: step >= Self.labelWidth && bar.length > .zero)
        }
    }

    /// Lines, for browsers.
    var markup: String {
        var svg = SVG()
        svg.open(
            "svg",
            [
                ("viewBox", "0 0 \(SVG.figure(Self.width)) \(SVG.figure(Self.height))"), ("role", "img"),
                ("aria-label", chart.title),
            ])
        for place in places {
            let bar = place.bar
            svg.rect(place.x, place.top, place.width, place.height, "bar", title: "\(bar.label): \(bar.figure)")
            if place.hasLabel { svg.words(place.middle, place.labelLine, bar.label, "label", .middle) }
            if place.hasFigure { svg.words(place.middle, place.figureLine, bar.figure, "label", .middle) }
        }
        svg.line(Self.left, Self.bottom, Self.right, Self.bottom, "axis")
        svg.close("svg")
        return "<figure>\n\(svg.text)<figcaption>\(SVG.escaped(chart.title))</figcaption>\n</figure>\n"
    }

    /// Dots inside the page itself, for word processors.
    var dots: String {
        let source = "data:image/png;base64,\(Data(picture.png()).base64EncodedString())"
        let title = SVG.escaped(chart.title)
        return """
            <p><img src="\(source)" alt="\(title)" style="width:100%"></p>
            <p><em>\(title)</em></p>

            """
    }

    private var picture: Drawn {
        var picture = Drawn(width: Self.width, height: Self.height, title: chart.title)
        func words(_ text: String, _ place: Place, _ line: Double) -> Drawn.Shape {
            .words(text, x: place.middle, y: line, size: 11, at: .middle, .text)
        }
        for place in places {
            picture.add(.rect(x: place.x, y: place.top, width: place.width, height: place.height, .quiet))
            if place.hasLabel { picture.add(words(place.bar.label, place, place.labelLine)) }
            if place.hasFigure { picture.add(words(place.bar.figure, place, place.figureLine)) }
        }
        let (start, end) = (Drawn.Point(Self.left, Self.bottom), Drawn.Point(Self.right, Self.bottom))
        picture.add(.line(from: start, to: end, width: 1, .text))
        return picture
    }
}
