import Wording

extension Wire {
    /// What commands call a thing, and what people call it.
    package struct Named: Sendable, Hashable, Codable {
        package var name: String
        package var title: String

        package init(name: String, title: String) {
            self.name = name
            self.title = title
        }
    }

    /// Who asks, and what that account may be.
    package struct Person: Sendable, Hashable, Codable {
        package var user: String
        /// contributor, editor, operator, approver, annotator, technician, alerter; auditor.
        package var roles: [String]

        package init(user: String, roles: [String]) {
            self.user = user
            self.roles = roles
        }
    }

    /// Who serves: the station, its folders, its zones and its slots.
    package struct Info: Sendable, Hashable, Codable {
        package var name: String
        package var language: Language
        package var version: String
        package var timeZone: String
        package var configurationFolder: String
        package var stateFolder: String
        package var startedAt: Moment
        package var zones: [Named]
        package var slots: [Named]

        package init(
            name: String, language: Language, version: String, timeZone: String, configurationFolder: String,
            stateFolder: String, startedAt: Moment, zones: [Named], slots: [Named]
        ) {
            self.name = name
            self.language = language
            self.version = version
            self.timeZone = timeZone
            self.configurationFolder = configurationFolder
            self.stateFolder = stateFolder
            self.startedAt = startedAt
            self.zones = zones
            self.slots = slots
        }
    }
}
