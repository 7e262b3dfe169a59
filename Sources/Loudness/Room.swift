// Loudness: this room is being built.
