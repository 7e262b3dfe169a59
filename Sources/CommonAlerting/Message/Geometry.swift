import Glibc

/// A place on the earth: WGS 84, degrees.
package struct GeoPoint: Sendable, Hashable {
    package var latitude: Double
    package var longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// `21.03,105.85`. Nil for anything else, and for places that are not on the earth.
    init?(_ text: some StringProtocol) {
        let fields = text.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 2, let latitude = Double(fields[0]), let longitude = Double(fields[1]),
            (-90...90).contains(latitude), (-180...180).contains(longitude)
        else { return nil }
        self.init(latitude: latitude, longitude: longitude)
    }

    /// Kilometres along the ground (haversine on a sphere of 6371 km: within half a per cent).
    func distance(to other: GeoPoint) -> Double {
        let radians = Double.pi / 180
        let north = (other.latitude - latitude) * radians / 2
        let east = (other.longitude - longitude) * radians / 2
        let h =
            sin(north) * sin(north) + cos(latitude * radians) * cos(other.latitude * radians) * sin(east) * sin(east)
        return 2 * 6371 * asin(min(1, h.squareRoot()))
    }
}

/// A closed line of at least three corners.
package struct GeoPolygon: Sendable, Hashable {
    package var corners: [GeoPoint]

    /// `lat,lon lat,lon …`, at least four pairs, the last of which is the first (CAP 1.2, 3.2.4).
    init?(_ text: String) {
        let pairs = text.split(whereSeparator: \.isWhitespace)
        let points = pairs.compactMap { GeoPoint($0) }
        guard points.count == pairs.count, points.count >= 4, points.first == points.last else { return nil }
        corners = Array(points.dropLast())
    }

    /// Nil for fewer than three corners.
    package init?(corners: [GeoPoint]) {
        guard corners.count >= 3 else { return nil }
        self.corners = corners
    }

    /// Whether a ray to the east crosses the line an odd number of times. Longitudes are taken as plain numbers: a polygon
    /// across the 180th meridian is not understood.
    func contains(_ point: GeoPoint) -> Bool {
        var isInside = false
        var last = corners[corners.count - 1]
        for corner in corners {
            if (corner.latitude > point.latitude) != (last.latitude > point.latitude) {
                let share = (point.latitude - corner.latitude) / (last.latitude - corner.latitude)
                if point.longitude < corner.longitude + share * (last.longitude - corner.longitude) {
                    isInside.toggle()
                }
            }
            last = corner
        }
        return isInside
    }

    /// Whether the two have a place in common, be it a corner.
    func touches(_ other: GeoPolygon) -> Bool {
        if contains(other.corners[0]) || other.contains(corners[0]) { return true }
        let box = Box(corners)
        return other.sides.contains { side in
            box.touches(Box([side.0, side.1])) && sides.contains { Self.cross($0, side) }
        }
    }

    func touches(_ circle: GeoCircle) -> Bool { contains(circle.centre) || sides.contains { circle.reaches($0) } }

    private var sides: Zip2Sequence<[GeoPoint], [GeoPoint]> { zip(corners, corners[1...] + [corners[0]]) }

    private static func cross(_ a: (GeoPoint, GeoPoint), _ b: (GeoPoint, GeoPoint)) -> Bool {
        /// On which side of the line from `p` to `q` the point lies.
        func side(_ p: GeoPoint, _ q: GeoPoint, _ r: GeoPoint) -> Double {
            (q.longitude - p.longitude) * (r.latitude - p.latitude)
                - (q.latitude - p.latitude) * (r.longitude - p.longitude)
        }
        guard Box([a.0, a.1]).touches(Box([b.0, b.1])) else { return false }
        return side(a.0, a.1, b.0) * side(a.0, a.1, b.1) <= 0 && side(b.0, b.1, a.0) * side(b.0, b.1, a.1) <= 0
    }

    private struct Box {
        var south, north, west, east: Double

        init(_ points: [GeoPoint]) {
            (south, north, west, east) = (90, -90, 180, -180)
            for point in points {
                (south, north) = (min(south, point.latitude), max(north, point.latitude))
                (west, east) = (min(west, point.longitude), max(east, point.longitude))
            }
        }

        func touches(_ other: Box) -> Bool {
            south <= other.north && other.south <= north && west <= other.east && other.west <= east
        }
    }
}

/// All within so many kilometres of a place.
package struct GeoCircle: Sendable, Hashable {
    package var centre: GeoPoint
    /// Kilometres.
    package var radius: Double

    /// `lat,lon radius`.
    init?(_ text: String) {
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard parts.count == 2, let centre = GeoPoint(parts[0]), let radius = Double(parts[1]), radius >= 0,
            radius.isFinite
        else { return nil }
        self.centre = centre
        self.radius = radius
    }

    func contains(_ point: GeoPoint) -> Bool { centre.distance(to: point) <= radius }

    /// Whether some place of a straight line lies in it. The earth is taken as flat around the centre, which is right for what
    /// a commune's loudspeakers reach.
    func reaches(_ line: (GeoPoint, GeoPoint)) -> Bool {
        if contains(line.0) || contains(line.1) { return true }
        let degree = 2 * Double.pi * 6371 / 360
        let narrowing = cos(centre.latitude * .pi / 180)
        func flat(_ point: GeoPoint) -> (x: Double, y: Double) {
            (
                (point.longitude - centre.longitude) * degree * narrowing,
                (point.latitude - centre.latitude) * degree
            )
        }
        let (a, b) = (flat(line.0), flat(line.1))
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let square = dx * dx + dy * dy
        guard square > 0 else { return false }
        let along = min(max(-(a.x * dx + a.y * dy) / square, 0), 1)
        return hypot(a.x + along * dx, a.y + along * dy) <= radius
    }
}
