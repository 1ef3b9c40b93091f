// All revisions of the map, dropped ones too, newest first, with how many facts each opened and closed.
// $source (null: of all sources), $most. Row: a MapRevision with counts. Index: map_revision_source.
MATCH (r:MapRevision)
WHERE $source IS NULL OR r.source = $source
WITH r ORDER BY r.seq DESC LIMIT $most
RETURN r.id AS id, r.source AS source, r.number AS number, r.at AS at, r.by AS by, r.sha256 AS sha256,
  r.formats AS formats, r.opened AS opened, r.closed AS closed, r.droppedAt AS droppedAt
ORDER BY r.seq DESC
