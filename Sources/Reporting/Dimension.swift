import Bulletin
import Time
import Wording

/// By what a report sorts what was heard. A further one is a case here, its keys in `keys`, and its name in `title`.
package enum Dimension: String, Sendable, Hashable, CaseIterable {
    /// What kind of thing it was; of everything. The others but zones and slots are of bulletins.
    case sort
    case field, audience, owner, series, campaign, phase
    case zone, slot

    var place: Int { Dimension.allCases.firstIndex(of: self)! }

    /// Under which names a bulletin counts; an empty one where it says nothing.
    func keys(_ metadata: Metadata) -> [String] {
        switch self {
        case .field: [metadata.category.rawValue]
        case .audience: metadata.audience.isEmpty ? [""] : metadata.audience
        case .owner: [metadata.owner ?? ""]
        case .series: metadata.series.map { [$0.name] } ?? []
        case .campaign: metadata.campaign.map { [$0.name + ($0.topic.map { " / \($0)" } ?? "")] } ?? []
        case .sort, .zone, .slot, .phase: []
        }
    }

    /// In which phases of planned campaigns a bulletin counts that airs on `day`. A campaign that nobody planned has none.
    static func phases(_ metadata: Metadata, _ plans: [CampaignPlan], on day: CivilDate) -> [String] {
        guard let tag = metadata.campaign, let plan = plans.first(where: { $0.isMeant(by: tag.name) }) else {
            return []
        }
        let phases = plan.phases.filter { day >= $0.from && day <= $0.through ?? day }
        return phases.map { "\(plan.title) / \($0.title)" }
    }

    package var title: Sentence {
        switch self {
        case .sort: Sentence(vi: "Theo loại nội dung", en: "By kind")
        case .field: Sentence(vi: "Bản tin theo lĩnh vực", en: "Bulletins by field")
        case .audience: Sentence(vi: "Bản tin theo đối tượng người nghe", en: "Bulletins by audience")
        case .owner: Sentence(vi: "Bản tin theo cơ quan, đoàn thể", en: "Bulletins by organisation")
        case .series: Sentence(vi: "Bản tin theo loạt bài", en: "Bulletins by series")
        case .campaign: Sentence(vi: "Bản tin theo chiến dịch, nội dung", en: "Bulletins by campaign and topic")
        case .phase: Sentence(vi: "Bản tin theo giai đoạn của chiến dịch", en: "Bulletins by phase of a campaign")
        case .zone: Sentence(vi: "Theo cụm loa", en: "By zone")
        case .slot: Sentence(vi: "Theo buổi phát", en: "By slot")
        }
    }

    /// What a key is called; nil where it is a name that the station's settings give, or somebody's own words.
    package func name(of key: String) -> Sentence? {
        if key.isEmpty {
            return self == .slot
                ? Sentence(vi: "(giờ riêng, ngoài buổi phát)", en: "(at a time of its own)")
                : Sentence(vi: "(không ghi)", en: "(not given)")
        }
        return switch self {
        case .sort: AirRecord.Sort(rawValue: key)?.title
        case .field: Category(rawValue: key)?.title
        case .audience: Dimension.audiences[key]
        case .owner, .series, .campaign, .phase, .zone, .slot: nil
        }
    }

    /// Groups that the samples name; any other slug stands for itself.
    private static let audiences: [String: Sentence] = [
        "elderly": Sentence(vi: "Người cao tuổi", en: "The elderly"),
        "household-business": Sentence(vi: "Hộ kinh doanh", en: "Household businesses"),
        "farmer": Sentence(vi: "Nông dân", en: "Farmers"),
        "young-parent": Sentence(vi: "Phụ huynh có con nhỏ", en: "Young parents"),
        "youth": Sentence(vi: "Thanh niên", en: "The young"), "women": Sentence(vi: "Phụ nữ", en: "Women"),
        "everyone": Sentence(vi: "Toàn dân", en: "Everyone"),
    ]
}

extension AirRecord.Sort {
    package var title: Sentence {
        switch self {
        case .bulletin: Sentence(vi: "Bản tin", en: "Bulletins")
        case .alert: Sentence(vi: "Cảnh báo khẩn cấp", en: "Emergency alerts")
        case .relay: Sentence(vi: "Tiếp âm đài cấp trên", en: "Relays")
        case .live: Sentence(vi: "Phát trực tiếp", en: "Live")
        case .station: Sentence(vi: "Nhạc hiệu, lời chào", en: "Jingles and greetings")
        case .music: Sentence(vi: "Nhạc lấp chỗ trống", en: "Music that fills")
        case .test: Sentence(vi: "Thử loa", en: "Tests of loudspeakers")
        }
    }
}

extension Category {
    /// As the national source-information system names the field.
    package var title: Sentence {
        switch self {
        case .general: Sentence(vi: "Thông tin chung", en: "General")
        case .sudden: Sentence(vi: "Thông tin đột xuất", en: "Sudden events")
        case .policy: Sentence(vi: "Chính sách, pháp luật", en: "Policy and law")
        case .direction: Sentence(vi: "Chỉ đạo, điều hành", en: "Direction")
        case .knowledge: Sentence(vi: "Phổ biến kiến thức", en: "Knowledge")
        case .example: Sentence(vi: "Gương người tốt, việc tốt", en: "Good examples")
        }
    }
}
