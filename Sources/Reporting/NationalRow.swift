import Bulletin
import Schedule
import Time
import Wording

/// A line of the as-run log in the fields of the national source-information system for local radio.
///
/// The names of the fields, and the codes of LoaiLinhVuc, are those of the system (Circular 39/2020/TT-BTTTT). Where it only gives
/// names, the codes are in the order in which the circular lists things: MucDoUuTien 1 khẩn cấp, 2 ưu tiên, 3 thông thường;
/// LoaiBanTin 1 văn bản (read by the station's voice), 2 tệp âm thanh (a clip), 3 tiếp âm (relay or live). Fields beyond the
/// system's, which a log needs to be evidence, come after them.
package struct NationalRow: Sendable, Hashable {
    /// The bulletin as it was handed in: its number in this station; of anything else the airing's own name.
    package var banTinID: String
    package var tieuDe: String
    package var loaiLinhVuc: Int?
    package var loaiBanTin: Int
    package var mucDoUuTien: Int
    package var noiDungTomTat: String
    /// Seconds that sounded.
    package var thoiLuong: Double
    package var nguonTin: String
    package var vungPhat: [String]
    /// When the text was handed in.
    package var thoiGianSanXuat: Instant?
    package var tacGia: String
    package var thoiDiemBatDau: Instant?
    package var tiepAm: Bool

    package var luotPhatID: String
    package var thoiDiemDuKien: Instant
    package var thoiDiemKetThuc: Instant?
    package var ketQua: Airing.Result
    package var lyDo: Reason?
    package var buoiPhat: String?
    package var doiTuong: [String]
    package var nguoiGui: String?
    package var nguoiDuyet: String?
    package var thoiDiemDuyet: Instant?
    package var maBamBanTin: String?
    package var dongNhatKy: Int64
    package var hinhThucDuyet: AirApproval.Kind?
    /// In dB; empty where the log does not say.
    package var amLuong: [ZoneGain]

    /// A line for each group of zones that heard it at another time; one where all heard it together, or nobody did.
    package static func rows(of record: AirRecord, station: String, zoneTitle: (String) -> String) -> [NationalRow] {
        let soundings = record.soundings
        guard !soundings.isEmpty else {
            return [NationalRow(record, record.zones, nil, station: station, zoneTitle)]
        }
        return soundings.map { NationalRow(record, $0.zones, $0, station: station, zoneTitle) }
    }

    private init(
        _ record: AirRecord, _ zones: [String], _ sounding: Sounding?, station: String, _ zoneTitle: (String) -> String
    ) {
        let bulletin = record.bulletin
        let metadata = bulletin?.metadata
        banTinID = bulletin.map { "\($0.id)" } ?? record.id
        tieuDe = record.title
        loaiLinhVuc = metadata?.category.code
        let isRelayed = record.sort == .relay || record.sort == .live
        loaiBanTin = isRelayed ? 3 : record.kind == .clip ? 2 : 1
        mucDoUuTien =
            switch record.sort == .alert ? .emergency : metadata?.priority ?? .normal {
            case .emergency: 1
            case .priority: 2
            case .normal: 3
            }
        noiDungTomTat = metadata?.benefit ?? bulletin?.text.map { Summary.of($0) } ?? ""
        thoiLuong = sounding?.length.inSeconds ?? 0
        nguonTin = metadata?.owner ?? station
        vungPhat = zones.map(zoneTitle)
        thoiGianSanXuat = bulletin?.addedAt
        tacGia = metadata?.author ?? bulletin?.addedBy ?? ""
        thoiDiemBatDau = sounding?.start ?? record.start
        tiepAm = isRelayed
        luotPhatID = record.id
        thoiDiemDuKien = record.plannedStart
        // Where the power failed the log knows only when it was back.
        let isUnknown = record.reason?.code == "cut-by-outage"
        thoiDiemKetThuc = sounding.map { isUnknown ? $0.start + $0.length : $0.end }
        ketQua = record.result
        lyDo = record.reason
        buoiPhat = record.slot
        doiTuong = metadata?.audience ?? []
        nguoiGui = bulletin?.addedBy
        let passed = record.passed
        nguoiDuyet = passed?.by
        thoiDiemDuyet = passed?.at
        hinhThucDuyet = passed?.kind
        amLuong = (record.gains ?? []).filter { zones.contains($0.zone) }.map { gain in
            var gain = gain
            gain.zone = zoneTitle(gain.zone)
            return gain
        }
        maBamBanTin = record.bulletinSHA256
        dongNhatKy = record.seq
    }

    package static let columns = [
        "BanTinID", "TieuDe", "LoaiLinhVuc", "LoaiBanTin", "MucDoUuTien", "NoiDungTomTat", "ThoiLuong", "NguonTin",
        "VungPhat", "ThoiGianSanXuat", "TacGia", "ThoiDiemBatDau", "TiepAm", "LuotPhatID", "ThoiDiemDuKien",
        "ThoiDiemKetThuc", "KetQua", "LyDo", "BuoiPhat", "DoiTuong", "NguoiGui", "NguoiDuyet", "ThoiDiemDuyet",
        "MaBamBanTin", "DongNhatKy", "HinhThucDuyet", "AmLuong",
    ]

    /// In the order of `columns`. Moments are those of the station's clock, as spreadsheets read them.
    package func fields(in zone: TimeZoneRules, _ language: Language) -> [String] {
        func moment(_ instant: Instant?) -> String { instant.map { NationalRow.reading($0, zone) } ?? "" }
        return [
            banTinID, tieuDe, loaiLinhVuc.map { "\($0)" } ?? "", "\(loaiBanTin)", "\(mucDoUuTien)", noiDungTomTat,
            NationalRow.seconds(thoiLuong), nguonTin, vungPhat.joined(separator: "; "), moment(thoiGianSanXuat), tacGia,
            moment(thoiDiemBatDau), tiepAm ? "1" : "0", luotPhatID, moment(thoiDiemDuKien), moment(thoiDiemKetThuc),
            ketQua.rawValue, lyDo?.sentence.in(language) ?? "", buoiPhat ?? "", doiTuong.joined(separator: "; "),
            nguoiGui ?? "", nguoiDuyet ?? "", moment(thoiDiemDuyet), maBamBanTin ?? "", "\(dongNhatKy)",
            hinhThucDuyet?.sentence.in(language) ?? "",
            amLuong.map { NationalRow.written($0, zone, language) }.joined(separator: "; "),
        ]
    }

    /// `Thôn Chu Châu: -3 dB`, and from when on where it changed meanwhile.
    private static func written(_ gain: ZoneGain, _ zone: TimeZoneRules, _ language: Language) -> String {
        let muted = gain.isMuted == true ? Sentence(vi: " (tắt tiếng)", en: " (muted)").in(language) : ""
        let since = gain.since.map { Sentence(vi: " từ ", en: " from ").in(language) + reading($0, zone) } ?? ""
        return "\(gain.zone): \(gain.written) dB\(muted)\(since)"
    }

    /// `2026-11-24 05:30:00`, to the nearest second.
    static func reading(_ instant: Instant, _ zone: TimeZoneRules) -> String {
        let civil = zone.civil(at: instant + .milliseconds(500))
        let time = civil.time
        return "\(civil.date) \(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
    }

    /// With three decimals at most, and a point.
    package static func seconds(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let (whole, rest) = (thousandths / 1000, thousandths % 1000)
        return rest == 0 ? "\(whole)" : "\(whole).\(padded(rest, 3))"
    }
}

extension NationalRow: Encodable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    /// The zone in which the moments of what is encoded are written.
    package static let zoneKey = CodingUserInfoKey(rawValue: "zone")!

    package func encode(to encoder: any Encoder) throws {
        let zone = encoder.userInfo[NationalRow.zoneKey] as? TimeZoneRules ?? .utc
        func moment(_ instant: Instant?) -> String? { instant.map { $0.rfc3339(offset: zone.offset(at: $0)) } }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(banTinID, forKey: Key("BanTinID"))
        try container.encode(tieuDe, forKey: Key("TieuDe"))
        try container.encodeIfPresent(loaiLinhVuc, forKey: Key("LoaiLinhVuc"))
        try container.encode(loaiBanTin, forKey: Key("LoaiBanTin"))
        try container.encode(mucDoUuTien, forKey: Key("MucDoUuTien"))
        try container.encode(noiDungTomTat, forKey: Key("NoiDungTomTat"))
        try container.encode((thoiLuong * 1000).rounded() / 1000, forKey: Key("ThoiLuong"))
        try container.encode(nguonTin, forKey: Key("NguonTin"))
        try container.encode(vungPhat, forKey: Key("VungPhat"))
        try container.encodeIfPresent(moment(thoiGianSanXuat), forKey: Key("ThoiGianSanXuat"))
        try container.encode(tacGia, forKey: Key("TacGia"))
        try container.encodeIfPresent(moment(thoiDiemBatDau), forKey: Key("ThoiDiemBatDau"))
        try container.encode(tiepAm, forKey: Key("TiepAm"))
        try container.encode(luotPhatID, forKey: Key("LuotPhatID"))
        try container.encodeIfPresent(moment(thoiDiemDuKien), forKey: Key("ThoiDiemDuKien"))
        try container.encodeIfPresent(moment(thoiDiemKetThuc), forKey: Key("ThoiDiemKetThuc"))
        try container.encode(ketQua.rawValue, forKey: Key("KetQua"))
        try container.encodeIfPresent(lyDo?.code, forKey: Key("MaLyDo"))
        try container.encodeIfPresent(lyDo?.sentence.vi, forKey: Key("LyDo"))
        try container.encodeIfPresent(buoiPhat, forKey: Key("BuoiPhat"))
        try container.encode(doiTuong, forKey: Key("DoiTuong"))
        try container.encodeIfPresent(nguoiGui, forKey: Key("NguoiGui"))
        try container.encodeIfPresent(nguoiDuyet, forKey: Key("NguoiDuyet"))
        try container.encodeIfPresent(moment(thoiDiemDuyet), forKey: Key("ThoiDiemDuyet"))
        try container.encodeIfPresent(maBamBanTin, forKey: Key("MaBamBanTin"))
        try container.encode(dongNhatKy, forKey: Key("DongNhatKy"))
        try container.encodeIfPresent(hinhThucDuyet?.rawValue, forKey: Key("HinhThucDuyet"))
        var gains = container.nestedUnkeyedContainer(forKey: Key("AmLuong"))
        for gain in amLuong {
            var entry = gains.nestedContainer(keyedBy: Key.self)
            try entry.encode(gain.zone, forKey: Key("VungPhat"))
            try entry.encode(gain.decibels, forKey: Key("DeXiBen"))
            try entry.encodeIfPresent(gain.isMuted, forKey: Key("TatTieng"))
            try entry.encodeIfPresent(moment(gain.since), forKey: Key("Tu"))
        }
    }
}
