import Glibc
import Linux
import Station
import Vietnamese
import Wording

/// Where the station's files are, and what a command may take from them without the daemon.
enum StationFiles {
    /// The configuration's folder: named, or the one that is installed, or the one of a source tree; nil where there is none.
    static func folder(_ context: Context) -> String? {
        if let named = context.common.config { return named }
        return ["/etc/loaxa", "Config"].first { access($0 + "/station.json5", R_OK) == 0 }
    }

    /// Where the bulletins that ship may lie, with templates and pictures: in a source tree, beside the program, in the usual place.
    static let shippedBulletins: [String] = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            readlink("/proc/self/exe", bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        let usual = "/usr/local/share/loaxa/Bulletins"
        let steps = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "/").dropLast(2)
        let beside = steps.reduce("") { "\($0)/\($1)" } + "/share/loaxa/Bulletins"
        return beside == usual ? ["Bulletins", usual] : ["Bulletins", beside, usual]
    }()

    static func stateFolder(_ context: Context) -> String { context.common.state ?? "/var/lib/loaxa" }

    /// The station's settings; nil where this machine has none. Where they have errors, prints all of these and fails.
    static func configuration(_ context: Context) throws(Failure) -> StationConfiguration? {
        guard let folder = folder(context) else { return nil }
        let (configuration, findings) = StationConfiguration.load(folder: folder)
        guard configuration == nil, findings.hasErrors else { return configuration }
        context.complain(findings.filter { $0.severity == .error })
        throw Failure(Sentences.configurationUnusable(folder))
    }

    /// The commune's own readings; a line of the table that cannot be read is complained of and left out.
    static func pronunciation(_ context: Context) throws(Failure) -> Pronunciation {
        guard let folder = folder(context) else { return Pronunciation() }
        let file = "\(folder)/pronunciation.tsv"
        guard access(file, F_OK) == 0 else { return Pronunciation() }
        let text = try Files.text(file)
        let (pronunciation, findings) = Pronunciation.reading(text, file: file)
        context.complain(findings)
        return pronunciation
    }

    /// The language to speak: asked for, else that of the locale, else the station's.
    static func language(asked: Language?, _ context: Context) -> Language {
        if let language = asked ?? Environment.language(of: context.environment) { return language }
        return folder(context).flatMap { StationConfiguration.load(folder: $0).configuration?.language } ?? .vietnamese
    }
}
