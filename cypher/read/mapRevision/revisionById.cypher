// Is there a revision of this id, and does it stand?
// $id. Row: source, droppedAt (null: it stands). Index: map_revision_id.
MATCH (r:MapRevision {id: $id})
RETURN r.source AS source, r.droppedAt AS droppedAt
