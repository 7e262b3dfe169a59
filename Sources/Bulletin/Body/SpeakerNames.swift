/// The names before a colon that switch the voice.
struct SpeakerNames: Sendable {
    /// Lower-cased → as the configuration spells it.
    private let names: [String: String]
    private let isGiven: Bool
    /// Of a name in scalars, for whoever looks for one.
    let longest: Int

    /// Nil takes the customary names: without a configuration nobody else has a voice, and "Thời gian:" must be said.
    init(_ names: [String]?) {
        isGiven = names != nil
        self.names = Dictionary((names ?? Self.customary).map { ($0.lowercased(), $0) }) { first, _ in first }
        longest = self.names.keys.map(\.unicodeScalars.count).max() ?? 0
    }

    /// The speaker that a name means, in any letter case.
    func speaker(_ name: String) -> String? { names[name.lowercased()] }

    /// The speaker that an unknown name was perhaps meant to be. Only given names are worth the question.
    func suggestions() -> [String] { isGiven ? names.values.sorted() : [] }

    /// The roles of radio dialogues.
    static let customary = [
        "Hỏi", "Đáp", "Trả lời", "MC", "MC 1", "MC 2", "PTV", "PTV 1", "PTV 2", "Phát thanh viên", "Phát thanh viên 1",
        "Phát thanh viên 2", "Phát thanh viên nam", "Phát thanh viên nữ", "Phóng viên", "Dẫn chương trình",
        "Người dẫn chương trình", "Bạn nghe đài", "Thính giả",
    ]
}
