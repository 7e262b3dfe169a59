import Glibc

/// The number of the group called `name`; nil where there is no such group.
package func groupNumber(named name: String) -> UInt32? {
    var record = group()
    var found: UnsafeMutablePointer<group>?
    // Members are listed in the record, so a large group needs room.
    var buffer = [CChar](repeating: 0, count: 65_536)
    guard getgrnam_r(name, &record, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
    return record.gr_gid
}
