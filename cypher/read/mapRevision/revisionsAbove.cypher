// Which revisions rest on this one, so that it cannot be dropped before them? Later ones of its source; those that closed
// what it opened; later ones of sources of which it closed something.
// $id. Row: id, newest first; none: nothing rests on it. Index: map_revision_id, map_revision_source.
MATCH (r:MapRevision {id: $id})
CALL (r) {
  MATCH (o:MapRevision {source: r.source}) WHERE o.seq > r.seq AND o.droppedAt IS NULL
  RETURN o
  UNION
  MATCH (x:HolderState|FieldState|Declaration) WHERE x.revision = r.id AND x.closedBy IS NOT NULL
  MATCH (o:MapRevision {id: x.closedBy})
  RETURN o
  UNION
  MATCH ()-[x:FLOWS_TO|DERIVES|REFERS_TO]->() WHERE x.revision = r.id AND x.closedBy IS NOT NULL
  MATCH (o:MapRevision {id: x.closedBy})
  RETURN o
  UNION
  MATCH (x:HolderState|FieldState|Declaration) WHERE x.closedBy = r.id
  WITH DISTINCT r, x.source AS source
  MATCH (o:MapRevision {source: source}) WHERE o.seq > r.seq AND o.droppedAt IS NULL
  RETURN o
  UNION
  MATCH ()-[x:FLOWS_TO|DERIVES|REFERS_TO]->() WHERE x.closedBy = r.id
  WITH DISTINCT r, x.source AS source
  MATCH (o:MapRevision {source: source}) WHERE o.seq > r.seq AND o.droppedAt IS NULL
  RETURN o
}
RETURN o.id AS id
ORDER BY o.seq DESC
