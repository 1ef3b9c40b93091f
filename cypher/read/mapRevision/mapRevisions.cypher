// The revisions of the map, newest first.
// $source (null: of all sources), $most. Row: a MapRevision. Index: map_revision_source.
MATCH (r:MapRevision)
WHERE $source IS NULL OR r.source = $source
RETURN r.id AS id, r.source AS source, r.number AS number, r.at AS at, r.by AS by, r.sha256 AS sha256,
  r.formats AS formats, r.seq AS seq
ORDER BY seq DESC LIMIT $most
