// Resampler: this room is being built.
