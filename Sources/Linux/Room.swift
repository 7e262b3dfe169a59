// Linux: this room is being built.
