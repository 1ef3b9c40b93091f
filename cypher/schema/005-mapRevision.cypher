// Each import of a map that says something new is a MapRevision of its source.
CREATE CONSTRAINT map_revision_id IF NOT EXISTS FOR (r:MapRevision) REQUIRE r.id IS UNIQUE;
CREATE INDEX map_revision_source IF NOT EXISTS FOR (r:MapRevision) ON (r.source);
