import Control
import Time
import Wording

/// The running station as a command sees it. Everything it throws is one line for people.
struct StationLink: Sendable {
    let client: StationClient
    let context: Context

    init(_ context: Context) throws(Failure) {
        self.context = context
        do {
            client = try StationClient(socket: context.common.socket ?? StationClient.usualSocket)
        } catch {
            throw StationLink.failure(error, context)
        }
    }

    /// Asks the station something.
    func ask<Answer: Sendable>(
        _ question: (StationClient) async throws -> Answer
    ) async throws(Failure) -> Answer {
        do {
            return try await question(client)
        } catch {
            throw StationLink.failure(error, context)
        }
    }

    /// The line that says why the station did not do it. Findings that come with it are printed, all of them.
    static func failure(_ error: any Error, _ context: Context) -> Failure {
        switch error {
        case let error as Failure: return error
        case StationError.invalidBulletin(let findings):
            context.complain(findings.map(\.finding))
            return Failure(Sentences.bulletinRefused)
        case StationError.invalidConfiguration(let findings):
            context.complain(findings.map(\.finding))
            return Failure(Sentences.configurationRefused)
        case let error as StationError: return Failure(error.sentence)
        case let error as StationUnreachable: return Failure(error.sentence)
        default: return Failure(StationError.failure("\(error)").sentence)
        }
    }
}
