import Time
import Vietnamese

/// A campaign as the commune plans it: what it is about, in which phases, and how much of it is to be heard.
package struct CampaignPlan: Sendable, Hashable {
    package struct Topic: Sendable, Hashable {
        /// For bulletins and commands.
        package var name: String
        package var title: String
        package init(name: String, title: String) {
            self.name = name
            self.title = title
        }
    }

    package struct Phase: Sendable, Hashable {
        package var title: String
        package var from: CivilDate
        /// Its last day; nil where it has no end.
        package var through: CivilDate?
        package var targets: [Target]
        package init(title: String, from: CivilDate, through: CivilDate? = nil, targets: [Target] = []) {
            self.title = title
            self.from = from
            self.through = through
            self.targets = targets
        }
    }

    /// Minutes of a topic, or for a group of listeners.
    package struct Target: Sendable, Hashable {
        package enum Subject: Sendable, Hashable {
            /// A topic's name.
            case topic(String)
            /// A group, as bulletins name it under `audience`.
            case audience(String)
        }
        package var subject: Subject
        package var minutesPerMonth: Double
        package init(_ subject: Subject, minutesPerMonth: Double) {
            self.subject = subject
            self.minutesPerMonth = minutesPerMonth
        }
    }

    package var name: String
    package var title: String
    package var topics: [Topic]
    /// In the order of their first days.
    package var phases: [Phase]

    package init(name: String, title: String, topics: [Topic] = [], phases: [Phase] = []) {
        self.name = name
        self.title = title
        self.topics = topics
        self.phases = phases
    }

    /// Whether a bulletin that names it so means this one: by its name or its title, with or without marks.
    package func isMeant(by text: String) -> Bool {
        Self.key(text) == Self.key(name) || Self.key(text) == Self.key(title)
    }

    package func topic(meantBy text: String) -> Topic? {
        topics.first { Self.key(text) == Self.key($0.name) || Self.key(text) == Self.key($0.title) }
    }

    private static func key(_ text: String) -> String {
        text.foldedVietnamese.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
