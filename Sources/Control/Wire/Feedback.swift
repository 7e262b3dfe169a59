extension Wire {
    package enum FeedbackKind: String, Sendable, Hashable, Codable, CaseIterable {
        case question, comment, initiative
    }

    /// How it came: somebody came by, called, wrote in Zalo, or left a letter in the box.
    package enum FeedbackSource: String, Sendable, Hashable, Codable, CaseIterable {
        case visit, phone, zalo, box
    }

    package enum FeedbackState: String, Sendable, Hashable, Codable {
        case received, assigned, answered, aired, closed
    }

    package struct NewFeedback: Sendable, Hashable, Codable {
        package var kind: FeedbackKind
        package var source: FeedbackSource
        package var text: String
        package var zone: String?
        package var person: String?
        package var contact: String?

        package init(
            kind: FeedbackKind, source: FeedbackSource, text: String, zone: String? = nil, person: String? = nil,
            contact: String? = nil
        ) {
            self.kind = kind
            self.source = source
            self.text = text
            self.zone = zone
            self.person = person
            self.contact = contact
        }
    }

    /// What a listener said, and what became of it.
    package struct Feedback: Sendable, Hashable, Codable {
        package var id: Int64
        package var kind: FeedbackKind
        package var source: FeedbackSource
        package var state: FeedbackState
        /// Empty once it is erased.
        package var text: String
        package var zone: String?
        /// Personal data: only for those who may take feedback down, until it is erased.
        package var person: String?
        package var contact: String?
        package var receivedAt: Moment
        package var receivedBy: String
        package var assignedTo: String?
        package var answer: String?
        package var answeredAt: Moment?
        package var answeredBy: String?
        /// Of the bulletin that answers.
        package var booking: Int64?
        /// The first that answered it.
        package var airing: String?
        package var closedAt: Moment?
        package var closedBy: String?
        package var closeReason: String?
        package var erasedAt: Moment?

        package init(
            id: Int64, kind: FeedbackKind, source: FeedbackSource, state: FeedbackState, text: String,
            zone: String? = nil, person: String? = nil, contact: String? = nil, receivedAt: Moment, receivedBy: String,
            assignedTo: String? = nil, answer: String? = nil, answeredAt: Moment? = nil, answeredBy: String? = nil,
            booking: Int64? = nil, airing: String? = nil, closedAt: Moment? = nil, closedBy: String? = nil,
            closeReason: String? = nil, erasedAt: Moment? = nil
        ) {
            self.id = id
            self.kind = kind
            self.source = source
            self.state = state
            self.text = text
            self.zone = zone
            self.person = person
            self.contact = contact
            self.receivedAt = receivedAt
            self.receivedBy = receivedBy
            self.assignedTo = assignedTo
            self.answer = answer
            self.answeredAt = answeredAt
            self.answeredBy = answeredBy
            self.booking = booking
            self.airing = airing
            self.closedAt = closedAt
            self.closedBy = closedBy
            self.closeReason = closeReason
            self.erasedAt = erasedAt
        }
    }

    /// An answer: a bulletin and where it airs, or neither where the person was answered alone.
    package struct NewAnswer: Sendable, Hashable, Codable {
        package var id: Int64
        package var answer: String
        package var bulletin: Bulletin?
        package var placement: Placement?

        package init(id: Int64, answer: String, bulletin: Bulletin? = nil, placement: Placement? = nil) {
            self.id = id
            self.answer = answer
            self.bulletin = bulletin
            self.placement = placement
        }
    }

    /// What `AnswerFeedback` gives.
    package struct Answered: Sendable, Hashable, Codable {
        package var feedback: Feedback
        package var bookings: [Booking]
        package var findings: [Finding]

        package init(feedback: Feedback, bookings: [Booking], findings: [Finding]) {
            self.feedback = feedback
            self.bookings = bookings
            self.findings = findings
        }
    }
}
