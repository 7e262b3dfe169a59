import Wording

extension Sentences {
    static func configurationUnusable(_ folder: String) -> Sentence {
        Sentence(
            vi: "cấu hình trong “\(folder)” có lỗi nên chưa dùng được. Hãy sửa những chỗ ghi ở trên.",
            en: "the configuration in “\(folder)” cannot be used. Correct what is named above.")
    }

    static let configurationRefused = Sentence(
        vi: "cấu hình mới có lỗi; đài vẫn chạy theo cấu hình cũ. Hãy sửa những chỗ ghi ở trên rồi nạp lại.",
        en: "the new configuration has errors; the station goes on with the old one. Correct what is named above.")

    static let bulletinRefused = Sentence(
        vi: "bản tin có lỗi nên chưa được xếp lịch. Hãy sửa những chỗ ghi ở trên.",
        en: "the bulletins have errors and nothing was booked. Correct what is named above.")

    static let everyZone = Sentence(vi: "mọi cụm loa", en: "all zones")

    static func unknownTimeZone(_ name: String) -> Sentence {
        Sentence(
            vi: "máy này không biết múi giờ “\(name)” của đài. Chạy: sudo apt install tzdata",
            en: "this machine does not know the station's time zone “\(name)”. Run: sudo apt install tzdata")
    }
}
