extension Tables {
    /// Units of measurement. Source: Decree 86/2012/NĐ-CP (legal units) and TCVN 7870; spoken forms as on Northern
    /// radio. Columns: symbol, spoken, flags: "attached" only right after the figure or with a space and no capital;
    /// "word" also a word of its own; "one" a slash before it is said "một" ("đồng một ki lô gam"), else "trên".
    static let units: StaticString = #"""
        mm	mi li mét	one
        cm	xăng ti mét	one
        dm	đề xi mét	one
        m	mét	attached one
        dam	đề ca mét	word
        hm	héc tô mét
        MHZ	mê ga héc
        KHZ	ki lô héc
        GHZ	gi ga héc
        HZ	héc	attached
        ML	mi li lít	attached
        MM	mi li mét	attached
        CM	xăng ti mét	attached
        km	ki lô mét	one
        Km	ki lô mét	one
        KM	ki lô mét	one
        µm	mi cờ rô mét
        nm	na nô mét
        mm2	mi li mét vuông
        cm2	xăng ti mét vuông
        dm2	đề xi mét vuông
        m2	mét vuông	one
        M2	mét vuông	one
        km2	ki lô mét vuông	one
        Km2	ki lô mét vuông	one
        hm2	héc tô mét vuông
        mm3	mi li mét khối
        cm3	xăng ti mét khối
        dm3	đề xi mét khối
        m3	mét khối	one
        M3	mét khối	one
        km3	ki lô mét khối
        ha	héc ta	word one
        Ha	héc ta	word one
        HA	héc ta	word one
        g	gam	attached
        mg	mi li gam
        µg	mi cờ rô gam
        mcg	mi cờ rô gam
        kg	ki lô gam	one
        Kg	ki lô gam	one
        KG	ki lô gam	one
        kgs	ki lô gam	one
        ml	mi li lít
        mL	mi li lít
        cl	xăng ti lít
        dl	đề xi lít
        l	lít	attached one
        L	lít	attached one
        lit	lít	one
        hl	héc tô lít
        cc	xê xê
        s	giây	attached
        ms	mi li giây
        h	giờ	attached
        ph	phút	attached
        min	phút	attached
        W	oát	attached
        w	oát	attached
        kW	ki lô oát
        kw	ki lô oát
        KW	ki lô oát
        MW	mê ga oát
        GW	gi ga oát
        TW	tê ra oát	attached
        tw	tê ra oát	attached
        kWp	ki lô oát pích
        MWp	mê ga oát pích
        KWp	ki lô oát pích
        KWP	ki lô oát pích
        kwp	ki lô oát pích
        Wh	oát giờ
        kWh	ki lô oát giờ	one
        kwh	ki lô oát giờ	one
        KWh	ki lô oát giờ	one
        KWH	ki lô oát giờ	one
        kWh	ki lô oát giờ	one
        MWh	mê ga oát giờ
        GWh	gi ga oát giờ
        V	vôn	attached
        v	vôn	attached
        mV	mi li vôn
        kV	ki lô vôn
        KV	ki lô vôn
        kv	ki lô vôn
        kVA	ki lô vôn am pe
        KVA	ki lô vôn am pe
        MVA	mê ga vôn am pe
        mA	mi li am pe
        mAh	mi li am pe giờ
        Ah	am pe giờ
        Ω	ôm
        kΩ	ki lô ôm
        Hz	héc
        hz	héc
        kHz	ki lô héc
        KHz	ki lô héc
        MHz	mê ga héc
        Mhz	mê ga héc
        mhz	mê ga héc
        GHz	gi ga héc
        Ghz	gi ga héc
        ghz	gi ga héc
        KB	ki lô bai
        kB	ki lô bai
        Kb	ki lô bai
        kb	ki lô bai
        MB	mê ga bai
        Mb	mê ga bai
        mb	mê ga bai
        GB	gi ga bai
        Gb	gi ga bai
        gb	gi ga bai
        TB	tê ra bai	attached
        Tb	tê ra bai	attached
        tb	tê ra bai	attached
        Mbps	mê ga bít trên giây
        mbps	mê ga bít trên giây
        Gbps	gi ga bít trên giây
        Kbps	ki lô bít trên giây
        kbps	ki lô bít trên giây
        fps	khung hình trên giây
        dpi	điểm ảnh trên in
        px	điểm ảnh
        MP	mê ga pích xeo	attached
        Mpx	mê ga pích xeo
        cal	ca lo
        kcal	ki lô ca lo
        Kcal	ki lô ca lo
        J	giun	attached
        kJ	ki lô giun
        MJ	mê ga giun
        N	niu tơn	attached
        kN	ki lô niu tơn
        Pa	pát can	attached
        hPa	héc tô pát can
        kPa	ki lô pát can
        MPa	mê ga pát can
        Mpa	mê ga pát can
        bar	ba
        atm	át mốt phe	attached
        psi	pi ét ai
        mmHg	mi li mét thủy ngân
        dB	đề xi ben
        dBA	đề xi ben a
        dBm	đề xi ben em
        lux	lúc
        lx	lúc
        lm	lu men
        cd	can đê la	attached
        mol	mon
        mmol	mi li mon
        ppm	phần triệu
        ppb	phần tỷ
        IU	đơn vị quốc tế	attached
        UI	đơn vị quốc tế	attached
        CFU	xê ép u
        inch	in
        inches	in
        ft	phút bộ	attached
        HP	mã lực	attached
        hp	mã lực
        Hp	mã lực
        CV	mã lực	attached
        T	tấn	attached
        tấn	tấn	word one
        tạ	tạ	word one
        yến	yến	word one
        sào	sào	word one
        rpm	vòng trên phút
        ha	héc ta	word one
        giờ	giờ	word
        giây	giây	word
        phút	phút	word
        lít	lít	word one
        mét	mét	word one
        """#
}
