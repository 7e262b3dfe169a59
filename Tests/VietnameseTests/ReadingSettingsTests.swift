import Testing
import Vietnamese

struct ReadingSettingsTests {
    private func said(_ text: String, _ change: (inout ReadingSettings) -> Void = { _ in }) -> String {
        var settings = ReadingSettings.northern
        settings.breathes = false
        change(&settings)
        return Reader(settings: settings).read(text).text
    }

    @Test func `the South says lẻ and ngàn`() {
        #expect(said("1.105 hộ") == "một nghìn một trăm linh năm hộ")
        #expect(Reader(settings: .southern).read("1.105 hộ").text == "một ngàn một trăm lẻ năm hộ")
        #expect(Reader(settings: .southern).read("25k").text == "hai mươi lăm ngàn")
    }

    @Test func `mùng can be left out`() {
        #expect(said("ngày 5/9") == "ngày mùng năm tháng chín")
        #expect(said("ngày 5/9") { $0.saysMùng = false } == "ngày năm tháng chín")
    }

    @Test func `years can be said without không trăm`() {
        #expect(said("năm 2025") { $0.yearsSayZeroHundreds = false } == "năm hai nghìn hai mươi lăm")
        #expect(
            said("ngày 15/10/2005") { $0.yearsSayZeroHundreds = false }
                == "ngày mười lăm tháng mười năm hai nghìn linh năm")
        #expect(said("năm 2000") { $0.yearsSayZeroHundreds = false } == "năm hai nghìn")
        #expect(said("2.025 hộ") { $0.yearsSayZeroHundreds = false } == "hai nghìn không trăm hai mươi lăm hộ")
    }

    @Test func `the signs of documents can be spelled`() {
        #expect(said("57-NQ/TW") { $0.documentSigns = .spelled } == "năm mươi bảy, en quy, tê vê kép")
    }

    @Test func `a long sentence gets a breath before a conjunction`() {
        let sentence =
            "Căn cứ tình hình thực tế của từng cơ quan đơn vị các chi bộ lựa chọn hình thức tuyên truyền cho phù hợp với địa bàn dân cư và báo cáo kết quả về Ban Thường vụ Đảng ủy"
        let form = Reader().read(sentence)
        let breaths = form.spans.filter { $0.kind == "breath" }
        #expect(breaths == [Span(written: "", spoken: ",", kind: "breath")])
        #expect(form.text.contains("dân cư, và báo cáo"))
        #expect(!said(sentence).contains(","))
        #expect(Reader().read(form.text).text == form.text)
    }

    @Test func `no breath is taken inside a name or before the last words`() {
        for sentence in [
            "Hôm nay bà con các thôn và các tổ chức hội tham gia học tập nghị quyết của trung ương do phòng giáo dục và đào tạo mở",
            "Bà con đi họp đông đủ tại nhà văn hóa thôn để nghe cán bộ giới thiệu cách cài đặt ứng dụng mới rất dễ dùng và tiện",
        ] {
            let text = Reader().read(sentence).text
            #expect(!text.contains("giáo dục, và"))
            #expect(!text.contains(", và tiện"))
        }
    }
}
