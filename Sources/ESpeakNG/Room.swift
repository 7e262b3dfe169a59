// ESpeakNG: this room is being built.
