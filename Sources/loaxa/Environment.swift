import Linux
import Wording

extension Environment {
    /// The language of the locale, as POSIX orders its variables: the first that is set decides.
    static func language(of environment: [String: String]) -> Language? {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let locale = environment[name], !locale.isEmpty { return Language(locale: locale) }
        }
        return nil
    }
}
