import ALSA
import Audio
import Glibc
import Synchronization
import Time

/// The loop of one input while somebody listens: read, mix to one channel, bring to its level, hand over; and when the device goes
/// away try again until it is back.
///
/// Lives on its own thread from `run` to its return.
final class CaptureThread {
    static let firstRetry: Int64 = 100_000_000
    static let lastRetry: Int64 = 2_000_000_000

    private let settings: InputSettings
    private let device: any InputDevice
    private let clock: any StationClock
    private let ring: CaptureRing
    private let gauge: InputGauge
    private let emit: (PlaybackEvent) -> Void
    private let sleep: (Int64) -> Void
    private let factor: Float
    private var limiter = Limiter(ceiling: linear(decibels: InputSettings.ceiling), rate: Player.rate)
    private var watch: SilenceWatch
    /// Nil for an input that cannot hear the loudspeakers.
    private var feedback: FeedbackGuard?
    private var retry = CaptureThread.firstRetry
    private var lostSince: Int64?
    private var silentSince: Int64?
    /// CLOCK_MONOTONIC up to which the watch knows what came.
    private var heardUntil: Int64

    /// `sleep` sleeps until an instant of CLOCK_MONOTONIC.
    init(
        _ settings: InputSettings, device: any InputDevice, clock: any StationClock, ring: CaptureRing,
        gauge: InputGauge, emit: @escaping (PlaybackEvent) -> Void,
        sleep: @escaping (Int64) -> Void = Pace.sleep(until:)
    ) {
        self.settings = settings
        self.device = device
        self.clock = clock
        self.ring = ring
        self.gauge = gauge
        self.emit = emit
        self.sleep = sleep
        factor = Float(linear(decibels: settings.gain))
        watch = SilenceWatch(settings.silence)
        feedback = settings.isGuarded ? FeedbackGuard() : nil
        heardUntil = clock.monotonicNow.nanoseconds
    }

    /// Returns soon after `gauge.isStopping` has been set.
    func run() {
        while !isFinished {
            do throws(ALSAError) {
                let format = try device.open()
                let failure = capture(format)
                device.close()
                if let failure { lose(failure) }
            } catch {
                device.close()
                lose("\(error)")
            }
            if !isFinished { waitInSilence() }
        }
    }

    private var isFinished: Bool { gauge.isStopping.load(ordering: .acquiring) }
    private var now: Int64 { clock.monotonicNow.nanoseconds }
    private func instant(_ time: Int64) -> Instant { Instant(nanoseconds: time + clock.wallOffset) }

    /// Captures until asked to stop (nil) or until the device is lost.
    private func capture(_ format: InputFormat) -> String? {
        var frames = FrameClock(rate: Player.rate, settlingTime: 40_000_000)
        let samples = UnsafeMutablePointer<Float>.allocate(capacity: max(1, format.period * format.channels))
        samples.initialize(repeating: 0, count: max(1, format.period * format.channels))
        defer { samples.deallocate() }
        let mono = UnsafeMutableBufferPointer<Float>.allocate(capacity: max(1, format.period))
        mono.initialize(repeating: 0)
        defer { mono.deallocate() }
        catchUp()
        var lastRun = now
        while !isFinished {
            switch device.read(into: samples) {
            case .frames(let count, let waiting, let time):
                lastRun = now
                heardUntil = now
                let block = UnsafeMutableBufferPointer(rebasing: mono[..<count])
                mix(samples, format.channels, into: block)
                hear(block)
                keepFromHowling(block)
                limiter.process(block)
                ring.append(UnsafeBufferPointer(block))
                guard time != 0 else { continue }
                _ = frames.observe(frame: ring.written + waiting, at: time)
                guard frames.isSettled else { continue }
                ring.setMap(frames.map)
                recover()
            case .timeout:
                hearNothing()
                if now - lastRun > AudioThread.stall { return "\(timedOut)" }
            case .interrupted:
                gauge.overruns.add(1, ordering: .relaxed)
                frames.reset()
                catchUp()
            case .lost(let code): return "\(ALSAError(call: "snd_pcm_readi", device: settings.device, code: code))"
            }
        }
        return nil
    }

    private var timedOut: ALSAError { ALSAError(call: "snd_pcm_wait", device: settings.device, code: ETIMEDOUT) }

    /// What was lost has its numbers too.
    private func catchUp() {
        if let map = ring.map { ring.skip(to: map.frame(at: now)) }
    }

    private func mix(_ samples: UnsafePointer<Float>, _ channels: Int, into mono: UnsafeMutableBufferPointer<Float>) {
        let wired = settings.channels.filter { (1...channels).contains($0) }.map { $0 - 1 }
        let factor = factor / Float(max(1, wired.count))
        for index in mono.indices {
            var sum: Float = 0
            for channel in wired { sum += samples[index * channels + channel] }
            mono[index] = sum * factor
        }
    }

    private func keepFromHowling(_ block: UnsafeMutableBufferPointer<Float>) {
        guard feedback != nil else { return }
        if let howl = feedback!.process(block) {
            emit(
                .inputHowled(input: settings.name, hertz: howl.hertz, lowered: howl.lowered, at: instant(now)))
        }
        gauge.lowered.store(Float(feedback!.lowered).bitPattern, ordering: .relaxed)
    }

    private func hear(_ block: UnsafeMutableBufferPointer<Float>) {
        guard !block.isEmpty else { return }
        var power = 0.0
        for sample in block { power += Double(sample * sample) }
        note(watch.hear(power / Double(block.count), for: Double(block.count) / Double(Player.rate)))
    }

    /// Time in which nothing came is time of silence.
    private func hearNothing() {
        note(watch.hear(0, for: Double(now - heardUntil) / 1e9))
        heardUntil = now
    }

    private func note(_ change: SilenceWatch.Change?) {
        gauge.level.store(Float(watch.level).bitPattern, ordering: .relaxed)
        guard let change else { return }
        ring.isSilent = watch.isSilent
        switch change {
        case .silent:
            silentSince = now
            emit(.inputSilent(input: settings.name, at: instant(now)))
        case .sounding:
            let silence = Duration.nanoseconds(now - (silentSince ?? now))
            emit(.inputSounding(input: settings.name, after: silence, at: instant(now)))
        }
    }

    private func waitInSilence() {
        let end = now + retry
        while !isFinished, now < end {
            sleep(min(end, now + 50_000_000))
            hearNothing()
        }
        retry = min(retry * 2, CaptureThread.lastRetry)
    }

    private func lose(_ reason: String) {
        gauge.failure.withLock { $0 = reason }
        guard lostSince == nil else { return }
        lostSince = now
        emit(.inputLost(input: settings.name, reason: reason, at: instant(now)))
    }

    private func recover() {
        retry = CaptureThread.firstRetry
        guard let since = lostSince else { return }
        lostSince = nil
        gauge.failure.withLock { $0 = nil }
        emit(.inputRecovered(input: settings.name, after: .nanoseconds(now - since), at: instant(now)))
    }
}

/// What an input shows of itself while it runs. Its thread writes; anyone may read at any time.
final class InputGauge: Sendable {
    let isStopping = Atomic<Bool>(false)
    let level = Atomic<UInt32>(Float(-120).bitPattern)
    let lowered = Atomic<UInt32>(0)
    let overruns = Atomic<Int>(0)
    let failure = Mutex<String?>(nil)
}
