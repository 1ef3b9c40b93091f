// Which sources say now what this very document says? A document that takes its source from its file's name is known again
// by its bytes when the file has another name.
// $sha256. Row: source, sorted. Index: map_revision_source.
MATCH (r:MapRevision {sha256: $sha256})
WHERE r.droppedAt IS NULL AND NOT EXISTS {
  MATCH (later:MapRevision {source: r.source}) WHERE later.number > r.number AND later.droppedAt IS NULL
}
RETURN r.source AS source ORDER BY source
