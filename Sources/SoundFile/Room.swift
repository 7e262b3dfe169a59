// SoundFile: this room is being built.
