// The revisions of the map that stand, newest first; dropped ones are left out.
// $source (null: of all sources), $most. Row: a MapRevision. Index: map_revision_source.
MATCH (r:MapRevision)
WHERE r.droppedAt IS NULL AND ($source IS NULL OR r.source = $source)
RETURN r.id AS id, r.source AS source, r.number AS number, r.at AS at, r.by AS by, r.sha256 AS sha256,
  r.formats AS formats, r.seq AS seq
ORDER BY seq DESC LIMIT $most
