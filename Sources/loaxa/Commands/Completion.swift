import Control
import Schedule
import Station
import Wording

/// `loaxa completion bash`: what the shell needs to complete the names of commands, options, slots and zones.
struct Completion: Command {
    static let manual = Manual(
        "completion", Sentences.completionSummary,
        positionals: [Positional(Sentence(verbatim: "bash|slots|zones"), .one)], details: Sentences.completionDetails,
        examples: [
            .init("source <(loaxa completion bash)", Sentences.completionExample),
            .init(
                "loaxa completion bash | sudo tee /usr/share/bash-completion/completions/loaxa",
                Sentences.completionInstallExample),
        ])

    private enum Wanted: String {
        /// The script.
        case bash
        /// The names that the station knows now, one a line; the script asks for them.
        case slots, zones
    }

    private let wanted: Wanted

    init(_ arguments: Arguments) throws(UsageError) {
        let word = arguments.positionals[0]
        guard let wanted = Wanted(rawValue: word) else { throw UsageError(Sentences.noSuchShell(word)) }
        self.wanted = wanted
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        switch wanted {
        case .bash: context.output.write(Completion.script)
        case .slots: for name in await Completion.names(context).slots { context.output.line(name) }
        case .zones: for name in await Completion.names(context).zones { context.output.line(name) }
        }
        return .success
    }

    /// From the running station, else from the settings; nothing where there is neither. Nobody wants to read complaints
    /// while pressing Tab.
    private static func names(_ context: Context) async -> (slots: [String], zones: [String]) {
        if let info = try? await StationLink(context).ask({ try await $0.info() }) {
            return (info.slots.map(\.name), info.zones.map(\.name))
        }
        var quiet = context
        quiet.errors = NoSink()
        guard let settings = (try? StationFiles.configuration(quiet)) ?? nil else { return ([], []) }
        return (settings.timetable.slots.map(\.name), settings.zones.map(\.name))
    }

    /// Options whose value is a name of the station, and what they name.
    private static let named: [(option: String, names: Wanted)] = [
        (QueueAdd.slot.description.name, .slots), (AlertRaise.zone.description.name, .zones),
    ]

    /// Made from the manuals of the commands, so that it knows what they know.
    static var script: String {
        let common = (CommonOptions.descriptions + [CommonOptions.help.description]).map { "--" + $0.name }
        let cases = CommandList.all.map { command in
            let manual = command.manual
            let words = manual.options.map { "--" + $0.name } + common
            return "        \"\(manual.name)\") words=\"\(words.joined(separator: " "))\" ;;"
        }
        let groups = CommandList.groups.map { group in
            "        \"\(group.name)\") words=\"\(CommandList.names(in: group).joined(separator: " "))\" ;;"
        }
        let names = (CommandList.topNames + ["help"]).joined(separator: " ")
        let groupNames = CommandList.groups.map(\.name).joined(separator: "|")
        let asked = named.map { "        --\($0.option)) kind=\($0.names.rawValue) ;;" }.joined(separator: "\n")
        return """
            # bash completion of loaxa \(Version.number); made by: loaxa completion bash
            _loaxa() {
                local word=${COMP_WORDS[COMP_CWORD]} command= words= kind= index
                local -a where=()
                for ((index = 1; index < COMP_CWORD; index++)); do
                    case ${COMP_WORDS[index]} in
                        --config|--state|--socket|--lang)
                            where+=("${COMP_WORDS[index]}" "${COMP_WORDS[index + 1]}")
                            ((index++)) ;;
                        -*) ;;
                        *)
                            [[ -n $command ]] && continue
                            command=${COMP_WORDS[index]}
                            case $command in
                                \(groupNames))
                                    [[ index+1 -lt COMP_CWORD ]] && command="$command ${COMP_WORDS[index + 1]}" ;;
                            esac ;;
                    esac
                done
                case ${COMP_WORDS[COMP_CWORD - 1]} in
            \(asked)
                esac
                [[ -z $kind && $command =~ ^(stop|mute|unmute)$ && $word != -* ]] && kind=zones
                [[ -z $kind && $command == why && $word != -* ]] && kind=slots
                if [[ -n $kind ]]; then
                    # Several names stand with commas between them.
                    local last=${word##*,}
                    words=$("${COMP_WORDS[0]}" completion "$kind" "${where[@]}" 2>/dev/null)
                    mapfile -t COMPREPLY < <(compgen -W "$words" -P "${word%"$last"}" -- "$last")
                    return
                fi
                case $command in
                    "") words="\(names) \(common.joined(separator: " "))" ;;
                    help) words="\(names)" ;;
            \(groups.joined(separator: "\n"))
            \(cases.joined(separator: "\n"))
                esac
                if [[ $word == -* || -z $command || $command == help || " \(CommandList.groups.map(\.name).joined(separator: " ")) " == *" $command "* ]]; then
                    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
                fi
            }
            complete -o default -F _loaxa loaxa

            """
    }
}

/// Where words go that nobody is to read.
private struct NoSink: TextSink {
    let isTerminal = false
    let columns: Int? = nil
    func write(_ text: String) {}
    func flush() {}
}
