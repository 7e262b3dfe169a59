extension Tables {
    /// Labels of web and mail addresses that are said as words. Columns: label, spoken. Vietnamese bodies' public
    /// addresses, common services.
    static let webLabels: StaticString = #"""
        doan	đoàn
        khaosat	khảo sát
        binhchon	bình chọn
        cuocthi	cuộc thi
        hoithi	hội thi
        tuyensinh	tuyển sinh
        tracnghiem	trắc nghiệm
        gopy	góp ý
        lichhop	lịch họp
        hopdan	họp dân
        tinhnguyen	tình nguyện
        daihoi	đại hội
        daihoidang	đại hội đảng
        dukhach	du khách
        dulich	du lịch
        tienganh	tiếng anh
        thidua	thi đua
        khenthuong	khen thưởng
        nhanai	nhân ái
        hienmau	hiến máu
        trongcay	trồng cây
        moitruong	môi trường
        antoan	an toàn
        giaothong	giao thông
        tuvan	tư vấn
        datlich	đặt lịch
        thanhpho	thành phố
        xa	xã
        tinhnguyenvien	tình nguyện viên
        nhaccho	nhạc chờ
        tayho	tây hồ
        hadong	hà đông
        sontay	sơn tây
        thanglong	thăng long
        vietnamxanh	việt nam xanh
        xanh	xanh
        sach	sạch
        dep	đẹp
        hanoixanh	hà nội xanh
        doanxa	đoàn xã
        tuyengiao	tuyên giáo
        danvan	dân vận
        baohiem	bảo hiểm
        giaoduc	giáo dục
        yte	y tế
        suckhoe	sức khỏe
        chuyendoiso	chuyển đổi số
        thutuc	thủ tục
        hanhchinh	hành chính
        cong	cổng
        thanhtoan	thanh toán
        nopthue	nộp thuế
        dangky	đăng ký
        hokhau	hộ khẩu
        cutru	cư trú
        luat	luật
        phapluat	pháp luật
        doanthanhnien	đoàn thanh niên
        phunu	phụ nữ
        nongdan	nông dân
        dien	điện
        nuoc	nước
        bavi	ba vì
        thon	thôn
        huyen	huyện
        phuong	phường
        bit	bít
        ly	e lờ y
        ai	ây ai
        www	vê kép vê kép vê kép
        vn	vê en
        com	com
        gov	gốp
        edu	ê đu
        org	oóc
        net	nét
        info	in phô
        me	mi
        io	ai ô
        asia	a xi a
        html	hát tê em e lờ
        htm	hát tê em
        pdf	pê đê ép
        php	pê hát pê
        aspx	a ét pê ích
        gmail	gi meo
        yahoo	da hu
        hotmail	hót meo
        outlook	ao lúc
        icloud	ai cờ lao
        email	i meo
        mail	meo
        dichvucong	dịch vụ công
        dichvucongquocgia	dịch vụ công quốc gia
        dvc	đê vê xê
        hanoi	hà nội
        hochiminh	hồ chí minh
        danang	đà nẵng
        haiphong	hải phòng
        chinhphu	chính phủ
        baochinhphu	báo chính phủ
        xaydungchinhsach	xây dựng chính sách
        quochoi	quốc hội
        dangcongsan	đảng cộng sản
        congan	công an
        bocongan	bộ công an
        moh	em o hát
        moet	em o e tê
        most	em o ét tê
        mic	mích
        moit	em o i tê
        monre	em o en e rờ e
        vneid	vê en e i đê
        zalo	da lô
        facebook	phây búc
        fb	ép bê
        youtube	diu túp
        tiktok	tích tóc
        google	gu gồ
        messenger	mét xen giơ
        minhchau	minh châu
        xaminhchau	xã minh châu
        chauchau	châu châu
        baohiemxahoi	bảo hiểm xã hội
        thuedientu	thuế điện tử
        gdt	giê đê tê
        customs	cát tầm
        vietnam	việt nam
        vietnamnet	việt nam nét
        vnexpress	vê en ích pờ rét
        tuoitre	tuổi trẻ
        thanhnien	thanh niên
        nhandan	nhân dân
        hanoimoi	hà nội mới
        laodong	lao động
        dantri	dân trí
        vov	vê o vê
        vtv	vê tê vê
        vtc	vê tê xê
        ttxvn	tê tê ích vê en
        baotintuc	báo tin tức
        kinhtedothi	kinh tế đô thị
        anninhthudo	an ninh thủ đô
        thuvienphapluat	thư viện pháp luật
        luatvietnam	luật việt nam
        vanban	văn bản
        congbao	công báo
        congdulieu	cổng dữ liệu
        dulieu	dữ liệu
        tracuu	tra cứu
        hoadondientu	hóa đơn điện tử
        binhdanhocvuso	bình dân học vụ số
        onetouch	oăn tất
        mooc	múc
        evn	e vê en
        evnhanoi	e vê en hà nội
        vnpt	vê en pê tê
        viettel	viết teo
        mobifone	mô bi phôn
        vinaphone	vi na phôn
        vietcombank	việt com banh
        agribank	a gờ ri banh
        techcombank	tếch com banh
        vietinbank	việt tin banh
        bidv	bê i đê vê
        shopee	sốp pi
        lazada	la da đa
        tiki	ti ki
        postmart	pốt mát
        voso	vỏ sò
        app	áp
        login	lốc in
        index	in đếch
        news	niu
        tintuc	tin tức
        thongbao	thông báo
        thongtin	thông tin
        gioithieu	giới thiệu
        lienhe	liên hệ
        hotro	hỗ trợ
        phananh	phản ánh
        ihanoi	i hà nội
        ubnd	ủy ban nhân dân
        hdnd	hội đồng nhân dân
        mttq	mặt trận tổ quốc
        vp	văn phòng
        vanphong	văn phòng
        vanthu	văn thư
        bantin	bản tin
        daitruyenthanh	đài truyền thanh
        truyenthanh	truyền thanh
        nongnghiep	nông nghiệp
        khuyennong	khuyến nông
        thoitiet	thời tiết
        khituong	khí tượng
        nchmf	en xê hát em ép
        kttv	ca tê tê vê
        phongchongthientai	phòng chống thiên tai
        """#
}
