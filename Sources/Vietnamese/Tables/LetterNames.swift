extension Tables {
    /// Names of letters when an abbreviation is spelled, Northern usage ("vê en" for VN, "giê đê pê" for GDP). Columns:
    /// letter, name.
    static let letterNames: StaticString = #"""
        a	a
        ă	á
        â	ớ
        b	bê
        c	xê
        d	đê
        đ	đê
        e	e
        ê	ê
        f	ép
        g	giê
        h	hát
        i	i
        j	gi
        k	ca
        l	e lờ
        m	em
        n	en
        o	o
        ô	ô
        ơ	ơ
        p	pê
        q	quy
        r	e rờ
        s	ét
        t	tê
        u	u
        ư	ư
        v	vê
        w	vê kép
        x	ích
        y	y
        z	dét
        """#
}
