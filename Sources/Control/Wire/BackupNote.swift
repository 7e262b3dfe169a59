extension Wire {
    /// A backup that somebody made of the station.
    package struct BackupNote: Sendable, Hashable, Codable {
        /// As whoever made it calls it.
        package var file: String
        package var bytes: Int
        /// Entries of the as-run log that are in it.
        package var logEntries: Int64

        package init(file: String, bytes: Int, logEntries: Int64) {
            self.file = file
            self.bytes = bytes
            self.logEntries = logEntries
        }
    }
}
