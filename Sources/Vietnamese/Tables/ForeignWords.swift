extension Tables {
    /// Foreign words and names, said the way Vietnamese say them. Any capitals. Columns: written, spoken, when (as in
    /// abbreviations.tsv). Source: usage of Vietnamese radio and the respellings of the Vietnamese press.
    static let foreignWords: StaticString = #"""
        facebook	phây búc
        combe	com be
        five	phai
        pickleball	pích cơn bôn
        amoxicillin	a mốc xi xi lin
        amoxicilin	a mốc xi xi lin
        wave	uây
        misa	mi sa
        bravo	bờ ra vô
        viettel post	viết teo pốt
        vnedu	vê en ê đu
        ro	e rờ o	prev=nước|lọc|máy
        profile	pờ rô phai
        report	ri pót
        outlook	ao lúc
        drive	đờ rai
        google drive	gu gồ đờ rai
        linkedin	lin kìn
        call center	côn xen tơ
        contact	con tác
        order	o đơ
        xanh sm	xanh ét em
        talkshow	tốc sô
        talk show	tốc sô
        napas 247	na pát hai bốn bảy
        viet	Việt
        offside	óp sai
        corner	co nơ
        showbiz	sâu bít
        ct scanner	xê tê xờ can nơ
        scanner	xờ can nơ
        vientiane	Viêng Chăn
        vietjet	việt giét
        vietjet air	việt giét e
        airlines	e lai
        vietnam airlines	Việt Nam e lai
        airways	e uây
        noi bai	Nội Bài
        mcdonald	mắc đô nan
        highlands	hai lần
        th true milk	tê hát tru miu
        true	tru
        milk	miu
        sunhouse	xan hao
        seabank	xi a banh
        oceanbank	ô sừn banh
        prudential	pru đen xồ
        life	lai
        fung-wong	phung vông
        fungwong	phung vông
        nina	ni nha
        niña	ni nha
        free	phờ ri
        bye	bai
        smas	xờ mát
        papi	pa pi
        sipas	xi pát
        pjico	pi gi cô
        par index	pa in đếch
        quizizz	quýt dít
        brandname	bờ ren nêm
        myvnpt	mai vê en pê tê
        landrace	lan rết
        yorkshire	oóc sai
        duroc	đu rốc
        itel	ai teo
        enetviet	i nét việt
        vietqr	việt quy e rờ
        vietcredit	việt cờ re đít
        zalo oa	da lô o a
        zalo pay	da lô pây
        influencer	in phờ lu en xơ
        futsal	phút xan
        alpha	an pha
        mall	mo
        lotte mart	lốt te mát
        mart	mát
        smart home	xờ mát hôm
        story	xờ to ri
        livescore	lai xờ co
        tiktok shop	tích tóc sóp
        reels	riu
        reel	riu
        threads	thờ rét
        shorts	sót
        whatsapp	oát áp
        snapchat	xờ náp chát
        discord	đít co
        github	gít háp
        wikipedia	uy ki pê đi a
        netbanking	nét banh kinh
        e-banking	i banh kinh
        ebanking	i banh kinh
        ibanking	ai banh kinh
        digibank	đi gi banh
        e-office	i óp phít
        office	óp phít
        workspace	uốc xờ pết
        teams	tim
        meeting	mít tinh
        webinar	oép bi na
        training	chen ninh
        mentor	men to
        coach	cốt
        combo	com bô
        flashsale	phờ lách xeo
        flash sale	phờ lách xeo
        freeship	phờ ri síp
        giveaway	gíp ơ uây
        minigame	mi ni ghêm
        mini game	mi ni ghêm
        roadshow	rốt sô
        showroom	sâu rum
        stadium	xờ ta đi um
        derby	đơ bi
        playoff	pờ lây óp
        play-off	pờ lây óp
        penalty	pê nan ti
        hat-trick	hát trích
        hattrick	hát trích
        cosplay	cót pờ lây
        flashmob	phờ lách mốp
        bolero	bô lê rô
        acoustic	a cút tích
        dance	đen
        dancesport	đen xờ pót
        dance sport	đen xờ pót
        zumba	dum ba
        aerobics	e rô bích
        boxing	bốc xinh
        muay	mu ây
        kickboxing	kích bốc xinh
        jujitsu	giu gít xu
        wushu	u su
        pencak silat	pen cát xi lát
        billiards	bi a
        billiard	bi a
        carom	ca rôm
        snooker	xờ nu cơ
        bowling	bâu linh
        badminton	bát min tơn
        walking	uốc kinh
        jogging	giốc ghinh
        trekking	tréc kinh
        camping	cem pinh
        picnic	píc níc
        glamping	gờ lem pinh
        kayak	cai ác
        scooter	xờ cu tơ
        helmet	hen mét
        cabin	ca bin
        pickup	pích ắp
        bulldozer	bu đô dơ
        diesel	đi ê den
        petrolimex	pê tờ rô li mếch
        pvoil	pê vê oi
        petrovietnam	pê tờ rô việt nam
        benzen	ben den
        methanol	mê ta non
        ethanol	ê ta non
        formol	phoóc môn
        phoocmon	phoóc môn
        melamine	mê la min
        chlor	cờ lo
        clo	cờ lo
        clorua	cờ lo rua
        kali clorua	ca li cờ lo rua
        sunfat	xun phát
        nitrat	ni tơ rát
        nitrit	ni tơ rít
        phosphat	phốt phát
        photphat	phốt phát
        amoni	a mô ni
        asen	a xen
        cadimi	cát đi mi
        niken	ni ken
        magie	ma giê
        canxi	can xi
        natri	na tri
        silic	xi líc
        axit amin	a xít a min
        enzym	en dim
        enzyme	en dim
        lysine	ly xin
        vitamin k	vi ta min ca
        probiotic	pờ rô bai ô tích
        collagen	cô la ghen
        botox	bô tốc
        filler	phi lơ
        spa	xờ pa
        nail	neo
        makeup	mếch ắp
        salon	xa lông
        detox	đi tốc
        serum	xê rum
        stent	xờ ten
        catheter	ca tê tơ
        stroke	xờ trốc
        gout	gút
        parkinson	pác kin xơn
        alzheimer	an dai mơ
        lupus	lu pút
        basedow	ba dơ đô
        thalassemia	ta la xê mi a
        down	đao
        autism	ao tít xừm
        whitmore	uýt mo
        e.coli	e cô li
        e coli	e cô li
        streptococcus	xờ trép tô cốc cút
        salmonella	xan mô ne la
        clostridium	cờ lót tri đi um
        botulinum	bô tu li num
        penicillin	pê ni xi lin
        cephalexin	xê pha lê xin
        cefixim	xê phi xim
        augmentin	ao men tin
        efferalgan	ép phê ran gan
        panadol	pa na đôn
        ibuprofen	i bu pờ rô phen
        decolgen	đê côn ghen
        tiffy	típ phi
        berberin	béc bê rin
        smecta	xờ méc ta
        corticoid	co ti cô ít
        metformin	mét pho min
        povidine	pô vi đin
        betadine	bê ta đin
        virkon	vi con
        iodine	i ốt
        iod	i ốt
        iốt	i ốt
        i-ốt	i ốt
        i-od	i ốt
        ivermectin	i véc méc tin
        molnupiravir	môn nu pi ra via
        remdesivir	rem đê xi via
        tamiflu	ta mi phờ lu
        azithromycin	a di tờ rô mai xin
        quinvaxem	quin va xem
        infanrix	in phan rích
        varivax	va ri vắc
        gardasil	ga đa xin
        imojev	i mô giép
        verorab	vê rô ráp
        rotarix	rô ta rích
        synflorix	xin phờ lo rích
        prevenar	pờ rê vê na
        vaxigrip	va xi gờ ríp
        abhayrab	áp hây ráp
        trichoderma	tri cô đéc ma
        regent	ri giần
        padan	pa đan
        glyphosate	gờ ly phô sát
        carbendazim	các ben đa dim
        chlorpyrifos	cờ lo py ri phót
        cypermethrin	xi péc mê trin
        abamectin	a ba méc tin
        emamectin	ê ma méc tin
        landsat	len xát
        gaza	ga da
        hezbollah	hét bô la
        nato	na tô
        kiev	ki ép
        zelensky	dê len xki
        netanyahu	nê ta nia hu
        tokyo	Tô ki ô
        osaka	ô xa ca
        beijing	bắc kinh
        shanghai	thượng hải
        hongkong	hồng công
        hong kong	hồng công
        macau	ma cao
        taipei	đài bắc
        manila	ma ni la
        jakarta	gia các ta
        kuala lumpur	cu a la lăm pơ
        yangon	yên gun
        phnom penh	phơ nôm pênh
        phnompenh	phơ nôm pênh
        sydney	xít ni
        melbourne	men bơn
        davos	đa vốt
        geneva	giơ ne vơ
        giơ-ne-vơ	giơ ne vơ
        moscow	mát xờ cơ va
        mát-xcơ-va	mát xờ cơ va
        hp	hát pê	prev=khuẩn|nhiễm|dày|test
        do	đê o	prev=dầu;next=@number|@end|0
        em	e em	prev=phẩm|men;next=@end
        sa	ét a	prev=đạm|phân;next=@end
        dream	đờ rim
        vision	vi sần
        air blade	e bờ lết
        lead	lít	prev=xe
        winner	uyn nơ
        exciter	ếch xai tơ
        sirius	xi ri út
        pound	pao
        honda sh	hon đa ét hát
        times new roman	tham niu rô man
        dengue	đen gu
        chip	chíp
        font	phôn
        bit	bít
        fb	phây búc
        zalo	da lô
        zaloapp	da lô áp
        youtube	diu túp
        youtuber	diu túp bơ
        tiktok	tích tóc
        tik tok	tích tóc
        tiktoker	tích tóc cơ
        instagram	in xờ ta gam
        twitter	tuýt tơ
        telegram	tê lê gam
        viber	vai bơ
        messenger	mét xen giơ
        skype	xờ cai
        zoom	dum
        google	gu gồ
        google meet	gu gồ mít
        google maps	gu gồ máp
        gmail	gi meo
        chrome	cờ rôm
        android	an đờ roi
        iphone	ai phôn
        ipad	ai pát
        ios	ai ô ét
        apple	áp pồ
        app store	áp xờ to
        appstore	áp xờ to
        ch play	xê hát pờ lây
        chplay	xê hát pờ lây
        play store	pờ lây xờ to
        microsoft	mai cờ rô xóp
        windows	uyn đâu
        word	uốt
        excel	éc xeo
        powerpoint	pao ơ poi
        internet	in tơ nét
        intranet	in tra nét
        wifi	oai phai
        wi-fi	oai phai
        wi fi	oai phai
        bluetooth	bờ lu tút
        online	on lai
        on-line	on lai
        offline	óp lai
        livestream	lai xờ trim
        live stream	lai xờ trim
        stream	xờ trim
        streaming	xờ trim minh
        streamer	xờ trim mơ
        live	lai
        video	vi đê ô
        video clip	vi đê ô cờ líp
        videoclip	vi đê ô cờ líp
        clip	cờ líp
        audio	o đi ô
        infographic	in phô gờ ra phích
        infographics	in phô gờ ra phích
        inforgraphic	in phô gờ ra phích
        fanpage	phan pết
        page	pết
        website	oép xai
        web	oép
        site	xai
        blog	bờ lốc
        blogger	bờ lốc gơ
        forum	phô rum
        email	i meo
        e-mail	i meo
        mail	meo
        inbox	in bốc
        chat	chát
        chatbot	chát bốt
        chatgpt	chát giê pê tê
        bot	bót
        gpt	giê pê tê
        robot	rô bốt
        ai	ây ai	prev=trợ|lý|dụng|tuệ|tạo|nghệ|chatbot|camera|bằng|về|công|tool|dùng|hình|học|thời|với|ảo
        app	áp
        apps	áp
        application	áp li cây sần
        software	xóp oe
        hardware	hát oe
        computer	com piu tơ
        laptop	láp tóp
        desktop	đét tóp
        tablet	tép lét
        smartphone	xờ mát phôn
        smart phone	xờ mát phôn
        smart tv	xờ mát ti vi
        smart	xờ mát
        tivi	ti vi
        tv	ti vi
        camera	ca mê ra
        webcam	oép cam
        led	lét
        lcd	eo xi đi
        usb	u ét bê
        sim	xim
        esim	i xim
        qr	quy e rờ
        qr code	quy e rờ cốt
        code	cốt
        otp	o tê pê
        sms	ét em ét
        mms	em em ét
        gprs	giê pê e rờ ét
        gps	giê pê ét
        nfc	en ép xê
        atm	a tê em
        pos	pốt
        vneid	vê en e i đê
        vnid	vê en i đê
        ssc	ét ét xê
        vssid	vê ét ét i đê
        etax	i tắc
        etax mobile	i tắc mô bai
        mobile	mô bai
        mobile money	mô bai mơn ni
        mobile banking	mô bai banh kinh
        internet banking	in tơ nét banh kinh
        banking	banh kinh
        bank	banh
        smart banking	xờ mát banh kinh
        vietcombank	việt com banh
        agribank	a gờ ri banh
        vietinbank	việt tin banh
        techcombank	tếch com banh
        sacombank	xa com banh
        eximbank	ếch xim banh
        lienvietpostbank	liên việt pốt banh
        lpbank	eo pê banh
        abbank	a bê banh
        ocb	o xê bê
        viettel	viết teo
        vinaphone	vi na phôn
        mobifone	mô bi phôn
        vietnamobile	việt nam mô bai
        vnpay	vê en pây
        momo	mô mô
        zalopay	da lô pây
        viettelpay	viết teo pây
        viettel money	viết teo mơn ni
        vnpost	vê en pốt
        vnpt pay	vê en pê tê pây
        napas	na pát
        visa	vi da
        mastercard	mát tơ cát
        card	cát
        paypal	pây pan
        bitcoin	bít coi
        blockchain	bờ lốc chên
        big data	bích đa ta
        data	đa ta
        cloud	cờ lao
        iot	ai ô ti
        server	xơ vơ
        hosting	hốt tinh
        domain	đô mên
        link	linh
        links	linh
        url	u e rờ eo
        http	hát tê tê pê
        https	hát tê tê pê ét
        pdf	pê đê ép
        file	phai
        files	phai
        folder	phôn đơ
        copy	cóp pi
        paste	pết
        download	đao lốt
        upload	ắp lốt
        update	ắp đết
        login	lốc in
        log in	lốc in
        logout	lốc ao
        user	diu dơ
        username	diu dơ nêm
        password	pát uốt
        pass	pát
        click	cờ lích
        kick	kích
        like	lai
        share	se
        comment	com men
        follow	phô lâu
        tag	tác
        hashtag	hát tác
        post	pốt
        poster	pốt tơ
        banner	ban nơ
        backdrop	bách đờ róp
        pano	pa nô
        panô	pa nô
        standee	xờ ten đi
        slide	xờ lai
        slides	xờ lai
        logo	lô gô
        slogan	xờ lô gân
        marketing	ma két tinh
        digital	đi gi tồ
        online shop	on lai sóp
        shop	sóp
        shopping	sóp pinh
        shopee	sốp pi
        lazada	la da đa
        tiki	ti ki
        sendo	xen đô
        postmart	pốt mát
        voso	vỏ sò
        grab	gờ ráp
        grabbike	gờ ráp bai
        be	bi	prev=xe|hãng
        uber	u bơ
        ship	síp
        shipper	síp pơ
        cod	xê ô đê
        ok	ô kê
        oke	ô kê
        okay	ô kê
        hello	hê lô
        hotline	hót lai
        hot	hót
        fax	phắc
        telephone	tê lê phôn
        tel	teo
        phone	phôn
        radio	ra đi ô
        fm	ép em
        am	a em	prev=sóng|băng|đài
        cassette	cát xét
        cd	xê đê
        dvd	đê vê đê
        mp3	em pê ba
        mp4	em pê bốn
        mic	mích
        micro	mi cờ rô
        amply	am pờ li
        ampli	am pờ li
        karaoke	ca ra ô kê
        album	an bum
        show	sô
        game	ghêm
        games	ghêm
        game show	ghêm sô
        gameshow	ghêm sô
        game online	ghêm on lai
        gamer	ghêm mơ
        sea games	xi ghêm
        seagames	xi ghêm
        asiad	a xi át
        world cup	uôn cắp
        euro	ơ rô
        champions league	cham pi ần lích
        fifa	phi pha
        afc	a ép xê
        aff	a ép ép
        aff cup	a ép ép cắp
        cup	cúp
        league	lích
        v-league	vi lích
        v.league	vi lích
        marathon	ma ra tông
        gym	ghim
        yoga	i ô ga
        aerobic	e rô bích
        fitness	phít nét
        vovinam	vô vi nam
        karate	ca ra tê
        taekwondo	te cuôn đô
        judo	giu đô
        tennis	ten nít
        golf	gôn
        team	tim
        team building	tim biu đinh
        teambuilding	tim biu đinh
        leader	li đơ
        manager	ma na giơ
        ceo	xi i ô
        startup	xờ tát ắp
        start-up	xờ tát ắp
        start up	xờ tát ắp
        workshop	uốc sóp
        seminar	xê mi na
        festival	phét ti van
        carnival	các na van
        carnaval	các na van
        event	i ven
        tour	tua
        homestay	hôm xờ tây
        home stay	hôm xờ tây
        farmstay	pham xờ tây
        resort	ri dót
        hotel	hô ten
        villa	vi la
        check in	chếch in
        check-in	chếch in
        checkin	chếch in
        check	chếch
        check out	chếch ao
        test	tét
        test nhanh	tét nhanh
        covid-19	cô vít mười chín
        covid 19	cô vít mười chín
        covid19	cô vít mười chín
        covid	cô vít
        sars-cov-2	xác cô vi hai
        sars	xác
        corona	cô rô na
        coronavirus	cô rô na vi rút
        omicron	ô mi cờ rôn
        delta	đen ta
        virus	vi rút
        vi-rút	vi rút
        virút	vi rút
        vaccine	vắc xin
        vaccin	vắc xin
        vắc-xin	vắc xin
        vacxin	vắc xin
        vắcxin	vắc xin
        pfizer	phai dơ
        astrazeneca	át tra dê nê ca
        moderna	mô đéc na
        rubella	ru bê la
        hiv	hát i vê
        aids	ết
        hiv/aids	hát i vê, ết
        stress	xờ trét
        adn	a đê en
        dna	đê en a
        pcr	pê xê e rờ
        ct	xê tê	prev=chụp
        mri	em e rờ i
        vitamin	vi ta min
        gen	ghen
        gene	ghen
        protein	pờ rô tê in
        protit	pờ rô tít
        lipid	li pít
        cholesterol	cô lét tê rôn
        calo	ca lo
        calcium	can xi
        omega	ô mê ga
        insulin	in su lin
        paracetamol	pa ra xê ta môn
        aspirin	át pi rin
        oresol	ô rê dôn
        cloramin b	cờ lo ra min bê
        cloramin	cờ lo ra min
        chloramin	cờ lo ra min
        cloramin-b	cờ lo ra min bê
        ph	pê hát
        npk	en pê ca
        ure	u rê
        urê	u rê
        đạm ure	đạm u rê
        kali	ca li
        dap	đê a pê
        super lân	xu pe lân
        supe	xu pe
        biogas	bai ô gát
        bio	bai ô
        gas	ga
        composite	com pô dít
        container	công ten nơ
        công-ten-nơ	công ten nơ
        bus	buýt
        taxi	tắc xi
        ô-tô	ô tô
        oto	ô tô
        ôtô	ô tô
        môtô	mô tô
        suv	ét u vê
        honda	hon đa
        yamaha	da ma ha
        toyota	tô i ô ta
        mazda	mát đa
        ford	pho
        hyundai	hun đai
        kia	ki a	prev=xe|hãng
        suzuki	xu du ki
        vinfast	vin phát
        vingroup	vin gờ rúp
        vinamilk	vi na miu
        vinhomes	vin hôm
        vincom	vin com
        vinmart	vin mát
        winmart	uyn mát
        big c	bích xê
        bigc	bích xê
        coopmart	cốp mát
        co.opmart	cốp mát
        go!	gâu
        aeon	i ôn
        lotte	lốt te
        samsung	sam sung
        sony	xô ni
        panasonic	pa na xô ních
        toshiba	tô si ba
        lg	eo giê
        oppo	óp pô
        xiaomi	sao mi
        huawei	hoa uây
        nokia	nô ki a
        intel	in teo
        asus	a xút
        dell	đeo
        hp	hát pê	prev=máy|hãng
        acer	ây xơ
        canon	ca non
        epson	ép xơn
        iso	i sô
        haccp	hát a xê xê pê
        vietgap	việt gáp
        viet gap	việt gáp
        vietgahp	việt gáp
        globalgap	gờ lô bồ gáp
        global gap	gờ lô bồ gáp
        gap	gáp
        organic	o ga ních
        fao	ép a o
        who	vê kép hát o
        unicef	u ni xép
        unesco	u nét cô
        undp	u en đê pê
        unfpa	u en ép pê a
        asean	a xê an
        apec	a péc
        wto	vê kép tê ô
        eu	e u
        imf	i em ép
        wb	vê kép bê
        adb	a đê bê
        jica	gi ca
        koica	cô i ca
        oda	ô đê a
        fdi	ép đê i
        ngo	en giê ô
        usd	đô la Mỹ
        vnd	đồng
        vnđ	đồng
        eur	ơ rô
        dollar	đô la
        us$	đô la Mỹ
        forex	phô rếch
        vn-index	vê en in đếch
        vnindex	vê en in đếch
        index	in đếch
        ielts	ai eo
        toeic	tô ích
        toefl	tô phồ
        stem	xờ tem
        steam	xờ tim
        mooc	múc
        moocs	múc
        elearning	i lơ ninh
        e-learning	i lơ ninh
        e-government	i ga vờ mần
        e-commerce	i com mớt
        smart city	xờ mát xi ti
        vietnamnet	việt nam nét
        vnexpress	vê en ích pờ rét
        vietnam	Việt Nam
        viet nam	Việt Nam
        hanoi	Hà Nội
        ha noi	Hà Nội
        saigon	Sài Gòn
        danang	Đà Nẵng
        ho chi minh	Hồ Chí Minh
        hochiminh	Hồ Chí Minh
        ihanoi	ai Hà Nội
        london	Luân Đôn
        paris	Pa ri
        new york	Niu Oóc
        washington	Oa sinh tơn
        moskva	Mát xờ cơ va
        berlin	Béc lin
        seoul	Xơ un
        bangkok	Băng Cốc
        singapore	Xinh ga po
        malaysia	Ma lai xi a
        indonesia	In đô nê xi a
        philippines	Phi líp pin
        thailand	Thái Lan
        laos	Lào
        campuchia	Cam pu chia
        cambodia	Cam pu chia
        myanmar	My an ma
        brunei	Bờ ru nây
        ukraine	U cờ rai na
        ucraina	U cờ rai na
        israel	I xờ ra en
        palestine	Pa lét xờ tin
        hamas	ha mát
        iran	I ran
        iraq	I rắc
        australia	Ô xờ trây li a
        canada	Ca na đa
        mexico	Mê hi cô
        brazil	Bờ ra xin
        argentina	Ác hen ti na
        cuba	Cu ba
        venezuela	Vê nê du ê la
        italia	I ta li a
        italy	I ta li a
        germany	Đức
        france	Pháp
        england	Anh
        usa	Mỹ
        uk	Anh
        brics	bờ rích
        opec	ô péc
        korea	Hàn Quốc
        japan	Nhật Bản
        china	Trung Quốc
        taiwan	Đài Loan
        trump	Trăm
        donald trump	Đô nan Trăm
        biden	Bai đần
        putin	Pu tin
        obama	Ô ba ma
        lenin	Lê nin
        lênin	Lê nin
        lê-nin	Lê nin
        v.i.lênin	Vê I Lê nin
        v.i. lênin	Vê I Lê nin
        v.i.lê-nin	Vê I Lê nin
        v.i. lê-nin	Vê I Lê nin
        v.i.lenin	Vê I Lê nin
        mác-lênin	Mác Lê nin
        mác - lênin	Mác Lê nin
        mác-lê nin	Mác Lê nin
        karl marx	Các Mác
        c.mác	Các Mác
        c. mác	Các Mác
        marx	Mác
        engels	Ăng ghen
        stalin	Xờ ta lin
        napoleon	Na pô lê ông
        yagi	Gia ghi
        bualoi	Bu a loi
        matmo	Mát mô
        ragasa	Ra ga xa
        kajiki	Ca di ki
        kalmaegi	Can mê gi
        wipha	Vi pha
        noru	Nô ru
        tembin	Tem bin
        damrey	Đam rây
        haiyan	Hải Yến
        podul	Pô đun
        fengshen	Phong Thần
        prapiroon	Pờ ra pi run
        trami	Trà Mi
        toraji	Tô ra gi
        el nino	En ni nhô
        el niño	En ni nhô
        la nina	La ni nha
        la niña	La ni nha
        elnino	En ni nhô
        lanina	La ni nha
        đắk lắk	Đắc Lắc
        đắk	Đắc
        lắk	Lắc
        đăk	Đắc
        lăk	Lắc
        dak lak	Đắc Lắc
        đắk nông	Đắc Nông
        đắk tô	Đắc Tô
        đăk tô	Đắc Tô
        bắc kạn	Bắc Cạn
        kon tum	Công Tum
        kontum	Công Tum
        kon	Công
        pleiku	Pờ lây cu
        plei	Pờ lây
        krông	Cờ rông
        krông pắc	Cờ rông Pắc
        krông búk	Cờ rông Búc
        krông năng	Cờ rông Năng
        ea	Ê a
        ea h'leo	Ê a hơ leo
        ea kar	Ê a ca
        cư m'gar	Cư mơ ga
        m'drắk	Mơ đờ rắc
        đray	Đờ rây
        k'bang	Cơ bang
        ayun pa	A giun Pa
        ia grai	I a Gờ rai
        sapa	Sa Pa
        fansipan	Phan xi păng
        mê kông	Mê Công
        mekong	Mê Công
        mê-kông	Mê Công
        bahnar	Ba na
        jrai	Gia rai
        êđê	Ê đê
        khmer	Khơ me
        khơ-me	Khơ me
        h'mông	Hơ mông
        hmông	Hơ mông
        ba-na	Ba na
        cơ-tu	Cơ tu
        ma-lai-xi-a	Ma lai xi a
        in-đô-nê-xi-a	In đô nê xi a
        covax	cô vắc
        fan	phan
        fans	phan
        idol	ai đồ
        hit	hít
        top	tóp
        hot boy	hót boi
        hot girl	hót gơ
        sexy	xếch xi
        sex	xếch
        jean	gin
        jeans	gin
        vest	vét
        sale	xeo
        sales	xeo
        sale off	xeo óp
        voucher	vao chơ
        buffet	búp phê
        menu	me nu
        pizza	pi da
        hamburger	ham bơ gơ
        coca	cô ca
        coca-cola	cô ca cô la
        pepsi	pép xi
        cocktail	cốc tai
        beer	bia
        cafe	cà phê
        café	cà phê
        caffe	cà phê
        coffee	cóp phi
        cacao	ca cao
        socola	sô cô la
        chocolate	sô cô la
        kg	ki lô gam
        deal	điu
        feedback	phít bách
        review	ri viu
        reviewer	ri viu ơ
        trend	tren
        hot trend	hót tren
        trending	tren đinh
        viral	vai rồ
        drama	đờ ra ma
        fake	phếch
        fake news	phếch niu
        deepfake	đíp phếch
        deep fake	đíp phếch
        scam	xờ cam
        hacker	hách cơ
        hack	hách
        spam	xờ pam
        virut	vi rút
        malware	mao oe
        backup	bách ắp
        reset	ri xét
        restart	ri xờ tát
        scan	xờ can
        print	pờ rin
        printer	pờ rin tơ
        photo	phô tô
        photocopy	phô tô cóp pi
        photoshop	phô tô sóp
        ipv6	i pê vê sáu
        ip	i pê
        modem	mô đem
        router	rao tơ
        pc	pê xê
        cpu	xê pê u
        hdmi	hát đê em i
        ups	u pê ét
        drone	đờ rôn
        flycam	phờ lai cam
        uav	u a vê
        pick-up	pích ắp
        inverter	in vơ tơ
        inox	i nốc
        zin	din
        zíc zắc	dích dắc
        zig zag	dích dắc
        gara	ga ra
        garage	ga ra
        alo	a lô
        oxy	ô xi
        ozone	ô dôn
        ozon	ô dôn
        nilon	ni lông
        nylon	ni lông
        ni-lông	ni lông
        ni-lon	ni lông
        axit	a xít
        acid	a xít
        amoniac	a mô ni ắc
        carbon	các bon
        cacbon	các bon
        co2	xê o hai
        co₂	xê o hai
        nano	na nô
        polyme	pô li me
        dioxin	đi ô xin
        casino	ca xi nô
        xe jeep	xe díp
        jeep	díp
        hybrid	hai bờ rít
        zero	dê rô
        net zero	nét dê rô
        max	mắc
        maximum	mắc xi mum
        vip	víp
        vs	với
        etc	vân vân
        mr	mít tơ
        mrs	mít xít
        ms	mít
        mr.	mít tơ
        ths	thạc sĩ
        nguyen	Nguyễn
        tran	Trần	next=@name
        pham	Phạm
        hoang	Hoàng	next=@name
        huynh	Huỳnh	next=@name
        le	Lê	next=@name
        jack	giách
        john	giôn
        david	đa vít
        michael	mai cồ
        peter	pi tơ
        maria	ma ri a
        jesus	giê su
        giê-su	giê su
        giêsu	giê su
        noel	nô en
        christmas	cờ rít xờ mát
        valentine	va len tin
        halloween	ha lô uyn
        black friday	bờ lách phờ rai đây
        happy new year	háp pi niu dia
        mc	em xi
        dj	đi giây
        vj	vi giây
        kol	kê ô eo
        kols	kê ô eo
        b2b	bi tu bi
        pr	pi a
        hr	hát e rờ
        it	ai ti	next!=@number;prev=ngành|nhân|viên|công|kỹ|sư|phòng
        pro	pờ rô
        plus	pờ lút
        mini	mi ni
        super	xu pơ
        vina	vi na
        new	niu
        news	niu
        one	oăn
        first	phớt
        green	gờ rin
        city	xi ti
        center	xen tơ
        centre	xen tơ
        tower	tao ơ
        plaza	pờ la da
        park	pác
        garden	ga đần
        house	hao
        home	hôm
        group	gờ rúp
        admin	át min
        ad	át
        quiz	quýt
        kahoot	ca hút
        padlet	pát lét
        canva	can va
        capcut	cáp cắt
        gemini	gi mi nai
        copilot	cô pai lót
        deepseek	đíp xích
        openai	âu pần ây ai
        metaverse	mê ta vớt
        meta	mê ta
        netflix	nét phờ lích
        vtvcab	vê tê vê cáp
        k+	ca cộng
        mytv	mai ti vi
        fpt play	ép pê tê pờ lây
        starlink	xờ ta linh
        e-ticket	i tích kịt
        ebook	i búc
        e-book	i búc
        kindle	kin đồ
        docx	đốc ích
        xlsx	ích eo ét ích
        jpg	gi pê giê
        jpeg	gi pếch
        png	pê en giê
        zip	díp
        rar	ra
        apk	a pê ca
        """#
}
