extension Tables {
    /// The signs of documents. Columns: kind|issuer, sign, spoken. Kinds of administrative documents: Decree
    /// 30/2020/NĐ-CP on clerical work, appendix III; kinds of Party documents: Instruction 36-HD/VPTW (2018) and its
    /// successors; laws: Law on Promulgation of Legal Documents. Issuers: the bodies' own printed signs.
    static let documentSigns: StaticString = #"""
        kind	NQ	nghị quyết
        kind	QĐ	quyết định
        kind	CT	chỉ thị
        kind	QC	quy chế
        kind	QyĐ	quy định
        kind	QYĐ	quy định
        kind	QĐi	quy định
        kind	QĐI	quy định
        kind	TC	thông cáo
        kind	TB	thông báo
        kind	HD	hướng dẫn
        kind	CTr	chương trình
        kind	Ctr	chương trình
        kind	CTR	chương trình
        kind	KH	kế hoạch
        kind	PA	phương án
        kind	ĐA	đề án
        kind	DA	dự án
        kind	BC	báo cáo
        kind	B/C	báo cáo
        kind	BB	biên bản
        kind	TTr	tờ trình
        kind	Ttr	tờ trình
        kind	TTR	tờ trình
        kind	HĐ	hợp đồng
        kind	CĐ	công điện
        kind	BGN	bản ghi nhớ
        kind	BTT	bản thỏa thuận
        kind	GUQ	giấy ủy quyền
        kind	GM	giấy mời
        kind	GGT	giấy giới thiệu
        kind	GNP	giấy nghỉ phép
        kind	GP	giấy phép
        kind	GCN	giấy chứng nhận
        kind	PG	phiếu gửi
        kind	PC	phiếu chuyển
        kind	PB	phiếu báo
        kind	TCo	thư công
        kind	CV	công văn
        kind	NĐ	nghị định
        kind	TT	thông tư
        kind	TTLT	thông tư liên tịch
        kind	NQLT	nghị quyết liên tịch
        kind	KHLT	kế hoạch liên tịch
        kind	CTLT	chương trình liên tịch
        kind	KHPH	kế hoạch phối hợp
        kind	CTPH	chương trình phối hợp
        kind	QCPH	quy chế phối hợp
        kind	HDLN	hướng dẫn liên ngành
        kind	HDLT	hướng dẫn liên tịch
        kind	L	lệnh
        kind	LCT	lệnh của chủ tịch nước
        kind	PL	pháp lệnh
        kind	SL	sắc lệnh
        kind	KL	kết luận
        kind	ĐL	điều lệ
        kind	TM	thuyết minh
        kind	CTHĐ	chương trình hành động
        kind	CTHD	chương trình hành động
        kind	VBHN	văn bản hợp nhất
        kind	QĐNV	quyết định nghiệp vụ
        kind	QĐPD	quyết định phê duyệt
        kind	QĐKT	quyết định khen thưởng
        kind	QĐXP	quyết định xử phạt
        kind	QĐXPVPHC	quyết định xử phạt vi phạm hành chính
        kind	TBKL	thông báo kết luận
        kind	NQLT	nghị quyết liên tịch
        kind	QCVN	quy chuẩn Việt Nam
        kind	TCVN	tiêu chuẩn Việt Nam
        kind	ĐH	đại hội
        kind	TTTT	tờ trình thẩm tra
        kind	GXN	giấy xác nhận
        kind	TBTN	thông báo tiếp nhận
        kind	ĐK	đăng ký
        kind	ĐN	đề nghị
        kind	BCTH	báo cáo tổng hợp
        kind	BCTĐ	báo cáo thẩm định
        kind	BCKQ	báo cáo kết quả
        kind	BCĐG	báo cáo đánh giá
        kind	KHHĐ	kế hoạch hành động
        kind	KHTC	kế hoạch tài chính
        issuer	CP	chính phủ
        issuer	TTg	thủ tướng
        issuer	TTG	thủ tướng
        issuer	CTN	chủ tịch nước
        issuer	QH	quốc hội
        issuer	UBTVQH	ủy ban thường vụ quốc hội
        issuer	TW	trung ương
        issuer	TƯ	trung ương
        issuer	BCT	bộ công thương
        issuer	BBT	ban bí thư
        issuer	TU	thành ủy
        issuer	HU	huyện ủy
        issuer	QU	quận ủy
        issuer	ThU	thành ủy
        issuer	TxU	thị ủy
        issuer	ĐU	đảng ủy
        issuer	ĐUX	đảng ủy xã
        issuer	ĐUK	đảng ủy khối
        issuer	BTV	ban thường vụ
        issuer	BTVĐU	ban thường vụ đảng ủy
        issuer	BTVTU	ban thường vụ thành ủy
        issuer	BCH	ban chấp hành
        issuer	BCHTW	ban chấp hành trung ương
        issuer	CB	chi bộ
        issuer	ĐB	đảng bộ
        issuer	UBKT	ủy ban kiểm tra
        issuer	UBKTTW	ủy ban kiểm tra trung ương
        issuer	UBKTTU	ủy ban kiểm tra thành ủy
        issuer	UBKTĐU	ủy ban kiểm tra đảng ủy
        issuer	BTG	ban tuyên giáo
        issuer	BTGTW	ban tuyên giáo trung ương
        issuer	BTGTU	ban tuyên giáo thành ủy
        issuer	BTGDV	ban tuyên giáo dân vận
        issuer	BTGDVTW	ban tuyên giáo và dân vận trung ương
        issuer	BTGDVTU	ban tuyên giáo và dân vận thành ủy
        issuer	BTCTW	ban tổ chức trung ương
        issuer	BTCTU	ban tổ chức thành ủy
        issuer	BDV	ban dân vận
        issuer	BDVTU	ban dân vận thành ủy
        issuer	BXDĐ	ban xây dựng đảng
        issuer	BXDD	ban xây dựng đảng
        issuer	BNC	ban nội chính
        issuer	BNCTW	ban nội chính trung ương
        issuer	VPTW	văn phòng trung ương
        issuer	VPTU	văn phòng thành ủy
        issuer	VPĐU	văn phòng đảng ủy
        issuer	VPHU	văn phòng huyện ủy
        issuer	HĐND	hội đồng nhân dân
        issuer	TTHĐND	thường trực hội đồng nhân dân
        issuer	TT.HĐND	thường trực hội đồng nhân dân
        issuer	UBND	ủy ban nhân dân
        issuer	CTUBND	chủ tịch ủy ban nhân dân
        issuer	UB	ủy ban
        issuer	VPUBND	văn phòng ủy ban nhân dân
        issuer	VPHĐND	văn phòng hội đồng nhân dân
        issuer	VP	văn phòng
        issuer	VPCP	văn phòng chính phủ
        issuer	VPQH	văn phòng quốc hội
        issuer	VPCTN	văn phòng chủ tịch nước
        issuer	MTTQ	mặt trận tổ quốc
        issuer	MTTW	mặt trận trung ương
        issuer	MT	mặt trận
        issuer	MTTQVN	mặt trận tổ quốc Việt Nam
        issuer	UBMTTQ	ủy ban mặt trận tổ quốc
        issuer	UBMT	ủy ban mặt trận
        issuer	ĐCT	đoàn chủ tịch
        issuer	BCA	bộ công an
        issuer	BQP	bộ quốc phòng
        issuer	BNG	bộ ngoại giao
        issuer	BNV	bộ nội vụ
        issuer	BTP	bộ tư pháp
        issuer	BTC	bộ tài chính
        issuer	BKHĐT	bộ kế hoạch và đầu tư
        issuer	BKH	bộ kế hoạch và đầu tư
        issuer	BNN	bộ nông nghiệp
        issuer	BNNPTNT	bộ nông nghiệp và phát triển nông thôn
        issuer	BNNMT	bộ nông nghiệp và môi trường
        issuer	BGTVT	bộ giao thông vận tải
        issuer	BXD	bộ xây dựng
        issuer	BTNMT	bộ tài nguyên và môi trường
        issuer	BTTTT	bộ thông tin và truyền thông
        issuer	BLĐTBXH	bộ lao động thương binh và xã hội
        issuer	BVHTTDL	bộ văn hóa thể thao và du lịch
        issuer	BVHTT	bộ văn hóa thông tin
        issuer	BKHCN	bộ khoa học và công nghệ
        issuer	BGDĐT	bộ giáo dục và đào tạo
        issuer	BGD&ĐT	bộ giáo dục và đào tạo
        issuer	BGD	bộ giáo dục và đào tạo
        issuer	BYT	bộ y tế
        issuer	BDTTG	bộ dân tộc và tôn giáo
        issuer	UBDT	ủy ban dân tộc
        issuer	NHNN	ngân hàng nhà nước
        issuer	TTCP	thanh tra chính phủ
        issuer	TTXVN	thông tấn xã Việt Nam
        issuer	ĐTNVN	đài tiếng nói Việt Nam
        issuer	KTNN	kiểm toán nhà nước
        issuer	TANDTC	tòa án nhân dân tối cao
        issuer	TAND	tòa án nhân dân
        issuer	TA	tòa án
        issuer	VKSTC	viện kiểm sát nhân dân tối cao
        issuer	VKSNDTC	viện kiểm sát nhân dân tối cao
        issuer	VKSND	viện kiểm sát nhân dân
        issuer	HĐTP	hội đồng thẩm phán
        issuer	BHXH	bảo hiểm xã hội
        issuer	TST	thu, sổ thẻ
        issuer	TTHT	tuyên truyền hỗ trợ
        issuer	NVY	nghiệp vụ y
        issuer	TCT	tổng cục thuế
        issuer	CT	cục thuế
        issuer	TCTK	tổng cục thống kê
        issuer	TCHQ	tổng cục hải quan
        issuer	CQLD	cục quản lý dược
        issuer	SNV	sở nội vụ
        issuer	STP	sở tư pháp
        issuer	STC	sở tài chính
        issuer	SKHĐT	sở kế hoạch và đầu tư
        issuer	SNN	sở nông nghiệp
        issuer	SNNMT	sở nông nghiệp và môi trường
        issuer	SNNPTNT	sở nông nghiệp và phát triển nông thôn
        issuer	SGTVT	sở giao thông vận tải
        issuer	SXD	sở xây dựng
        issuer	STNMT	sở tài nguyên và môi trường
        issuer	STTTT	sở thông tin và truyền thông
        issuer	SLĐTBXH	sở lao động thương binh và xã hội
        issuer	SVHTT	sở văn hóa và thể thao
        issuer	SVHTTDL	sở văn hóa thể thao và du lịch
        issuer	SKHCN	sở khoa học và công nghệ
        issuer	SGDĐT	sở giáo dục và đào tạo
        issuer	SGD&ĐT	sở giáo dục và đào tạo
        issuer	SYT	sở y tế
        issuer	SCT	sở công thương
        issuer	SDL	sở du lịch
        issuer	PGDĐT	phòng giáo dục và đào tạo
        issuer	PGD&ĐT	phòng giáo dục và đào tạo
        issuer	GDĐT	giáo dục và đào tạo
        issuer	PGD	phòng giáo dục
        issuer	PVHXH	phòng văn hóa xã hội
        issuer	VHXH	văn hóa xã hội
        issuer	PKT	phòng kinh tế
        issuer	KTHT	kinh tế hạ tầng
        issuer	PNV	phòng nội vụ
        issuer	NV	nội vụ
        issuer	TCKH	tài chính kế hoạch
        issuer	VHTT	văn hóa thông tin
        issuer	TTVH	trung tâm văn hóa
        issuer	TTYT	trung tâm y tế
        issuer	TTPVHCC	trung tâm phục vụ hành chính công
        issuer	TYT	trạm y tế
        issuer	YT	y tế
        issuer	CA	công an
        issuer	CAX	công an xã
        issuer	CAH	công an huyện
        issuer	CAP	công an phường
        issuer	CATP	công an thành phố
        issuer	CAT	công an tỉnh
        issuer	CAHN	công an hà nội
        issuer	CSGT	cảnh sát giao thông
        issuer	PCCC	phòng cháy chữa cháy
        issuer	BCHQS	ban chỉ huy quân sự
        issuer	QS	quân sự
        issuer	BTL	bộ tư lệnh
        issuer	BTTM	bộ tổng tham mưu
        issuer	TM	tham mưu
        issuer	TCCT	tổng cục chính trị
        issuer	HĐNVQS	hội đồng nghĩa vụ quân sự
        issuer	NVQS	nghĩa vụ quân sự
        issuer	BCĐ	ban chỉ đạo
        issuer	BCĐTW	ban chỉ đạo trung ương
        issuer	BCĐX	ban chỉ đạo xã
        issuer	BCHPCTT	ban chỉ huy phòng chống thiên tai
        issuer	PCTT	phòng chống thiên tai
        issuer	BCHPTDS	ban chỉ huy phòng thủ dân sự
        issuer	PTDS	phòng thủ dân sự
        issuer	BQL	ban quản lý
        issuer	BQLDA	ban quản lý dự án
        issuer	BTCĐH	ban tổ chức đại hội
        issuer	BBC	ban bầu cử
        issuer	UBBC	ủy ban bầu cử
        issuer	HĐBC	hội đồng bầu cử
        issuer	HĐBCQG	hội đồng bầu cử quốc gia
        issuer	HĐTĐKT	hội đồng thi đua khen thưởng
        issuer	TĐKT	thi đua khen thưởng
        issuer	HĐKT	hội đồng kỷ luật
        issuer	ĐTN	đoàn thanh niên
        issuer	TĐTN	trung ương đoàn thanh niên
        issuer	TWĐTN	trung ương đoàn thanh niên
        issuer	ĐTNCS	đoàn thanh niên cộng sản
        issuer	ĐVTN	đoàn viên thanh niên
        issuer	TĐ	thành đoàn
        issuer	HLHTN	hội liên hiệp thanh niên
        issuer	HPN	hội phụ nữ
        issuer	PN	phụ nữ
        issuer	HLHPN	hội liên hiệp phụ nữ
        issuer	LHPN	liên hiệp phụ nữ
        issuer	ĐCTPN	đoàn chủ tịch hội phụ nữ
        issuer	HND	hội nông dân
        issuer	HNDT	hội nông dân tỉnh
        issuer	HCCB	hội cựu chiến binh
        issuer	CCB	cựu chiến binh
        issuer	HNCT	hội người cao tuổi
        issuer	NCT	người cao tuổi
        issuer	HCTĐ	hội chữ thập đỏ
        issuer	CTĐ	chữ thập đỏ
        issuer	HKH	hội khuyến học
        issuer	LĐLĐ	liên đoàn lao động
        issuer	TLĐ	tổng liên đoàn
        issuer	CĐ	công đoàn
        issuer	TTĐT	trung tâm đào tạo
        issuer	TTCT	trung tâm chính trị
        issuer	TrMN	trường mầm non
        issuer	TrTH	trường tiểu học
        issuer	MN	mầm non
        issuer	TH	tiểu học
        issuer	THCS	trung học cơ sở
        issuer	THPT	trung học phổ thông
        issuer	HTX	hợp tác xã
        issuer	HĐQT	hội đồng quản trị
        issuer	EVN	điện lực Việt Nam
        issuer	PC	công ty điện lực
        issuer	CTY	công ty
        issuer	NHCSXH	ngân hàng chính sách xã hội
        issuer	CĐS	chuyển đổi số
        issuer	TN	thôn
        issuer	CQĐP	chính quyền địa phương
        issuer	CCVC	công chức viên chức
        issuer	TCBC	tổ chức biên chế
        issuer	HCTH	hành chính tổng hợp
        issuer	THTK	tổng hợp thống kê
        issuer	GDTH	giáo dục tiểu học
        issuer	GDMN	giáo dục mầm non
        issuer	QLT	quản lý thuế
        issuer	ATBX	an toàn bức xạ
        issuer	PCTT	phòng chống thiên tai
        issuer	TTBTXH	trung tâm bảo trợ xã hội
        issuer	VX	văn xã
        issuer	KGVX	khoa giáo văn xã
        issuer	NC	nội chính
        issuer	KT	kinh tế
        issuer	TH1	tổng hợp
        issuer	NN	nông nghiệp
        issuer	NNMT	nông nghiệp môi trường
        issuer	TNMT	tài nguyên môi trường
        issuer	ĐT	đô thị
        issuer	QLĐT	quản lý đô thị
        issuer	TP	tư pháp
        issuer	TTr	thanh tra
        issuer	TNTH	tổng hợp
        issuer	XPVPHC	xử phạt vi phạm hành chính
        issuer	XPHC	xử phạt hành chính
        issuer	CCXP	cưỡng chế xử phạt
        issuer	KTNN	kiểm toán nhà nước
        issuer	BHYT	bảo hiểm y tế
        issuer	ATTP	an toàn thực phẩm
        issuer	ATGT	an toàn giao thông
        issuer	NTM	nông thôn mới
        issuer	VPNTM	văn phòng nông thôn mới
        issuer	TCTCĐS	tổ công tác chuyển đổi số
        issuer	TCT06	tổ công tác không sáu
        """#
}
