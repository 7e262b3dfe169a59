import Glibc
import Linux
import Testing

/// What the people of a commune hand in, as it comes out of their word processors.
enum WordFiles {
    static let pandoc = "/usr/bin/pandoc"
    static var canBeMade: Bool { access(pandoc, X_OK) == 0 }

    /// Writes the text, which is in Markdown, as a Word document into the folder; returns its path.
    static func write(_ name: String, _ text: String, in folder: ScratchFolder) throws -> String {
        let path = "\(folder.path)/\(name).docx"
        let child = ChildProcess(executable: pandoc, arguments: ["--from", "gfm", "--to", "docx", "--output", path])
        let ending = try child.run(feeding: Array(text.utf8), timeLimit: .seconds(60)) { _ in }
        try #require(ending.cause == .exited(code: 0))
        return path
    }

    static let power = """
        ỦY BAN NHÂN DÂN XÃ MINH CHÂU

        Số: 45/TB-UBND

        # THÔNG BÁO

        Về việc tạm ngừng cung cấp điện

        Kính thưa bà con, EVN tạm ngừng cung cấp điện từ 7h30 đến 11h30 ngày 12/11/2026 tại thôn Chu Châu để sửa đường dây.

        Bà con tắt các thiết bị điện trước khi mất điện và không lại gần đường dây.
        """

    static let vaccination = """
        # Lịch tiêm chủng tháng 11

        Trạm Y tế xã mời các gia đình có trẻ nhỏ đưa con đến tiêm chủng:

        | Thôn | Ngày | Giờ |
        |------|------|-----|
        | Chu Châu | 10/11/2026 | 7h30 |
        | Chu Chàng | 11/11/2026 | 7h30 |

        Phụ huynh mang theo sổ tiêm của con. Tiêm đúng lịch giúp trẻ em tránh được bệnh sởi.
        """

    static let lessons = """
        # Bình dân học vụ số

        ## Cài VNeID mức 2

        Hướng dẫn bà con cài ứng dụng VNeID. Bước 1: mở điện thoại, tìm ứng dụng VNeID và bấm cài đặt. Bà con chuẩn bị căn cước công dân.

        Người cao tuổi được con cháu giúp, hoặc đến nhà văn hoá thôn gặp Tổ công nghệ số cộng đồng. Không đưa mã cho người lạ.

        ## Nộp hồ sơ qua mạng

        Hướng dẫn cách nộp hồ sơ trên Cổng dịch vụ công. Bước 1: đăng nhập bằng VNeID. Bước 2: chọn thủ tục và điền tờ khai.

        Người cao tuổi không phải lên xã vẫn nhận được kết quả tại nhà. Có gì chưa rõ bà con hỏi cán bộ một cửa.

        ## Thanh toán không tiền mặt

        Hộ kinh doanh và tiểu thương treo mã QR ở quầy. Khách quét mã, tiền vào tài khoản, bà con xem tin báo rồi mới giao hàng.

        Không bấm vào đường dẫn lạ. Cách làm này giúp bà con không lo tiền giả và không phải tìm tiền lẻ.
        """

    static let market = """
        # Bán nông sản qua mạng

        Hội Nông dân xã hướng dẫn bà con nông dân đưa nông sản lên sàn. Bà con chụp ảnh sản phẩm ngoài trời, ghi rõ giá và số điện thoại.

        Làm như vậy bà con bán được giá hơn và không phải chở hàng đi xa.
        """

    static let sloppy = """
        # Thông báo họp

        Kính mời bà con họp.
        """

    static let better = """
        # Thông báo họp thôn Chu Châu

        Kính mời bà con thôn Chu Châu đến nhà văn hoá thôn họp lúc 19h30 ngày 6/11/2026 để bàn việc làm đường.
        """
}
