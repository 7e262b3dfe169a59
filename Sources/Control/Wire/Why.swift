import Wording

extension Wire {
    /// A setting that decides: where it stands, and what it is now.
    package struct Setting: Sendable, Hashable, Codable {
        /// The name of the file: of the configuration's folder, or a bulletin's.
        package var file: String
        /// Such as `slots.sang.ifMissed`.
        package var key: String
        /// Nil where it is left out.
        package var value: String?

        package init(file: String, key: String, value: String?) {
            self.file = file
            self.key = key
            self.value = value
        }
    }

    /// What became of something, or will, and why.
    package struct Explanation: Sendable, Hashable, Codable {
        /// Nil where it is not about one airing.
        package var airing: String?
        package var title: String
        package var zones: [String]
        package var booking: Int64?
        package var start: Moment?
        /// Of what is to come: planned where it will air, skipped where not. Nil where it is not about one airing.
        package var result: AiringResult?
        /// The code of the reason; nil where all is as it should be.
        package var code: String?
        package var sentence: Sentence
        /// The rule behind it; nil where the sentence says all.
        package var rule: Sentence?
        package var settings: [Setting]

        package init(
            airing: String? = nil, title: String, zones: [String], booking: Int64? = nil, start: Moment? = nil,
            result: AiringResult? = nil, code: String? = nil, sentence: Sentence, rule: Sentence? = nil,
            settings: [Setting] = []
        ) {
            self.airing = airing
            self.title = title
            self.zones = zones
            self.booking = booking
            self.start = start
            self.result = result
            self.code = code
            self.sentence = sentence
            self.rule = rule
            self.settings = settings
        }
    }

    /// The answer to a question; where several bookings fit, these alone.
    package struct Answer: Sendable, Hashable, Codable {
        package var explanations: [Explanation]
        package var bookings: [Booking]

        package init(explanations: [Explanation] = [], bookings: [Booking] = []) {
            self.explanations = explanations
            self.bookings = bookings
        }
    }
}
