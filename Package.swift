// swift-tools-version: 6.1
// The build enforces the rooms: a target can import only what it lists here, and the arrows point down.
// CONTRIBUTING.md says what each room is for.
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// For loops over samples and over simulated years: without the optimiser a SIMD operation is a hundred calls, and tests would
/// wait for minutes.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A C library of Debian stable: a module map and a shim.h, nothing else.
func system(_ name: String, pkgConfig: String?, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// The arithmetic of instants and dates is a few machine instructions: called as functions of another room they would cost ten
/// times as much.
let inlined: [SwiftSetting] = [.unsafeFlags(["-cross-module-optimization"])]

func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [], isOptimised: Bool = false,
    isInlined: Bool = false
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources,
        swiftSettings: settings + (isOptimised ? optimised : []) + (isInlined ? inlined : []))
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = [],
    isOptimised: Bool = false
) -> Target {
    .testTarget(
        name: "\(room)Tests", dependencies: [.init(stringLiteral: room), "TestSupport"] + dependencies,
        exclude: exclude,
        resources: resources, swiftSettings: settings + (isOptimised ? optimised : []))
}

let package = Package(
    name: "LoaXa",
    products: [
        .executable(name: "loaxad", targets: ["loaxad"]),
        .executable(name: "loaxa", targets: ["loaxa"]),
        .executable(name: "loaxa-render", targets: ["loaxa-render"]),
        // alsa-lib finds the test card under this name
        .library(name: "asound_module_pcm_faulty", type: .dynamic, targets: ["FaultyCard"]),
    ],
    targets: [
        // C libraries
        system("CALSA", pkgConfig: "alsa", apt: "libasound2-dev"),
        system("CSndfile", pkgConfig: "sndfile", apt: "libsndfile1-dev"),
        system("CESpeakNG", pkgConfig: "espeak-ng", apt: "libespeak-ng-dev"),
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        system("CSoxr", pkgConfig: "soxr", apt: "libsoxr-dev"),
        system("CEbur128", pkgConfig: "libebur128", apt: "libebur128-dev"),
        system("CLinux", pkgConfig: nil, apt: "libc6-dev"),

        // One Swift skin per C library
        room("ALSA", ["CALSA"]),
        room("SoundFile", ["CSndfile"]),
        room("ESpeakNG", ["CESpeakNG"]),
        room("SQLite", ["CSQLite"]),
        room("Resampler", ["CSoxr"]),
        room("Loudness", ["CEbur128"]),
        room("Linux", ["CLinux"]),
        room("Tar", ["Linux"]),

        // Pure rooms
        room("Wording"),
        room("Time", isOptimised: true, isInlined: true),
        room("Audio", isOptimised: true),
        room("Vietnamese", ["Time", "Wording"]),
        room("Bulletin", ["Vietnamese", "Time", "Wording"]),
        room("CommonAlerting", ["Bulletin", "Vietnamese", "Time", "Wording"]),
        room("Importing", ["Bulletin"]),
        room("Schedule", ["Bulletin", "Vietnamese", "Time", "Wording"], isOptimised: true),
        room("Reporting", ["Schedule", "Bulletin", "Time", "Wording"]),

        // Rooms that touch the world
        room("Ledger", ["SQLite", "Reporting", "Schedule", "Bulletin", "Time", "Wording", "Linux"]),
        room("Playback", ["ALSA", "SoundFile", "Audio", "Time", "Linux"]),
        room(
            "Rendering",
            [
                "Bulletin", "Vietnamese", "Audio", "ESpeakNG", "SoundFile", "Resampler", "Loudness", "Linux", "Wording",
                "Time",
            ]),
        room("Varlink", ["Linux", "Time"]),
        room(
            "Control", ["Varlink", "Schedule", "Bulletin", "Time", "Wording", "Linux"],
            resources: [.embedInCode("vn.loaxa.Station.varlink")]),
        room(
            "Station",
            [
                "Control", "Varlink", "Rendering", "Playback", "Ledger", "Schedule", "CommonAlerting", "Bulletin",
                "Vietnamese",
                "Time", "Wording", "Linux",
            ]),

        // Programs
        program("loaxad", ["Station", "Wording", "Linux"]),
        program(
            "loaxa",
            [
                "Station", "Control", "Varlink", "Rendering", "Playback", "Ledger", "Reporting", "Tar", "Schedule",
                "CommonAlerting", "Importing", "Bulletin", "Vietnamese", "Audio", "ALSA", "SoundFile", "Time",
                "Wording", "Linux",
            ]),
        program("loaxa-render", ["Rendering", "Bulletin", "Wording", "Linux"]),

        // The figures of DESIGN, section 9
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Playback", "TestSupport", "Time", "Station", "Schedule", "Vietnamese", "Bulletin", "Rendering",
                "SoundFile",
                "Linux", "Ledger", "Reporting", "Wording", "loaxa-render",
            ], path: "Benchmarks", swiftSettings: settings),

        // Random Unicode and mutated bulletins through the reader: `make fuzz`
        .executableTarget(
            name: "SpokenFormFuzz", dependencies: ["Vietnamese"], path: "Fuzz/SpokenForm", swiftSettings: settings),

        // Tests
        .target(
            name: "FaultyCard", path: "Tests/FaultyCard", cSettings: [.define("PIC")],
            linkerSettings: [.linkedLibrary("asound")]),
        .target(
            name: "TestSupport", dependencies: ["Playback", "SQLite", "Time", "Linux"], path: "Tests/TestSupport",
            swiftSettings: settings),
        tests("ALSA"), tests("SoundFile"), tests("ESpeakNG"), tests("SQLite"), tests("Resampler"), tests("Loudness"),
        tests("Linux"), tests("Tar", ["Linux"]), tests("Wording"), tests("Time"),
        tests("Audio", ["Loudness", "SoundFile"], isOptimised: true),
        tests("Vietnamese", ["ESpeakNG", "Time", "Wording"], exclude: ["spoken-corpus.tsv", "bulletins.txt"]),
        tests("Bulletin", ["Vietnamese", "Time", "Wording"]),
        tests("Importing", ["Bulletin"]),
        tests(
            "Reporting",
            ["Ledger", "SQLite", "Station", "Importing", "Vietnamese", "Schedule", "Bulletin", "Time", "Wording"]),
        tests("CommonAlerting", ["Bulletin", "Vietnamese", "Time", "Wording"]),
        tests("Schedule", ["Bulletin", "Vietnamese", "Time", "Wording"]),
        tests("Ledger", ["SQLite", "Reporting", "Schedule", "Bulletin", "Time", "Wording", "Linux"]),
        tests("Playback", ["SoundFile", "ALSA", "Audio", "Time"]),
        tests(
            "Rendering",
            [
                "loaxa-render", "Playback", "CSndfile", "SoundFile", "Loudness", "Bulletin", "Vietnamese", "Audio",
                "Linux",
                "Wording", "Time",
            ]),
        tests("Varlink", ["Linux", "Time"]),
        tests(
            "Control", ["Varlink", "Bulletin", "Linux", "Time", "Wording"],
            resources: [.embedInCode("independent_client.py")]),
        tests(
            "Station",
            [
                "Control", "Varlink", "Ledger", "Schedule", "CommonAlerting", "Bulletin", "Rendering", "Playback",
                "Vietnamese",
                "Time", "Wording", "Linux",
            ]),
        tests(
            "loaxa",
            [
                "Wording", "Time", "Linux", "Bulletin", "Vietnamese", "Control", "Varlink", "Station", "Schedule",
                "Rendering",
                "SoundFile", "Ledger", "Reporting", "ALSA", "Playback", "SQLite",
            ]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "TestSupport", "Playback", "SoundFile", "SQLite", "Ledger", "Schedule", "Time", "Linux", "loaxa",
                "loaxad",
                "loaxa-render",
            ],
            swiftSettings: settings),
    ]
)
