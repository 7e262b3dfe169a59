import Wording

extension Drawn {
    /// The picture as a file that stands alone: no script, no font, nothing beside it.
    func svg(_ language: Language) -> String {
        var svg = SVG()
        svg.raw(#"<?xml version="1.0" encoding="UTF-8"?>"#)
        svg.open(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("viewBox", "0 0 \(SVG.figure(width)) \(SVG.figure(height))"), ("width", SVG.figure(width)),
                ("height", SVG.figure(height)), ("lang", language.rawValue),
            ])
        svg.raw("<title>\(SVG.escaped(title))</title>")
        svg.raw("<style>")
        svg.raw(
            "text { font-family: \"Be Vietnam Pro\", \"Noto Sans\", \"Segoe UI\", \"DejaVu Sans\", Arial, sans-serif; }"
        )
        svg.raw("line, .curve { fill: none; stroke-linejoin: round; }")
        svg.raw("</style>")
        for shape in shapes { draw(shape, &svg) }
        svg.close("svg")
        return svg.text
    }

    private func draw(_ shape: Shape, _ svg: inout SVG) {
        switch shape {
        case .rect(let x, let y, let width, let height, let ink):
            svg.element(
                "rect", place(x, y) + [("width", SVG.figure(width)), ("height", SVG.figure(height)), fill(ink)])
        case .line(let from, let to, let width, let dash, let ink):
            var attributes = [
                ("x1", SVG.figure(from.x)), ("y1", SVG.figure(from.y)), ("x2", SVG.figure(to.x)),
                ("y2", SVG.figure(to.y)), ("stroke", ink.name), ("stroke-width", SVG.figure(width)),
            ]
            if dash > 0 { attributes.append(("stroke-dasharray", SVG.figure(dash))) }
            svg.element("line", attributes)
        case .curve(let points, let width, let ink):
            svg.element(
                "path",
                [
                    ("class", "curve"), ("d", path(points)), ("stroke", ink.name),
                    ("stroke-width", SVG.figure(width)),
                ])
        case .band(let upper, let lower, let ink):
            svg.element("path", [("d", path(upper + lower.reversed()) + "Z"), fill(ink)])
        case .words(let words, let x, let y, let size, let anchor, let isBold, let ink):
            var attributes = place(x, y) + [("font-size", SVG.figure(size)), fill(ink)]
            if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
            if isBold { attributes.append(("font-weight", "700")) }
            svg.element("text", attributes, words: words)
        }
    }

    private func place(_ x: Double, _ y: Double) -> [(String, String)] { [("x", SVG.figure(x)), ("y", SVG.figure(y))] }
    private func fill(_ ink: Ink) -> (String, String) { ("fill", ink.name) }

    private func path(_ points: [Point]) -> String {
        var steps = ""
        for (index, point) in points.enumerated() {
            steps += "\(index == 0 ? "M" : "L")\(SVG.figure(point.x)) \(SVG.figure(point.y))"
        }
        return steps
    }
}

extension Drawn.Ink {
    /// `#1f2933`.
    fileprivate var name: String {
        let digits = String(rawValue, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
