// Station: this room is being built.
