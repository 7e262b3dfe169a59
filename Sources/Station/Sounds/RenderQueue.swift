import Rendering
import Schedule
import Wording

/// Makes finished sounds: the `RenderWorker`, or in a test whatever stands in its place.
package protocol SoundMaker: Sendable {
    func render(
        _ job: RenderJob, progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(RenderError) -> Rendition
}

extension RenderWorker: SoundMaker {}

/// Renders what will be heard, one sound at a time, the most urgent first.
///
/// Each sound is made in a worker of its own; whatever becomes of it is reported, and the next one follows.
actor RenderQueue {
    struct Order: Sendable {
        var request: SoundRequest
        var title: String
        var job: @Sendable () async throws -> RenderJob
    }

    struct Status: Sendable, Hashable {
        var waiting = 0
        var current: String?
        var progress: Double?
    }

    enum Outcome: Sendable {
        case done(Rendition)
        case failed(Sentence)
    }

    private let worker: any SoundMaker
    private let report: @Sendable (SoundRequest, Outcome) async -> Void
    private var orders: [Order] = []
    private var current: (request: SoundRequest, title: String, progress: Double)?
    private(set) var task: Task<Void, Never>?
    private var isStopped = false

    init(worker: any SoundMaker, report: @escaping @Sendable (SoundRequest, Outcome) async -> Void) {
        self.worker = worker
        self.report = report
    }

    /// Puts `orders` in place of those that wait. What is being rendered goes on.
    func replace(_ orders: [Order]) {
        guard !isStopped else { return }
        self.orders = orders.filter { $0.request != current?.request }
        guard task == nil, !self.orders.isEmpty else { return }
        task = Task { await self.work() }
    }

    var status: Status {
        Status(waiting: orders.count + (current == nil ? 0 : 1), current: current?.title, progress: current?.progress)
    }

    /// Kills the worker and forgets all orders.
    func stop() async {
        isStopped = true
        orders = []
        task?.cancel()
        await task?.value
    }

    private func work() async {
        while !orders.isEmpty {
            let order = orders.removeFirst()
            current = (order.request, order.title, 0)
            let outcome = await make(order)
            current = nil
            if isStopped { break }
            await report(order.request, outcome)
        }
        task = nil
    }

    private func make(_ order: Order) async -> Outcome {
        do {
            let job = try await order.job()
            return .done(
                try await worker.render(job) { part, _ in
                    Task { await self.progressed(order.request, part) }
                })
        } catch let error as RenderError {
            return .failed(error.sentence)
        } catch let error as Refusal {
            return .failed(error.sentence)
        } catch {
            return .failed(Sentence(verbatim: "\(error)"))
        }
    }

    private func progressed(_ request: SoundRequest, _ part: Double) {
        if current?.request == request { current?.progress = part }
    }
}
