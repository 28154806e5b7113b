/// The tables, and how each version of them came from the one before.
///
/// A migration that was released is never changed: a ledger keeps the names of those it went through.
enum Schema {
    static let migrations = Migrations([("1", first)])

    /// Times are seconds since 1970, UTC; digests are SHA-256 as 64 lower-case digits; what is called JSON is an
    /// object or array of texts.
    private static let first = """
        CREATE TABLE object (
            digest TEXT NOT NULL PRIMARY KEY,
            size INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            command TEXT NOT NULL,            -- JSON
            folder TEXT NOT NULL,
            started REAL NOT NULL,
            ended REAL,
            exit_code INTEGER,
            signal INTEGER,
            process INTEGER,
            machine TEXT NOT NULL,            -- JSON
            environment TEXT NOT NULL,        -- JSON
            packages TEXT NOT NULL,           -- JSON
            interpreter TEXT,
            git_commit TEXT,
            git_branch TEXT,
            git_is_dirty INTEGER,
            git_diff TEXT REFERENCES object(digest)
        );
        CREATE INDEX run_by_time ON run(started);
        CREATE INDEX run_by_git_diff ON run(git_diff);

        CREATE TABLE code (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            file TEXT NOT NULL,
            source TEXT REFERENCES object(digest),
            line INTEGER,
            first_line INTEGER,
            last_line INTEGER,
            function TEXT,
            cell INTEGER,
            call TEXT
        );
        CREATE INDEX code_by_run ON code(run);
        CREATE INDEX code_by_source ON code(source);

        CREATE TABLE model (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            last_number INTEGER NOT NULL
        );

        CREATE TABLE version (
            id INTEGER PRIMARY KEY,
            model INTEGER NOT NULL REFERENCES model(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            digest TEXT NOT NULL REFERENCES object(digest),
            size INTEGER NOT NULL,
            fingerprint TEXT,
            behaviour TEXT,
            claimed_fingerprint TEXT,
            format TEXT NOT NULL,
            class TEXT NOT NULL,
            expression TEXT NOT NULL,
            writers TEXT NOT NULL,            -- JSON
            origin TEXT NOT NULL,
            kept REAL NOT NULL,
            run INTEGER REFERENCES run(id) ON DELETE SET NULL,
            code INTEGER REFERENCES code(id) ON DELETE SET NULL,
            UNIQUE (model, number)
        );
        CREATE INDEX version_by_digest ON version(digest);
        CREATE INDEX version_by_fingerprint ON version(fingerprint);
        CREATE INDEX version_by_behaviour ON version(behaviour);
        CREATE INDEX version_by_run ON version(run);
        CREATE INDEX version_by_code ON version(code);

        CREATE TABLE side_file (
            version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            digest TEXT NOT NULL REFERENCES object(digest),
            PRIMARY KEY (version, name)
        ) WITHOUT ROWID;
        CREATE INDEX side_file_by_digest ON side_file(digest);

        CREATE TABLE parameter (
            version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (version, place)
        ) WITHOUT ROWID;

        CREATE TABLE tag (
            version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            PRIMARY KEY (version, name)
        ) WITHOUT ROWID;

        CREATE TABLE alias (
            model INTEGER NOT NULL REFERENCES model(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            version INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            PRIMARY KEY (model, name)
        ) WITHOUT ROWID;
        CREATE INDEX alias_by_version ON alias(version);

        CREATE TABLE parentage (
            child INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            parent INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
            relation TEXT NOT NULL,
            PRIMARY KEY (child, parent, relation)
        ) WITHOUT ROWID;
        CREATE INDEX parentage_by_parent ON parentage(parent);

        CREATE TABLE input (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            role TEXT NOT NULL,
            path TEXT NOT NULL,
            digest TEXT,
            size INTEGER,
            rows INTEGER,
            columns INTEGER,
            code INTEGER REFERENCES code(id) ON DELETE SET NULL
        );
        CREATE INDEX input_by_run ON input(run);
        CREATE INDEX input_by_digest ON input(digest);
        CREATE INDEX input_by_code ON input(code);

        CREATE TABLE seed (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            generator TEXT NOT NULL,
            value TEXT,
            code INTEGER REFERENCES code(id) ON DELETE SET NULL
        );
        CREATE INDEX seed_by_run ON seed(run);
        CREATE INDEX seed_by_code ON seed(code);

        CREATE TABLE metric (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            value REAL NOT NULL,
            step INTEGER,
            time REAL NOT NULL
        );
        CREATE INDEX metric_by_run ON metric(run);
        """
}
