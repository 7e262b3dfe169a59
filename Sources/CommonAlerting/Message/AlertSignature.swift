import Wording

/// Whether a message is signed in a way that says something about what is read of it. Nobody has verified it yet.
///
/// A verifier says that some part of a file was signed by somebody. What the station airs is the root element, so the only
/// signature that counts is one that covers all of it but itself (enveloped, CAP 1.2, 3.3.2.1); a signature that covers another
/// element, moved into the file with what it signed, is worth nothing. Sources: W3C XML Signature Syntax and Processing 1.1;
/// McIntosh and Austel, "XML Signature Element Wrapping Attacks and Countermeasures" (2005).
package enum AlertSignature: Sendable, Hashable {
    case none
    /// One signature over the whole message, by methods that nobody can forge.
    case whole
    /// Why it says nothing.
    case unusable(Sentence)

    static let namespace = "http://www.w3.org/2000/09/xmldsig#"

    init(_ root: XMLElement) {
        let all = Self.count(root)
        guard all > 0 else {
            self = .none
            return
        }
        let own = root.children.filter { $0.isSignature("Signature") }
        guard all == 1, let signature = own.first else {
            self = .unusable(all > 1 ? Sentences.severalSignatures : Sentences.misplacedSignature)
            return
        }
        self = Self.fault(in: signature).map { .unusable($0) } ?? .whole
    }

    /// Signatures anywhere in the file.
    private static func count(_ element: XMLElement) -> Int {
        (element.isSignature("Signature") ? 1 : 0) + element.children.reduce(0) { $0 + count($1) }
    }

    private static func fault(in signature: XMLElement) -> Sentence? {
        guard let info = signature.only("SignedInfo"), let canonical = info.only("CanonicalizationMethod"),
            let method = info.only("SignatureMethod"), let reference = info.only("Reference"),
            let transforms = reference.only("Transforms"), let digest = reference.only("DigestMethod")
        else { return Sentences.incompleteSignature }
        if signature.children.contains(where: { $0.isSignature("Object") }) { return Sentences.signedObject }
        // An empty URI is the whole file; "#x" is some element of that name, wherever it stands.
        guard reference.attributes["URI"] == "" else { return Sentences.partlySigned }
        let steps = transforms.children
        let names = steps.map { $0.attributes["Algorithm"] ?? "" }
        guard steps.allSatisfy({ $0.isSignature("Transform") }), names.count(where: { $0 == enveloped }) == 1,
            names.allSatisfy({ $0 == enveloped || isCanonical($0) }),
            steps.flatMap(\.children).allSatisfy({ $0.name == "InclusiveNamespaces" })
        else { return Sentences.partlySigned }
        for element in [canonical, method, digest] {
            let name = element.attributes["Algorithm"] ?? ""
            guard isCanonical(name) || methods.contains(name) else { return Sentences.weakSignature(name) }
        }
        return nil
    }

    private static let enveloped = namespace + "enveloped-signature"

    private static func isCanonical(_ name: String) -> Bool {
        [
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2006/12/xml-c14n11",
        ].contains(name)
    }

    /// Signatures and digests with SHA-2. SHA-1 and MD5 can be made to agree for two texts.
    private static let methods: Set<String> = [
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
        "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmldsig-more#sha384",
        "http://www.w3.org/2001/04/xmlenc#sha512",
    ]
}

extension XMLElement {
    fileprivate func isSignature(_ name: String) -> Bool {
        self.name == name && namespace == AlertSignature.namespace
    }

    /// The one child of that name; nil where there is none, or more than one.
    fileprivate func only(_ name: String) -> XMLElement? {
        let found = children.filter { $0.isSignature(name) }
        return found.count == 1 ? found[0] : nil
    }
}
