import Control
import Station

/// The command line of `loaxad` as a value.
enum DaemonArguments {
    enum Reading {
        case run(Daemon.Options)
        case amplifiersOff(Daemon.Options)
        case help
        case version
        /// What is wrong, in one clause.
        case refused(String)
    }

    static func read(_ words: [String]) -> Reading {
        var options = Daemon.Options()
        let fields: [String: WritableKeyPath<Daemon.Options, String>] = [
            "--config": \.configuration, "--state": \.state, "--cache": \.cache, "--socket": \.socket,
        ]
        var rest = words[...]
        var onlyAmplifiers = false
        while let word = rest.popFirst() {
            if word == "--help" || word == "-h" { return .help }
            if word == "--version" { return .version }
            if word == "--amplifiers-off" {
                onlyAmplifiers = true
                continue
            }
            let pair = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let field = fields[pair[0]] else { return .refused("there is no option “\(word)”") }
            guard let value = pair.count == 2 ? pair[1] : rest.popFirst(), !value.isEmpty else {
                return .refused("\(pair[0]) needs a value")
            }
            options[keyPath: field] = value
        }
        return onlyAmplifiers ? .amplifiersOff(options) : .run(options)
    }

    static let help = """
        loaxad: the station itself; it airs the programme and serves loaxa. Started by systemd, or by hand.

        Usage: loaxad [options]

        Options:
          --config DIR    station.json5, timetable.json5, pronunciation.tsv; default /etc/loaxa
          --state DIR     the ledger and the clips; default /var/lib/loaxa
          --cache DIR     finished sounds; default /var/cache/loaxa
          --socket PATH   where loaxa finds it; default \(StationClient.usualSocket)
          --amplifiers-off  switch every amplifier off and end: what systemd runs when the station has died
          --version       show the version
          --help          show this

        SIGHUP reads the configuration again; SIGTERM and SIGINT stop it in order.
        """
}
