import Wording

extension Sentences {
    static let completionSummary = Sentence(
        vi: "In đoạn mã để phím Tab tự điền tên lệnh và lựa chọn",
        en: "Print what lets the Tab key complete commands and options")
    static let completionDetails = Sentence(
        vi: "Hiện có cho bash.", en: "For bash so far.")
    static let completionExample = Sentence(vi: "dùng trong cửa sổ lệnh này", en: "for this shell")
    static let completionInstallExample = Sentence(
        vi: "dùng cho mọi người trên máy", en: "for everybody on this machine")
    static func noSuchShell(_ name: String) -> Sentence {
        Sentence(vi: "chưa có cho “\(name)”; hiện có: bash.", en: "nothing for “\(name)” yet; there is: bash.")
    }
}
