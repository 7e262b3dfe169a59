// Ledger: this room is being built.
