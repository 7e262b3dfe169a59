import Glibc

/// The account of this process.
package enum Account {
    /// The account that it runs under.
    package static var own: UInt32 { geteuid() }

    /// The name of the account, or `uid N` where it has none. May block on the name service.
    package static func name(of user: UInt32) -> String {
        var record = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 4096)
        guard getpwuid_r(user, &record, &buffer, buffer.count, &found) == 0, found != nil, let name = record.pw_name
        else { return "uid \(user)" }
        return String(cString: name)
    }
}

/// The groups that an account belongs to.
package enum GroupMembership {
    /// The names of all groups of the account called `user`, whose first group is `group`. May block on the name service.
    package static func names(user: String, group: UInt32) -> Set<String> {
        var count: Int32 = 64
        var numbers = [gid_t](repeating: 0, count: Int(count))
        if getgrouplist(user, group, &numbers, &count) < 0 {
            numbers = [gid_t](repeating: 0, count: Int(max(1, count)))
            guard getgrouplist(user, group, &numbers, &count) >= 0 else { return name(of: group).map { [$0] } ?? [] }
        }
        return Set(numbers.prefix(Int(count)).compactMap(name))
    }

    private static func name(of number: gid_t) -> String? {
        var record = Glibc.group()
        var found: UnsafeMutablePointer<Glibc.group>?
        var buffer = [CChar](repeating: 0, count: 65_536)
        guard getgrgid_r(number, &record, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
        return String(cString: record.gr_name)
    }
}
