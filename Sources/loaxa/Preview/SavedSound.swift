import Dispatch
import Playback
import Rendering
import SoundFile
import Wording

/// A finished sound on its way into a file of the person's choice.
struct SavedSound: Sendable {
    let rendition: Rendition
    let file: PreviewOptions.OutputFile

    func write(_ context: Context) async throws(Failure) {
        let target = FileInTheMaking(file.path, cleanups: context.cleanups)
        let bar = ProgressBar(on: context.errors, cleanups: context.cleanups)
        let label = Sentences.saving.in(context.language)
        let result = await withCheckedContinuation { (done: CheckedContinuation<SoundFileError?, Never>) in
            DispatchQueue(label: "save").async {
                do throws(SoundFileError) {
                    try copy(to: target.temporaryPath) { part in
                        bar.show(.init(fraction: part, figure: "\(label) \(Int(part * 100)) %", words: ""))
                    }
                    done.resume(returning: nil)
                } catch {
                    done.resume(returning: error)
                }
            }
        }
        bar.finish()
        if let error = result {
            target.discard()
            throw Failure(
                error.path == rendition.file
                    ? Sentences.cannotRead(error.path, error.message) : Sentences.cannotWrite(file.path, error.message))
        }
        try target.commit()
    }

    /// `compression` is 0…1, least to most; nil is the format's own default.
    func copy(
        to path: String, compression: Double? = nil, progress: (Double) -> Void
    ) throws(SoundFileError) {
        let sound = try RenderedSound(rendition.file)
        var writer = try SoundFileWriter.create(
            path, format: file.format, channels: 1, rate: Renderer.rate, compression: compression)
        // libvorbis takes what it is given in one go on the stack, so the blocks are small.
        let block = UnsafeMutableBufferPointer<Float>.allocate(capacity: 4096)
        defer { block.deallocate() }
        var done = 0
        while true {
            let count = try sound.read(into: block)
            guard count > 0 else { break }
            try writer.write(UnsafeBufferPointer(rebasing: block[..<count]))
            done += count
            if done / 4096 % 64 == 0 { progress(Double(done) / Double(max(1, rendition.frames))) }
        }
        try writer.close()
    }
}

extension Rendition {
    /// Writes it into a file, and says so.
    func save(to file: PreviewOptions.OutputFile, _ context: Context) async throws(Failure) {
        try await SavedSound(rendition: self, file: file).write(context)
        context.errors.line(Sentences.saved(file.path, length).in(context.language))
    }

    /// Writes it into `file`, or plays it where there is none.
    func give(to file: PreviewOptions.OutputFile?, else device: String?, _ context: Context) async throws(Failure) {
        if let file { return try await save(to: file, context) }
        let listening = Listening.outputs(device: device)
        try await listening.checkDevices()
        try await listening.play(self, context)
    }
}
