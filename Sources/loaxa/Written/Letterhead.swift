import Reporting
import Time
import Wording

/// What an administrative document says of whoever issues it.
struct Letterhead: Sendable {
    /// The body above the issuing one.
    var parent: String
    var issuer: String
    /// `12/BC-ĐTT`; empty leaves room for it.
    var number: String
    var place: String
    var date: CivilDate
    var recipients: [String]
    /// Such as `TRƯỞNG ĐÀI`.
    var role: String
    /// Empty leaves room for the name.
    var signer: String

    /// What can be told from the station's name: “Đài truyền thanh xã Minh Châu” is a station of the commune Minh Châu.
    init(station: String, date: CivilDate) {
        let units = ["xã", "phường", "thị trấn", "đặc khu"]
        var unit: String?
        for word in units {
            if let range = station.lowercased().firstRange(of: "\(word) ") {
                let offset = station.lowercased().distance(from: station.lowercased().startIndex, to: range.lowerBound)
                unit = String(station.dropFirst(offset))
                break
            }
        }
        parent = unit.map { "ỦY BAN NHÂN DÂN \($0.uppercased())" } ?? ""
        issuer = station.uppercased()
        number = ""
        place =
            unit.map { unit in
                let words = units.first { unit.lowercased().hasPrefix($0 + " ") }!
                return String(unit.dropFirst(words.count + 1))
            } ?? ""
        self.date = date
        recipients = (unit.map { ["Đảng ủy \($0) (để b/c);", "UBND \($0) (để b/c);"] } ?? []) + ["Lưu: VT."]
        role = "TRƯỞNG ĐÀI"
        signer = ""
    }
}
