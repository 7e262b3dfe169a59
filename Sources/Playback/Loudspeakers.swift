import Time

/// What the station plays through: the `Player`, or in a test whatever listens in its place.
///
/// Any thread may call it; see `Player` for what each does.
package protocol Loudspeakers: Sendable {
    /// One reader; it ends after `shutdown`.
    var events: AsyncStream<PlaybackEvent> { get }

    /// Returns the zones that no output has.
    func play(_ programme: Programme) -> [String]
    func stop(zones: [String]?, fade: Duration)
    func withdraw(programme: Int64, fade: Duration)
    func setGate(zone: String, closed: [Range<Instant>])
    func setGain(zone: String, decibels: Double)
    func setBlock(zone: String, _ block: ZoneBlock)
    func setFallback(_ file: String?, of input: String)
    func snapshot() -> [OutputStatus]
    func inputs() -> [InputStatus]
    func reconfigure(inputs: [InputSettings])
    func reconfigure(outputs: [OutputSettings]) async
    func shutdown(fade: Duration) async
}

extension Player: Loudspeakers {
    /// How long what is cut takes to fall silent.
    package static let fade: Duration = .milliseconds(20)
    /// The same when the station ends.
    package static let lastFade: Duration = .milliseconds(200)
}
