// Varlink: this room is being built.
