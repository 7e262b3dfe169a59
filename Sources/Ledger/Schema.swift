/// The tables, as the steps that lead from an empty file to them. A step that has been released never changes.
enum Schema {
    /// What the file beside the ledger holds, which nobody reads but the daemon: who asked, and how to reach them.
    static let personal = """
        CREATE TABLE IF NOT EXISTS personal.people (
            feedback INTEGER PRIMARY KEY,
            person TEXT,
            contact TEXT
        ) STRICT;
        PRAGMA personal.secure_delete = ON;
        """

    /// In the file's header, so that `file` and we know whose it is: "LoXa".
    static let applicationID: Int64 = 0x4C6F_5861

    /// Instants are nanoseconds since 1970 (UTC), days are `2026-11-24`, lists are JSON.
    static let steps = [
        """
        CREATE TABLE bulletins (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sha256 TEXT NOT NULL,
            file_name TEXT NOT NULL,
            text TEXT NOT NULL,
            metadata TEXT NOT NULL,
            added_at INTEGER NOT NULL,
            added_by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX bulletins_by_hash ON bulletins (sha256);

        CREATE TABLE bulletin_clips (
            bulletin INTEGER NOT NULL REFERENCES bulletins (id),
            path TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (bulletin, path)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE bookings (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bulletin INTEGER NOT NULL REFERENCES bulletins (id),
            title TEXT NOT NULL,
            priority TEXT NOT NULL,
            zones TEXT NOT NULL,
            valid_from TEXT,
            valid_through TEXT,
            slot TEXT,
            from_date TEXT,
            through_date TEXT,
            times INTEGER,
            at INTEGER,
            position REAL NOT NULL,
            created_at INTEGER NOT NULL,
            created_by TEXT NOT NULL,
            removed_at INTEGER,
            removed_by TEXT,
            CHECK ((slot IS NULL) <> (at IS NULL)),
            CHECK ((slot IS NULL) = (from_date IS NULL)),
            CHECK ((removed_at IS NULL) = (removed_by IS NULL))
        ) STRICT;

        CREATE TABLE sounds (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL,
            stored_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE as_run (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            name TEXT NOT NULL,
            airing TEXT,
            payload TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE INDEX as_run_by_time ON as_run (at);
        CREATE INDEX as_run_by_airing ON as_run (airing);
        CREATE TRIGGER as_run_is_not_changed BEFORE UPDATE ON as_run
        BEGIN SELECT RAISE(ABORT, 'the as-run log is only ever appended to'); END;
        CREATE TRIGGER as_run_is_not_shortened BEFORE DELETE ON as_run
        BEGIN SELECT RAISE(ABORT, 'the as-run log is only ever appended to'); END;

        -- What the entries add up to, kept in the same transaction.
        CREATE TABLE airings (
            id TEXT PRIMARY KEY,
            seq INTEGER NOT NULL REFERENCES as_run (seq),
            plan TEXT NOT NULL,
            planned_start INTEGER NOT NULL,
            slot TEXT,
            occurrence INTEGER NOT NULL,
            booking INTEGER,
            start INTEGER,
            end INTEGER,
            result TEXT NOT NULL,
            reason TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX airings_by_start ON airings (planned_start);
        CREATE INDEX airings_by_booking ON airings (booking) WHERE booking IS NOT NULL;
        CREATE INDEX airings_under_way ON airings (result) WHERE result IN ('planned', 'on-air');
        """,
        """
        CREATE TABLE alerts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            alert TEXT NOT NULL,
            rounds INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE INDEX alerts_standing ON alerts (id) WHERE ended_at IS NULL;
        """,
        """
        -- Decisions of the editorial board, only ever added to; the newest of a bulletin counts.
        CREATE TABLE verdicts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bulletin INTEGER NOT NULL REFERENCES bulletins (id),
            verdict TEXT NOT NULL,
            at INTEGER NOT NULL,
            by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX verdicts_by_bulletin ON verdicts (bulletin);
        """,
        """
        ALTER TABLE airings ADD COLUMN hearings TEXT;
        """,
        """
        -- The days of a slot on which a booking may air, its place in a series, how often it is heard in one programme.
        ALTER TABLE bookings ADD COLUMN days TEXT;
        ALTER TABLE bookings ADD COLUMN series TEXT;
        ALTER TABLE bookings ADD COLUMN lesson INTEGER;
        ALTER TABLE bookings ADD COLUMN repeats INTEGER NOT NULL DEFAULT 1;
        UPDATE bookings SET
            series = (SELECT metadata ->> '$.series.name' FROM bulletins WHERE id = bookings.bulletin),
            lesson = (SELECT metadata ->> '$.series.lesson' FROM bulletins WHERE id = bookings.bulletin);
        """,
        """
        -- Messages of the watched folder that have been dealt with: none is read twice.
        CREATE TABLE messages (
            sha256 TEXT PRIMARY KEY,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            by TEXT NOT NULL,
            reference TEXT,
            refusal TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX messages_by_reference ON messages (reference) WHERE reference IS NOT NULL;
        """,
        """
        CREATE TABLE mutes (
            zone TEXT PRIMARY KEY,
            mute TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- What listeners said to the station. Who it was stands in another file; see `personal`.
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL,
            source TEXT NOT NULL,
            text TEXT NOT NULL,
            zone TEXT,
            received_at INTEGER NOT NULL,
            received_by TEXT NOT NULL,
            assigned_to TEXT,
            answer TEXT,
            answered_at INTEGER,
            answered_by TEXT,
            booking INTEGER REFERENCES bookings (id),
            closed_at INTEGER,
            closed_by TEXT,
            close_reason TEXT,
            airing TEXT,
            erased_at INTEGER,
            erased_by TEXT
        ) STRICT;
        CREATE INDEX feedback_open ON feedback (id) WHERE closed_at IS NULL;
        """,
        """
        -- What people remark on a bulletin before it airs, only ever added to.
        CREATE TABLE remarks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bulletin INTEGER NOT NULL REFERENCES bulletins (id),
            text TEXT NOT NULL,
            at INTEGER NOT NULL,
            by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX remarks_by_bulletin ON remarks (bulletin);
        """,
        """
        -- How loud an airing was in each zone, and who had let it pass, as its entries tell.
        ALTER TABLE airings ADD COLUMN gains TEXT;
        ALTER TABLE airings ADD COLUMN approval TEXT;
        """,
        """
        -- What vouches for entries that have grown too old and were removed; see LogSeal. Only ever appended to.
        CREATE TABLE seals (
            last_seq INTEGER PRIMARY KEY,
            payload TEXT NOT NULL,
            previous_hash TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER seals_are_not_changed BEFORE UPDATE ON seals
        BEGIN SELECT RAISE(ABORT, 'seals are only ever added'); END;
        CREATE TRIGGER seals_are_not_removed BEFORE DELETE ON seals
        BEGIN SELECT RAISE(ABORT, 'seals are only ever added'); END;
        DROP TRIGGER as_run_is_not_shortened;
        CREATE TRIGGER as_run_is_not_shortened BEFORE DELETE ON as_run
        WHEN OLD.seq > COALESCE((SELECT MAX(last_seq) FROM seals), 0)
        BEGIN SELECT RAISE(ABORT, 'the as-run log is only ever appended to'); END;
        -- What airings that are gone count for a booking: occurrences that were heard, those without room, the first begin.
        CREATE TABLE aged_bookings (
            booking INTEGER PRIMARY KEY,
            aired INTEGER NOT NULL,
            dropped INTEGER NOT NULL,
            first_start INTEGER
        ) STRICT;
        """,
    ]
}
