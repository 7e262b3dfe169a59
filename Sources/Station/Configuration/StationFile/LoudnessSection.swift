import Rendering

extension Node {
    /// `loudness`: how loud every finished sound is (EBU R 128), and beds in relation to speech.
    func mastering() -> Mastering? {
        guard
            let fields = fields(
                ["target", "truePeak", "bedUnderSpeech", "bedInGaps"], of: ConfigurationSentences.theLoudness)
        else { return nil }
        var mastering = Mastering()
        mastering.loudness = fields["target"]?.number(in: -31 ... -9, unit: "LUFS") ?? mastering.loudness
        mastering.truePeak = fields["truePeak"]?.number(in: -9 ... -0.5, unit: "dBTP") ?? mastering.truePeak
        mastering.bedUnderSpeech = fields["bedUnderSpeech"]?.number(in: -60...0, unit: "dB") ?? mastering.bedUnderSpeech
        mastering.bedInGaps = fields["bedInGaps"]?.number(in: -60...0, unit: "dB") ?? mastering.bedInGaps
        if mastering.bedUnderSpeech > mastering.bedInGaps {
            warn("loud-bed", ConfigurationSentences.bedLouderUnderSpeech)
        }
        return mastering
    }
}
