import Reporting
import Time
import Wording

/// A report as an administrative document, in HTML for printing.
///
/// Decree 30/2020/NĐ-CP, Annex I (thể thức, kỹ thuật trình bày văn bản hành chính): paper A4; margins 20–25 mm above and below,
/// 30–35 mm left, 15–20 mm right; Times New Roman, black. In points: national name 12–13 bold capitals, motto 13–14 bold with a
/// line of its length, issuing body 12–13 bold capitals with a line of a third to a half of its length, number and symbol 13, place
/// and date 13–14 italic, kind of document 13–14 bold capitals, subject 13–14 bold, body 13–14 justified with an indent of 1 or
/// 1.27 cm, recipients 12 bold italic and 11, signature 13–14 bold; page numbers at the top in the middle, not on the first.
struct ReportPage: Sendable {
    let report: WrittenReport
    let letterhead: Letterhead
    let language: Language
    /// Browsers draw lines; word processors take pictures made of dots, which stand in the page itself.
    var chartsAreDots = false

    var text: String {
        var page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(SVG.escaped(report.subject))</title>
            <style>
            \(ReportPage.style)
            </style>
            </head>
            <body>

            """
        page += head
        for part in report.parts { page += markup(part) }
        page += foot
        return page + "</body>\n</html>\n"
    }

    private var head: String {
        let number = "Số: \(letterhead.numberAndSymbol)"
        let date =
            "\(letterhead.place.isEmpty ? "" : letterhead.place + ", ")ngày \(padded(letterhead.date.day, 2)) "
            + "tháng \(padded(letterhead.date.month, 2)) năm \(letterhead.date.year)"
        return """
            <table class="letterhead">
            <tr>
            <td class="issuer">\(line("parent", letterhead.parent))\(line("issuer", letterhead.issuer))<hr class="short"></td>
            <td class="nation"><p class="name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>\
            <p class="motto"><span>Độc lập - Tự do - Hạnh phúc</span></p></td>
            </tr>
            <tr>
            <td class="number">\(SVG.escaped(number))</td>
            <td class="date">\(SVG.escaped(date))</td>
            </tr>
            </table>
            <h1>\(SVG.escaped(report.kind))</h1>
            <p class="subject">\(SVG.escaped(report.subject))</p>
            <hr class="short">

            """
    }

    private func line(_ style: String, _ text: String) -> String {
        text.isEmpty ? "" : "<p class=\"\(style)\">\(SVG.escaped(text))</p>"
    }

    private var foot: String {
        let recipients = letterhead.recipients.map { "<p class=\"recipient\">- \(SVG.escaped($0))</p>" }.joined()
        return """
            <table class="signature">
            <tr>
            <td><p class="recipients">Nơi nhận:</p>\(recipients)</td>
            <td class="signer">\(line("role", letterhead.role))<p class="room">&nbsp;</p>\(line("person", letterhead.signer))</td>
            </tr>
            </table>

            """
    }

    private func markup(_ part: WrittenReport.Part) -> String {
        switch part {
        case .chapter(let title): return "<h2>\(SVG.escaped(title))</h2>\n"
        case .paragraph(let text): return "<p>\(SVG.escaped(text))</p>\n"
        case .grid(let grid):
            var text = "<table class=\"figures\">\n"
            if let title = grid.title { text += "<caption>\(SVG.escaped(title))</caption>\n" }
            text += "<thead><tr>"
            for column in grid.columns {
                text += "<th scope=\"col\">\(SVG.escaped(ReportPage.sentenceCase(column.heading)))</th>"
            }
            text += "</tr></thead>\n<tbody>\n"
            for row in grid.rows {
                text += "<tr>"
                for (column, cell) in zip(grid.columns, row) {
                    text += "<td\(column.alignsRight ? " class=\"figure\"" : "")>\(SVG.escaped(cell))</td>"
                }
                text += "</tr>\n"
            }
            return text + "</tbody>\n</table>\n"
        case .chart(let chart):
            return chartsAreDots ? ReportChart(chart).dots : ReportChart(chart).markup
        }
    }

    /// Headings of screens are in capitals; on paper they are not.
    private static func sentenceCase(_ heading: String) -> String {
        heading.prefix(1) + heading.dropFirst().lowercased()
    }

    private static let style = """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font-size: 13pt; } }
        @page :first { @top-center { content: none; } }
        body { font-family: "Times New Roman", "Liberation Serif", Tinos, serif; font-size: 14pt; line-height: 1.3;
          color: #000; background: #fff; max-width: 165mm; margin: 1em auto; padding: 0 0.7em; }
        @media print { body { max-width: none; margin: 0; padding: 0; } }
        p { margin: 6pt 0; text-indent: 1.27cm; text-align: justify; overflow-wrap: anywhere; }
        h1 { font-size: 14pt; text-align: center; text-transform: uppercase; margin: 18pt 0 0; }
        h2 { font-size: 14pt; margin: 14pt 0 6pt; break-after: avoid; }
        .letterhead, .signature { width: 100%; border-collapse: collapse; }
        .letterhead td, .signature td { width: 50%; vertical-align: top; text-align: center; padding: 0; }
        .letterhead td:first-child { width: 42%; }
        .letterhead p, .signature p { margin: 0; text-indent: 0; text-align: center; }
        .parent { font-size: 13pt; }
        .issuer { font-size: 13pt; font-weight: bold; }
        td.issuer { font-weight: normal; }
        .nation .name { font-size: 12pt; font-weight: bold; white-space: nowrap; }
        .motto { font-size: 14pt; font-weight: bold; }
        .motto span { border-bottom: 1px solid #000; padding-bottom: 2px; }
        .number { font-size: 13pt; padding-top: 8pt !important; white-space: pre-wrap; }
        .date { font-size: 14pt; font-style: italic; padding-top: 8pt !important; }
        hr.short { width: 35%; border: 0; border-top: 1px solid #000; margin: 3pt auto; }
        .subject { font-weight: bold; text-align: center; text-indent: 0; }
        .signature { margin-top: 18pt; break-inside: avoid; }
        .signature td:first-child, .signature td:first-child p { text-align: left; }
        .signature .recipients { font-size: 12pt; font-weight: bold; font-style: italic; }
        .signature .recipient { font-size: 11pt; }
        .role, .person { font-size: 14pt; font-weight: bold; }
        .room { height: 2.5cm; }
        .figures { border-collapse: collapse; width: 100%; margin: 8pt 0; font-size: 12pt; }
        .figures caption { text-align: left; font-style: italic; font-size: 13pt; padding: 4pt 0; }
        .figures th, .figures td { border: 1px solid #000; padding: 2pt 5pt; vertical-align: top; overflow-wrap: anywhere; }
        .figures thead { display: table-header-group; }
        .figures tr { break-inside: avoid; }
        .figures .figure { text-align: right; white-space: nowrap; }
        figure { margin: 10pt 0; break-inside: avoid; }
        figcaption { font-style: italic; font-size: 13pt; text-align: left; }
        svg { width: 100%; height: auto; display: block; }
        svg text { font: 11px "Times New Roman", "Liberation Serif", serif; fill: #000; }
        svg .bar { fill: #444; }
        svg .axis { stroke: #000; stroke-width: 1; }
        """
}
