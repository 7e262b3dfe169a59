// Schedule: this room is being built.
