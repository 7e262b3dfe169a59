import Reporting
import Station
import Time
import Wording

/// What an administrative document says of whoever issues it.
struct Letterhead: Sendable {
    /// The body above the issuing one.
    var parent: String
    var issuer: String
    /// `12/BC-ĐTT`, or `12` alone; empty leaves room for it.
    var number: String
    /// What follows on the number where it does not say so itself.
    var symbol = "BC-ĐTT"
    var place: String
    var date: CivilDate
    var recipients: [String]
    /// Such as `TRƯỞNG ĐÀI`.
    var role: String
    /// Empty leaves room for the name.
    var signer: String

    /// `12/BC-ĐTT`; with room for the number where there is none yet.
    var numberAndSymbol: String {
        if number.isEmpty { return "        /\(symbol)" }
        return number.contains("/") ? number : "\(number)/\(symbol)"
    }

    /// Takes over what the settings say.
    mutating func follow(_ rules: StationConfiguration.ReportRules) {
        issuer = rules.issuer ?? issuer
        parent = rules.parent ?? parent
        place = rules.place ?? place
        symbol = rules.symbol ?? symbol
        recipients = rules.recipients ?? recipients
        role = rules.role ?? role
        signer = rules.signer ?? signer
    }

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
