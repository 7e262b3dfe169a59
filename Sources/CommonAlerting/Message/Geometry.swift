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
}
