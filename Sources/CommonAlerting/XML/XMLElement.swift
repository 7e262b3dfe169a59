/// An element of an XML file: its name, what it holds, and where it begins.
///
/// Attributes are checked and forgotten: CAP has none.
struct XMLElement: Sendable, Hashable {
    /// Without its prefix.
    let name: String
    /// The URI that its prefix stands for; empty for none.
    let namespace: String
    /// Of its `<`, in the file's characters.
    let offset: Int
    var children: [XMLElement] = []
    /// The characters directly in it, as they stand.
    var text = ""
}
