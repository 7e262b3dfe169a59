import Schedule
import Testing

@testable import Station

/// Who asks, what the file says, and what the person then may be.
private struct RolesCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var operators: [String] = []
    var technicians: [String] = []
    var alerters: [String] = []
    var editors: [String] = []
    var orientation: [String] = []
    var auditors: [String] = []
    var user = "van"
    var groups: [String] = []
    var may: Set<StationConfiguration.Roles.Role>

    static let all = [
        RolesCase(testDescription: "nobody is named", may: []),
        RolesCase(
            testDescription: "by name", operators: ["tam", "van"], may: [.contributor, .editor, .operator, .annotator]),
        RolesCase(
            testDescription: "a technician may operate and alert", technicians: ["van"],
            may: [.contributor, .editor, .operator, .annotator, .technician, .alerter]),
        RolesCase(
            testDescription: "an editor stops nothing", editors: ["van"], may: [.contributor, .editor, .annotator]),
        RolesCase(
            testDescription: "orientation remarks and no more", orientation: ["@tuyen-giao"], groups: ["tuyen-giao"],
            may: [.annotator]),
        RolesCase(
            testDescription: "an auditor is nothing else", operators: ["*"], technicians: ["van"], alerters: ["@loaxa"],
            editors: ["van"], auditors: ["van"], groups: ["loaxa"], may: []),
        RolesCase(
            testDescription: "an auditor of another name", operators: ["van"], auditors: ["kiem-tra"],
            may: [.contributor, .editor, .operator, .annotator]),
        RolesCase(testDescription: "who may alert may nothing else", alerters: ["van"], may: [.alerter]),
        RolesCase(
            testDescription: "an operator may not alert", operators: ["van"], alerters: ["@xa"],
            may: [.contributor, .editor, .operator, .annotator]),
        RolesCase(
            testDescription: "by group", operators: ["@loaxa"], groups: ["van", "loaxa"],
            may: [.contributor, .editor, .operator, .annotator]),
        RolesCase(testDescription: "another group", operators: ["@loaxa"], groups: ["audio"], may: []),
        RolesCase(testDescription: "a group's name is no account", operators: ["loaxa"], groups: ["loaxa"], may: []),
        RolesCase(testDescription: "an account's name is no group", operators: ["@van"], may: []),
        RolesCase(testDescription: "everybody", operators: ["*"], may: [.contributor, .editor, .operator, .annotator]),
        RolesCase(
            testDescription: "an account called *", technicians: ["*"], user: "*",
            may: [.contributor, .editor, .operator, .annotator, .technician, .alerter]),
        RolesCase(testDescription: "no part of a name", operators: ["va", "vanh", "@"], groups: ["a"], may: []),
    ]
}

@Test(arguments: RolesCase.all)
private func `who may do what`(_ example: RolesCase) {
    var roles = StationConfiguration.Roles(
        contributors: [], operators: example.operators, approvers: ["chu-tich"], technicians: example.technicians,
        alerters: example.alerters)
    (roles.editors, roles.orientation, roles.auditors) = (example.editors, example.orientation, example.auditors)
    let may = StationConfiguration.Roles.Role.allCases.filter {
        roles.may(user: example.user, groups: example.groups, as: $0)
    }
    #expect(Set(may) == example.may)
}

@Test func `presets that the schedule knows too say the same`() {
    #expect(Set(QuotaPreset.all.map(\.name)).isSuperset(of: Quotas.presets.keys))
    for preset in QuotaPreset.all {
        if let known = Quotas.presets[preset.name] { #expect(known == preset.quotas) }
    }
}
