import Glibc
import Synchronization

/// Records what a null sink of a `PulseServer` plays, and when: `parec` on its monitor, with the time of every read.
package final class MonitorRecorder: Sendable {
    package static let rate = 48_000
    private static let channels = 2

    private let process: BackgroundProcess
    private let recording = Mutex(Recording())
    private let isOver = Atomic<Bool>(false)

    private struct Recording {
        var samples: [Float] = []
        /// The first frame of each read, and when it came.
        var reads: [(frame: Int, time: Int64)] = []
    }

    /// Records `sink` until `stop`. Blocks until the first samples have come.
    package init(_ sink: String, of server: PulseServer) throws {
        process = try BackgroundProcess(
            BackgroundProcess.first + [
                "parec", "-d", "\(sink).monitor", "--latency-msec=2", "--format=float32le",
                "--rate=\(MonitorRecorder.rate)",
                "--channels=\(MonitorRecorder.channels)", "--raw",
            ], environment: server.environment, capturesOutput: true)
        let thread = Unmanaged.passRetained(self).toOpaque()
        var id = pthread_t()
        precondition(pthread_create(&id, nil, readLoop, thread) == 0, "no thread for the recorder")
        pthread_detach(id)
        while recording.withLock({ $0.reads.isEmpty }), !isOver.load(ordering: .relaxed) { usleep(2000) }
    }

    /// Ends the recording; what was recorded stays. Blocks until the last of it has been taken.
    package func stop() {
        process.end()
        while !isOver.load(ordering: .acquiring) { usleep(1000) }
    }

    /// The samples of one channel (0 is left), from the beginning.
    package func samples(channel: Int = 0) -> [Float] {
        let all = recording.withLock { $0.samples }
        return stride(from: channel, to: all.count - MonitorRecorder.channels + 1, by: MonitorRecorder.channels).map {
            all[$0]
        }
    }

    /// CLOCK_MONOTONIC in nanoseconds at which `frame` sounded.
    ///
    /// The sink hands a block of two milliseconds to its monitor at the moment at which the block begins to sound. A read may be
    /// late by what the scheduler made of it, never early, so the earliest of the reads within a second counts.
    package func time(of frame: Int) -> Int64 {
        let reads = recording.withLock { $0.reads }
        let near = reads.filter { abs($0.frame - frame) < MonitorRecorder.rate }
        let base = near.map { $0.time - Int64($0.frame) * 1_000_000_000 / Int64(MonitorRecorder.rate) }.min() ?? 0
        return base + Int64(frame) * 1_000_000_000 / Int64(MonitorRecorder.rate)
    }

    /// The frames at which sound begins after at least `silence` frames without any.
    package func onsets(channel: Int = 0, above threshold: Float = 0.02, silence: Int = 4800) -> [Int] {
        var onsets: [Int] = []
        var last = -silence
        for (frame, sample) in samples(channel: channel).enumerated() where abs(sample) > threshold {
            if frame - last >= silence { onsets.append(frame) }
            last = frame
        }
        return onsets
    }

    fileprivate func readUntilEnd() {
        defer { isOver.store(true, ordering: .releasing) }
        let sampleBytes = MemoryLayout<Float>.size
        let frameBytes = sampleBytes * MonitorRecorder.channels
        var buffer = [Float](repeating: 0, count: 16_384)
        var kept = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { read(process.output, $0.baseAddress! + kept, $0.count - kept) }
            if count <= 0 { return }
            var now = timespec()
            clock_gettime(CLOCK_MONOTONIC, &now)
            let whole = (kept + count) / frameBytes * frameBytes
            recording.withLock { recording in
                let first = recording.samples.count / MonitorRecorder.channels
                recording.samples.append(contentsOf: buffer[..<(whole / sampleBytes)])
                recording.reads.append((first, Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)))
            }
            kept = kept + count - whole
            buffer.withUnsafeMutableBytes { bytes in
                for index in 0..<kept { bytes[index] = bytes[whole + index] }
            }
        }
    }
}

private func readLoop(_ recorder: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let recorder { Unmanaged<MonitorRecorder>.fromOpaque(recorder).takeRetainedValue().readUntilEnd() }
    return nil
}
