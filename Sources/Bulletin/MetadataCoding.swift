// Stored with each snapshot of a bulletin for years: a field that an older version did not know reads as absent.
extension Metadata: Codable {
    private enum Key: String, CodingKey {
        case title, category, series, campaign, audience, zones, owner, author, benefit, priority, valid, voice, bed
        case repeats = "repeat"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(title: try container.decode(String.self, forKey: .title))
        category = try container.decodeIfPresent(Category.self, forKey: .category) ?? category
        series = try container.decodeIfPresent(Series.self, forKey: .series)
        campaign = try container.decodeIfPresent(CampaignTag.self, forKey: .campaign)
        audience = try container.decodeIfPresent([String].self, forKey: .audience) ?? []
        zones = try container.decodeIfPresent([String].self, forKey: .zones) ?? []
        owner = try container.decodeIfPresent(String.self, forKey: .owner)
        author = try container.decodeIfPresent(String.self, forKey: .author)
        benefit = try container.decodeIfPresent(String.self, forKey: .benefit)
        priority = try container.decodeIfPresent(Priority.self, forKey: .priority) ?? priority
        repeats = try container.decodeIfPresent(Int.self, forKey: .repeats) ?? repeats
        valid = try container.decodeIfPresent(Validity.self, forKey: .valid) ?? valid
        voice = try container.decodeIfPresent(String.self, forKey: .voice)
        bed = try container.decodeIfPresent(String.self, forKey: .bed)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(title, forKey: .title)
        try container.encode(category, forKey: .category)
        try container.encodeIfPresent(series, forKey: .series)
        try container.encodeIfPresent(campaign, forKey: .campaign)
        try container.encode(audience, forKey: .audience)
        try container.encode(zones, forKey: .zones)
        try container.encodeIfPresent(owner, forKey: .owner)
        try container.encodeIfPresent(author, forKey: .author)
        try container.encodeIfPresent(benefit, forKey: .benefit)
        try container.encode(priority, forKey: .priority)
        if repeats != 1 { try container.encode(repeats, forKey: .repeats) }
        try container.encode(valid, forKey: .valid)
        try container.encodeIfPresent(voice, forKey: .voice)
        try container.encodeIfPresent(bed, forKey: .bed)
    }
}
