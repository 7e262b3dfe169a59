import Testing

import Linux

/// The examples of FIPS 180-4 (NIST's SHA256.pdf) and of NESSIE.
@Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
])
func `SHA-256 of the standard's examples`(message: String, digest: String) {
    #expect(SHA256.hex(of: message) == digest)
}

@Test func `SHA-256 of a million letters a`() {
    #expect(
        SHA256.hex(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
            == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
}

@Test func `SHA-256 does not depend on where its input is cut`() {
    let bytes = (0..<150).map { UInt8($0) }
    let whole = SHA256.hex(of: bytes)
    for cut in 0...bytes.count {
        var hash = SHA256()
        bytes[..<cut].withUnsafeBytes { hash.update($0) }
        bytes[cut...].withUnsafeBytes { hash.update($0) }
        #expect(SHA256.hex(digest: hash.finalize()) == whole, "cut at \(cut)")
    }
}
