/// The field of a bulletin, with the code that the national source-information system gives it.
///
/// Source: the list of fields (LoaiLinhVuc) of the source-information system for local radio, Circular 39/2020/TT-BTTTT.
package enum Category: String, Sendable, Hashable, Codable, CaseIterable {
    case general, sudden, policy, direction, knowledge, example

    package var code: Int {
        switch self {
        case .general: 1
        case .sudden: 2
        case .policy: 3
        case .direction: 4
        case .knowledge: 5
        case .example: 6
        }
    }
}

/// How urgent an item is; a higher priority goes first and pre-empts a lower one.
///
/// Source: Circular 39/2020/TT-BTTTT (khẩn cấp, ưu tiên, thông thường).
package enum Priority: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case normal, priority, emergency

    package static func < (a: Priority, b: Priority) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .normal: 0
        case .priority: 1
        case .emergency: 2
        }
    }
}
