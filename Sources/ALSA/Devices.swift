internal import CALSA
import Glibc

/// What alsa-lib itself is and knows.
package enum ALSALibrary {
    /// Such as `1.2.8`.
    package static var version: String { String(cString: snd_asoundlib_version()) }

    private static let silenced: Bool = loaxa_alsa_silence() == 0

    /// Keeps alsa-lib from writing its own complaints to stderr; failures come back as `ALSAError`.
    package static func quiet() { precondition(silenced, "snd_lib_error_set_handler failed") }
}

/// A PCM that ALSA's configuration offers for playback.
package struct PlaybackDevice: Sendable, Hashable {
    /// The name to give as an output's `device`.
    package var name: String
    /// What ALSA says of it, lines joined by a comma; may be empty.
    package var description: String

    /// Every playback PCM that ALSA hints at, in ALSA's order. Reads configuration files, so not for the audio thread.
    package static func list() -> [PlaybackDevice] {
        ALSALibrary.quiet()
        var hints: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
        guard snd_device_name_hint(-1, "pcm", &hints) >= 0, let first = hints else { return [] }
        defer { snd_device_name_free_hint(first) }
        var devices: [PlaybackDevice] = []
        var hint = first
        while let entry = hint.pointee {
            // No direction means both.
            if let name = text("NAME", of: entry), text("IOID", of: entry) ?? "Output" == "Output" {
                let lines = (text("DESC", of: entry) ?? "").split(separator: "\n")
                devices.append(PlaybackDevice(name: name, description: lines.joined(separator: ", ")))
            }
            hint += 1
        }
        return devices
    }

    private static func text(_ field: String, of hint: UnsafeMutableRawPointer) -> String? {
        guard let value = snd_device_name_get_hint(hint, field) else { return nil }
        defer { free(value) }
        return String(cString: value)
    }
}

/// A sound card of this machine.
package struct SoundCard: Sendable, Hashable {
    package var number: Int
    package var name: String

    /// The cards that the kernel knows, which may be none.
    package static func list() -> [SoundCard] {
        ALSALibrary.quiet()
        var cards: [SoundCard] = []
        var number: Int32 = -1
        while snd_card_next(&number) >= 0, number >= 0 {
            var name: UnsafeMutablePointer<CChar>?
            guard snd_card_get_name(number, &name) >= 0, let name else { continue }
            defer { free(name) }
            cards.append(SoundCard(number: Int(number), name: String(cString: name)))
        }
        return cards
    }

    /// True where ALSA's `default` PCM opens for playback: a card, or a sound server that stands for one.
    package static var hasDefault: Bool {
        do throws(ALSAError) {
            let pcm = try PCM.open("default")
            return pcm.kind != .null
        } catch {
            return false
        }
    }
}
