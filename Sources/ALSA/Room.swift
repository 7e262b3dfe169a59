// ALSA: this room is being built.
