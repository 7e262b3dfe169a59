/// What `loaxa help …` prints in Vietnamese, whole. Each is meant to be read before it is changed.
enum VietnameseHelpScreens {
    /// The words after `help` → the screen.
    static let all: [String: String] = [
        "": """
        LoaXa: đài truyền thanh của xã trong một chiếc máy nhỏ. Soạn bản tin bằng văn
        bản, nghe thử, đặt lịch; máy tự phát ra loa đúng giờ.

        Cách dùng: loaxa LỆNH [lựa chọn]

        Các lệnh:
          new         Bắt đầu một bản tin từ mẫu soạn sẵn
          import      Biến văn bản Word, web, chữ thường thành bản tin
          check       Soát bản tin: chỉ ra mọi lỗi và mọi chỗ đáng ngờ
          preview     Nghe thử bản tin, lưu ra tệp, hoặc xem máy sẽ đọc những gì
          say         Nghe thử một câu (hoặc lưu, hoặc xem lời đọc)
          spoken      Đổi văn bản thành lời đọc: số, ngày, chữ viết tắt thành chữ
          render      Dựng bản tin thành tệp âm thanh, cho chương trình khác dùng
          queue       Lịch phát: thêm, xem, bỏ, đổi thứ tự bản tin
          show        Xem và nghe một bản tin đã xếp lịch, đúng như sẽ phát
          inbox       Những gì đang chờ: bản tin cần duyệt, bản tin bị trả lại
          annotate    Ghi nhận xét về một bản tin, cho người viết và người duyệt
          approve     Duyệt bản tin: đúng lời đọc này, đúng âm thanh này
          reject      Trả lại bản tin cho người gửi, kèm lý do
          publish     Đưa bản tin đã phát lên web: âm thanh, lời, phụ đề, RSS
          feedback    Câu hỏi, góp ý, sáng kiến của bà con: ghi, giao, trả lời
          alert       Cảnh báo khẩn cấp: phát ngay, xem, huỷ
          live        Nói trực tiếp lên loa bằng micro
          relay       Tiếp sóng ngay một nguồn vào
          plan        Mọi tiếng loa sẽ phát, đúng giờ nào, ở đâu
          why         Vì sao không phát? Bao giờ phát? Vì sao lúc ấy?
          status      Đang phát gì, sắp phát gì, loa và máy có ổn không
          stop        Cắt ngay những gì đang phát, ở mọi nơi hoặc vài cụm loa
          mute        Tắt tiếng cụm loa một thời gian; cảnh báo vẫn phát
          unmute      Mở tiếng lại cho cụm loa
          test        Thử loa: mỗi cụm loa tự xưng tên
          log         Nhật ký phát sóng: xem, kiểm tra còn nguyên, xuất ra tệp
          replay      Nghe lại tiếng thật sự đã ra loa của một lượt phát
          report      Báo cáo một kỳ: phát gì, bao lâu, cho ai, ai duyệt, sự cố gì
          coverage    Ai đã được nghe, bao nhiêu phút, còn thiếu gì so với chỉ tiêu
          calendar    Xem một lịch phát nghĩa là gì: lần tới, và các lần sau nữa
          lunar       Đổi ngày dương sang âm và ngược lại
          backup      Sao lưu cài đặt, lịch phát, bản tin, đoạn thu và nhật ký vào một
                      tệp
          restore     Khôi phục đài từ tệp sao lưu, trên máy này
          doctor      Khám toàn bộ máy: cấu hình, loa, giọng đọc, đồng hồ, ổ đĩa, quyền
          whoami      Tài khoản của tôi được làm gì ở đài này
          reload      Cho đài đọc lại cấu hình
          completion  In đoạn mã để phím Tab tự điền lệnh, lựa chọn, buổi phát, cụm loa
          help        Xem hướng dẫn của một lệnh: loaxa help LỆNH

        Lựa chọn chung của mọi lệnh:
          --config THƯ_MỤC    thư mục cấu hình (station.json5, timetable.json5,
                              pronunciation.tsv); mặc định /etc/loaxa
          --state THƯ_MỤC     thư mục dữ liệu của đài; mặc định /var/lib/loaxa
          --socket ĐƯỜNG_DẪN  nơi nối với chương trình đài; mặc định
                              /run/loaxa/loaxa.varlink
          --lang vi|en        ngôn ngữ trên màn hình; mặc định theo máy
          --help              xem hướng dẫn
          --version           xem phiên bản

        Mã thoát: 0 là xong, 1 là việc không thành, 2 là lệnh ghi sai.

        Hướng dẫn từng lệnh kèm ví dụ: loaxa help LỆNH

        """,
        "queue": """
        Lịch phát: thêm, xem, bỏ, đổi thứ tự bản tin

        Cách dùng: loaxa queue LỆNH

        Các lệnh:
          queue add     Xếp bản tin vào buổi phát, hoặc phát vào một giờ riêng
          queue list    Xem lịch phát
          queue remove  Bỏ bản tin khỏi lịch phát
          queue move    Đổi thứ tự trong một buổi phát

        Không ghi gì thêm thì như: loaxa queue list

        """,
        "check": """
        Cách dùng: loaxa check TỆP… [lựa chọn]

        Soát bản tin: chỉ ra mọi lỗi và mọi chỗ đáng ngờ

        Mỗi chỗ sai ghi rõ tệp:dòng:cột, tìm thấy gì và được ghi gì. Cụm loa, giọng đọc
        và đoạn thu được soát theo cấu hình của đài, nếu máy này có. Không cần đài đang
        chạy.

        Lựa chọn:
          --strict  coi cả cảnh báo là lỗi
          --json    in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa check Bulletins/*.md
              soát tất cả bản tin trong thư mục
          loaxa check --json ban-tin.md
              kết quả cho chương trình khác đọc

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "preview": """
        Cách dùng: loaxa preview TỆP [lựa chọn]

        Nghe thử bản tin, lưu ra tệp, hoặc xem máy sẽ đọc những gì

        Âm thanh nghe được đúng là âm thanh sẽ phát: cùng giọng, nhạc nền, độ to. Khi
        phát có thanh tiến độ và câu đang đọc. Bấm Ctrl-C để dừng.

        Độ dài, độ to (LUFS), khoảng dao động độ to (LRA) và đỉnh thực (dBTP) được in
        ra; --png và --svg vẽ hình, có tên các tiêu đề và đoạn thu, mức đích và mức
        trần. Muốn vừa vẽ vừa nghe thì ghi thêm --device.

        Lựa chọn:
          --out TỆP       lưu ra tệp, không phát: .wav .flac .ogg .opus .mp3 .aiff .au
                          .caf .w64
          --device PCM    phát ra thiết bị ALSA này; mặc định là “default”
          --zone CỤM_LOA  phát ra đúng cụm loa này; ghi được nhiều lần
          --png TỆP       vẽ dạng sóng và độ to theo thời gian ra tệp ảnh PNG; không
                          phát
          --svg TỆP       như vậy, ra tệp SVG để in hoặc xem trong trình duyệt
          --text          không phát; in chữ viết và lời đọc thành hai cột
          --voice TÊN     đọc bằng giọng này (tên giọng trong cấu hình, hoặc của
                          espeak-ng)

        Ví dụ:
          loaxa preview ban-tin.md
              nghe trên loa của máy này
          loaxa preview ban-tin.md --text
              rà xem máy đọc đúng số, ngày, tên riêng chưa
          loaxa preview ban-tin.md --out ban-tin.mp3
              lưu lại để gửi duyệt
          loaxa preview ban-tin.md --png ban-tin.png
              xem bản tin có chỗ nào quá to, quá nhỏ hay im lặng lâu không

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "say": """
        Cách dùng: loaxa say CÂU [lựa chọn]

        Nghe thử một câu (hoặc lưu, hoặc xem lời đọc)

        Câu được viết như trong bản tin: {chữ viết|cách đọc}, [pause 2s], ![tên](tệp)
        đều dùng được. Câu bắt đầu bằng dấu gạch thì đặt sau --.

        Lựa chọn:
          --out TỆP       lưu ra tệp, không phát: .wav .flac .ogg .opus .mp3 .aiff .au
                          .caf .w64
          --device PCM    phát ra thiết bị ALSA này; mặc định là “default”
          --zone CỤM_LOA  phát ra đúng cụm loa này; ghi được nhiều lần
          --png TỆP       vẽ dạng sóng và độ to theo thời gian ra tệp ảnh PNG; không
                          phát
          --svg TỆP       như vậy, ra tệp SVG để in hoặc xem trong trình duyệt
          --text          không phát; in chữ viết và lời đọc thành hai cột
          --voice TÊN     đọc bằng giọng này (tên giọng trong cấu hình, hoặc của
                          espeak-ng)

        Ví dụ:
          loaxa say "Mời bà con ra nhà văn hoá lúc 8h30"
              nghe thử một thông báo ngắn
          loaxa say --text "Hạn cuối: 30/11"
              rà xem máy đọc đúng số, ngày, tên riêng chưa

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "spoken": """
        Cách dùng: loaxa spoken [TỆP] [lựa chọn]

        Đổi văn bản thành lời đọc: số, ngày, chữ viết tắt thành chữ

        Mỗi dòng vào cho một dòng ra, đúng như phát thanh viên của máy sẽ đọc. Không ghi
        tệp thì đọc từ đầu vào chuẩn. Cách đọc riêng của xã lấy từ pronunciation.tsv
        trong thư mục cấu hình.

        Lựa chọn:
          --explain  dưới mỗi dòng, cho biết chữ nào được đọc thành gì và vì sao

        Ví dụ:
          echo "Họp lúc 8h30 ngày 23/11" | loaxa spoken
              nghe máy sẽ đọc câu này ra sao
          loaxa spoken --explain thong-bao.txt
              xem từng chỗ được đổi, chỗ máy đoán có ghi chú

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "render": """
        Cách dùng: loaxa render TỆP [lựa chọn]

        Dựng bản tin thành tệp âm thanh, cho chương trình khác dùng

        Như “loaxa preview --out”, nhưng in ra độ dài, độ to (LUFS) và đỉnh (dBTP) đo
        được trên tệp.

        Lựa chọn:
          --out TỆP    tệp sẽ ghi: .wav .flac .ogg .opus .mp3 .aiff .au .caf .w64
          --voice TÊN  đọc bằng giọng này (tên giọng trong cấu hình, hoặc của espeak-ng)
          --json       in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa render ban-tin.md --out ban-tin.flac --json
              dựng thành tệp không mất tiếng

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "queue add": """
        Cách dùng: loaxa queue add TỆP… [lựa chọn]

        Xếp bản tin vào buổi phát, hoặc phát vào một giờ riêng

        Bản tin được soát trước; có lỗi thì không bản tin nào được xếp. Đoạn thu được
        gửi kèm, nên sau đó sửa hay xoá tệp không ảnh hưởng gì. Không ghi ngày thì phát
        trong buổi gần nhất. Ghi một ngày và --times N thì phát N lần kể từ ngày đó. Chỉ
        ghi --every thì phát mãi cho đến khi gỡ. Các bài của một loạt bài (series: TÊN /
        SỐ) được phát lần lượt, mỗi buổi một bài, bài số nhỏ trước.

        Lựa chọn:
          --slot TÊN         tên buổi phát, như trong timetable.json5
          --on NGÀY[..NGÀY]  phát trong các ngày này: 24/11, mai, 24/11..30/11
          --from NGÀY        từ ngày này
          --until NGÀY       mọi buổi cho đến hết ngày này
          --every THỨ        chỉ vào những ngày này: T2,T5; *-*-01; "lunar 1,15"
          --times N          phát nhiều nhất N lần
          --at LÚC           vào đúng lúc này, không theo buổi: "mai 9h30"
          --repeat N         đọc N lần trong một buổi, 1 đến 3, thay cho dòng repeat của
                             bản tin
          --json             in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa queue add ban-tin.md --slot sang
              phát trong buổi “sang” gần nhất
          loaxa queue add ban-tin.md --slot sang --on 24/11..30/11
              phát trong mọi buổi “sang” từ 24 đến 30/11
          loaxa queue add ve-sinh.md --slot chieu --every T2,T5 --until 31/12
              phát trong buổi “chieu” các ngày thứ Hai, thứ Năm cho đến 31/12
          loaxa queue add bai-1.md bai-2.md bai-3.md --slot toi
              ba bài của một loạt bài, mỗi tối một bài
          loaxa queue add mat-dien.md --at "mai 9h30"
              phát riêng lúc 9 giờ 30 sáng mai

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "queue list": """
        Cách dùng: loaxa queue list [lựa chọn]

        Xem lịch phát

        Theo thứ tự sẽ phát. Dòng dưới tiêu đề cho biết buổi phát, thời hạn, số lần và
        cụm loa.

        Lựa chọn:
          --all   cả những lịch đã xong hoặc đã bỏ
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa queue list
              những bản tin đang chờ phát
          loaxa queue list --all
              cả những bản tin đã phát xong

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "queue remove": """
        Cách dùng: loaxa queue remove SỐ… [lựa chọn]

        Bỏ bản tin khỏi lịch phát

        Số là số ở cột đầu của “loaxa queue list”. Bản tin đang phát thì phát nốt; muốn
        cắt ngay: loaxa stop.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa queue remove 7
              bỏ lịch phát số 7

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "queue move": """
        Cách dùng: loaxa queue move SỐ [lựa chọn]

        Đổi thứ tự trong một buổi phát

        Cả hai phải cùng một buổi phát. Bản tin khẩn cấp và ưu tiên luôn đứng trước bản
        tin thông thường.

        Lựa chọn:
          --before SỐ  phát ngay trước lịch phát số này
          --after SỐ   phát ngay sau lịch phát số này
          --json       in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa queue move 9 --before 7
              đưa số 9 lên trước số 7

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "plan": """
        Cách dùng: loaxa plan [lựa chọn]

        Mọi tiếng loa sẽ phát, đúng giờ nào, ở đâu

        Do chính bộ phận điều khiển phát sóng tính ra: mỗi ngày một hình vẽ giờ phát của
        từng cụm loa, rồi đến từng mục. Mục nào sẽ không phát thì có dấu ✗ và lý do; dấu
        ! là chỗ nên xem lại: phải chờ nhau, im giữa chừng, âm thanh chưa tạo xong, bản
        tin sắp hết hạn, giờ chưa từng phát. Không ghi gì thì cho 24 giờ tới.

        Với --svg và --ics, TỆP là - thì in ra màn hình.

        Lựa chọn:
          --from LÚC  kể từ lúc này: mai, "24/11 17:00"
          --days N    trong N ngày, 1…366; mặc định 1
          --svg TỆP   vẽ thành tranh SVG, để in hoặc xem bằng trình duyệt
          --ics TỆP   ghi thành lịch iCalendar, mỗi lượt phát một mục
          --offline   không hỏi đài; tính từ cấu hình và dữ liệu trên máy này
          --ids       thêm mã của từng lượt phát
          --json      in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa plan
              24 giờ tới
          loaxa plan --from mai --days 7
              bảy ngày kể từ ngày mai
          loaxa plan --from mai --days 7 --svg tuan.svg --ics tuan.ics
              tranh lịch phát tuần sau, và tệp lịch cho điện thoại
          loaxa plan --offline --config Config --days 7
              xem trước một cấu hình chưa dùng

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "status": """
        Cách dùng: loaxa status [lựa chọn]

        Đang phát gì, sắp phát gì, loa và máy có ổn không

        Với --watch, màn hình tự vẽ lại; bấm Ctrl-C để thôi. Khi kết quả không ra màn
        hình (đưa vào tệp hay chương trình khác), mỗi thay đổi là một dòng.

        Lựa chọn:
          --watch  theo dõi liên tục
          --json   in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa status
              xem một lần
          loaxa status --watch
              theo dõi trong lúc đang phát

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "stop": """
        Cách dùng: loaxa stop [CỤM_LOA…] [lựa chọn]

        Cắt ngay những gì đang phát, ở mọi nơi hoặc vài cụm loa

        Chỉ cắt lượt đang phát; các buổi sau vẫn phát như lịch. Việc cắt được ghi vào
        nhật ký phát sóng.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa stop
              cắt ở mọi cụm loa
          loaxa stop chu-chau
              chỉ cắt ở cụm loa “chu-chau”

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "log": """
        Nhật ký phát sóng: xem, kiểm tra còn nguyên, xuất ra tệp

        Cách dùng: loaxa log LỆNH

        Các lệnh:
          log show    Nhật ký phát sóng: thật sự đã phát gì, lúc nào, ở đâu
          log verify  Kiểm tra nhật ký có bị sửa, xoá hay đảo thứ tự không
          log export  Xuất nhật ký theo trường của hệ thống thông tin nguồn (CSV, JSON)

        Không ghi gì thêm thì như: loaxa log show

        """,
        "calendar": """
        Cách dùng: loaxa calendar LỊCH… [lựa chọn]

        Xem một lịch phát nghĩa là gì: lần tới, và các lần sau nữa

        Lịch ghi như lịch của systemd (man systemd.time) và in ra đúng các mục của
        systemd-analyze calendar, nên hai bên so được với nhau. Thêm được: ngày âm
        (lunar 1,15 06:00; lunar 15-8 19:00 là rằm tháng Tám; lunar 12-last 23:30 là
        Giao thừa), tiết khí (term dong-chi 06:00), nhiều lịch cách nhau bằng dấu |, và
        except để trừ ngày, khoảng ngày, ngày âm, ngày lễ trong holidays.tsv.

        Giờ tính theo --zone, không có thì theo biến TZ, theo đài, theo máy.

        Lựa chọn:
          --iterations N   in bấy nhiêu lần; mặc định 1
          --base-time LÚC  tính từ lúc này trở đi; mặc định bây giờ
          --until LÚC      in mọi lần cho tới hết lúc này
          --zone MÚI_GIỜ   múi giờ, như Asia/Ho_Chi_Minh
          --json           in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa calendar "Mon..Sat 05:30" --iterations 3
              ba buổi sáng tới, không kể Chủ nhật
          loaxa calendar "lunar 1,15 06:00" --until 2027-02-28
              mọi mùng một và rằm cho tới hết tháng 2
          loaxa calendar "17:00 except tet; *-09-02"
              hằng ngày, trừ Tết và Quốc khánh

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "lunar": """
        Cách dùng: loaxa lunar [NGÀY] [lựa chọn]

        Đổi ngày dương sang âm và ngược lại

        Không ghi ngày thì là hôm nay. Ngày âm ghi như "lunar 15/10/2026", "15/10/2026
        âm lịch", "15/10 Bính Ngọ", hoặc thêm --to-solar; tháng nhuận thêm chữ n:
        15/6n/2025; ngày cuối tháng là last/12/2026. Không ghi năm thì là ngày gần nhất
        sắp tới. Tính được từ năm 1968 đến năm 2100.

        Lựa chọn:
          --to-solar      ngày ghi vào là ngày âm, đổi sang dương
          --zone MÚI_GIỜ  múi giờ, như Asia/Ho_Chi_Minh
          --json          in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa lunar
              hôm nay là ngày nào
          loaxa lunar 23/11/2026
              ngày âm của 23/11/2026
          loaxa lunar "lunar 1/1/2027"
              mùng một Tết Đinh Mùi là ngày nào
          loaxa lunar --to-solar 15/6n/2025
              rằm tháng 6 nhuận năm 2025

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "doctor": """
        Cách dùng: loaxa doctor [lựa chọn]

        Khám toàn bộ máy: cấu hình, loa, giọng đọc, đồng hồ, ổ đĩa, quyền

        Mỗi dòng là một việc đã thử thật: mở thiết bị ra, cho từng giọng đọc một câu,
        hỏi chương trình đài… Việc nào chưa ổn có cách sửa ở dòng dưới. Mã thoát là 1
        khi có việc HỎNG.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa doctor
              khám một lượt
          loaxa doctor --json
              cho chương trình giám sát

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "reload": """
        Cách dùng: loaxa reload [lựa chọn]

        Cho đài đọc lại cấu hình

        Cấu hình mới có lỗi thì đài chạy tiếp với cấu hình cũ, và mọi lỗi được in ra.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          sudo loaxa reload
              sau khi sửa station.json5 hay timetable.json5

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "completion": """
        Cách dùng: loaxa completion bash|slots|zones

        In đoạn mã để phím Tab tự điền lệnh, lựa chọn, buổi phát, cụm loa

        Hiện có cho bash. “slots” và “zones” in tên các buổi phát, các cụm loa mà đài
        đang có.

        Ví dụ:
          source <(loaxa completion bash)
              dùng trong cửa sổ lệnh này
          loaxa completion bash | sudo tee /usr/share/bash-completion/completions/loaxa
              dùng cho mọi người trên máy

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "alert": """
        Cảnh báo khẩn cấp: phát ngay, xem, huỷ

        Cách dùng: loaxa alert LỆNH

        Các lệnh:
          alert raise      Phát cảnh báo khẩn cấp ngay lập tức, cắt mọi chương trình
                           khác
          alert list       Xem các cảnh báo đang còn hiệu lực
          alert clear      Huỷ cảnh báo (một, hoặc tất cả)
          alert templates  Xem các mẫu cảnh báo soạn sẵn và chỗ trống của chúng

        Không ghi gì thêm thì như: loaxa alert raise

        """,
        "alert raise": """
        Cách dùng: loaxa alert raise [CÂU|TỆP] [TÊN=CÂU…] [lựa chọn]

        Phát cảnh báo khẩn cấp ngay lập tức, cắt mọi chương trình khác

        Còi báo vang lên ngay, sau đó là lời cảnh báo, nhắc lại ba lần (hoặc theo
        --repeat), kể cả trong giờ cấm phát. Chương trình bị cắt sẽ phát tiếp sau. Mất
        điện giữa chừng thì có điện lại đài phát tiếp cảnh báo. Có thể ghi câu cần đọc,
        tên tệp bản tin, hoặc --template với mẫu soạn sẵn và các chỗ trống của nó.

        Tệp XML được đọc theo chuẩn CAP 1.2: phát ở cụm loa thuộc khu vực ghi trong tin
        (hoặc theo --zone); tin Update thay, tin Cancel huỷ cảnh báo mà nó nhắc tới. Chữ
        ký số được kiểm tra nếu cài đặt có ghi chứng thư (alerts.certificates).

        Lựa chọn:
          --zone CỤM_LOA  chỉ ở cụm loa này; ghi được nhiều lần; mặc định: mọi cụm loa
          --repeat N      phát mấy lần, 1–100; mặc định 3
          --title CÂU     tên ghi vào nhật ký; mặc định là câu cảnh báo
          --template TÊN  dùng mẫu soạn sẵn này; xem các mẫu: loaxa alert templates
          --json          in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa alert raise "Nước sông lên nhanh, bà con ngoài bãi vào đê ngay"
              cả xã nghe ngay
          loaxa alert raise --zone chu-chau --repeat 5 lu-bao-dong-3.md
              đọc bản soạn sẵn ở một thôn, năm lần
          loaxa alert raise --template lu-bao-dong-2 muc-nuoc="10 mét 5" gio="17h"
              dùng mẫu soạn sẵn, điền các chỗ trống
          loaxa alert raise tin-lu.xml
              phát cảnh báo nhận được từ đài khí tượng (CAP 1.2)

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "alert list": """
        Cách dùng: loaxa alert list [lựa chọn]

        Xem các cảnh báo đang còn hiệu lực

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa alert list
              xem số của cảnh báo để huỷ

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "alert clear": """
        Cách dùng: loaxa alert clear [SỐ] [lựa chọn]

        Huỷ cảnh báo (một, hoặc tất cả)

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa alert clear
              hết nguy hiểm: huỷ tất cả
          loaxa alert clear 3
              huỷ riêng cảnh báo số 3

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "alert templates": """
        Cách dùng: loaxa alert templates [lựa chọn]

        Xem các mẫu cảnh báo soạn sẵn và chỗ trống của chúng

        Mẫu là tệp bản tin (.md) trong thư mục alerts cạnh tệp cài đặt của đài, hoặc
        trong Bulletins/alerts. Chỗ trống viết là {{ten}} hoặc {{ten: gợi ý}}.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa alert templates
              xem tên mẫu để dùng

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "log show": """
        Cách dùng: loaxa log show [lựa chọn]

        Nhật ký phát sóng: thật sự đã phát gì, lúc nào, ở đâu

        Không ghi gì thì cho một ngày qua. Ngày không kèm giờ: --from tính từ đầu ngày,
        --to tính hết ngày. Lượt bị cắt, bị bỏ qua hay bị lỡ có lý do ở dòng dưới. Lượt
        chưa phát thì ghi giờ theo lịch.

        Lựa chọn:
          --from LÚC       kể từ lúc này: 1/11, "hôm qua 17h"
          --to LÚC         cho tới lúc này; mặc định là bây giờ
          --follow         chờ và in tiếp những gì mới xảy ra
          --ids            thêm mã của từng lượt phát
          --circumstances  thêm người duyệt, âm lượng từng cụm loa và mã băm bản tin
          --json           in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa log
              một ngày qua
          loaxa log --from 1/11 --to 30/11 --json
              cả tháng 11, cho chương trình khác đọc
          loaxa log --circumstances
              ai đã duyệt, loa để to chừng nào
          loaxa log --follow
              theo dõi từng lượt phát; Ctrl-C để thôi

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "log verify": """
        Cách dùng: loaxa log verify [lựa chọn]

        Kiểm tra nhật ký có bị sửa, xoá hay đảo thứ tự không

        Mỗi dòng nhật ký mang mã băm của dòng trước nó. Ghi lại số dòng và mã băm cuối
        vào sổ giấy: lần sau, mã ấy chứng tỏ không dòng nào trước đó bị đổi. Các dòng đã
        bỏ vì quá hạn lưu (retention.log trong station.json5) có niêm phong nối chuỗi:
        sửa niêm phong hay bỏ thêm một dòng đều lộ ra.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa log verify
              trước khi nộp báo cáo

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "mute": """
        Cách dùng: loaxa mute CỤM_LOA… [lựa chọn]

        Tắt tiếng cụm loa một thời gian; cảnh báo vẫn phát

        Cụm loa tắt tiếng không phát chương trình, thử loa hay nói trực tiếp; đang phát
        thì bị cắt. Cảnh báo và tin khẩn cấp vẫn phát. Đài nhớ qua lần khởi động lại;
        loaxa status và loaxa plan nhắc cho đến khi hết giờ hoặc loaxa unmute.

        --maintenance dành cho lúc có người sửa dây hay tăng âm: KHÔNG phát gì nữa, kể
        cả cảnh báo. Chỉ kỹ thuật viên được dùng, và luôn tự hết: sau 4 giờ nếu không
        ghi --for, nhiều nhất 24 giờ. Cảnh báo đến trong lúc ấy mà còn hiệu lực thì phát
        khi mở lại.

        Lựa chọn:
          --for ĐỘ_DÀI   tự mở lại sau bấy nhiêu (30min, 2h)
          --why CÂU      vì sao, ghi vào nhật ký
          --maintenance  để bảo trì: cả cảnh báo cũng không phát
          --json         in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa mute chu-chau --for 2h --why "đám tang"
              hai giờ, vì có đám tang gần loa
          loaxa mute chu-chau --maintenance --why "sửa dây"
              có người trèo lên sửa dây: tắt hẳn

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "unmute": """
        Cách dùng: loaxa unmute [CỤM_LOA…] [lựa chọn]

        Mở tiếng lại cho cụm loa

        Không ghi cụm loa nào thì mở lại tất cả. Chương trình đang phát dở không phát
        bù; chương trình sau phát bình thường.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa unmute chu-chau
              sửa xong, mở lại

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "test": """
        Thử loa: mỗi cụm loa tự xưng tên

        Cách dùng: loaxa test LỆNH

        Các lệnh:
          test zone  Thử loa: mỗi cụm loa tự xưng tên

        Không ghi gì thêm thì như: loaxa test zone

        """,
        "test zone": """
        Cách dùng: loaxa test zone CỤM_LOA… [lựa chọn]

        Thử loa: mỗi cụm loa tự xưng tên

        Cụm loa đọc hai lần “Thử loa. Đây là cụm loa …” qua đúng đường phát của đài. Loa
        nào xưng tên thôn khác là dây đấu nhầm; loa nào im là hỏng dây, loa hoặc tăng
        âm. Trong giờ cấm phát thì không thử được.

        Lựa chọn:
          --tone  trước đó phát tiếng chuẩn 1 kHz, 2 giây, để chỉnh tăng âm
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa test zone chu-chau
              thử loa thôn Chu Châu
          loaxa test zone chu-chau chu-chang --tone
              thử cả hai thôn, có tiếng chuẩn

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "approve": """
        Cách dùng: loaxa approve SỐ… [lựa chọn]

        Duyệt bản tin: đúng lời đọc này, đúng âm thanh này

        Chỉ bản tin đã duyệt mới được phát. Người gửi không tự duyệt bản tin của mình.
        Lời đọc hay âm thanh đổi sau khi duyệt (sửa bản tin, đổi giọng, đổi cách đọc)
        thì phải duyệt lại. Đọc và nghe trước bằng: loaxa show SỐ --play

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa approve 12
              cho phát bản tin 12

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "reject": """
        Cách dùng: loaxa reject SỐ [lựa chọn]

        Trả lại bản tin cho người gửi, kèm lý do

        Bản tin bị trả lại không được phát. Người gửi thấy lý do trong loaxa inbox, sửa
        rồi gửi lại bằng loaxa queue add.

        Lựa chọn:
          --why CÂU  lý do, người gửi sẽ đọc
          --json     in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa reject 12 --why "sai ngày họp: 25/11, không phải 24/11"
              trả lại để sửa ngày

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "inbox": """
        Cách dùng: loaxa inbox [lựa chọn]

        Những gì đang chờ: bản tin cần duyệt, bản tin bị trả lại

        Bản tin cần duyệt hiện với mọi người; bản tin bị trả lại hiện với người đã gửi.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa inbox
              xem việc đang chờ

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "show": """
        Cách dùng: loaxa show SỐ [lựa chọn]

        Xem và nghe một bản tin đã xếp lịch, đúng như sẽ phát

        In người gửi, tình trạng duyệt, giờ phát và từng câu sẽ đọc. Nghe đúng tệp âm
        thanh sẽ phát bằng --play.

        Lựa chọn:
          --play        phát ra loa của máy này
          --device PCM  phát ra thiết bị ALSA này; mặc định là “default”
          --out TỆP     lưu ra tệp, không phát: .wav .flac .ogg .opus .mp3 .aiff .au
                        .caf .w64
          --json        in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa show 12
              đọc từng câu
          loaxa show 12 --play
              đọc và nghe

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "live": """
        Cách dùng: loaxa live [lựa chọn]

        Nói trực tiếp lên loa bằng micro

        Lên sóng sau nhạc hiệu (mục live trong station.json5) với độ trễ chừng một phần
        tư giây; chương trình thường đang phát phải nhường rồi phát tiếp sau. Giờ cấm
        phát và định mức vẫn tính; cảnh báo khẩn cấp cắt ngang được. Dừng bằng Ctrl-C.

        --over nói trên nền chương trình đang phát, chỉ ở cụm loa đang có tiếng, trong
        số phút còn lại của buổi phát ấy. Có cảnh báo thì nhường, hết cảnh báo lại nói
        tiếp. Chỗ nào cũng im thì như không ghi --over.

        Lựa chọn:
          --input TÊN     nguồn (mục inputs trong station.json5); bỏ trống được nếu chỉ
                          có một
          --zone CỤM_LOA  cụm loa (lặp lại được; mặc định: tất cả)
          --max ĐỘ_DÀI    tự dừng sau bấy nhiêu (30s, 5min, 1h)
          --over DB       không cắt chương trình đang phát mà hạ nó xuống bấy nhiêu dB
                          (-40…-6) dưới lời nói
          --json          mỗi lần đo in một dòng JSON, mười lần một giây

        Ví dụ:
          loaxa live
              nói lên mọi cụm loa
          loaxa live --input micro --zone chu-chau --max 5min
              nói ở thôn Chu Châu, nhiều nhất 5 phút
          loaxa live --over -12
              nói trên nền nhạc đang phát

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "relay": """
        Cách dùng: loaxa relay [NGUỒN] [lựa chọn]

        Tiếp sóng ngay một nguồn vào

        Đưa NGUỒN (mục inputs trong station.json5: máy thu, đường tiếng) lên loa, không
        có nhạc hiệu, cho tới Ctrl-C, hết --max hoặc hết thời gian tối đa của mục live.
        Chương trình thường đang phát phải nhường rồi phát tiếp sau; giờ cấm phát và
        định mức vẫn tính, đến giờ thì nhỏ dần rồi dứt; cảnh báo cắt ngang được, hết
        cảnh báo lại tiếp sóng. Nguồn im quá lâu thì phát đoạn thay thế của nó. Tiếp
        sóng hằng ngày thì ghi vào kịch bản của buổi phát.

        Lựa chọn:
          --zone CỤM_LOA  cụm loa (lặp lại được; mặc định: tất cả)
          --max ĐỘ_DÀI    tự dừng sau bấy nhiêu (30s, 5min, 1h)
          --json          mỗi lần đo in một dòng JSON, mười lần một giây

        Ví dụ:
          loaxa relay dai-huyen --max 15min
              tiếp sóng 15 phút
          loaxa relay dai-huyen --zone chu-chau
              chỉ ở một cụm loa, tới Ctrl-C

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "import": """
        Cách dùng: loaxa import TỆP… [lựa chọn]

        Biến văn bản Word, web, chữ thường thành bản tin

        Đọc .docx, .odt, .rtf, .html, .epub (cần có pandoc), .txt, .md; phông chữ cũ
        (TCVN3, VNI) được đổi sang Unicode. Quốc hiệu, số hiệu, nơi nhận, chữ ký không
        đưa vào bản tin; mỗi dòng của bảng thành một câu. Tiêu đề, lĩnh vực, đối tượng,
        đơn vị do máy đoán và được đánh dấu để xem lại. Tệp đã có thì không bị ghi đè.

        Lựa chọn:
          --out THƯ_MỤC   ghi vào thư mục này; mặc định là thư mục đang đứng
          --split ĐỘ_DÀI  cắt theo đề mục thành loạt bài dài chừng ấy, ví dụ 3min
          --json          in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa import thong-bao.docx
              ra thong-bao.md
          loaxa import de-an.docx --split 3min --out de-an
              ra một loạt bài: de-an/de-an-01.md, de-an-02.md…

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "why": """
        Cách dùng: loaxa why SỐ|BUỔI|TIÊU_ĐỀ|MÃ… [lựa chọn]

        Vì sao không phát? Bao giờ phát? Vì sao lúc ấy?

        Trả lời theo nhật ký cho những gì đã qua, theo kế hoạch 31 ngày tới cho những gì
        sắp tới, kèm quy định và chỗ cài đặt quyết định điều đó. Có thể ghi số ở “loaxa
        queue list”, tên buổi phát, một phần tiêu đề bản tin (không cần dấu), hoặc mã
        lượt phát ở “loaxa log --ids” và “loaxa plan --ids”.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa why 7
              hỏi về lịch phát số 7
          loaxa why sang
              hỏi về buổi sáng
          loaxa why thanh toan khong tien mat
              hỏi theo tiêu đề
          loaxa why sang/1795559400/b7
              hỏi về một lượt phát

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "new": """
        Cách dùng: loaxa new [MẪU] [TÊN=CÂU…] [lựa chọn]

        Bắt đầu một bản tin từ mẫu soạn sẵn

        Không ghi gì thêm thì liệt kê các mẫu. Chỗ trống ghi là {{ten: gợi ý}}; còn sót
        một chỗ là loaxa check báo lỗi và đài không nhận, nên không bao giờ lên loa.
        Ngày hiệu lực do máy đề xuất và được đánh dấu để xem lại. Mẫu của xã đặt trong
        thư mục templates cạnh tệp cài đặt; dòng “# Tên khác: …” trong mẫu đặt thêm tên
        gọi. Tệp đã có thì không bị ghi đè.

        Lựa chọn:
          --title CÂU  tiêu đề bản tin, cũng là tên tệp
          --on NGÀY    ngày diễn ra việc được báo; hiệu lực đến hết ngày ấy
          --out TỆP    ghi vào tệp (hoặc thư mục) này
          --json       in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa new
              xem các mẫu
          loaxa new cat-dien --on 27/11
              báo cắt điện ngày 27/11
          loaxa new "họp thôn" --title "Mời họp thôn Chu Châu" gio=19h30
              điền luôn tiêu đề và giờ

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "publish": """
        Cách dùng: loaxa publish THƯ_MỤC [lựa chọn]

        Đưa bản tin đã phát lên web: âm thanh, lời, phụ đề, RSS

        Ghi vào thư mục mà máy chủ web đưa lên mạng: mỗi bản tin một trang có âm thanh
        (Opus, MP3), toàn văn, phụ đề SRT và VTT, bản rút gọn zalo.txt; một trang danh
        sách và một nguồn RSS kiểu podcast. Chỉ những bản tin đã được duyệt và đã phát
        (hoặc đã duyệt, với --approved). Chạy lại thì chỉ làm phần mới; bản tin bị bỏ
        khỏi lịch (queue remove) hoặc bị trả lại (reject) thì biến mất. Bản tin xếp lịch
        lặp lại không hạn thì bỏ lịch không phải là rút lại. Ảnh bìa: --cover, hoặc
        publish/cover.png cạnh tệp cài đặt.

        Lựa chọn:
          --url URL    địa chỉ web của thư mục này; chỉ cần ghi lần đầu
          --cover TỆP  ảnh bìa, .png hoặc .jpg, vuông, cạnh ít nhất 1400 điểm
          --approved   cả những bản tin đã duyệt mà chưa phát
          --json       in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa publish /var/www/dai --url https://minhchau.example/dai
              lần đầu
          loaxa publish /var/www/dai
              những lần sau

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback": """
        Câu hỏi, góp ý, sáng kiến của bà con: ghi, giao, trả lời

        Cách dùng: loaxa feedback LỆNH

        Các lệnh:
          feedback add     Ghi lại câu hỏi, góp ý hay sáng kiến của bà con
          feedback list    Xem phản ánh chưa khép lại
          feedback show    Xem kỹ một phản ánh
          feedback assign  Giao cho người hay đơn vị trả lời
          feedback answer  Trả lời: thành bản tin hỏi đáp, chờ duyệt rồi phát
          feedback close   Khép lại một phản ánh đã trả lời
          feedback erase   Xoá hẳn tên và cách liên lạc
          feedback export  Xuất hỏi đáp đã phát ra JSON cho trợ lý của cổng thông tin

        Không ghi gì thêm thì như: loaxa feedback list

        """,
        "feedback add": """
        Cách dùng: loaxa feedback add CÂU [lựa chọn]

        Ghi lại câu hỏi, góp ý hay sáng kiến của bà con

        Chỉ ghi tên và cách liên lạc khi cần trả lời riêng; hai mục này chỉ người gửi
        bản tin và người vận hành xem được, không bao giờ lên loa, và xoá được bằng
        loaxa feedback erase. Đừng ghi tên người hỏi vào lời câu hỏi.

        Lựa chọn:
          --source TÊN    đến bằng đường nào: gặp, điện-thoại, zalo, hòm-thư
          --kind TÊN      câu-hỏi (mặc định), góp-ý, sáng-kiến
          --zone CỤM_LOA  của thôn nào
          --name CÂU      tên, nếu cần trả lời riêng
          --contact CÂU   số điện thoại, Zalo, nếu cần
          --json          in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback add "Bao giờ có đường mới?" --source phone
              một câu hỏi qua điện thoại
          loaxa feedback add "Nên phát muộn hơn" --source hòm-thư --kind góp-ý
              một góp ý trong hòm thư

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback list": """
        Cách dùng: loaxa feedback list [lựa chọn]

        Xem phản ánh chưa khép lại

        Lựa chọn:
          --all   cả những phản ánh đã khép lại
          --mine  chỉ những phản ánh giao cho tôi
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback list
              còn những gì phải trả lời

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback show": """
        Cách dùng: loaxa feedback show SỐ [lựa chọn]

        Xem kỹ một phản ánh

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback show 3
              ai hỏi, ai trả lời, phát lúc nào

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback assign": """
        Cách dùng: loaxa feedback assign SỐ AI [lựa chọn]

        Giao cho người hay đơn vị trả lời

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback assign 3 "Công an xã"
              giao cho công an xã

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback answer": """
        Cách dùng: loaxa feedback answer SỐ CÂU|TỆP [lựa chọn]

        Trả lời: thành bản tin hỏi đáp, chờ duyệt rồi phát

        Câu hỏi và câu trả lời thành bản tin “Bà con hỏi, đài trả lời”, xếp lịch như
        queue add và phải được duyệt như mọi bản tin. Có thể ghi câu trả lời, tên tệp
        chữ, hoặc bản tin .md tự soạn (mẫu: loaxa new hoi-dap). Trả lời lại thì thay câu
        trả lời chưa phát.

        Lựa chọn:
          --slot TÊN         tên buổi phát, như trong timetable.json5
          --on NGÀY[..NGÀY]  phát trong các ngày này: 24/11, mai, 24/11..30/11
          --from NGÀY        từ ngày này
          --until NGÀY       mọi buổi cho đến hết ngày này
          --every THỨ        chỉ vào những ngày này: T2,T5; *-*-01; "lunar 1,15"
          --times N          phát nhiều nhất N lần
          --at LÚC           vào đúng lúc này, không theo buổi: "mai 9h30"
          --title CÂU        tiêu đề; mặc định: Bà con hỏi: …
          --question CÂU     lời câu hỏi khi phát, thay cho lời đã ghi
          --private          đã trả lời riêng, không phát
          --json             in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback answer 3 "Đường làm xong trong tháng 12." --slot toi
              phát trong buổi tối tới, khi được duyệt
          loaxa feedback answer 3 tra-loi.md --slot toi
              bản tin tự soạn
          loaxa feedback answer 4 "Đã gọi lại" --private
              đã gọi điện trả lời

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback close": """
        Cách dùng: loaxa feedback close SỐ [lựa chọn]

        Khép lại một phản ánh đã trả lời

        Câu trả lời đã phát thì lượt phát được ghi kèm. Chưa phát, hoặc không trả lời,
        thì phải có lý do.

        Lựa chọn:
          --why CÂU  lý do khép lại
          --json     in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback close 3
              câu trả lời đã phát
          loaxa feedback close 4 --why "trùng câu số 3"
              không cần trả lời

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback erase": """
        Cách dùng: loaxa feedback erase SỐ [lựa chọn]

        Xoá hẳn tên và cách liên lạc

        Tên và cách liên lạc bị ghi đè trong tệp dữ liệu, không lấy lại được; --words
        xoá cả lời phản ánh. Nhật ký chỉ ghi rằng đã xoá. Lời đã phát trong bản tin, và
        các bản sao lưu làm từ trước, thì vẫn còn.

        Lựa chọn:
          --words  xoá cả lời phản ánh
          --json   in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa feedback erase 3
              người hỏi muốn rút tên

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "feedback export": """
        Cách dùng: loaxa feedback export [lựa chọn]

        Xuất hỏi đáp đã phát ra JSON cho trợ lý của cổng thông tin

        Chỉ những câu hỏi mà câu trả lời đã duyệt và đã phát; không có tên, số điện
        thoại, tài khoản nào. “bulletin” là mã của bản tin trong nguồn RSS của loaxa
        publish.

        Lựa chọn:
          --from NGÀY  nhận từ ngày này
          --to NGÀY    nhận đến hết ngày này
          --out TỆP    ghi vào tệp này; mặc định: in ra

        Ví dụ:
          loaxa feedback export --from 1/11 --to 30/11 --out hoi-dap.json
              hỏi đáp của tháng 11

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "report": """
        Cách dùng: loaxa report [lựa chọn]

        Báo cáo một kỳ: phát gì, bao lâu, cho ai, ai duyệt, sự cố gì

        Không ghi --period thì là tháng này. Số liệu tính từ nhật ký phát sóng, đúng đến
        từng giây, và so với kỳ trước liền kề. Đuôi của tệp quyết định cách trình bày:
        .html theo thể thức của Nghị định 30/2020/NĐ-CP để in; .odt và .docx qua pandoc,
        khổ giấy và lề chỉnh lại trong phần mềm soạn thảo; .csv và .json cho bảng tính
        và chương trình khác. Đọc thẳng tệp dữ liệu, nên đài tắt cũng lập được
        (--state).

        Cơ quan, địa danh, nơi nhận, người ký: ghi một lần ở mục report của
        station.json5; lựa chọn trong lệnh thay cho mục ấy.

        Lựa chọn:
          --period KỲ        kỳ báo cáo: 2026, 2026-Q4, 2026-11 hoặc NGÀY..NGÀY
          --out TỆP          ghi vào tệp .txt, .html, .odt, .docx, .csv hoặc .json; mặc
                             định in ra màn hình
          --number CÂU       số văn bản: 12 hoặc 12/BC-ĐTT
          --issuer CÂU       cơ quan ban hành; mặc định là tên đài
          --parent CÂU       cơ quan chủ quản; mặc định là UBND xã trong tên đài
          --place CÂU        địa danh; mặc định là tên xã trong tên đài
          --recipients CÂU   nơi nhận, ngăn bằng dấu chấm phẩy
          --signer-role CÂU  chức vụ người ký; mặc định TRƯỞNG ĐÀI
          --signer CÂU       họ tên người ký
          --json             in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa report --period 2026-11
              tháng 11, trên màn hình
          loaxa report --period 2026-Q4 --out bao-cao.html --number 12/BC-ĐTT
              quý IV, để in và ký
          loaxa report --period 2026 --state sao-luu --out nam.docx
              cả năm, từ thư mục dữ liệu, đài không cần chạy

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "log export": """
        Cách dùng: loaxa log export [lựa chọn]

        Xuất nhật ký theo trường của hệ thống thông tin nguồn (CSV, JSON)

        Các trường BanTinID, TieuDe, LoaiLinhVuc… là của hệ thống thông tin nguồn; sau
        đó là những trường của nhật ký: giờ dự kiến, giờ kết thúc, kết quả, lý do, người
        duyệt, mã băm, âm lượng. Mỗi nhóm cụm loa nghe cùng lúc là một dòng. ThoiLuong
        tính bằng giây, AmLuong bằng dB.

        CSV là UTF-8 có BOM, ngăn bằng dấu phẩy, để Excel mở thẳng được; ô bắt đầu như
        công thức có dấu nháy đơn ở trước. Đọc thẳng tệp dữ liệu, nên đài tắt cũng xuất
        được (--state).

        MucDoUuTien: 1 khẩn cấp, 2 ưu tiên, 3 thông thường. LoaiBanTin: 1 văn bản, 2 tệp
        âm thanh, 3 tiếp âm. NguoiDuyet của cảnh báo là người ra lệnh, của phát trực
        tiếp là người nói: HinhThucDuyet cho biết.

        Lựa chọn:
          --period KỲ  kỳ báo cáo: 2026, 2026-Q4, 2026-11 hoặc NGÀY..NGÀY
          --from LÚC   kể từ lúc này: 1/11, "hôm qua 17h"
          --to LÚC     cho tới lúc này; mặc định là bây giờ
          --out TỆP    ghi vào tệp này; đuôi .json thì là JSON; mặc định in ra màn hình
          --json       in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa log export --period 2026-11 --out nhat-ky.csv
              tháng 11, mở bằng Excel
          loaxa log export --from 1/11 --to 7/11 --json
              cho phần mềm khác đọc
          loaxa log export --period 2026 --state sao-luu
              đài tắt, hay trên máy khác: đọc thư mục dữ liệu

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "coverage": """
        Cách dùng: loaxa coverage [lựa chọn]

        Ai đã được nghe, bao nhiêu phút, còn thiếu gì so với chỉ tiêu

        Số phút bản tin đã phát theo đối tượng người nghe, chiến dịch và nội dung
        (campaigns.json5), cơ quan, cụm loa, từng tuần hoặc từng tháng; và loạt bài nào
        đã phát đến bài mấy. Bản tin cho nhiều đối tượng tính cho từng đối tượng. Chỉ
        tiêu tính theo số ngày đã qua. Mặc định: bốn tuần gần đây. Số liệu lấy từ nhật
        ký; đài tắt cũng xem được (--state).

        Lựa chọn:
          --period KỲ  kỳ báo cáo: 2026, 2026-Q4, 2026-11 hoặc NGÀY..NGÀY
          --by day|week|month|year
                       chia cột theo ngày, tuần, tháng hay năm
          --svg TỆP    vẽ thành ảnh SVG vào tệp này
          --json       in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa coverage
              bốn tuần gần đây
          loaxa coverage --period 2026 --by month --svg ca-nam.svg
              cả năm, từng tháng, kèm ảnh

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "annotate": """
        Cách dùng: loaxa annotate SỐ CÂU [lựa chọn]

        Ghi nhận xét về một bản tin, cho người viết và người duyệt

        Nhận xét hiện trong loaxa show; nó không duyệt và không trả lại gì.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa annotate 12 "nên nói rõ đi cửa nào"
              góp ý cho lời văn

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "whoami": """
        Cách dùng: loaxa whoami [lựa chọn]

        Tài khoản của tôi được làm gì ở đài này

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa whoami
              xem mình được làm gì

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "backup": """
        Cách dùng: loaxa backup TỆP [lựa chọn]

        Sao lưu cài đặt, lịch phát, bản tin, đoạn thu và nhật ký vào một tệp

        Làm được cả khi đài đang chạy: tệp dữ liệu được chụp tại một thời điểm. Tệp .tar
        mở được bằng mọi chương trình, có manifest.json ghi mã băm SHA-256 của từng tệp;
        ghi xong máy đọc lại để kiểm tra. Âm thanh đã làm sẵn (máy làm lại được) và bản
        ghi của airCheck không nằm trong đó. Nên cất ở USB hay máy khác, mỗi tuần một
        lần; “loaxa doctor” nhắc khi đã quá lâu.

        Lựa chọn:
          --json  in một tài liệu JSON cho chương trình khác đọc

        Ví dụ:
          loaxa backup /media/usb/loaxa-2026-11-28.tar
              ra USB
          loaxa restore loaxa-2026-11-28.tar --check
              tệp cất lâu có còn nguyên không

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "restore": """
        Cách dùng: loaxa restore TỆP [lựa chọn]

        Khôi phục đài từ tệp sao lưu, trên máy này

        Mọi tệp được kiểm tra theo mã băm và nhật ký được soát từ đầu đến cuối trước khi
        đặt vào chỗ; tệp hỏng, thiếu hay lạ thì không có gì thay đổi. Phải dừng đài
        trước. Tệp cài đặt khác đang có được giữ lại với đuôi .before-…; máy đã có dữ
        liệu đài thì phải thêm --replace. Xong thì bật đài: sudo systemctl start loaxad

        Lựa chọn:
          --check    chỉ kiểm tra tệp, không đặt gì vào máy
          --replace  thay dữ liệu đài đang có; dữ liệu cũ giữ lại với đuôi .before-…

        Ví dụ:
          sudo loaxa restore /media/usb/loaxa-2026-11-28.tar
              lên máy mới
          loaxa restore loaxa.tar --config thu/config --state thu/state
              thử vào hai thư mục riêng

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
        "replay": """
        Cách dùng: loaxa replay MÃ_LƯỢT [lựa chọn]

        Nghe lại tiếng thật sự đã ra loa của một lượt phát

        Mã lượt phát lấy từ “loaxa log --ids”. Tiếng được ghi ngay chỗ đưa ra thẻ âm
        thanh, từng cụm loa một, khi station.json5 có mục airCheck: { days: N }; quá N
        ngày thì bị xoá. Chỗ không ghi được là im lặng, và máy nói rõ.

        Lựa chọn:
          --zone CỤM_LOA  cụm loa; mặc định là cụm đầu tiên có bản ghi
          --out TỆP       lưu ra tệp, không phát: .wav .flac .ogg .opus .mp3 .aiff .au
                          .caf .w64
          --device PCM    phát ra thiết bị ALSA này; mặc định là “default”

        Ví dụ:
          loaxa replay sang/1795559400/b7
              nghe lại
          loaxa replay sang/1795559400/b7 --zone chu-chau --out b7.mp3
              lưu ra tệp để gửi đi

        Các lựa chọn chung (--config, --state, --socket, --lang): loaxa help

        """,
    ]
}
