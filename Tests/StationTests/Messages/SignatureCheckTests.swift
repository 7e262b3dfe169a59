import FoundationEssentials
import Glibc
import Linux
import TestSupport
import Testing
import Wording

@testable import CommonAlerting
@testable import Station

/// Keys and certificates made for these tests; nobody else trusts them, and they last a hundred years.
private enum Keys {
    static let authority = """
        -----BEGIN CERTIFICATE-----
        MIIBYDCCAQegAwIBAgIBATAKBggqhkjOPQQDAjAfMR0wGwYDVQQDDBRMb2FYYSB0
        ZXN0IGF1dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFow
        HzEdMBsGA1UEAwwUTG9hWGEgdGVzdCBhdXRob3JpdHkwWTATBgcqhkjOPQIBBggq
        hkjOPQMBBwNCAARTfb5hSO58RwqIYx5QkWIWQXmogUK8R6853dS0QamMtijbwIlP
        d8M/jqxTC6/GEsqwxVtDmoxRwvlbfXFsJ+9gozIwMDAPBgNVHRMBAf8EBTADAQH/
        MB0GA1UdDgQWBBRVm7MV/kjV8SXxyFqoC5w8kVN0SDAKBggqhkjOPQQDAgNHADBE
        AiBg2yHCw9w2bkj73ur+GGPrZoWW1RhOaoN4lwmP91r7OgIgDdK3NyRi0sKnDWlm
        uVfBWdSbGRMcImQVeqBMlFxUu/U=
        -----END CERTIFICATE-----
        """
    static let sender = """
        -----BEGIN CERTIFICATE-----
        MIIBeTCCAR+gAwIBAgIBAzAKBggqhkjOPQQDAjAfMR0wGwYDVQQDDBRMb2FYYSB0
        ZXN0IGF1dGhvcml0eTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFow
        HDEaMBgGA1UEAwwRTG9hWGEgdGVzdCBzZW5kZXIwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAAQ6JnV+IAImHDpX0JH3N1cDMPcXCRvw4Ckz/4dqDvQKVW+IuT/5NOZD
        fG3Sra/S/9C1XXOIaIgGOFlwjo9lEjxAo00wSzAJBgNVHRMEAjAAMB0GA1UdDgQW
        BBRO984P+svUYyIlHS1RewHWMDiy6TAfBgNVHSMEGDAWgBRVm7MV/kjV8SXxyFqo
        C5w8kVN0SDAKBggqhkjOPQQDAgNIADBFAiB9ysERocBFXh2eXTIqnUdjKoHmS2ze
        sD/98ioKFMSioAIhAKDn7cJ6bkqio/6mvft1AAk40slCYIDW/6IaKec/2FmV
        -----END CERTIFICATE-----
        """
    static let expired = """
        -----BEGIN CERTIFICATE-----
        MIIBeTCCAR6gAwIBAgIBBDAKBggqhkjOPQQDAjAfMR0wGwYDVQQDDBRMb2FYYSB0
        ZXN0IGF1dGhvcml0eTAeFw0yMDAxMDEwMDAwMDBaFw0yMDAyMDEwMDAwMDBaMB0x
        GzAZBgNVBAMMEkxvYVhhIHRlc3QgZXhwaXJlZDBZMBMGByqGSM49AgEGCCqGSM49
        AwEHA0IABDomdX4gAiYcOlfQkfc3VwMw9xcJG/DgKTP/h2oO9ApVb4i5P/k05kN8
        bdKtr9L/0LVdc4hoiAY4WXCOj2USPECjTTBLMAkGA1UdEwQCMAAwHQYDVR0OBBYE
        FE73zg/6y9RjIiUdLVF7AdYwOLLpMB8GA1UdIwQYMBaAFFWbsxX+SNXxJfHIWqgL
        nDyRU3RIMAoGCCqGSM49BAMCA0kAMEYCIQCfqItzcxmf65JBHD60EfFM1X38m401
        xz/PnZEA/hiUogIhAPNgmOR+HaV7lLRZir5fMlC8Dp5mzxh5gDy7gbTvInlI
        -----END CERTIFICATE-----
        """
    static let stranger = """
        -----BEGIN CERTIFICATE-----
        MIIBXjCCAQWgAwIBAgIBAjAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNMb2FYYSB0
        ZXN0IHN0cmFuZ2VyMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAe
        MRwwGgYDVQQDDBNMb2FYYSB0ZXN0IHN0cmFuZ2VyMFkwEwYHKoZIzj0CAQYIKoZI
        zj0DAQcDQgAEF3tIyUNR8o9Mtibqg8do8sj1O8jnW6O67BfWT66Mz88QYqU2ThrA
        +QkBXzoZaCO325kHwld4B2ioNeJzC1iUfqMyMDAwDwYDVR0TAQH/BAUwAwEB/zAd
        BgNVHQ4EFgQUVfir1E9Yw4hlmAUyfInL9aWPeuAwCgYIKoZIzj0EAwIDRwAwRAIg
        E6lzbNtXrMWVbx1niAhXw+szE/cZKmhOH5QbM4xorwgCIEuINzFLeHteIzPIpjcO
        IrUG55F5MtExPSVlRtRVdmyB
        -----END CERTIFICATE-----
        """
    static let senderKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwUMlDUYdd3guCCKM
        KKX7BVOjtCalyeWG02yHYuWUmqOhRANCAAQ6JnV+IAImHDpX0JH3N1cDMPcXCRvw
        4Ckz/4dqDvQKVW+IuT/5NOZDfG3Sra/S/9C1XXOIaIgGOFlwjo9lEjxA
        -----END PRIVATE KEY-----
        """
    static let anyKey = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC962xPuQHbURwq
        9VFPXx+tDtE7M+2HFje42p5TSjgqjcMoKzUpmVz7LJ7NnL/7l1mlrMgPIhqeVBK2
        VumyqwsUrZeC2C9j5ZbRJc94+A451NQntxgEzXY+zxQpzQwPjgTslxrE4jFF4vfF
        p4R0JS9Y47hi6nwAUl7EwB220/00PSzChhi3Mz9vOOMjdTuJY1CAxBn0p7jJa2lq
        naaZHf2X0wqYnkhHPzO4iXS9oFJOYoAM9UV7AiTVUQoFXnNVjBx2dSdN/O1ukFeu
        hC6dmebQz+oxEo0XlOtlUYEzop+0jr1GqD4YW9ghCf0WwihiFBG3t1jMAV4g9LHW
        kamUvH0vAgMBAAECggEAKabJEU7s1lGakN1OYM7m3ohiYM6JqFe6DsN7d57OZJ7E
        jzmyphXpa3ikt0lKXX4a/he/pHoBRnn/xJeZF0Ml4foUQXDyK8F9aw8Uyl30mMBR
        awhfryX0ad/2dxhuLbci41RcXZOR5NbbKjEL/oDtOlxu4tq0KUnnWNUdbyxc2qiy
        7FRgc8ZQHYIJzmIzZpiHO1E/etYh7BIE2rSVz15seQRyHqFdvUU0EJxCQ1aLrBzC
        ilX93IwjaYghzfiZnRvnAP2MznSDdDZfpcMpvoTrkaqqnWLWKn5SqLL+qRcLQvZN
        OfhF1Us+gca8vmcvMyIYEb/rjpjdgNNnrj527bIQ+QKBgQDvmIUwuCjOibRkXvvG
        qLHYZp4IiWERTrbmn2eaKODbcavCjtK8ftTwyJwC6XdrlZDpVGOk9D4L2JDxKN6Q
        uoIFJgsdTDqJlnBkHUKEFBzUYgMP0+8PdAJyeM+M2sNd7nJJSrUw6J0glZ/qFSOo
        fqU7npZK7cz2u+vCIDGGYwUk/QKBgQDK7DYTk9bqTPrc1q1l1LUkLbuB5SWeaOmt
        uT/oI9w+UYZtHqlAwDkUL6r+UAo2YS4Wnw3EdbPxjyqViacPMTI8RjLT/Ekdh9XJ
        x6xK6h7CoNhs3BtAjv3V3LcdSyUbKL1I28YHQ1qM7A2trRIedKRooishPMG3SIVW
        obG1pxL4mwKBgQDgds1hBUcFqDDeT7YlOWnUSN8JNFtB8bKcgP54iI+QRwAZN+Dq
        QxCPvAGdIMiGfArU7gCkS0XNp0izBgztHi4tUKTc/8tflxcYU+k6//S6bFBeBblT
        iuW4BMK9PT4GxBtB2sHBXkvGeSbmEIPlmTCHmF1JOVvqU8fdiHedZSsuqQKBgBnZ
        FNpRjqKxw5K11ciO27QMD0JwieYvvvReEIHlb3yQrergaPbShXLIz6MtVt+uaUyA
        XiSUSaOPdQEvU5Rf0+JRns/Z5wZX8yeMw6mXQOvRyT+0mdQTYsoHH1wf4k4fVl0d
        gZATSEmDGArzbMdsXDTn006ciqBqIHH0jspwyb3ZAoGBAIppNHllfesoqv8CJI6y
        gMYLlv7RUsh+VuX6KFBA6JGwMRE0BeKjjBky/T9ukJp4oCWsOv3r8TUpBGA6U1D1
        7+759NT5xrCbW9jpq4O/UqMdlw/GBPFvNsxxtx02MdY7NgR98fOzWH7Y7kBlyTwv
        X+kFy3xB7QNPZgBmomVSzt0a
        -----END PRIVATE KEY-----
        """
    static let strangerKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgWTiNSQGM2O0WcRRh
        nnByM7i5yFLLAtQrhCHBPi+y6GGhRANCAAQXe0jJQ1Hyj0y2JuqDx2jyyPU7yOdb
        o7rsF9ZProzPzxBipTZOGsD5CQFfOhloI7fbmQfCV3gHaKg14nMLWJR+
        -----END PRIVATE KEY-----
        """
}

/// With the real xmlsec1.
@Suite(.enabled(if: SignatureCheck.path(Environment.current) != nil)) struct `Verifying a signature` {
    private let folder = ConfigurationFolder()

    init() {
        for (name, text) in [
            ("authority.pem", Keys.authority), ("sender.pem", Keys.sender), ("expired.pem", Keys.expired),
            ("stranger.pem", Keys.stranger), ("sender.key", Keys.senderKey), ("stranger.key", Keys.strangerKey),
            ("any.key", Keys.anyKey),
        ] { folder.write(text + "\n", to: name) }
    }

    /// A message with an empty signature, to be filled. What the key is named by is `key`.
    private static func unsigned(
        _ words: String = "Nước lên", uri: String = "", key: String = "<X509Data/>", id: String = ""
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"\(id)><identifier>1</identifier><sender>kttv</sender>\
        <sent>2026-11-24T05:30:00+07:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>\
        <info><category>Met</category><event>Lũ</event><urgency>Immediate</urgency><severity>Extreme</severity>\
        <certainty>Observed</certainty><headline>\(words)</headline><area><areaDesc>Thôn A</areaDesc></area></info>
        <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>\
        <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>\
        <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/><Reference URI="\(uri)"><Transforms>\
        <Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>\
        <Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></Transforms>\
        <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue/></Reference></SignedInfo>\
        <SignatureValue/>\(key.isEmpty ? "" : "<KeyInfo>\(key)</KeyInfo>")</Signature></alert>
        """
    }

    /// Signed by xmlsec1 with that key, and with that certificate brought along.
    private func signed(_ text: String, by key: String, certificate: String? = nil, more: [String] = []) throws
        -> String
    {
        let keys = ["\(folder.path)/\(key)"] + (certificate.map { ["\(folder.path)/\($0)"] } ?? [])
        var output: [UInt8] = []
        let program = try #require(SignatureCheck.path(Environment.current))
        let child = ChildProcess(
            executable: program, arguments: ["--sign", "--privkey-pem", keys.joined(separator: ",")] + more + ["-"])
        let ending = try child.run(feeding: Array(text.utf8), timeLimit: .seconds(30)) { output += $0 }
        #expect(ending.cause == .exited(code: 0), "\(String(decoding: ending.errorOutput, as: UTF8.self))")
        return String(decoding: output, as: UTF8.self)
    }

    private func verdict(_ text: String, trusting names: String...) throws -> SignatureCheck.Verdict {
        let alert = try #require(CommonAlertReader().read(Array(text.utf8), file: "a.xml").alert)
        let check = SignatureCheck(certificates: names.map { "\(folder.path)/\($0)" })
        return check.verdict(on: Array(text.utf8), alert.signature)
    }

    private func isRefused(_ verdict: SignatureCheck.Verdict, _ words: String = "") -> Bool {
        if case .refused(let sentence) = verdict { return sentence.en.contains(words) }
        return false
    }

    @Test func `by the sender's own certificate, by its authority's, or without any in the message`() throws {
        let whole = try signed(Self.unsigned(), by: "sender.key", certificate: "sender.pem")
        #expect(try verdict(whole, trusting: "sender.pem") == .verified("sender.pem"))
        #expect(try verdict(whole, trusting: "authority.pem") == .verified("authority.pem"))
        #expect(try verdict(whole, trusting: "stranger.pem", "authority.pem") == .verified("authority.pem"))
        let bare = try signed(Self.unsigned(key: ""), by: "sender.key")
        #expect(try verdict(bare, trusting: "sender.pem") == .verified("sender.pem"))
        // Nothing leads from it to the authority.
        #expect(isRefused(try verdict(bare, trusting: "authority.pem")))
        #expect(try verdict(whole) == .notAsked)
    }

    @Test func `a word that was changed, another's key and an expired certificate are refused`() throws {
        let whole = try signed(Self.unsigned(), by: "sender.key", certificate: "sender.pem")
        let changed = whole.replacing("Nước lên", with: "Nước rút")
        #expect(isRefused(try verdict(changed, trusting: "sender.pem"), "do not match"))
        let foreign = try signed(Self.unsigned(), by: "stranger.key", certificate: "stranger.pem")
        #expect(isRefused(try verdict(foreign, trusting: "sender.pem", "authority.pem"), "self-signed certificate"))
        let old = try signed(Self.unsigned(), by: "sender.key", certificate: "expired.pem")
        #expect(isRefused(try verdict(old, trusting: "authority.pem"), "expired"))
        #expect(isRefused(try verdict(Self.unsigned(), trusting: "sender.pem")))
        #expect(isRefused(try verdict(whole, trusting: "none.pem"), "none.pem: No such file"))
    }

    @Test func `a key that the message itself brings along proves nothing`() throws {
        let own = try signed(Self.unsigned(key: "<KeyValue/>").replacing("#ecdsa-", with: "#rsa-"), by: "any.key")
        #expect(own.contains("KeyValue>"))
        // Left to itself the verifier would take it.
        let program = try #require(SignatureCheck.path(Environment.current))
        let child = ChildProcess(
            executable: program, arguments: ["--verify", "--trusted-pem", "\(folder.path)/authority.pem", "-"])
        #expect(try child.run(feeding: Array(own.utf8), timeLimit: .seconds(30)) { _ in }.cause == .exited(code: 0))
        #expect(isRefused(try verdict(own, trusting: "authority.pem", "sender.pem")))
    }

    @Test func `a signature that was moved with what it covers into another message is refused`() throws {
        // A true message is signed by its identifier, as some do, and then wrapped into a false one.
        let one = Self.unsigned(uri: "#A", id: " Id=\"A\"")
        let more = ["--id-attr:Id", "urn:oasis:names:tc:emergency:cap:1.2:alert"]
        let genuine = try signed(one, by: "sender.key", certificate: "sender.pem", more: more)
        let body = try #require(genuine.firstRange(of: "<alert"))
        let inner = String(genuine[body.lowerBound...])
        let signature = try #require(inner.firstRange(of: "<Signature"))
        let tail = String(inner[signature.lowerBound...].dropLast("</alert>".count + 1))
        let false_ = Self.unsigned("Nước đã rút, bà con cứ ra bãi")
        let head = String(false_.prefix(upTo: try #require(false_.firstRange(of: "<Signature")).lowerBound))
        let original = String(inner[..<signature.lowerBound]) + "</alert>"
        // The verifier finds the element that was signed, and is content.
        let wrapped = head + tail + "<wrapper xmlns=\"x\">" + original + "</wrapper></alert>"
        let program = try #require(SignatureCheck.path(Environment.current))
        let child = ChildProcess(
            executable: program,
            arguments: ["--verify", "--trusted-pem", "\(folder.path)/authority.pem"] + more + ["-"])
        _ = try child.run(feeding: Array(wrapped.utf8), timeLimit: .seconds(30)) { _ in }
        #expect(isRefused(try verdict(wrapped, trusting: "authority.pem"), "does not cover the whole message"))
        // The whole signed message inside another root.
        let nested = head + "<wrapper xmlns=\"x\">" + inner + "</wrapper></alert>"
        #expect(isRefused(try verdict(nested, trusting: "authority.pem"), "does not stand directly"))
        // Two of them, one of which is whole.
        let whole = try signed(Self.unsigned(), by: "sender.key", certificate: "sender.pem")
        let doubled = whole.replacing("</info>", with: "</info><wrapper xmlns=\"x\">\(tail)</wrapper>")
        #expect(isRefused(try verdict(doubled, trusting: "authority.pem"), "several signatures"))
        #expect(isRefused(try verdict(genuine, trusting: "authority.pem"), "does not cover the whole message"))
    }

    @Test func `without the program, and with one that hangs, is refused with the reason`() throws {
        let text = try signed(Self.unsigned(), by: "sender.key", certificate: "sender.pem")
        let alert = try #require(CommonAlertReader().read(Array(text.utf8), file: "a.xml").alert)
        var check = SignatureCheck(certificates: ["\(folder.path)/sender.pem"])
        check.program = nil
        #expect(isRefused(check.verdict(on: Array(text.utf8), alert.signature), "apt install xmlsec1"))
        folder.write("#!/bin/sh\nexec sleep 600\n", to: "hangs")
        #expect(chmod("\(folder.path)/hangs", 0o755) == 0)
        (check.program, check.timeLimit) = ("\(folder.path)/hangs", .milliseconds(50))
        #expect(isRefused(check.verdict(on: Array(text.utf8), alert.signature), "no answer"))
        check.program = "\(folder.path)/none"
        #expect(isRefused(check.verdict(on: Array(text.utf8), alert.signature), "No such file"))
    }
}
