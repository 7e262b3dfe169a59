/* Nothing to call: alsa-lib loads this library when a PCM of the type `faulty` is opened. */
