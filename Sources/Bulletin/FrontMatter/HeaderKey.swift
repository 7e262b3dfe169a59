/// A key of the front matter.
///
/// Files may use the Vietnamese names as well; what is printed uses the first.
package enum HeaderKey: String, Sendable, Hashable, CaseIterable {
    case title, category, series, campaign, audience, zones, owner, author, benefit, priority, `repeat`, valid, voice,
        bed

    var aliases: [String] {
        switch self {
        case .title: ["tiêu đề"]
        case .category: ["lĩnh vực"]
        case .series: ["loạt bài"]
        case .campaign: ["chiến dịch", "đợt tuyên truyền"]
        case .audience: ["đối tượng"]
        case .zones: ["cụm loa"]
        case .owner: ["đơn vị"]
        case .author: ["người viết", "tác giả"]
        case .benefit: ["lợi ích"]
        case .priority: ["mức ưu tiên"]
        case .repeat: ["số lần đọc"]
        case .valid: ["hiệu lực"]
        case .voice: ["giọng đọc"]
        case .bed: ["nhạc nền"]
        }
    }

    /// Every spelling → the key.
    static let spellings: [String: HeaderKey] = {
        var spellings: [String: HeaderKey] = [:]
        for key in allCases {
            for name in [key.rawValue] + key.aliases { spellings[name] = key }
        }
        return spellings
    }()

    /// Every spelling, in a fixed order: for the nearest to a wrong one.
    static let names: [String] = allCases.map(\.rawValue) + allCases.flatMap(\.aliases)

    /// The key that a spelling names, in any letter case.
    init?(spelling: String) {
        guard let key = HeaderKey.spellings[spelling.lowercased()] else { return nil }
        self = key
    }
}

/// Vietnamese names of the values that are one of a few.
extension Category {
    static let spellings: [String: Category] = [
        "thông tin chung": .general, "chung": .general, "đột xuất": .sudden, "chính sách": .policy,
        "pháp luật": .policy,
        "chỉ đạo": .direction, "chỉ đạo điều hành": .direction, "kiến thức": .knowledge,
        "phổ biến kiến thức": .knowledge,
        "gương điển hình": .example, "người tốt việc tốt": .example,
    ]
}

extension Priority {
    static let spellings: [String: Priority] = [
        "thông thường": .normal, "bình thường": .normal, "ưu tiên": .priority, "khẩn cấp": .emergency,
        "khẩn": .emergency,
    ]
}
