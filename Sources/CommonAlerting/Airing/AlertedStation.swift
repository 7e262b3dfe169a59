import Vietnamese

/// Where a station's loudspeakers are, as far as it is known: what areas are compared with.
package struct AlertedStation: Sendable, Hashable {
    /// Such as `Đài truyền thanh xã Minh Châu`: an area of that commune is all of it.
    package var name: String
    package var zones: [Zone]

    package init(name: String, zones: [Zone]) {
        self.name = name
        self.zones = zones
    }

    package struct Zone: Sendable, Hashable {
        /// As in commands: `chu-chau`.
        package var name: String
        /// As people say: `Thôn Chu Châu`.
        package var title: String
        package var place: GeoPoint?
        /// Where its loudspeakers are heard.
        package var reach: GeoPolygon?
        package var codes: [AreaCode]

        package init(
            name: String, title: String, place: GeoPoint? = nil, reach: GeoPolygon? = nil, codes: [AreaCode] = []
        ) {
            self.reach = reach
            self.name = name
            self.title = title
            self.place = place
            self.codes = codes
        }
    }

    /// The names of the zones in an area, in the station's order: by code, by shape, and by name.
    package func zones(in area: AlertArea) -> [String] {
        let byName = named(in: area.name)
        return zones.filter { zone in
            byName.contains(zone.name) || zone.codes.contains { code in area.codes.contains { $0.matches(code) } }
                || zone.lies(in: area)
        }.map(\.name)
    }

    /// Nothing is known but names, so codes and shapes match nothing.
    var isWithoutPlaces: Bool { zones.allSatisfy { $0.place == nil && $0.reach == nil && $0.codes.isEmpty } }

    /// `Thôn Chu Châu, thôn Chu Chàng (xã Minh Châu)`: the hamlets that are named; where none is, the whole commune if that is.
    private func named(in text: String) -> Set<String> {
        let pieces = PlaceName.pieces(of: text)
        let communes = pieces.filter(\.isCommune)
        let isOurs = communes.contains { $0.isWithin(name) }
        // A hamlet of the same name in another commune.
        if !communes.isEmpty, !isOurs, communeIsKnown { return [] }
        let hamlets = zones.filter { zone in
            let names = [PlaceName(zone.title), PlaceName(zone.name.replacing("-", with: " "))]
            return pieces.contains { piece in !piece.isCommune && names.contains { $0.isSame(as: piece) } }
        }
        if !hamlets.isEmpty { return Set(hamlets.map(\.name)) }
        let isWhole = isOurs || pieces.contains { !$0.isHamlet && $0.words.count > 1 && $0.isWithin(name) }
        return isWhole ? Set(zones.map(\.name)) : []
    }

    private var communeIsKnown: Bool {
        let words = PlaceName.words(name)
        return PlaceName.communes.contains { words.firstRange(of: $0) != nil }
    }
}

extension AlertedStation.Zone {
    fileprivate func lies(in area: AlertArea) -> Bool {
        let holdsPlace = place.map { place in
            area.polygons.contains { $0.contains(place) } || area.circles.contains { $0.contains(place) }
        }
        let touchesReach = reach.map { reach in
            area.polygons.contains { reach.touches($0) } || area.circles.contains { reach.touches($0) }
        }
        return holdsPlace ?? false || touchesReach ?? false
    }
}

extension AreaCode {
    fileprivate func matches(_ other: AreaCode) -> Bool {
        list.lowercased() == other.list.lowercased() && value.lowercased() == other.value.lowercased()
    }
}

/// A place's name without accents, in words, and the word that says what kind of place it is.
struct PlaceName: Hashable {
    let words: [String]
    /// `xã`, `phường`, `thị trấn`, `đặc khu`.
    let isCommune: Bool
    /// `thôn`, `xóm`, `ấp` …
    let isHamlet: Bool
    private let core: [String]

    static let communes = [["xa"], ["phuong"], ["thi", "tran"], ["dac", "khu"]]
    private static let hamlets = [
        ["thon"], ["xom"], ["ap"], ["ban"], ["buon"], ["lang"], ["to", "dan", "pho"], ["khu", "pho"], ["khu"], ["khom"],
        ["cum", "loa"],
    ]

    init(_ text: some StringProtocol) { self.init(words: PlaceName.words(text)) }

    private init(words: [String]) {
        self.words = words
        let commune = PlaceName.communes.first { words.starts(with: $0) && words.count > $0.count }
        var rest = words[...]
        // “Cụm loa thôn Chu Châu”.
        while let kind = PlaceName.hamlets.first(where: { rest.starts(with: $0) && rest.count > $0.count }) {
            rest = rest.dropFirst(kind.count)
        }
        isCommune = commune != nil
        isHamlet = rest.count < words.count
        core = Array(rest)
    }

    static func words(_ text: some StringProtocol) -> [String] {
        String(text).foldedVietnamese.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The names in a list with commas, brackets, slashes or “và”.
    static func pieces(of text: String) -> [PlaceName] {
        text.split { ",;/()\n–|".contains($0) }.flatMap { piece in
            words(piece).split { $0 == "va" || $0 == "and" }.map { PlaceName(words: Array($0)) }
        }.filter { !$0.words.isEmpty }
    }

    /// `thôn Chu Châu`, `Chu Châu` and `chu chau` are the same.
    func isSame(as other: PlaceName) -> Bool { !core.isEmpty && core == other.core }

    func isWithin(_ text: String) -> Bool { PlaceName.words(text).firstRange(of: words) != nil }
}
