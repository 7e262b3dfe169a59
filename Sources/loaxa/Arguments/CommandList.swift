import Wording

/// Every command of `loaxa`, in the order in which the help screen lists them.
enum CommandList {
    static let all: [any Command.Type] = [
        New.self, Import.self, Check.self, Preview.self, Say.self, Spoken.self, Render.self,
        QueueAdd.self, QueueList.self, QueueRemove.self, QueueMove.self,
        Show.self, Inbox.self, Annotate.self, Approve.self, Reject.self, Publish.self,
        FeedbackAdd.self, FeedbackList.self, FeedbackShow.self, FeedbackAssign.self, FeedbackAnswer.self,
        FeedbackClose.self, FeedbackErase.self, FeedbackExport.self,
        AlertRaise.self, AlertList.self, AlertClear.self, AlertTemplates.self, LiveCommand.self, RelayCommand.self,
        Plan.self, Why.self, Status.self, Stop.self, Mute.self, Unmute.self, TestZone.self, Log.self, LogVerify.self,
        LogExport.self, Replay.self, ReportCommand.self, CoverageCommand.self,
        Calendar.self, Lunar.self,
        Backup.self, Restore.self, Doctor.self, WhoAmI.self, Reload.self, Completion.self,
    ]

    /// Commands that share a first word. Without a second word the standard one runs.
    struct Group: Sendable {
        let name: String
        let summary: Sentence
        let standard: any Command.Type
    }

    static let groups: [Group] = [
        Group(name: "alert", summary: Sentences.alertSummary, standard: AlertRaise.self),
        Group(name: "feedback", summary: Sentences.feedbackSummary, standard: FeedbackList.self),
        Group(name: "log", summary: Sentences.logGroupSummary, standard: Log.self),
        Group(name: "queue", summary: Sentences.queueSummary, standard: QueueList.self),
        Group(name: "test", summary: Sentences.testZoneSummary, standard: TestZone.self),
    ]

    static func command(_ words: [String]) -> (any Command.Type)? { all.first { $0.manual.words == words } }
    static func group(_ name: String) -> Group? { groups.first { $0.name == name } }

    /// The second words of a group's commands.
    static func names(in group: Group) -> [String] {
        all.map { $0.manual.words }.filter { $0.first == group.name }.map { $0[1] }
    }

    static var allNames: [String] { all.map { $0.manual.name } + groups.map(\.name) + ["help"] }
    static var topNames: [String] {
        all.map { $0.manual.words }.filter { $0.count == 1 }.map { $0[0] } + groups.map(\.name)
    }
}
