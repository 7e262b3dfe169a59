extension Tables {
    /// Signs that are said, or that make a pause. Columns: sign, between words, before a number, after a number. "," is
    /// a pause; "-" is nothing.
    static let symbolWords: StaticString = #"""
        &	và	và	và
        +	cộng	cộng	cộng
        =	bằng	bằng	bằng
        %	phần trăm	phần trăm	phần trăm
        ‰	phần nghìn	phần nghìn	phần nghìn
        °	độ	độ	độ
        ℃	độ xê	độ xê	độ xê
        ℉	độ ép	độ ép	độ ép
        ±	cộng trừ	cộng trừ	cộng trừ
        ×	nhân	nhân	nhân
        ÷	chia	chia	chia
        <	nhỏ hơn	nhỏ hơn	nhỏ hơn
        >	lớn hơn	lớn hơn	lớn hơn
        ≤	nhỏ hơn hoặc bằng	nhỏ hơn hoặc bằng	nhỏ hơn hoặc bằng
        ≥	lớn hơn hoặc bằng	lớn hơn hoặc bằng	lớn hơn hoặc bằng
        ≠	khác	khác	khác
        ≈	xấp xỉ	xấp xỉ	xấp xỉ
        ~	-	khoảng	-
        ∼	-	khoảng	-
        √	căn bậc hai	căn bậc hai	căn bậc hai
        ∞	vô cùng	vô cùng	vô cùng
        №	số	số	số
        §	mục	mục	mục
        $	đô la	đô la	đô la
        €	ơ rô	ơ rô	ơ rô
        £	bảng Anh	bảng Anh	bảng Anh
        ¥	yên	yên	yên
        ₫	đồng	đồng	đồng
        ₩	uôn	uôn	uôn
        ₹	ru pi	ru pi	ru pi
        ¢	xu	xu	xu
        @	a còng	a còng	a còng
        Ø	phi	phi	phi
        Φ	phi	phi	phi
        φ	phi	phi	phi
        ⌀	phi	phi	phi
        α	an pha	an pha	an pha
        β	bê ta	bê ta	bê ta
        γ	gam ma	gam ma	gam ma
        δ	đen ta	đen ta	đen ta
        Δ	đen ta	đen ta	đen ta
        λ	lam đa	lam đa	lam đa
        π	pi	pi	pi
        σ	xích ma	xích ma	xích ma
        Σ	xích ma	xích ma	xích ma
        Ω	ôm	ôm	ôm
        ω	ô mê ga	ô mê ga	ô mê ga
        µ	mi cờ rô	mi cờ rô	mi cờ rô
        ²	bình phương	bình phương	bình phương
        ³	lập phương	lập phương	lập phương
        ¹	một	một	một
        ½	một phần hai	một phần hai	rưỡi
        ¼	một phần tư	một phần tư	và một phần tư
        ¾	ba phần tư	ba phần tư	và ba phần tư
        ⅓	một phần ba	một phần ba	và một phần ba
        ⅔	hai phần ba	hai phần ba	và hai phần ba
        ⅛	một phần tám	một phần tám	và một phần tám
        →	,	đến	đến
        ⇒	,	,	,
        ➔	,	,	,
        ➡	,	,	,
        ←	,	,	,
        ↑	tăng	tăng	tăng
        ↓	giảm	giảm	giảm
        …	,	,	,
        •	,	,	,
        ●	,	,	,
        ■	,	,	,
        □	,	,	,
        ◆	,	,	,
        ▪	,	,	,
        ►	,	,	,
        ✓	,	,	,
        ✔	,	,	,
        ★	,	,	,
        ☆	,	,	,
        |	,	,	,
        \	,	,	,
        ¦	,	,	,
        †	-	-	-
        ©	-	-	-
        ®	-	-	-
        ™	-	-	-
        ^	-	-	-
        `	-	-	-
        _	-	-	-
        #	-	-	-
        *	-	-	-
        ¡	-	-	-
        ¿	-	-	-
        ª	-	-	-
        ¬	-	-	-
        ¯	-	-	-
        ¨	-	-	-
        ·	,	,	,
        ¤	-	-	-
        ¶	-	-	-
        ¸	-	-	-
        """#
}
