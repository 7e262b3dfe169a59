/// The music that ships with the bulletins.
enum SampleClip {
    static let name = "nhac-nen.flac"
    static let path =
        #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Bulletins/clips/" + name
}
