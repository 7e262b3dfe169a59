import Glibc
import Linux
import Station
import Wording

@main
enum Main {
    static func main() async {
        switch DaemonArguments.read(Array(CommandLine.arguments.dropFirst())) {
        case .run(let options): exit(await Daemon(options, environment: Environment.current).run())
        case .amplifiersOff(let options):
            exit(await Daemon(options, environment: Environment.current).switchAmplifiersOff())
        case .help:
            print(DaemonArguments.help)
        case .version:
            print("loaxad \(Version.number)")
        case .refused(let word):
            Journal.writeToStandardError("loaxad: \(word). For help: loaxad --help\n")
            exit(2)
        }
    }
}
