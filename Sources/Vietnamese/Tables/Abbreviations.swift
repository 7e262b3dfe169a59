extension Tables {
    /// Abbreviations of the administration, the Party, mass organisations, schools, health, police, the army,
    /// agriculture, money and daily life, as communes print them. Columns: written, spoken, when. Of rows with equal
    /// written forms the first whose conditions hold wins. Conditions: next=…, prev=…, next!=…, prev!=… with
    /// alternatives between "|", several between ";". @name a capitalised word, @caps an abbreviation, @number, @start,
    /// @end, @colon, @dot. The commune's own belong into Config/pronunciation.tsv, which is asked first. Sources:
    /// annexes of Decree 30/2020/NĐ-CP and Instruction 36-HD/VPTW, the bodies' own printed abbreviations.
    static let abbreviations: StaticString = #"""
        # Power and Party
        CĐSCĐ	chuyển đổi số cộng đồng
        TĐ	tập đoàn	next=@name|viettel|vnpt|điện|dầu|than
        ĐP	đảng phí	prev=đóng|nộp|thu|tiền
        ĐP	địa phương
        HCKK	hoàn cảnh khó khăn
        CSB	cảnh sát biển
        TGST	thời gian sinh trưởng
        KP	kinh phí	next=@long
        TTDP	tổ trưởng dân phố
        KK	khuyến khích	prev=giải
        TTB	tây tây bắc	prev=hướng
        ĐĐB	đông đông bắc	prev=hướng
        BTB	bắc tây bắc	prev=hướng
        BĐB	bắc đông bắc	prev=hướng
        NĐN	nam đông nam	prev=hướng
        TTN	tây tây nam	prev=hướng
        HTND	hỗ trợ nông dân
        XNT	xóa nhà tạm
        XNTDN	xóa nhà tạm, nhà dột nát
        DN	dột nát	prev=xnt|tạm
        BCSĐ	ban cán sự đảng
        HVCTQG	học viện chính trị quốc gia
        VPTU	văn phòng thành ủy
        BTGTU	ban tuyên giáo thành ủy
        BDVTU	ban dân vận thành ủy
        BNCTU	ban nội chính thành ủy
        UBKTTU	ủy ban kiểm tra thành ủy
        ĐUCA	đảng ủy công an
        ĐUQS	đảng ủy quân sự
        TTĐU	thường trực đảng ủy
        TTHĐND	thường trực hội đồng nhân dân
        TTUBND	thường trực ủy ban nhân dân
        MTP	mai táng phí
        TGXH	trợ giúp xã hội
        ƯĐNCC	ưu đãi người có công
        CSNCC	chăm sóc người có công
        PHCN	phục hồi chức năng
        SKBMTE	sức khỏe bà mẹ, trẻ em
        BMTE	bà mẹ, trẻ em
        TBMMN	tai biến mạch máu não
        VGB	viêm gan bê
        UTCTC	ung thư cổ tử cung
        KST	ký sinh trùng
        NKHH	nhiễm khuẩn hô hấp
        BHYTTD	bảo hiểm y tế toàn dân
        KSKĐK	khám sức khỏe định kỳ
        HA	huyết áp	prev=đo|trị|chỉ|số
        NCKH	nghiên cứu khoa học
        GDKNS	giáo dục kỹ năng sống
        KNS	kỹ năng sống
        HĐNK	hoạt động ngoại khóa
        SHDC	sinh hoạt dưới cờ
        TPTĐ	tổng phụ trách đội
        HSXS	học sinh xuất sắc
        HSTT	học sinh tiên tiến	prev=hiệu|hsg|hsxs
        SXHH	sản xuất hàng hóa
        CĐCCCT	chuyển đổi cơ cấu cây trồng
        CCKT	cơ cấu kinh tế
        DĐĐT	dồn điền đổi thửa
        CĐML	cánh đồng mẫu lớn
        CPSH	chế phẩm sinh học
        KNCĐ	khuyến nông cộng đồng
        TKNCĐ	tổ khuyến nông cộng đồng
        LĐCĐTS	lừa đảo chiếm đoạt tài sản
        CĐTS	chiếm đoạt tài sản
        ANKT	an ninh kinh tế
        QLXNC	quản lý xuất nhập cảnh
        XNC	xuất nhập cảnh
        TBC	tổ bầu cử
        CTĐT	công tơ điện tử	prev=thay|lắp|điện
        TKĐ	tiết kiệm điện
        TKNL	tiết kiệm năng lượng
        MPĐ	máy phát điện
        NHTMCP	ngân hàng thương mại cổ phần
        KBNN	kho bạc nhà nước
        ĐTPT	đầu tư phát triển
        TSBĐ	tài sản bảo đảm
        UNC	ủy nhiệm chi
        TTĐB	tiêu thụ đặc biệt
        LPTB	lệ phí trước bạ
        LPMB	lệ phí môn bài
        PTTTĐC	phương tiện thông tin đại chúng
        TTĐC	thông tin đại chúng
        MXH	mạng xã hội
        CTTĐT	cổng thông tin điện tử
        TTPL	tuyên truyền pháp luật	prev=ban|đội|tổ
        ATTTM	an toàn thông tin mạng
        BCTT	báo cáo thành tích
        KNTC	khiếu nại, tố cáo
        GQKNTC	giải quyết khiếu nại, tố cáo
        CBCCVCNLĐ	cán bộ, công chức, viên chức, người lao động
        CCVCNLĐ	công chức, viên chức, người lao động
        CNVCNLĐ	công nhân, viên chức, người lao động
        NDTQ	nhân dân tự quản
        TQ	tự quản	prev=tổ|dân|nhân
        PTTĐ	phong trào thi đua
        TĐYNXS	thi đua yêu nước xuất sắc
        BK	bằng khen	prev=tặng|nhận
        GK	giấy khen	prev=tặng|nhận|bk
        KNC	kỷ niệm chương
        HCKC	huân chương kháng chiến
        HTXSNV	hoàn thành xuất sắc nhiệm vụ
        ĐBTB	đại biểu tiêu biểu
        NCUT	người có uy tín
        GVDG	giáo viên dạy giỏi
        CLGD	chất lượng giáo dục
        CQG	chuẩn quốc gia	prev=đạt|trường
        KTĐN	kinh tế đối ngoại
        KTĐT	kinh tế đô thị
        TCCB	tổ chức cán bộ
        CTCB	công tác cán bộ
        CTĐ	công tác đảng	prev=tác
        CTDV	công tác dân vận
        CTQP	công tác quốc phòng
        TSQS	tuyển sinh quân sự
        TQNVQS	tuyển quân nghĩa vụ quân sự
        BĐ	báo động	next=@number
        ĐH.	huyện	prev=đường;next=@number
        ĐT.	tỉnh	prev=đường;next=@number
        ĐT	tỉnh	prev=đường;next=@number
        ĐX.	xã	prev=đường;next=@number
        ĐB	đông bắc	prev=gió|hướng|phía
        TN	tây nam	prev=gió|hướng|phía
        ĐN	đông nam	prev=gió|hướng|phía
        TB	tây bắc	prev=gió|hướng|phía
        ATNĐ	áp thấp nhiệt đới
        KKL	không khí lạnh
        KKLTC	không khí lạnh tăng cường
        NGVN	nhà giáo Việt Nam
        t/h	thực hiện
        T/h	thực hiện
        t/hiện	thực hiện
        đ/v	đối với
        p/h	phối hợp
        t/báo	thông báo
        k/h	kế hoạch
        LS	lãi suất	next=@number|cho|vay|ưu|tiết|thấp|cố
        TBĐ	tờ bản đồ
        ĐH	đại hội	next=đbtq|đb|đbpn|đhđb|hội|đhđ|mttq|cựu|ccb|thể|tdtt|điểm
        ĐBTQ	đại biểu toàn quốc
        ĐHĐB	đại hội đại biểu
        ĐHĐBTQ	đại hội đại biểu toàn quốc
        ĐHĐV	đại hội đảng viên
        ĐĐK	đại đoàn kết
        KĐĐK	khối đại đoàn kết
        KĐĐKTDT	khối đại đoàn kết toàn dân tộc
        ĐĐKTDT	đại đoàn kết toàn dân tộc
        TT Chính phủ	thủ tướng Chính phủ
        TT-VH	thông tin, văn hóa
        KH	khách hàng	prev=sóc|hàng|phục|vụ|nhóm|cskh
        KH	khách hàng	next=dùng|sử|mua|nợ|chưa|cá|vui|có|trả|nộp|đăng
        CSKH	chăm sóc khách hàng
        T.Ư	trung ương
        T. Ư	trung ương
        T.Ư.	trung ương
        TS	thủy sản	prev=trồng|nuôi|thác|biến|sản
        TB, BB	thương binh, bệnh binh
        TB-BB	thương binh, bệnh binh
        THPT QG	trung học phổ thông quốc gia
        CS	cảnh sát	next=pccc|pccc&cnch|gt|kv|đt|khu|giao|cơ|hình|môi|phòng|trật|biển
        CS	cơ sở	prev=đảng|công|cấp|y
        ĐS	đời sống	next=xã|xh|văn|kinh|@end
        ĐS	đường sắt
        PTTg	phó thủ tướng
        BBT	ban biên tập	next=đài|bản|báo|cổng|tạp|trang|website
        TNVN	tiếng nói Việt Nam
        THVN	truyền hình Việt Nam
        NB	nhà báo	prev=hội|giả
        NBVN	nhà báo Việt Nam
        VTCC	vận tải công cộng
        VTHKCC	vận tải hành khách công cộng
        PTGT	phương tiện giao thông
        XMCD	xe máy chuyên dùng
        ĐKPT	đăng kiểm phương tiện
        TTĐK	trung tâm đăng kiểm
        NĐD	người đại diện
        CĐDC	cộng đồng dân cư	prev=vụ|trong|của
        TCKT	tổ chức kinh tế	prev=các
        KHPT	kế hoạch phát triển
        XDNTMKM	xây dựng nông thôn mới kiểu mẫu
        XDVH	xây dựng văn hóa
        LVH	làng văn hóa
        TVH	thôn văn hóa
        TDPVH	tổ dân phố văn hóa
        GĐVHTB	gia đình văn hóa tiêu biểu
        NTVT	người tốt, việc tốt
        DVTT	dịch vụ trực tuyến
        HSTT	hồ sơ trực tuyến
        HSĐT	hồ sơ điện tử
        BAĐT	bệnh án điện tử
        SSKĐT	sổ sức khỏe điện tử
        ĐTTM	đô thị thông minh
        TTTM	trung tâm thương mại
        LLCA	lực lượng công an
        CBCA	cán bộ công an
        CAV	công an viên
        LLBV	lực lượng bảo vệ
        LLXK	lực lượng xung kích
        XKPCTT	xung kích phòng chống thiên tai
        ĐXK	đội xung kích
        QVNN	quỹ vì người nghèo
        QĐOĐN	quỹ đền ơn đáp nghĩa
        ĐƠĐN	đền ơn đáp nghĩa
        QBTTE	quỹ bảo trợ trẻ em
        BTTE	bảo trợ trẻ em
        TECHCĐBKK	trẻ em có hoàn cảnh đặc biệt khó khăn
        TEHCĐB	trẻ em có hoàn cảnh đặc biệt
        HCĐBKK	hoàn cảnh đặc biệt khó khăn
        ĐBKK	đặc biệt khó khăn
        MTTN	môi trường tự nhiên
        TNTN	tài nguyên thiên nhiên	prev=bảo|khoáng
        CTNH	chất thải nguy hại
        CTNN	chất thải nông nghiệp
        PLRTN	phân loại rác tại nguồn
        RTN	rác thải nhựa
        HTXLNT	hệ thống xử lý nước thải
        XLNT	xử lý nước thải
        NMN	nhà máy nước
        NSHVSMT	nước sạch và vệ sinh môi trường
        NSVSMT	nước sạch, vệ sinh môi trường
        AI	ây ai
        NĐ	nguyên đán	prev=tết
        CĐ	chỉ đạo	prev=ban
        GV	giúp việc	prev=tổ;next=phòng|ban|bcđ|chống|cho
        VNAH	Việt Nam anh hùng
        CQ	chính quyền	next=ubmttq|ubmttqvn|mttq|đoàn|các|địa|xã|hđnd|nhân
        CQ	chính quyền	prev=bộ|ủy|đảng|uỷ
        CS	chiến sĩ	prev=cb|cán|bộ|chỉ
        QS	quân số	next=@end;prev!=nghĩa|ban|huy|đội|nghệ
        GĐ	gia đình	prev=xd|dựng|hộ|kế|hạnh|xây
        QHNS	quan hệ ngân sách
        CN	cận nghèo	prev=hộ
        TT	truyền thanh	prev=đài|hệ;next!=@number
        CPXD	cổ phần xây dựng
        CPĐT	cổ phần đầu tư	prev=cty|công|ty|ctcp
        CPTM	cổ phần thương mại
        CPDV	cổ phần dịch vụ
        CPMT	cổ phần môi trường
        DT&TG	dân tộc và tôn giáo
        DTTG	dân tộc, tôn giáo
        VH-TT&DL	văn hóa, thể thao và du lịch
        VHTTDL	văn hóa, thể thao và du lịch
        TP	tư pháp	prev=bộ|sở|phòng|ngành|hộ
        NG	ngoại giao	prev=bộ|sở
        CT	công thương	prev=sở|ngành
        CT	chính trị	prev=bộ|lý
        QHKT	quy hoạch, kiến trúc
        KTHT&ĐT	kinh tế, hạ tầng và đô thị
        KTHT-ĐT	kinh tế, hạ tầng, đô thị
        DVTH	dịch vụ tổng hợp
        DVC	dịch vụ công
        TTCUDVC	trung tâm cung ứng dịch vụ công
        TTDVTH	trung tâm dịch vụ tổng hợp
        CCT	chi cục thuế
        CCTK	chi cục thống kê
        KV	khu vực	prev=thuế|cct|y|ban|đội|bhxh|trạm|điểm|quỹ
        PGD	phòng giao dịch	next=nhcsxh|agribank|ngân|bidv|vietcombank|số|@name
        NHNo&PTNT	ngân hàng nông nghiệp và phát triển nông thôn
        NHNN&PTNT	ngân hàng nông nghiệp và phát triển nông thôn
        NHNo	ngân hàng nông nghiệp
        UBTW	ủy ban trung ương
        UBTƯ	ủy ban trung ương
        UBTWMTTQ	ủy ban trung ương mặt trận tổ quốc
        UBTWMTTQVN	ủy ban trung ương mặt trận tổ quốc Việt Nam
        CĐDC	chất độc da cam
        NNCĐDC	nạn nhân chất độc da cam
        CGC	cựu giáo chức	prev=hội
        KH	khuyến học	prev=hội|quỹ
        SVC	sinh vật cảnh
        NM	người mù	prev=hội
        CH	chỉ huy	prev=ban|sở|bộ;next!=play|giáo
        CTQH	chủ tịch quốc hội
        UVTƯĐ	ủy viên trung ương đảng
        UVTWĐ	ủy viên trung ương đảng
        UVBCT	ủy viên bộ chính trị
        UVBTVĐU	ủy viên ban thường vụ đảng ủy
        KTNS	kinh tế ngân sách
        KT-NS	kinh tế, ngân sách
        PBTCB	phó bí thư chi bộ
        CUV	chi ủy viên
        BTĐU	bí thư đảng ủy
        PBTĐU	phó bí thư đảng ủy
        TĐ	tuổi đảng	prev=năm
        TĐ	thi đua
        HHĐ	huy hiệu đảng
        SHCĐ	sinh hoạt chuyên đề
        DVK	dân vận khéo
        QCDCCS	quy chế dân chủ cơ sở
        DCCS	dân chủ cơ sở
        DCƠCS	dân chủ ở cơ sở
        GSĐTCĐ	giám sát đầu tư của cộng đồng
        BGSĐTCĐ	ban giám sát đầu tư của cộng đồng
        BTTND	ban thanh tra nhân dân
        TTPBGDPL	tuyên truyền, phổ biến giáo dục pháp luật
        TTPB	tuyên truyền, phổ biến
        HGCS	hòa giải cơ sở
        HGV	hòa giải viên
        HG	hòa giải	prev=tổ
        BVANTTCS	bảo vệ an ninh trật tự cơ sở
        BVANTT	bảo vệ an ninh trật tự
        CSTT	cảnh sát trật tự
        CSGTĐB	cảnh sát giao thông đường bộ
        ANND	an ninh nhân dân
        VPGT	vi phạm giao thông
        VPTTATGT	vi phạm trật tự an toàn giao thông
        ĐKX	đăng ký xe
        ĐKTT	đăng ký thường trú
        ĐKTTT	đăng ký tạm trú
        ĐKHK	đăng ký hộ khẩu
        ĐKKH	đăng ký kết hôn
        ĐKKS	đăng ký khai sinh
        HKTT	hộ khẩu thường trú
        TNDS	trách nhiệm dân sự
        BH	bảo hiểm	next=tnds|@caps|nông|xe|thân|nhân|tai
        VL	việc làm	prev=lđ|lao|giới|động
        TTDVVL	trung tâm dịch vụ việc làm
        DVVL	dịch vụ việc làm
        GTVL	giới thiệu việc làm
        HTXH	hưu trí xã hội
        TCXH	trợ cấp xã hội	prev=hưởng|chi|nhận|mức|tiền
        BTXH	bảo trợ xã hội
        CM	cách mạng	prev=với
        NCCCM	người có công với cách mạng
        VSTBCPN	vì sự tiến bộ của phụ nữ
        PCTNXH	phòng chống tệ nạn xã hội
        BVCSGDTE	bảo vệ, chăm sóc, giáo dục trẻ em
        BVTE	bảo vệ trẻ em
        HCN	hộ cận nghèo
        HN	hộ nghèo	prev=nc|hộ;next!=@number
        GNBV	giảm nghèo bền vững
        GN	giảm nghèo	next=bền
        GN	giấy nhận	next=nợ
        CSSKND	chăm sóc sức khỏe nhân dân
        BVSKND	bảo vệ sức khỏe nhân dân
        BVCSSK	bảo vệ, chăm sóc sức khỏe
        BVCSSKND	bảo vệ, chăm sóc sức khỏe nhân dân
        PKĐK	phòng khám đa khoa
        PKĐKKV	phòng khám đa khoa khu vực
        HSBA	hồ sơ bệnh án
        DS	dân số	prev=ctv|viên|tác|ngành|bộ
        SKTT	sức khỏe tâm thần
        SKTE	sức khỏe trẻ em
        ĐTĐ	đái tháo đường
        THA	tăng huyết áp	prev=bệnh|đtđ|huyết|mắc|trị;next!=ds
        THA	tăng huyết áp	next=đtđ|đái
        BKLN	bệnh không lây nhiễm
        CBYT	cán bộ y tế
        VSYTTH	vệ sinh y tế trường học
        YTTH	y tế trường học
        ĐDV	điều dưỡng viên
        TTBYT	trang thiết bị y tế
        TTB	trang thiết bị
        NĐTP	ngộ độc thực phẩm
        KDTP	kinh doanh thực phẩm
        SXTP	sản xuất thực phẩm
        BATT	bếp ăn tập thể
        KSNK	kiểm soát nhiễm khuẩn
        CSSKNCT	chăm sóc sức khỏe người cao tuổi
        GDTH	giáo dục tiểu học
        GDTrH	giáo dục trung học
        GDTHCS	giáo dục trung học cơ sở
        TTCM	tổ trưởng chuyên môn
        TPCM	tổ phó chuyên môn
        CBGVNV	cán bộ, giáo viên, nhân viên
        CB-GV-NV	cán bộ, giáo viên, nhân viên
        CBGVNVHS	cán bộ, giáo viên, nhân viên, học sinh
        CBGV-NV	cán bộ, giáo viên, nhân viên
        NV	nhân viên	prev=gv|cb|viên|bảo|bán
        BĐD	ban đại diện
        BĐDCMHS	ban đại diện cha mẹ học sinh
        HSNK	học sinh năng khiếu
        HSKT	học sinh khuyết tật
        HKI	học kỳ một
        HKII	học kỳ hai
        HK	học kỳ	next=@number|i|ii
        HK	hộ khẩu
        TNTHPT	tốt nghiệp trung học phổ thông
        TSĐC	tuyển sinh đầu cấp
        CTGDPT	chương trình giáo dục phổ thông
        GDPTM	giáo dục phổ thông mới
        TPT	tổng phụ trách
        GVBM	giáo viên bộ môn
        GVG	giáo viên giỏi
        GVTPT	giáo viên tổng phụ trách
        XHHT	xã hội học tập
        HKHVN	hội khuyến học Việt Nam
        HKH	hội khuyến học
        ĐMPPDH	đổi mới phương pháp dạy học
        SKKN	sáng kiến kinh nghiệm
        TTBVTV	trồng trọt và bảo vệ thực vật
        TT&BVTV	trồng trọt và bảo vệ thực vật
        CN&TY	chăn nuôi và thú y
        DVNN	dịch vụ nông nghiệp
        DVTM	dịch vụ thương mại
        HTXDVTH	hợp tác xã dịch vụ tổng hợp
        HTXDV	hợp tác xã dịch vụ
        KTTT	kinh tế tập thể	next=htx|hợp|@end
        ƯDCNC	ứng dụng công nghệ cao
        ƯDCNTT	ứng dụng công nghệ thông tin
        UDCNTT	ứng dụng công nghệ thông tin
        ƯD	ứng dụng
        TBKT	tiến bộ kỹ thuật
        TBKHKT	tiến bộ khoa học kỹ thuật
        TACN	thức ăn chăn nuôi
        VDNC	viêm da nổi cục
        GSGC	gia súc, gia cầm
        KTMN	kinh tế miền núi
        KTNT	kinh tế nông thôn
        TLNĐ	thủy lợi nội đồng
        GTTL	giao thông thủy lợi
        BTHTTĐC	bồi thường, hỗ trợ, tái định cư
        BT, HT, TĐC	bồi thường, hỗ trợ, tái định cư
        BT-HT-TĐC	bồi thường, hỗ trợ, tái định cư
        CNVPĐKĐĐ	chi nhánh văn phòng đăng ký đất đai
        CNVPĐK	chi nhánh văn phòng đăng ký
        CTCC	công trình công cộng
        QLCTCC	quản lý công trình công cộng
        MTĐT	môi trường đô thị
        NS	nước sạch	prev=cp|cấp|công|cổ|phần
        NSH	nước sinh hoạt
        NSNT	nước sạch nông thôn
        NS&VSMT	nước sạch và vệ sinh môi trường
        NS&VSMTNT	nước sạch và vệ sinh môi trường nông thôn
        ĐL	điện lực
        CHXD	cửa hàng xăng dầu
        BCVT	bưu chính viễn thông
        BĐVHX	bưu điện văn hóa xã
        BĐ-VHX	bưu điện văn hóa xã
        BĐ	bưu điện	prev!=cấp|mức
        BĐ	báo động	prev=cấp|mức
        TKDĐ	tài khoản di động
        TKNH	tài khoản ngân hàng
        HĐĐT	hóa đơn điện tử
        CKS	chữ ký số
        KTS	kinh tế số	prev=xhs|cqs|số|xã|tmđt|triển
        KTS	kinh tế số	next=xhs|xã|và
        CQS	chính quyền số
        XHS	xã hội số
        CDS	chuyển đổi số
        CSDLQGVDC	cơ sở dữ liệu quốc gia về dân cư
        BCCI	bưu chính công ích
        TNHS	tiếp nhận hồ sơ
        TKQ	trả kết quả
        TN&TKQ	tiếp nhận và trả kết quả
        TN&TKQGQTTHC	tiếp nhận và trả kết quả giải quyết thủ tục hành chính
        GQTTHC	giải quyết thủ tục hành chính
        TNVTKQ	tiếp nhận và trả kết quả
        BPTNVTKQ	bộ phận tiếp nhận và trả kết quả
        QLĐH	quản lý điều hành
        QLVB	quản lý văn bản
        QLVBĐH	quản lý văn bản điều hành
        GĐ	giám đốc	next=htx|bql|bqlda|ban|bv|quỹ|qtdnd|chi|điện|bhxh|nhcsxh|agribank|ttyt|ttvh|cn|đl|ctcp|xí|nhà
        BT	bê tông	prev=cột|cầu|cống|đường|mương|trụ|sàn|tấm|cọc|mặt|sân|kênh|bằng|rãnh|ống|bể
        BT	bồi thường	next=gpmb|hỗ|ht
        HT	hỗ trợ	prev=bt|bồi|kinh
        KTQS	kỹ thuật quân sự
        GDQPAN	giáo dục quốc phòng, an ninh
        TNTT	tai nạn thương tích
        PCTNTT	phòng chống tai nạn thương tích
        ĐN	đuối nước	prev=tai|chống|tntt
        PCĐN	phòng chống đuối nước
        ATTT&ANM	an toàn thông tin và an ninh mạng
        NL	người lớn	prev=vé|giá|liều;next=@number|@colon|,
        HCCBVN	hội cựu chiến binh Việt Nam
        CLBVN	câu lạc bộ văn nghệ
        VNTDTT	văn nghệ, thể dục thể thao
        VHVN-TDTT	văn hóa văn nghệ, thể dục thể thao
        TDTT-VHVN	thể dục thể thao, văn hóa văn nghệ
        TLVM	thanh lịch, văn minh
        TDP-KDC	tổ dân phố, khu dân cư
        NTMKMTM	nông thôn mới kiểu mẫu thông minh
        NTTM	nông thôn thông minh
        ĐMST&CĐS	đổi mới sáng tạo và chuyển đổi số
        KHCN, ĐMST, CĐS	khoa học công nghệ, đổi mới sáng tạo, chuyển đổi số
        KHCN,ĐMST&CĐS	khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số
        KHCN&ĐMST	khoa học công nghệ và đổi mới sáng tạo
        ĐTNNL	đào tạo nguồn nhân lực
        NNL	nguồn nhân lực
        LĐNT	lao động nông thôn
        ĐTN LĐNT	đào tạo nghề cho lao động nông thôn
        BHXHBB	bảo hiểm xã hội bắt buộc
        BHXH TN	bảo hiểm xã hội tự nguyện
        BHYTHGĐ	bảo hiểm y tế hộ gia đình
        BHYT HGĐ	bảo hiểm y tế hộ gia đình
        BHYT HSSV	bảo hiểm y tế học sinh, sinh viên
        BHTNLĐ	bảo hiểm tai nạn lao động
        BHNT	bảo hiểm nhân thọ
        TCTN	trợ cấp thất nghiệp
        TCHT	trợ cấp hằng tháng
        TTHN	tình trạng hôn nhân
        XNTTHN	xác nhận tình trạng hôn nhân
        HTCT	hệ thống chính trị
        TCBM	tổ chức bộ máy
        TGBC	tinh giản biên chế
        CNTTVT	công nghệ thông tin viễn thông
        ĐKBĐ	đăng ký biến động
        BVR	bảo vệ rừng
        PCCCR&BVR	phòng cháy chữa cháy rừng và bảo vệ rừng
        PCBVR	phòng cháy, bảo vệ rừng
        QLĐĐ&TTXD	quản lý đê điều và trật tự xây dựng
        HLATĐ	hành lang an toàn điện
        HLBVĐĐ	hành lang bảo vệ đê điều
        BĐS	bất động sản
        TSCC	tài sản công cộng
        VĐT	vốn đầu tư
        TMĐT	tổng mức đầu tư	prev=có|với|án|trình
        ĐTCTH	đầu tư công trung hạn
        KHĐTC	kế hoạch đầu tư công
        TNCSVN	thanh niên cộng sản Việt Nam
        TVV	tư vấn viên
        LT-TP	lương thực, thực phẩm
        LTTP	lương thực, thực phẩm
        SLLT	sản lượng lương thực
        TSL	tổng sản lượng
        GTSX	giá trị sản xuất
        TNBQ	thu nhập bình quân
        TNBQĐN	thu nhập bình quân đầu người
        BQ	bình quân
        LLDQTV	lực lượng dân quân tự vệ
        LLDBĐV	lực lượng dự bị động viên
        DQTT	dân quân thường trực
        DQCĐ	dân quân cơ động
        CTHSSV	công tác học sinh, sinh viên
        BTK	ban thư ký
        TKCT	thư ký chương trình
        BBT	ban biên tập	prev=của|trưởng|gửi
        PTBBT	phó trưởng ban biên tập
        ĐTTX	đài truyền thanh xã
        SP	sản phẩm	prev!=số
        DV	dịch vụ
        HH	hàng hóa	prev=tờ|xuất|nhập
        ATLĐ-VSLĐ	an toàn lao động, vệ sinh lao động
        LTTHS	luật tố tụng hình sự
        BLDS	bộ luật dân sự
        LHNGĐ	luật hôn nhân và gia đình
        HN&GĐ	hôn nhân và gia đình
        HNGĐ	hôn nhân gia đình
        DS-TE	dân số, trẻ em
        DSTE	dân số, trẻ em
        GĐ&TE	gia đình và trẻ em
        TNGTĐB	tai nạn giao thông đường bộ
        GTĐB	giao thông đường bộ
        GTĐT	giao thông đường thủy
        TTCT	trung tâm chính trị	prev=đốc|đến
        LLCT	lý luận chính trị
        TCLLCT	trung cấp lý luận chính trị
        CCLLCT	cao cấp lý luận chính trị
        BHLĐ	bảo hộ lao động
        XĐGN	xóa đói giảm nghèo
        CTGN	chương trình giảm nghèo
        KCHKM	kiên cố hóa kênh mương
        ĐBVN	đường bộ Việt Nam
        CPĐT	chính phủ điện tử
        CQĐT	cơ quan điều tra	prev=công|vks
        CQĐT	chính quyền điện tử
        HTTT	hệ thống thông tin
        TTDL	trung tâm dữ liệu
        TTĐH	trung tâm điều hành
        IOC	trung tâm điều hành thông minh	prev!=ủy
        HSSB	hồ sơ sổ bộ
        PAHT	phản ánh hiện trường
        HSMT	hồ sơ mời thầu
        HSDT	hồ sơ dự thầu
        LCNT	lựa chọn nhà thầu
        KHLCNT	kế hoạch lựa chọn nhà thầu
        CĐT	chủ đầu tư
        TVGS	tư vấn giám sát
        BCKTKT	báo cáo kinh tế kỹ thuật
        QTDA	quyết toán dự án
        XDCT	xây dựng công trình
        GPMBTĐC	giải phóng mặt bằng, tái định cư
        BĐCM	ban đại diện cha mẹ
        HĐTV	hội đồng tư vấn
        HĐTS	hội đồng tuyển sinh
        HĐKL	hội đồng kỷ luật
        HĐXT	hội đồng xét tuyển
        GCNKT	giấy chứng nhận khuyết tật
        GCNĐKKH	giấy chứng nhận đăng ký kết hôn
        VAHS	vụ án hình sự
        QSDĐ&TSGLVĐ	quyền sử dụng đất và tài sản gắn liền với đất
        TSGLVĐ	tài sản gắn liền với đất
        ONT	đất ở nông thôn	prev=loại|đất
        SDĐ	sử dụng đất
        CMĐSDĐ	chuyển mục đích sử dụng đất
        CMĐ	chuyển mục đích
        HTSDĐ	hiện trạng sử dụng đất
        BĐĐC	bản đồ địa chính
        CCĐC	công chức địa chính
        ĐC-XD	địa chính, xây dựng
        ĐC-NN-XD-MT	địa chính, nông nghiệp, xây dựng, môi trường
        TP-HT	tư pháp, hộ tịch
        TPHT	tư pháp hộ tịch
        VP-TK	văn phòng, thống kê
        TC-KT	tài chính, kế toán
        VH-TDTT	văn hóa, thể dục thể thao
        CHT	chỉ huy trưởng
        PCHT	phó chỉ huy trưởng
        CHP	chỉ huy phó
        TCA	trưởng công an
        PTCA	phó trưởng công an
        CTVDS	cộng tác viên dân số
        YTTB	y tế thôn bản
        NVYTTB	nhân viên y tế thôn bản
        KTVH	kinh tế văn hóa
        KT-VH-XH	kinh tế, văn hóa, xã hội
        VH, XH	văn hóa, xã hội
        QP, AN	quốc phòng, an ninh
        TLSX	tư liệu sản xuất
        BTTM	bộ tổng tham mưu
        BTL	bộ tư lệnh
        BTLTĐ	bộ tư lệnh thủ đô
        BCHBP	bộ chỉ huy biên phòng
        BĐBP	bộ đội biên phòng
        BĐĐP	bộ đội địa phương
        SQDB	sĩ quan dự bị
        HSQ	hạ sĩ quan
        HSQ-BS	hạ sĩ quan, binh sĩ
        TBB	thương bệnh binh
        TBBB	thương binh, bệnh binh
        BB	bệnh binh	prev=tb|thương|binh
        NHCT	ngân hàng công thương
        NHTW	ngân hàng trung ương
        NHHTX	ngân hàng hợp tác xã
        BHTG	bảo hiểm tiền gửi
        TCTD	tổ chức tín dụng
        TKTK	tài khoản tiết kiệm
        HĐTD	hợp đồng tín dụng
        VPĐD	văn phòng đại diện
        VPCC	văn phòng công chứng
        CCV	công chứng viên
        XN	xí nghiệp	next=@name|môi|thủy|nước|khai|điện|may|chế
        XN	xét nghiệm
        CTTL	công trình thủy lợi
        CTXD	công trình xây dựng
        QLCL	quản lý chất lượng
        ATĐĐ	an toàn đê điều
        QLĐĐ	quản lý đê điều	prev=hạt|đội|cục
        BNNPTNT	bộ nông nghiệp và phát triển nông thôn
        BNNMT	bộ nông nghiệp và môi trường
        BNN&MT	bộ nông nghiệp và môi trường
        BNV	bộ nội vụ
        BYT	bộ y tế
        BCA	bộ công an
        BQP	bộ quốc phòng
        BTP	bộ tư pháp
        BXD	bộ xây dựng
        BCT	bộ công thương	prev=của;next=quy|về
        BGDĐT	bộ giáo dục và đào tạo
        BGD&ĐT	bộ giáo dục và đào tạo
        BKHCN	bộ khoa học và công nghệ
        BKH&CN	bộ khoa học và công nghệ
        BTTTT	bộ thông tin và truyền thông
        BTNMT	bộ tài nguyên và môi trường
        BLĐTBXH	bộ lao động, thương binh và xã hội
        BVHTTDL	bộ văn hóa, thể thao và du lịch
        BGTVT	bộ giao thông vận tải
        BDTTG	bộ dân tộc và tôn giáo
        SNV	sở nội vụ
        SYT	sở y tế
        SNNMT	sở nông nghiệp và môi trường
        SGDĐT	sở giáo dục và đào tạo
        SGD&ĐT	sở giáo dục và đào tạo
        SXD	sở xây dựng
        PGDĐT	phòng giáo dục và đào tạo
        PGD&ĐT	phòng giáo dục và đào tạo
        TK	thế kỷ	next=xx|xxi|xix|xviii|x|xv|xvi
        TK	tài khoản	next=@long
        trđ	triệu đồng
        tỷđ	tỷ đồng
        CLN	cây lâu năm	prev=loại|đất
        LH	liên hệ	next=@colon|@number|qua|theo|trực|số|đ|chị|anh|bà|ông|@name
        vx	vắc xin	prev=tiêm|mũi|loại|liều
        c/s	công suất
        PNN	phi nông nghiệp
        GMT	giê em tê
        UTC	u tê xê
        NK	nhiệm kỳ	next=@number
        MBH	mũ bảo hiểm
        CVV	xê vê vê
        VHGT	văn hóa giao thông
        CN	công nhân	prev=@number|tuyển|nữ|lao;next=may|kỹ|xây|vận|nữ|làm|bốc
        UBND	ủy ban nhân dân
        UB	ủy ban
        UBNDTP	ủy ban nhân dân thành phố
        UBHC	ủy ban hành chính
        UBTVQH	ủy ban thường vụ quốc hội
        HĐND	hội đồng nhân dân
        MTTQ	mặt trận tổ quốc
        MTTQVN	mặt trận tổ quốc Việt Nam
        UBMTTQ	ủy ban mặt trận tổ quốc
        UBMTTQVN	ủy ban mặt trận tổ quốc Việt Nam
        UBMT	ủy ban mặt trận
        BTTUBMT	ban thường trực ủy ban mặt trận
        CTMT	công tác mặt trận
        BCTMT	ban công tác mặt trận
        BTT	ban thường trực
        QH	quốc hội	next=khóa|khoá|@number
        QH	quy hoạch
        ĐBQH	đại biểu quốc hội
        ĐB	đại biểu	next=quốc|hội|hđnd
        ĐB	đảng bộ	next=xã|phường|thành|huyện|@name
        ĐBSCL	đồng bằng sông Cửu Long
        ĐBSH	đồng bằng sông Hồng
        CP	chính phủ	prev=văn|nghị|của
        CP	cổ phần	prev=công|cty|ct|tnhh|tmcp|ngân
        CP	chi phí	next=sản|vận|quản
        CP	chính phủ
        VPCP	văn phòng chính phủ
        VPQH	văn phòng quốc hội
        TTCP	thanh tra chính phủ
        TTg	thủ tướng
        CTN	chủ tịch nước
        BCT	bộ chính trị
        BBT	ban bí thư
        BCH	ban chấp hành	next!=quân|qs|pctt|pttk|phòng|pttds|ptds
        BCH	ban chỉ huy
        BCHTW	ban chấp hành trung ương
        BCHTƯ	ban chấp hành trung ương
        BTV	ban thường vụ
        BCĐ	ban chỉ đạo
        BCĐTW	ban chỉ đạo trung ương
        BCĐCĐS	ban chỉ đạo chuyển đổi số
        BTC	bộ tài chính	prev=của|thông|bộ
        BTC	ban tổ chức
        BTCTW	ban tổ chức trung ương
        BTCTU	ban tổ chức thành ủy
        BVĐ	ban vận động
        BGK	ban giám khảo
        BGH	ban giám hiệu
        BGĐ	ban giám đốc
        BQL	ban quản lý
        BQLDA	ban quản lý dự án
        BQT	ban quản trị
        BKS	biển kiểm soát	next=@number|số|@colon
        BKS	biển kiểm soát	prev=xe|biển
        BKS	ban kiểm soát
        BKT	ban kiểm tra
        BTG	ban tuyên giáo
        BTGDV	ban tuyên giáo và dân vận
        BTGTW	ban tuyên giáo trung ương
        TG&DV	tuyên giáo và dân vận
        TGDV	tuyên giáo và dân vận
        TG-DV	tuyên giáo, dân vận
        BXDĐ	ban xây dựng đảng
        BXDD	ban xây dựng đảng
        XDĐ	xây dựng đảng
        BNC	ban nội chính
        BDV	ban dân vận
        UBKT	ủy ban kiểm tra
        UBKTTW	ủy ban kiểm tra trung ương
        UBKTĐU	ủy ban kiểm tra đảng ủy
        ĐU	đảng ủy
        ĐUX	đảng ủy xã
        ĐUV	đảng ủy viên
        ĐUVK	đảng ủy viên
        UV	ủy viên
        UVBCH	ủy viên ban chấp hành
        UVBTV	ủy viên ban thường vụ
        UVTV	ủy viên thường vụ
        UVTW	ủy viên trung ương
        HU	huyện ủy
        HUV	huyện ủy viên
        TU	thành ủy	next!=@number
        TUV	thành ủy viên
        QU	quận ủy
        TW	trung ương
        T.W	trung ương
        TƯ	trung ương	prev!=đầu|số
        TWĐ	trung ương đảng
        TWĐTN	trung ương đoàn thanh niên
        BBTTW	ban bí thư trung ương
        ĐV	đảng viên	prev!=số|tờ
        ĐVTN	đoàn viên thanh niên
        ĐCSVN	đảng cộng sản Việt Nam
        ĐCS	đảng cộng sản
        ĐH	đại hội	next=đảng|chi|đoàn|đại|đb|cđ|tdtt
        ĐH	đại học
        CHXHCN	cộng hòa xã hội chủ nghĩa
        CHXHCNVN	cộng hòa xã hội chủ nghĩa Việt Nam
        XHCN	xã hội chủ nghĩa
        CNXH	chủ nghĩa xã hội
        CNMLN	chủ nghĩa Mác Lê nin
        CNH	công nghiệp hóa
        HĐH	hiện đại hóa
        CNH-HĐH	công nghiệp hóa, hiện đại hóa
        CNH, HĐH	công nghiệp hóa, hiện đại hóa
        TTHCM	tư tưởng Hồ Chí Minh
        CCHC	cải cách hành chính
        TTHC	thủ tục hành chính
        TTHCC	trung tâm hành chính công
        PVHCC	phục vụ hành chính công
        TTPVHCC	trung tâm phục vụ hành chính công
        HCC	hành chính công
        DVCTT	dịch vụ công trực tuyến
        DVCQG	dịch vụ công quốc gia
        BPMC	bộ phận một cửa
        BP	bộ phận
        CBCC	cán bộ công chức
        CBCCVC	cán bộ, công chức, viên chức
        CBCNV	cán bộ công nhân viên
        CBNV	cán bộ nhân viên
        CBCS	cán bộ chiến sĩ
        CBGV	cán bộ giáo viên
        CBQL	cán bộ quản lý
        CB	cán bộ
        CC	công chức	prev=cán|cb|bộ
        YT	y tế
        ĐK	đa khoa	prev=viện|phòng|bv|tt|tâm
        ĐK	đăng ký
        CSVN	cộng sản Việt Nam
        CCVC	công chức, viên chức
        VC	viên chức	prev=cc|công
        CNVC	công nhân viên chức
        CNVCLĐ	công nhân viên chức lao động
        CNLĐ	công nhân lao động
        NLĐ	người lao động
        NSDLĐ	người sử dụng lao động
        HĐLĐ	hợp đồng lao động
        TLĐLĐ	tổng liên đoàn lao động
        LĐLĐ	liên đoàn lao động
        LĐ	lao động	next!=ubnd|xã|phòng|đảng
        LĐ	lãnh đạo
        CĐCS	công đoàn cơ sở
        CĐ	công đoàn	next=xã|cơ|viên|trường|ngành|cs
        CĐ	cao đẳng
        CĐS	chuyển đổi số
        KH&CN	khoa học và công nghệ
        KHCN	khoa học công nghệ
        KH-CN	khoa học công nghệ
        KHKT	khoa học kỹ thuật
        KH-KT	khoa học kỹ thuật
        KH-ĐT	kế hoạch đầu tư
        KH&ĐT	kế hoạch và đầu tư
        KHCNĐMST	khoa học công nghệ, đổi mới sáng tạo
        KHCN, ĐMST	khoa học công nghệ, đổi mới sáng tạo
        ĐMST	đổi mới sáng tạo
        KHTN	khoa học tự nhiên
        KHXH	khoa học xã hội
        KHHGĐ	kế hoạch hóa gia đình
        DS-KHHGĐ	dân số, kế hoạch hóa gia đình
        DSKHHGĐ	dân số, kế hoạch hóa gia đình
        DS	dân số	next=và|kế|khhgđ|xã|viên
        DS	danh sách
        KH	khách hàng	prev=mã|chăm|quý|hộ|dịch
        KH	khoa học	next=và|kỹ|công|tự|xã|cn|kt
        KH	kế hoạch
        KHLT	kế hoạch liên tịch
        KHHĐ	kế hoạch hành động
        KH-UBND	kế hoạch, ủy ban nhân dân
        KT-XH	kinh tế xã hội
        KTXH	kinh tế xã hội
        KT, XH	kinh tế, xã hội
        CT-XH	chính trị xã hội
        CTXH	chính trị xã hội	prev=tổ|chức|đoàn|thể|các|thể,
        CTXH	công tác xã hội
        CT-KT-XH	chính trị, kinh tế, xã hội
        KT-CT-XH	kinh tế, chính trị, xã hội
        VH-XH	văn hóa xã hội
        VHXH	văn hóa xã hội
        VH-TT	văn hóa thông tin
        VHTT	văn hóa thông tin
        VH&TT	văn hóa và thông tin
        VHTT&TT	văn hóa, thông tin và thể thao
        VH,TT&TT	văn hóa, thông tin và thể thao
        VH-TT&TT	văn hóa, thông tin và thể thao
        VHTTTT	văn hóa, thông tin và thể thao
        TTVHTT&TT	trung tâm văn hóa, thông tin và thể thao
        TTVH	trung tâm văn hóa
        TTVH-TT	trung tâm văn hóa thông tin
        TTVH-TT&TT	trung tâm văn hóa, thông tin và thể thao
        TTVHTT	trung tâm văn hóa thông tin
        VH,TT&DL	văn hóa, thể thao và du lịch
        VHTT&DL	văn hóa, thể thao và du lịch
        VH-TT-DL	văn hóa, thể thao, du lịch
        VHVN	văn hóa văn nghệ
        VHNT	văn học nghệ thuật
        VH	văn hóa
        NVH	nhà văn hóa
        VN	Việt Nam
        TDTT	thể dục thể thao
        TDTT&VHVN	thể dục thể thao và văn hóa văn nghệ
        TT&TT	thông tin và truyền thông
        TTTT	thông tin truyền thông
        TT-TT	thông tin truyền thông
        TTĐT	thông tin điện tử	prev=trang|cổng
        TTĐT	trung tâm đào tạo
        TTCS	thông tin cơ sở
        TTTH	truyền thanh truyền hình
        TT-TH	truyền thanh truyền hình
        PT-TH	phát thanh truyền hình
        PTTH	phát thanh truyền hình	prev=đài|sóng
        PTTH	phổ thông trung học
        PT&TH	phát thanh và truyền hình
        TTLĐ	thường trực lãnh đạo
        TTBDCT	trung tâm bồi dưỡng chính trị
        TTGDTX	trung tâm giáo dục thường xuyên
        TTYT	trung tâm y tế
        TTDVNN	trung tâm dịch vụ nông nghiệp
        TTHTCĐ	trung tâm học tập cộng đồng
        TTATXH	trật tự an toàn xã hội
        TTATGT	trật tự an toàn giao thông
        TTĐT&XD	trật tự đô thị và xây dựng
        TTXD	trật tự xây dựng
        TTPL	thông tin pháp luật
        TT HĐND	thường trực hội đồng nhân dân
        TT.HĐND	thường trực hội đồng nhân dân
        TT. HĐND	thường trực hội đồng nhân dân
        TT UBND	thường trực ủy ban nhân dân
        TT.UBND	thường trực ủy ban nhân dân
        TT ĐU	thường trực đảng ủy
        TT.ĐU	thường trực đảng ủy
        TT UBMTTQ	thường trực ủy ban mặt trận tổ quốc
        TT MTTQ	thường trực mặt trận tổ quốc
        TT. 	thường trực	next=đảng|huyện|thành|tỉnh|hđnd|ubnd
        TT.	trung tâm	next=y|văn|dịch|chính|bồi|giáo|học|thể|hành|phục|truyền|thông|văn|khuyến|vhtt|gdtx|pvhcc|bdct|hỗ
        TT.	thị trấn	next=@name
        TT	thường trực	next=hđnd|ubnd|đảng|huyện|thành|tỉnh|ubmttq|mttq|đu|hu|tu|ban|ủy|hội|đoàn
        TT	trung tâm	next=y|văn|dịch|chính|bồi|giáo|học|thể|hành|phục|truyền|khuyến|vhtt|vhtt&tt|gdtx|pvhcc|bdct|hỗ|điều|nghiên|ngoại|tin|quan|cai|bảo|thương
        TT	thông tư	next=số|liên|@number|của
        TT	thủ tướng	next=chính
        TT	trung tâm	next=@caps
        TT	trật tự	next=an|xây|đô
        TT	thông tin	next=và|điện|tuyên
        TT	thứ tự	prev=số
        TT	thị trấn	next=@name
        TT	thứ tự	next=@end;prev=@start
        TT	thông tin
        TTr	tờ trình
        CT HĐND	chủ tịch hội đồng nhân dân
        CT UBND	chủ tịch ủy ban nhân dân
        CT UBMTTQ	chủ tịch ủy ban mặt trận tổ quốc
        CT	chủ tịch	next=hđnd|ubnd|ubmttq|mttq|hội|xã|nước|ub|phường|công
        CT	chủ tịch	prev=chí|phó|đ/c|kt|q
        CT	chỉ thị	next=số|@number|của
        CT	chương trình	next=mtqg|mục|hành|giảm|phát|gdpt
        CT	công ty	next=tnhh|cp|cổ|mtv|@name
        CT	công trình	next=xây|thủy|giao|công
        CT	chính trị	next=xã|xh|nội|tư
        CT	chính trị	prev=lý|bộ|trung
        CT	chương trình
        CTHĐ	chương trình hành động
        CTMTQG	chương trình mục tiêu quốc gia
        MTQG	mục tiêu quốc gia
        CTPH	chương trình phối hợp
        CTr	chương trình
        PCT	phó chủ tịch
        P.CT	phó chủ tịch
        P. CT	phó chủ tịch
        PCTUBND	phó chủ tịch ủy ban nhân dân
        CTUBND	chủ tịch ủy ban nhân dân
        CTHĐND	chủ tịch hội đồng nhân dân
        PCTTT	phó chủ tịch thường trực
        PBT	phó bí thư
        PBTTT	phó bí thư thường trực
        BT	bí thư	next=đảng|chi|đoàn|huyện|thành|tỉnh|đu|xã
        BT	bê tông	next=xi|cốt|hóa|nhựa|thương
        BT	bí thư
        BTCT	bê tông cốt thép
        BTXM	bê tông xi măng
        BTCB	bí thư chi bộ
        TTK	tổng thư ký
        TBT	tổng bí thư
        GĐ	giám đốc	next=sở|công|cty|trung|tt|bệnh|ubnd|hợp
        GĐ	gia đình	prev=hộ|kế|hạnh|phúc
        GĐ	giai đoạn	next=@number|i|ii|iii
        GĐ	gia đình
        GĐVH	gia đình văn hóa
        HGĐ	hộ gia đình
        PGĐ	phó giám đốc
        TP	trưởng phòng	next=nội|tài|kinh|văn|tư|giáo|y|nông
        TP	thực phẩm	prev=toàn|vệ
        TP	thành phố
        PP	phó phòng
        PTP	phó trưởng phòng
        TB	trưởng ban	next=chỉ|ctmt|công|quản|bảo|đại
        TB	thông báo	next=số|về|kết|@number|của|tuyển|mời
        TB	thương binh	next=liệt|nặng|hạng
        TB	trung bình
        TBLS	thương binh liệt sĩ
        TB-LS	thương binh liệt sĩ
        TB&LS	thương binh và liệt sĩ
        TB, LS	thương binh, liệt sĩ
        TBXH	thương binh xã hội
        TBKL	thông báo kết luận
        HT	hiệu trưởng	next=trường
        HT	hệ thống
        PHT	phó hiệu trưởng
        TM	thương mại	prev=dịch|dv|cổ
        VPTW	văn phòng trung ương
        VPĐU	văn phòng đảng ủy
        VPUBND	văn phòng ủy ban nhân dân
        VP	vi phạm	next=hành|pháp
        VP	văn phòng
        VPHC	vi phạm hành chính
        VPPL	vi phạm pháp luật
        XPVPHC	xử phạt vi phạm hành chính
        XPHC	xử phạt hành chính
        VPĐK	văn phòng đăng ký
        VPĐKĐĐ	văn phòng đăng ký đất đai
        VPTK	văn phòng thống kê
        TNMT	tài nguyên môi trường
        TN&MT	tài nguyên và môi trường
        TN-MT	tài nguyên môi trường
        NN&MT	nông nghiệp và môi trường
        NN-MT	nông nghiệp môi trường
        NNMT	nông nghiệp môi trường
        NN&PTNT	nông nghiệp và phát triển nông thôn
        NN-PTNT	nông nghiệp, phát triển nông thôn
        NNPTNT	nông nghiệp phát triển nông thôn
        NNCNC	nông nghiệp công nghệ cao
        NN	nông nghiệp	prev!=số
        NN	nhà nước
        PTNT	phát triển nông thôn
        GD&ĐT	giáo dục và đào tạo
        GD-ĐT	giáo dục và đào tạo
        GDĐT	giáo dục và đào tạo
        GD	giáo dục
        GDTX	giáo dục thường xuyên
        GDNN	giáo dục nghề nghiệp
        GDNN-GDTX	giáo dục nghề nghiệp, giáo dục thường xuyên
        GDPT	giáo dục phổ thông
        GDMN	giáo dục mầm non
        GDTC	giáo dục thể chất
        GDQP	giáo dục quốc phòng
        GDQP&AN	giáo dục quốc phòng và an ninh
        GDCD	giáo dục công dân
        QPAN	quốc phòng, an ninh
        QP-AN	quốc phòng, an ninh
        QP&AN	quốc phòng và an ninh
        QPTD	quốc phòng toàn dân
        QP	quốc phòng
        AN	an ninh	next=qp|tt|trật|quốc|mạng
        LĐTBXH	lao động, thương binh và xã hội
        LĐ-TB&XH	lao động, thương binh và xã hội
        LĐTB&XH	lao động, thương binh và xã hội
        LĐ-TBXH	lao động, thương binh và xã hội
        LĐ,TB&XH	lao động, thương binh và xã hội
        GTVT	giao thông vận tải
        GT	giao thông	prev=an|luật
        GT	giao thông	next=đường|vận|công|nông
        GT	giá trị
        GTNT	giao thông nông thôn
        GTGT	giá trị gia tăng
        GTCC	giao thông công chính
        TCKH	tài chính kế hoạch
        TC-KH	tài chính, kế hoạch
        TCKT	tài chính kế toán
        TC	tài chính
        TC-HC	tổ chức hành chính
        HC	hành chính	prev!=số
        HCNN	hành chính nhà nước
        HCSN	hành chính sự nghiệp
        SN	sinh năm	next=@year;prev!=nhà|địa|đ/c|ở
        SN	số nhà	next=@number
        SN	sự nghiệp
        NV	nội vụ	prev=sở|phòng|bộ
        NV	nhân viên	next=y|văn|kỹ|bán
        NV	nguyện vọng	next=@number
        NV	nhiệm vụ
        KTHT	kinh tế hạ tầng
        KTHTĐT	kinh tế, hạ tầng và đô thị
        KT	kỹ thuật	prev=khoa|kh|cán|thuật
        KT	kiểm tra	next=giám|việc
        KT	kinh tế
        KTT	kế toán trưởng
        KTNN	kiểm toán nhà nước
        KTGS	kiểm tra, giám sát
        KTTT	kinh tế thị trường
        KTTN	kinh tế tư nhân
        KTTV	khí tượng thủy văn
        XD	xây dựng
        XDCB	xây dựng cơ bản
        XDNTM	xây dựng nông thôn mới
        XDNTMNC	xây dựng nông thôn mới nâng cao
        NTM	nông thôn mới
        NTMNC	nông thôn mới nâng cao
        NTMKM	nông thôn mới kiểu mẫu
        OCOP	ô cốp
        XH	xã hội
        XHH	xã hội hóa
        XHHGD	xã hội hóa giáo dục
        ASXH	an sinh xã hội
        ANCT	an ninh chính trị
        ANTT	an ninh trật tự
        ANTQ	an ninh Tổ quốc
        ANQG	an ninh quốc gia
        ANQP	an ninh quốc phòng
        AN-QP	an ninh quốc phòng
        ANM	an ninh mạng
        ANTĐ	an ninh thủ đô
        ANTG	an ninh thế giới
        BVANTQ	bảo vệ an ninh Tổ quốc
        TDBVANTQ	toàn dân bảo vệ an ninh Tổ quốc
        BVTV	bảo vệ thực vật
        BVMT	bảo vệ môi trường
        BVCSTE	bảo vệ chăm sóc trẻ em
        BVĐK	bệnh viện đa khoa
        BV	bảo vệ	next=môi|thực|dân|rừng|tổ|antt|an|trật|cơ|cảnh|tài|nguồn|sức|đê|quyền
        BV	bảo vệ	prev=ban|lực|đội|chốt|nhân|công|viên|phòng
        BV	bệnh viện
        BVSK	bảo vệ sức khỏe
        BVSKSS	bảo vệ sức khỏe sinh sản
        ATTP	an toàn thực phẩm
        VSATTP	vệ sinh an toàn thực phẩm
        VSMT	vệ sinh môi trường
        ATVSTP	an toàn vệ sinh thực phẩm
        ATVSLĐ	an toàn vệ sinh lao động
        ATLĐ	an toàn lao động
        ATGT	an toàn giao thông
        ATXH	an toàn xã hội
        ATTT	an toàn thông tin
        ANTTXH	an ninh trật tự xã hội
        TNGT	tai nạn giao thông
        TNLĐ	tai nạn lao động
        TNXH	tệ nạn xã hội
        TNTP	thiếu niên tiền phong
        TNTPHCM	thiếu niên tiền phong Hồ Chí Minh
        TNCS	thanh niên cộng sản
        TNCSHCM	thanh niên cộng sản Hồ Chí Minh
        TNXP	thanh niên xung phong
        TNTN	thanh niên tình nguyện
        TN	tốt nghiệp	next=thpt|thcs|đại
        TN	thanh niên
        TTN	thanh thiếu niên
        TTNĐ	thanh thiếu niên nhi đồng
        HCM	Hồ Chí Minh
        TP.HCM	thành phố Hồ Chí Minh
        TP. HCM	thành phố Hồ Chí Minh
        TPHCM	thành phố Hồ Chí Minh
        Tp.HCM	thành phố Hồ Chí Minh
        Tp. HCM	thành phố Hồ Chí Minh
        TP HCM	thành phố Hồ Chí Minh
        SG	Sài Gòn
        TP.HN	thành phố Hà Nội
        TPHN	thành phố Hà Nội
        HN	hội nghị	next=sơ|tổng|ban|triển|cán|lần|trực|đại|@number
        HN	Hà Nội
        ĐTNCS	đoàn thanh niên cộng sản
        ĐTN	đoàn thanh niên
        HLHTN	hội liên hiệp thanh niên
        LHTN	liên hiệp thanh niên
        HPN	hội phụ nữ
        HLHPN	hội liên hiệp phụ nữ
        LHPN	liên hiệp phụ nữ
        LHPNVN	liên hiệp phụ nữ Việt Nam
        PN	phụ nữ
        HND	hội nông dân
        HNDVN	hội nông dân Việt Nam
        ND	nông dân	prev=hội|viên
        ND	nhân dân
        CCB	cựu chiến binh
        HCCB	hội cựu chiến binh
        CCBVN	cựu chiến binh Việt Nam
        CTNXP	cựu thanh niên xung phong
        HNCT	hội người cao tuổi
        NCT	người cao tuổi
        CTĐ	chữ thập đỏ
        HCTĐ	hội chữ thập đỏ
        NKT	người khuyết tật
        NCC	người có công
        NCCVCM	người có công với cách mạng
        BMVNAH	bà mẹ Việt Nam anh hùng
        LLVT	lực lượng vũ trang
        LLVTND	lực lượng vũ trang nhân dân
        AHLLVT	anh hùng lực lượng vũ trang
        QĐND	quân đội nhân dân
        QĐ	quân đội	prev=công|nhân
        QĐ	quyết định
        QNDB	quân nhân dự bị
        NVQS	nghĩa vụ quân sự
        CHQS	chỉ huy quân sự
        BCHQS	ban chỉ huy quân sự
        BCH QS	ban chỉ huy quân sự
        QS	quân sự
        DQTV	dân quân tự vệ
        DQ	dân quân
        DBĐV	dự bị động viên
        KVPT	khu vực phòng thủ
        PTDS	phòng thủ dân sự
        CAND	công an nhân dân
        CATP	công an thành phố
        CAH	công an huyện
        CAX	công an xã
        CAP	công an phường
        CAQ	công an quận
        CA	công an
        CAHN	Công an Hà Nội
        CSGT	cảnh sát giao thông
        CSKV	cảnh sát khu vực
        CSĐT	cảnh sát điều tra
        CSHS	cảnh sát hình sự
        CSCĐ	cảnh sát cơ động
        CSMT	cảnh sát môi trường
        CSND	cảnh sát nhân dân
        CSPCCC	cảnh sát phòng cháy chữa cháy
        QLHC	quản lý hành chính
        QLHC về TTXH	quản lý hành chính về trật tự xã hội
        TTXH	trật tự xã hội
        PCCC	phòng cháy chữa cháy
        PCCC&CNCH	phòng cháy chữa cháy và cứu nạn cứu hộ
        PCCC và CNCH	phòng cháy chữa cháy và cứu nạn cứu hộ
        CNCH	cứu nạn cứu hộ
        PCCCR	phòng cháy chữa cháy rừng
        PCTT	phòng chống thiên tai
        PCTT&TKCN	phòng chống thiên tai và tìm kiếm cứu nạn
        PCTT-TKCN	phòng chống thiên tai, tìm kiếm cứu nạn
        PCLB	phòng chống lụt bão
        TKCN	tìm kiếm cứu nạn
        PCTN	phòng chống tham nhũng
        PCTNTC	phòng chống tham nhũng, tiêu cực
        PCTP	phòng chống tội phạm
        PCMT	phòng chống ma túy
        PCD	phòng chống dịch
        PCDB	phòng chống dịch bệnh
        PCTHTL	phòng chống tác hại thuốc lá
        PCBLGĐ	phòng chống bạo lực gia đình
        BLGĐ	bạo lực gia đình
        BĐG	bình đẳng giới
        VSTBPN	vì sự tiến bộ phụ nữ
        PBGDPL	phổ biến, giáo dục pháp luật
        TGPL	trợ giúp pháp lý
        PL	pháp luật
        QPPL	quy phạm pháp luật
        VBQPPL	văn bản quy phạm pháp luật
        VB	văn bản
        VKSND	viện kiểm sát nhân dân
        VKSNDTC	viện kiểm sát nhân dân tối cao
        VKS	viện kiểm sát
        TAND	tòa án nhân dân
        TANDTC	tòa án nhân dân tối cao
        THA	thi hành án
        THADS	thi hành án dân sự
        BLHS	bộ luật hình sự
        BLLĐ	bộ luật lao động
        BLTTHS	bộ luật tố tụng hình sự
        BLTTDS	bộ luật tố tụng dân sự
        KNTC	khiếu nại tố cáo
        GQKN	giải quyết khiếu nại
        TCD	tiếp công dân
        HĐ	hợp đồng	next=số|lao|kinh|mua|thuê|thi|xây
        HĐ	hóa đơn	next=điện|gtgt|bán
        HĐ	hoạt động	next=sản|kinh|của|văn
        HĐ	hội đồng
        HĐQT	hội đồng quản trị
        HĐNVQS	hội đồng nghĩa vụ quân sự
        HĐBC	hội đồng bầu cử
        HĐTĐKT	hội đồng thi đua khen thưởng
        TĐKT	thi đua khen thưởng
        TĐYN	thi đua yêu nước
        UBBC	ủy ban bầu cử
        BCQG	bầu cử quốc gia
        # Land, building, papers
        QSDĐ	quyền sử dụng đất
        QSD	quyền sử dụng
        GCN	giấy chứng nhận
        GCNQSDĐ	giấy chứng nhận quyền sử dụng đất
        GCN QSDĐ	giấy chứng nhận quyền sử dụng đất
        GPMB	giải phóng mặt bằng
        GPXD	giấy phép xây dựng
        GPLX	giấy phép lái xe
        GPKD	giấy phép kinh doanh
        ĐKKD	đăng ký kinh doanh
        GCNĐKKD	giấy chứng nhận đăng ký kinh doanh
        ĐKDN	đăng ký doanh nghiệp
        GKS	giấy khai sinh
        GXN	giấy xác nhận
        GP	giấy phép	prev!=tổng|giáo|tòa
        GP	giải phóng	next=mặt|miền
        BHXH	bảo hiểm xã hội
        BHYT	bảo hiểm y tế
        BHTN	bảo hiểm thất nghiệp
        BHXHTN	bảo hiểm xã hội tự nguyện
        BH	bảo hiểm	next=y|xã|thất|xh|yt
        CCCD	căn cước công dân
        CMND	chứng minh nhân dân
        CMTND	chứng minh thư nhân dân
        CMT	chứng minh thư
        CMTNĐ	chứng minh thư nhân dân
        ĐDĐT	định danh điện tử
        ĐDĐTQG	định danh điện tử quốc gia
        TKĐDĐT	tài khoản định danh điện tử
        MST	mã số thuế
        STK	số tài khoản
        TK	tài khoản	prev=số|mở|chủ|mã|qua
        TK	thống kê	prev=cục|chi|văn
        TK	tài khoản
        GTGC	giảm trừ gia cảnh
        TNCN	thu nhập cá nhân
        TNDN	thu nhập doanh nghiệp
        TNHH	trách nhiệm hữu hạn
        MTV	một thành viên
        TNHH MTV	trách nhiệm hữu hạn một thành viên
        Cty	công ty
        CTy	công ty
        CTCP	công ty cổ phần
        CTTNHH	công ty trách nhiệm hữu hạn
        DNTN	doanh nghiệp tư nhân
        DNNN	doanh nghiệp nhà nước
        DNNVV	doanh nghiệp nhỏ và vừa
        DN	doanh nghiệp
        HKD	hộ kinh doanh
        SXKD	sản xuất kinh doanh
        SX-KD	sản xuất, kinh doanh
        SXNN	sản xuất nông nghiệp
        SX	sản xuất
        KD	kinh doanh
        KDDV	kinh doanh dịch vụ
        KCN	khu công nghiệp
        CCN	cụm công nghiệp
        KKT	khu kinh tế
        KĐT	khu đô thị
        KĐTM	khu đô thị mới
        KDC	khu dân cư
        KP	khu phố	next=@number|@name;prev!=tổng
        KP	kinh phí
        TDP	tổ dân phố
        TĐC	tái định cư
        CN-TTCN	công nghiệp, tiểu thủ công nghiệp
        TTCN	tiểu thủ công nghiệp
        CN	chủ nhật	prev=sáng|chiều|tối|trưa|ngày|thứ|bảy|và|hôm
        CN	chủ nhật	next=@number|hàng|hằng|tuần|tới|ngày
        CN	chi nhánh	next=@name|ngân
        CN	công nghệ	next=thông|số|cao|sinh
        CN	công nghiệp	next=ttcn|xây|dịch|hóa
        CN	chủ nhật	prev=@number
        CN	công nghiệp
        CNTT	công nghệ thông tin
        CNTT&TT	công nghệ thông tin và truyền thông
        CNC	công nghệ cao
        CNCĐ	công nghệ cộng đồng
        CNSCĐ	công nghệ số cộng đồng
        TCNSCĐ	tổ công nghệ số cộng đồng
        TMĐT	thương mại điện tử
        TMDV	thương mại dịch vụ
        TM-DV	thương mại, dịch vụ
        TMCP	thương mại cổ phần
        NHTM	ngân hàng thương mại
        NHNN	ngân hàng nhà nước
        NHCSXH	ngân hàng chính sách xã hội
        CSXH	chính sách xã hội
        NH	ngân hàng	prev!=năm
        NH	năm học	next=@number
        QTD	quỹ tín dụng
        QTDND	quỹ tín dụng nhân dân
        TDND	tín dụng nhân dân
        TK&VV	tiết kiệm và vay vốn
        TKVV	tiết kiệm và vay vốn
        NSNN	ngân sách nhà nước
        NSX	nhà sản xuất
        NSTW	ngân sách trung ương
        NSTP	ngân sách thành phố
        NS	ngân sách	next=nhà|xã|tw|thành|địa
        NS	nghệ sĩ	next=@name
        NS	năng suất
        KTXH-ANQP	kinh tế xã hội, an ninh quốc phòng
        GRDP	giê e rờ đê pê
        GDP	giê đê pê
        CPI	xê pê i
        VAT	vê a tê
        HTX	hợp tác xã
        HTXNN	hợp tác xã nông nghiệp
        HTXDVNN	hợp tác xã dịch vụ nông nghiệp
        THT	tổ hợp tác
        LMHTX	liên minh hợp tác xã
        CLB	câu lạc bộ
        QSH	quyền sở hữu
        QL	quốc lộ	next=@number
        QL	quản lý
        QLNN	quản lý nhà nước
        QLTT	quản lý thị trường
        QLĐĐ	quản lý đất đai
        QLĐT	quản lý đô thị
        QLDA	quản lý dự án
        QLBVR	quản lý bảo vệ rừng
        TL	tỉnh lộ	next=@number
        ĐT.	điện thoại	next=@zero
        ĐT.	đường tỉnh	next=@number
        ĐT	điện thoại	next=@zero
        ĐT	điện thoại	next=@colon|liên|di|bàn|của|thông
        ĐT	điện thoại	prev=số|gọi|theo|qua|và|hệ
        ĐT	đường tỉnh	next=@number
        ĐT	đầu tư	prev=kế|kh|chủ|vốn
        ĐT	đào tạo	prev=giáo|gd|phòng
        ĐT	đội tuyển	next=việt|quốc|bóng
        ĐT	điện thoại
        ĐH.	đường huyện	next=@number
        ĐX.	đường xã	next=@number
        ĐX	đường xã	next=@number
        ĐCT	đường cao tốc	next=@number
        ĐCT	đoàn chủ tịch
        ĐTDĐ	điện thoại di động
        SĐT	số điện thoại
        SDT	số điện thoại
        ĐTDĐ:	điện thoại di động,
        DĐ	di động
        ĐTM	đánh giá tác động môi trường
        ĐC	địa chỉ	next=@colon
        ĐC	đồng chí
        Đ/C	địa chỉ	next=@colon
        Đ/c	địa chỉ	next=@colon
        đ/c	địa chỉ	next=@colon
        Đ/C	đồng chí
        Đ/c	đồng chí
        đ/c	đồng chí
        đ.c	đồng chí
        Đ.c	đồng chí
        Đc	địa chỉ	next=@colon
        đc	địa chỉ	next=@colon
        đc	đồng chí	next=@name
        DT	diện tích	next=@colon|@number|đất|gieo|canh|lúa|tích
        DT	dân tộc	prev=dân|đồng
        DT	diện tích
        DTTS	dân tộc thiểu số
        DTTN	diện tích tự nhiên
        DTLS	di tích lịch sử
        DTLSVH	di tích lịch sử văn hóa
        DT-LS-VH	di tích lịch sử văn hóa
        ĐTXD	đầu tư xây dựng
        ĐTC	đầu tư công
        DA	dự án
        ĐA	đề án
        QHXD	quy hoạch xây dựng
        QHSDĐ	quy hoạch sử dụng đất
        CTR	chất thải rắn
        CTRSH	chất thải rắn sinh hoạt
        RTSH	rác thải sinh hoạt
        BĐKH	biến đổi khí hậu
        HTKT	hạ tầng kỹ thuật
        HTTL	hệ thống thủy lợi
        TSCĐ	tài sản cố định
        CSVC	cơ sở vật chất
        CSHT	cơ sở hạ tầng
        CSDL	cơ sở dữ liệu
        CSDLQG	cơ sở dữ liệu quốc gia
        CSSK	chăm sóc sức khỏe
        CSSKBĐ	chăm sóc sức khỏe ban đầu
        CSSKSS	chăm sóc sức khỏe sinh sản
        SKSS	sức khỏe sinh sản
        SKCĐ	sức khỏe cộng đồng
        YTDP	y tế dự phòng
        YTCC	y tế công cộng
        YHCT	y học cổ truyền
        YHDT	y học dân tộc
        TYT	trạm y tế
        KCB	khám chữa bệnh
        KSK	khám sức khỏe
        HSSK	hồ sơ sức khỏe
        SXH	sốt xuất huyết
        TCM	tay chân miệng
        TCMR	tiêm chủng mở rộng
        SDD	suy dinh dưỡng
        BS.	bác sĩ	next=@name
        BS	bác sĩ
        BSCKI	bác sĩ chuyên khoa một
        BSCKII	bác sĩ chuyên khoa hai
        BSCK	bác sĩ chuyên khoa
        CKI	chuyên khoa một
        CKII	chuyên khoa hai
        DS.	dược sĩ	next=@name
        ĐD	điều dưỡng
        NVYT	nhân viên y tế
        BN	bệnh nhân
        TE	trẻ em	prev!=số
        TH&THCS	tiểu học và trung học cơ sở
        TH-THCS	tiểu học và trung học cơ sở
        TH	tê hát	prev=sữa
        TH	tiểu học	prev=trường|học|cấp
        TH	tiểu học	next=@name|@caps
        TH	tổng hợp	prev=báo|phòng
        TH	thực hiện
        THCS	trung học cơ sở
        THPT	trung học phổ thông
        THCS&THPT	trung học cơ sở và trung học phổ thông
        THCN	trung học chuyên nghiệp
        TCCN	trung cấp chuyên nghiệp
        THPTQG	trung học phổ thông quốc gia
        MN	miền núi	prev=dân|vùng|dtts
        MN	mầm non
        MNCL	mầm non công lập
        HS	học sinh	prev!=số|nộp|bộ
        HS	hồ sơ
        HSSV	học sinh, sinh viên
        HSG	học sinh giỏi
        HV	học viên
        HVNN	học viện nông nghiệp
        SV	sinh viên
        GV	giáo viên
        GVCN	giáo viên chủ nhiệm
        GVMN	giáo viên mầm non
        CMHS	cha mẹ học sinh
        PHHS	phụ huynh học sinh
        SGK	sách giáo khoa
        KTX	ký túc xá
        ĐHQG	đại học quốc gia
        ĐHQGHN	đại học quốc gia Hà Nội
        ĐHSP	đại học sư phạm
        ĐHBK	đại học Bách khoa
        PCGD	phổ cập giáo dục
        XMC	xóa mù chữ
        KH-XMC	khuyến học, xóa mù chữ
        KHKT&ĐS	khoa học kỹ thuật và đời sống
        BDCT	bồi dưỡng chính trị
        BDTX	bồi dưỡng thường xuyên
        HĐSP	hội đồng sư phạm
        BDHVS	bình dân học vụ số
        PGS	phó giáo sư
        PGS.	phó giáo sư
        GS	giám sát	prev=kiểm|tra|kt
        GS	giáo sư
        GS.	giáo sư
        TS.	tiến sĩ	next=@name|bs|khoa
        TS	tuyển sinh	next=@number|vào|lớp
        TS	thủy sản	prev=thủy|nuôi|nông
        TS	tài sản	next=@colon|công|cố
        TS	tiến sĩ
        TSKH	tiến sĩ khoa học
        TSKH.	tiến sĩ khoa học
        ThS	thạc sĩ
        ThS.	thạc sĩ
        Ths.	thạc sĩ
        Ths	thạc sĩ
        Th.S	thạc sĩ
        Th.s	thạc sĩ
        KS.	kỹ sư	next=@name
        KS	kỹ sư	next=@name
        KS	khảo sát	next=địa|thiết|hiện
        KTS	kỹ thuật số	prev=hình|truyền|công
        KTS	kiến trúc sư
        CV	công văn
        CVP	chánh văn phòng
        TTND	thanh tra nhân dân	prev=ban|tác|tổ|viên
        TTND	thầy thuốc nhân dân
        TTƯT	thầy thuốc ưu tú
        NGND	nhà giáo nhân dân
        NGƯT	nhà giáo ưu tú
        NSND	nghệ sĩ nhân dân
        NSƯT	nghệ sĩ ưu tú
        NNND	nghệ nhân nhân dân
        NNƯT	nghệ nhân ưu tú
        LS.	luật sư	next=@name
        LS	liệt sĩ
        TNLS	tưởng niệm liệt sĩ
        NTLS	nghĩa trang liệt sĩ
        GĐLS	gia đình liệt sĩ
        BB	biên bản
        BC	bổ sung	prev=điều
        BC	báo cáo
        B/C	báo cáo
        b/c	báo cáo
        b/cáo	báo cáo
        HD	hướng dẫn
        HDV	hướng dẫn viên
        NQ	nghị quyết
        NĐ	nghị định
        TTLT	thông tư liên tịch
        QC	quảng cáo	prev=nhà|biển|clip
        QC	quy chế
        QCDC	quy chế dân chủ
        QCVN	quy chuẩn Việt Nam
        TCVN	tiêu chuẩn Việt Nam
        QCDP	quy chuẩn địa phương
        TCCS	tiêu chuẩn cơ sở
        PA	phương án
        PAKN	phản ánh kiến nghị
        KN	khuyến nông	prev=tâm|trạm|tt
        KN	kiến nghị
        KL	kết luận	prev!=khối
        KL	khối lượng
        CTV	cộng tác viên
        TTV	tuyên truyền viên
        BCV	báo cáo viên
        BTV TU	ban thường vụ thành ủy
        BTV ĐU	ban thường vụ đảng ủy
        PTV	phát thanh viên
        PV	phóng viên
        NXB	nhà xuất bản
        TTXVN	thông tấn xã Việt Nam
        VOV	vê o vê
        VTV	vê tê vê
        VTC	vê tê xê
        HTV	hát tê vê
        ĐTH	đài truyền hình
        ĐTT	đài truyền thanh
        PTTT	phương tiện truyền thông
        CQĐP	chính quyền địa phương
        CQ	cơ quan
        CQNN	cơ quan nhà nước
        CSĐ	chỉ số điện	prev!=chi
        ĐVSN	đơn vị sự nghiệp
        ĐVSNCL	đơn vị sự nghiệp công lập
        ĐVHC	đơn vị hành chính
        TCXH	tổ chức xã hội
        TCCT-XH	tổ chức chính trị xã hội
        TCCSĐ	tổ chức cơ sở đảng
        TCĐ	tổ chức đảng
        SHCB	sinh hoạt chi bộ
        CT07	xê tê không bảy
        CT01	xê tê không một
        TTKSK	tờ khai
        VT	văn thư	prev=lưu|@start
        VT	vị trí	next=việc|@number
        VT	văn thư
        VTNN	vật tư nông nghiệp
        VTLT	văn thư lưu trữ
        KGVX	khoa giáo văn xã
        NLĐNN	người lao động nước ngoài
        XKLĐ	xuất khẩu lao động
        GQVL	giải quyết việc làm
        VLXD	vật liệu xây dựng
        VSTY	vệ sinh thú y
        CNTY	chăn nuôi thú y
        KNV	khuyến nông viên
        KNKL	khuyến nông, khuyến lâm
        TTKN	trung tâm khuyến nông
        LMLM	lở mồm long móng
        DTLCP	dịch tả lợn châu Phi
        DTL	dịch tả lợn
        CGC	cúm gia cầm
        NTTS	nuôi trồng thủy sản
        VAC	vườn ao chuồng
        IPM	quản lý dịch hại tổng hợp
        CNNN	công nghiệp nông nghiệp
        KTTS	khai thác thủy sản
        KTTL	khai thác thủy lợi
        KTCTTL	khai thác công trình thủy lợi
        CSGD	cơ sở giáo dục
        TDĐKXDĐSVH	toàn dân đoàn kết xây dựng đời sống văn hóa
        TDĐKXDNTM,ĐTVM	toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh
        NTM, ĐTVM	nông thôn mới, đô thị văn minh
        ĐTVM	đô thị văn minh
        ĐSVH	đời sống văn hóa
        XDĐSVH	xây dựng đời sống văn hóa
        NSVM	nếp sống văn minh
        NSVH	nếp sống văn hóa
        VSMTNT	vệ sinh môi trường nông thôn
        HLATLĐ	hành lang an toàn lưới điện
        HLATGT	hành lang an toàn giao thông
        ATĐ	an toàn điện
        MBA	máy biến áp
        TBA	trạm biến áp
        ĐZ	đường dây
        ĐDK	đường dây
        EVN	e vê en
        EVNHANOI	e vê en Hà Nội
        EVN HANOI	e vê en Hà Nội
        EVNSPC	e vê en ét pê xê
        VNPT	vê en pê tê
        BIDV	bê i đê vê
        MB	em bê
        ACB	a xê bê
        VIB	vê i bê
        HDBank	hát đê banh
        VPBank	vê pê banh
        MBBank	em bê banh
        TPBank	tê pê banh
        SHB	ét hát bê
        SCB	ét xê bê
        FPT	ép pê tê
        CMC	xê em xê
        VTVGo	vê tê vê gâu
        # Signatures and letters
        T/M	thay mặt
        TM.	thay mặt	prev=@start
        TM	thay mặt	prev=@start
        T.M	thay mặt
        K/T	ký thay
        KT.	ký thay	prev=@start
        K.T	ký thay
        TL.	thừa lệnh	prev=@start
        T/L	thừa lệnh
        TUQ.	thừa ủy quyền	prev=@start
        TUQ	thừa ủy quyền
        Q.	quyền	next=chủ|giám|trưởng|hiệu|bí|chánh
        Q.	quận	next=@name|@number
        Q	quận	next=@number
        Q.CHỦ	quyền chủ
        P.	phó	next=chủ|giám|trưởng|hiệu|bí|chánh|tổng|ban|chủ
        P.	phòng	next=@long
        P.	phòng	next=nội|tài|kinh|văn|tư|giáo|y|nông|công|kế|tổ|hành|lao|quản|thanh|dân|kỹ|vhtt|vhxh|gd|gdđt|lđtbxh|tnmt|tckh|qlđt|kh|họp|khách|bảo|@caps
        P.	phường	next=@name|@number
        P	phường	next=@number
        P	phòng	next=nội|tài|kinh|văn|tư|giáo|nông|kế|tổ|gd|gdđt
        X.	xã	next=@name
        H.	huyện	next=@name
        T.	thôn	next=@number
        T.	tỉnh	next=@name
        Tx.	thị xã	next=@name
        TX.	thị xã	next=@name
        TX	thị xã	next=@name
        Tt.	thị trấn	next=@name
        TP.	thành phố	next!=@end
        TP.	thành phố	next=@end
        Tp.	thành phố	next!=@end
        Tp	thành phố	next=@name
        tp.	thành phố	next=@name
        tp	thành phố	next=@name
        TTr.	tờ trình
        Đ.	đường	next=@name|@number
        Tr.	trường	next=@name
        Tr	trường	next=@name|@caps
        tr.	trang	next=@number
        Tr.	trang	next=@number
        Ô.	ông	next=@name
        B.	bà	next=@name
        Ô/B	ông bà
        Ông (bà)	ông bà
        ông (bà)	ông bà
        Ông/bà	ông bà
        ông/bà	ông bà
        Ông/Bà	ông bà
        Ô.B	ông bà
        ÔB	ông bà
        A/C	anh chị
        a/c	anh chị
        v/v	về việc
        V/v	về việc
        V/V	về việc
        Vv	về việc
        v.v..	vân vân
        v.v...	vân vân
        v.v…	vân vân
        v.v.	vân vân
        v.v	vân vân
        vv...	vân vân
        vv…	vân vân
        vv.	vân vân
        vv	vân vân
        VV	về việc	prev=@start
        VD	ví dụ
        VD:	ví dụ,
        Vd	ví dụ
        vd	ví dụ
        TD	thí dụ	next=@colon
        PS	tái bút	prev=@start
        NB	lưu ý	prev=@start
        STT	số thứ tự
        Stt	số thứ tự
        SL	số lượng
        ĐG	đơn giá
        ĐVT	đơn vị tính
        TGĐ	tổng giám đốc
        TG	thời gian	next=@colon|từ|thi|làm
        TG	thế giới	prev=chiến|đại
        TG	tác giả
        NXBGD	nhà xuất bản giáo dục
        KCS	ca xê ét
        GTVT-XD	giao thông vận tải, xây dựng
        QT	quốc tế	prev=đại|cảng|sân
        LHQ	Liên hợp quốc
        LHQ.	Liên hợp quốc
        TBCN	tư bản chủ nghĩa
        CTTG	chiến tranh thế giới
        TCN	trước công nguyên
        SCN	sau công nguyên
        AL	âm lịch	prev=@number
        ÂL	âm lịch
        DL	dương lịch	prev=@number
        DL	du lịch
        T7	thứ bảy	prev=sáng|chiều|tối|ngày|và
        T/P	thành phố
        T.P	thành phố
        GPS	giê pê ét
        KSND	kiểm sát nhân dân
        KSĐB	kiểm soát đặc biệt
        TNV	tình nguyện viên
        CTTNV	chiến dịch thanh niên tình nguyện
        GTNTM	giao thông nông thôn mới
        SXCB	sản xuất chế biến
        HĐNGLL	hoạt động ngoài giờ lên lớp
        KTTĐ	kiểm tra trọng điểm
        KCHT	kết cấu hạ tầng
        NVL	nguyên vật liệu
        NLTT	năng lượng tái tạo
        PCGDXMC	phổ cập giáo dục, xóa mù chữ
        CSTĐ	chiến sĩ thi đua
        LĐTT	lao động tiên tiến
        TTLĐXS	tập thể lao động xuất sắc
        TTLĐTT	tập thể lao động tiên tiến
        BKCTTg	bằng khen của thủ tướng
        HCLĐ	huân chương lao động
        HTTNV	hoàn thành tốt nhiệm vụ
        HTNV	hoàn thành nhiệm vụ
        KHTNV	không hoàn thành nhiệm vụ
        TSVM	trong sạch vững mạnh
        HĐTN	hoạt động tình nguyện
        VSV	vi sinh vật
        GMO	giê em o
        # Messages
        ko	không
        đc	được
        dc	được
        sđt	số điện thoại
        đt	điện thoại
        Đt	điện thoại
        tt	thông tin
        bn	bao nhiêu
        ntn	như thế nào
        Sdt	số điện thoại
        cn	chủ nhật	prev=sáng|chiều|tối|thứ
        cmnd	chứng minh nhân dân
        t/c	tình cảm
        h/c	hoàn cảnh
        g/đ	gia đình
        c/m	chứng minh
        đ/k	đăng ký
        n/v	nhiệm vụ
        kg/ng	ki lô gam một người
        TKB	thời khóa biểu
        TNTHCM	thiếu niên tiền phong Hồ Chí Minh
        QTTT	quản trị thông tin
        TTATCC	trật tự an toàn công cộng
        TTCC	trật tự công cộng
        ATCC	an toàn công cộng
        VKVLN	vũ khí, vật liệu nổ
        VK-VLN	vũ khí, vật liệu nổ
        CCHT	công cụ hỗ trợ
        ANCS	an ninh cơ sở
        ANTTCS	an ninh trật tự cơ sở
        BVDP	bảo vệ dân phố
        MTQG XDNTM	mục tiêu quốc gia xây dựng nông thôn mới
        HCV	huy chương vàng
        HCB	huy chương bạc
        HCĐ	huy chương đồng
        HLV	huấn luyện viên
        VĐV	vận động viên
        QHQT	quan hệ quốc tế
        HDND	hội đồng nhân dân
        UBDN	ủy ban nhân dân
        UNBD	ủy ban nhân dân
        """#
}
