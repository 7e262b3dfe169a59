/// What kind of thing a span is, as `loaxa spoken --explain` prints it.
enum SpanKind: String, Sendable {
    case word, mark, breath, abbreviation, foreign, number, decimal, date, year, time, duration, document, legal, money,
        phone
    case identifier, plate, range, percent, unit, fraction, score, roman, ordinal, address, numbering, symbol, letter,
        code
    case spelling, own, picture, script, web
}
