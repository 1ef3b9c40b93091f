// Records that a source said something new of the map.
// $id, $source, $number, $at (epoch ms), $by, $sha256, $formats, $opened, $closed, $seq. Row: none. Index: map_revision_id.
CREATE (:MapRevision {
  id: $id, source: $source, number: $number, at: $at, by: $by, sha256: $sha256, formats: $formats,
  opened: $opened, closed: $closed, seq: $seq
})
