// Audio: this room is being built.
