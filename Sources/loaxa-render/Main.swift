import Glibc
import Rendering

@main
enum Main {
    static func main() { exit(WorkerProgram.run()) }
}
