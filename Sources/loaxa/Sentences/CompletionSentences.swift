import Wording

extension Sentences {
    static let completionSummary = Sentence(
        vi: "In đoạn mã để phím Tab tự điền lệnh, lựa chọn, buổi phát, cụm loa",
        en: "Print what lets the Tab key complete commands, options and names")
    static let completionDetails = Sentence(
        vi: "Hiện có cho bash. “slots” và “zones” in tên các buổi phát, các cụm loa mà đài đang có.",
        en: "For bash so far. “slots” and “zones” print the names of the slots and zones that the station has.")
    static let completionExample = Sentence(vi: "dùng trong cửa sổ lệnh này", en: "for this shell")
    static let completionInstallExample = Sentence(
        vi: "dùng cho mọi người trên máy", en: "for everybody on this machine")
    static func noSuchShell(_ name: String) -> Sentence {
        Sentence(
            vi: "chưa có cho “\(name)”; hiện có: bash, slots, zones.",
            en: "nothing for “\(name)” yet; there are: bash, slots, zones.")
    }
}
