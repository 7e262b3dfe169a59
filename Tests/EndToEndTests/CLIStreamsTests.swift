import Foundation
import TestSupport
import Testing

/// The real `loaxa` in real pipes: what a shell would see.
@Suite struct `loaxa in a pipe` {
    private static func start(_ words: [String], input: Pipe, output: Pipe, errors: Pipe) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path("loaxa"))
        process.arguments = words
        process.environment = ["LANG": "en_US.UTF-8"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return process
    }

    @Test func `spoken answers each line before the input ends`() throws {
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        let process = try Self.start(["spoken"], input: input, output: output, errors: errors)
        for line in ["xin chào\n", "bà con\n"] {
            input.fileHandleForWriting.write(Data(line.utf8))
            #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).hasSuffix("\n"))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `spoken gives the lines before a byte that is not UTF-8, then one line of complaint`() throws {
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        let process = try Self.start(["spoken"], input: input, output: output, errors: errors)
        input.fileHandleForWriting.write(Data("xin\n".utf8) + Data([0xFF]))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 1)
        #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "xin\n")
        #expect(
            String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
                == "loaxa: stdin: byte 4 (counted from 0) is not UTF-8. Save the file again as Unicode (UTF-8).\n")
    }

    @Test func `a reader that goes away ends it quietly`() throws {
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        let process = try Self.start(["spoken"], input: input, output: output, errors: errors)
        try output.fileHandleForReading.close()
        input.fileHandleForWriting.write(Data("xin chào\n".utf8))
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGPIPE)
        #expect(errors.fileHandleForReading.availableData.isEmpty)
    }

    @Test func `an interruption ends it as the shell expects`() throws {
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        let process = try Self.start(["spoken"], input: input, output: output, errors: errors)
        // Once it answers it is past its start.
        input.fileHandleForWriting.write(Data("xin chào\n".utf8))
        _ = output.fileHandleForReading.availableData
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == SIGINT)
    }
}
