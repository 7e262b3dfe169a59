import Bulletin

// How pressing a message is (Circular 39/2020/TT-BTTTT knows three degrees; CAP has three scales).
//
//   severity          urgency               certainty           priority
//   Extreme, Severe   Immediate, Expected   Observed, Likely    emergency
//   Extreme … Moderate, Unknown   any but Past   any but Unlikely    priority
//   Minor, or Past, or Unlikely                                 normal
//
// The first row is the “imminent threat” of 47 CFR 10.400(b), by which mobile phones are woken: what may interrupt sleep.
extension AlertBlock {
    package var priority: Priority {
        if severity == .minor || urgency == .past || certainty == .unlikely { return .normal }
        let isGrave = severity == .extreme || severity == .severe
        let isNear = urgency == .immediate || urgency == .expected
        let isSure = certainty == .observed || certainty == .likely
        return isGrave && isNear && isSure ? .emergency : .priority
    }
}
