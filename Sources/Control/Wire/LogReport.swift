extension Wire {
    /// What checking the whole as-run log came to.
    package struct LogReport: Sendable, Hashable, Codable {
        package var entries: Int
        /// The newest hash, 64 hexadecimal digits.
        package var head: String
        /// Nil where all is as it was written.
        package var fault: Reason?

        package init(entries: Int, head: String, fault: Reason? = nil) {
            self.entries = entries
            self.head = head
            self.fault = fault
        }
    }
}
