-- Times are milliseconds since 1970-01-01 UTC, periods are seconds.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profiling_groups (
    -- Never used twice: pages are in the order of it.
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    compute_platform TEXT NOT NULL,
    profiling_enabled INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    agent_orchestrated_at INTEGER,
    agent_profile_reported_at INTEGER
) STRICT;

CREATE TABLE tags (
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (group_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_tokens (
    token TEXT NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    input TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX client_tokens_by_group ON client_tokens (group_id);

CREATE TABLE agents (
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    fleet_instance_id TEXT NOT NULL,
    metadata TEXT NOT NULL,
    orchestrated_at INTEGER NOT NULL,
    PRIMARY KEY (group_id, fleet_instance_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_tokens (
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    token TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (group_id, token)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_tokens_by_age ON profile_tokens (group_id, received_at);

-- One row an aggregated profile; docs/decisions/0014-aggregated-profiles-in-parts.md tells how its parts are merged.
CREATE TABLE profiles (
    id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    period INTEGER NOT NULL,
    start INTEGER NOT NULL,
    UNIQUE (group_id, period, start)
) STRICT;

CREATE TABLE profile_parts (
    id INTEGER NOT NULL PRIMARY KEY,
    profile_id INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
    level INTEGER NOT NULL,
    tree BLOB NOT NULL
) STRICT;
CREATE INDEX profile_parts_by_profile ON profile_parts (profile_id, level);
