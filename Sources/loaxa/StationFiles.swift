import Glibc
import Vietnamese
import Wording

/// Where the station's files are, and what a command may take from them without the daemon.
enum StationFiles {
    /// The configuration's folder: named, or the one that is installed, or the one of a source tree; nil where there is none.
    static func folder(_ context: Context) -> String? {
        if let named = context.common.config { return named }
        return ["/etc/loaxa", "Config"].first { access($0 + "/station.json5", R_OK) == 0 }
    }

    static func pronunciation(_ context: Context) throws(Failure) -> Pronunciation { Pronunciation() }

    /// The language to speak: asked for, else that of the locale, else the station's.
    static func language(asked: Language?, _ context: Context) -> Language {
        asked ?? Environment.language(of: context.environment) ?? .vietnamese
    }
}
