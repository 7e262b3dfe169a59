// Control: this room is being built.
