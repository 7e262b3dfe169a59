extension Wire {
    /// What checking the whole as-run log came to.
    package struct LogReport: Sendable, Hashable, Codable {
        /// The number of the newest entry: of those that were ever made.
        package var entries: Int
        /// Of those, the first ones that were removed under seal because of their age.
        package var removed: Int
        /// The newest hash, 64 hexadecimal digits.
        package var head: String
        /// Nil where all is as it was written.
        package var fault: Reason?

        package init(entries: Int, removed: Int = 0, head: String, fault: Reason? = nil) {
            self.entries = entries
            self.removed = removed
            self.head = head
            self.fault = fault
        }
    }
}
