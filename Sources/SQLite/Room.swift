// SQLite: this room is being built.
