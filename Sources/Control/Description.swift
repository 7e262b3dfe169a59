/// The interface's description: the text of `vn.loaxa.Station.varlink`, embedded by the build.
package enum StationDescription {
    package static let name = "vn.loaxa.Station"
    package static let text = String(decoding: PackageResources.vn_loaxa_Station_varlink, as: UTF8.self)
}
