import Glibc
import Linux
import Time
import Wording

@main
enum Main {
    static func main() async {
        let cleanups = Cleanups()
        Interruption.watch(cleanups)
        let output = DescriptorSink(STDOUT_FILENO) { number in
            // A reader that has gone (`loaxa log | head`) is no fault; a full disk is.
            if number == EPIPE { Interruption.die(of: SIGPIPE, after: cleanups) }
            let reason = String(cString: strerror(number))
            DescriptorSink(STDERR_FILENO) { _ in }.write("loaxa: stdout: \(reason)\n")
            cleanups.run()
            exit(1)
        }
        let errors = DescriptorSink(STDERR_FILENO) { _ in }
        let words = Array(CommandLine.arguments.dropFirst())
        let environment = Environment.current
        let code = await run(
            words,
            in: Context(
                language: Environment.language(of: environment) ?? .vietnamese, common: CommonOptions(),
                output: output, errors: errors, environment: environment, clock: SystemClock(), cleanups: cleanups))
        output.flush()
        errors.flush()
        Interruption.giveWay()
        cleanups.run()
        exit(code)
    }

    /// Reads the command line, then runs it. Returns the exit code.
    static func run(_ words: [String], in context: Context) async -> Int32 {
        var context = context
        context.language = StationFiles.language(asked: CommonOptions.languageAsked(in: words), context)
        let invocation: Invocation
        do throws(UsageError) {
            invocation = try Invocation(words)
        } catch {
            context.errors.prose(error.line(in: context.language))
            return 2
        }
        switch invocation {
        case .version:
            context.output.line("loaxa \(Version.number)")
        case .help(let path):
            context.output.write(HelpScreen(of: path).text(in: context.language))
        case .run(let command, let common):
            context.common = common
            context.language = StationFiles.language(asked: common.language, context)
            do throws(Failure) {
                return try await command.run(in: context).rawValue
            } catch {
                context.output.flush()
                context.errors.prose(error.line(in: context.language))
                return 1
            }
        }
        return 0
    }
}
