/// An element of an XML file: its name, its attributes, what it holds, and where it begins.
struct XMLElement: Sendable, Hashable {
    /// Without its prefix.
    let name: String
    /// The URI that its prefix stands for; empty for none.
    let namespace: String
    /// Of its `<`, in the file's characters.
    let offset: Int
    /// By their names as written, without declarations of namespaces.
    var attributes: [String: String] = [:]
    var children: [XMLElement] = []
    /// The characters directly in it, as they stand.
    var text = ""
}
