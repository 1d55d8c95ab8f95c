-- A tree is kept once, however many profiles it is part of: what is posted is part of one of each period.
CREATE TABLE trees (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    tree BLOB NOT NULL
) STRICT;

CREATE TABLE shared_parts (
    id INTEGER NOT NULL PRIMARY KEY,
    profile_id INTEGER NOT NULL REFERENCES profiles ON DELETE CASCADE,
    level INTEGER NOT NULL,
    tree_id INTEGER NOT NULL REFERENCES trees
) STRICT;

INSERT INTO trees (id, tree) SELECT id, tree FROM profile_parts;
INSERT INTO shared_parts (id, profile_id, level, tree_id) SELECT id, profile_id, level, id FROM profile_parts;
DROP TABLE profile_parts;
ALTER TABLE shared_parts RENAME TO profile_parts;
CREATE INDEX profile_parts_by_profile ON profile_parts (profile_id, level);
CREATE INDEX profile_parts_by_tree ON profile_parts (tree_id);

-- The last part of a tree takes it away with it, also when its profile or its group is deleted.
CREATE TRIGGER trees_without_parts AFTER DELETE ON profile_parts
WHEN NOT EXISTS (SELECT 1 FROM profile_parts WHERE tree_id = OLD.tree_id)
BEGIN
    DELETE FROM trees WHERE id = OLD.tree_id;
END;
