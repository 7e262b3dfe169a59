import Wording

extension Sentences {
    static let spokenSummary = Sentence(
        vi: "Đổi văn bản thành lời đọc: số, ngày, chữ viết tắt thành chữ",
        en: "Turn text into its spoken form: numbers, dates, abbreviations as words")
    static let spokenDetails = Sentence(
        vi:
            "Mỗi dòng vào cho một dòng ra, đúng như phát thanh viên của máy sẽ đọc. Không ghi tệp thì đọc từ đầu vào chuẩn. "
            + "Cách đọc riêng của xã lấy từ pronunciation.tsv trong thư mục cấu hình.",
        en:
            "One output line for each input line, exactly as the station's announcer will say it. Without a file it reads "
            + "standard input. The commune's own readings come from pronunciation.tsv in the configuration's folder.")
    static let explainOption = Sentence(
        vi: "dưới mỗi dòng, cho biết chữ nào được đọc thành gì và vì sao",
        en: "under each line, show what is read as what, and as which kind of thing")
    static let spokenExample = Sentence(vi: "nghe máy sẽ đọc câu này ra sao", en: "how the station would say it")
    static let spokenExplainExample = Sentence(
        vi: "xem từng chỗ được đổi, chỗ máy đoán có ghi chú", en: "see each thing that changed; guesses are marked")
    static let guessed = Sentence(vi: " (đoán)", en: " (guessed)")
}
