import ALSA
import Synchronization

/// A device, and a tape of what it took: the recording is of the very samples that were written to it, and of no others.
///
/// What a device that is lost in that moment had taken and not played yet, a fraction of a second, is on the tape all the same.
final class TapedSink: Sink {
    private let sink: any Sink
    private let tape: AirTape
    private let isOn: @Sendable () -> Bool
    private var channels = 1
    private var next: Int64 = 0

    init(_ sink: any Sink, tape: AirTape, isOn: @escaping @Sendable () -> Bool) {
        self.sink = sink
        self.tape = tape
        self.isOn = isOn
    }

    deinit { tape.isOver.store(true, ordering: .releasing) }

    func open() throws(ALSAError) -> SinkFormat {
        let format = try sink.open()
        channels = format.channels
        tape.channels.store(format.channels, ordering: .releasing)
        next = 0
        return format
    }

    func wait() -> SinkReadiness { sink.wait() }

    func write(_ samples: UnsafePointer<Float>, frames: Int) -> SinkResult {
        let result = sink.write(samples, frames: frames)
        if result == .done, isOn() { tape.put(samples, frames: frames, channels: channels, at: next) }
        return result
    }

    func nextFrameSounds() -> Int64? {
        let time = sink.nextFrameSounds()
        next = time ?? 0
        return time
    }

    var doubtsDelay: Bool { sink.doubtsDelay }

    func close(drains: Bool) { sink.close(drains: drains) }
}
