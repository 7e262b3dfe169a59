import Bulletin
import Glibc
import Vietnamese
import Wording

/// Prepared texts: files in folders, the earlier of which come first.
struct TemplateShelf: Sendable {
    enum Kind: String, Sendable {
        case alerts
        /// What `loaxa new` begins with.
        case bulletins = "templates"
    }

    let kind: Kind
    let folders: [String]

    /// The commune's own beside the settings; then those that ship.
    init(_ context: Context, _ kind: Kind = .alerts) {
        self.kind = kind
        let own = StationFiles.folder(context).map { ["\($0)/\(kind.rawValue)"] } ?? []
        folders = own + StationFiles.shippedBulletins.map { "\($0)/\(kind.rawValue)" }
    }

    /// Without the ending; in the order of the alphabet.
    var names: [String] { Set(folders.flatMap(TemplateShelf.files)).sorted() }

    private static func files(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".md"), !name.hasPrefix(".") { names.append(String(name.dropLast(3))) }
        }
        return names
    }

    func template(_ name: String) throws(Failure) -> (file: String, template: BulletinTemplate) {
        let name = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        let names = names
        // What is not in a folder's list is not opened: a name is no path.
        guard names.contains(name),
            let folder = folders.first(where: { access("\($0)/\(name).md", F_OK) == 0 })
        else { throw Failure(Sentences.noTemplate(name, kind, meant: nearest(to: name, in: names))) }
        let file = "\(folder)/\(name).md"
        return (file, BulletinTemplate(try Files.text(file)))
    }

    /// A template with its blanks filled.
    func text(_ name: String, _ values: [String: String]) throws(Failure) -> AlertText {
        let (file, template) = try template(name)
        let filled: String
        do {
            filled = try template.filled(values)
        } catch {
            throw Failure(Sentences.templateFault(error, template: name))
        }
        return try AlertText(bulletin: Array(filled.utf8), file: file)
    }
}
