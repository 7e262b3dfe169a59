import CommonAlerting

// Where a zone is: what the areas of messages are compared with.
extension Node {
    /// `[21.196, 105.447]`: latitude and longitude in degrees (WGS 84).
    func position() -> GeoPoint? {
        guard let elements = elements(of: ConfigurationSentences.aPosition) else { return nil }
        guard elements.count == 2 else {
            complain("value", ConfigurationSentences.found(value.spelled, wanted: ConfigurationSentences.aPosition))
            return nil
        }
        guard let latitude = elements[0].number(in: -90...90, unit: "°"),
            let longitude = elements[1].number(in: -180...180, unit: "°")
        else { return nil }
        return GeoPoint(latitude: latitude, longitude: longitude)
    }

    /// Corners in their order, at least three: `[[21.2, 105.4], …]`.
    func area() -> GeoPolygon? {
        guard let elements = elements(of: ConfigurationSentences.corners) else { return nil }
        guard (3...100).contains(elements.count) else {
            complain("value", ConfigurationSentences.cornerCount(elements.count))
            return nil
        }
        let corners = elements.compactMap { $0.position() }
        return corners.count == elements.count ? GeoPolygon(corners: corners) : nil
    }

    /// `{dvhcvn: "09661", SAME: ["006109", "006110"]}`: list → the codes of the zone in it.
    func geocodes() -> [AreaCode]? {
        guard let members = members(of: ConfigurationSentences.theGeocodes) else { return nil }
        return members.flatMap { list, node -> [AreaCode] in
            if case .array = node.value.content {
                let elements = node.elements(of: ConfigurationSentences.geocodeValues) ?? []
                return elements.compactMap { $0.text() }.map { AreaCode(list: list, value: $0) }
            }
            return node.text().map { [AreaCode(list: list, value: $0)] } ?? []
        }
    }
}
