CREATE TABLE policies (
    group_id INTEGER NOT NULL PRIMARY KEY REFERENCES profiling_groups ON DELETE CASCADE,
    revision_id TEXT NOT NULL,
    -- A JSON array; empty after RemovePermission.
    principals TEXT NOT NULL
) STRICT;

CREATE TABLE channels (
    position INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    id TEXT NOT NULL,
    uri TEXT NOT NULL,
    UNIQUE (group_id, id)
) STRICT;

-- Counts the posts to a profile: what was computed of it is good as long as this is the same.
ALTER TABLE profiles ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

CREATE TABLE findings_reports (
    profile_id INTEGER NOT NULL PRIMARY KEY REFERENCES profiles ON DELETE CASCADE,
    version INTEGER NOT NULL,
    findings INTEGER NOT NULL
) STRICT;

CREATE TABLE anomaly_instances (
    id TEXT NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    feedback_type TEXT,
    feedback_comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX anomaly_instances_by_group ON anomaly_instances (group_id);

CREATE TABLE seeded_recommendations (
    id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES profiling_groups ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    recommendation TEXT NOT NULL
) STRICT;
CREATE INDEX seeded_recommendations_by_group ON seeded_recommendations (group_id, start);
