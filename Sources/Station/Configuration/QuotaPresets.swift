import Schedule
import Wording

/// Limits that an authority has set, under a name that `quotas` can give.
package struct QuotaPreset: Sendable, Hashable {
    /// As `station.json5` names it.
    package let name: String
    package let title: Sentence
    /// The decision that set the limits; nil where it is a custom or a choice.
    package let source: String?
    package let quotas: Quotas

    /// All there are, in the order in which they are offered. A commune under other rules writes its own numbers.
    package static let all = [
        // Weekends only in special cases; relayed programmes count.
        QuotaPreset(
            name: "ha-noi-rural",
            title: Sentence(vi: "Hà Nội, xã và thị trấn", en: "Hà Nội, rural communes"),
            source: "Quyết định 1246/QĐ-UBND, 12/3/2021",
            quotas: Quotas(sessionsPerDay: 2, minutesPerSession: 45, daysPerWeek: 5)),
        QuotaPreset(
            name: "ha-noi-urban",
            title: Sentence(vi: "Hà Nội, phường", en: "Hà Nội, urban wards"),
            source: "Quyết định 1246/QĐ-UBND, 12/3/2021",
            quotas: Quotas(sessionsPerDay: 2, minutesPerSession: 15, daysPerWeek: 5)),
        QuotaPreset(
            name: "three-a-day",
            title: Sentence(vi: "sáng, trưa và chiều", en: "morning, noon and afternoon"), source: nil,
            quotas: Quotas(sessionsPerDay: 3, minutesPerSession: 45, daysPerWeek: 7)),
        QuotaPreset(name: "none", title: Sentence(vi: "không giới hạn", en: "no limit"), source: nil, quotas: Quotas()),
    ]
}
