import Playback
import Wording

@testable import Station

/// Files in which every setting is written out.
enum FullExample {
    static let station = #"""
        {
          name: "Đài xã", language: "en", timeZone: "UTC", clock: "assumed",
          outputs: [
            {name: "chinh", device: "plughw:0,0", rate: 48000, channels: 2, period: "10ms", buffer: "1.5s", horn: true,
             amplifier: {on: ["/bin/true", "17=1"], off: ["/bin/true", "17=0"], warmUp: "4s", stayOn: "1min",
                gpio: {chip: "/dev/null", line: 17, activeLow: true}}},
            {name: "phu", device: "null", channels: 1, amplifier: {warmUp: "2s"}},
          ],
          zones: [
            {name: "chu-chau", title: "Thôn Chu Châu", output: "chinh", channels: [2], gain: -3.5,
             trims: [{from: "20:00", to: "06:00", days: "Mon..Fri", gain: -6}]},
            {name: "chu-chang", title: "Thôn Chu Chàng", output: "chinh", channels: 1,
             position: [21.2, 105.45], area: [[21.1, 105.4], [21.1, 105.5], [21.3, 105.5]],
             geocodes: {dvhcvn: "09661", SAME: ["1", "2"]}},
            {name: "ben-do", title: "Bến đò", output: "phu", gain: 2},
          ],
          inputs: [
            {name: "dai-huyen", title: "Đài huyện", device: "plughw:1,0", channels: [2], gain: 4.5, guard: false,
             silence: {below: -45, after: "8s", fallback: "nen.flac"}},
            {name: "micro", device: "default"},
          ],
          alerts: {folder: "clips", certificates: ["/dev/null"], elsewhere: "air"},
          live: {chime: "hieu.flac", longest: "5min"},
          voices: [
            {name: "nu", title: "Giọng nữ", espeak: "vi+f2", command: ["/bin/true", "{file}"], rate: 120, pitch: 60, gain: 1.5},
            {name: "nam", title: "Giọng nam", espeak: "vi-vn-x-south", rate: 150, pitch: 40, gain: -2},
          ],
          voice: "nam",
          speakers: {"Hỏi": "nu", "Người dân": "nam"},
          curfew: [
            {from: "22:00", to: "05:00", days: "Mon..Fri", zones: ["chu-chau"]},
            {from: "11:30", to: "13:30", days: ["Sat", "CN"]},
          ],
          quotas: {preset: "ha-noi-rural", sessionsPerDay: 3, minutesPerSession: null, daysPerWeek: 7},
          loudness: {target: -18, truePeak: -2, bedUnderSpeech: -24, bedInGaps: -10},
          pauses: {sentence: 0.2, breath: 0.1, paragraph: 1, listItem: 0.5, beforeHeading: 2, afterHeading: 1.5,
            speaker: 0.9, clip: 0, bedBefore: 3, bedAfter: 10},
          roles: {contributors: ["@doan"], operators: ["van", "@loaxa"], approvers: ["chu-tich"], technicians: ["*"], alerters: ["@xa"]},
          approval: {required: true, fourEyes: false},
          retention: {cache: "500MB", log: "10 years"},
          airCheck: {days: 30},
          report: {issuer: "TRUNG TÂM VĂN HÓA", parent: "UBND XÃ", place: "Minh Châu", symbol: "BC-TTVH",
            recipients: ["UBND xã;", "Lưu: VT."], signerRole: "GIÁM ĐỐC", signer: "Nguyễn Văn A"},
          clips: "clips",
        }
        """#

    static let timetable = #"""
        {
          slots: [
            {name: "sang", title: "Buổi sáng", when: "05:30", zones: ["chu-chau"], length: "30min",
             rundown: [{clip: "hieu.flac", title: "Nhạc hiệu"}, {bulletins: true},
                       {relay: "dai-huyen", title: "Thời sự huyện", length: "15min"},
                       {say: "Hôm nay là {date}, tức {lunarDate}.", title: "Lời chào", voice: "nu", bed: "nen.flac"}, "fill"],
             fill: ["nen.flac", "hieu.flac"], ifMissed: "play within 10min", afterInterruption: "restart", ifTooLong: "drop"},
            {name: "chieu", title: "Buổi chiều", when: ["17:00"], except: "*-09-02", length: "1h30min", ifMissed: "join"},
          ],
          mourning: [
            {from: "2026-12-01", to: "2026-12-02", rundown: [{say: "Phút mặc niệm."}, "bulletins"]},
            {from: "2027-01-05", to: "2027-01-05"},
          ],
        }
        """#

    static let clips = ["hieu.flac", "nen.flac"]

    static func tree(_ text: String) throws(JSON5Fault) -> JSON5Value {
        try JSON5Reader.read(Array(text.utf8)).value
    }

    /// The findings of a station file that is held in memory.
    static func findings(station: JSON5Value) -> [Finding] {
        let complaints = Complaints(file: "station.json5")
        _ = StationFile(Node(value: station, path: [], complaints: complaints))
        return complaints.findings
    }

    /// The findings of a timetable that is held in memory; names are those of the example.
    static func findings(timetable: JSON5Value) -> [Finding] {
        let complaints = Complaints(file: "timetable.json5")
        let names = TimetableNames(
            zones: ["chu-chau", "chu-chang", "ben-do"], voices: ["nu", "nam"],
            inputs: [
                .init(title: "Đài huyện", settings: InputSettings(name: "dai-huyen", device: "null")),
                .init(title: "Micro", settings: InputSettings(name: "micro", device: "null")),
            ], clips: nil)
        _ = TimetableFile(Node(value: timetable, path: [], complaints: complaints), names: names)
        return complaints.findings
    }
}

extension JSON5Value {
    /// The key path of every value below this one.
    func paths(from path: [KeyPathStep] = []) -> [[KeyPathStep]] {
        switch content {
        case .object(let members):
            members.flatMap { [path + [.key($0.key)]] + $0.value.paths(from: path + [.key($0.key)]) }
        case .array(let elements):
            elements.indices.flatMap { [path + [.index($0)]] + elements[$0].paths(from: path + [.index($0)]) }
        default: []
        }
    }

    /// A copy in which the value at `path` is changed, or taken out where `change` gives nil.
    func changing(_ path: some Collection<KeyPathStep>, _ change: (JSON5Value) -> JSON5Value?) -> JSON5Value {
        guard let step = path.first else { return change(self) ?? self }
        let rest = path.dropFirst()
        func changed(_ value: JSON5Value) -> JSON5Value? { rest.isEmpty ? change(value) : value.changing(rest, change) }
        var copy = self
        switch (content, step) {
        case (.object(let members), .key(let key)):
            copy.content = .object(
                members.compactMap { member in
                    member.key == key ? changed(member.value).map { Member(key: key, value: $0) } : member
                })
        case (.array(var elements), .index(let index)):
            if let value = changed(elements[index]) { elements[index] = value } else { elements.remove(at: index) }
            copy.content = .array(elements)
        default: preconditionFailure("no \(step) here")
        }
        return copy
    }
}
