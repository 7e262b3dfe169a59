import Linux

/// A line that switches an amplifier, held as long as the station runs. Used on one queue.
protocol AmplifierLine: Sendable {
    func set(_ isOn: Bool) throws(SystemError)
}

/// The real one: a GPIO line of the kernel.
final class GPIOAmplifierLine: AmplifierLine {
    private let line: GPIOLine

    /// Takes the line at that level.
    init(_ settings: StationConfiguration.GPIO, isOn: Bool) throws(SystemError) {
        line = try GPIOLine.open(
            chip: settings.chip, line: settings.line, isActiveLow: settings.isActiveLow, isOn: isOn)
    }

    func set(_ isOn: Bool) throws(SystemError) { try line.set(isOn) }
}
