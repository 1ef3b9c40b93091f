// Notes that a revision of the map was dropped, when, and by whom. Its entry stays.
// $revision, $at (epoch ms), $by. Row: none. Index: map_revision_id.
MATCH (r:MapRevision {id: $revision})
SET r.droppedAt = $at, r.droppedBy = $by
