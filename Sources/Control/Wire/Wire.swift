/// What travels between the daemon and its clients. The types are those of `vn.loaxa.Station.varlink`, which documents them;
/// a field here is the field of that name there, in snake case.
package enum Wire {}
