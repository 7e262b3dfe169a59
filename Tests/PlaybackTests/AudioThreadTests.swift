import Audio
import Glibc
import Synchronization
import TestSupport
import Testing
import Time

@testable import Playback

@Suite struct `The audio thread` {
    @Test func `a programme begins on the frame that sounds at its instant`() {
        let rig = Rig()
        rig.play(1, at: .nanoseconds(1_234_567_890), frames: [4800])
        let notes = rig.run(.seconds(2))
        let frames = rig.frames()
        expectAll(frames, 1...4800)
        #expect(abs(frames[0].time - rig.time(.nanoseconds(1_234_567_890))) <= Rig.frame)
        #expect(notes.filter { $0.kind == .started }.map(\.at) == [frames[0].time])
        #expect(notes.filter { $0.kind == .ended }.count == 1)
    }

    @Test func `parts follow each other without a gap`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [1000, 777, 3000])
        let notes = rig.run(.seconds(2))
        let frames = rig.frames()
        expectAll(frames, 1...4777)
        #expect(frames[4776].time - frames[0].time == FrameMap.nanoseconds(4776, rate: 48_000))
        #expect(notes.filter { $0.kind == .started }.map(\.part) == [0, 1, 2])
    }

    @Test func `two zones of one output sound on their own channels`() {
        let rig = Rig(zones: [.init(name: "a", channels: [1]), .init(name: "b", channels: [2])])
        rig.play(1, zone: 0, at: .seconds(1), frames: [500])
        rig.play(2, zone: 1, at: .milliseconds(1500), frames: [700])
        rig.run(.seconds(2))
        #expect(rig.frames(channel: 0).count == 500)
        #expect(rig.frames(channel: 1).count == 700)
    }

    @Test func `a gain of minus twenty decibels is a tenth`() {
        let rig = Rig(zones: [.init(name: "a", channels: [1, 2], gain: -20)])
        rig.play(1, at: .seconds(1), frames: [1000], first: 1000)
        rig.run(.seconds(2))
        #expect(abs(rig.sink.sounds(channel: 1)[0].sample * 1_048_576 - 100) < 0.01)
    }

    @Test func `an output with horns plays what the horn chain makes of each zone, at the zone's gain`() {
        let rig = Rig(
            zones: [.init(name: "a", channels: [1], gain: -20), .init(name: "b", channels: [2])], hasHorns: true)
        rig.play(1, zone: 0, at: .seconds(1), frames: [2000], first: 400_000)
        rig.play(2, zone: 1, at: .milliseconds(1234), frames: [2000], first: 400_000)
        rig.run(.seconds(2))
        var expected = (0..<2000).map { Float(400_000 + $0) / 1_048_576 }
        var chain = HornChain(rate: Player.rate)
        expected.withUnsafeMutableBufferPointer { chain.process($0.baseAddress!, count: $0.count) }
        for (channel, gain) in [(0, Float(0.1)), (1, 1)] {
            let heard = rig.sink.sounds(channel: channel).prefix(2000)
            #expect(zip(heard, expected).allSatisfy { abs($0.sample - $1 * gain) < 1e-5 })
            #expect(heard.count == 2000)
        }
    }

    @Test func `a new programme cuts the old one with a fade of 20 ms and begins alone on its frame`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [48_000], first: 100_000)
        rig.play(2, at: .milliseconds(1500), frames: [4800], first: 1)
        let notes = rig.run(.milliseconds(2500))
        let change = rig.time(.milliseconds(1500))
        let new = rig.frames().filter { $0.number < 10_000 && $0.time >= change - Rig.frame / 2 }
        expectAll(new, 1...4800)
        #expect(abs(new[0].time - change) <= Rig.frame)
        let old = rig.sink.sounds().filter { $0.time < change - Rig.frame }
        #expect(old.last!.sample < 0.001, "faded to nothing")
        #expect(old[old.count - 961].sample > 0.09, "and full 20 ms before")
        let cut = notes.first { $0.kind == .cut }
        #expect(cut?.programme == 1)
        #expect(abs((cut?.frames ?? 0) - 24_000) <= 1)
    }

    @Test func `stop fades out what sounds and leaves what is to come`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [96_000], first: 100_000)
        rig.play(2, at: .seconds(2), frames: [100])
        rig.at(.milliseconds(1300)) { $0.stop(fade: .milliseconds(50)) }
        let notes = rig.run(.milliseconds(2500))
        let old = rig.sink.sounds().filter { $0.time < rig.time(.milliseconds(1900)) }
        // The command takes effect behind what the device had already been given.
        #expect(old.last!.time < rig.time(.milliseconds(1300 + 50 + 80)))
        #expect(rig.sink.sounds().count - old.count == 100)
        #expect(notes.filter { $0.kind == .cut }.map(\.programme) == [1])
    }

    @Test func `the gate closes and opens on the frame, and the programme goes on behind it`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [72_000], first: 100_000)
        rig.close(from: .milliseconds(1400), to: .milliseconds(1800))
        let notes = rig.run(.seconds(3))
        let heard = rig.sink.sounds().map(\.time)
        let (closing, opening) = (rig.time(.milliseconds(1400)), rig.time(.milliseconds(1800)))
        #expect(!heard.contains { $0 > closing && $0 <= opening })
        #expect(abs(heard.last { $0 < closing + Rig.frame }! - closing) <= 2 * Rig.frame)
        #expect(abs(heard.first { $0 > opening }! - opening) <= 2 * Rig.frame)
        // 20 ms after the opening the fade is over and the programme is where the clock says.
        let after = rig.frames().first { $0.time >= opening + 25_000_000 }!
        #expect(after.number == 100_000 + FrameMap.frames(after.time - rig.time(.seconds(1)), rate: 48_000))
        #expect(notes.filter { $0.kind == .gated }.count == 1)
        #expect(notes.filter { $0.kind == .ended }.count == 1)
    }

    @Test func `an emergency passes the gate`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [4800], isEmergency: true)
        rig.close(from: .zero, to: .seconds(10))
        let notes = rig.run(.seconds(2))
        expectAll(rig.frames(), 1...4800)
        #expect(!notes.contains { $0.kind == .gated })
    }

    @Test func `a blocked zone holds everything back but emergencies`() {
        let rig = Rig(zones: [.init(name: "a", channels: [1]), .init(name: "b", channels: [2])])
        for zone in 0...1 {
            var command = Command()
            command.kind = .setBlocked
            command.zone = zone
            command.isBlocked = true
            rig.send(command)
        }
        rig.play(1, zone: 0, at: .seconds(1), frames: [4800])
        rig.play(2, zone: 1, at: .seconds(1), frames: [4800], isEmergency: true)
        rig.run(.seconds(2))
        #expect(rig.frames(channel: 0).isEmpty)
        expectAll(rig.frames(channel: 1), 1...4800)
    }

    @Test func `a silenced zone holds emergencies back too, and only that zone`() {
        let rig = Rig(zones: [.init(name: "a", channels: [1]), .init(name: "b", channels: [2])])
        var command = Command()
        command.kind = .setBlocked
        (command.isBlocked, command.isSilenced) = (true, true)
        rig.send(command)
        for zone in 0...1 {
            rig.play(Int64(zone + 1), zone: zone, at: .seconds(1), frames: [4800], isEmergency: true)
        }
        rig.run(.seconds(2))
        #expect(rig.frames(channel: 0).isEmpty)
        expectAll(rig.frames(channel: 1), 1...4800)
    }

    @Test func `what is spoken over sinks, goes on in step, and comes back`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [96_000], first: 100_000)
        rig.play(2, at: .milliseconds(1500), frames: [24_000], first: 400_000, under: -20)
        let notes = rig.run(.seconds(4))
        let sounds = rig.sink.sounds()
        func sample(_ at: Duration) -> (heard: Double, base: Double, above: Double) {
            let time = rig.time(at)
            let found = sounds.first { $0.time >= time }!
            let frame = FrameMap.frames(found.time - rig.time(.seconds(1)), rate: 48_000)
            return (
                Double(found.sample), Double(100_000 + frame) / 1_048_576, Double(400_000 + frame - 24_000) / 1_048_576
            )
        }
        let before = sample(.milliseconds(1400))
        #expect(abs(before.heard - before.base) < 1e-4)
        let during = sample(.milliseconds(1900))
        #expect(abs(during.heard - (during.base * 0.1 + during.above)) < 1e-4)
        // A fifth of a second down, and as long up again.
        let sinking = sample(.milliseconds(1600))
        #expect(
            sinking.heard - sinking.above < sinking.base * 0.6 && sinking.heard - sinking.above > sinking.base * 0.4)
        let after = sample(.milliseconds(2300))
        #expect(abs(after.heard - after.base) < 1e-4)
        #expect(!notes.contains { $0.kind == .cut })
        #expect(notes.filter { $0.kind == .ended }.map(\.programme) == [2, 1])
    }

    @Test func `whoever speaks over keeps on when the next programme begins, and gives way to an emergency`() {
        for isEmergency in [false, true] {
            let rig = Rig()
            rig.play(1, at: .seconds(1), frames: [96_000], first: 100_000)
            rig.play(2, at: .milliseconds(1200), frames: [48_000], first: 400_000, under: -12)
            rig.play(3, at: .milliseconds(1700), frames: [4_800], first: 200_000, isEmergency: isEmergency)
            let notes = rig.run(.seconds(4))
            let cut = notes.filter { $0.kind == .cut }.map(\.programme).sorted()
            #expect(cut == (isEmergency ? [1, 2] : [1]))
            guard isEmergency else { continue }
            // Nothing sinks under an emergency, and nothing of it.
            let heard = rig.frames().filter { $0.time > rig.time(.milliseconds(1710)) }
            #expect(heard.first.map { $0.number >= 200_000 && $0.number < 205_000 } == true)
        }
    }

    @Test(arguments: [-6.0, -12, -40]) func `both together do not pass full scale`(_ level: Double) {
        let voice = Voice(
            programme: Programme(id: 1, zones: [], start: Instant(nanoseconds: 0), parts: [], under: level),
            received: 0,
            capacity: 2)
        let ceiling = Float(pow(10, InputSettings.ceiling / 20))
        #expect(ceiling * voice.under + ceiling * voice.level <= 1.0001)
        #expect(voice.level > 0.6)
    }

    @Test func `a programme handed in late begins at its beginning`() {
        let rig = Rig()
        rig.at(.milliseconds(1500)) { $0.play(1, at: .milliseconds(1490), frames: [4800]) }
        rig.run(.milliseconds(2500))
        let frames = rig.frames()
        expectAll(frames, 1...4800)
        #expect(frames[0].time < rig.time(.milliseconds(1580)))
    }

    @Test func `a step of the wall clock moves what has not begun and nothing else`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [24_000])
        rig.play(2, at: .seconds(3), frames: [100], first: 200_000)
        rig.at(.milliseconds(1200)) { $0.clock.step(by: .seconds(1)) }
        rig.run(.milliseconds(3500))
        let frames = rig.frames()
        expectAll(frames.filter { $0.number <= 24_000 }, 1...24_000)
        #expect(abs(frames.first { $0.number >= 200_000 }!.time - rig.time(.seconds(2))) <= Rig.frame)
    }

    @Test func `after an underrun the airing goes on in step with the clock`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [72_000], first: 100_000)
        rig.at(.milliseconds(1500)) { $0.sink.fault = .underruns }
        rig.run(.seconds(3))
        expectInStep(rig, after: .milliseconds(1750))
        #expect(rig.line.telemetry.restarts.load(ordering: .relaxed) == 1)
    }

    /// With real-time priority it would take the processor from a sound server for ever.
    @Test func `a device that stops again and again is not asked without a pause`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [144_000], first: 100_000)
        rig.at(.milliseconds(1500)) { $0.sink.fault = .neverRuns }
        rig.at(.milliseconds(2500)) { $0.sink.fault = nil }
        rig.run(.seconds(5))
        #expect((10...40).contains(rig.sink.calls))
        expectInStep(rig, after: .milliseconds(2800))
    }

    @Test func `after a freeze of half a second the airing goes on in step with the clock`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [96_000], first: 100_000)
        rig.at(.milliseconds(1500)) { $0.sink.fault = .freezes(500_000_000) }
        rig.run(.seconds(4))
        expectInStep(rig, after: .milliseconds(2250))
    }

    @Test(arguments: [ENODEV, EIO, EBADFD])
    func `a device that goes away is opened again and the airing goes on in step`(code: Int32) {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [120_000], first: 100_000)
        rig.at(.milliseconds(1500)) { $0.sink.fault = .goesAway(code) }
        rig.at(.milliseconds(1510)) { $0.sink.fault = .refusesToOpen(ENOENT) }
        rig.at(.milliseconds(2200)) { $0.sink.fault = nil }
        let notes = rig.run(.milliseconds(3400))
        #expect(notes.filter { $0.kind == .lost }.count == 1)
        #expect(notes.filter { $0.kind == .recovered }.count == 1)
        expectInStep(rig, after: .milliseconds(2200 + 250 + 250))
    }

    @Test(arguments: [
        Sleep(name: "wakes at once", resume: [], timeouts: 0),
        Sleep(name: "wakes after a while", resume: [-EAGAIN, -EAGAIN, -EAGAIN, -EAGAIN], timeouts: 4),
        Sleep(name: "cannot go on where it was", resume: [-ENOSYS], timeouts: 0),
        Sleep(name: "wakes after a while, and cannot go on", resume: [-EAGAIN, -EAGAIN, -ENOSYS], timeouts: 2),
    ])
    func `a card that slept begins anew, in step, and is not lost`(_ sleep: Sleep) {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [96_000], first: 100_000)
        rig.at(.milliseconds(1500)) { $0.sink.fault = .sleeps(resume: sleep.resume) }
        let notes = rig.run(.seconds(4))
        expectInStep(rig, after: .milliseconds(1900))
        #expect(rig.line.telemetry.timeouts.load(ordering: .relaxed) == sleep.timeouts)
        #expect(rig.line.telemetry.restarts.load(ordering: .relaxed) == 1)
        #expect(rig.line.telemetry.interruption.load(ordering: .relaxed) == Interruption.suspension.rawValue)
        #expect(!notes.contains { $0.kind == .lost })
        #expect(notes.filter { $0.kind == .ended }.count == 1)
    }

    @Test func `a card that does not wake up is opened anew, once said, and the airing goes on in step`() {
        let rig = Rig()
        rig.play(1, at: .milliseconds(6500), frames: [120_000], first: 100_000)
        rig.at(.milliseconds(1500)) {
            $0.sink.fault = .sleeps(resume: Array(repeating: -EAGAIN, count: 10_000))
        }
        rig.at(.milliseconds(5900)) { $0.sink.fault = nil }
        let notes = rig.run(.seconds(9))
        #expect(rig.sink.opened == 2)
        #expect(notes.filter { $0.kind == .lost }.count == 1)
        #expect(notes.filter { $0.kind == .recovered }.count == 1)
        #expect(rig.line.telemetry.device.withLock { $0.failure }?.contains("timed out") == true)
        #expect((60...120).contains(rig.sink.calls), "it is asked with pauses: \(rig.sink.calls)")
        expectInStep(rig, begun: .milliseconds(6500), after: .milliseconds(6500))
    }

    @Test func `a card that cannot be prepared after its sleep is lost, and tried until it is back`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [120_000], first: 100_000)
        rig.at(.milliseconds(1500)) { $0.sink.fault = .sleeps(resume: [-EAGAIN], prepare: -ENODEV) }
        rig.at(.milliseconds(1900)) { $0.sink.fault = nil }
        let notes = rig.run(.milliseconds(3400))
        #expect(notes.filter { $0.kind == .lost }.count == 1)
        #expect(notes.filter { $0.kind == .recovered }.count == 1)
        expectInStep(rig, after: .milliseconds(1900 + 250 + 250))
    }

    @Test(arguments: [0, 1500])
    func `a card that accepts no format is lost, says so once, and plays in step as soon as it does`(from: Int) {
        let rig = Rig()
        if from == 0 { rig.sink.fault = .acceptsNoFormat }
        rig.play(1, at: .seconds(1), frames: [120_000], first: 100_000)
        rig.at(.milliseconds(from)) { $0.sink.fault = .acceptsNoFormat }
        rig.at(.milliseconds(1800)) { rig in
            #expect(rig.line.telemetry.state.load(ordering: .relaxed) == Telemetry.State.lost.rawValue)
            #expect(
                rig.line.telemetry.device.withLock { $0.failure }
                    == "snd_pcm_hw_params_set_format(\"scripted\"): Invalid argument")
        }
        rig.at(.milliseconds(2200)) { $0.sink.fault = nil }
        let notes = rig.run(.milliseconds(3400))
        #expect(notes.filter { $0.kind == .lost }.count == 1)
        #expect(notes.filter { $0.kind == .recovered }.count == 1)
        #expect(rig.line.telemetry.state.load(ordering: .relaxed) == Telemetry.State.closed.rawValue)
        expectInStep(rig, after: .milliseconds(2200 + 250 + 250))
    }

    struct Sleep: Sendable, CustomTestStringConvertible {
        var name: String
        /// What `snd_pcm_resume` answers, one after the other, before it answers 0.
        var resume: [Int32]
        var timeouts: Int
        var testDescription: String { name }
    }

    @Test func `a programme that ends while the device is away has ended`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [24_000, 24_000])
        rig.at(.milliseconds(1200)) { $0.sink.fault = .goesAway(ENODEV) }
        rig.at(.milliseconds(1210)) { $0.sink.fault = .refusesToOpen(ENOENT) }
        let notes = rig.run(.seconds(3))
        #expect(notes.filter { $0.kind == .started }.map(\.part) == [0, 1])
        let ended = notes.filter { $0.kind == .ended }
        #expect(ended.count == 1)
        #expect(abs(ended[0].at - rig.time(.seconds(2))) < 2_000_000)
    }

    @Test func `a device that cannot be opened at first is tried until it can`() {
        let rig = Rig()
        rig.sink.fault = .refusesToOpen(ENOENT)
        rig.at(.milliseconds(600)) { $0.sink.fault = nil }
        rig.play(1, at: .seconds(2), frames: [480])
        rig.run(.seconds(3))
        #expect(rig.sink.opened == 1)
        #expect(rig.frames().count == 480)
    }

    @Test func `a burst of nonsense delays changes nothing`() {
        let rig = Rig()
        rig.play(1, at: .seconds(2), frames: [480])
        rig.at(.milliseconds(1800)) { $0.sink.fault = .lies(300_000_000) }
        rig.at(.milliseconds(1980)) { $0.sink.fault = nil }
        rig.run(.seconds(3))
        #expect(abs(rig.frames()[0].time - rig.time(.seconds(2))) <= Rig.frame)
    }

    @Test func `stopping the output fades out and closes the device`() {
        let rig = Rig()
        rig.play(1, at: .seconds(1), frames: [96_000], first: 100_000)
        rig.line.stopFade.store(100_000_000, ordering: .relaxed)
        rig.run(.milliseconds(1500))
        #expect(rig.sink.closed == 1)
        #expect(rig.sink.sounds().last!.sample < 0.001)
        #expect(rig.line.telemetry.state.load(ordering: .relaxed) == Telemetry.State.closed.rawValue)
    }

    /// Exactly these frames, each once, in order. (Thousands of numbers would drown the report.)
    private func expectAll(
        _ frames: [(time: Int64, number: Int)], _ numbers: ClosedRange<Int>,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(frames.count == numbers.count, sourceLocation: sourceLocation)
        let wrong = zip(frames, numbers).first { $0.number != $1 }
        #expect(wrong == nil, sourceLocation: sourceLocation)
    }

    private func expectInStep(
        _ rig: Rig, begun: Duration = .seconds(1), after: Duration, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let frames = rig.frames().filter { $0.time > rig.time(after) }
        #expect(frames.count > 1000, sourceLocation: sourceLocation)
        let wrong = frames.count { frame in
            let due = 100_000 + FrameMap.frames(frame.time - rig.time(begun), rate: 48_000)
            return abs(frame.number - due) > 1
        }
        #expect(wrong == 0, sourceLocation: sourceLocation)
        let backwards = zip(frames, frames.dropFirst()).count { $1.number <= $0.number }
        #expect(backwards == 0, sourceLocation: sourceLocation)
    }
}
