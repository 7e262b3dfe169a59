import CommonAlerting
import Glibc
import Linux
import Wording

/// Has a message's signature verified by xmlsec1, a program of its own that is killed when it takes too long.
///
/// Each certificate counts in both its meanings: as the sender's own, whose key must have made the signature, and as that of an
/// authority that has certified the sender. Keys that a message brings along count only with a certificate: anybody can put one
/// into a file.
struct SignatureCheck: Sendable {
    /// Absolute paths of PEM files; none for no check at all.
    var certificates: [String]
    /// The verifier; nil where it is not installed.
    var program: String?
    var timeLimit: Duration = .seconds(10)

    enum Verdict: Sendable, Hashable {
        case notAsked
        /// By the certificate in the file of that name.
        case verified(String)
        case refused(Sentence)
    }

    init(certificates: [String], environment: [String: String] = Environment.current) {
        self.certificates = certificates
        program = Self.path(environment)
    }

    /// Where xmlsec1 is; nil where it is not on the `PATH`.
    static func path(_ environment: [String: String]) -> String? {
        let folders = (environment["PATH"] ?? "").split(separator: ":") + ["/usr/local/bin", "/usr/bin"]
        return folders.map { "\($0)/xmlsec1" }.first { access($0, X_OK) == 0 }
    }

    /// Blocks until the verifier has ended, up to twice `timeLimit` for each certificate.
    func verdict(on bytes: [UInt8], _ signature: AlertSignature) -> Verdict {
        guard !certificates.isEmpty else { return .notAsked }
        switch signature {
        case .none: return .refused(Sentences.unsigned)
        case .unusable(let reason): return .refused(reason)
        case .whole: break
        }
        guard let program else { return .refused(Sentences.noVerifier) }
        var reasons: [String] = []
        for certificate in certificates {
            let name = String(certificate.split(separator: "/").last ?? "")
            guard access(certificate, R_OK) == 0 else {
                reasons.append("\(name): \(String(cString: strerror(errno)))")
                continue
            }
            for way in Self.ways(certificate) {
                switch run(program, way, bytes) {
                case .success: return .verified(name)
                case .failure(let why): reasons.append("\(name): \(why.text)")
                }
            }
        }
        return .refused(Sentences.badSignature(Self.joined(reasons)))
    }

    private static func ways(_ certificate: String) -> [[String]] {
        [
            // The sender's own key; whatever the message brings along is not looked at.
            ["--pubkey-cert-pem", certificate, "--enabled-key-data", "key-name"],
            // The sender's certificate comes in the message, and leads to this one.
            ["--trusted-pem", certificate, "--enabled-key-data", "x509"],
        ]
    }

    private struct Why: Error { var text: String }

    private func run(_ program: String, _ way: [String], _ bytes: [UInt8]) -> Result<Void, Why> {
        let child = ChildProcess(
            executable: program, arguments: ["--verify", "--enabled-reference-uris", "empty"] + way + ["-"],
            environment: ["LC_ALL": "C"])
        do {
            let ending = try child.run(feeding: bytes, timeLimit: timeLimit) { _ in }
            if ending.isTimedOut { return .failure(Why(text: "no answer in \(timeLimit.components.seconds) s")) }
            if ending.cause == .exited(code: 0) { return .success(()) }
            return .failure(Why(text: Self.reason(String(decoding: ending.errorOutput, as: UTF8.self))))
        } catch {
            return .failure(Why(text: error.description))
        }
    }

    /// What the verifier says that matters: `…:msg=certificate has expired`, `…:data and digest do not match`.
    static func reason(_ output: String) -> String {
        let lines = output.split(separator: "\n").filter { $0.hasPrefix("func=") }
        for line in lines {
            if let found = line.firstRange(of: ";msg=") ?? line.firstRange(of: "msg=") {
                return String(line[found.upperBound...].prefix { $0 != ";" && $0 != ":" }.prefix(100))
            }
        }
        let last = lines.first?.split(separator: ":").last.map { String($0.prefix(100)) }
        return last ?? "the signature is not valid"
    }

    private static func joined(_ reasons: [String]) -> String {
        var seen: Set<String> = []
        return reasons.filter { seen.insert($0).inserted }.prefix(4).joined(separator: "; ")
    }
}
