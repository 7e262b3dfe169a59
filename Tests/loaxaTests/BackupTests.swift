import Glibc
import Ledger
import Schedule
import Testing
import Time
import Wording

@testable import loaxa

@Suite struct `A backup` {
    /// The settings of a station, its state and a backup of both.
    private func saved() async throws -> StateFolder {
        let state = StateFolder()
        try await state.fill()
        for folder in ["clips", "config", "config/clips"] { mkdir("\(state.path)/\(folder)", 0o755) }
        #expect(
            system(
                """
                cd \(state.path) && echo one > clips/\(String(repeating: "a", count: 64)) && \
                echo half > clips/b.part && mkdir archive && \
                echo old > archive/log-1-2.jsonl && echo half > archive/log-3-4.jsonl.part && \
                echo '{name: "Đài truyền thanh xã Thử", outputs: [{name: "o"}], zones: [{name: "a"}]}' > config/station.json5 && \
                echo '{slots: []}' > config/timetable.json5 && echo nhạc > config/clips/nhac.flac && \
                ln -s /etc/passwd config/link && echo x > config/.hidden
                """) == 0)
        let run = await loaxa([
            "backup", "\(state.path)/b.tar", "--state", state.path, "--config", "\(state.path)/config", "--socket",
            "\(state.path)/none",
        ])
        #expect(run.code == 0, "\(run)")
        #expect(run.output.contains("và đọc lại: 6 tệp"), "\(run.output)")
        #expect(run.errors.contains("chưa ghi được lần sao lưu này vào nhật ký"))
        return state
    }

    private func restore(_ file: String, into folder: String, _ more: String...) async -> Run {
        await loaxa(["restore", file, "--state", "\(folder)/new/state", "--config", "\(folder)/new/config"] + more)
    }

    private func list(_ folder: String) -> String {
        guard let pipe = popen("cd \(folder)/new && find . -type f -o -type l | sort", "r") else { return "" }
        defer { pclose(pipe) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        return String(decoding: buffer[..<fread(&buffer, 1, buffer.count, pipe)], as: UTF8.self)
    }

    @Test func `is restored into empty folders, whole`() async throws {
        let state = try await saved()
        let run = await restore("\(state.path)/b.tar", into: state.path)
        #expect(run.code == 0, "\(run)")
        #expect(run.errors == "")
        #expect(
            list(state.path) == """
                ./config/clips/nhac.flac
                ./config/station.json5
                ./config/timetable.json5
                ./state/archive/log-1-2.jsonl
                ./state/clips/\(String(repeating: "a", count: 64))
                ./state/station.sqlite
                ./state/station.sqlite.lock

                """)
        // What was on record is on record, and the log is whole.
        let old = await state.loaxa("log", "export", "--period", "2026")
        let new = await loaxa([
            "log", "export", "--period", "2026", "--state", "\(state.path)/new/state", "--config", "Config",
        ])
        #expect(old.output == new.output && new.code == 0)
        let ledger = try await openedLedger("\(state.path)/new/state/station.sqlite")
        #expect(try await ledger.verifyChain().fault == nil)
        #expect(try await ledger.verifyChain().entries == 11)
    }

    @Test func `that is damaged anywhere changes nothing`() async throws {
        let state = try await saved()
        let whole = try Files.contents("\(state.path)/b.tar")
        var dice = Dice(seed: 7)
        for number in 0..<60 {
            var bytes = whole
            if number % 3 == 0 {
                bytes = Array(whole[..<(1 + dice.below(whole.count - 1024 - 1))])
            } else {
                let place = dice.below(whole.count - 1024)
                // Padding is no part of any file.
                if whole[place] == 0 { continue }
                bytes[place] ^= 0x10
            }
            let file = "\(state.path)/damaged.tar"
            unlink(file)
            let output = fopen(file, "w")!
            fwrite(bytes, 1, bytes.count, output)
            fclose(output)
            let run = await restore(file, into: state.path)
            #expect(run.code == 1, "\(number)")
            #expect(run.errors.split(separator: "\n").count == 1 && run.errors.hasPrefix("loaxa: "), "\(run.errors)")
            #expect(list(state.path) == "./state/station.sqlite.lock\n", "\(number)")
        }
    }

    @Test(arguments: [
        (
            "name that climbs",
            "mkdir x && cd x && tar -P -xf ../b.tar && echo evil > ../evil && tar -P -cf ../h.tar ../evil *",
            "“../evil”"
        ),
        ("link", "mkdir x && cd x && tar -xf ../b.tar && ln -s /etc/passwd l && tar -cf ../h.tar l *", "“l”"),
        (
            "file too much",
            "mkdir x && cd x && tar -xf ../b.tar && echo evil > config/evil.json5 && tar -cf ../h.tar config/*.* config/clips/* state/*.sqlite state/archive/* state/clips/* manifest.json",
            "config/evil.json5"
        ),
        (
            "file missing",
            "mkdir x && cd x && tar -xf ../b.tar && tar -cf ../h.tar config/*.* config/clips/* state/*.sqlite manifest.json",
            "state/clips/"
        ),
        (
            "changed ledger",
            "mkdir x && cd x && tar -xf ../b.tar && printf x | dd of=state/station.sqlite bs=1 seek=5000 conv=notrunc status=none && tar -cf ../h.tar config/*.* config/clips/* state/*.sqlite state/archive/* state/clips/* manifest.json",
            "state/station.sqlite"
        ),
        (
            "newer format",
            "mkdir x && cd x && tar -xf ../b.tar && sed -i 's/\"format\" : 1/\"format\" : 9/' manifest.json && tar -cf ../h.tar config/*.* config/clips/* state/*.sqlite state/archive/* state/clips/* manifest.json",
            "kiểu 9"
        ),
        ("no archive", "echo this is a text > h.tar", "byte 15"),
        ("nothing", "> h.tar", "byte 0"),
    ])
    func `of a hostile kind is refused`(_ name: String, _ command: String, _ complaint: String) async throws {
        let state = try await saved()
        #expect(system("cd \(state.path) && \(command)") == 0)
        let run = await restore("\(state.path)/h.tar", into: state.path)
        #expect(run.code == 1)
        #expect(run.errors.contains(complaint), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(list(state.path) == "./state/station.sqlite.lock\n")
        #expect(access("\(state.path)/new/evil", F_OK) != 0)
    }

    @Test func `keeps what was there before, and needs to be told to replace a station`() async throws {
        let state = try await saved()
        #expect(await restore("\(state.path)/b.tar", into: state.path).code == 0)
        #expect(system("cd \(state.path)/new && echo mine > config/timetable.json5 && echo else > state/else") == 0)
        do {
            let ledger = try await openedLedger("\(state.path)/new/state/station.sqlite")
            try await ledger.record([
                AsRunEvent(
                    at: StateFolder.at("2026-11-22 08:00:00"),
                    .station(StationNote(code: "later", sentence: Sentence(verbatim: "x"))))
            ])
        }
        let refused = await restore("\(state.path)/b.tar", into: state.path)
        #expect(refused.code == 1 && refused.errors.contains("--replace"))
        let run = await restore("\(state.path)/b.tar", into: state.path, "--replace")
        #expect(run.code == 0, "\(run)")
        let now = list(state.path)
        #expect(
            now.contains("./config/timetable.json5.before-1795") && now.contains("./state/station.sqlite.before-1795"))
        #expect(!now.contains("station.json5.before") && now.contains("./state/else\n"))
        #expect(run.errors.split(separator: "\n").count == 2)
    }

    @Test func `is noted by the station that runs, and the doctor counts the days`() async throws {
        let state = try await saved()
        let station = try await StationOnAir(.init())
        let run = await station.loaxa(
            "backup", "\(state.path)/c.tar", "--state", state.path, "--config", "\(state.path)/config")
        #expect(run.code == 0 && run.errors == "", "\(run)")
        #expect(station.asked.last?.hasPrefix("backup \(state.path)/c.tar ") == true)
        #expect(MachineCheckups.backup(nil).level == .warn)
        #expect(MachineCheckups.backup(0).level == .ok)
        #expect(MachineCheckups.backup(14).level == .ok)
        #expect(MachineCheckups.backup(15).level == .warn)
        #expect(MachineCheckups.backup(state: state.path, now: StateFolder.at("2026-11-23 08:00:00")).level == .warn)
    }
}

/// A child of another test holds every lock of this process for the moment between its fork and its exec.
private func openedLedger(_ path: String) async throws -> Ledger {
    for _ in 0..<100 {
        do {
            return try Ledger.open(path)
        } catch LedgerError.inUse {
            usleep(10_000)
        }
    }
    return try Ledger.open(path)
}

/// Numbers that are the same for the same seed. Source: SplitMix64, Steele, Lea, Flood 2014.
struct Dice {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }
}
