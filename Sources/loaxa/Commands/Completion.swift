import Wording

/// `loaxa completion bash`: what the shell needs to complete the names of commands and options.
struct Completion: Command {
    static let manual = Manual(
        "completion", Sentences.completionSummary, positionals: [Positional(Sentence(verbatim: "bash"), .one)],
        details: Sentences.completionDetails,
        examples: [
            .init("source <(loaxa completion bash)", Sentences.completionExample),
            .init(
                "loaxa completion bash | sudo tee /usr/share/bash-completion/completions/loaxa",
                Sentences.completionInstallExample),
        ])

    init(_ arguments: Arguments) throws(UsageError) {
        let shell = arguments.positionals[0]
        guard shell == "bash" else { throw UsageError(Sentences.noSuchShell(shell)) }
    }

    func run(in context: Context) async throws(Failure) -> Outcome {
        context.output.write(Completion.script)
        return .success
    }

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
        return """
            # bash completion of loaxa \(Version.number); made by: loaxa completion bash
            _loaxa() {
                local word=${COMP_WORDS[COMP_CWORD]} command= words= index
                for ((index = 1; index < COMP_CWORD; index++)); do
                    case ${COMP_WORDS[index]} in
                        --config|--state|--socket|--lang) ((index++)) ;;
                        -*) ;;
                        *)
                            command=${COMP_WORDS[index]}
                            case $command in
                                \(groupNames))
                                    [[ index+1 -lt COMP_CWORD ]] && command="$command ${COMP_WORDS[index + 1]}" ;;
                            esac
                            break ;;
                    esac
                done
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
