import Glibc
import Testing
import Wording

@testable import Station

@Test func `a folder that is not there is one finding`() {
    let (configuration, findings) = StationConfiguration.load(folder: "/no/such/folder", now: ConfigurationFolder.now)
    #expect(configuration == nil)
    #expect(findings.map(\.inShort) == ["error file missing-folder"])
    #expect(findings.map(\.file) == ["/no/such/folder"])
}

@Test func `a file that is not there is one finding, beside those of the other`() {
    let folder = ConfigurationFolder(station: nil, timetable: "{slots: [{name: 'sang', when: 'x', zones: ['a']}]}")
    // Without a station, nobody knows its zones.
    #expect(folder.complaints() == ["error file missing-file", "error slots[0].when recurrence"])
}

@Test func `a folder in a file's place, and a file larger than a mebibyte, are refused`() {
    let folder = ConfigurationFolder(station: nil)
    mkdir("\(folder.path)/station.json5", 0o755)
    folder.write([UInt8](repeating: 0x20, count: (1 << 20) + 1), to: "timetable.json5")
    #expect(folder.complaints() == ["error file not-readable", "error file too-large"])
}

@Test(.enabled(if: geteuid() != 0, "root may read everything"))
func `a file that may not be read says how to allow it`() {
    let folder = ConfigurationFolder()
    chmod("\(folder.path)/station.json5", 0)
    let findings = folder.load().findings
    #expect(findings.map(\.inShort) == ["error file not-readable"])
    #expect(findings.first?.message.en.contains("chmod a+r") == true)
}

@Test func `a pipe in a file's place does not hang`() {
    let folder = ConfigurationFolder(station: nil)
    mkfifo("\(folder.path)/station.json5", 0o644)
    #expect(folder.complaints() == ["error 1:1 syntax"])
}

@Test func `a damaged file is told by line and column`() {
    let folder = ConfigurationFolder(station: "{\n  name: 'Đài'\n  outputs: []\n}", timetable: "")
    #expect(folder.complaints() == ["error 3:3 syntax", "error 1:1 syntax"])
    #expect(
        folder.load().findings.first?.line(in: .vietnamese)
            == "\(folder.path)/station.json5:3:3: lỗi: gặp “outputs”; cần dấu phẩy giữa hai mục")
}

@Test func `a table of pronunciations that is no UTF-8 is found`() {
    let folder = ConfigurationFolder()
    folder.write([0x61, 0x09, 0xFF], to: "pronunciation.tsv")
    #expect(folder.complaints() == ["error file encoding"])
}

@Test func `the table of pronunciations is handed on as it is`() {
    let folder = ConfigurationFolder(pronunciation: "UBND\tủy ban nhân dân\n")
    #expect(folder.load().configuration?.pronunciation == "UBND\tủy ban nhân dân\n")
}

@Test func `a clip folder that is not there is a warning, and clips are not looked for`() {
    let folder = ConfigurationFolder(
        station: FindingCase.station("", "clips: '/no/such'").text,
        timetable: FindingCase.slot("", "rundown: [{clip: 'x.flac'}]").text)
    #expect(folder.complaints() == ["warning clips missing-folder"])
    #expect(folder.load().configuration?.clipFolder == "/no/such")
}

@Test func `a clip folder lies below the folder of the file`() {
    let folder = ConfigurationFolder(station: FindingCase.station("", "clips: './x/../clips/.'").text)
    #expect(folder.load().configuration?.clipFolder == "\(folder.path)/clips")
}

@Test func `a file of nothing but mistakes gives a hundred of them`() {
    let keys = (0..<500).map { "k\($0): 1" }.joined(separator: ", ")
    let findings = ConfigurationFolder(station: "{\(keys)}").load().findings.filter {
        $0.file.hasSuffix("station.json5")
    }
    #expect(findings.count == 101)
    #expect(findings.last?.code == "too-many")
}
